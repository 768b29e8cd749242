"""Who is counted: dimension -> values, from the words of a noun phrase. Owns the closed dimensions of the contract."""

from collections.abc import Mapping

from factcheck.extraction.counts.concepts import Concepts
from factcheck.extraction.inflection import Nouns
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.tokens import Tokens

NATIONALITY, STATUS, AGE, ROLE, SEVERITY, FAMILIES, CERTAINTY = (
    "nationality",
    "status",
    "age",
    "role",
    "severity",
    "families",
    "certainty",
)
Population = Mapping[str, tuple[str, ...]]
_OF_A_GROUP = frozenset(["man", "member", "element", "operative", "cadre", "troop"])
_WORD_DIMENSIONS = (STATUS, AGE, ROLE, SEVERITY, CERTAINTY)


class PopulationWords:
    """Words that narrow who is counted: lemma -> (dimension, value) pairs."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("subjects")
        self.nouns = lexicon.table(Nouns)
        self.concepts = lexicon.table(Concepts)
        self.families = frozenset(section["population"][FAMILIES]["words"])
        self.values: dict[str, tuple[tuple[str, str], ...]] = {}
        for dimension in _WORD_DIMENSIONS:
            for value, words in section["population"][dimension].items():
                for word in words:
                    self.values[word] = (*self.values.get(word, ()), (dimension, value))
        self.of_certainty = frozenset(word for word, told in self.values.items() if CERTAINTY in dict(told))
        self.heads_only = frozenset(section["heads_only"])
        self.armed = frozenset(lexicon.section("sources")["heads"]["armed_group"])
        self.origins = frozenset(self.concepts.places).union(*(name.split()[:1] for name in self.concepts.demonyms))
        self.origins |= frozenset(self.concepts.demonyms)
        """Words that may begin where somebody comes from."""
        self.sexes = {word: sex for sex, words in section["sexes"].items() for word in words}

    def of(self, tokens: Tokens, first: int, end: int) -> dict[str, tuple[str, ...]]:
        """Return the dimensions that tokens `first`..`end` name."""
        found: dict[str, list[str]] = {}
        for index in range(first, end):
            word = tokens.lower[index]
            lemma = self.concepts.lemma(word)
            if index + 1 < end and word in self.heads_only:
                continue
            for dimension, value in self.values.get(lemma) or self.values.get(word) or ():
                _add(found, dimension, value)
            if word in self.origins or lemma in self.origins:
                nationality = self._nationality(tokens, index, end, lemma)
                if nationality:
                    _add(found, NATIONALITY, nationality)
        if ROLE not in found and self._are_of_an_armed_group(tokens, first, end):
            _add(found, ROLE, "militant")
        if len(severity := found.get(SEVERITY, [])) > 1:
            found[SEVERITY] = [value for value in severity if value != "wounded"]
        return {dimension: tuple(values) for dimension, values in found.items()}

    def _are_of_an_armed_group(self, tokens: Tokens, first: int, end: int) -> bool:
        """Whether those counted are named by the group they fight for: "RSF men", "Hamas members"."""
        named = (tokens.lower[at] for at in range(first, end - 1) if tokens.is_capitalised(at))
        return self.nouns.singular(tokens.lower[end - 1]) in _OF_A_GROUP and not self.armed.isdisjoint(named)

    def _nationality(self, tokens: Tokens, index: int, end: int, lemma: str) -> str | None:
        if index + 1 < end:
            pair = f"{tokens.lower[index]} {self.nouns.singular(tokens.lower[index + 1])}"
            if pair in self.concepts.demonyms:
                return self.concepts.demonyms[pair]
        word = tokens.lower[index]
        known = self.concepts.demonyms.get(lemma) or self.concepts.demonyms.get(word)
        if known:
            before = f"{tokens.low(index - 1)} {lemma}"
            return None if before in self.concepts.demonyms else known
        if index + 1 < end and tokens.is_capitalised(index) and word in self.concepts.places:
            return self.concepts.places[word]  # "US citizens"
        return None


def _add(found: dict[str, list[str]], dimension: str, value: str) -> None:
    values = found.setdefault(dimension, [])
    if value not in values:
        values.append(value)


def joined(old: Population, new: Population) -> dict[str, tuple[str, ...]]:
    """Both populations' dimensions; where both name one, the values of both, the old first."""
    return {key: tuple(dict.fromkeys((*old.get(key, ()), *new.get(key, ())))) for key in {**old, **new}}
