"""Counts between which a measure moves: "lowered its toll from 34 to 31", "rose to 29, up from 21". Owns changes."""

from dataclasses import dataclass

from factcheck.extraction.contrasts import contrast_before
from factcheck.extraction.counts.clause_ends import number_end
from factcheck.extraction.counts.measure_nouns import measure_at
from factcheck.extraction.counts.measure_words import Measured, MeasureWords
from factcheck.extraction.counts.measures import LOOK_BACK, measured_phrase
from factcheck.extraction.phrases import Kind, before_number, is_number
from factcheck.extraction.quantities.ranges import ITS
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens

_NEAR_NOUN = 6
"""Tokens of a measure's noun phrase before its noun: "cut the confirmed death toll"."""
_NEAR_NUMBER = 6
"""Tokens between the two numbers of a change: "from eight divers in port to eleven"."""
_NUMBERS = frozenset(["numbers", "figures", "counts", "totals", "estimates", "tallies"])
_OPENING = frozenset(["when", "as", "after", "while", "where"])
_PEAKS = frozenset(["peak", "high", "low", "maximum", "record", "estimate", "figure", "count", "toll", "total"])
_FIRST = frozenset(["first", "initially", "once", "then"])
"""Words behind "as" that tell of a number given before, and of no other voice: "as first thought"."""
_TURNED = frozenset(["up", "down"])
_COMPARED = frozenset(["with", "to", "against"])


_UNASKED = Measured(None)


@dataclass(slots=True)
class Change:
    """What moves, the token of the verb that moves it (-1 without one), and whether the number is the old one."""

    measured: Measured
    verb: int
    is_old: bool


def measure_of(tokens: Tokens, first: int, floor: int) -> Measured | None:
    """Return what a number at `first` measures, by the words before it or by the change it is an end of."""
    asked = ("measure", first, floor)
    found: Measured | None = tokens.memo.get(asked, _UNASKED)
    if found is _UNASKED:
        found = tokens.memo[asked] = _measure_of(tokens, first, floor)
    return found


def gives_only_a_number(tokens: Tokens, figure: Figure) -> bool:
    """Whether the words before a count say nothing but that it is another's number of the same."""
    measured = measure_of(tokens, figure.quantity.first, tokens.sentence(figure.quantity.first).first)
    return measured is not None and measured.again


def _measure_of(tokens: Tokens, first: int, floor: int) -> Measured | None:
    near = measured_phrase(tokens, first, floor)
    if near is not None:
        return near
    if tokens.low(first - 1) in _NUMBERS and first - 1 > floor:
        return Measured(None, again=True)  # "others give numbers as high as 640"
    if _is_of_another(tokens, first, floor):
        return Measured(None, again=True)
    change = change_at(tokens, first, floor)
    return change.measured if change else None


def change_at(tokens: Tokens, first: int, floor: int) -> Change | None:
    """Return the change of which the number at `first` is one end; None when it is of none."""
    governor = before_number(tokens, first, floor)
    word = tokens.low(governor) if governor >= floor else ""
    if word == "of" and tokens.low(governor - 1) in _PEAKS and _leads_back(tokens, governor - 1, floor):
        return Change(Measured(None, again=True), -1, is_old=True)  # "down from a peak of 18,000"
    if word == "from" and tokens.low(governor - 1) in _TURNED:
        return Change(Measured(None, again=True), -1, is_old=True)
    if _is_corrected(tokens, first, floor):
        return Change(Measured(None, again=True), -1, is_old=True)  # "stand at 29, not 34 as announced"
    if word == "against" and tokens.low(governor - 1) == "," and governor - 1 > floor:
        return Change(Measured(None, again=True), -1, is_old=True)  # "1,066 were ill, against 1,240 the week before"
    if word in _COMPARED and tokens.low(governor - 1) == "compared" and tokens.low(governor - 2) == ",":
        return Change(Measured(None, again=True), -1, is_old=False)
    if (verb := _moved_from_own(tokens, first)) >= 0:
        return Change(Measured(None, again=True), verb, is_old=tokens.low(first - 1) in ITS)
    if word == "from" and (to := _other_end(tokens, governor, floor, "to")) >= 0:
        return Change(Measured(None, again=True), _verb_before(tokens, to, floor), is_old=True)
    if word not in ("from", "to"):
        return None
    from_at = _other_end(tokens, governor, floor, "from") if word == "to" else governor
    return _of_object(tokens, governor if from_at < 0 else from_at, floor, is_old=word == "from")


def _is_corrected(tokens: Tokens, first: int, floor: int) -> bool:
    """Whether who gives a number now gave this one before: "stand at 29, not 34 as announced"."""
    after = tokens.low(first - 1) == "not" and tokens.low(first - 2) in (",", "and") and first - 2 > floor
    return after and not _is_of_another(tokens, first, floor)


def _is_of_another(tokens: Tokens, first: int, floor: int) -> bool:
    """Whether a bare number is set against the speaker's own as another's: "not 34 as the army claims"."""
    as_at = first + 2 if tokens.low(first + 1) == "," else first + 1
    if contrast_before(tokens, first, floor) != first or tokens.low(as_at) != "as":
        return False
    return tokens.tag(as_at + 1) in (Tag.DETERMINER, Tag.WORD) and tokens.low(as_at + 1) not in _FIRST


