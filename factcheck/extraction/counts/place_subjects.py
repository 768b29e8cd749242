"""Places that are the subject of their counts: "Italy had", "the city has recorded 14 homicides".

Owns places before a verb; those behind a preposition are for `locations`.
"""

from factcheck.extraction.asides import after_aside
from factcheck.extraction.counts.place_words import Location, PlaceWords
from factcheck.extraction.tokens import Tag, Tokens

_ASIDE = 20
"""Tokens of an aside between a country and its verb."""
_NAME = 4
"""Words of a name before its noun: "the North Harbour district"."""


def country_end(words: PlaceWords, tokens: Tokens, index: int, limit: int) -> int:
    """The token after the country named at `index`; `index` when none is."""
    for length in (3, 2, 1):
        end = index + length
        if end <= limit and " ".join(tokens.lower[index:end]) in words.countries:
            return end if tokens.lower[index] != "us" or tokens.word(index) == "US" else index
    return index


def as_subject(words: PlaceWords, tokens: Tokens, index: int, limit: int) -> Location | None:
    """Return a country that has or reports a count, or whose body does: "Italy had", "Gaza health officials said"."""
    end = country_end(words, tokens, index, limit)
    after = end + (tokens.low(end) == ",")
    if after > end and tokens.tag(after) is Tag.DETERMINER:  # "Peru, the state with the most strikes, had"
        after = after_aside(tokens, end, min(limit, end + _ASIDE))
        if after < 0:
            return None
    if tokens.low(after) in words.local:  # "Orla hospital officials reported"
        return Location(index, index, end)
    while after < limit and tokens.tag(after) is Tag.ADVERB:
        after += 1
    if after >= limit:
        return None
    word = tokens.lower[after]
    if tokens.tag(after) in (Tag.VERB, Tag.AUXILIARY) and (
        word in ("has", "had", "have") or words.verbs.lemma(tokens, after) in words.reporting
    ):
        return Location(index, index, end)
    return None


def civic_subject(words: PlaceWords, tokens: Tokens, index: int, limit: int) -> Location | None:
    """Return a city, a valley, a jail that has or reports a count: "the jail held 311", "Gwan district reports 23"."""
    first = index + (tokens.lower[index] == "the")
    end = first
    while end < min(limit, first + _NAME) and words.is_name(tokens, end) and tokens.lower[end] not in words.civic:
        end += 1
    if end >= limit or tokens.lower[end] not in words.civic or (first == index and end == first):
        return None
    after = end + 1
    while after < limit and tokens.tag(after) is Tag.ADVERB:
        after += 1
    if after >= limit or tokens.tag(after) not in (Tag.VERB, Tag.AUXILIARY):
        return None
    has = tokens.lower[after] in ("has", "had", "have")
    told = has or words.verbs.lemma(tokens, after) in words.reporting | words.housing
    return Location(index, first, end + 1) if told else None
