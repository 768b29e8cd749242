"""A report of some discrepancies says so, and lists everything that it still names."""

import json
import re
from dataclasses import replace

import pytest

from factcheck import plugins
from factcheck.model import Severity, Status
from factcheck.pipeline.selection import Wanted, selected
from tests.report.exporters import made_report

WORDS = ("chosen",)


report = made_report.of_two


@pytest.mark.parametrize(
    ("wanted", "checks"),
    [
        (Wanted(), ["C12", "C9"]),
        (Wanted(severity=Severity.LOW, words=WORDS), ["C12", "C9"]),
        (Wanted(severity=Severity.MEDIUM, words=WORDS), ["C12"]),
        (Wanted(statuses=frozenset({Status.OPEN}), words=WORDS), ["C9"]),
        (Wanted(statuses=frozenset({Status.OPEN, Status.DECIDED}), words=WORDS), ["C12", "C9"]),
        (Wanted(checks=frozenset({"C9"}), words=WORDS), ["C9"]),
        (Wanted(checks=frozenset({"C9"}), severity=Severity.HIGH, words=WORDS), []),
        (Wanted(documents=frozenset({"doc-nowhere"}), words=WORDS), []),
    ],
)
def test_each_choice_narrows_the_findings(wanted: Wanted, checks: list[str]) -> None:
    assert [one.discrepancy.check for one in selected(report(), wanted).findings] == checks


def test_a_source_chooses_what_it_is_part_of() -> None:
    whole = report()
    held, _, about = whole.claims
    assert len(selected(whole, Wanted(said=frozenset({about.id}), words=WORDS)).findings) == 2
    assert len(selected(whole, Wanted(said=frozenset({held.id}), words=WORDS)).findings) == 1


def test_a_choice_is_told_with_how_many_there_are() -> None:
    chosen = selected(report(), Wanted(severity=Severity.HIGH, words=("high severity",))).chosen
    assert chosen is not None
    assert (chosen.words, chosen.of) == (("high severity",), 2)
    assert selected(report(), Wanted()).chosen is None


def test_choices_of_severity_status_and_check_leave_the_lists_whole() -> None:
    whole = report()
    few = selected(whole, Wanted(severity=Severity.HIGH, words=WORDS))
    assert (few.claims, few.documents, few.sources) == (whole.claims, whole.documents, whole.sources)


@pytest.mark.parametrize("number", [0, 1, 2])
def test_whatever_a_narrowed_report_names_is_listed_in_it(number: int) -> None:
    whole = report()
    narrowed = selected(whole, Wanted(said=frozenset({whole.claims[number].id}), words=WORDS))
    text = plugins.load(plugins.EXPORTERS, "json").export(narrowed)
    record = json.loads(text)
    there = {one["id"] for name in ("claims", "documents", "discrepancies") for one in record[name]}
    assert set(re.findall(r'"((?:c|d|doc)-[0-9a-f]{16})"', text)) <= there


def test_the_lists_of_a_source_are_its_own_and_what_it_stands_against() -> None:
    whole = report()
    dead = whole.claims[1]
    alone = replace(whole, findings=(), compared=replace(whole.compared, relations=()), notes=())
    narrowed = selected(alone, Wanted(said=frozenset({dead.id}), words=WORDS))
    assert narrowed.claims == (dead,)
    assert narrowed.sources == ()
    assert narrowed.withdrawn == frozenset()


def test_a_document_brings_the_versions_it_supersedes() -> None:
    whole = report()
    newer = whole.documents[0].id
    narrowed = selected(whole, Wanted(documents=frozenset({newer}), words=WORDS))
    assert narrowed.documents == whole.documents
    assert narrowed.supersedes == whole.supersedes
