"""The coarse closed-class tags and the words of each. Owns which tag a form has, not where it stands."""

from typing import Final

from factcheck.extraction.inflection import Verbs
from factcheck.extraction.lexicon import Lexicon


class Tag:
    """A coarse closed-class tag. WORD is any open-class word, VERB a form the lexicon knows as a verb's.

    Plain strings, told apart by identity: rules name tags twenty times a word, and naming a member of an Enum costs
    several times as much as looking up the tag of a token.
    """

    NUMBER: Final = "number"
    DETERMINER: Final = "determiner"
    POSSESSIVE: Final = "possessive"
    PRONOUN: Final = "pronoun"
    PREPOSITION: Final = "preposition"
    CONJUNCTION: Final = "conjunction"
    AUXILIARY: Final = "auxiliary"
    ADVERB: Final = "adverb"
    RELATIVE: Final = "relative"
    NEGATION: Final = "negation"
    VERB: Final = "verb"
    WORD: Final = "word"
    PUNCTUATION: Final = "punctuation"


_IN_GRAMMAR = (
    Tag.NUMBER, Tag.DETERMINER, Tag.POSSESSIVE, Tag.PRONOUN, Tag.PREPOSITION, Tag.CONJUNCTION, Tag.AUXILIARY,
    Tag.ADVERB, Tag.RELATIVE, Tag.NEGATION, Tag.VERB, Tag.WORD, Tag.PUNCTUATION,
)  # fmt: skip
"""The tags that the lexicon's grammar section may list words of, the first that lists a word first."""


class ClosedWords:
    """The closed classes by word, from the lexicon's grammar section."""

    def __init__(self, lexicon: Lexicon) -> None:
        grammar = lexicon.section("grammar")
        self.openers = frozenset(grammar["sentence_openers"])
        self.verbs = lexicon.table(Verbs)
        self.closed: dict[str, str] = {}
        for tag in _IN_GRAMMAR:
            for word in grammar.get(tag, ()):
                self.closed.setdefault(word, tag)

    def tag(self, lower: str) -> str:
        """The tag of a token, given in lower case."""
        known = self.closed.get(lower)
        if known is not None:
            return known
        if lower[0].isdigit():
            return Tag.NUMBER
        if not lower[0].isalpha():
            return Tag.PUNCTUATION
        return Tag.VERB if lower in self.verbs.lemmas else Tag.WORD
