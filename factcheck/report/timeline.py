"""The claims of a discrepancy in the order of the days they hold for. Owns that order, no layout."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from factcheck.model import Claim, Discrepancy
from factcheck.report import wording
from factcheck.report.dossier import Dossier


@dataclass(frozen=True, slots=True)
class Moment:
    """One claim on its day: the day it asserts, or as of which it holds.

    None where the words leave it open: a toll that is "lowered from 34" on Friday was no count of Friday's.
    """

    day: date | None
    figure: str
    speaker: str
    claim: Claim
    disputed: bool


def timeline(discrepancy: Discrepancy, dossier: Dossier) -> tuple[Moment, ...]:
    """Return every claim of every position, the oldest first and the undated last, else in the order of positions."""
    return tuple(sorted(_moments(discrepancy, dossier), key=lambda one: (one.day is None, one.day or date.max)))


def several_days(moments: tuple[Moment, ...]) -> bool:
    """Whether there is any course to tell of."""
    return len({one.day for one in moments if one.day}) > 1


def _moments(discrepancy: Discrepancy, dossier: Dossier) -> Iterator[Moment]:
    for index, position in enumerate(discrepancy.positions):
        for claim in dossier.known(position.claims):
            day = position.start or position.end or claim.as_of
            yield Moment(day, wording.claim_figure(claim), dossier.speaker(claim), claim, index in discrepancy.disputed)
