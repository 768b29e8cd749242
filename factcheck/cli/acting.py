"""Doing one act at a store and telling what it changed, in each form. Owns the words; `review` owns the act."""

from collections.abc import Callable, Collection, Iterator
from typing import Any

from rich.text import Text

from factcheck.cli.casebook import Casebook
from factcheck.cli.history import shortened as shortened
from factcheck.cli.notes import note
from factcheck.cli.options import Form
from factcheck.report.cards import severity_label
from factcheck.report.safe import one_line
from factcheck.report.terminal import Screen, write_json, write_records
from factcheck.report.wording import reason
from factcheck.review.session import Done, ReviewSession
from factcheck.store.acts import OF_PAIRS
from factcheck.store.database import open_store
from factcheck.store.ledger import OF_DISCREPANCIES, Entry

DRY = "dry run: nothing was written"
UNTOLD = frozenset({"record"})
"""Parts of an entry that say again, at length, what others say."""


def act(
    db: str,
    reviewer: str,
    form: Form,
    do: Callable[[ReviewSession], Done],
    back: str | None = "undo",
    *,
    dry_run: bool = False,
) -> None:
    """Open the store, act as the reviewer, print what was written.

    `back` is the command that reverses it, None when none does.
    A dry run acts, prints, and takes it all back before anybody else sees it.
    """
    with open_store(db, create=False) as store:
        if dry_run:
            with store.trying():
                _print(do(ReviewSession(store, reviewer)), Casebook(store), form, DRY)
            return
        done = do(ReviewSession(store, reviewer))
        with store.reading():
            _print(done, Casebook(store), form, back)


def _print(done: Done, book: Casebook, form: Form, back: str | None) -> None:
    changed = {"new": done.changed.new, "changed": done.changed.changed, "gone": done.changed.gone}
    entry, dry = done.entry, back is DRY
    if dry and form is not Form.SCREEN:
        note(f"{DRY}.")
    if form is Form.JSON:
        discrepancies = {how: list(found) for how, found in changed.items()}
        follows = {name: value for name, value in _followed(done, book).items() if name != "result"}
        record = {**entry_record(entry), "words": done.words, "discrepancies": discrepancies, **follows}
        write_json([{**record, "dry_run": dry}])
    elif form is Form.PLAIN:
        ids = (" ".join(found) for found in changed.values())
        write_records([(entry.number, entry.act, entry.target, done.words, entry.actor, entry.at, *ids)])
    else:
        written = "   (would be entry" if dry else "   (entry"
        head = f"{shortened(done.words, book)}{written} {entry.number})"
        lines: list[Text | str] = [head, *_followed_lines(done, book), *_changes(book, changed, done)]
        reverse = f"To reverse it: factcheck {back}" if back else "This cannot be undone."
        Screen().lines([*lines, f"{DRY}." if dry else reverse])


def done_lines(done: Done, book: Casebook) -> Iterator[str]:
    """Yield what an act wrote and what it changed, for a session that tells it as it goes."""
    changed = {"new": done.changed.new, "changed": done.changed.changed, "gone": done.changed.gone}
    yield f"{shortened(done.words, book)}   (entry {done.entry.number})"
    yield from _followed_lines(done, book)
    yield from (line.plain for line in _changes(book, changed, done))


def _followed_lines(done: Done, book: Casebook) -> Iterator[str]:
    result = _followed(done, book).get("result")
    if result:
        yield one_line(result)


def _followed(done: Done, book: Casebook) -> dict[str, str | None]:
    """What two claims are to each other once somebody said something of them, taken back or not."""
    about = done.about or done.entry
    if about.act not in OF_PAIRS or not about.target.startswith("c-"):
        return {}
    from factcheck.cli.reasons import of_two

    explained = of_two(book, *about.targets)
    told = {"relation": explained.relation, "check": explained.check, "decision": explained.decision}
    return {**told, "result": reason(explained.result)}


def _changes(book: Casebook, changed: dict[str, tuple[str, ...]], done: Done) -> Iterator[Text]:
    if not any(changed.values()) and (done.about or done.entry).act not in OF_DISCREPANCIES:
        yield Text("No discrepancy changed by that.")
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
