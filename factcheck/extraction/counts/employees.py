"""How many somebody employs: "400 people work at the mill", "a workforce of 290", "its 300 workers". Owns that alone.

Whoever is at work somewhere is there (`presence`); the predicate's lemma here is `employ`, whichever words say it.
"""

from dataclasses import replace

from factcheck.extraction.counts.concepts import PERSON
from factcheck.extraction.counts.population import ROLE
from factcheck.extraction.counts.presence import present
from factcheck.extraction.counts.sites import Happening, Reader, Site, said
from factcheck.extraction.phrases import before_number
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.extraction.verbs import group_on_right
from factcheck.model import Event

EMPLOY = "employ"
_STAFF = frozenset(["employees", "employee", "workers", "worker", "staff", "staffers", "labourers", "laborers"])
_BODIES = frozenset(["workforce", "staff", "payroll", "headcount"])
_HAS = frozenset(["has", "have", "had"])
_SAYS_LITTLE = frozenset(["be", "have", "pay", "receive", "get", "work", "represent", "stay", "go"])
"""Verbs with which a text only names somebody's workers: "the plant's 300 workers will be paid"."""
_SENT = frozenset(["soldier", "police", "firefighter", "rescuer", "medic", "guard", "volunteer"])


def employed(reader: Reader, at: Site) -> Happening | None:
    """Return that those counted are somebody's employees, where nothing else is said of them; else None."""
    subject, tokens = at.figure.subject, at.tokens
    if subject is None or at.figure.quantity.quantity.unit != "count":
        return None
    if tokens.low(at.governor) == "of" and tokens.low(at.governor - 1) in _BODIES and at.governor - 1 >= at.first:
        return said(tokens, Event.OTHER, at.governor - 1, at.governor + 1, EMPLOY)
    if subject.concept != PERSON or not _SENT.isdisjoint(subject.population.get(ROLE, ())):
        return None
    end = at.figure.subject_end
    on_payroll = tokens.low(end) == "on" and "payroll" in tokens.lower[end : end + 4]
    names = _names_staff(tokens, at) and present(reader, at) is None  # "had 26 workers on the site" says who was there
    if tokens.low(at.governor) in _HAS and (on_payroll or names):
        return said(tokens, Event.OTHER, at.governor, at.governor + 1, EMPLOY)
    return _works_for(at)


def _names_staff(tokens: Tokens, at: Site) -> bool:
    """Whether employees are all that is counted and said: "the firm has 280 employees"."""
    end = at.figure.subject_end
    return tokens.low(end - 1) in _STAFF and tokens.tag(end) in (Tag.PUNCTUATION, Tag.CONJUNCTION, Tag.PREPOSITION)


def _works_for(at: Site) -> Happening | None:
    """ "400 people work at the mill": they do so on any day."""
    tokens = at.tokens
    group = group_on_right(tokens, at.figure.subject_end, at.limit)
    if group is None or group.lemma != "work" or group.relative or tokens.low(group.head) not in ("work", "works"):
        return None
    if tokens.tag(at.governor) in (Tag.PREPOSITION, Tag.VERB) and tokens.low(group.head - 1) == "who":
        return None
    is_there = tokens.low(group.end) in ("at", "for", "in") and tokens.tag(group.end + 1) is not Tag.NUMBER
    return said(tokens, Event.OTHER, group.head, group.end, EMPLOY) if is_there else None


def settle_employees(tokens: Tokens, figures: list[Figure], found: list[Happening | None]) -> list[Happening | None]:
    """Return `found` with somebody's workers, of whom little more is said, as those employed."""
    settled = list(found)
    for index, happening in enumerate(found):
        if happening is None or happening.event is not Event.OTHER or happening.predicate is None:
            continue
        if happening.predicate.lemma in _SAYS_LITTLE and _are_owned(tokens, figures[index]):
            settled[index] = Happening(Event.OTHER, replace(happening.predicate, lemma=EMPLOY))
    return settled


def _are_owned(tokens: Tokens, figure: Figure) -> bool:
    """Whether an owner stands before the number of workers: "its 300 workers", "the plant's roughly 300 employees"."""
    if figure.subject_end == figure.quantity.end or tokens.low(figure.subject_end - 1) not in _STAFF:
        return False
    first = figure.quantity.first
    owner = before_number(tokens, first, tokens.sentence(first).first)
    near = [tokens.tag(at) for at in range(max(owner, first - 3), first)]
    return Tag.POSSESSIVE in near
