"""Which figures sum several happenings up: "12 wounded in shootings across the city", "in a week 52 have died".

Owns the words that tell of a sum; which figure is of another happening alone, `passing` says.
"""

import re

from factcheck.comparison.passing_words import HAPPENED, SPAN
from factcheck.model import Claim

_SUMMED = re.compile(
    r"\b(?:in|across|by|over) (?:[\w-]+ ){0,3}"
    r"(?:shootings|stabbings|accidents|crashes|collisions|drownings|murders|homicides|killings|robberies)\b"
    r"|\b(?:to|at|in|across) (?:[\w-]+ ){0,3}(?:rallies|marches|protests|demonstrations)\b"
    r"|\bon (?:the|its|our) (?:\w+ )?roads\b"
    r"|\bin (?:[\w-]+ )?(?:fires|bombings|collapses|drownings|stampedes|kidnappings|derailments|shipwrecks)\b"
)
"""Behind a number: what several happenings did, each in a place of its own. "In air strikes" is said of one raid."""
_TOGETHER = re.compile(
    rf"\b(?:together with|counting|including) the (?:[\w'’-]+ ){{0,3}}{HAPPENED}\b"
    rf"|\b(?:both|the two|the three|all three|between the two|the {SPAN}['’]s (?:two|three|four|five|\d+)) "
    rf"(?:[\w-]+ ){{0,2}}{HAPPENED}(?:s|es)\b"
    rf"|\btwin (?!\w*(?:blast|bomb|explosion|attack|strike))(?:[\w-]+ ){{0,2}}{HAPPENED}(?:s|es)\b"
    r"|\bwithin (?:[\w-]+ ){0,3}(?:hours|days) of (?:each other|one another)\b"
    r"|\bin the (?:span|space) of (?:[\w-]+ ){0,3}(?:hours|days)\b|\ba sum\b"
    r"|\b(?:dead|deaths|died|killed|hurt|injured)\b[^.;]{0,40}\bwithin (?:a|one|two|three) (?:week|month)s?\b"
    rf"|\b(?:two|three|four|five) [\w-]+ [\w-]+ (?:on|in) (?:the same|one|a single) {SPAN}\b"
    rf"|\b(?:in|over) the course of (?:a|the|one) (?:week|weekend|month)\b|\bfrom a single {SPAN}\b"
    r"|\b(?:have|has|had) now (?:been )?\w+\b[^.;]{0,40}"
    r"\b(?:in (?:two|three|both)|this (?:week|month|year)|in (?:[\w-]+ )?\w+s in)\b"
    rf"|\bof (?:two|three) (?:[\w-]+ ){{0,2}}{HAPPENED}s\b[^.;]*\baltogether\b"
    rf"|\b{HAPPENED}(?:s|es) (?:have|has|had) (?:now |already )?(?:taken|claimed|cost|killed|left)\b"
    rf"|\b(?:two|three|four) (?:[\w-]+ ){{0,2}}{HAPPENED}(?:s|es) in (?:[\w-]+ ){{1,2}}(?:hours|days|weeks)\b"
    r"|\bwithin the (?:week|fortnight|month)\b|\bover the whole (?:day|night|week|weekend)\b"
    rf"|\bthe {SPAN} (?:has )?brought\b|\bcombined (?:toll|total|figure|number|count)\b"
    r"|\b(?:across|between|counting|at) (?:both|the two|the three|all three)\b|\btaken together\b|\bcitywide\b",
    re.IGNORECASE,
)
"""In the sentence: what two happenings did together."""
_BETWEEN_BOTH = re.compile(rf"\b(?:between|in|by) (?:the two|both) {HAPPENED}(?:s|es)\b", re.IGNORECASE)
"""Before a number: what twin happenings did, of which a text tells as of one."""
_WITHIN = re.compile(
    r"\b(?:in|within) (?:less than |little more than |just over |just under |barely )?"
    r"(?!the\b|this\b|that\b|his\b|her\b|their\b|recent\b|past\b|last\b|coming\b)[\w-]+ "
    r"(?:days|nights|weeks?|months?)\b(?! of\b)",
    re.IGNORECASE,
)
"""Of all that happened meanwhile: "in four days 31 have drowned"; not "in two days of clashes"."""
_HAVE = re.compile(r"\b(?:has|have|had)\b")
_SHARES = re.compile(r", (?:at least |about |some )?[\w-]+ of (?:them|whom|these|those)\b[^.;:]*")


def sums_several_up(claim: Claim, text: str) -> bool:
    """True for a figure of several happenings: "12 wounded in shootings across the city", "in a week 52 have died"."""
    sentence = claim.sentence.of(text)
    behind = _SUMMED.search(text, claim.span.end, claim.sentence.end)
    return (
        behind is not None
        or _TOGETHER.search(sentence) is not None
        or (_WITHIN.search(_without_shares(sentence)) is not None and _HAVE.search(sentence) is not None)
    )


def is_of_both(claim: Claim, text: str) -> bool:
    """True for what twin happenings did, of which a text tells as of one: "between the two blasts, 20 were killed"."""
    return _BETWEEN_BOTH.search(text, claim.sentence.start, claim.span.start) is not None


def _without_shares(sentence: str) -> str:
    """The sentence without what it says of some of those counted: ", five of them in two weeks"."""
    return _SHARES.sub("", sentence)
