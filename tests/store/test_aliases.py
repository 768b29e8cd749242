"""An id that somebody noted down leads to the discrepancy that took it in, and only to one that is found now."""

import pytest

from factcheck.errors import UsageError
from factcheck.model import Claim, Discrepancy
from factcheck.store import aliases
from factcheck.store.database import Store
from factcheck.store.ids import resolve
from tests.store.made import claim, compared, discrepancy, document, put


@pytest.fixture
def sides(store: Store) -> list[Claim]:
    article = document("The Harbour Office said 41 died. The Red Crescent said 38 died. Sorrel Radio said 52 died.")
    claims = [
        claim(article, "41", "The Harbour Office"),
        claim(article, "38", "The Red Crescent"),
        claim(article, "52"),
    ]
    put(store, article, claims)
    return claims


def about(claims: list[Claim], anchor: str, check: str = "C1") -> Discrepancy:
    return discrepancy(*claims, anchor=anchor, check=check)


def test_an_id_leads_to_what_holds_most_of_its_claims(store: Store, sides: list[Claim]) -> None:
    old, some, most = about(sides, "old"), about(sides[:1], "some"), about(sides[1:], "most")
    compared(store, old)
    compared(store, some, most)
    assert resolve(store, old.id, "d") == most.id
    assert resolve(store, old.id[2:10], "d", "c") == most.id


def test_an_id_leads_on_and_on_and_home_again(store: Store, sides: list[Claim]) -> None:
    first, second, third = (about(sides, anchor) for anchor in ("first", "second", "third"))
    for one in (first, second, third):
        compared(store, one)
    assert resolve(store, first.id, "d") == third.id
    compared(store, first)
    assert [resolve(store, one.id, "d") for one in (first, second, third)] == [first.id] * 3


def test_an_id_leads_to_its_own_check_alone(store: Store, sides: list[Claim]) -> None:
    old = about(sides, "old")
    compared(store, old)
    compared(store, about(sides, "other", check="C13"))
    with pytest.raises(UsageError, match="there is no discrepancy"):
        resolve(store, old.id, "d")


def test_an_id_that_leads_nowhere_any_more_is_unknown(store: Store, sides: list[Claim]) -> None:
    old, new = about(sides, "old"), about(sides, "new")
    compared(store, old)
    compared(store, new)
    compared(store)
    assert aliases.leads_to(store, old.id) is None
    with pytest.raises(UsageError, match="there is no discrepancy"):
        resolve(store, old.id, "d")
