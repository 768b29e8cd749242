"""Two names, in two documents: which are one source, which may be and why, and which never are."""

import pytest

from factcheck.model import SourceKind
from factcheck.sources.likeness import evidence
from factcheck.sources.suggestions import suggestions
from tests.sources.named import NAMES, mention, registry, who

KINDS = {
    "p": SourceKind.PERSON,
    "u": SourceKind.UNNAMED,
    "w": SourceKind.WITNESS,
    "d": SourceKind.DOCUMENT,
    "o": SourceKind.POLL,
}


def read(words: str) -> tuple[str, SourceKind, str | None]:
    """Read "Name", "p: Name" (a person), "Name @ mexico" (in a document about Mexico)."""
    name, _, country = words.partition(" @ ")
    kind, _, bare = name.rpartition(": ")
    return bare, KINDS.get(kind, SourceKind.GOVERNMENT), country or None


JOINED = [
    # articles, case, dots, accents, apostrophes
    ("the Harbour Office", "Harbour Office"),
    ("HARBOUR OFFICE", "the harbour Office"),
    ("U.N.", "UN"),
    ("Médicos Unidos", "Medicos Unidos"),
    ("Orla’s Fishermen’s League", "Orla's Fishermen's League"),
    ("the Ketra Rivers Authority (KRA)", "Ketra Rivers Authority"),
    ("Smith & Brewer", "Smith and Brewer"),
    # a country's name, its adjective, its short form; before the body, behind it, with an apostrophe
    ("the State Department", "the US State Department"),
    ("U.S. State Department", "American State Department"),
    ("US Department of State", "United States Department of State"),
    ("Mexican Health Ministry", "Mexico's health ministry"),
    ("Ministry of Health of Mexico", "Mexican Ministry of Health"),
    ("the Ministry of Health in Gaza", "Gaza's Health Ministry"),
    ("Interior Ministry of Ketra", "Ketra's Interior Ministry"),
    ("French Foreign Ministry", "France's Ministry of Foreign Affairs"),
    ("British Home Office", "Home Office"),
    ("Dutch government", "government of the Netherlands"),
    ("President of Mexico", "Mexico's president"),
    ("New Zealand police", "New Zealand's police"),
    # two spellings of English
    ("Israel Defense Forces", "Israel Defence Forces"),
    ("World Health Organization", "World Health Organisation"),
    # well-known aliases
    ("United Nations", "the UN"),
    ("WHO", "the World Health Organization"),
    ("UN refugee agency", "UNHCR"),
    ("IDF", "Israeli Defence Forces"),
    ("Hizbollah", "Hezbollah"),
    ("Doctors Without Borders", "Médecins Sans Frontières"),
    ("Associated Press", "The AP"),
    ("ISIS", "Islamic State"),
    # titles and offices before a person's name, never another name
    ("p: Jane Doe", "p: Dr. Jane Doe"),
    ("p: Health Minister Jane Doe", "p: Jane Doe"),
    ("Mexican President Ana Ruiz", "p: Ana Ruiz"),
    ("Colonel Tom Reyes Jr.", "p: Tom Reyes"),
    # a body that every state has, in two documents about one state
    ("the health ministry @ mexico", "Mexican health ministry"),
    ("Interior Ministry @ kenya", "interior ministry @ kenya"),
    ("the army @ kenya", "Kenyan army"),
    ("Ministry of Health @ kenya", "Kenya's health ministry"),
    ("Ketra's General Staff", "General Staff of Ketra"),
]
PROPOSED = [
    # first letters
    ("KRA", "Ketra Rivers Authority", "first letters"),
    ("Orla Centre for Wind and Tides", "OCWT", "first letters"),
    # a surname and a full name; initials; a second first name
    ("p: Ruiz", "p: Ana Ruiz", "surname"),
    ("p: President Ruiz", "p: Ana Ruiz", "surname"),
    ("p: A. Ruiz", "p: Ana Ruiz", "first names that fit"),
    ("p: Ana Maria Ruiz", "p: Ana Ruiz", "first names that fit"),
    ("p: John Q. Tanner", "p: John Tanner", "first names that fit"),
    # spelled alike
    ("p: Reza Karimi", "p: Reza Kareemi", "spelled alike"),
    ("Al-Nour Brigade", "Alnour Brigade", "spelled alike"),
    ("Zelenga Front", "Zelenka Front", "spelled alike"),
    # one holds all words of the other
    ("Ketra Harbour Office", "Harbour Office", "holds all its words"),
    ("Brenna", "Brenna Group", "holds all its words"),
    ("Norwegian Tide Watch", "Tide Watch", "holds all its words"),
    # of which country is not known
    ("the health ministry", "Mexican health ministry", "whose it is"),
    ("the health ministry", "the health ministry", "not clear"),
    ("Interior Ministry", "Interior Ministry @ kenya", "not clear"),
    ("interior ministry", "Ketra interior ministry", "whose it is"),
    ("Red Cross", "Kenyan Red Cross", "whose it is"),
    ("Red Crescent Society", "Red Crescent Society", "not clear"),
    ("the president", "Mexican president", "whose it is"),
    ("Ministry of Defence", "UK Ministry of Defence", "whose it is"),
    # a body, and the same body with a word that a name may lack
    ("Gaza Civil Defense", "Gaza's civil defence agency", "holds all its words"),
    # who speaks for a body
    ("a State Department spokesman", "the US State Department", None),
    ("Harbour Office spokeswoman", "Harbour Office", "perhaps for it"),
    # a country and its government, words for its army
    ("Israel", "the Israeli government", "government"),
    ("Kenyan army", "Kenyan military", "armed forces"),
    # descriptions that say of whom
    ("Palestinian health officials", "Palestinian health officials", "same description"),
    ("w: Orla villagers", "w: Orla villagers", "same description"),
]
NEVER = [
    # different bodies of one place
    ("Gaza border authority", "Gaza health ministry"),
    ("Mexican President", "Mexican government"),
    ("Mexican interior ministry", "Mexican foreign ministry"),
    ("Mexican health ministry", "Mexican government"),
    ("Kenyan army", "Kenyan navy"),
    ("Israeli police", "Israeli military"),
    ("Israeli army", "Israeli government"),
    ("Ketra border authority", "Ketra health ministry"),
    ("Harbour Office", "Harbour Union"),
    # a country, its president, its army
    ("Mexico", "Mexican President"),
    ("Israel", "Israeli military"),
    # an office and a ministry
    ("French foreign minister", "French Foreign Ministry"),
    ("the prime minister @ kenya", "the government @ kenya"),
    # one name in two countries
    ("Mexican health ministry", "Kenyan health ministry"),
    ("the health ministry @ mexico", "the health ministry @ kenya"),
    ("the president @ mexico", "Kenyan president"),
    ("Palestinian Red Crescent", "Syrian Red Crescent"),
    ("North Korean government", "South Korean government"),
    ("Palestinian health ministry", "Gaza health ministry"),
    # the unnamed
    ("officials", "officials"),
    ("a spokesman", "the spokesman"),
    ("w: witnesses", "w: witnesses"),
    ("u: two sources", "u: sources"),
    ("police", "police"),
    ("u: a resident", "w: residents"),
    ("d: a report", "d: the report"),
    ("o: a poll", "o: a survey"),
    ("the hospital", "the hospital"),
    ("the governor", "the governor"),
    # a country that no word names is no bridge
    ("Sudan Doctors' Network", "Kenya Doctors' Network"),
    ("Student Alliance", "Teacher Alliance"),
    # other people, other names
    ("p: Ana Ruiz", "p: Luis Ruiz"),
    ("p: Ana Ruiz", "p: Ana Torres"),
    ("p: Chad Smith", "Chad"),
    ("Bank of America", "US bank"),
    ("Orla Times", "Besna Times"),
    ("Team 17", "Team 71"),
    ("WHO", "p: Wilma Olsen"),
]


