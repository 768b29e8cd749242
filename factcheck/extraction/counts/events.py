"""What happened to what is counted: the words beside each figure, in order. Owns event and predicate.

Order (DESIGN section 3): strong head noun, toll, verb on the left, noun before "of", words beside, verb on the right,
the noun itself; then what a part or a list member takes from others; a main verb that is no trigger gives `other`.
"""

from collections.abc import Callable
from dataclasses import replace

from factcheck.extraction.counts.changes import measure_of
from factcheck.extraction.counts.concepts import PERSON
from factcheck.extraction.counts.governors import (
    accompanied,
    agent,
    exchanged,
    inverted,
    joined_object,
    noun_of,
    oblique,
    toll,
    verb_on_left,
)
from factcheck.extraction.counts.population import CERTAINTY, ROLE, SEVERITY, STATUS, PopulationWords, joined
from factcheck.extraction.counts.predicates import beside, measured_state, said_of_whom, verb_on_right
from factcheck.extraction.counts.settings_of_text import settle_illness
from factcheck.extraction.counts.sites import Happening, Reader, Site, site
from factcheck.extraction.counts.shared_subjects import alike_before
from factcheck.extraction.counts.states import aboard, head_noun, population, state_noun, whose
from factcheck.extraction.counts.wholes import is_listed, is_without_predicate, wholes
from factcheck.extraction.phrases import before_number, noun_phrase
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.model import Event

_READINGS: tuple[Callable[[Reader, Site], Happening | None], ...] = (
    head_noun,
    toll,
    measured_state,
    exchanged,
    inverted,
    verb_on_left,
    noun_of,
    accompanied,
    oblique,
    beside,
    verb_on_right,
    whose,
    said_of_whom,
    joined_object,
    state_noun,
    aboard,
    agent,
)
_PURSUERS = frozenset(["police", "officers", "detectives", "investigators", "troops", "soldiers", "agents", "deputies"])
REACH = 8
"""Tokens after the subject in which a degree or doubt said of it may stand ("were feared dead")."""
PURSUIT = 24
"""Tokens before "are looking for" in which the police may stand, past what else they did."""
_FLED = frozenset(["refugee", "displaced"])
_MOVES = frozenset(["cross", "leave", "escape", "depart", "exit", "arrive", "enter", "reach", "pour", "stream"])
_FIGHTERS = frozenset(["soldier", "militant"])
_KEPT = frozenset(["held", "inmate"])
_LIVING = frozenset([PERSON, "animal", "family", "case"])
_THINGS = frozenset(
    ["building", "dwelling", "vehicle", "vessel", "aircraft", "school", "hospital", "worship", "place", "company", "goods"]
)
_SAYS_LITTLE = frozenset(
    [
        "be",
        "have",
        "include",
        "say",
        "report",
        "do",
        "confirm",
        "record",
        "register",
        "put",
        "rise",
        "reach",
        "number",
        "find",
        "count",
        "see",
        "meet",
    ]
)


def read_events(tokens: Tokens, figures: list[Figure]) -> None:
    """Fill event and predicate of every figure, and what they add to its population; subjects must have been read."""
    reader = tokens.lexicon.table(Reader)
    found = [_freed(reader, tokens, figure, _read(reader, tokens, figure)) for figure in figures]
    _inherit(tokens, figures, found)
    found = settle_illness(tokens, figures, found)
    _refer_back(tokens, reader, figures, found)
    for figure, happening in zip(figures, found, strict=True):
        figure.event = happening.event if happening else Event.OTHER
        figure.predicate = happening.predicate if happening else None
        _add_to_population(tokens, figure)


