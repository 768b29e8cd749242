"""Days of what is written or held to be reported: "a report dated 3 May", "a bulletin issued the same evening".

Owns those forms. Such a day is that of saying, and none of a happening.
"""

from factcheck.extraction.coverage.clause_verbs import is_verb
from factcheck.extraction.coverage.words import CoverageWords
from factcheck.extraction.records import FoundTime
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.extraction.verbs import VerbWords

_ISSUING = frozenset(
    {"issue", "publish", "release", "circulate", "distribute", "post", "send", "sign", "file", "write", "compile"}
)
_BETWEEN = 4
"""Tokens between a document and the verb that issues it: "a bulletin that was issued"."""


def is_of_a_document(tokens: Tokens, time: FoundTime) -> bool:
    """Return whether a day is that of what was written: "a report dated 3 May"; "dated the same day" names none."""
    before = time.first - 1
    same = "same" in tokens.lower[time.first : time.end]
    return time.kind == "day" and not same and tokens.low(before) == "dated" and not is_verb(tokens, before - 1)


def is_of_a_bulletin(tokens: Tokens, time: FoundTime, verb: int | None) -> bool:
    """Return whether a day is that of a document: "issued on 3 May", "the bulletin of 3 May", "Friday's bulletin"."""
    if time.kind not in ("day", "part_of_day"):
        return False
    if tokens.low(time.first - 1) == "of" and _is_document(tokens, time.first - 2):
        return True
    possessive = tokens.low(time.end) in ("'s", "’s")
    if _is_document(tokens, time.end + possessive) and tokens.tag(time.first) is not Tag.PREPOSITION:
        return True
    if verb is None or verb > time.first or tokens.lexicon.table(VerbWords).lemma(tokens, verb) not in _ISSUING:
        return False
    near = range(verb - 1, max(tokens.sentence(verb).first, verb - _BETWEEN) - 1, -1)
    linked = {Tag.AUXILIARY, Tag.ADVERB, Tag.RELATIVE, Tag.DETERMINER}
    noun = next((at for at in near if tokens.tag(at) not in linked and tokens.low(at) != ","), -1)
    return _is_document(tokens, noun)


def _is_document(tokens: Tokens, index: int) -> bool:
    return index >= 0 and tokens.lexicon.table(CoverageWords).names("statement_nouns", tokens.low(index))
