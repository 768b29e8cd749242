"""Counts that only repeat an earlier one: "the three gunmen" after "three gunmen". Owns what a document has counted."""

from decimal import Decimal

from factcheck.extraction.quantities.mention import Mention
from factcheck.extraction.quantities.surroundings import Surroundings, TrapWords
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.model import Qualifier

BACK_REFERENCE = "back_reference"
PERSON = "person"
SMALL = Decimal(10)
"""Up to here "the N" things point back to any N things; a larger number must count the same."""


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
        if _is_definite(at) and _matches(seen.get(value), noun, value, words):
            marked[index] = BACK_REFERENCE
        seen.setdefault(value, set()).add(noun)
    return marked


def _is_definite(at: Surroundings) -> bool:
    """Whether "the", "these", "their" precede. "The nine were stabbed", without a noun, tells of them anew."""
    if at.mention.interval.qualifier is not Qualifier.EXACT:
        return False
    place = at.mention.first - 1
    if at.is_in(at.tokens.low(place), "words.after_definite"):
        place -= 1
    elif at.tokens.tag(at.mention.end) is Tag.AUXILIARY:
        return False
    return at.is_in(at.tokens.low(place), "words.definite")


def _noun(at: Surroundings) -> str:
    """What is counted, in one word: its role for persons, "person" where that says nothing, "" where no noun stands."""
    place = at.noun_after()
    if place is None:
        return ""
    low = at.tokens.low(place)
    role = at.words.role_of.get(low)
    if role is not None:
        return role
    return PERSON if low in at.words.persons or low == "others" else at.words.nouns.singular(low)


def _matches(earlier: set[str] | None, noun: str, value: Decimal, words: TrapWords) -> bool:
    """Whether one of the nouns counted before is the same thing; people by any name but another role's."""
    if earlier is None:
        return False
    if not noun or "" in earlier or noun in earlier:
        return True
    people = {PERSON, *words.roles}
    if noun in people:
        return PERSON in earlier or (noun == PERSON and bool(earlier & people))
    return value <= SMALL and bool(earlier - people)
