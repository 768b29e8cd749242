"""Who was lost, picked up or freed, by what a text is about: the dead, the sea, snow and rubble. Owns that alone.

"We lost 41 people" counts dead where a text counts dead; who is picked up at sea is saved and not arrested; who is
freed from an avalanche was nobody's captive.
"""

from dataclasses import replace

from factcheck.extraction.counts.concepts import PERSON
from factcheck.extraction.counts.settings_of_text import LEAST, Illness, occurrences
from factcheck.extraction.counts.sites import Happening
from factcheck.extraction.counts.whereabouts import Whereabouts
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.model import Event, Predicate

_CLIMBS = frozenset(["walk", "climb", "crawl", "come", "get", "scramble", "dig", "make"])
_OF_WORK = frozenset(["jobs", "job", "seats", "seat", "layoffs", "redundancies"])


class SeaWords:
    """Words of a text about the sea."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.sea = frozenset(lexicon.section("events")["sea"]["words"])


def settle_losses(tokens: Tokens, figures: list[Figure], found: list[Happening | None]) -> list[Happening | None]:
    """Return `found` with those lost dead, and those picked up or freed in a disaster saved."""
    settled = list(found)
    counts_dead = any(one is not None and one.event is Event.KILLED for one in found)
    for index, (figure, happening) in enumerate(zip(figures, found, strict=True)):
        concept = figure.subject.concept if figure.subject else PERSON
        lemma = happening.predicate.lemma if happening is not None and happening.predicate is not None else ""
        if happening is None or concept not in (PERSON, "animal"):
            continue
        lost = lemma == "lose" and happening.event is Event.OTHER and not _lose_something(tokens, figure, happening)
        if lost and counts_dead and not occurrences(tokens, _OF_WORK):
            settled[index] = replace(happening, event=Event.KILLED)
        elif happening.predicate is not None and _is_saved(tokens, happening.predicate, happening.event):
            settled[index] = replace(happening, event=Event.EVACUATED)
    return settled


def _lose_something(tokens: Tokens, figure: Figure, happening: Happening) -> bool:
    """Whether those counted lost a thing themselves: "nine residents lost their papers", not "twelve were lost"."""
    predicate = happening.predicate
    verb = tokens.at(predicate.span.start) if predicate is not None else -1
    if verb < figure.quantity.end:
        return False
    is_passive = tokens.tag(verb - 1) is Tag.AUXILIARY and tokens.low(verb - 1) not in ("has", "have", "had")
    has_object = tokens.tag(verb + 1) in (Tag.WORD, Tag.DETERMINER, Tag.POSSESSIVE, Tag.PRONOUN, Tag.NUMBER)
    return has_object and not is_passive


def _is_saved(tokens: Tokens, predicate: Predicate, event: Event) -> bool:
    """Whether those picked up were in the sea, or those freed, or who walked out, under snow or rubble."""
    lemma, after = predicate.lemma, tokens.at(predicate.span.end - 1) + 1
    is_out = lemma in _CLIMBS and event is Event.OTHER and tokens.low(after) in ("out", "free", "clear")
    if is_out:  # "fifty-five walked out or were hauled up"
        return _buries(tokens)
    is_picked = lemma == "pick" and event is Event.ARRESTED
    return (is_picked and _is_at_sea(tokens)) or (lemma == "free" and event is Event.RELEASED and _buries(tokens))


def _is_at_sea(tokens: Tokens) -> bool:
    sea = tokens.lexicon.table(SeaWords).sea
    return occurrences(tokens, sea) >= LEAST


def _buries(tokens: Tokens) -> bool:
    """Whether the text tells of people under rubble or snow, and of no captives and no police."""
    words, law = tokens.lexicon.table(Illness), tokens.lexicon.table(Whereabouts).law
    buried = occurrences(tokens, words.burials) >= LEAST
    return buried and not occurrences(tokens, words.captors) and occurrences(tokens, law) < LEAST
