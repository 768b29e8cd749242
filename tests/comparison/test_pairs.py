"""The decision list as a table: two claims in a line each, what they are to each other, and the phenomenon."""

import pytest

from factcheck.comparison.case import Case
from factcheck.comparison.pairs import decide
from factcheck.model import Claim, Event, Mark, Mode, Predicate, RelationKind, Span
from tests.comparison.claims import count, document, moved

AGREE, COMPATIBLE, CONFLICT = RelationKind.AGREE, RelationKind.COMPATIBLE, RelationKind.CONFLICT
UPDATE, REVISION, SUBSET = RelationKind.UPDATE, RelationKind.REVISION, RelationKind.SUBSET
RELATED, ARITHMETIC = RelationKind.RELATED, RelationKind.ARITHMETIC

DAY = "2024-05-01"
TOLL = {"window": f"{DAY}..{DAY}"}
B = {"doc": "b"}
SOLDIERS = {"who": "soldiers", "role": "soldier"}
HELD = {"who": "hostages", "status": "held", "cumulative": False}
WAR = {"since": ("war", "start"), "said": "since the war began"}
SIEGE = {"since": ("siege", "start"), "said": "since the siege began"}
RAID = {"since": ("raid", "start"), "said": "since the raid"}
HELD_BY_ARMY = count("240", "held", by="Army", **HELD)
UN, ARMY, REBELS = {"by": "UN"}, {"by": "Army"}, {"by": "Rebels"}


def shot(words: str, **scope: str) -> Claim:
    """A count of people who were shot, whether they live or died."""
    return moved(count(words, "wounded", **scope), predicate=Predicate("were shot", Span(0, 8), "shoot"))  # type: ignore[arg-type]


def custody(words: str, as_of: str = "2024-05-02") -> Claim:
    predicate = Predicate("in custody", Span(0, 10), "custody")
    return moved(count(words, "arrested", cumulative=False, as_of=as_of), predicate=predicate)


