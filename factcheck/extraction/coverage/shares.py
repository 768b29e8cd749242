"""Shares and sums of money: snapshots of a day, or of the period told with them. Owns those rules."""

from dataclasses import replace
from datetime import date

from factcheck.extraction.coverage.decisions import Coverage
from factcheck.extraction.coverage.predicate_tense import Tense
from factcheck.extraction.coverage.reach import Covered
from factcheck.extraction.coverage.roles import Role
from factcheck.extraction.coverage.scene import Scene
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag
from factcheck.extraction.verbs import VerbWords
from factcheck.model import Period

_FUND = 14
"""Tokens of a fund with what it is for: "an appeal for the family of the driver had raised"."""


def share(scene: Scene, figure: Figure, covered: Covered, tense: str, as_of: date | None) -> Coverage:
    """A share is a state: of the day told with it; without one no day is known. A change ("fell by 3%") is none."""
    told = covered.get(Role.AS_OF)
    snapshot = False if tense is not Tense.MODAL and not _is_a_change(scene, figure) else None
    if told is None and (closed := _closed(scene, covered)):
        return Coverage(closed, closed.end, snapshot)
    told = told or covered.of_noun or covered.get(Role.STATEMENT) or covered.get(Role.EVENT)
    if told is None or told.time.kind != "day" or told.time.period.end is None:
        return Coverage(None, as_of, snapshot)
    day = told.time.period.end
    return Coverage(Period(day, day, told.time.period.words), day, False)


def money(scene: Scene, figure: Figure, covered: Covered, as_of: date | None) -> Coverage:
    """A sum has the days told with it; told "so far" it runs on, and so does what is given to a fund."""
    if as_of is not None and _is_given(scene, figure):
        stated = covered.get(Role.AS_OF)
        period = Period(None, as_of, stated.time.period.words) if stated is not None else None
        return Coverage(period, as_of, True)
    so_far = covered.get(Role.EVENT)
    if so_far is not None and so_far.time.kind == "vague" and as_of is not None:
        return Coverage(Period(None, as_of, so_far.time.period.words), as_of, True)
    closed = _closed(scene, covered)
    return Coverage(closed, closed.end if closed else as_of, None)


def _is_given(scene: Scene, figure: Figure) -> bool:
    """ "An appeal has raised $9,000", "donations topped $9,000": whether a fund stands before the verb of the sum."""
    tokens, first = scene.tokens, figure.quantity.first
    if tokens.tag(first - 1) is Tag.POSSESSIVE:
        return False  # "of its $15,000 goal"
    before = range(first - 1, max(tokens.sentence(first).first, first - _FUND) - 1, -1)
    lemmas = tokens.lexicon.table(VerbWords)
    hedged = tokens.low(first) if tokens.tag(first) is Tag.VERB else ""
    verbs = [at for at in (first, *before) if tokens.tag(at) is Tag.VERB or tokens.low(at) == hedged]
    if not verbs or not scene.words.among("fund_verbs", lemmas.lemma(tokens, verbs[0])):
        return False
    return any(scene.words.names("fund_nouns", tokens.low(at)) for at in range(min(before, default=first), verbs[0]))


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
