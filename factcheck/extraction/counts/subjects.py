"""What a figure counts: the noun beside it, or the one it shares. Owns subject, inherited, subject_end."""

from dataclasses import replace
from decimal import Decimal

from factcheck.extraction.counts.concepts import PERSON
from factcheck.extraction.counts.open_answers import answered_openly, named_first
from factcheck.extraction.counts.population import AGE, CERTAINTY, joined
from factcheck.extraction.counts.rival_numbers import is_told_number
from factcheck.extraction.counts.shared_subjects import BACK, PEOPLE, passed_on, shared_subject
from factcheck.extraction.counts.subject_phrases import SubjectWords, subject_of
from factcheck.extraction.phrases import QUOTES, NounPhrase, is_number, noun_phrase
from factcheck.extraction.records import Figure, FoundQuantity
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.model import Subject

LIST = 4
"""Figures looked ahead over for the noun that a list shares."""
_MORE = frozenset(["more", "less", "fewer"])
OWNER = 6
"""Tokens of an owner with "'s": "of the port city's"."""


def read_subjects(tokens: Tokens, figures: list[Figure]) -> None:
    """Fill subject, inherited and subject_end of every figure; they must be in document order."""
    words = tokens.lexicon.table(SubjectWords)
    for index, figure in enumerate(figures):
        figure.subject_end = figure.quantity.end
        following = figures[index + 1] if index + 1 < len(figures) else None
        phrase = _phrase_beside(words, tokens, figure, following)
        ahead = _shared_ahead(words, tokens, figures, index)
        if ahead is not None:
            figure.subject, figure.subject_end = ahead
        elif phrase is not None:
            figure.subject = subject_of(words, tokens, phrase)
            last = tokens.at(figure.subject.span.end - 1) + 1 if figure.subject.span else phrase.end
            figure.subject_end = max(figure.subject_end, last)
        else:
            figure.subject_end = _past_aside(tokens, figure.subject_end)
            figure.subject, figure.inherited = shared_subject(words, tokens, figures, index)
            if figure.subject is PEOPLE and (others := named_first(tokens, figure.quantity.first)) is not None:
                figure.subject = subject_of(words, tokens, others)
            elif figure.subject is PEOPLE and (answered := answered_openly(tokens, figures, index)) is not None:
                figure.subject, figure.inherited = passed_on(words, figures[answered].subject or PEOPLE), True
            if figure.inherited:
                _add_certainty(words, tokens, figure)
    _tell_sexes_apart(words, tokens, figures)


def _is_certainty(words: SubjectWords, tokens: Tokens, at: int) -> bool:
    """Whether the word only says how sure a case is: the second of "90 confirmed cases, 40 probable"."""
    word = tokens.low(at)
    certain = words.population.of_certainty
    return word not in words.nominal and (word in certain or words.concepts.lemma(word) in certain)


def _add_certainty(words: SubjectWords, tokens: Tokens, figure: Figure) -> None:
    """Narrow what a bare count shares by the word behind it: "150 cases: 90 confirmed, 40 probable"."""
    at = figure.quantity.end
    while tokens.tag(at) in (Tag.AUXILIARY, Tag.ADVERB):
        at += 1
    if figure.subject is None or not _is_certainty(words, tokens, at):
        return
    own = words.population.of(tokens, at, at + 1)
    if CERTAINTY in own:
        noun = figure.subject.text.split()[-1]  # of 2,400 suspected cases 310 are confirmed cases
        figure.subject = replace(figure.subject, text=noun, population={**figure.subject.population, **own})


def _past_aside(tokens: Tokens, end: int) -> int:
    """Past the stress on a bare number: "“about 50, not more” had been taken"."""
    if tokens.low(end) != "," or tokens.low(end + 1) not in ("not", "no") or tokens.low(end + 2) not in _MORE:
        return end
    end += 3
    while tokens.low(end) in QUOTES or tokens.low(end) == ",":
        end += 1
    return end


