"""What being inside or held comes to, by what a text is about: captives, a collapse, a ship, the police. Owns that.

"Sixty are still inside" counts captives where gunmen hold a hotel, missing men where a mine fell in, passengers where a
bus sank; "two managers held" are captives of a gang and arrested by a court.
"""

from dataclasses import replace

from factcheck.extraction.counts.concepts import PERSON
from factcheck.extraction.counts.population import ROLE
from factcheck.extraction.counts.presence import ABOARD, PRESENT
from factcheck.extraction.counts.settings_of_text import LEAST, Illness, occurrences
from factcheck.extraction.counts.sites import Happening
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.phrases import before_number
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.model import Event

_BARE = frozenset(["inside", "there", "below", "in here", "left"])
"""Last words of a phrase that names no place: "inside", "in there"."""
_LASTS = frozenset(["still", "remain", "remained", "remaining", "remains", "left"])
_FIGHTERS = frozenset(["soldier", "militant", "guard"])
_COMES = frozenset(["come", "walk", "return", "get", "arrive", "go", "make"])
_CAPTIVE = frozenset(["hostage", "captive", "prisoner"])
_HOLDS = frozenset(["hold", "holds", "held", "holding", "house", "houses", "housed"])
_SUBJECT = 10
"""Tokens before "holds" in which the house that holds them stands."""


class Whereabouts:
    """Words of the police and courts, of the houses that hold people, and of police cells."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("events")["whereabouts"]
        self.law = frozenset(section["law"])
        self.houses = frozenset(section["houses"])
        self.cells = frozenset(section["cells"])
        self.built = frozenset(section["built"])


def settle_whereabouts(tokens: Tokens, figures: list[Figure], found: list[Happening | None]) -> list[Happening | None]:
    """Return `found` with those inside and those held as the text tells of them."""
    held = [index for index, one in enumerate(found) if one is not None and _is_held(one)]
    inside = [index for index, one in enumerate(found) if one is not None and _is_bare(one)]
    found = _came_back(tokens, figures, found)
    if not held and not inside:
        return found
    words, settings = tokens.lexicon.table(Whereabouts), tokens.lexicon.table(Illness)
    captors = occurrences(tokens, settings.captors)
    if captors and any(one is not None and one.event is Event.HELD for one in found):
        captors = max(captors, LEAST)
    settled = list(found)
    for index in held:
        if (happening := found[index]) is not None:
            settled[index] = _settled_hold(words, tokens, figures[index], happening, captives=captors > 0)
    for index in inside:
        event = _fate_inside(settings, tokens, found[index], captors)
        if event is not None and (happening := found[index]) is not None:
            settled[index] = replace(happening, event=event)
    if any(one is not None and _lemma(one) == ABOARD for one in found):
        return [_as_aboard(one) for one in settled]
    return settled


def _came_back(tokens: Tokens, figures: list[Figure], found: list[Happening | None]) -> list[Happening | None]:
    """Those who come back where others are held were released: "38 had been abducted. Twelve came back"."""
    settled, taken = list(found), False
    for index, happening in enumerate(found):
        taken = taken or (happening is not None and happening.event is Event.HELD)
        subject = figures[index].subject
        if not taken or happening is None or happening.event is not Event.OTHER or happening.predicate is None:
            continue
        after = tokens.low(tokens.at(happening.predicate.span.end - 1) + 1)
        comes = _lemma(happening) in _COMES and after in ("back", "home", "free", "alive", "unharmed")
        if comes and subject is not None and subject.concept == PERSON:
            settled[index] = replace(happening, event=Event.RELEASED)
    return settled


def _lemma(happening: Happening | None) -> str:
    return happening.predicate.lemma if happening and happening.predicate else ""


def _is_held(happening: Happening) -> bool:
    return happening.event is Event.HELD and _lemma(happening) in ("hold", "held")


def _is_bare(happening: Happening | None) -> bool:
    """Whether those counted were "inside", and no word says inside of what."""
    if happening is None or happening.event is not Event.OTHER or _lemma(happening) != PRESENT:
        return False
    return happening.predicate is not None and happening.predicate.text.split()[-1].lower() in _BARE


def _settled_hold(
    words: Whereabouts, tokens: Tokens, figure: Figure, happening: Happening, *, captives: bool
) -> Happening:
    """A prison holds its inmates, which says nothing of them; police cells, and the police, hold the arrested."""
    if happening.predicate is None:
        return happening
    first = tokens.at(happening.predicate.span.start)
    is_active = first < figure.quantity.first and tokens.low(first) in _HOLDS
    if is_active and tokens.low(figure.subject_end) in _CAPTIVE:
        return happening  # "inmates took over a prison and held 12 guards hostage"
    start = max(tokens.sentence(first).first, first - _SUBJECT)
    near = tokens.lower[start:first]
    if any(tokens.tag(at) is Tag.RELATIVE for at in range(start, first)):
        near = []  # "gunmen who seized a bus are holding 11"
    if is_active and not words.cells.isdisjoint(near):
        return replace(happening, event=Event.ARRESTED)
    if is_active and not words.houses.isdisjoint(near) and first == _verb_of(tokens, figure):
        return replace(happening, event=Event.OTHER)
    sentence = tokens.sentence(figure.quantity.first)
    before = tokens.lower[max(0, sentence.first - 2 * _SUBJECT) : first]
    if is_active and not words.built.isdisjoint(before) and tokens.low(first - 1) in ("it", "and", "which"):
        return replace(happening, event=Event.OTHER)
    roles = figure.subject.population.get(ROLE, ()) if figure.subject else ()
    if not _FIGHTERS.isdisjoint(roles) or occurrences(tokens, tokens.lexicon.table(Illness).sieges):
        return happening  # the captives of a war
    is_of_law = occurrences(tokens, words.law) >= LEAST
    return replace(happening, event=Event.ARRESTED) if is_of_law and not captives else happening


def _verb_of(tokens: Tokens, figure: Figure) -> int:
    first = figure.quantity.first
    return before_number(tokens, first, tokens.sentence(first).first)


def _fate_inside(settings: Illness, tokens: Tokens, happening: Happening | None, captors: int) -> Event | None:
    """Held in a text of captives, missing where something fell in and they are still inside; None: neither."""
    if happening is None or happening.predicate is None:
        return None
    if captors >= LEAST:
        return Event.HELD
    first, last = (tokens.at(at) for at in (happening.predicate.span.start, happening.predicate.span.end - 1))
    is_still = not _LASTS.isdisjoint(tokens.lower[max(0, first - 1) : last + 1])
    fell_in = occurrences(tokens, settings.burials) >= LEAST
    return Event.MISSING if is_still and fell_in and not occurrences(tokens, settings.sieges) else None


def _as_aboard(happening: Happening | None) -> Happening | None:
    """Those inside what a text tells of as a ship, a plane or a bus are aboard it."""
    if happening is None or happening.predicate is None or not _is_bare(happening):
        return happening
    return replace(happening, predicate=replace(happening.predicate, lemma=ABOARD))
