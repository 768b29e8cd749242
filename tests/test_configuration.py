"""Settings come from the call, the environment, the project's file, the user's file, in this order; errors say where."""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from factcheck.configuration import Configuration, configuration, settings_from
from factcheck.errors import UsageError
from factcheck.settings import Settings

CHECKS = ("C1", "C5", "C6")


@pytest.fixture
def places(tmp_path: Path) -> tuple[Path, Path]:
    """A project's directory and a home, both empty."""
    project, home = tmp_path / "project", tmp_path / "home"
    project.mkdir()
    (home / "factcheck").mkdir(parents=True)
    return project, home


def resolved(places: tuple[Path, Path], flags: Mapping[str, Any] | None = None, **variables: str) -> Configuration:
    project, home = places
    config = variables.pop("config", None)
    environ = {"XDG_CONFIG_HOME": str(home), **{f"FACTCHECK_{name}": words for name, words in variables.items()}}
    return configuration(flags or {}, config=config, environ=environ, directory=project)


def write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def test_the_nearer_place_wins_and_each_is_named(places: tuple[Path, Path]) -> None:
    project, home = places
    write(home / "factcheck" / "config.toml", 'pack = "user"\nreviewer = "ana"\n')
    assert resolved(places).words("pack") == "user"
    write(project / "factcheck.toml", 'pack = "project"\n')
    found = resolved(places).get("pack")
    assert found is not None
    assert (found.value, found.where) == ("project", f"{project / 'factcheck.toml'}, key pack")
    assert resolved(places, PACK="environment").words("pack") == "environment"
    assert resolved(places, {"pack": "flag"}, PACK="environment").words("pack") == "flag"
    assert resolved(places).words("reviewer") == "ana"


def test_the_project_may_write_it_into_its_pyproject(places: tuple[Path, Path]) -> None:
    project, _ = places
    write(project / "pyproject.toml", '[project]\nname = "x"\n[tool.factcheck]\ntolerance = { lag_days = 9 }\n')
    assert settings_from(resolved(places), CHECKS).lag_days == 9
    write(project / "factcheck.toml", "[tolerance]\nlag_days = 8\n")  # its own file goes first
    assert settings_from(resolved(places), CHECKS).lag_days == 8


def test_a_named_file_takes_the_place_of_the_projects(places: tuple[Path, Path]) -> None:
    project, home = places
    write(project / "factcheck.toml", 'pack = "project"\n')
    write(home / "other.toml", 'lexicon = "words.toml"\n')
    found = resolved(places, config=str(home / "other.toml"))
    assert found.get("pack") is None
    assert found.words("lexicon") == str(home / "words.toml")  # relative to the file that names it
    assert resolved(places, CONFIG=str(home / "other.toml")).words("lexicon") == str(home / "words.toml")
    with pytest.raises(UsageError, match=r"there is no configuration file .*absent\.toml"):
        resolved(places, config=str(home / "absent.toml"))


def test_tables_are_merged_part_by_part(places: tuple[Path, Path]) -> None:
    project, home = places
    write(home / "factcheck" / "config.toml", "[tolerance]\nlag_days = 1\nfinished_days = 2\n")
    write(project / "factcheck.toml", 'tolerance = "lag_days=3"\n[columns]\nfigure = "deaths"\n')
    chosen = resolved(
        places,
        {"tolerance": ("approx_share=0.1", "approx-cap=0.3"), "columns": "source=who"},
        TOLERANCE="finished_days=7",
    )
    settings = settings_from(chosen, CHECKS)
    assert (settings.lag_days, settings.finished_days) == (3, 7)
    assert (settings.approx_share, settings.approx_cap) == (Decimal("0.1"), Decimal("0.3"))
    assert {role: found.value for role, found in chosen.parts("columns").items()} == {
        "figure": "deaths",
        "source": "who",
    }


