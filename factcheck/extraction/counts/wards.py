"""Those in a hospital's hands: hurt in a text about an accident, infected in one about an epidemic. Owns that.

Runs behind `settings_of_text`, which knows what a text is about.
"""

from dataclasses import replace

from factcheck.extraction.counts.concepts import PERSON
from factcheck.extraction.counts.population import ROLE
from factcheck.extraction.counts.settings_of_text import Illness, is_epidemic
from factcheck.extraction.counts.sites import Happening, Reader, said
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.phrases import before_number
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.model import Event

_REACH = 8
"""Tokens before "took in" in which the hospital stands: "Mercy Hospital in Lund, which took in"."""
_LIE = 3
"""Tokens behind those counted in which it is said that they lie somewhere: "are still in the ward"."""
_LYING = frozenset(["are", "were", "remain", "remained", "lie", "lay"])
_VENTILATED = frozenset(["ventilator", "respirator", "oxygen"])
_STAFF = frozenset(["medic", "worker", "official", "soldier", "police", "rescuer", "firefighter", "journalist"])


class WardWords:
    """Hospitals, verbs by which they take people in, and what patients of an epidemic do and are."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("events")["wards"]
        self.hospitals = frozenset(section["hospitals"])
        self.morgues = frozenset(section["morgues"])
        self.takes_in = frozenset(section["takes_in"])
        self.medics, self.looks_after = frozenset(section["medics"]), frozenset(section["looks_after"])
        self.patients_are = frozenset(section["patients_are"])
        self.carries = frozenset(section["carries"])


def settle_wards(tokens: Tokens, figures: list[Figure], found: list[Happening | None]) -> list[Happening | None]:
    """Return `found` with those a hospital took in hurt or infected, and the patients of an epidemic infected."""
    words, illness = tokens.lexicon.table(WardWords), tokens.lexicon.table(Illness)
    settled = list(found)
    for index, (figure, happening) in enumerate(zip(figures, found, strict=True)):
        if figure.subject is None or figure.subject.concept != PERSON:
            continue
        if happening is None:
            settled[index] = _bare_patients(illness, tokens, figure)
            continue
        if (ward := _ward(tokens, figure, happening)) >= 0:
            befell = Event.INFECTED if is_epidemic(illness, tokens) else Event.WOUNDED
            settled[index] = said(tokens, befell, ward, ward + 1, "ward")
            continue
        event = _event(words, illness, tokens, figure, happening)
        if event is not None:
            settled[index] = replace(happening, event=event)
    return settled


def _ward(tokens: Tokens, figure: Figure, happening: Happening) -> int:
    """The ward that those counted are said to lie in: "19 prisoners are still in the ward"; -1: none."""
    roles = figure.subject.population.get(ROLE, ()) if figure.subject else ()
    if happening.event not in (Event.OTHER, Event.HELD) or not _STAFF.isdisjoint(roles):
        return -1
    behind = range(figure.subject_end, min(figure.subject_end + _LIE, tokens.sentence(figure.quantity.anchor).end - 2))
    lies = next((at for at in behind if tokens.low(at) in _LYING), -1)
    at = lies + 1 + (tokens.low(lies + 1) in ("still", "all", "now"))
    led = lies >= 0 and tokens.low(at) == "in" and tokens.tag(at + 1) in (Tag.DETERMINER, Tag.POSSESSIVE)
    return at + 2 if led and tokens.low(at + 2) in ("ward", "wards") and tokens.word(at + 2).islower() else -1


def _event(words: WardWords, illness: Illness, tokens: Tokens, figure: Figure, happening: Happening) -> Event | None:
    lemma = happening.predicate.lemma if happening.predicate else ""
    roles = figure.subject.population.get(ROLE, ()) if figure.subject else ()
    if happening.event is Event.INFECTED:
        return Event.WOUNDED if lemma in _VENTILATED and not is_epidemic(illness, tokens) else None
    if happening.event is Event.AFFECTED:
        is_ill = lemma == "affect" or lemma == "affected"
        return Event.INFECTED if is_ill and is_epidemic(illness, tokens) else None
    if happening.event is not Event.OTHER:
        return None
    if _took_in(words, words.morgues, tokens, figure, happening):
        return Event.KILLED
    carers = words.hospitals | words.medics if lemma in words.looks_after else words.hospitals
    if _took_in(words, carers, tokens, figure, happening) and _STAFF.isdisjoint(roles):
        return Event.INFECTED if is_epidemic(illness, tokens) else Event.WOUNDED
    if "patient" in roles and lemma == "go" and tokens.low(_after(tokens, happening)) == "home":
        return Event.RELEASED
    is_patient = "patient" in roles and lemma in words.patients_are
    carries = lemma in words.carries and tokens.low(_after(tokens, happening)) == "it"
    return Event.INFECTED if (is_patient or carries) and is_epidemic(illness, tokens) else None


def _bare_patients(illness: Illness, tokens: Tokens, figure: Figure) -> Happening | None:
    """Patients of an epidemic of whom no verb tells: "she had 58 patients"."""
    subject = figure.subject
    if subject is None or subject.span is None or "patient" not in subject.population.get(ROLE, ()):
        return None
    first = figure.quantity.first
    governor = before_number(tokens, first, tokens.sentence(first).first)
    if tokens.tag(governor) not in (Tag.AUXILIARY, Tag.VERB):
        return None
    lemma = tokens.lexicon.table(Reader).verbs.lemma(tokens, governor)
    lemma = "have" if lemma in ("has", "had", "have") else lemma if tokens.tag(governor) is Tag.VERB else "be"
    return said(tokens, Event.INFECTED, governor, governor + 1, lemma) if is_epidemic(illness, tokens) else None


def _after(tokens: Tokens, happening: Happening) -> int:
    return tokens.at(happening.predicate.span.end - 1) + 1 if happening.predicate else 0


def _took_in(words: WardWords, houses: frozenset[str], tokens: Tokens, figure: Figure, happening: Happening) -> bool:
    """Whether a hospital or morgue is the subject of the verb: "the clinic took in 68"."""
    lemma = happening.predicate.lemma if happening.predicate else ""
    if happening.predicate is None or lemma not in words.takes_in | words.looks_after:
        return False
    verb = tokens.at(happening.predicate.span.start)
    first = tokens.sentence(figure.quantity.first).first
    if verb >= figure.quantity.first or any(
        tokens.tag(at) is Tag.VERB for at in range(verb + 1, figure.quantity.first)
    ):
        return False
    return not houses.isdisjoint(tokens.lower[max(first, verb - _REACH) : verb])
