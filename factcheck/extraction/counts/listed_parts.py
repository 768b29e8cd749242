"""Lists that come to the count before them, or place some of it: "nine people – six men and three women", "41 in Orla".

Owns how such a list is told; `wholes` says which count is whose part.
"""

from decimal import Decimal

from factcheck.extraction.counts.clause_ends import closes
from factcheck.extraction.counts.subject_phrases import SubjectWords
from factcheck.extraction.phrases import is_number
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens

REACH = 6
"""Figures of a list that are added up."""
DASHES = frozenset(["—", "–", "--"])
OPENS_LIST = DASHES | {"-", "("}
"""Before the first of a list that comes to the count before it."""
_CLOSES = frozenset([",", "and", ".", ";", ")", ""])
_WHERE = frozenset(["in", "at", "near", "on", "from", "with", "since", "over", "under", "inside", "outside", "aboard"])
"""Behind a number with no noun: words that only place or describe some of those counted."""


def is_placed_part(tokens: Tokens, figures: list[Figure], index: int, comma: int) -> bool:
    """ "killed 60 people, 41 in Orla and 19 in Besna": a bare number that only says where some of them were.

    Where the count before has a place of its own ("12 people in Orla, nine in Besna") the parts must come to it.
    """
    before = figure_before(tokens, figures, index)
    if before is None or tokens.low(figures[index].quantity.end) not in _WHERE:
        return False
    whole, part = figures[before].quantity, figures[index].quantity
    if figures[before].subject_end > comma or figures[before].subject_end == whole.end or whole.quantity.low is None:
        return False  # "12 in Orla, nine in Besna": a list of equals
    if adding_up(tokens, figures, index):
        return True
    placed = any(tokens.lower[at] in _WHERE for at in range(figures[before].subject_end, comma))
    return not placed and (part.quantity.high or whole.quantity.low) < whole.quantity.low


def is_list_of_nouns(tokens: Tokens, figures: list[Figure], index: int) -> bool:
    """ "41 people were killed, 33 civilians and eight soldiers.": a list of nouns alone, which comes to the count."""
    parts = adding_up(tokens, figures, index)
    nominal = tokens.lexicon.table(SubjectWords).nominal
    for figure in parts:
        if figure.subject_end == figure.quantity.end or tokens.low(figure.subject_end) not in _CLOSES:
            return False
        if nominal & {*tokens.lower[figure.quantity.end : figure.subject_end]}:
            return False  # "12 were hit, seven wounded and five missing": what befell them, and not who they are
    return bool(parts)


def adding_up(tokens: Tokens, figures: list[Figure], index: int) -> list[Figure]:
    """The counts from here on that come to the one before: "four people died — two men and two girls"; else none."""
    before = figure_before(tokens, figures, index)
    whole = figures[before].quantity.quantity.nominal if before is not None else None
    here = tokens.sentence_of[figures[index].quantity.first]
    sum_of_parts = Decimal(0)
    for number, figure in enumerate(figures[index : index + REACH]):
        if whole is None or tokens.sentence_of[figure.quantity.first] != here:
            return []
        sum_of_parts += figure.quantity.quantity.nominal or 0
        if sum_of_parts >= whole:
            return figures[index : index + number + 1] if sum_of_parts == whole and number > 0 else []
    return []


def figure_before(tokens: Tokens, figures: list[Figure], index: int) -> int | None:
    """The figure before in the same sentence."""
    if index == 0:
        return None
    same = tokens.sentence_of[figures[index - 1].quantity.first] == tokens.sentence_of[figures[index].quantity.first]
    return index - 1 if same else None


def among_them(tokens: Tokens, figures: list[Figure], index: int) -> int | None:
    """The count of which a later one says that they "were among them": "treated 58; 13 officers were among them"."""
    at = figures[index].subject_end
    while tokens.tag(at) in (Tag.AUXILIARY, Tag.ADVERB):
        at += 1
    if tokens.low(at) != "among" or tokens.low(at + 1) not in ("them", "those", "these"):
        return None
    if not closes(tokens, at + 2):
        return None  # "were among those killed"
    own, here = figures[index].quantity.quantity.nominal, tokens.sentence_of[figures[index].quantity.first]
    for other in range(index - 1, max(-1, index - REACH), -1):
        whole = figures[other].quantity.quantity
        if here - tokens.sentence_of[figures[other].quantity.first] > 1:
            return None
        if whole.unit == "count" and (own is None or whole.high is None or whole.high > own):
            return other
    return None


def is_in_all(tokens: Tokens, at: int) -> bool:
    """Whether "in all" or "all told" stands at `at`, and no "in all of last year", "in all four districts"."""
    pair = (tokens.low(at), tokens.low(at + 1))
    if pair not in (("in", "all"), ("in", "total"), ("all", "told")):
        return False
    return tokens.low(at + 2) != "of" and not is_number(tokens, at + 2)
