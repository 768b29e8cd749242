"""Places that are the subject of their counts: "Italy had", "the city has recorded 14 homicides".

Owns places before a verb; those behind a preposition are for `locations`.
"""

from factcheck.extraction.asides import after_aside
from factcheck.extraction.counts.place_names import country_end, name_run
from factcheck.extraction.counts.place_words import Location, PlaceWords
from factcheck.extraction.phrases import is_number
from factcheck.extraction.tokens import Tag, Tokens

_ASIDE = 20
"""Tokens of an aside between a country and its verb."""
_NAME = 4
"""Words of a name before its noun: "the North Harbour district"."""
_WITH = 8
"""Tokens after "is the" up to the count: "Ulm is the worst hit town with 12 dead"."""
_WAS = frozenset(["is", "are", "was", "were", "has", "had", "have"])
_SCENES = frozenset(["scene", "site", "setting"])
_COPULAS = frozenset(["is", "was", "remains", "remained", "became"])
_ORDINALS = frozenset(["first", "second", "third", "fourth", "fifth", "sixth", "seventh"])
_SHORT = 4
"""Letters of words in -est that are no superlatives: "rest", "west", "test"."""
_MORGUES = frozenset(["morgue", "mortuary"])
_BETWEEN = 3
"""Words between a place and what befell it: "Ulm grain silo fire"."""


def is_subject(words: PlaceWords, tokens: Tokens, index: int, end: int, limit: int) -> bool:
    """Whether the name at `index`..`end` has or reports a count, or its body does: "Italy had", "Gaza health staff"."""
    after = end + (tokens.low(end) == ",")
    if after > end and tokens.lower[after : after + 3 : 2] == ["a", "of"] and tokens.low(after + 1) in words.civic:
        return True  # "Kiel, a city of 240,000"
    if after > end and tokens.tag(after) is Tag.DETERMINER:  # "Peru, the state with the most strikes, had"
        after = after_aside(tokens, end, min(limit, end + _ASIDE))
        if after < 0:
            return False
    if tokens.low(after) in words.local:  # "Orla hospital officials reported"
        return country_end(words, tokens, index, limit) > index
    return _has_counts(words, tokens, after, limit)


def civic_subject(words: PlaceWords, tokens: Tokens, index: int, limit: int) -> Location | None:
    """Return a city, a valley, a jail that has or reports a count: "the jail held 311", "Gwan district reports 23"."""
    first = index + (tokens.lower[index] == "the")
    at = first + (tokens.low(first) == "same")
    while at < min(limit, first + _NAME) and words.is_name(tokens, at) and not _is_noun(words, tokens.lower[at]):
        at += 1
    if at >= limit or not _is_noun(words, tokens.lower[at]) or (first == index and at == first):
        return None
    noun, is_named, end = tokens.lower[at], at > first, at + 1
    if tokens.low(end) == "of" and (after := name_run(words, tokens, end + 1, limit)) > end + 1:
        is_named, end = True, after  # "the port of Ely"
    if noun in words.civic:
        told = _has_counts(words, tokens, end, limit, is_named=is_named)
    else:
        takes_in = noun in _MORGUES and _takes_in(words, tokens, end)
        told = takes_in or _is_struck(words, tokens, end) or _is_scene(tokens, end)
    return Location(index, first, end) if told else None


def _is_noun(words: PlaceWords, word: str) -> bool:
    return word in _MORGUES or words.is_place_noun(word)


def civic_owner(words: PlaceWords, tokens: Tokens, index: int, limit: int) -> Location | None:
    """Return a city, an island of which something is the worst: "the island's worst flood took 30 lives"."""
    end = index + 2
    is_civic = end < limit and tokens.lower[index + 1] in words.civic
    return Location(index, index + 1, end) if is_civic and owns(tokens, end, is_named=False) else None


def owns(tokens: Tokens, end: int, *, is_named: bool) -> bool:
    """Whether the place that ends at `end` has the worst, the third since, or a number of something."""
    if tokens.tag(end) is not Tag.POSSESSIVE:
        return False
    rank, after = tokens.low(end + 1), tokens.low(end + 2)
    if rank in _ORDINALS:
        return after in ("since", "this", "in")
    if is_number(tokens, end + 1):
        return is_named  # "Kiel's 240,000 people"
    return rank in ("worst", "most") or (rank.endswith("est") and len(rank) > _SHORT)


