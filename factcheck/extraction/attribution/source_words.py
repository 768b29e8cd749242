"""Where a source's own words and its name end. Owns these edges, not whom the words mean."""

from factcheck.extraction.attribution.sources_in_text import Phrase, SourceWords
from factcheck.extraction.tokens import Tag, Tokens

_ENDS_CORE = frozenset({",", "(", "—", "–", "--", ";"})


def core_end(tokens: Tokens, phrase: Phrase) -> int:
    """Token after the phrase without apposition, bracket, relative clause or day."""
    for i in range(phrase.first + 1, phrase.end):
        word = tokens.lower[i]
        if word in ("himself", "herself", "itself", "themselves"):
            return i
        if (
            word in _ENDS_CORE
            or tokens.tag(i) is Tag.RELATIVE
            or (word in ("that", "which", "who") and i > phrase.head)
        ):
            return i
    return phrase.end


def own_words_end(tokens: Tokens, phrase: Phrase) -> int:
    """Token after the phrase without what a comma, a dash or a bracket sets off; "a woman who works there" is one."""
    marks = (i for i in range(phrase.first + 1, phrase.end) if tokens.lower[i] in _ENDS_CORE)
    return next(marks, phrase.end)


def name_tokens(tokens: Tokens, first: int, end: int, party: tuple[int, int] | None) -> list[tuple[int, int]]:
    """The pieces of a core phrase that are its name: without article, party label, and lower-case role before a
    person's name."""
    titles = tokens.lexicon.table(SourceWords).titles
    start = first
    while start < end - 1 and (
        tokens.lower[start] in ("the", "a", "an")
        or tokens.lower[start] in titles
        or _is_title_stop(tokens, start, titles)
    ):
        start += 1
    last = end - 1
    run = last
    while run > start and tokens.is_capitalised(run - 1) and tokens.lower[run - 1] not in titles:
        run -= 1
    if (
        tokens.is_capitalised(last)
        and run > start
        and last > run
        and tokens.lower[run - 1].islower()
        and tokens.lower[run - 1].isalpha()
    ):
        start = run if tokens.tag(run - 1) is Tag.WORD else start  # "harbour master Ana Lopez"
    if party is None or party[1] <= start:
        return [(start, end)]
    pieces = [(start, party[0]), (party[1], end)]
    return [piece for piece in pieces if piece[0] < piece[1]] or [(start, end)]


def _is_title_stop(tokens: Tokens, index: int, titles: frozenset[str]) -> bool:
    return tokens.lower[index] == "." and tokens.low(index - 1) in titles
