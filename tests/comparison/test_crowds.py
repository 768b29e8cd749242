"""One gathering counted in many words: those who took part, the crowd, the turnout."""

import pytest

import factcheck
from factcheck.model import RelationKind
from factcheck.pipeline.extract import document_of, extract_document
from factcheck.settings import Settings
from tests.comparison.printed import DAY, printed


def relations_of(text: str) -> list[RelationKind]:
    document = document_of(text, name="post", dateline=DAY, publisher="The Post")
    return [one.relation for one in factcheck.relations(extract_document(document).claims, [document])]


@pytest.mark.parametrize(
    "text",
    [
        "Some 180,000 people took part, organisers said. Police put the crowd at 55,000.",
        "Organisers said 180,000 people marched. Police said 55,000 had taken part.",
        "Organisers said turnout was 180,000. Police said 55,000 people attended.",
    ],
)
def test_counts_of_one_crowd_are_compared_whatever_the_verb(text: str) -> None:
    assert relations_of(text) != []


@pytest.mark.parametrize(
    "text",
    [
        "The police put the number of attackers at about 60. A baker of Teral said more than 200 attackers came.",
        "Five gunmen entered the bank, the mayor of Teral said. The police stand by their count of four gunmen.",
        "Organisers said 40,000 people had marched. We consider 28,000 participants to be realistic, the Orla Institute said.",
        "The port of Teral put the number of passengers at 131. A cook of the ferry said 160 people were aboard.",
    ],
    ids=["attackers", "gunmen", "held to be realistic", "passengers"],
)
def test_who_took_part_is_counted_whatever_the_verb(text: str) -> None:
    assert RelationKind.CONFLICT in relations_of(text)


def test_a_title_says_what_attackers_and_shells_did_whatever_the_first_verb() -> None:
    text = (
        "The police put the number of attackers at about 60. A baker of Teral said more than 200 attackers came. "
        "A team of the UN said 28 shells hit Teral. The army said six shells were fired."
    )
    document = document_of(text, name="post", dateline=DAY, publisher="The Post")
    titles = [flag.title for flag in factcheck.compare(extract_document(document).claims, [document])]
    assert any(title.startswith("Attackers taking part") for title in titles)
    assert any(title.startswith("Shells fired") for title in titles)


def test_dead_captives_change_no_count_of_all_who_were_taken() -> None:
    taken = "Gunmen took 23 hostages in a bank of Teral on Friday, the police said. The mayor said that three hostages died."
    assert RelationKind.RELATED not in relations_of(taken)
    held = "The gunmen are still holding 23 hostages, the police said. The mayor said that three of the hostages have died."
    assert RelationKind.RELATED in relations_of(held)


def test_captives_who_died_when_a_siege_was_ended_had_been_held_until_then() -> None:
    siege = "TERAL - Gunmen seized the Besna school in Teral on Friday. "
    texts = [
        siege + "They were holding 63 hostages, the police said.",
        siege + "The clinic of Teral said that four hostages died when the army stormed the Besna school on Sunday.",
    ]
    documents, claims = printed(*texts, days=1)
    assert not factcheck.relations(claims, documents)


def test_those_aboard_one_boat_are_compared_whether_told_of_the_day_it_left_or_sank() -> None:
    told = ("About 110 people were on board when the boat left Orla on May 8, a coastguard officer said.", "12")
    other = ("The boat sank off Orla on May 10 with 126 people aboard, survivors said.", "13")
    lead = "A boat that had left the port of Orla on May 8 sank off Teral on May 10, and 40 people drowned. "
    documents = [document_of(lead + text, name=name, dateline=DAY, publisher=name) for text, name in (told, other)]
    claims = [claim for document in documents for claim in extract_document(document).claims]
    found = [
        one for one in factcheck.relations(claims, documents) if {one.a.quote, one.b.quote} == {"About 110", "126"}
    ]
    assert [one.relation for one in found] == [RelationKind.CONFLICT]


def test_those_who_march_are_not_those_who_police_the_march() -> None:
    assert relations_of("Some 9,000 people marched, organisers said. Police said 400 officers were deployed.") == []


def test_a_person_may_say_that_a_verb_tells_the_same_as_another() -> None:
    text = "Some 4,000 nurses swarmed into Teral on Sunday, the union said. Police said 1,200 nurses had attended the protest."
    claims = factcheck.extract(text, dateline=DAY, publisher="The Post")
    assert factcheck.compare(claims) == []
    assert len(factcheck.compare(claims, settings=Settings(verbs=(("swarm", "attend"),)))) == 1


def test_a_person_may_say_that_a_verb_tells_of_an_event() -> None:
    text = "Police said 40 miners were frobbed in Teral on Sunday. The union said 52 miners were killed in Teral on Sunday."
    claims = factcheck.extract(text, dateline=DAY, publisher="The Post")
    frobbed = next(claim for claim in claims if claim.quote == "40")
    assert frobbed.predicate is not None
    known = Settings(verbs=((frobbed.predicate.lemma, "killed"),))
    assert [one.check for one in factcheck.compare(claims, settings=known)] == ["C1"]
