"""What happened to what is counted: the words beside each figure, in order. Owns event and predicate.

Order (DESIGN section 3): strong head noun, toll, verb on the left, noun before "of", words beside, verb on the right,
the noun itself; then what a part or a list member takes from others; a main verb that is no trigger gives `other`.
"""

from collections.abc import Callable
from dataclasses import replace

from factcheck.extraction.counts.bases import settle_bases
from factcheck.extraction.counts.befalling import (
    can_befall,
    freed,
    is_kept,
    is_seized,
    is_struck,
    is_wanted,
    of_refugees,
    of_status,
    of_things,
)
from factcheck.extraction.counts.boarding import boarded, listed_aboard
from factcheck.extraction.counts.burnt import settle_burnt
from factcheck.extraction.counts.carriers import carried
from factcheck.extraction.counts.cases import settle_cases
from factcheck.extraction.counts.certainty_told import told_behind
from factcheck.extraction.counts.crowds import settle_crowds
from factcheck.extraction.counts.deadly_losses import own_losses
from factcheck.extraction.counts.denials import denied, is_none_of
from factcheck.extraction.counts.employees import employed, settle_employees
from factcheck.extraction.counts.flights import settle_flight
from factcheck.extraction.counts.followed import settle_followed
from factcheck.extraction.counts.governors import (
    accompanied,
    agent,
    exchanged,
    joined_object,
    noun_of,
    oblique,
    toll,
    verb_on_left,
)
from factcheck.extraction.counts.headcounts import settle_headcounts
from factcheck.extraction.counts.in_custody import settle_custody
from factcheck.extraction.counts.inheritance import after_copula, inherit, refer_back
from factcheck.extraction.counts.inversions import inverted
from factcheck.extraction.counts.late_deaths import settle_late_deaths
from factcheck.extraction.counts.led_away import settle_led_away
from factcheck.extraction.counts.losses import settle_losses
from factcheck.extraction.counts.measured_states import measured_state
from factcheck.extraction.counts.nearby import nearby
from factcheck.extraction.counts.organised_bodies import organised
from factcheck.extraction.counts.population import CERTAINTY, SEVERITY, STATUS, PopulationWords, joined
from factcheck.extraction.counts.predicates import beside, verb_on_right
from factcheck.extraction.counts.presence import WHERE, present, present_when
from factcheck.extraction.counts.questions import answer_questions
from factcheck.extraction.counts.relatives import as_somebody_says, done_by_others, said_of_whom
from factcheck.extraction.counts.rescues import counted_alive, taken_out
from factcheck.extraction.counts.rival_numbers import is_figure_of
from factcheck.extraction.counts.room import room_for
from factcheck.extraction.counts.settings_of_text import settle_illness
from factcheck.extraction.counts.sheltering import settle_sheltering
from factcheck.extraction.counts.sites import Happening, Reader, Site, says_little, site
from factcheck.extraction.counts.speakers_counted import only_speak
from factcheck.extraction.counts.states import head_noun, named, population, signed_for, state_noun, whose
from factcheck.extraction.counts.strikes import settle_strikes
from factcheck.extraction.counts.things_again import settle_things
from factcheck.extraction.counts.told_numbers import told_number
from factcheck.extraction.counts.topics import topic
from factcheck.extraction.counts.unheard import unheard
from factcheck.extraction.counts.wards import settle_wards
from factcheck.extraction.counts.whereabouts import settle_whereabouts
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tokens
from factcheck.model import Event

