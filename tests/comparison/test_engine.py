"""The engine's two questions: what pairs are, and which discrepancies there are."""

from factcheck.comparison.engine import compare, relate
from factcheck.model import Claim, RelationKind, Severity
from tests.comparison.claims import count, document


def checks(claims: list[Claim]) -> list[tuple[str, Severity]]:
    return [(flag.check, flag.severity) for flag in compare(claims).discrepancies]


def test_two_sources_who_cannot_both_be_right_make_one_conflict() -> None:
    claims = [count("12", by="Army"), count("190", by="Rebels"), count("190", by="Monitor"), count("13", by="Police")]
    (flag,) = compare(claims).discrepancies
    assert (flag.check, flag.severity) == ("C1", Severity.HIGH)
    assert [position.low for position in flag.positions] == [12, 13, 190]
    assert flag.positions[2].sources == ("Rebels", "Monitor")
    assert flag.positions[2].origins == 2
    assert flag.disputes == ((0, 1), (0, 2), (1, 2))


def test_a_part_above_its_whole_is_an_arithmetic_error() -> None:
    whole = count("332")
    part = count("400", part_of=whole)
    assert checks([whole, part]) == [("C5", Severity.MEDIUM)]
    assert checks([whole, count("17", part_of=whole)]) == []


def test_an_unclear_source_is_low_alone_and_medium_within_another_dispute() -> None:
    unclear = count("240", "held", by="Ministry | Army", cumulative=False)
    assert checks([unclear]) == [("C9", Severity.LOW)]
    others = [count("300", "held", by="Families", cumulative=False), count("200", "held", by="Union", cumulative=False)]
    assert ("C9", Severity.MEDIUM) in checks([unclear, *others])


def test_a_bound_and_a_figure_within_it_are_compatible() -> None:
    (relation,) = relate([count("at least 300"), count("hundreds", by="UN")])
    assert (relation.relation, relation.check) == (RelationKind.COMPATIBLE, "C2")


def test_an_unrelated_document_changes_no_id() -> None:
    held = count("240", "held", by="Army", status="held", window="2024-05-01", said="x", doc="a", sentence=0)
    dead = count("dozens", by="Rebels", status="held", doc="a")
    other = count("12", by="Mayor", doc="b", window="2020-01-01..2020-01-01", said="y")
    one, two = (
        document("a", text="Captives are still held in Orla."),
        document("b", text="Fire in Besna.", dateline="2020-01-02"),
    )
    alone = {flag.id for flag in compare([held, dead], [one]).discrepancies}
    assert alone
    assert alone <= {flag.id for flag in compare([held, dead, other], [one, two]).discrepancies}
