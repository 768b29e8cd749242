"""What the words after a count say of it: the adjective beside it, the verb it is subject of. Owns that side only."""

from dataclasses import replace

from factcheck.extraction.asides import after_prepositional
from factcheck.extraction.counts.sites import (
    BESIDE,
    JOINING,
    OWNERS,
    Happening,
    Reader,
    Site,
    both,
    is_fatal,
    is_verb,
    said,
)
from factcheck.extraction.counts.triggers import Told
from factcheck.extraction.counts.turns import acts_on_object, turned
from factcheck.extraction.counts.unfound import unfound, yet_to_be
from factcheck.extraction.phrases import Kind, noun_phrase
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.extraction.verbs import VerbGroup, group_on_right, has_object, verb_group
from factcheck.model import Event

_OPENS_CLAUSE = frozenset(["after", "before", "until", "till", "since"])
_STATES = frozenset(["open", "empty", "full", "intact", "operational", "usable", "passable"])
"""What things are that serve people: lanes, shelters, roads, wells."""
AGES = 14
"""Tokens of an aside of ages."""


def beside(reader: Reader, at: Site) -> Happening | None:
    """The adjective, participle or phrase directly after the noun: "12 dead", "25 others injured", "two in custody"."""
    tokens, index = at.tokens, _past_ages(at)
    if index >= at.limit:
        return _graded(reader, at)
    word = tokens.lower[index]
    if word in reader.triggers.adjectives:
        event = reader.triggers.adjectives[word]
        if tokens.low(index + 1) in JOINING:  # "dead or missing"
            event = both(event, reader.triggers.adjectives.get(tokens.low(index + 2), event))
        return said(tokens, event, index, index + 1, word)
    told = reader.triggers.after_preposition(tokens, index, at.limit)
    if told:
        return said(tokens, told[0], index, told[1] + 1, reader.words.nouns.singular(tokens.lower[told[1]]))
    if (
        word == "to"
        and tokens.tag(index + 1) is Tag.VERB
        and reader.verbs.lemma(tokens, index + 1) in ("suffer", "die")
    ):
        group = verb_group(tokens, index + 1, at.limit)
        return said_by(reader, at, group) if group else None  # "one of seven cooks to suffer burns"
    if (sought := yet_to_be(tokens, at, at.figure.subject_end)) > 0:
        return said(tokens, Event.MISSING, sought, sought + 1, reader.verbs.lemma(tokens, sought))
    is_main = reader.words.kind(tokens, index) is Kind.FINITE and not is_subject(reader, at)
    if is_verb(reader, tokens, index) and not is_main:  # "a boat carrying 150 migrants sank"
        group = verb_group(tokens, index, at.limit)
        return said_by(reader, at, group) if group else None
    return _graded(reader, at)


def _past_ages(at: Site) -> int:
    """The token after an aside of ages: "three men, ages 19, 22 and 27, suffering from burns"."""
    tokens = at.tokens
    if tokens.low(at.after) != "," or tokens.low(at.after + 1) not in ("ages", "aged", "age"):
        return at.after
    for index in range(at.after + 2, min(at.limit, at.after + AGES)):
        if tokens.lower[index] == "," and tokens.tag(index + 1) is not Tag.NUMBER and tokens.low(index + 1) != "and":
            return index + 1
    return at.after


def _graded(reader: Reader, at: Site) -> Happening | None:
    """ "two critically", with nothing after it, are wounded."""
    tokens, index = at.tokens, at.after - 1
    word = tokens.lower[index]
    if index < at.figure.subject_end or word not in (
        "critically",
        "seriously",
        "severely",
        "slightly",
        "badly",
        "fatally",
    ):
        return None
    return said(tokens, Event.KILLED if word == "fatally" else Event.WOUNDED, index, index + 1, word)


