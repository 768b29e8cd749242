"""Whole sessions, line by line: what a scripted reviewer answers, what is shown, and what is in the ledger after."""

from collections.abc import Callable, Iterable, Iterator

import pytest

from factcheck.cli.review_pages import ReviewPages
from factcheck.model import Status, Verdict
from factcheck.report.layout import Look
from factcheck.review.dialogue import Dialogue
from factcheck.review.plain import LinearReview
from factcheck.review.reasons import REASONS
from factcheck.review.session import Filters, Order, ReviewSession
from factcheck.store.database import Store, open_store
from factcheck.store.docket import Docket
from factcheck.store.findings import all_findings
from factcheck.store.ledger import entries, head
from factcheck.store.verify import verify
from tests.review.scripted import claim_of, reviewed
from tests.review.test_at_once import fill


class Script:
    """Answers in their order, then the end of the input; what was shown, as one text."""

    def __init__(self, store: Store, *answers: str, reviewer: str = "Ada", filters: Filters | None = None) -> None:
        self.shown: list[str] = []
        self.answers = list(answers)
        self.ended = False
        self.meanwhile: dict[int, Callable[[], object]] = {}
        """What others do before the answer of a number is read."""
        self.session = ReviewSession(store, reviewer)
        self.filters = filters or Filters()

    def play(self) -> str:
        review = LinearReview(self.session, ReviewPages(self.session.store, Look()), Dialogue(self._read, self._write))
        given = len(self.answers)
        try:
            review.run(self.filters, Order.SEVERITY)
        except EOFError:
            self.ended = True
        assert not self.answers, f"not asked for: {self.answers} of {given}"
        return "\n".join(self.shown)

    def _read(self, question: str) -> str:
        if not self.answers:
            raise EOFError
        act = self.meanwhile.pop(len(self.answers), None)
        if act is not None:
            act()
        answer = self.answers.pop(0)
        self.shown.append(f"{question}{answer!a}")
        return answer

    def _write(self, lines: Iterable[str]) -> None:
        self.shown.extend(lines)


@pytest.fixture
def ferry() -> Iterator[Store]:
    """One dispute, of 41 and 38 dead; the conversation knows no database, so one will do."""
    with open_store("sqlite://") as store:
        reviewed(store)
        yield store


@pytest.fixture
def piers() -> Iterator[Store]:
    """Forty disputes of one severity."""
    with open_store("sqlite://") as store:
        fill(store)
        yield store


def one(store: Store) -> Status:
    return all_findings(store, gone=False)[0].status


def test_all_that_is_needed_to_decide_is_on_the_page(ferry: Store) -> None:
    page = Script(ferry, "q").play()
    for words in (
        "Discrepancy 1 of 1; 0 of 1 decided.",
        "MEDIUM: People killed: 38 or 41?",
        "open: nobody has decided about it",
        "A against B",
        "Harbour Office] ‹said› {41} people were killed",
        "{38} people were killed when the ferry sank off Sorrel",
        "harbour ¶1",
        "dated 2 May 2031",
        "41 according to Harbour Office",
        "[C1]",
        "nobody did anything about it or its claims yet",
        "1 or c  confirmed",
    ):
        assert words in page, words


@pytest.mark.parametrize(
    ("number", "verdict"), [(number, verdict) for number, verdict in enumerate(Verdict, 1)], ids=lambda one: str(one)
)
def test_a_verdict_is_a_number_a_reason_is_a_number_and_a_note_is_words(
    ferry: Store, number: int, verdict: Verdict
) -> None:
    shown = Script(ferry, str(number), "2", "line 3").play()
    code = list(REASONS[verdict])[1]
    (entry,) = entries(ferry)
    assert (entry.payload["to"], entry.payload["why"], entry.payload["note"]) == (verdict, code, "line 3")
    assert "(entry 1)" in shown
    assert "To take it back: z, or later factcheck undo 1." in shown
    assert "Nothing waits any more: 1 of 1 decided." in shown


def test_letters_and_words_do_as_well_as_numbers(piers: Store) -> None:
    Script(piers, "d", "immaterial", "", "not comparable", "different place", "", "u", "", "").play()
    said = [(entry.payload["to"], entry.payload["why"]) for entry in entries(piers)]
    assert said == [("dismissed", "immaterial"), ("not_comparable", "different_place"), ("unsure", None)]


def test_enter_alone_writes_nothing_and_goes_back(ferry: Store) -> None:
    shown = Script(ferry, "", "d", "", "q").play()
    assert "Enter alone writes nothing" in shown
    assert head(ferry)[0] == 0


def test_a_confirmation_needs_no_more_than_enter(ferry: Store) -> None:
    Script(ferry, "c", "", "").play()
    assert entries(ferry)[0].payload["why"] == "sources_disagree"


@pytest.mark.parametrize("answer", ["zzz", "0", "99", "²", "\x1b[A", "C1", "-1"])
def test_what_is_no_answer_is_told_and_asked_again(ferry: Store, answer: str) -> None:
    shown = Script(ferry, answer, "d", answer, "1", "").play()
    assert shown.count("is no answer here") == 2
    assert "\x1b" not in shown
    assert one(ferry) is Status.DECIDED


def test_the_end_of_the_input_leaves_everything_written(piers: Store) -> None:
    script = Script(piers, "c", "", "", "d")
    script.play()
    assert script.ended
    assert head(piers)[0] == 1
    assert "Discrepancy 1 of 39; 1 of 40 decided.\nHIGH: Pier 1?" in Script(piers, "q").play()


