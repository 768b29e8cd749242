"""The subject of a bare number: what a verb measures, whom "them" points at, the noun of another count, else people."""

from dataclasses import replace

from factcheck.extraction.counts.alike import ALIKE, is_of_a_speaker, last_counted, points_back
from factcheck.extraction.counts.changes import measure_of
from factcheck.extraction.counts.concepts import PERSON
from factcheck.extraction.counts.gapping import pair_before
from factcheck.extraction.counts.listed_parts import is_in_all
from factcheck.extraction.counts.population import STATUS
from factcheck.extraction.counts.room import is_limited
from factcheck.extraction.counts.shares import costed_phrase, rated_phrase
from factcheck.extraction.counts.subject_phrases import SubjectWords, subject_of
from factcheck.extraction.counts.triggers import Triggers
from factcheck.extraction.counts.wholes import is_without_predicate
from factcheck.extraction.phrases import NounPhrase, before_number, noun_phrase
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.model import Event, Subject

RATE = Subject("rate", None, "rate")
_WINNING = frozenset(["win", "take", "get", "secure", "poll", "garner", "receive", "score"])
VOTE = Subject("vote", None, "vote")
PEOPLE = Subject("people", None, PERSON)
_SURE = frozenset(["confirmed", "verified", "suspected", "probable", "laboratory-confirmed", "discarded"])
_PHRASE = 4
"""Tokens of a phrase that says of people where they are: "in the shelters"."""
INCLUDED = 16
"""Tokens between an uncounted whole and "including"."""
BACK = frozenset(["them", "whom", "which", "these", "those", "us"])
"""What points back at whoever was counted: "31 of them"."""


def shared_subject(words: SubjectWords, tokens: Tokens, figures: list[Figure], index: int) -> tuple[Subject, bool]:
    """The subject of a bare number: what a verb measures, else the noun of another count, else people."""
    figure = figures[index]
    quantity, end = figure.quantity, figure.quantity.end
    pair = pair_before(tokens, figures, index)
    if pair is not None and (paired := figures[pair].subject) is not None:
        return passed_on(words, paired), True
    sentence = tokens.sentence(quantity.first)
    measured = measure_of(tokens, quantity.first, sentence.first)
    if tokens.low(end) in words.nominal and (measured is None or not measured.again):
        measured = None  # "losses came to 500 dead"
    if measured is not None:
        if measured.again and (before := last_counted(tokens, figures, index)) is not None:
            return passed_on(words, before), True
        return (PEOPLE, False) if measured.phrase is None else (subject_of(words, tokens, measured.phrase), True)
    if quantity.quantity.unit.startswith("money"):
        return _of_money(words, tokens, quantity.first, sentence.first), False
    if (tokens.low(end), tokens.low(end + 1)) == ("of", "those"):
        return PEOPLE, False
    figure.subject_end += tokens.low(end) == "others"
    predicate = _predicate_noun(words, tokens, end, sentence.end)
    if quantity.quantity.unit == "percent":
        return _of_share(words, tokens, figures, index, predicate)
    if predicate is not None and _is_of_people(words, tokens, predicate):
        return subject_of(words, tokens, predicate), False
    inherited = None if is_limited(tokens, quantity.first) else _inherited(words, tokens, figures, index)
    return (PEOPLE, False) if inherited is None else (inherited, True)


def _of_money(words: SubjectWords, tokens: Tokens, first: int, floor: int) -> Subject:
    costed = costed_phrase(tokens, first, floor)
    if costed is None or not tokens.word(costed.head).islower():
        return Subject("money", None, "money")
    return replace(subject_of(words, tokens, costed), concept="money")


