"""Those seen on a day: the hurt ("were in a serious condition") and the dead ("saw three bodies"). Decides no day."""

from factcheck.extraction.coverage.clause_verbs import ends_clause
from factcheck.extraction.coverage.words import CoverageWords
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.extraction.verbs import VerbWords
from factcheck.model import Event, Mark

_BE = frozenset({"is", "are", "was", "were", "'s", "’s", "remain", "remains", "remained", "be"})
_NOW = frozenset({"is", "are", "remain", "remains"})
"""Who "are admitted", or "were still", are in hospital; who "were admitted" was brought there."""
_CONDITIONS = frozenset({"condition", "conditions", "surgery", "intensive", "coma", "ventilators", "ventilator"})
_STATE = 4
"""Tokens of a state behind "in": "in a very critical condition"."""
_REACH = 7
"""Tokens from the copula to the word for the state: "were still listed in a very serious condition"."""


def is_patient(tokens: Tokens, figure: Figure) -> bool:
    """Whether the words behind the count say how those hurt are on the day of the saying, not how they were brought."""
    words = tokens.lexicon.table(CoverageWords)
    stop = min(tokens.sentence(figure.quantity.anchor).end, figure.subject_end + _REACH)
    copula = next((at for at in range(figure.quantity.end, stop) if tokens.low(at) in _BE), None)
    if copula is None or any(_ends(tokens, at) for at in range(figure.quantity.end, copula)):
        return False
    for index in range(copula + 1, min(stop + _REACH, tokens.sentence(copula).end)):
        low = tokens.low(index)
        stays = tokens.low(copula) in _NOW or tokens.low(copula + 1) == "still"
        if words.among("patient_words", low) or (low == "admitted" and stays):
            return True
        if _ends(tokens, index) or (
            tokens.tag(index) is Tag.VERB and not words.among("listing_verbs", tokens.low(index))
        ):
            return False
    return False


def is_in_a_condition(tokens: Tokens, figure: Figure) -> bool:
    """Whether a part is told by its state alone: "nine of whom in serious condition", "two stable"."""
    if figure.event is not Event.WOUNDED:
        return False
    at = figure.subject_end
    led = tokens.low(at) in ("in", "on", "under")
    return tokens.low(at) == "stable" or (led and not _CONDITIONS.isdisjoint(tokens.lower[at + 1 : at + 1 + _STATE]))


def _ends(tokens: Tokens, index: int) -> bool:
    return ends_clause(tokens, index) or tokens.low(index) == "," or tokens.tag(index) is Tag.CONJUNCTION


def is_sight(tokens: Tokens, figure: Figure) -> bool:
    """Whether bodies are counted where somebody saw them, or as more found: "saw three bodies", "five more bodies"."""
    words = tokens.lexicon.table(CoverageWords)
    noun = range(figure.quantity.end, figure.subject_end)
    if not any(words.names("body_words", tokens.low(index)) for index in noun):
        return False
    if Mark.INCREMENT in figure.marks:
        return True
    lemmas = tokens.lexicon.table(VerbWords)
    first, end = figure.quantity.first, figure.subject_end
    sentence = tokens.sentence(first)
    near = (*range(max(sentence.first, first - 3), first), *range(end, min(sentence.end, end + 4)))
    return any(words.among("seeing_verbs", lemmas.lemma(tokens, index)) for index in near)