def test_skipping_goes_on_and_the_list_leads_back(piers: Store) -> None:
    shown = Script(piers, "8", "skip", "l", "g", "1", "q").play()
    pages = [line for line in shown.splitlines() if line.startswith("HIGH: ")]
    assert [line.split("?")[0] for line in pages] == ["HIGH: Pier 0", "HIGH: Pier 1", "HIGH: Pier 10", "HIGH: Pier 0"]
    assert "1 to 20 of 40; g goes to a number." in shown
    assert head(piers)[0] == 0


def test_an_undo_goes_back_to_what_it_was_about(piers: Store) -> None:
    shown = Script(piers, "c", "", "", "z", "Z", "q").play()
    assert "undid entry 1" in shown
    assert "To do it again: Z" in shown
    assert shown.count("HIGH: Pier 0?") == 3
    assert [entry.act for entry in entries(piers)] == ["decide", "undo", "redo"]


def test_what_cannot_be_done_is_said_and_the_session_goes_on(piers: Store) -> None:
    shown = Script(piers, "z", "g", "d-ffff", "k", "c", "", "").play()
    assert "That cannot be: there is nothing to undo" in shown
    assert "That cannot be: there is no discrepancy d-ffff" in shown
    assert "There is nowhere to go: this is the first" in shown
    assert head(piers)[0] == 1


def test_remarks_are_put_beside_it_and_stand_on_the_page(piers: Store) -> None:
    answers = ("t", "call them", "#", "Wire", "%", "https://example.org", "a", "their list", "@", "Ben", "#", "-wire")
    shown = Script(piers, *answers, "p", "q").play()
    page = shown.rpartition("HIGH: Pier 0?")[2]
    for words in ("note        “call them”", "evidence    “https://example.org”", "“their list”", "to Ben"):
        assert words in page, words
    assert "tags" not in page
    assert len(entries(piers)) == 6


def test_a_search_narrows_the_queue(piers: Store) -> None:
    shown = Script(piers, "/", "pier 39", "/", "nowhere", "/", "", "q").play()
    assert "1 found." in shown
    assert "Nothing that waits holds 'nowhere'." in shown
    assert "40 found." in shown


def test_a_claim_is_corrected_after_a_look_at_what_would_follow(ferry: Store) -> None:
    shown = Script(ferry, "e", "1", "1", "41", "", "a slip", "1").play()
    assert "This would be written:" in shown
    assert "no longer found" in shown.partition("Write it?")[0]
    assert claim_of(ferry, "38").quantity is not None
    assert all_findings(ferry, gone=False) == ()
    assert "Nothing waits any more" in shown


def test_a_preview_that_is_not_meant_writes_nothing(ferry: Store) -> None:
    shown = Script(ferry, "r", "1", "a road", "2", "q").play()
    assert "This would be written:" in shown
    assert "Nothing was written." in shown
    assert head(ferry)[0] == 0
    assert one(ferry) is Status.OPEN


def test_claims_are_added_linked_and_unlinked(ferry: Store) -> None:
    seven, many = claim_of(ferry, "7").id, claim_of(ferry, "120").id
    add = ("+", "30-member", "subject", "singers", "event", "killed", "", "", "1")
    Script(ferry, *add, "-", "1", "2", "two ferries", "1").play()
    assert [entry.act for entry in entries(ferry)] == ["add", "unlink"]
    ReviewSession(ferry, "Ben").undo(2)
    Script(ferry, "=", "another", seven, "another", many, "", "1", "o", "1", "2", "", "1", "q").play()
    assert [entry.act for entry in entries(ferry)][3:] == ["link", "same_origin"]
    assert verify(ferry) == ()


def test_a_change_meanwhile_is_shown_and_asked_about(ferry: Store) -> None:
    ben = ReviewSession(ferry, "Ben")
    id_ = all_findings(ferry)[0].discrepancy.id
    script = Script(ferry, "c", "", "", "2", "c", "", "")
    script.meanwhile[5] = lambda: ben.decide(id_, Verdict.UNSURE)
    shown = script.play()
    assert "It changed while you looked at it:" in shown
    assert "Ben unsure" in shown
    assert [entry.actor for entry in entries(ferry)] == ["Ben", "Ada"]


def test_the_whole_document_and_the_reasons_can_be_read(ferry: Store) -> None:
    shown = Script(ferry, "v", "w", "q").play()
    assert "¶2   A 30-member choir was on board." in shown
    assert "figures 41, 38 exclude each other" in " ".join(shown.split())


def test_a_session_through_the_whole_queue_settles_it(piers: Store) -> None:
    answers = [answer for number in range(40) for answer in ("c" if number % 2 else "u", "", "")]
    shown = Script(piers, *answers).play()
    assert "Nothing waits any more: 40 of 40 decided." in shown
    docket = Docket(piers)
    assert {docket.status(id_) for id_ in docket.rows} == {Status.DECIDED}
    assert verify(piers) == ()


@pytest.mark.parametrize("answers", [("c", "b"), ("u", "back"), ("n", ""), ("e", "b"), ("r", "1", ""), ("=", "1", "b")])
def test_one_may_go_back_from_every_question(ferry: Store, answers: tuple[str, ...]) -> None:
    assert "Nothing was written." in Script(ferry, *answers, "q").play()
    assert head(ferry)[0] == 0
