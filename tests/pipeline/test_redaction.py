"""No reviewer's name is left in a redacted report, in no format; two acts of one person stay one person's."""

from dataclasses import replace
from pathlib import Path

import pytest

from factcheck import plugins
from factcheck.comparison.why import Row
from factcheck.model import Verdict
from factcheck.pipeline.compare import compare
from factcheck.pipeline.extract import read_inputs
from factcheck.pipeline.ingest import ingest
from factcheck.pipeline.redaction import redacted
from factcheck.pipeline.report import Report, assemble
from factcheck.review.session import ReviewSession
from factcheck.settings import Settings
from factcheck.store.database import Store
from tests.pipeline.test_report import ARTICLE
from tests.report.exporters import made_report

ADA, BO = "ada.lovelace", "Bo (night desk)"


@pytest.fixture
def reviewed(store: Store, tmp_path: Path) -> Report:
    (tmp_path / "orlo.txt").write_text(ARTICLE, encoding="utf-8")
    ingest(store, read_inputs([tmp_path / "orlo.txt"]))
    compare(store, Settings())
    (finding,) = assemble(store).findings
    id_ = finding.discrepancy.id
    ReviewSession(store, ADA).decide(id_, Verdict.UNSURE, note=f"{BO} should look; {ADA}s is another word")
    ReviewSession(store, BO).decide(id_, Verdict.CONFIRMED, reason="sources_disagree")
    ReviewSession(store, ADA).decide(id_, Verdict.CONFIRMED, reason="sources_disagree")
    return assemble(store)


@pytest.mark.parametrize("name", plugins.BUILT_INS[plugins.EXPORTERS])
def test_no_name_is_left_in_any_format(reviewed: Report, name: str) -> None:
    shown, hidden = (made_report.exported(name, one).decode("latin-1") for one in (reviewed, redacted(reviewed)))
    assert ADA in shown
    assert BO in shown
    assert BO not in hidden
    assert f"{ADA}s" in hidden
    assert ADA not in hidden.replace(f"{ADA}s", "")
    assert "reviewer 2" in hidden


def test_each_person_keeps_one_number_in_the_order_of_their_first_act(reviewed: Report) -> None:
    (finding,) = redacted(reviewed).findings
    assert [decision.reviewer for decision in finding.decisions] == ["reviewer 1", "reviewer 2", "reviewer 1"]


def test_the_seal_is_still_that_of_the_store(reviewed: Report) -> None:
    assert redacted(reviewed).methodology == reviewed.methodology


def test_whose_word_a_reason_rests_on_is_hidden_and_other_words_are_not() -> None:
    made = replace(made_report.report(), reviewers=("agree",))
    (relation,) = made.compared.relations
    linked = replace(
        relation, reason="a person said that both measure the same thing: agree (7 Nov 2023); “31” and “about 30” agree"
    )
    made = replace(made, compared=replace(made.compared, relations=(linked,), apart={"agree": 2}))
    hidden = redacted(made)
    assert hidden.compared.relations[0].reason == (
        "a person said that both measure the same thing: reviewer 1 (7 Nov 2023); “31” and “about 30” agree"
    )
    assert hidden.compared.apart == {"reviewer 1": 2}


def test_a_comparison_worked_out_names_nobody_either() -> None:
    made = replace(made_report.report(), reviewers=("ana",))
    ((id_, (dispute,)),) = made.working.disputes.items()
    explained = replace(
        dispute.explanation,
        decision="linked by ana (2031-05-02)",
        rows=(Row("subject", "same, says ana (2031-05-02)", "same"),),
    )
    told = replace(made.working, disputes={id_: (replace(dispute, explanation=explained),)})
    (hidden,) = redacted(replace(made, working=told)).working.disputes[id_]
    assert hidden.explanation.decision == "linked by reviewer 1 (2031-05-02)"
    assert hidden.explanation.rows == (Row("subject", "same, says reviewer 1 (2031-05-02)", "same"),)


def test_without_reviewers_nothing_is_changed() -> None:
    bare = replace(made_report.report(), reviewers=(), findings=())
    assert redacted(bare) == bare
