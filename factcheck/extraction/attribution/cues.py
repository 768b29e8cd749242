"""The words that mark saying: every form of every cue verb and noun with what may follow it. Owns the lookup, not
where the content ends."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from factcheck.extraction.inflection import Nouns, Verbs, third_person
from factcheck.extraction.lexicon import Lexicon
from factcheck.model import CueClass


class Frame(StrEnum):
    """What may stand beside a cue verb; the lexicon's `cues` section says what each means."""

    CLAUSE = "clause"
    THAT = "that"
    QUOTE = "quote"
    INVERT = "invert"
    OBJECT = "object"
    PERSON = "person"
    TO = "to"
    AT = "at"
    AS = "as"
    DOCUMENT = "document"


class Form(StrEnum):
    """Which part of its paradigm a verb form is; a form that is both past and participle counts as past."""

    BASE = "base"
    THIRD = "third"
    PAST = "past"
    PARTICIPLE = "participle"
    GERUND = "gerund"


@dataclass(frozen=True, slots=True)
class CueVerb:
    """One form of a cue verb. `prepositions`: particles and prepositions that belong to the cue when they follow it."""

    lemma: str
    form: Form
    frames: frozenset[Frame]
    prepositions: frozenset[str]
    cue_class: CueClass
    asserts: bool
    is_noun_too: bool
    thinks: bool


class CueWords:
    """The compiled `cues` section."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("cues")
        self._inflect = lexicon.table(Verbs)
        self._nouns = lexicon.table(Nouns)
        self.classes = {lemma: CueClass(name) for name, lemmas in section["classes"].items() for lemma in lemmas}
        self.nouns = self._noun_forms(section["nouns"]["claims"])
        self.idioms = frozenset(_split(section["idioms"]["none"]))
        self.idiomatic = frozenset(idiom[0] for idiom in self.idioms)
        self.light = self._finite(section["nouns"]["light"])
        self._noun_classes = {
            noun: CueClass(name) for name, nouns in section["nouns"]["classes"].items() for noun in nouns
        }
        self.verbs: dict[str, CueVerb] = {}
        self._add_verbs(section)
        self.hearsay_adverbs = frozenset(section["adverbs"]["hearsay"])
        self.phrases = _by_first_word(section["phrases"]["according"])
        self.set_phrases = self._set_phrases(section["phrases"]["set"])
        figures = section["figures"]
        self.giving = self._finite(figures["give"] + figures["have"])
        self.reaching = self._set_phrases(figures["reach"])
        self.outcomes = frozenset(figures["outcomes"])
        self.floor = self._finite(section["phrases"]["floor"])
        self.owned = frozenset(section["phrases"]["owned"])
        self.unnamed = self._participles(section["passives"]["unnamed"])
        self.issued = self._participles(section["documents"]["issued"])
        self.containing = self._finite(section["documents"]["containing"])
        self.catenatives = frozenset(section["catenatives"]["forms"])
        self.comparisons = frozenset(_split(section["hinges"]["compares"]))
        self.loosens = _split(section["hinges"]["loosens"])
        self.hangs_on = frozenset(section["hinges"]["hangs_on"])
        self.implied = self._finite(section["implied"]["verbs"])
        self.changes = self._finite(section["implied"]["changes"])
        self.changes_with = self._set_phrases(section["implied"]["changes_with"])
        self.changed = frozenset(self._noun_forms(section["implied"]["changed"]))
        self.knowing: dict[str, list[tuple[str, ...]]] = {}
        for _, *words in _split(section["implied"]["phrases"]):
            self.knowing.setdefault(words[0], []).append(tuple(words))

    def cue_class(self, lemma: str) -> CueClass:
        return self.classes.get(lemma, CueClass.NEUTRAL)

    def noun_class(self, noun: str) -> CueClass:
        return self._noun_classes.get(noun, CueClass.NEUTRAL)

    def _noun_forms(self, nouns: list[str]) -> dict[str, str]:
        return {form: noun for noun in nouns for form in (noun, self._nouns.plural(noun))}

    def _participles(self, lemmas: list[str]) -> dict[str, str]:
        return {self._inflect.past_participle(lemma): lemma for lemma in lemmas}

    def _finite(self, lemmas: list[str]) -> dict[str, str]:
        return {form: lemma for lemma in lemmas for form, _ in self._paradigm(lemma)}

    def _set_phrases(self, phrases: list[str]) -> dict[str, list[tuple[str, ...]]]:
        """By every form of the verb, the words that follow it in a set phrase; the longest first."""
        table: dict[str, list[tuple[str, ...]]] = {}
        for verb, *rest in sorted(_split(phrases), key=len, reverse=True):
            for form in dict.fromkeys(form for form, _ in self._paradigm(verb)):
                table.setdefault(form, []).append(tuple(rest))
        return table

    def _add_verbs(self, section: Any) -> None:
        frames: dict[str, set[Frame]] = {}
        asserting: set[str] = set()
        thinking = {lemma for group in section["verbs"] if group.get("thinks") for lemma in group["lemmas"]}
        for group in section["verbs"]:
            for lemma in group["lemmas"]:
                frames.setdefault(lemma, set()).update(map(Frame, group["frames"]))
                if group.get("asserts", True) and Frame.DOCUMENT not in group["frames"]:
                    asserting.add(lemma)
        following: dict[str, list[str]] = section["prepositions"]
        nouns_too = {*self.nouns, *section["nouns"]["verbs_too"]}
        for lemma in {**frames, **following}:
            what_it_is = (
                frozenset(frames.get(lemma, ())),
                frozenset(following.get(lemma, ())),
                self.cue_class(lemma),
                lemma in asserting,
                lemma in nouns_too,
                lemma in thinking and Frame.QUOTE not in frames.get(lemma, ()),
            )
            for form, kind in self._paradigm(lemma):
                if form not in self.verbs:
                    self.verbs[form] = CueVerb(lemma, kind, *what_it_is)

    def _paradigm(self, lemma: str) -> list[tuple[str, Form]]:
        inflect = self._inflect
        return [
            ("had" if lemma == "have" else inflect.past_tense(lemma), Form.PAST),
            ("had" if lemma == "have" else inflect.past_participle(lemma), Form.PARTICIPLE),
            (inflect.gerund(lemma), Form.GERUND),
            (lemma, Form.BASE),
            (third_person(lemma), Form.THIRD),
        ]


def _by_first_word(phrases: list[str]) -> dict[str, list[tuple[str, ...]]]:
    """Phrases by their first word, the longest first."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted((tuple(phrase.split()) for phrase in phrases), key=len, reverse=True):
        table.setdefault(phrase[0], []).append(phrase)
    return table


def _split(phrases: list[str]) -> list[tuple[str, ...]]:
    return [tuple(phrase.split()) for phrase in phrases]