PAIRS: list[tuple[str, Claim, Claim, RelationKind | None, str]] = [
    # 1. Different kinds of thing are not compared.
    ("people and percent", count("12"), count("30", unit="percent"), None, "C10"),
    ("people and buildings", count("12"), count("30", concept="building"), None, "C10"),
    ("a goal and a count", count("500", marks=(Mark.GOAL,), **UN), count("12", **ARMY), None, "C10"),
    ("a projection and a count", count("500", marks=(Mark.PROJECTION,), **UN), count("12", **ARMY), None, "C10"),
    ("what could be and what is", count("500", marks=(Mark.HYPOTHETICAL,), **UN), count("12", **ARMY), None, "C10"),
    ("two goals", count("500", marks=(Mark.GOAL,), **UN), count("900", marks=(Mark.GOAL,), **ARMY), CONFLICT, "C1"),
    ("another twelve, and a total", count("12", marks=(Mark.INCREMENT,)), count("40"), None, "C10"),
    ("two unequal increments", count("2", marks=(Mark.INCREMENT,)), count("7", marks=(Mark.INCREMENT,), **B), None, "C10"),
    # 2. Another incident: the toll a document dates to another day.
    ("last year's crash", count("40", **TOLL), count("12", window="2023-02-03..2023-02-03", said="in 2023"), None, "C10"),
    # 4. What happened differs.
    ("dead and wounded", count("12"), count("40", "wounded"), None, "C10"),
    ("on a list, in contact", count("400", "list", **UN), count("400", "contact", **ARMY), None, "C10"),
    ("survivors borne down a hill, and passengers", count("7", "carry", who="survivors", **UN), count("8", "aboard", who="students", **ARMY), None, "C10"),
    ("a bus that carried, and those aboard", count("7", "carry", who="pupils", **UN), count("8", "aboard", who="pupils", **ARMY), CONFLICT, "C1"),
    ("predicate not said", moved(count("4", "x"), predicate=None), moved(count("9", "x"), predicate=None), None, "C10"),
    ("dead among the held", count("dozens", by="Rebels", status="held"), count("240", "held", **ARMY, **HELD), RELATED, "C12"),
    ("none dead among the held", count("0", by="Rebels", status="held"), HELD_BY_ARMY, None, "C10"),
    ("“31 of them have died”", count("31", by="Rebels", status="held", part_of=HELD_BY_ARMY), HELD_BY_ARMY, RELATED, "C12"),
    ("held and dead, one source", count("dozens", status="held", **ARMY), count("240", "held", **ARMY, **HELD), None, "C10"),
    ("held and dead, own voice", count("dozens", status="held", **ARMY), count("240", "held", **HELD), None, "C10"),
    ("dead of no captives", count("dozens", **UN), count("240", "held", **ARMY, **HELD), None, "C10"),
    ("captives and those freed", count("105", "released", **UN, **HELD), count("240", "held", **ARMY, **HELD), None, "C10"),
    # 5. Others are counted, elsewhere, or over another window.
    ("men and women", count("4", age="man", **UN), count("9", age="woman", **ARMY), None, "C10"),
    ("two nations", count("4", nationality="dutch", **UN), count("9", nationality="thai", **ARMY), None, "C10"),
    ("suspected, confirmed", count("90", "infected", certainty="suspected"), count("40", "infected", certainty="confirmed"), None, "C10"),
    ("soldiers and civilians", count("40", role="soldier", **UN), count("90", role="civilian", **ARMY), None, "C10"),
    ("two places", count("40", place="Orla", **UN), count("90", place="Besna", **ARMY), None, "C10"),
    ("two ends of a country", count("4", place="northern Orla", **UN), count("9", place="southern Orla", **ARMY), None, "C10"),
    ("two kingdoms", count("40", place="United Orla", **UN), count("90", place="United Besna", **ARMY), None, "C10"),
    ("windows named by two events", count("40", **SIEGE, **UN), count("90", **RAID, **ARMY), None, "C11"),
    ("two months", count("40", window="2024-01-01..2024-01-31", **UN), count("90", window="2024-03-01..2024-03-31", **ARMY), None, "C11"),
    ("departures of two days", count("300", "evacuated", window="2024-05-01", cumulative=False, as_of="2024-05-01"),
     count("100", "evacuated", window="2024-05-02", cumulative=False), None, "C11"),
    ("overlapping windows", count("4", window="2024-01-01..2024-02-28", said="x"), count("9", window="2024-02-01..2024-03-28", said="y"), None, "C11"),
    # 6. One counts a part of the other.
    ("soldiers among the dead", count("332"), count("17", **SOLDIERS), SUBSET, "C5"),
    ("a part told before its whole", count("17", **SOLDIERS), count("332"), None, "C10"),
    ("one crew's, told before all", count("14", "evacuated", by="Master", marks=(Mark.OWN,)), count("64", "evacuated", **UN), None, "C10"),
    ("more soldiers than dead", count("400", **SOLDIERS), count("332"), ARITHMETIC, "C5"),
    ("nested windows", count("332", **WAR), count("17", **RAID), SUBSET, "C5"),
    ("more in the narrower window", count("400", **RAID), count("332", **WAR), ARITHMETIC, "C5"),
    ("a province of a country", count("70", place="Orla"), count("20", place="northern Orla"), SUBSET, "C5"),
    ("a month of a year", count("70", window="2024-01-01..2024-05-02", said="this year"),
     count("20", window="2024-02-01..2024-02-28", said="in February"), SUBSET, "C5"),
    ("one day of a total", count("4,000", "infected", window="2024-03-01..2024-05-02", said="since March"),
     count("20", "infected", window="2024-05-01", said="on Wednesday", cumulative=False, as_of="2024-05-01"), SUBSET, "C5"),
    ("dead among those affected", count("70", "affected"), count("12"), SUBSET, "C5"),
    ("part of a vague whole", count("dozens"), count("12", **SOLDIERS), SUBSET, "C5"),
    ("part as large as a vague whole", count("at least 300", "evacuated", who="Thai citizens", nationality="thai"),
     count("hundreds", "evacuated", who="citizens"), COMPATIBLE, "C2"),
    ("nobody named as the whole", count("17", **SOLDIERS), count("332", who=None), None, "C10"),
    ("8,800 deaths name nobody", count("17", **SOLDIERS), count("332", who="deaths"), None, "C10"),
    ("narrower and wider at once", count("17", **SOLDIERS, **WAR), count("332", **RAID), None, "C10"),
    ("a part in another document", count("17", **SOLDIERS), count("12", **B), None, "C10"),
    ("a superseded whole", count("17", **SOLDIERS), count("332", marks=(Mark.EARLIER,)), None, "C11"),
    ("one man, one person", count("1", who="man", age="man"), count("1", who="person", **B), AGREE, "C2"),
    ("a whole of an older day", count("400", **SOLDIERS), count("332", as_of="2024-04-01"), None, "C10"),
    ("what one crew did", count("64", "evacuated", **UN), count("14", "evacuated", by="Master", marks=(Mark.OWN,)), SUBSET, "C5"),
    ("two crews' own", count("14", "evacuated", by="Master", marks=(Mark.OWN,)),
     count("9", "evacuated", by="Mate", marks=(Mark.OWN,)), None, "C10"),
    ("bodies seen, dead counted", count("190", **REBELS), count("35", who="bodies", **UN), SUBSET, "C5"),
    ("more bodies than dead", count("35", who="bodies", **UN), count("12", **ARMY), CONFLICT, "C1"),
    ("shot dead among those shot", shot("6", **TOLL), count("2", **TOLL), SUBSET, "C5"),
    ("dead beside others shot", count("2", **TOLL), shot("4", who="others", **TOLL), None, "C10"),
    ("four victims, four killed", count("4"), count("4", "affected"), AGREE, "C2"),
    ("with their families", count("1,000", nationality="thai", families="included"), count("400", nationality="thai"), SUBSET, "C5"),
    ("a district and no place", count("93", **UN), count("21", place="Besna", **UN), SUBSET, "C5"),
    ("a part that names no place", count("5", place="Orla"), count("2", "killed", age="man", who="men"), SUBSET, "C5"),
    ("a number twice, hedged otherwise", count("4"), count("at least 4", "affected"), None, "C10"),
    ("nobody named, in one happening", count("40", who=None, **TOLL), count("17", **SOLDIERS, **TOLL), SUBSET, "C5"),
    ("one day's dead in a year's", count("4", **TOLL, said="on Wednesday"),
     count("750", window="2024-01-01..2024-05-02", said="this year"), None, "C10"),
    ("where four or more are hit", count("3", **TOLL), shot("at least 4", **TOLL), None, "C10"),
    # 7. Words for older counts.
    ("from 22 to 31", count("22", marks=(Mark.EARLIER,)), count("31"), UPDATE, "C3"),
    ("an earlier toll of 46, now 39", count("39"), count("46", marks=(Mark.EARLIER,)), UPDATE, "C3"),
    ("revised down from 46", count("39", marks=(Mark.REVISED,)), count("46", marks=(Mark.EARLIER,)), REVISION, "C3"),
    ("a part is no newer count", count("14", marks=(Mark.EARLIER,)), count("6"), None, "C10"),
    ("the same before and after", count("5", marks=(Mark.EARLIER,)), count("5"), AGREE, "C2"),
    ("another document's old count", count("22", marks=(Mark.EARLIER,)), count("31", **B), None, "C11"),
    # 8. Different days.
    ("in custody, then more", custody("3", as_of="2024-05-01"), custody("4"), UPDATE, "C3"),
    ("a month, then the year", count("750", window="2024-01-01..2024-05-02", said="this year"),
     count("50", window="2024-01-01..2024-01-31", said="in January", as_of="2024-01-31"), SUBSET, "C5"),
    ("states too far apart", count("2", "affected", cumulative=False), count("76", "affected", cumulative=False, as_of="2024-05-01"), None, "C10"),
    ("at home and among all", count("230", nationality="ruvian", place="Ruvia", as_of="2024-05-01", **UN),
     count("3,100", who="deaths", place="Ruvia", **B), UPDATE, "C3"),
    ("elsewhere a place", count("30", place="Orla", as_of="2024-05-01", **UN), count("81", **B), UPDATE, "C3"),
    ("... and fewer", count("81", place="Orla", as_of="2024-05-01", **UN), count("30", **B, **UN), None, "C10"),
    ("a toll that grew", count("39"), count("45", as_of="2024-05-03", **B), UPDATE, "C3"),
    ("... whoever gives it", count("39", **ARMY), count("45", as_of="2024-05-03", **B, **UN), UPDATE, "C3"),
    ("a toll of one source that fell", count("45", **UN), count("39", as_of="2024-05-03", **B, **UN), REVISION, "C4"),
    ("a toll of another that is lower", count("45", **UN), count("39", as_of="2024-05-03", **B, **ARMY), CONFLICT, "C1"),
    ("the same toll days later", count("45", **UN), count("45", as_of="2024-05-03", **B), AGREE, "C2"),
    ("rounded days later", count("8,805", **UN), count("8,800", as_of="2024-05-03", **B), AGREE, "C2"),
    ("about as many days later", count("240", "held", **UN, **HELD), count("about 240", "held", as_of="2024-05-09", **B, **HELD), AGREE, "C2"),
    ("fewer held later", count("240", "held", **UN, **HELD), count("130", "held", as_of="2024-05-09", **ARMY, **HELD), UPDATE, "C3"),
    ("a rate that moved", count("55", "vaccinate", unit="percent"), count("92", "vaccinate", unit="percent", as_of="2024-05-09"), UPDATE, "C3"),
    ("vague, then a number", count("dozens"), count("60", as_of="2024-05-09", **B), COMPATIBLE, "C2"),
    ("a finished happening", count("9", as_of="2024-05-10", **TOLL), count("10", as_of="2024-05-14", **B, **TOLL), CONFLICT, "C1"),
    ("an unfinished one", count("9", **TOLL), count("10", as_of="2024-05-03", **B, **TOLL), UPDATE, "C3"),
    # 9. One moment: the numbers agree or can both be true.
    ("two sources, one number", count("240", **UN), count("240", **ARMY), AGREE, "C2"),
    ("about 240 and 240", count("about 240", **UN), count("240", **ARMY), AGREE, "C2"),
    ("about 400 and 438", count("about 400", **UN), count("438", **ARMY), AGREE, "C2"),
    ("nearly 200 and 190", count("nearly 200", **UN), count("190", **ARMY), AGREE, "C2"),
    ("8,800 is a rounded 8,805", count("8,800", **UN), count("8,805", **ARMY), AGREE, "C2"),
    ("at least 300 and 350", count("at least 300", **UN), count("350", **ARMY), COMPATIBLE, "C2"),
    ("over 100 and 100", count("over 100", **UN), count("100", **ARMY), AGREE, "C2"),
    ("hundreds and 300", count("hundreds"), count("300", **UN), COMPATIBLE, "C2"),
    ("hundreds and at least 300", count("hundreds"), count("at least 300", **UN), COMPATIBLE, "C2"),
    ("500 to 600 and 540", count("500 to 600", **UN), count("540", **ARMY), AGREE, "C2"),
    # 10. One moment, hard bounds apart.
    ("two sources", count("12", **ARMY), count("190", **REBELS), CONFLICT, "C1"),
    ("a source and the article", count("12", **ARMY), count("15"), CONFLICT, "C1"),
    ("dozens and twelve", count("dozens"), count("12", **ARMY), CONFLICT, "C1"),
    ("at least 30 and 12", count("at least 30", **UN), count("12", **ARMY), CONFLICT, "C1"),
    ("up to 20 and 45", count("up to 20", **UN), count("45", **ARMY), CONFLICT, "C1"),
    ("500 to 600 and 400", count("500 to 600", **UN), count("400", **ARMY), CONFLICT, "C1"),
    ("40 and 41 are two counts", count("40", **UN), count("41", **ARMY), CONFLICT, "C1"),
    ("two publishers", count("6"), count("5", **B), CONFLICT, "C1"),
    ("one source, one article", count("12", **UN), count("10", **UN), CONFLICT, "C13"),
    ("the article against itself", count("12"), count("11"), CONFLICT, "C13"),
    ("a small figure later on", count("16"), count("4"), SUBSET, "C5"),
    ("one person told of", count("16"), count("1", **UN), None, "C10"),
    ("two figures in one sentence", count("12", sentence=3), count("11", sentence=3), None, "C10"),
    ("unnamed against unnamed", count("12", by="someone"), count("11"), CONFLICT, "C13"),
    ("unclear whose, among them the other", count("240", "held", by="UN | Army", **HELD), count("300", "held", **UN, **HELD), CONFLICT, "C13"),
    ("unclear whose, not the other's", count("240", "held", by="UN | Army", **HELD), count("300", "held", **REBELS, **HELD), CONFLICT, "C1"),
    ("a running total of no day", count("53", as_of=None, **UN), count("62", **ARMY), None, "C11"),
    ("no day across documents", count("53", as_of=None, **TOLL), count("62", as_of=None, **B, **TOLL), None, "C11"),
    ("fifteen times as many dead by a rebels' count", count("12", **UN), count("180", **REBELS), CONFLICT, "C1"),
    ("fifteen times as many, of whom only another sentence says what befell them", count("12", **UN), moved(count("180", **REBELS), predicate=Predicate("killed", Span(0, 6), "kill"), sentence=Span(9000, 9001)), None, "C10"),
    ("too far apart to be one thing", count("2,300,000", "affected"), count("1,000", "affected", **UN), None, "C10"),
    ("windows in two wordings", count("53", said="to date", **UN), count("62", said="since October", **ARMY), None, "C11"),
    ("a share of the wounded", count("6"), count("40"), None, "C10"),
    ("set against each other in one sentence", count("36", "missing", by="Minister", cumulative=False, window="2024-04-28", said="that day",
     as_of="2024-04-28", sentence=8), count("68", "missing", by="Governor", cumulative=False, sentence=8), CONFLICT, "C1"),
    # 11. Apart only by what readers expect.
    ("over 200 and over 1,000", count("over 200", **UN), count("over 1,000", **ARMY), CONFLICT, "C1"),
    ("over 200 and 1,640", count("over 200", **UN), count("1,640", **ARMY), CONFLICT, "C1"),
    ("... in the article's voice", count("over 200"), count("over 1,000", **ARMY), COMPATIBLE, "C2"),
    ("... across documents", count("over 200", **UN), count("over 1,000", **ARMY, **B), COMPATIBLE, "C2"),
    ("dozens and 190", count("dozens"), count("190", **REBELS), COMPATIBLE, "C2"),
    ("up to 640 and 310", count("up to 640", **UN), count("310", **ARMY), CONFLICT, "C1"),
]  # fmt: skip


