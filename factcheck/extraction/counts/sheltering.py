"""Who stays in shelters, schools or parks after a disaster or in fighting: the displaced. Owns that alone.

"900 people are still in reception centres", "600 villagers are in two schools", "80 are hosted by relatives" count
them where a text tells of a disaster, of fighting or of people in flight; elsewhere they are only somewhere. Soldiers,
doctors, pupils and prisoners have other reasons to be there.
"""

from dataclasses import replace

from factcheck.extraction.counts.concepts import PERSON
from factcheck.extraction.counts.flights import FlightWords
from factcheck.extraction.counts.population import ROLE, STATUS
from factcheck.extraction.counts.settings_of_text import Illness, both_numbers, occurrences
from factcheck.extraction.counts.sites import Happening
from factcheck.extraction.inflection import Nouns
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.model import Event

_COUNTED = frozenset([PERSON, "family", "dwelling"])
"""People, families and households."""
_ELSE = frozenset("soldier police guard firefighter medic rescuer militant worker personnel journalist patient".split())
_SLEEPS = frozenset(["sleep", "stay", "spend", "live", "camp", "lodge"])
_LEADS = frozenset(["in", "at", "under", "inside", "with", "by", "on"])
_REACH = 8
"""Tokens behind the verb in which the shelter stands: "spent a second night in tents"."""
_PHRASE = 6
"""Tokens of what the preposition leads to: "in three reception centres"."""


class ShelteringWords:
    """Verbs of staying, nouns of shelters, of houses that may be some, of hosts, and words of disasters."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("events")["sheltering"]
        nouns = lexicon.table(Nouns)
        self.stays, self.sleeps = frozenset(section["stays"]), frozenset(section["sleeps"])
        self.shelters = both_numbers(nouns, section["shelters"])
        self.sites, self.kinds = both_numbers(nouns, section["sites"]), frozenset(section["kinds"])
        self.houses = both_numbers(nouns, section["houses"])
        self.many = frozenset(nouns.plural(word) for word in section["houses"])
        self.hosts = both_numbers(nouns, section["hosts"])
        self.disasters = both_numbers(nouns, section["disasters"])


def settle_sheltering(tokens: Tokens, figures: list[Figure], found: list[Happening | None]) -> list[Happening | None]:
    """Return `found` with those who stay in shelters displaced, where a text tells of what drove them out."""
    words = tokens.lexicon.table(ShelteringWords)
    drives_out = words.disasters | tokens.lexicon.table(Illness).sieges | tokens.lexicon.table(FlightWords).words
    if not occurrences(tokens, drives_out):
        return found
    settled = list(found)
    for index, happening in enumerate(found):
        if _only_sleeps(figures[index], happening) and happening is not None:
            settled[index] = replace(happening, event=Event.OTHER)
            continue
        if (
            happening is not None
            and happening.event is Event.OTHER
            and _is_sheltered(words, tokens, figures[index], happening)
        ):
            settled[index] = replace(happening, event=Event.DISPLACED)
    return settled


def _only_sleeps(figure: Figure, happening: Happening | None) -> bool:
    """Whether soldiers, doctors or firefighters who came to help sleep in tents, too."""
    roles = figure.subject.population.get(ROLE, ()) if figure.subject is not None else ()
    if happening is None or happening.event is not Event.DISPLACED or happening.predicate is None:
        return False
    return not _ELSE.isdisjoint(roles) and happening.predicate.lemma.split()[0] in _SLEEPS


def _is_sheltered(words: ShelteringWords, tokens: Tokens, figure: Figure, happening: Happening) -> bool:
    """Whether those counted stay in a shelter, or in a house that serves as one."""
    subject, predicate = figure.subject, happening.predicate
    if predicate is None or predicate.lemma.split()[0] not in words.stays or figure.quantity.quantity.unit != "count":
        return False
    population = subject.population if subject is not None else {}
    is_counted = subject is None or subject.concept in _COUNTED
    if not is_counted or not _ELSE.isdisjoint(population.get(ROLE, ())) or "held" in population.get(STATUS, ()):
        return False
    first, last = tokens.at(predicate.span.start), tokens.at(predicate.span.end - 1)
    if first < figure.quantity.first:
        return False
    limit = min(tokens.sentence(last).end, last + _REACH)
    for at in range(first, limit):
        if tokens.lower[at] in _LEADS and _is_shelter(words, tokens, at, predicate.lemma, population.get(ROLE, ())):
            return True
    return False


def _is_shelter(words: ShelteringWords, tokens: Tokens, lead: int, lemma: str, roles: tuple[str, ...]) -> bool:
    """Whether a preposition leads to a shelter: "in three reception centres", "by relatives", "in two schools"."""
    end = lead + 1
    while end < min(tokens.sentence(lead).end, lead + 1 + _PHRASE) and tokens.tag(end) not in (
        Tag.PREPOSITION,
        Tag.PUNCTUATION,
        Tag.RELATIVE,
        Tag.AUXILIARY,
    ):
        end += 1
    phrase = tokens.lower[lead + 1 : end]
    if tokens.lower[lead] in ("with", "by"):
        return not words.hosts.isdisjoint(phrase)
    if not words.shelters.isdisjoint(phrase) or not (words.sites.isdisjoint(phrase) or words.kinds.isdisjoint(phrase)):
        return True
    if "student" in roles or "when" in tokens.lower[end : end + 1]:
        return False
    houses = words.houses if lemma.split()[0] in words.sleeps else words.many
    return not houses.isdisjoint(phrase)
