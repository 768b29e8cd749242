"""Which count the words name as the whole of another: "including", "of whom", "of the 12". Owns explicit links."""

from factcheck.extraction.counts.bases import base_behind
from factcheck.extraction.counts.clause_ends import closes
from factcheck.extraction.counts.listed_parts import (
    OPENS_LIST,
    adding_up,
    among_them,
    figure_before,
    is_list_of_nouns,
    is_placed_part,
)
from factcheck.extraction.inflection import Verbs
from factcheck.extraction.phrases import before_number
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.model import Event

_INCLUDING = frozenset(["including", "included", "includes", "include", "comprising", "involving"])
_DEGREES = frozenset(["fatally", "mortally", "critically", "seriously", "gravely", "severely"])
_BACK = frozenset(["them", "whom", "which", "these", "those"])
NEAR = 6
"""Figures, sentences and tokens looked back over for the count that a number points at."""
_LIST = frozenset(["and", ",", "or", "plus", "as", "well"])


def wholes(tokens: Tokens, figures: list[Figure]) -> list[int | None]:
    """Return for each figure the index of the one that the words name as its whole, None when they name none."""
    found: list[int | None] = []
    for index in range(len(figures)):
        whole = _named(tokens, figures, index)
        if whole is not None and _points_back(tokens, figures[index]):
            whole = _head_of_list(whole, found)
        found.append(whole if whole is not None else _by_list(tokens, figures, index, found))
    for index in range(len(figures) - 2, -1, -1):
        if found[index] is None and found[index + 1] == index + 2:
            found[index] = _among_with_next(tokens, figures, index)
    return found


def _among_with_next(tokens: Tokens, figures: list[Figure], index: int) -> int | None:
    """ "three cooks and two guards were among the nine dead": both are of the nine."""
    after = figures[index + 1].quantity.first
    joined = figures[index].subject_end == after - 1 and tokens.low(after - 1) in ("and", ",")
    return index + 2 if joined and _is_among_next(tokens, figures, index + 1) else None


def _is_above(part: Figure, whole: Figure) -> bool:
    """Whether a count behind a colon is too large for the one before: "11 lawyers and more cases than ever: 64"."""
    least, most = part.quantity.quantity.low, whole.quantity.quantity.high
    return least is not None and most is not None and least > most


def _named(tokens: Tokens, figures: list[Figure], index: int) -> int | None:
    """The whole that stands beside the figure."""
    quantity = figures[index].quantity
    sentence = tokens.sentence(quantity.first)
    if _is_among_next(tokens, figures, index):
        return index + 1
    if (whole := among_them(tokens, figures, index)) is not None:
        return whole
    if _is_of(tokens, quantity.end):
        return _whole_after_of(tokens, figures, index)
    if (base := base_behind(tokens, figures, index)) is not None:
        return base
    governor = before_number(tokens, quantity.first, sentence.first)
    if governor < sentence.first:
        return None
    word = tokens.lower[governor]
    if (
        word in _INCLUDING
        or word == ":"
        or _after_of_whom(tokens, governor)
        or _in_inclusion(tokens, figures, index, governor)
    ):
        told = _after_of_whom(tokens, governor)  # "412 people in nine districts, of whom 135 were freed"
        before = (_large_enough if told else figure_before)(tokens, figures, index)
        if word == ":":
            return before if before is not None and not _is_above(figures[index], figures[before]) else None
        return before if before is not None else _pointed_at(tokens, figures, index, governor)
    if _after_those_of(tokens, governor):
        return figure_before(tokens, figures, index)
    if word in OPENS_LIST and adding_up(tokens, figures, index):
        return figure_before(tokens, figures, index)
    if word == "," and tokens.low(quantity.end) in _DEGREES and closes(tokens, quantity.end + 1):
        before = figure_before(tokens, figures, index)  # "five were shot, two fatally"
        hurt = before is not None and figures[before].event in (Event.WOUNDED, Event.AFFECTED)
        return before if hurt else None
    if word == "," and (is_placed_part(tokens, figures, index, governor) or is_list_of_nouns(tokens, figures, index)):
        return index - 1
    if tokens.tag(governor) is Tag.POSSESSIVE and _includes_what_is_owned(tokens, governor):
        return figure_before(tokens, figures, index)
    return _whole_before_comma(tokens, figures, index)


def _includes_what_is_owned(tokens: Tokens, governor: int) -> bool:
    """ "including the party's two leaders": only the owner stands between."""
    for at in range(governor - 1, max(governor - NEAR, tokens.sentence(governor).first) - 1, -1):
        if tokens.lower[at] in _INCLUDING:
            return True
        if tokens.tag(at) not in (Tag.WORD, Tag.DETERMINER, Tag.VERB):
            return False
    return False