@pytest.mark.parametrize(("phenomenon", "a", "b", "relation", "check"), PAIRS, ids=[row[0] for row in PAIRS])
def test_the_decision_list(phenomenon: str, a: Claim, b: Claim, relation: RelationKind | None, check: str) -> None:
    ruling = decide(a, b, Case([a, b]))
    assert (ruling.relation, ruling.check) == (relation, check), ruling.reason


@pytest.mark.parametrize(("phenomenon", "a", "b", "relation", "check"), PAIRS, ids=[row[0] for row in PAIRS])
def test_the_list_is_symmetric(phenomenon: str, a: Claim, b: Claim, relation: RelationKind | None, check: str) -> None:
    assert decide(a, b, Case([a, b])) == decide(b, a, Case([b, a]))


def test_an_update_names_the_older_first_and_a_subset_the_part() -> None:
    old, new = count("22", marks=(Mark.EARLIER,)), count("31")
    assert decide(new, old, Case([old, new])).first == old
    whole, part = count("332"), count("17", who="soldiers", role="soldier")
    assert decide(whole, part, Case([whole, part])).first == part


def test_a_link_in_the_text_outranks_concept_and_event() -> None:
    whole = count("143", "affected", concept="building")
    part = count("70", "destroyed", concept="school", part_of=whole)
    assert decide(part, whole, Case([part, whole])).relation is SUBSET


