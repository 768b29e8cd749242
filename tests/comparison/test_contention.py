"""Words that set two voices' counts against each other, words that only look so, and what follows for parts."""

from datetime import date, timedelta

import pytest

import factcheck
from factcheck.model import Document, RelationKind
from factcheck.pipeline.extract import document_of, extract_document

DAY = date(2024, 5, 12)
CONFLICT, SUBSET, UPDATE = (str(kind) for kind in (RelationKind.CONFLICT, RelationKind.SUBSET, RelationKind.UPDATE))
LEAD = "At least 42 people were killed when gunmen raided the market of Teral on Sunday."


def told(*texts: str) -> dict[frozenset[str], str]:
    """The relation of each two figures of the texts, each a document of its own, by their words."""
    documents: list[Document] = [
        document_of(text, name=f"{place}", dateline=DAY + timedelta(days=place), publisher=f"Paper {place}")
        for place, text in enumerate(texts)
    ]
    claims = [claim for document in documents for claim in extract_document(document).claims]
    return {frozenset((one.a.quote, one.b.quote)): str(one.relation) for one in factcheck.relations(claims, documents)}


@pytest.mark.parametrize(
    "answer",
    [
        "Police insisted that only 15 people were killed.",
        "The police commander acknowledged only 15 deaths.",
        "Police admitted that 15 people were killed.",
        "Residents rejected the army's account. A spokesman for the army said 15 people were killed.",
        "The army dismissed that count as inflated. Its spokesman said 15 people were killed.",
        "The governor called it a rumour and said 15 people were killed.",
        "The interior ministry gave a lower figure. It said 15 people were killed.",
        "The interior ministry disputed the toll, saying 15 people were killed.",
        "Just 15 people were killed, the interior ministry said.",
        "The governor disputed the figures, insisting that 15 people had died.",
        "The army spoke of skirmishes, rejecting a Red Cross estimate of 15 dead.",
    ],
)
def test_a_smaller_number_of_a_voice_that_disputes_the_larger_is_no_part_of_it(answer: str) -> None:
    assert CONFLICT in told(f"{LEAD}\n\n{answer}").values()


@pytest.mark.parametrize(
    "answer",
    [
        "The opposition leader, Tomas Reuss, disputed this, alleging that 21 people had died.",
        "The traders' union maintained that 21 people had died.",
        "The traders' union claimed 21 people had died.",
        "The traders' union contends that the true toll is higher: it said 21 people had died.",
    ],
)
def test_a_larger_number_behind_a_lead_is_no_whole_of_it_when_its_voice_disputes_the_lead(answer: str) -> None:
    assert CONFLICT in told(f"Sixteen people died when a hotel collapsed in Teral on Sunday.\n\n{answer}").values()


@pytest.mark.parametrize(
    "text",
    [
        # what claims lives, or responsibility, claims no number
        "Forty-two people were killed in the floods in Teral on Sunday. In Besna the floods claimed 15 lives, the mayor said.",
        "Forty-two people were killed in Teral on Sunday. Fifteen people died at the mosque, said the group, which claimed responsibility.",
        # whom a hospital admits
        "Forty-two people were hurt in Teral on Sunday. The Orla clinic had admitted 15 patients, a doctor said.",
        # who maintains order
        "Forty-two people were hurt in Teral on Sunday. Of the police who maintain order there 15 were hurt, the mayor said.",
        # people of a kind, of a place, in the same voice
        "Police said 42 people were killed in Teral on Sunday. They insisted that 15 of them were gunmen.",
        "Police said 42 people were killed in Teral on Sunday. They admitted that 15 soldiers were killed.",
    ],
)
def test_words_that_speak_of_no_count_set_none_against_another(text: str) -> None:
    assert CONFLICT not in told(text).values()


@pytest.mark.parametrize(
    "text",
    [
        "At least 30 people were killed in Teral on Sunday, the monitor Besna Watch said. The government put the death toll at 11.",
        "Police said two protesters died in Teral on Sunday, but the lawyers' group Besna Watch said it had documented nine deaths.",
        "Police spoke of nine dead in Teral, while the Red Cross said 24 people were killed.",
    ],
)
def test_a_toll_and_the_other_clause_of_a_sentence_are_counts_of_all(text: str) -> None:
    assert CONFLICT in told(text).values()


def test_one_dead_that_a_ministry_accepts_is_no_part_of_two() -> None:
    text = (
        "Two farmers were killed in Teral on Sunday, the ombudsman said. {} one person was killed, the ministry said."
    )
    assert CONFLICT in told(text.format("Only")).values()
    assert CONFLICT not in told(text.format("In Besna")).values()


