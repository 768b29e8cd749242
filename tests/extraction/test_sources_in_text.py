"""How far a source's words reach, whom they name, of what kind it is, and whom a pronoun means."""

import pytest

from factcheck.extraction.attribution.reach import find_said
from factcheck.extraction.tokens import tokenize
from factcheck.model import Source


def speakers(text: str) -> list[Source]:
    """The sources of a text, in order."""
    return [one.speaker for one in find_said(tokenize(text)) if one.speaker is not None]


def rules(text: str) -> list[tuple[str, str, str | None]]:
    return [(one.speaker.text, one.speaker.name, one.resolved_by) for one in find_said(tokenize(text)) if one.speaker]


@pytest.mark.parametrize(
    ("text", "name", "kind", "party"),
    [
        # what else is no month, no street and no number's noun
        (
            "The league of weavers behind the march in Ulm said 12 died.",
            "league of weavers behind the march in Ulm",
            "unnamed",
            None,
        ),
        ("A march was held. The league behind it said 12 died.", "league behind it", "unnamed", None),
        ("City hall's tally came to 12 dead.", "City hall", "government", None),
        ("A count by bakers at Ulm University yielded 12 dead.", "bakers at Ulm University", "ngo", None),
        ("Police gave a number of 12 dead.", "Police", "government", None),
        # party labels as the documents word them
        ("The Hamas-run health ministry said 12 died.", "health ministry", "health_authority", "Hamas-run"),
        ("The Russian-backed authorities said 12 died.", "authorities", "government", "Russian-backed"),
        ("The rebel-held city's hospital said 12 died.", "city's hospital", "health_authority", "rebel-held"),
        ("The London-based institute said 12 died.", "London-based institute", "ngo", None),
        # states and bodies as speakers
        ("Israel said 12 died.", "Israel", "government", None),
        ("The United States said 12 died.", "United States", "government", None),
        ("The White House said 12 died.", "White House", "government", None),
        ("The Kremlin said 12 died.", "Kremlin", "government", None),
        ("Hamas said 12 died.", "Hamas", "armed_group", None),
        ("The Taliban said 12 died.", "Taliban", "armed_group", None),
        ("The United Nations said 12 died.", "United Nations", "international_body", None),
        ("The Red Cross said 12 died.", "Red Cross", "ngo", None),
        ("The Ministry of Health said 12 died.", "Ministry of Health", "health_authority", None),
        ("Palestinian health officials said 12 died.", "Palestinian health officials", "health_authority", None),
        ("The police said 12 died.", "police", "government", None),
        ("The fire brigade said 12 died.", "fire brigade", "government", None),
        ("The volunteer fire brigade said 12 died.", "volunteer fire brigade", "government", None),
        ("The Al-Nur Brigade said 12 died.", "Al-Nur Brigade", "armed_group", None),
        ("The State Department said 12 died.", "State Department", "government", None),
        # the rest of the closed list
        ("Reuters said 12 died.", "Reuters", "media", None),
        ("The newspaper said 12 died.", "newspaper", "media", None),
        ("A poll found 12 percent agreed.", "poll", "poll", None),
        ("The report said 12 died.", "report", "document", None),
        ("Witnesses said 12 died.", "Witnesses", "witness", None),
        ("Ana Lopez said 12 died.", "Ana Lopez", "person", None),
        ("A spokesman said 12 died.", "spokesman", "person", None),
        ("Sources said 12 died.", "Sources", "unnamed", None),
        # names without titles, roles and appositions
        ("Mr. Lopez said 12 died.", "Lopez", "person", None),
        ("Harbour master Ana Lopez said 12 died.", "Ana Lopez", "person", None),
        ("Ana Lopez, the harbour master, said 12 died.", "Ana Lopez", "person", None),
        ("Ana Lopez (D-Ohio) said 12 died.", "Ana Lopez", "person", None),
        ("A spokesman for the port, Tom Hill, said 12 died.", "Tom Hill", "person", None),
        ("The Prime Minister, Ana Lopez, said 12 died.", "Ana Lopez", "government", None),
        ("The Relief Commissioner, Mr. P. K. Rathe, said 12 died.", "P. K. Rathe", "government", None),
        ("Ana Lopez of the Relief Agency said 12 died.", "Ana Lopez", "person", None),
        ("The University of Besna said 12 died.", "University of Besna", "ngo", None),
        ("The copper mine's owner said 12 died.", "copper mine's owner", "person", None),
    ],
)
def test_a_source_has_a_name_a_kind_and_its_party(text: str, name: str, kind: str, party: str | None) -> None:
    (source,) = speakers(text)
    assert (source.name, source.kind.value, source.party) == (name, kind, party)


