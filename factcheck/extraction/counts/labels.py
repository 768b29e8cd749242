"""The labels of rows: "Traffic stops: 412", "Homes destroyed: 43; boats sunk: 12". Owns what a colon leads from."""

from factcheck.extraction.counts.clause_ends import number_end
from factcheck.extraction.counts.measure_nouns import GIVERS
from factcheck.extraction.counts.measure_words import Measured, MeasureWords
from factcheck.extraction.counts.rival_numbers import VOICES
from factcheck.extraction.phrases import Kind, NounPhrase, noun_phrase
from factcheck.extraction.tokens import Tag, Tokens

_THEIRS = frozenset(["estimate", "figure", "count", "version", "tally", "reckoning"])
LABEL = 8
"""Tokens of a row's label: "Arrests on outstanding warrants:"."""


def labelled_row(words: MeasureWords, tokens: Tokens, colon: int, floor: int) -> Measured | None:
    """The label of a row: "Traffic stops: 412", "Homes destroyed: 43; boats sunk: 12"."""
    first = colon
    while first > floor and tokens.tag(first - 1) is not Tag.PUNCTUATION and colon - first < LABEL:
        first -= 1
        if tokens.tag(first) in (Tag.AUXILIARY, Tag.NUMBER, Tag.RELATIVE):
            return None
        told = first == colon - 1 and tokens.low(first) in words.nominal  # "Injured: 24"
        if words.words.kind(tokens, first) is Kind.FINITE and tokens.tag(first) is Tag.VERB and not told:
            return None
    opens = first == floor or tokens.lower[first - 1] == ";" or first - 1 == floor
    end = number_end(tokens, colon + 1)
    closes = tokens.tag(end) is Tag.PUNCTUATION or end >= tokens.sentence(colon).end
    if (
        opens
        and closes
        and colon - first == 1 + (tokens.tag(first) is Tag.DETERMINER)
        and _is_state(words, tokens, colon)
    ):
        return Measured(None, told=colon - 1)  # "Killed: 12", "The dead: 12"
    if opens and closes and _is_a_voice(tokens, first, colon):
        return Measured(None, again=True)
    phrase = _label_noun(words, tokens, first, colon) if opens and closes else None
    return Measured(phrase) if phrase is not None else None


def _is_a_voice(tokens: Tokens, first: int, colon: int) -> bool:
    """Whether a label says who gives the number: "Organisers: 150,000", "Police estimate: 30,000"."""
    alone = first + (tokens.tag(first) is Tag.DETERMINER)
    return (alone == colon - 1 and tokens.low(alone) in VOICES) or (
        tokens.low(colon - 2) in GIVERS and tokens.low(colon - 1) in _THEIRS
    )


def _is_state(words: MeasureWords, tokens: Tokens, colon: int) -> bool:
    """Whether the word before a colon says what befell those counted."""
    kind = words.words.kind(tokens, colon - 1)
    return kind in (Kind.ADJECTIVE, Kind.PARTICIPLE) or tokens.low(colon - 1) in words.nominal


def _label_noun(words: MeasureWords, tokens: Tokens, first: int, colon: int) -> NounPhrase | None:
    """The noun of a label: its last word where that is a plural ("Narcotics arrests"), else its first phrase."""
    if words.nouns.is_plural(tokens.lower[colon - 1]) and all(
        tokens.tag(at) in (Tag.WORD, Tag.VERB) for at in range(first, colon)
    ):
        return NounPhrase(first, colon - 1, colon)
    return noun_phrase(tokens, first, colon)
