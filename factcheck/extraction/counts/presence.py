"""Who was at a place: "97 people had been in the building", "209 were on shift", "on board were six Danes". Owns that.

To be somewhere befalls nobody, so that the event is `other`; the predicate's lemma is `aboard` for those on a ship,
plane, train or bus, `attend` for those in a street or square, `deploy` for those sent there, else `present`: the
families of `comparison/predicates.toml`.
"""

from dataclasses import replace

from factcheck.extraction.counts.clause_ends import closes
from factcheck.extraction.counts.concepts import PERSON, Concepts
from factcheck.extraction.counts.population import ROLE
from factcheck.extraction.counts.rival_numbers import leads_from_report
from factcheck.extraction.counts.sites import BESIDE, Happening, Reader, Site, said
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.extraction.verbs import VerbGroup, group_on_right
from factcheck.model import Event

ABOARD, ATTEND, PRESENT = "aboard", "attend", "present"
DEPLOYED = "deploy"
WHERE = frozenset([ABOARD, ATTEND, PRESENT, DEPLOYED])
"""The lemmas of being somewhere."""
CARRIES = frozenset(["carry", "board"])
"""Verbs of what has people aboard, and of theirs who went there."""
CARRIERS = frozenset(["vehicle", "vessel", "aircraft"])
"""Concepts of what carries people."""
_SENT = frozenset(
    ["soldier", "police", "firefighter", "rescuer", "medic", "guard", "army", "navy", "medical", "official"]
)
_RESCUERS = frozenset(["firefighter", "rescuer"])
_EFFORTS = frozenset("battle tackle call respond attend join search assist help work race struggle take".split())
"""What firefighters and rescuers do where they were sent to."""
_CARRIED = frozenset(["passenger", "crew"])
_PAPERS = frozenset(["papers", "documents", "paperwork", "logbook", "tickets"])
"""What names a ship's passengers, besides a list of them."""
_LEADS = frozenset(["in", "on", "at", "inside", "within", "into", "aboard"])
_STARTS = frozenset(["when", "as", "while"])
_TO_WORK = frozenset(["go", "report", "turn", "show", "sign"])
"""Verbs of going to work: "went down for the shift", "reported for work", "turned up for duty"."""
_WEATHER = frozenset(
    "rain snow cold heat sun sunshine dark darkness wind drizzle downpour silence prayer umbrellas sleet fog".split()
)
_WEATHERS = frozenset(["pouring", "heavy", "freezing", "driving", "bitter", "light", "steady", "scorching"])
_PHRASE = 5
"""Tokens of a phrase that names a place: "in the old engine hall"."""
_NEAR = 3
"""Tokens between a count and "on board", and those of a verb group of presence."""