def _head_of_list(last: int, found: list[int | None]) -> int:
    """The whole of a list that ends with `last`: "18 guards, nine men and nine women, two of them"."""
    whole = found[last] if last < len(found) else None
    return last if whole is None or last == 0 or found[last - 1] != whole else whole


def _points_back(tokens: Tokens, figure: Figure) -> bool:
    """Whether "of them" or "of whom" follows the number."""
    at = figure.quantity.end
    return _is_of(tokens, at) and tokens.low(at + (1 if tokens.low(at) == "of" else 2)) in _BACK


def _is_of(tokens: Tokens, at: int) -> bool:
    return tokens.low(at) == "of" or (tokens.low(at) == "out" and tokens.low(at + 1) == "of")


def _is_part_of_known(tokens: Tokens, at: int) -> bool:
    """Whether "of them", "of the 12" follow, against "hundreds of people"."""
    if not _is_of(tokens, at):
        return False
    at += 1 if tokens.low(at) == "of" else 2
    return tokens.low(at) in _BACK or tokens.tag(at) in (Tag.DETERMINER, Tag.POSSESSIVE)


def _is_among_next(tokens: Tokens, figures: list[Figure], index: int) -> bool:
    """ "nine nuns were among 40 pilgrims hurt"."""
    at = figures[index].subject_end
    while tokens.tag(at) is Tag.AUXILIARY:
        at += 1
    if tokens.low(at) != "among" or index + 1 >= len(figures):
        return False
    return 0 < figures[index + 1].quantity.first - at <= 3


def is_without_predicate(tokens: Tokens, at: int) -> bool:
    """Whether the words at `at` only place a bare count ("two in the city", "three,")."""
    if tokens.low(at) in ("confirmed", "reported", "recorded", "registered", "more", "each", "apiece"):
        at += 1
    if tokens.low(at) == "by" and _is_somebodys(tokens, at):
        return True
    return tokens.low(at) in ("in", "at", "near", "on", "from", "according", ",", "and", ".", ";", "")


def _is_somebodys(tokens: Tokens, by: int) -> bool:
    """Whether "by" leads to whose count it is: "12 by the government's", "by the union's reckoning"."""
    for at in range(by + 1, by + NEAR):
        if tokens.tag(at) is Tag.POSSESSIVE and tokens.joined(at):
            return tokens.low(at + 1) in ("count", "reckoning", "tally", "estimate", "account", ".", ",", ";", "")
        if tokens.tag(at) not in (Tag.DETERMINER, Tag.WORD):
            return False
    return False


def _after_of_whom(tokens: Tokens, governor: int) -> bool:
    """ "of whom 12 were children", "among them 12 children": the number follows the words that point back."""
    if tokens.lower[governor] == ",":
        governor -= 1
    if tokens.low(governor) == "of" and tokens.low(governor - 1) in ("those", "that"):
        governor -= 2  # "13 bodies, among them those of four children"
        if tokens.low(governor) in _INCLUDING:
            return True
    return tokens.low(governor) in _BACK and tokens.low(governor - 1) in ("of", "among")


def _after_those_of(tokens: Tokens, governor: int) -> bool:
    """Whether "those of" behind a dash, a comma or a colon leads to whose they are: "30 bodies - those of 14 nuns"."""
    is_of = tokens.low(governor) == "of" and tokens.low(governor - 1) in ("those", "that", "bodies")
    return is_of and tokens.low(governor - 2) in OPENS_LIST | {",", ":"}


def _in_inclusion(tokens: Tokens, figures: list[Figure], index: int, governor: int) -> bool:
    """ "including all on deck, and one diver": only a list of nouns stands between, and no other number."""
    if tokens.lower[governor] != "and":
        return False
    for at in range(governor - 1, max(governor - 10, tokens.sentence(governor).first) - 1, -1):
        if tokens.lower[at] == "including":
            return index == 0 or figures[index - 1].quantity.first < at
        if tokens.tag(at) in (Tag.VERB, Tag.AUXILIARY, Tag.NUMBER):
            return False
    return False


def _large_enough(tokens: Tokens, figures: list[Figure], index: int) -> int | None:
    """The last figure before in the sentence that can hold this one: "400,000 doses for two towns, 9,000 of them"."""
    least = figures[index].quantity.quantity.low
    here = tokens.sentence_of[figures[index].quantity.first]
    for other in range(index - 1, max(-1, index - NEAR), -1):
        most = figures[other].quantity.quantity.high
        if tokens.sentence_of[figures[other].quantity.first] != here:
            return None
        if most is None or least is None or most >= least:
            return other
    return None


