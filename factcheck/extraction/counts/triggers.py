"""Which words say which event, by role, compiled from the lexicon. Owns the tables, not how a sentence is read."""

from collections.abc import Mapping

from factcheck.extraction.inflection import Nouns
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.phrases import is_number
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.model import Event

_PARTICLES = frozenset(["up", "out", "off", "down", "away", "over", "from"])
_PARTS = frozenset(["most", "all", "many", "some", "including", "among", "mostly", "mainly", "both", "each"])
COMPLEMENT_REACH = 8
"""Tokens between a verb and the noun that completes it ("suffered only very slight burns")."""

Told = tuple[Event, int]
"""An event and the token that says so."""


_HOMES = frozenset({"home", "homes"})
"""Nouns before which another only says which: nobody in a care home is cared for there."""


class Triggers:
    """Verbs by the role of what is counted, nouns, adjectives, and what completes a verb or preposition."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("events")
        self.noun_forms = lexicon.table(Nouns)
        self.patient = _by_word(section["patient"])
        self.agent = _by_word(section["agent"])
        self.nouns = _by_word(section["nouns"])
        self.states = _by_word(section["states"])
        self.state_nouns = frozenset(section["state_nouns"]["nouns"])
        self.freed = frozenset(section["captives"]["freed"])
        self.of = _by_word(section["of"])
        self.adjectives = _by_word(section["adjectives"])
        self.complements = {verb: _events(nouns) for verb, nouns in section["complements"].items()}
        self.prepositional = {word: _events(nouns) for word, nouns in section["prepositional"].items()}
        victims = dict(section["victims"])
        self.victims = frozenset(victims.pop("nouns"))
        self.deeds = _by_word(victims)
        self.armies = frozenset(section["own"]["armies"])
        self.kin = frozenset(section["roles"]["kin"])
        self.leaving = frozenset(section["leaving"]["verbs"])
        self.left_places = frozenset(section["leaving"]["objects"])
        self.of_things = frozenset(section["of_things"]["events"])
        self.unharmed = frozenset(section["of_things"]["concepts"])
        self.speech = frozenset(section["speech"]["verbs"])
        self.blows = frozenset(section["fates"]["blows"])
        """Verbs of how somebody is killed, where a second verb says so: "shot and killed three" are three dead."""
        self.contacts = frozenset(section["roles"]["contacts"])

    def complement(self, tokens: Tokens, verb: str, at: int, limit: int) -> Told | None:
        """The event that the words after a verb make of it ("taken hostage"), None when none does."""
        table = self.complements.get(verb)
        return self._first_of(table, tokens, at, limit) if table else None

    def after_preposition(self, tokens: Tokens, at: int, limit: int) -> Told | None:
        """The event of a prepositional phrase at `at` ("in custody", "behind bars"), None when it says none."""
        table = self.prepositional.get(tokens.low(at))
        return self._first_of(table, tokens, at + 1, min(limit, at + 6)) if table else None

    def as_state(self, tokens: Tokens, at: int) -> Event | None:
        """The event of "as missing", "as dead" at `at`: how somebody listed those counted."""
        word = tokens.low(at + 1) if tokens.low(at) == "as" else ""
        return self.adjectives.get(word) or self.states.get(word)

    def _first_of(self, table: Mapping[str, Event], tokens: Tokens, at: int, limit: int) -> Told | None:
        weak: Told | None = None
        index, limit = at - 1, min(limit, at + COMPLEMENT_REACH)
        end = tokens.sentence(min(at, tokens.size - 1)).end
        while (index := index + 1) < limit:
            word = tokens.lower[index]
            event = table.get(word) or table.get(self.noun_forms.singular(word))
            event = event or table.get(f"{word} {tokens.low(index + 1)}")  # "first aid"
            if event and word in _PARTICLES:
                weak = weak or (event, index)  # "picked up 88 people alive"
                continue
            if event and tokens.low(index + 1) not in _HOMES:
                return event, index
            tag = tokens.tag(index)
            if word == "," and (after := _after_count(tokens, index, end)) > 0:
                index, limit = (
                    after - 1,
                    min(end, after + COMPLEMENT_REACH),
                )  # ", five of them on ventilators, to hospitals"
                continue
            if tag is Tag.AUXILIARY or tag is Tag.RELATIVE or word in (",", ";", ":"):
                return weak
        return weak


def _after_count(tokens: Tokens, comma: int, limit: int) -> int:
    """The token after an aside of a count at `comma` that a preposition follows; 0 when there is none."""
    if not is_number(tokens, comma + 1) and tokens.low(comma + 1) not in _PARTS:
        return 0
    for index in range(comma + 2, min(limit, comma + 2 + COMPLEMENT_REACH)):
        if tokens.lower[index] == ",":
            return index + 1 if tokens.tag(index + 1) is Tag.PREPOSITION else 0
    return 0


def _by_word(table: Mapping[str, list[str]]) -> dict[str, Event]:
    found: dict[str, Event] = {}
    for event, words in table.items():
        for word in words:
            found.setdefault(word, Event(event))
    return found


def _events(table: Mapping[str, str]) -> dict[str, Event]:
    return {word: Event(event) for word, event in table.items()}