def test_parts_of_one_sum_are_not_compared() -> None:
    whole = count("21")
    men, more = count("12", part_of=whole), count("9", part_of=whole)
    assert decide(men, more, Case([whole, men, more])).relation is None


def test_a_total_right_after_a_figure_holds_it() -> None:
    part = count("about 400", "contact", who="Thais", nationality="thai", sentence=4, by="UN", mode=Mode.IMPLIED)
    total = count("about 1,000", "reach", sentence=4, by="UN", mode=Mode.IMPLIED, marks=(Mark.TOTAL,))
    assert decide(part, total, Case([part, total])).relation is SUBSET


def test_an_unknown_place_is_where_the_document_s_happening_was() -> None:
    home, away = count("40", place="Orla", by="UN"), count("9", place="Besna", by="Army")
    bare = count("44", by="Army")
    case = Case([home, away, bare, count("3", "wounded", place="Orla")])
    assert decide(home, bare, case).check == "C1"
    assert decide(away, bare, case).relation is None


def test_the_place_of_a_headline_and_a_bare_site_are_its_story_s() -> None:
    headline, later = count("40", place="Orla", by="UN", sentence=1), count("40", place="Orla", by="UN", sentence=7)
    towns = [count("3", "wounded", place="Besna", sentence=2), count("4", "missing", place="Besna, Orla", sentence=3)]
    bare = count("44", by="Army", sentence=5)
    assert decide(headline, bare, Case([headline, *towns, bare])).check == "C1"
    assert decide(later, bare, Case([later, *towns, bare])).relation is SUBSET
    site = count("40", place="site", by="UN", sentence=7)
    assert decide(site, bare, Case([site, *towns, bare])).check == "C1"