def _of_share(
    words: SubjectWords, tokens: Tokens, figures: list[Figure], index: int, predicate: NounPhrase | None
) -> tuple[Subject, bool]:
    """What a bare percentage is a share of: the noun after a copula, its rate, whom "of them" points at, votes won."""
    first, end = figures[index].quantity.first, figures[index].quantity.end
    noun = predicate or rated_phrase(tokens, first, tokens.sentence(first).first)
    if noun is not None:
        return subject_of(words, tokens, noun), False
    inherited = _inherited(words, tokens, figures, index)
    if inherited is not None:
        return inherited, True
    if tokens.tag(first - 1) is Tag.VERB and words.verbs.lemma(tokens, first - 1) in _WINNING:
        return VOTE, False
    return (PEOPLE if _has_verb(words, tokens, end) else RATE), False


def _inherited(words: SubjectWords, tokens: Tokens, figures: list[Figure], index: int) -> Subject | None:
    """The subject of another count, people where it sums up different ones; None when none fits."""
    found = (
        _pointed_at(words, tokens, figures, index)
        or _of_which(words, tokens, figures, index)
        or _coordinated(words, tokens, figures, index)
        or _included(words, tokens, figures, index)
    )
    if found is not None and found.concept == PERSON and _sums_up(tokens, figures, index, found):
        return PEOPLE
    return found


def _sums_up(tokens: Tokens, figures: list[Figure], index: int, last: Subject) -> bool:
    """Whether a bare count closes a list of different people: "12 men and 9 women, 21 in all"."""
    closes = is_in_all(tokens, figures[index].quantity.end)
    others = {other.subject.text for other in figures[max(0, index - 4) : index] if other.subject is not None}
    return closes and len(others | {last.text}) > 1


def _pointed_at(words: SubjectWords, tokens: Tokens, figures: list[Figure], index: int) -> Subject | None:
    """Whom "31 of them" points at."""
    whole = pointed_at(tokens, figures, index)
    subject = figures[whole].subject if whole is not None else None
    return passed_on(words, subject) if subject is not None else None


def pointed_at(tokens: Tokens, figures: list[Figure], index: int) -> int | None:
    """Return the count that "31 of them" points at: the last larger one, two sentences back at most."""
    quantity = figures[index].quantity
    if tokens.low(quantity.end) != "of" or tokens.low(quantity.end + 1) not in BACK:
        return None
    here = tokens.sentence_of[quantity.first]
    for place in range(index - 1, max(-1, index - ALIKE - 1), -1):
        there = tokens.sentence_of[figures[place].quantity.first]
        if here - there > 2 or tokens.sentences[here].paragraph != tokens.sentences[there].paragraph:
            return None
        if figures[place].subject is not None and _may_hold(figures[place], figures[index]):
            if _is_a_place(figures[place]) and place and tokens.low(quantity.end + 1) == "them":
                continue  # "60 cooks from five towns. One of them was hurt"
            return place
    return None


def _is_a_place(figure: Figure) -> bool:
    """Whether a count only says where others came from, of whom "them" tells."""
    return figure.subject is not None and figure.subject.concept == "place"


def _of_which(words: SubjectWords, tokens: Tokens, figures: list[Figure], index: int) -> Subject | None:
    """What "58 bodies, of which 41" counts: the same."""
    at = before_number(tokens, figures[index].quantity.first, tokens.sentence(figures[index].quantity.first).first)
    at -= tokens.low(at) == ","
    if tokens.low(at) not in BACK or tokens.low(at - 1) not in ("of", "among") or index == 0:
        return None
    here = tokens.sentence_of[at]
    own = (one for one in reversed(figures[:index]) if tokens.sentence_of[one.quantity.first] == here)
    before = next((one for one in own if _may_hold(one, figures[index])), None)
    return passed_on(words, before.subject) if before is not None and before.subject is not None else None


