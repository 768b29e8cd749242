"""Those who were hurt first and died later: "two women injured in the crush died on Wednesday". Owns their reading.

A participle behind the noun only says who they are; what the sentence tells of them is that they died.
"""

from factcheck.extraction.counts.sites import Happening, said
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.extraction.verbs import VerbWords
from factcheck.model import Event, Mark

_DIES = frozenset(["die", "succumb", "perish"])
_REACH = 16
"""Tokens between those counted and the verb: "injured in the crush at the market on Tuesday died"."""
_FINITE = frozenset("who which that and but while when as after before because ; :".split())
"""Words behind which another clause tells of others."""


def settle_late_deaths(tokens: Tokens, figures: list[Figure], found: list[Happening | None]) -> list[Happening | None]:
    """Return `found` with those dead of whom a participle only says that they had been hurt; they add to a toll."""
    settled = list(found)
    for index, happening in enumerate(found):
        if happening is None or happening.event is not Event.WOUNDED or happening.predicate is None:
            continue
        following = figures[index + 1].quantity.first if index + 1 < len(figures) else len(tokens)
        verb = _dies(tokens, figures[index], happening, following)
        if verb >= 0:
            settled[index] = said(tokens, Event.KILLED, verb, verb + 1, "die")
            figures[index].marks.add(Mark.INCREMENT)
    return settled


def _dies(tokens: Tokens, figure: Figure, happening: Happening, following: int) -> int:
    """The verb of dying behind a participle that stands right behind those counted; -1: none."""
    assert happening.predicate is not None
    lemmas, hurt = tokens.lexicon.table(VerbWords), tokens.at(happening.predicate.span.start)
    first = figure.subject_end
    if tokens.lower[figure.quantity.first - 2 : figure.quantity.first] == ["of", "the"]:
        return -1  # "three of the 14 people injured in the fire died"
    relative = tokens.low(first) in ("who", "that")
    if hurt < figure.quantity.end or hurt > first + 3 * relative:
        return -1
    stop = min(tokens.sentence(hurt).end, following, hurt + _REACH)
    for at in range(hurt + 1, stop):
        if tokens.low(at) in _FINITE:
            return -1
        if tokens.tag(at) is Tag.VERB and lemmas.lemma(tokens, at) in _DIES and tokens.tag(at - 1) is not Tag.AUXILIARY:
            return at
    return -1