def parts(one: str, other: str) -> tuple[list[object], dict[str, str]]:
    (a, a_kind, a_country), (b, b_kind, b_country) = read(one), read(other)
    countries = {doc: country for doc, country in (("a", a_country), ("b", b_country)) if country}
    return [mention(a, "a", a_kind), mention(b, "b", b_kind)], countries


@pytest.mark.parametrize(("one", "other"), JOINED)
def test_exact_aliases_join(one: str, other: str) -> None:
    mentions, countries = parts(one, other)
    assert len(registry(*mentions, **countries).entries) == 1


@pytest.mark.parametrize(("one", "other", "why"), PROPOSED)
def test_similar_names_are_proposed_with_the_evidence(one: str, other: str, why: str | None) -> None:
    mentions, countries = parts(one, other)
    found = suggestions(registry(*mentions, **countries), NAMES)
    assert len(found) == 1, who(*mentions, **countries)
    assert why is None or why in found[0].evidence.words


@pytest.mark.parametrize(("one", "other"), NEVER)
def test_different_bodies_people_and_the_unnamed_are_neither_joined_nor_proposed(one: str, other: str) -> None:
    mentions, countries = parts(one, other)
    made = registry(*mentions, **countries)
    assert len(made.entries) == 2
    assert not [(found.evidence, found.one.name) for found in suggestions(made, NAMES)]


@pytest.mark.parametrize(("one", "other"), [(*pair[:2],) for pair in (*JOINED, *PROPOSED, *NEVER)])
def test_evidence_does_not_depend_on_the_order_of_the_two(one: str, other: str) -> None:
    mentions, countries = parts(one, other)
    first, second = who(*mentions, **countries).values()
    assert evidence(first, second) == evidence(second, first)
