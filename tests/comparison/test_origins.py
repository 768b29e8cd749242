"""Whom a name means where no registry says so: a person with and without title and place is one, bodies are not people."""

import pytest

from factcheck.comparison.origins import name_key
from factcheck.model import Source, SourceKind, Span


def key(name: str, kind: SourceKind = SourceKind.GOVERNMENT) -> str:
    return name_key(Source(name, Span(0, len(name)), name, kind))


@pytest.mark.parametrize(
    "name",
    [
        "Prosecutor Ada Lind",
        "Dr Ada Lind",
        "Chief Inspector Ada Lind",
        "Captain Ada Lind of the volunteer fire brigade",
        "Interior Minister Ada Lind",
    ],
)
def test_a_person_is_one_with_and_without_title_and_place(name: str) -> None:
    assert key(name) == key("Ada Lind", SourceKind.PERSON)


@pytest.mark.parametrize(
    "name",
    [
        "Attorney General's Office",
        "General Staff",
        "Prince Alder County police",
        "Governor of Orla",
        "Mayor Council",
    ],
)
def test_a_body_called_after_an_office_is_no_person(name: str) -> None:
    assert key(name) == " ".join(word for word in name.lower().replace("'s", "").split() if word != "of")


def test_a_person_s_place_is_no_name() -> None:
    brigade = key("Captain Ada Lind of the volunteer fire brigade", SourceKind.PERSON)
    assert brigade == key("Ada Lind of the brigade", SourceKind.PERSON) == "lind"
    assert key("Leader of Opposition Ada Lind", SourceKind.PERSON) == "lind"