class PresenceWords:
    """Phrases and nouns of places where people are, and verbs of being there."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("events")["presence"]
        phrases = [tuple(phrase.split()) for name in ("phrases", "at_work") for phrase in section[name]]
        self.phrases: dict[str, list[tuple[str, ...]]] = {}
        """By their first word, the longest first."""
        for phrase in sorted(phrases, key=len, reverse=True):
            self.phrases.setdefault(phrase[0], []).append(phrase)
        self.at_work = frozenset(tuple(phrase.split()) for phrase in section["at_work"])
        self.verbs = frozenset(section["verbs"])
        self.places = frozenset(section["places"])
        self.open_places = frozenset(section["open_places"])
        self.lists = frozenset(section["lists"])
        self.listing = frozenset(section["listing"])
        self.carriers = frozenset(section["carriers"])
        self.hosts, self.guests = frozenset(section["hosts"]), frozenset(section["guests"])
        self.shifts = frozenset(section["shifts"])
        self.concepts = lexicon.table(Concepts)

    def at_place(self, tokens: Tokens, head: int) -> str | None:
        """The lemma of being at the place that a noun names: a carrier, a list of passengers, a street, a house."""
        lemma = self.concepts.lemma(tokens.lower[head])
        if lemma in self.lists:
            named = tokens.low(head - 1) in ("passenger", "crew", "boarding") or lemma == "manifest"
            return ABOARD if named else None
        if lemma in self.open_places:
            return ATTEND
        if lemma in self.carriers or self.concepts.of_word(tokens.lower[head]) in CARRIERS:
            return ABOARD
        return PRESENT if lemma in self.places else None


def present(reader: Reader, at: Site) -> Happening | None:
    """Return who was where, by the words behind the count, or before it ("on board were six Danes"); else None."""
    subject = at.figure.subject
    if subject is not None and subject.concept != PERSON:
        return None
    words = at.tokens.lexicon.table(PresenceWords)
    found = _sent_to(at) or _by_verb(words, at) or _behind(words, at) or _in_front(words, at)
    if found is not None:
        return _at_work(at, found)
    return _on_list(words, reader, at) or _there_were(at) or _hosted(words, at)


def _at_work(at: Site, found: Happening) -> Happening:
    """Soldiers, police and rescuers at a scene were sent there; anybody else at work is only there."""
    roles = at.figure.subject.population.get(ROLE, ()) if at.figure.subject else ()
    if found.predicate is None or found.predicate.lemma != DEPLOYED or not _SENT.isdisjoint(roles):
        return found
    return replace(found, predicate=replace(found.predicate, lemma=PRESENT))


def present_when(reader: Reader, at: Site) -> Happening | None:
    """Return who was where when something happened, whatever the place says: "217 were underground when it blew"."""
    tokens, words = at.tokens, at.tokens.lexicon.table(PresenceWords)
    group = group_on_right(tokens, at.figure.subject_end, at.limit)
    if (left := _are_left(at)) is not None or group is None or group.lemma != "be" or group.relative:
        return left
    found = _after(words, at, group.head + 1)
    if found is None and tokens.low(group.head + 1) == "underground":
        found = group.head + 2, PRESENT
    if found is None and (tokens.low(group.head + 1), tokens.low(group.head + 2)) == ("in", "hospital"):
        found = group.head + 3, PRESENT
    if found is None:
        return None
    follows = tuple(tokens.low(near) for near in range(found[0], found[0] + 3))
    is_when = follows[0] in _STARTS or follows == ("at", "the", "time")
    is_when = is_when or (_was_below(tokens, group) and closes(tokens, found[0]))
    return _at_work(at, said(tokens, Event.OTHER, group.head, *found)) if is_when else None


def _was_below(tokens: Tokens, group: VerbGroup) -> bool:
    """Whether men "were underground", and nobody says that they still are."""
    is_past = tokens.low(group.head) in ("were", "was", "been") and tokens.low(group.head + 1) == "underground"
    return is_past and tokens.low(group.first - 1) != "still"


def _behind(words: PresenceWords, at: Site) -> Happening | None:
    """The place right behind the count ("138 people on site"), a few words on for those aboard."""
    tokens, start = at.tokens, at.figure.subject_end
    exists = tokens.tag(at.governor) is Tag.AUXILIARY or tokens.low(at.governor) == "of"
    for index in (at.after, *range(start, min(at.limit, start + _NEAR))):
        found = _place_end(words, tokens, index, at.limit)
        if found is None:
            continue
        is_phrase = tokens.tag(index + 1) not in (Tag.DETERMINER, Tag.POSSESSIVE)  # "at a school" only says where
        is_crowd = found[1] == ATTEND and index == at.after and leads_from_report(tokens, at.figure.quantity.first)
        if found[1] == ABOARD or is_crowd or (index == at.after and (exists or is_phrase)):
            return said(tokens, Event.OTHER, index, *found)
    return None


def _sent_to(at: Site) -> Happening | None:
    """Firefighters and rescuers who fight a fire or take part in a search were sent there: "150 are battling it"."""
    roles = at.figure.subject.population.get(ROLE, ()) if at.figure.subject else ()
    if _RESCUERS.isdisjoint(roles):
        return None
    tokens, verb = at.tokens, at.governor
    if tokens.low(verb) == "took" and tokens.low(verb - 1) == "it":
        return said(tokens, Event.OTHER, verb, verb + 1, DEPLOYED)  # "it took 150 firefighters four hours"
    group = group_on_right(tokens, at.figure.subject_end, at.limit)
    if group is None or group.lemma not in _EFFORTS:
        return None
    return said(tokens, Event.OTHER, group.head, group.head + 1, DEPLOYED)


def _are_left(at: Site) -> Happening | None:
    """Those of whom "there are 15 left": they are where they were."""
    tokens, end = at.tokens, at.figure.subject_end
    exists = tokens.low(at.governor) in ("are", "were", "be") and tokens.low(at.governor - 1) in (
        "there",
        "may",
        "could",
    )
    ends = tokens.low(end) == "left" and (tokens.tag(end + 1) is Tag.PREPOSITION or closes(tokens, end + 1))
    return said(tokens, Event.OTHER, end, end + 1, PRESENT) if exists and ends else None


def _by_verb(words: PresenceWords, at: Site) -> Happening | None:
    """The place that the verb behind the count leads to: "had been in the hall", "were crammed inside"."""
    tokens = at.tokens
    group = group_on_right(tokens, at.figure.subject_end, at.limit)
    if group is None or not (group.lemma == "be" or group.lemma in words.verbs):
        return None
    if group.lemma == "take":
        to = tuple(tokens.lower[group.end : group.end + 3]) in (("to", "the", "streets"), ("to", "the", "street"))
        return said(tokens, Event.OTHER, group.head, group.end + 3, ATTEND) if to else None
    if group.lemma in _TO_WORK:
        shift = _shift_end(words, at, group)
        return said(tokens, Event.OTHER, group.head, shift, PRESENT) if shift is not None else None
    if group.lemma == "clock" and tokens.low(group.end) in ("in", "on"):
        return said(tokens, Event.OTHER, group.head, group.end + 1, PRESENT)
    if group.lemma == "work" and not tokens.low(group.head).endswith("ing"):
        return None  # "1,200 people work at the plant" says who is employed
    if group.lemma == "account":
        is_all = tokens.low(at.figure.quantity.first - 1) == "all" or tokens.low(at.governor + 1) == "all"
        return said(tokens, Event.OTHER, group.head, group.end, PRESENT) if is_all and group.passive else None
    if group.lemma == "be" and tokens.low(group.end) in ("there", "here") and closes(tokens, group.end + 1):
        return said(tokens, Event.OTHER, group.head, group.end + 1, PRESENT)
    found = _after(words, at, _past_weather(tokens, group.head + 1))
    return said(tokens, Event.OTHER, group.head, *found) if found is not None else None


def _past_weather(tokens: Tokens, index: int) -> int:
    """The token after "in the rain", "in silence", at which the place may follow: "waited in the cold at the vigil"."""
    if tokens.low(index) not in ("in", "through", "under"):
        return index
    end = index + 1 + (tokens.tag(index + 1) is Tag.DETERMINER)
    end += tokens.low(end) in _WEATHERS
    return end + 1 if tokens.low(end) in _WEATHER else index


def _after(words: PresenceWords, at: Site, index: int) -> tuple[int, str] | None:
    """The place that adverbs may stand before: "were still inside"."""
    found = _place_end(words, at.tokens, index, at.limit)
    while found is None and index < at.limit and (at.tokens.tag(index) in BESIDE or at.tokens.low(index) == "all"):
        index += 1
        found = _place_end(words, at.tokens, index, at.limit)
    return found


def _shift_end(words: PresenceWords, at: Site, group: VerbGroup) -> int | None:
    """The token after "down for the night shift", "reported for work"; None when those who went did not go to work."""
    leads = ("down", "below", "underground", "on") if group.lemma == "go" else ("for", "up", "in")
    if at.tokens.low(group.end) not in leads:
        return None
    near = range(group.end + 1, min(at.limit, group.end + 1 + _PHRASE))
    return next((index + 1 for index in near if at.tokens.lower[index] in words.shifts), None)


def _in_front(words: PresenceWords, at: Site) -> Happening | None:
    """The place that opens the clause: "on board were 36 Danes", "inside there were about 180"."""
    tokens, verb = at.tokens, at.governor
    if verb <= at.first or tokens.low(verb) not in ("were", "are", "was", "is"):
        return None
    for index in range(max(at.first, verb - _PHRASE), verb):
        opens = index == at.first or tokens.tag(index - 1) in (Tag.PUNCTUATION, Tag.CONJUNCTION)
        found = _place_end(words, tokens, index, at.limit) if opens else None
        if found is not None and found[0] == verb - (tokens.low(verb - 1) == "there"):
            return said(tokens, Event.OTHER, index, *found)
    return None


def _on_list(words: PresenceWords, reader: Reader, at: Site) -> Happening | None:
    """Those whom a list of passengers names: "the manifest lists 47 names"."""
    tokens, verb = at.tokens, at.governor
    has = tokens.low(verb) in ("has", "had", "have")  # auxiliaries, which have no lemma
    is_listing = has or (tokens.tag(verb) is Tag.VERB and reader.verbs.lemma(tokens, verb) in words.listing)
    if verb <= at.first or not is_listing:
        return None
    roles = at.figure.subject.population.get(ROLE, ()) if at.figure.subject else ()
    for index in range(verb - 1, max(at.first, verb - _PHRASE) - 1, -1):
        is_list = words.at_place(tokens, index) == ABOARD and words.concepts.lemma(tokens.lower[index]) in words.lists
        if is_list or (tokens.lower[index] in _PAPERS and not _CARRIED.isdisjoint(roles)):
            return said(tokens, Event.OTHER, verb, verb + 1, ABOARD)
    return None


def _there_were(at: Site) -> Happening | None:
    """Passengers and crew of whom nothing is said but that they were: "there had been 132 passengers"."""
    roles = at.figure.subject.population.get(ROLE, ()) if at.figure.subject else ()
    first = next((near for near in range(at.governor, at.governor - _NEAR, -1) if at.tokens.low(near) == "there"), -1)
    if first < at.first or at.tokens.tag(at.governor) is not Tag.AUXILIARY or _CARRIED.isdisjoint(roles):
        return None
    return said(at.tokens, Event.OTHER, first, at.governor + 1, ABOARD)


def _place_end(words: PresenceWords, tokens: Tokens, index: int, limit: int) -> tuple[int, str] | None:
    """The token after the phrase of a place at `index`, and the lemma of being there; None when none stands there."""
    if index >= limit:
        return None
    for phrase in words.phrases.get(tokens.lower[index], ()):
        end = index + len(phrase)
        if end <= limit and tuple(tokens.lower[index:end]) == phrase and not _goes_on(tokens, end, limit):
            is_aboard = "board" in phrase[-1] or phrase[-1] in ("deck", "decks", "hold")
            return end, DEPLOYED if phrase in words.at_work else ABOARD if is_aboard else PRESENT
    if tokens.lower[index] not in _LEADS:
        return None
    if tokens.tag(index + 1) not in (Tag.DETERMINER, Tag.POSSESSIVE):
        return None
    for noun in range(index + 2, min(limit, index + 2 + _PHRASE)):
        if tokens.tag(noun) not in (Tag.WORD, Tag.VERB, Tag.POSSESSIVE):
            return None
        ends = noun + 1 >= limit or tokens.tag(noun + 1) is not Tag.WORD
        if ends and (lemma := words.at_place(tokens, noun)) is not None:
            return noun + 1, lemma
    return None


def _goes_on(tokens: Tokens, end: int, limit: int) -> bool:
    """Whether "inside", "below" lead to what is no place of people: "below average", "inside three days"."""
    kind = tokens.lexicon.table(Concepts).of_word(tokens.low(end)) if end < limit else None
    return tokens.low(end - 1) in ("inside", "below") and (
        tokens.tag(end) in (Tag.WORD, Tag.NUMBER) or kind is not None
    )


def _hosted(words: PresenceWords, at: Site) -> Happening | None:
    """The guests of "a birthday party with some 60 guests"."""
    tokens, host = at.tokens, at.governor - 1
    if tokens.low(at.governor) != "with" or host < at.first or tokens.low(host) not in words.hosts:
        return None
    guests = at.figure.subject_end > at.figure.quantity.end and tokens.low(at.figure.subject_end - 1) in words.guests
    return said(tokens, Event.OTHER, host, at.governor + 1, PRESENT) if guests else None
