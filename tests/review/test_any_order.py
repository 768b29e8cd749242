"""Any mix of acts by two people: the state is the fold of the ledger, and what is taken back n times comes back n times."""

import contextlib
import multiprocessing
import random
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from factcheck.errors import UsageError
from factcheck.model import Event, Verdict
from factcheck.pipeline.compare import compare
from factcheck.settings import Settings
from factcheck.store import acts, ledger
from factcheck.store.database import Store, open_store
from factcheck.store.verify import verify
from tests.review.scripted import ScriptedReviewer, reviewed, state

FIGURES = st.sampled_from(["41", "38", "120", "7"])
NUMBERS = st.integers(1, 200).map(Decimal)
WHO = st.sampled_from(["Ada", "Ben"])


class Reviewing(RuleBasedStateMachine):
    """Two reviewers at one store; what makes no sense is refused, and writes nothing."""

    store: Store

    @initialize()
    def begin(self) -> None:
        self.store = open_store("sqlite://")
        reviewed(self.store)

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.store.close()

    def by(self, who: str) -> ScriptedReviewer:
        return ScriptedReviewer(self.store, who)

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
        try:
            self.by(who).decides(verdict)
        except IndexError:
            return  # nothing to decide about

    @rule(who=WHO, entry=st.integers(1, 12))
    def undo_an_entry(self, who: str, entry: int) -> None:
        refused_whole(self.store, lambda: self.by(who).undoes(entry, sure=True))

    @rule(who=WHO, entry=st.integers(1, 12))
    def redo_an_entry(self, who: str, entry: int) -> None:
        refused_whole(self.store, lambda: self.by(who).redoes(entry))

    @rule(who=WHO, times=st.integers(1, 4))
    def take_back_and_do_again(self, who: str, times: int) -> None:
        before, undone = state(self.store), 0
        for _ in range(times):
            undone += refused_whole(self.store, lambda: self.by(who).undoes(sure=True))
        for _ in range(undone):
            self.by(who).redoes()
        assert state(self.store) == before

    @precondition(lambda self: hasattr(self, "store"))
    @rule()
    def replay(self) -> None:
        with open_store("sqlite://") as other:
            reviewed(other)
            for entry in ledger.entries(self.store):
                acts.replay(other, [entry])
                compare(other, Settings())
            assert state(other) == state(self.store)
            assert verify(other) == verify(self.store) == ()


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
