"""What "cases" are where no disease is told of: files of a court, the hurt, people who are sought. Owns that.

In a text about a disease `settings_of_text` leaves them infections; without any word that tells, they stay so: a
bulletin may only say "cases".
"""

from dataclasses import replace

from factcheck.extraction.counts.governors import verb_on_left
from factcheck.extraction.counts.predicates import verb_on_right
from factcheck.extraction.counts.settings_of_text import Illness, both_numbers, occurrences
from factcheck.extraction.counts.sites import Happening, Reader, site
from factcheck.extraction.inflection import Nouns
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.model import Event

REACH = 4
"""Figures looked back over for the hurt of whom cases are."""
_REFERS = frozenset(["refer", "transfer", "move", "fly", "airlift", "evacuate", "operate"])
_SEEKS = frozenset(["tracing", "untraced", "traced", "missing", "disappeared", "unaccounted"])
_PHRASE = 5
"""Tokens before "cases" in which an adjective of theirs may stand: "two of the gravest cases"."""


class CaseWords:
    """What files are about, adjectives of files and of the badly hurt, words of health and of people looked for."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("events")["cases"]
        nouns = lexicon.table(Nouns)
        self.of_law = frozenset(section["of_law"])
        self.files = frozenset(section["files"])
        self.still = frozenset(section["still"])
        self.bad = frozenset(section["bad"])
        self.health = both_numbers(nouns, section["health"])
        self.sought = both_numbers(nouns, section["sought"])


def settle_cases(tokens: Tokens, figures: list[Figure], found: list[Happening | None]) -> list[Happening | None]:
    """Return `found` with cases of a court no infections, those among the hurt hurt, those still sought missing."""
    settled = list(found)
    for index, happening in enumerate(found):
        if _is_case(happening) and happening is not None:
            event = _event_of(tokens, figures, settled, index)
            settled[index] = replace(happening, event=event) if event is not None else happening
    return settled


def _is_case(happening: Happening | None) -> bool:
    if happening is None or happening.event is not Event.INFECTED or happening.predicate is None:
        return False
    return happening.predicate.lemma == "case"


def _event_of(tokens: Tokens, figures: list[Figure], found: list[Happening | None], index: int) -> Event | None:
    """What cases come to; None where they may be infections."""
    words, settings = tokens.lexicon.table(CaseWords), tokens.lexicon.table(Illness)
    happening = found[index]
    noun = tokens.at(happening.predicate.span.start) if happening is not None and happening.predicate else 0
    if _is_of_law(words, tokens, noun):
        return Event.OTHER
    if occurrences(tokens, settings.diseases):
        return None
    near = tokens.lower[max(tokens.sentence(noun).first, noun - _PHRASE) : noun]
    is_hurt = any(_is_hurt(one) for one in found[max(0, index - REACH) : index])
    if is_hurt and not words.bad.isdisjoint(near):
        return Event.WOUNDED
    if occurrences(tokens, settings.harms) and _are_cared_for(settings, tokens, figures[index]):
        return Event.WOUNDED
    if not words.still.isdisjoint(near) and _are_sought(tokens, noun):
        return Event.MISSING
    if occurrences(tokens, words.health):
        return None
    is_file = not words.files.isdisjoint(near)
    tells_otherwise = occurrences(tokens, settings.harms) or occurrences(tokens, words.sought)
    return Event.OTHER if is_file or tells_otherwise else None


def _is_of_law(words: CaseWords, tokens: Tokens, noun: int) -> bool:
    """Whether "court", "of fraud" or "against" beside the noun say that the cases are files."""
    if tokens.low(noun - 1) in words.of_law or tokens.low(noun + 1) == "against":
        return True
    behind = noun + 2
    while tokens.low(noun + 1) == "of" and tokens.tag(behind) is Tag.WORD and behind < noun + _PHRASE:
        if tokens.low(behind) in words.of_law:
            return True
        behind += 1
    return False


def _are_cared_for(settings: Illness, tokens: Tokens, figure: Figure) -> bool:
    """Whether doctors treat or refer the cases of an accident or attack: "14 cases were treated at the clinic"."""
    reader = tokens.lexicon.table(Reader)
    for reading in (verb_on_right, verb_on_left):
        told = reading(reader, site(tokens, figure))
        if told is not None and told.predicate is not None and told.predicate.lemma in settings.care | _REFERS:
            return True
    return False


def _are_sought(tokens: Tokens, noun: int) -> bool:
    """Whether the cases still open are people of a tracing desk, or of the missing that the sentence tells of."""
    sentence = tokens.sentence(noun)
    return not _SEEKS.isdisjoint(tokens.lower[sentence.first : sentence.end])


def _is_hurt(happening: Happening | None) -> bool:
    return happening is not None and happening.event is Event.WOUNDED
