"""Counts of what is, and of what is no casualty: on which day they hold. Owns those rules."""

from dataclasses import replace
from datetime import date

from factcheck.extraction.coverage.decisions import Coverage
from factcheck.extraction.coverage.predicate_tense import Tense, holds_now, is_state
from factcheck.extraction.coverage.reach import Covered
from factcheck.extraction.coverage.roles import Role, is_verb
from factcheck.extraction.coverage.scene import Scene
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag
from factcheck.model import Event, Mark, Period, Predicate

_UNITS = frozenset({"day", "night", "week", "month", "quarter", "year"})
_STANDING: tuple[tuple[str, str], ...] = (
    ("home", "to"),
    ("room", "for"),
    ("space", "for"),
    ("capacity", "of"),
    ("enough", "for"),
    ("open", "to"),
)
_STANDING += (
    ("built", "for"),
    ("made", "for"),
    ("meant", "for"),
    ("designed", "for"),
    ("intended", "for"),
    ("out", "for"),
)


def state_of_a_day(scene: Scene, figure: Figure, covered: Covered, tense: Tense, as_of: date | None) -> Coverage:
    """Return the day on which a state holds: the one told, in the present the dateline."""
    event = covered.get(Role.EVENT)
    if event is not None and event.time.kind == "day" and event.time.period.end:
        day = event.time.period.end
        return Coverage(Period(day, day, event.time.period.words), scene.at_latest(day), False)
    over = tense is Tense.PAST and not holds_now(scene.tokens, figure)
    if as_of is None or (over and figure.event not in (Event.HELD, Event.MISSING)):
        return Coverage(None, as_of, False)
    stated = covered.get(Role.AS_OF)
    return Coverage(Period(as_of, as_of, stated.time.period.words if stated else None), as_of, False)


def other(scene: Scene, figure: Figure, covered: Covered, tense: Tense, as_of: date | None) -> Coverage:
    """Date what is no casualty by its own time, else, told in the past, by the incident."""
    counts = figure.quantity.quantity.unit == "count"
    unreal = (
        Mark.HYPOTHETICAL in figure.marks
        or _is_conditional(scene, figure)
        or (figure.subject and _is_legal(scene, figure.subject.text))
    )
    if figure.quantity.quantity.unit == "percent" and not unreal:
        return _share(scene, figure, covered, tense, as_of)
    if unreal or _holds_anyway(scene, figure) or _is_wanted(scene, figure, tense) or _is_a_speaker(scene, figure):
        return Coverage(None, as_of, None)
    so_far = covered.get(Role.EVENT)
    if not counts and so_far and so_far.time.kind == "vague" and as_of is not None:
        return Coverage(Period(None, as_of, so_far.time.period.words), as_of, True)
    if not counts:
        return Coverage(_closed(scene, covered), as_of, None)
    if is_state(scene.tokens, figure, tense):
        return state_of_a_day(scene, figure, covered, tense, as_of)
    if covered.get(Role.AS_OF) is not None and as_of is not None and covered.since is None:
        is_so = tense is not Tense.PERFECT and _is_told_by_a_copula(scene, figure)
        return Coverage(Period(as_of if is_so else None, as_of, stated_words(covered)), as_of, not is_so)
    event = covered.since or covered.get(Role.EVENT)
    if event is not None:
        period = event.time.period
        if event.time.kind == "day":
            return Coverage(period, scene.at_latest(period.end), False)
        end = as_of if event.time.kind == "since" and as_of else scene.at_latest(period.end)
        return Coverage(replace(period, end=end), end or as_of, True)
    lemma = figure.predicate.lemma if figure.predicate else ""
    of_incident = scene.incident.day is not None and not scene.incident.runs_on
    of_incident = of_incident and not scene.words.among("standing_verbs", lemma)
    told = tense is Tense.PAST or (tense is Tense.NOMINAL and scene.incident.spans)
    told = told or (scene.incident.gathering and _is_of_a_crowd(scene, figure))
    if of_incident and told and not scene.is_elsewhere(figure):
        spans = scene.incident.spans
        period = Period(scene.incident.day, scene.incident.until if spans else scene.incident.day)
        return Coverage(period, as_of if spans else period.end, spans)
    if tense is Tense.PRESENT and as_of is not None and not _is_a_headline(scene, figure):
        return Coverage(Period(as_of, as_of), as_of, False)  # what is, is so on the day of the saying
    in_contact = figure.predicate is not None and _is_prepositional(scene, figure.predicate)
    if tense is Tense.PERFECT and not in_contact and lemma not in ("be", "have", "") and as_of is not None:
        return Coverage(Period(None, as_of), as_of, True)
    return Coverage(None, as_of, False if tense in (Tense.PAST, Tense.PRESENT, Tense.PERFECT) else None)


