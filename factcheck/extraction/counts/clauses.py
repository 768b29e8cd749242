"""The verb of the clause a count stands in, where no word beside the count says more; verbs named with their particles.

Owns the last word on `predicate`: it runs when events are settled and changes none. A count of `other` compares only
with the same predicate (DESIGN section 4), so that one without any would compare with everything.
"""

from dataclasses import replace

from factcheck.extraction.counts.changes import measure_of
from factcheck.extraction.counts.clause_ends import TIMES, time_end
from factcheck.extraction.counts.predicates import is_subject
from factcheck.extraction.counts.sites import Happening, Reader, Site, said, site
from factcheck.extraction.inflection import Nouns
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.phrases import BeforeNumber, Kind, NounWords, is_number
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.extraction.verbs import VerbWords, group_on_right, has_object
from factcheck.model import Event, Predicate

REACH = 40
"""Tokens looked back over for the verb of the clause."""
_ENDS = frozenset([";", ":", "(", "–", "—", "--"])
_TOGETHER = frozenset(["and", "or", "than", "as"])
_HAVE = frozenset(["has", "have", "had", "having"])
_BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "am"])


class Particles:
    """Which particles make another verb of a verb: those that always do, and those that do so only to some verbs."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("events")["particles"]
        self.always = frozenset(section["always"])
        self.of_verbs = {word: frozenset(verbs) for word, verbs in section["of_verbs"].items()}
        self.care = frozenset(section["care"])
        self.measures = lexicon.table(BeforeNumber).collective | frozenset(section["no_nouns"])
        self.nouns = lexicon.table(Nouns)
        self.headcounts = frozenset(lexicon.section("subjects")["headcounts"])
        self.verbs = lexicon.table(VerbWords)


def complete_predicates(tokens: Tokens, figures: list[Figure]) -> None:
    """Give every figure the predicate of its clause that has none, and verbs their particles: "sweep away"."""
    reader = tokens.lexicon.table(Reader)
    words = tokens.lexicon.table(Particles)
    for figure in figures:
        if figure.predicate is None and figure.event is Event.OTHER and figure.answers is None:
            found = _of_clause(words, reader, site(tokens, figure))
            figure.predicate = found.predicate if found else None
        if figure.predicate is not None:
            figure.predicate = _with_particle(words, tokens, figure.predicate)
    for figure in figures:
        if figure.predicate is None and figure.event is Event.OTHER and figure.answers is not None:
            figure.predicate = figures[figure.answers].predicate


# ------------------------------------------------------------------------------------------------------ the clause


def _of_clause(words: Particles, reader: Reader, at: Site) -> Happening | None:
    """The noun before "of" ("a margin of 12"), the verb whose subject it is, the verb before it, any verb behind it."""
    noun = _measured_noun(words, at) or _noun_before_of(words, at)
    if noun is not None:
        return noun
    if is_subject(reader, at) and (behind := _behind(reader, at)) is not None:
        return behind
    return _before(words, reader, at) or _behind(reader, at)


def _measured_noun(words: Particles, at: Site) -> Happening | None:
    """The noun of a measure or of a row's label: "turnout was 71%", "Traffic stops: 412", "Vehicles towed: 33"."""
    tokens = at.tokens
    measured = measure_of(tokens, at.figure.quantity.first, at.first)
    phrase = measured.phrase if measured is not None else None
    if phrase is None:
        return None
    lemma = words.nouns.singular(tokens.lower[phrase.head])
    if tokens.low(at.figure.quantity.first - 1) == ":":
        told = phrase.end if tokens.tag(phrase.end) in (Tag.VERB, Tag.WORD) else phrase.head
        verb = words.verbs.lemma(tokens, told) if told == phrase.end else lemma
        return said(tokens, Event.OTHER, told, told + 1, verb)
    return said(tokens, Event.OTHER, phrase.head, phrase.head + 1, lemma) if lemma in words.headcounts else None


def _noun_before_of(words: Particles, at: Site) -> Happening | None:
    tokens, index = at.tokens, at.governor - 1
    if index < at.first or tokens.low(at.governor) != "of":
        return None
    kind = tokens.lexicon.table(NounWords).kind(tokens, index)
    if kind is not Kind.PLURAL and (tokens.tag(index) is not Tag.WORD or kind is not Kind.SINGULAR):
        return None
    lemma = words.nouns.singular(tokens.lower[index])
    if lemma in words.measures or is_number(tokens, index) or tokens.is_name(index):
        return None
    return said(tokens, Event.OTHER, index, index + 1, lemma)


