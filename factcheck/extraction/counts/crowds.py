"""Who came, in a text about a crowd: "the rally drew 3,000", "no more than 30,000 had come". Owns that alone.

Whoever comes to a march attended it, whatever the verb; a large number alone in such a text, of which nothing else is
said, is somebody's count of the crowd. The predicate's lemma is then `attend`.
"""

from bisect import bisect_left
from dataclasses import replace
from decimal import Decimal

from factcheck.extraction.counts.answers import as_answered, is_of_a_crowd
from factcheck.extraction.counts.concepts import PERSON
from factcheck.extraction.counts.presence import ATTEND, PRESENT
from factcheck.extraction.counts.settings_of_text import occurrences
from factcheck.extraction.counts.sites import Happening, said
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.phrases import before_number
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tokens
from factcheck.model import Event

LEAST = 3
"""Words of crowds in a text that is about one; a march may be told of in passing."""
VENUES = 2
"""Words of venues in a text about what happened in one."""
LARGE = Decimal(1000)
"""From here on a number alone is one of a crowd, and none of the hurt or arrested of the same text."""


NEAR = 40
"""Tokens around a number, in its sentence and the one before, in which a crowd is named."""
_SUBJECT = 6
"""Tokens before a verb in which its subject stands."""
_PARTICLED, _PARTICLES = frozenset(["turn", "show"]), frozenset(["up", "out", "along"])
_CROWDS = frozenset(["crowd", "throng", "gathering", "procession", "rally", "march", "demonstration"])
_TELLING = frozenset(["tell", "tells", "told", "telling"])
_HEARS = frozenset(["hear", "listen", "cheer"])
_OF_OTHERS = frozenset(["for", "in", "on", "with", "over", "within", "from", "between"])
"""What a number behind these is no count of: "a permit for 25,000"."""


