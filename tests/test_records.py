"""What is written as a record comes back as it was."""

import json
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from factcheck import model, records
from tests.strategies import claims, days, numbers, periods, spans, texts


@given(claims)
def test_a_claim_survives_its_json_record(claim: model.Claim) -> None:
    printed = json.dumps(records.claim_record(claim))
    assert records.claim_from_record(json.loads(printed), claim.document_id) == claim


@given(texts, st.none() | days, st.none() | spans)
def test_a_document_survives_its_record_and_text(text: str, dateline: date | None, header: model.Span | None) -> None:
    document = model.Document("doc-1", "name", text, "00", "text", dateline=dateline, header=header)
    assert records.document_from_record(records.document_record(document), text) == document


@given(st.none() | numbers, st.none() | days, periods)
def test_a_discrepancy_survives_its_record(low: Decimal | None, start: date | None, period: model.Period) -> None:
    position = model.Position(
        ("c-1",), ("Israel",), 1, low=low, start=start, qualifier=model.Qualifier.EXACT, event=model.Event.HELD
    )
    scope = model.Scope("person", {"status": ("held",)}, model.Event.HELD, "Gaza", period, "count")
    discrepancy = model.Discrepancy(
        "d-1",
        "C1",
        "key",
        model.DiscrepancyKind.CONFLICT,
        model.Severity.HIGH,
        "How many?",
        "why",
        scope,
        (position, position),
        ((0, 1),),
        ("note",),
    )
    printed = json.dumps(records.discrepancy_record(discrepancy))
    assert records.discrepancy_from_record(json.loads(printed)) == discrepancy


def test_a_whole_number_is_printed_without_a_fraction() -> None:
    quantity = model.Quantity(Decimal("300.0"), None, model.Qualifier.AT_LEAST, "at least 300")
    assert json.dumps(records.quantity_record(quantity)["low"]) == "300"