def _read(reader: Reader, tokens: Tokens, figure: Figure) -> Happening | None:
    """The first reading that names an event, else the first verb."""
    at = site(tokens, figure)
    weak: Happening | None = None
    if (inhabited := population(reader, at)) is not None:
        return inhabited
    for reading in _READINGS:
        happening = reading(reader, at)
        if happening is None:
            continue
        if happening.event is Event.ATTACKED and _is_struck(figure, happening):
            happening = replace(happening, event=Event.WOUNDED)
        is_lost = happening.event in (Event.MISSING, Event.KILLED)
        if is_lost and figure.subject is not None and figure.subject.concept in _THINGS:
            happening = replace(happening, event=Event.AFFECTED)  # cars swept away, houses buried
        happening = _of_status(figure, _of_refugees(figure, happening))
        if reading is state_noun and weak is not None and not _says_little(weak) and _is_kept(happening):
            continue  # "17 prisoners were transferred": the noun tells who, the verb what
        if _is_wanted(tokens, figure, happening):
            return replace(happening, event=Event.OTHER)
        befalls = _befalls(reader, figure, happening)
        if befalls and happening.event is not Event.OTHER:
            return happening
        if weak is None or (befalls and _says_little(weak)):
            weak = replace(happening, event=Event.OTHER)
    return weak


def _of_refugees(figure: Figure, happening: Happening) -> Happening:
    """Refugees who cross, leave or arrive are displaced: nobody brought them to safety."""
    status = figure.subject.population.get(STATUS, ()) if figure.subject else ()
    lemma = happening.predicate.lemma if happening.predicate else ""
    is_move = happening.event in (Event.EVACUATED, Event.OTHER) and lemma in _MOVES
    return replace(happening, event=Event.DISPLACED) if is_move and _FLED.intersection(status) else happening


def _of_status(figure: Figure, happening: Happening) -> Happening:
    """Fighters who fall are dead; prisoners moved to a prison are not arrested for it."""
    population = figure.subject.population if figure.subject else {}
    lemma = happening.predicate.lemma if happening.predicate else ""
    is_fighter = not _FIGHTERS.isdisjoint(population.get(ROLE, ()))
    if lemma == "fall" and happening.event is Event.OTHER and is_fighter:
        return replace(happening, event=Event.KILLED)
    is_kept = not _KEPT.isdisjoint(population.get(STATUS, ()))
    if is_kept and happening.event is Event.ARRESTED and lemma in ("move", "transfer", "transport", "take", "send"):
        return replace(happening, event=Event.OTHER)
    return happening


def _is_kept(happening: Happening) -> bool:
    return happening.predicate is not None and happening.predicate.lemma in ("prisoner", "detainee", "internee")


def _freed(reader: Reader, tokens: Tokens, figure: Figure, found: Happening | None) -> Happening | None:
    """Captives who walk out, flee or come home are released, whatever their noun says of them."""
    if figure.subject is None or "held" not in figure.subject.population.get(STATUS, ()) or found is None:
        return found
    if found.event not in (Event.HELD, Event.EVACUATED, Event.DISPLACED):
        return found
    moved = verb_on_right(reader, site(tokens, figure))
    lemma = moved.predicate.lemma if moved is not None and moved.predicate is not None else ""
    return replace(moved, event=Event.RELEASED) if moved is not None and lemma in reader.triggers.freed else found


def _is_struck(figure: Figure, happening: Happening) -> bool:
    """Whether living beings are hit, by a bullet or a car: they are hurt, and no target of an attack."""
    is_living = figure.subject is not None and figure.subject.concept in _LIVING
    return is_living and happening.predicate is not None and happening.predicate.lemma in ("hit", "strike")


def _befalls(reader: Reader, figure: Figure, happening: Happening) -> bool:
    """Whether the event can happen to what is counted: nobody wounds a missile, nothing befalls a sum of money."""
    event, lemma = happening.event, happening.predicate.lemma if happening.predicate else ""
    concept = figure.subject.concept if figure.subject else PERSON
    if event is Event.KILLED and _has_survived(figure):
        return False
    if event in (Event.DISPLACED, Event.EVACUATED) and _is_culprit(figure):
        return False
    if event is Event.EVACUATED and lemma in _MOVES and concept not in _LIVING:
        return False  # lorries that leave a town bring themselves to no safety
    if concept in reader.triggers.unharmed or figure.quantity.quantity.unit.startswith("money"):
        return event is Event.MISSING and concept == "weapon"
    return event.value in reader.triggers.of_things or concept in _LIVING or concept not in _THINGS


