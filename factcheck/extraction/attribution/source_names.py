"""Names in a text: full names behind surnames, bodies behind acronyms, members of a list. Owns the lookups in the
text."""

from functools import cached_property
from itertools import pairwise

from factcheck.extraction.attribution.links import Passage
from factcheck.extraction.attribution.source_kinds import KindWords
from factcheck.extraction.attribution.sources_in_text import Phrase
from factcheck.extraction.tokens import Tag, Tokens

LONGEST_ACRONYM = 8
_SMALL = frozenset({"of", "and", "the", "for", "&"})


_PARTICLES = frozenset("al el ul bin ibn bint abu de da di du del la le van von der den dos ben".split())
_AFFILIATES = frozenset({"of", "from", "at", "with"})


class Names:
    """The capitalised names of one text, indexed on first use."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.tokens = passage.tokens
        self._full: dict[str, str] | None = None
        self._by_acronym: dict[str, tuple[int, int]] | None = None
        self._spelled: dict[str, str] = {}

    def full_name(self, name: str) -> str | None:
        """The full name in the text that ends with this surname, None for more than one word or when no fuller name
        stands there."""
        if " " in name or len(name) < 3 or not name[:1].isupper():
            return None
        if self._full is None:
            self._full = self._index_names()
        return self._full.get(name)

    def _index_names(self) -> dict[str, str]:
        """Surname -> first name and surname where two or three capitalised words stand together and no others
        beside them."""
        tokens, found = self.tokens, {}
        length, end = len(tokens), 0
        for i in sorted(tokens.capitals):
            if i < end or tokens.tag(i) is not Tag.WORD:
                continue
            end = i + 1
            while end < length and tokens.sentence_of[end] == tokens.sentence_of[i] and _continues_name(tokens, end):
                end += 1
            surname = tokens.word(end - 1)
            if (
                2 <= end - i <= 4
                and tokens.low(i - 1) not in ("the", "a", "an")
                and surname not in found
                and tokens.lower[i] not in _NOT_FIRST
            ):
                first = i
                while first < end - 2 and tokens.lower[first] in self.passage.phrases.words.full_titles:
                    first += 1
                found[surname] = tokens.words(first, end)
        return found

    def spelled_out(self, name: str) -> tuple[int, int] | None:
        """The tokens of the body whose acronym, given in brackets behind it, is this name."""
        if not (2 <= len(name) <= LONGEST_ACRONYM and name.isupper() and name.isalpha()):
            return None
        return self._acronyms().get(name)

    def with_acronym(self, name: str, end: int) -> str:
        """The name of a body with the acronym the text gives it: one name, whichever of the two stands where."""
        if self.tokens.low(end) == "(" and self.tokens.low(end + 2) == ")" and self.tokens.word(end + 1).isupper():
            return f"{name} ({self.tokens.word(end + 1)})" if self.spelled_out(self.tokens.word(end + 1)) else name
        known = self._bodies.get(name.lower())
        return f"{name} ({known})" if known else name

    def _acronyms(self) -> dict[str, tuple[int, int]]:
        """Acronym -> the tokens of its body, from every "World Health Organization (WHO)" of the text."""
        if self._by_acronym is not None:
            return self._by_acronym
        tokens = self.tokens
        self._by_acronym = {}
        for i in [i for i, word in enumerate(tokens.lower) if word == "("]:
            if tokens.low(i + 2) == ")" and tokens.word(i + 1).isupper():
                acronym = tokens.word(i + 1)
                first = _spelled_from(tokens, i, acronym)
                if first is not None and acronym not in self._by_acronym:
                    self._by_acronym[acronym] = (first, i)
                    self._spelled[tokens.words(first, i).lower()] = acronym
        return self._by_acronym

    @property
    def _bodies(self) -> dict[str, str]:
        self._acronyms()
        return self._spelled

    def in_apposition(self, phrase: Phrase, end: int) -> tuple[int, int] | None:
        """The tokens of the name behind a role: "the fire service's spokesman, Tom Hill,"."""
        tokens = self.tokens
        if tokens.low(end) != "," or not (self._is_role(phrase.head) or not tokens.is_capitalised(phrase.head)):
            return None
        first = last = end + 1
        while last < phrase.end and _is_name_part(tokens, last):
            last += 1
        closed = last == phrase.end or tokens.low(last) == ","
        alone = last - first == 1 and last < phrase.end + 1 and tokens.low(last) == "," and not self._is_time(first)
        return (first, last) if closed and (last - first >= 2 or alone) else None

    def _is_time(self, index: int) -> bool:
        return self.tokens.lower[index] in self.passage.phrases.words.times

    def person_end(self, first: int, end: int) -> int | None:
        """Token after the person's name in "Ana Lopez of the Relief Agency"; None when no person opens the phrase."""
        tokens = self.tokens
        last = first
        while last < end and _is_name_part(tokens, last):
            last += 1
        if last == first or last >= end or tokens.lower[last] not in _AFFILIATES:
            return None
        words = tokens.lexicon.table(KindWords)
        if any(word in words.heads or word in words.states for word in tokens.lower[first:last]):
            return None
        return last if last - first > 1 or self.full_name(tokens.word(first)) is not None else None

    def _is_role(self, head: int) -> bool:
        """Whether a capitalised head is a person's office: "the Prime Minister, Ana Lopez,"."""
        word = self.tokens.lower[head]
        return word in self.tokens.lexicon.table(KindWords).heads and word not in self.passage.phrases.words.bodies

    def opening(self, number: int, before: int) -> Phrase | None:
        """The name that opens a sentence, as its subject; None when a common word does."""
        sentence = self.tokens.sentences[number]
        first = sentence.first
        while first < sentence.end and self.tokens.tag(first) in (
            Tag.CONJUNCTION,
            Tag.ADVERB,
            Tag.PUNCTUATION,
            Tag.DETERMINER,
        ):
            first += 1
        if (
            first >= min(sentence.end, before)
            or not self.tokens.is_capitalised(first)
            or self.tokens.tag(first) is not Tag.WORD
        ):
            return None
        end = first + 1
        while end < min(sentence.end, before) and _is_name_part(self.tokens, end):
            end += 1
        if end == first + 1 and (not self._is_known_name(first) or self._tells_when(first)):
            return None
        behind_the = first > sentence.first and self.tokens.tag(first - 1) is Tag.DETERMINER
        if behind_the and self._is_before_a_noun(end):
            return None
        return Phrase(first, end, end - 1)

    def _is_before_a_noun(self, end: int) -> bool:
        """Whether what is named tells only which: "the Gaza blast killed", where "blast" may be a verb elsewhere."""
        tag, behind = self.tokens.tag(end), self.tokens.tag(end + 1)
        noun = tag is Tag.WORD or (tag is Tag.VERB and behind in (Tag.VERB, Tag.AUXILIARY))
        return noun and not self.tokens.is_capitalised(end)

    def _tells_when(self, index: int) -> bool:
        """Whether a single name is a day or a month: "Wednesday night's blast"; in "May has won" it is a person."""
        acts = self.tokens.tag(index + 1) in (Tag.VERB, Tag.AUXILIARY)
        return self._is_time(index) and not (acts and self.tokens.lower[index] in self.passage.phrases.words.months)

    def _is_known_name(self, index: int) -> bool:
        """Whether a single capitalised word that opens a sentence is a name: it stands capitalised elsewhere, too."""
        return self.tokens.word(index) in self._names_inside

    @cached_property
    def _names_inside(self) -> frozenset[str]:
        """The words capitalised where no sentence and no quotation opens."""
        tokens = self.tokens
        opening = {sentence.first for sentence in tokens.sentences}
        return frozenset(
            tokens.word(i)
            for i in tokens.capitals
            if i not in opening and tokens.tag(i) is Tag.WORD and tokens.tag(i - 1) is not Tag.PUNCTUATION
        )

    def members(self, first: int, end: int) -> list[tuple[int, int]]:
        """The parts of a coordinated source ("Israel and Hamas"); empty when the phrase is one name."""
        tokens = self.tokens
        joints = [i for i in range(first + 1, end - 1) if tokens.lower[i] == "and"]
        if len(joints) != 1 or any(tokens.tag(i) is Tag.PREPOSITION for i in range(first, joints[0])):
            return []
        cuts = [first - 1, *(i for i in range(first, joints[0]) if tokens.lower[i] == ","), joints[0], end]
        parts = [(a + 1, b) for a, b in pairwise(cuts) if b > a + 1]
        if len(parts) < 2 or not all(self._is_whole(a, b) for a, b in parts):
            return []
        return parts

    def _is_whole(self, first: int, end: int) -> bool:
        """Whether a part can stand alone: a name, or a noun phrase with its own article or plural."""
        tokens = self.tokens
        if tokens.tag(first) in (Tag.DETERMINER, Tag.POSSESSIVE) or tokens.is_capitalised(end - 1):
            return True
        return self.passage.phrases.is_plural(tokens.lower[end - 1])