def _pointed_at(tokens: Tokens, figures: list[Figure], index: int, governor: int) -> int | None:
    """ "The 29 dead included 11 crew": the number only points back, at the count of 29 told before."""
    first = tokens.sentence(governor).first
    named = {tokens.lower[at] for at in range(max(first, governor - NEAR), governor)}
    here = tokens.sentence_of[governor]
    for other in range(index - 1, max(-1, index - NEAR), -1):
        anchor = figures[other].quantity.anchor
        if here - tokens.sentence_of[anchor] > NEAR:
            return None
        if tokens.lower[anchor] in named:
            return other
    return None


def _whole_after_of(tokens: Tokens, figures: list[Figure], index: int) -> int | None:
    """ "six of them", "three of whom": the figure before; "one of the 64 climbers": the 64."""
    at = figures[index].quantity.end
    at += 2 if tokens.low(at) == "out" else 1
    if tokens.low(at) in _BACK:
        return _large_enough(tokens, figures, index)
    while tokens.tag(at) in (Tag.DETERMINER, Tag.POSSESSIVE):
        at += 1
    for place in range(at, at + NEAR):  # "11 of the country's 18 provinces"
        if tokens.tag(place) is Tag.POSSESSIVE and tokens.joined(place):
            at = place + 1
            break
        if tokens.tag(place) not in (Tag.WORD, Tag.VERB):
            break
    if index + 1 < len(figures) and figures[index + 1].quantity.first <= at < figures[index + 1].quantity.end:
        return index + 1
    return None


def _whole_before_comma(tokens: Tokens, figures: list[Figure], index: int) -> int | None:
    """ "Of the 64 climbers, 17 were": the whole opens the clause."""
    before = figure_before(tokens, figures, index)
    if before is None:
        return None
    whole = figures[before].quantity
    governor = before_number(tokens, whole.first, tokens.sentence(whole.first).first)
    for _ in range(NEAR):  # "of the country's 18 provinces"
        if tokens.tag(governor) not in (Tag.POSSESSIVE, Tag.WORD, Tag.DETERMINER):
            break
        governor -= 1
    if tokens.low(governor) not in ("of", "among") or _after_those_of(tokens, governor):
        return None
    spoken = tokens.tag(governor - 1) in (Tag.WORD, Tag.VERB)  # "spoke of seven dead, the other of nine"
    opens = governor == tokens.sentence(governor).first or not spoken
    has_comma = "," in tokens.lower[whole.end : figures[index].quantity.first]
    return before if opens and has_comma else None


def _by_list(tokens: Tokens, figures: list[Figure], index: int, found: list[int | None]) -> int | None:
    """ "including 3 women and 2 children": a coordinated part shares the whole."""
    before = figure_before(tokens, figures, index)
    if before is None or found[before] is None:
        return None
    first = figures[index].quantity.first
    governor = before_number(tokens, first, tokens.sentence(first).first)
    if tokens.low(governor) in ("and", ",") and _is_led_by_whole(tokens, figures, before):
        return found[before]
    if not _is_part(tokens, figures, before):
        return None
    return found[before] if _follows(tokens, figures[before].subject_end, governor) else None


def _is_led_by_whole(tokens: Tokens, figures: list[Figure], index: int) -> bool:
    """Whether "of the 66 dead" or "those of" leads the list: "of the 66, 40 died in hospital and 29 at home"."""
    first = figures[index].quantity.first
    governor = before_number(tokens, first, tokens.sentence(first).first)
    is_led = _after_of_whom(tokens, governor) or _after_those_of(tokens, governor)
    return is_led or _whole_before_comma(tokens, figures, index) is not None


def _follows(tokens: Tokens, first: int, governor: int) -> bool:
    """Whether "and" or a comma, and words that place the part before, stand between two ("60 in Homs and 30")."""
    if governor < first or governor - first > 8 or tokens.lower[governor] not in ("and", ",", "or", "plus"):
        return False
    participles = tokens.lexicon.table(Verbs).participles
    return all(
        tokens.tag(at) not in (Tag.VERB, Tag.AUXILIARY, Tag.RELATIVE)
        or (tokens.tag(at) is Tag.VERB and at == first and tokens.lower[at] in participles)
        for at in range(first, governor)
    )


def _is_part(tokens: Tokens, figures: list[Figure], index: int) -> bool:
    first = figures[index].quantity.first
    return tokens.low(before_number(tokens, first, tokens.sentence(first).first)) in _INCLUDING | OPENS_LIST | {
        "and",
        ",",
        ":",
    }


def is_listed(tokens: Tokens, one: Figure, other: Figure, governor: int) -> bool:
    """Whether only "and" and commas stand between what `one` counts and the words that govern `other`."""
    if governor < one.subject_end or governor - one.subject_end > 3 or _is_part_of_known(tokens, other.quantity.end):
        return False
    return all(tokens.lower[at] in _LIST for at in range(one.subject_end, governor + 1))
