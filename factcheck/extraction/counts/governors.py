"""What the words before a count say of it: the verb whose object it is, the noun before "of", the noun of a toll.

Owns the readings to the left; each gives the event with its words, `OTHER` for a verb that is no trigger, or None.
"""

from factcheck.extraction.counts.changes import measure_of
from factcheck.extraction.counts.deadly_losses import is_loss_of_life
from factcheck.extraction.counts.led_away import is_led_away, made_off_with
from factcheck.extraction.counts.population import ROLE, STATUS
from factcheck.extraction.counts.sites import (
    HARMS,
    JOINING,
    Happening,
    Reader,
    Site,
    both,
    is_fatal,
    is_verb,
    said,
)
from factcheck.extraction.phrases import Kind
from factcheck.extraction.tokens import Tag
from factcheck.extraction.verbs import voice_before
from factcheck.model import Event

REACH = 8
"""Tokens before a verb in which what buried them may stand."""
_PARTICLES = frozenset({"up", "out", "off", "down", "away", "under"})

_CARES = frozenset([("take", "in"), ("look", "after"), ("care", "for"), ("deal", "with")])
_SUPPLIES = frozenset(["power", "electricity", "water", "gas", "supply", "current", "heating", "internet", "service"])
_CUTS = frozenset(["cut", "knock", "disrupt", "interrupt", "lose", "sever", "halt", "stop", "shut", "suspend"])
_TEARS = frozenset(["tear", "rip", "blow", "take", "lift", "peel", "strip"])
_CUT = 4
"""Tokens between a verb and the supply it cuts: "knocked out all power"."""


def toll(reader: Reader, at: Site) -> Happening | None:
    """The dead of "the death toll rose to 31" and "a toll of 31"."""
    measured = measure_of(at.tokens, at.figure.quantity.first, at.first)
    if measured is None or measured.toll < 0:
        return None
    is_death_toll = at.tokens.low(measured.toll - 1) == "death"
    first, lemma = (measured.toll - 1, "death toll") if is_death_toll else (measured.toll, "toll")
    return said(at.tokens, Event.KILLED, first, measured.toll + 1, lemma)


def verb_on_left(reader: Reader, at: Site) -> Happening | None:
    """The verb whose object the count is: "killing at least 40", "shot dead 12", "took 12 people hostage"."""
    tokens, index = at.tokens, at.governor
    if index < at.first:
        return None
    if tokens.lower[index] in reader.triggers.adjectives and tokens.tag(index - 1) is Tag.VERB:
        return said(
            tokens,
            reader.triggers.adjectives[tokens.lower[index]],
            index - 1,
            index + 1,
            reader.verbs.lemma(tokens, index - 1),
        )
    if tokens.low(index) == "death" and tokens.low(index - 1) == "to" and tokens.tag(index - 2) is Tag.VERB:
        return said(
            tokens, Event.KILLED, index - 2, index + 1, reader.verbs.lemma(tokens, index - 2)
        )  # "hacked to death 15"
    if (taken := made_off_with(reader, at)) is not None:
        return taken
    if tokens.tag(index) is Tag.PREPOSITION and index > at.first and is_verb(reader, tokens, index - 1):
        return _verb_with_preposition(reader, at)
    if not is_verb(reader, tokens, index) or voice_before(tokens, index, at.first):
        return None
    lemma = reader.verbs.lemma(tokens, index)
    event = _of_object(reader, at, lemma)
    return said(tokens, _with_joined_verb(reader, at, event), index, index + 1, lemma)


