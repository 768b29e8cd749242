"""What a number measures: "the number of strikes rose to 84", "the toll is 31". Owns the way from number to noun."""

from factcheck.extraction.counts.clause_ends import closes, number_end
from factcheck.extraction.counts.clause_subjects import before_apposition, clause_subject, ending_at
from factcheck.extraction.counts.labels import labelled_row
from factcheck.extraction.counts.measure_nouns import (
    after_of,
    is_countable,
    is_the,
    measure_at,
    named_before_of,
    tells_fate,
)
from factcheck.extraction.counts.measure_words import Measured, MeasureWords
from factcheck.extraction.counts.open_answers import tells_of_others
from factcheck.extraction.counts.rival_numbers import is_bare_report, is_figure_of, of_whom_told
from factcheck.extraction.phrases import QUOTES, Kind, NounPhrase
from factcheck.extraction.tokens import Tag, Tokens

LOOK_BACK = 25
"""Tokens looked back for the measured noun."""

_BETWEEN = frozenset(
    ["to", "at", "from", "by", "up", "down", "past", "above", "a", "an", "the", ":", "percent", "%", "per", "cent"]
)
_PASSING = frozenset(["pass", "hit"])
"""What happenings do as they add up, and somebody to a thing."""
_GIVEN_AS = frozenset("given announced reported stated recorded listed quoted cited published".split())
"""Before "as" and a number: "the number of wounded was given as 14"."""
_CASES = frozenset(["case", "death", "fatality", "infection", "casualty", "arrest"])
_PUT = frozenset(["put"])
_SET = 12
"""Tokens between the measure and "at": "put the number of people killed in a crash near Orla at 16"."""
_OWNER = 8
"""Tokens of whoever gives another number: "and the national guards' union"."""
_AMONG = frozenset(["in", "into", "low", "mid", "high", "many"])


def measured_phrase(tokens: Tokens, first: int, floor: int) -> Measured | None:
    """Return what a number at `first` is said to measure; None when nothing leads to it."""
    words = tokens.lexicon.table(MeasureWords)
    outright = _led_by_mark(words, tokens, first, floor) or _told(words, tokens, first)
    if outright is not None:
        return outright
    back = words.nouns.singular(tokens.low(first - 1)) in words.back and is_the(tokens, first - 1)
    rival = is_bare_report(tokens, first, floor) and not tells_of_others(tokens, first)
    if back or rival or is_figure_of(tokens, first, floor):
        return Measured(None, again=True)  # "the sheriff had the number closer to 260"
    floor = max(floor, first - LOOK_BACK)
    verb = measuring_verb(tokens, first, floor)
    if verb < 0 and tokens.low(first - 1) == "as" and tokens.low(first - 2) in _GIVEN_AS:
        given = first - 3
        return _measured(words, tokens, given, floor) if tokens.tag(given) is Tag.AUXILIARY else None
    to = first - 1 - (tokens.low(first - 1) in QUOTES)
    if verb < 0 and tokens.low(to) in ("to", "at", "as") and to > floor:
        found = _set_to(words, tokens, to, floor) or _headed(words, tokens, to, floor)
        return found or _gapped(words, tokens, to, floor)
    if verb < 0:
        of_noun = tokens.low(first - 1) == "of" and first - 2 >= floor
        return named_before_of(words, tokens, first - 2) if of_noun else None
    return _measured(words, tokens, verb, floor)


def _led_by_mark(words: MeasureWords, tokens: Tokens, first: int, floor: int) -> Measured | None:
    """What a colon, or "to" before the measure itself, leads from: "Killed: 12", "raising to 15 the number of dead".

    A headline's "Toll now 11" and "official toll 24" have neither.
    """
    toll = first - 1 - (tokens.low(first - 1) in ("now", "still"))
    if toll >= floor and tokens.low(toll) in words.tolls and tokens.sentence(first).paragraph == 0:
        return Measured(None, toll=toll)
    if tokens.low(first - 1) == ":":
        return labelled_row(words, tokens, first - 1, floor) or _before_colon(words, tokens, first, floor)
    return _measured_behind(words, tokens, first) if tokens.low(first - 1) == "to" else None


