"""From a Vega-Lite specification to the SVG that stands in a page. Owns the drawing and what is tidied of it.

Decision (2026-11): Vega-Lite through vl-convert, one typed wheel without further dependencies, an extra for its size.
Weighed against matplotlib (three heavy wheels, text as outlines or in a font that the reader lacks), pygal (LGPL),
leather (no types, no graph of pairs) and svg.py (elements, no scales). Nothing in a specification is left to a text
measured in the fonts of this machine: sizes, ticks and places of labels are all given, so the same report gives the
same bytes anywhere. Colours are the page's own variables, so that a picture follows light, dark and print.
"""

import importlib.util
import re
from collections.abc import Mapping, Sequence
from functools import cache
from html import escape
from typing import Any

from factcheck.errors import extra

Spec = Mapping[str, Any]
WIDTH = 400
"""Units across: the width of a phone, so that text in a picture is nowhere smaller than on the page."""
FONT = 12.5
INK, SOFT, LINE = "var(--ink)", "var(--soft)", "var(--line)"
NO_LIBRARY = f"pictures need an extra: {extra('charts')}"

_NOISE = re.compile(
    r' (?:aria-[a-z]+|role|class|xmlns:xlink|version|pointer-events|stroke-miterlimit)="[^"]*"'
    r'|(?: opacity="1")|<path d="[^"]*" display="none"/>|<path display="none"/>'
)
_EMPTY = re.compile(r'<path d="M0,0h0v0h0Z"/>|<path d="" display="none"/>|<g></g>')
_NUMBER = re.compile(r"(?<=[\s,(\"MLCAZHVhv-])\d+\.\d{2,}")


@cache
def can_draw() -> bool:
    """Whether the library is installed."""
    return importlib.util.find_spec("vl_convert") is not None


def drawn(spec: Spec, height: float, label: str, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> str:
    """Return the picture as an SVG element; `label` says in words what it shows; margins: top, right, bottom, left.

    Needs the extra; ask `can_draw` first.
    """
    import vl_convert  # noqa: PLC0415  88 MB that no other command needs

    top, right, bottom, left = margins
    whole = {
        "width": WIDTH - left - right,
        "height": height,
        "padding": {"top": top, "right": right, "bottom": bottom, "left": left},
        "autosize": "none",
        "background": None,
        "config": {"view": {"stroke": None}, "font": "inherit", "text": {"fontSize": FONT}, "axis": _AXIS},
        **spec,
    }
    return _tidy(vl_convert.vegalite_to_svg(whole, vl_version="5.21", allowed_base_urls=[]), label)


_AXIS = {
    "title": None,
    "domain": False,
    "ticks": False,
    "gridColor": LINE,
    "labelColor": SOFT,
    "labelFontSize": 11.5,
    "labelOverlap": False,
    "labelBound": False,
    "labelFlush": False,
    "labelPadding": 6,
}


def _tidy(svg: str, label: str) -> str:
    """Leave out what only a script would use, and the roles of single marks: the picture is one image with a text."""
    inner = _NOISE.sub("", svg)
    for _ in range(3):
        inner = _EMPTY.sub("", inner)
    inner = _NUMBER.sub(lambda found: f"{float(found[0]):.1f}".removesuffix(".0"), inner)
    head = re.match(r'<svg xmlns="[^"]*" width="(\S+)" height="(\S+)" viewBox="([^"]*)">', inner)
    if head is None:
        raise ValueError(f"no picture came out: {inner[:80]}")
    start = f'<svg viewBox="{head[3]}" width="{head[1]}" height="{head[2]}" role="img" aria-label="{escape(label)}">'
    return start + inner[head.end() :]


def shortened(words: str, longest: int) -> str:
    """Return the words, cut at a word where a picture has no room; the text beside it has them whole."""
    if len(words) <= longest:
        return words
    cut = words[: longest - 1]
    return f"{(cut.rsplit(' ', 1)[0] if ' ' in cut[longest // 2 :] else cut).rstrip(' ,;:')}…"


def ticks(low: float, high: float, about: int = 4) -> Sequence[float]:
    """Return round numbers that span the interval, about that many; the first and last are its new ends."""
    span = high - low or max(abs(high), 1.0)
    power = 10.0 ** (len(f"{int(span / about)}") - 1) if span / about >= 1 else 1.0
    step = next((power * unit for unit in (1, 2, 5, 10) if power * unit >= span / about), power * 10)
    first = int(low // step)
    last = int(-(-high // step))
    return [step * number for number in range(first, max(last, first + 1) + 1)]
