"""Why a number is never a count claim: the register of named predicates. Owns their names and the order of asking."""

from collections.abc import Callable

from factcheck.extraction.quantities import traps_of_measures as measures
from factcheck.extraction.quantities import traps_of_names as names
from factcheck.extraction.quantities import traps_of_time as time
from factcheck.extraction.quantities import traps_of_words as words
from factcheck.extraction.quantities.mention import Mention
from factcheck.extraction.quantities.surroundings import Surroundings, TrapWords
from factcheck.extraction.quantities.traps_of_age import is_age
from factcheck.extraction.quantities.traps_of_clocks import is_clock
from factcheck.extraction.tokens import Tokens

Predicate = Callable[[Surroundings], bool]

TRAPS: tuple[tuple[str, Predicate], ...] = (
    ("ordinal", names.is_ordinal),
    ("identifier", names.is_identifier),
    ("idiom", words.is_idiom),
    ("pronoun", words.is_pronoun),
    ("clock", is_clock),
    ("date", time.is_date),
    ("denominator", measures.is_denominator),
    ("list_number", names.is_list_number),
    ("phone", names.is_phone),
    ("age", is_age),
    ("street", names.is_street),
    ("year", time.is_year),
    ("duration", time.is_duration),
    ("frequency", time.is_frequency),
    ("measure", measures.is_measure),
    ("designated", names.is_designated),
    ("model", names.is_model),
    ("score", names.is_score),
    ("kinship", words.is_kinship),
    ("modifier", words.is_modifier),
    ("rhetorical", words.is_rhetorical),
    ("portion", words.is_portion),
    ("name", names.is_name),
    ("back_reference", words.is_back_reference_word),
    ("determiner", words.is_determiner),
    ("determiner", words.is_nothing),
)
"""The first that holds names the trap. Dates and ages come before durations and measures: "34 years old" is an age."""

_ONLY_DIGITS = (names.is_identifier, time.is_date, names.is_phone, names.is_street, time.is_year, names.is_model)
_ONLY_WORDS = (words.is_idiom, words.is_pronoun, names.is_name, words.is_determiner, words.is_nothing)
"""Predicates that hold for numbers in digits or in words alone: half of the asking is saved."""
_OF_DIGITS = tuple(trap for trap in TRAPS if trap[1] not in _ONLY_WORDS)
_OF_WORDS = tuple(trap for trap in TRAPS if trap[1] not in _ONLY_DIGITS)


def traps(tokens: Tokens, mentions: list[Mention]) -> list[str | None]:
    """Return, for each mention, the name of the trap it falls into, None when it may be a count claim."""
    lists = tokens.lexicon.table(TrapWords)
    found: list[str | None] = []
    earlier: Mention | None = None
    for mention in mentions:
        at = Surroundings(tokens, mention, lists, earlier, found[-1] if found else None)
        asked = _OF_DIGITS if mention.number.in_digits else _OF_WORDS
        found.append(_first(asked, at))
        earlier = mention
    return found


def _first(asked: tuple[tuple[str, Predicate], ...], at: Surroundings) -> str | None:
    for name, holds in asked:
        if holds(at):
            return name
    return None