def _told(words: MeasureWords, tokens: Tokens, first: int) -> Measured | None:
    """Those of whom a number is told behind it: "a figure of 300 for those in tents"."""
    told = of_whom_told(tokens, first)
    if told < 0:
        return None
    is_state = tells_fate(words, tokens, told) or tokens.low(told) in words.nominal | {"in", "under", "without"}
    return Measured(None, told=told) if is_state else None


def _before_colon(words: MeasureWords, tokens: Tokens, first: int, floor: int) -> Measured | None:
    """The measure of which a colon gives numbers: "the count of the dead differs: 30 according to the police"."""
    end = number_end(tokens, first)
    if not (closes(tokens, end) or tokens.low(end) in ("according", "by", "for")):
        return None
    found = (measure_at(words, tokens, at, first - 1) for at in range(first - 2, max(floor, first - LOOK_BACK) - 1, -1))
    return next((one for one in found if one is not None and not one.again), None)


def _measured_behind(words: MeasureWords, tokens: Tokens, first: int) -> Measured | None:
    """The measure behind its number: "raising to 15 the number known to have perished"."""
    end = number_end(tokens, first)
    verb = first - 2
    if (
        tokens.low(end) != "the"
        or tokens.tag(verb) is not Tag.VERB
        or words.forms.lemma(tokens, verb) not in words.moving
    ):
        return None
    limit = tokens.sentence(first).end
    found = (measure_at(words, tokens, at, limit) for at in range(end + 1, min(limit, end + 5)))
    return next((one for one in found if one is not None), None)


def measuring_verb(tokens: Tokens, first: int, floor: int) -> int:
    """The token of the measuring verb that leads to the number ("rose to", "surpassed", "rose from 22 to"); or -1."""
    words = tokens.lexicon.table(MeasureWords)
    if _measures(words, tokens, first):
        return first
    at = first - 1
    for _ in range(6):
        if at < floor:
            return -1
        tag = tokens.tag(at)
        if tag is Tag.VERB or tag is Tag.AUXILIARY:
            return at if _measures(words, tokens, at) else -1
        word = tokens.lower[at]
        if word == "," and tokens.low(at + 1) == "to" and tokens.low(at - 1) in _BETWEEN:
            at -= 1  # "rose 6 percent, to 1,946"
            continue
        is_vague = word in _AMONG and words.nouns.is_plural(tokens.low(first))  # "in the low thousands"
        is_adverb = tag is Tag.ADVERB or words.words.kind(tokens, at) is Kind.ADVERB
        if not (word in _BETWEEN or word in QUOTES or is_vague or is_adverb) and tag is not Tag.NUMBER:
            return -1
        at -= 1
    return -1


def _set_to(words: MeasureWords, tokens: Tokens, to: int, floor: int) -> Measured | None:
    """The measure of "pushing the death toll to 31", "put the number of dead at 31"."""
    told_after = tokens.low(to) == "at" and tokens.low(to - 2) in ("and", ",") and is_countable(words, tokens, to - 1)
    if told_after and "at" in tokens.lower[max(floor, to - LOOK_BACK) : to - 2]:
        return Measured(ending_at(tokens, to - 1, to - 1))  # "put cases at 700 and deaths at 36"
    for at in range(to - 1, max(floor, to - _SET) - 1, -1):
        measured = measure_at(words, tokens, at, to)
        if measured is not None:
            return measured
        if is_countable(words, tokens, at) and _is_set_object(words, tokens, at, floor):
            return Measured(ending_at(tokens, at, floor))  # "put cases in Orla at 700"
        if tokens.lower[at] in words.nominal and at == to - 1 and _is_set(words, tokens, at - 1):
            return Measured(NounPhrase(at, at, to))
        if (tokens.low(at - 1), tokens.lower[at]) == ("and", "of"):
            return Measured(after_of(tokens, at + 1, to))  # "put the dead at 33 and the injured at 70"
        if "to" in (tokens.low(at - 1), tokens.low(at - 2)):
            continue  # "the number thought to have perished"
        is_finite = tokens.tag(at) is Tag.VERB and words.words.kind(tokens, at) in (Kind.FINITE, Kind.BASE)
        if is_finite or tokens.tag(at) is Tag.AUXILIARY:
            return None
    return None


