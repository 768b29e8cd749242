"""Where a source's words begin and end: noun phrases before and behind a cue. Owns the extent of the phrase, not who it names."""

from dataclasses import dataclass

from factcheck.extraction.cues import CueWords
from factcheck.extraction.inflection import Nouns, Verbs
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.tokens import Tag, Tokens

WINDOW = 60
"""Tokens looked back or ahead for a source: the longest of 2,500 sources in political news has 58."""

ATTACHING = frozenset(
    "of for in at from with on to by near outside inside against among between within behind over under into about across".split()
)
"""Prepositions that join a noun phrase to the one before it ("a spokesman for the ministry in Gaza")."""

_MODIFIERS = frozenset(
    "half most many some several few more less least about all none one each both another other roughly nearly almost".split()
)
_RELATIVES = frozenset({"who", "which", "that", "whose"})
_MARKS = frozenset({"“", "”", '"', "''", "``"})
_CLITICS = frozenset({"'s", "’s", "'", "’"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens `first`..`end` of a source; `head` is its last word before any attachment, apposition or relative clause."""

    first: int
    end: int
    head: int
    stands_for: "Phrase | None" = None
    """What a relative pronoun stands for."""


class SourceWords:
    """The small classes of the `sources` section that phrases need."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("sources")
        nouns = lexicon.table(Nouns)
        numerals = lexicon.section("numerals")
        self.times = frozenset(section["times"])
        self.before_times = frozenset(section["before_times"])
        self.titles = frozenset(section["titles"])
        self.numbers = frozenset(word for part in ("small", "tens", "hundred", "magnitudes") for word in numerals[part])
        self.documents = frozenset(
            form
            for kind in ("poll", "document")
            for noun in section["heads"][kind]
            for form in (noun, nouns.plural(noun))
        )
        self.polls = frozenset(form for noun in section["heads"]["poll"] for form in (noun, nouns.plural(noun)))
        self.labels = frozenset(section["labels"])


class Phrases:
    """Noun phrases of one text, found on demand."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.lower = tokens.lower
        self.tag = tokens.tag
        self.words = tokens.lexicon.table(SourceWords)
        self.cues = tokens.lexicon.table(CueWords)
        self.verbs = tokens.lexicon.table(Verbs)
        self.nouns = tokens.lexicon.table(Nouns)

    def is_number(self, index: int) -> bool:
        return self.tag(index) is Tag.NUMBER or self.tokens.low(index) in self.words.numbers

    def is_plural(self, word: str) -> bool:
        return self.nouns.is_plural(word)

    def is_document(self, phrase: Phrase) -> bool:
        """Whether a poll, list, report or other text speaks, or "it" that may be one."""
        meant = phrase.stands_for or phrase
        return self.lower[meant.head] in self.words.documents

    # ------------------------------------------------------------------ before a verb

    def before(self, end: int, depth: int = 2) -> Phrase | None:
        """The noun phrase that ends right before token `end`, with an apposition or relative clause that a comma closes."""
        last = end - 1
        if last < 0:
            return None
        low = max(self.tokens.sentence(last).first, end - WINDOW)
        if self.lower[last] in (",", ")", "—", "–", "--"):
            return self._before_insertion(low, last, depth) if depth else None
        return self._core_before(low, self._without_time(low, last))

    def _before_insertion(self, low: int, closing: int, depth: int) -> Phrase | None:
        """X of "X, the leader of Y," or "X (R-Ohio)": the phrase before the mark that opens the inserted words."""
        mark = self.lower[closing]
        opens = "(" if mark == ")" else mark
        for opening in range(closing - 1, low, -1):
            word = self.lower[opening]
            adds = self._may_insert(opening, closing)
            if word == opens and (adds or self._is_aside(opening, closing)):
                core = self.before(opening, depth - 1)
                if core is not None and core.end == opening and (adds or self._opens_sentence(core.first)):
                    return Phrase(core.first, closing + (mark == ")"), core.head)
            if word in (";", ":", '"', "“", "”", "''"):
                return None
        return None

    def _is_aside(self, opening: int, closing: int) -> bool:
        """X of "X, during a visit to Y, said" and "X, speaking in Y, said"."""
        first = opening + 1
        return self.tag(first) is Tag.PREPOSITION and not self._has_clause(first, closing)

    def _opens_sentence(self, index: int) -> bool:
        low = self.tokens.sentence(index).first
        return all(self.tag(i) in (Tag.CONJUNCTION, Tag.ADVERB, Tag.PUNCTUATION) for i in range(low, index))

    def _may_insert(self, opening: int, closing: int) -> bool:
        """Whether the words between the marks can describe the noun before: an apposition, an age, a relative clause."""
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
        if tag in (Tag.CONJUNCTION, Tag.PRONOUN, Tag.AUXILIARY) and word not in ("as", "like"):
            return False
        return not self._has_clause(first, closing)

    def _has_clause(self, first: int, end: int) -> bool:
        """Whether a finite verb outside a relative clause stands between: then the comma closes a clause, no apposition."""
        for i in range(first, end):
            if self.lower[i] in _RELATIVES:
                return False
            if self.tag(i) is Tag.AUXILIARY:
                return True
        return False

    def _without_time(self, low: int, last: int) -> int:
        """The last token before a time between subject and verb: X of "X on Tuesday said", "X earlier Thursday said"."""
        dated = self.tag(last) is Tag.NUMBER and self.lower[last - 1] in self.words.times
        if self.lower[last] not in self.words.times and not dated:
            return last
        i = last
        while i > low and (
            self.lower[i] in self.words.times or self.lower[i] in self.words.before_times or self.tag(i) is Tag.NUMBER
        ):
            i -= 1
        if i == low and (self.lower[i] in self.words.times or self.lower[i] in self.words.before_times):
            return last
        return last if self.tag(i) in (Tag.VERB, Tag.PUNCTUATION, Tag.CONJUNCTION, Tag.POSSESSIVE) else i

    def _core_before(self, low: int, last: int) -> Phrase | None:
        first = self._left_edge(low, last)
        if first is None or first > last:
            return None
        return Phrase(first, last + 1, self.head(first, last + 1))

    def _left_edge(self, low: int, last: int) -> int | None:
        """The first token of the noun phrase that ends with token `last`."""
        if self.tag(last) is Tag.PRONOUN:
            return (
                last
                if self.lower[last] not in ("himself", "herself", "itself", "themselves")
                else self._reflexive(low, last)
            )
        if not self._nominal(last) and self.lower[last] not in self.words.times:
            return None
        i = last
        while i > low:
            following = self._step_left(low, i, last)
            if following is None:
                return i
            if following < 0:
                return -following - 1
            i = following
        return i

    def _reflexive(self, low: int, last: int) -> int | None:
        """X of "X himself"."""
        return self._left_edge(low, last - 1) if last > low else None

    def _step_left(self, low: int, i: int, last: int) -> int | None:
        """The next token to the left that still belongs to the phrase; None when `i` is its first, -n-1 when token n is."""
        k = i - 1
        kind, word = self.tag(k), self.lower[k]
        if (self.lower[i] in self.words.times or self.tag(i) is Tag.NUMBER) and self._is_time_part(k, low):
            return k
        if self.tag(i) in (Tag.DETERMINER, Tag.POSSESSIVE) and self.lower[i] not in _CLITICS:
            if word == "out" and self.lower[i] == "this":
                return k
            if kind is Tag.VERB and self._reduced(k, i, low):
                return k
            if kind is Tag.PREPOSITION and word in ATTACHING:
                return self._through_preposition(low, k, i, last)
            return k if word in _MODIFIERS else None
        if kind in (Tag.WORD, Tag.NUMBER):
            return None if self._splits_time(k, i, low) else k
        if kind is Tag.VERB:
            return k if self._verb_in_name(k, i) or self._reduced(k, i, low) else self._relative_start(low, k)
        if kind is Tag.AUXILIARY:
            return self._relative_start(low, k)
        if kind is Tag.POSSESSIVE:
            return k
        if kind is Tag.DETERMINER:
            return k if word not in ("that", "which", "what") else None
        if kind is Tag.PREPOSITION:
            return self._through_preposition(low, k, i, last)
        if kind is Tag.CONJUNCTION:
            start = self._list_start(low, k) if word in ("and", "or") else None
            return None if start is None else -start - 1
        if kind is Tag.PUNCTUATION:
            if word == ")" and "(" in self.lower[max(low, k - 6) : k]:
                return k - self.lower[max(low, k - 6) : k][::-1].index("(") - 1
            return k if self._inside_name(k) else None
        return (
            k
            if (word in _MODIFIERS and (self.is_number(i) or self.lower[i] in ("than", "of"))) or word == "than"
            else None
        )

    def _is_time_part(self, k: int, low: int) -> bool:
        """"last" of "last week", "May" of "May 2015", "out this" of "a poll out this week"."""
        word = self.lower[k]
        return word in ("last", "past", "this", "earlier") or (word == "may" and self.tokens.is_capitalised(k) and k > low)

    def _through_preposition(self, low: int, k: int, i: int, last: int) -> int | None:
        word = self.lower[k]
        if word in ATTACHING and k > low and self._nominal(k - 1) and self.lower[k - 1] not in self.words.times:
            return k
        if word in ATTACHING and k > low and self.tag(k - 1) is Tag.VERB and self._reduced(k - 1, k, low):
            return k
        if word in ATTACHING and k > low and self.tag(k - 1) in (Tag.VERB, Tag.AUXILIARY):
            return self._relative_start(low, k - 1)
        past = self._past_opening(i, last) if word in ("in", "at", "on") else i
        return None if past == i else -past - 1

    def _reduced(self, k: int, following: int, low: int) -> bool:
        """Whether a participle behind a noun describes it: "a poll released Thursday", "officials interviewed for the study"."""
        if self.lower[k] not in self.verbs.participles or k <= low or not self._nominal(k - 1):
            return False
        tag = self.tag(following)
        return (
            tag in (Tag.PREPOSITION, Tag.ADVERB)
            or self.lower[following] in self.words.times
            or self.lower[following] in ("last", "this", "earlier", "late", "early")
        )

    def _relative_start(self, low: int, k: int) -> int | None:
        """The token before "who" when the verb at `k` belongs to a relative clause of the phrase ("those who voted")."""
        for i in range(k - 1, max(low, k - 5), -1):
            if self.lower[i] in ("who", "that", "which") and self._nominal(i - 1):
                return i - 1
            if self.tag(i) in (Tag.PUNCTUATION, Tag.VERB, Tag.CONJUNCTION):
                return None
        return None

    def _nominal(self, i: int) -> bool:
        tag = self.tag(i)
        if tag in (Tag.WORD, Tag.NUMBER):
            return not self.lower[i].endswith("ly") or self.tokens.is_capitalised(i)
        if tag is Tag.PRONOUN:
            return True
        if tag is Tag.VERB:
            return self._verb_in_name(i, i + 1)
        if tag is Tag.PUNCTUATION:
            return self.lower[i] in ("’", "'", "%", ".", ")") and i > 0 and self.tokens.joined(i)
        return self.lower[i] in _MODIFIERS or self.lower[i] in ("'s", "’s", "this", "these", "those")

    def _verb_in_name(self, k: int, following: int) -> bool:
        """Whether a verb form is used as a noun or adjective: capitalised inside, behind a determiner, a participle before a noun."""
        tokens, low = self.tokens, self.tokens.sentence(k).first
        if tokens.is_capitalised(k) and (k > low or tokens.is_capitalised(following)):
            return True
        before = self.tag(k - 1) if k > low else Tag.PUNCTUATION
        if before in (Tag.DETERMINER, Tag.POSSESSIVE, Tag.NUMBER):
            return self.lower[k - 1] not in ("that", "which", "what")
        if before is Tag.PREPOSITION and self.lower[k - 1] != "to":
            return True
        word = self.lower[k]
        if word in self.words.documents and self.tag(following) in (Tag.VERB, Tag.AUXILIARY):
            return True  # "FEC reports show"
        if before is Tag.WORD and self.verbs.lemmas.get(word) == word and not self.is_plural(self.lower[k - 1]):
            return True  # a base form behind a singular is no verb: "the latest list"
        if before is Tag.WORD and word.endswith(("ing", "s")) and not tokens.is_capitalised(k - 1):
            return self.tag(following) in (Tag.VERB, Tag.AUXILIARY, Tag.WORD)
        return before is Tag.PUNCTUATION and word.endswith(("ing", "ed"))

    def _splits_time(self, k: int, i: int, low: int) -> bool:
        """Whether token `k` is a time that merely stands beside the phrase starting at `i` ("On Tuesday Trump said")."""
        if self.lower[k] not in self.words.times or self.lower[i] in _CLITICS or self.lower[i] in self.words.times:
            return False
        if k == low or self.tag(i) is Tag.DETERMINER:
            return True
        return self.tag(k - 1) in (Tag.PREPOSITION, Tag.PUNCTUATION, Tag.VERB) or self.lower[k - 1] in (
            "last",
            "this",
            "late",
            "early",
        )

    def _past_opening(self, i: int, last: int) -> int:
        """The subject behind an opening "In Gaza officials": what follows the name that the preposition governs."""
        j = i
        while j <= last and self.tokens.is_capitalised(j):
            j += 1
        return j if i < j <= last else i

    def _list_start(self, low: int, conjunction: int) -> int | None:
        """The first token of "A, B and C" as one subject: no verb stands between the clause's start and the conjunction."""
        start = low
        for i in range(conjunction - 1, low - 1, -1):
            tag = self.tag(i)
            reduced = tag is Tag.VERB and self._reduced(i, i + 1, low)
            if tag is Tag.AUXILIARY or (tag is Tag.VERB and not reduced and not self._verb_in_name(i, i + 1)):
                return None
            if self.lower[i] in ("“", '"', "''", ";", "—", "–", ":", "(", "that", "while", "whether", "because", "as"):
                start = i + 1
                break
        while start < conjunction and self.tag(start) in (Tag.CONJUNCTION, Tag.ADVERB, Tag.PUNCTUATION):
            start += 1
        if self.tag(start) is Tag.PREPOSITION:
            commas = [i for i in range(start, conjunction) if self.lower[i] == ","]
            if not commas:
                return None
            start = commas[0] + 1
        if start >= conjunction or not (self._nominal(start) or self.tag(start) in (Tag.DETERMINER, Tag.POSSESSIVE)):
            return None
        return start

    def _inside_name(self, k: int) -> bool:
        """A mark inside a name: the stop of "Sen.", a hyphen, an ampersand, a currency sign, a slash."""
        word = self.lower[k]
        if word == ".":
            return self.tokens.joined(k) and self.tokens.sentence(k).end > k + 1
        return word in ("-", "&", "$", "/", "€", "£", "%", "#", "@", "_", "–", "'", "’") and (
            self.tokens.joined(k) or self.tokens.joined(k + 1)
        )

    def head(self, first: int, end: int) -> int:
        """The head noun: the last word before the first preposition, relative, participle or day behind a word."""
        for i in range(first + 1, end):
            tag = self.tag(i)
            if tag in (Tag.PREPOSITION, Tag.RELATIVE) and self.tag(i - 1) is not Tag.PREPOSITION:
                return i - 1
            word = self.lower[i]
            if word in (",", "(") or (word == "that" and i > first + 1):
                return i - 1
            if tag is Tag.DETERMINER and self.tag(i - 1) in (Tag.WORD, Tag.NUMBER):
                return i - 1
            if (
                word in self.words.times
                and not self._inside_name(min(i + 1, len(self.lower) - 1))
                and self.tag(i - 1) is not Tag.DETERMINER
                and (i + 1 == end or self.tag(i + 1) is not Tag.WORD)
            ):
                return i - 1
            if tag is Tag.VERB and not self._verb_in_name(i, i + 1):
                return i - 1
        return end - 1

    # ------------------------------------------------------------------ behind a cue

    def behind(self, first: int, *, to_comma: bool = False) -> Phrase | None:
        """The noun phrase that begins at token `first`, with its apposition; `to_comma`: all up to the next comma or stop."""
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
        word, tag = self.lower[i], self.tag(i)
        if tag is Tag.PUNCTUATION:
            if word == "," and to_comma and i > first and self._lists(i, high):
                return False
            if to_comma and word in _MARKS and self._quotes_title(first, i, high):
                return False
            return not (
                self._inside_name(i)
                or word in ("’", "'")
                or (word == ")" and "(" in self.lower[first:i])
                or self._opens_party(i)
            )
        if tag is Tag.RELATIVE:
            return not to_comma
        if (
            tag is Tag.DETERMINER
            and not to_comma
            and i > first
            and self.tag(i - 1) in (Tag.WORD, Tag.NUMBER, Tag.PRONOUN)
        ):
            return True
        if tag is Tag.CONJUNCTION:
            return word not in ("and", "or") or not self._nominal_after(i + 1, high)
        if to_comma:
            return self._ends_long(first, i, high)
        if tag is Tag.AUXILIARY or (tag is Tag.VERB and i > first and not self._verb_in_name(i, i + 1)):
            return True
        if tag in (Tag.PRONOUN, Tag.ADVERB):
            return tag is Tag.ADVERB or i > first
        if tag is Tag.PREPOSITION:
            return (
                word not in ("of", "for", "at", "from", "with", "in")
                or self.lower[i + 1 : i + 2] == ["a"]
                or self._time_after(i + 1)
            )
        return i > first and (
            (word in self.words.times and self.tag(i - 1) is not Tag.DETERMINER)
            or (self.is_number(i) and self.tag(i - 1) is Tag.WORD)
        )

    def _ends_long(self, first: int, i: int, high: int) -> bool:
        """Where the source of "according to" ends without a comma: at the finite verb, or at the number that begins the clause."""
        tag = self.tag(i)
        if tag is Tag.AUXILIARY:
            return not any(self.lower[k] in _RELATIVES or self.tag(k) is Tag.PRONOUN for k in range(first + 1, i))
        if (
            i == first
            or not self.is_number(i)
            or self.tag(i - 1) is not Tag.WORD
            or self.lower[i - 1] in self.words.times
        ):
            return False
        return any(self.tag(k) is Tag.AUXILIARY for k in range(i, min(high, i + 14)))

    def _quotes_title(self, first: int, i: int, high: int) -> bool:
        """Whether the mark belongs to a quoted title inside the phrase: 'the "Medicare for all" document'."""
        near = range(max(first, i - 7), min(high, i + 8))
        others = [k for k in near if k != i and self.lower[k] in _MARKS]
        if len(others) != 1:
            return False
        first_mark, last_mark = sorted((i, others[0]))
        return self.tag(last_mark + 1) is not Tag.PUNCTUATION and self.tag(first_mark - 1) is not Tag.PUNCTUATION

    def _opens_party(self, i: int) -> bool:
        """The bracket of "Chris Murphy (D-Conn.)" or "World Health Organization (WHO)"."""
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

    def _nominal_after(self, i: int, high: int) -> bool:
        """Whether a further noun phrase, and not a clause, follows "and"."""
        if i >= high or not (self._nominal(i) or self.tag(i) in (Tag.DETERMINER, Tag.POSSESSIVE)):
            return False
        for k in range(i + 1, min(high, i + 8)):
            tag = self.tag(k)
            if tag is Tag.PUNCTUATION and not self._inside_name(k):
                return True
            if tag is Tag.AUXILIARY or (tag is Tag.VERB and not self._verb_in_name(k, k + 1)):
                return False
        return True

    def _with_apposition(self, end: int, high: int) -> int:
        """The phrase with ", a spokesman for Y," behind it: to the next comma or stop, when no clause stands there."""
        if end >= high or self.lower[end] != ",":
            return end
        first = end + 1
        if self.tag(first) not in (Tag.DETERMINER, Tag.NUMBER, Tag.WORD, Tag.POSSESSIVE) or self.lower[first] == "that":
            return end
        for i in range(first, high):
            word = self.lower[i]
            if word in (",", ".", ";", "“", '"', "''") and not self._inside_name(i):
                return i
            if self.tag(i) in (Tag.AUXILIARY, Tag.PRONOUN) or word.endswith("ing"):
                return end
        return high