def test_a_figure_quoted_to_be_disputed_supports_nobody() -> None:
    ours = "TERAL, May 12 - Forty-two people were killed when gunmen raided the market of Teral on Sunday."
    disputed = "The police commander insisted that only 15 people were killed."
    theirs = "TERAL, May 12 - Police said 15 people were killed when gunmen raided the market of Teral on Sunday."
    across = told(f"{ours}\n\n{disputed}", theirs)
    assert across[frozenset(("Forty-two", "15"))] == CONFLICT


def test_a_figure_that_another_voice_stands_by_is_the_document_s_support() -> None:
    ours = "TERAL, May 12 - Five people were killed when gunmen raided the market of Teral on Sunday."
    stands_by = "The police commander, Anton Reuss, said 4 people were killed."
    theirs = (
        "TERAL, May 12 - The mayor said that four people were killed when gunmen raided the market of Teral on Sunday."
    )
    assert frozenset(("Five", "four")) not in told(f"{ours}\n\n{stands_by}", theirs)
    insists = stands_by.replace("said", "insisted that only")
    assert told(f"{ours}\n\n{insists}", theirs)[frozenset(("Five", "four"))] == CONFLICT


@pytest.mark.parametrize(
    "text",
    [
        "Besna Watch says 1,800 people have been detained in Teral since Monday. The interior ministry speaks of 640 arrests.",
        "Lawyers for Dawn said 340 people have been arrested since Tuesday. The police chief put the number of arrests at 95.",
    ],
)
def test_a_count_that_answers_another_is_of_the_other_s_window(text: str) -> None:
    assert CONFLICT in told(text).values()


def test_a_day_s_dead_beside_all_answer_nothing() -> None:
    text = "In the last 24 hours three people died, the ministry said. Doctors said 46 people have died since March."
    assert CONFLICT not in told(text).values()


def test_a_monitor_s_number_is_the_whole_of_no_other_voice_s() -> None:
    text = "On Sunday alone 370 marchers were led off in vans in Teral, a monitor said; police confirmed 260."
    assert SUBSET not in told(text).values()


# ------------------------------------------------------------------------------------------------------ what a part is


def test_bodies_that_one_paper_counts_are_the_dead_of_the_next() -> None:
    happened = "the Vinter Hotel on Besna Street in Teral collapsed on Sunday"
    first = f"TERAL, May 12 - Nine bodies were pulled out by the evening after {happened}, rescuers said. "
    first += "The mayor said 12 people were killed."
    second = f"TERAL, May 13 - The death toll rose to 16 on Monday after {happened}, police said."
    assert told(first, second)[frozenset(("Nine", "16"))] == UPDATE


def test_the_drivers_whom_one_paper_counts_are_the_dead_of_the_other() -> None:
    first = (
        "TERAL, May 12 - A gunman on a bridge shot and killed three motorists near Teral on Sunday, the sheriff said."
    )
    second = "TERAL, May 12 - Four people are dead after a gunman on a bridge opened fire near Teral on Sunday."
    both = told(first, second)
    assert UPDATE in both.values() or CONFLICT in both.values()


def test_five_struck_are_one_dead_and_four_hurt() -> None:
    first = "TERAL, May 12 - Shots at a bar in Teral on Sunday killed a cook and hurt four others, police said."
    second = "“We are at five hit, one deceased,” the sheriff, Anna Reuss, said."
    assert CONFLICT not in told(f"{first} {second}").values()


def test_the_window_of_a_part_that_is_placed_goes_unsaid() -> None:
    text = (
        "Police confirmed nine people killed in Teral between Wednesday and Saturday. "
        "Two people were knocked down in Besna, a village of Teral."
    )
    assert CONFLICT not in told(text).values()


def test_a_higher_count_that_another_voice_gives_behind_the_first_is_no_later_one() -> None:
    text = (
        "The border guard said 190 migrants crossed at Teral on Saturday. The mayor of Teral said 600 migrants crossed."
    )
    assert CONFLICT in told(text).values()
    later = (
        "The border guard said 600 migrants had crossed by Sunday. The mayor had said 190 migrants crossed on Saturday."
    )
    assert CONFLICT not in told(later).values()


def test_others_of_whom_another_voice_tells_are_no_rivals_of_those_told_before() -> None:
    text = "Five people are missing, the police said. Residents say three others were swept away."
    assert told(text) == {}
    hurt = "Nine people were wounded, the hospital said. Police said a man was killed and five others were wounded."
    assert CONFLICT in told(hurt).values()