def test_the_other_document_s_own_support_prevents_a_conflict() -> None:
    four, five, other_four = count("4", by="UN"), count("5", doc="b"), count("4", doc="b", by="Army")
    assert decide(four, five, Case([four, five])).check == "C1"
    assert decide(four, five, Case([four, five, other_four])).relation is None


def test_six_shot_are_one_dead_and_five_hurt() -> None:
    shot, hurt, dead = count("6", "wounded"), count("5", "wounded"), count("1")
    assert decide(shot, hurt, Case([shot, hurt])).check == "C13"
    assert decide(shot, hurt, Case([shot, hurt, dead])).relation is SUBSET


def test_a_part_of_a_document_s_own_toll_contradicts_no_other_document() -> None:
    ten, sixteen, seventeen = count("10"), count("16"), count("17", doc="b")
    case = Case([ten, sixteen, seventeen])
    assert decide(ten, seventeen, case).relation is None
    assert decide(sixteen, seventeen, case).check == "C1"


def test_a_late_copy_of_an_older_count_is_no_fall() -> None:
    old, high, copy = count("9"), count("12", doc="b", as_of="2024-05-03"), count("9", doc="c", as_of="2024-05-04")
    assert decide(high, copy, Case([high, copy])).check == "C1"
    assert decide(high, copy, Case([old, high, copy])).relation is None