def verb_on_right(reader: Reader, at: Site) -> Happening | None:
    """The verb whose subject the count is; a count that is itself an object has only relative clauses."""
    tokens = at.tokens
    is_relative = tokens.tag(at.after) is Tag.RELATIVE or tokens.low(at.after) in ("that", "which")
    if not is_relative and not is_subject(reader, at):
        return None
    group = group_on_right(tokens, at.figure.subject_end, at.limit)
    if group is None or (group.relative and _is_of_one(at, group)):
        return None
    happening = said_by(reader, at, group)
    is_past = "had" in tokens.lower[group.first : group.head]  # "six who had been missing were found"
    is_weak = happening is None or happening.event is Event.OTHER
    is_aside = group.relative or (not group.finite and reader.words.kind(tokens, group.head) is Kind.GERUND)
    if is_aside and (is_weak or is_past) and is_subject(reader, at):  # "three cooks smoking in a yard were stabbed"
        main = group_on_right(tokens, group.end, at.limit, after_object=True)
        later = said_by(reader, at, main) if main and main.finite else None
        return later if later and (later.event is not Event.OTHER or (is_past and not is_weak)) else happening
    return happening


def is_subject(reader: Reader, at: Site) -> bool:
    """Whether what governs the count leaves it free to be a subject: nothing, a comma, "that", a verb of saying."""
    tokens, index = at.tokens, at.governor
    if index < at.first:
        return True
    if tokens.low(index) == "and" and _goes_on_behind(reader, at):
        return False  # "arrested a manager and four guards and are looking for two more"
    tag = tokens.tag(index)
    if tag is Tag.VERB or tag is Tag.WORD:
        return (
            tag is Tag.WORD or reader.verbs.lemma(tokens, index) in reader.triggers.speech or _is_owned(tokens, index)
        )
    if tokens.low(index) in _OPENS_CLAUSE and _is_finite_next(reader, at):
        return True  # "after 17 prisoners were moved"
    return tag is not Tag.PREPOSITION and tag is not Tag.AUXILIARY


def _is_finite_next(reader: Reader, at: Site) -> bool:
    tokens, index = at.tokens, at.after
    return tokens.tag(index) is Tag.AUXILIARY or reader.words.kind(tokens, index) is Kind.FINITE


def _is_owned(tokens: Tokens, index: int) -> bool:
    return tokens.low(index - 1) in OWNERS  # "by the union's list 14 men are missing", "by our register 14 are"


def _is_of_one(at: Site, group: VerbGroup) -> bool:
    """Whether a relative clause behind a list tells of its last only: "two men and a girl who was pulled out"."""
    number = at.figure.quantity.quantity.nominal
    return at.tokens.low(group.first) in ("was", "is", "has") and number is not None and number > 1


def _goes_on_behind(reader: Reader, at: Site) -> bool:
    """Whether "and" and a verb follow the count, so that a subject further left does both."""
    after = at.figure.subject_end
    if at.tokens.low(after) != "and":
        return False
    is_finite = reader.words.kind(at.tokens, after + 1) is Kind.FINITE
    return at.tokens.tag(after + 1) is Tag.AUXILIARY or is_finite


def said_by(reader: Reader, at: Site, group: VerbGroup) -> Happening | None:
    """What a verb group says of its subject: by what completes it, then by voice."""
    tokens, triggers = at.tokens, reader.triggers
    if (sought := unfound(tokens, at, group)) > 0:  # "six have yet to be found"
        return said(tokens, Event.MISSING, sought, sought + 1, reader.verbs.lemma(tokens, sought))
    if group.link:
        return _complement_of_link(reader, at, group)
    told = triggers.complement(tokens, group.lemma, group.end, at.limit)
    if told:
        event = Event.OTHER if acts_on_object(tokens, group, at.limit) else _abroad(reader, at, group, told)
        return said(tokens, event, group.head, max(group.head, told[1]) + 1, group.lemma)
    event = _by_voice(reader, at, group)
    event = turned(tokens, group, event, at.limit)
    if event is Event.WOUNDED and is_fatal(tokens, group.first, group.end + 1):
        event = Event.KILLED
    if event is Event.OTHER:
        later = _said_later(reader, at, group)
        if later is not None:
            return later
    return said(tokens, _with_next_verb(reader, at, group, event), group.head, group.head + 1, group.lemma)


