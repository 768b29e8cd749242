"""Figures in the background of a report: of another happening by where and how they are told, and not by one word alone.

Each text is a report on a fire in Lorn with one more paragraph, in which a count stands in brackets.
"""

import pytest

from factcheck.comparison import background
from factcheck.comparison.passing import OF_ITS_OWN, passage
from factcheck.model import Claim, ClaimKind, Event
from factcheck.pipeline.extract import document_of, extract_document

OPENING = """Fire in Lorn hostel kills nine

LORN - Nine people were killed when fire swept through a hostel in the old town of Lorn on Sunday, the mayor said.

The hostel stood on Velm Street. Crews from three towns fought the flames until dawn, and smoke hung over the market.
Neighbours threw ladders and ropes over the wall of the yard, and the baker opened his shop to whoever came out.

Twelve people were hurt, Dr Ada Lind of the Orla clinic said. Seven of them had burns, she said.

{}
The owner, Tom Rask, said the wires had been renewed in spring. He could not say who had locked the back door.

{}
"""
MIDDLE, END = 0, 1

ANOTHERS = [
    ("a sinking of the week before", END, "The town had hardly slept since the ferry Brana, with a wedding party aboard, turned over off the western pier the week before, a sinking in which [21] people had drowned."),
    ("a crash with its day and place", END, "For Lorn it was the second disaster of the month. In the crash near Besna on 9 May, when a coach left the road in the rain and went into a gorge, [16] pupils died."),
    ("a shooting elsewhere in town", END, "Many of those on Velm Street had come straight from the chapel, where the town was still burying the [five] people shot at a bar in the harbour last week."),
    ("a fire of the month before, in the middle", MIDDLE, "It was the same brigade that had fought the mill fire at Karsk last month, another blaze at night and behind locked doors, which killed [14] weavers and left as many homeless."),
]  # fmt: skip
OWN = [
    ("more of the dead", END, "The number of dead rose to [11] at noon, the mayor said."),
    ("who is in hospital", END, "Of those taken to the Orla clinic, [four] were in a serious condition on Monday, Dr Lind said."),
    ("who was saved", MIDDLE, "Crews brought [30] people down by ladder, the brigade said."),
    ("the other victims", END, "The other [six] victims of the fire were men from Besna, who had come to Lorn to work at the mill, police said."),
    ("the toll of another voice", END, "Neighbours on Velm Street, who have drawn up a list of their own, say that [13] people died in the fire on Sunday."),
]  # fmt: skip


def told(place: int, paragraph: str) -> tuple[Claim, str]:
    """The count in brackets, and the text without them."""
    parts = ["", ""]
    parts[place] = paragraph + "\n"
    text = OPENING.format(*parts)
    start = text.index("[")
    document = document_of(text.replace("[", "").replace("]", ""), name="lorn")
    claims = (claim for claim in extract_document(document).claims if claim.kind is ClaimKind.COUNT)
    return next(claim for claim in claims if claim.span.start <= start < claim.span.end), document.text


@pytest.mark.parametrize(("place", "paragraph"), [row[1:] for row in ANOTHERS], ids=[row[0] for row in ANOTHERS])
def test_what_a_report_sets_its_own_beside_is_another_happening_s(place: int, paragraph: str) -> None:
    claim, text = told(place, paragraph)
    assert background.weighs_as_background(claim, text)
    assert passage(claim, text) != OF_ITS_OWN


@pytest.mark.parametrize(("place", "paragraph"), [row[1:] for row in OWN], ids=[row[0] for row in OWN])
def test_what_comes_late_of_its_own_happening_stays_its_own(place: int, paragraph: str) -> None:
    claim, text = told(place, paragraph)
    assert passage(claim, text) == OF_ITS_OWN


def test_what_weighs_is_said_with_its_weight() -> None:
    _, place, paragraph = ANOTHERS[0]
    claim, text = told(place, paragraph)
    words = background.words(claim, text)
    assert words.startswith("far down, ")
    assert words.endswith(f"; from {background.DUE} on)")


def test_every_clue_has_a_weight_and_none_decides_alone() -> None:
    found = {clue for _, place, paragraph in (*ANOTHERS, *OWN) for clue in background.clues(*told(place, paragraph))}
    assert found <= background.WEIGHTS.keys()
    assert max(background.WEIGHTS.values()) < background.DUE


def test_an_opening_a_note_and_an_outbreak_have_no_background() -> None:
    claim, text = told(END, "In the crash near Besna last week, when a coach went into a gorge, [16] pupils died.")
    first = next(one for one in extract_document(document_of(text, name="x")).claims if one.event is Event.KILLED)
    assert background.clues(first, text) == {}
    assert background.clues(claim, text[: background.SHORTEST - 1]) == {}
    assert background.clues(claim, text.replace("fire", "cholera")) == {}