ONE = "Divers searched the Pellworm ferry off Sandhagen on Wednesday. Captain Ruud Teunis spoke to the coast guard."
TWO = "In Sandhagen the captain, Ruud Teunis, was questioned. The ferry Pellworm lies in twenty metres of water."


def test_with_documents_a_named_publisher_stands_for_its_figure_and_a_nameless_one_does_not() -> None:
    six, five = count("6", **TOLL), count("5", doc="b", **TOLL)
    nameless = Case([six, five], [document("a", text=ONE), document("b", text=TWO)])
    assert decide(six, five, nameless).relation is None
    named = Case([six, five], [document("a", "Courier", text=ONE), document("b", text=TWO)])
    assert decide(six, five, named).check == "C1"


def test_documents_that_share_no_names_tell_two_incidents() -> None:
    six, five = count("6", **TOLL), count("5", doc="b", **TOLL)
    other = "Firefighters fought the blaze at the Kestrel mill near Dunwick. Owner Mabel Oake said the roof fell."
    case = Case([six, five], [document("a", "Courier", text=ONE), document("b", "Radio", text=other)])
    assert decide(six, five, case).relation is None


def test_an_edited_copy_replaces_its_figure() -> None:
    six, five = count("6", **TOLL), count("5", doc="b", **TOLL)
    case = Case(
        [six, five], [document("a", "Wire", text=ONE), document("b", "Radio", text=f"{ONE} Reporting by Jo Lund.")]
    )
    assert decide(six, five, case).relation is UPDATE


def test_the_event_column_is_a_closed_list() -> None:
    assert count("1", "killed").event is Event.KILLED
    assert count("1", "enrol").event is Event.OTHER
