"""What happened to what is counted: the words beside each figure in the order of DESIGN section 3. Owns event and predicate.

Order: strong head noun, toll, verb on the left, noun before "of", words beside, verb on the right, what the noun itself says;
then what a part or a member of a list takes from its whole or its neighbours; a main verb that is no trigger gives `other`.
"""

from collections.abc import Callable
from dataclasses import replace

from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.parts import is_listed, whole_of
from factcheck.extraction.phrases import before_number
from factcheck.extraction.population import SEVERITY, STATUS, CERTAINTY, PopulationWords, joined
from factcheck.extraction.predicates import (
    Happening,
    Reader,
    Site,
    aboard,
    beside,
    head_noun,
    noun_of,
    site,
    state_noun,
    toll,
    verb_on_left,
    verb_on_right,
)
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tokens
from factcheck.model import Event

_READINGS: tuple[Callable[[Reader, Site], Happening | None], ...] = (
    head_noun,
    toll,
    verb_on_left,
    noun_of,
    beside,
    verb_on_right,
    state_noun,
    aboard,
)
_SAYS_LITTLE = frozenset(["be", "have", "include", "say", "report", "do"])


def read_events(tokens: Tokens, figures: list[Figure]) -> None:
    """Fill event and predicate of every figure, and what they add to its population; subjects must have been read."""
    reader = tokens.lexicon.table(Reader)
    found = [_read(reader, tokens, figure) for figure in figures]
    _inherit(tokens, figures, found)
    for figure, happening in zip(figures, found, strict=True):
        figure.event = happening.event if happening else Event.OTHER
        figure.predicate = happening.predicate if happening else None
        _add_to_population(tokens, figure)


def _read(reader: Reader, tokens: Tokens, figure: Figure) -> Happening | None:
    """The first reading that names an event, else the first verb."""
    at = site(tokens, figure)
    weak: Happening | None = None
    for reading in _READINGS:
        happening = reading(reader, at)
        if happening is None:
            continue
        if happening.event is not Event.OTHER:
            return happening
        if weak is None or _says_little(weak):
            weak = happening
    return weak


def _says_little(happening: Happening | None) -> bool:
    return happening is None or (
        happening.event is Event.OTHER and (happening.predicate is None or happening.predicate.lemma in _SAYS_LITTLE)
    )


def _inherit(tokens: Tokens, figures: list[Figure], found: list[Happening | None]) -> None:
    """Give a figure without words of its own the event of its whole, of the list before it, then of the list after it."""
    for index in range(len(figures)):
        if _says_little(found[index]):
            whole = whole_of(tokens, figures, index)
            source = whole if whole is not None else _listed_before(tokens, figures, index)
            if source is None and _renames(tokens, figures[index]):
                source = index - 1
            if source is not None and 0 <= source < index:
                found[index] = found[source] or found[index]
    for index in range(len(figures) - 2, -1, -1):
        if _says_little(found[index]) and (
            _listed_before(tokens, figures, index + 1) == index or whole_of(tokens, figures, index) == index + 1
        ):
            found[index] = found[index + 1] or found[index]


def _renames(tokens: Tokens, figure: Figure) -> bool:
    """Whether the figure only says who those of the one before are: "they were two Argentinians"."""
    first = figure.quantity.first
    governor = before_number(tokens, first, tokens.sentence(first).first)
    return tokens.low(governor) in ("are", "were", "being") and tokens.low(governor - 1) in ("they", "these", "those", "who")


def _listed_before(tokens: Tokens, figures: list[Figure], index: int) -> int | None:
    """The figure before, when both stand in one list."""
    if index == 0:
        return None
    first = figures[index].quantity.first
    governor = before_number(tokens, first, tokens.sentence(first).first)
    return index - 1 if is_listed(tokens, figures[index - 1], figures[index], governor) else None


def _add_to_population(tokens: Tokens, figure: Figure) -> None:
    """Held people have status held; "critically", "feared" before the predicate narrow who is counted."""
    subject = figure.subject
    if subject is None:
        return
    population = dict(subject.population)
    if figure.predicate is not None:
        first, end = figure.subject_end, tokens.at(figure.predicate.span.start)
        if first < end <= first + 6:
            words = tokens.lexicon.table(PopulationWords).of(tokens, first, end)
            population = joined(population, {key: words[key] for key in (SEVERITY, CERTAINTY) if key in words})
    if figure.event is Event.HELD:
        population = joined(population, {STATUS: ("held",)})
    if figure.event is Event.WOUNDED and population.get(SEVERITY) == ("wounded",):
        del population[SEVERITY]
    if population != subject.population:
        figure.subject = replace(subject, population=population)
