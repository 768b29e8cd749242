"""What a figure counts: the noun beside it, or the one it shares. Owns subject, inherited, subject_end."""

from dataclasses import replace
from decimal import Decimal

from factcheck.extraction.concepts import PERSON, Concepts
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.measures import measured_phrase, rated_phrase
from factcheck.extraction.phrases import NounPhrase, before_number, is_number, noun_phrase
from factcheck.extraction.population import AGE, FAMILIES, STATUS, PopulationWords, joined
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.extraction.verbs import VerbWords
from factcheck.extraction.wholes import is_without_predicate
from factcheck.model import Subject

RATE = Subject("rate", None, "rate")
PEOPLE = Subject("people", None, PERSON)
_BACK = frozenset(["them", "whom", "which", "these", "those", "us"])


class SubjectWords:
    """The closed lists that reading a subject needs."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("subjects")
        self.after_number = frozenset(section["after_number"])
        self.nominal = frozenset(section["nominal"])
        self.concepts = lexicon.table(Concepts)
        self.population = lexicon.table(PopulationWords)
        self.verbs = lexicon.table(VerbWords)
        events = lexicon.section("events")
        things = {"affected", "attacked"}
        self.of_persons = frozenset(
            verb
            for table in ("patient", "agent")
            for event, verbs in events[table].items()
            if event not in things
            for verb in verbs
        ) | frozenset(word for event, words in events["adjectives"].items() if event not in things for word in words)


def read_subjects(tokens: Tokens, figures: list[Figure]) -> None:
    """Fill subject, inherited and subject_end of every figure; they must be in document order."""
    words = tokens.lexicon.table(SubjectWords)
    for index, figure in enumerate(figures):
        figure.subject_end = figure.quantity.end
        following = figures[index + 1] if index + 1 < len(figures) else None
        phrase = _phrase_beside(words, tokens, figure, following)
        if phrase is not None:
            figure.subject = _subject(words, tokens, phrase)
            figure.subject_end = max(figure.subject_end, phrase.end)
        else:
            figure.subject, figure.inherited = _shared(words, tokens, figures, index)
    _tell_sexes_apart(words, tokens, figures)


def _phrase_beside(words: SubjectWords, tokens: Tokens, figure: Figure, following: Figure | None) -> NounPhrase | None:
    """The noun phrase directly after the number, or after "of" and "of the"."""
    quantity = figure.quantity
    limit = tokens.sentence(quantity.first).end
    at = quantity.end
    unit = quantity.quantity.unit
    if tokens.low(at) == "of" and at < limit:
        return _after_of(words, tokens, figure, _past(tokens, following, at + 1), limit)
    if tokens.low(at) == "out" and tokens.low(at + 1) == "of":
        return _after_of(words, tokens, figure, _past(tokens, following, at + 2), limit)
    while at < limit and tokens.low(at) in words.after_number:
        at += 1
    if unit.startswith("money") and tokens.low(at) in ("in", "for", "worth"):
        at += 2 if tokens.low(at + 1) == "of" else 1
        limit = limit if tokens.word(at).islower() else at  # "for Trump" names no purpose
    phrase = noun_phrase(tokens, at, limit, one=_is_one(figure) or unit.startswith("money") or unit == "percent")
    if phrase is None or unit != "percent":
        return phrase
    return phrase if words.concepts.of_word(tokens.lower[phrase.head]) else None


def _past(tokens: Tokens, following: Figure | None, at: int) -> int:
    """The token after the whole of "67 of at least 115 cardinals", whose noun both count."""
    start = at + 1 if tokens.tag(at) in (Tag.DETERMINER, Tag.POSSESSIVE) else at
    return following.quantity.end if following is not None and following.quantity.first in (at, start) else at


def _is_one(figure: Figure) -> bool:
    return figure.quantity.quantity.nominal == Decimal(1)


def _after_of(words: SubjectWords, tokens: Tokens, figure: Figure, at: int, limit: int) -> NounPhrase | None:
    """The noun after "of": "hundreds of people", "one of the 12 victims", "six of them crew members"."""
    if tokens.low(at) in _BACK:
        figure.subject_end = at + 1
        return noun_phrase(tokens, at + 1, limit)
    while at < limit and (tokens.tag(at) in (Tag.DETERMINER, Tag.POSSESSIVE) or is_number(tokens, at)):
        at += 1
    while at < limit and tokens.low(at) in words.after_number:
        at += 1
    phrase = noun_phrase(tokens, at, limit)
    if phrase is None and at < limit and tokens.low(at) in words.nominal and not is_number(tokens, at - 1):
        phrase = NounPhrase(at, at, at + 1)
    if phrase is not None:
        figure.subject_end = phrase.end
    return phrase


def _subject(words: SubjectWords, tokens: Tokens, phrase: NounPhrase) -> Subject:
    end = _coordinated_end(words, tokens, phrase)
    population = words.population.of(tokens, phrase.first, end)
    if _names_families(words, tokens, end):
        population[FAMILIES] = ("included",)
    span = tokens.span(phrase.first, end)
    return Subject(tokens.words(phrase.first, end), span, words.concepts.of_phrase(tokens, phrase), population)


def _coordinated_end(words: SubjectWords, tokens: Tokens, phrase: NounPhrase) -> int:
    """Where "foreign citizens and dual nationals" ends: the second noun counts along when it names the same concept."""
    end = phrase.end
    limit = tokens.sentence(phrase.first).end
    if tokens.low(end) not in ("and", "or") or end + 1 >= limit:
        return end
    second = noun_phrase(tokens, end + 1, limit)
    if second is None or second.end - second.first > 3:
        return end
    head = tokens.lower[second.head]
    if words.concepts.of_word(head) != words.concepts.of_phrase(tokens, phrase) or words.concepts.lemma(head) == head:
        return end
    return second.end


def _names_families(words: SubjectWords, tokens: Tokens, at: int) -> bool:
    """Whether the relatives of those counted are said to be counted with them ("including their family members")."""
    if tokens.low(at) == ",":
        at += 1
    if tokens.low(at) in ("including", "with", "plus") or (tokens.low(at), tokens.low(at + 1)) == ("and", "their"):
        return any(tokens.low(near) in words.population.families for near in range(at + 1, at + 5))
    return False


def _shared(words: SubjectWords, tokens: Tokens, figures: list[Figure], index: int) -> tuple[Subject, bool]:
    """The subject of a bare number: what a verb measures, else the noun of another count, else people."""
    figure = figures[index]
    quantity = figure.quantity
    sentence = tokens.sentence(quantity.first)
    measured = measured_phrase(tokens, quantity.first, sentence.first)
    if measured is not None:
        if measured.again and (before := _last_counted(tokens, figures, index)) is not None:
            return _passed_on(words, before), True
        return (PEOPLE, False) if measured.phrase is None else (_subject(words, tokens, measured.phrase), True)
    if quantity.quantity.unit.startswith("money"):
        return Subject("money", None, "money"), False
    if tokens.low(quantity.end) == "others":
        figure.subject_end = quantity.end + 1
    predicate = _predicate_noun(words, tokens, quantity.end, sentence.end)
    if quantity.quantity.unit == "percent" and predicate is not None:
        return _subject(words, tokens, predicate), False
    rated = rated_phrase(tokens, quantity.first, sentence.first) if quantity.quantity.unit == "percent" else None
    if rated is not None:
        return _subject(words, tokens, rated), False
    inherited = _coordinated(words, tokens, figures, index)
    if inherited is not None and inherited.concept == PERSON and _sums_up(tokens, figures, index, inherited):
        return PEOPLE, True
    if inherited is not None:
        return inherited, True
    is_rate = quantity.quantity.unit == "percent" and not _has_verb(words, tokens, quantity.end)
    return (RATE if is_rate else PEOPLE), False


def _sums_up(tokens: Tokens, figures: list[Figure], index: int, last: Subject) -> bool:
    """Whether a bare count closes a list of different people: "12 men and 9 women, 21 in all"."""
    at = figures[index].quantity.end
    closes = (tokens.low(at), tokens.low(at + 1)) in (("in", "all"), ("in", "total"), ("all", "told"))
    others = {other.subject.text for other in figures[max(0, index - 4) : index] if other.subject is not None}
    return closes and len(others | {last.text}) > 1


def _last_counted(tokens: Tokens, figures: list[Figure], index: int) -> Subject | None:
    """What the figure before counts, in this sentence or the one before: "officials put the number at 35"."""
    if index == 0:
        return None
    before, here = figures[index - 1], figures[index].quantity
    near = tokens.sentence_of[here.first] - tokens.sentence_of[before.quantity.first] <= 1
    return before.subject if near and before.quantity.quantity.unit == here.quantity.unit else None


def _has_verb(words: SubjectWords, tokens: Tokens, at: int) -> bool:
    """Whether a bare percentage does something, as only people do ("69 percent are not worried")."""
    return tokens.tag(at) in (Tag.AUXILIARY, Tag.VERB) and tokens.low(at) not in ("is", "was")


def _predicate_noun(words: SubjectWords, tokens: Tokens, at: int, limit: int) -> NounPhrase | None:
    """The noun after a copula: "25% being children", "60 percent were women"."""
    if tokens.low(at) not in ("being", "are", "were", "is", "was"):
        return None
    return noun_phrase(tokens, at + 1, limit)


def _coordinated(words: SubjectWords, tokens: Tokens, figures: list[Figure], index: int) -> Subject | None:
    """The noun of the count before; a bare count that opens its sentence looks into the sentence before."""
    figure = figures[index]
    if tokens.low(figure.quantity.end) == "others":
        return None
    here = tokens.sentence_of[figure.quantity.first]
    persons_only = _is_of_persons(words, tokens, figure)
    for other in reversed(figures[max(0, index - 6) : index]):
        away = here - tokens.sentence_of[other.quantity.first]
        if away > 1 or (away == 1 and not _opens_sentence(tokens, figure)):
            break
        if other.subject is not None and _fits(words, tokens, other, figure, persons_only):
            return _passed_on(words, other.subject)
    return None


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
    head = subject.text.split()[-1].lower()
    if words.concepts.lemma(head) in words.concepts.happenings:
        return is_without_predicate(tokens, figure.quantity.end) and _is_near(tokens, other, figure)
    if tokens.low(figure.quantity.end) == "from" and words.concepts.lemma(head) in words.concepts.demonyms:
        return False
    return subject.concept in (PERSON, "animal") or not persons_only


def _is_near(tokens: Tokens, other: Figure, figure: Figure) -> bool:
    """Whether "and" or a comma before the count joins it to `other`."""
    governor = before_number(tokens, figure.quantity.first, tokens.sentence(figure.quantity.first).first)
    return (
        tokens.low(governor) in ("and", ",", ";", "with")
        and tokens.sentence_of[governor] == tokens.sentence_of[other.quantity.first]
    )


def _passed_on(words: SubjectWords, subject: Subject) -> Subject:
    """The shared noun in the plural, its population with it."""
    if "new" in subject.population.get(STATUS, ()):  # a total of cases is not one of new cases
        rest = tuple(value for value in subject.population[STATUS] if value != "new")
        subject = replace(subject, population={**subject.population, STATUS: rest})
    head = subject.text.split()[-1]
    if head.lower() in words.nominal or words.concepts.nouns.is_plural(head.lower()) or not head.islower():
        return subject
    many = subject.text.removesuffix(head) + words.concepts.nouns.plural(head)
    return replace(subject, text=many)


def _is_of_persons(words: SubjectWords, tokens: Tokens, figure: Figure) -> bool:
    """Whether what is said of a bare count is said of living beings only ("two were killed", "killing three")."""
    at = figure.quantity.end
    while tokens.tag(at) in (Tag.AUXILIARY, Tag.ADVERB):
        at += 1
    left = before_number(tokens, figure.quantity.first, tokens.sentence(figure.quantity.first).first)
    return any(
        tokens.tag(near) in (Tag.VERB, Tag.WORD)
        and (words.verbs.lemma(tokens, near) in words.of_persons or tokens.lower[near] in words.of_persons)
        for near in (at, left)
    )


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