def _is_wanted(tokens: Tokens, figure: Figure, happening: Happening) -> bool:
    """Whether those looked for are sought by the police, and those handed over were no captives."""
    lemma = happening.predicate.lemma if happening.predicate else ""
    population = figure.subject.population if figure.subject else {}
    if lemma == "hand" and happening.event is Event.RELEASED:
        return "held" not in population.get(STATUS, ())
    if lemma not in ("search", "look", "hunt"):
        return False
    first = tokens.at(happening.predicate.span.start) if happening.predicate else 0
    near = tokens.lower[max(tokens.sentence(first).first, first - PURSUIT) : first]
    return not set(near).isdisjoint(_PURSUERS) or STATUS in population or "attacker" in population.get(ROLE, ())


def _is_culprit(figure: Figure) -> bool:
    """Gunmen and suspects who flee are on the run."""
    population = figure.subject.population if figure.subject else {}
    return "attacker" in population.get(ROLE, ()) or "suspect" in population.get(STATUS, ())


def _has_survived(figure: Figure) -> bool:
    """Survivors are not among the dead, whoever counted them there."""
    return figure.subject is not None and "survivor" in figure.subject.population.get(STATUS, ())


def _says_little(happening: Happening | None) -> bool:
    return happening is None or (
        happening.event is Event.OTHER and (happening.predicate is None or happening.predicate.lemma in _SAYS_LITTLE)
    )


def _inherit(tokens: Tokens, figures: list[Figure], found: list[Happening | None]) -> None:
    """Give a figure without words of its own the event of its whole, of the list before it, then of the one after."""
    whole_of = wholes(tokens, figures)
    for index in range(len(figures)):
        if _says_little(found[index]) or (index and _only_gives_a_number(tokens, figures[index], found[index])):
            whole = whole_of[index]
            source = whole if whole is not None else _listed_before(tokens, figures, index)
            if source is None and index:
                source = _referred_to(tokens, figures, index)
            if source is not None and 0 <= source < index:
                found[index] = found[source] or found[index]
    for index in range(len(figures) - 2, -1, -1):
        if (_says_little(found[index]) or _names_captives(figures[index], found[index])) and (
            _listed_before(tokens, figures, index + 1) == index or whole_of[index] == index + 1
        ):
            found[index] = found[index + 1] or found[index]


def _only_gives_a_number(tokens: Tokens, figure: Figure, found: Happening | None) -> bool:
    """Whether the words only report another number: "the mayor spoke of 1,100"."""
    return found is not None and found.event is Event.OTHER and _measures_again(tokens, figure)


def _referred_to(tokens: Tokens, figures: list[Figure], index: int) -> int | None:
    """The figure whose people one without words of its own tells of: the one before, or a nearer number of the same."""
    if _measures_again(tokens, figures[index]):
        return alike_before(tokens, figures, index)
    if _is_elliptical(tokens, figures, index):
        return index - 1
    if _renames(tokens, figures[index]):
        return _whole_of_named(figures, index)
    return index - 1 if _is_told_apart(tokens, figures, index) else None


def _whole_of_named(figures: list[Figure], index: int) -> int:
    """The last count of people large enough for "they were three women, two men": the one before when none is."""
    own = figures[index].quantity.quantity.nominal
    for other in range(index - 1, max(-1, index - REACH), -1):
        subject, value = figures[other].subject, figures[other].quantity.quantity.nominal
        is_person = subject is not None and subject.concept == PERSON
        if is_person and own is not None and value is not None and value >= own:
            return other
    return index - 1


def _is_told_apart(tokens: Tokens, figures: list[Figure], index: int) -> bool:
    """Whether a bare count goes on to say who they are: "four of the dead were Danes, two were Finns"."""
    figure, before = figures[index], figures[index - 1]
    if tokens.sentence_of[figure.quantity.first] != tokens.sentence_of[before.quantity.first]:
        return False
    is_bare = figure.subject is None or figure.subject.span is None or figure.inherited or _names_behind(tokens, figure)
    return is_bare and _after_copula(tokens, figure, told=True) is not None


def _names_behind(tokens: Tokens, figure: Figure) -> bool:
    """Whether the noun stands behind a copula: "51 are men"."""
    return tokens.low(figure.quantity.end) in ("were", "are", "was", "is")


def _names_captives(figure: Figure, happening: Happening | None) -> bool:
    """Whether only the noun says "held": a list's verb outweighs it ("seven hostages and two guards were killed")."""
    predicate = happening.predicate if happening else None
    span = figure.subject.span if figure.subject else None
    return (
        happening is not None
        and happening.event is Event.HELD
        and predicate is not None
        and span is not None
        and span.contains(predicate.span)
    )


