"""What a count covers that has a time of its own: a window, a day, the day up to which it runs. Owns those rules."""

from dataclasses import replace
from datetime import date

from factcheck.extraction.coverage.counting_words import is_increment, is_running, is_total
from factcheck.extraction.coverage.decisions import MOVES, SAVED_OR_LOST, TOLLS, Coverage
from factcheck.extraction.coverage.predicate_tense import Tense
from factcheck.extraction.coverage.reach import Covered
from factcheck.extraction.coverage.roles import PlacedTime, Role
from factcheck.extraction.coverage.scene import Scene
from factcheck.extraction.coverage.telling import RAISING
from factcheck.extraction.records import Figure
from factcheck.model import DatedPart, Event, Mark, Period

_BODIES = 3
"""Tokens before a number in which bodies are named: "the bodies of two sisters"."""


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
    if event.time.kind in ("window", "part_of_day") and _is_of_an_aftermath(scene, figure, event):
        return Coverage(replace(scene.whole_incident(figure, as_of), parts=parts), as_of, True)
    if scene.tokens.low(event.time.end) == "alone" and event.time.kind == "day":
        end = scene.at_latest(period.end)  # "on Monday alone": one of many such counts
        return Coverage(Period(period.start, end, period.words, None, parts), end, False)
    if event.time.kind == "day" or (event.time.kind == "week" and period.start == period.end):  # "two weeks ago"
        return _on_a_day(scene, figure, event, tense, as_of, parts)
    if _is_of_nights(event) and _runs_over(scene, figure, event):
        told = scene.at_latest(period.end) if event.time.kind == "window" else as_of
        return Coverage(replace(scene.whole_incident(figure, told), parts=parts), told, True)
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
    if event.time.kind == "part_of_day" and _is_its_night(scene, figure, event):
        return Coverage(scene.whole_incident(figure, as_of), as_of, True)
    if event.time.kind == "window" and _is_all_of_it(scene, period) and figure.event in TOLLS:
        return Coverage(replace(period, parts=parts), as_of, True)  # "in the night of 3 to 4 May"
    end = scene.at_latest(period.end)
    increment = event.time.kind == "window" and period.start is not None and _is_short(period)
    clipped = Period(period.start, end if period.end else as_of, period.words, period.since, parts)
    adds = (figure.event in TOLLS and not increment) or tense is Tense.PERFECT
    return Coverage(clipped, end or as_of, adds or is_of_a_crowd(scene, figure, tense))


def is_of_a_crowd(scene: Scene, figure: Figure, tense: str) -> bool:
    """Return whether arrests are part of the balance of a protest or a vote."""
    return figure.event is Event.ARRESTED and scene.incident.gathering and tense in (Tense.PAST, Tense.NOMINAL)


def _runs_over(scene: Scene, figure: Figure, event: PlacedTime) -> bool:
    """Whether a night or two days only raised an older incident's toll: "found four overnight, raising it to 15"."""
    known = scene.incident.day is not None and not scene.incident.runs_on and figure.event is not Event.INFECTED
    return known and figure.event in TOLLS and is_running(scene.tokens, figure, event) and not is_increment(figure)


def _is_of_nights(event: PlacedTime) -> bool:
    """Whether a time is a night, or a few days: "four died on Sunday and Monday, taking the toll to 15"."""
    return event.time.kind == "part_of_day" or (event.time.kind == "window" and _is_short(event.time.period))


def _is_its_night(scene: Scene, figure: Figure, event: PlacedTime) -> bool:
    """Whether a night is that of the incident: "three were found alive overnight", "an overnight bus has crashed".

    So is that of "an overnight raid" which the article goes on to date by the day before.
    """
    day, until, period = scene.incident.day, scene.incident.until, event.time.period
    if day is not None and period.start is not None and (period.start - day).days == 1 and scene.is_over():
        return figure.event in TOLLS and scene.words.names("incident_nouns", scene.tokens.low(event.time.end))
    holds = (
        day is not None and period.start is not None and period.end is not None and period.start <= day <= period.end
    )
    return holds and (figure.event in SAVED_OR_LOST or (figure.event in TOLLS and until == day))