@pytest.mark.parametrize(
    ("text", "text_of_last", "name", "rule"),
    [
        ("Ana Lopez said 12 died. Lopez said 4 lived.", "Lopez", "Ana Lopez", "surname"),
        ("Ana Lopez said 12 died. She said 4 lived.", "She", "Ana Lopez", "pronoun"),
        ("Mr. Hart said 12 died. Mrs. Lopez said 4 did. He said 3 lived.", "He", "Hart", "pronoun"),
        ("The ministry said 12 died. Ana Lopez wept. It said 4 lived.", "It", "ministry", "pronoun"),
        ("The rebels said 12 died. They said 4 lived.", "They", "rebels", "pronoun"),
        ("Ana Lopez met the crew. She said 4 lived.", "She", "Ana Lopez", "pronoun"),
        (
            "Gaza's health ministry said 12 died. The ministry said 4 lived.",
            "The ministry",
            "Gaza's health ministry",
            "role",
        ),
        (
            "Ana Lopez, a spokeswoman, said 12 died. The spokeswoman said 4 lived.",
            "The spokeswoman",
            "Ana Lopez",
            "role",
        ),
        (
            "The World Health Organization (WHO) said 12 died. WHO said 4 lived.",
            "WHO",
            "World Health Organization (WHO)",
            "acronym",
        ),
        ("The shelter belongs to Ana Lopez, who said 4 lived.", "who", "Ana Lopez", "relative"),
        ("The fund said 3 died. The aid agency was careful: 12, it said, were lost.", "it", "aid agency", "pronoun"),
        ('Tom Hill said 3 died. Ana Lopez gave more. "We lost 12," she said.', "she", "Ana Lopez", "pronoun"),
        ("A port officer, Sgt. Tom Hill, said 12 died. He said 4 lived.", "He", "Tom Hill", "pronoun"),
        ("The army ministry spokesman said 12 died. He said 4 lived.", "He", "army ministry spokesman", "pronoun"),
        (
            "Ana Lopez said 12 died. Lopez of the Relief Agency said 4.",
            "Lopez of the Relief Agency",
            "Ana Lopez",
            "surname",
        ),
        (
            "The governor's office said 3 died. The governor, Tibor Lanc, said 4.",
            "The governor, Tibor Lanc",
            "Tibor Lanc",
            None,
        ),
        # a title with its stop, a role of a body, a body by its name or by a word that looks like a plural
        ("Dr. Ana Lopez runs the clinic. She said 4 lived.", "She", "Ana Lopez", "pronoun"),
        # neither a day nor a name that tells which happening it was is anybody
        ("It fell on Friday. 3 died, Tom Hill said. The Friday crash hurt 12, he said.", "he", "Tom Hill", "pronoun"),
        (
            "It fell on Friday. 3 died, Tom Hill said. Friday night's crash hurt 12, he said.",
            "he",
            "Tom Hill",
            "pronoun",
        ),
        ("It fell in Ulm. 3 died, Tom Hill said. The Ulm crash hurt 12, he said.", "he", "Tom Hill", "pronoun"),
        ("It fell in Ulm. 3 died, Tom Hill said. The Ulm blast killed 12, he said.", "he", "Tom Hill", "pronoun"),
        ("The mayor said 3 died. WHO spokesman Tom Hill said 12 died. He said 4 lived.", "He", "Tom Hill", "pronoun"),
        (
            "The mayor said 3 died. The Besna Emergency Lawyers said 12 died. It said 4 lived.",
            "It",
            "Besna Emergency Lawyers",
            "pronoun",
        ),
        ("Ana Lopez said 3 died. The military said 12 died. It said 4 lived.", "It", "military", "pronoun"),
        ("Ana Lopez said 3 died. The tram company gave a hint. It said 4 lived.", "It", "tram company", "pronoun"),
        # a body is not the person who heads it
        ("Police commissioner Ana Lopez said 12 died. The police said 4 lived.", "The police", "police", None),
        # one word between commas names a body or a person
        ("The gas supplier, Rodo, said 12 died.", "The gas supplier, Rodo", "Rodo", None),
        # nothing to resolve, nothing that fits; a number or a common word is nobody's name
        ('"Eighteen died," he said.', "he", "he", None),
        ("Attendance fell. He said 12 left.", "He", "He", None),
        ("He said 12 died. She said 4 lived.", "She", "She", None),
        ("She said 4 lived.", "She", "She", None),
        ("The ministry said 12 died. He said 4 lived.", "He", "He", None),
    ],
)
def test_a_later_mention_means_the_last_fitting_source(
    text: str, text_of_last: str, name: str, rule: str | None
) -> None:
    assert rules(text)[-1] == (text_of_last, name, rule)


