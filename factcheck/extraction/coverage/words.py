"""The lexicon's words of coverage, and in which class a word is. Owns no reading."""

from factcheck.extraction.inflection import Nouns
from factcheck.extraction.lexicon import Lexicon

_REMEMBERED = 20_000
"""Words remembered a class, so that no text, however long, fills the memory."""


class CoverageWords:
    """The lexicon's section `times.coverage` as sets."""

    def __init__(self, lexicon: Lexicon) -> None:
        section: dict[str, list[str]] = lexicon.section("times")["coverage"]
        self.sets = {name: frozenset(words) for name, words in section.items()}

        self.nouns = lexicon.table(Nouns)
        self._met: dict[str, dict[str, bool]] = {name: {} for name in section}
        self._named: dict[str, set[str]] = {name: set() for name in section}

    def among(self, name: str, word: str) -> bool:
        return word in self.sets[name]

    def named(self, name: str, words: frozenset[str]) -> frozenset[str]:
        """Return those of the words that are nouns of a class, in either number."""
        for word in words.difference(self._met[name]):
            self.names(name, word)
        return words & self._named[name]

    def names(self, name: str, word: str) -> bool:
        """Whether a noun in either number belongs to a class: "blasts" as "blast"."""
        met = self._met[name]
        known = met.get(word)
        if known is None:
            if len(met) > _REMEMBERED:
                met.clear()
            known = met[word] = word in self.sets[name] or self.nouns.singular(word) in self.sets[name]
            if known:
                self._named[name].add(word)
        return known