def _is_set(words: MeasureWords, tokens: Tokens, before: int) -> bool:
    """Whether the dead or the hurt are put at a number: "put the dead at", "the number of dead at", "put dead at"."""
    if tokens.tag(before) is Tag.DETERMINER or tokens.low(before) == "of":
        return True
    return tokens.tag(before) is Tag.VERB and words.forms.lemma(tokens, before) in words.setting


def _is_set_object(words: MeasureWords, tokens: Tokens, noun: int, floor: int) -> bool:
    """Whether happenings are put at a number: "putting cases at", "put the confirmed cases at"."""
    if words.nouns.singular(tokens.lower[noun]) not in words.concepts.happenings | _CASES:
        return False
    for at in range(noun - 1, max(floor, noun - 4) - 1, -1):
        if tokens.tag(at) is Tag.VERB and tokens.lower[at] not in words.words.verbs.participles - _PUT:
            return words.forms.lemma(tokens, at) in words.setting
        if tokens.tag(at) not in (Tag.DETERMINER, Tag.VERB, Tag.WORD, Tag.POSSESSIVE):
            return False
    return False


def _headed(words: MeasureWords, tokens: Tokens, to: int, floor: int) -> Measured | None:
    """The noun of a headline without a verb: "cholera deaths up to 39"."""
    noun = to - 2
    if tokens.low(to - 1) not in ("up", "down") or noun < floor or not is_countable(words, tokens, noun):
        return None
    return Measured(ending_at(tokens, noun, floor))


def _moved_before(words: MeasureWords, tokens: Tokens, to: int, floor: int) -> int:
    """The verb by which a measure moved to the number before: "raised to 15"; or -1."""
    for at in range(to - 2, max(floor, to - LOOK_BACK) - 1, -1):
        if tokens.low(at + 1) == "to" and tokens.tag(at) is Tag.VERB and words.forms.lemma(tokens, at) in words.moving:
            return at
    return -1


def _gapped(words: MeasureWords, tokens: Tokens, to: int, floor: int) -> Measured | None:
    """Another's number with the verb left out: "police put the dead at nine, the union at 13"."""
    if tokens.low(to) == "to" and (verb := _moved_before(words, tokens, to, floor)) >= 0:
        if tokens.low(to - 1) == "and":
            return _measured(words, tokens, verb, floor)  # "was raised to 15 on Tuesday and to 22 today"
        if tokens.low(to - 2) in (",", "and", ";", "while") and is_countable(words, tokens, to - 1):
            return Measured(ending_at(tokens, to - 1, to - 1))  # "deaths rose to 61 and cases to 2,140"
    if tokens.low(to) != "at":
        return None
    if tokens.low(to - 1) in ("and", "but") and _is_put_at(words, tokens, to - 1, floor):
        return Measured(None, again=True)  # "was put at 41% by the clerks and at 37% by the press"
    for at in range(to - 1, max(floor, to - _OWNER) - 1, -1):
        if tokens.tag(at) in (Tag.VERB, Tag.AUXILIARY, Tag.PREPOSITION, Tag.NUMBER):
            return None
        if tokens.lower[at] in (",", ";", "and", "while") and at < to - 1:
            before = range(max(floor, at - LOOK_BACK), at)
            return Measured(None, again=True) if any(tokens.lower[one] == "at" for one in before) else None
    return None


def _is_put_at(words: MeasureWords, tokens: Tokens, end: int, floor: int) -> bool:
    """Whether something was put at another number before `end`."""
    before = range(max(floor, end - LOOK_BACK) + 1, end)
    return any(
        tokens.lower[at] == "at"
        and tokens.tag(at - 1) is Tag.VERB
        and words.forms.lemma(tokens, at - 1) in words.setting
        for at in before
    )


