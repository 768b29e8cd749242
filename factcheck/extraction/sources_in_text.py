"""Where a source's words begin and end: noun phrases before and behind a cue. Owns the extent of the phrase, not who it names."""

from dataclasses import dataclass

from factcheck.extraction.cues import CueWords
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.tokens import Tag, Tokens

WINDOW = 60
"""Tokens looked back or ahead for a source: the longest of 2,500 sources in political news has 58."""

ATTACHING = frozenset(
    "of for in at from with on to by near outside inside against among between within behind over under into about who".split()
)
"""Prepositions that join a noun phrase to the one before it ("a spokesman for the ministry in Gaza")."""

_MODIFIERS = frozenset(
    "half most many some several few more less least about all none one each both another other roughly nearly almost".split()
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens `first`..`end` of a source; `head` is its last word before any attachment, apposition or relative clause."""

    first: int
    end: int
    head: int


class SourceWords:
    """The small classes of the `sources` section that phrases need."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("sources")
        self.times = frozenset(section["times"])
        self.titles = frozenset(section["titles"])


class Phrases:
    """Noun phrases of one text, found on demand."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.lower = tokens.lower
        self.words = tokens.lexicon.table(SourceWords)
        self.cues = tokens.lexicon.table(CueWords)

    # ------------------------------------------------------------------ before a verb

    def before(self, end: int) -> Phrase | None:
        """The noun phrase that ends right before token `end`, with an apposition or relative clause that a comma closes."""
        low = max(self.tokens.sentence(end).first if end < len(self.tokens) else 0, end - WINDOW)
        last = end - 1
        if last < low:
            return None
        if self.lower[last] in (",", ")", "—", "–", "--", "-"):
            return self._before_apposition(low, last)
        return self._core_before(low, last)

    def _before_apposition(self, low: int, closing: int) -> Phrase | None:
        """X of "X, the leader of Y," or "X (R-Ohio)": the phrase before the mark that opens the inserted words."""
        mark = self.lower[closing]
        opens = "(" if mark == ")" else mark
        opening = closing - 1
        while opening > low:
            if self.lower[opening] == opens and self._may_insert(opening, closing):
                core = self._core_before(low, opening - 1)
                if core is not None:
                    return Phrase(core.first, closing if mark == "," else closing + 1, core.head)
            if self.lower[opening] in (";", ":", '"', "“", "”", "''"):
                return None
            opening -= 1
        return None

    def _may_insert(self, opening: int, closing: int) -> bool:
        """Whether the words between the marks can describe the noun before: an apposition, an age, a relative clause, a participle."""
        if closing - opening < 2:
            return False
        tokens, first = self.tokens, opening + 1
        if self.lower[opening] == "(":
            return True
        word = self.lower[first]
        tag = tokens.tag(first)
        if word in ("who", "which", "whose", "whom", "where", "when"):
            return True
        if tag in (Tag.DETERMINER, Tag.NUMBER, Tag.POSSESSIVE, Tag.PREPOSITION):
            return not self._has_clause(first, closing)
        if tag is Tag.PRONOUN or tag in (Tag.CONJUNCTION, Tag.AUXILIARY):
            return word in ("as", "like", "and") and not self._has_clause(first, closing)
        return not self._has_clause(first, closing)

    def _has_clause(self, first: int, end: int) -> bool:
        """Whether a subject and a finite verb stand between: then the comma closes a clause, no apposition."""
        tag = self.tokens.tag
        return any(
            tag(i) is Tag.AUXILIARY and not any(self.lower[k] in ("who", "which", "that") for k in range(first, i))
            for i in range(first, end)
        )

    def _core_before(self, low: int, last: int) -> Phrase | None:
        first = self._left_edge(low, last)
        if first is None or first > last:
            return None
        return Phrase(first, last + 1, self._head(first, last + 1))

    def _left_edge(self, low: int, last: int) -> int | None:
        """The first token of the noun phrase that ends with token `last`."""
        tokens, lower = self.tokens, self.lower
        tag = tokens.tag
        kind = tag(last)
        if kind is Tag.PRONOUN:
            return last
        if not self._nominal(last):
            return None
        i = last
        while i > low:
            k = i - 1
            kind = tag(k)
            word = lower[k]
            if tag(i) in (Tag.DETERMINER, Tag.POSSESSIVE) and not self._is_clitic(i):
                if word in (
                    "all",
                    "both",
                    "half",
                    "of",
                    "in",
                    "at",
                    "for",
                    "from",
                    "by",
                    "with",
                    "on",
                    "to",
                    "about",
                    "as",
                    "than",
                ):
                    pass
                else:
                    return i
            if kind in (Tag.WORD, Tag.NUMBER):
                if self._splits_time(k, i, low):
                    return i
                i = k
            elif kind is Tag.VERB:
                if not self._verb_in_name(k, i):
                    return i
                i = k
            elif kind is Tag.POSSESSIVE:
                i = k
            elif kind is Tag.DETERMINER:
                if word in ("that", "which", "what"):
                    return i
                i = k
            elif (
                kind is Tag.PREPOSITION
                and word in ATTACHING
                and k > low
                and self._nominal(k - 1)
                and lower[k - 1] not in self.words.times
            ):
                i = k
            elif kind is Tag.PREPOSITION:
                return self._past_opening(k, i, last)
            elif kind is Tag.CONJUNCTION and word in ("and", "or") and k > low and self._joins(low, k):
                i = k
            elif kind is Tag.ADVERB and word in _MODIFIERS and tag(i) is Tag.NUMBER:
                i = k
            elif kind is Tag.PUNCTUATION and self._inside_name(k):
                i = k
            else:
                return i
        return i

    def _is_clitic(self, i: int) -> bool:
        return self.lower[i] in ("'s", "’s", "'", "’")

    def _nominal(self, i: int) -> bool:
        tag = self.tokens.tag(i)
        if tag in (Tag.WORD, Tag.NUMBER):
            return not self.lower[i].endswith("ly") or self.tokens.is_capitalised(i)
        if tag is Tag.PRONOUN:
            return True
        if tag is Tag.VERB:
            return self._verb_in_name(i, i + 1)
        if tag is Tag.PUNCTUATION:
            return self.lower[i] in ("’", "'", "%", ".") and i > 0 and self.tokens.joined(i)
        return self.lower[i] in _MODIFIERS or self.lower[i] in ("'s", "’s", "this", "these", "those")

    def _verb_in_name(self, k: int, following: int) -> bool:
        """Whether a verb form is used as a noun or adjective: capitalised inside, after a determiner, or before a noun as a participle."""
        tokens = self.tokens
        if tokens.is_capitalised(k) and (k > tokens.sentence(k).first or tokens.is_capitalised(following)):
            return True
        before = tokens.tag(k - 1) if k > tokens.sentence(k).first else Tag.PUNCTUATION
        if before in (Tag.DETERMINER, Tag.POSSESSIVE, Tag.NUMBER):
            return self.lower[k - 1] != "that"
        if before is Tag.PREPOSITION and self.lower[k - 1] != "to":
            return True
        word = self.lower[k]
        if before is Tag.WORD and word.endswith(("ing", "s")) and not tokens.is_capitalised(k - 1):
            return tokens.tag(following) in (Tag.VERB, Tag.AUXILIARY, Tag.WORD)
        return before is Tag.PUNCTUATION and word.endswith(("ing", "ed"))

    def _splits_time(self, k: int, i: int, low: int) -> bool:
        """Whether token `k` is a time word that merely stands beside the phrase starting at `i` ("On Tuesday Trump said")."""
        if self.lower[k] not in self.words.times or self._is_clitic(i):
            return False
        return (
            k == low
            or self.tokens.tag(k - 1) in (Tag.PREPOSITION, Tag.PUNCTUATION, Tag.VERB)
            or self.tokens.tag(i) is Tag.DETERMINER
        )

    def _past_opening(self, k: int, i: int, last: int) -> int | None:
        """The subject behind an opening "In Gaza officials": what follows the name that the preposition governs."""
        j = i
        while j <= last and self.tokens.is_capitalised(j):
            j += 1
        return j if i < j <= last else i

    def _joins(self, low: int, k: int) -> bool:
        """Whether "and" at `k` joins two noun phrases into one subject: no verb stands between the clause's start and it."""
        if not self._nominal(k - 1):
            return False
        i = k - 1
        while i >= low:
            tag = self.tokens.tag(i)
            if tag is Tag.AUXILIARY or (tag is Tag.VERB and not self._verb_in_name(i, i + 1)):
                return False
            if tag is Tag.PUNCTUATION and not self._inside_name(i):
                return self.lower[i] in ("“", '"', "''", ";", "—") or (
                    self.lower[i] == "," and self._opens_clause(low, i)
                )
            i -= 1
        return True

    def _opens_clause(self, low: int, comma: int) -> bool:
        return False

    def _inside_name(self, k: int) -> bool:
        """A mark inside a name: the stop of "Sen.", a hyphen, an ampersand, a currency sign, a slash."""
        word = self.lower[k]
        if word == ".":
            return self.tokens.joined(k) and k + 1 < len(self.tokens) and self.tokens.sentence(k).end > k + 1
        return word in ("-", "&", "$", "/", "€", "£", "%", "#", "@", "_", "–") and (
            self.tokens.joined(k) or self.tokens.joined(k + 1)
        )

    def _head(self, first: int, end: int) -> int:
        """The head noun: the last word before the first preposition behind a word."""
        for i in range(first + 1, end):
            tag = self.tokens.tag(i)
            if (tag is Tag.PREPOSITION and self.tokens.tag(i - 1) is not Tag.PREPOSITION) or tag is Tag.RELATIVE:
                return i - 1
        return end - 1

    # ------------------------------------------------------------------ behind a cue

    def behind(self, first: int, *, to_comma: bool = False) -> Phrase | None:
        """The noun phrase that begins at token `first`, with its apposition; `to_comma`: everything up to the next comma or stop."""
        tokens = self.tokens
        if first >= len(tokens):
            return None
        high = min(tokens.sentence(first).end, first + WINDOW)
        end = first
        while end < high and not self._ends_behind(first, end, high, to_comma=to_comma):
            end += 1
        while end > first and tokens.tag(end - 1) in (Tag.PREPOSITION, Tag.CONJUNCTION, Tag.ADVERB, Tag.DETERMINER):
            end -= 1
        if end == first:
            return None
        head = self._head(first, end)
        if not to_comma:
            end = self._with_apposition(end, high)
        return Phrase(first, end, head)

    def _ends_behind(self, first: int, i: int, high: int, *, to_comma: bool) -> bool:
        tokens, word = self.tokens, self.lower[i]
        tag = tokens.tag(i)
        if tag is Tag.PUNCTUATION:
            if word == "," and to_comma and i > first and self._lists(i, high):
                return False
            return not (self._inside_name(i) or word in ("’", "'"))
        if tag is Tag.RELATIVE:
            return not to_comma
        if tag is Tag.CONJUNCTION:
            return word not in ("and", "or") or not self._nominal_after(i + 1, high)
        if to_comma:
            return tag is Tag.AUXILIARY
        if tag is Tag.AUXILIARY or (tag is Tag.VERB and i > first and not self._verb_in_name(i, i + 1)):
            return True
        if tag is Tag.PRONOUN:
            return i > first
        if tag is Tag.ADVERB:
            return True
        if tag is Tag.PREPOSITION:
            return (
                word not in ("of", "for", "at", "from", "with", "in")
                or self.lower[i + 1 : i + 2] == ["a"]
                or self._time_after(i + 1)
            )
        return i > first and word in self.words.times and not self.tokens.tag(i - 1) is Tag.DETERMINER

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

    def _nominal_after(self, i: int, high: int) -> bool:
        """Whether a further noun phrase, and not a clause, follows "and"."""
        if i >= high or not (self._nominal(i) or self.tokens.tag(i) in (Tag.DETERMINER, Tag.POSSESSIVE)):
            return False
        for k in range(i + 1, min(high, i + 8)):
            tag = self.tokens.tag(k)
            if tag is Tag.PUNCTUATION and not self._inside_name(k):
                return True
            if tag is Tag.AUXILIARY or (tag is Tag.VERB and not self._verb_in_name(k, k + 1)):
                return False
        return True

    def _with_apposition(self, end: int, high: int) -> int:
        """The phrase with ", a spokesman for Y," behind it: up to the next comma or the sentence's end, when no clause stands there."""
        if end >= high or self.lower[end] != ",":
            return end
        first = end + 1
        tag = self.tokens.tag(first)
        if tag not in (Tag.DETERMINER, Tag.NUMBER, Tag.WORD, Tag.POSSESSIVE) or self.lower[first] in ("that",):
            return end
        for i in range(first, high):
            word = self.lower[i]
            if word in (",", ".", ";", "“", '"', "''") and not self._inside_name(i):
                return i
            kind = self.tokens.tag(i)
            if kind in (Tag.AUXILIARY, Tag.PRONOUN) or word.endswith("ing"):
                return end
        return high
