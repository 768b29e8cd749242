"""A discrepancy as a card and as a page."""

from dataclasses import replace

import pytest

from factcheck.model import Status, Verdict
from factcheck.report.cards import by_urgency, card
from factcheck.report.discrepancy_page import decision_words, discrepancy_page
from factcheck.report.layout import Look
from tests.report import made

AT_80 = """\
HIGH    People under the bridge: are 31 still trapped?                  d-9a56a8
        held                 31  Interior Ministry             ketra_20210512 ¶2
        killed     dozens (24+)  Red Crescent                  ketra_20210512 ¶2
        also held      about 30  unclear: Doctors at the       ketra_20210512 ¶3
                                 district hospital or the
                                 article's own voice
        “While [the Interior Ministry] ‹claims› that {31} people are still
        trapped under the deck, [the Red Crescent] ‹counters› that {dozens} have
        died.”
        why   24 or more dead among 31 leave at most 7 alive; the Crescent
              answers the ministry (“counters”)   [C12]
        note  “Monday” is read as 10 May 2021, two days before the dateline.
"""
AT_120 = """\
HIGH    People under the bridge: are 31 still trapped?                                                          d-9a56a8
        held                 31  Interior Ministry                                                     ketra_20210512 ¶2
        killed     dozens (24+)  Red Crescent                                                          ketra_20210512 ¶2
        also held      about 30  unclear: Doctors at the district hospital or the article's own voice  ketra_20210512 ¶3
        “While [the Interior Ministry] ‹claims› that {31} people are still trapped under the deck, [the Red Crescent]
        ‹counters› that {dozens} have died.”
        why   24 or more dead among 31 leave at most 7 alive; the Crescent answers the ministry (“counters”)   [C12]
        note  “Monday” is read as 10 May 2021, two days before the dateline.
"""


def _printed(width: int | None, status: Status = Status.OPEN) -> str:
    return "".join(f"{line.plain}\n" for line in card(*made.case(status), Look(width)))


@pytest.mark.parametrize(("width", "page"), [(80, AT_80), (120, AT_120)])
def test_a_card_reads_so(width: int, page: str) -> None:
    assert _printed(width) == page


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_no_line_of_a_card_is_wider_than_the_terminal(width: int) -> None:
    assert all(len(line) <= width for line in _printed(width).splitlines())


def test_in_a_pipe_nothing_is_cut_or_wrapped() -> None:
    lines = _printed(None).splitlines()
    assert any("that {31} people are still trapped under the deck, [the Red Crescent]" in line for line in lines)
    assert len(lines) == 7


def test_the_severity_is_a_word() -> None:
    assert _printed(80).startswith("HIGH ")


def test_a_decided_discrepancy_takes_two_lines_and_says_who_decided_what() -> None:
    assert _printed(80, Status.DECIDED).splitlines()[1].strip() == (
        "decided: not comparable (different predicate), by ana, 13 May 2021"
    )


def test_what_waits_for_a_person_comes_first() -> None:
    waiting, decided = made.case()[0], made.case(Status.DECIDED)[0]
    assert by_urgency([decided, waiting]) == [waiting, decided]


def test_the_page_lists_every_claim_and_the_history() -> None:
    finding, dossier = made.case(Status.DECIDED)
    page = "\n".join(line.plain for line in discrepancy_page(finding, dossier, Look(80)))
    assert all(dossier.short(claim) in page for claim in finding.discrepancy.claim_ids)
    assert "13 May 2021  ana  not comparable, different predicate  (entry 3)" in page
    assert "marks       {figure}  [source]  ‹cue›" in page


def test_a_hostile_note_is_shown_as_text() -> None:
    finding = made.case()[0]
    words = decision_words(made.decision(finding.discrepancy, Verdict.MISREAD, note="\x1b[2Jgone\n"))
    assert "␛[2Jgone" in words
    assert "\x1b" not in words


def test_a_verdict_on_fewer_claims_than_there_are_now_says_so() -> None:
    finding, _ = made.case(Status.REOPENED)
    claims = list(dict.fromkeys(finding.discrepancy.claim_ids))
    (decision,) = finding.decisions
    some, all_of_them = (replace(decision, evidence=dict.fromkeys(seen, "digest")) for seen in (claims[:2], claims))
    assert f", made on 2 of the {len(claims)} claims there are now" in decision_words(some, finding)
    assert "made on" not in decision_words(all_of_them, finding)
