"""Under which whole a part is listed: one direct parent, and the same count told again."""

from factcheck.comparison.engine import relate
from factcheck.model import Claim, Mark, RelationKind

from .claims import count


def parents(part: Claim, *others: Claim) -> list[str]:
    """The figures under which the part is listed."""
    found = relate([part, *others])
    subsets = (one for one in found if one.relation is RelationKind.SUBSET and one.a.id == part.id)
    return [one.b.quote for one in subsets]


def women(figure: str, **told: object) -> Claim:
    return count(figure, who="women", age="woman", **told)  # type: ignore[arg-type]


def test_of_two_rival_wholes_the_one_of_the_same_voice_holds_the_part() -> None:
    wholes = count("54", by="Ministry"), count("117", by="Rebels")
    assert parents(women("13", by="Ministry"), *wholes) == ["54"]


def test_of_two_wholes_that_others_dispute_neither_holds_a_third_voice_s_part() -> None:
    wholes = count("54", by="Ministry"), count("117", by="Rebels")
    assert parents(women("13", by="Doctors"), *wholes) == []
    assert parents(women("13", by="Doctors"), wholes[1]) == ["117"]


def test_the_report_s_own_part_is_of_the_newest_count_and_of_the_one_told_first() -> None:
    wholes = count("54", by="Ministry"), count("117", by="Rebels")
    assert parents(women("13", sentence=9), *wholes) == ["54"]
    older, newer = count("54", by="Ministry"), count("58", by="Army", as_of="2024-05-03")
    assert parents(women("13", sentence=9, as_of="2024-05-03"), older, newer) == ["58"]


def test_a_whole_that_the_text_names_leaves_no_other() -> None:
    wholes = count("54", by="Ministry"), count("117", by="Rebels")
    assert parents(women("13", by="Rebels", part_of=wholes[0]), *wholes) == ["54"]


def test_a_part_is_listed_under_each_telling_of_its_whole() -> None:
    headline, lead = count("54", sentence=1), count("54", by="Ministry", sentence=2)
    assert parents(women("13", sentence=3), headline, lead) == ["54", "54"]


def test_a_part_of_a_part_is_not_listed_under_the_whole() -> None:
    whole = count("54")
    part = count("20", who="prison guards", role="guard")
    assert parents(count("9", who="prison guards", role="guard", part_of=part), whole, part) == ["20"]


def test_a_superseded_whole_holds_no_part() -> None:
    old, new = count("40", marks=(Mark.EARLIER,)), count("54")
    assert parents(women("13"), old, new) == ["54"]


def test_a_smaller_count_of_a_source_that_tells_a_larger_one_holds_no_part() -> None:
    toll, some = count("54", by="Ministry"), count("20", by="Ministry")
    assert parents(women("13"), toll, some) == ["54"]
