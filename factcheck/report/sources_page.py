"""The source registry on pages: the list, one entry, what may be one. Owns their form; `sources` owns who is who."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from rich.text import Text

from factcheck.records import Record
from factcheck.report import wording
from factcheck.report.layout import Columns, Look, hanging, spread
from factcheck.report.safe import one_line
from factcheck.sources.registry import Alias, Entry
from factcheck.sources.suggestions import Suggestion

Place = Callable[[str], str]
"""A claim's id -> where it stands ("harbour ¶2")."""
Short = Callable[[str], str]
INDENT = 14
PLACES = 6
"""Places of an alias that a terminal shows; a pipe and --json give all."""


def labels(entry: Entry) -> str:
    """Return the party labels as worded, a person's first."""
    worded = [label for label, _ in entry.labels if label != entry.party]
    return ", ".join(one_line(label) for label in ([entry.party] if entry.party else []) + worded)


def documents(entry: Entry) -> list[str]:
    """Return the documents that name a source."""
    return sorted({seen.document for alias in entry.aliases for seen in alias.seen})


def source_lines(entries: Sequence[Entry], short: Short, look: Look) -> Iterator[Text]:
    """Yield the table of sources, with the number of their claims and of the documents that name them."""
    head = ("id", "source", "kind", "affiliation, party", "also called", "claims", "docs")
    rows: list[Sequence[str | Text]] = [tuple(Text(name, style="dim") for name in head)]
    rows += [
        (
            Text(short(entry.id), style="dim"),
            Text(one_line(entry.name), style="bold"),
            wording.spoken(entry.kind.value),
            ", ".join(part for part in (one_line(entry.affiliation or ""), labels(entry)) if part),
            _others(entry),
            f"{len(entry.claims):,}",
            f"{len(documents(entry)):,}",
        )
        for entry in entries
    ]
    yield from Columns(right=frozenset({5, 6}), firm=frozenset({0, 5, 6})).lines(rows, look)
    if len({entry.name.casefold() for entry in entries}) < len(entries):
        yield Text()
        yield from hanging("", Text("Of one name, and maybe one: factcheck sources suggest", style="dim"), look, 0)


def _others(entry: Entry) -> str:
    return ", ".join(dict.fromkeys(one_line(alias.words) for alias in entry.aliases if alias.words != entry.name))


def source_rows(entries: Iterable[Entry]) -> Iterator[tuple[object, ...]]:
    """Yield the plain records of sources, in the order of `columns`."""
    for entry in entries:
        aliases = ", ".join(dict.fromkeys(one_line(alias.words) for alias in entry.aliases))
        worded = ", ".join(one_line(label) for label, _ in entry.labels)
        counts = (len(entry.claims), len(documents(entry)))
        yield entry.id, entry.name, entry.kind.value, entry.affiliation, entry.party, worded, aliases, *counts


def source_record(entry: Entry) -> Record:
    """Return an entry for JSON: offsets of every place where it is named."""
    return {
        "id": entry.id,
        "name": entry.name,
        "kind": entry.kind.value,
        "affiliation": entry.affiliation,
        "party": entry.party,
        "labels": [{"words": label, "claims": list(claims)} for label, claims in entry.labels],
        "aliases": [_alias_record(alias) for alias in entry.aliases],
        "claims": list(entry.claims),
        "ids": list(entry.parts),
    }


def _alias_record(alias: Alias) -> Record:
    return {
        "words": alias.words,
        "id": alias.id,
        "seen": [
            {
                "document_id": seen.document,
                "claim": seen.claim,
                "start": seen.span.start,
                "end": seen.span.end,
                "text": seen.text,
            }
            for seen in alias.seen
        ],
    }


def source_page(entry: Entry, history: Iterable[str], near: Iterable[Text], place: Place, look: Look) -> Iterator[Text]:
    """Yield the page of one source: what it is, how it is named and where, what people said, what else it may be."""
    yield from spread(Text(one_line(entry.name), style="bold"), Text(entry.id, style="dim"), look, 2)
    yield Text()
    yield from _field("kind", wording.spoken(entry.kind.value), look)
    if entry.affiliation:
        yield from _field("affiliation", one_line(entry.affiliation), look)
    if entry.party:
        yield from _field("party", one_line(entry.party), look)
    for label, claims in entry.labels:
        where = _places([place(claim) for claim in claims], look)
        yield from _field("worded", f"“{one_line(label)}”  {where}", look)
    yield from _field("claims", f"{len(entry.claims):,}", look)
    title = "named"
    for alias in entry.aliases:
        yield from _field(title, Text.assemble((one_line(alias.words), "bold"), "  ", _seen(alias, place, look)), look)
        title = ""
    yield from _fields("history", history, look)
    yield from _fields("may also be", near, look)


def _fields(name: str, bodies: Iterable[str | Text], look: Look) -> Iterator[Text]:
    for at, body in enumerate(bodies):
        yield from _field("" if at else name, body, look)


def _field(name: str, body: str | Text, look: Look) -> Iterator[Text]:
    yield from hanging(Text(name, style="dim"), body, look, INDENT)


def _seen(alias: Alias, place: Place, look: Look) -> str:
    return _places([place(seen.claim) for seen in alias.seen], look)


def _places(places: Iterable[str], look: Look) -> str:
    found = list(dict.fromkeys(places))
    shown = found if look.width is None else found[:PLACES]
    more = f" and {len(found) - len(shown)} more" if len(found) > len(shown) else ""
    return ", ".join(shown) + more


def suggestion_line(suggestion: Suggestion, of: Entry, short: Short) -> Text:
    """Return the other side of a suggestion about `of`, with the reason."""
    other = suggestion.other if suggestion.one.id == of.id else suggestion.one
    return Text(f"{one_line(other.name)} ({short(other.id)}): {one_line(suggestion.evidence.words)}")


def suggestion_lines(found: Iterable[Suggestion], short: Short, look: Look) -> Iterator[Text]:
    """Yield each pair with what speaks for it and the command that accepts it."""
    for one in found:
        pair = Text.assemble((one_line(one.one.name), "bold"), "  =  ", (one_line(one.other.name), "bold"), "?")
        yield from hanging("", pair, look, 0)
        yield from hanging("  ", _capital(one_line(one.evidence.words)) + ".", look, 2)
        yield Text(f"  factcheck sources merge {short(one.one.id)} {short(one.other.id)}", style="dim")
        yield Text()


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def suggestion_rows(found: Iterable[Suggestion]) -> Iterator[tuple[object, ...]]:
    """Yield the plain records of suggestions, in the order of `columns`."""
    for one in found:
        score = int(one.evidence.likelihood)
        yield one.one.id, one.one.name, one.other.id, one.other.name, score, one.evidence.words, _command(one)


def _command(one: Suggestion) -> str:
    return f"factcheck sources merge {one.one.id} {one.other.id}"


def suggestion_record(one: Suggestion) -> Record:
    """Return a suggestion for JSON; `rank` orders the kinds of evidence and is no probability."""
    return {
        "a": {"id": one.one.id, "name": one.one.name},
        "b": {"id": one.other.id, "name": one.other.name},
        "rank": int(one.evidence.likelihood),
        "evidence": one.evidence.words,
        "command": _command(one),
    }
