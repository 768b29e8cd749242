"""From what a person types to an id. Owns prefixes: any unique one of four or more digits, letter or not."""

import string
from collections.abc import Iterator, Sequence

from sqlalchemy import Table, select

from factcheck.errors import UsageError
from factcheck.records import discrepancy_from_record
from factcheck.store import aliases
from factcheck.store.database import Store
from factcheck.store.payloads import unpack
from factcheck.store.schema import claims, discrepancies, documents, readings, runs, sources

SHORTEST = 4
SHOWN = 8
"""Candidates named before "and n more"."""
TABLES: dict[str, tuple[str, Table]] = {
    "doc": ("document", documents),
    "c": ("claim", claims),
    "d": ("discrepancy", discrepancies),
    "s": ("source", sources),
    "r": ("run", runs),
}
"""The letter of each id: what it names, and where."""


def resolve(store: Store, typed: str, *letters: str) -> str:
    """Return the one id that begins with `typed`: "d-4f2a", or bare hex.

    `letters` limits the kinds: "c", "d", "doc", "s", "r". The id of a discrepancy that another took in means that one.
    Raises UsageError for what is no id, for an unknown one, and for an ambiguous one, with the candidates.
    """
    wanted = letters or tuple(TABLES)
    letter, dash, digits = typed.strip().lower().rpartition("-")
    what = " or ".join(TABLES[one][0] for one in wanted)
    if (dash and letter not in TABLES) or not digits or not set(digits) <= set(string.hexdigits):
        raise UsageError(
            f"{typed!r} is no id: ids are like {wanted[0]}-4f2a; `factcheck {_listing(wanted[0])}` lists them"
        )
    if dash and letter not in wanted:
        raise UsageError(f"{typed!r} is the id of a {TABLES[letter][0]}; this needs the id of a {what}")
    if len(digits) < SHORTEST:
        raise UsageError(f"{typed!r} is too short: give at least {SHORTEST} digits of the id")
    kinds = [letter] if dash else wanted
    found = [one for kind in kinds for one in _beginning(store, kind, digits)]
    if "d" in kinds:
        found = _led(store, found) or _aliased(store, digits)
    if not found:
        kind = letter if dash else wanted[0]
        raise UsageError(f"there is no {what} {typed} in {store.place.name}; `factcheck {_listing(kind)}` lists them")
    if len(found) > 1 and typed.strip().lower() not in found:
        named = [f"{one} ({_called(store, one)})" for one in found[:SHOWN]]
        more = f" and {len(found) - SHOWN} more" if len(found) > SHOWN else ""
        raise UsageError(f"{typed!r} could be {', '.join(named)}{more}: give more digits")
    return typed.strip().lower() if typed.strip().lower() in found else found[0]


def _led(store: Store, found: Sequence[str]) -> list[str]:
    """Return each id, or where that of a discrepancy leads which another took in."""
    led = ((aliases.leads_to(store, one) if one.startswith("d-") else None) or one for one in found)
    return list(dict.fromkeys(led))


def _aliased(store: Store, digits: str) -> list[str]:
    """Return where ids lead that begin so and are no rows any more."""
    led = (aliases.leads_to(store, one) for one in aliases.beginning(store, f"d-{digits}"))
    return list(dict.fromkeys(one for one in led if one is not None))


def all_ids(store: Store, letter: str) -> tuple[str, ...]:
    """Return every id of a kind, in order: what a short form has to be told apart from."""
    column = TABLES[letter][1].c.id
    with store.reading() as connection:
        return tuple(connection.scalars(select(column).order_by(column)))


def _listing(letter: str) -> str:
    return {"doc": "documents", "c": "claims", "d": "discrepancies", "s": "sources list", "r": "log"}[letter]


def _beginning(store: Store, letter: str, digits: str) -> Iterator[str]:
    start = f"{letter}-{digits}"
    column = TABLES[letter][1].c.id
    with store.reading() as connection:
        # "g" is the letter after the last hex digit, so this is a range of the key, and no pattern.
        query = select(column).where(column >= start, column < f"{start}g").order_by(column)
        yield from connection.scalars(query).all()


def _called(store: Store, found: str) -> str:
    """A few words that tell the candidates apart."""
    letter = found.rpartition("-")[0]
    with store.reading() as connection:
        if letter == "c":
            quote = select(readings.c.payload).where(readings.c.claim == found).order_by(readings.c.number.desc())
            return str(unpack(connection.scalar(quote.limit(1)) or "{}").get("quote", ""))
        table = TABLES[letter][1]
        row = connection.execute(select(table).where(table.c.id == found)).one()
    if letter == "d":
        return discrepancy_from_record(unpack(row.payload)).title
    return str(row.kind if letter == "r" else row.name)