def _of_object(reader: Reader, at: Site, lemma: str) -> Event:
    """What a verb does to the count as its object: by what completes it, by itself, by who does it and how."""
    tokens, index = at.tokens, at.governor
    ambiguous = lemma in reader.triggers.speech and lemma in reader.triggers.patient
    if ambiguous and (fate := _fate_behind(reader, at)) is not None:
        return fate  # "the army admits 127 killed", and no hospital does
    told = reader.triggers.complement(tokens, lemma, at.figure.subject_end, at.limit)
    if told is None and tokens.low(index + 1) in _PARTICLES:  # "sweeping away 14 people"
        told = reader.triggers.complement(tokens, lemma, index + 1, index + 2)
    if lemma == "leave" and (told is None or told[0] is Event.RELEASED):
        told = reader.triggers.after_preposition(tokens, at.figure.subject_end, at.limit)  # "left three in hospital"
    event = told[0] if told else reader.triggers.patient.get(lemma, Event.OTHER)
    if (listed := reader.triggers.as_state(tokens, at.figure.subject_end)) is not None:
        return listed  # "had registered 63 people as missing"
    if event is Event.OTHER and lemma == "lose" and _loses_to_death(reader, at):
        return Event.KILLED
    if event is Event.OTHER and is_led_away(at, lemma):
        return Event.HELD
    if event is Event.OTHER and _survives(at):  # "dug six survivors out of the snow"
        return reader.triggers.complements.get(lemma, {}).get("alive", Event.OTHER)
    if lemma == "save" and any(tokens.tag(near) is Tag.NEGATION for near in range(max(at.first, index - 2), index)):
        return Event.KILLED  # "doctors could not save four of them"
    if lemma == "bury" and reader.triggers.complement(tokens, lemma, max(at.first, index - REACH), index):
        return Event.MISSING  # "the landslide buried 60 people"
    is_killed = event is Event.WOUNDED and is_fatal(tokens, index, index + 1)
    return Event.KILLED if is_killed else event


def _fate_behind(reader: Reader, at: Site) -> Event | None:
    """What the participle or adjective right behind the count says befell it."""
    behind = at.figure.subject_end
    if behind >= at.limit:
        return None
    is_participle = at.tokens.lower[behind] in reader.verbs.verbs.participles or at.tokens.lower[behind].endswith("ed")
    told = reader.triggers.patient.get(reader.verbs.lemma(at.tokens, behind)) if is_participle else None
    return reader.triggers.adjectives.get(at.tokens.lower[behind]) or told


def _verb_with_preposition(reader: Reader, at: Site) -> Happening | None:
    """The verb that leads to the count by a preposition: "picked up 88 people alive", "looked after 60"."""
    tokens, index = at.tokens, at.governor
    lemma = reader.verbs.lemma(tokens, index - 1)
    told = reader.triggers.complement(tokens, lemma, index, index + 1)
    if told is not None and tokens.low(index) in _PARTICLES:  # "picked up 88 people alive"
        told = reader.triggers.complement(tokens, lemma, at.figure.subject_end, at.limit) or told
    if told is None and (lemma, tokens.low(index)) in _CARES:
        return said(tokens, Event.OTHER, index - 1, index + 1, lemma)
    if told is None and (lemma not in reader.triggers.contacts or tokens.low(index) not in ("to", "with", "from")):
        return None
    return said(tokens, told[0] if told else Event.OTHER, index - 1, index + 1, lemma)


def _loses_to_death(reader: Reader, at: Site) -> bool:
    """Whether those whom somebody loses are dead: an army's soldiers, one's kin, a hospital's patients."""
    roles = at.figure.subject.population.get(ROLE, ()) if at.figure.subject else ()
    return _is_fighter(reader, at) or _is_kin(reader, at) or _is_mourned(at) or "patient" in roles


def _is_fighter(reader: Reader, at: Site) -> bool:
    """Whether an army loses them, and so to death."""
    subject = at.figure.subject
    if subject is None:
        return False
    if not {"soldier", "militant"}.isdisjoint(subject.population.get(ROLE, ())):
        return True
    is_man = subject.text.lower() in ("men", "women", "members", "people") or subject.span is None
    near = at.tokens.lower[max(at.first, at.governor - REACH) : max(at.first, at.governor)]
    return is_man and not reader.triggers.armies.isdisjoint(near)


