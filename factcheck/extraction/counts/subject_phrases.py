"""The noun phrase a figure counts as a Subject: its words, concept and population. Owns no choice of the phrase."""

from factcheck.extraction.counts.concepts import Concepts
from factcheck.extraction.counts.population import FAMILIES, PopulationWords
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.phrases import NounPhrase, noun_phrase
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.verbs import VerbWords
from factcheck.model import Subject


class SubjectWords:
    """The closed lists that reading a subject needs."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("subjects")
        self.after_number = frozenset(section["after_number"])
        self.predicative = frozenset(["positive", "negative"])
        self.nominal = frozenset(section["nominal"])
        self.headcounts = frozenset(section["headcounts"])
        self.concepts = lexicon.table(Concepts)
        self.population = lexicon.table(PopulationWords)
        self.verbs = lexicon.table(VerbWords)
        events = lexicon.section("events")
        things = {"affected", "attacked"}
        self.of_persons = frozenset(
            verb
            for table in ("patient", "agent")
            for event, verbs in events[table].items()
            if event not in things
            for verb in verbs
        ) | frozenset(word for event, words in events["adjectives"].items() if event not in things for word in words)


def subject_of(words: SubjectWords, tokens: Tokens, phrase: NounPhrase) -> Subject:
    end = _coordinated_end(words, tokens, phrase)
    population = words.population.of(tokens, phrase.first, end)
    if _names_families(words, tokens, end):
        population[FAMILIES] = ("included",)
    span = tokens.span(phrase.first, end)
    return Subject(tokens.words(phrase.first, end), span, words.concepts.of_phrase(tokens, phrase), population)


def _coordinated_end(words: SubjectWords, tokens: Tokens, phrase: NounPhrase) -> int:
    """Where "foreign citizens and dual nationals" ends: the second noun counts along when it names the same concept."""
    end = phrase.end
    limit = tokens.sentence(phrase.first).end
    if tokens.low(end) not in ("and", "or") or end + 1 >= limit:
        return end
    second = noun_phrase(tokens, end + 1, limit)
    if second is None or second.end - second.first > 3:
        return end
    head = tokens.lower[second.head]
    if words.concepts.of_word(head) != words.concepts.of_phrase(tokens, phrase) or words.concepts.lemma(head) == head:
        return end
    return second.end


def _names_families(words: SubjectWords, tokens: Tokens, at: int) -> bool:
    """Whether the relatives of those counted are said to be counted with them ("including their family members")."""
    if tokens.low(at) == ",":
        at += 1
    if tokens.low(at) in ("including", "with", "plus") or (tokens.low(at), tokens.low(at + 1)) == ("and", "their"):
        return any(tokens.low(near) in words.population.families for near in range(at + 1, at + 5))
    return False
