"""What befell those whose number is told: "the number of people killed in the floods rose to 31". Owns that alone."""

from factcheck.extraction.counts.changes import measure_of
from factcheck.extraction.counts.predicates import said_by
from factcheck.extraction.counts.sites import Happening, Reader, Site, said
from factcheck.extraction.phrases import Kind, NounPhrase
from factcheck.extraction.tokens import Tag
from factcheck.extraction.verbs import verb_group
from factcheck.model import Event


def measured_state(reader: Reader, at: Site) -> Happening | None:
    """What befell those whose number is told: "the number of people killed in the floods rose to 31"."""
    measured = measure_of(at.tokens, at.figure.quantity.first, at.first)
    if measured is None or (measured.phrase is None and measured.told < 0):
        return None
    tokens, index = at.tokens, measured.phrase.end if measured.phrase else measured.told
    last = at.figure.quantity.first if index < at.figure.quantity.first else at.limit
    if measured.phrase is not None and (state := _state_in(reader, at, measured.phrase)) is not None:
        return state
    word = tokens.low(index)
    event = reader.triggers.adjectives.get(word)
    if measured.told >= 0 and tokens.low(index + 1) == ":":
        event = event or reader.triggers.states.get(word)  # "Injured: 24"
    if event is not None:
        return said(tokens, event, index, index + 1, word)
    told = reader.triggers.after_preposition(tokens, index, last)
    if told:
        return said(tokens, told[0], index, told[1] + 1, reader.words.nouns.singular(tokens.lower[told[1]]))
    is_relative = tokens.tag(index) is Tag.RELATIVE or word == "that"
    if not is_relative and reader.words.kind(tokens, index) not in (Kind.PARTICIPLE, Kind.GERUND):
        return None
    group = verb_group(tokens, index + is_relative, last)
    happening = said_by(reader, at, group) if group and (is_relative or not group.finite) else None
    if happening is None or reader.words.kind(tokens, index) is Kind.GERUND:
        return happening if happening and happening.event is Event.OTHER else None  # "the number of those taking part"
    return happening if happening.event is not Event.OTHER or measured.told >= 0 else None


def _state_in(reader: Reader, at: Site, phrase: NounPhrase) -> Happening | None:
    """The word for a state among those whose number is told: "the number of dead", "of captive guards"."""
    for index in range(phrase.first, phrase.end):
        word = at.tokens.lower[index]
        event = reader.triggers.adjectives.get(word) or reader.triggers.states.get(word)
        if event is not None:
            return said(at.tokens, event, index, index + 1, word)
    return None
