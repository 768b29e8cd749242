"""What a number measures: "the number of strikes rose to 84", "the toll is 31". Owns the way from number to noun."""

from factcheck.extraction.counts.clause_subjects import clause_subject, ending_at
from factcheck.extraction.counts.labels import labelled_row
from factcheck.extraction.counts.measure_words import Measured, MeasureWords
from factcheck.extraction.counts.rival_numbers import is_bare_report, number_end
from factcheck.extraction.phrases import QUOTES, Kind, NounPhrase, noun_phrase
from factcheck.extraction.tokens import Tag, Tokens

LOOK_BACK = 25
"""Tokens looked back for the measured noun."""

_OWN = frozenset(
    "own official latest new revised provisional current nationwide overall national real true actual final exact "
    "likely combined working preliminary internal initial first previous lower higher different".split()
)
"""Adjectives between an owner and what it counted: "their own nationwide figure"."""
_BETWEEN = frozenset(["to", "at", "from", "by", "up", "down", "a", "an", "the", ":", "percent", "%", "per", "cent"])
_STANDING = frozenset(["stand", "remain", "rise", "climb", "jump", "swell"])
_OWNER = 8
"""Tokens of whoever gives another number: "and the national guards' union"."""
_AMONG = frozenset(["in", "into", "low", "mid", "high", "many"])


def measured_phrase(tokens: Tokens, first: int, floor: int) -> Measured | None:
    """Return what a number at `first` is said to measure; None when nothing leads to it."""
    words = tokens.lexicon.table(MeasureWords)
    if tokens.low(first - 1) == ":" and (labelled := labelled_row(words, tokens, first - 1, floor)) is not None:
        return labelled
    if tokens.low(first - 1) == "to" and (behind := _measured_behind(words, tokens, first)) is not None:
        return behind
    has_number = words.nouns.singular(tokens.low(first - 1)) in words.back and _is_the(tokens, first - 1)
    if has_number or is_bare_report(tokens, first, floor):  # "the sheriff had the number closer to 260"
        return Measured(None, again=True)
    floor = max(floor, first - LOOK_BACK)
    verb = measuring_verb(tokens, first, floor)
    to = first - 1 - (tokens.low(first - 1) in QUOTES)
    if verb < 0 and tokens.low(to) in ("to", "at", "as") and to > floor:
        return _set_to(words, tokens, to, floor) or _gapped(tokens, to, floor)
    if verb < 0:
        named = tokens.low(first - 1) == "of" and first - 2 >= floor
        return _named(words, tokens, first - 2) if named else None
    return _measured(words, tokens, verb, floor)


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
    for at in range(to - 1, max(floor, to - 7) - 1, -1):
        measured = measure_at(words, tokens, at, to)
        if measured is not None:
            return measured
        if (
            tokens.lower[at] in words.nominal
            and at == to - 1
            and (tokens.tag(at - 1) is Tag.DETERMINER or tokens.low(at - 1) == "of")
        ):
            return Measured(NounPhrase(at, at, to))
        if (tokens.low(at - 1), tokens.lower[at]) == ("and", "of"):
            return Measured(_after_of(tokens, at + 1, to))  # "put the dead at 33 and the injured at 70"
        is_finite = tokens.tag(at) is Tag.VERB and words.words.kind(tokens, at) in (Kind.FINITE, Kind.BASE)
        if is_finite or tokens.tag(at) is Tag.AUXILIARY:
            return None
    return None


def _gapped(tokens: Tokens, to: int, floor: int) -> Measured | None:
    """Another's number with the verb left out: "police put the dead at nine, the union at 13"."""
    if tokens.low(to) != "at":
        return None
    for at in range(to - 1, max(floor, to - _OWNER) - 1, -1):
        if tokens.tag(at) in (Tag.VERB, Tag.AUXILIARY, Tag.PREPOSITION, Tag.NUMBER):
            return None
        if tokens.lower[at] in (",", ";", "and", "while") and at < to - 1:
            before = range(max(floor, at - LOOK_BACK), at)
            return Measured(None, again=True) if any(tokens.lower[one] == "at" for one in before) else None
    return None


def _stands(words: MeasureWords, tokens: Tokens, verb: int, floor: int) -> bool:
    """Whether a number is only said to stand or come somewhere: "it had stood at 12", "it rose to 15"."""
    if tokens.tag(verb) is not Tag.VERB or words.forms.lemma(tokens, verb) not in _STANDING:
        return False
    subject = verb - 1
    while subject > floor and tokens.tag(subject) in (Tag.AUXILIARY, Tag.ADVERB):
        subject -= 1
    return tokens.low(subject) == "it" and subject >= floor


