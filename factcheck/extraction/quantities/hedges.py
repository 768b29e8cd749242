"""Words that make a number an interval: "at least", "or so", "surpassed". Owns matching them and what they entail."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from factcheck.extraction.inflection import Verbs
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.quantities.cardinals import NumberWords
from factcheck.extraction.tokens import Tokens
from factcheck.model import Qualifier

_CHANGE_REACH = 12
"""Tokens looked back for a word of change; further off it belongs to another clause."""


class Bound(StrEnum):
    """What a hedge says about the number; RANGE and EQUAL only complete another."""

    APPROX = "approx"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    RANGE = "range"
    EQUAL = "equal"


@dataclass(slots=True)
class Interval:
    """Bounds, which of them are open, and the qualifier that the words earn."""

    low: Decimal | None
    high: Decimal | None
    qualifier: Qualifier
    low_open: bool = False
    high_open: bool = False


Phrase = tuple[str, ...]


class Hedges:
    """Phrases by the token next to the number, longest first."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("hedges")
        self.before = _by_edge(section["before"], -1)
        self.before_round = _by_edge(section["before_round"], -1)
        subjects = lexicon.section("subjects")
        self.measured = frozenset([*subjects["tolls"], *subjects["measures"], "deaths", "cases", "casualties"])
        self.after = _by_edge(section["after"], 0)
        self.not_before_small = frozenset(tuple(words.split()) for words in section["not_before_small"]["words"])
        verbs = lexicon.table(Verbs)
        change = section["change"]
        self.change = frozenset(change["nouns"]) | {form for verb in change["verbs"] for form in verbs.forms(verb)}
        self.blocked = {tuple(words.split()): frozenset(before) for words, before in section["blocked"].items()}


def _by_edge(bounds: dict[str, list[str]], edge: int) -> dict[str, list[tuple[Phrase, Bound]]]:
    table: dict[str, list[tuple[Phrase, Bound]]] = {}
    for bound, phrases in bounds.items():
        for words in phrases:
            phrase = tuple(words.split())
            table.setdefault(phrase[edge], []).append((phrase, Bound(bound)))
    for found in table.values():
        found.sort(key=lambda entry: -len(entry[0]))
    return table


def before(tokens: Tokens, first: int, floor: int, value: Decimal) -> tuple[int, tuple[Bound, ...]]:
    """Return where the hedges right before `first` start, `floor` at the earliest, and what they say, nearest first."""
    hedges = tokens.lexicon.table(Hedges)
    floor = max(floor, tokens.sentence(first).first)
    bounds: list[Bound] = []
    while len(bounds) < 3 and (found := _one_before(tokens, first, floor, value, hedges)) is not None:
        first = found[0]
        bounds.append(found[1])
    return first, tuple(bounds)


def _one_before(tokens: Tokens, first: int, floor: int, value: Decimal, hedges: Hedges) -> tuple[int, Bound] | None:
    if first <= floor:
        return None
    edge = tokens.low(first - 1)
    choices = hedges.before.get(edge, [])
    if _is_round(value) or tokens.low(first - 2) in hedges.measured:
        choices = choices + hedges.before_round.get(edge, [])
    for phrase, bound in choices:
        start = first - len(phrase)
        if (
            start >= floor
            and tuple(tokens.lower[start:first]) == phrase
            and _hedges(tokens, start, phrase, value, hedges)
        ):
            return start, bound
    return None


def _hedges(tokens: Tokens, start: int, phrase: Phrase, value: Decimal, hedges: Hedges) -> bool:
    if phrase in hedges.not_before_small and 0 <= value < 10:
        return False
    if phrase == ("up", "to") and is_change(tokens, start - 1):
        return False  # "has crept up to 161"
    if phrase[0] in ("<", ">") and (tokens.low(start - 1) in ("<", ">", "=")):
        return False  # "<>30"
    return tokens.low(start - 1) not in hedges.blocked.get(phrase, ())


def _is_round(value: Decimal) -> bool:
    return value >= 100 and value % 100 == 0


def after(tokens: Tokens, end: int) -> tuple[int, tuple[Bound, ...]]:
    """Return the token after the hedges that start at `end` ("or more", "-plus"), and what they say."""
    hedges = tokens.lexicon.table(Hedges)
    bounds: list[Bound] = []
    while len(bounds) < 2:
        for phrase, bound in hedges.after.get(tokens.low(end), ()):
            stop = end + len(phrase)
            if tuple(tokens.lower[end:stop]) == phrase and _closes(tokens, end, stop, phrase):
                end = stop
                bounds.append(bound)
                break
        else:
            break
    return end, tuple(bounds)


def _closes(tokens: Tokens, start: int, stop: int, phrase: Phrase) -> bool:
    """Whether the phrase closes its number: not in "500 or greater than 460", "300 plus 20", "10 at least 5"."""
    if phrase[0] == "-" and not (tokens.joined(start) and tokens.joined(start + 1)):
        return False
    following = tokens.low(stop)
    is_number = following[:1].isdecimal() or following in tokens.lexicon.table(NumberWords).small
    if phrase[-1] == "than":
        return not following[:1].isalnum()
    if following == "than" or (phrase[0] in ("odd", "plus", "minimum", "maximum", "at", "tops", "+") and is_number):
        return False
    return phrase[0] != "at" or not following[:1].isalnum()


def interval(low: Decimal | None, high: Decimal | None, qualifier: Qualifier, bounds: tuple[Bound, ...]) -> Interval:
    """Return what `low`..`high` means under its hedges: a bound outranks "about", vague words and ranges stay."""
    if qualifier is not Qualifier.EXACT:
        return Interval(low, high, qualifier)
    said = set(bounds)
    if said & {Bound.AT_LEAST, Bound.MORE_THAN}:
        strict = Bound.MORE_THAN in said and not said & {Bound.EQUAL, Bound.AT_LEAST}
        return Interval(low, None, Qualifier.AT_LEAST, low_open=strict)
    if said & {Bound.AT_MOST, Bound.LESS_THAN}:
        strict = Bound.LESS_THAN in said and not said & {Bound.EQUAL, Bound.AT_MOST}
        return Interval(None, high, Qualifier.AT_MOST, high_open=strict)
    return Interval(low, high, Qualifier.APPROX if Bound.APPROX in said else Qualifier.EXACT)


def is_change(tokens: Tokens, index: int) -> bool:
    """Whether the token is a word of change: rose, fell, increase."""
    return tokens.low(index) in tokens.lexicon.table(Hedges).change


def tells_a_change(tokens: Tokens, index: int) -> bool:
    """Whether a word of change stands before `index` in its clause: "the toll rose" before "from 22 to 31"."""
    words = tokens.lexicon.table(Hedges).change
    floor = max(tokens.sentence(index).first, index - _CHANGE_REACH)
    return tokens.holds(words, floor, index)
