"""What a key costs does not grow with the queue: counted in steps of the program and of the database, by no clock."""

import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from factcheck.cli.screen_pages import ScreenPages
from factcheck.model import Verdict
from factcheck.review.session import ReviewSession
from factcheck.store.database import Store, open_store
from tests.store.made import claim, compared, discrepancy, document, put

FEW, MANY = 30, 300
GRAIN = 20
"""The database is asked to report every so many steps."""


def queue_of(store: Store, size: int) -> ReviewSession:
    found = []
    with store.writing():
        for number in range(size):
            article = document(
                f"The Harbour Office said 41 were missing. The Red Crescent said 38. {number}", f"{number}"
            )
            sides = claim(article, "41", "The Harbour Office"), claim(article, "38", "The Red Crescent")
            put(store, article, sides)
            found.append(replace(discrepancy(*sides, anchor=f"{number}"), title=f"Pier {number}?"))
        compared(store, *found)
    session = ReviewSession(store, "Ada")
    session.open()
    return session


def effort(store: Store, act: Callable[[], object]) -> tuple[int, int]:
    """Calls of the program, and steps of the database."""
    steps = calls = 0

    def step() -> int:
        nonlocal steps
        steps += 1
        return 0

    def call(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    with store.reading() as connection:
        raw = connection.connection.driver_connection
    assert raw is not None
    raw.set_progress_handler(step, GRAIN)
    sys.setprofile(call)
    try:
        act()
    finally:
        sys.setprofile(None)
        raw.set_progress_handler(None, 0)
    return calls, steps


def decide(session: ReviewSession) -> None:
    assert session.current is not None
    session.decide(session.current.id, Verdict.CONFIRMED, seen=session.current.seen)
    session.next()


def looks(session: ReviewSession) -> None:
    assert session.current is not None
    pages = ScreenPages(session.store, colour=True)
    pages.item(session.current, 80, blind=False)
    for one in session.queue.page(0, 20):
        pages.listed(one, 40, blind=False)
    session.progress()


KEYS: dict[str, Callable[[ReviewSession], object]] = {
    "decide": decide,
    "undo": lambda session: (session.undo(), session.refresh()),
    "skip": ReviewSession.skip,
    "following": ReviewSession.following,
    "tag": lambda session: session.tag(session.queue.at(3), "x") and session.refresh(),
    "untag": lambda session: session.untag(session.queue.at(3), "x") and session.refresh(),
    "look": looks,
}


@pytest.mark.skipif(sys.gettrace() is not None, reason="counts calls, and a tracer makes some")
def test_no_key_costs_more_in_a_longer_queue(tmp_path: Path) -> None:
    spent: dict[int, dict[str, tuple[int, int]]] = {}
    for size in (FEW, MANY):
        with open_store(tmp_path / f"{size}.db") as store:
            session = queue_of(store, size)
            for act in (*KEYS.values(), decide):  # what is done once, is done
                act(session)
            spent[size] = {name: effort(store, partial(act, session)) for name, act in KEYS.items()}
    grown = {
        name: (few, spent[MANY][name])
        for name, few in spent[FEW].items()
        if any(many > 1.03 * before + 25 for before, many in zip(few, spent[MANY][name], strict=True))
    }
    assert grown == {}
