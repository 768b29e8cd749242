"""The noun phrase that opens a clause, and the one that ends before a token. Owns no meaning."""

from factcheck.extraction.counts.measure_words import MeasureWords
from factcheck.extraction.phrases import QUOTES, Kind, NounPhrase, NounWords, noun_phrase
from factcheck.extraction.tokens import Tag, Tokens

_QUOTED = 8
"""Tokens of a quoted subject: "Yes" stood at 61 per cent."""
_SAYS = frozenset("say says said claim claims claimed insist insists insisted maintain maintains maintained".split())
_TOLD, _TOLD_WHOM = frozenset(["told", "tells", "telling"]), 5
"""Verbs of telling, and the tokens in which they and whoever was told stand: "told state radio"."""
_ASIDE = frozenset([",", "—", "–", "-", "--"])
_OPENS_ASIDE = frozenset(["home", "including", "which", "where", "who", "whose", "one", "known", "still"])
"""Words of an aside that no determiner opens: "home to 130,000", "one of six districts"."""
_CLAUSE = (Tag.PUNCTUATION, Tag.CONJUNCTION, Tag.RELATIVE)


def ending_at(tokens: Tokens, head: int, floor: int) -> NounPhrase:
    """The noun phrase that ends with `head`: its modifiers are the open-class words before it."""
    words = tokens.lexicon.table(NounWords)
    first = head
    kinds = (Kind.SINGULAR, Kind.PARTICIPLE, Kind.BASE)
    while first > floor and words.kind(tokens, first - 1) in kinds and not _is_verb_there(tokens, first - 1):
        first -= 1
    return NounPhrase(first, head, head + 1)


def _is_verb_there(tokens: Tokens, at: int) -> bool:
    """Whether a verb opens the words without an article: that of "police said turnout", "police put attendance"."""
    words = tokens.lexicon.table(MeasureWords)
    kind = words.words.kind(tokens, at)
    is_bare = tokens.tag(at - 1) in (Tag.WORD, Tag.PRONOUN, Tag.AUXILIARY)
    sets = kind is Kind.BASE and words.forms.lemma(tokens, at) in words.setting
    return (kind is Kind.PARTICIPLE or sets) and tokens.tag(at) is Tag.VERB and is_bare


def _says(tokens: Tokens, at: int) -> bool:
    return tokens.lower[at] in _SAYS and tokens.tag(at) is Tag.VERB


def _tells(tokens: Tokens, at: int) -> bool:
    """Whether those who were told something stand before a clause that opens at `at`."""
    return not _TOLD.isdisjoint(tokens.lower[max(0, at - _TOLD_WHOM) : at])


def clause_subject(tokens: Tokens, verb: int, floor: int) -> NounPhrase | None:
    """The noun phrase that opens the clause of a verb."""
    at = verb
    while at > floor and tokens.lower[at - 1] not in ("that", "which"):
        if tokens.tag(at - 1) in _CLAUSE and not (tokens.lower[at - 1] == "since" and tokens.tag(at) is Tag.VERB):
            break  # "have since risen" goes on
        if _says(tokens, at - 1) or (tokens.tag(at) is Tag.DETERMINER and _tells(tokens, at)):
            break  # "the ministry says coverage is 83%", "told reporters the turnout was 80%"
        at -= 1
    if at > floor and tokens.lower[at - 1] in QUOTES and tokens.tag(at) is not Tag.WORD:
        at -= 1
        while at > floor and tokens.lower[at - 1] not in QUOTES and verb - at < _QUOTED:
            at -= 1  # "Yes" stood at 61 per cent
    while at < verb and (tokens.tag(at) in (Tag.DETERMINER, Tag.POSSESSIVE, Tag.ADVERB) or tokens.lower[at] in QUOTES):
        at += 1
    return noun_phrase(tokens, at, verb, one=True)


def before_apposition(tokens: Tokens, verb: int, floor: int) -> int:
    """The token after a verb's subject, past an aside between commas: "cases in Luv, a district on the lake, rose".

    `verb` where no aside stands between the two.
    """
    close = verb - 1
    while close > floor and tokens.tag(close) in (Tag.AUXILIARY, Tag.ADVERB):
        close -= 1
    if tokens.low(close) not in _ASIDE:
        return verb
    for at in range(close - 1, floor, -1):
        if tokens.lower[at] in _ASIDE:
            opens = tokens.tag(at + 1) in (Tag.DETERMINER, Tag.RELATIVE, Tag.POSSESSIVE, Tag.PREPOSITION)
            is_one = tokens.lower[at] == tokens.lower[close] and at > floor + 1
            return at if is_one and (opens or tokens.low(at + 1) in _OPENS_ASIDE) else verb
        if tokens.lower[at] in (";", ":"):
            return verb
    return verb
