"""`factcheck merge`: the store of a colleague who worked elsewhere, brought in whole, as one step."""

from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.options import Form, dry_run_option, form_options, reviewer_option, store_option

if TYPE_CHECKING:
    from factcheck.review.merging import Merged
    from factcheck.store.database import Store

COLUMNS = ("what", "id", "words")
SHOWN = 20
"""Clashes named on a screen; --plain and --json name all."""


@click.command(short_help="Bring in the store of a colleague who worked elsewhere, as one step.")
@click.argument("other", metavar="OTHER.db")
@dry_run_option
@reviewer_option
@store_option
@form_options(COLUMNS)
def command(other: str, dry_run: bool, reviewer: str, db: str, form: Form) -> None:
    """Bring in what OTHER.db holds and this store does not: documents, claims, every entry of its ledger.

    OTHER.db stays as it is. Whoever is merged into whom, the same holds afterwards, and merging twice is merging once.
    Nothing is overwritten: where you and your colleague decided differently, it waits as disputed; of two corrections
    the later one holds. Both are listed. It is one entry of the ledger, so one undo takes all of it back.

    \b
    Examples:
      factcheck merge ben.db --dry-run
      factcheck merge ben.db
      factcheck review --status disputed     where you disagree
    """
    from pathlib import Path

    from factcheck.errors import UsageError
    from factcheck.pipeline.in_force import settings_in_force
    from factcheck.review.merging import merge
    from factcheck.store.database import open_store

    if not reviewer.strip():
        raise UsageError("the ledger must know who merged: give --reviewer NAME, or set FACTCHECK_REVIEWER")
    if (
        "://" not in other
        and "://" not in db
        and Path(other).exists()
        and Path(db).exists()
        and Path(other).samefile(db)
    ):
        raise UsageError(f"{other} is this store itself: name the store of somebody else")
    with open_store(db, create=False) as store, open_store(other, create=False) as theirs:
        settings = settings_in_force(store)
        if dry_run:
            with store.trying():
                _print(merge(store, theirs, reviewer.strip(), settings), other, store, form, dry_run=True)
        else:
            _print(merge(store, theirs, reviewer.strip(), settings), other, store, form, dry_run=False)


def _print(merged: "Merged", other: str, store: "Store", form: Form, *, dry_run: bool) -> None:
    from factcheck.cli.acting import DRY
    from factcheck.cli.casebook import Casebook
    from factcheck.cli.history import shortened
    from factcheck.cli.notes import note
    from factcheck.report.terminal import Screen, write_json, write_records
    from factcheck.review.told import told

    if dry_run and form is not Form.SCREEN:
        note(f"{DRY}.")
    with store.reading():
        book = Casebook(store)
        if form is Form.JSON:
            write_json([_record(merged, other, dry_run=dry_run)])
        elif form is Form.PLAIN:
            rows = [("document", one, "") for one in merged.documents]
            rows += [("entry", one.target, f"{one.actor}: {told(one)}") for one in merged.entries]
            write_records([*rows, *(("clash", one.target, one.what) for one in merged.clashes)])
        elif merged.entry is None:
            Screen().lines([f"Nothing in {other} is new here.{_undone(store)}"])
        else:
            clashes = [f"  {shortened(f'{one.target}  {one.what}', book)}" for one in merged.clashes]
            more = [f"  and {len(clashes) - SHOWN:,} more"] if len(clashes) > SHOWN else []
            Screen().lines(
                [_head(merged, other, dry_run=dry_run), *_told(clashes[:SHOWN], more), _end(merged, dry_run)]
            )


def _undone(store: "Store") -> str:
    """Say where a merge was taken back: what it brought is known here, and does not count."""
    from factcheck.store.ledger import Act, entries, reversed_numbers

    undone = reversed_numbers(store)
    taken = [one.number for one in entries(store, acts=[Act.MERGE]) if one.number in undone]
    return f" A merge was taken back; to have it again: factcheck redo {taken[-1]}" if taken else ""


def _head(merged: "Merged", other: str, *, dry_run: bool) -> str:
    from factcheck.cli.notes import plural

    assert merged.entry is not None
    verb = "would bring in" if dry_run else "brought in"
    entries = f"{len(merged.entries):,} {'entry' if len(merged.entries) == 1 else 'entries'} of the ledger"
    changed = merged.changed
    found = f"{plural(len(changed.new), 'new discrepancy').replace('discrepancys', 'discrepancies')}"
    numbered = f"(entry {merged.entry.number})"
    documents = plural(len(merged.documents), "document")
    return f"{other} {verb} {documents} and {entries}; {found} {numbered}"


def _told(clashes: list[str], more: list[str]) -> list[str]:
    return ["Clashes, both sides kept:", *clashes, *more] if clashes else ["No clashes."]


def _end(merged: "Merged", dry_run: bool) -> str:
    from factcheck.cli.acting import DRY

    if dry_run:
        return f"{DRY}."
    settle = "Where you disagree: factcheck review --status disputed   " if merged.clashes else ""
    return f"{settle}To reverse it: factcheck undo"


def _record(merged: "Merged", other: str, *, dry_run: bool) -> dict[str, Any]:
    from factcheck.cli.acting import entry_record

    changed = merged.changed
    return {
        "other": other,
        "entry": None if merged.entry is None else entry_record(merged.entry),
        "documents": list(merged.documents),
        "entries": [entry_record(one) for one in merged.entries],
        "clashes": [{"target": one.target, "what": one.what} for one in merged.clashes],
        "discrepancies": {"new": list(changed.new), "changed": list(changed.changed), "gone": list(changed.gone)},
        "dry_run": dry_run,
    }
