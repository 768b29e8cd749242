"""Those of whom nothing is heard are missing: "lost contact with 22", "wait for news of 17 men".

Owns the readings of silence; whoever is searched for is in the lexicon's `complements`.
"""

from factcheck.extraction.counts.concepts import PERSON
from factcheck.extraction.counts.settings_of_text import occurrences
from factcheck.extraction.counts.sites import Happening, Reader, Site, said
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.tokens import Tag
from factcheck.model import Event

_REACH = 4
"""Tokens before "to reach" in which the trying stands: "were still trying desperately to reach"."""
_CLAUSE = 7
"""Tokens of a relative clause: "we still cannot find"."""
_DENIED = frozenset("cannot can't can’t couldn't couldn’t not never nobody unable".split())
_WAIT = 5
"""Tokens before "for news": "families wait at the gate for news"."""


class SilenceWords:
    """What is lost with those out of reach, what is waited for, and verbs of trying to get to them."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("events")["silence"]
        self.contact = frozenset(section["contact"])
        self.lost = frozenset(section["lost"])
        self.news = frozenset(section["news"])
        self.wait = frozenset(section["wait"])
        self.efforts = frozenset(section["efforts"])
        self.reach = frozenset(section["reach"])
        self.rescuers = frozenset(section["rescuers"])


def unheard(reader: Reader, at: Site) -> Happening | None:
    """Return that those counted are missing, where words before them say that nobody hears of them; else None."""
    if at.figure.subject is not None and at.figure.subject.concept != PERSON:
        return None
    words = at.tokens.lexicon.table(SilenceWords)
    return (
        _out_of_contact(words, at)
        or _without_news(words, at)
        or _sought(words, reader, at)
        or _not_found(words, reader, at)
        or _of_whom_no_news(words, at)
        or _nothing_heard(at)
    )


def _out_of_contact(words: SilenceWords, at: Site) -> Happening | None:
    """ "had lost contact with 22", "no contact with 22": what is said of a boat's people is said of all aboard."""
    tokens, index = at.tokens, at.governor - 1
    if tokens.low(at.governor) != "with" or index <= at.first:
        return None
    if tokens.low(index) == "lost" and not words.contact.isdisjoint(tokens.lower[max(at.first, index - _WAIT) : index]):
        return said(tokens, Event.MISSING, index, index + 1, "lose contact")  # "contact was lost with 22"
    if tokens.low(index) not in words.contact:
        return None
    lost = index - 1 - (tokens.tag(index - 1) is Tag.DETERMINER and tokens.low(index - 1) != "no")
    lost -= tokens.low(lost) in ("radio", "telephone", "phone", "all", "any")
    return said(tokens, Event.MISSING, lost, index + 1, "lose contact") if tokens.low(lost) in words.lost else None


def _without_news(words: SilenceWords, at: Site) -> Happening | None:
    tokens, index = at.tokens, at.governor - 1
    if tokens.low(at.governor) not in ("of", "about", "on", "from") or tokens.low(index) not in words.news:
        return None
    is_missed = tokens.low(index) != "information" and tokens.low(index - 1) in ("no", "without")
    if is_missed and index - 1 >= at.first:
        return said(tokens, Event.MISSING, index - 1, index + 1, tokens.lower[index])
    if tokens.low(index - 1) != "for":
        return None
    near = range(index - 2, max(at.first, index - 2 - _WAIT) - 1, -1)
    wait = next((one for one in near if tokens.lower[one] in words.wait), -1)
    return said(tokens, Event.MISSING, wait, index + 1, "wait") if wait >= 0 else None


def _not_found(words: SilenceWords, reader: Reader, at: Site) -> Happening | None:
    """ "there are 50 men they cannot find", "12 they never reached"."""
    tokens = at.tokens
    for index in range(at.figure.subject_end, min(at.limit, at.figure.subject_end + _CLAUSE)):
        if tokens.tag(index) is Tag.VERB and reader.verbs.lemma(tokens, index) in words.reach:
            near = tokens.lower[at.figure.subject_end : index]
            who = any(tokens.tag(one) is Tag.PRONOUN for one in range(at.figure.subject_end, index))
            if who and not _DENIED.isdisjoint(near):
                return said(tokens, Event.MISSING, index, index + 1, reader.verbs.lemma(tokens, index))
        if tokens.tag(index) in (Tag.PUNCTUATION, Tag.NUMBER, Tag.CONJUNCTION):
            break
    return None


def _of_whom_no_news(words: SilenceWords, at: Site) -> Happening | None:
    """ "nine monks from whom nothing has been heard"."""
    tokens, first = at.tokens, at.figure.subject_end
    if tokens.tag(first) is not Tag.PREPOSITION or tokens.low(first + 1) != "whom":
        return None
    for index in range(first + 2, min(at.limit, first + 2 + _CLAUSE)):
        is_news = tokens.low(index) in words.news and tokens.low(index - 1) in ("no", "without")
        if is_news or (tokens.low(index) == "heard" and "nothing" in tokens.lower[first:index]):
            return said(tokens, Event.MISSING, index, index + 1, tokens.lower[index])
    return None


def _nothing_heard(at: Site) -> Happening | None:
    """ "nothing has been heard of 14 monks", "nobody had heard from the nine"."""
    tokens, index = at.tokens, at.governor - 1
    if tokens.low(at.governor) not in ("of", "from") or tokens.low(index) != "heard" or index <= at.first:
        return None
    near = tokens.lower[max(at.first, index - _WAIT) : index]
    silent = not _DENIED.isdisjoint(near) or "nothing" in near
    return said(tokens, Event.MISSING, index, at.governor + 1, "hear") if silent else None


def _sought(words: SilenceWords, reader: Reader, at: Site) -> Happening | None:
    """ "rescue workers were trying to reach 22 more"."""
    tokens, verb = at.tokens, at.governor
    if tokens.tag(verb) is not Tag.VERB or reader.verbs.lemma(tokens, verb) not in words.reach:
        return None
    if tokens.low(verb - 1) != "to":
        return None
    near = range(verb - 2, max(at.first, verb - 2 - _REACH) - 1, -1)
    effort = next((one for one in near if tokens.lower[one] in words.efforts), -1)
    if effort < 0 or not occurrences(tokens, words.rescuers):
        return None
    return said(tokens, Event.MISSING, effort, verb + 1, reader.verbs.lemma(tokens, verb))
