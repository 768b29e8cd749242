"""Lengths of time as written: "three days", "a year and a half", "4 years 2 months 9 days". Owns no day."""

from datetime import date
from typing import NamedTuple

from factcheck.extraction.times.atoms import Standpoint
from factcheck.extraction.times.calendar_dates import shifted

Steps = list[tuple[str, int | None]]
"""Units with how many of each; None for a vague number."""
_HALVES = {"year": ("month", 6), "decade": ("year", 5), "century": ("year", 50), "day": ("hour", 12)}


class Length(NamedTuple):
    """The units of a length up to token `end`."""

    end: int
    steps: Steps


def length(view: Standpoint, index: int) -> Length | None:
    """The length that begins at `index`, None without one; at most three units in a row."""
    tokens, words = view.tokens, view.words
    at = index
    steps: Steps = []
    while len(steps) < 3:
        number = words.small_number(tokens, at)
        hyphen = number is not None and tokens.low(number.end) == "-"
        unit = words.units.get(tokens.low(number.end + hyphen)) if number else None
        if number is None or unit is None:
            break
        steps.append((unit, number.value))
        at = number.end + 1 + hyphen
        if half := _and_a_half(view, at, unit):
            return Length(at + 3, [*steps, half])
        at += tokens.low(at) == "and" and _goes_on(view, at + 1)
    return Length(at, steps) if steps else None


def _and_a_half(view: Standpoint, index: int, unit: str) -> tuple[str, int | None] | None:
    """ "a year and a half"."""
    if [view.tokens.low(index + step) for step in range(3)] != ["and", "a", "half"]:
        return None
    return _HALVES.get(unit, (unit, None))


def _goes_on(view: Standpoint, index: int) -> bool:
    number = view.words.small_number(view.tokens, index)
    return number is not None and view.tokens.low(number.end) in view.words.units


def moved(base: date | None, steps: Steps, sign: int) -> date | None:
    """The day so much later (sign 1) or earlier (-1); None when a number is vague."""
    for unit, count in steps:
        base = shifted(base, unit, sign * count) if base and count is not None else None
    return base
