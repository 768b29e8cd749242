"""Any mix of acts by two people: the state is the fold of the ledger, and what is taken back n times comes back n times."""

import contextlib
import multiprocessing
import random
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from factcheck.errors import UsageError
from factcheck.model import Event, Verdict
from factcheck.pipeline.compare import compare
from factcheck.pipeline.extract import document_of, extract_document
from factcheck.pipeline.ingest import ingest
from factcheck.review.session import Words
from factcheck.settings import Settings
from factcheck.store import acts, ledger
from factcheck.store.claim_store import put_extraction
from factcheck.store.claims import all_claims, withdrawn_ids
from factcheck.store.database import Store, open_store
from factcheck.store.documents import all_documents, withdrawn_documents
from factcheck.store.findings import all_findings
from factcheck.store.runs import RunLog
from factcheck.store.verify import verify
from tests.review.scripted import ScriptedReviewer, articles, reviewed, state

FIGURES = st.sampled_from(["41", "38", "120", "7"])
NUMBERS = st.integers(1, 200).map(Decimal)
WHO = st.sampled_from(["Ada", "Ben"])
LATER = "The Harbour Office said 52 people were killed when the ferry sank off Sorrel."
"""A third article of the same happening."""


class Reviewing(RuleBasedStateMachine):
    """Two reviewers at one store that others read into; what makes no sense is refused, and writes nothing."""

    store: Store

    @initialize()
    def begin(self) -> None:
        self.directory = tempfile.TemporaryDirectory()
        self.where = f"{self.directory.name}/claims.db"
        self.store = open_store(self.where)
        self.later = 0
        reviewed(self.store)

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.store.close()
            self.directory.cleanup()

    def by(self, who: str) -> ScriptedReviewer:
        return ScriptedReviewer(self.store, who)

    @rule()
    def restart(self) -> None:
        before = meaning(self.store)
        self.store.close()
        self.store = open_store(self.where, create=False)
        assert meaning(self.store) == before

    @rule()
    def read_again(self) -> None:
        """The same program reads the same of every article: nothing moves."""
        before = meaning(self.store)
        ingest(self.store, articles(), reread=True)
        compare(self.store, Settings())
        assert meaning(self.store) == before

    @rule(lost=FIGURES)
    def read_otherwise(self, lost: str) -> None:
        """Another program overlooks a figure, and the next one finds it again: what people said is untouched."""
        before = meaning(self.store)
        for article in articles():
            read = extract_document(article)
            kept = tuple(one for one in read.claims if one.quote != lost)
            put_extraction(self.store, replace(read, claims=kept), "hasty 1", RunLog(self.store, "ingest"))
        compare(self.store, Settings())
        assert verify(self.store) == ()
        ingest(self.store, articles(), reread=True)
        compare(self.store, Settings())
        assert meaning(self.store) == before

    @rule()
    def ingest_another(self) -> None:
        self.later += 1
        text = LATER.replace("52", str(52 + self.later % 2))
        ingest(self.store, [document_of(text, dateline=date(2031, 5, 2), name=f"late {self.later % 2}")])
        compare(self.store, Settings())

    @rule(who=WHO, figure=FIGURES, number=NUMBERS)
    def correct(self, who: str, figure: str, number: Decimal) -> None:
        refused_whole(self.store, lambda: self.by(who).corrects(figure, low=number, high=number))

    @rule(who=WHO, figure=FIGURES)
    def reject(self, who: str, figure: str) -> None:
        refused_whole(self.store, lambda: self.by(who).rejects(figure))

    @rule(who=WHO, number=NUMBERS)
    def add(self, who: str, number: Decimal) -> None:
        words: dict[str, Any] = {"low": number, "high": number, "subject": "singers", "event": Event.KILLED}
        refused_whole(self.store, lambda: self.by(who).adds("harbour", "30-member", **words))

    @rule(who=WHO, one=FIGURES, other=FIGURES)
    def link(self, who: str, one: str, other: str) -> None:
        refused_whole(self.store, lambda: self.by(who).links(one, other))

    @rule(who=WHO, one=FIGURES, other=FIGURES)
    def unlink(self, who: str, one: str, other: str) -> None:
        refused_whole(self.store, lambda: self.by(who).unlinks(one, other))

    @rule(who=WHO, verdict=st.sampled_from([Verdict.CONFIRMED, Verdict.UNSURE]))
    def decide(self, who: str, verdict: Verdict) -> None:
        with contextlib.suppress(IndexError):  # nothing to decide about
            self.by(who).decides(verdict)

    @rule(who=WHO, words=st.sampled_from([Words(Verdict.UNSURE, tags=["x"]), Words(untags=["x"]), Words(question="?")]))
    def annotate_all(self, who: str, words: Words) -> None:
        refused_whole(self.store, lambda: self.by(who).annotates_all(words))

    @rule(who=WHO, name=st.sampled_from(["harbour", "morning"]))
    def withdraw(self, who: str, name: str) -> None:
        refused_whole(self.store, lambda: self.by(who).session.withdraw(name, "retracted"))

    @rule(who=WHO, entry=st.integers(1, 12))
    def undo_an_entry(self, who: str, entry: int) -> None:
        refused_whole(self.store, lambda: self.by(who).undoes(entry, sure=True))

    @rule(who=WHO, entry=st.integers(1, 12))
    def redo_an_entry(self, who: str, entry: int) -> None:
        refused_whole(self.store, lambda: self.by(who).redoes(entry))

    @rule(who=WHO, times=st.integers(1, 4))
    def take_back_and_do_again(self, who: str, times: int) -> None:
        before, undone = meaning(self.store), 0
        for _ in range(times):
            undone += refused_whole(self.store, lambda: self.by(who).undoes(sure=True))
        for _ in range(undone):
            self.by(who).redoes()
        assert meaning(self.store) == before

    @precondition(lambda self: hasattr(self, "store"))
    @rule()
    def replay(self) -> None:
        """Everything anew, from the articles and the ledger alone, but for what was found only in between."""
        with open_store("sqlite://") as other:
            ingest(other, all_documents(self.store))
            for entry in ledger.entries(self.store):
                acts.replay(other, [entry])
            compare(other, Settings())
            assert meaning(other, gone=False) == meaning(self.store, gone=False)
            assert verify(other) == verify(self.store) == ()


