"""Why: the words of the engine as a person reads them."""

import pytest

from factcheck.report import why_page, wording
from factcheck.report.layout import Look
from tests.report import made


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("as of 2023-11-07, 2023-11-01", "as of 7 Nov 2023, 1 Nov 2023"),
        # what an article says is not rewritten
        ("“2023-11-07” fits into 2023-11-08", "“2023-11-07” fits into 8 Nov 2023"),
        # neither a name nor a number that only looks like a day
        ("gaza-2023-11-07 and 12023-11-07", "gaza-2023-11-07 and 12023-11-07"),
        ("2023-13-77", "2023-13-77"),
    ],
)
def test_days_in_reasons_are_written_for_people(text: str, shown: str) -> None:
    assert wording.reason(text) == shown


def test_a_pair_is_told_field_by_field_and_ends_in_what_follows() -> None:
    finding, dossier = made.case()
    claims = dossier.known(finding.discrepancy.claim_ids[:2])
    rows = [("event", "held, killed", "disjoint"), ("place", "not stated", "unknown")]
    lines = [line.plain for line in why_page.pair_page(claims, rows, "→ related: x. [C12]", dossier, Look(80))]
    assert lines[0].split() == ["c-f58b7f", "31", "people", "held", "Interior", "Ministry", "ketra_20210512", "¶2"]
    assert "event  held, killed  disjoint" in lines
    assert lines[-1] == "→ related: x. [C12]"
    assert sum(line.count("{31}") for line in lines) == 1  # one sentence, quoted once


def test_claims_that_are_not_compared_are_gathered_by_reason() -> None:
    finding, dossier = made.case()
    first, *others = dossier.known(finding.discrepancy.claim_ids)
    told = [(other, "not compared", "another incident") for other in others]
    lines = [line.plain for line in why_page.claim_page(first, told, [], dossier, Look(120))]
    assert "Not compared with 2 other claims" in lines
    assert sum("another incident" in line for line in lines) == 1