def test_a_body_has_one_name_however_it_is_written() -> None:
    text = (
        "The National Relief Agency (NRA) said 12 died. The NRA said 4 lived. The National Relief Agency said 3 fled."
    )
    assert {source.name for source in speakers(text)} == {"National Relief Agency (NRA)"}


def test_joint_speakers_are_one_source_with_members() -> None:
    (source,) = speakers("Israel and Hamas said 12 trucks crossed.")
    assert source.text == "Israel and Hamas"
    assert [member.name for member in source.members] == ["Israel", "Hamas"]


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("Israel, Egypt and Qatar said 12 trucks crossed.", ["Israel", "Egypt", "Qatar"]),
        ("Doctors, nurses and cleaners said 12 wards shut.", ["Doctors", "nurses", "cleaners"]),
        ("12 died, health officials and the Red Cross said.", ["health officials", "Red Cross"]),
        ("Ana Lopez, a doctor and poet, said 12 died.", []),
    ],
)
def test_a_list_is_one_source_with_each_of_its_members(text: str, members: list[str]) -> None:
    (source,) = speakers(text)
    assert [member.name for member in source.members] == members


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Ana Lopez, the harbour master, said 12 died.", "Ana Lopez"),
        ("The bureau, which was asked to lead the inquiry, said 12 died.", "The bureau"),
        ("Ana Lopez (Green Party) said 12 died.", "Ana Lopez"),
        ("People who were there said 12 died.", "People who were there"),
        ("A spokesman, Tom Hill, said 12 died.", "A spokesman, Tom Hill"),
    ],
)
def test_a_claims_source_has_its_own_words_and_the_attribution_all_of_them(text: str, own: str) -> None:
    (said,) = find_said(tokenize(text))
    assert said.speaker is not None
    assert said.speaker.text == own
    assert said.source_spans[0].of(text).startswith(own)


def test_a_name_with_and_inside_is_one_speaker() -> None:
    (source,) = speakers("The Department of Health and Human Services said 12 died.")
    assert source.members == ()


def test_the_source_keeps_its_own_offsets_beside_the_resolved_name() -> None:
    text = "Ana Lopez said 12 died. She said 4 lived."
    assert [source.span.of(text) for source in speakers(text)] == ["Ana Lopez", "She"]


def test_nobody_is_no_source() -> None:
    assert speakers("Nobody has said how many died. No one confirmed that 12 were hurt.") == []


def test_a_counted_member_opens_a_list_of_speakers() -> None:
    (source,) = speakers("Two guards, nurses and the cook said 12 people were hurt.")
    assert [member.text for member in source.members] == ["Two guards", "nurses", "the cook"]