def _included(words: SubjectWords, tokens: Tokens, figures: list[Figure], index: int) -> Subject | None:
    """The uncounted whole of "new cases of mumps, including 48 in one week": the noun before "including"."""
    at = before_number(tokens, figures[index].quantity.first, tokens.sentence(figures[index].quantity.first).first)
    if tokens.low(at) != "including":
        return None
    for head in range(at - 1, max(tokens.sentence(at).first, at - INCLUDED) - 1, -1):
        if tokens.tag(head) is Tag.NUMBER:
            return None
        concept = words.concepts.of_word(tokens.lower[head]) if tokens.tag(head) is Tag.WORD else None
        if words.concepts.nouns.is_plural(tokens.lower[head]) and concept in (PERSON, "animal", "case"):
            return subject_of(words, tokens, NounPhrase(head, head, head + 1))
    return None


def _may_hold(whole: Figure, part: Figure) -> bool:
    """Whether a count is large enough to be the whole of another, by its upper end."""
    most, least = whole.quantity.quantity.high, part.quantity.quantity.low
    if part.quantity.quantity.unit == "percent":
        return whole.quantity.quantity.unit.startswith(("count", "rate"))
    counts = whole.quantity.quantity.unit == part.quantity.quantity.unit == "count"
    return counts and (most is None or least is None or most >= least)


def _has_verb(words: SubjectWords, tokens: Tokens, at: int) -> bool:
    """Whether a bare percentage does something, as only people do ("58 percent are not bored")."""
    return tokens.tag(at) in (Tag.AUXILIARY, Tag.VERB) and tokens.low(at) not in ("is", "was")


def _predicate_noun(words: SubjectWords, tokens: Tokens, at: int, limit: int) -> NounPhrase | None:
    """The noun after a copula: "25% being children", "60 percent were women"."""
    if tokens.low(at) not in ("being", "are", "were", "is", "was"):
        return None
    return noun_phrase(tokens, at + 1, limit)


def _is_of_people(words: SubjectWords, tokens: Tokens, phrase: NounPhrase) -> bool:
    """Whether a plural names people who are counted apart: "51 are men", "two were Georgians"."""
    head = tokens.lower[phrase.head]
    return words.concepts.nouns.is_plural(head) and words.concepts.of_word(head) == PERSON


def _coordinated(words: SubjectWords, tokens: Tokens, figures: list[Figure], index: int) -> Subject | None:
    """The noun of the count before; a bare count that opens its sentence looks into the sentence before."""
    figure = figures[index]
    if tokens.low(figure.quantity.end) == "others" or _follows_a_list(tokens, figures, index):
        return None
    here = tokens.sentence_of[figure.quantity.first]
    persons_only = _is_of_persons(words, tokens, figure)
    for other in reversed(figures[max(0, index - 6) : index]):
        away = here - tokens.sentence_of[other.quantity.first]
        if away > 1 or (away == 1 and not _opens_sentence(tokens, figure)):
            break
        is_thing = other.subject is not None and other.subject.concept != PERSON
        if (points_back(tokens, other) and is_thing) or is_of_a_speaker(tokens, other, figure):
            continue  # "the largest of the four unions said 9,000 had marched"
        if other.subject is not None and _fits(words, tokens, other, figure, persons_only):
            return passed_on(words, other.subject)
    return None


def _follows_a_list(tokens: Tokens, figures: list[Figure], index: int) -> bool:
    """Whether a bare count opens a clause after different people: "120 passengers and eight crew; 87 were saved"."""
    if index < 2 or tokens.low(figures[index].quantity.first - 1) not in (";", "but", "while"):
        return False
    last, first = figures[index - 1], figures[index - 2]
    joined = tokens.lower[first.subject_end : last.quantity.first]
    if joined not in (["and"], [","]) or first.subject is None or last.subject is None:
        return False
    return first.subject.concept == last.subject.concept == PERSON and first.subject.text != last.subject.text


def _opens_sentence(tokens: Tokens, figure: Figure) -> bool:
    sentence = tokens.sentence(figure.quantity.first)
    same_paragraph = sentence.first > 0 and tokens.sentence(sentence.first - 1).paragraph == sentence.paragraph
    return same_paragraph and figure.quantity.first - sentence.first <= 1


