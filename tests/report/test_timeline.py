"""Claims by the day they hold for."""

from dataclasses import replace
from datetime import date

from factcheck.report.dossier import Dossier
from factcheck.report.timeline import several_days, timeline
from tests.report import made


def dated(*days: date | None) -> Dossier:
    _, dossier = made.case()
    claims = {claim.id: replace(claim, as_of=day) for claim, day in zip(dossier.claims.values(), days, strict=True)}
    return Dossier(claims, dossier.documents)


def test_the_oldest_comes_first() -> None:
    finding, _ = made.case()
    moments = timeline(finding.discrepancy, dated(date(2021, 5, 13), date(2021, 5, 11), date(2021, 5, 12)))
    assert [moment.figure for moment in moments] == ["dozens (24+)", "about 30", "31"]
    assert [moment.disputed for moment in moments] == [True, False, True]
    assert several_days(moments)


def test_a_claim_without_a_day_does_not_take_its_documents_and_stands_last() -> None:
    finding, _ = made.case()
    moments = timeline(finding.discrepancy, dated(None, date(2021, 5, 11), date(2021, 5, 12)))
    assert [moment.day for moment in moments] == [date(2021, 5, 11), date(2021, 5, 12), None]
    assert several_days(moments)
    assert not several_days(timeline(finding.discrepancy, dated(None, None, date(2021, 5, 12))))


def test_without_any_day_the_order_is_that_of_the_positions() -> None:
    finding, _ = made.case()
    dossier = dated(None, None, None)
    undated = {id_: replace(document, dateline=None) for id_, document in dossier.documents.items()}
    moments = timeline(finding.discrepancy, Dossier(dossier.claims, undated))
    assert [moment.day for moment in moments] == [None, None, None]
    assert [moment.figure for moment in moments] == ["31", "dozens (24+)", "about 30"]
