"""A day on which something was going on when a happening broke into it: "was driving on Friday when". Owns those."""

from factcheck.extraction.coverage.happening_nouns import happens
from factcheck.extraction.coverage.roles import PlacedTime
from factcheck.extraction.coverage.words import CoverageWords
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.verbs import VerbWords

_WHEN = 6
"""Tokens behind "when" in which the happening is named."""
_WENT_ON = 24
"""Tokens from the day of what was going on to the "when" of what broke into it."""


def befell_when(tokens: Tokens, placed: PlacedTime) -> bool:
    """Return whether a day is that of "nine drowned when a dinghy deflated off Lund on Sunday", whatever its verb."""
    words, lemmas = tokens.lexicon.table(CoverageWords), tokens.lexicon.table(VerbWords)
    first, verb = tokens.sentence(placed.time.first).first, placed.at
    when = next((at for at in range(first, verb or first) if tokens.low(at) == "when"), first)
    return any(words.among("incident_verbs", lemmas.lemma(tokens, at)) for at in range(first, when))


def is_when_it_befell(tokens: Tokens, placed: PlacedTime) -> bool:
    """Return whether it is that of "he had lain there since Friday, when the quake struck": whatever was before.

    Also "had been waiting there on Friday, some with their children, when a shell struck".
    """
    words, lemmas = tokens.lexicon.table(CoverageWords), tokens.lexicon.table(VerbWords)
    end = tokens.sentence(placed.time.first).end
    reach = min(end, placed.time.end + _WENT_ON) if _was_going_on(tokens, placed) else placed.time.end + 2
    at = next((one for one in range(placed.time.end, reach) if tokens.low(one) == "when"), end)
    behind = range(at + 1, min(at + 1 + _WHEN, end))
    return any(happens(tokens, lemmas, words, index) for index in behind)


def _was_going_on(tokens: Tokens, placed: PlacedTime) -> bool:
    """ "Had been waiting on Wednesday", "was coming home on Friday": what a happening broke into."""
    verb = placed.at
    going = verb is not None and verb < placed.time.first and tokens.low(verb).endswith("ing")
    return going and verb is not None and tokens.low(verb - 1) in ("been", "was", "were")
