"""A person's word about a pair outranks the decision list, is said in `why`, and joins origins."""

from factcheck.comparison.case import Case
from factcheck.comparison.engine import compare, relate
from factcheck.comparison.judgements import Judgements, firsts, pair_of
from factcheck.comparison.pairs import decide
from factcheck.comparison.why import explain_claim, explain_pair
from factcheck.model import Claim, RelationKind
from tests.comparison.claims import count, document

ADA = "Ada, entry 3"
TOLL = "2024-05-01..2024-05-01"


def linked(a: Claim, b: Claim) -> Judgements:
    return Judgements(linked={pair_of(a.id, b.id): ADA})


def unlinked(a: Claim, b: Claim) -> Judgements:
    return Judgements(unlinked={pair_of(a.id, b.id): ADA})


def one_origin(a: str, b: str) -> Judgements:
    return Judgements(same_origin={pair_of(a, b): ADA})


def relation(a: Claim, b: Claim, said: Judgements) -> RelationKind | None:
    found = relate([a, b], judgements=said)
    return found[0].relation if found else None


def test_a_link_outranks_what_is_said_of_scope() -> None:
    here, there = count("12", by="UN", place="Orla"), count("40", by="Army", place="Besna", doc="b")
    assert relation(here, there, Judgements()) is None
    assert relation(here, there, linked(here, there)) is RelationKind.CONFLICT
    assert relation(there, here, linked(there, here)) is RelationKind.CONFLICT


def test_a_link_reaches_over_incidents_and_words_for_what_happened() -> None:
    crash = count("12", by="UN", window=TOLL)
    other = count("19", "perished", by="Army", doc="b", window="2024-04-01..2024-04-01", as_of="2024-05-02")
    found = compare([crash, other], judgements=linked(crash, other)).discrepancies
    assert [(one.check, set(one.claim_ids)) for one in found] == [("C1", {crash.id, other.id})]


def test_linked_counts_of_two_days_may_still_be_an_update() -> None:
    old, new = count("12", by="UN", place="Orla"), count("40", by="UN", place="Besna", as_of="2024-05-09", doc="b")
    assert relation(old, new, linked(old, new)) is RelationKind.UPDATE


def test_a_link_makes_percent_and_people_no_more_comparable() -> None:
    people, share = count("12"), count("30", unit="percent")
    assert relation(people, share, linked(people, share)) is None


def test_linked_figures_that_agree_agree() -> None:
    dead, lost = count("12", by="UN"), count("12", "lost", by="Army", doc="b")
    assert relation(dead, lost, linked(dead, lost)) is RelationKind.AGREE


def test_what_is_unlinked_is_not_compared_and_why_names_who_said_so() -> None:
    one, other = count("12", by="UN"), count("40", by="Army")
    assert relation(one, other, Judgements()) is RelationKind.CONFLICT
    assert relation(one, other, unlinked(one, other)) is None
    assert compare([one, other], judgements=unlinked(one, other)).discrepancies == ()
    explained = explain_pair(one, other, judgements=unlinked(one, other))
    assert (explained.relation, explained.check) == (None, "C10")
    assert explained.decision == "a person said that the two do not measure the same thing: Ada, entry 3"


def test_pairs_apart_by_a_persons_word_are_counted_under_that_reason_and_no_name() -> None:
    one, other = count("12", by="UN"), count("40", by="Army")
    found = compare([one, other], judgements=unlinked(one, other))
    assert found.apart == {"a person said that the two do not measure the same thing": 1}


def test_why_names_who_linked() -> None:
    one, other = count("12", by="UN", place="Orla"), count("40", by="Army", place="Besna")
    said = linked(one, other)
    assert (
        "a person said that both measure the same thing: Ada, entry 3; "
        in explain_pair(one, other, judgements=said).result
    )
    assert explain_claim(one, [other], judgements=said)[0].relation is RelationKind.CONFLICT


def test_claims_of_one_origin_do_not_contradict_each_other_as_two_sources() -> None:
    one, other = count("12", by="UN", window=TOLL), count("40", by="Army", doc="b", window=TOLL)
    assert relation(one, other, Judgements()) is RelationKind.CONFLICT
    assert relation(one, other, one_origin(one.id, other.id)) is RelationKind.UPDATE


