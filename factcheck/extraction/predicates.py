"""Which words beside a figure say what happened to what it counts. Owns one reading per place a predicate can stand in.

Each reading returns the event with its words; `OTHER` marks a verb that is no trigger, to be used when no other words say more.
"""

from dataclasses import dataclass, replace

from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.measures import measured_phrase
from factcheck.extraction.phrases import Kind, NounWords, before_number, noun_phrase
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.extraction.triggers import Told, Triggers
from factcheck.extraction.verbs import VerbGroup, VerbWords, group_on_right, has_object, verb_group, voice_before
from factcheck.model import Event, Predicate

_JOINING = frozenset(["and", "or", "&"])
_BESIDE = (Tag.ADVERB, Tag.NEGATION)


@dataclass(frozen=True, slots=True)
class Happening:
    """An event and the words that say so."""

    event: Event
    predicate: Predicate | None


class Reader:
    """The tables that every reading needs, and the place of one figure among its neighbours."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.triggers = lexicon.table(Triggers)
        self.verbs = lexicon.table(VerbWords)
        self.words = lexicon.table(NounWords)


@dataclass(frozen=True, slots=True)
class Site:
    """Where a figure stands: its sentence, the token that governs it, the first token after it that is no adverb."""

    tokens: Tokens
    figure: Figure
    first: int
    limit: int
    governor: int
    after: int


def site(tokens: Tokens, figure: Figure) -> Site:
    """Find where `figure` stands in its sentence."""
    sentence = tokens.sentence(figure.quantity.first)
    after = figure.subject_end
    words = tokens.lexicon.table(NounWords)
    while after < sentence.end and (tokens.tag(after) in _BESIDE or words.kind(tokens, after) is Kind.ADVERB):
        after += 1
    governor = before_number(tokens, figure.quantity.first, sentence.first)
    return Site(tokens, figure, sentence.first, sentence.end, governor, after)


def _said(tokens: Tokens, event: Event, first: int, end: int, lemma: str) -> Happening:
    return Happening(event, Predicate(tokens.words(first, end), tokens.span(first, end), lemma))


def head_noun(reader: Reader, at: Site) -> Happening | None:
    """The event of a noun that settles it: "8,800 deaths", "15 arrests"."""
    subject = at.figure.subject
    if subject is None or subject.span is None:
        return None
    index = at.tokens.at(subject.span.end - 1)
    lemma = reader.words.nouns.singular(at.tokens.low(index))
    event = reader.triggers.nouns.get(lemma)
    return _said(at.tokens, event, index, index + 1, lemma) if event else None


def toll(reader: Reader, at: Site) -> Happening | None:
    """The dead of "the death toll rose to 31" and "a toll of 31"."""
    measured = measured_phrase(at.tokens, at.figure.quantity.first, at.first)
    if measured is None or measured.toll < 0:
        return None
    first = measured.toll - 1 if at.tokens.low(measured.toll - 1) == "death" else measured.toll
    return _said(at.tokens, Event.KILLED, first, measured.toll + 1, "toll")


def verb_on_left(reader: Reader, at: Site) -> Happening | None:
    """The verb whose object the count is: "killing at least 40", "shot dead 12", "took 12 people hostage"."""
    tokens, index = at.tokens, at.governor
    if index < at.first:
        return None
    if tokens.lower[index] in reader.triggers.adjectives and tokens.tag(index - 1) is Tag.VERB:
        return _said(tokens, reader.triggers.adjectives[tokens.lower[index]], index - 1, index + 1, reader.verbs.lemma(tokens, index - 1))
    if tokens.tag(index) is Tag.PREPOSITION and tokens.tag(index - 1) is Tag.VERB and index > at.first:
        told = reader.triggers.complement(tokens, reader.verbs.lemma(tokens, index - 1), index, index + 1)
        return _said(tokens, told[0], index - 1, index + 1, reader.verbs.lemma(tokens, index - 1)) if told else None
    if not is_verb(reader, tokens, index) or voice_before(tokens, index, at.first):
        return None
    lemma = reader.verbs.lemma(tokens, index)
    told = reader.triggers.complement(tokens, lemma, at.figure.subject_end, at.limit)
    event = told[0] if told else reader.triggers.patient.get(lemma)
    if event is None:
        event = Event.OTHER
    return _said(tokens, _with_joined_verb(reader, at, event), index, index + 1, lemma)


def is_verb(reader: Reader, tokens: Tokens, index: int) -> bool:
    """Whether a token can be a verb that governs what follows."""
    return tokens.tag(index) is Tag.VERB or reader.words.kind(tokens, index) is Kind.PARTICIPLE


def _with_joined_verb(reader: Reader, at: Site, event: Event) -> Event:
    """ "killing or injuring 12": the verb joined to the left counts too."""
    tokens, index = at.tokens, at.governor
    if tokens.low(index - 1) not in _JOINING or index - 2 < at.first or tokens.tag(index - 2) is not Tag.VERB:
        return event
    other = reader.triggers.patient.get(reader.verbs.lemma(tokens, index - 2))
    return both(other, event) if other else event


def both(one: Event, other: Event) -> Event:
    """The event of two verbs said of the same count: "killed or wounded" is affected, "shot and killed" killed."""
    if {one, other} == {Event.KILLED, Event.WOUNDED}:
        return Event.AFFECTED
    return one


def noun_of(reader: Reader, at: Site) -> Happening | None:
    """The noun before "of N": "the death of over 1,200 Israelis", "took the lives of 198"."""
    tokens, index = at.tokens, at.governor
    if tokens.low(index) != "of" or index - 1 < at.first:
        return None
    lemma = reader.words.nouns.singular(tokens.lower[index - 1])
    event = reader.triggers.of.get(lemma)
    return _said(tokens, event, index - 1, index, lemma) if event else None


def beside(reader: Reader, at: Site) -> Happening | None:
    """The adjective, participle or phrase directly after the noun: "12 dead", "25 others injured", "two in custody"."""
    tokens, index = at.tokens, at.after
    if index >= at.limit:
        return _graded(reader, at)
    word = tokens.lower[index]
    if word in reader.triggers.adjectives:
        return _said(tokens, reader.triggers.adjectives[word], index, index + 1, word)
    told = reader.triggers.after_preposition(tokens, index, at.limit)
    if told:
        return _said(tokens, told[0], index, told[1] + 1, reader.words.nouns.singular(tokens.lower[told[1]]))
    if is_verb(reader, tokens, index) and tokens.tag(index) is not Tag.AUXILIARY:
        group = verb_group(tokens, index, at.limit)
        return said_by(reader, at, group) if group else None
    return _graded(reader, at)


def _graded(reader: Reader, at: Site) -> Happening | None:
    """ "two critically", with nothing after it, are wounded."""
    tokens, index = at.tokens, at.after - 1
    if index < at.figure.subject_end or tokens.lower[index] not in ("critically", "seriously", "severely", "slightly", "badly"):
        return None
    return _said(tokens, Event.WOUNDED, index, index + 1, tokens.lower[index])


def verb_on_right(reader: Reader, at: Site) -> Happening | None:
    """The verb whose subject the count is; a count that is itself an object has only relative clauses."""
    tokens = at.tokens
    is_relative = tokens.tag(at.after) is Tag.RELATIVE or tokens.low(at.after) in ("that", "which")
    if not is_relative and not is_subject(reader, at):
        return None
    group = group_on_right(tokens, at.figure.subject_end, at.limit)
    if group is None:
        return None
    happening = said_by(reader, at, group)
    if group.relative and (happening is None or happening.event is Event.OTHER) and is_subject(reader, at):
        main = group_on_right(tokens, group.end, at.limit)
        later = said_by(reader, at, main) if main and main.finite else None
        return later if later and later.event is not Event.OTHER else happening
    return happening


def is_subject(reader: Reader, at: Site) -> bool:
    """Whether what governs the count leaves it free to be a subject: nothing, a comma, a conjunction, "that", a verb of saying."""
    tokens, index = at.tokens, at.governor
    if index < at.first:
        return True
    tag = tokens.tag(index)
    if tag is Tag.VERB or tag is Tag.WORD:
        return reader.verbs.lemma(tokens, index) in reader.triggers.speech or tag is Tag.WORD
    return tag is not Tag.PREPOSITION and tag is not Tag.AUXILIARY



def said_by(reader: Reader, at: Site, group: VerbGroup) -> Happening | None:
    """What a verb group says of its subject: by what completes it, then by voice."""
    tokens, triggers = at.tokens, reader.triggers
    if group.link:
        return _complement_of_link(reader, at, group)
    told = triggers.complement(tokens, group.lemma, group.end, at.limit)
    if told:
        event = _abroad(reader, at, group, told)
        return _said(tokens, event, group.head, max(group.head, told[1]) + 1, group.lemma)
    event = _by_voice(reader, at, group)
    if event is Event.OTHER:
        later = _said_later(reader, at, group)
        if later is not None:
            return later
    return _said(tokens, _with_next_verb(reader, at, group, event), group.head, group.head + 1, group.lemma)


def _said_later(reader: Reader, at: Site, group: VerbGroup) -> Happening | None:
    """What a verb that is no trigger leaves to the words after it: "were taken with minor injuries", "fell and broke a leg"."""
    tokens = at.tokens
    told = reader.triggers.after_preposition(tokens, group.end, at.limit)
    if told:
        return _said(tokens, told[0], group.head, told[1] + 1, group.lemma)
    index = group.end
    if tokens.low(index) not in _JOINING or index + 1 >= at.limit:
        return None
    following = verb_group(tokens, index + 1, at.limit)
    if following is None or following.link:
        return None
    joined = replace(following, passive=following.passive or (group.passive and not following.finite))
    happening = said_by(reader, at, joined)
    return happening if happening and happening.event is not Event.OTHER else None


def _by_voice(reader: Reader, at: Site, group: VerbGroup) -> Event:
    tokens, triggers = at.tokens, reader.triggers
    patient, agent = triggers.patient.get(group.lemma), triggers.agent.get(group.lemma)
    is_participle = tokens.lower[group.head] in reader.verbs.verbs.participles or group.lemma not in reader.words.verbs.irregular
    reduced = not group.finite and is_participle and reader.words.kind(tokens, group.head) is not Kind.GERUND
    if group.passive or (reduced and patient and not agent and not has_object(tokens, group.end, at.limit)):
        return patient or Event.OTHER
    if agent and group.lemma in triggers.leaving and not _leaves_place(reader, tokens, group.end, at.limit):
        return Event.OTHER
    return agent or Event.OTHER


def _leaves_place(reader: Reader, tokens: Tokens, index: int, limit: int) -> bool:
    """Whether what is left is a place, or unnamed: "left Gaza", "left on foot", not "left the car"."""
    if not has_object(tokens, index, limit):
        return True
    while index < limit and tokens.tag(index) in (Tag.DETERMINER, Tag.POSSESSIVE):
        index += 1
    phrase = noun_phrase(tokens, index, limit, one=True)
    if phrase is None:
        return False
    lemma = reader.words.nouns.singular(tokens.lower[phrase.head])
    return lemma in reader.triggers.left_places or tokens.is_capitalised(phrase.head)


def _abroad(reader: Reader, at: Site, group: VerbGroup, told: Told) -> Event:
    """Wounded who are taken to hospitals of another country are evacuated; anybody taken to a hospital is wounded."""
    subject, tokens = at.figure.subject, at.tokens
    moved = reader.triggers.patient.get(group.lemma) is Event.EVACUATED
    is_hurt = subject is not None and "severity" in subject.population
    elsewhere = tokens.low(told[1] + 1) == "in" and tokens.is_capitalised(told[1] + 2)
    return Event.EVACUATED if told[0] is Event.WOUNDED and moved and is_hurt and elsewhere else told[0]


def _with_next_verb(reader: Reader, at: Site, group: VerbGroup, event: Event) -> Event:
    """ "were shot and killed", "killed or wounded": the verb joined to the right counts too."""
    tokens, index = at.tokens, group.end
    if tokens.low(index) not in _JOINING or index + 1 >= at.limit:
        return event
    index += 1
    while tokens.tag(index) in (*_BESIDE, Tag.AUXILIARY):
        index += 1
    if index >= at.limit or not is_verb(reader, tokens, index):
        return event
    lemma = reader.verbs.lemma(tokens, index)
    other = reader.triggers.patient.get(lemma) or reader.triggers.agent.get(lemma)
    if other is None or event is Event.OTHER:
        return event
    if group.lemma in ("shoot", "stab", "beat") and other is Event.KILLED:
        return other
    return both(event, other)


def _complement_of_link(reader: Reader, at: Site, group: VerbGroup) -> Happening | None:
    """ "were dead", "remain missing", "are in critical condition"; a bare copula says nothing."""
    tokens, triggers = at.tokens, reader.triggers
    index = group.end
    while index < at.limit and (tokens.tag(index) in _BESIDE or reader.words.kind(tokens, index) is Kind.ADVERB):
        index += 1
    word = tokens.low(index)
    event = triggers.adjectives.get(word) or triggers.complements.get(group.lemma, {}).get(word)
    if event and index < at.limit:
        return _said(tokens, event, index, index + 1, word)
    told = triggers.after_preposition(tokens, index, at.limit)
    if told:
        return _said(tokens, told[0], index, told[1] + 1, reader.words.nouns.singular(tokens.lower[told[1]]))
    if group.lemma != "be" and (told := triggers.complement(tokens, group.lemma, group.end, at.limit)):
        return _said(tokens, told[0], group.head, told[1] + 1, group.lemma)
    if group.lemma != "be" and group.passive:
        event = triggers.patient.get(group.lemma)
    elif group.lemma in triggers.agent:
        event = _by_voice(reader, at, group)
    return _said(tokens, event or Event.OTHER, group.head, group.head + 1, group.lemma)


def state_noun(reader: Reader, at: Site) -> Happening | None:
    """What the noun or its modifiers say, unless a verb says otherwise: "240 hostages", "985 injured individuals", "shooting victims"."""
    subject, tokens = at.figure.subject, at.tokens
    if subject is None or subject.span is None:
        return None
    first, end = tokens.at(subject.span.start), tokens.at(subject.span.end - 1) + 1
    lemma = reader.words.nouns.singular(tokens.lower[end - 1])
    table = reader.triggers.deeds if lemma in reader.triggers.victims else reader.triggers.states
    for index in range(end - 1, first - 1, -1):
        word = tokens.lower[index]
        event = table.get(word) or table.get(reader.words.nouns.singular(word))
        if event:
            return _said(tokens, event, index, index + 1, reader.words.nouns.singular(word))
    return None


def aboard(reader: Reader, at: Site) -> Happening | None:
    """Those "aboard the aircraft" or "on board" are counted as such."""
    tokens = at.tokens
    for index in range(at.figure.subject_end, min(at.limit, at.figure.subject_end + 3)):
        if tokens.lower[index] in reader.triggers.aboard:
            return _said(tokens, Event.OTHER, index, index + 1, "aboard")
    return None
