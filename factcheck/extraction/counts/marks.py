"""What words say of a count besides its value: increments, older counts, goals, totals. Owns the marks."""

from factcheck.extraction.counts.changes import change_at, moves, revises
from factcheck.extraction.counts.measures import measuring_verb
from factcheck.extraction.counts.own_deeds import is_own
from factcheck.extraction.counts.rival_numbers import is_told_before
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.phrases import before_number
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.model import Mark

_BEFORE = 6
"""Tokens before a number that may say it is old, revised, aimed at or expected."""
_SENTENCE = 40
"""Tokens behind a number in which its sentence says that it corrects another."""
_CLAUSE = 14
"""Tokens before a number in which its clause names who had given it."""
_BESIDE = 3
"""Tokens between two coordinated counts: "14 dead and 33"."""
_CONTRAST = frozenset(["but", "whereas", "although", "though", "while", ";"])
_NEEDED, _REACHED = frozenset(["need", "needs", "needed", "must"]), frozenset(["reach", "hit", "make", "win", "get"])
_WANTING = 12
"""Tokens before a number in which it is said that something is needed to reach it."""
_ADDING = frozenset(["after", "when", "as", "with"])
_TAKEN_BACK = frozenset(["withdrawn", "retracted", "rescinded", "superseded"])
_CORRECTING = frozenset(["correcting", "revising", "updating"])
_DEFINITE = frozenset(["the", "'s", "’s", "its", "their", "our", "these", "those"])
_PERFECT = frozenset(["have", "has", "had", "were", "was"])
_MEASURES = frozenset(["number", "numbers", "total", "deaths", "cases"])
_DENIED = frozenset(["could", "would"])
_MORE = frozenset(["another", "additional", "further", "extra"])
_ADMITS = frozenset("acknowledged acknowledges acknowledge admitted admits admit conceded concedes concede".split())


class MarkWords:
    """The words of each mark."""

    def __init__(self, lexicon: Lexicon) -> None:
        marks = lexicon.section("events")["marks"]
        self.increment = frozenset(marks["increment"])
        self.earlier = frozenset(marks["earlier_words"])
        self.counts = frozenset(marks["counts"])
        """What is first and then another: "the first bulletin spoke of seven"."""
        self.given = frozenset(marks["given"])
        """Behind "had earlier": a count that somebody gave."""
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
                if tuple(tokens.lower[at : at + size]) == phrase and tokens.low(at + size) != "of":
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
    if (change is not None and change.is_old) or is_told_before(tokens, first):
        return True
    if tokens.low(governor) == "from" and governor >= floor:
        return _is_rise(tokens, figures, index, governor, floor)
    if tokens.holds(words.earlier, max(floor, first - 3), first):
        return True
    if _goes_on(tokens, figures, index, floor) or _was_given_first(
        words, tokens, first, _behind_last(figures, index, floor)
    ):
        return True
    has_measure = tokens.low(governor) in ("of", "at") or tokens.tag(governor) is Tag.VERB
    is_near = has_measure and tokens.holds(words.earlier, max(floor, first - _BEFORE), first)
    return is_near and not _since(tokens, floor, first)


def _was_given_first(words: MarkWords, tokens: Tokens, first: int, floor: int) -> bool:
    """ "A first army bulletin gave seven dead", "had earlier told the press that nine had died"."""
    low = tokens.lower
    for at in range(max(floor, first - _CLAUSE), first - 1):
        if low[at] in _CONTRAST:
            return _was_given_first(words, tokens, first, at + 1)
        if low[at] == "first" and not words.counts.isdisjoint(low[at + 1 : min(first, at + 4)]):
            return True
        if low[at] in words.earlier and tokens.low(at - 1) == "had" and low[at + 1] in words.given:
            return True
    return False


def _behind_last(figures: list[Figure], index: int, floor: int) -> int:
    """Where the words begin that no figure before takes: "had said eight, and now counted thirteen"."""
    return max(floor, figures[index - 1].quantity.end) if index else floor


