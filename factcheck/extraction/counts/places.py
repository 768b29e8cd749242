"""Where what is counted happened, in the words of the sentence. Owns the choice among the places a sentence names."""

from dataclasses import dataclass

from factcheck.extraction.counts.locations import locations
from factcheck.extraction.counts.place_labels import is_dateline, label_place, listed_place, modifier_place
from factcheck.extraction.counts.place_speakers import is_in_aside, is_of_who_speaks
from factcheck.extraction.counts.place_words import Location, PlaceWords
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.model import Event

WINDOW = 80
"""Tokens to either side of a figure that may name its place."""
NEAR = 8
"""Tokens between two figures of one list, which share a place."""
_TELLING = frozenset(["when", "where", "after", "as", "during"])
_AWAY = frozenset([Event.HELD, Event.EVACUATED, Event.DISPLACED, Event.RELEASED])
_CLAUSES = frozenset(["after", "when", "while", "before", "because", "although", "though", "but"])
_LATER = frozenset(["before", "until"])
_PARTING = _CLAUSES | {"with", "including", "of", ";", ":"}
_PLACELESS = frozenset(["money", "count"])
_ENDINGS = frozenset([",", ";", ":", "–", "—"])


def read_places(tokens: Tokens, figures: list[Figure]) -> None:
    """Fill place; None where the sentence names none: an inherited place would never prove two counts apart."""
    words = tokens.lexicon.table(PlaceWords)
    known: dict[tuple[int, int], list[Location]] = {}
    right: Location | None = None
    for index in range(len(figures) - 1, -1, -1):
        figure = figures[index]
        sentence = tokens.sentence(figure.quantity.first)
        window = _window(sentence.first, sentence.end, figure.quantity.first)
        if window not in known:
            known = {window: [place for place in locations(tokens, *window) if not is_of_who_speaks(tokens, place)]}
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
    label = label_place(words, tokens, figure)
    chosen = (
        (None if is_dateline(tokens, label) else label)
        or listed_place(words, tokens, figure)
        or modifier_place(words, tokens, figure)
        or right
        or _past_aside(site)
        or _left(site)
        or _far_right(site)
        or label
    )
    if figure.subject_end < len(tokens) and words.verbs.lemma(tokens, figure.subject_end) in words.speaking:
        return None  # "two officials said"
    if figure.event is Event.ARRESTED and chosen is not None and not _is_close(figure, chosen, tokens):
        return None
    return None if figure.subject is not None and figure.subject.concept in _PLACELESS else chosen


def _shares_place(tokens: Tokens, figure: Figure, following: Figure) -> bool:
    """Whether two figures follow each other in a list; a part has a place of its own ("with 12 in Rome")."""
    first, end = figure.subject_end, following.quantity.first
    if tokens.low(following.quantity.end) == "of":
        return False
    if end > first + NEAR or _PARTING.intersection(tokens.lower[first:end]):
        return False
    words = tokens.lexicon.table(PlaceWords)
    return not any(words.verbs.lemma(tokens, at) in words.speaking for at in range(first, end))


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
    if not later or later[0].opener >= site.following or _clause_ends(tokens, figure.subject_end, later[0].opener):
        return None
    first = later[0]
    if figure.event is Event.ARRESTED and _CLAUSES.intersection(tokens.lower[figure.subject_end : first.opener]):
        return _left(site) or first
    if len(later) > 1 and tokens.words(first.first, first.end).lower() in words.countries:
        between = tokens.lower[first.end : later[1].opener]
        if len(between) < NEAR * 2 and _TELLING.intersection(between):
            return later[1]
    return first


def _past_aside(site: _Site) -> Location | None:
    """The place right after an aside that tells of a part: "six hurt, one badly, at a mill"."""
    tokens, first = site.tokens, site.figure.subject_end
    for place in site.places:
        if place.first > place.opener > first and tokens.lower[place.opener - 1] == ",":
            between = range(first, place.opener - 1)
            is_short = len(between) <= NEAR and not any(
                tokens.lower[at] in (";", ":", "which", "who") for at in between
            )
            return place if is_short else None
    return None


def _left(site: _Site) -> Location | None:
    """The nearest place before the figure."""
    at = site.figure.quantity.first
    before = [place for place in site.places if place.end <= at]
    if not before or _is_set_off(site.tokens, site.figure, before[-1]):
        return None
    while len(before) > 1 and _goes_on_from(site.tokens, before[-2], before[-1]):
        before.pop()
    return before[-1]


def _goes_on_from(tokens: Tokens, place: Location, wider: Location) -> bool:
    """Whether a place only says where the one right before it lies: "at Moss Mill, in the south of Orla"."""
    words = tokens.lexicon.table(PlaceWords)
    if wider.first <= place.end:
        return True
    between = range(place.end, wider.first)
    return tokens.lower[place.end] == "," and all(
        tokens.lower[at] == ","
        or tokens.tag(at) in (Tag.DETERMINER, Tag.PREPOSITION)
        or tokens.lower[at] in words.civic
        for at in between
    )