def _shared_ahead(words: SubjectWords, tokens: Tokens, figures: list[Figure], index: int) -> tuple[Subject, int] | None:
    """The noun that the last of a list names for all: "19 suspected, 12 probable and 41 confirmed cases"."""
    end = figures[index].quantity.end
    own = words.population.of(tokens, end, min(end + 1, len(tokens))) if _is_certainty(words, tokens, end) else {}
    if CERTAINTY not in own:
        return None
    for other in figures[index + 1 : index + 1 + LIST]:
        if tokens.lower[end + 1 : other.quantity.first] not in ([","], ["and"], [",", "and"], ["or"]):
            return None
        at = end = other.quantity.end
        if not words.population.of(tokens, at, at + 1):
            return None
        phrase = noun_phrase(tokens, at, tokens.sentence(at).end) if tokens.low(at + 1) not in (",", "and") else None
        if phrase is not None and phrase.end - at > 1:
            whole = subject_of(words, tokens, phrase)
            rest = {key: value for key, value in whole.population.items() if key not in own}
            head = NounPhrase(phrase.head, phrase.head, phrase.end)
            return replace(subject_of(words, tokens, head), population=rest | own), figures[index].quantity.end + 1
    return None


def _phrase_beside(words: SubjectWords, tokens: Tokens, figure: Figure, following: Figure | None) -> NounPhrase | None:
    """The noun phrase directly after the number, or after "of" and "of the"."""
    quantity = figure.quantity
    limit = tokens.sentence(quantity.first).end
    at = quantity.end + (_opens_row(tokens, quantity) or _is_quoted_alone(tokens, quantity))
    unit = quantity.quantity.unit
    if is_told_number(tokens, quantity.first):
        return None  # "the three first announced"
    at += (tokens.low(at), tokens.low(at + 1)) == ("head", "of")  # "5,000 head of cattle"
    if tokens.low(at) == "of" and at < limit:
        return _after_of(words, tokens, figure, _past(tokens, following, at + 1), limit)
    if tokens.low(at) == "out" and tokens.low(at + 1) == "of" and tokens.low(at + 2) not in ("their", "his", "her"):
        return _after_of(words, tokens, figure, _past(tokens, following, at + 2), limit)
    while at < limit and tokens.low(at) in words.after_number:
        at += 1
    if unit == "percent":  # "half the city's people"
        at = _past_owner(tokens, at, limit, counted=False)
    if unit.startswith("money") and tokens.low(at) in ("in", "for", "worth"):
        at += 2 if tokens.low(at + 1) == "of" else 1
        limit = limit if tokens.word(at).islower() else at  # "two million for Lund" names no purpose
    if _is_verb_of(words, tokens, at, limit):
        return None
    if unit == "percent":
        return _of_share(words, tokens, at, limit)
    if tokens.tag(at) is Tag.VERB and (tokens.low(quantity.first - 1), tokens.low(quantity.first - 2)) == (
        "of",
        "toll",
    ):
        return None  # "its toll of 70 includes 12 cooks"
    phrase = noun_phrase(tokens, _past_mark(tokens, at), limit, one=_is_one(figure) or unit.startswith("money"))
    is_degree = phrase is not None and phrase.end == at + 1 and _is_certainty(words, tokens, at)
    return None if is_degree else phrase


def _past_mark(tokens: Tokens, at: int) -> int:
    """Past the mark that sets a noun in quotation marks off from its number: "had killed 11 “outlaws”"."""
    opens = tokens.low(at) in QUOTES and not tokens.joined(at) and tokens.low(at) not in ("'", "’")
    return at + 1 if opens and QUOTES & {*tokens.lower[at + 2 : at + 5]} else at


def _opens_row(tokens: Tokens, quantity: FoundQuantity) -> bool:
    """Whether a row of a list names behind a colon what its number counts: "- 150,000: people killed in the war"."""
    sentence = tokens.sentence(quantity.first)
    opens = all(tokens.tag(at) is Tag.PUNCTUATION for at in range(sentence.first, quantity.first))
    return opens and tokens.low(quantity.end) == ":" and tokens.tag(quantity.end + 1) is Tag.WORD


def _is_quoted_alone(tokens: Tokens, quantity: FoundQuantity) -> bool:
    """Whether quotation marks hold a number only, its noun behind them: "talk of “between 20 and 30” deaths"."""
    return tokens.low(quantity.end) in QUOTES and tokens.low(quantity.first - 1) in QUOTES


def _is_verb_of(words: SubjectWords, tokens: Tokens, at: int, limit: int) -> bool:
    """Whether a verb and its object follow, and no noun with a participle: "27 sustained bullet wounds"."""
    if at >= limit or tokens.tag(at) is not Tag.VERB:
        return False
    lemma = words.verbs.lemma(tokens, at)
    return (
        lemma in ("suffer", "sustain", "receive", "develop", "need", "require")
        and tokens.tag(at - 1) is not Tag.DETERMINER
    )


