"""Who is out in a strike, in whatever words: "on strike", "absent", "downed tools", "stayed away". Owns that alone.

Whoever follows a strike takes part in it: the predicate's lemma is then `attend`, as of any crowd that comes together.
Where the text tells of a march as well it is `strike`, for those out in all the land are not those on the square.
"""

from factcheck.extraction.counts.answers import as_answered
from factcheck.extraction.counts.concepts import PERSON
from factcheck.extraction.counts.presence import ATTEND
from factcheck.extraction.counts.settings_of_text import occurrences
from factcheck.extraction.counts.sites import Happening, said
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.model import Event

OUT = "strike"
_REACH = 9
"""Tokens behind whoever is counted in which the clause says that they are out."""
_NUMBER = 6
"""Tokens before a number in which "the number on strike" stands."""
_LONGEST = 5
"""Tokens of a phrase: "did not report for work"."""
_OF = 4
"""Tokens between "of" and the workforce that a part is out of: "900 of the mill's 1,200 weavers"."""
_STRIKERS = frozenset(["strikers", "striker"])
_STOPS = frozenset([",", ";", ".", "and", "but", "while", "which", "who"])


class StrikeWords:
    """Words that only this strike has, words of any, of who leads it, of what else strikes and of marches; phrases of
    being out."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("events")["strikes"]
        self.surely = frozenset(section["surely"])
        self.strikes, self.unions = frozenset(section["strikes"]), frozenset(section["unions"])
        self.blows = frozenset(section["blows"])
        self.marches = frozenset(section["marches"])
        self.out = frozenset(tuple(phrase.split()) for phrase in section["out"])


def settle_strikes(tokens: Tokens, figures: list[Figure], found: list[Happening | None]) -> list[Happening | None]:
    """Return `found` with those who are out as taking part, in a text that tells of a strike."""
    words = tokens.lexicon.table(StrikeWords)
    if not _tells_of_one(words, tokens):
        return found
    settled = list(found)
    lemma = OUT if occurrences(tokens, words.marches) else ATTEND
    for index, figure in enumerate(figures):
        if not _may_be_out(figure, found[index]) or _is_of_all(tokens, figures, index):
            continue
        at = _out(words, tokens, figure)
        if at is not None:
            settled[index] = said(tokens, Event.OTHER, at[0], at[1], lemma)
    return [as_answered(figures[index], found, settled) or one for index, one in enumerate(settled)]


def _tells_of_one(words: StrikeWords, tokens: Tokens) -> bool:
    """Whether a text is about a strike of workers, and not one from the air."""
    if occurrences(tokens, words.surely):
        return True
    led = occurrences(tokens, words.strikes) > 0 and occurrences(tokens, words.unions) > 0
    return led and not occurrences(tokens, words.blows)


def _may_be_out(figure: Figure, happening: Happening | None) -> bool:
    subject = figure.subject
    is_people = subject is not None and subject.concept == PERSON and figure.quantity.quantity.unit == "count"
    return is_people and (happening is None or happening.event is Event.OTHER)


def _is_of_all(tokens: Tokens, figures: list[Figure], index: int) -> bool:
    """Whether a number is only that of all, of whom some are out: "900 of the mill's 1,200 weavers"."""
    first = figures[index].quantity.first
    of = next((at for at in range(first - 1, max(0, first - _OF) - 1, -1) if tokens.low(at) == "of"), -1)
    return index > 0 and of == figures[index - 1].quantity.end


def _out(words: StrikeWords, tokens: Tokens, figure: Figure) -> tuple[int, int] | None:
    """The first and last token of the words that say so; None where none do."""
    first, sentence = figure.quantity.first, tokens.sentence(figure.quantity.first)
    near = range(max(sentence.first, first - _NUMBER), first)
    for at in near:
        if tokens.lower[at : at + 2] == ["on", "strike"] and at + 2 <= first:
            named = {"number", "numbers", "total"} & {*tokens.lower[near.start : at]}
            return (at, at + 2) if named else None
    noun = figure.subject_end - 1
    if tokens.low(noun) in _STRIKERS:
        return noun, noun + 1
    start = _behind_the_whole(tokens, figure)
    for at in range(start, min(start + _REACH, sentence.end)):
        if tokens.low(at) in _STOPS:
            return None
        for length in range(1, _LONGEST + 1):
            if tuple(tokens.lower[at : at + length]) in words.out:
                return at, at + length
    return None


def _behind_the_whole(tokens: Tokens, figure: Figure) -> int:
    """The token behind those counted, and behind the workforce they are of."""
    end = figure.subject_end
    if tokens.low(end) != "of":
        return end
    behind = range(end + 1, min(end + 1 + 2 * _OF, tokens.sentence(figure.quantity.first).end))
    return next((at for at in behind if tokens.tag(at) in (Tag.AUXILIARY, Tag.VERB)), end)
