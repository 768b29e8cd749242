"""Who meets whom: holders of one key all meet, those of a crowd through the few who speak for it."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from factcheck.comparison.neighbours import CROWD, crowds, depth, level, marks_of, meetings

keys = st.dictionaries(st.text("abc", min_size=1, max_size=4), st.frozensets(st.sampled_from("vwxyz")), max_size=12)


@given(keys)
def test_without_crowds_two_meet_when_they_share_a_key(held: dict[str, frozenset[str]]) -> None:
    met = {(one, other): many for one, other, many in meetings(held, {})}
    documents = sorted(held)
    shared = {(one, other): len(held[one] & held[other]) for one in documents for other in documents if one < other}
    assert met == {pair: many for pair, many in shared.items() if many}


@given(keys, st.integers(1, 3), st.sampled_from("vwxyz"))
def test_whether_two_meet_hangs_on_the_two_alone(held: dict[str, frozenset[str]], needed: int, crowded: str) -> None:
    """Taking any third document away changes nothing between the others, at the same levels."""
    met = set(meetings(held, {crowded: needed}))
    for third in held:
        others = {name: own for name, own in held.items() if name != third}
        assert set(meetings(others, {crowded: needed})) == {one for one in met if third not in one[:2]}


def test_a_key_is_a_crowds_when_more_than_so_many_hold_it() -> None:
    assert [level(many) for many in (1, CROWD, CROWD + 1, 2 * CROWD, 2 * CROWD + 1)] == [0, 0, 1, 1, 2]
    assert crowds([["a", "b"], ["a"]] * (CROWD // 2 + 1)) == {"a": 1}


def test_those_who_speak_for_a_crowd_meet_all_of_it_and_are_about_as_many_as_one() -> None:
    held = {f"report {number}": ["Karsk"] for number in range(40 * CROWD)}
    crowded = crowds(held.values())
    met = Counter(side for one, other, _ in meetings(held, crowded) for side in (one, other))
    speaking = [name for name in held if depth(name) >= crowded["Karsk"]]
    assert CROWD / 3 < len(speaking) < CROWD * 1.5
    assert all(met[name] == len(held) - 1 for name in speaking)
    assert met.keys() == held.keys()
    assert sum(met.values()) <= 3 * CROWD * len(held)


def test_copies_share_a_mark() -> None:
    one, other = frozenset(range(0, 400, 2)), frozenset(range(0, 300, 2))
    assert marks_of(one) & marks_of(other)
    assert not marks_of(one) & marks_of(range(1, 400, 2))
