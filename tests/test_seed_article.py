"""What must come out of the user's article (DESIGN section 7): the end-to-end test of the main job."""

from pathlib import Path

import pytest

from factcheck.comparison.engine import compare, relate
from factcheck.model import AttributionStatus, Claim, ClaimKind, Discrepancy, Mode, RelationKind, Severity
from factcheck.pipeline.extract import extract_document, read

ARTICLE = read(Path(__file__).parent.parent / "seeds" / "gaza_20231107.txt")
EXTRACTION = extract_document(ARTICLE)
CLAIMS = {claim.id: claim for claim in EXTRACTION.claims}
COUNTS = [claim for claim in EXTRACTION.claims if claim.kind is ClaimKind.COUNT]
FOUND = compare(EXTRACTION.claims, [ARTICLE])


def count(quote: str, after: str = "") -> Claim:
    """The count with these words, at or after the words `after`."""
    start = ARTICLE.text.index(after)
    return next(claim for claim in COUNTS if claim.quote == quote and claim.span.start >= start)


HUNDREDS, LISTED, IN_CONTACT = count("hundreds"), count("approximately 400"), count("around 400")
WITH_FAMILIES, LEFT = count("around 1,000"), count("at least 300")
AMBIGUOUS, HELD, DIED = count("approximately 240"), count("240", "While Israel"), count("dozens", "Hamas counters")
SINCE_ENTRY, SINCE_START = count("17"), count("332")


def quotes(discrepancy: Discrepancy) -> set[str]:
    return {CLAIMS[claim].quote for claim in discrepancy.claim_ids}


def test_exactly_three_loud_discrepancies_come_out() -> None:
    loud = [(d.check, d.severity) for d in FOUND.discrepancies if d.severity is not Severity.LOW]
    assert sorted(loud) == [("C12", "high"), ("C13", "medium"), ("C9", "medium")]


@pytest.mark.parametrize(
    ("check", "severity", "words"),
    [
        # Israel's "still 240" against Hamas's "dozens have died"
        ("C12", "high", {"240", "dozens"}),
        # "began earlier this month" in a piece of 7 November, and deaths since the start on 7 October
        ("C13", "medium", {"earlier this month", "332"}),
        # hangs off "Palestinian health officials report", and is elsewhere Israel's
        ("C9", "medium", {"approximately 240"}),
        # on the list and in contact: one number, two meanings
        ("C6", "low", {"approximately 400", "around 400"}),
    ],
)
def test_what_a_fact_checker_flags_comes_out(check: str, severity: str, words: set[str]) -> None:
    found = [d for d in FOUND.discrepancies if (d.check, d.severity) == (check, severity) and words <= quotes(d)]
    assert len(found) == 1


@pytest.mark.parametrize(
    ("part", "whole"),
    [(IN_CONTACT, WITH_FAMILIES), (SINCE_ENTRY, SINCE_START)],
    ids=["families included", "nested windows"],
)
def test_a_part_is_inside_its_whole(part: Claim, whole: Claim) -> None:
    assert relation(part, whole) is RelationKind.SUBSET


def test_hundreds_and_at_least_300_are_compatible() -> None:
    assert relation(HUNDREDS, LEFT) in (RelationKind.COMPATIBLE, RelationKind.AGREE)


def relation(a: Claim, b: Claim) -> RelationKind | None:
    pairs = relate(EXTRACTION.claims, [ARTICLE])
    return next((pair.relation for pair in pairs if (pair.a.id, pair.b.id) in {(a.id, b.id), (b.id, a.id)}), None)


def test_no_pair_is_a_conflict_except_the_hostages() -> None:
    flagged = {RelationKind.CONFLICT, RelationKind.ARITHMETIC, RelationKind.RELATED}
    pairs = [pair for pair in relate(EXTRACTION.claims, [ARTICLE]) if pair.relation in flagged]
    assert pairs
    assert all(DIED.id in (pair.a.id, pair.b.id) and pair.relation is RelationKind.RELATED for pair in pairs)


@pytest.mark.parametrize(
    ("claim", "name"),
    [
        (LISTED, "border authority"),
        (LEFT, "Gaza border authority"),
        (HELD, "Israel"),
        (DIED, "Hamas"),
        (count("8,800"), "Palestinian health officials"),
    ],
    ids=lambda value: value if isinstance(value, str) else value.quote,
)
def test_a_figure_is_tied_to_who_gave_it(claim: Claim, name: str) -> None:
    assert claim.attribution.source is not None
    assert claim.attribution.source.name == name


def test_the_state_departments_figures_are_implied() -> None:
    for claim in (IN_CONTACT, WITH_FAMILIES):
        assert claim.attribution.source is not None
        assert (claim.attribution.source.name, claim.attribution.mode) == ("State Department", Mode.IMPLIED)


def test_whose_figure_240_is_stays_open() -> None:
    assert AMBIGUOUS.attribution.status is AttributionStatus.AMBIGUOUS
    assert "Palestinian health officials" in {source.name for source in AMBIGUOUS.attribution.candidates}


@pytest.mark.parametrize("name", ["United Nations", "White House", "President Biden"])
def test_a_source_without_a_figure_makes_a_statement(name: str) -> None:
    sources = [claim.attribution.source for claim in EXTRACTION.claims if claim.kind is ClaimKind.STATEMENT]
    assert name in {source.name for source in sources if source}


def test_every_claim_is_tied_to_its_words() -> None:
    for claim in EXTRACTION.claims:
        assert claim.span.of(ARTICLE.text) == claim.quote
        assert claim.sentence.contains(claim.span) or claim.kind is ClaimKind.STATEMENT
