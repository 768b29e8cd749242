"""Counts of what is, and of what is no casualty: on which day they hold. Owns those rules."""

from dataclasses import replace
from datetime import date

from factcheck.extraction.counts.presence import WHERE
from factcheck.extraction.coverage.clause_verbs import is_verb
from factcheck.extraction.coverage.compared import is_compared
from factcheck.extraction.coverage.counting_words import is_of_who_came
from factcheck.extraction.coverage.decisions import Coverage
from factcheck.extraction.coverage.of_no_day import is_of_its_setting, is_of_no_day, is_unreal
from factcheck.extraction.coverage.predicate_tense import Tense, holds_now, is_headline, is_state, tense_of
from factcheck.extraction.coverage.reach import Covered
from factcheck.extraction.coverage.roles import Role
from factcheck.extraction.coverage.scene import Scene
from factcheck.extraction.coverage.shares import money, share
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag
from factcheck.model import Event, Mark, Period, Predicate


def state_of_a_day(scene: Scene, figure: Figure, covered: Covered, tense: str, as_of: date | None) -> Coverage:
    """Return the day on which a state holds: the one told, in the present the dateline."""
    event = covered.get(Role.EVENT)
    over = (
        event is not None and event.time.period.end is not None and event.time.period.end < (scene.dateline or date.max)
    )
    compared = Mark.EARLIER in figure.marks or is_compared(scene.tokens, figure)
    if over and tense is Tense.PRESENT and not compared and scene.dateline is not None:
        event = None  # "are in hospital after a crash on Monday": a present bears no time that is over
    if event is not None and event.time.kind == "day" and event.time.period.end:
        day = event.time.period.end
        return Coverage(Period(day, day, event.time.period.words), scene.at_latest(day), False)
    past = tense is Tense.PAST or compared
    if over and event is not None and past and event.time.kind in ("week", "month", "season", "year"):
        return Coverage(event.time.period, event.time.period.end, False)  # "last July 60 went missing"
    ended = tense is Tense.PAST and not holds_now(scene.tokens, figure)
    if as_of is None or (ended and figure.event not in (Event.HELD, Event.MISSING)):
        return Coverage(None, as_of, False)
    stated = covered.get(Role.AS_OF)
    if stated is not None and figure.event is Event.INFECTED and scene.tokens.low(stated.time.first) == "by":
        return Coverage(Period(None, as_of, stated.time.period.words), as_of, True)  # "by 4 May there were 870 cases"
    return Coverage(Period(as_of, as_of, stated.time.period.words if stated else None), as_of, False)


def other(scene: Scene, figure: Figure, covered: Covered, tense: str, as_of: date | None) -> Coverage:
    """Date what is no casualty by its own time, else, told in the past, by the incident."""
    unit = figure.quantity.quantity.unit
    unreal = is_unreal(scene, figure)
    if unit == "percent" and not unreal:
        return share(scene, figure, covered, tense, as_of)
    if unreal or is_of_no_day(scene, figure, tense):
        return Coverage(None, as_of, None)
    if unit != "count":
        return money(scene, figure, covered, as_of)
    if is_state(scene.tokens, figure, tense):
        return state_of_a_day(scene, figure, covered, tense, as_of)
    if covered.get(Role.AS_OF) is not None and as_of is not None and covered.since is None:
        is_so = tense is not Tense.PERFECT and _is_told_by_a_copula(scene, figure)
        return Coverage(Period(as_of if is_so else None, as_of, stated_words(covered)), as_of, not is_so)
    if (crowd := _of_its_gathering(scene, figure, covered)) is not None:
        return crowd
    return _by_its_time(scene, covered, as_of) or _by_its_tense(scene, figure, covered, tense, as_of)


def _of_its_gathering(scene: Scene, figure: Figure, covered: Covered) -> Coverage | None:
    """The day of a crowd whose gathering has its own: "Saturday's march drew 18,000"; None where it has none."""
    noun = covered.of_noun
    if noun is None or noun.time.kind != "day" or covered.get(Role.EVENT) is not None:
        return None
    day = noun.time.period.end
    return Coverage(noun.time.period, day, False) if day and _is_of_a_crowd(scene, figure) else None


def _by_its_time(scene: Scene, covered: Covered, as_of: date | None) -> Coverage | None:
    event = covered.since or covered.get(Role.EVENT)
    if event is None:
        return None
    period = event.time.period
    if event.time.kind in ("day", "part_of_day"):
        return Coverage(period, scene.at_latest(period.end), False)
    end = as_of if event.time.kind == "since" and as_of else scene.at_latest(period.end)
    return Coverage(replace(period, start=period.start or scene.start_of(event), end=end), end or as_of, True)


