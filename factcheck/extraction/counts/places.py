"""Where what is counted happened, in the words of the sentence. Owns the choice among the places a sentence names."""

from dataclasses import dataclass

from factcheck.extraction.counts.locations import locations
from factcheck.extraction.counts.place_subjects import country_end
from factcheck.extraction.counts.place_words import Location, PlaceWords
from factcheck.extraction.phrases import is_number
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.model import Event

LABEL = 4
"""Words of a name that heads a row."""
WINDOW = 80
"""Tokens to either side of a figure that may name its place."""
SPEAKER = 5
"""Words of a speaker before the place: "prosecutors in"."""
ASIDE = 12
"""Words of a relative clause between who speaks and the saying."""
_RELATIVES = frozenset(["who", "which", "whose"])
NEAR = 8
"""Tokens between two figures of one list, which share a place."""
_TELLING = frozenset(["when", "where", "after", "as", "during", "in", "since"])
_AWAY = frozenset([Event.HELD, Event.EVACUATED, Event.DISPLACED, Event.RELEASED])
_PARTING = frozenset(["with", "including", "of", ";", ":"])
_PLACELESS = frozenset(["money", "count", "rate"])
_ENDINGS = frozenset([",", ";", ":", "–", "—"])


def read_places(tokens: Tokens, figures: list[Figure]) -> None:
    """Fill place; None where the sentence names none: an inherited place would never prove two counts apart."""
    words = tokens.lexicon.table(PlaceWords)
    known: dict[tuple[int, int], list[Location]] = {}
    counted = {at for figure in figures for at in range(figure.quantity.first, figure.quantity.end)}
    right: Location | None = None
    for index in range(len(figures) - 1, -1, -1):
        figure = figures[index]
        sentence = tokens.sentence(figure.quantity.first)
        window = _window(sentence.first, sentence.end, figure.quantity.first)
        if window not in known:
            known = {
                window: [
                    place
                    for place in locations(tokens, *window)
                    if not counted.intersection(range(place.opener, place.end)) and not _is_of_who_speaks(tokens, place)
                ]
            }
        following = figures[index + 1] if index + 1 < len(figures) else None
        if (
            following is None
            or not _shares_place(tokens, figure, following)
            or following.quantity.first >= sentence.end
        ):
            right = None
        named = [place for place in known[window] if _suits(tokens, figure, place)]
        site = _Site(tokens, figure, named, following.quantity.first if following else window[1])
        right = _right(site, words) or right
        chosen = _chosen(site, right, words)
        figure.place = tokens.words(chosen.first, chosen.end) if chosen else None


def _chosen(site: "_Site", right: Location | None, words: PlaceWords) -> Location | None:
    """The place of a figure among those its sentence names; `right` is the one behind it, or behind its list."""
    tokens, figure = site.tokens, site.figure
    chosen = (
        _label(words, tokens, figure)
        or _listed(words, tokens, figure)
        or _modifier(words, tokens, figure)
        or right
        or _left(site)
        or _far_right(site)
    )
    if figure.event is Event.ARRESTED and chosen is not None and not _is_close(figure, chosen, tokens):
        return None
    return None if figure.subject is not None and figure.subject.concept in _PLACELESS else chosen


def _shares_place(tokens: Tokens, figure: Figure, following: Figure) -> bool:
    """Whether two figures follow each other in a list; a part has a place of its own ("with 12 in Rome")."""
    first, end = figure.subject_end, following.quantity.first
    if tokens.low(following.quantity.end) == "of":
        return False
    return end <= first + NEAR and not _PARTING.intersection(tokens.lower[first:end])


def _window(first: int, end: int, at: int) -> tuple[int, int]:
    """The tokens of a sentence that may name a figure's place; neighbours share one window."""
    block = (at - first) // WINDOW
    return first + max(0, block - 1) * WINDOW, min(end, first + (block + 2) * WINDOW)


@dataclass(slots=True)
class _Site:
    """A figure, the places its sentence names, and where the next figure begins."""

    tokens: Tokens
    figure: Figure
    places: list[Location]
    following: int


def _right(site: _Site, words: PlaceWords) -> Location | None:
    """The first place after the figure in its clause; a narrower one that tells the incident goes before a country."""
    tokens, figure = site.tokens, site.figure
    later = [place for place in site.places if place.first >= figure.quantity.end]
    if not later or later[0].first >= site.following or _clause_ends(tokens, figure.subject_end, later[0].opener):
        return None
    first = later[0]
    if len(later) > 1 and tokens.words(first.first, first.end).lower() in words.countries:
        between = tokens.lower[first.end : later[1].opener]
        if len(between) < NEAR * 2 and _TELLING.intersection(between):
            return later[1]
    return first


def _left(site: _Site) -> Location | None:
    """The nearest place before the figure."""
    before = [place for place in site.places if place.end <= site.figure.quantity.first]
    return before[-1] if before else None


def _far_right(site: _Site) -> Location | None:
    """The first place in a later clause that tells the incident ("after a flood in Tamale")."""
    tokens, figure = site.tokens, site.figure
    for place in site.places:
        if place.first >= figure.subject_end:
            between = tokens.lower[figure.subject_end : place.opener]
            if place.opener == place.first and len(between) < NEAR:  # ", Orla hospital officials reported"
                return place
            if _is_told_with_its_verb(tokens, figure, place):
                return place
            return place if _TELLING.intersection(between) and ";" not in between else None
    return None


