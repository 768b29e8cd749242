"""Who burned: people roasted, charred or burned to ashes are dead, houses are hit, goats are dinner. Owns that alone.

Copy from West Africa and India tells so of the dead: "five persons were roasted", "burnt to ashes", "consumed by fire".
"""

from dataclasses import replace

from factcheck.extraction.counts.befalling import THINGS
from factcheck.extraction.counts.concepts import PERSON
from factcheck.extraction.counts.settings_of_text import both_numbers, occurrences
from factcheck.extraction.counts.sites import Happening
from factcheck.extraction.inflection import Nouns
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.verbs import VerbWords
from factcheck.model import Event

_REACH = 6
"""Tokens behind "burnt" in which what it made of them stands: "burnt to ashes", "consumed by the fire"."""


class BurntWords:
    """Verbs of burning to death, of burning to something, what that is, and words of a fire."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("events")["burnt"]
        self.kills = frozenset(section["kills"])
        self.burns = frozenset(section["burns"])
        self.eats = frozenset(section["eats"])
        self.to = frozenset(section["to"])
        self.fires = both_numbers(lexicon.table(Nouns), section["fires"])


def settle_burnt(tokens: Tokens, figures: list[Figure], found: list[Happening | None]) -> list[Happening | None]:
    """Return `found` with people who were roasted, charred or burned to ashes killed, and things so burned hit."""
    words = tokens.lexicon.table(BurntWords)
    settled = list(found)
    for index, (figure, happening) in enumerate(zip(figures, found, strict=True)):
        if happening is not None and (event := _event_of(words, tokens, figure, happening)) is not None:
            settled[index] = replace(happening, event=event)
    return settled


def _event_of(words: BurntWords, tokens: Tokens, figure: Figure, happening: Happening) -> Event | None:
    """What burning comes to; None for whatever else befell them."""
    predicate, concept = happening.predicate, figure.subject.concept if figure.subject else PERSON
    if predicate is None or happening.event not in (Event.OTHER, Event.AFFECTED, Event.WOUNDED):
        return None
    first, last = tokens.at(predicate.span.start), tokens.at(predicate.span.end - 1)
    is_by_fire = not words.fires.isdisjoint(tokens.lower[tokens.sentence(first).first : first])
    told = is_by_fire if first < figure.quantity.first else occurrences(tokens, words.fires) > 0
    is_charred = predicate.lemma in words.kills and told
    is_eaten = predicate.lemma in words.eats and is_by_fire and first < figure.quantity.first
    joined = tokens.lower[last + 2] if tokens.low(last + 1) == "and" and last + 2 < tokens.size else ""
    if told and tokens.lexicon.table(VerbWords).verbs.lemmas.get(joined) in words.kills:
        is_charred = True  # "were trapped and roasted"
    behind = tokens.lower[last : min(tokens.sentence(last).end, last + _REACH)]
    if not (is_charred or is_eaten or (predicate.lemma in words.burns and not words.to.isdisjoint(behind))):
        return Event.OTHER if predicate.lemma == "roast" else None
    if concept == PERSON:
        return Event.KILLED
    if concept == "animal" and predicate.lemma == "roast":
        return Event.OTHER
    return Event.AFFECTED if concept in THINGS else None
