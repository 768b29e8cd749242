"""What people did, a line an entry: for `log` and for the page of a claim. Owns the line; `told` owns its sentence."""

import re
from collections.abc import Iterable, Iterator

from factcheck.cli.casebook import Casebook
from factcheck.report.safe import one_line
from factcheck.review.told import told
from factcheck.store.ledger import Entry, entries, reversed_numbers

IDS = re.compile(r"\b(?:c|d|doc|s)-[0-9a-f]{16}\b")


def lines(found: Iterable[Entry], book: Casebook) -> Iterator[str]:
    """Yield each entry: its number, when, who, what, why, and whether it was taken back."""
    undone = reversed_numbers(book.store)
    for one in found:
        why = "".join(f"   “{one_line(one.payload[name])}”" for name in ("why", "note") if _said(one, name))
        taken_back = "   (undone)" if one.number in undone and one.reverses is None else ""
        when = one.at.replace("T", " ").removesuffix("Z")
        yield f"{one.number:>4}  {when}  {one_line(one.actor)}  {shortened(told(one), book)}{why}{taken_back}"


def about(id_: str, book: Casebook) -> list[Entry]:
    """Return the entries whose act is on one thing, taken back or not."""
    return list(entries(book.store, targets=[id_]))


def shortened(words: str, book: Casebook) -> str:
    """Return words on one line, their ids as short as they can be typed."""
    return IDS.sub(lambda found: book.short(found[0]), one_line(words))


def _said(entry: Entry, name: str) -> bool:
    """Whether an entry holds this in a person's words: a decision's `why` is a code, told with its verdict."""
    return bool(entry.payload.get(name)) and not (name == "why" and entry.act == "decide")
