"""What the words of a noun phrase are: nouns, numbers, heads, verbs used as nouns. Owns these judgements, not where
a phrase ends."""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass

from factcheck.extraction.attribution.cues import CueWords
from factcheck.extraction.inflection import Nouns, Verbs
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.tokens import Tag, Tokens

MODIFIERS = frozenset(
    "half most many some several few more less least about all none one each both another other roughly nearly".split()
)
RELATIVES = frozenset({"who", "which", "that", "whose"})
CLITICS = frozenset({"'s", "’s", "'", "’"})
WINDOW = 60
"""Tokens looked back or ahead for a source: the longest of 2,500 sources in political news has 58."""


@dataclass(slots=True)
class Phrase:
    """Tokens `first`..`end` of a source; `head` is its last word before any attachment, apposition or relative
    clause."""

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
        self.months = frozenset(section["months"])
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
        self.measures = frozenset(form for noun in section["measures"] for form in (noun, nouns.plural(noun)))
        self.journalists = frozenset(section["journalists"])
        self.masculine = frozenset(section["masculine"])
        self.feminine = frozenset(section["feminine"])
        self.bodies = frozenset(section["bodies"])
        self.full_titles = frozenset(section["full_titles"])
        self.many = frozenset(section["many"])
        self.labels = frozenset(section["labels"])
        self.label_qualities = frozenset(section["label_qualities"])


_BEHIND_A_NOUN = (Tag.VERB, Tag.AUXILIARY, Tag.PUNCTUATION)


