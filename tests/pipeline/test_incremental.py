"""Comparing what changed equals comparing everything: after any edits, in any order, for findings and for decisions."""

import contextlib
import tempfile
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from unittest import mock

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule
from sqlalchemy import select

from factcheck.comparison import engine, incidents, neighbours
from factcheck.errors import UsageError
from factcheck.model import Claim, Document, Verdict
from factcheck.pipeline.compare import compare
from factcheck.pipeline.extract import document_of
from factcheck.pipeline.ingest import ingest
from factcheck.pipeline.repair import Words
from factcheck.review.session import ReviewSession
from factcheck.settings import Settings
from factcheck.store.claims import all_claims
from factcheck.store.compared_tables import compared_crowds, compared_documents, compared_keys, compared_stale
from factcheck.store.database import Store, open_store
from factcheck.store.documents import all_documents
from factcheck.store.findings import all_findings, all_groups, all_notes

DEFAULTS = Settings()
STORIES = (
    "The Velmora, a ferry, sank off Old Karsk on Sunday, and the Harbour Office said {n} people were killed.",
    "{n} people were killed when the ferry Velmora sank off Old Karsk on Sunday, the Red Crescent said.",
    "The Velmora went down near Karsk. Mayor Ilse Orun said {n} were missing. Rescuers said 12 were hurt.",
    "Police in Besti said {n} people were arrested at a march on Saturday. Organisers spoke of 300 marchers.",
    "(Meridian) - The Rovna mine near Tolva collapsed on Sunday and {n} miners died, Rina Besk of the Labour Office said.",
    "The Union of Miners said {n} miners died when the Rovna mine near Tolva collapsed on Sunday. The mine is old.",
    "The Labour Office said {n} miners died near Tolva on Sunday, as the ferry Velmora sank off Old Karsk.",
)
PAPERS = ("Post", "Wire", "Meridian News Agency", None)
stories = st.tuples(st.integers(0, len(STORIES) - 1), st.integers(3, 40), st.integers(4, 6), st.sampled_from(PAPERS))
PLACES = st.integers(0, 99)


def article(made: tuple[int, int, int, str | None], uri: str | None = None) -> Document:
    story, number, day, publisher = made
    text = STORIES[story].format(n=number)
    return document_of(text, name=f"{story} of {day}", publisher=publisher, uri=uri, dateline=date(2031, 5, day))


def found(store: Store) -> object:
    """All that comparing says, and what stands about it."""
    findings = [(one.discrepancy, one.status, one.decisions) for one in all_findings(store)]
    return findings, all_groups(store), all_notes(store)


def kept(store: Store) -> object:
    """What is kept for the next time: the parts, the keys, the crowds."""
    documents, keys = compared_documents.c, compared_keys.c
    held = select(documents.document, keys.key).join(compared_keys, keys.document == documents.number)
    with store.reading() as connection:
        parts = {
            tuple(row) for row in connection.execute(select(documents.document, documents.part, documents.publisher))
        }
        crowds = {tuple(row) for row in connection.execute(select(compared_crowds))}
        stale = connection.scalars(select(compared_stale.c.document)).all()
        return parts, {tuple(row) for row in connection.execute(held)}, crowds, stale


def assert_equals_everything_compared(store: Store) -> None:
    before = found(store), kept(store)
    with store.trying():
        report = compare(store, DEFAULTS, anew=True)
        assert report.run is None, report.changed
        assert (found(store), kept(store)) == before


@contextlib.contextmanager
def crowds_of(many: int) -> Iterator[None]:
    """A crowd of few, so that a handful of articles is one."""
    with mock.patch.object(neighbours, "CROWD", many), mock.patch.object(incidents, "CROWD", many):
        yield


