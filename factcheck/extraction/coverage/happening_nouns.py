"""Where the noun of a happening stands beside a day: "a shooting on Friday", "the killing of three on Sunday".

Owns those forms; whether the day tells the happening is for `telling` to say.
"""

from collections.abc import Iterator

from factcheck.extraction.coverage.clause_verbs import is_verb
from factcheck.extraction.coverage.roles import PlacedTime, Role
from factcheck.extraction.coverage.words import CoverageWords
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.extraction.verbs import VerbWords

REACH = 28
"""Tokens from the opening of a sentence to a day of the noun that opens it."""
HEAD = 3
"""Tokens that open a sentence, in which its subject names the happening: "The assault on ... was on Sunday"."""
PHRASE = 7
"""Tokens of the noun phrase behind a possessive day, or before a day."""


def is_of_its_subject(tokens: Tokens, words: CoverageWords, placed: PlacedTime) -> bool:
    """ "The killing of three outside a club on Sunday night has renewed a quarrel": of the noun that opens it."""
    first, last = tokens.sentence(placed.time.first).first, placed.time.first
    if (placed.at is not None and placed.at < last) or last - first > REACH:
        return False
    noun = next((at for at in range(first, min(first + HEAD, last)) if is_noun(tokens, words, at)), None)
    between = range(noun + 1, last) if noun is not None else ()
    return noun is not None and not any(
        tokens.tag(at) in (Tag.PUNCTUATION, Tag.AUXILIARY) or is_verb(tokens, at) for at in between
    )


def stands_by_a_noun(tokens: Tokens, placed: PlacedTime) -> bool:
    """ "a shooting on Friday", "a shooting here on Friday"."""
    words, last = tokens.lexicon.table(CoverageWords), placed.time.first - 1
    said = placed.role is Role.STATEMENT and is_verb(tokens, last)  # "the party said Sunday" tells of no party
    beside = (last,) if said else (last, last - 1)
    return any(is_noun(tokens, words, index) for index in beside) or (not said and _is_in_it(tokens, words, last))


def is_of_a_noun_before(tokens: Tokens, placed: PlacedTime) -> bool:
    """ "Relatives of those hit in the market raid of 9 May": the day is its noun's, whatever verb the sentence has."""
    words, of = tokens.lexicon.table(CoverageWords), placed.time.first - 1
    if placed.time.kind != "day" or tokens.low(of) != "of" or not is_noun(tokens, words, of - 1):
        return False
    return any(tokens.low(at) == "the" for at in range(of - 2, max(tokens.sentence(of).first, of - HEAD - 2) - 1, -1))


def _is_in_it(tokens: Tokens, words: CoverageWords, last: int) -> bool:
    """ "Three deaths in the collapse of a wall on Friday": of the noun with its phrase, behind "in" or "from"."""
    for at in range(last, max(tokens.sentence(last).first, last - PHRASE), -1):
        if tokens.tag(at) in (Tag.PUNCTUATION, Tag.AUXILIARY, Tag.CONJUNCTION, Tag.RELATIVE) or is_verb(tokens, at):
            return False
        if is_noun(tokens, words, at):
            return tokens.low(at - 1) in ("the", "a") and tokens.low(at - 2) in ("in", "from") and last - at > 1
    return False


def phrase_behind(tokens: Tokens, index: int) -> Iterator[int]:
    """The words of a noun phrase from `index` on: "'s methane and dust explosion"."""
    for at in range(index, min(index + PHRASE, tokens.sentence(index - 1).end)):
        if at >= index + 4 and (tokens.tag(at) is Tag.PUNCTUATION or is_verb(tokens, at)):
            return
        yield at


def is_noun(tokens: Tokens, words: CoverageWords, index: int) -> bool:
    """A happening by its common noun: "Flood" inside a name is none."""
    low = tokens.low(index)
    known = words.names("incident_nouns", low) or words.names("incident_agents", low)
    known = known and not (low == "wreck" and tokens.low(index + 1) == "of")  # "the wreck of the ferry" was lifted
    return known and (not tokens.is_name(index) or tokens.word(index).isupper())  # a headline in capitals


def happens(tokens: Tokens, lemmas: VerbWords, words: CoverageWords, index: int) -> bool:
    """Whether a word tells a happening, as its noun, what does it or its verb."""
    low = tokens.low(index)
    if words.names("incident_nouns", low) or words.names("incident_agents", low):
        return True
    return words.among("incident_verbs", lemmas.lemma(tokens, index))