Reading = Callable[[Reader, Site], Happening | None]
_READINGS: tuple[Reading, ...] = (
    head_noun,
    named,
    told_number,
    toll,
    own_losses,
    measured_state,
    exchanged,
    inverted,
    unheard,
    taken_out,
    counted_alive,
    verb_on_left,
    noun_of,
    signed_for,
    accompanied,
    oblique,
    beside,
    verb_on_right,
    whose,
    said_of_whom,
    as_somebody_says,
    done_by_others,
    joined_object,
    state_noun,
    present,
    agent,
    topic,
)
_CLAUSES = (beside, verb_on_right)
"""Readings of the clause that a verb of saying leads to."""
_SETTLING = (
    settle_illness,
    settle_cases,
    settle_wards,
    settle_whereabouts,
    settle_burnt,
    settle_things,
    settle_custody,
    settle_led_away,
    settle_flight,
    settle_sheltering,
    settle_employees,
    settle_followed,
    settle_losses,
    settle_strikes,
    settle_crowds,
    settle_headcounts,
    settle_bases,
    settle_late_deaths,
)
"""What a text is about, rule by rule."""
_SETTLED_WHERE = WHERE | {"carry", "ferry", "transport"}
_WATCHES = frozenset(["film", "photograph", "record", "capture", "count", "spot", "watch", "show", "see"])
_RECORDS = frozenset(["document", "list", "register", "log", "verify", "identify"])
_BEARING = frozenset(["carrying", "wearing", "holding", "bearing"])
"""What those counted have with them, which says nothing of where they are: "counted 40 men carrying guns"."""
REACH = 8
"""Tokens after the subject in which a degree or doubt said of it may stand ("were feared dead")."""


def read_events(tokens: Tokens, figures: list[Figure]) -> None:
    """Fill event and predicate of every figure, and what they add to its population; subjects must have been read."""
    reader = tokens.lexicon.table(Reader)
    read = (freed(reader, tokens, figure, _read(reader, tokens, figure)) for figure in figures)
    found = [denied(tokens, figure, happening) for figure, happening in zip(figures, read, strict=True)]
    asked = answer_questions(tokens, figures, found, lambda question: _read(reader, tokens, question))
    inherit(tokens, figures, found, asked)
    _look_around(reader, tokens, figures, found)
    for settle in _SETTLING:
        found = settle(tokens, figures, found)
    refer_back(tokens, reader, figures, found)
    for figure, happening in zip(figures, found, strict=True):
        figure.event = happening.event if happening else Event.OTHER
        figure.predicate = happening.predicate if happening else None
        _add_to_population(tokens, figure)
    told_behind(tokens, figures)


def _look_around(reader: Reader, tokens: Tokens, figures: list[Figure], found: list[Happening | None]) -> None:
    """Where no event was seen, take the one that words near the count name."""
    for index, figure in enumerate(figures):
        happening = found[index]
        if happening is not None and (happening.event is not Event.OTHER or is_wanted(tokens, figure, happening)):
            continue
        if (
            only_speak(tokens, figure, happening)
            or is_none_of(tokens, figure)
            or room_for(reader, site(tokens, figure)) is not None
        ):
            continue
        if happening is not None and happening.predicate is not None and happening.predicate.lemma in _SETTLED_WHERE:
            continue  # "in the hospital when it burned", "a plane carrying 44 people went missing"
        following = figures[index + 1] if index + 1 < len(figures) else None
        near = nearby(reader, site(tokens, figure), following)
        if near is not None and can_befall(reader, figure, near):
            told = happening.predicate if happening is not None else None
            found[index] = replace(near, predicate=told or near.predicate)


def _read(reader: Reader, tokens: Tokens, figure: Figure) -> Happening | None:
    """The first reading that names an event, else the first verb."""
    at = site(tokens, figure)
    weak: Happening | None = None
    for settled in (population, room_for, organised, present_when, carried, boarded, listed_aboard, employed):
        if (told := settled(reader, at)) is not None:
            return told
    if is_figure_of(tokens, at.figure.quantity.first, at.first):
        return None  # "the figure of 19 released by the army": the figure was released, and nobody else
    lent = head_noun(reader, at) if figure.inherited else None  # the noun of another count, beside words of its own
    for reading in _READINGS:
        happening = reading(reader, at) if reading is not head_noun or lent is None else None
        if happening is None:
            continue
        if happening.event is Event.ATTACKED and is_struck(figure, happening):
            happening = replace(happening, event=Event.WOUNDED)
        if reading is not head_noun:  # "death certificates" are of the dead
            happening = of_things(figure, happening)
        happening = of_status(figure, of_refugees(figure, happening))
        if reading is state_noun and weak is not None and not says_little(weak) and is_kept(happening):
            continue  # "17 prisoners were transferred": the noun tells who, the verb what
        if reading is state_noun and only_speak(tokens, figure, weak):
            continue  # "two injured traders told a reporter"
        if is_wanted(tokens, figure, happening) or is_seized(figure, happening):
            return replace(happening, event=Event.OTHER)
        befalls = reading is head_noun or can_befall(reader, figure, happening)
        if befalls and happening.event is not Event.OTHER:
            return happening
        is_more = _only_says(reader, weak) or _is_of_one_verb(weak, happening) or _is_still(at)
        is_clause = _leads_on(reader, at, reading, weak)
        says_more = (reading is present and is_more) or is_clause
        if weak is None or is_clause or (befalls and (says_little(weak) or says_more)):
            weak = replace(happening, event=Event.OTHER)
    return lent or weak


