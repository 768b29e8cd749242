"""Shares and sums of money: snapshots of a day, or of the period told with them. Owns those rules."""

from dataclasses import replace
from datetime import date

from factcheck.extraction.coverage.decisions import Coverage
from factcheck.extraction.coverage.predicate_tense import Tense
from factcheck.extraction.coverage.reach import Covered
from factcheck.extraction.coverage.roles import Role
from factcheck.extraction.coverage.scene import Scene
from factcheck.extraction.records import Figure
from factcheck.model import Period


def share(scene: Scene, figure: Figure, covered: Covered, tense: str, as_of: date | None) -> Coverage:
    """A share is a state: of the day told with it; without one no day is known. A change ("fell by 3%") is none."""
    told = covered.get(Role.AS_OF)
    snapshot = False if tense is not Tense.MODAL and not _is_a_change(scene, figure) else None
    if told is None and (closed := _closed(scene, covered)):
        return Coverage(closed, closed.end, snapshot)
    told = told or covered.get(Role.STATEMENT) or covered.get(Role.EVENT)
    if told is None or told.time.kind != "day" or told.time.period.end is None:
        return Coverage(None, as_of, snapshot)
    day = told.time.period.end
    return Coverage(Period(day, day, told.time.period.words), day, False)


def money(scene: Scene, covered: Covered, as_of: date | None) -> Coverage:
    """A sum has the days told with it; told "so far" it runs on."""
    so_far = covered.get(Role.EVENT)
    if so_far is not None and so_far.time.kind == "vague" and as_of is not None:
        return Coverage(Period(None, as_of, so_far.time.period.words), as_of, True)
    closed = _closed(scene, covered)
    return Coverage(closed, closed.end if closed else as_of, None)


def _is_a_change(scene: Scene, figure: Figure) -> bool:
    """ "fell by 3%", "a raise of 24%", "60 percent higher"."""
    lemma = figure.predicate.lemma if figure.predicate else ""
    first, end = figure.quantity.first, figure.quantity.end
    near = [scene.tokens.low(index) for index in (first - 3, first - 2, first - 1, end, end + 1)]
    return (
        scene.words.among("surely_running", lemma)
        or "by" in near[:3]
        or any(scene.words.names("change_words", low) for low in near)
    )


def _closed(scene: Scene, covered: Covered) -> Period | None:
    """The calendar period told with a sum or a share, as far as it has gone: "$19 million in 2022"."""
    event = covered.get(Role.EVENT)
    period = event.time.period if event and event.time.kind in ("week", "month", "season", "year") else None
    if period is None or period.start is None or period.end is None:
        return None
    return replace(period, end=scene.at_latest(period.end))
