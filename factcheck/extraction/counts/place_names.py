"""Names that are places: countries, and those a text puts behind a preposition of place. Owns knowing them again."""

from factcheck.extraction.counts.place_words import PlaceWords
from factcheck.extraction.tokens import Tag, Tokens

_LEADING = frozenset(["in", "at", "near", "off", "outside", "around", "across"])
"""Prepositions whose names are places often enough to know them again as subjects."""

_AFTER_TOWN = frozenset([",", "(", "-", "–", "—", ":", "|"])


def country_end(words: PlaceWords, tokens: Tokens, index: int, limit: int) -> int:
    """The token after the country named at `index`; `index` when none is."""
    if tokens.lower[index] not in words.country_openers:
        return index
    for length in (3, 2, 1):
        end = index + length
        if end <= limit and " ".join(tokens.lower[index:end]) in words.countries:
            return end if tokens.lower[index] != "us" or tokens.word(index) == "US" else index
    return index


def known_names(words: PlaceWords, tokens: Tokens) -> dict[str, set[tuple[str, ...]]]:
    """The names that the text puts behind a preposition of place, by their first word; found once for each text."""
    found: dict[str, set[tuple[str, ...]]] | None = tokens.memo.get(known_names)
    if found is not None:
        return found
    found = tokens.memo[known_names] = {}
    leads = [index + 1 for index, word in enumerate(tokens.lower) if word in _LEADING]
    opening = [sentence.first for sentence in tokens.sentences if tokens.word(sentence.first).isupper()]
    towns = [at for at in opening if _is_dateline(words, tokens, at)]
    for at in leads + towns:
        first = at + (tokens.tag(at) is Tag.DETERMINER)
        end = name_run(words, tokens, first, len(tokens))
        if end > first:
            name = tuple(tokens.lower[first:end])
            found.setdefault(name[0], set()).add(name)
    return found


def name_run(words: PlaceWords, tokens: Tokens, first: int, limit: int) -> int:
    """The token after a run of capitals at `first`, hyphens within it included; `first` when there is none."""
    end = first
    while end < limit and words.is_name(tokens, end):
        end += 1
        if tokens.low(end) == "-" and tokens.joined(end) and words.is_name(tokens, end + 1):
            end += 1
    return end


def place_end(words: PlaceWords, tokens: Tokens, index: int, limit: int) -> int:
    """The token after a country, or a name the text places something at, at `index`; `index` when none is."""
    end = country_end(words, tokens, index, limit)
    if end > index:
        return end
    for name in known_names(words, tokens).get(tokens.lower[index], ()):
        if index + len(name) > end and tuple(tokens.lower[index : index + len(name)]) == name:
            end = index + len(name)
    return end if end <= limit else index


def _is_dateline(words: PlaceWords, tokens: Tokens, first: int) -> bool:
    """Whether a sentence opens with the town it was sent from: "KIEL, Germany (AP) -", "ST. LOUIS:"."""
    end = name_run(words, tokens, first, len(tokens))
    return end > first and tokens.words(first, end).isupper() and tokens.low(end) in _AFTER_TOWN
