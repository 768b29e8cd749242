"""A part of the dead is dead, a part of the hurt hurt, whatever else is told of it. Owns what a part so keeps.

"Five of the dead were shot, two others were knocked down": the verbs say how they died. Who is still in a ward, or left
it, is no part of the dead even where the words point at a toll.
"""

from dataclasses import replace

from factcheck.extraction.counts.befalling import THINGS
from factcheck.extraction.counts.concepts import PERSON
from factcheck.extraction.counts.shared_subjects import BACK, pointed_at
from factcheck.extraction.counts.sites import Happening
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.phrases import QUOTES, before_number
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.model import Event

REACH = 6
"""Figures looked back over for those whom "among them" and "of the victims" point at."""
_OPEN = frozenset([Event.OTHER, Event.AFFECTED, Event.RELEASED, Event.ATTACKED])
"""What is said of the dead besides: they were identified, burned, released to their kin."""
_PASSED_ON = frozenset([Event.KILLED, Event.WOUNDED, Event.MISSING, Event.INFECTED, Event.ARRESTED, Event.HELD])


class FateWords:
    """Nouns of the dead, verbs of how one dies, of what is done with bodies, and of what is done with the arrested."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("events")["fates"]
        self.dead = frozenset(section["dead"])
        self.means = frozenset(section["means"])
        self.bodies = frozenset(section["bodies"])
        self.tried = frozenset(section["tried"])
        self.recovered = frozenset(section["recovered"])


def keep_fates(
    tokens: Tokens, figures: list[Figure], found: list[Happening | None], whole_of: list[int | None]
) -> None:
    """Give each part of the dead or hurt their fate; `whole_of` are the links that the words make."""
    words = tokens.lexicon.table(FateWords)
    of_dead = bodies = -1
    for index, figure in enumerate(figures):
        happening = found[index]
        whole = _whole(tokens, figures, index, whole_of)
        fate = found[whole] if whole is not None else None
        after_dead = index > 0 and (before := found[index - 1]) is not None and before.event is Event.KILLED
        if _names_dead(words, tokens, figure, victims=after_dead and (happening is None or happening.event in _OPEN)):
            found[index], of_dead = _as(Event.KILLED, happening, fate), index
        elif fate is not None and whole is not None and _keeps(words, happening, fate, tokens, figures[whole], figure):
            found[index] = _as(fate.event, happening, fate)
            of_dead = index if fate.event is Event.KILLED else of_dead
        elif _follows_dead(words, tokens, figures, index, of_dead, happening):
            found[index], of_dead = _as(Event.KILLED, happening, None), index
        elif index and _survives_not(tokens, figure, happening, found[index - 1]):
            found[index] = _as(Event.KILLED, happening, None)
        elif index and _are_bodies(words, tokens, figures, index, found, told=bodies == index - 1):
            found[index], bodies = _as(Event.KILLED, happening, None), index


def _as(event: Event, happening: Happening | None, fate: Happening | None) -> Happening | None:
    """The event with the words that say what else was told, else those that told the fate."""
    if happening is None:
        return replace(fate, event=event) if fate is not None else None
    return replace(happening, event=event)


def _lemma(happening: Happening | None) -> str:
    return happening.predicate.lemma if happening and happening.predicate else ""


def _whole(tokens: Tokens, figures: list[Figure], index: int, whole_of: list[int | None]) -> int | None:
    """The count whose part one is: by an explicit link, by "of them", by "among them were" in the next sentence."""
    if whole_of[index] is not None:
        return whole_of[index]
    pointed = pointed_at(tokens, figures, index)
    return pointed if pointed is not None else _among_them(tokens, figures, index)


def _among_them(tokens: Tokens, figures: list[Figure], index: int) -> int | None:
    """The last larger count of people before "Among them, he said, were nine women"."""
    first = figures[index].quantity.first
    sentence = tokens.sentence(first)
    governor = before_number(tokens, first, sentence.first)
    opens = tokens.low(sentence.first) == "among" and tokens.low(sentence.first + 1) in BACK
    if not opens or tokens.tag(governor) is not Tag.AUXILIARY:
        return None
    own, here = figures[index].quantity.quantity.low, tokens.sentence_of[first]
    for other in range(index - 1, max(-1, index - REACH), -1):
        subject, most = figures[other].subject, figures[other].quantity.quantity.high
        if here - tokens.sentence_of[figures[other].quantity.first] > 1:
            return None
        if subject is not None and subject.concept == PERSON and (own is None or most is None or most > own):
            return other
    return None


def _names_dead(words: FateWords, tokens: Tokens, figure: Figure, *, victims: bool) -> bool:
    """Whether the count is "of the dead", or the clause opens with "of the dead"; `victims` are dead, too."""
    dead = words.dead | {"victims"} if victims else words.dead
    end = figure.quantity.end
    at = end + 1 + (tokens.low(end) == "out")
    if tokens.low(end) in ("of", "out") and tokens.tag(at) in (Tag.DETERMINER, Tag.POSSESSIVE):
        return tokens.low(figure.subject_end - 1) in dead
    first = tokens.sentence(figure.quantity.first).first
    first += tokens.low(first) in QUOTES
    if tokens.low(first) not in ("of", "among") or figure.quantity.first - first > REACH:
        return False
    if tokens.low(figure.quantity.first - 1) in dead:
        return True  # "of the dead 30 were from the north"
    comma = next((near for near in range(first + 2, figure.quantity.first) if tokens.lower[near] == ","), -1)
    return comma > 0 and tokens.low(comma - 1) in dead


def _keeps(
    words: FateWords, happening: Happening | None, fate: Happening, tokens: Tokens, whole: Figure, part: Figure
) -> bool:
    """Whether what is told of a part leaves it the fate of its whole."""
    if fate.event not in _PASSED_ON or part.quantity.quantity.unit not in (whole.quantity.quantity.unit, "percent"):
        return False
    if fate.event is Event.ARRESTED:
        return happening is not None and happening.event is Event.OTHER and _lemma(happening) in words.tried
    if fate.event is not Event.KILLED:
        is_of_them = tokens.low(part.quantity.end) == "of" and tokens.low(part.quantity.end + 1) in BACK
        return is_of_them and fate.event is Event.WOUNDED and (happening is None or happening.event is Event.OTHER)
    if part.subject is not None and part.subject.concept in THINGS:
        return False
    if happening is None or happening.event in _OPEN:
        return True
    is_named = tokens.low(whole.subject_end - 1) in words.dead
    return happening.event is Event.WOUNDED and (is_named or _lemma(happening) in words.means)


def _follows_dead(
    words: FateWords, tokens: Tokens, figures: list[Figure], index: int, before: int, happening: Happening | None
) -> bool:
    """Whether a bare count goes on telling how the dead died: "two others were knocked down"."""
    figure = figures[index]
    if index == 0 or before != index - 1 or happening is None or happening.event is Event.KILLED:
        return False
    is_bare = figure.subject_end == figure.quantity.end or tokens.low(figure.quantity.end) in ("others", "more")
    last = figures[before].quantity.first
    near = tokens.sentence_of[figure.quantity.first] - tokens.sentence_of[last] <= 1
    same = tokens.sentence(figure.quantity.first).paragraph == tokens.sentence(last).paragraph
    return is_bare and near and same and _lemma(happening) in words.means


def _survives_not(tokens: Tokens, figure: Figure, happening: Happening | None, before: Happening | None) -> bool:
    """ "Eleven survived; the other 30 did not"."""
    if _lemma(before) not in ("survive", "make", "live") or happening is None or happening.predicate is None:
        return False
    last = tokens.at(happening.predicate.span.end - 1)
    is_denied = tokens.tag(last) is Tag.NEGATION or tokens.tag(last + 1) is Tag.NEGATION or tokens.low(last) == "didn't"
    return tokens.low(tokens.at(happening.predicate.span.start)) in ("did", "do", "didn't") and is_denied


def _are_bodies(
    words: FateWords, tokens: Tokens, figures: list[Figure], index: int, found: list[Happening | None], *, told: bool
) -> bool:
    """Whether bodies go on being counted: "the bodies of 23 people. As of Sunday, fourteen had been recovered"."""
    figure, happening = figures[index], found[index]
    if figure.subject_end != figure.quantity.end or happening is None or happening.event is not Event.OTHER:
        return False
    away = tokens.sentence_of[figure.quantity.first] - tokens.sentence_of[figures[index - 1].quantity.first]
    is_of_body = told or _lemma(found[index - 1]) in words.bodies
    return away <= 1 and is_of_body and _lemma(happening) in words.recovered
