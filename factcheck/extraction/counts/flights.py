"""Who crosses, leaves and arrives in a text of people in flight: displaced, and nobody's evacuees. Owns that alone.

"700 people crossed into Lund", "new arrivals at 15,000", "we have 20,000 people in this district" count one thing
where a text tells of refugees; where it tells of an evacuation whoever leaves is evacuated.
"""

from dataclasses import replace

from factcheck.extraction.counts.concepts import PERSON
from factcheck.extraction.counts.population import ROLE
from factcheck.extraction.counts.settings_of_text import occurrences
from factcheck.extraction.counts.sites import Happening
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.phrases import before_number
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tokens
from factcheck.model import Event

_LEAST = 2
"""Words of flight in a text that is about it."""
_COUNTED = frozenset([PERSON, "family", "arrival", "newcomer"])
_ARMED = frozenset(["soldier", "militant", "police", "guard"])
"""Who crosses a border beside those in flight."""
_NEAR = 3
"""Sentences between a count of the displaced and "we have 700 people here"."""
_MEASURE = 10
"""Tokens of "the number of new arrivals stood at" before its number."""
_PLACE = 5
"""Tokens of "in this sub-county"."""
_HERE = frozenset(["this", "the", "our", "my", "here"])


class FlightWords:
    """Words of flight, of evacuations, verbs of moving, nouns of those who came, and of where they are kept."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("events")["flight"]
        self.words = frozenset(section["words"])
        self.receives = frozenset(section["receives"])
        self.moves, self.comes = frozenset(section["moves"]), frozenset(section["comes"])
        self.arrivals, self.areas = frozenset(section["arrivals"]), frozenset(section["areas"])
        self.rescues = frozenset(lexicon.section("events")["boarding"]["rescues"])


def settle_flight(tokens: Tokens, figures: list[Figure], found: list[Happening | None]) -> list[Happening | None]:
    """Return `found` with those who move in a text of people in flight as displaced."""
    words = tokens.lexicon.table(FlightWords)
    if occurrences(tokens, words.words) < _LEAST or occurrences(tokens, words.rescues):
        return found
    settled = list(found)
    for index, happening in enumerate(found):
        subject = figures[index].subject
        if subject is None or subject.concept not in _COUNTED or figures[index].quantity.quantity.unit != "count":
            continue
        if not _ARMED.isdisjoint(subject.population.get(ROLE, ())):
            continue
        if subject.text.split()[-1].lower() in words.arrivals:
            if _is_their_number(words, tokens, figures[index]):
                figures[index].subject, settled[index] = replace(subject, concept=PERSON), _of_arrivals(happening)
        elif happening is not None and _is_flight(words, tokens, happening):
            settled[index] = replace(happening, event=Event.DISPLACED)
    for index, figure in enumerate(figures):
        if _are_kept_here(words, tokens, figure, settled[index]) and _is_told_near(tokens, figures, index, settled):
            settled[index] = replace(settled[index] or Happening(Event.OTHER, None), event=Event.DISPLACED)
    return settled


def _is_told_near(tokens: Tokens, figures: list[Figure], index: int, found: list[Happening | None]) -> bool:
    """Whether one of the counts just before is of the displaced."""
    here = tokens.sentence_of[figures[index].quantity.first]
    return any(
        (one := found[other]) is not None
        and one.event is Event.DISPLACED
        and here - tokens.sentence_of[figures[other].quantity.first] <= _NEAR
        for other in range(index)
    )


def _is_flight(words: FlightWords, tokens: Tokens, happening: Happening) -> bool:
    lemma = happening.predicate.lemma if happening.predicate else ""
    if happening.event is Event.OTHER and lemma in words.receives:
        return True
    if happening.event is Event.EVACUATED:
        return lemma in words.moves
    if happening.event is not Event.OTHER or lemma not in words.comes or happening.predicate is None:
        return False
    after = tokens.low(tokens.at(happening.predicate.span.end - 1) + 1)
    return after in ("in", "into", "across", "over", "from", "at", "on") or lemma in words.moves


def _is_their_number(words: FlightWords, tokens: Tokens, figure: Figure) -> bool:
    """Whether all who came are counted, and not those of one day: "the number of newcomers stood at 15,000"."""
    first = figure.quantity.first
    near = range(max(tokens.sentence(first).first, first - _MEASURE), first)
    noun = next((at for at in near if tokens.lower[at] in words.arrivals), -1)
    return noun > 0 and "of" in tokens.lower[max(0, noun - 3) : noun]


def _of_arrivals(happening: Happening | None) -> Happening:
    """New arrivals are displaced, whatever verb only gives their number."""
    if happening is not None and happening.event not in (Event.OTHER, Event.EVACUATED):
        return happening
    if happening is not None and happening.predicate is not None:
        return replace(happening, event=Event.DISPLACED)
    return Happening(Event.DISPLACED, None)


def _are_kept_here(words: FlightWords, tokens: Tokens, figure: Figure, happening: Happening | None) -> bool:
    """Whether somebody "has" so many people in his district: "we have 700 people in our parish now"."""
    first, end, subject = figure.quantity.first, figure.subject_end, figure.subject
    is_open = happening is None or happening.event is Event.OTHER
    if not is_open or subject is None or subject.concept != PERSON:
        return False
    if tokens.low(before_number(tokens, first, tokens.sentence(first).first)) not in ("have", "has", "had"):
        return False
    if tokens.low(end) == "here":
        return True
    is_in = tokens.low(end) in ("in", "at") and tokens.low(end + 1) in _HERE
    return is_in and not words.areas.isdisjoint(tokens.lower[end + 1 : end + _PLACE])
