"""The noun phrase before a cue: its left edge, appositions, days and asides behind it. Owns the subject's extent."""

from factcheck.extraction.attribution.insertions import InsertionsBefore
from factcheck.extraction.attribution.nominals import CLITICS, MODIFIERS, WINDOW, Phrase
from factcheck.extraction.tokens import Tag

ATTACHING = frozenset("of for in at from with on to by near outside inside against among between".split()) | frozenset(
    "within behind over under into about across".split()
)
"""Prepositions that join a noun phrase to the one before it ("a spokesman for the ministry in Gaza")."""


class PhrasesBefore(InsertionsBefore):
    """Noun phrases that end right before a token."""

    def before(self, end: int, depth: int = 2) -> Phrase | None:
        """The noun phrase that ends right before token `end`, with an apposition or relative clause that a comma
        closes."""
        last = end - 1
        if last < 0:
            return None
        low = max(self.tokens.sentence(last).first, end - WINDOW)
        if self.lower[last] in (",", ")", "—", "–", "--"):
            return self._before_insertion(low, last, depth) if depth else None
        bare = self._without_time(low, last)
        if bare < last and self.lower[bare] == "," and depth:
            return self._before_insertion(low, bare, depth)  # "the Red Cross, the relief body, this week said"
        return self._core_before(low, self._without_place(low, bare))

    def _before_insertion(self, low: int, closing: int, depth: int) -> Phrase | None:
        """X of "X, the leader of Y," or "X (R-Ohio)": the phrase before the mark that opens the inserted words."""
        mark = self.lower[closing]
        opens = "(" if mark == ")" else mark
        for opening in range(closing - 1, low, -1):
            word = self.lower[opening]
            if word in (";", ":", '"', "“", "”", "''"):
                return None
            core = self._before_opening(opening, closing, depth) if word == opens else None
            if core is not None and not (self._is_object(core.first, low) and opens == ","):
                named = self._named_before(low, core, depth) if opens == "," else None
                return Phrase((named or core).first, closing + (mark == ")"), (named or core).head)
        return None

    def _named_before(self, low: int, core: Phrase, depth: int) -> Phrase | None:
        """Jon Riek of "Jon Riek, mayor of the worst-hit town, Tamrat, said": the last name is the town's."""
        comma = core.first - 1
        inner = any(self.tag(i) is Tag.PREPOSITION for i in range(core.first, core.end))
        if not inner or comma <= low or self.lower[comma] != "," or self.tokens.is_capitalised(core.first):
            return None
        named = self.before(comma, depth - 1)
        if named is None or not self._is_name(named.first, comma) or not self._opens_sentence(named.first):
            return None
        return named

    def _before_opening(self, opening: int, closing: int, depth: int) -> Phrase | None:
        adds = self._may_insert(opening, closing)
        if not (adds or self._is_aside(opening, closing)):
            return None
        core = self.before(opening, depth - 1)
        if core is None or core.end != opening or not (adds or self._opens_sentence(core.first)):
            return None
        return core

    def _without_time(self, low: int, last: int) -> int:
        """The last token before a time between subject and verb: X of "X on Tuesday said", "X earlier Thursday
        said"."""
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
        if self.lower[i] == "out":
            return last  # "a poll out this week"
        if self.lower[i] in ("first", "second", "third", "final"):
            return last  # "taken the first week of June" is part of the source
        if self.lower[i] == "," and self._closes_insertion(low, i):
            return i
        return last if self.tag(i) in (Tag.VERB, Tag.PUNCTUATION, Tag.CONJUNCTION, Tag.POSSESSIVE) else i

    def _closes_insertion(self, low: int, comma: int) -> bool:
        """Whether a comma before a time closes an apposition to the phrase that opens the sentence.

        "The mayor, Vera Tamm, on Monday said"; with an article too: "the Red Cross, the relief body, this week said".
        """
        opening = next((i for i in range(comma - 1, low, -1) if self.lower[i] == ","), None)
        if opening is None or not self._may_insert(opening, comma):
            return False
        edge = self._left_edge(low, opening - 1)
        if edge is None:
            return False
        names = self.tag(edge) is Tag.DETERMINER and self._is_name(opening + 1, comma)
        told = self._is_name(edge, opening) and self.is_nominal(opening + 1)
        return (names or told or self.tag(opening + 1) is Tag.DETERMINER) and self._opens_sentence(edge)

    def _without_place(self, low: int, last: int) -> int:
        """The last token before "here" or "there": X of "a doctor there said"."""
        stands = self.lower[last] in ("there", "here") and last > low and self.tag(last - 1) is Tag.WORD
        return last - 1 if stands and self.is_nominal(last - 1) else last

    def _core_before(self, low: int, last: int) -> Phrase | None:
        first = self._left_edge(low, last)
        if first is None or first > last:
            return None
        return Phrase(first, last + 1, self.head(first, last + 1))

    def _left_edge(self, low: int, last: int) -> int | None:
        """The first token of the noun phrase that ends with token `last`."""
        if self.lower[last] == "there" and last > low and self.tag(last - 1) in (Tag.AUXILIARY, Tag.VERB):
            return self._relative_start(low, last - 1)  # "people who were there"
        i = last
        if self.tag(last) is Tag.PRONOUN and not (self._is_pit(last) or self._is_us(last)):
            if self._is_attached(low, last):
                return self._left_edge(low, last - 2)  # "the league behind it"
            reflexive = self.lower[last] in ("himself", "herself", "itself", "themselves")
            verb = self.tag(last - 1) is Tag.VERB or self.tokens.low(last - 1).endswith("ed")
            described = self._relative_start(low, last - 1) if verb and not reflexive else None
            if described is None:
                return self._reflexive(low, last) if reflexive else last
            i = described  # "the trust that runs it"
        elif not (self.is_nominal(last) or self._is_pit(last)) and self.lower[last] not in self.words.times:
            return None
        while i > low:
            following = self._step_left(low, i, last)
            if following is None:
                return i
            if following < 0:
                return -following - 1
            i = following
        return i

    def _is_attached(self, low: int, last: int) -> bool:
        """Whether a preposition ties a pronoun to the noun before it."""
        tied = self.lower[last] in ("it", "them", "him", "her", "us") and self.lower[last - 1] in ATTACHING
        return tied and last - 2 >= low and self.is_nominal(last - 2) and not self._is_time(last - 2)

    def _reflexive(self, low: int, last: int) -> int | None:
        """X of "X himself"."""
        return self._left_edge(low, last - 1) if last > low else None

    def _step_left(self, low: int, i: int, last: int) -> int | None:
        """The next token to the left that still belongs to the phrase; None when `i` is its first, -n-1 when token
        n is."""
        k = i - 1
        kind, word = self.tag(k), self.lower[k]
        if (self.lower[i] in self.words.times or self.tag(i) is Tag.NUMBER) and self._is_time_part(k, low):
            return k
        if self.tag(i) in (Tag.DETERMINER, Tag.POSSESSIVE) and self.lower[i] not in CLITICS:
            return self._before_determiner(low, k, i, last)
        if kind is Tag.PRONOUN and (self._is_pit(k) or self._is_us(k)):
            return k
        if kind is Tag.ADVERB and word.endswith("ly") and self._is_described(i):
            return k  # "an analysis of newly filed accounts"
        if kind in (Tag.WORD, Tag.NUMBER):
            return None if self._splits_time(k, i, low) else k
        if kind is Tag.VERB and (self.is_noun_use(k, i) or self.is_reduced_relative(k, i, low)):
            return k
        if kind in (Tag.VERB, Tag.AUXILIARY):
            return self._relative_start(low, k)
        if kind is Tag.PREPOSITION:
            is_name = k > low and self.tokens.is_capitalised(k) and self.tokens.is_capitalised(k - 1)
            return k if is_name else self._through_preposition(low, k, i, last)
        if kind is Tag.CONJUNCTION:
            start = self.list_start(low, k) if word in ("and", "or") else None
            if start is None and word == "and":
                start = self.pair_start(low, k)
            return None if start is None else -start - 1
        if kind is Tag.PUNCTUATION:
            return self._through_mark(low, k)
        return k if self._is_small_word(k, i) else None

    def _is_pit(self, k: int) -> bool:
        """Whether "mine" is the noun: "the mine's owner", "the copper mine said"."""
        return self.lower[k] == "mine" and k > 0 and self.tag(k - 1) in (Tag.DETERMINER, Tag.WORD, Tag.VERB)

    def _is_us(self, k: int) -> bool:
        """Whether the word is the country: "the US said", "the US Geological Survey"."""
        return self.tokens.word(k) == "US"

    def _is_described(self, i: int) -> bool:
        """Whether token `i` is a participle or adjective that an adverb before it may describe."""
        word = self.lower[i]
        return word in self.verbs.participles or word in self.verbs.gerunds or word.endswith(("ed", "ive", "al", "ent"))

    def _before_determiner(self, low: int, k: int, i: int, last: int) -> int | None:
        """What may stand before an article: a preposition that attaches, "half", a participle, "out this week"."""
        kind, word = self.tag(k), self.lower[k]
        if word == "and":
            start = self.list_start(low, k)
            start = self.pair_start(low, k) if start is None else start
            return None if start is None else -start - 1
        if (word == "out" and self.lower[i] == "this") or (kind is Tag.VERB and self.is_reduced_relative(k, i, low)):
            return k
        if kind in (Tag.VERB, Tag.AUXILIARY) or word in self.cues.verbs or (kind is Tag.WORD and word.endswith("ed")):
            return self._relative_start(low, k)
        if kind is Tag.PREPOSITION and (word in ATTACHING or self.tag(k - 1) is Tag.VERB):
            return self._through_preposition(low, k, i, last)
        return k if word in MODIFIERS else None

    def _through_mark(self, low: int, k: int) -> int | None:
        """Past a bracket ("Johns Hopkins (JHU) data") or a mark inside a name."""
        near = self.lower[max(low, k - 6) : k]
        if self.lower[k] == ")" and "(" in near:
            return k - near[::-1].index("(") - 1
        return k if self.is_inside_name(k) else None

    def _is_small_word(self, k: int, i: int) -> bool:
        """An article, a possessive or a quantifier that belongs to the phrase; "that" opens a clause."""
        kind, word = self.tag(k), self.lower[k]
        if kind is Tag.DETERMINER:
            return word not in ("that", "which", "what")
        if kind is Tag.POSSESSIVE or word == "than":
            return True
        return word in MODIFIERS and (self.is_number(i) or self.lower[i] in ("than", "of"))

    def _is_time(self, i: int) -> bool:
        """Whether a token tells a time; "the march in Lund" is no month."""
        month = self.lower[i] not in ("march", "may") or self.tokens.is_capitalised(i)
        return self.lower[i] in self.words.times and month

    def _is_time_part(self, k: int, low: int) -> bool:
        """ "last" of "last week", "May" of "May 2015", "out this" of "a poll out this week"."""
        word = self.lower[k]
        return word in ("last", "past", "this", "earlier") or (
            word == "may" and self.tokens.is_capitalised(k) and k > low
        )

    def _through_preposition(self, low: int, k: int, i: int, last: int) -> int | None:
        word = self.lower[k]
        if word == "of" and self.lower[i] in self.words.times and self.lower[k - 1] in self.words.times:
            return k  # "the first week of June"
        if word in ATTACHING and k > low and self.is_nominal(k - 1) and not self._is_time(k - 1):
            return k
        if word != "as" and k > low and self.tag(k - 1) is Tag.VERB and self.is_reduced_relative(k - 1, k, low):
            return k  # "residents reached through a relay"
        if word in ATTACHING and k > low and self.tag(k - 1) in (Tag.VERB, Tag.AUXILIARY):
            return self._relative_start(low, k - 1)
        past = self._past_opening(i, last) if word in ("in", "at", "on") else i
        return None if past == i else -past - 1

    def _relative_start(self, low: int, k: int) -> int | None:
        """The token before "who" when the verb at `k` belongs to a relative clause of the phrase ("those who
        voted")."""
        for i in range(k - 1, max(low, k - 5), -1):
            if self.lower[i] in ("who", "that", "which") and self.is_nominal(i - 1):
                return i - 1
            if self.tag(i) in (Tag.PUNCTUATION, Tag.VERB, Tag.CONJUNCTION):
                return None
        return None

    def _splits_time(self, k: int, i: int, low: int) -> bool:
        """Whether token `k` is a time that merely stands beside the phrase starting at `i` ("On Tuesday Berg
        said")."""
        if self.lower[k] not in self.words.times or self.lower[i] in CLITICS or self.lower[i] in self.words.times:
            return False
        if self.lower[i] == "/":
            return False  # "a World Today/Harbour College poll"
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