def _is_kin(reader: Reader, at: Site) -> bool:
    """Whether those lost are somebody's relatives, friends or comrades."""
    subject = at.figure.subject
    words = subject.text.lower().replace("-in-law", "").split() if subject is not None else []
    return bool(words) and reader.words.nouns.singular(words[-1]) in reader.triggers.kin


def _is_mourned(at: Site) -> bool:
    """Whether a speaker tells of people lost: "we lost 41 people", "they have lost three children"."""
    subject, tokens = at.figure.subject, at.tokens
    words = subject.text.lower().split() if subject is not None else []
    if not words or words[-1] not in ("people", "persons", "lives", "children", "women", "civilians", "souls"):
        return False
    before = at.governor - 1
    while before > at.first and tokens.tag(before) in (Tag.AUXILIARY, Tag.ADVERB):
        before -= 1
    return tokens.tag(before) is Tag.PRONOUN


def _survives(at: Site) -> bool:
    subject = at.figure.subject
    return subject is not None and "survivor" in subject.population.get(STATUS, ())


def _with_joined_verb(reader: Reader, at: Site, event: Event) -> Event:
    """ "killing or injuring 12": the verb joined to the left counts too."""
    tokens, index = at.tokens, at.governor
    if tokens.low(index - 1) not in JOINING or index - 2 < at.first or tokens.tag(index - 2) is not Tag.VERB:
        return event
    lemma = reader.verbs.lemma(tokens, index - 2)
    if event is Event.KILLED and lemma in reader.triggers.blows and tokens.low(index - 1) == "and":
        return event  # "shot and killed three"
    other = reader.triggers.patient.get(lemma)
    return both(other, event) if other in HARMS and event in HARMS else event


def noun_of(reader: Reader, at: Site) -> Happening | None:
    """The noun before "of N": "the death of almost 700 herders", "took the lives of 64", "damage to 12 homes"."""
    tokens, index = at.tokens, at.governor
    lemma = reader.words.nouns.singular(tokens.low(index - 1)) if index - 1 >= at.first else ""
    if tokens.low(index) == "to" and lemma in _SUPPLIES and (cut := _cut_before(reader, at, index - 1, _CUTS)) >= 0:
        return said(tokens, Event.AFFECTED, cut, index, reader.verbs.lemma(tokens, cut))
    is_roof = tokens.low(index) in ("off", "from") and lemma == "roof"
    if is_roof and (torn := _cut_before(reader, at, index - 1, _TEARS)) >= 0:
        return said(tokens, Event.AFFECTED, torn, index, reader.verbs.lemma(tokens, torn))  # "tore roofs off 40 homes"
    if tokens.low(index) != "of" and not (tokens.low(index) == "to" and lemma in ("damage", "harm", "fire")):
        return None
    event = reader.triggers.of.get(lemma)
    if lemma == "loss" and not is_loss_of_life(at):
        event = Event.OTHER
    if event is Event.WOUNDED and tokens.low(index - 2) in ("fatal", "deadly"):
        event = Event.KILLED
    return said(tokens, event, index - 1, index, lemma) if event else None


def _cut_before(reader: Reader, at: Site, noun: int, verbs: frozenset[str]) -> int:
    """The verb that cuts the supply before "to N homes": "knocked out power to", "cut electricity to"; or -1."""
    for index in range(noun - 1, max(at.first, noun - _CUT) - 1, -1):
        if at.tokens.tag(index) is Tag.VERB:
            return index if reader.verbs.lemma(at.tokens, index) in verbs else -1
    return -1


def exchanged(reader: Reader, at: Site) -> Happening | None:
    """ "24 hostages in exchange for 39 prisoners": those given for the released are released."""
    tokens, index = at.tokens, at.governor
    if (
        tokens.low(index) != "for"
        or tokens.low(index - 1) not in ("exchange", "return", "swap")
        or index - 1 < at.first
    ):
        return None
    subject = at.figure.subject
    if subject is None or "held" not in subject.population.get(STATUS, ()):
        return None
    return said(tokens, Event.RELEASED, index - 1, index, tokens.lower[index - 1])


