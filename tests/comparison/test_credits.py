"""Whose copy a document says it prints."""

import pytest

from factcheck.comparison.credits import agencies, credited
from tests.comparison.claims import document


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("PORT ARDAN, Velmora (Meridian) - The ferry sank.", "Meridian"),
        ("ORLA, March 3 (Besna Press) — Thirty people died.", "Besna Press"),
        ("The ferry sank.\n\nSource: Orla Wire", "Orla Wire"),
        ("The ferry sank.\n— MNA", "MNA"),
        ("The ferry sank. (MNA)", "MNA"),
        ("The ferry (Grey Heron) sank off Port Ardan.", None),
        ("The ferry sank, said the mayor.", None),
    ],
)
def test_an_agency_is_credited_in_the_dateline_or_at_the_end(text: str, agency: str | None) -> None:
    assert credited(document("a", text=text)) == agency


def test_an_agency_is_the_publisher_of_that_name() -> None:
    wire = document("wire", "Meridian News Agency", text="PORT (Meridian) - It sank.")
    paper = document("paper", "Courier", text="PORT (Meridian) - It sank on Monday.")
    assert agencies([wire, paper]) == {"paper": "Meridian News Agency"}