def test_nothing_set_is_the_defaults(places: tuple[Path, Path]) -> None:
    assert settings_from(resolved(places), CHECKS) == Settings()


def test_checks_may_be_a_list_or_words(places: tuple[Path, Path]) -> None:
    project, _ = places
    write(project / "factcheck.toml", 'without = ["c1", "C6"]\n')
    assert settings_from(resolved(places), CHECKS).without == {"C1", "C6"}
    assert settings_from(resolved(places, {"only": ("c1,c5", "C6")}), CHECKS).only == {"C1", "C5", "C6"}


def test_a_store_in_a_file_is_beside_it_an_address_is_none(places: tuple[Path, Path]) -> None:
    project, _ = places
    write(project / "factcheck.toml", 'db = "data/claims.db"\n')
    assert resolved(places).words("db") == str(project / "data" / "claims.db")
    write(project / "factcheck.toml", 'db = "postgresql://host/claims"\n')
    assert resolved(places).words("db") == "postgresql://host/claims"
    assert resolved(places, {"db": "here.db"}).words("db") == "here.db"


# A project's file, and what the person is told.
WRONG = [
    ("pack = ", "factcheck.toml: it is not TOML"),
    ('colour = "red"', "factcheck.toml, key colour: there is no such setting; there are db,"),
    ('pack = "loose"', "factcheck.toml, key pack: there is no pack 'loose'; there are interval, acled"),
    ("pack = 3", "factcheck.toml, key pack: 3 is not a word"),
    ("tolerance = 3", r"factcheck.toml, key tolerance: 3 is no table; write \[tolerance\]"),
    (
        "[tolerance]\nslack = 3",
        "factcheck.toml, key tolerance.slack: there is no tolerance 'slack'; there are approx_share",
    ),
    ("[tolerance]\nlag_days = 1.5", "factcheck.toml, key tolerance.lag_days: lag_days is a number of days"),
    ("[tolerance]\nlag_days = true", "key tolerance.lag_days"),
    ("[tolerance]\nlag_days = -1", "key tolerance.lag_days"),
    ("[tolerance]\napprox_share = nan", "approx_share is a share between 0 and 1, not 'nan'"),
    ("[tolerance]\napprox_share = 5", "approx_share is a share between 0 and 1, not '5'"),
    ('only = ["C99"]', "factcheck.toml, key only: there is no check C99; there are C1, C5, C6"),
    ("only = 3", "factcheck.toml, key only: 3 is no list of names"),
]


@pytest.mark.parametrize(("text", "message"), WRONG)
def test_what_is_wrong_in_a_file_is_named_with_file_and_key(places: tuple[Path, Path], text: str, message: str) -> None:
    write(places[0] / "factcheck.toml", text)
    with pytest.raises(UsageError, match=message):
        settings_from(resolved(places), CHECKS)


def test_what_is_wrong_in_a_call_or_the_environment_is_named_too(places: tuple[Path, Path]) -> None:
    with pytest.raises(UsageError, match=r"^--pack: there is no pack 'x'"):
        settings_from(resolved(places, {"pack": "x"}), CHECKS)
    with pytest.raises(UsageError, match=r"^FACTCHECK_TOLERANCE: write it as name=value"):
        settings_from(resolved(places, TOLERANCE="lag_days"), CHECKS)


def test_an_empty_variable_is_none(places: tuple[Path, Path]) -> None:
    assert resolved(places, PACK="").get("pack") is None


def test_without_a_home_for_settings_the_usual_one_is_looked_at(tmp_path: Path) -> None:
    (tmp_path / ".config" / "factcheck").mkdir(parents=True)
    write(tmp_path / ".config" / "factcheck" / "config.toml", 'reviewer = "ana"\n')
    for environ in ({"HOME": str(tmp_path)}, {"HOME": str(tmp_path), "XDG_CONFIG_HOME": "relative"}):
        assert configuration({}, environ=environ, directory=tmp_path).words("reviewer") == "ana"