def meaning(store: Store, *, gone: bool = True) -> object:
    """What a store says, whatever its readings are numbered: claims as they are read, findings, what stands beside."""
    claims = {one.id: one for one in all_claims(store, withdrawn=None)}
    findings = [
        (one.discrepancy, one.status, [said.verdict for said in one.decisions], one.remarks.tags, one.remarks.question)
        for one in all_findings(store, gone=gone)
    ]
    told = [(*one[:4], one[4].words if one[4] else None) for one in findings]
    return claims.keys() - withdrawn_ids(store), list(all_claims(store)), told, withdrawn_documents(store)


def refused_whole(store: Store, act: Callable[[], object]) -> bool:
    """Act; whether it was done. What is refused must leave the store as it was."""
    before = (state(store), ledger.head(store))
    try:
        act()
    except UsageError:
        assert (state(store), ledger.head(store)) == before
        return False
    return True


TestReviewing = Reviewing.TestCase
TestReviewing.settings = settings(
    max_examples=12, stateful_step_count=12, deadline=None, suppress_health_check=list(HealthCheck)
)


def _acts_at_random(where: str, who: str) -> None:
    chance = random.Random(who)
    with open_store(where) as store:
        reviewer = ScriptedReviewer(store, who)
        choices: list[Callable[[], object]] = [
            lambda: reviewer.corrects("41", low=Decimal(chance.randrange(40)), high=Decimal(90)),
            lambda: reviewer.undoes(sure=True),
            reviewer.redoes,
            lambda: reviewer.links("41", "38"),
            lambda: reviewer.unlinks("41", "38"),
            lambda: reviewer.session.withdraw("morning", "retracted"),
        ]
        for _ in range(8):
            with contextlib.suppress(UsageError):
                chance.choice(choices)()


def test_people_who_repair_at_once_leave_the_fold_of_one_ledger(where: str) -> None:
    with open_store(where) as store:
        reviewed(store)
    forked = multiprocessing.get_context("fork")
    processes = [forked.Process(target=_acts_at_random, args=(where, who)) for who in ("Ada", "Ben", "Cem")]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)
    assert [process.exitcode for process in processes] == [0, 0, 0]
    with open_store(where) as store, open_store("sqlite://") as other:
        assert verify(store) == ()
        reviewed(other)
        acts.replay(other, ledger.entries(store))
        compare(other, Settings())
        assert state(other) == state(store)
