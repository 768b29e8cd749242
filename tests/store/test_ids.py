"""Ids as people type them: any unique beginning, and a sentence for everything else."""

import pytest
from sqlalchemy import insert

from factcheck.errors import ExitCode, UsageError
from factcheck.store.database import Store
from factcheck.store.ids import resolve
from factcheck.store.schema import sources
from tests.store.made import two_figures


def with_sources(store: Store) -> None:
    rows = [("s-aaaa1111aaaa1111", "Navy"), ("s-aaaa2222aaaa2222", "Army"), ("s-bbbb1111bbbb1111", "Fire brigade")]
    with store.writing() as connection:
        connection.execute(insert(sources), [{"id": one, "name": name} for one, name in rows])


def test_any_unique_beginning_of_four_digits_will_do(store: Store) -> None:
    article, claims, dispute = two_figures(store)
    for whole in (article.id, claims[0].id, dispute.id):
        letter, _, digits = whole.rpartition("-")
        for typed in (whole, f"{letter}-{digits[:8]}", digits[:8], f" {whole.upper()} "):
            assert resolve(store, typed) == whole


REFUSED = [
    ("s-aaaa", "'s-aaaa' could be s-aaaa1111aaaa1111 (Navy), s-aaaa2222aaaa2222 (Army): give more digits"),
    ("aaaa", "'aaaa' could be s-aaaa1111aaaa1111 (Navy), s-aaaa2222aaaa2222 (Army): give more digits"),
    ("s-aaa", "'s-aaa' is too short: give at least 4 digits of the id"),
    ("s-cccc", "there is no source s-cccc in "),
    ("x-aaaa", "'x-aaaa' is no id"),
    ("flood", "'flood' is no id"),
    ("s-", "'s-' is no id"),
    ("", "'' is no id"),
    ("%", "'%' is no id"),
    ("d-aaaa", "'d-aaaa' is the id of a discrepancy; this needs the id of a source"),
]


@pytest.mark.parametrize(("typed", "sentence"), REFUSED)
def test_what_names_nothing_or_two_things_is_a_usage_error(store: Store, typed: str, sentence: str) -> None:
    with_sources(store)
    with pytest.raises(UsageError) as refused:
        resolve(store, typed, "s")
    assert str(refused.value).startswith(sentence)
    assert refused.value.exit_code is ExitCode.USAGE


def test_many_candidates_are_counted_not_listed(store: Store) -> None:
    rows = [{"id": f"s-cccc{number:012x}", "name": f"Source {number}"} for number in range(20)]
    with store.writing() as connection:
        connection.execute(insert(sources), rows)
    with pytest.raises(UsageError, match="and 12 more"):
        resolve(store, "s-cccc")


def test_a_whole_id_is_itself_even_when_another_begins_with_it(store: Store) -> None:
    with store.writing() as connection:
        connection.execute(insert(sources), [{"id": "s-dddd", "name": "short"}, {"id": "s-dddd1", "name": "long"}])
    assert resolve(store, "s-dddd") == "s-dddd"
