"""Bodies that are organisations and no dead: "two inquiry bodies were set up", "three licensing bodies". Owns that.

An adjective before the noun, or the verb of the clause says so: nobody forms or consults a dead body, and bodies that
are found or buried are dead whatever adjective they have ("two student bodies were recovered").
"""

from factcheck.extraction.counts.concepts import PERSON
from factcheck.extraction.counts.predicates import verb_on_right
from factcheck.extraction.counts.sites import Happening, Reader, Site, said
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.model import Event


class OrganisedWords:
    """What organisations do or what is done to them, and what is done with the dead."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("events")["organised"]
        self.does = frozenset(section["does"])
        self.done = frozenset(section["done"])
        self.of_the_dead = frozenset(section["of_the_dead"])


def organised(reader: Reader, at: Site) -> Happening | None:
    """What is said of bodies that are organisations, whom nothing befalls; None for every other count."""
    subject, tokens = at.figure.subject, at.tokens
    if subject is None or subject.span is None or tokens.low(at.figure.subject_end - 1) not in ("bodies", "body"):
        return None
    words = tokens.lexicon.table(OrganisedWords)
    right = verb_on_right(reader, at)
    lemma = _verb(tokens, right)
    is_verb = at.governor >= at.first and tokens.tag(at.governor) is Tag.VERB
    governing = reader.verbs.lemma(tokens, at.governor) if is_verb else ""
    if governing and tokens.low(at.governor + 1) == "up":
        governing += " up"
    if subject.concept == PERSON:
        is_organised = lemma in words.does | words.done or governing in words.done
    else:
        is_organised = words.of_the_dead.isdisjoint((lemma, governing))
    if not is_organised:
        return None
    if right is not None and right.predicate is not None:
        return Happening(Event.OTHER, right.predicate)
    if is_verb:
        return said(tokens, Event.OTHER, at.governor, at.governor + 1, governing)
    return Happening(Event.OTHER, None)


def _verb(tokens: Tokens, happening: Happening | None) -> str:
    """The verb that was read, with its particle: "were set up"."""
    if happening is None or happening.predicate is None:
        return ""
    end = tokens.at(happening.predicate.span.end - 1) + 1
    lemma = happening.predicate.lemma
    return f"{lemma} up" if tokens.low(end) == "up" else lemma