def test_documents_of_one_origin_speak_with_one_voice() -> None:
    documents = document("a", "Post", "2024-05-02"), document("b", "Wire", "2024-05-03")
    own, copied, spoken = count("12"), count("40", doc="b"), count("7", by="UN", doc="b")
    apart = Case([own, copied, spoken], documents)
    assert apart.origin(own).differs(apart.origin(copied))
    joined = Case([own, copied, spoken], documents, judgements=one_origin("a", "b"))
    assert not joined.origin(own).differs(joined.origin(copied))
    assert joined.origin(own).differs(joined.origin(spoken))


def test_what_is_joined_goes_to_the_first_of_all() -> None:
    assert firsts([("b", "c"), ("c", "d")], {"e": "d"}, str) == dict.fromkeys("cde", "b")
    assert firsts([], {}, str) == {}
    assert firsts([("a", "b"), ("b", "a")], {}, str) == {"b": "a"}


def test_a_word_about_claims_that_are_not_compared_changes_nothing() -> None:
    one, other = count("12", by="UN"), count("40", by="Army")
    gone = pair_of("c-gone", one.id)
    said = Judgements(linked={gone: ADA}, unlinked={gone: ADA}, same_origin={gone: ADA, ("doc-x", "doc-y"): ADA})
    assert compare([one, other], judgements=said) == compare([one, other])


def one_source(a: Claim, b: Claim) -> Judgements:
    """The two claims' names mean one source."""
    return Judgements(
        sources={(one.document_id, one.attribution.source.name): "s-1" for one in (a, b) if one.attribution.source}
    )


def test_two_names_of_one_source_are_one_origin_and_one_speaker() -> None:
    old, new = count("12", by="UN", window=TOLL), count("9", by="United Nations", doc="b", window=TOLL)
    apart, joined = Case([old, new]), Case([old, new], judgements=one_source(old, new))
    assert apart.origin(old).differs(apart.origin(new))
    assert not joined.origin(old).differs(joined.origin(new))
    assert joined.speaker(old) == joined.speaker(new) == "s-1"


def test_one_name_may_mean_two_sources() -> None:
    here, there = count("12", by="Health Ministry"), count("9", by="Health Ministry", doc="b")
    apart = Case(
        [here, there], judgements=Judgements(sources={("a", "Health Ministry"): "s-1", ("b", "Health Ministry"): "s-2"})
    )
    assert apart.origin(here).differs(apart.origin(there))


def test_a_publisher_that_is_quoted_elsewhere_is_the_same_origin() -> None:
    own, quoted = count("12"), count("9", by="Reuters", doc="b")
    documents = [document("a", publisher="Reuters"), document("b", publisher="Post")]
    said = Judgements(sources={("a", "Reuters"): "s-1", ("b", "Reuters"): "s-1"})
    case = Case([own, quoted], documents, judgements=said)
    assert case.origin(own).key == case.origin(quoted).key == "s-1"


def test_the_unnamed_of_two_documents_are_one_only_when_somebody_says_so() -> None:
    here, there = count("12", by="someone"), count("9", by="someone", doc="b")
    assert Case([here, there]).origin(here).differs(Case([here, there]).origin(there))
    merged = Case([here, there], judgements=one_source(here, there))
    assert not merged.origin(here).differs(merged.origin(there))
    assert not merged.origin(here).named


QUAY = (
    "A fire at the Sarnow quay of Orla killed people on Monday. Chief Vint of the Besna brigade spoke at Dalmor hall."
)
MILL = "At the Kirst mill in Teral flames took lives on Monday. Owner Lund of Maralin told of the night."


def test_a_person_says_that_two_documents_tell_of_one_happening_or_of_two() -> None:
    papers = [document("a", "Post", text=QUAY), document("b", "Globe", text=MILL)]
    one, other = count("12"), count("40", doc="b")
    pair = {pair_of("a", "b"): ADA}
    assert len(set(Case([one, other], papers).incidents.values())) == 2
    assert len(set(Case([one, other], papers, judgements=Judgements(same_incident=pair)).incidents.values())) == 1
    copies = [document("a", "Post", text=QUAY), document("b", "Globe", text=f"{QUAY} More to come.")]
    assert len(set(Case([one, other], copies).incidents.values())) == 1
    apart = Case([one, other], copies, judgements=Judgements(other_incident=pair))
    assert len(set(apart.incidents.values())) == 2
    assert ADA in decide(one, other, apart).reason


def test_a_person_parts_two_claims_of_one_document() -> None:
    one, other = count("12", by="UN"), count("40", by="Army")
    said = Judgements(other_incident={pair_of(one.id, other.id): ADA})
    assert relation(one, other, Judgements()) is RelationKind.CONFLICT
    assert relation(one, other, said) is None