def measure_at(words: MeasureWords, tokens: Tokens, at: int, limit: int) -> Measured | None:
    """Return what a measure noun at `at` measures; None when the token is none."""
    lemma = words.nouns.singular(tokens.lower[at])
    if lemma in words.tolls or (lemma in words.back and tokens.low(at - 1) == "death"):
        return Measured(None, at)
    if lemma in words.headcounts:
        return Measured(ending_at(tokens, at, at - 4))
    if lemma == "number" and _tells_fate(words, tokens, at + 1):
        return Measured(None, told=at + 1)  # "the number hurt", "the number killed"
    if lemma in words.measures and tokens.lower[at] != "shares" and tokens.low(at + 1) in ("of", "for"):
        if tokens.low(at + 2) == "those":
            return Measured(None, told=at + 3)
        return Measured(_after_of(tokens, at + 2, limit))
    if lemma in words.back and _is_the(tokens, at) and not _is_modifier(words, tokens, at, limit):
        return Measured(None, again=True)
    if _is_owned(tokens, at) and (lemma in words.back or lemma in words.versions) and at == limit - 1:
        return Measured(None, again=True)  # "the government's version is two", "their own figure is three"
    if (
        tokens.lower[at] == "it"
        and tokens.tag(at - 1) is Tag.VERB
        and words.forms.lemma(tokens, at - 1) in words.setting
    ):
        return Measured(None, again=True)
    return None


def _is_the(tokens: Tokens, at: int) -> bool:
    """Whether a determiner stands before the noun, if with an adjective between: "the real number"."""
    while tokens.low(at - 1) in _OWN:
        at -= 1
    return tokens.tag(at - 1) is Tag.DETERMINER


def _is_owned(tokens: Tokens, at: int) -> bool:
    """Whether somebody is named whose the noun at `at` is: "the police's figure", "their own nationwide figure"."""
    while tokens.low(at - 1) in _OWN:
        at -= 1
    return (
        tokens.tag(at - 1) is Tag.POSSESSIVE
        or tokens.low(at - 1) in ("'", "’")
        or tokens.low(at - 1) in ("their", "its", "his", "her", "our")
    )


def _tells_fate(words: MeasureWords, tokens: Tokens, at: int) -> bool:
    """Whether a participle or adjective that no noun follows stands at `at`."""
    kind = words.words.kind(tokens, at)
    if tokens.low(at) in ("known", "believed", "thought", "feared", "said", "confirmed", "presumed"):
        return True  # "the number known to have perished"
    is_fate = kind in (Kind.PARTICIPLE, Kind.ADJECTIVE) or tokens.low(at) in words.words.verbs.participles
    return is_fate and tokens.tag(at + 1) not in (Tag.WORD, Tag.NUMBER)


def _is_modifier(words: MeasureWords, tokens: Tokens, at: int, limit: int) -> bool:
    """Whether the word only stands before what is counted ("the total recorded losses")."""
    for near in range(at + 1, min(limit, at + 4)):
        if tokens.tag(near) is Tag.PREPOSITION:
            return False  # "the number across the two districts"
        if _is_countable(words, tokens, near):
            return True
    return False


def _measures(words: MeasureWords, tokens: Tokens, at: int) -> bool:
    tag = tokens.tag(at)
    if tag is Tag.AUXILIARY:
        return tokens.lower[at] in ("had", "has", "have", "is", "was", "are", "were", "being", "been", "be")
    is_noun = tokens.tag(at - 1) is Tag.DETERMINER  # "put the number at"
    return tag is Tag.VERB and not is_noun and words.forms.lemma(tokens, at) in words.verbs


def _measured(words: MeasureWords, tokens: Tokens, verb: int, floor: int) -> Measured | None:
    """The nearest measure noun or countable noun before the verb; a copula or "have" needs a measure noun."""
    if _stands(words, tokens, verb, floor):
        return Measured(None, again=True)
    needs_measure = tokens.tag(verb) is Tag.AUXILIARY or words.forms.lemma(tokens, verb) in words.setting
    nearest: int | None = None
    for at in range(verb - 1, floor - 1, -1):
        if tokens.lower[at] == ";":
            break
        measured = measure_at(words, tokens, at, verb)
        if measured is not None:
            return measured
        if nearest is None and _is_countable(words, tokens, at):
            nearest = at
    if needs_measure:
        return None
    if nearest is None:
        phrase = clause_subject(tokens, verb, floor) if words.forms.lemma(tokens, verb) in words.moving else None
        return Measured(phrase) if phrase and words.nouns.is_plural(tokens.lower[phrase.head]) else None
    return Measured(ending_at(tokens, nearest, floor))


def _is_countable(words: MeasureWords, tokens: Tokens, at: int) -> bool:
    """Whether a noun can be what rises: a plural, or a sum of money."""
    kind = words.words.kind(tokens, at)
    concept = words.concepts.of_word(tokens.lower[at])
    return concept is not None and (kind is Kind.PLURAL or concept == "money")


def _after_of(tokens: Tokens, at: int, limit: int) -> NounPhrase | None:
    while at < limit and tokens.tag(at) in (Tag.DETERMINER, Tag.POSSESSIVE):
        at += 1
    phrase = noun_phrase(tokens, at, limit)
    if phrase is None and tokens.low(at) in tokens.lexicon.table(MeasureWords).nominal:
        return NounPhrase(at, at, at + 1)  # "the number of dead"
    return phrase


def _named(words: MeasureWords, tokens: Tokens, at: int) -> Measured | None:
    """The noun of "a toll of 31", "a prize of up to $700"."""
    lemma = words.nouns.singular(tokens.lower[at])
    if lemma in words.tolls:
        return Measured(None, at)
    if lemma in words.headcounts:
        return Measured(ending_at(tokens, at, at - 4))
    if lemma in words.measures or words.concepts.of_word(tokens.lower[at]) != "money":
        return None
    return Measured(ending_at(tokens, at, at - 4))
