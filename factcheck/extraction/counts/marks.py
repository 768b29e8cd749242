"""What words say of a count besides its value: increments, older counts, goals, totals. Owns the marks."""

from factcheck.extraction.counts.changes import change_at, moves, revises
from factcheck.extraction.counts.measures import measuring_verb
from factcheck.extraction.counts.own_deeds import is_own
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.phrases import before_number
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.model import Mark

_BEFORE = 6
"""Tokens before a number that may say it is old, revised, aimed at or expected."""
_CONTRAST = frozenset(["but", "whereas", "although", "though", "while", ";"])
_ADDING = frozenset(["after", "when", "as", "with"])
_TAKEN_BACK = frozenset(["withdrawn", "retracted", "rescinded", "superseded"])
_MORE = frozenset(["another", "additional", "further", "extra"])


class MarkWords:
    """The words of each mark."""

    def __init__(self, lexicon: Lexicon) -> None:
        marks = lexicon.section("events")["marks"]
        self.increment = frozenset(marks["increment"])
        self.earlier = frozenset(marks["earlier_words"])
        self.revised = frozenset(marks["revised"])
        self.leading = {
            Mark.GOAL: frozenset(marks["goal"]),
            Mark.PROJECTION: frozenset(marks["projection"]),
            Mark.HYPOTHETICAL: frozenset(marks["hypothetical"]),
        }
        self.room = frozenset(marks["room"])
        """Before "to" or "for" and a number: how many may be aboard, and not how many were."""
        self.prospects = frozenset().union(*self.leading.values())
        self.totals = tuple(tuple(phrase.split()) for phrase in marks["total_phrases"])
        self.total_openers = frozenset(phrase[0] for phrase in self.totals)
        self.longest_total = max(map(len, self.totals))
        self.total_signs = frozenset([*(phrase[-1] for phrase in self.totals), "total"])
        """A text without any of them states no total."""


def mark(tokens: Tokens, figures: list[Figure], index: int) -> None:
    """Add the marks that the words around figure `index` give it."""
    words = tokens.lexicon.table(MarkWords)
    figure = figures[index]
    sentence = tokens.sentence(figure.quantity.first)
    if _is_increment(words, tokens, figure, sentence.first) or _is_behind_a_rise(
        tokens, figures, index, sentence.first
    ):
        figure.marks.add(Mark.INCREMENT)
    is_first = index == 0 or figures[index - 1].quantity.first < sentence.first
    if _is_total(words, tokens, figure, sentence.first, sentence.end, is_first=is_first):
        figure.marks.add(Mark.TOTAL)
    if _is_old(words, tokens, figures, index, sentence.first) or _is_withdrawn(tokens, figure, sentence.end):
        figure.marks.add(Mark.EARLIER)
    elif _is_revised(words, tokens, figure, sentence.first):
        figure.marks.add(Mark.REVISED)
    _add_prospects(words, tokens, figure, sentence.first, sentence.end)
    if is_own(tokens, figure):
        figure.marks.add(Mark.OWN)


def _is_increment(words: MarkWords, tokens: Tokens, figure: Figure, floor: int) -> bool:
    """ "another 12", "an additional 12", "12 more", "rose by 12", but not "more than 12"."""
    first, end = figure.quantity.first, figure.quantity.end
    if tokens.low(first - 1) == "by" and first - 2 >= floor and moves(tokens, first - 2):
        return True
    if tokens.holds(_MORE, max(floor, first - 2), end):
        return True
    return tokens.low(end) in words.increment and tokens.low(end + 1) != "than"


def _is_behind_a_rise(tokens: Tokens, figures: list[Figure], index: int, floor: int) -> bool:
    """ "has risen to 51 after eight people were found alive": the eight are what the rise added."""
    first, before = figures[index].quantity.first, figures[index - 1] if index else None
    if before is None or before.quantity.first < floor or first - before.subject_end != 1:
        return False
    at = before.quantity.first - 1
    return tokens.low(first - 1) in _ADDING and tokens.low(at) == "to" and moves(tokens, at - 1)


def _is_total(words: MarkWords, tokens: Tokens, figure: Figure, floor: int, limit: int, *, is_first: bool) -> bool:
    """ "in total", "in all" beside the count or opening its sentence, "a total of", "the total number reached"."""
    if words.total_signs.isdisjoint(tokens.vocabulary):
        return False
    first, after = figure.quantity.first, figure.subject_end
    opens = (floor if is_first else after, after, after + 1)
    nearest = [*tokens.lower[max(floor, first - 1 - words.longest_total) : first], *map(tokens.low, opens)]
    if not words.total_openers.isdisjoint(nearest):
        for phrase in words.totals:
            size = len(phrase)
            for at in (first - size, first - size - 1, *opens):
                if at < floor or at + size > limit or tokens.lower[at] != phrase[0]:
                    continue
                if tuple(tokens.lower[at : at + size]) == phrase:
                    return at < first or tokens.low(after) in (",", phrase[0])
    if "total" in tokens.lower[max(floor, first - 3) : first]:
        return True
    verb = measuring_verb(tokens, first, floor)
    return verb >= 0 and "total" in tokens.lower[max(floor, verb - 12) : verb]


