"""Several reviewers at one store at once: nothing is lost, doubled or refused, and the ledger stays one chain."""

import multiprocessing
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from factcheck.model import Verdict
from factcheck.review.session import ReviewSession
from factcheck.store.database import Store, open_store
from factcheck.store.ledger import Act, entries
from factcheck.store.verify import verify
from tests.store.made import claim, compared, discrepancy, document, put

REVIEWERS, DECISIONS, DISCREPANCIES = 8, 500, 40


def many_disputes(where: str) -> list[str]:
    """A store of one claim and one discrepancy a document."""
    with open_store(where) as store:
        return fill(store)


def fill(store: Store) -> list[str]:
    """Put one claim and one discrepancy a document into a store; return the discrepancies."""
    with store.writing():
        found = []
        for number in range(DISCREPANCIES):
            article = document(f"The Harbour Office said 41 people were missing off pier {number}.", f"pier{number}")
            one = claim(article, "41", "The Harbour Office")
            put(store, article, [one])
            found.append(replace(discrepancy(one, anchor=f"{number}"), title=f"Pier {number}?"))
        compared(store, *found)
    return [one.id for one in found]


def decide_often(where: str, name: str, ids: list[str]) -> None:
    """What one process does; an error of any kind ends it with a failure."""
    turns = [Verdict.UNSURE, Verdict.CONFIRMED]
    with open_store(where) as store:
        session = ReviewSession(store, name)
        for turn in range(DECISIONS):
            session.decide(ids[turn % len(ids)], turns[turn % 2])


def at_once(acts: list[tuple[Callable[..., None], tuple[Any, ...]]], seconds: float = 300) -> list[int | None]:
    """Run each act in a process of its own, and return how they ended."""
    forked = multiprocessing.get_context("fork")
    processes = [forked.Process(target=act, args=args) for act, args in acts]
    for process in processes:
        process.start()
    end = time.monotonic() + seconds
    for process in processes:
        process.join(max(end - time.monotonic(), 0))
    return [process.exitcode for process in processes]


def test_eight_reviewers_with_five_hundred_decisions_each_lose_none(where: str) -> None:
    ids = many_disputes(where)
    names = [f"reviewer {number}" for number in range(REVIEWERS)]
    assert at_once([(decide_often, (where, name, ids)) for name in names]) == [0] * REVIEWERS
    with open_store(where) as store:
        written = entries(store)
        assert [entry.number for entry in written] == list(range(1, REVIEWERS * DECISIONS + 1))
        assert Counter(entry.actor for entry in written) == dict.fromkeys(names, DECISIONS)
        assert {entry.act for entry in written} == {Act.DECIDE}
        assert verify(store) == ()
        # each one's every entry names what the same person had said of it before
        for name in names:
            last: dict[str, str] = {}
            for entry in (one for one in written if one.actor == name):
                assert entry.payload["from"] == last.get(entry.target)
                last[entry.target] = entry.payload["to"]