class Nominals:
    """Judges the words of one text; the base of the phrases before and behind a cue."""

    is_number: Callable[[int], bool]
    """Whether a token is a number in digits or in words."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.lower = tokens.lower
        self.tag = tokens.tag
        self.words = tokens.lexicon.table(SourceWords)
        self.cues = tokens.lexicon.table(CueWords)
        self.verbs = tokens.lexicon.table(Verbs)
        self.nouns = tokens.lexicon.table(Nouns)
        self.numbers = tokens.among_numbers(self.words.numbers)
        self.is_number = frozenset(self.numbers).__contains__

    def has_number(self, first: int, end: int) -> bool:
        """Whether a number stands among tokens `first`..`end` (exclusive)."""
        at = bisect_left(self.numbers, first)
        return at < len(self.numbers) and self.numbers[at] < end

    def ends_plural_owner(self, i: int) -> bool:
        """Whether token `i` is the mark behind a plural that owns something: "the rebels' claim"."""
        mark = self.lower[i] in ("'", "’") and self.tokens.joined(i)
        return mark and self.lower[i - 1].endswith("s") and not self.tokens.joined(i + 1)

    def is_plural(self, word: str) -> bool:
        return self.nouns.is_plural(word)

    def is_document(self, phrase: Phrase) -> bool:
        """Whether a poll, list, report or other text speaks, or "it" that may be one."""
        meant = phrase.stands_for or phrase
        return self.lower[meant.head] in self.words.documents

    def is_measured(self, phrase: Phrase) -> bool:
        """Whether a poll, an average, a forecast or a tally speaks: one that "has" somebody at a figure."""
        meant = phrase.stands_for or phrase
        return self.lower[meant.head] in self.words.polls or self.lower[meant.head] in self.words.measures

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
                and not self.is_inside_name(min(i + 1, len(self.lower) - 1))
                and self.tag(i - 1) is not Tag.DETERMINER
                and (i + 1 == end or self.tag(i + 1) is not Tag.WORD)
            ):
                return i - 1
            if tag is Tag.VERB and not self.is_noun_use(i, i + 1):
                return i - 1
        return end - 1

    def is_nominal(self, i: int) -> bool:
        tag = self.tag(i)
        if tag in (Tag.WORD, Tag.NUMBER):
            return not self.lower[i].endswith("ly") or self.tokens.is_capitalised(i)
        if tag is Tag.PRONOUN:
            return True
        if tag is Tag.VERB:
            return self.is_noun_use(i, i + 1)
        if tag is Tag.PUNCTUATION:
            return self.lower[i] in ("’", "'", "%", ".", ")") and i > 0 and self.tokens.joined(i)
        return self.lower[i] in MODIFIERS or self.lower[i] in ("'s", "’s", "this", "these", "those")

    def is_noun_use(self, k: int, following: int, depth: int = 2) -> bool:
        """Whether a verb form is used as a noun or adjective: capitalised inside, behind a determiner, a participle
        before a noun. `depth`: forms before it that are judged for it ("county land records")."""
        tokens, low = self.tokens, self.tokens.sentence(k).first
        if tokens.is_capitalised(k) and (k > low or tokens.is_capitalised(following)):
            return True
        if k > low and self.lower[k - 1] in ("-", "‑") and tokens.joined(k):
            return True  # "the Hamas-run ministry"
        before = self.tag(k - 1) if k > low else Tag.PUNCTUATION
        if before is Tag.VERB and k - 1 == low and tokens.is_capitalised(low):
            before = Tag.WORD  # "State records show"
        elif before is Tag.VERB and depth and self.is_noun_use(k - 1, k, depth - 1):
            before = Tag.WORD
        if k == low and tokens.is_capitalised(k) and self.tag(following) in (Tag.VERB, Tag.AUXILIARY, Tag.ADVERB):
            return self.verbs.lemmas.get(self.lower[k]) == self.lower[k]  # "State said"
        if before in (Tag.DETERMINER, Tag.POSSESSIVE, Tag.NUMBER) or (before is Tag.WORD and self.is_number(k - 1)):
            return self.lower[k - 1] not in ("that", "which", "what")
        if before is Tag.PREPOSITION and self.lower[k - 1] != "to":
            return True
        word = self.lower[k]
        kinds = (*_BEHIND_A_NOUN, Tag.PREPOSITION) if before is Tag.WORD else _BEHIND_A_NOUN
        if word in self.words.documents and self.tag(following) in kinds and before in (Tag.WORD, Tag.ADVERB):
            return True  # "port records show", "by early reports,"
        if before is Tag.PUNCTUATION and self.verbs.lemmas.get(word) == word and self.tag(following) is Tag.WORD:
            return True  # ", state media reported"
        if before is Tag.CONJUNCTION and self.lower[k - 1] == "and" and self.tag(following) is Tag.WORD:
            paired = self.tag(k - 3) is Tag.DETERMINER and self.verbs.lemmas.get(word) == word
            return paired and not self.tokens.is_capitalised(following)  # "the search and rescue agency"
        if before is Tag.PUNCTUATION and self.verbs.lemmas.get(word) == word and self.is_third(following):
            return True  # ", state confirms only 8"
        if before is Tag.WORD and self.verbs.lemmas.get(word) == word and not self.is_plural(self.lower[k - 1]):
            return True  # a base form behind a singular is no verb: "the latest list"
        if before is Tag.WORD and word.endswith(("ing", "s")) and not tokens.is_capitalised(k - 1):
            return self.tag(following) in (Tag.VERB, Tag.AUXILIARY, Tag.WORD)
        return before is Tag.PUNCTUATION and word.endswith(("ing", "ed", "s") if k == low else ("ing", "ed"))

    def is_third(self, k: int) -> bool:
        """Whether a verb in the third person stands at `k`, whose subject a base form before it must be."""
        return self.tag(k) is Tag.VERB and self.tokens.low(k).endswith("s") and self.tokens.low(k) in self.verbs.lemmas

    def is_inside_name(self, k: int) -> bool:
        """A mark inside a name: the stop of "Sen.", a hyphen, an ampersand, a currency sign, a slash."""
        word = self.lower[k]
        if word == ".":
            return self.tokens.joined(k) and self.tokens.sentence(k).end > k + 1
        return word in ("-", "&", "$", "/", "€", "£", "%", "#", "@", "_", "–", "'", "’") and (
            self.tokens.joined(k) or self.tokens.joined(k + 1)
        )

    def is_reduced_relative(self, k: int, following: int, low: int) -> bool:
        """Whether a participle behind a noun describes it: "a poll released Thursday", "officials interviewed for
        the study"."""
        form = self.lower[k]
        if form in ("said", "told", "says"):
            return False  # never a participle without its "be" or "by"
        if (
            (form not in self.verbs.participles and form not in self.verbs.gerunds)
            or k <= low
            or not self.is_nominal(k - 1)
        ):
            return False
        tag = self.tag(following)
        if tag is Tag.DETERMINER and any(
            self.tokens.low(i) in self.words.times for i in (following + 1, following + 2)
        ):
            return True  # "two surveys taken the second week of May"
        return (
            tag in (Tag.PREPOSITION, Tag.ADVERB)
            or self.lower[following] in self.words.times
            or self.lower[following] in ("last", "this", "earlier", "late", "early")
        )
