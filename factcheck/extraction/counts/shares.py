"""What a percentage is the value of, and what a sum of money is said of. Owns those two nouns."""

from factcheck.extraction.counts.clause_subjects import clause_subject, ending_at
from factcheck.extraction.counts.measure_words import MeasureWords
from factcheck.extraction.counts.measures import LOOK_BACK, measuring_verb
from factcheck.extraction.phrases import Kind, NounPhrase, noun_phrase
from factcheck.extraction.tokens import Tag, Tokens

_NO_COST = frozenset(["equivalent", "worth", "value", "most", "some", "part", "excess", "upwards"])


def rated_phrase(tokens: Tokens, first: int, floor: int) -> NounPhrase | None:
    """Return what a percentage is the value of: "an immunisation rate of 31%", "coverage in the south fell to 31%"."""
    words = tokens.lexicon.table(MeasureWords)
    floor = max(floor, first - LOOK_BACK)
    if tokens.low(first - 1) == "of" and first - 2 >= floor:
        is_noun = tokens.tag(first - 2) is Tag.WORD or words.words.kind(tokens, first - 2) in (Kind.PLURAL, Kind.BASE)
        return ending_at(tokens, first - 2, max(floor, first - 6)) if is_noun else None
    verb = measuring_verb(tokens, first, floor)
    if verb < 0 and tokens.tag(first - 1) is Tag.VERB and words.forms.lemma(tokens, first - 1) in words.winning:
        verb = first - 1
    if verb > 0 and tokens.low(verb - 1) in ("he", "she", "we", "i", "you"):
        return None  # "her movement claims she won 48 percent"
    passive = verb > 0 and tokens.tag(verb - 1) is Tag.AUXILIARY
    if verb < 0 or (words.forms.lemma(tokens, verb) in words.setting and not passive):
        return None
    return clause_subject(tokens, verb, floor)


def costed_phrase(tokens: Tokens, first: int, floor: int) -> NounPhrase | None:
    """Return what a sum of money is said of: "a payout of $5", "put damage to roads at $5", "losses came to $5"."""
    words = tokens.lexicon.table(MeasureWords)
    floor = max(floor, first - LOOK_BACK)
    before = first - 1
    if tokens.low(before) == "of" and tokens.tag(before - 1) in (Tag.WORD, Tag.VERB) and before - 1 >= floor:
        lemma = words.nouns.singular(tokens.lower[before - 1])
        return None if lemma in words.measures | _NO_COST else ending_at(tokens, before - 1, max(floor, first - 5))
    if tokens.low(before) != "at":
        return None
    for at in range(before - 1, floor - 1, -1):
        if tokens.tag(at) is Tag.VERB and words.forms.lemma(tokens, at) in words.setting:
            if tokens.tag(at - 1) is Tag.AUXILIARY:
                return clause_subject(tokens, at, floor)
            at += 1
            while tokens.tag(at) in (Tag.DETERMINER, Tag.POSSESSIVE):
                at += 1
            return noun_phrase(tokens, at, before, one=True)
        if tokens.tag(at) in (Tag.PUNCTUATION, Tag.RELATIVE):
            return None
    return None