def joined_object(reader: Reader, at: Site) -> Happening | None:
    """The verb further left whose objects are joined: "shot the cook, her nephew and two waiters"."""
    tokens = at.tokens
    is_joined = tokens.low(at.governor) in ("and", ",", "or", "plus") or _is_as_well_as(at)
    if at.governor < at.first or not is_joined:
        return None
    for index in range(at.governor - 1, max(at.first, at.governor - 20) - 1, -1):
        tag = tokens.tag(index)
        if tag in (Tag.AUXILIARY, Tag.RELATIVE) or tokens.lower[index] in (";", ":"):
            return None
        if tag is Tag.VERB and reader.verbs.lemma(tokens, index) in ("comprise", "include"):
            return None  # "the dead comprise 13 women, six men"
        if (
            tag is Tag.VERB
            and reader.words.kind(tokens, index) not in (Kind.BASE, Kind.PLURAL)
            and not _is_nominal(reader, at, index)
        ):
            if voice_before(tokens, index, at.first):
                return None
            lemma = reader.verbs.lemma(tokens, index)
            event = reader.triggers.patient.get(lemma)
            if lemma == "lose" and _is_kin(reader, at):
                event = Event.KILLED  # "lost a daughter and two nieces"
            return said(tokens, event, index, index + 1, lemma) if event else None
    return None


def _is_as_well_as(at: Site) -> bool:
    return at.tokens.low(at.governor) == "as" and at.tokens.low(at.governor - 1) == "well"


def _is_nominal(reader: Reader, at: Site, index: int) -> bool:
    """Whether an -ing form is a noun here ("a suicide bombing")."""
    tokens = at.tokens
    is_noun = reader.words.kind(tokens, index) is Kind.GERUND and tokens.lower[index] in reader.words.attributive
    return is_noun and tokens.tag(index - 1) in (Tag.DETERMINER, Tag.WORD, Tag.POSSESSIVE)


def accompanied(reader: Reader, at: Site) -> Happening | None:
    """ "was arrested along with nine monks": what happened to one happened to those with him."""
    tokens, index = at.tokens, at.governor
    if tokens.low(index) not in ("with", "alongside") or (
        tokens.low(index) == "with" and tokens.low(index - 1) not in ("along", "together")
    ):
        return None
    for near in range(index - 1, max(at.first, index - 15) - 1, -1):
        if tokens.tag(near) is Tag.VERB:
            lemma = reader.verbs.lemma(tokens, near)
            table = reader.triggers.patient if voice_before(tokens, near, at.first) else reader.triggers.agent
            return said(tokens, table[lemma], near, near + 1, lemma) if lemma in table else None
    return None


def agent(reader: Reader, at: Site) -> Happening | None:
    """Those "by" whom something was done are counted for the deed, whatever befell others."""
    tokens, index = at.tokens, at.governor - 1
    if tokens.low(at.governor) != "by" or index < at.first or not is_verb(reader, tokens, index):
        return None
    return said(tokens, Event.OTHER, index, index + 1, reader.verbs.lemma(tokens, index))


def oblique(reader: Reader, at: Site) -> Happening | None:
    """The noun that leads to the count: "has been in contact with 400 Americans"."""
    tokens, index = at.tokens, at.governor
    if tokens.tag(index) is not Tag.PREPOSITION or index - 2 < at.first:
        return None
    if tokens.tag(index - 1) is not Tag.VERB and tokens.tag(index - 1) is not Tag.WORD:
        return None
    if tokens.tag(index - 2) is not Tag.PREPOSITION or tokens.tag(index - 3) is not Tag.AUXILIARY:
        return None
    lemma = reader.words.nouns.singular(tokens.lower[index - 1])
    return said(tokens, Event.OTHER, index - 2, index + 1, lemma)
