"""How sure a count is, told in the sentence behind it: "Forty cases were reported. All of them are suspected."

Owns that sentence only; words of certainty beside the count itself are the population's.
"""

from dataclasses import replace

from factcheck.extraction.counts.population import CERTAINTY, PopulationWords
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens

_POINTS = frozenset({"they", "these", "those", "all", "none"})
_BACK = frozenset({"them", "these", "those", "which"})
_REACH = 7
"""Tokens of "have so far not been" before the word of certainty."""
_NOT_SURE = ("suspected",)
"""What those are who are not confirmed."""


def told_behind(tokens: Tokens, figures: list[Figure]) -> None:
    """Add to the counts of a sentence the certainty that the next one states of them all."""
    by_sentence: dict[int, list[Figure]] = {}
    for figure in figures:
        by_sentence.setdefault(tokens.sentence_of[figure.quantity.first], []).append(figure)
    for number, counted in by_sentence.items():
        if number + 1 >= len(tokens.sentences) or number + 1 in by_sentence:
            continue  # the sentence behind has counts of its own
        if tokens.sentences[number].paragraph != tokens.sentences[number + 1].paragraph:
            continue
        noun, values = _stated(tokens, number + 1)
        meant = [figure for figure in counted if _is_meant(figure, noun)]
        if values and len(meant) == 1:
            _add(meant[0], values)


def _stated(tokens: Tokens, number: int) -> tuple[str, tuple[str, ...]]:
    """The noun of whom a sentence says how sure they are ("" for a pronoun), and the values; none when it does not."""
    sentence = tokens.sentences[number]
    first = sentence.first
    noun, at = "", first + 1
    if tokens.low(first) == "the" and tokens.tag(first + 1) is Tag.WORD:
        noun, at = tokens.low(first + 1), first + 2
    elif tokens.low(first) not in _POINTS:
        return "", ()
    elif tokens.low(at) == "of" and tokens.low(at + 1) in _BACK:
        at += 2
    if tokens.tag(at) is not Tag.AUXILIARY and tokens.low(at) not in ("remain", "remained"):
        return "", ()
    denied = tokens.low(first) == "none"
    for index in range(at, min(at + _REACH, sentence.end)):
        denied = denied or tokens.tag(index) is Tag.NEGATION or tokens.low(index) == "yet"
        found = tokens.lexicon.table(PopulationWords).of(tokens, index, index + 1).get(CERTAINTY)
        if found:
            sure = found == ("confirmed",)
            return noun, (_NOT_SURE if sure else ()) if denied else found
        if tokens.tag(index) not in (Tag.AUXILIARY, Tag.ADVERB, Tag.NEGATION) and not _only_leads(tokens, index):
            break
    return noun, ()


def _only_leads(tokens: Tokens, index: int) -> bool:
    """Whether a word only leads on: "have so far been", "are still to be", "remain"."""
    return tokens.low(index) in ("so", "far", "still", "yet", "to", "be", "remain", "remained", "all", "only")


def _is_meant(figure: Figure, noun: str) -> bool:
    subject = figure.subject
    if subject is None or figure.quantity.quantity.unit != "count":
        return False
    return not noun or subject.text.lower().split()[-1] == noun


def _add(figure: Figure, values: tuple[str, ...]) -> None:
    if figure.subject is not None and CERTAINTY not in figure.subject.population:
        figure.subject = replace(figure.subject, population={**figure.subject.population, CERTAINTY: values})
