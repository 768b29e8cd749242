"""Several reviewers from the command line: adjudicate, agreement, merge."""

import json
import shutil
from pathlib import Path

import pytest

from factcheck.cli.main import run
from factcheck.store.database import open_store
from factcheck.store.docket import Docket
from factcheck.store.ledger import entries, head

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def apart(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """Ada's store and Ben's copy of it, in which each decided; and the ids of three discrepancies."""
    directory = tmp_path_factory.mktemp("apart")
    ada, ben = str(directory / "claims.db"), str(directory / "ben.db")
    assert run(["check", str(SEEDS), "--db", ada]) == 0
    with open_store(ada) as store:
        found = list(Docket(store).rows)[:3]
    shutil.copy(ada, ben)
    for id_ in found:
        assert run(["annotate", id_, "--verdict", "confirmed", "--reviewer", "ada", "--db", ada]) == 0
    dismissed = ["--verdict", "dismissed", "--reason", "immaterial"]
    for id_, said in zip(found, (dismissed, ["--verdict", "confirmed"]), strict=False):
        assert run(["annotate", id_, *said, "--reviewer", "ben", "--db", ben]) == 0
    return directory, found


@pytest.fixture
def two(apart: tuple[Path, list[str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Both stores, for one test; the ids of the three discrepancies."""
    for file in apart[0].iterdir():
        shutil.copy(file, tmp_path)
    monkeypatch.chdir(tmp_path)
    return apart[1]


def count() -> int:
    with open_store("claims.db") as store:
        return head(store)[0]


def test_a_dry_merge_tells_all_and_writes_nothing(two: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    before = count()
    capsys.readouterr()
    assert run(["merge", "ben.db", "--dry-run", "--json", "--reviewer", "ada"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert [one["target"] for one in record["clashes"]] == [two[0]]
    assert [one["reviewer"] for one in record["entries"]] == ["ben", "ben"]
    assert (record["dry_run"], count()) == (True, before)


def test_a_merge_an_adjudication_and_an_undo(two: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["merge", "ben.db", "--reviewer", "ada"]) == 0
    assert "ada confirmed, ben dismissed" in capsys.readouterr().out
    assert run(["merge", "ben.db", "--reviewer", "ada"]) == 0
    assert "Nothing in ben.db is new here" in capsys.readouterr().out
    assert run(["adjudicate", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["id"] == two[0]
    assert run(["adjudicate", "--accept", "ben", "--reviewer", "cy"]) == 0
    capsys.readouterr()
    assert run(["adjudicate"]) == 0
    assert "Nothing is disputed" in capsys.readouterr().out
    assert run(["undo", "--reviewer", "cy"]) == 0
    capsys.readouterr()
    assert run(["adjudicate", "--plain"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2
    assert run(["verify"]) == 0


def test_agreement_tells_n_and_what_is_missing(two: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["agreement"]) == 0
    assert "No discrepancy was decided by two reviewers yet" in capsys.readouterr().out.splitlines()[-2]
    assert run(["merge", "ben.db", "--reviewer", "ada"]) == 0
    capsys.readouterr()
    assert run(["agreement", "--json"]) == 0
    verdict = json.loads(capsys.readouterr().out.splitlines()[0])
    assert (verdict["field"], verdict["n"], verdict["single"], verdict["percent"]) == ("verdict", 2, 1, 50.0)
    assert run(["agreement"]) == 0
    assert "1 by one alone (not counted)" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("call", "told", "code"),
    [
        (["merge", "claims.db"], "is this store itself", 2),
        (["merge", "nobody.db"], "there is no store at nobody.db", 3),
        (["adjudicate", "--accept", "zoe", "--reviewer", "cy"], "nothing is disputed", 2),
        (["review", "--blind", "--plain"], "--blind needs the screen", 2),
    ],
)
def test_what_cannot_be_says_so(
    two: list[str], call: list[str], told: str, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    before = count()
    assert run(call) == code
    assert told in capsys.readouterr().err
    assert count() == before


def test_what_settles_is_in_the_ledger(two: list[str]) -> None:
    assert run(["annotate", two[0], "--verdict", "confirmed", "--settle", "--reviewer", "cy"]) == 0
    with open_store("claims.db") as store:
        assert entries(store)[-1].payload["settles"] is True
