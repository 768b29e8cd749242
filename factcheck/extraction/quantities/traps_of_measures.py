"""Numbers that measure: lengths, weights, magnitudes, denominators. One predicate each."""

from factcheck.extraction.quantities.numerals import NumeralKind
from factcheck.extraction.quantities.surroundings import DASHES, Surroundings
from factcheck.extraction.tokens import Tag

_REACH, _AFTER = 12, 4
"""Tokens before and after a number in which an earthquake may be named."""
_FEET = frozenset("'’′")


def is_denominator(at: Surroundings) -> bool:
    """The 100,000 of "12 per 100,000"."""
    return at.before() == "per"


def is_measure(at: Surroundings) -> bool:
    """30 km; 7.2-magnitude; magnitude of 7.2; 5 square miles; 20 degrees; two blocks away."""
    if at.mention.unit not in ("count", "ratio") and not at.mention.unit.startswith("rate"):
        return False
    tokens, place = at.tokens, at.mention.end
    if _in_feet_and_inches(at) or _is_magnitude(at):
        return True
    if tokens.low(place) in DASHES and tokens.joined(place):
        place += 1
    if tokens.low(place) == "of":
        place += 1
    if tokens.low(place) in ("a", "an") and at.mention.number.kind is NumeralKind.FRACTION:
        place += 1
    if at.is_in(tokens.low(place), "measure.adjectives"):
        place += 1
    if at.is_in(tokens.low(place), "measure.units"):
        if tokens.low(place) == "barrel" and _counts_things(at, place + 1):
            return False  # "four barrel bombs"
        return not (tokens.low(place) == "parts" and tokens.low(place + 1) == "of")
    if tokens.low(place) in ("block", "blocks") and tokens.low(place + 1) in (
        "away",
        "from",
        "north",
        "south",
        "east",
        "west",
    ):
        return True
    before = at.before(2) if at.before() in ("of", "at") else at.before()
    return at.is_in(before, "measure.prefixes") and at.noun_after() is None


def _counts_things(at: Surroundings, place: int) -> bool:
    """Whether a plural noun of its own follows a unit, and so is counted."""
    is_noun = at.tokens.tag(place) in (Tag.WORD, Tag.VERB)
    return is_noun and at.words.nouns.is_plural(at.tokens.low(place))


def _is_magnitude(at: Surroundings) -> bool:
    """ "the quake, at 5.8, was the largest": one decimal beside an earthquake, and nothing counted."""
    if not at.mention.number.in_digits or not 1 < at.value < 10 or at.value % 1 == 0 or at.noun_after() is not None:
        return False
    first = at.tokens.sentence(at.mention.core).first
    near = at.tokens.lower[max(first, at.mention.core - _REACH) : at.mention.end + _AFTER]
    return any(at.is_in(word, "measure.quakes") for word in near)


def _in_feet_and_inches(at: Surroundings) -> bool:
    """5'10"."""
    tokens, core, end = at.tokens, at.mention.core, at.mention.end
    if (
        tokens.low(end) in _FEET
        and tokens.joined(end)
        and tokens.joined(end + 1)
        and tokens.low(end + 1)[:1].isdecimal()
    ):
        return True
    return (
        tokens.low(core - 1) in _FEET
        and at.glued_before()
        and tokens.joined(core - 1)
        and tokens.low(core - 2)[:1].isdecimal()
    )