def _is_name_part(tokens: Tokens, index: int) -> bool:
    if tokens.lower[index] == "." and tokens.joined(index) and tokens.is_capitalised(index + 1):
        return True  # "Mr. P. K. Rathe"
    if tokens.lower[index] in _PARTICLES or (tokens.lower[index] == "-" and tokens.joined(index)):
        return tokens.is_capitalised(index + 1) or tokens.low(index + 1) == "-"  # "Ashraf al-Qidra", "Jan van Dam"
    return tokens.is_capitalised(index) and tokens.tag(index) in (Tag.WORD, Tag.VERB)


def _continues_name(tokens: Tokens, index: int) -> bool:
    return (
        tokens.text[tokens.start[index]].isupper()
        and tokens.tag(index) in (Tag.WORD, Tag.VERB)
        and not tokens.joined(index)
    )


def _spelled_from(tokens: Tokens, bracket: int, letters: str) -> int | None:
    """The first token of the name before the bracket whose initials are the letters, small words left out or
    counted."""
    i, left = bracket - 1, len(letters)
    low = max(0, bracket - 3 * len(letters))
    while i >= low and left > 0:
        word = tokens.word(i)
        if word[:1].upper() == letters[left - 1]:
            left -= 1
        elif word.lower() not in _SMALL and word not in ("-", "’s", "'s"):
            return None
        if left == 0:
            return i
        i -= 1
    return None


_NOT_FIRST = frozenset(
    {
        "mr",
        "mrs",
        "ms",
        "dr",
        "sen",
        "rep",
        "gov",
        "the",
        "on",
        "in",
        "at",
        "but",
        "and",
        "if",
        "for",
        "with",
        "when",
        "as",
    }
)
