"""Each command on a store: what it prints in each form, and what it leaves behind."""

import json
from pathlib import Path
from typing import Any

import pytest

from factcheck.cli import main
from factcheck.errors import ExitCode
from factcheck.report.columns import CLAIM_COLUMNS, DISCREPANCY_COLUMNS, DOCUMENT_COLUMNS, WHY_COLUMNS
from tests.report import made

FINDING, DOSSIER = made.case()
DISCREPANCY = FINDING.discrepancy.id
CLAIM = FINDING.discrepancy.claim_ids[1]
DOCUMENT = next(iter(DOSSIER.documents))


@pytest.fixture
def run(stored: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    def call(*args: str, code: ExitCode = ExitCode.OK) -> str:
        left = main.run(list(args))
        out, err = capsys.readouterr()
        assert left == code, err
        assert (not out) if code else (not err), (out, err)
        return err if code else out

    return call


@pytest.mark.parametrize(
    ("command", "columns", "rows"),
    [("claims", CLAIM_COLUMNS, 3), ("documents", DOCUMENT_COLUMNS, 1), ("discrepancies", DISCREPANCY_COLUMNS, 1)],
)
def test_plain_is_one_record_a_line_with_the_fields_that_help_names(
    run: Any, command: str, columns: tuple[str, ...], rows: int
) -> None:
    lines = run(command, "--plain").splitlines()
    assert len(lines) == rows
    assert {len(line.split("\t")) for line in lines} == {len(columns)}


def test_json_is_one_object_a_line_with_full_ids(run: Any) -> None:
    records = [json.loads(line) for line in run("claims", "--json").splitlines()]
    assert [record["id"] for record in records] == list(DOSSIER.claims)
    assert {record["document"] for record in records} == {"ketra_20210512"}


@pytest.mark.parametrize(
    ("filters", "figures"),
    [
        (["--source", "crescent"], ["dozens"]),
        (["--event", "held"], ["31", "about 30"]),
        (["--subject", "PEOPLE"], ["31", "dozens", "about 30"]),
        (["--kind", "date"], []),
        (["--document", "ketra_20210512"], ["31", "dozens", "about 30"]),
        (["--document", DOCUMENT[:8], "--event", "killed"], ["dozens"]),
    ],
)
def test_claims_are_filtered(run: Any, filters: list[str], figures: list[str]) -> None:
    assert [json.loads(line)["quote"] for line in run("claims", "--json", *filters).splitlines()] == figures


def test_the_table_of_claims_gives_short_ids_that_can_be_typed(run: Any) -> None:
    short = run("claims", "--event", "killed").splitlines()[1].split()[0]
    assert CLAIM.startswith(short)
    assert len(short) == len("c-4f2a1c")
    assert json.loads(run("show", short, "--json"))["id"] == CLAIM


def test_an_unknown_document_is_a_wrong_call(run: Any) -> None:
    assert "no document is called 'x'" in run("claims", "--document", "x", code=ExitCode.USAGE)


def test_show_knows_claims_discrepancies_and_documents(run: Any) -> None:
    assert "“dozens”  · 24 or more  · vague" in run("show", CLAIM)
    assert "{dozens} have died" in run("show", CLAIM)
    assert "A side of" in run("show", CLAIM)
    assert DOCUMENT in run("show", "ketra_20210512")  # a document’s name will do
    assert "disputed    A against B" in run("show", DISCREPANCY)
    assert "2021" in run("show", DOCUMENT[:9])
    assert "c-0000" in run("show", "c-0000", code=ExitCode.USAGE)


def test_show_in_plain_is_dotted_names_and_values(run: Any) -> None:
    lines = dict(line.split("\t") for line in run("show", CLAIM, "--plain").splitlines())
    assert lines["quantity.low"] == "24"
    assert lines["attribution.cue.class"] == "rebuttal"


def test_a_decision_is_kept_and_seen_everywhere(run: Any) -> None:
    made_ = json.loads(
        run("annotate", DISCREPANCY[:8], "--verdict", "explained", "--reason", "later_figure", "--note", "n", "--json")
    )
    assert (made_["verdict"], made_["reviewer"], made_["status"]) == ("explained", "ana", "decided")
    assert "explained" in run("discrepancies")
    assert "ana  explained, later figure: “n”" in run("show", DISCREPANCY)
    assert run("discrepancies", "--status", "open", "--plain") == ""
    assert json.loads(run("show", DISCREPANCY, "--json"))["decisions"][0]["note"] == "n"


def test_without_a_verdict_and_without_a_terminal_annotate_says_what_to_give(run: Any) -> None:
    assert "say what you found: --verdict confirmed|" in run("annotate", DISCREPANCY, code=ExitCode.USAGE)


def test_a_reason_of_another_verdict_is_refused_with_those_there_are(run: Any) -> None:
    said = run("annotate", DISCREPANCY, "--verdict", "misread", "--reason", "rounding", code=ExitCode.USAGE)
    assert "wrong_figure" in said


def test_discrepancies_in_json_have_the_form_of_check(run: Any) -> None:
    record = json.loads(run("discrepancies", "--json"))
    assert record["documents"] == [{"id": DOCUMENT, "name": "ketra_20210512"}]
    assert record["discrepancies"][0]["positions"][0]["claims"][0]["document"] == "ketra_20210512"


def test_cards_are_to_be_had_without_checking_again(run: Any) -> None:
    assert "{31} people are still trapped" in run("discrepancies", "--cards")


def test_why_answers_for_a_pair_a_claim_a_discrepancy_and_everything(run: Any) -> None:
    one, other, _ = FINDING.discrepancy.claim_ids
    pair = json.loads(run("why", one, other, "--json"))
    assert sorted(pair["claims"]) == sorted([one, other])
    assert {"subject", "event", "figures"} <= {field["field"] for field in pair["fields"]}
    claim = json.loads(run("why", one, "--json"))
    assert [one_["claim"] for one_ in claim["others"]]
    assert claim["discrepancies"] == [DISCREPANCY]
    assert json.loads(run("why", DISCREPANCY, "--json"))["explanation"] == FINDING.discrepancy.explanation
    assert run("why", "--all", "--json") == ""
    for call in ([one, other], [one], [DISCREPANCY], ["--all"]):
        assert run("why", *call).strip()
        assert {len(line.split("\t")) for line in run("why", *call, "--plain").splitlines()} <= {len(WHY_COLUMNS)}


@pytest.mark.parametrize("args", [[], ["--all", CLAIM], [CLAIM, CLAIM, CLAIM], [CLAIM, DISCREPANCY]])
def test_why_must_be_asked_something(run: Any, args: list[str]) -> None:
    assert run("why", *args, code=ExitCode.USAGE)
