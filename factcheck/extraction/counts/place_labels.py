"""Places beside their counts, no preposition between: "Darby: 41 dead", "Ulm with 604", "US deaths". Owns those."""

from factcheck.extraction.counts.place_names import place_end
from factcheck.extraction.counts.place_words import Location, PlaceWords
from factcheck.extraction.counts.rival_numbers import VOICES
from factcheck.extraction.phrases import is_number
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.model import Event

LABEL = 4
"""Words of a name that heads a row."""
REACH = 80
"""Tokens before a name in a list that may open it: "followed by"."""


def label_place(words: PlaceWords, tokens: Tokens, figure: Figure) -> Location | None:
    """The name that heads a row of counts: "Darby: 41 dead, 210 injured"."""
    sentence = tokens.sentence(figure.quantity.first)
    first = sentence.first
    while first < sentence.end and tokens.tag(first) is Tag.PUNCTUATION:
        first += 1
    if ":" not in tokens.lower[first : first + LABEL + 1]:
        return None
    end = first
    while end < min(sentence.end, first + LABEL) and words.is_name(tokens, end):
        end += 1
    if end == first or tokens.low(end) != ":" or tokens.lower[end - 1] in words.bodies:
        return None
    if any(tokens.lower[at] in words.no_labels or tokens.lower[at] in words.doerless for at in range(first, end)):
        return None
    opens = is_number(tokens, end + 1) or is_number(tokens, end + 2) or is_number(tokens, end + 3)
    is_person = words.concepts.of_word(tokens.lower[end - 1]) is not None or tokens.lower[end - 1] in VOICES
    is_done = end == first + 1 and tokens.tag(first) is Tag.VERB  # "Recovered: 11 pistols"
    return Location(first, first, end) if opens and not is_person and not is_done else None


def is_dateline(tokens: Tokens, label: Location | None) -> bool:
    """Whether a label is in capitals, the town a report was sent from: the place of what nothing else places."""
    return label is not None and tokens.words(label.first, label.end).isupper()


def listed_place(words: PlaceWords, tokens: Tokens, figure: Figure) -> Location | None:
    """The name in a list of places with a count each: "followed by Chikwa with 604 and Thyo with 151"."""
    at = figure.quantity.first - 1
    floor = tokens.sentence(at).first
    if at <= floor or tokens.lower[at] != "with":
        return None
    first = at
    while first > floor and at - first < LABEL and words.is_name(tokens, first - 1):
        first -= 1
    listed = tokens.low(first - 1) in ("by", "and", ",") and tokens.lower[at - 1] not in words.bodies
    followed = "followed" in tokens.lower[max(floor, first - REACH) : first]
    return Location(at, first, at) if first < at and listed and followed else None


def modifier_place(words: PlaceWords, tokens: Tokens, figure: Figure) -> Location | None:
    """The place before a noun that says what happened, or who lived there: "US deaths", "103 Ulm residents"."""
    first, end = figure.quantity.end, figure.subject_end
    head = words.forms.singular(tokens.lower[end - 1])
    if figure.event is Event.OTHER or not (head in words.happenings or head in words.inhabitants or head == "victim"):
        return None
    for index in range(first, end - 1):
        after = place_end(words, tokens, index, end) if tokens.is_capitalised(index) else index
        if after > index:
            return Location(index, index, after)
    return None
