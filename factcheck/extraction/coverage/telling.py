"""Whether a time stands with a happening, and how surely: "crashed on Thursday", "Sunday's blast". Picks no day."""

from collections.abc import Iterator

from factcheck.extraction.coverage.clause_verbs import is_verb
from factcheck.extraction.coverage.roles import PlacedTime, Role
from factcheck.extraction.coverage.words import CoverageWords
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.extraction.verbs import VerbWords

_BACK, _FORTH = 14, 10
_TOP = 120
"""Tokens of the top of an article, which say whether it is about captives."""
_SUBJECT = 8
"""Tokens of the subject before its verb."""
_LATER = frozenset({"hospital", "hospitals", "injuries", "wounds"})
"""In or of these people die after the happening."""
_PHRASE = 7
"""Tokens of the noun phrase behind a possessive day."""


def tells_it(tokens: Tokens, placed: PlacedTime) -> bool:
    """Whether the time stands with a happening: "crashed on Thursday", "a shooting Friday night", "Sunday's blast"."""
    words = tokens.lexicon.table(CoverageWords)
    if placed.role is Role.NOUN:
        return tells_surely(tokens, placed)
    if placed.role not in (Role.EVENT, Role.STATEMENT) or placed.time.kind != "day":
        return False
    if words.among("aftermath_verbs", placed.verb):
        return _is_of_a_noun(tokens, placed)
    if _goes_on(tokens, placed) or adds_to_a_toll(tokens, placed):
        return False
    if placed.role is Role.STATEMENT:
        return _stands_by_a_noun(tokens, placed)
    if tells_surely(tokens, placed):
        return True
    return not came_before(tokens, placed) and _tells_with_a_word_near(tokens, placed)


def tells_surely(tokens: Tokens, placed: PlacedTime) -> bool:
    """Return whether the day is the happening's by its very words: its verb's, or its noun's right beside it."""
    words = tokens.lexicon.table(CoverageWords)
    time = placed.time
    if placed.role is Role.NOUN:
        return any(words.names("incident_nouns", tokens.low(index)) for index in _phrase_behind(tokens, time.end))
    if placed.role is not Role.EVENT or time.kind != "day":
        return False
    if words.among("aftermath_verbs", placed.verb):
        return _is_of_a_noun(tokens, placed)
    if _goes_on(tokens, placed) or adds_to_a_toll(tokens, placed):
        return False
    told = words.among("incident_verbs", placed.verb) or words.among("occurring_verbs", placed.verb)
    if told or _stands_by_a_noun(tokens, placed) or _is_of_a_taking(tokens, placed):
        return True
    return not came_before(tokens, placed) and _is_told_in_two_words(tokens, placed)


def _is_of_a_taking(tokens: Tokens, placed: PlacedTime) -> bool:
    """ "the girls seized from a school on 15 May", where the article is about captives."""
    words = tokens.lexicon.table(CoverageWords)
    taken = placed.verb in ("seize", "snatch", "take") and not came_before(tokens, placed)
    return taken and any(words.names("captive_words", low) for low in tokens.lower[:_TOP])


def _stands_by_a_noun(tokens: Tokens, placed: PlacedTime) -> bool:
    """ "a shooting on Friday", "a shooting here on Friday"."""
    words = tokens.lexicon.table(CoverageWords)
    return any(_is_noun(tokens, words, index) for index in (placed.time.first - 1, placed.time.first - 2))


def _tells_with_a_word_near(tokens: Tokens, placed: PlacedTime) -> bool:
    """Whether a happening is named before the day, or behind one that opens its sentence."""
    words, lemmas = tokens.lexicon.table(CoverageWords), tokens.lexicon.table(VerbWords)
    time = placed.time
    sentence = tokens.sentence(time.first)
    before = range(max(sentence.first, time.first - _BACK), time.first)
    weak = words.among("weak_incident_verbs", placed.verb)
    after = range(time.end, min(sentence.end, time.end + _FORTH))
    if placed.opens or weak or tokens.low(time.end) == "when":
        return any(_happens(tokens, lemmas, words, index) for index in (*after, *(before if weak else ())))
    return any(_is_noun(tokens, words, index) for index in before)


def _phrase_behind(tokens: Tokens, index: int) -> Iterator[int]:
    """The words of a noun phrase from `index` on: "'s methane and dust explosion"."""
    for at in range(index, min(index + _PHRASE, tokens.sentence(index - 1).end)):
        if at >= index + 4 and (tokens.tag(at) is Tag.PUNCTUATION or is_verb(tokens, at)):
            return
        yield at


def came_before(tokens: Tokens, placed: PlacedTime) -> bool:
    """Return whether the day is that of something told before the news: "the boat had left on Tuesday"."""
    verb = placed.at
    return verb is not None and any(tokens.low(at) == "had" for at in range(max(0, verb - 2), verb))


def _goes_on(tokens: Tokens, placed: PlacedTime) -> bool:
    """Whether on that day it was going on: "40 fires were still burning on Tuesday"."""
    verb = placed.at
    if verb is None or not tokens.low(verb).endswith("ing"):
        return False
    return any(tokens.low(at) in ("still", "already") for at in (verb - 1, verb - 2))


def adds_to_a_toll(tokens: Tokens, placed: PlacedTime) -> bool:
    """Return whether a day only raised the toll: "four more died on Monday", "a boy died in hospital on Monday"."""
    verb = placed.at
    if verb is None or verb > placed.time.first:
        return False
    before = range(max(tokens.sentence(verb).first, verb - _SUBJECT), verb)
    if any(tokens.low(at) == "more" and tokens.low(at + 1) != "than" for at in before):
        return True
    behind = {tokens.low(at) for at in range(verb + 1, placed.time.first)}
    return placed.verb == "die" and not behind.isdisjoint(_LATER)


def _is_of_a_noun(tokens: Tokens, placed: PlacedTime) -> bool:
    """Whether the day is the happening's, since a perfect bears none: "have been charged over a fight on Friday"."""
    verb = placed.at
    if verb is None or verb > placed.time.first or placed.time.kind != "day":
        return False
    words = tokens.lexicon.table(CoverageWords)
    perfect = any(tokens.low(at) in ("have", "has") for at in range(max(0, verb - 3), verb))
    perfect = perfect and words.among("justice_verbs", placed.verb)
    return perfect and any(_is_noun(tokens, words, index) for index in range(verb + 1, placed.time.first))


def _is_told_in_two_words(tokens: Tokens, placed: PlacedTime) -> bool:
    """Whether the verb tells an incident with the word after it: "the roof gave way on Monday"."""
    words = tokens.lexicon.table(CoverageWords)
    verb = placed.at
    return verb is not None and words.among("incident_phrases", f"{placed.verb} {tokens.low(verb + 1)}")


def _is_noun(tokens: Tokens, words: CoverageWords, index: int) -> bool:
    """A happening by its common noun: "Flood" inside a name is none."""
    low = tokens.low(index)
    known = words.names("incident_nouns", low) or words.names("incident_agents", low)
    return known and (not tokens.is_name(index) or tokens.word(index).isupper())  # a headline in capitals


def _happens(tokens: Tokens, lemmas: VerbWords, words: CoverageWords, index: int) -> bool:
    low = tokens.low(index)
    if words.names("incident_nouns", low) or words.names("incident_agents", low):
        return True
    return words.among("incident_verbs", lemmas.lemma(tokens, index))
