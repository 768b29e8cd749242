"""Whom armed men take along, who are held from then on: "led off 14", "marched girls into the hills". Owns that.

Who does it stands before the verb, or in the sentence before where a pronoun points there; where the verb is passive,
the text has to tell of armed men.
"""

from dataclasses import replace

from factcheck.extraction.counts.concepts import PERSON
from factcheck.extraction.counts.settings_of_text import occurrences
from factcheck.extraction.counts.sites import Happening, Reader, Site, said
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.phrases import QUOTES
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.model import Event

REACH = 16
"""Tokens before a verb in which the armed men stand."""
_WILDS = 8
"""Tokens behind the count in which the bush stands that they are led into."""
_BACK = 3
"""Sentences back to which "they" points, each opening with it."""
_OFF = frozenset(["away", "off"])
_THEY = frozenset(["they", "he", "who"])
_LEADS_IN = frozenset(["into", "towards", "toward", "through", "to"])
_CLOSES = frozenset([".", ",", ";", "", "and", "but", "from", "in", "at", "during", "on", "after", "as", "including"])
"""What may follow whom they took that names no place they took them to."""


class LedAwayWords:
    """Armed men, verbs of taking along and of making off, and the wilds."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("events")["led_away"]
        self.armed = frozenset(section["armed"])
        self.leads = frozenset(section["leads"])
        self.makes_off = frozenset(section["makes_off"])
        self.wilds = frozenset(section["wilds"])


def is_led_away(at: Site, lemma: str) -> bool:
    """Whether a count is the object of armed men's leading away: "took 60 villagers with them", "take 60 pupils"."""
    words, tokens, end = at.tokens.lexicon.table(LedAwayWords), at.tokens, at.figure.subject_end
    if lemma not in words.leads or not _is_person(at.figure):
        return False
    goes_along = tokens.low(end) == "with" and tokens.low(end + 1) in ("them", "him")
    goes_along = goes_along or tokens.low(at.governor + 1) in _OFF or tokens.low(end) in _OFF
    goes_along = goes_along or _goes_wild(words, tokens, end)
    is_taken = lemma == "take" and (tokens.low(end) in _CLOSES | QUOTES or end >= at.limit)
    return (goes_along or is_taken) and _is_done_by_the_armed(words, at)


def made_off_with(reader: Reader, at: Site) -> Happening | None:
    """ "led off 14", "made off with 60 pupils": a particle, or "with", between the verb and whom they took."""
    words, tokens, index = at.tokens.lexicon.table(LedAwayWords), at.tokens, at.governor
    verb = index - 1
    if tokens.low(index) == "with":
        verb -= tokens.low(verb) in _OFF
    elif tokens.low(index) not in _OFF:
        return None
    lemma = reader.verbs.lemma(tokens, verb) if verb >= at.first and tokens.tag(verb) is Tag.VERB else ""
    verbs = words.makes_off if tokens.low(index) == "with" else words.leads
    if lemma not in verbs or not _is_person(at.figure) or not _is_done_by_the_armed(words, at):
        return None
    return said(tokens, Event.HELD, verb, index + 1, lemma)


def settle_led_away(tokens: Tokens, figures: list[Figure], found: list[Happening | None]) -> list[Happening | None]:
    """Return `found` with those held who "were marched off" or "herded into the bush" where armed men are told of."""
    words = tokens.lexicon.table(LedAwayWords)
    if not occurrences(tokens, words.armed):
        return found
    settled = list(found)
    for index, (figure, happening) in enumerate(zip(figures, found, strict=True)):
        predicate = happening.predicate if happening is not None else None
        if happening is None or predicate is None or happening.event not in (Event.OTHER, Event.ARRESTED):
            continue
        after = tokens.at(predicate.span.end - 1) + 1
        off = after if tokens.low(after) in _OFF else after - 1
        is_off = (tokens.low(off) in _OFF and _is_no_place(words, tokens, off + 1)) or _goes_wild(words, tokens, after)
        is_passive = figure.quantity.first < after and tokens.tag(tokens.at(predicate.span.start) - 1) is Tag.AUXILIARY
        if predicate.lemma in words.leads and is_off and is_passive and _is_person(figure):
            settled[index] = replace(happening, event=Event.HELD)
    return settled


def _is_person(figure: Figure) -> bool:
    is_count = figure.quantity.quantity.unit == "count"
    return is_count and (figure.subject is None or figure.subject.concept == PERSON)


def _goes_wild(words: LedAwayWords, tokens: Tokens, at: int) -> bool:
    """Whether "into the bush" stands at `at`."""
    return tokens.low(at) in _LEADS_IN and not words.wilds.isdisjoint(tokens.lower[at : at + _WILDS])


def _is_no_place(words: LedAwayWords, tokens: Tokens, at: int) -> bool:
    """Whether what follows "marched off" names neither what they were carried off, nor others who did it."""
    if tokens.low(at) == "by":
        return not words.armed.isdisjoint(tokens.lower[at : at + _WILDS])
    return tokens.tag(at) not in (Tag.DETERMINER, Tag.POSSESSIVE, Tag.WORD, Tag.NUMBER)


def _is_done_by_the_armed(words: LedAwayWords, at: Site) -> bool:
    """Whether armed men stand before the verb, or in the sentence before that "they" points at."""
    tokens = at.tokens
    if not words.armed.isdisjoint(tokens.lower[max(at.first, at.governor - REACH) : at.governor]):
        return True
    first = at.first
    for _ in range(_BACK):
        if tokens.low(first) not in _THEY or first == 0:
            return False
        before = tokens.sentence(first - 1)
        if not words.armed.isdisjoint(tokens.lower[before.first : before.end]):
            return True
        first = before.first
    return False