def _stands(words: MeasureWords, tokens: Tokens, verb: int, floor: int) -> bool:
    """Whether what was counted is only said to stand somewhere, or to move: "it had stood at 12", "that was raised"."""
    lemma = words.forms.lemma(tokens, verb)
    if tokens.tag(verb) is not Tag.VERB or not (lemma in words.moving or lemma in ("stand", "remain")):
        return False
    subject = verb - 1
    while subject > floor and tokens.tag(subject) in (Tag.AUXILIARY, Tag.ADVERB):
        subject -= 1
    return tokens.low(subject) in ("it", "that", "this") and subject >= floor


def _measures(words: MeasureWords, tokens: Tokens, at: int) -> bool:
    tag = tokens.tag(at)
    if tag is Tag.AUXILIARY:
        return tokens.lower[at] in ("had", "has", "have", "is", "was", "are", "were", "being", "been", "be")
    is_noun = tokens.tag(at - 1) is Tag.DETERMINER  # "put the number at"
    return tag is Tag.VERB and not is_noun and words.forms.lemma(tokens, at) in words.verbs


def _is_whom_it_counts(words: MeasureWords, tokens: Tokens, at: int, verb: int) -> bool:
    """Whether people named by what befell them are the verb's subject: "the dead in Orla numbered 33".

    A headline leaves the article out: "market dead reach 21".
    """
    in_a_headline = at + 1 == verb and tokens.tag(at - 1) is Tag.WORD and tokens.sentence(at).paragraph == 0
    if tokens.lower[at] not in words.nominal or not (tokens.tag(at - 1) is Tag.DETERMINER or in_a_headline):
        return False
    return not any(tokens.tag(between) in (Tag.VERB, Tag.AUXILIARY) for between in range(at + 1, verb))


def _is_only_where(words: MeasureWords, tokens: Tokens, place: int, noun: int) -> bool:
    """Whether a noun only says where happenings are that are named before it: "injuries in the two villages"."""
    is_place = words.concepts.of_word(tokens.lower[place]) == "place"
    return is_place and words.nouns.singular(tokens.lower[noun]) in words.concepts.happenings


def _measured(words: MeasureWords, tokens: Tokens, verb: int, floor: int) -> Measured | None:
    """The nearest measure noun or countable noun before the verb; a copula or "have" needs a measure noun."""
    if _stands(words, tokens, verb, floor):
        return Measured(None, again=True)
    if tokens.low(verb - 1) in ("he", "she", "we", "i", "you"):
        return None  # "her movement claims she won 48 percent"
    lemma = words.forms.lemma(tokens, verb)
    is_sought = lemma == "reach" and tokens.low(verb - 1) == "to"  # "crews were trying to reach 22 more"
    needs_measure = tokens.tag(verb) is Tag.AUXILIARY or lemma in words.setting or is_sought
    nearest: int | None = None
    whom: int | None = None
    subject_end = before_apposition(tokens, verb, floor)
    for at in range(subject_end - 1, floor - 1, -1):
        if tokens.lower[at] == ";":
            break
        measured = measure_at(words, tokens, at, subject_end)
        if measured is not None:
            return measured
        if nearest is None and whom is None and _is_whom_it_counts(words, tokens, at, verb):
            whom = at
        if is_countable(words, tokens, at) and (nearest is None or _is_only_where(words, tokens, nearest, at)):
            nearest = at
    if whom is not None and not needs_measure:
        return Measured(NounPhrase(whom, whom, whom + 1))
    passes = lemma in _PASSING and nearest is not None
    if passes and nearest is not None and words.nouns.singular(tokens.lower[nearest]) in words.concepts.happenings:
        return Measured(ending_at(tokens, nearest, floor))  # "deaths pass 400", not "lawmakers passed 12 bills"
    if needs_measure:
        return None
    if nearest is None:
        phrase = clause_subject(tokens, verb, floor) if lemma in words.moving else None
        return Measured(phrase) if phrase and words.nouns.is_plural(tokens.lower[phrase.head]) else None
    return Measured(ending_at(tokens, nearest, floor))
