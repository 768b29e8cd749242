"""Clauses told by the way: relative clauses and participles between commas, whose times and counts are their own.

Owns where they begin and end; gives no time to any count.
"""

from factcheck.extraction.coverage.clause_verbs import is_verb
from factcheck.extraction.coverage.roles import PlacedTime
from factcheck.extraction.phrases import QUOTES
from factcheck.extraction.times.tense import is_past_form
from factcheck.extraction.tokens import Tag, Tokens

ASIDE = 15
"""Tokens of a relative clause between commas."""
PARTS = frozenset({"including", "among"})
RELATIVES = frozenset({"who", "which", "whose", "whom", "where"})


def is_in_a_relative(tokens: Tokens, index: int) -> bool:
    """Return whether the figure at `index` is the object of a relative clause: "who killed seven"."""
    for at in range(index - 1, max(tokens.sentence(index).first, index - 5) - 1, -1):
        if tokens.low(at) in ("who", "that", "which"):
            return is_verb(tokens, at + 1)
    return False


def is_in_an_aside(tokens: Tokens, index: int, reach: int = 8) -> bool:
    """Return whether what is at `index` stands in a relative clause behind a comma: ", in which 78 died,"."""
    for at in range(index - 1, max(tokens.sentence(index).first, index - reach) - 1, -1):
        if tokens.low(at) in RELATIVES:
            return "," in (tokens.low(at - 1), tokens.low(at - 2))
        if tokens.low(at) == ",":
            return False
    return False


def is_of_some(tokens: Tokens, index: int) -> bool:
    """Return whether a day tells of some of those counted: "the 31 include two rescuers who died on Thursday"."""
    before = tokens.lower[tokens.sentence(index).first : index]
    counted_in = next((at for at, low in enumerate(before) if low.startswith("includ")), len(before))
    return "who" in before[counted_in:]


_LAST = frozenset(["last", "latest", "newest", "second", "third", "fourth"])
_ONE = frozenset(["a", "an", "another", "one", "the"])
_DYING = frozenset(["die", "succumb", "pass"])


def is_of_the_last(tokens: Tokens, anchor: int, placed: PlacedTime) -> bool:
    """Return whether a time behind a toll is that of its last death: "four had died, after a man died on Friday"."""
    before = tokens.lower[anchor : placed.time.first]
    if placed.verb in _DYING and "after" in before:
        behind = before[before.index("after") + 1 :]
        return behind[:1] != [] and behind[0] in _ONE
    comma = len(before) - 1 - before[::-1].index(",") if "," in before else None
    return comma is not None and before[comma + 1 : comma + 2] == ["the"] and not _LAST.isdisjoint(before[comma + 2 :])


def is_aside(tokens: Tokens, anchor: int, placed: PlacedTime) -> bool:
    """Return whether a time behind the figure stands in an aside: "120 men, who came in May, were hurt on Monday"."""
    end = placed.time.end
    if tokens.low(end) != "," or not resumes(tokens, end + 1):
        return False
    floor = max(anchor, placed.time.first - ASIDE)
    return any(
        tokens.low(at) in RELATIVES and tokens.low(at - 1) == "," for at in range(placed.time.first - 1, floor, -1)
    )


def is_told_by_the_way(tokens: Tokens, placed: PlacedTime) -> bool:
    """Return whether a time before the figure is its noun's: "a quake that struck on Sunday raised ..."."""
    first, end = placed.time.first, placed.time.end
    if tokens.low(end) == "," and tokens.low(end + 1).endswith("ing") and is_in_an_aside(tokens, first, ASIDE):
        return False  # "the hall, where a bomb went off last week, killing nine": the aside goes on
    if tokens.low(end) == "," and tokens.tag(end + 1) in (Tag.VERB, Tag.AUXILIARY):
        return _is_a_participle_before(tokens, first) or is_in_an_aside(tokens, first, ASIDE)
    if not resumes(tokens, end):
        return False
    near = range(first - 1, max(tokens.sentence(first).first, first - ASIDE), -1)
    return any(tokens.low(at) in ("that", "which", "who") and is_verb(tokens, at + 1) for at in near)


def _is_a_participle_before(tokens: Tokens, first: int) -> bool:
    """ "The group, founded in 1998, numbers 150 men": whether a time ends such an aside."""
    near = range(first - 1, max(tokens.sentence(first).first, first - ASIDE // 2), -1)
    comma = next((at for at in near if tokens.low(at) == ","), None)
    if comma is None:
        return False
    low = tokens.low(comma + 1)
    return is_past_form(tokens, low) or low.endswith("ed")


def resumes(tokens: Tokens, index: int) -> bool:
    """Return whether a clause goes on with its verb."""
    tag = tokens.tag(index)
    return tag is Tag.AUXILIARY or (tag is Tag.VERB and is_past_form(tokens, tokens.low(index)))


def past_aside(tokens: Tokens, index: int, end: int) -> int:
    """The token after ", who declared an emergency," where the verb goes on; 0 when it does not before `end`.

    So behind a part between commas, where a phrase goes on: "187 dead, including 53 children, in Lund since May".
    """
    parts = tokens.low(index) in PARTS
    for at in range(index + 1, min(end, index + ASIDE)):
        if tokens.low(at) == ",":
            goes_on = parts and (tokens.tag(at + 1) is Tag.PREPOSITION or tokens.low(at + 1) == "since")
            return at + 1 if goes_on or resumes(tokens, at + 1) else 0
    return 0


def ends_a_quotation(tokens: Tokens, first: int, end: int) -> bool:
    """Return whether what somebody says ends between a time at `first` and a figure at `end`, which is not said.

    So of "as things stand today,” she told 2,000 people", and not of "“on Monday,” she said, “twelve of them died”".
    """
    marks = [at for at in range(first, end) if tokens.low(at) in QUOTES]
    closes = bool(marks) and tokens.low(marks[0] - 1) in (",", "!", "?") and tokens.joined(marks[0])
    return closes and len(marks) % 2 == 1
