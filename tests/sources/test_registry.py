"""Entries after what people said: merged in any order, split again, set; and the country a document is about."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import SourceKind
from factcheck.sources.identities import Mention, main_country, split_id
from factcheck.sources.registry import Registry, Said
from factcheck.sources.suggestions import suggestions
from tests.sources.named import GOVERNMENT, NAMES, PERSON, mention, registry, who

BODIES = ["Harbour Office", "Orla Times", "Besna Union", "Sorrel Line", "Ketra Watch", "Dunmar Relief"]
MENTIONS = [mention(name, document) for name in BODIES for document in "ab"]
IDS = {name: who(*MENTIONS)["a", name].id for name in BODIES}


def shape(made: Registry) -> set[tuple[str, str, frozenset[str]]]:
    """Every entry by id, name and aliases."""
    return {(one.id, one.name, frozenset(alias.words for alias in one.aliases)) for one in made.entries.values()}


def merged(*pairs: tuple[str, str]) -> Said:
    return Said(merged=tuple((IDS[one], IDS[other]) for one, other in pairs))


PAIRS = st.lists(st.tuples(st.sampled_from(BODIES), st.sampled_from(BODIES)), max_size=8)


@settings(max_examples=40)
@given(PAIRS, st.randoms())
def test_the_order_of_merges_is_of_no_matter(pairs: list[tuple[str, str]], dice: object) -> None:
    shuffled = [pair if dice.random() < 0.5 else pair[::-1] for pair in pairs]
    dice.shuffle(shuffled)
    assert shape(registry(*MENTIONS, said=merged(*shuffled))) == shape(registry(*MENTIONS, said=merged(*pairs)))


@settings(max_examples=40)
@given(PAIRS, st.permutations(MENTIONS))
def test_the_order_of_documents_is_of_no_matter(pairs: list[tuple[str, str]], mentions: list[Mention]) -> None:
    said = merged(*pairs)
    assert shape(registry(*mentions, said=said)) == shape(registry(*MENTIONS, said=said))


@settings(max_examples=40)
@given(PAIRS)
def test_every_name_means_exactly_one_entry_which_holds_it(pairs: list[tuple[str, str]]) -> None:
    made = registry(*MENTIONS, said=merged(*pairs))
    for one in MENTIONS:
        entry = made.entries[made.means[one.document, one.name]]
        assert one.name in {alias.words for alias in entry.aliases}
    assert sum(len(entry.aliases) for entry in made.entries.values()) == len(BODIES)


def test_a_chain_of_merges_is_one_entry_that_every_id_finds() -> None:
    made = registry(*MENTIONS, said=merged(*pairwise(BODIES)))
    assert len(made.entries) == 1
    assert {id_ for one in BODIES for id_ in [entry.id for entry in made.beginning(IDS[one])]} == set(made.entries)


def test_a_split_alias_is_an_entry_of_its_own_and_no_longer_proposed() -> None:
    mentions = [mention("State Department"), mention("US State Department")]
    base = next(iter(registry(*mentions).entries))
    own = split_id(base, 1)
    made = registry(*mentions, said=Said(split={(base, "state department", ""): own}))
    assert {(one.id, one.name) for one in made.entries.values()} == {
        (own, "State Department"),
        (base, "US State Department"),
    }
    assert not suggestions(made, NAMES)


def test_one_document_may_mean_another_person_of_the_same_name() -> None:
    mentions = [mention("Jordan Smith", document, PERSON) for document in "abc"]
    base = next(iter(registry(*mentions).entries))
    made = registry(*mentions, said=Said(split={(base, "jordan smith", "b"): "s-0"}))
    assert made.means == {("a", "Jordan Smith"): base, ("b", "Jordan Smith"): "s-0", ("c", "Jordan Smith"): base}


def test_what_was_set_of_either_holds_for_the_merged_entry_the_last_word_first() -> None:
    one, other = IDS["Harbour Office"], IDS["Besna Union"]
    said = Said(((one, other),), {}, ((one, {"kind": "ngo"}), (other, {"affiliation": "Besna", "kind": "media"})))
    entry = registry(*MENTIONS, said=said).called("besna union")[0]
    assert (entry.kind, entry.affiliation) == (SourceKind.MEDIA, "Besna")


def test_party_labels_are_kept_as_worded_with_the_claims_that_word_them() -> None:
    run, led, bare = (mention("Gaza health ministry", party=label) for label in ("Hamas-run", "Hamas-led", ""))
    entry = next(iter(registry(run, led, bare).entries.values()))
    assert entry.labels == (("Hamas-led", (led.claim,)), ("Hamas-run", (run.claim,)))
    assert entry.party is None
    assert entry.claims == (run.claim, led.claim, bare.claim)


def test_a_relay_or_candidate_is_named_but_says_nothing() -> None:
    relay = Mention("a", "AP", SourceKind.MEDIA, "AP", mention("AP").span, "c-1", speaks=False)
    entry = next(iter(registry(relay).entries.values()))
    assert (entry.claims, len(entry.aliases[0].seen)) == ((), 1)


def test_a_person_is_called_by_the_fullest_name_without_titles() -> None:
    mentions = [mention(name, "a", PERSON) for name in ("President Ruiz", "Ana Ruiz", "Mexican President Ana Ruiz")]
    assert [one.name for one in registry(*mentions).entries.values()] == ["Ana Ruiz"]


@pytest.mark.parametrize(
    ("surnames", "entries"),
    [
        # the one full name of the document
        (["Ana Ruiz"], 1),
        # two people of the name: nobody knows which
        (["Ana Ruiz", "Luis Ruiz"], 3),
        ([], 1),
    ],
)
def test_a_surname_is_the_one_full_name_of_its_document(surnames: list[str], entries: int) -> None:
    named = [mention(name, "a", PERSON) for name in ("Ruiz", *surnames)]
    assert len(registry(*named).entries) == entries


def test_a_body_is_of_the_country_that_the_same_document_names_it_by() -> None:
    one = [mention("Kenyan health ministry"), mention("the Health Ministry")]
    assert len(registry(*one, a="mexico").entries) == 1
    two = [*one, mention("Mexican health ministry")]
    assert len(registry(*two, a="mexico").entries) == 3


@pytest.mark.parametrize(
    ("text", "publisher", "country"),
    [
        ("Officials in Kenya said the Kenyan army moved.", "", "kenya"),
        ("In Kenya, and again in Kenya, and once in Mexico.", "", "kenya"),
        ("A fire in Kenya, a flood in Mexico.", "", None),
        ("A fire broke out.", "The Times of India", "india"),
        ("A fire broke out.", "", None),
        # a paper of one country may report from another
        ("A fire in Kenya.", "The Times of India", None),
        ("The American press and U.S. officials", "", "us"),
        ("They told us.", "", None),
        ("Turkey was on the table; US troops ate turkey.", "", None),
    ],
)
def test_a_document_is_about_the_one_country_that_it_names(text: str, publisher: str, country: str | None) -> None:
    assert main_country(NAMES.countries_in(text), NAMES.countries_in(publisher)) == country


@pytest.mark.parametrize(
    "name", ["us", "Us", "who", "I", "it", "Israelis", "Mr", "Voters", "Other Democrats", "...", "’", "the"]
)
def test_pronouns_peoples_and_signs_name_nobody_beyond_their_document(name: str) -> None:
    assert all(
        len(registry(mention(name, "a", kind), mention(name, "b", kind)).entries) == 2 for kind in (GOVERNMENT, PERSON)
    )


@settings(max_examples=60)
@given(st.text(max_size=40), st.sampled_from(SourceKind))
def test_any_words_are_read(name: str, kind: SourceKind) -> None:
    made = registry(mention(name, "a", kind), mention(name.upper(), "b", kind))
    assert suggestions(made, NAMES) is not None
