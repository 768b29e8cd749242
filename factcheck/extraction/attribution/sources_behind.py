"""The noun phrase behind a cue: "said X", "according to X", "reported by X". Owns the extent of a source that
follows."""

from factcheck.extraction.attribution.nominals import RELATIVES, WINDOW, Phrase
from factcheck.extraction.attribution.sources_before import PhrasesBefore
from factcheck.extraction.tokens import Tag

_ATTACHING = frozenset({"of", "for", "at", "from", "with", "in"})
_MARKS = frozenset({"“", "”", '"', "''", "``"})


class PhrasesBehind(PhrasesBefore):
    """Noun phrases that begin at a token, beside those that end before one."""

    def behind(self, first: int, *, to_comma: bool = False) -> Phrase | None:
        """The noun phrase that begins at token `first`, with its apposition; `to_comma`: all up to the next comma
        or stop."""
        if first >= len(self.tokens):
            return None
        high = min(self.tokens.sentence(first).end, first + WINDOW)
        end = first
        while end < high and not self._ends_behind(first, end, high, to_comma=to_comma):
            end += 1
        while end > first and self.tag(end - 1) in (Tag.PREPOSITION, Tag.CONJUNCTION, Tag.ADVERB, Tag.DETERMINER):
            end -= 1
        if end == first:
            return None
        head = self.head(first, end)
        if not to_comma:
            end = self._with_apposition(end, high)
        return Phrase(first, end, head)

    def _ends_behind(self, first: int, i: int, high: int, *, to_comma: bool) -> bool:
        """Whether the phrase from `first` ends before token `i`."""
        word, tag = self.lower[i], self.tag(i)
        if tag is Tag.PUNCTUATION:
            return self._ends_at_mark(first, i, high, to_comma=to_comma)
        if tag is Tag.RELATIVE:
            return not to_comma
        if tag is Tag.CONJUNCTION:
            return word not in ("and", "or") or self._counts_on(i + 1, high) or not self._nominal_after(i + 1, high)
        if to_comma:
            return self._ends_long(first, i, high)
        if tag is Tag.PREPOSITION:
            amount = word == "at" and self.is_number(i + 1)  # "was put by the army at 12"
            return word not in _ATTACHING or amount or self.tokens.low(i + 1) == "a" or self._time_after(i + 1)
        if i == first:
            return tag in (Tag.AUXILIARY, Tag.ADVERB)
        before = self.tag(i - 1)
        if tag in (Tag.AUXILIARY, Tag.PRONOUN, Tag.ADVERB) or (tag is Tag.VERB and not self.is_noun_use(i, i + 1)):
            return True
        if tag is Tag.DETERMINER:
            return before in (Tag.WORD, Tag.NUMBER, Tag.PRONOUN)
        if word in ("last", "next") and self.tokens.low(i + 1) in self.words.times:
            return True
        is_day = word in self.words.times and before is not Tag.DETERMINER
        return is_day or (self.is_number(i) and before is Tag.WORD)

    def _ends_at_mark(self, first: int, i: int, high: int, *, to_comma: bool) -> bool:
        """Whether a mark ends the phrase: not in a name, a list, a quoted title or a bracket behind a name."""
        word = self.lower[i]
        if word == "," and to_comma and i > first and self._lists(i, high):
            return False
        if to_comma and word in _MARKS and self._quotes_title(first, i, high):
            return False
        if word == ")":
            return "(" not in self.lower[first:i]
        return not (self.is_inside_name(i) or word in ("’", "'") or self._opens_party(i))

    def _ends_long(self, first: int, i: int, high: int) -> bool:
        """Where the source of "according to" ends without a comma: at the finite verb, or at the number that begins
        the clause."""
        tag = self.tag(i)
        if tag is Tag.VERB and i > first + 1 and self._governs(i):
            return True
        if tag is Tag.AUXILIARY:
            return not any(self.lower[k] in RELATIVES or self.tag(k) is Tag.PRONOUN for k in range(first + 1, i))
        if (
            i == first
            or not self.is_number(i)
            or self.tag(i - 1) is not Tag.WORD
            or self.lower[i - 1] in self.words.times
        ):
            return False
        return any(self.tag(k) is Tag.AUXILIARY for k in range(i, min(high, i + 14)))

    def _governs(self, i: int) -> bool:
        """Whether a finite verb with its object stands at `i`: "according to the ministry recovered ten survivors"."""
        if self.lower[i] in self.verbs.gerunds or self.is_noun_use(i, i + 1) or self.lower[i + 1] in self.words.times:
            return False
        follows = self.tag(i + 1) in (Tag.NUMBER, Tag.PRONOUN) or self.is_number(i + 1)
        return follows or (self.lower[i + 1 : i + 3] in (["at", "least"], ["at", "most"], ["more", "than"]))

    def _quotes_title(self, first: int, i: int, high: int) -> bool:
        """Whether the mark belongs to a quoted title inside the phrase: 'the "Trams for Besna" leaflet'."""
        near = range(max(first, i - 7), min(high, i + 8))
        others = [k for k in near if k != i and self.lower[k] in _MARKS]
        if len(others) != 1:
            return False
        first_mark, last_mark = sorted((i, others[0]))
        return self.tag(last_mark + 1) is not Tag.PUNCTUATION and self.tag(first_mark - 1) is not Tag.PUNCTUATION

    def _opens_party(self, i: int) -> bool:
        """The bracket of "Ida Hartwell (D-Ohio)" or "World Health Organization (WHO)"."""
        return self.lower[i] == "(" and self.tokens.is_capitalised(i + 1) and ")" in self.lower[i + 1 : i + 8]

    def _time_after(self, i: int) -> bool:
        return any(self.tokens.low(k) in self.words.times for k in (i, i + 1))

    def _lists(self, comma: int, high: int) -> bool:
        """Whether the comma stands in a list of names that an "and" ends ("the Red Cross, Oxfam and MSF")."""
        for i in range(comma + 1, min(high, comma + 6)):
            if self.lower[i] in ("and", "or"):
                return i > comma + 1 and self._nominal_after(i + 1, high)
            if not (self.tokens.is_capitalised(i) or self.lower[i] in ("the", ",")):
                return False
        return False

    def _counts_on(self, i: int, high: int) -> bool:
        """Whether another's number follows "and": "900 according to police and 4,000 according to the union"."""
        near = range(i, min(high, i + 4))
        number = next((k for k in near if self.is_number(k)), None)
        return number is not None and "according" in self.lower[number + 1 : min(high, number + 6)]

    def _nominal_after(self, i: int, high: int) -> bool:
        """Whether a further noun phrase, and not a clause, follows "and"."""
        if i >= high or not (self.is_nominal(i) or self.tag(i) in (Tag.DETERMINER, Tag.POSSESSIVE)):
            return False
        for k in range(i + 1, min(high, i + 8)):
            tag = self.tag(k)
            if tag is Tag.PUNCTUATION and not self.is_inside_name(k):
                return True
            if tag is Tag.AUXILIARY or (tag is Tag.VERB and not self.is_noun_use(k, k + 1)):
                return False
        return True

    def with_name(self, phrase: Phrase) -> Phrase:
        """The phrase with the name that a comma adds to a role: "the service's spokeswoman, Nino Berg"."""
        if self.tokens.low(phrase.end) != "," or self.tokens.is_capitalised(phrase.end - 1):
            return phrase
        end = phrase.end + 1
        high = min(self.tokens.sentence(phrase.first).end, end + 5)
        while end < high and self.tokens.is_capitalised(end) and self.tag(end) in (Tag.WORD, Tag.VERB):
            end += 1
        closed = end >= len(self.lower) or self.lower[end] in (",", ".", ";", ")") or end == high
        return Phrase(phrase.first, end, phrase.head) if closed and end - phrase.end >= 3 else phrase

    def _with_apposition(self, end: int, high: int) -> int:
        """The phrase with ", a spokesman for Y," behind it: to the next comma or stop, when no clause stands there."""
        if end >= high or self.lower[end] != ",":
            return end
        first = end + 1
        if self.tag(first) not in (Tag.DETERMINER, Tag.NUMBER, Tag.WORD, Tag.POSSESSIVE) or self.lower[first] == "that":
            return end
        for i in range(first, high):
            word = self.lower[i]
            if word in (",", ".", ";", "“", '"', "''") and not self.is_inside_name(i):
                return i
            if self.tag(i) in (Tag.AUXILIARY, Tag.PRONOUN) or word.endswith("ing"):
                return end
        return high