def _moved_from_own(tokens: Tokens, first: int) -> int:
    """The verb of "raised its 7,000 to 9,000" for either number; -1 for any other."""
    old = first
    if tokens.low(first - 1) == "to":
        old = first - 1
        while is_number(tokens, old - 1):
            old -= 1
    leads = tokens.low(old - 1) in ITS and (old != first or tokens.low(number_end(tokens, first)) == "to")
    return old - 2 if leads and moves(tokens, old - 2) else -1


def _leads_back(tokens: Tokens, noun: int, floor: int) -> bool:
    """Whether "from a" leads to the noun of an older number: "from a high of", "from an initial estimate of"."""
    near = range(noun - 1, max(floor, noun - 4) - 1, -1)
    return any(tokens.low(at) == "from" for at in near)


def _other_end(tokens: Tokens, governor: int, floor: int, word: str) -> int:
    """The `word` before the other number, which ends at `governor` ("from 34 [to]"); -1 when none does."""
    for at in range(governor - 1, max(floor, governor - _NEAR_NUMBER) - 1, -1):
        if tokens.low(at) == word:
            return at if any(is_number(tokens, near) for near in range(at + 1, governor)) else -1
        if tokens.tag(at) in (Tag.VERB, Tag.AUXILIARY, Tag.CONJUNCTION, Tag.RELATIVE):
            return -1
    return -1


def _verb_before(tokens: Tokens, to: int, floor: int) -> int:
    """The verb right before "to" ("rose to 31 from 22"), else -1."""
    at = to - 1
    while at > floor and tokens.tag(at) is Tag.ADVERB:
        at -= 1
    return at if at >= floor and moves(tokens, at) else -1


def _of_object(tokens: Tokens, end: int, floor: int, *, is_old: bool) -> Change | None:
    """The measure that is the object of a verb of change, its own phrases between: "cut the toll of the blast from"."""
    words = tokens.lexicon.table(MeasureWords)
    inside = end
    for at in range(end - 1, max(floor, end - LOOK_BACK) - 1, -1):
        if at >= inside or tokens.low(at) in _OPENING:
            continue
        if tokens.tag(at) in (Tag.AUXILIARY, Tag.RELATIVE) or tokens.lower[at] in (";", ":"):
            inside = _clause_opens(tokens, at, floor)
            if inside < 0:
                return None
            continue
        measured = measure_at(words, tokens, at, end)
        if measured is not None:
            verb = _verb_over(words, tokens, at, floor)
            return Change(measured, verb, is_old) if verb >= 0 else None
        if tokens.tag(at) is Tag.VERB and words.words.kind(tokens, at) is Kind.FINITE:
            inside = _clause_opens(tokens, at, floor)
            if inside < 0:
                return None
    return None


def _clause_opens(tokens: Tokens, verb: int, floor: int) -> int:
    """The "when" or "as" that opens the clause of an auxiliary: "killed [when] the station was stormed"; -1: none."""
    for at in range(verb - 1, max(floor, verb - _NEAR_NOUN) - 1, -1):
        if tokens.low(at) in _OPENING:
            return at
        if tokens.tag(at) in (Tag.VERB, Tag.AUXILIARY) or tokens.tag(at) is Tag.PUNCTUATION:
            return -1
    return -1


def _verb_over(words: MeasureWords, tokens: Tokens, noun: int, floor: int) -> int:
    """The verb of change whose object the measure is, else -1."""
    for at in range(noun - 1, max(floor, noun - _NEAR_NOUN) - 1, -1):
        if moves(tokens, at):
            return at
        if tokens.tag(at) not in (Tag.DETERMINER, Tag.POSSESSIVE, Tag.WORD, Tag.VERB, Tag.ADVERB):
            return -1
    return -1


def moves(tokens: Tokens, at: int) -> bool:
    """Whether the token is a verb by which a measure moves."""
    words = tokens.lexicon.table(MeasureWords)
    is_past = tokens.tag(at) is Tag.WORD and words.words.kind(tokens, at) is Kind.PARTICIPLE  # corrected, trimmed
    return (tokens.tag(at) is Tag.VERB or is_past) and words.forms.lemma(tokens, at) in words.moving


def revises(tokens: Tokens, first: int, floor: int) -> bool:
    """Whether a body moves its own count to the number: "cut its toll from 34 to 31", "was revised to 31"."""
    words = tokens.lexicon.table(MeasureWords)
    change = change_at(tokens, first, floor)
    verb = change.verb if change else -1
    if verb < 0:
        verb = _passive_to(tokens, first, floor)
    if measure_of(tokens, first, floor) is None:
        return False
    return verb >= 0 and not (change and change.is_old) and words.forms.lemma(tokens, verb) in words.revising


def _passive_to(tokens: Tokens, first: int, floor: int) -> int:
    """The passive verb that leads to the number: "was lowered to 31", "was lowered from 34 to 31"; else -1."""
    to = before_number(tokens, first, floor)
    if to < floor or tokens.low(to) != "to":
        return -1
    from_at = _other_end(tokens, to, floor, "from")
    verb = (to if from_at < 0 else from_at) - 1
    verb -= tokens.low(verb) in _TURNED
    is_passive = any(tokens.tag(at) is Tag.AUXILIARY for at in range(max(floor, verb - 2), verb))
    return verb if verb >= floor and is_passive and tokens.tag(verb) is Tag.VERB else -1
