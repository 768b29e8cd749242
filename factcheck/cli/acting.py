"""Doing one act at a store and telling what it changed, in each form. Owns the words; `review` owns the act."""

from collections.abc import Callable, Collection, Iterator
from typing import Any

from rich.text import Text

from factcheck.cli.casebook import Casebook
from factcheck.cli.history import shortened as shortened
from factcheck.cli.options import Form
from factcheck.report.cards import severity_label
from factcheck.report.safe import one_line
from factcheck.report.terminal import Screen, write_json, write_records
from factcheck.review.session import Done, ReviewSession
from factcheck.store.database import open_store
from factcheck.store.ledger import Entry

UNTOLD = frozenset({"record"})
"""Parts of an entry that say again, at length, what others say."""


def act(db: str, reviewer: str, form: Form, do: Callable[[ReviewSession], Done], back: str = "undo") -> None:
    """Open the store, act as the reviewer, print what was written; `back` is the command that reverses it."""
    with open_store(db, create=False) as store:
        done = do(ReviewSession(store, reviewer))
        with store.reading():
            _print(done, Casebook(store), form, back)


def _print(done: Done, book: Casebook, form: Form, back: str) -> None:
    changed = {"new": done.changed.new, "changed": done.changed.changed, "gone": done.changed.gone}
    entry = done.entry
    if form is Form.JSON:
        discrepancies = {how: list(found) for how, found in changed.items()}
        write_json([{**entry_record(entry), "words": done.words, "discrepancies": discrepancies}])
    elif form is Form.PLAIN:
        ids = (" ".join(found) for found in changed.values())
        write_records([(entry.number, entry.act, entry.target, done.words, entry.actor, entry.at, *ids)])
    else:
        lines = [f"{shortened(done.words, book)}   (entry {entry.number})"]
        Screen().lines([*lines, *_changes(book, changed), f"To reverse it: factcheck {back}"])


def _changes(book: Casebook, changed: dict[str, tuple[str, ...]]) -> Iterator[Text]:
    words = {"new": "new", "changed": "changed", "gone": "no longer found"}
    for how, ids in changed.items():
        for found in book.findings(ids) if ids else ():
            one = found.discrepancy
            yield Text.assemble(
                f"{words[how]:16}", severity_label(one.severity), f"  {book.short(one.id)}  {one_line(one.title)}"
            )
        yield from _dropped(how, ids, book)


def _dropped(how: str, ids: Collection[str], book: Casebook) -> Iterator[Text]:
    """What nobody decided about is not kept, so only its id can be told."""
    if how == "gone" and ids:
        kept = {found.discrepancy.id for found in book.findings(ids)}
        for id_ in ids:
            if id_ not in kept:
                yield Text(f"{'no longer found':16}{id_}")


def entry_record(entry: Entry) -> dict[str, Any]:
    """Return an entry as it is printed: everything but the readings it holds."""
    return {
        "entry": entry.number,
        "at": entry.at,
        "reviewer": entry.actor,
        "act": entry.act,
        "target": entry.target,
        "reverses": entry.reverses,
        "payload": {name: value for name, value in entry.payload.items() if name not in UNTOLD},
        "seal": entry.seal,
    }