def _is_still(at: Site) -> bool:
    """Whether "still" stands between a count and its place: "leaving 13 still below"."""
    return "still" in at.tokens.lower[at.figure.subject_end : at.after]


def _only_says(reader: Reader, weak: Happening | None) -> bool:
    """Whether the words so far are those of whoever counts: "claimed 180 were inside"."""
    return weak is not None and weak.predicate is not None and weak.predicate.lemma in reader.triggers.speech


def _leads_on(reader: Reader, at: Site, reading: Reading, weak: Happening | None) -> bool:
    """Whether the words so far only lead to a clause: "believed 900 took part", "says 134 lorries crossed"."""
    if reading in _CLAUSES and _only_says(reader, weak):
        return True
    return (reading is beside and _only_watches(at, weak)) or (reading is verb_on_right and _only_records(at, weak))


def _only_records(at: Site, weak: Happening | None) -> bool:
    """Whether somebody only wrote down those of whom a clause tells: "documented 163 homes that were searched"."""
    recorded = weak is not None and weak.predicate is not None and weak.predicate.lemma in _WATCHES | _RECORDS
    return recorded and at.tokens.low(at.after) in ("that", "which", "who")


def _only_watches(at: Site, weak: Happening | None) -> bool:
    """Whether somebody only saw, or filmed, what those counted were doing: "had filmed 350 inmates taking part"."""
    watched = weak is not None and weak.predicate is not None and weak.predicate.lemma in _WATCHES
    return watched and at.tokens.low(at.after).endswith("ing") and at.tokens.low(at.after) not in _BEARING


def _is_of_one_verb(weak: Happening | None, happening: Happening) -> bool:
    """Whether a later reading says more of the verb read before: "gone down for the shift"."""
    one, other = weak.predicate if weak else None, happening.predicate
    return one is not None and other is not None and one.span.start == other.span.start


def _degrees(figure: Figure) -> tuple[str, ...]:
    """The dimensions that words before a predicate narrow; "believed to be foreigners" doubts no event."""
    return (SEVERITY,) if figure.event is Event.OTHER else (SEVERITY, CERTAINTY)


def _add_to_population(tokens: Tokens, figure: Figure) -> None:
    """Held people have status held; "critically", "feared" before the predicate narrow who is counted."""
    subject = figure.subject
    if subject is None:
        return
    population = dict(subject.population)
    if figure.predicate is not None:
        first, end = figure.subject_end, tokens.at(figure.predicate.span.end - 1) + 1
        if first < end <= first + REACH:
            words = tokens.lexicon.table(PopulationWords).of(tokens, first, end)
            population = joined(population, {key: words[key] for key in _degrees(figure) if key in words})
    copula = after_copula(tokens, figure)
    if copula:
        population = joined(population, tokens.lexicon.table(PopulationWords).of(tokens, *copula))
    if figure.event is Event.HELD:
        population = joined(population, {STATUS: ("held",)})
    if "fatal" in population.get(SEVERITY, ()):
        del population[SEVERITY]  # the event says so
    if figure.event is Event.WOUNDED and population.get(SEVERITY) == ("wounded",):
        del population[SEVERITY]
    if population != subject.population:
        figure.subject = replace(subject, population=population)
