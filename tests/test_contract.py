"""The outputs others rely on, held against the contract's own example: the seed's fifth figure, field by field."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.model import Document
from factcheck.pipeline.extract import extract_document

SEED = Path(__file__).parent.parent / "seeds" / "gaza_20231107.txt"

DOCUMENT = {
    "name": "gaza_20231107",
    "uri": None,
    "title": None,
    "publisher": None,
    "dateline": "2023-11-07",
    "language": "en",
    "length": 2355,
    "reader": "text",
    "header": [1, 16],
}

FIFTH = {
    "kind": "count",
    "start": 777,
    "end": 789,
    "quote": "at least 300",
    "sentence": [763, 872],
    "quantity": {
        "low": 300,
        "high": None,
        "low_open": False,
        "high_open": False,
        "nominal": 300,
        "qualifier": "at_least",
        "unit": "count",
        "words": "at least 300",
    },
    "subject": {
        "text": "foreign citizens",
        "start": 790,
        "end": 806,
        "concept": "person",
        "population": {"nationality": ["foreign"]},
    },
    "event": "evacuated",
    "predicate": {"text": "left", "start": 807, "end": 811, "lemma": "leave"},
    "place": "Gaza",
    "cumulative": False,
    "as_of": "2023-11-01",
    "period": {"start": "2023-11-01", "end": "2023-11-01", "words": "On Wednesday", "since": None, "parts": []},
    "part_of": None,
    "attribution": {
        "status": "attributed",
        "mode": "reported",
        "source": {
            "text": "the Hamas-operated Gaza border authority",
            "start": 831,
            "end": 871,
            "name": "Gaza border authority",
            "kind": "government",
            "party": "Hamas-operated",
        },
        "resolved_by": None,
        "cue": {"text": "according to", "start": 818, "end": 830, "class": "neutral"},
        "content": [[763, 816]],
        "chain": [],
        "candidates": [],
    },
}


@pytest.fixture(scope="module")
def printed() -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "extract", str(SEED), "--json"], capture_output=True, text=True, check=True
    )
    lines = done.stdout.splitlines()
    assert len(lines) == 1
    record: dict[str, Any] = json.loads(lines[0])
    return record


def test_extract_prints_the_contracts_document(printed: dict[str, Any]) -> None:
    assert {key: printed["document"][key] for key in DOCUMENT} == DOCUMENT
    assert set(printed["document"]) == {*DOCUMENT, "id", "sha256"}
    assert printed["document"]["id"].startswith("doc-")


def test_extract_prints_the_contracts_example_claim(printed: dict[str, Any]) -> None:
    counts = [claim for claim in printed["claims"] if claim["kind"] == "count"]
    fifth = dict(counts[4])
    assert fifth.pop("id").startswith("c-")
    assert fifth.pop("marks") == []  # an addition to the contract
    assert fifth == FIFTH


def test_extract_prints_the_contracts_example_attribution_and_time(printed: dict[str, Any]) -> None:
    assert {"source": [[831, 871]], "cue": [[818, 830]], "content": [[763, 816]]} in printed["attributions"]
    assert {"start": 763, "end": 775, "text": "On Wednesday", "from": "2023-11-01", "to": "2023-11-01"} in printed[
        "times"
    ]


def test_the_python_api_gives_what_the_contract_names() -> None:
    document = factcheck.read(SEED)
    claims = factcheck.extract(document)
    assert isinstance(document, Document)
    assert all(claim.span.of(document.text) == claim.quote for claim in claims)
    assert [claim.id for claim in claims] == [claim.id for claim in extract_document(document).claims]
    assert factcheck.extract("At least 300 left.", dateline=date(2023, 11, 7), publisher="X")[0].quote == "At least 300"
    (mention,) = factcheck.find_quantities("At least 300 left")
    assert (mention.span.of("At least 300 left"), mention.quantity.low) == ("At least 300", 300)
    (time,) = factcheck.find_times("On Wednesday", date(2023, 11, 7))
    assert time.period.start == time.period.end == date(2023, 11, 1)
    assert factcheck.find_times("On Wednesday")[0].period.start is None
    pairs = factcheck.relations(claims)
    assert all(pair.a.document_id == document.id and pair.a.span for pair in pairs)
    assert {discrepancy.check for discrepancy in factcheck.compare(claims)} >= {"C9"}