class Newsroom(RuleBasedStateMachine):
    """Articles come, are corrected, judged and withdrawn; after each step the store says what a full comparison says."""

    crowd = neighbours.CROWD

    @initialize(made=st.lists(stories, min_size=2, max_size=6))
    def begin(self, made: list[tuple[int, int, int, str | None]]) -> None:
        self.directory = tempfile.TemporaryDirectory()
        self.store = open_store(f"{self.directory.name}/claims.db")
        self.session = ReviewSession(self.store, "Ada")
        self.compared(lambda: ingest(self.store, [article(one) for one in made]))

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.store.close()
            self.directory.cleanup()

    def compared(self, act: object = None) -> None:
        """Act, compare, and hold the outcome against a comparison of everything."""
        with crowds_of(self.crowd):
            if callable(act):
                with contextlib.suppress(UsageError):
                    act()
            compare(self.store, DEFAULTS)
            assert_equals_everything_compared(self.store)

    def claim(self, place: int) -> Claim | None:
        counts = [one for one in all_claims(self.store, current=True) if one.quantity is not None]
        return counts[place % len(counts)] if counts else None

    def two(self, one: int, other: int, act: str) -> None:
        a, b = self.claim(one), self.claim(other)
        if a is not None and b is not None:
            self.compared(lambda: getattr(self.session, act)(a.id, b.id))

    @rule(made=st.lists(stories, min_size=1, max_size=3))
    def ingest(self, made: list[tuple[int, int, int, str | None]]) -> None:
        self.compared(lambda: ingest(self.store, [article(one) for one in made]))

    @rule(made=stories, address=st.sampled_from(["https://example.org/a", "https://example.org/b"]))
    def publish_a_version(self, made: tuple[int, int, int, str | None], address: str) -> None:
        self.compared(lambda: ingest(self.store, [article(made, address)]))

    @rule(place=PLACES, number=st.integers(1, 50))
    def correct(self, place: int, number: int) -> None:
        claim, words = self.claim(place), Words(low=Decimal(number), high=Decimal(number))
        if claim is not None:
            self.compared(lambda: self.session.correct(claim.id, words, "misread"))

    @rule(place=PLACES)
    def reject(self, place: int) -> None:
        claim = self.claim(place)
        if claim is not None:
            self.compared(lambda: self.session.reject(claim.id, "no claim"))

    @rule(one=PLACES, other=PLACES, act=st.sampled_from(["link", "unlink", "same_origin"]))
    def judge_two_claims(self, one: int, other: int, act: str) -> None:
        self.two(one, other, act)

    @rule(one=PLACES, other=PLACES, act=st.sampled_from(["same_incident", "other_incident"]))
    def judge_two_incidents(self, one: int, other: int, act: str) -> None:
        self.two(one, other, act)

    @rule(place=PLACES)
    def withdraw(self, place: int) -> None:
        documents = all_documents(self.store, current=True)
        if documents:
            self.compared(lambda: self.session.withdraw(documents[place % len(documents)].id, "retracted"))

    @rule(place=PLACES, verdict=st.sampled_from([Verdict.CONFIRMED, Verdict.UNSURE]))
    def decide(self, place: int, verdict: Verdict) -> None:
        findings = all_findings(self.store, gone=False)
        if findings:
            self.compared(lambda: self.session.decide(findings[place % len(findings)].discrepancy.id, verdict))

    @rule(times=st.integers(1, 3))
    def undo(self, times: int) -> None:
        for _ in range(times):
            self.compared(lambda: self.session.undo(sure=True))

    @rule()
    def redo(self) -> None:
        self.compared(self.session.redo)


class CrowdedNewsroom(Newsroom):
    """The same where three documents are a crowd: keys become a crowd's and stop being one's all the time."""

    crowd = 3


TestNewsroom = Newsroom.TestCase
TestCrowdedNewsroom = CrowdedNewsroom.TestCase
TestNewsroom.settings = TestCrowdedNewsroom.settings = settings(
    max_examples=8, stateful_step_count=10, deadline=None, suppress_health_check=list(HealthCheck)
)


def ferry_and_mine(store: Store) -> None:
    ingest(
        store, [article(one) for one in ((0, 30, 5, "Post"), (1, 12, 5, "Wire"), (4, 9, 5, "Post"), (5, 7, 6, "Wire"))]
    )
    compare(store, DEFAULTS)


def compared_documents_of(store: Store, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Note from now on which documents the engine is handed."""
    handed: list[list[str]] = []
    real = engine.compare

    def noting(*args: object, **more: object) -> object:
        handed.append(sorted(one.name for one in args[1]))  # type: ignore[attr-defined]
        return real(*args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(engine, "compare", noting)
    return handed


def test_an_article_is_compared_with_those_of_its_story_alone(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    ferry_and_mine(store)
    handed = compared_documents_of(store, monkeypatch)
    ingest(store, [article((3, 44, 5, "Mail"))])
    compare(store, DEFAULTS)
    ingest(store, [article((1, 31, 6, "Herald"))])
    compare(store, DEFAULTS)
    assert handed == [["3 of 5"], ["0 of 5", "1 of 5", "1 of 6"]]


def test_where_nothing_changed_nothing_is_compared(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    ferry_and_mine(store)
    handed = compared_documents_of(store, monkeypatch)
    assert compare(store, DEFAULTS).run is None
    assert handed == [[]]


def test_other_settings_compare_everything(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    ferry_and_mine(store)
    handed = compared_documents_of(store, monkeypatch)
    compare(store, Settings(without=frozenset({"C1"})))
    assert [len(one) for one in handed] == [4]


def test_a_correction_leaves_the_other_stories_findings_as_they_are(store: Store) -> None:
    ferry_and_mine(store)
    rows = {one.discrepancy.id for one in all_findings(store)}
    assert len(rows) == 2
    claim = next(one for one in all_claims(store) if one.quote == "30")
    ReviewSession(store, "Ada").correct(claim.id, Words(low=Decimal(12), high=Decimal(12)), "misread")
    assert len(rows & {one.discrepancy.id for one in all_findings(store)}) == 1
    assert_equals_everything_compared(store)
