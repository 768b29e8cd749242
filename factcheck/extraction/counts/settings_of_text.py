"""What a text is about, as far as it decides what a word counts: an epidemic, a court. Owns that alone.

"Cases" are infections in a text about a disease and files in one about a court; who is in hospital is ill in the one
and hurt in the other. Who is trapped is missing in a text about a collapse.
"""

from dataclasses import replace

from factcheck.extraction.counts.concepts import PERSON
from factcheck.extraction.counts.population import ROLE
from factcheck.extraction.counts.sites import Happening
from factcheck.extraction.inflection import Nouns
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tokens
from factcheck.model import Event

LEAST = 2
"""Words of illness in a text that is about one; a single one may be in passing."""


class Illness:
    """Words of disease, of violence and accidents, of the law; and what is said of the ill and the hurt alike."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("events")["illness"]
        nouns = lexicon.table(Nouns)
        self.diseases = both_numbers(nouns, section["diseases"])
        self.harms = both_numbers(nouns, section["harms"])
        self.courts = both_numbers(nouns, section["courts"])
        self.captors = both_numbers(nouns, section["captors"])
        self.care = frozenset(section["care"])
        self.burials = both_numbers(nouns, section["burials"])
        self.sieges = both_numbers(nouns, section["sieges"])


def both_numbers(nouns: Nouns, words: list[str]) -> frozenset[str]:
    """Nouns with their plurals."""
    return frozenset(form for word in words for form in (word, nouns.plural(word)))


def settle_illness(tokens: Tokens, figures: list[Figure], found: list[Happening | None]) -> list[Happening | None]:
    """Return `found` with the patients of an epidemic infected, and with the cases of a court no infections."""
    words = tokens.lexicon.table(Illness)
    found = _buried(words, tokens, figures, _taken(words, tokens, figures, found))
    if not any(_is_ambiguous(words, happening) for happening in found):
        return found
    sickens = any(one is not None and one.event is Event.INFECTED and _lemma(one) != "case" for one in found)
    epidemic = is_epidemic(words, tokens) or (sickens and not occurrences(tokens, words.harms))  # poisoned meals
    court = not occurrences(tokens, words.diseases) and occurrences(tokens, words.courts) > 0
    settled = [_settled(words, one, is_epidemic=epidemic, is_court=court) for one in found]
    return [_recorded(figure, one) for figure, one in zip(figures, settled, strict=True)] if epidemic else settled


def occurrences(tokens: Tokens, words: frozenset[str]) -> int:
    """How many tokens of a text are of `words`; counted once for each set."""
    asked = ("occurrences", words)
    if asked not in tokens.memo:
        tokens.memo[asked] = sum([tokens.lower.count(word) for word in words & tokens.vocabulary])
    return int(tokens.memo[asked])


def is_epidemic(words: Illness, tokens: Tokens) -> bool:
    """Whether a text is about a disease: more of its words name one than name violence or an accident."""
    ill = occurrences(tokens, words.diseases)
    return ill >= LEAST and ill > occurrences(tokens, words.harms)


def _recorded(figure: Figure, happening: Happening | None) -> Happening | None:
    """In an epidemic patients that are recorded or reported are infected."""
    population = figure.subject.population if figure.subject else {}
    is_patient = "patient" in population.get(ROLE, ()) and happening is not None and happening.event is Event.OTHER
    counted = (
        is_patient and happening is not None and _lemma(happening) in ("record", "register", "report", "log", "see")
    )
    return replace(happening, event=Event.INFECTED) if counted and happening is not None else happening


def _taken(
    words: Illness, tokens: Tokens, figures: list[Figure], found: list[Happening | None]
) -> list[Happening | None]:
    """In a text about hostages whoever is taken, and nothing said where, is held."""
    taken = [index for index, one in enumerate(found) if one and one.event is Event.OTHER and _lemma(one) == "take"]
    if not taken or occurrences(tokens, words.captors) < LEAST:
        return found
    held = list(found)
    for index in taken:
        happening, subject = found[index], figures[index].subject
        if happening is not None and subject is not None and subject.concept == PERSON:
            held[index] = replace(happening, event=Event.HELD)
    return held


def _buried(
    words: Illness, tokens: Tokens, figures: list[Figure], found: list[Happening | None]
) -> list[Happening | None]:
    """In a text about a collapse or a wreck people who are trapped are missing; in one about a siege they are not."""
    trapped = [
        index
        for index, one in enumerate(found)
        if one and one.event is Event.AFFECTED and _lemma(one) in ("trap", "trapped")
    ]
    if not trapped or occurrences(tokens, words.sieges):
        return found
    if occurrences(tokens, words.burials) < LEAST:
        return found
    missing = list(found)
    for index in trapped:
        happening, subject = found[index], figures[index].subject
        if happening is not None and subject is not None and subject.concept == PERSON:
            missing[index] = replace(happening, event=Event.MISSING)
    return missing


def _lemma(happening: Happening) -> str:
    return happening.predicate.lemma if happening.predicate else ""


def _is_ambiguous(words: Illness, happening: Happening | None) -> bool:
    return happening is not None and happening.event in (Event.WOUNDED, Event.INFECTED)


def _settled(words: Illness, happening: Happening | None, *, is_epidemic: bool, is_court: bool) -> Happening | None:
    if happening is None or happening.predicate is None:
        return happening
    lemma = happening.predicate.lemma
    if is_epidemic and happening.event is Event.WOUNDED and lemma in words.care:
        return replace(happening, event=Event.INFECTED)
    if is_court and happening.event is Event.INFECTED and lemma == "case":
        return replace(happening, event=Event.OTHER)
    return happening