def _is_set_off(tokens: Tokens, figure: Figure, place: Location) -> bool:
    """Whether a semicolon parts a count from the place before it; in a headline it goes on: "Fire in Kiel; 5 hurt".

    So it does where the sentence opens with the place, and to others: "In Kiel, six were held; five others fled".
    """
    at, first = figure.quantity.first, tokens.sentence(figure.quantity.first).first
    if ";" not in tokens.lower[place.end : at] or (place.opener == first and tokens.low(place.end) == ","):
        return False
    mark = max(index for index in range(place.end, at) if tokens.lower[index] == ";")
    is_headline = tokens.tag(tokens.sentence(at).end - 1) is not Tag.PUNCTUATION
    is_bare = not any(tokens.tag(index) in (Tag.VERB, Tag.AUXILIARY) for index in range(mark, at))
    goes_on = is_headline or "others" in tokens.lower[at : figure.subject_end]
    return not (goes_on and is_bare)


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
            if site.following < place.first and tokens.lower[site.following - 1] == "after":
                return None  # "rose to 33 after six people were found in Kiel"
            if "in" in between and not _clause_ends(tokens, figure.subject_end, place.opener):
                return place  # past who was hurt how: "five were in a critical state at Royal Ansel Infirmary"
            return place if _TELLING.intersection(between) and ";" not in between else None
    return None


def _is_told_with_its_verb(tokens: Tokens, figure: Figure, place: Location) -> bool:
    """Whether the place stands in the clause of the verb, past an aside: "five, four of them boys, were shot at"."""
    verb = tokens.at(figure.predicate.span.start) if figure.predicate is not None else -1
    if figure.subject_end < verb < place.opener and not _clause_ends(tokens, verb, place.opener):
        return True
    commas = [at for at in range(figure.subject_end, place.opener) if tokens.lower[at] in _ENDINGS]
    if len(commas) != 2 or place.opener - commas[-1] > NEAR:
        return False
    return tokens.tag(commas[-1] + 1) is Tag.AUXILIARY


def _suits(tokens: Tokens, figure: Figure, place: Location) -> bool:
    """ "from Gaza" is where it happened only for those taken or brought away; else it is where they come from."""
    if place.end <= figure.quantity.first and is_in_aside(tokens, place, figure.quantity.first):
        return False
    if _has_a_worst(tokens, place) or _is_in_what_came_later(tokens, figure, place):
        return False
    words = tokens.lexicon.table(PlaceWords)
    if figure.event is Event.KILLED and _is_unnamed_care(words, tokens, place):
        return False  # "one of them died at a hospital": of what befell them elsewhere
    if tokens.lower[place.opener] != "from":
        return True
    lemma = figure.predicate.lemma if figure.predicate is not None else ""
    behind = place.opener >= figure.subject_end
    if lemma in words.starts or (behind and _is_recovered(words, tokens, place)):
        return True  # "rockets fired from Tyre", "some 5,000 set out from the square", "bodies pulled from the rubble"
    after = figure.predicate is not None and place.opener > tokens.at(figure.predicate.span.start)
    return figure.event in _AWAY and after


def _is_in_what_came_later(tokens: Tokens, figure: Figure, place: Location) -> bool:
    """Whether the place is of a clause of its own behind the count: "killing four before he was caught in a yard"."""
    between = range(figure.subject_end, place.opener)
    at = next((at for at in between if tokens.lower[at] in _LATER), None)
    return at is not None and any(tokens.tag(near) in (Tag.VERB, Tag.AUXILIARY) for near in range(at + 1, place.opener))


def _has_a_worst(tokens: Tokens, place: Location) -> bool:
    """Whether the place only ranks what happened: "one of the region's worst crashes"."""
    ranked = tokens.low(place.end) in ("'s", "’s") and tokens.low(place.end + 1).endswith("st")
    return ranked and {"one", "among"} & {*tokens.lower[max(0, place.first - 3) : place.first]} != set()


def _is_unnamed_care(words: PlaceWords, tokens: Tokens, place: Location) -> bool:
    """Whether a place is a hospital without a name of its own; a morgue has none and counts its dead."""
    for at in range(place.first, place.end):
        if tokens.is_capitalised(at):
            return False
        if words.forms.singular(tokens.lower[at]) in words.care:
            return tokens.lower[at] != "morgue"
    return False


def _is_recovered(words: PlaceWords, tokens: Tokens, place: Location) -> bool:
    """Whether "from" tells where something was found: "recovered nine bodies from the river"."""
    floor = max(tokens.sentence(place.opener).first, place.opener - NEAR)
    for at in range(place.opener - 1, floor - 1, -1):
        if tokens.lower[at] in _ENDINGS:
            return False
        if tokens.tag(at) is Tag.VERB:
            return words.verbs.lemma(tokens, at) in words.recovering
    return False


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
