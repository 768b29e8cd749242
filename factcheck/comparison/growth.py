"""Whether words say that a toll has risen, and how late in its day it was told: "71 dead as night falls".

Looks at a claim's own sentence. Which of two tolls replaces the other is `superseded`'s to say.
"""

import re
from dataclasses import dataclass

from factcheck.comparison.passing import BEFORE
from factcheck.model import Claim

_RISEN = re.compile(
    r"\b(?:ris(?:es|en|ing)|rose|climb\w*|gr[eo]w\w*|increas\w*|jump\w*|rais\w*|br(?:ing\w*|ought)|tak(?:es|ing)|took|"
    r"push\w*|lift\w*)\b[^.;:,]*\bto (?:at least |some |about |around |more than |over )?$",
    re.IGNORECASE,
)
"""Before a number: a count has come to it from a lower one, "bringing the number of dead to 15"."""
_NOW = re.compile(
    r"\b(?:fresh|new|latest|updated|second) (?:head ?count|roll call|count|tally|list|bulletin)\b"
    r"|\b(?:now (?:known|confirmed|believed|thought|said) to|now (?:stands?|stood|numbers?|totals?|counts?|at)\b)",
    re.IGNORECASE,
)
"""In the sentence: a count is newer than what was said before, "26 are now known to have been hit"."""
_DAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_TELLS = (
    r"(?:said|says|told|tells|reported|reports|announced|put|puts|gave|gives|counted|confirmed|declared|stood|reached)"
)
_NIGHT = r"(?:evening|night|nightfall|dusk|sunset|midnight)"
_LATE = re.compile(
    rf"\b(?:tonight|as (?:the )?night f(?:alls|ell)|by (?:late |the )?(?:{_DAYS} )?{_NIGHT}"
    rf"|(?:statement|bulletin|message|note) (?:last night|on {_DAYS} (?:evening|night))"
    rf"|as of (?:yesterday|this|{_DAYS}) (?:evening|night)|by (?:[6-9]|1[01])(?:[.:]\d\d)? ?p\.?m"
    rf"|{_TELLS}\b[^.;]{{0,40}}\b(?:(?:in the|this|{_DAYS}) evening|{_DAYS} night|last night|late (?:on )?{_DAYS}"
    rf"|at (?:[6-9]|1[01])(?:[.:]\d\d)? ?p\.?m))\b",
    re.IGNORECASE,
)
"""Said late in the day: "told the paper on Monday evening", "71 dead as night falls", "by midnight"."""
_EARLY = re.compile(
    r"\bby (?:\d{1,2}(?:[.:]\d\d)? ?(?:a\.?m|p\.?m)|noon|midday|dawn|sunrise|(?:mid-?|the )?(?:morning|afternoon))\b",
    re.IGNORECASE,
)
"""Counted up to an hour: "nine had been held by 6 p.m."."""


@dataclass(frozen=True, slots=True)
class Growth:
    """What one sentence says of it."""

    risen: bool = False
    """A count has come to this one from a lower one: "toll rises to five", "five are now known to have died"."""
    late: bool = False
    """Said in the evening or at night."""
    early: bool = False
    """Counted up to an hour of the day that words give."""


SILENT = Growth()


def growth_of(claim: Claim, text: str) -> Growth:
    """Return what the sentence of a claim says, `text` being its document's."""
    start, end, number = claim.sentence.start, claim.sentence.end, claim.span.start
    return Growth(
        risen=_RISEN.search(text, max(start, number - BEFORE), number) is not None
        or _NOW.search(text, start, end) is not None,
        late=_LATE.search(text, start, end) is not None,
        early=_EARLY.search(text, start, end) is not None,
    )
