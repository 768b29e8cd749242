"""Whether two counts of one story are of one occasion: not when one is told in passing, or each of a scene of its own.

Owns what tells two happenings of one story apart by a figure's own words; `incidents` tells whole reports apart.
"""

import re
from datetime import timedelta

from factcheck.comparison import background
from factcheck.comparison.clues import scenes_named, streets_of
from factcheck.comparison.fit import Fit
from factcheck.comparison.intervals import exceeds, value_of
from factcheck.comparison.periods import is_undated_toll
from factcheck.comparison.ruling import Because, Ruling, Weighing, figure
from factcheck.model import Claim, Event

MONTH = timedelta(days=28)
YEAR = timedelta(days=365)
TOLD_TWICE = 10
"""Smaller numbers are equal by chance."""


_LEFT_BEFORE = re.compile(
    r"\b(?:still (?:being |were |are |was |is )?(?:h[eo]ld\w*|captive)|keep\w*)\b[^.;]{0,40}$", re.I
)
_LEFT_BEHIND = re.compile(r"[^.;,]{0,40}\b(?:still|remain(?:s|ed|ing)?)\b", re.IGNORECASE)
"""Beside a number of those held: so many are left, "was still holding 41", "41 remain in captivity"."""
_IN_BED = re.compile(
    r"[^.;,]{0,40}\b(?:still|remain(?:s|ed|ing)?)\b[^.;,]{0,20}\b(?:hospitals?|intensive|wards?|treated|critical|care)\b",
    re.I,
)
"""Behind a number of hurt: so many are left, "six remain in intensive care"."""


def of_who_is_left(pair: Weighing) -> Ruling | None:
    """Those still held beside a larger count of all who were taken; of the hurt, those who remain in hospital."""
    if pair.a.event is not pair.b.event or pair.a.event not in (Event.HELD, Event.WOUNDED):
        return None
    for left, taken in ((pair.a, pair.b), (pair.b, pair.a)):
        if not _is_left(left, pair) or _is_left(taken, pair):
            continue
        if exceeds(pair.case.bounds(taken), pair.case.bounds(left)):
            otherwise = "They would be compared if both counted who is left, or both all."
            return pair.apart(Because.SCOPE, "one counts those who are left, the other may count all", otherwise)
    return None


def _is_left(claim: Claim, pair: Weighing) -> bool:
    text = pair.case.documents[claim.document_id].text if claim.document_id in pair.case.documents else ""
    before = text[claim.sentence.start : claim.span.start]
    behind = text[claim.span.end : claim.sentence.end]
    if claim.event is Event.WOUNDED:
        return _IN_BED.match(behind) is not None
    return bool(_LEFT_BEFORE.search(before) or _LEFT_BEHIND.match(behind))


def of_several(pair: Weighing) -> Ruling | None:
    """Other numbers of which one is of "shootings across the city", or all of a week, and one of a shooting."""
    a, b = pair.a, pair.b
    if pair.case.telling(a).several is pair.case.telling(b).several:
        return None
    if pair.case.bounds(a).nominal == pair.case.bounds(b).nominal:
        return None
    otherwise = "They would be compared if both were of one happening, or both of all."
    return pair.apart(Because.SCOPE, "one is counted of several happenings, the other of one", otherwise)


def told_in_passing(pair: Weighing) -> Ruling | None:
    """Another happening's: "killing 14 ... since last month's blast, in which 17 died"; whose, no document can tell."""
    one, other = (pair.case.telling(claim).passage for claim in (pair.a, pair.b))
    if one == other and (pair.inside or not one):
        return None
    if _are_one_figure(pair):
        return None
    otherwise = "They would be compared if both were told of what the report is about."
    told = "; ".join(filter(None, (_background(claim, pair) for claim in (pair.a, pair.b))))
    reason = "one of the two is told of another happening"
    return pair.apart(Because.SCOPE, f"{reason}: {told}" if told else reason, otherwise)


def _background(claim: Claim, pair: Weighing) -> str:
    """What shows by its weight that a figure is another happening's, with the figure; "" where nothing does."""
    document = pair.case.documents.get(claim.document_id)
    words = background.words(claim, document.text) if document is not None else ""
    return f"{figure(claim)} {words}" if words else ""


def _are_one_figure(pair: Weighing) -> bool:
    """True for one number of one time, though told in passing: "more than 750 this year" of two reports.

    Inside a report a number of some size, told twice, is one number by its size alone.
    """
    equal = pair.case.bounds(pair.a) == pair.case.bounds(pair.b)
    if pair.inside:
        return equal and value_of(pair.case.bounds(pair.a)) >= TOLD_TWICE
    a, b = pair.a.period, pair.b.period
    return equal and a is not None and b is not None and (a.start, a.end) == (b.start, b.end)


def of_two_scenes(pair: Weighing) -> Ruling | None:
    """Two kinds of place, or two streets: across documents by what each sentence names, inside one by the places."""
    scenes = [
        scenes_named(claim.place) if pair.inside else pair.case.details.scenes(claim) for claim in (pair.a, pair.b)
    ]
    if not _differ(*scenes):
        scenes = [streets_of(claim.place or "") for claim in (pair.a, pair.b)]
    if not _differ(*scenes):
        return None
    words = "; ".join(", ".join(sorted(found)) for found in scenes)
    otherwise = "They would be compared if both named one scene, or one of them none."
    return pair.apart(Because.SCOPE, f"told of two scenes: {words}", otherwise)


def of_a_long_time(pair: Weighing) -> Ruling | None:
    """All who died this year beside those of whom nothing says since when: these are of the report's own happening."""
    period = pair.fields["period"]
    if period.fit is not Fit.UNKNOWN or pair.case.set_against(pair.a, pair.b):
        return None
    for whole, toll in ((pair.a, pair.b), (pair.b, pair.a)):
        least = MONTH if toll.period is None else YEAR  # "so far" may say since this spring
        if _lasts(whole, least) and is_undated_toll(toll):
            otherwise = "They would be compared if both said since when they count."
            return pair.apart(Because.TIME, f"one counts all of a long time: {period.words}", otherwise)
    return None


def _lasts(claim: Claim, least: timedelta) -> bool:
    """True for a window in words of so many days or more."""
    window = claim.period
    if window is None or window.words is None or window.start is None or window.end is None:
        return False
    return window.end - window.start >= least


def _differ(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and one.isdisjoint(other)
