"""What a report says of how a claim was read and compared: the words, the interval before and after, source, window."""

import hashlib
import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from factcheck.cli.main import run
from factcheck.comparison.working import MOST
from factcheck.model import Claim, ClaimKind
from factcheck.pipeline.report import Report, assemble
from factcheck.report.dossier import dossier_of
from factcheck.report.working import READ_AS, compared_otherwise, holds_for, more, read_as, source_as_written, steps
from factcheck.store.database import open_store
from tests.report.exporters import made_report

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Report:
    store = str(tmp_path_factory.mktemp("seeds") / "claims.db")
    assert run(("check", str(ROOT / "seeds"), "--db", store, "--plain")) == 0
    with open_store(store) as opened:
        return assemble(opened)


def claim(report: Report, document: str, quote: str) -> Claim:
    named = {one.id for one in report.documents if one.name == document}
    return next(one for one in report.claims if one.document_id in named and one.quote == quote)


def read(report: Report, document: str, quote: str) -> dict[str, str]:
    one, dossier = claim(report, document, quote), dossier_of(report.documents, report.claims)
    return dict(zip(READ_AS, read_as(one, report.working, dossier), strict=True))


@pytest.mark.parametrize(
    ("quote", "says", "compared"),
    [
        ("240", "240", "240"),
        ("approximately 240", "240", "228 to 252"),
        ("at least 300", "300 or more", "300 or more (expected 300 to 600)"),
        ("hundreds", "200 or more", "200 or more (expected 200 to 1,200)"),
        ("earlier this month", "1 to 7 Nov 2023", ""),
    ],
)
def test_a_figure_stands_there_before_and_after_tolerance_and_pack(
    seeds: Report, quote: str, says: str, compared: str
) -> None:
    found = read(seeds, "gaza_20231107", quote)
    assert (found["They say"], found["Compared as"]) == (says, compared)


def test_the_lists_say_what_a_figure_was_compared_as_only_where_its_words_do_not(seeds: Report) -> None:
    about, exact = claim(seeds, "gaza_20231107", "approximately 240"), claim(seeds, "gaza_20231107", "240")
    assert compared_otherwise(about, seeds.working) == "228 to 252"
    assert compared_otherwise(exact, seeds.working) == ""


@pytest.mark.parametrize(
    ("document", "quote", "words"),
    [
        ("gaza_20231107", "240", "“Israel”, “claims”"),
        ("gaza_20231107", "332", "nobody is quoted"),
        ("gaza_20231107", "approximately 240", "unclear: “Palestinian health officials” or the article itself"),
        ("gaza_20231107", "around 400", "“The State Department”, implied"),
        ("ferry_20240515_wire", "17", "“She” (Ilse Maran, by pronoun), “said”"),
    ],
)
def test_a_source_stands_there_as_written_and_as_taken(seeds: Report, document: str, quote: str, words: str) -> None:
    assert source_as_written(claim(seeds, document, quote)) == words


def test_a_window_keeps_its_words_its_days_and_its_parts(seeds: Report) -> None:
    soldiers = claim(seeds, "gaza_20231107", "332")
    assert holds_for(soldiers) == (
        "as of 7 Nov 2023; “since the start of the conflict” (7 Oct to 7 Nov 2023); "
        "of which “on October 7” (7 Oct 2023); a running total"
    )
    assert holds_for(replace(soldiers, as_of=None, period=None, cumulative=False)) == "no day"
    assert holds_for(replace(soldiers, as_of=date(2023, 11, 7), period=None, cumulative=False)) == "as of 7 Nov 2023"


def test_what_adds_no_vote_says_so(seeds: Report) -> None:
    assert read(seeds, "gaza_20231107", "around 400")["Origin"] == "State Department (adds no independent origin)"
    assert read(seeds, "gaza_20231107", "240")["Origin"] == "Israel"


def test_each_conflict_is_worked_out_by_the_pair_that_was_flagged(seeds: Report) -> None:
    claims = {one.id: one for one in seeds.claims}
    conflicts = [found.discrepancy for found in seeds.findings if found.discrepancy.check == "C1"]
    assert conflicts
    for one in conflicts:
        worked = list(steps(one, seeds.working))
        assert len(worked) == len(one.disputes)
        assert more(one, worked) == 0
        for step in worked:
            letters = step.sides.split(" and ")
            for letter, id_ in zip(letters, step.claims, strict=True):
                assert id_ in one.positions[ord(letter) - ord("A")].claims
            fields = {name: (words, stands) for name, words, stands in step.fields}
            assert fields["figures"][1] == "exclude each other"
            assert fields["origins"][1] == "different"
            assert step.result.endswith("[C1]")
            assert all(claims[id_].kind is ClaimKind.COUNT for id_ in step.claims)


def test_of_two_days_it_says_why_the_later_one_is_no_excuse(seeds: Report) -> None:
    results = [step.result for found in seeds.findings for step in steps(found.discrepancy, seeds.working)]
    assert any(
        "a running total does not fall (“Thirty-four” as of 15 May 2024, “31” as of 17 May 2024)" in one
        for one in results
    )


def test_a_sum_has_no_pairs_to_work_out(seeds: Report) -> None:
    sums = [found.discrepancy for found in seeds.findings if found.discrepancy.check == "C5"]
    assert [list(steps(one, seeds.working)) for one in sums] == [[]]
    assert more(sums[0], []) == 0


def test_of_many_disputes_the_first_are_worked_out_and_the_others_counted() -> None:
    report = made_report.report()
    one = replace(report.findings[0].discrepancy, disputes=((0, 1), *((0, 2),) * MOST))
    assert more(one, steps(one, report.working)) == MOST


def test_each_conflict_can_be_redone_from_the_file_alone(seeds: Report) -> None:
    """Words by offsets, text by hash, intervals by their ends, origins by name: nothing but the file and the articles."""
    file: dict[str, Any] = json.loads(made_report.exported("json", seeds))
    claims = {one["id"]: one for one in file["claims"]}
    hashes = {one["id"]: one["sha256"] for one in file["documents"]}
    for path in (ROOT / "seeds").glob("*.txt"):
        assert hashlib.sha256(path.read_bytes()).hexdigest() in hashes.values()
    found = [one for one in file["discrepancies"] if one["check"] == "C1"]
    assert found
    for one in found:
        passages = {(each["document_id"], each["paragraph"]): each for each in one["passages"]}
        for position in one["positions"]:
            for named in position["claims"]:
                claim = claims[named["id"]]
                passage = passages[claim["document_id"], claim["paragraph"]]
                start = claim["start"] - passage["start"]
                assert passage["text"][start : start + len(claim["quote"])] == claim["quote"]
                assert claim["document_id"] in hashes
        assert [dispute["positions"] for dispute in one["working"]] == one["disputes"]
        for dispute in one["working"]:
            a, b = (claims[id_] for id_ in dispute["claims"])
            (low, high), (other_low, other_high) = (
                (side["compared_as"]["low"], side["compared_as"]["high"]) for side in (a, b)
            )
            assert high < other_low or other_high < low
            assert a["origin"] != b["origin"]
            assert dispute["check"] == "C1"
    rules = {rule["id"]: rule["looks_for"] for rule in file["methodology"]["checks"]}
    assert rules["C1"]
    assert len(file["methodology"]["ledger"]["seal"]) == 64
