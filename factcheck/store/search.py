"""What holds the words that are sought. Owns the queries; `search_index` owns the index, `pipeline.search` the meaning.

Nothing that a person types is ever part of a query's syntax: terms are folded words, letters and digits alone.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from json import dumps
from typing import Any

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Connection,
    Integer,
    Text,
    and_,
    bindparam,
    cast,
    column,
    exists,
    func,
    literal,
    literal_column,
    or_,
    select,
    table,
)
from sqlalchemy.dialects.postgresql import TSQUERY, TSVECTOR

from factcheck.store.database import Store
from factcheck.store.documents import IN_ORDER
from factcheck.store.ledger import entries, reversed_numbers
from factcheck.store.schema import claims, documents, ledger, readings, sources
from factcheck.store.search_index import CLAIMS, DOCUMENTS, NOTES, SOURCES, search_stale, search_texts

FEW = 2_000
"""Rows that are sooner looked up one by one and put in order than all are gone through."""
QUOTED = '"{}"'
_LEXEMES = literal_column("search_texts.lexemes", TSVECTOR)
_FTS = table("search_words", column("rowid", Integer), column("search_words", Text))


@dataclass(frozen=True, slots=True)
class Term:
    """Folded words that stand side by side; `forms` are what a single word may also be, `begins` that it may go on."""

    words: tuple[str, ...]
    begins: bool = False
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Filter:
    """What narrows a search besides words; None narrows nothing. Which kinds it suits, `pipeline.search` says."""

    sources: Collection[str] | None = None
    """Names as claims have them."""
    claims: Collection[str] | None = None
    subject: Sequence[Term] = ()
    event: str | None = None
    low: float | None = None
    high: float | None = None
    since: date | None = None
    until: date | None = None
    documents: Collection[str] | None = None
    discrepancies: Collection[str] | None = None
    """Of notes: what they are about."""


@dataclass(frozen=True, slots=True)
class Matches:
    """How many there are of one kind, and the ids of the first, in order."""

    kind: str
    total: int
    ids: tuple[str, ...]


def find(store: Store, kind: str, terms: Sequence[Term], narrowed: Filter, limit: int | None) -> Matches:
    """Return what holds every term and passes the filter, in the order of documents, names or the ledger."""
    postgresql = _is_postgresql(store)
    wheres = [_IS.kind == kind, *_WHERES[kind](store, narrowed, _List(postgresql))]
    total = None
    with store.reading() as connection:
        if terms and postgresql:
            wheres += _postgresql(terms)
        elif terms:
            holding, words = _sqlite(kind, terms, connection)
            total, wheres = None if len(wheres) > 1 else holding, [*wheres, words]
        if total is None:
            total = connection.scalar(select(func.count()).select_from(search_texts).where(*wheres)) or 0
        query = select(_IS.id).where(*wheres).order_by(_IS.rank).limit(limit)
        return Matches(kind, total, tuple(connection.scalars(query)))


def is_stale(store: Store) -> bool:
    """Whether something was changed past this program, so that the index has yet to follow."""
    with store.reading() as connection:
        return bool(connection.scalar(select(exists().select_from(search_stale))))


def source_names(store: Store, terms: Sequence[Term]) -> set[str]:
    """Return the names of sources that hold every term; without terms, all."""
    query = select(sources.c.name)
    if terms:
        query = query.where(
            _List(_is_postgresql(store)).holds(sources.c.id, find(store, SOURCES, terms, Filter(), None).ids)
        )
    with store.reading() as connection:
        return set(connection.scalars(query))


def _is_postgresql(store: Store) -> bool:
    return store.place.url.get_backend_name() == "postgresql"


def names_of(store: Store, ids: Collection[str]) -> dict[str, str]:
    """Return the names of sources by id."""
    with store.reading() as connection:
        rows = connection.execute(select(sources.c.id, sources.c.name).where(sources.c.id.in_(list(ids))))
        return {row.id: row.name for row in rows}


def documents_named(store: Store, name: str) -> tuple[str, ...]:
    """Return the ids of the documents of exactly this name."""
    name = name.encode("utf-8", "replace").decode()  # what a person typed need be no UTF-8
    with store.reading() as connection:
        return tuple(connection.scalars(select(documents.c.id).where(documents.c.name == name).order_by(*IN_ORDER)))


def claims_by_name(store: Store, names: Collection[str]) -> dict[str, int]:
    """Return how many claims that hold are each name's own."""
    query = select(readings.c.source, func.count()).join(
        claims, and_(claims.c.id == readings.c.claim, claims.c.reading == readings.c.number)
    )
    query = query.where(readings.c.source.in_(list(names)), claims.c.withdrawn.is_(False))
    with store.reading() as connection:
        return {row[0]: row[1] for row in connection.execute(query.group_by(readings.c.source))}


# ---------------------------------------------------------------------------------------------------------- the words


