"""The seed's kinds of disagreement in other words: what must come out of six articles, and what must not.

The articles and what to expect of them were written by someone who had read the design and not the program.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from factcheck.comparison.engine import compare
from factcheck.model import Claim, Discrepancy, Severity
from factcheck.pipeline.extract import extract_document, read

FOLDER = Path(__file__).parent / "paraphrases"
EXPECTED = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))
LOUD = (Severity.HIGH, Severity.MEDIUM)


def outcome(article: str) -> tuple[list[Discrepancy], dict[str, Claim]]:
    document = read(FOLDER / f"{article}.txt")
    claims = extract_document(document).claims
    return list(compare(claims, [document]).discrepancies), {claim.id: claim for claim in claims}


def words_of(claim: Claim) -> list[str]:
    """The claim's figure and the dated portions of its count ("most of them on 28 April")."""
    return [claim.quote, *(part.words for part in (claim.period.parts if claim.period else ()))]


def says(discrepancy: Discrepancy, wanted: dict[str, Any], claims: dict[str, Claim]) -> bool:
    """Whether the discrepancy is the wanted one: its check, severity, and every wanted figure among its words."""
    words = [" ".join(words_of(claims[claim])).lower() for claim in discrepancy.claim_ids]
    found = all(any(figure.lower() in own for own in words) for figure in wanted["figures"])
    return (discrepancy.check, discrepancy.severity) == (wanted["check"], wanted["severity"]) and found


@pytest.mark.parametrize(
    ("article", "wanted"),
    [(row["article"], wanted) for row in EXPECTED for wanted in row["discrepancies"]],
    ids=lambda value: value if isinstance(value, str) else value["check"],
)
def test_the_seeds_disagreements_come_out_in_other_words(article: str, wanted: dict[str, Any]) -> None:
    discrepancies, claims = outcome(article)
    shown = [(d.check, d.severity.value, [claims[c].quote for c in d.claim_ids]) for d in discrepancies]
    assert any(says(discrepancy, wanted, claims) for discrepancy in discrepancies), shown


@pytest.mark.parametrize("row", EXPECTED, ids=lambda row: row["article"])
def test_nothing_else_is_loud(row: dict[str, Any]) -> None:
    discrepancies, claims = outcome(row["article"])
    loud = [discrepancy for discrepancy in discrepancies if discrepancy.severity in LOUD]
    extra = [d for d in loud if not any(says(d, wanted, claims) for wanted in row["discrepancies"])]
    assert [(d.check, d.title, [claims[c].quote for c in d.claim_ids]) for d in extra] == []