def _said_later(reader: Reader, at: Site, group: VerbGroup) -> Happening | None:
    """What a verb that is no trigger leaves to later words: "were taken with minor burns", "fell and broke a leg"."""
    tokens = at.tokens
    told = reader.triggers.after_preposition(tokens, group.end, at.limit)
    if told:
        return said(tokens, told[0], group.head, told[1] + 1, group.lemma)
    index = group.end
    for _ in range(3):
        if tokens.tag(index) is Tag.PREPOSITION and index < at.limit:
            index = after_prepositional(tokens, index, at.limit)
    if tokens.low(index) not in JOINING or index + 1 >= at.limit:
        return None
    following = verb_group(tokens, index + 1, at.limit)
    if following is None:
        return None
    if following.link:  # "were flown to the capital and are in critical condition"
        state = _complement_of_link(reader, at, following)
        return state if state is not None and state.event is not Event.OTHER else None
    joined = replace(following, passive=following.passive or (group.passive and not following.finite))
    happening = said_by(reader, at, joined)
    return happening if happening and happening.event is not Event.OTHER else None


def _by_voice(reader: Reader, at: Site, group: VerbGroup) -> Event:
    tokens, triggers = at.tokens, reader.triggers
    patient, agent = triggers.patient.get(group.lemma), triggers.agent.get(group.lemma)
    is_participle = (
        tokens.lower[group.head] in reader.verbs.verbs.participles or group.lemma not in reader.words.verbs.irregular
    )
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
    if tokens.low(index) not in JOINING or index + 1 >= at.limit:
        return event
    index += 1
    while tokens.tag(index) in BESIDE or tokens.tag(index) is Tag.AUXILIARY:
        index += 1
    if index >= at.limit or not is_verb(reader, tokens, index):
        return event
    lemma = reader.verbs.lemma(tokens, index)
    other = reader.triggers.patient.get(lemma) or reader.triggers.agent.get(lemma)
    if other is None or event is Event.OTHER:
        return event
    if group.lemma in reader.triggers.blows and other is Event.KILLED:
        return other
    return both(event, other)


def _complement_of_link(reader: Reader, at: Site, group: VerbGroup) -> Happening | None:
    """ "were dead", "remain missing", "are in critical condition"; a bare copula says nothing."""
    tokens, triggers = at.tokens, reader.triggers
    index = group.end
    while index < at.limit and (tokens.tag(index) in BESIDE or reader.words.kind(tokens, index) is Kind.ADVERB):
        index += 1
    index += tokens.low(index) == "as" and group.lemma != "be"  # "are still listed as missing"
    word = tokens.low(index)
    event = triggers.adjectives.get(word) or triggers.complements.get(group.lemma, {}).get(word)
    if event and index < at.limit:
        return said(tokens, event, index, index + 1, word)
    told = triggers.after_preposition(tokens, index, at.limit)
    if told:
        return said(tokens, told[0], index, told[1] + 1, reader.words.nouns.singular(tokens.lower[told[1]]))
    if group.lemma in ("be", "remain") and word in _STATES and index < at.limit:
        return said(tokens, Event.OTHER, index, index + 1, word)  # "four lanes were open"
    if group.lemma == "be" and (noun := _state_at(reader, at, index)) is not None:
        return noun
    if group.lemma != "be" and (told := triggers.complement(tokens, group.lemma, group.end, at.limit)):
        return said(tokens, told[0], group.head, told[1] + 1, group.lemma)
    if group.lemma != "be" and group.passive:
        event = triggers.patient.get(group.lemma)
    elif group.lemma in triggers.agent:
        event = _by_voice(reader, at, group)
    return said(tokens, event or Event.OTHER, group.head, group.head + 1, group.lemma)


def _state_at(reader: Reader, at: Site, index: int) -> Happening | None:
    """ "were hostages": the noun after a copula says what happened to its subject."""
    tokens = at.tokens
    while index < at.limit and tokens.tag(index) is Tag.DETERMINER:
        index += 1
    phrase = noun_phrase(tokens, index, at.limit)
    lemma = reader.words.nouns.singular(tokens.lower[phrase.head]) if phrase else ""
    event = reader.triggers.states.get(lemma)
    return said(tokens, event, phrase.head, phrase.end, lemma) if event and phrase else None