def _is_all_of_it(scene: Scene, period: Period) -> bool:
    """Whether a window has the very days of an incident of one night."""
    incident = scene.incident
    is_night = not (incident.spans or incident.lasts or incident.runs_on) and _is_short(period)
    return is_night and (incident.day, incident.until) == (period.start, period.end)


def _on_a_day(
    scene: Scene, figure: Figure, event: PlacedTime, tense: str, as_of: date | None, parts: tuple[DatedPart, ...]
) -> Coverage:
    period = event.time.period
    day = period.end
    older = (
        Mark.EARLIER in figure.marks
        and scene.is_over()
        and bool(day and scene.incident.day and scene.incident.day < day)
    )
    runs = older or is_running(scene.tokens, figure, event)  # "up from 22 on Friday"
    if runs and not is_increment(figure) and not _names_it(scene, event):
        if day is not None and day == scene.incident.day and (raised := _raised_on(scene, figure, as_of)):
            day = max(day, raised)
        if scene.incident.day is not None and figure.event in TOLLS and not scene.incident.runs_on:
            return Coverage(replace(scene.whole_incident(figure, day), parts=parts), day, True)
        return Coverage(Period(None, day, period.words, None, parts), day, True)
    if _is_of_an_aftermath(scene, figure, event):
        told = day if scene.words.among("concluding_verbs", event.verb) else as_of
        return Coverage(replace(scene.whole_incident(figure, told), parts=parts), told, True)
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


def _raised_on(scene: Scene, figure: Figure, as_of: date | None) -> date | None:
    """The day of what raised a toll to the number, told before it; that of writing where none is told.

    "They dug out two on Monday, bringing to six the dead of a wall that fell on Sunday". None where nothing raised it.
    """
    tokens, first = scene.tokens, figure.quantity.first
    opens = tokens.sentence(first).first
    raising = next((at for at in range(first - 1, opens, -1) if tokens.low(at) in RAISING), opens)
    if tokens.low(raising - 1) != "," or raising == opens:
        return None
    told = [one.time.period.end for one in scene.told.placed if opens <= one.time.first < raising]
    return scene.at_latest(told[-1]) if told else as_of


def _is_of_an_aftermath(scene: Scene, figure: Figure, event: PlacedTime) -> bool:
    """Whether a day is that of what followed: "was charged on Friday over a crash that killed six", "buried 41"."""
    day, told = scene.incident.day, event.time.period.end
    if Mark.INCREMENT in figure.marks or _were_brought_out(scene, figure, event):
        return False  # "recovered six more bodies on Monday"
    if figure.event not in TOLLS or not scene.is_over() or day is None or told is None or told <= day:
        return False
    own = figure.predicate is not None and scene.tokens.at(figure.predicate.span.start) == event.at
    buried = own and scene.words.among("burying_verbs", event.verb)
    if not own and scene.words.among("concluding_verbs", event.verb):
        return True  # "the search ended on Friday with 21 confirmed dead"
    return (buried or not own) and scene.words.among("aftermath_verbs", event.verb)


def _were_brought_out(scene: Scene, figure: Figure, event: PlacedTime) -> bool:
    """Whether bodies were brought out on that day, so many and no more: "eleven bodies were dug out on Monday"."""
    tokens, words = scene.tokens, scene.words
    nouns = range(
        max(0, figure.quantity.first - _BODIES),
        min(figure.subject_end + 1, tokens.sentence(figure.quantity.anchor).end),
    )
    bodies = any(words.names("body_words", tokens.low(at)) for at in nouns)
    brought = words.among("bringing_out_verbs", event.verb) or event.verb in ("carry", "lift", "take", "find", "haul")
    if event.at is None or tokens.low(event.at + 1) in ("ashore", "home"):
        return False  # how many there were in all
    perfect = {"have", "has", "had"} & {*tokens.lower[max(0, event.at - 3) : event.at]}
    return bodies and brought and not perfect


def _names_it(scene: Scene, event: PlacedTime) -> bool:
    """Whether a day only names the happening: "raised to 15 the number killed in the Friday assault"."""
    return scene.words.names("incident_nouns", scene.tokens.low(event.time.end))


def _is_short(period: Period) -> bool:
    return period.start is not None and period.end is not None and (period.end - period.start).days <= 2
