"""Times on which something was said, written or heard: "said Monday", "an inquest heard on Monday that". Owns those.

Documents, which are dated by their own words, are in `documents`.
"""

from factcheck.extraction.coverage.clause_verbs import claims_lives, is_verb
from factcheck.extraction.coverage.words import CoverageWords
from factcheck.extraction.records import FoundTime
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.extraction.verbs import VerbWords

_ASIDE = 10
"""Tokens of an aside that says when somebody spoke."""
_PUT = 6
"""Tokens behind "put" in which the toll is named: "put the number of dead at"."""
_DEEDS = ("incident_verbs", "striking_verbs", "weak_incident_verbs", "taking_verbs", "crowd_verbs", "justice_verbs")
"""Classes of what is done on a day that counts are of, whoever says so next."""
_GIVEN = 4
"""Tokens behind "gave" in which its toll stands."""


def is_said(tokens: Tokens, time: FoundTime, at: int | None, verb: str) -> bool:
    """Return whether a time is that of saying: "said Monday", "in a statement on Friday".

    `at` is the token of its verb, `verb` the lemma.
    """
    words = tokens.lexicon.table(CoverageWords)
    before = tokens.low(time.first - 1)
    sourced = "according" in tokens.lower[max(tokens.sentence(time.first).first, time.first - 8) : time.first]
    if words.among("statement_nouns", before) or sourced:
        return True
    if _speaks_then(tokens, time) or _learns(tokens, time, at) or _goes_on_to_say(tokens, time, verb):
        return True
    if verb == "hear" and at is not None and words.among("hearing_nouns", tokens.low(at - 1)):
        return True
    if verb == "admit" and _is_admitted(tokens, at):
        return False
    if at is not None and claims_lives(tokens, at, verb):
        return False
    if verb == "report" and at is not None and _is_noticed(tokens, at):
        return False
    if verb == "speak" and at is not None and tokens.low(at + 1) == "of":
        return True  # "spoke of 12 dead on Friday"
    if verb == "put" and at is not None and tokens.low(at + 1) != "at":  # "put the dead at 24 on Thursday"
        behind = range(at + 1, min(time.first, at + 1 + _PUT))
        return any(tokens.low(near) == "at" and tokens.tag(near + 1) is Tag.NUMBER for near in behind)
    if verb == "give" and at is not None:  # "last week the board gave a number of nine"
        return any(words.names("running_nouns", tokens.low(near)) for near in range(at + 1, at + 1 + _GIVEN))
    return words.among("statement_verbs", verb) and (time.kind == "day" or not _is_passive(tokens, time))


def _learns(tokens: Tokens, time: FoundTime, at: int | None) -> bool:
    """ "an inquest heard on Monday that nine men died", "was told on Sunday that": a clause tells what is said."""
    if at != time.first - 1 or tokens.low(time.end) != "that" or time.kind != "day":
        return False
    if tokens.low(at) in ("was", "were", "is", "are"):
        return False  # "it was on Monday that a mast fell"
    behind = time.end + 1  # "a mast fell on Monday that killed nine" is none
    return tokens.tag(behind) is not Tag.AUXILIARY and not is_verb(tokens, behind)


def _speaks_then(tokens: Tokens, time: FoundTime) -> bool:
    """ "the chief, briefing reporters on Sunday morning, said": the day of the saying."""
    words = tokens.lexicon.table(CoverageWords)
    for at in range(time.first - 1, max(tokens.sentence(time.first).first, time.first - _ASIDE) - 1, -1):
        if tokens.low(at) == ",":
            return words.among("speaking_gerunds", tokens.low(at + 1))
    return False


def _goes_on_to_say(tokens: Tokens, time: FoundTime, verb: str) -> bool:
    """ "visited the ward on Friday and said that nine men died", "broke ranks on Friday, saying that": as it was said.

    Who struck on Friday and said that nine men died struck on Friday, and counts before the time are of its day.
    """
    words, verbs = tokens.lexicon.table(CoverageWords), tokens.lexicon.table(VerbWords)
    if time.kind != "day" or not verb or any(words.among(deeds, verb) for deeds in _DEEDS):
        return False
    if any(tokens.tag(at) is Tag.NUMBER for at in range(tokens.sentence(time.first).first, time.first)):
        return False
    at = time.end + (tokens.low(time.end) == ",")
    leads = tokens.low(at) in ("and", "to")
    at += leads + (leads and tokens.tag(at + 1) is Tag.ADVERB)
    if not leads and not tokens.low(at).endswith("ing"):
        return False
    return at + 1 < tokens.sentence(time.first).end and words.among("statement_verbs", verbs.lemma(tokens, at))


def _is_noticed(tokens: Tokens, verb: int) -> bool:
    """ "The shooting was reported at 10 p.m. on Friday": to the police, as it happened."""
    words = tokens.lexicon.table(CoverageWords)
    helped = tokens.low(verb - 1) in ("was", "were")
    return helped and any(words.names("incident_nouns", tokens.low(at)) for at in (verb - 2, verb - 3))


def _is_admitted(tokens: Tokens, verb: int | None) -> bool:
    """ "140 patients were admitted", "the clinic admitted 1,900 patients": to hospital, which is no saying."""
    if verb is None:
        return False
    if tokens.tag(verb + 1) is Tag.NUMBER:
        return True
    return any(tokens.low(at) in ("was", "were", "been", "are") for at in (verb - 1, verb - 2))


def _is_passive(tokens: Tokens, time: FoundTime) -> bool:
    """ "440 cases were reported last week": the week is the cases'."""
    near = range(max(tokens.sentence(time.first).first, time.first - 3), time.first)
    return any(tokens.low(index) in ("was", "were", "been", "are") for index in near)