def _is_told_with_its_verb(tokens: Tokens, figure: Figure, place: Location) -> bool:
    """Whether the place stands in the clause of the verb, past an aside: "five, four of them boys, were shot at"."""
    verb = tokens.at(figure.predicate.span.start) if figure.predicate is not None else -1
    return figure.subject_end < verb < place.opener and not _clause_ends(tokens, verb, place.opener)


def _label(words: PlaceWords, tokens: Tokens, figure: Figure) -> Location | None:
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
    is_person = words.concepts.of_word(tokens.lower[end - 1]) is not None
    return Location(first, first, end) if opens and not is_person else None


def _listed(words: PlaceWords, tokens: Tokens, figure: Figure) -> Location | None:
    """The name in a list of places with a count each: "followed by Chikwa with 604 and Thyo with 151"."""
    at = figure.quantity.first - 1
    floor = tokens.sentence(at).first
    if at <= floor or tokens.lower[at] != "with":
        return None
    first = at
    while first > floor and at - first < LABEL and words.is_name(tokens, first - 1):
        first -= 1
    listed = tokens.low(first - 1) in ("by", "and", ",") and tokens.lower[at - 1] not in words.bodies
    followed = "followed" in tokens.lower[max(floor, first - WINDOW) : first]
    return Location(at, first, at) if first < at and listed and followed else None


def _modifier(words: PlaceWords, tokens: Tokens, figure: Figure) -> Location | None:
    """The country before a noun that says what happened: "US deaths"."""
    first, end = figure.quantity.end, figure.subject_end
    for index in range(first, end - 1):
        after = country_end(words, tokens, index, end) if tokens.is_capitalised(index) else index
        if (
            after > index
            and figure.event is not Event.OTHER
            and words.forms.singular(tokens.lower[end - 1]) in words.happenings
        ):
            return Location(index, index, after)
    return None


def _suits(tokens: Tokens, figure: Figure, place: Location) -> bool:
    """ "from Gaza" is where it happened only for those taken or brought away; else it is where they come from."""
    if tokens.lower[place.opener] != "from":
        return True
    lemma = figure.predicate.lemma if figure.predicate is not None else ""
    if lemma in tokens.lexicon.table(PlaceWords).starts:
        return True  # "rockets fired from Tyre", "some 5,000 set out from the square"
    after = figure.predicate is not None and place.opener > tokens.at(figure.predicate.span.start)
    return figure.event in _AWAY and after


def _is_of_who_speaks(tokens: Tokens, place: Location) -> bool:
    """Whether the place is the speaker's: "prosecutors in Dover said", "said spokeswoman Ann Li in Geneva"."""
    words = tokens.lexicon.table(PlaceWords)
    first = tokens.sentence(place.first).first
    opens = place.opener - first <= SPEAKER and place.end < len(tokens)
    opens = opens and words.verbs.lemma(tokens, place.end) in words.speaking
    if opens and not any(tokens.tag(at) in (Tag.VERB, Tag.AUXILIARY, Tag.NUMBER) for at in range(first, place.opener)):
        return True
    if _describes_who_speaks(tokens, place):
        return True
    said = place.opener - 1
    while said > first and words.is_name(tokens, said):
        said -= 1
    is_named = said < place.opener - 1
    return is_named and any(
        words.verbs.lemma(tokens, at) in words.speaking for at in range(max(first, said - 2), said + 1)
    )


def _describes_who_speaks(tokens: Tokens, place: Location) -> bool:
    """Whether a relative clause stands between subject and saying: "a nurse in Dover, who gave no name, said"."""
    words = tokens.lexicon.table(PlaceWords)
    first = tokens.sentence(place.first).first
    clause = next((at for at in range(first + 1, place.opener) if tokens.lower[at] in _RELATIVES), -1)
    subject = clause if clause >= 0 else place.opener
    opens = next((at for at in (place.end, place.end + 1) if tokens.low(at) in _RELATIVES), -1)
    if any(tokens.tag(at) in (Tag.VERB, Tag.AUXILIARY, Tag.NUMBER) for at in range(first, subject)):
        return False
    if clause < 0 and opens < 0:
        return False
    stop = min(tokens.sentence(place.first).end, place.end + ASIDE)
    return any(
        words.verbs.lemma(tokens, at) in words.speaking and (clause < 0 or tokens.low(at - 1) == ",")
        for at in range(place.end, stop)
    )


def _is_close(figure: Figure, place: Location, tokens: Tokens) -> bool:
    """Whether an arrest was made at the place, not the deed done there ("in connection with a blast in Kabul")."""
    if place.end <= figure.quantity.first:
        return True
    words = tokens.lexicon.table(PlaceWords)
    verb = tokens.at(figure.predicate.span.end - 1) + 1 if figure.predicate is not None else 0
    first = max(figure.subject_end, verb)  # past an aside: "four men, all from Kiel, were held in Bonn"
    return not any(tokens.lower[at] in words.deeds for at in range(first, place.opener))


def _clause_ends(tokens: Tokens, first: int, end: int) -> bool:
    """Whether punctuation that ends a clause stands between."""
    return any(tokens.lower[at] in _ENDINGS and not tokens.joined(at + 1) for at in range(first, end))
