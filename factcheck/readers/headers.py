"""The front part of a text that is not the article: `date 2031-03-03`, `Key: value` lines, or a block of `---`.

Owns where a header ends and what its keys mean. A key outside the list ends a header, so that a first sentence with a
colon is never swallowed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from factcheck.model import Span
from factcheck.readers.datelines import parse_date

_FIELDS = {
    "title": ("title", "headline"),
    "publisher": ("publisher", "outlet", "source"),
    "uri": ("uri", "url", "link"),
    "date": ("dateline", "date", "published", "publication date", "date published", "pubdate"),
}
"""Field -> the keys that give it, the most binding first."""
# fmt: off
_OTHER = frozenset([
    "author", "authors", "byline", "category", "copyright", "credit", "description", "edited", "editor", "id",
    "keywords", "lang", "language", "licence", "license", "location", "modified", "note", "rights", "section",
    "subtitle", "summary", "tags", "topic", "type", "updated",
])
# fmt: on
_KEYS = _OTHER.union(*_FIELDS.values())
_LINE = re.compile(r"[^\r\n]*")
_BREAK = re.compile(r"\r\n|\r|\n")
_SPACE = re.compile(r"\s*")
_INLINE = re.compile(r"date[ \t]+(\d{4}-\d{2}-\d{2})(?=\s|\Z)", re.IGNORECASE)
_KEY = re.compile(r"([A-Za-z][A-Za-z _-]{0,30}?)[ \t]*:(?:[ \t]+(\S.*)?|\Z)")
_LONGEST_KEY = 40


@dataclass(frozen=True, slots=True)
class Header:
    """Where the front part stands, and what it says: `fields` holds title, publisher and uri as far as given."""

    span: Span
    fields: dict[str, str]
    dateline: date | None


def find_header(text: str) -> Header | None:
    """Return the header at the very start of `text` (white space aside), None when there is none."""
    start = _space(text, 0)
    found = _fenced(text, start) or _lines(text, start)
    if found is None:
        return None
    end, pairs = found
    told = {field: value for field in _FIELDS if field != "date" and (value := _first(pairs, _FIELDS[field]))}
    dates = (parse_date(pairs[key]) for key in _FIELDS["date"] if key in pairs)
    return Header(Span(start, end), told, next((day for day in dates if day), None))


def _first(pairs: dict[str, str], keys: tuple[str, ...]) -> str | None:
    return next((pairs[key] for key in keys if pairs.get(key)), None)


def _fenced(text: str, start: int) -> tuple[int, dict[str, str]] | None:
    """Read `---`, lines of keys, lists or comments, `---`; with any other line between them the dashes are a rule."""
    pairs: dict[str, str] = {}
    for number, (at, line) in enumerate(_each_line(text, start)):
        bare = line.rstrip()
        if number == 0:
            if bare != "---":
                return None
        elif bare in ("---", "..."):
            return (at + len(bare), pairs) if pairs else None
        elif key := _KEY.match(bare):
            pairs.setdefault(_normal(key[1]), _unquoted(key[2] or ""))
        elif bare and not bare.startswith((" ", "\t", "#", "- ")):
            return None
    return None


def _lines(text: str, start: int) -> tuple[int, dict[str, str]] | None:
    """Read `Key: value` lines of known keys, at least one of which tells when, where or by whom the text appeared."""
    pairs: dict[str, str] = {}
    end = start
    for at, line in _each_line(text, start):
        if inline := _INLINE.match(line):
            pairs.setdefault("date", inline[1])
            end = at + inline.end()
            if line[inline.end() :].strip():
                break
            continue
        key = _KEY.match(line)
        if key is None or _normal(key[1]) not in _KEYS:
            break
        pairs.setdefault(_normal(key[1]), _unquoted(key[2] or ""))
        end = at + len(line.rstrip())
    telling = any(key in pairs for keys in _FIELDS.values() for key in keys)
    return (end, pairs) if telling else None


def _each_line(text: str, start: int) -> Iterator[tuple[int, str]]:
    """Yield offset and words of each line from `start` on, without its break; LF, CRLF and CR all break lines."""
    at = start
    while at < len(text):
        end = _LINE.match(text, at).end()  # type: ignore[union-attr]  # it matches everywhere
        yield at, text[at:end]
        found = _BREAK.match(text, end)
        at = found.end() if found else len(text)


def _space(text: str, start: int) -> int:
    found = _SPACE.match(text, start)
    return found.end() if found else start


def _normal(key: str) -> str:
    return " ".join(key.lower().replace("_", " ").replace("-", " ").split())


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].strip()
    return value
