"""The figures of one discrepancy, a row for each source and day, as intervals on one scale. Owns rows and marks.

A dot is a point, a ring an approximate one, a bar a span, an arrow an open side. What is not part of the dispute is
drawn lighter. Days and figures stand in words in each row, so the picture can be read without colour.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from factcheck.model import Discrepancy, Mark, Qualifier
from factcheck.report import wording
from factcheck.report.charts.svg import FONT, INK, SOFT, WIDTH, drawn, shortened, ticks
from factcheck.report.discrepancy_page import letter
from factcheck.report.dossier import Dossier

MOST = 18
"""Rows drawn; the table of positions has them all."""
STEP = 44
LONGEST = 54
"""Characters of a row's label and figure together."""


@dataclass(frozen=True, slots=True)
class Row:
    """One source's figure on one day; None is an open side."""

    letter: str
    who: str
    day: date | None
    words: str
    what: str
    low: float | None
    high: float | None
    point: bool
    approximate: bool
    disputed: bool


def figures_chart(discrepancy: Discrepancy, dossier: Dossier) -> str | None:
    """Return the picture, None where there are no figures to compare on a scale."""
    rows = list(dict.fromkeys(_rows(discrepancy, dossier)))
    if len(rows) < 2:
        return None
    shown = rows[:MOST]
    scale = _scale(shown)
    several, dated = len({row.what for row in shown}) > 1, len({row.day for row in shown}) > 1
    records = [_record(number, row, scale, several=several, dated=dated) for number, row in enumerate(shown)]
    label = "; ".join(f"{row.who}: {row.words} {row.what}".strip() for row in shown)
    spec = {"data": {"values": records}, "encoding": {"y": _Y}, "layer": list(_layers(scale))}
    return drawn(spec, STEP * len(shown), f"{discrepancy.title} {label}.", (6, 12, 26, 12))


_Y = {"field": "row", "type": "ordinal", "axis": None, "sort": None}


def _rows(discrepancy: Discrepancy, dossier: Dossier) -> Iterator[Row]:
    """Yield each position's sources and days once; positions that count one thing together, the disputed ones first."""
    disputed = {index for pair in discrepancy.disputes for index in pair} or set(range(len(discrepancy.positions)))
    events = list(dict.fromkeys(position.event for position in discrepancy.positions))
    order = sorted(
        range(len(discrepancy.positions)),
        key=lambda index: (events.index(discrepancy.positions[index].event), index not in disputed, index),
    )
    for index in order:
        claims = dossier.known(discrepancy.positions[index].claims)
        told_again = [claim for claim in claims if Mark.EARLIER in claim.marks]  # "from 34 to 31": said before
        for claim in claims if len(told_again) == len(claims) else [one for one in claims if one not in told_again]:
            quantity = claim.quantity
            if quantity is None or (quantity.low is None and quantity.high is None):
                continue
            yield Row(
                letter=letter(index),
                who=dossier.speaker(claim),
                day=claim.as_of,
                words=shortened(wording.figure(quantity), 24),
                what=wording.happening(claim),
                low=None if quantity.low is None else float(quantity.low),
                high=None if quantity.high is None else float(quantity.high),
                point=quantity.nominal is not None or quantity.low == quantity.high,
                approximate=quantity.qualifier is Qualifier.APPROX,
                disputed=index in disputed,
            )


def _scale(rows: list[Row]) -> list[float]:
    """Return the ticks: from 0 where the figures differ widely, else around them, with room for an arrow."""
    known = [value for row in rows for value in (row.low, row.high) if value is not None]
    low, high = min(known), max(known)
    spread = high - low or max(high * 0.1, 1.0)
    first = 0.0 if low <= high / 2 else max(low - spread * 0.25, 0.0)
    return list(ticks(first, high + spread * 0.12))


def _record(number: int, row: Row, scale: list[float], *, several: bool, dated: bool) -> dict[str, Any]:
    day = f", {wording.day(row.day)[:-5]}" if dated and row.day else ""
    words = " ".join(filter(None, (row.words, row.what if several else "")))
    who = shortened(row.who, max(LONGEST - len(words) - len(day) - 6, 8))
    start = scale[0] if row.low is None else row.low
    end = scale[-1] if row.high is None else row.high
    nominal = row.low if row.low is not None else row.high
    return {
        "row": number,
        "label": f"{row.letter}   {who}{day}",
        "words": words,
        "start": start,
        "end": end,
        "dot": nominal if row.point and nominal is not None else None,
        "ring": row.approximate,
        "right": scale[-1] if row.high is None else None,
        "left": scale[0] if row.low is None else None,
        "ink": INK if row.disputed else SOFT,
    }


def _x(field: str, scale: list[float] | None = None) -> dict[str, Any]:
    axis = {"values": scale, "grid": True, "format": ",~r"} if scale else None
    domain = {"domain": [scale[0], scale[-1]], "nice": False, "zero": False} if scale else None
    encoded: dict[str, Any] = {"field": field, "type": "quantitative"}
    return encoded | ({"axis": axis, "scale": domain} if scale else {})


def _layers(scale: list[float]) -> Iterator[dict[str, Any]]:
    """Yield the marks from the back to the front."""
    ink = {"field": "ink", "type": "nominal", "scale": None}
    yield {
        "mark": {"type": "rule", "strokeWidth": 5, "opacity": 0.4, "yOffset": 9},
        "encoding": {"x": _x("start", scale), "x2": {"field": "end"}, "color": ink},
    }
    for side, shape in (("right", "triangle-right"), ("left", "triangle-left")):
        yield {
            "transform": [{"filter": f"isValid(datum.{side})"}],
            "mark": {"type": "point", "shape": shape, "filled": True, "size": 110, "opacity": 1, "yOffset": 9},
            "encoding": {"x": _x(side), "color": ink},
        }
    for ring, filled in ((False, True), (True, False)):
        yield {
            "transform": [{"filter": f"isValid(datum.dot) && datum.ring == {str(ring).lower()}"}],
            "mark": {
                "type": "point", "filled": filled, "size": 110, "opacity": 1, "strokeWidth": 2.5, "yOffset": 9,
                **({} if filled else {"fill": "var(--paper)"}),
            },
            "encoding": {"x": _x("dot"), "color" if filled else "stroke": ink},
        }  # fmt: skip
    yield {
        "mark": {"type": "text", "align": "left", "dy": -8, "baseline": "middle"},
        "encoding": {"x": {"value": 0}, "text": {"field": "label"}, "color": {"value": SOFT}},
    }
    yield {
        "mark": {"type": "text", "align": "right", "dy": -8, "baseline": "middle", "fontWeight": 700, "fontSize": FONT},
        "encoding": {"x": {"value": WIDTH - 24}, "text": {"field": "words"}, "color": {"value": INK}},
    }
