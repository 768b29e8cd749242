"""What holds for any claims: no order matters, a check switched off takes exactly its flags, groups stay near linear."""

import random
from collections.abc import Sequence
from functools import partial
from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.comparison.case import Case
from factcheck.comparison.checks import CHECKS
from factcheck.comparison.engine import compare, relate
from factcheck.comparison.pairs import decide, decided
from factcheck.comparison.why import explain_claim, explain_pair
from factcheck.model import Claim, CueClass, Discrepancy, Event, Mark, Qualifier
from factcheck.settings import ACLED, Settings
from tests.comparison.claims import count
from tests.extraction.effort import calls

FIGURES = ["1", "12", "240", "about 240", "at least 300", "up to 20", "36 to 40", "dozens", "hundreds", "8,800"]
made = st.builds(
    count,
    st.sampled_from(FIGURES),
    st.sampled_from([Event.KILLED, Event.HELD, Event.WOUNDED, Event.AFFECTED, "contact"]),
    by=st.sampled_from([None, "UN", "Army", "Rebels | Army", "someone"]),
    doc=st.sampled_from(["a", "b", "c"]),
    place=st.sampled_from([None, "Orla", "northern Orla", "Besna"]),
    window=st.sampled_from([None, "2024-05-01..2024-05-01", "2024-01-01..2024-05-02", "..2024-05-02"]),
    as_of=st.sampled_from([None, "2024-05-01", "2024-05-02", "2024-05-09"]),
    cumulative=st.sampled_from([True, False, None]),
    sentence=st.sampled_from([None, 1, 2]),
    marks=st.sampled_from([(), (), (Mark.EARLIER,), (Mark.TOTAL,), (Mark.INCREMENT,), (Mark.GOAL,)]),
    status=st.sampled_from(["held", "civilian"]),
)
claims = st.lists(made, max_size=9)


@settings(max_examples=60, deadline=None)
@given(claims)
def test_what_is_left_out_as_plainly_apart_is_apart(found: list[Claim]) -> None:
    case = Case(found)
    every = list(combinations(case.counts, 2))
    kept = {(ruling.first.id, ruling.second.id) for ruling in decided(every, case)}
    for a, b in every:
        ruling = decide(a, b, case)
        assert ruling.relation is None or (ruling.first.id, ruling.second.id) in kept


@settings(max_examples=30, deadline=None)
@given(claims)
def test_a_pair_explains_itself_the_same_from_either_side(found: list[Claim]) -> None:
    for a, b in combinations(Case(found).counts, 2):
        one, other = explain_pair(a, b, beside=found), explain_pair(b, a, beside=found)
        assert one == other
        assert set(one.ids) == {a.id, b.id}


def content(flags: Sequence[Discrepancy]) -> set[object]:
    return {
        (
            flag.id,
            flag.severity,
            flag.title,
            tuple((frozenset(p.claims), p.origins) for p in flag.positions),
            flag.disputes,
        )
        for flag in flags
    }


@settings(max_examples=30, deadline=None)
@given(claims, st.randoms(use_true_random=False))
def test_the_order_of_claims_does_not_change_what_is_found(found: list[Claim], shuffle: random.Random) -> None:
    other = list(found)
    shuffle.shuffle(other)
    assert content(compare(found).discrepancies) == content(compare(other).discrepancies)
    assert {(r.a.id, r.b.id, r.relation, r.check) for r in relate(found)} == {
        (r.a.id, r.b.id, r.relation, r.check) for r in relate(other)
    }


@settings(max_examples=30, deadline=None)
@given(claims, st.sampled_from(sorted(CHECKS)))
def test_switching_a_check_off_takes_exactly_its_flags(found: list[Claim], check: str) -> None:
    everything = compare(found).discrepancies
    assert content(compare(found, settings=Settings(without=frozenset({check}))).discrepancies) == content(
        [flag for flag in everything if flag.check != check]
    )
    assert content(compare(found, settings=Settings(only=frozenset({check}))).discrepancies) == content(
        [flag for flag in everything if flag.check == check]
    )


@settings(max_examples=30, deadline=None)
@given(claims)
def test_discrepancies_are_well_formed(found: list[Claim]) -> None:
    comparison = compare(found)
    ids = {claim.id for claim in found}
    assert len({flag.id for flag in comparison.discrepancies}) == len(comparison.discrepancies)
    for flag in comparison.discrepancies:
        assert set(flag.claim_ids) <= ids
        assert all(0 <= a < b < len(flag.positions) for a, b in flag.disputes)
        assert "  " not in flag.title
    assert [flag.severity.rank for flag in comparison.discrepancies] == sorted(
        flag.severity.rank for flag in comparison.discrepancies
    )
    grouped = [claim for group in comparison.groups for claim in group.claims]
    assert len(grouped) == len(set(grouped))


@settings(max_examples=30, deadline=None)
@given(claims)
def test_every_pair_and_claim_can_be_explained(found: list[Claim]) -> None:
    unique = list({claim.id: claim for claim in found}.values())
    for a, b in pairwise(unique):
        assert explain_pair(a, b).result.startswith("→ ")
    for claim in unique[:1]:
        explain_claim(claim, unique)


def test_a_large_group_is_one_discrepancy_and_takes_no_quadratic_time() -> None:
    def group(size: int) -> list[Claim]:
        return [count(str(100 + n % 50), by=f"Source {n}", doc=f"d{n}") for n in range(size)]

    work = []
    for size in (60, 240):
        many = group(size)
        flags = compare(many).discrepancies
        assert [flag.check for flag in flags] == ["C1"]
        assert sum(len(position.claims) for position in flags[0].positions) == size
        work.append(calls(partial(compare, many)))
    assert work[1] < 9 * work[0]


def test_a_vague_word_is_taken_as_the_pack_says() -> None:
    dozens, five = count("dozens", by="UN"), count("13", by="Army")
    assert dozens.quantity is not None
    assert dozens.quantity.qualifier is Qualifier.VAGUE
    assert [flag.check for flag in compare([dozens, five]).discrepancies] == ["C1"]
    assert compare([dozens, five], settings=Settings(pack=ACLED)).discrepancies == ()


def test_why_says_the_fields_the_decision_and_what_would_change_it() -> None:
    whole = count("332", who="soldiers", role="soldier", since=("war", "start"), said="since the war began")
    part = count("17", who="soldiers", role="soldier", since=("raid", "start"), said="since the raid")
    explained = explain_pair(whole, part)
    assert explained.claims == ("17 soldiers killed", "332 soldiers killed")
    rows = {row.field: (row.words, row.verdict) for row in explained.rows}
    assert rows["period"] == ("since the raid, since the war began", "narrower")
    assert rows["figures"] == ("17 ≤ 332", "fits")
    assert rows["place"] == ("not stated, not stated", "same")
    assert explained.result.endswith(
        "No conflict. It would be an arithmetic error if the part were above the whole. [C5 checked, passed]"
    )


def test_why_of_a_claim_lists_every_other_one() -> None:
    own = count("12", by="Army")
    others = [count("190", by="Rebels"), count("30", "wounded"), count("400", cue=CueClass.NEUTRAL, unit="percent")]
    beside = explain_claim(own, [own, *others])
    assert {line.claim: line.check for line in beside} == dict(
        zip((c.id for c in others), ("C1", "C10", "C10"), strict=True)
    )
