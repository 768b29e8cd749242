"""Pictures: drawn the same each time, in the page's own colours, with all their words, and none where none helps."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Claim, Discrepancy, Finding, Mark, Quantity, Status
from factcheck.report.charts import svg
from factcheck.report.charts.course import course_chart
from factcheck.report.charts.figures import figures_chart
from factcheck.report.charts.opponents import opponents, opponents_chart
from factcheck.report.dossier import Dossier
from tests.report import made

pytestmark = pytest.mark.skipif(not svg.can_draw(), reason=svg.NO_LIBRARY)
ATTACK = '"><script>alert(1)</script>'


def with_days(dossier: Dossier, *days: date) -> Dossier:
    claims = {claim.id: replace(claim, as_of=day) for claim, day in zip(dossier.claims.values(), days, strict=True)}
    return Dossier(claims, dossier.documents)


def drawn() -> dict[str, str]:
    finding, dossier = made.case()
    days = with_days(dossier, date(2021, 5, 10), date(2021, 5, 11), date(2021, 5, 12))
    found = {
        "figures": figures_chart(finding.discrepancy, dossier),
        "course": course_chart(finding.discrepancy, days),
        "opponents": opponents_chart(opponents([finding], dossier)),
    }
    return {name: picture or pytest.fail(name) for name, picture in found.items()}


@pytest.mark.parametrize("name", ["figures", "course", "opponents"])
def test_a_picture_is_well_formed_and_loads_nothing(name: str) -> None:
    picture = drawn()[name]
    root = ElementTree.fromstring(picture)
    assert root.attrib["role"] == "img"
    assert root.attrib["aria-label"]
    assert not re.search(r"https?:|url\(|href|<image|<style|<script", picture)


@pytest.mark.parametrize("name", ["figures", "course", "opponents"])
def test_a_picture_is_in_the_pages_colours_and_drawn_the_same_twice(name: str) -> None:
    picture = drawn()[name]
    assert drawn()[name] == picture
    assert "var(--" in picture
    assert not re.search(r'"#[0-9a-fA-F]{3,6}"|"(?:black|white|steelblue)"', picture)


def test_each_row_says_source_and_figure_in_words() -> None:
    words = re.findall(r">([^<>]+)</text>", drawn()["figures"])
    assert {"31 held", "about 30 held", "dozens (24+) killed"} <= set(words)
    assert {"A   Interior Ministry", "B   Red Crescent"} <= set(words)


def test_a_ring_an_arrow_and_a_dot_tell_figures_apart() -> None:
    picture = drawn()["figures"]
    assert picture.count('fill="var(--paper)"') == 1  # about 30
    assert "l0,-" in picture.lower() or "L" in picture


def test_words_of_a_document_are_no_markup_in_a_picture() -> None:
    finding, dossier = made.case()
    claims = {
        id_: replace(claim, attribution=replace(claim.attribution, source=replace(source, name=ATTACK)))
        for id_, claim in dossier.claims.items()
        if (source := claim.attribution.source)
    }
    hostile = Dossier(dossier.claims | claims, dossier.documents)
    one = replace(finding, discrepancy=replace(finding.discrepancy, title=ATTACK))
    for picture in (figures_chart(one.discrepancy, hostile), opponents_chart(opponents([one], hostile))):
        assert picture is not None
        assert "<script" not in picture
        ElementTree.fromstring(picture)


def test_one_day_has_no_course_and_one_figure_no_picture() -> None:
    finding, dossier = made.case()
    assert course_chart(finding.discrepancy, dossier) is None
    alone = replace(finding.discrepancy, positions=finding.discrepancy.positions[:1], disputes=())
    assert figures_chart(alone, dossier) is None


def test_what_a_text_calls_superseded_is_no_point_of_a_later_day() -> None:
    finding, dossier = made.case()
    days = with_days(dossier, date(2021, 5, 10), date(2021, 5, 11), date(2021, 5, 12))
    told = {id_: replace(claim, marks=frozenset({Mark.EARLIER})) for id_, claim in days.claims.items()}
    assert course_chart(finding.discrepancy, Dossier(told, days.documents)) is None


def test_who_disagrees_counts_each_pair_once_in_a_discrepancy() -> None:
    finding, dossier = made.case()
    (pair,) = opponents([finding, finding], dossier)
    assert (pair.one, pair.other, len(pair.findings)) == ("Interior Ministry", "Red Crescent", 1)
    assert opponents([replace(finding, status=Status.GONE)], dossier) == []


def test_a_text_at_odds_with_itself_goes_by_its_name() -> None:
    article = made.document()
    claims = [made.claim(article, "31", low=31, high=31), made.claim(article, "about 30", low=30, high=30)]
    one = made.discrepancy(*(made.position(claim) for claim in claims))
    dossier = Dossier({claim.id: claim for claim in claims}, {article.id: article})
    (pair,) = opponents([Finding(one, Status.OPEN)], dossier)
    assert pair.one == pair.other == article.name
    assert opponents_chart([pair]) is not None


BOUNDS = st.one_of(st.none(), st.integers(0, 10**9))


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(BOUNDS, BOUNDS), min_size=2, max_size=4))
def test_any_figures_can_be_drawn(figures: list[tuple[int | None, int | None]]) -> None:
    finding, dossier = case_of(figures)
    bounded = [pair for pair in figures if pair != (None, None)]
    picture = figures_chart(finding, dossier)
    assert (picture is not None) == (len(bounded) > 1)


def case_of(figures: list[tuple[int | None, int | None]]) -> tuple[Discrepancy, Dossier]:
    article = made.document()
    base = made.trapped(article)[0]
    claims: list[Claim] = []
    for number, pair in enumerate(figures):
        low, high = pair if None in pair else sorted(pair)  # type: ignore[type-var]
        bounds = [None if bound is None else Decimal(bound) for bound in (low, high)]
        quantity = base.quantity or pytest.fail("a count has a figure")
        own: Quantity = replace(quantity, low=bounds[0], high=bounds[1], nominal=None)
        claims.append(replace(base, id=f"c-{number:016x}", quantity=own))
    one = made.discrepancy(*(made.position(claim) for claim in claims))
    return replace(one, disputes=()), Dossier({claim.id: claim for claim in claims}, {article.id: article})


@given(st.floats(0, 10**9), st.floats(0, 10**9))
def test_ticks_are_round_rising_and_span_the_figures(one: float, other: float) -> None:
    low, high = sorted((one, other))
    found = svg.ticks(low, high)
    assert found[0] <= low
    assert found[-1] >= high
    assert all(before < after for before, after in pairwise(found))
    assert 2 <= len(found) <= 8
