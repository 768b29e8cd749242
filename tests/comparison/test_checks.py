"""Each check fires on its case and stays silent beside it; titles are questions, positions are collapsed, ids are stable."""

from dataclasses import replace
from datetime import date

import pytest

from factcheck import identity
from factcheck.comparison.checks import CHECKS
from factcheck.comparison.engine import compare
from factcheck.comparison.settling import what_settles
from factcheck.comparison.why import explain_disputes, explain_pair
from factcheck.model import (
    Attribution,
    Claim,
    ClaimKind,
    CueClass,
    DatedPart,
    Discrepancy,
    DiscrepancyKind,
    Mark,
    Mode,
    Period,
    Predicate,
    RelationKind,
    Severity,
    Span,
    Subject,
)
from tests.comparison.claims import count, document

TAKEN = {"who": "hostages", "status": "held", "cumulative": False}
HELD = {"who": "hostages", "status": "held", "cumulative": False}


def flags(*claims: Claim, check: str) -> list[Discrepancy]:
    return [flag for flag in compare(claims).discrepancies if flag.check == check]


def began(words: str, start: str, end: str, event: str = "war", verb: str = "begin", doc: str = "a") -> Claim:
    return Claim(
        identity.claim_id(doc, "date", len(words)),
        doc,
        ClaimKind.DATE,
        Span(0, len(words)),
        words,
        Span(0, 90),
        Attribution(),
        subject=Subject(f"the {event}", Span(1, 2), event),
        predicate=Predicate(verb, Span(2, 3 + len(words)), verb),  # each in words of its own
        period=Period(date.fromisoformat(start), date.fromisoformat(end), words),
    )


def since_start(words: str, portion: str) -> Claim:
    claim = count(words, since=("war", "start"), said="since the war began", window="..2024-05-02")
    day = date.fromisoformat(portion)
    assert claim.period is not None
    return replace(claim, period=replace(claim.period, parts=(DatedPart(day, day, f"mostly on {portion}"),)))


def test_every_check_says_what_it_needs() -> None:
    for name, check in CHECKS.items():
        assert check.id == name
        assert check.needs
        assert check.severity
        assert check.explanation


# C1 --------------------------------------------------------------------------------------------------------------


def test_a_conflict_is_high_between_named_origins_far_apart_and_medium_otherwise() -> None:
    (far,) = flags(count("12", by="Army"), count("190", by="Rebels"), check="C1")
    (near,) = flags(count("40", by="Army"), count("41", by="Rebels"), check="C1")
    (soft,) = flags(count("over 200", by="Army"), count("over 1,000", by="Rebels"), check="C1")
    assert [flag.severity for flag in (far, near, soft)] == [Severity.HIGH, Severity.MEDIUM, Severity.MEDIUM]
    assert far.title == "People killed: 12 or 190?"
    assert "Army" in far.explanation
    assert "They cannot all be true" in far.explanation
    assert "By the letter both could be true" in soft.explanation


def test_an_open_figure_outside_the_dispute_holds_no_position_and_is_noted() -> None:
    (flag,) = flags(count("12", by="Army"), count("190", by="Rebels"), count("at least 10"), check="C1")
    assert [position.low for position in flag.positions] == [12, 190]
    assert flag.notes == ("at least 10 (the article's own voice) is compatible with more than one of these figures.",)


def test_a_conflict_across_documents_counts_origins_not_copies() -> None:
    claims = [count("12", by="Army"), count("12", by="Army", doc="b"), count("190", by="Rebels", doc="c")]
    (flag,) = flags(*claims, check="C1")
    assert [(position.low, position.origins, len(position.claims)) for position in flag.positions] == [
        (12, 1, 2),
        (190, 1, 1),
    ]


# C4, C15 -----------------------------------------------------------------------------------------------------------


def test_a_fall_of_one_origin_is_a_revision_that_names_both_days() -> None:
    (flag,) = flags(count("45", by="UN"), count("39", by="UN", as_of="2024-05-03", doc="b"), check="C4")
    assert flag.kind is DiscrepancyKind.REVISION
    assert flag.title == "People killed: why did 45 become 39?"
    assert "2024-05-02" in flag.explanation
    assert "2024-05-03" in flag.explanation


def test_a_stated_revision_is_a_note() -> None:
    comparison = compare([count("45", marks=(Mark.EARLIER,)), count("39", marks=(Mark.REVISED,))])
    assert comparison.discrepancies == ()
    assert [(note.check, note.kind) for note in comparison.notes if note.check == "C3"] == [("C3", "stated revision")]


def test_an_old_figure_given_again_after_a_newer_one_is_stale() -> None:
    old, new = count("30", by="UN", as_of="2024-05-01"), count("45", by="UN", doc="b")
    late = count("30", by="UN", as_of="2024-05-06", doc="c")
    (flag,) = flags(old, new, late, check="C15")
    assert flag.severity is Severity.LOW
    assert flags(old, new, check="C15") == []
    assert flags(old, new, late, check="C4") == []