def _goes_on(tokens: Tokens, figures: list[Figure], index: int, floor: int) -> bool:
    """The 33 of "had earlier spoken of 14 dead and 33 hurt": behind an old count, beside it."""
    if not index or Mark.EARLIER not in figures[index - 1].marks:
        return False
    first, before = figures[index].quantity.first, figures[index - 1]
    between = range(before.subject_end, first)
    beside = first - 1 > floor and tokens.low(first - 1) == "and" and len(between) <= _BESIDE
    return beside and not any(tokens.tag(at) is Tag.AUXILIARY or moves(tokens, at) for at in between)


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
    """Whether "from N" is the start of a change: "up from N", "the toll rose from N", or "to M" follows."""
    counts = tokens.lexicon.table(MarkWords).counts | _MEASURES
    moved = moves(tokens, governor - 1) and tokens.holds(counts, max(floor, governor - _BEFORE), governor)
    if governor - 1 >= floor and (tokens.low(governor - 1) in ("up", "down") or moved):
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
    limit = min(tokens.sentence(first).end, figure.subject_end + _SENTENCE)
    if revises(tokens, first, floor) or tokens.holds(words.revised, max(floor, first - _BEFORE), first):
        return True
    return any(  # "twelve were hurt, she said, correcting the toll of the day before", "correcting the 31"
        low in _CORRECTING and _names_count(words, tokens, at + 1, min(limit, at + _BEFORE))
        for at, low in enumerate(tokens.lower[figure.subject_end : limit], figure.subject_end)
    )


def _names_count(words: MarkWords, tokens: Tokens, first: int, end: int) -> bool:
    return any(tokens.lower[at] in words.counts or tokens.tag(at) is Tag.NUMBER for at in range(first, end))


def _add_prospects(words: MarkWords, tokens: Tokens, figure: Figure, floor: int, limit: int) -> None:
    """Goals, projections and hypotheses: said before the number, or by the auxiliary after what it counts."""
    first, after = figure.quantity.first, figure.subject_end
    before = range(_clause_floor(tokens, floor, first), first)
    if any(tokens.lower[at] in words.room and tokens.low(at + 1) in ("to", "for") for at in before):
        figure.marks.add(Mark.GOAL)
    wanted = after == figure.quantity.end and tokens.low(first - 1) in _REACHED and tokens.low(first - 2) == "to"
    if wanted and not _NEEDED.isdisjoint(tokens.lower[max(floor, first - _WANTING) : first]):
        figure.marks.add(Mark.GOAL)  # "needs a third of the rest to reach 120"
    if not (tokens.holds(words.prospects, before.start, first) or tokens.tag(after) is Tag.AUXILIARY):
        return
    for kind, leading in words.leading.items():
        if kind is Mark.HYPOTHETICAL and _is_admitted(tokens, first, floor):
            continue
        if kind is Mark.PROJECTION and _is_there_already(tokens, first, after, before):
            continue
        modal = after < limit and tokens.lower[after] in leading and tokens.tag(after) is Tag.AUXILIARY
        if modal and tokens.low(after + 1) == "not" and kind is Mark.HYPOTHETICAL:
            modal = tokens.lower[after] not in _DENIED  # "60 villagers could not be traced" is a fact
        if modal or any(tokens.lower[at] in leading and _reaches(tokens, at, first) for at in before):
            figure.marks.add(kind)
    if (
        after + 1 < limit
        and tokens.tag(after) is Tag.AUXILIARY
        and tokens.lower[after + 1] in words.leading[Mark.PROJECTION]
        and not _is_there_already(tokens, first, after, before)
    ):
        figure.marks.add(Mark.PROJECTION)


def _is_there_already(tokens: Tokens, first: int, after: int, before: range) -> bool:
    """Whether the number is now: "the plant's 300 workers will be paid", "estimates that 300 have left"."""
    definite = tokens.low(first - 1) in _DEFINITE and tokens.low(after) in ("will", "shall", "are", "is")
    estimated = any(tokens.lower[at] in ("estimates", "estimate") for at in before)
    return definite or (estimated and tokens.low(after) in _PERFECT)


def _is_admitted(tokens: Tokens, first: int, floor: int) -> bool:
    """Whether a body owns to a number that it would rather not: "acknowledged that six civilians may have died"."""
    at = before_number(tokens, first, floor)
    at -= tokens.low(at) == "that"
    return at >= floor and tokens.low(at) in _ADMITS


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