def _of_share(words: SubjectWords, tokens: Tokens, at: int, limit: int) -> NounPhrase | None:
    """The noun of a percentage: a plural ("nine in ten buildings"), else a singular that names a thing or a measure."""
    plural = noun_phrase(tokens, at, limit)
    if plural is not None and words.concepts.nouns.is_plural(tokens.lower[plural.head]):
        return plural if words.concepts.of_word(tokens.lower[plural.head]) else None
    phrase = noun_phrase(tokens, at, limit, one=True)
    if phrase is None:
        return None
    closes = tokens.tag(phrase.end) in (Tag.PUNCTUATION, Tag.PREPOSITION) and tokens.word(phrase.head).islower()
    return phrase if words.concepts.of_word(tokens.lower[phrase.head]) or closes else None


def _past(tokens: Tokens, following: Figure | None, at: int) -> int:
    """The token after the whole of "31 of at least 80 referees", whose noun both count."""
    start = at + 1 if tokens.tag(at) in (Tag.DETERMINER, Tag.POSSESSIVE) else at
    return following.quantity.end if following is not None and following.quantity.first in (at, start) else at


def _is_one(figure: Figure) -> bool:
    return figure.quantity.quantity.nominal == Decimal(1)


def _after_of(words: SubjectWords, tokens: Tokens, figure: Figure, at: int, limit: int) -> NounPhrase | None:
    """The noun after "of": "hundreds of people", "one of the 64 climbers", "four of them nuns"."""
    if tokens.low(at) in BACK:
        figure.subject_end = at + 1
        after = noun_phrase(tokens, at + 1, limit)
        return after if after is not None and _names(words, tokens, after) else None
    at = _past_owner(tokens, at, limit)
    while at < limit and (tokens.tag(at) in (Tag.DETERMINER, Tag.POSSESSIVE) or is_number(tokens, at)):
        at += 1
    while at < limit and tokens.low(at) in words.after_number:
        at += 1
    phrase = noun_phrase(tokens, at, limit)
    if phrase is None and figure.quantity.quantity.unit == "percent":
        phrase = noun_phrase(tokens, at, limit, one=True)  # "35 percent of the fire"
    if phrase is None and at < limit and tokens.low(at) in words.nominal and not is_number(tokens, at - 1):
        phrase = NounPhrase(at, at, at + 1)
    if phrase is not None:
        figure.subject_end = phrase.end
    return phrase


def _names(words: SubjectWords, tokens: Tokens, phrase: NounPhrase) -> bool:
    """Whether what follows "of them" is a noun ("four of them nuns") and no adjective ("86 of them uninhabitable")."""
    head = tokens.lower[phrase.head]
    known = words.concepts.of_word(head) is not None and head not in words.predicative
    return words.concepts.nouns.is_plural(head) or known


def _past_owner(tokens: Tokens, at: int, limit: int, *, counted: bool = True) -> int:
    """What stands past the owner of "11 of the country's 18 provinces", `counted` a number; `at` without an owner."""
    if not counted and tokens.tag(at) is not Tag.DETERMINER:
        return at
    for place in range(at, min(limit, at + OWNER)):
        owned = is_number(tokens, place + 1) if counted else True
        if tokens.tag(place) is Tag.POSSESSIVE and tokens.joined(place) and owned:
            return place + 1
        if tokens.tag(place) not in (Tag.DETERMINER, Tag.WORD, Tag.VERB, Tag.POSSESSIVE):
            return at
    return at


def _tell_sexes_apart(words: SubjectWords, tokens: Tokens, figures: list[Figure]) -> None:
    """Give men and women their place in the population where one sentence counts both, or men and children."""
    sexes = words.population.sexes
    by_sentence: dict[int, list[tuple[Figure, str]]] = {}
    for figure in figures:
        subject = figure.subject
        if subject is None or subject.span is None or subject.concept != PERSON:
            continue
        sex = sexes.get(words.concepts.lemma(subject.text.split()[-1].lower()))
        told = sex or (AGE if AGE in subject.population else None)
        if told:
            by_sentence.setdefault(tokens.sentence_of[figure.quantity.first], []).append((figure, told))
    for found in by_sentence.values():
        if len({told for _, told in found}) > 1:
            for figure, told in found:
                if told != AGE and figure.subject is not None and AGE not in figure.subject.population:
                    figure.subject = replace(
                        figure.subject, population=joined(figure.subject.population, {AGE: (told,)})
                    )
