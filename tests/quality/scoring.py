"""How well the articles of this folder are read: shares by field, over figures paired by their characters.

Owns the measuring; the labels are in `gold.jsonl`, the floors in `floors.json`. The rules are those of README.md.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from factcheck.extraction.tokens import tokenize
from factcheck.model import Claim, ClaimKind, Document, Mode
from factcheck.pipeline.extract import document_of, extract_document

FOLDER = Path(__file__).parent
UNLABELLED = re.compile(
    r"(no|none|zero|nobody|no one|both|several|many|few|some|most|a (few|couple|handful)( of)?)", re.I
)
"""Vague and zero counts, which the labels leave out: neither hits nor errors."""
ALIKE = {"item": 70, "source": 80, "place": 80}
"""Least token-set likeness of the right words, in percent."""
EXTRA_WORDS = {"item": 4, "source": 12, "place": 99}
"""Words by which an answer may be longer than a right one: a whole sentence is no answer."""

Row = dict[str, Any]


def gold() -> list[Row]:
    """The labelled articles."""
    lines = (FOLDER / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def measured() -> dict[str, float]:
    """Read every article and return each score, rounded to three decimals."""
    tally: Counter[str] = Counter()
    for row in gold():
        _score_article(row, tally)
    fields = {name.removeprefix("n "): name for name in tally if name.startswith("n ")}
    scores = {field: tally[field] / tally[count] for field, count in fields.items()}
    scores["detection"] = _f1(tally["found"], tally["extra"], tally["missed"])
    scores["sentences"] = _f1(tally["ends"], tally["wrong ends"], tally["missed ends"])
    return {name: round(value, 3) for name, value in sorted(scores.items())}


def _f1(hits: int, extra: int, missed: int) -> float:
    return 2 * hits / (2 * hits + extra + missed)


def _score_article(row: Row, tally: Counter[str]) -> None:
    document = _document(row)
    counts = [claim for claim in extract_document(document).claims if claim.kind is ClaimKind.COUNT]
    read = [claim for claim in counts if not UNLABELLED.fullmatch(claim.quote)]
    pairs = dict(_paired(row["figures"], read))
    for number, figure in enumerate(row["figures"]):
        if number in pairs and not figure.get("optional"):
            tally["found"] += 1
            for field, right in _judged(figure, pairs[number]):
                tally[field] += right
                tally[f"n {field}"] += 1
        elif not figure.get("optional"):
            tally["missed"] += 1
    tally["extra"] += len(read) - len(pairs)
    ends, wanted = {one.span.end for one in tokenize(document.text).sentences}, set(row["sentence_ends"])
    tally.update({"ends": len(ends & wanted), "wrong ends": len(ends - wanted), "missed ends": len(wanted - ends)})


def _document(row: Row) -> Document:
    text = (FOLDER / "texts" / f"{row['doc']}.txt").read_text(encoding="utf-8")
    return document_of(text, name=row["doc"], dateline=date.fromisoformat(row["dateline"]), publisher=row["publisher"])


def _paired(figures: list[Row], claims: list[Claim]) -> Iterator[tuple[int, Claim]]:
    """Pair each label with at most one claim, the widest overlap first."""
    overlaps = sorted(
        (claim.span.start - figure["start"] if claim.span.start > figure["start"] else 0, number, place)
        for number, figure in enumerate(figures)
        for place, claim in enumerate(claims)
        if claim.span.start < figure["end"] and figure["start"] < claim.span.end
    )
    taken: set[int] = set()
    given: set[int] = set()
    for _, number, place in overlaps:
        if number not in given and place not in taken:
            given.add(number)
            taken.add(place)
            yield number, claims[place]


def _judged(figure: Row, claim: Claim) -> Iterator[tuple[str, bool]]:
    quantity, period = claim.quantity, claim.period
    assert quantity is not None
    ends = [None if end is None else float(end) for end in (quantity.low, quantity.high)]
    yield "interval", ends in [[figure["low"], figure["high"]], *figure.get("interval_alt", [])]
    yield "qualifier", quantity.qualifier in _answers(figure, "qualifier")
    yield "event", claim.event in _answers(figure, "event")
    yield "predicate", (claim.predicate.lemma if claim.predicate else None) in _answers(figure, "predicate")
    yield "item", _alike("item", figure, claim.subject.text if claim.subject else None)
    yield "place", _alike("place", figure, claim.place)
    source = _source(claim)
    yield "source", _alike("source", figure, source)
    if figure["source"]:
        yield "source where one is given", _alike("source", figure, source)
    days = [None if day is None else day.isoformat() for day in (period.start, period.end)] if period else [None, None]
    has_time = figure["time_start"] or figure["time_end"]
    right = days in [[figure["time_start"], figure["time_end"]], *map(list, figure.get("time_alt", []))]
    yield "time where one is given" if has_time else "time where none is given", right
    yield "cumulative", claim.cumulative == figure["cumulative"]


def _answers(figure: Row, field: str) -> list[str | None]:
    return [figure[field], *figure.get(f"{field}_alt", [])]


def _source(claim: Claim) -> str | None:
    """Who is marked as saying it; an implied source is marked by no word."""
    found = claim.attribution
    if found.source is None or found.mode is Mode.IMPLIED:
        return None
    return found.source.name if found.resolved_by else found.source.text


def _alike(field: str, figure: Row, got: str | None) -> bool:
    return any(_same_words(field, want, got) for want in _answers(figure, field))


def _same_words(field: str, want: str | None, got: str | None) -> bool:
    if not want or not got:
        return not want and not got
    if len(got.split()) > len(want.split()) + EXTRA_WORDS[field]:
        return False
    return fuzz.token_set_ratio(want.lower(), got.lower()) >= ALIKE[field]