def _behind(reader: Reader, at: Site) -> Happening | None:
    start = at.figure.subject_end
    is_aside = at.tokens.low(at.governor) == "," == at.tokens.low(start)  # "the rest, some 12,000, are asleep"
    group = group_on_right(at.tokens, start + is_aside, at.limit)
    if group is None:
        return None
    return said(at.tokens, Event.OTHER, group.head, group.head + 1, group.lemma)


def _before(words: Particles, reader: Reader, at: Site) -> Happening | None:
    """The nearest verb to the left that heads a clause; a verb of saying heads another one."""
    tokens = at.tokens
    for index in range(at.governor, max(at.first, at.governor - REACH) - 1, -1):
        tag, word = tokens.tag(index), tokens.lower[index]
        if word in _ENDS or tag is Tag.RELATIVE or (tag is Tag.CONJUNCTION and word not in _TOGETHER):
            return None
        if tag is Tag.AUXILIARY and word in _HAVE | _BE:
            return said(tokens, Event.OTHER, index, index + 1, "have" if word in _HAVE else "be")
        if tag is not Tag.VERB or not _heads_clause(reader, tokens, index):
            continue
        lemma = words.verbs.lemma(tokens, index)
        if lemma in reader.triggers.speech and not has_object(tokens, index + 1, at.limit):
            return None
        return said(tokens, Event.OTHER, index, index + 1, lemma)
    return None


def _heads_clause(reader: Reader, tokens: Tokens, index: int) -> bool:
    """Whether a verb form is a verb here: no noun ("the fire"), and no modifier of one ("the promised sum")."""
    kind = reader.words.kind(tokens, index)
    before = tokens.tag(index - 1)
    if kind is Kind.FINITE:
        return True
    if before in (Tag.DETERMINER, Tag.POSSESSIVE, Tag.PREPOSITION) and tokens.low(index - 1) != "to":
        return kind is Kind.GERUND and before is Tag.PREPOSITION
    if kind is Kind.BASE or kind is Kind.PLURAL:
        is_after_plural = reader.words.kind(tokens, index - 1) is Kind.PLURAL and before is Tag.WORD
        return is_after_plural or tokens.low(index - 1) == "to" or before in (Tag.AUXILIARY, Tag.PRONOUN)
    return not (kind is Kind.PARTICIPLE and tokens.tag(index + 1) is Tag.WORD and before is Tag.WORD)


# --------------------------------------------------------------------------------------------------- the particle


def _with_particle(words: Particles, tokens: Tokens, predicate: Predicate) -> Predicate:
    """Name a verb with the particle that makes it another verb: "lay off", "take part", "look for"."""
    head = tokens.at(predicate.span.start)
    is_verb = tokens.tag(head) is Tag.VERB or (tokens.tag(head) is Tag.WORD and tokens.low(head) != predicate.lemma)
    if not is_verb or words.verbs.lemma(tokens, head) != predicate.lemma:
        return _with_preposition(tokens, predicate)
    for at in (head + 1, head + 2):
        particle = tokens.low(at)
        if tokens.low(at + 1) in TIMES and time_end(tokens, at) > at:
            break  # "were taken on Wednesday"
        if particle in words.always or predicate.lemma in words.of_verbs.get(particle, ()):
            end = max(at + 1, tokens.at(predicate.span.end - 1) + 1) if at == head + 1 else 0
            span = tokens.span(head, end) if end else predicate.span
            return replace(predicate, text=span.of(tokens.text), span=span, lemma=f"{predicate.lemma} {particle}")
        if at == head + 1 and tokens.tag(at) not in (Tag.PRONOUN, Tag.ADVERB):
            break
    return _with_complement(words, tokens, predicate, head)


def _with_complement(words: Particles, tokens: Tokens, predicate: Predicate, head: int) -> Predicate:
    """Name a verb with the noun or adjective that makes it what it says: "lose life", "shoot dead", "set ablaze"."""
    last = tokens.at(predicate.span.end - 1)
    if last <= head or tokens.tag(last) not in (Tag.WORD, Tag.ADVERB, Tag.VERB):
        return predicate
    between = [at for at in range(head + 1, last) if tokens.tag(at) is Tag.PREPOSITION]
    complement = words.nouns.singular(tokens.lower[last])
    if not between:
        return replace(predicate, lemma=f"{predicate.lemma} {complement}")
    if complement in words.care:
        return replace(predicate, lemma=f"{predicate.lemma} {tokens.lower[between[0]]} {complement}")
    return predicate


def _with_preposition(tokens: Tokens, predicate: Predicate) -> Predicate:
    """ "unaccounted for" is one word in two."""
    after = tokens.at(predicate.span.end - 1) + 1
    if predicate.lemma != "unaccounted" or tokens.low(after) != "for":
        return predicate
    span = tokens.span(tokens.at(predicate.span.start), after + 1)
    return Predicate(span.of(tokens.text), span, "unaccounted for")