def _by_its_tense(scene: Scene, figure: Figure, covered: Covered, tense: str, as_of: date | None) -> Coverage:
    """Without a time: the incident's in the past, today's in the present, a running total in the perfect."""
    lemma = figure.predicate.lemma if figure.predicate else ""
    incident = scene.incident
    if is_of_its_setting(scene, figure):
        return Coverage(None, as_of, False)
    collects = tense is Tense.PAST and scene.words.among("collecting_verbs", lemma)
    told = tense is Tense.PAST or (tense is Tense.NOMINAL and incident.spans)
    told = told or _is_of_a_crowd(scene, figure) or _was_there(scene, figure)
    if tense is Tense.PAST and (aside := scene.told.carried_aside(figure, covered, tense)):
        return Coverage(
            aside, aside.end, collects
        )  # "In April 2015 a trawler sank; 800 drowned. Twenty-eight survived."
    of_incident = incident.day is not None and not incident.runs_on and not scene.words.among("standing_verbs", lemma)
    if of_incident and told and not scene.is_elsewhere(figure) and not _is_of_older_news(scene, covered):
        own = None if _was_there(scene, figure) else scene.told.day_before(figure)
        if own is not None and incident.day is not None and incident.day < own and not incident.spans:
            return Coverage(Period(own, own), own, collects)  # the story has gone on to another day
        whole = scene.whole_incident(figure, incident.until)
        one_day = incident.until if incident.ended else incident.day
        period = whole if incident.spans else Period(one_day, one_day)
        adds = incident.spans or collects
        return Coverage(period, as_of if adds else period.end, adds)
    if tense is Tense.PRESENT and as_of is not None and not is_headline(scene.tokens, figure):
        return Coverage(Period(as_of, as_of), as_of, False)
    in_contact = figure.predicate is not None and _is_prepositional(scene, figure.predicate)
    if tense is Tense.PERFECT and not in_contact and lemma not in ("be", "have", "") and as_of is not None:
        return Coverage(Period(None, as_of), as_of, True)
    return Coverage(None, as_of, collects if tense in (Tense.PAST, Tense.PRESENT, Tense.PERFECT) else None)


def _is_of_older_news(scene: Scene, covered: Covered) -> bool:
    """Whether the sentence is about what is dated before the incident: "a bill, tabled in June, ..."."""
    end = covered.by_the_way.time.period.end if covered.by_the_way else None
    return end is not None and scene.incident.day is not None and end < scene.incident.day


def _is_of_a_crowd(scene: Scene, figure: Figure) -> bool:
    """ "a turnout of 30,000", "put the crowd at 55,000"."""
    if is_of_who_came(scene.tokens, figure):
        return True
    first = figure.quantity.first
    near = range(max(scene.tokens.sentence(first).first, first - 5), min(figure.subject_end + 1, len(scene.tokens)))
    return any(scene.words.among("crowd_words", scene.tokens.low(index)) for index in near)


def _was_there(scene: Scene, figure: Figure) -> bool:
    """ "Came down with 53 people aboard", "the manifest lists 112 passengers": there when it happened."""
    if figure.predicate is None or figure.predicate.lemma not in WHERE:
        return False
    head, tense = scene.tokens.at(figure.predicate.span.start), tense_of(scene.tokens, figure)
    lists = tense is Tense.PRESENT and head < figure.quantity.first and scene.tokens.low(head) not in ("is", "are")
    return tense is Tense.NOMINAL or lists


def _is_prepositional(scene: Scene, predicate: Predicate) -> bool:
    """ "has been in contact with": a state in the perfect, which counts nothing up."""
    return scene.tokens.tag(scene.tokens.at(predicate.span.start)) is Tag.PREPOSITION


def _is_told_by_a_copula(scene: Scene, figure: Figure) -> bool:
    """ "the jail held 300", "power was out to 7,800": how things stood."""
    if figure.predicate is not None:
        return figure.predicate.lemma in ("be", "have", "hold")
    first = figure.quantity.first
    for index in range(first - 1, max(scene.tokens.sentence(first).first, first - 6) - 1, -1):
        if scene.tokens.low(index) in ("was", "were", "is", "are"):
            return True
        if is_verb(scene.tokens, index):
            return False
    return False


def stated_words(covered: Covered) -> str | None:
    """Return the words of the day for which a count is said to hold, None without one."""
    stated = covered.get(Role.AS_OF)
    return stated.time.period.words if stated else None
