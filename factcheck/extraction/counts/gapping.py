"""Counts whose clause is left out but for its time: "we had 12 dead on Monday, yesterday 57". Owns that test."""

from factcheck.extraction.phrases import QUOTES
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens

_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tonight now then morning afternoon "
    "evening night noon midday midnight dawn dusk daybreak nightfall sunset sunrise tomorrow later week day".split()
)
_LEADS = frozenset(
    ["on", "by", "at", "as", "of", "in", "until", "till", "before", "after", "since", "a", "only", "just"]
)
_OPENS = frozenset([",", ";", ":", "and", "but", "—", "–", "--", ""])
_CLOSES = frozenset([",", ";", ".", "and", "but", "!", "?", "", "—", "–"])
_PHRASE = 5
"""Tokens of a phrase of time: "by early on Friday morning"."""


def is_gapped(tokens: Tokens, figures: list[Figure], index: int) -> bool:
    """Whether a bare count has nothing of its own but a time, so that what the count before counts goes on in it."""
    figure, before = figures[index], figures[index - 1]
    first, end = figure.quantity.first, figure.quantity.end
    if figure.subject_end != end or index == 0 or figure.quantity.quantity.unit != before.quantity.quantity.unit:
        return False
    here, there = (tokens.sentence_of[one.quantity.first] for one in (figure, before))
    if here - there > 1 or tokens.sentences[here].paragraph != tokens.sentences[there].paragraph:
        return False
    floor = tokens.sentences[here].first
    if tokens.low(end) in _CLOSES | QUOTES and tokens.low(first - 1) in _TIMES:
        return _opens_at(tokens, first - 1, floor)
    opens = first == floor or tokens.low(first - 1) in _OPENS
    return opens and here == there and _time_follows(tokens, end)


def pair_before(tokens: Tokens, figures: list[Figure], index: int) -> int | None:
    """The count that a bare one goes on from in "870 and 104 respectively", behind "46 cases and two deaths"."""
    if index < 2 or figures[index].subject_end != figures[index].quantity.end:
        return None
    closes = tokens.low(figures[index].quantity.end) == "respectively"
    leads = index + 1 < len(figures) and tokens.low(figures[index + 1].quantity.end) == "respectively"
    first = index if leads else index - 1
    if not (closes or leads) or first < 2:
        return None
    here, there = (tokens.sentence_of[figures[one].quantity.first] for one in (first, first - 1))
    return index - 2 if here - there <= 1 else None


def _opens_at(tokens: Tokens, last: int, floor: int) -> bool:
    """Whether the phrase of time that ends at `last` opens its clause."""
    at = last
    while at > floor and last - at < _PHRASE and tokens.low(at - 1) not in _OPENS | QUOTES:
        if tokens.low(at - 1) not in _TIMES | _LEADS and tokens.tag(at - 1) not in (Tag.DETERMINER, Tag.ADVERB):
            return False
        at -= 1
    return True


def _time_follows(tokens: Tokens, end: int) -> bool:
    """Whether a phrase of time stands at `end`, and nothing else in the clause."""
    if tokens.low(end) not in ("by", "on", "at", "as", "until", "before", "after", "in"):
        return False
    for at in range(end + 1, end + 1 + _PHRASE):
        if tokens.low(at) in _TIMES and tokens.low(at + 1) in _CLOSES | QUOTES:
            return True
        if tokens.tag(at) in (Tag.VERB, Tag.AUXILIARY, Tag.PUNCTUATION):
            return False
    return False
