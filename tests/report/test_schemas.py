"""What the program writes as JSON is described, all of it, and the description holds."""

import json
from enum import StrEnum
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from factcheck import model, plugins
from factcheck.cli.commands.schema import OUTPUTS as OFFERED
from factcheck.cli.main import run
from factcheck.report.schemas import OUTPUTS, definitions, schema
from tests.report.exporters import made_report

ROOT = Path(__file__).parent.parent.parent
CLOSED_SETS = {
    "kind": model.ClaimKind,
    "qualifier": model.Qualifier,
    "event": model.Event,
    "source_kind": model.SourceKind,
    "cue_class": model.CueClass,
    "attribution_status": model.AttributionStatus,
    "mode": model.Mode,
    "mark": model.Mark,
    "relation": model.RelationKind,
    "discrepancy_kind": model.DiscrepancyKind,
    "severity": model.Severity,
    "status": model.Status,
    "verdict": model.Verdict,
}


def closed(value: Any) -> Any:
    """Return the schema so that a field it does not describe is an error: users may get more, but never unannounced."""
    if isinstance(value, list):
        return [closed(one) for one in value]
    if not isinstance(value, dict):
        return value
    inner = {key: closed(one) for key, one in value.items()}
    return {**inner, "additionalProperties": False} if "properties" in value else inner


def check(record: Any, output: str) -> None:
    validator = jsonschema.Draft202012Validator(closed(schema(output)), format_checker=jsonschema.FormatChecker())
    errors = [f"{list(error.absolute_path)}: {error.message[:200]}" for error in validator.iter_errors(record)]
    assert not errors


@pytest.mark.parametrize("output", OUTPUTS)
def test_each_schema_is_one(output: str) -> None:
    jsonschema.Draft202012Validator.check_schema(schema(output))


def test_the_command_offers_what_is_described() -> None:
    assert OFFERED == OUTPUTS


@pytest.mark.parametrize(("name", "values"), CLOSED_SETS.items())
def test_closed_sets_are_those_of_the_program(name: str, values: type[StrEnum]) -> None:
    assert definitions()["$defs"][name]["enum"] == [value.value for value in values]


def test_every_definition_is_used() -> None:
    used = {name for output in OUTPUTS for name in schema(output)["$defs"]}
    assert used | set(OUTPUTS) == set(definitions()["$defs"])


def printed(capfd: pytest.CaptureFixture[str], *words: str) -> list[Any]:
    assert run(words) == 0
    return [json.loads(line) for line in capfd.readouterr().out.splitlines()]


def test_what_extract_prints_is_as_described(capfd: pytest.CaptureFixture[str]) -> None:
    for record in printed(capfd, "extract", str(ROOT / "seeds"), "--json"):
        check(record, "extract")


def test_what_check_and_discrepancies_and_report_print_is_as_described(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    store = str(tmp_path / "claims.db")
    (record,) = printed(capfd, "check", str(ROOT / "seeds"), "--json", "--pairs", "--db", store)
    check(record, "check")
    finding = record["discrepancies"][0]["id"]
    assert run(("annotate", finding, "--verdict", "unsure", "--reviewer", "ana", "--db", store)) == 0
    capfd.readouterr()
    (record,) = printed(capfd, "discrepancies", "--json", "--db", store)
    check(record, "discrepancies")
    assert run(("report", "--json", "--db", store)) == 0
    check(json.loads(capfd.readouterr().out), "report")


def test_a_schema_comes_out_of_the_command(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(("schema", "report")) == 0
    assert json.loads(capfd.readouterr().out) == schema("report")


def test_a_report_made_by_hand_is_as_described() -> None:
    text = plugins.load(plugins.EXPORTERS, "json").export(made_report.report())
    check(json.loads(text), "report")


def test_what_is_not_described_is_refused() -> None:
    with pytest.raises(AssertionError):
        check({"documents": [], "discrepancies": [], "more": 1}, "check")