class CrowdWords:
    """Nouns of crowds and what gathers them; verbs of coming, of drawing people, and of giving a number."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("events")["crowds"]
        self.words = frozenset(section["words"])
        self.marches, self.venues = frozenset(section["marches"]), frozenset(section["venues"])
        self.people = frozenset(section["people"])
        self.rescuers = frozenset(lexicon.section("events")["silence"]["rescuers"])
        self.come = frozenset(section["come"])
        self.draw = frozenset(section["draw"])
        self.give = frozenset([*section["give"], *lexicon.section("events")["speech"]["verbs"]])


def settle_crowds(tokens: Tokens, figures: list[Figure], found: list[Happening | None]) -> list[Happening | None]:
    """Return `found` with those who came to what the text is about as its crowd."""
    words = tokens.lexicon.table(CrowdWords)
    found = _in_venues(words, tokens, figures, found)
    open_ = [index for index in range(len(figures)) if _may_be_of_crowd(words, tokens, figures[index], found[index])]
    if open_ and occurrences(tokens, words.words) < LEAST:
        open_ = [
            index
            for index in open_
            if _is_drawn(words, tokens, found[index])
            or _is_told_near(words, tokens, figures[index])
            or _is_called_out(words, tokens, found[index])
            or _is_an_audience(figures[index], found[index])
            or is_of_a_crowd_noun(tokens, figures[index])
        ]
    settled = list(found)
    for index in open_:
        happening = found[index]
        if happening is not None and happening.predicate is not None:
            settled[index] = Happening(Event.OTHER, replace(happening.predicate, lemma=ATTEND))
        else:
            settled[index] = _by_nearest(words, tokens, figures[index])
    return [as_answered(figures[index], found, settled) or one for index, one in enumerate(settled)]


def _in_venues(
    words: CrowdWords, tokens: Tokens, figures: list[Figure], found: list[Happening | None]
) -> list[Happening | None]:
    """A crowd in a text about a club, and about no march, is who was there: "the crowd at the bar was 250"."""
    crowds = [index for index, figure in enumerate(figures) if _is_the_crowd(figure)]
    if not crowds or occurrences(tokens, words.venues) < VENUES or occurrences(tokens, words.marches):
        return found
    there = list(found)
    for index in crowds:
        subject, happening = figures[index].subject, found[index]
        if subject is not None and subject.span is not None and (happening is None or happening.event is Event.OTHER):
            head = tokens.at(subject.span.end - 1)
            there[index] = said(tokens, Event.OTHER, head, head + 1, PRESENT)
    return there


def is_of_a_crowd_noun(tokens: Tokens, figure: Figure) -> bool:
    """ "A throng of some 700 would not go home": whatever else it did, it came.

    Whom somebody "told a crowd of 600" was there to be told, of which the report says no more.
    """
    of = figure.quantity.first - 1
    if tokens.low(of) != "of" or tokens.low(of - 1) not in _CROWDS:
        return False
    return tokens.low(of - 2) not in _TELLING and tokens.low(of - 3) not in _TELLING


def _is_an_audience(figure: Figure, happening: Happening | None) -> bool:
    """Whether so many came to hear or see somebody that they are a crowd: "10,000 had come to hear her"."""
    size = figure.quantity.quantity.low or figure.quantity.quantity.high
    lemma = happening.predicate.lemma if happening is not None and happening.predicate is not None else ""
    return bool(size and size >= LARGE) and lemma in _HEARS


def _is_the_crowd(figure: Figure) -> bool:
    words = figure.subject.text.lower().split() if figure.subject is not None else []
    return bool(words) and words[-1] in ("crowd", "crowds", "throng") and figure.quantity.quantity.unit == "count"


def _may_be_of_crowd(words: CrowdWords, tokens: Tokens, figure: Figure, happening: Happening | None) -> bool:
    subject, quantity = figure.subject, figure.quantity.quantity
    if subject is None or subject.concept != PERSON or quantity.unit != "count" or is_of_a_crowd(figure):
        return False
    brings = happening is not None and happening.event is Event.EVACUATED and _brings_out(tokens, happening)
    if happening is not None and happening.event is not Event.OTHER and not brings:
        return False
    if is_of_a_crowd_noun(tokens, figure):
        return True
    predicate = happening.predicate if happening is not None else None
    lemma = predicate.lemma if predicate is not None else ""
    verb = before_number(tokens, figure.quantity.first, tokens.sentence(figure.quantity.first).first)
    is_object = predicate is not None and _governs(tokens, tokens.at(predicate.span.start), verb)
    if predicate is not None and lemma in (words.draw if is_object else words.come):
        return lemma not in _PARTICLED or tokens.low(tokens.at(predicate.span.end - 1) + 1) in _PARTICLES
    size = quantity.low if quantity.low is not None else quantity.high
    is_large = size is not None and size >= LARGE and tokens.low(verb) not in _OF_OTHERS
    is_bare = (subject.span is None and not figure.inherited) or subject.text.lower() in ("people", "persons")
    return (_names_crowd(words, figure) or (is_large and is_bare)) and (not lemma or lemma in words.give)


def _governs(tokens: Tokens, head: int, verb: int) -> bool:
    """Whether a verb stands before a number in its own sentence; one of another sentence is only gone on with."""
    return head <= verb and tokens.sentence_of[head] == tokens.sentence_of[verb]


def _brings_out(tokens: Tokens, happening: Happening) -> bool:
    """ "The first march brought out 9,000"."""
    if happening.predicate is None or happening.predicate.lemma != "bring":
        return False
    last = tokens.at(happening.predicate.span.end - 1)
    return "out" in (tokens.low(last), tokens.low(last + 1))


def _is_called_out(words: CrowdWords, tokens: Tokens, happening: Happening | None) -> bool:
    """Whether a text that tells of a march, and of no rescue, says whom somebody "brought out"."""
    if happening is None or not _brings_out(tokens, happening):
        return False
    return occurrences(tokens, words.marches - {"march"}) > 0 and not occurrences(tokens, words.rescuers)


def _is_drawn(words: CrowdWords, tokens: Tokens, happening: Happening | None) -> bool:
    """Whether the subject of the verb draws a crowd: "the rally attracted 5,000"."""
    if happening is None or happening.predicate is None or happening.predicate.lemma not in words.draw:
        return False
    verb = tokens.at(happening.predicate.span.start)
    return not words.words.isdisjoint(tokens.lower[max(tokens.sentence(verb).first, verb - _SUBJECT) : verb])


def _is_told_near(words: CrowdWords, tokens: Tokens, figure: Figure) -> bool:
    """Whether the noun, its own sentence or the one before names a crowd, of a number that is large."""
    if _names_crowd(words, figure):
        return True
    size = figure.quantity.quantity.low or figure.quantity.quantity.high
    here = tokens.sentence(figure.quantity.first)
    first = tokens.sentence(here.first - 1).first if here.first else 0
    near = slice(max(first, figure.quantity.first - NEAR), min(here.end, figure.quantity.end + NEAR))
    return bool(size and size >= LARGE) and not words.words.isdisjoint(tokens.lower[near])


def _names_crowd(words: CrowdWords, figure: Figure) -> bool:
    return figure.subject is not None and figure.subject.text.split()[-1].lower() in words.people


def _by_nearest(words: CrowdWords, tokens: Tokens, figure: Figure) -> Happening | None:
    """The crowd by the word that names it: the counted noun, the last before the number, or the first behind it."""
    first, places = figure.quantity.first, _places(words, tokens)
    if _names_crowd(words, figure) and figure.subject is not None and figure.subject.span is not None:
        head = tokens.at(figure.subject.span.end - 1)
        return said(tokens, Event.OTHER, head, head + 1, ATTEND)
    index = bisect_left(places, first)
    at = places[index - 1] if index else places[0] if places else -1
    return said(tokens, Event.OTHER, at, at + 1, ATTEND) if at >= 0 else None


def _places(words: CrowdWords, tokens: Tokens) -> list[int]:
    """The tokens that name a crowd, in order."""
    if "crowds" not in tokens.memo:
        tokens.memo["crowds"] = [at for at, word in enumerate(tokens.lower) if word in words.words]
    found: list[int] = tokens.memo["crowds"]
    return found
