"""Counts that only repeat one given earlier: "the three gunmen" after "three gunmen". Owns what the whole document has counted so far."""

from decimal import Decimal

from factcheck.extraction.mentions import Mention
from factcheck.extraction.surroundings import Surroundings, TrapWords
from factcheck.extraction.tokens import Tokens
from factcheck.model import Qualifier

BACK_REFERENCE = "back_reference"
SMALL = Decimal(10)
"""Up to here "the N" points back to any N; a larger one must count the same kind of thing."""


def mark_repeated(tokens: Tokens, mentions: list[Mention], traps: list[str | None]) -> list[str | None]:
    """Return `traps` with every definite count that an earlier one of the document gave already."""
    words = tokens.lexicon.table(TrapWords)
    seen: dict[Decimal, set[str]] = {}
    marked = list(traps)
    for index, mention in enumerate(mentions):
        value = mention.nominal
        if traps[index] is not None or value is None or mention.unit != "count":
            continue
        at = Surroundings(tokens, mention, words)
        noun = _noun(at)
        if _is_definite(at) and _matches(seen.get(value), noun, value):
            marked[index] = BACK_REFERENCE
        seen.setdefault(value, set()).add(noun)
    return marked


def _is_definite(at: Surroundings) -> bool:
    if at.mention.interval.qualifier is not Qualifier.EXACT:
        return False
    place = at.mention.first - 1
    if at.is_in(at.tokens.low(place), "words.after_definite"):
        place -= 1
    return at.is_in(at.tokens.low(place), "words.definite")


def _noun(at: Surroundings) -> str:
    """What is counted, in one word: "person" for anybody, "" where no noun stands."""
    place = at.noun_after()
    if place is None:
        return ""
    low = at.tokens.low(place)
    return "person" if low in at.words.persons or low == "others" else at.words.nouns.singular(low)


def _matches(earlier: set[str] | None, noun: str, value: Decimal) -> bool:
    if earlier is None:
        return False
    return value <= SMALL or not noun or noun in earlier or "" in earlier