# C5 ----------------------------------------------------------------------------------------------------------------


def test_complete_parts_must_add_up() -> None:
    whole = count("21", by="UN")
    parts = [
        count(words, part_of=whole, marks=(Mark.COMPLETE,), age=age) for words, age in (("12", "man"), ("8", "woman"))
    ]
    (flag,) = flags(whole, *parts, check="C5")
    assert flag.title == "People: do 12 + 8 make 21?"
    assert "add up to 20" in flag.explanation
    fitting = replace(parts[1], quantity=count("9").quantity)
    assert flags(whole, parts[0], fitting, check="C5") == []


def test_parts_not_presented_as_complete_need_not_add_up() -> None:
    whole = count("21")
    assert flags(whole, count("12", part_of=whole), count("8", part_of=whole), check="C5") == []


def test_a_share_over_a_hundred_percent_is_no_share() -> None:
    whole = count("200", by="UN")
    (flag,) = flags(whole, count("130", unit="percent", part_of=whole), check="C5")
    assert "100 percent" in flag.explanation


# C6 ----------------------------------------------------------------------------------------------------------------


def test_one_number_under_two_predicates_is_a_possible_mix_up() -> None:
    listed = count("about 400", "include", who="Thais", nationality="thai", by="border authority")
    reached = count(
        "around 400".replace("around", "about"),
        "contact",
        who="Thais",
        nationality="thai",
        by="ministry",
        mode=Mode.IMPLIED,
    )
    (flag,) = flags(listed, reached, check="C6")
    assert (flag.severity, flag.kind) == (Severity.LOW, DiscrepancyKind.MIXUP)
    assert flag.title.startswith("400 Thais")
    assert flag.disputes == ((0, 1),)


@pytest.mark.parametrize(
    ("why", "other"),
    [
        ("one source", count("400", "contact", by="border authority")),
        ("nobody named", count("400", "contact")),
        ("other people", count("400", "contact", by="ministry", nationality="thai")),
        ("another number", count("401", "contact", by="ministry")),
        ("another document", count("400", "contact", by="ministry", doc="b")),
    ],
)
def test_no_mix_up(why: str, other: Claim) -> None:
    assert flags(count("400", "include", by="border authority"), other, check="C6") == []


def test_small_numbers_are_equal_by_chance() -> None:
    assert flags(count("4", "include", by="UN"), count("4", "contact", by="ministry"), check="C6") == []


# C7 ----------------------------------------------------------------------------------------------------------------


def captives(words: str, event: str, lemma: str) -> Claim:
    claim = count(words, event, **HELD)
    return replace(claim, predicate=Predicate(lemma, Span(1, 2), lemma))


def test_more_captives_left_than_taken_less_freed_is_a_gap() -> None:
    taken, held = captives("240", "held", "take"), captives("138", "held", "hold")
    freed, rescued = captives("105", "released", "release"), captives("5", "evacuated", "rescue")
    (flag,) = flags(taken, held, freed, rescued, check="C7")
    assert "240 − 105 − 5 = 130" in flag.explanation
    assert flags(taken, captives("130", "held", "hold"), freed, rescued, check="C7") == []
    assert flags(taken, captives("120", "held", "hold"), freed, rescued, check="C7") == []  # the dead are not told


def test_more_dead_than_were_taken_are_none_of_those_taken() -> None:
    taken, held = captives("7", "held", "take"), captives("4", "held", "hold")
    assert flags(taken, held, count("35", status="held"), check="C7") == []
    assert flags(taken, held, count("5", status="held"), check="C7") != []


# C9 ----------------------------------------------------------------------------------------------------------------


def test_an_unclear_source_names_its_candidates() -> None:
    unclear = count("240", "held", by="Ministry | Army", **HELD)
    (flag,) = flags(unclear, check="C9")
    assert flag.title == "Who says that 240 hostages are held?"
    assert flag.anchor == unclear.id
    assert flag.positions[0].sources == ("Ministry", "Army", "the article's own voice")
    assert flag.positions[0].origins == 0


# C12 ---------------------------------------------------------------------------------------------------------------


def test_dead_among_the_held_ask_how_many_are_still_held() -> None:
    held = count("240", "held", by="Army", place="Orla", sentence=7, **HELD)
    dead = count("dozens", by="Rebels", status="held", who=None, cue=CueClass.REBUTTAL, sentence=7)
    (flag,) = flags(held, dead, check="C12")
    assert (flag.severity, flag.title) == (Severity.HIGH, "Hostages in Orla: are 240 still held?")
    assert "at most 216" in flag.explanation
    assert flag.disputes == ((0, 1),)
    (calm,) = flags(
        replace(held, sentence=Span(1, 2)), count("dozens", by="Rebels", status="held", who=None), check="C12"
    )
    assert calm.severity is Severity.MEDIUM