def _is_old(words: MarkWords, tokens: Tokens, figures: list[Figure], index: int, floor: int) -> bool:
    """ "an earlier toll of 46", "up from 22", the 22 of "rose from 22 to 31"."""
    first = figures[index].quantity.first
    governor = before_number(tokens, first, floor)
    change = change_at(tokens, first, floor)
    if change is not None and change.is_old:
        return True
    if tokens.low(governor) == "from" and governor >= floor:
        return _is_rise(tokens, figures, index, governor, floor)
    if tokens.holds(words.earlier, max(floor, first - 3), first):
        return True
    has_measure = tokens.low(governor) in ("of", "at") or tokens.tag(governor) is Tag.VERB
    is_near = has_measure and tokens.holds(words.earlier, max(floor, first - _BEFORE), first)
    return is_near and not _since(tokens, floor, first)


def _is_withdrawn(tokens: Tokens, figure: Figure, limit: int) -> bool:
    """ "a note that gave nine dead is withdrawn"."""
    behind = tokens.lower[figure.subject_end : min(limit, figure.subject_end + _BEFORE)]
    return not _TAKEN_BACK.isdisjoint(behind)


def _since(tokens: Tokens, floor: int, first: int) -> bool:
    """Whether "earlier" belongs to a time ("earlier this month")."""
    return any(
        tokens.low(at) in ("earlier", "previous")
        and tokens.low(at + 1) in ("this", "in", "on", "week", "month", "year", "day")
        for at in range(max(floor, first - _BEFORE), first)
    )


def _is_rise(tokens: Tokens, figures: list[Figure], index: int, governor: int, floor: int) -> bool:
    """Whether "from N" is the start of a change: "up from N", or "to M" follows."""
    if tokens.low(governor - 1) in ("up", "down") and governor - 1 >= floor:
        return True
    share = tokens.low(governor - 1) in ("percent", "%", "cent", "points")
    if share and not {"up", "down"}.isdisjoint(tokens.lower[max(floor, governor - _BEFORE) : governor]):
        return True  # "down nine percent from the 36,000 of last year"
    end = figures[index].subject_end
    following = figures[index + 1] if index + 1 < len(figures) else None
    to_next = following is not None and following.quantity.first - end <= 2 and tokens.low(end) == "to"
    return to_next and tokens.tag(governor - 1) in (Tag.VERB, Tag.WORD)


def _is_revised(words: MarkWords, tokens: Tokens, figure: Figure, floor: int) -> bool:
    first = figure.quantity.first
    if revises(tokens, first, floor):
        return True
    return tokens.holds(words.revised, max(floor, first - _BEFORE), first)


def _add_prospects(words: MarkWords, tokens: Tokens, figure: Figure, floor: int, limit: int) -> None:
    """Goals, projections and hypotheses: said before the number, or by the auxiliary after what it counts."""
    first, after = figure.quantity.first, figure.subject_end
    before = range(_clause_floor(tokens, floor, first), first)
    if any(tokens.lower[at] in words.room and tokens.low(at + 1) in ("to", "for") for at in before):
        figure.marks.add(Mark.GOAL)
    if not (tokens.holds(words.prospects, before.start, first) or tokens.tag(after) is Tag.AUXILIARY):
        return
    for kind, leading in words.leading.items():
        if any(tokens.lower[at] in leading and _reaches(tokens, at, first) for at in before) or (
            after < limit and tokens.lower[after] in leading and tokens.tag(after) is Tag.AUXILIARY
        ):
            figure.marks.add(kind)
    if (
        after + 1 < limit
        and tokens.tag(after) is Tag.AUXILIARY
        and tokens.lower[after + 1] in words.leading[Mark.PROJECTION]
    ):
        figure.marks.add(Mark.PROJECTION)


def _clause_floor(tokens: Tokens, floor: int, first: int) -> int:
    """Where the words begin that can speak of a number: not before "but", nor inside an aside that a verb follows."""
    for at in range(first - 1, max(floor, first - _BEFORE) - 1, -1):
        closes = tokens.lower[at] == "," and tokens.tag(at + 1) is Tag.VERB
        if closes or tokens.lower[at] in _CONTRAST:
            return at + 1
    return max(floor, first - _BEFORE)


def _reaches(tokens: Tokens, at: int, first: int) -> bool:
    """Whether a word of what is to come is no name, nor the modal of the clause above: "it will be recalled that"."""
    above = tokens.tag(at) is Tag.AUXILIARY and "that" in tokens.lower[at:first]
    return not above and not _is_name(tokens, at)


def _is_name(tokens: Tokens, at: int) -> bool:
    """Whether a word is part of a name or of another clause ("May 3", "Target", "it will be recalled that")."""
    if tokens.low(at + 1) == "be" and tokens.low(at + 2) in ("recalled", "remembered"):
        return True
    return tokens.is_capitalised(at) and tokens.sentence(at).first != at
