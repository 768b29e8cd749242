"""What marks set off behind a noun phrase: appositions, ages, asides, and where a clause opens. Owns which marks may.

The phrases themselves are `sources_before`'s.
"""

from factcheck.extraction.attribution.coordination import ListsBefore
from factcheck.extraction.attribution.nominals import RELATIVES
from factcheck.extraction.tokens import Tag

_OPENING = frozenset([";", "-", "–", "—", "--"])
"""Marks behind which a clause opens, that of a dateline among them: "ORLA, May 9 - The mayor, Vera Tamm, said"."""


class InsertionsBefore(ListsBefore):
    """Says of words between two marks whether they only describe the noun before them."""

    def _is_object(self, first: int, low: int) -> bool:
        """Whether the phrase is the object in an aside: "Hart, facing a strike in Leeds, a northern city, said"."""
        before = self.lower[first - 1] if first > low else ""
        return before.endswith("ing") and "," in self.lower[max(low, first - 3) : first]

    def _is_aside(self, opening: int, closing: int) -> bool:
        """X of "X, during a visit to Y, said" and "X, speaking in Y, said"."""
        first = opening + 1
        return self.tag(first) is Tag.PREPOSITION and not self._has_clause(first, closing)

    def _opens_sentence(self, index: int) -> bool:
        low = self.tokens.sentence(index).first
        if all(self.tag(i) in (Tag.CONJUNCTION, Tag.ADVERB, Tag.PUNCTUATION) for i in range(low, index)):
            return True
        joined = self.lower[index - 1] in ("and", "but", "while") and self.lower[index - 2] in (",", ";")
        return self.lower[index - 1] in _OPENING or joined

    def _may_insert(self, opening: int, closing: int) -> bool:
        """Whether the words between the marks can describe the noun before: an apposition, an age, a relative
        clause."""
        if closing - opening < 2:
            return False
        if self.lower[opening] == "(":
            return closing - opening < 12
        first = opening + 1
        word, tag = self.lower[first], self.tag(first)
        if word in ("who", "which", "whose", "whom"):
            return True
        if tag is Tag.PREPOSITION and not (
            word in ("of", "from", "at", "in", "for", "including", "like") and closing - opening < 9
        ):
            return False
        dashed = self.lower[opening] != ","
        if tag in (Tag.CONJUNCTION, Tag.PRONOUN, Tag.AUXILIARY) and word not in ("as", "like") and not dashed:
            return False
        return not self._has_clause(first, closing)

    def _has_clause(self, first: int, end: int) -> bool:
        """Whether a finite verb outside a relative clause stands between: then the comma closes a clause, no
        apposition."""
        for i in range(first, end):
            if self.lower[i] in RELATIVES:
                return False
            if self.tag(i) is Tag.AUXILIARY:
                return True
        return False

    def _is_name(self, first: int, end: int) -> bool:
        """Whether two tokens or more all have a capital: "Vera Tamm"."""
        return end - first > 1 and all(self.tokens.is_capitalised(i) for i in range(first, end))
