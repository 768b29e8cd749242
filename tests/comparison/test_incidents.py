"""Which happening a count belongs to."""

from dataclasses import replace

from factcheck.comparison.incidents import incidents_of
from factcheck.comparison.likeness import profile, widely_named
from factcheck.model import Predicate
from tests.comparison.claims import count, document

MAIN = count("40", window="2024-05-01..2024-05-01", said="on Wednesday")
LAST_YEAR = count("12", window="2023-02-03..2023-02-03", said="on February 3, 2023")


def test_a_toll_dated_otherwise_is_a_side_incident() -> None:
    found = incidents_of([MAIN, LAST_YEAR], {}, {})
    assert found[MAIN.id] != found[LAST_YEAR.id]


def test_a_count_that_carries_a_side_incidents_day_belongs_to_it() -> None:
    carried = count("7", "wounded", window="2023-02-03..2023-02-03")
    found = incidents_of([MAIN, LAST_YEAR, carried], {}, {})
    assert found[carried.id] == found[LAST_YEAR.id]


def test_a_guessed_day_makes_no_side_incident() -> None:
    guessed = count("7", "wounded", window="2024-05-04..2024-05-04")
    found = incidents_of([MAIN, guessed], {}, {})
    assert found[guessed.id] == found[MAIN.id]


def test_a_guessed_day_goes_behind_a_start_in_words() -> None:
    guessed = count("24", window="2024-05-02..2024-05-02")
    since = count("8,800", window="2024-04-07..2024-05-02", said="since 7 April")
    worded = count("9", "wounded", doc="b", window="2024-04-07..2024-04-07", said="on 7 April")
    story = "The council of Orla met Teral, Besna and Kirstmar near Dalmor, says Vint of the Sarnow guard."
    papers = {name: document(name, dateline="2024-05-02", text=story) for name in "ab"}
    profiles = {name: profile(paper) for name, paper in papers.items()}
    found = incidents_of([guessed, since, worded], papers, profiles)
    assert len(set(found.values())) == 1


def test_a_report_that_dates_nothing_tells_of_a_happening_some_days_before_it() -> None:
    """Its dateline's day is a guess, and only the latest day that it can be."""
    dated = count("14", window="2024-05-01..2024-05-01", said="on Wednesday")
    undated = count("17", doc="b", window="2024-05-03..2024-05-03", as_of="2024-05-03")
    story = "A night bus fell into the Orla river near Teral, says Besna Vint of the Sarnow guard in Kirstmar."
    papers = {
        name: document(name, dateline=day, text=story) for name, day in {"a": "2024-05-02", "b": "2024-05-03"}.items()
    }
    profiles = {name: profile(paper) for name, paper in papers.items()}
    assert len(set(incidents_of([dated, undated], papers, profiles).values())) == 1


def test_days_in_words_go_before_days_handed_on() -> None:
    worded = count("4", "wounded", window="2024-04-30..2024-04-30", said="on Tuesday")
    handed_on = [count(str(n), window="2024-05-01..2024-05-01") for n in (40, 42)]
    found = incidents_of([worded, *handed_on], {}, {})
    assert len(set(found.values())) == 1


def test_what_the_opening_dates_goes_before_what_is_told_behind_it() -> None:
    """A report opens with what is new, and may tell more of what was before."""
    new = count("4", window="2024-05-13..2024-05-13", said="on Monday", as_of="2024-05-13")
    before = [
        count(n, "wounded", window="2024-05-04..2024-05-04", said="On May 4", as_of="2024-05-13") for n in ("15", "9")
    ]
    found = incidents_of([new, *before], {}, {})
    assert found[new.id] not in {found[one.id] for one in before}


def test_a_year_long_past_is_another_incident() -> None:
    history = count("90", window="1988-01-01..1988-12-31", said="In 1988", as_of="1988-12-31")
    found = incidents_of([MAIN, history], {}, {})
    assert found[history.id] != found[MAIN.id]


def test_a_year_long_past_is_another_incident_also_where_nothing_else_is_dated() -> None:
    history = count("90", window="2016-01-01..2016-12-31", said="In 2016", as_of="2016-12-31")
    today = count("7", by="Ministry")
    found = incidents_of([today, history], {}, {})
    assert found[history.id] != found[today.id]


def test_a_total_that_runs_up_to_the_happening_is_of_its_incident() -> None:
    total = count("90", window="2024-01-01..2024-05-02", said="since January")
    found = incidents_of([MAIN, total], {}, {})
    assert found[total.id] == found[MAIN.id]


def test_a_day_handed_on_to_several_counts_is_the_articles_though_one_later_count_has_a_day_in_words() -> None:
    """Divers find bodies for days after a boat went down; two tolls of one day in words are its happening."""
    sank = [count(n, "affected", window="2024-05-01..2024-05-01", as_of="2024-05-04") for n in ("60", "70", "80")]
    found = count("14", window="2024-05-03..2024-05-03", said="on Friday", as_of="2024-05-03")
    again = count("17", "wounded", window="2024-05-03..2024-05-03", said="on Friday", as_of="2024-05-03")
    once = incidents_of([*sank, found], {}, {})
    twice = incidents_of([*sank, found, again], {}, {})
    assert once[found.id] != once[sank[0].id]
    assert twice[again.id] == twice[sank[0].id]


