"""Going through a queue: order, filters, pages, places, and what changed meanwhile, with no terminal anywhere."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from factcheck.errors import UsageError
from factcheck.model import Claim, Severity, Status, Verdict
from factcheck.review.annotations import Words
from factcheck.review.session import ChangedError, Filters, Item, Order, ReviewSession
from factcheck.store.database import Store
from factcheck.store.docket import Docket
from factcheck.store.findings import all_findings
from factcheck.store.ledger import entries, head
from factcheck.store.verify import verify
from tests.store.made import claim, compared, discrepancy, document, put

LOW, MEDIUM, HIGH = Severity.LOW, Severity.MEDIUM, Severity.HIGH
QUESTIONS = [("a", LOW, "C9"), ("b", HIGH, "C1"), ("c", MEDIUM, "C13"), ("d", HIGH, "C12")]
"""Document, severity and check of one discrepancy each; as one reads, a comes first."""
BY_SEVERITY = ["b?", "d?", "c?", "a?"]


def dispute(store: Store, name: str, severity: Severity, check: str) -> Claim:
    article = document(f"The Harbour Office said 41 people were missing off {name}.", name)
    one = claim(article, "41", "The Harbour Office")
    put(store, article, [one])
    return one


@pytest.fixture
def session(store: Store) -> ReviewSession:
    found = []
    for name, severity, check in QUESTIONS:
        one = dispute(store, name, severity, check)
        found.append(replace(discrepancy(one, check=check, anchor=name, title=f"{name}?"), severity=severity))
    compared(store, *found)
    return ReviewSession(store, "Ada")


def titles(session: ReviewSession) -> list[str]:
    return [one.discrepancy.title for one in session.queue.page(0, 100)]


def called(session: ReviewSession, title: str) -> str:
    return next(one.discrepancy.id for one in all_findings(session.store) if one.discrepancy.title == title)


def before(session: ReviewSession) -> Item:
    assert session.current is not None
    return session.current


def title(session: ReviewSession) -> str:
    return before(session).finding.discrepancy.title


def decided(session: ReviewSession, verdict: Verdict = Verdict.CONFIRMED) -> None:
    session.decide(before(session).id, verdict, seen=before(session).seen)


def test_the_most_severe_comes_first_and_a_blind_order_is_that_of_the_documents(session: ReviewSession) -> None:
    session.open()
    assert titles(session) == BY_SEVERITY
    session.open(order=Order.DOCUMENT)
    assert titles(session) == ["a?", "b?", "c?", "d?"]


def test_a_page_is_a_part_of_the_queue(session: ReviewSession) -> None:
    session.open()
    assert [one.discrepancy.title for one in session.queue.page(1, 2)] == BY_SEVERITY[1:3]
    assert session.queue.page(9, 5) == []


def test_a_session_goes_through_the_queue_and_ends(session: ReviewSession) -> None:
    session.open()
    seen = []
    while session.current is not None:
        seen.append(title(session))
        decided(session)
        session.next()
    assert seen == BY_SEVERITY
    assert session.progress() == type(session.progress())(4, 4)
    assert titles(session) == BY_SEVERITY  # nothing jumped away under the reader's eyes
    assert session.open() is None


def test_what_is_skipped_comes_round_again_and_nothing_is_written(session: ReviewSession) -> None:
    session.open()
    went = [title(session)]
    for _ in range(4):
        assert session.skip()
        went.append(title(session))
    assert went == [*BY_SEVERITY, "b?"]
    assert head(session.store)[0] == 0
    for _ in range(3):
        decided(session)
        session.next()
    assert not session.skip()


@pytest.mark.parametrize("decide_first", [False, True])
def test_the_next_session_begins_where_the_last_one_was_left(session: ReviewSession, decide_first: bool) -> None:
    session.open()
    session.skip()
    session.skip()
    here = title(session)
    if decide_first:  # killed between the decision and the next page
        decided(session)
    again = ReviewSession(session.store, "Ada")
    again.open()
    assert title(again) == ("a?" if decide_first else here)
    newcomer = ReviewSession(session.store, "Ben")
    newcomer.open()
    assert title(newcomer) == "b?"


def test_one_may_look_back_at_what_is_decided(session: ReviewSession) -> None:
    session.open()
    assert not session.previous()
    decided(session)
    session.next()
    assert session.previous()
    assert (title(session), before(session).finding.status) == ("b?", Status.DECIDED)
    assert session.following()
    assert title(session) == "d?"
    session.go(called(session, "a?")[:10])
    assert title(session) == "a?"
    assert not session.following()


FILTERS: list[tuple[Callable[[ReviewSession], Filters], list[str]]] = [
    (lambda on: Filters(), ["d?", "c?"]),
    (lambda on: Filters(statuses=None, severity=MEDIUM), ["b?", "d?", "c?"]),
    (lambda on: Filters(statuses=None, checks=frozenset({"C1", "C9"})), ["b?", "a?"]),
    (lambda on: Filters(words="C?"), ["c?"]),
    (lambda on: Filters(documents=frozenset({next(iter(on.docket.sides(called(on, "d?")).documents))})), ["d?"]),
    (lambda on: Filters(statuses=None, claims=frozenset(on.docket.sides(called(on, "a?")).claims)), ["a?"]),
    (lambda on: Filters(assigned="ben"), ["d?"]),
    (lambda on: Filters(assigned=""), ["c?"]),
    (lambda on: Filters(tag="wire-copy"), ["c?"]),
    (lambda on: Filters(statuses=frozenset({Status.DECIDED})), ["b?", "a?"]),
    (lambda on: Filters(statuses=None, verdict=Verdict.UNSURE), ["a?"]),
    (lambda on: Filters(statuses=None, unreviewed="Ada"), ["b?", "d?", "c?"]),
    (lambda on: Filters(statuses=None), BY_SEVERITY),
]


@pytest.mark.parametrize(("filters", "expected"), FILTERS)
def test_filters_narrow_the_queue(
    session: ReviewSession, filters: Callable[[ReviewSession], Filters], expected: list[str]
) -> None:
    session.decide(called(session, "a?"), Verdict.UNSURE)
    ReviewSession(session.store, "Ben").decide(called(session, "b?"), Verdict.CONFIRMED)
    session.assign(called(session, "d?"), "Ben")
    session.tag(called(session, "c?"), "Wire copy")
    session.open(filters(session))
    assert titles(session) == expected


def test_progress_is_the_same_after_a_restart(session: ReviewSession) -> None:
    session.open(Filters(severity=HIGH))
    decided(session)
    again = ReviewSession(session.store, "Ada")
    again.open(Filters(severity=HIGH))
    assert (session.progress(), len(again.queue)) == (again.progress(), 1)
    assert (again.progress().decided, again.progress().total, again.progress().waiting) == (1, 2, 1)


def test_what_joins_meanwhile_is_there_after_a_refresh(session: ReviewSession) -> None:
    session.open()
    here = title(session)
    found = [one.discrepancy for one in all_findings(session.store)]
    one = dispute(session.store, "e", MEDIUM, "C5")
    compared(session.store, *found[1:], replace(discrepancy(one, check="C5", anchor="e", title="e?"), severity=MEDIUM))
    session.refresh()
    assert titles(session) == ["d?", "c?", "e?", "a?"]
    assert (here, title(session)) == ("b?", "d?")  # what is no longer found makes room


CHANGES: list[tuple[Callable[[ReviewSession, str], object], str]] = [
    (lambda ben, id_: ben.decide(id_, Verdict.UNSURE), r"Ben unsure: d-\w+ \(entry 1\)"),
    (lambda ben, id_: ben.tag(id_, "wire"), "Ben tagged wire"),
    (lambda ben, id_: compared(ben.store, *(one.discrepancy for one in all_findings(ben.store) if one.discrepancy.id != id_)), "it is no longer found"),
    (lambda ben, id_: put(ben.store, document("The Harbour Office said 41 people were missing off b.", "b"), [
        replace(claim(document("The Harbour Office said 41 people were missing off b.", "b"), "41"), place="Ardan")
    ]), "is read otherwise now"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "told"), CHANGES)
def test_a_decision_on_what_changed_meanwhile_says_so_and_writes_nothing(
    session: ReviewSession, change: Callable[[ReviewSession, str], object], told: str
) -> None:
    session.open()
    seen = before(session).seen
    change(ReviewSession(session.store, "Ben"), before(session).id)
    written = head(session.store)
    with pytest.raises(ChangedError, match=told):
        session.decide(before(session).id, Verdict.CONFIRMED, seen=seen)
    assert head(session.store) == written
    session.refresh()
    decided(session)  # what is before the reviewer now is what is decided
    assert len(entries(session.store, actor="Ada")) == 1


def test_ones_own_acts_are_no_surprise_once_they_are_on_the_page(session: ReviewSession) -> None:
    session.open()
    session.note(before(session).id, "call the office")
    session.refresh()
    assert [one.words for one in before(session).finding.remarks.notes] == ["call the office"]
    decided(session)


def test_remarks_stand_beside_a_discrepancy_and_are_taken_back(session: ReviewSession) -> None:
    id_ = called(session, "b?")
    session.note(id_, " call the office ")
    session.tag(id_, "Wire copy", "urgent")
    session.cite(id_, "https://example.org/report")
    session.ask(id_, "the port's own list")
    session.assign(id_, "Ben")
    session.untag(id_, "urgent")
    remarks = session.docket.finding(id_).remarks if session.docket.refresh() else None
    assert remarks is not None
    assert remarks.tags == ("wire-copy",)
    assert remarks.question is not None
    assert remarks.question.words == "the port's own list"
    assert remarks.assigned is not None
    assert (remarks.assigned.words, remarks.assigned.reviewer) == ("Ben", "Ada")
    assert [one.words for one in (*remarks.notes, *remarks.evidence)] == [
        "call the office",
        "https://example.org/report",
    ]
    assert all_findings(session.store)[0].remarks == remarks
    for _ in range(6):
        session.undo()
    assert all_findings(session.store)[0].remarks == type(remarks)()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (Words(), "say something"),
        (Words(note="  "), "say something"),
        (Words(reason="immaterial"), "a reason belongs to a verdict"),
        (Words(question=""), "that is so already"),
        (Words(untags=["wire"]), "that is so already"),
        (Words(Verdict.DISMISSED), "needs a reason"),
    ],
)
def test_what_says_nothing_is_refused(session: ReviewSession, words: Words, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        session.annotate([called(session, "b?")], words)
    assert head(session.store)[0] == 0


def test_many_at_once_are_one_entry_and_one_step_back(session: ReviewSession) -> None:
    session.open()
    session.decide(called(session, "a?"), Verdict.UNSURE)
    said = Words(Verdict.DISMISSED, "immaterial", "a drill", tags=["drill"])
    done = session.annotate(list(session.queue), said)
    assert done.words == "dismissed (immaterial), tagged drill: 4 discrepancies"
    assert {one.status for one in all_findings(session.store)} == {Status.DECIDED}
    assert {one.remarks.tags for one in all_findings(session.store)} == {("drill",)}
    assert head(session.store)[0] == 2
    assert len(entries(session.store, targets=[called(session, "b?")])) == 1
    session.undo()
    assert [one.status for one in all_findings(session.store)] == [Status.OPEN] * 3 + [Status.DECIDED]
    assert len(entries(session.store, targets=[called(session, "b?")])) == 2  # the undo is about it too
    session.redo()
    assert {one.status for one in all_findings(session.store)} == {Status.DECIDED}
    assert verify(session.store) == ()


def test_a_docket_that_kept_up_says_what_one_read_anew_says(session: ReviewSession) -> None:
    ben, docket = ReviewSession(session.store, "Ben"), Docket(session.store)
    acts: list[Callable[[], object]] = [
        lambda: session.decide(called(session, "b?"), Verdict.CONFIRMED),
        lambda: ben.decide(called(session, "b?"), Verdict.UNSURE),
        lambda: ben.annotate([called(session, one) for one in ("b?", "c?")], Words(Verdict.MISREAD, "wrong_time")),
        session.undo,
        ben.undo,
        ben.redo,
        lambda: session.tag(called(session, "d?"), "x"),
        lambda: (session.undo(), session.redo()),
    ]
    for act in acts:
        act()
        docket.refresh()
        new = Docket(session.store)
        assert docket.findings(list(new.rows)) == new.findings(list(new.rows))
    assert docket.loads < len(acts)  # it was not read anew each time


def test_a_reopened_one_says_what_is_otherwise_since(session: ReviewSession) -> None:
    session.open()
    decided(session)
    text = "The Harbour Office said 41 people were missing off b."
    put(session.store, document(text, "b"), [replace(claim(document(text, "b"), "41"), place="Ardan")])
    again = ReviewSession(session.store, "Ada")
    again.open(Filters(statuses=frozenset({Status.REOPENED})))
    assert before(again).finding.status is Status.REOPENED
    (since,) = before(again).since
    assert since.endswith("“41” is read otherwise now")
