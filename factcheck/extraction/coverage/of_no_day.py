"""Counts that are of no day: wanted, supposed, habitual, legal, so anyway, or of who only speaks. Owns those rules."""

from factcheck.extraction.counts.place_words import PlaceWords
from factcheck.extraction.coverage.predicate_tense import Tense
from factcheck.extraction.coverage.scene import Scene
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag
from factcheck.model import Mark

_UNITS = frozenset({"day", "night", "week", "month", "quarter", "year"})
_QUOTES = frozenset('"”’')
_CONDITIONS = frozenset({"if", "unless", "whether"})
_STANDING: tuple[tuple[str, str], ...] = (
    ("home", "to"),
    ("room", "for"),
    ("space", "for"),
    ("capacity", "of"),
    ("enough", "for"),
    ("open", "to"),
    ("built", "for"),
    ("made", "for"),
    ("meant", "for"),
    ("designed", "for"),
    ("intended", "for"),
    ("out", "for"),
)


def is_unreal(scene: Scene, figure: Figure) -> bool:
    """Return whether a count is of what may be, or of a court."""
    counted = figure.subject is not None and figure.quantity.quantity.unit == "count"
    legal = counted and figure.subject is not None and _is_legal(scene, figure.subject.text)
    return Mark.HYPOTHETICAL in figure.marks or legal or is_conditional(scene, figure)


def is_of_no_day(scene: Scene, figure: Figure, tense: str) -> bool:
    """Return whether a count's words say what is so, wanted or usual on no day in particular."""
    return _holds_anyway(scene, figure) or _is_wanted(scene, figure, tense) or _is_a_speaker(scene, figure)


def is_of_its_setting(scene: Scene, figure: Figure) -> bool:
    """Return whether a count only describes where something was: "in three hospitals", "the town's three clinics".

    Also "a town of 3,900" and "all 11 markets": what is there on any day.
    """
    tokens, first = scene.tokens, figure.quantity.first
    before = tokens.low(first - 1)
    places = figure.subject is not None and any(
        tokens.lexicon.table(PlaceWords).is_place_noun(word) for word in figure.subject.text.lower().split()[-1:]
    )
    if before == "of" and tokens.lexicon.table(PlaceWords).is_place_noun(tokens.low(first - 2)):
        return True
    owned = tokens.tag(first - 1) is Tag.POSSESSIVE
    return places and (owned or before in ("in", "across", "from", "at", "all", "of"))


def _holds_anyway(scene: Scene, figure: Figure) -> bool:
    """Whether the words say what is so apart from any day: "home to 1,000", "is one of 18 still flying"."""
    first = figure.quantity.first
    before = (scene.tokens.low(first - 2), scene.tokens.low(first - 1))
    if before == ("one", "of"):
        return scene.tokens.low(first - 3) in ("is", "are", "remains", "among")
    return before in _STANDING


def is_conditional(scene: Scene, figure: Figure) -> bool:
    """ "unless 26 prisoners are let go": the count is of what may be."""
    first = figure.quantity.first
    floor = max(scene.tokens.sentence(first).first, first - 6)
    return scene.tokens.holds(_CONDITIONS, floor, first)


def _is_wanted(scene: Scene, figure: Figure, tense: str) -> bool:
    """ "600 more are needed", "is sending 60 rescuers", "draws 90,000 visitors a year": so on no day."""
    after = figure.subject_end
    a_unit = scene.tokens.low(after) in ("a", "per", "every", "each") and scene.tokens.low(after + 1) in _UNITS
    if a_unit and scene.tokens.low(after + 2) not in ("ago", "before", "after", "earlier", "later"):
        return tense in (Tense.PRESENT, Tense.NOMINAL)
    lemma = figure.predicate.lemma if figure.predicate else ""
    return tense is not Tense.PAST and scene.words.among("wanted_verbs", lemma)


def _is_a_speaker(scene: Scene, figure: Figure) -> bool:
    """ "two residents said": who speaks is counted by the way; not "We saw 50 bikes," a witness said."""
    if figure.predicate is None or figure.predicate.span.start < scene.tokens.start[figure.quantity.first]:
        return False
    between = range(figure.subject_end, scene.tokens.at(figure.predicate.span.start))
    if any(scene.tokens.low(at) in _QUOTES for at in between):
        return False
    return scene.words.among("speaking_verbs", figure.predicate.lemma)


def _is_legal(scene: Scene, subject: str) -> bool:
    """ "nine counts of fraud", "a reward": of no day."""
    return any(scene.words.among("legal_nouns", word.removesuffix("s")) for word in subject.lower().split())
