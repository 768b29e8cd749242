"""What a count covers that has a time of its own: a window, a day, the day up to which it runs. Owns those rules."""

from dataclasses import replace
from datetime import date

from factcheck.extraction.coverage.counting_words import is_increment, is_running, is_total
from factcheck.extraction.coverage.decisions import MOVES, SAVED_OR_LOST, TOLLS, Coverage
from factcheck.extraction.coverage.predicate_tense import Tense
from factcheck.extraction.coverage.reach import Covered
from factcheck.extraction.coverage.roles import PlacedTime, Role
from factcheck.extraction.coverage.scene import Scene
from factcheck.extraction.records import Figure
from factcheck.model import DatedPart, Event, Period


def dated(
    scene: Scene, figure: Figure, covered: Covered, event: PlacedTime, tense: str, as_of: date | None
) -> Coverage:
    """Return what a count with a time of its own covers: a window, a day, or the day up to which it runs."""
    period = event.time.period
    parts = tuple(DatedPart(p.time.period.start, p.time.period.end, p.time.period.words or "") for p in covered.parts)
    if event.time.kind == "since":
        stated = covered.get(Role.AS_OF) or covered.get(Role.STATEMENT)
        end = scene.at_latest(as_of or period.end) if stated else scene.told.memory.up_to or scene.at_latest(as_of)
        start = None if scene.is_vague(event) else period.start or scene.start_of(event)
        return Coverage(Period(start, end, period.words, period.since, parts), end, True)
    if scene.tokens.low(event.time.end) == "alone" and event.time.kind == "day":
        end = scene.at_latest(period.end)  # "on Monday alone": one of many such counts
        return Coverage(Period(period.start, end, period.words, None, parts), end, False)
    if event.time.kind == "day":
        return _on_a_day(scene, figure, event, tense, as_of, parts)
    if event.time.kind == "part_of_day" and _runs_over(scene, figure, event):
        return Coverage(replace(scene.whole_incident(figure, as_of), parts=parts), as_of, True)
    if is_total(scene.tokens, figure) and event.time.first < figure.quantity.first and as_of is not None:
        return Coverage(Period(None, as_of, None, None, parts), as_of, True)
    if figure.event in TOLLS and scene.places_the_incident(event):
        return Coverage(replace(scene.whole_incident(figure, as_of), parts=parts), as_of, True)
    if event.time.kind == "vague" and figure.event in TOLLS and scene.incident.day and not scene.incident.runs_on:
        return Coverage(scene.whole_incident(figure, as_of, so_far=True), as_of, True)
    if period.start is None and period.end is None and (stated := covered.get(Role.AS_OF)):
        return Coverage(Period(None, as_of, stated.time.period.words, None, parts), as_of, True)
    if period.start is None and period.end is None and event.time.kind not in ("until", "vague"):
        return Coverage(replace(period, parts=parts), as_of, figure.event in TOLLS)
    if figure.event in SAVED_OR_LOST and event.time.kind == "part_of_day" and _holds_the_incident(scene, period):
        return Coverage(scene.whole_incident(figure, as_of), as_of, True)
    end = scene.at_latest(period.end)
    increment = event.time.kind == "window" and period.start is not None and _is_short(period)
    clipped = Period(period.start, end if period.end else as_of, period.words, period.since, parts)
    adds = (figure.event in TOLLS and not increment) or tense is Tense.PERFECT
    return Coverage(clipped, end or as_of, adds or is_of_a_crowd(scene, figure, tense))


def is_of_a_crowd(scene: Scene, figure: Figure, tense: str) -> bool:
    """Return whether arrests are part of the balance of a protest or a vote."""
    return figure.event is Event.ARRESTED and scene.incident.gathering and tense in (Tense.PAST, Tense.NOMINAL)


def _runs_over(scene: Scene, figure: Figure, event: PlacedTime) -> bool:
    """Whether a night only raised the toll of an older incident: "found four overnight, raising it to 15"."""
    known = scene.incident.day is not None and not scene.incident.runs_on and figure.event is not Event.INFECTED
    return known and figure.event in TOLLS and is_running(scene.tokens, figure, event) and not is_increment(figure)


def _holds_the_incident(scene: Scene, period: Period) -> bool:
    """Whether a night is that of the incident: "three were found alive overnight"."""
    day = scene.incident.day
    return day is not None and period.start is not None and period.end is not None and period.start <= day <= period.end


def _on_a_day(
    scene: Scene, figure: Figure, event: PlacedTime, tense: str, as_of: date | None, parts: tuple[DatedPart, ...]
) -> Coverage:
    period = event.time.period
    day = period.end
    if is_running(scene.tokens, figure, event) and not is_increment(figure):
        if scene.incident.day is not None and figure.event in TOLLS and not scene.incident.runs_on:
            return Coverage(replace(scene.whole_incident(figure, day), parts=parts), day, True)
        return Coverage(Period(None, day, period.words, None, parts), day, True)
    belongs = figure.event in SAVED_OR_LOST or (figure.event is Event.ARRESTED and scene.incident.gathering)
    of_incident = belongs and day == scene.incident.day and not scene.incident.runs_on
    one_off = (figure.event in MOVES and not of_incident) or is_increment(figure)
    grows = not one_off and (scene.incident.day is not None or not scene.incident.runs_on)
    if figure.event in TOLLS and tense is Tense.PERFECT and scene.incident.lasts and day == scene.incident.day:
        return Coverage(replace(scene.whole_incident(figure, as_of, so_far=True), parts=parts), as_of, True)
    told = as_of if grows else scene.at_latest(day)
    later = scene.incident.until if day == scene.incident.day and not scene.incident.spans else None
    if grows and day and later and day < later and as_of == scene.dateline:
        told = day  # the toll of the first shock, before the one that raised it
    return Coverage(Period(period.start, day, period.words, None, parts), told, grows)


def _is_short(period: Period) -> bool:
    return period.start is not None and period.end is not None and (period.end - period.start).days <= 2
