"""Words that set one voice's number against another's: what shows in a text that two counts answer each other.

"Officials admitted only 15 deaths", "residents disputed this, saying 42", "the union gave a higher figure". Owns the
words and where they stand. What follows from them `details` and `rivalry` say; whose the counts are, the case.
"""

import re

from factcheck.model import Claim

NEAR = 300
"""Code points between the starts of the sentences of two voices that answer each other."""
_POINTING = r"(?:th(?:e|is|at|ese|ose)|it|its|his|her|their|any|such|both|reports|claims|figures)\b"
_DISPUTING = (
    r"den(?:y|ies|ied|ying)|disput(?:e[sd]?|ing)|reject(?:s|ed|ing)?|contradict(?:s|ed|ing)?|counter(?:s|ed|ing)|"
    r"refut(?:e[sd]?|ing)|rebut(?:s|ted|ting)?|faulted|faulting|doubt(?:s|ed|ing)?|disagree(?:s|d|ing)?|"
    rf"scoff(?:s|ed|ing)? at|belie[sd]|(?:contest|challeng|dismiss|question)(?:e?s|e?d|ing)? {_POINTING}|"
    r"dismiss(?:es|ed|ing)? as"
)
_OF_ORDER = r"(?! (?:order|peace|calm|control|contact|security|law|power|a|an|the|their|its|his|her)\b)"
_OF_LIVES = r"(?! (?:responsibility|credit|victory|asylum|(?:the |(?:\w+ ){0,3})li(?:ves|fe))\b)"
_INSISTING = (
    rf"insist(?:s|ed|ing)?|maintain(?:s|ed|ing)?{_OF_ORDER}|claim(?:s|ed|ing)?{_OF_LIVES}|"
    r"contend(?:s|ed|ing)?(?! with\b)|boast(?:s|ed|ing)?|swears|swore(?! in\b)|"
    r"alleges?|alleging|alleged(?= (?:that|th\w+|\d|at least|more|over|no)\b)"
)
_CONCEDING = (
    r"acknowledg(?:e[sd]?|ing)|conced(?:e[sd]?|ing)|"
    r"admit(?:s|ted|ting)?(?= (?:that|only|just|to \w+ing|losing|the (?:loss|deaths?)|[\w-]+ (?:dead|deaths|losses))\b)"
)
_BELITTLING = (
    r"inflat(?:e[sd]?|ing|ion)|exaggerat(?:e[sd]?|ing|ions?)|(?:under|over)(?:count|estimat|stat)\w*|"
    r"play(?:s|ed|ing)? down|downplay(?:s|ed|ing)?|rumou?rs?|fabricat(?:ed|ions?)|inventions?|propaganda|fantasy"
)
_COUNT = r"(?:figures?|counts?|tolls?|tall(?:y|ies)|numbers?|estimates?|totals?|accounts?|versions?|statistics|story)"
_OTHER_COUNT = (
    r"(?:higher|lower|larger|bigger|smaller|different|grimmer|rival|conflicting|true|real|actual) "
    rf"(?:[\w-]+ )?{_COUNT}|"
    rf"counts? differently|own {_COUNT}|false {_COUNT}|"
    rf"(?:higher|lower|more|fewer|less) than (?:the|that|those) (?:[\w-]+ ){{0,2}}(?:{_COUNT}|reported|given|announced)"
)
_SAID = re.compile(rf"\b(?:{_DISPUTING}|{_INSISTING}|{_CONCEDING}|{_BELITTLING}|{_OTHER_COUNT})\b", re.IGNORECASE)
"""Words of whoever will not have another's number, or gives one against it.

Not so "claimed 40 lives", "admitted to hospital", "maintain order", "claimed responsibility".
"""
_TURNING = re.compile(r", (?:but|while|whereas|although|though)\b|; (?!an?other)", re.IGNORECASE)
"""Within a sentence: what one voice says, and what the next."""
_LIMITING = re.compile(
    r"\b(?:only|just|merely|barely|a mere|(?:no|not) (?:more|fewer|less) than|closer to|at most)\W{0,2}$", re.IGNORECASE
)
"""Right before a number: less, or more, than somebody has said."""


def is_set_against(a: Claim, b: Claim, text: str, *, both_named: bool) -> bool:
    """True when the words that bring in the later of two counts of one text, or that stand between them, oppose both.

    Of counts far from each other only what the later one's own sentence says speaks of the earlier.
    """
    first, second = sorted((a, b), key=lambda claim: claim.span.start)
    near = second.sentence.start - first.sentence.start <= NEAR
    start = first.span.end if near else max(first.span.end, second.sentence.start)
    said = _SAID.search(text, start, second.sentence.end)  # beyond the number: "claimed 40 lives"
    opposed = said is not None and said.start() < second.span.start
    if both_named and first.sentence == second.sentence and _TURNING.search(text, first.span.end, second.span.start):
        return True
    return opposed or _LIMITING.search(text, start, second.span.start) is not None