def _fits(words: SubjectWords, tokens: Tokens, other: Figure, figure: Figure, persons_only: bool) -> bool:
    """Whether a bare count can be of what `other` counts: beings or things, not what happened to them."""
    subject = other.subject
    if subject is None or (subject.span is None and not other.inherited):
        return False
    if other.quantity.quantity.unit != figure.quantity.quantity.unit:
        return False
    if subject.span is not None and _is_a_kind(tokens, other):
        return False
    if subject.span is not None and tokens.low(other.quantity.end) in ("were", "are", "was", "is"):
        return False  # "two were Georgians and one was a guide"
    head = subject.text.split()[-1].lower()
    if words.concepts.lemma(head) in words.concepts.happenings:
        is_sure = words.concepts.by_lemma.get(words.concepts.lemma(head)) == "case" and _are_only_sure(tokens, figure)
        return is_sure or (is_without_predicate(tokens, figure.quantity.end) and _is_near(tokens, other, figure))
    if tokens.low(figure.quantity.end) == "from" and words.concepts.lemma(head) in words.concepts.demonyms:
        return False
    return subject.concept in (PERSON, "animal") or not persons_only


def _are_only_sure(tokens: Tokens, figure: Figure) -> bool:
    """Whether all that is said of a number is how sure it is: "2,400 cases; only 310 were confirmed"."""
    at = figure.quantity.end
    while tokens.tag(at) in (Tag.AUXILIARY, Tag.ADVERB):
        at += 1
    return tokens.low(at) in _SURE


def _is_a_kind(tokens: Tokens, other: Figure) -> bool:
    """Whether a count only says of what kind some of its whole are: "seven people were hurt, five of them students"."""
    end = other.quantity.end
    return tokens.low(end) == "of" and tokens.low(end + 1) in BACK


def _is_near(tokens: Tokens, other: Figure, figure: Figure) -> bool:
    """Whether "and" or a comma before the count joins it to `other`."""
    governor = before_number(tokens, figure.quantity.first, tokens.sentence(figure.quantity.first).first)
    return (
        tokens.low(governor) in ("and", ",", ";", "with")
        and tokens.sentence_of[governor] == tokens.sentence_of[other.quantity.first]
    )


def passed_on(words: SubjectWords, subject: Subject) -> Subject:
    """The shared noun in the plural, its population with it."""
    if "new" in subject.population.get(STATUS, ()):  # a total of cases is not one of new cases
        rest = tuple(value for value in subject.population[STATUS] if value != "new")
        subject = replace(subject, population={**subject.population, STATUS: rest})
    head = subject.text.split()[-1]
    if (
        head.lower() in words.nominal | words.headcounts
        or words.concepts.nouns.is_plural(head.lower())
        or not head.islower()
    ):
        return subject
    many = subject.text.removesuffix(head) + words.concepts.nouns.plural(head)
    return replace(subject, text=many)


def _is_of_persons(words: SubjectWords, tokens: Tokens, figure: Figure) -> bool:
    """Whether what is said of a bare count is said of living beings only ("two were killed", "killing three")."""
    at = figure.quantity.end
    while tokens.tag(at) in (Tag.AUXILIARY, Tag.ADVERB):
        at += 1
    left = before_number(tokens, figure.quantity.first, tokens.sentence(figure.quantity.first).first)
    limit = min(tokens.sentence(figure.quantity.first).end, at + _PHRASE)
    told = tokens.lexicon.table(Triggers).after_preposition(tokens, at, limit)
    if told is not None and told[0] is not Event.AFFECTED:
        return True  # "300 are in shelters", "two in custody"
    return any(
        tokens.tag(near) in (Tag.VERB, Tag.WORD)
        and (words.verbs.lemma(tokens, near) in words.of_persons or tokens.lower[near] in words.of_persons)
        for near in (at, left)
    )
