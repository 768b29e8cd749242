"""What the counted noun itself says: "deaths", "hostages", "injured individuals". Owns the readings of nouns."""

from factcheck.extraction.counts.proper_names import is_in_name
from factcheck.extraction.counts.sites import Happening, Reader, Site, said
from factcheck.model import Event

NAMED = 5
"""Tokens behind "names of" in which the state of those named stands: "of the people still missing"."""


FREED = {
    "freed": Event.RELEASED,
    "released": Event.RELEASED,
    "liberated": Event.RELEASED,
    "returned": Event.RELEASED,
    "returning": Event.RELEASED,
    "former": Event.RELEASED,
    "rescued": Event.EVACUATED,
}
"""Before captives: they are held no more, "24 freed hostages"."""


def head_noun(reader: Reader, at: Site) -> Happening | None:
    """The event of a noun that settles it: "8,800 deaths", "15 arrests"."""
    subject = at.figure.subject
    if subject is None or subject.span is None:
        return None
    index = at.tokens.at(subject.span.end - 1)
    lemma = reader.words.nouns.singular(at.tokens.low(index))
    event = reader.triggers.nouns.get(lemma)
    pair = f"{at.tokens.low(index - 1)} {lemma}"  # "death certificates"
    if event is None and (event := reader.triggers.nouns.get(pair)) is not None:
        return said(at.tokens, event, index - 1, index + 1, pair)
    return said(at.tokens, event, index, index + 1, lemma) if event else None


def state_noun(reader: Reader, at: Site) -> Happening | None:
    """What noun or modifiers say unless a verb says otherwise: "240 hostages", "injured people", "shooting victims"."""
    subject, tokens = at.figure.subject, at.tokens
    if subject is None or subject.span is None:
        return None
    first, end = tokens.at(subject.span.start), tokens.at(subject.span.end - 1) + 1
    lemma = reader.words.nouns.singular(tokens.lower[end - 1])
    table = reader.triggers.deeds if lemma in reader.triggers.victims else reader.triggers.states
    last = end - 1 if lemma in reader.triggers.victims else end
    for index in (*range(last - 1, first - 1, -1), *range(last, end)):  # "murder victims": the deed says it
        word = tokens.lower[index]
        if table is reader.triggers.states and index < end - 1 and word in reader.triggers.state_nouns:
            continue  # "refugee camps", "life rafts", "hostage families"
        if is_in_name(tokens, index):
            continue  # "two Missing Seamen clerks"
        event = table.get(word) or table.get(reader.words.nouns.singular(word))
        free = next((at for at in range(first, index) if tokens.lower[at] in FREED), None)
        if event is Event.HELD and free is not None:
            return said(tokens, FREED[tokens.lower[free]], free, free + 1, tokens.lower[free])
        if event:
            return said(tokens, event, index, index + 1, reader.words.nouns.singular(word))
    return None


def whose(reader: Reader, at: Site) -> Happening | None:
    """ "the 12 whose bodies were found": what is theirs says it."""
    tokens, index = at.tokens, at.after + 1
    if tokens.low(at.after) != "whose" or index >= at.limit:
        return None
    lemma = reader.words.nouns.singular(tokens.lower[index])
    event = reader.triggers.nouns.get(lemma)
    return said(tokens, event, index, index + 1, lemma) if event else None


def named(reader: Reader, at: Site) -> Happening | None:
    """The state of those whose names are counted: "79 names of the missing", "21 names of the untraced"."""
    tokens, first = at.tokens, at.figure.subject_end
    if tokens.low(first - 1) not in ("names", "name") or tokens.low(first) != "of":
        return None
    for index in range(first + 1, min(at.limit, first + NAMED)):
        word = tokens.lower[index]
        event = reader.triggers.adjectives.get(word) or reader.triggers.states.get(word)
        if event is not None:
            return said(tokens, event, index, index + 1, word)
    return None


def population(reader: Reader, at: Site) -> Happening | None:
    """ "Millet Gap, population 3,100, was hit": how many live there, whatever befell the place."""
    index = at.figure.quantity.first - 1
    word = at.tokens.low(index)
    is_label = word in ("population", "capacity") and at.tokens.low(index - 1) in (",", "(", "of", "")
    return said(at.tokens, Event.OTHER, index, index + 1, word) if is_label and index >= at.first else None


_PAPERS_OF_THE_DEAD = frozenset(
    {"death certificate", "burial certificate", "burial paper", "burial permit", "burial order", "burial licence"}
)
"""What is signed for the dead, and for nobody else: "burial papers for 27 people with the same symptoms"."""


def signed_for(reader: Reader, at: Site) -> Happening | None:
    """The dead for whom papers are signed: "death certificates for 27 people"."""
    tokens, index = at.tokens, at.governor
    if tokens.low(index) != "for" or index - 2 < at.first:
        return None
    paper = f"{tokens.low(index - 2)} {reader.words.nouns.singular(tokens.low(index - 1))}"
    return said(tokens, Event.KILLED, index - 2, index, paper) if paper in _PAPERS_OF_THE_DEAD else None
