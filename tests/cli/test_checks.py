"""`factcheck checks`: every check in every form."""

import json

import pytest

from factcheck.cli import main
from factcheck.comparison.checks import CHECKS, NOTED
from factcheck.report.columns import CHECK_COLUMNS


def printed(capsys: pytest.CaptureFixture[str], *args: str) -> str:
    assert main.run(["checks", *args]) == 0
    return capsys.readouterr().out


def test_every_check_says_what_it_needs_and_what_it_makes(capsys: pytest.CaptureFixture[str]) -> None:
    records = [json.loads(line) for line in printed(capsys, "--json").splitlines()]
    assert {one["id"] for one in records} == {*CHECKS, *NOTED}
    assert [int(one["id"][1:]) for one in records] == sorted(int(one["id"][1:]) for one in records)
    assert all(one["needs"] and one["explanation"] and one["makes"] for one in records)
    assert {one["id"] for one in records if one["severity"] is None} == {*NOTED}


def test_the_checks_are_a_page_and_a_record_each(capsys: pytest.CaptureFixture[str]) -> None:
    page = printed(capsys)
    assert all(f"{check.id} " in page and check.explanation in page for check in CHECKS.values())
    rows = [line.split("\t") for line in printed(capsys, "--plain").splitlines()]
    assert {len(row) for row in rows} == {len(CHECK_COLUMNS)}
