"""Who is caught or taken, by whom others of the text fell to: the police arrest, captors hold. Owns that alone.

"161 had been caught" tells of arrests where a text tells of arrests; "more than 400 were taken" tells of captives where
others were captured. Whoever is only questioned is counted apart from the arrested.
"""

from dataclasses import replace

from factcheck.extraction.counts.clause_ends import closes
from factcheck.extraction.counts.concepts import PERSON
from factcheck.extraction.counts.population import ROLE, STATUS
from factcheck.extraction.counts.sites import Happening
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tokens
from factcheck.model import Event

_SEIZES = frozenset("abduct kidnap capture seize snatch hijack hostage captive kidnapping abduction captivity".split())
"""Lemmas of captives, whom no court keeps."""
_WANTED = frozenset(
    "fugitive fugitives escapee escapees escapers inmates robbers gunmen bandits rioters looters".split()
)
_BRINGS = frozenset("take bring force push drag bundle load herd shove drive lead haul carry put pack".split())
_KEEPS = frozenset("station stations bus buses van vans car cars truck trucks vehicle vehicles wagon wagons".split())
"""What of the police those who are arrested are brought to."""
_REACH = 6
"""Tokens behind the verb in which that stands: "were taken by bus to two police stations"."""
_BEHIND = frozenset("and from by during when on at in near over since after across".split())
"""What may follow "were taken" that names no place they were taken to."""


def settle_custody(tokens: Tokens, figures: list[Figure], found: list[Happening | None]) -> list[Happening | None]:
    """Return `found` with the caught, the questioned and the taken as the other counts of the text have it."""
    events = {one.event for one in found if one is not None}
    seized = any(one is not None and one.event is Event.HELD and _lemma(one) in _SEIZES for one in found)
    settled = list(found)
    for index, happening in enumerate(found):
        subject = figures[index].subject
        if happening is None or happening.event is not Event.OTHER or happening.predicate is None:
            continue
        if subject is None or subject.concept != PERSON:
            continue
        is_arrested = _is_arrested(tokens, figures[index], happening, beside=Event.ARRESTED in events)
        if is_arrested or _is_taken_by_police(tokens, figures[index], happening):
            settled[index] = replace(happening, event=Event.ARRESTED)
        elif seized and _is_taken(tokens, happening):
            settled[index] = replace(happening, event=Event.HELD)
    return settled


def _lemma(happening: Happening) -> str:
    return happening.predicate.lemma if happening.predicate else ""


def _last(figure: Figure) -> str:
    return figure.subject.text.split()[-1].lower() if figure.subject is not None else ""


def _is_arrested(tokens: Tokens, figure: Figure, happening: Happening, *, beside: bool) -> bool:
    """Whether the police caught them: the wanted, and anybody `beside` others who were arrested."""
    if _lemma(happening) != "catch" or happening.predicate is None:
        return False
    verb = tokens.at(happening.predicate.span.end - 1)
    population = figure.subject.population if figure.subject else {}
    is_wanted = "suspect" in population.get(STATUS, ()) or "attacker" in population.get(ROLE, ())
    is_wanted = is_wanted or _last(figure) in _WANTED
    return _is_passive(tokens, verb) and (is_wanted or (beside and closes(tokens, verb + 1)))


def _is_passive(tokens: Tokens, verb: int) -> bool:
    return tokens.low(verb - 1) in ("were", "was", "been", "being", "are", "already")


def _is_taken(tokens: Tokens, happening: Happening) -> bool:
    """Whether somebody was taken, and nothing says where to."""
    if _lemma(happening) != "take" or happening.predicate is None:
        return False
    verb = tokens.at(happening.predicate.span.end - 1)
    is_in_by = (tokens.low(verb + 1), tokens.low(verb + 2)) == ("in", "by")  # by neighbours
    ends = closes(tokens, verb + 1) or tokens.low(verb + 1) in _BEHIND
    return _is_passive(tokens, verb) and ends and not is_in_by


def _is_taken_by_police(tokens: Tokens, figure: Figure, happening: Happening) -> bool:
    """Whether they were brought where police keep people: "taken to police stations", "forced into police buses"."""
    if _lemma(happening) not in _BRINGS or happening.predicate is None:
        return False
    behind = max(tokens.at(happening.predicate.span.end - 1) + 1, figure.subject_end)
    end = min(behind + _REACH, tokens.sentence(figure.quantity.anchor).end)
    leads = next((at for at in range(behind, end) if tokens.lower[at] in ("to", "into", "in", ",")), end)
    if leads == end or tokens.lower[leads] == ",":
        return False
    return any(
        tokens.lower[at] == "police" and tokens.low(at + 1) in _KEEPS for at in range(leads + 1, min(end, leads + 4))
    )
