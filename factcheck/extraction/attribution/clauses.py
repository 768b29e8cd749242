"""Whether words are a clause, a bare phrase or a hedged number. Owns these judgements, not what is said in them."""

from factcheck.extraction.attribution.links import Passage
from factcheck.extraction.tokens import Tag

COMPLEMENTISERS = frozenset({"that", "whether", "how", "what", "why", "if", "where", "who", "when"})

SHORT = 9
"""Tokens of a counted thing without a verb."""
_HEDGING = frozenset({"about", "around", "over", "under", "between", "up", "near", "above", "below", "within"})


def has_finite(passage: Passage, first: int, end: int) -> bool:
    """Whether a finite verb stands between: then the words are a clause, no mere "since last November"."""
    for k in range(max(first, end - 60), end):
        tag, word = passage.tag(k), passage.lower[k]
        if tag is Tag.AUXILIARY and (word != "may" or not passage.tokens.is_capitalised(k)):
            return True
        if word.endswith(("n't", "n’t", "'re", "’re", "'ll", "’ll")):
            return True
        if (
            k == first
            or word in passage.phrases.words.before_times
            or passage.tokens.is_capitalised(k)
            or word.endswith("ing")
        ):
            continue
        before = passage.tag(k - 1)
        inflected = passage.phrases.verbs.lemmas.get(word, word) != word
        alone = k == first + 1 and passage.lower[first] in ("that", "this") and inflected  # "That leaves three"
        if before in (Tag.DETERMINER, Tag.POSSESSIVE, Tag.PREPOSITION) and word != "that" and not alone:
            continue
        if tag is Tag.VERB and passage.phrases.is_number(k - 1) and word.endswith("s"):
            continue  # "160 guards along the route"
        if tag is Tag.VERB or word in passage.cues.verbs or (tag is Tag.WORD and word.endswith("ed")):
            return True
    return False


def has_verb(passage: Passage, first: int, high: int) -> bool:
    """Whether a verb stands among the next words: then they are a clause."""
    for k in range(first, min(high, first + 25)):
        tag = passage.tag(k)
        if tag in (Tag.AUXILIARY, Tag.VERB) or passage.lower[k].endswith(
            ("'s", "’s", "n't", "n’t", "ed", "'d", "’d", "'re", "’re", "'ll")
        ):
            return True
        if passage.lower[k] in passage.cues.verbs:
            return True
    return False


def opens_number(passage: Passage, k: int) -> bool:
    """Whether a preposition hedges a number ("between 12 and 15", "at least 40", "up to 300")."""
    if not passage.phrases.has_number(k + 1, k + 3):
        return False
    return passage.lower[k] in _HEDGING or (passage.lower[k] == "at" and passage.low(k + 1) in ("least", "most"))


def is_comma_clause(passage: Passage, k: int, high: int) -> bool:
    """Whether "in 2014, 300 people left" is what is said: a comma and a clause behind an opening phrase."""
    for m in range(k + 1, min(high, k + 18)):
        if passage.lower[m] == ",":
            return has_verb(passage, m + 1, high)
    return any(passage.tag(m) is Tag.AUXILIARY for m in range(k + 2, min(high, k + 12)))


def is_counted(passage: Passage, k: int, high: int) -> bool:
    """Whether a number opens a mere thing, not a clause: "hired 40 cooks for the feast, up from 25"."""
    if not passage.phrases.has_number(k, k + 3) or passage.tag(k) is Tag.PRONOUN:
        return False
    stop = next((i for i in range(k, high) if passage.lower[i] == ","), high)
    return not has_finite(passage, k, stop)


def is_headline(passage: Passage, first: int, end: int) -> bool:
    """Whether a line without a full stop tells a figure without a finite verb: "12 dead in mine, officials say"."""
    sentence = passage.tokens.sentence(first)
    if first != sentence.first or passage.lower[sentence.end - 1] in (".", "?", "!", "”", '"'):
        return False
    return passage.phrases.has_number(first, end)


def is_bare_count(passage: Passage, first: int, end: int) -> bool:
    """Whether a counted thing is all that stands there: "Ninety-six arrests, the prosecutor announced", "Deaths: four,
    says the mayor"."""
    colon = next((i for i in range(first, end) if passage.lower[i] == ":"), None)
    start = first if colon is None else colon + 1
    return end - start <= SHORT and passage.phrases.has_number(start, start + 3)