def _sqlite(kind: str, terms: Sequence[Term], connection: Connection) -> tuple[int, ColumnElement[bool]]:
    """Return how many of a kind hold the terms, and what says so of a row.

    https://sqlite.org/fts5.html, section 3: strings in quotes, so that no word is an operator. A few rows are looked
    up; of many, it is quicker to go through all in order and ask of each whether it is among them. The plus keeps
    SQLite from looking them up (https://sqlite.org/optoverview.html, section 2).
    """
    said = f"kind : {kind} AND words : ({' AND '.join(_any_of(term, QUOTED, ' OR ', '*') for term in terms)})"
    holds_all = _FTS.c.search_words.op("MATCH")(said)
    holding = connection.scalar(select(func.count()).select_from(_FTS).where(holds_all)) or 0
    number = _IS.number if holding <= FEW else literal_column("+search_texts.number", Integer)
    return holding, number.in_(select(_FTS.c.rowid).where(holds_all))


def _postgresql(terms: Sequence[Term]) -> list[ColumnElement[bool]]:
    """The index knows no order of words, so those side by side are looked at once more."""
    singles = [Term((word,), term.begins and place == len(term.words) - 1, term.forms)
               for term in terms for place, word in enumerate(term.words)]  # fmt: skip
    said = " & ".join(f"({_any_of(one, chr(39) + '{}' + chr(39), ' | ', ':*')})" for one in singles)
    return [
        _LEXEMES.op("@@")(cast(said, TSQUERY)),
        *(holds(search_texts.c.words, term) for term in terms if len(term.words) > 1),
    ]


def _any_of(term: Term, quoted: str, either: str, on: str) -> str:
    first = quoted.format(" ".join(term.words)) + (on if term.begins else "")
    said = either.join([first, *(quoted.format(form) for form in term.forms)])
    return f"({said})" if term.forms else said


def holds(words: Any, term: Term) -> ColumnElement[bool]:
    """Return that folded words hold a term: what the index says, without it."""
    padded = literal(" ") + words + literal(" ")
    end = "%" if term.begins else " %"
    ways = [" ".join(term.words) + end, *(f"{form} %" for form in term.forms)]
    return or_(*(padded.like(f"% {way}") for way in ways))


# --------------------------------------------------------------------------------------------------------- the kinds


@dataclass(frozen=True, slots=True)
class _List:
    """A list of any length as one parameter; databases bound the number of parameters."""

    postgresql: bool

    def holds(self, one: ColumnElement[Any], wanted: Collection[str]) -> ColumnElement[bool]:
        if self.postgresql:
            return one == func.any(cast(bindparam(None, sorted(wanted)), ARRAY(Text)))
        values = func.json_each(dumps(sorted(wanted))).table_valued("value")
        return one.in_(select(values.c.value))


Wheres = list[ColumnElement[bool]]
"""What a kind is narrowed by. Counting needs no more; putting in order joins one table."""
_IS = search_texts.c


def _claims(store: Store, narrowed: Filter, among: _List) -> Wheres:
    """Of a figure with an open side, the side that is said counts: "at least 300" is no figure of 500."""
    wheres = _days(_IS.as_of, narrowed)
    for column_, wanted in (
        (_IS.source, narrowed.sources),
        (_IS.id, narrowed.claims),
        (_IS.document, narrowed.documents),
    ):
        if wanted is not None:
            wheres.append(among.holds(column_, wanted))
    if narrowed.event is not None:
        wheres.append(_IS.event == narrowed.event)
    if narrowed.low is not None:
        wheres.append(func.coalesce(_IS.high, _IS.low) >= narrowed.low)
    if narrowed.high is not None:
        wheres.append(func.coalesce(_IS.low, _IS.high) <= narrowed.high)
    return [*wheres, *(holds(_IS.subject, term) for term in narrowed.subject)]


def _days(day: ColumnElement[Any], narrowed: Filter) -> Wheres:
    since, until = narrowed.since, narrowed.until
    wheres = [] if since is None else [day >= since.isoformat()]
    return wheres if until is None else [*wheres, func.substr(day, 1, 10) <= until.isoformat()]


def _documents(store: Store, narrowed: Filter, among: _List) -> Wheres:
    wheres: Wheres = []
    if days := _days(documents.c.dateline, narrowed):
        wheres.append(_IS.id.in_(select(documents.c.id).where(*days)))
    if narrowed.documents is not None:
        wheres.append(among.holds(_IS.id, narrowed.documents))
    return wheres


def _sources(store: Store, narrowed: Filter, among: _List) -> Wheres:
    return []


def _notes(store: Store, narrowed: Filter, among: _List) -> Wheres:
    """What was taken back is not found; `factcheck log` has it still."""
    wheres: Wheres = []
    if undone := reversed_numbers(store):
        wheres.append(~among.holds(_IS.id, [str(number) for number in undone]))
    about: Wheres = _days(ledger.c.at, narrowed)
    if narrowed.discrepancies is not None:
        said = entries(store, targets=narrowed.discrepancies)
        about.append(among.holds(cast(ledger.c.number, Text), [str(entry.number) for entry in said]))
    if about:
        wheres.append(_IS.id.in_(select(cast(ledger.c.number, Text)).where(*about)))
    return wheres


_WHERES = {CLAIMS: _claims, DOCUMENTS: _documents, SOURCES: _sources, NOTES: _notes}