def test_a_rebuttal_alone_makes_nothing() -> None:
    assert compare([count("12", by="Army"), count("12", by="Rebels", cue=CueClass.REBUTTAL)]).discrepancies == ()


# C13 ---------------------------------------------------------------------------------------------------------------


def test_two_beginnings_of_one_event_contradict_each_other() -> None:
    (flag,) = flags(
        began("this month", "2024-05-01", "2024-05-07"), began("in April", "2024-04-01", "2024-04-30"), check="C13"
    )
    assert flag.kind is DiscrepancyKind.DATE
    assert [(p.start, p.end) for p in flag.positions] == [
        (date(2024, 4, 1), date(2024, 4, 30)),
        (date(2024, 5, 1), date(2024, 5, 7)),
    ]
    assert flag.positions[0].low is None


def test_a_portion_before_the_start_it_is_counted_from() -> None:
    (flag,) = flags(began("this month", "2024-05-01", "2024-05-07"), since_start("332", "2024-04-07"), check="C13")
    assert flag.title == "When did the war begin: in May 2024, or by 7 April 2024?"
    assert flags(began("this month", "2024-05-01", "2024-05-07"), since_start("332", "2024-05-20"), check="C13") == []


@pytest.mark.parametrize(
    ("why", "other"),
    [
        ("a finer date within the first", began("on 3 May", "2024-05-03", "2024-05-03")),
        ("another event", began("in April", "2024-04-01", "2024-04-30", event="siege")),
        ("its end", began("in June", "2024-06-01", "2024-06-30", verb="end")),
        ("another document", began("in April", "2024-04-01", "2024-04-30", doc="b")),
    ],
)
def test_dates_that_do_not_contradict(why: str, other: Claim) -> None:
    assert flags(began("this month", "2024-05-01", "2024-05-07"), other, check="C13") == []


def test_a_war_and_a_conflict_are_one_event_within_a_document() -> None:
    both = (
        began("this month", "2024-05-01", "2024-05-07"),
        began("in April", "2024-04-01", "2024-04-30", event="conflict"),
    )
    assert len(flags(*both, check="C13")) == 1


def test_one_voice_with_two_figures_contradicts_itself() -> None:
    (flag,) = flags(count("12", by="UN"), count("10", by="UN"), check="C13")
    assert (flag.kind, flag.severity) == (DiscrepancyKind.CONFLICT, Severity.MEDIUM)


# Notes -------------------------------------------------------------------------------------------------------------


def notes(*claims: Claim) -> set[tuple[str, str]]:
    return {(note.check, note.kind) for note in compare(claims).notes}


def test_what_is_no_discrepancy_is_noted() -> None:
    assert ("C2", "compatible") in notes(count("hundreds"), count("300", by="UN"))
    assert ("C3", "update") in notes(count("39"), count("45", as_of="2024-05-03"))
    assert ("C5", "subset") in notes(count("332"), count("17", who="soldiers", role="soldier"))
    assert ("C8", "copy") in notes(count("12", by="UN"), count("12", by="UN", doc="b"))
    assert ("C14", "single origin") in notes(count("8,800", by="UN"))
    assert ("C14", "single origin") not in notes(count("8,800", by="UN"), count("8,800", by="Army", doc="b"))


def test_a_weekday_long_before_the_dateline_is_said_to_be_read_so() -> None:
    claim = count("300", "evacuated", window="2024-04-26", said="On Friday", as_of="2024-04-26", cumulative=False)
    texts = [note.text for note in compare([claim], [document("a")]).notes if note.check == "time"]
    assert texts == ["“On Friday” is read as 26 April 2024, 6 days before the dateline."]


# why and what next -------------------------------------------------------------------------------------------------


def test_why_opens_only_the_pair_that_the_check_flagged() -> None:
    old, low, high = count("34", by="Ministry"), count("31", by="Ministry", as_of="2024-05-04"), count("40", by="Army")
    sides = [([old, low], [high])]
    (explained,) = explain_disputes(sides, "C1", beside=[old, low, high])
    assert (explained.relation, explained.ids) == (RelationKind.CONFLICT, (old.id, high.id))
    assert explain_disputes(sides, "C7", beside=[old, low, high]) == []


def test_why_shows_intervals_and_origins() -> None:
    about, army = count("about 300", by="UN"), count("400", by="Army")
    rows = {row.field: row for row in explain_pair(about, army).rows}
    assert rows["interval"].words == "about 300 says 300, compared as 255 to 345; 400 says 400"
    assert rows["interval"].verdict == "pack interval 1"
    assert (rows["origins"].words, rows["origins"].verdict) == ("UN, Army", "different")


def test_what_would_settle_it_names_whom_to_ask() -> None:
    (flag,) = flags(count("12", by="UN"), count("40", by="Army"), check="C1")
    assert what_settles(flag).startswith("What would settle it: ask UN and Army who is counted")
