"""Nouns and verbs of measuring, compiled from the lexicon, and what a number is found to measure. Reads no text."""

from dataclasses import dataclass

from factcheck.extraction.counts.concepts import Concepts
from factcheck.extraction.inflection import Nouns
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.phrases import NounPhrase, NounWords
from factcheck.extraction.verbs import VerbWords


@dataclass(frozen=True, slots=True)
class Measured:
    """The measured noun phrase, or the token that names a toll of dead."""

    phrase: NounPhrase | None
    toll: int = -1
    told: int = -1
    """The token after "those" in "the number of those killed", who are people; else -1."""
    again: bool = False
    """Whether the words only point back to what was counted before ("the number rose to 84", "put it at 140")."""


class MeasureWords:
    """Nouns that name a measure, and the verbs between them and the number."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("subjects")
        self.measures = frozenset(section["measures"])
        self.tolls = frozenset(section["tolls"])
        self.nominal = frozenset(section["nominal"])
        self.back = frozenset(["number", "figure", "total", "tally", "count"])
        self.versions = frozenset(["version", "estimate", "list", "reckoning", "account", "answer"])
        self.headcounts = frozenset(section["headcounts"])
        self.setting = frozenset(lexicon.section("events")["measuring"]["setting"])
        self.verbs = frozenset(lexicon.section("events")["measuring"]["verbs"])
        self.winning = frozenset(lexicon.section("events")["measuring"]["winning"])
        self.moving = frozenset(lexicon.section("events")["measuring"]["moving"])
        self.revising = frozenset(lexicon.section("events")["measuring"]["revising"])
        self.forms = lexicon.table(VerbWords)
        self.words = lexicon.table(NounWords)
        self.nouns = lexicon.table(Nouns)
        self.concepts = lexicon.table(Concepts)
