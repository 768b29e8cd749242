"""The lexicon's words of place as sets, and a place as found. Owns no reading of sentences."""

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.extraction.counts.concepts import Concepts
from factcheck.extraction.inflection import Nouns
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.phrases import NounWords
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.extraction.verbs import VerbWords


@dataclass(slots=True)
class Location:
    """A place named by tokens `first`..`end`; `opener` is the preposition or verb before it."""

    opener: int
    first: int
    end: int


class PlaceWords:
    """The place words of the lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("places")
        self.location = frozenset(section["location"])
        self.visits = frozenset(section["visits"])
        self.everywhere = frozenset(section["everywhere"])
        self.nouns = frozenset(section["nouns"])
        self.never = frozenset(section["never"])
        self.bodies = frozenset(section["bodies"])
        self.deeds = frozenset(section["deeds"])
        self.statements = frozenset(section["statements"])
        self.care = frozenset(section["care"])
        self.reporting = frozenset(section["having"])
        self.speaking = frozenset(section["speaking"])
        self.reckoning = frozenset(section["reckoning"])
        self.civic = frozenset(section["civic"])
        self.housing = frozenset(section["housing"])
        self.made_for = frozenset(section["made_for"])
        self.local = frozenset(section["local_bodies"])
        self.street_names = frozenset(section["street_names"])
        self.nameless = frozenset(section["nameless"])
        self.doerless = frozenset(section["doerless"])
        self.befallen = frozenset(section["befallen"])
        self.groups = frozenset(section["groups"])
        self.partly = frozenset(section["partly"])
        self.affiliated = frozenset(section["affiliated"])
        self.vague = frozenset(section["vague"])
        self.needs_noun = frozenset(section["needs_noun"])
        self.countries = frozenset(section["countries"])
        self.country_openers = frozenset(name.split()[0] for name in self.countries)
        self.adjectives = frozenset(word for words in section["countries"].values() for word in words) | frozenset(
            section["peoples"]["words"]
        )
        self.happenings = frozenset(lexicon.section("subjects")["happenings"]["nouns"])
        self._read_movements(section["movements"])
        self.forms = lexicon.table(Nouns)
        self.concepts = lexicon.table(Concepts)
        self.words = lexicon.table(NounWords)
        self.verbs = lexicon.table(VerbWords)
        self.unled = self._unled()

    def _read_movements(self, movements: Mapping[str, list[str]]) -> None:
        self.roads = frozenset(movements["roads"])
        self.onto = frozenset(movements["onto"])
        self.through = frozenset(movements["through"])
        self.into = frozenset(movements["into"])
        self.starts = frozenset(movements["from"])
        self.recovering = frozenset(movements["recovering"])
        self.no_labels = frozenset(movements["no_labels"])
        self.overcoming = frozenset(movements["overcoming"])
        self.inhabitants = frozenset(movements["inhabitants"])

    def _unled(self) -> frozenset[str]:
        """Words at which a place without a preposition may stand; so may it at any capital."""
        visiting = [form for form, lemma in self.verbs.verbs.lemmas.items() if lemma in self.visits]
        regular = [verb.removesuffix("e") + "ed" for verb in self.visits]
        return self.everywhere.union(visiting, regular, ("where", "the"))

    def is_place_noun(self, word: str) -> bool:
        return word in self.nouns or self.forms.singular(word) in self.nouns

    def is_name(self, tokens: Tokens, index: int) -> bool:
        """Whether a token can be part of a place's name."""
        if not tokens.is_capitalised(index) or tokens.lower[index] in self.never:
            return False
        return tokens.tag(index) in (Tag.WORD, Tag.VERB) or tokens.word(index) == "US"