def _are_the_others(tokens: Tokens, figure: Figure) -> bool:
    """ "The five others were foreigners": the rest of those told of before."""
    first, end = figure.quantity.first, figure.quantity.end
    is_rest = tokens.low(end) == "others" and tokens.low(first - 1) in ("the", "these", "those")
    return is_rest and tokens.low(end + 1) in ("were", "are")


def _refer_back(tokens: Tokens, reader: Reader, figures: list[Figure], found: list[Happening | None]) -> None:
    """Give victims of whom nothing is said what befell those counted before: the same number, else the last harmed."""
    last: Happening | None = None
    by_number: dict[object, Happening] = {}
    for index, figure in enumerate(figures):
        happening = found[index]
        number = figure.quantity.quantity.nominal
        if happening is None:
            continue
        is_victim = happening.predicate is not None and happening.predicate.lemma in reader.triggers.victims
        if is_victim or (happening.event is Event.OTHER and _are_the_others(tokens, figure)):
            before = by_number.get(number) or last
            found[index] = replace(happening, event=before.event) if before else happening
        elif happening.event in (Event.KILLED, Event.WOUNDED):
            last = by_number[number] = happening


def _is_elliptical(tokens: Tokens, figures: list[Figure], index: int) -> bool:
    """Whether a bare count shares the predicate of the one before ("seven deaths in the suburbs and two in town")."""
    figure, before = figures[index], figures[index - 1]
    if _measures_again(tokens, figure):
        return True
    is_bare = figure.subject_end == figure.quantity.end
    same = tokens.sentence_of[figure.quantity.first] == tokens.sentence_of[before.quantity.first]
    return is_bare and same and is_without_predicate(tokens, figure.quantity.end)


def _measures_again(tokens: Tokens, figure: Figure) -> bool:
    """Whether the words give another number of what was counted before: "put it at 140"."""
    measured = measure_of(tokens, figure.quantity.first, tokens.sentence(figure.quantity.first).first)
    return measured is not None and measured.again and figure.inherited


def _renames(tokens: Tokens, figure: Figure) -> bool:
    """Whether the figure only says who those of the one before are: "they were six Norwegians"."""
    first = figure.quantity.first
    governor = before_number(tokens, first, tokens.sentence(first).first)
    return tokens.low(governor) in ("are", "were", "being") and tokens.low(governor - 1) in (
        "they",
        "these",
        "those",
        "who",
    )


def _listed_before(tokens: Tokens, figures: list[Figure], index: int) -> int | None:
    """The figure before, when both stand in one list."""
    if index == 0:
        return None
    first = figures[index].quantity.first
    governor = before_number(tokens, first, tokens.sentence(first).first)
    return index - 1 if is_listed(tokens, figures[index - 1], figures[index], governor) else None


def _degrees(figure: Figure) -> tuple[str, ...]:
    """The dimensions that words before a predicate narrow; "believed to be foreigners" doubts no event."""
    return (SEVERITY,) if figure.event is Event.OTHER else (SEVERITY, CERTAINTY)


def _after_copula(tokens: Tokens, figure: Figure, *, told: bool = False) -> tuple[int, int] | None:
    """The words that say who they are: "nine were Belgians"; without `told` only where something befell them."""
    at = figure.quantity.end if told else figure.subject_end
    limit = tokens.sentence(figure.quantity.first).end
    at += tokens.low(at) in ("was", "is") and tokens.tag(at + 1) is Tag.DETERMINER
    if tokens.low(at - 1) in ("was", "is") and tokens.tag(at) is Tag.DETERMINER:
        found = noun_phrase(tokens, at + 1, limit, one=True)
        return (found.first, found.end) if found is not None and (told or figure.event is not Event.OTHER) else None
    if tokens.low(at) not in ("were", "are", "was", "is", "being") or at + 1 >= limit:
        return None
    phrase = noun_phrase(tokens, at + 1, limit, one=tokens.low(at) in ("was", "is"))
    return (phrase.first, phrase.end) if phrase is not None and (told or figure.event is not Event.OTHER) else None


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
    copula = _after_copula(tokens, figure)
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