def _is_of_a_crowd(scene: Scene, figure: Figure) -> bool:
    """ "a turnout of 30,000", "put the crowd at 55,000"."""
    first = figure.quantity.first
    near = range(max(scene.tokens.sentence(first).first, first - 5), min(figure.subject_end + 1, len(scene.tokens)))
    return any(scene.words.among("crowd_words", scene.tokens.low(index)) for index in near)


def _holds_anyway(scene: Scene, figure: Figure) -> bool:
    """Whether the words say what is so apart from any day: "home to 1,000", "is one of 18 still flying"."""
    first = figure.quantity.first
    before = (scene.tokens.low(first - 2), scene.tokens.low(first - 1))
    if before == ("one", "of"):
        return scene.tokens.low(first - 3) in ("is", "are", "remains", "among")
    return before in _STANDING


def _is_prepositional(scene: Scene, predicate: Predicate) -> bool:
    """ "has been in contact with": a state in the perfect, which counts nothing up."""
    return scene.tokens.tag(scene.tokens.at(predicate.span.start)) is Tag.PREPOSITION


def _share(scene: Scene, figure: Figure, covered: Covered, tense: Tense, as_of: date | None) -> Coverage:
    """A share is a state: of the day told with it; without one no day is known. A change ("fell by 3%") is none."""
    told = covered.get(Role.AS_OF) or covered.get(Role.STATEMENT) or covered.get(Role.EVENT)
    if told is None or told.time.kind != "day" or told.time.period.end is None:
        closed = _closed(scene, covered)
        known = closed is None and tense is not Tense.MODAL and not _is_a_change(scene, figure)
        return Coverage(closed, as_of, False if known else None)
    day = told.time.period.end
    return Coverage(Period(day, day, told.time.period.words), day, False)


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


def _is_a_headline(scene: Scene, figure: Figure) -> bool:
    """A first line without a full stop tells in the present what has happened ("Thousands march")."""
    sentence = scene.tokens.sentence(figure.quantity.anchor)
    return sentence.paragraph == 0 and scene.tokens.tag(sentence.end - 1) is not Tag.PUNCTUATION


def _is_conditional(scene: Scene, figure: Figure) -> bool:
    """ "unless 26 prisoners are let go": the count is of what may be."""
    first = figure.quantity.first
    floor = max(scene.tokens.sentence(first).first, first - 6)
    return any(scene.tokens.low(index) in ("if", "unless", "whether") for index in range(floor, first))


def _is_wanted(scene: Scene, figure: Figure, tense: Tense) -> bool:
    """ "600 more are needed", "is sending 60 rescuers", "draws 90,000 visitors a year": so on no day."""
    after = figure.subject_end
    a_unit = scene.tokens.low(after) in ("a", "per", "every", "each") and scene.tokens.low(after + 1) in _UNITS
    if a_unit and scene.tokens.low(after + 2) not in ("ago", "before", "after", "earlier", "later"):
        return tense in (Tense.PRESENT, Tense.NOMINAL)
    lemma = figure.predicate.lemma if figure.predicate else ""
    return tense is not Tense.PAST and scene.words.among("wanted_verbs", lemma)


def _is_a_speaker(scene: Scene, figure: Figure) -> bool:
    """ "two residents said": who speaks is counted by the way."""
    if figure.predicate is None or figure.predicate.span.start < scene.tokens.start[figure.quantity.first]:
        return False
    return scene.words.among("speaking_verbs", figure.predicate.lemma)


def _is_legal(scene: Scene, subject: str) -> bool:
    """ "nine counts of fraud", "a reward": of no day."""
    return any(scene.words.among("legal_nouns", word.removesuffix("s")) for word in subject.lower().split())


def stated_words(covered: Covered) -> str | None:
    """Return the words of the day for which a count is said to hold, None without one."""
    stated = covered.get(Role.AS_OF)
    return stated.time.period.words if stated else None