def _is_scene(tokens: Tokens, index: int) -> bool:
    """Whether what stands before was the scene of something: "the inn was the scene of nine fights"."""
    return tokens.low(index) in _COPULAS and tokens.low(index + 1) == "the" and tokens.low(index + 2) in _SCENES


def _takes_in(words: PlaceWords, tokens: Tokens, after: int) -> bool:
    """Whether a hospital or morgue itself has people brought to it: "the morgue had received 30 bodies"."""
    while tokens.tag(after) in (Tag.ADVERB, Tag.AUXILIARY):
        after += 1
    return words.verbs.lemma(tokens, after) in ("receive", "treat", "admit", "take")


def _is_struck(words: PlaceWords, tokens: Tokens, index: int) -> bool:
    """Whether the place before was hit, stormed or left: "the mill was last searched in May"."""
    if tokens.low(index) not in _WAS:
        return False
    head = index + 1
    while tokens.tag(head) in (Tag.AUXILIARY, Tag.ADVERB) or tokens.low(head) in ("last", "first", "also"):
        head += 1
    if tokens.lower[index].startswith("ha") and tokens.low(head - 1) != "been":
        return False  # "has hit"
    is_participle = tokens.tag(head) in (Tag.VERB, Tag.WORD) and not tokens.low(head).endswith("ing")
    return is_participle and words.verbs.lemma(tokens, head) in words.visits


def _has_counts(words: PlaceWords, tokens: Tokens, after: int, limit: int, *, is_named: bool = True) -> bool:
    """Whether the verb at `after` is one of a place that has counts: "had", "recorded", "was hit by", "is home to"."""
    while after < limit and (tokens.tag(after) is Tag.ADVERB or tokens.lower[after] in ("itself", "alone")):
        after += 1
    if after >= limit or tokens.tag(after) not in (Tag.VERB, Tag.AUXILIARY):
        return False
    if _is_struck(words, tokens, after):
        return True
    if tokens.lower[after] in ("has", "had", "have"):
        return _is_of_counts(words, tokens, after + 1, limit)
    if tokens.lower[after] in _COPULAS and tokens.low(after + 1) == "the":
        return _is_scene(tokens, after) or "with" in tokens.lower[after : min(limit, after + _WITH)]
    head = after
    while head < limit - 1 and (tokens.tag(head) is Tag.AUXILIARY or tokens.tag(head) is Tag.ADVERB):
        head += 1
    lemma = words.verbs.lemma(tokens, head)
    if head > after and tokens.lower[head - 1] != "been" and tokens.lower[after] in ("is", "are", "was", "were"):
        return (
            (is_named and lemma in words.made_for)
            or tokens.lower[head] in ("home", "recovering")
            or (tokens.lower[head].endswith("ing") and lemma in words.reporting | words.housing)
        )
    return lemma in words.reporting or lemma in words.housing


def _is_of_counts(words: PlaceWords, tokens: Tokens, head: int, limit: int) -> bool:
    """Whether what stands after "has" is a count or a verb of counts: "has had nine", not "has offered a team"."""
    while head < limit and tokens.tag(head) in (Tag.AUXILIARY, Tag.ADVERB):
        head += 1
    lemma = words.verbs.lemma(tokens, head)
    if tokens.tag(head) is not Tag.VERB or not tokens.lower[head].endswith(("ed", "en", "wn")):
        return True
    return lemma in words.reporting or lemma in words.housing or lemma in words.visits


def heads_happening(words: PlaceWords, tokens: Tokens, index: int, end: int, limit: int) -> bool:
    """Whether a sentence opens with the name, and what happened there follows: "Peru mine collapse: 12 dead"."""
    if index != tokens.sentence(index).first:
        return False
    for at in range(end, min(limit, end + _BETWEEN + 1)):
        word, noun = tokens.lower[at], words.forms.singular(tokens.lower[at])
        if noun in words.doerless or noun in words.befallen:
            return words.concepts.of_word(tokens.low(at + 1)) is None
        is_said = tokens.tag(at) is Tag.VERB and words.verbs.lemma(tokens, at) in words.speaking
        if is_said or not (tokens.tag(at) in (Tag.WORD, Tag.VERB) or words.is_place_noun(word)):
            return False
    return False
