"""The days of counts that have none of their own: parts of a whole, and answers to a count. Owns the passing on."""

from dataclasses import replace

from factcheck.extraction.coverage.decisions import Coverage
from factcheck.extraction.coverage.patients import is_patient
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tokens
from factcheck.model import Event, Period


def takes_its_wholes(tokens: Tokens, figure: Figure, whole: Figure, decided: Coverage) -> bool:
    """Whether a part has no days of its own: "by Sunday 58 bodies had been recovered, of which 41 were identified"."""
    if decided.period is None:
        return True
    if decided.cumulative is False and figure.event is Event.WOUNDED and is_patient(tokens, figure):
        return False  # "67 were hurt, 19 of whom are in a critical condition": so today
    one_sentence = tokens.sentence_of[figure.quantity.first] == tokens.sentence_of[whole.quantity.first]
    return one_sentence and decided.period.words is None and whole.period is not None


def cover_as_answered(tokens: Tokens, answered: Figure, figure: Figure) -> None:
    """A rival number that has no days of its own covers what the number covers that it answers.

    A rule is no event of a day: "on Tuesday I had nine patients. The contract says five."
    """
    if figure.event is Event.OTHER and tokens.low(figure.quantity.first - 1) in ("says", "say"):
        return
    if answered.period is None or (figure.period is not None and figure.period.words is not None):
        return
    stood = answered.event in (Event.HELD, Event.MISSING) and answered.period.end == answered.as_of
    if stood and figure.as_of is not None:  # "12 are missing. On Tuesday it had reported 33": so many on Tuesday
        figure.period, figure.cumulative = Period(figure.as_of, figure.as_of), answered.cumulative
        return
    figure.period = replace(answered.period, words=None)
    figure.as_of, figure.cumulative = figure.as_of or answered.as_of, answered.cumulative
