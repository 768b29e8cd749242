"""Which figures of a crowd are of another march than the report's own: "the students' march", "foes had gathered".

Whose march a report is about its opening says; owns the words that name another's.
"""

import re

from factcheck.comparison import scope
from factcheck.comparison.hours import LEAD
from factcheck.model import Claim

_ANOTHERS_MARCH = re.compile(
    r"\b(?:the )(?P<whose>(?!last|previous|week|month|day)[a-z]+?)(?:['’]s|s['’]) (?:own )?"
    r"(?:march|rally|procession|protest|demonstration|gathering)\b"
)
"""Whose march it is: "the students' march", "the opposition's rally"."""
_ITS_ORGANISERS = re.compile(r"\W*(?:Its|Their) (?:own )?(?:organi[sz]ers?|stewards|marshals)\b")
"""Opening a sentence that goes on with the march of the one before."""
_FOES_GATHERED = re.compile(
    r"\W*(?:the )?(?P<whose>opponents|critics|foes|rivals|supporters|backers|counter-?(?:protesters|demonstrators))\b"
    r"[^.;]{0,60}\b(?:gathered|marched|rallied|demonstrated|assembled|filled)\b",
    re.IGNORECASE,
)
"""Opening a paragraph: "Opponents of the mine had gathered in the morning"."""


def is_of_anothers_march(claim: Claim, text: str) -> bool:
    """True for who came to "the students' march", or where its foes "had gathered", of which the opening names neither.

    So is what the next sentence says of that march's organisers.
    """
    if not scope.is_family(claim):
        return False
    start = claim.sentence.start
    paragraph = text.rfind("\n", 0, start) + 1
    before = text.rfind(". ", paragraph, max(paragraph, start - 2)) + 2 if _ITS_ORGANISERS.match(text, start) else start
    march = _ANOTHERS_MARCH.search(text, max(paragraph, before), claim.sentence.end)
    foes = _FOES_GATHERED.match(text, paragraph) if paragraph else None
    return any(
        named is not None and named["whose"].lower() not in text[: min(LEAD, told)].lower()
        for named, told in ((march, start), (foes, paragraph))
    )
