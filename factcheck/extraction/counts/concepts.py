"""What kind of thing a noun names: head -> concept, from a taxonomy in the lexicon. Owns no reading of sentences."""

from factcheck.extraction.inflection import Nouns
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.phrases import NounPhrase, is_plural_in_men
from factcheck.extraction.tokens import Tokens

PERSON = "person"
_PERSON_ENDINGS = ("man", "woman", "goer", "ist", "person", "worker")


class Concepts:
    """Concepts by singular head noun; demonyms name persons, an unknown head is its own concept."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.nouns = lexicon.table(Nouns)
        section = lexicon.section("subjects")
        self.by_lemma: dict[str, str] = {}
        for concept, heads in section["concepts"].items():
            for head in heads:
                self.by_lemma.setdefault(head, concept)
        for word in section["nominal"]:
            self.by_lemma.setdefault(word, PERSON)
        self.demonyms: dict[str, str] = {}
        self.places: dict[str, str] = {}
        for country, words in lexicon.section("places")["countries"].items():
            self.places[country] = words[0]
            for word in words:
                self.demonyms.setdefault(word, words[0])
        for word in lexicon.section("places")["peoples"]["words"]:
            self.demonyms.setdefault(word, word)
        self.plurals = {word: word.removesuffix("s") for word in section["plurals_in_names"]}
        self.plurals |= {word + "s": word for word in self.demonyms if word.endswith("i")}
        self.happenings = frozenset(section["happenings"]["nouns"])

    def lemma(self, word: str) -> str:
        """The singular of a noun in lower case."""
        if is_plural_in_men(word):
            return word[:-3] + "man"
        lemma = self.nouns.singular(self.plurals.get(word, word))
        if lemma == word and word.endswith("s"):  # plurals without a singular in use: troops, casualties
            stem = word[:-3] + "y" if word.endswith("ies") else word[:-1]
            return stem if stem in self.by_lemma else word
        return lemma

    def of_word(self, word: str) -> str | None:
        """The concept of one noun in lower case, None when the taxonomy does not hold it."""
        lemma = self.lemma(word)
        known = self.by_lemma.get(lemma) or self.by_lemma.get(word)
        if known:
            return known
        if lemma in self.demonyms or word in self.demonyms or lemma.endswith(_PERSON_ENDINGS):
            return PERSON
        return None

    def of_phrase(self, tokens: Tokens, phrase: NounPhrase) -> str:
        """The concept of a noun phrase: its last two words, else its head, else the head's lemma."""
        head = tokens.lower[phrase.head]
        if tokens.joined(phrase.head):  # "brothers-in-law", "passers-by": the noun opens the compound
            first = next((at for at in range(phrase.head, phrase.first, -1) if not tokens.joined(at)), phrase.first)
            if (opened := self.of_word(tokens.lower[first])) and self.of_word(head) is None:
                return opened
        if phrase.head > phrase.first:
            pair = f"{tokens.lower[phrase.head - 1]} {self.lemma(head)}"
            if pair in self.by_lemma:
                return self.by_lemma[pair]
        return self.of_word(head) or self.lemma(head)