def test_a_day_handed_on_to_several_counts_outvotes_tolls_that_words_date_to_an_earlier_day() -> None:
    news = [count(n, window="2024-05-09..2024-05-09", as_of="2024-05-10") for n in ("4", "5", "6")]
    before = [count(n, "wounded", window="2024-05-02..2024-05-02", said="on May 2") for n in ("14", "17")]
    undated = count("30", "wounded", as_of="2024-05-10")
    found = incidents_of([*news, *before, undated], {}, {})
    assert found[undated.id] == found[news[0].id] != found[before[0].id]


def test_a_year_before_the_dateline_is_another_incident_also_where_no_other_count_is_told() -> None:
    history = count("13", window="2019-01-01..2019-12-31", said="in 2019", as_of="2019-12-31")
    told = count("3", doc="b", as_of="2024-05-02")
    story = "The council of Orla met Teral, Besna and Kirstmar near Dalmor, says Vint of the Sarnow guard."
    papers = {name: document(name, dateline="2024-05-02", text=story) for name in "ab"}
    found = incidents_of([history, told], papers, {name: profile(paper) for name, paper in papers.items()})
    assert found[history.id] != found[told.id]


OPENING = "LAKE ORLA - The deck of the Vint lodge in Orla fell, said chief Besna Dalmor of Kirstmar. "


def joined(first: str, second: str, days: tuple[str, str]) -> bool:
    """Whether reports of two neighbouring days, each dating its own toll to its day, tell one story."""
    one, other = (
        count(n, doc=doc, window=f"{day}..{day}", said="on that day", as_of=day)
        for n, doc, day in (("14", "a", days[0]), ("16", "b", days[1]))
    )
    papers = {
        name: document(name, dateline=day, text=text)
        for name, day, text in (("a", days[0], first), ("b", days[1], second))
    }
    found = incidents_of([one, other], papers, {name: profile(paper) for name, paper in papers.items()})
    return found[one.id] == found[other.id]


def test_reports_that_open_with_the_same_rare_names_are_of_one_happening_though_a_day_is_misread() -> None:
    first, second = OPENING + "A nurse, Tilda Hask, came by.", OPENING + "An inspector, Rolf Emmet, had been there."
    assert joined(first, second, ("2024-05-01", "2024-05-02"))


def test_days_further_apart_keep_two_happenings_apart_whatever_names_they_share() -> None:
    assert not joined(OPENING, OPENING, ("2024-05-01", "2024-05-06"))


def test_a_city_and_its_police_chief_make_no_one_happening_of_two_days() -> None:
    first = "A man fired at a car wash in Orla, chief Besna said. Nurses, a priest and 40 singers came to Hask street."
    second = (
        "A truck hit a stall in Orla, chief Besna said. Bakers had put 12 tables out on Emmet square for a wedding."
    )
    assert not joined(first, second, ("2024-05-01", "2024-05-02"))


def test_two_happenings_that_one_report_dates_are_never_made_one_by_another_report() -> None:
    first = [count(n, window="2024-05-01..2024-05-01", said="on Wednesday") for n in ("14", "15")]
    second = count("6", window="2024-05-02..2024-05-02", said="on Thursday")
    other = count("7", doc="b", window="2024-05-02..2024-05-02", said="on Thursday")
    papers = {name: document(name, dateline="2024-05-02", text=OPENING) for name in "ab"}
    found = incidents_of([*first, second, other], papers, {name: profile(one) for name, one in papers.items()})
    assert found[first[0].id] != found[second.id]


def test_a_crowd_told_behind_dates_no_report_of_harm() -> None:
    """A rally of weeks ago, told by the way, is no day of the deaths that the report opens with."""
    dead = count("14", window="2024-05-13..2024-05-13", as_of="2024-05-18")
    hurt = count("9", "wounded", as_of="2024-05-18")
    rally = count(
        "9,000", "march", window="2024-05-05..2024-05-05", said="on May 5", as_of="2024-05-05", cumulative=False
    )
    other = count("16", doc="b", window="2024-05-13..2024-05-13", said="on Monday", as_of="2024-05-18")
    story = "The council of Orla met Teral, Besna and Kirstmar near Dalmor, says Vint of the Sarnow guard."
    papers = {name: document(name, dateline="2024-05-18", text=story) for name in "ab"}
    profiles = {name: profile(one) for name, one in papers.items()}
    found = incidents_of([dead, hurt, rally, other], papers, profiles)
    assert found[dead.id] == found[other.id]


def test_a_name_that_only_opens_sentences_counts_where_another_report_names_it() -> None:
    headed = profile(
        document("a", text="Kessari fire: what we know. Kessari has one well. The mill of the town burned.")
    )
    named = profile(document("b", text="A mill burned in Kessari on Sunday. Nobody in Kessari slept."))
    alike = profile(document("c", text="Kessari fire: what is known. Kessari had a mill."))
    assert "kessari" in headed.openers
    assert "kessari" in headed.named_in(named)
    assert "kessari" in named.named_in(headed)
    assert "kessari" not in headed.named_in(alike)
    assert "kessari" in headed.opens_with(named)


def test_a_months_short_name_is_no_rare_name_that_reports_share() -> None:
    assert {"sept", "oct", "nov"} <= widely_named()
    assert "kessari" not in widely_named()


def test_bodies_found_on_a_day_are_of_the_happening_that_left_them() -> None:
    toll = count("29", window="2024-05-01..2024-05-01", said="on Wednesday")
    bodies = count("8", who="bodies", window="2024-05-02..2024-05-03", said="overnight", as_of="2024-05-03")
    found = replace(bodies, predicate=Predicate("bodies", bodies.span, "body"))
    incidents = incidents_of([toll, found], {}, {})
    assert incidents[found.id] == incidents[toll.id]
