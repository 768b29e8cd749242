"""The figures of one discrepancy over the days they hold for, a line for each source. Owns lines, days and labels.

The days are spaced as they are in time. A bar is a span, an arrow an open side, as in `figures`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from factcheck.model import Discrepancy, DiscrepancyKind, Mark
from factcheck.report import wording
from factcheck.report.charts.svg import INK, SOFT, WIDTH, drawn, shortened, ticks
from factcheck.report.dossier import Dossier
from factcheck.report.timeline import Moment, several_days, timeline

HEIGHT = 190
LEFT, RIGHT = 40, 156
LINE_HEIGHT = 15
LABEL = 21
"""Characters of a source's name beside its line."""
LABELS = 12
"""Lines that can be named in the height there is; of more, the figures' own picture is enough."""
PALETTE = ("var(--one)", "var(--two)", "var(--three)", "var(--four)", "var(--five)")
SHAPES = ("circle", "square", "diamond", "triangle-up", "triangle-down")


@dataclass(frozen=True, slots=True)
class Point:
    """One source's figure on one day."""

    who: str
    day: date
    low: float | None
    high: float | None
    words: str

    @property
    def at(self) -> float:
        """Where its mark stands: at the figure, of a span at its lower end, of "at most" at its bound."""
        known = self.low if self.low is not None else self.high
        return known if known is not None else 0.0


def course_chart(discrepancy: Discrepancy, dossier: Dossier) -> str | None:
    """Return the picture, None where all figures are of one day or they are days themselves."""
    moments = timeline(discrepancy, dossier)
    if discrepancy.kind is DiscrepancyKind.DATE or not several_days(moments):
        return None
    points = list(dict.fromkeys(_points(moments)))
    names = list(dict.fromkeys(point.who for point in points))
    if len({point.day for point in points}) < 2 or len(names) > LABELS:
        return None
    known = [value for point in points for value in (point.low, point.high) if value is not None]
    low, high = min(known), max(known)
    room = (high - low or max(high * 0.1, 1.0)) * 0.1
    scale = list(ticks(0.0 if low <= high / 2 else max(low - room, 0.0), high + room))
    spec = {"layer": [*_marks(points, names, scale), _labels(points, names, scale)]}
    label = "; ".join(f"{wording.day(point.day)}, {point.who}: {point.words}" for point in points)
    return drawn(spec, HEIGHT, f"{discrepancy.title} By day: {label}.", (10, RIGHT, 26, LEFT))


def _points(moments: Iterable[Moment]) -> Iterable[Point]:
    for moment in moments:
        quantity = moment.claim.quantity
        if Mark.EARLIER in moment.claim.marks:
            continue  # "from 34 to 31": the 34 is of no later day than before
        if moment.day and quantity and (quantity.low is not None or quantity.high is not None):
            low, high = (None if side is None else float(side) for side in (quantity.low, quantity.high))
            yield Point(moment.speaker.removesuffix(", implied"), moment.day, low, high, moment.figure)


def _marks(points: list[Point], names: list[str], scale: list[float]) -> list[dict[str, Any]]:
    days = sorted({point.day for point in points})
    values = [
        {
            "who": names.index(point.who), "day": point.day.isoformat(), "at": point.at,
            "start": scale[0] if point.low is None else point.low,
            "end": scale[-1] if point.high is None else point.high,
            "up": scale[-1] if point.high is None else None,
            "down": scale[0] if point.low is None else None,
        }
        for point in points
    ]  # fmt: skip
    marks = len(PALETTE)
    numbers = list(range(len(names)))
    colour = {"field": "who", "type": "nominal", "legend": None,
              "scale": {"domain": numbers, "range": [PALETTE[number % marks] for number in numbers]}}  # fmt: skip
    shape = {"field": "who", "type": "nominal", "legend": None,
             "scale": {"domain": numbers, "range": [SHAPES[number % marks] for number in numbers]}}  # fmt: skip
    x = {"field": "day", "type": "temporal", "axis": _day_axis(days), "scale": _day_scale(days)}
    y = {"type": "quantitative", "axis": {"values": scale, "grid": True, "format": ",~r"},
         "scale": {"domain": [scale[0], scale[-1]], "nice": False, "zero": False}}  # fmt: skip
    dot = {"type": "point", "filled": True, "opacity": 1}
    layers: list[dict[str, Any]] = [
        {"mark": {"type": "rule", "strokeWidth": 5, "opacity": 0.4},
         "encoding": {"x": x, "y": y | {"field": "start"}, "y2": {"field": "end"}, "color": colour}},
        {"mark": {"type": "line", "strokeWidth": 1.75},
         "encoding": {"x": x, "y": y | {"field": "at"}, "color": colour}},
        {"mark": dot | {"size": 75},
         "encoding": {"x": x, "y": y | {"field": "at"}, "color": colour, "shape": shape}},
    ]  # fmt: skip
    for side in ("up", "down"):
        layers.append(
            {"transform": [{"filter": f"isValid(datum.{side})"}],
             "mark": dot | {"shape": f"triangle-{side}", "size": 90},
             "encoding": {"x": x, "y": y | {"field": side}, "color": colour}}
        )  # fmt: skip
    return [{"data": {"values": values}, **layer} for layer in layers]


def _utc(day: date) -> dict[str, Any]:
    return {"year": day.year, "month": day.month, "date": day.day}


def _day_scale(days: list[date]) -> dict[str, Any]:
    return {"domain": [_utc(days[0]), _utc(days[-1])], "padding": 16, "nice": False}


def _day_axis(days: list[date]) -> dict[str, Any]:
    """Name the first and the last day, and those between while each has room of its own."""
    room, shown = (WIDTH - LEFT - RIGHT) / 5, [days[0]]
    span = (days[-1] - days[0]).days or 1
    for day in days[1:]:
        apart = (day - shown[-1]).days / span * room * 5 > 44
        before_last = day == days[-1] or (days[-1] - day).days / span * room * 5 > 44
        if apart and before_last:
            shown.append(day)
    return {"values": [_utc(day) for day in shown], "format": "%-d %b", "grid": False}


def _labels(points: list[Point], names: list[str], scale: list[float]) -> dict[str, Any]:
    """Name each line at its end, as high as its last figure, and never over another name."""
    last = {name: max((one for one in points if one.who == name), key=lambda one: one.day) for name in names}
    span = scale[-1] - scale[0]
    wanted = sorted((HEIGHT * (scale[-1] - last[name].at) / span, name) for name in names)
    heights: list[tuple[float, str]] = []
    for height, name in wanted:
        heights.append((max(height, heights[-1][0] + LINE_HEIGHT) if heights else max(height, 0.0), name))
    over = max(heights[-1][0] - HEIGHT, 0.0)
    heights = [(height - over, name) for height, name in heights]
    values = [
        {
            "y": round(height, 1), "who": shortened(name, LABEL),
            "ink": PALETTE[names.index(name) % len(PALETTE)] if len(names) > 1 else INK,
        }
        for height, name in heights
    ]  # fmt: skip
    return {
        "data": {"values": values},
        "mark": {"type": "text", "align": "left", "baseline": "middle", "x": WIDTH - LEFT - RIGHT + 8},
        "encoding": {
            "y": {"field": "y", "type": "quantitative", "scale": None, "axis": None},
            "text": {"field": "who"},
            "color": {"field": "ink", "type": "nominal", "scale": None} if len(names) > 1 else {"value": SOFT},
        },
    }
