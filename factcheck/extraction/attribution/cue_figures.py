"""A figure given as somebody's own: "its count stands at 40", "the police estimate was 40", "a count by the union came
to 40", "raised its toll to 40", "she counted 20 shots".

Owns these constructions; what only counts or knows is implied (see `cue_implied`).
"""

from factcheck.extraction.attribution.cue_groups import BE
from factcheck.extraction.attribution.links import Link, Passage, Piece
from factcheck.extraction.attribution.source_kinds import INSTITUTIONS, KindWords, kind_of
from factcheck.extraction.attribution.source_words import core_end
from factcheck.extraction.attribution.sources_in_text import Phrase
from factcheck.extraction.tokens import Tag
from factcheck.model import CueClass, SourceKind

_OWN = frozenset({"its", "their", "his", "her"})
_STANDS = frozenset(
    "stands stood stand remains remained remain reached reaches reach rose rises totals totalled totaled comes "
    "came arrives arrived arrive settles settled settle runs ran run amounts amounted amount yields yielded yield "
    "gives gave".split()
)
_ESTIMATES = frozenset(
    "estimate estimates version projection projections forecast forecasts assessment assessments calculation "
    "calculations reckoning answer".split()
)
"""Somebody's work, whoever owns them."""
_COUNTS = frozenset("figure figures count counts tally tallies".split())
_FIGURES = _ESTIMATES | _COUNTS | frozenset("toll total number numbers".split())
_COUNTING = frozenset({"counting", "reckoning", "survey", "census", "headcount", "roll-call"})
_BETWEEN = frozenset({"own", "death", "casualty", "crowd", "initial", "preliminary", "latest", "official", "first"})
"""Words that may stand between an owner and its figure: "the police crowd estimate"."""
_NEAR = 9
"""Tokens between the noun and its verb ("their figure for the whole country is"), or a verb and what it changes."""


def read_own_figure(passage: Passage, index: int, owner: Phrase | None, first: int) -> Link | None:
    """X's figure is 12, their own count stands at 12: `index` is the noun, `first` the cue's first token."""
    _, high = passage.bounds(index)
    given = _given_by(passage, index, high) if passage.lower[index] in _FIGURES else None
    if given is not None:
        return _standing(passage, index, given[0], (first, index + 1), given[1])
    if owner is None or passage.lower[index] not in _FIGURES or not _may_own(passage, owner, first, index):
        return None
    verb = next((i for i in range(index + 1, min(high, index + _NEAR)) if _stands(passage, i)), None)
    if verb is None or any(passage.tag(i) is Tag.PUNCTUATION for i in range(index + 1, verb)):
        return None
    return _standing(passage, index, owner, (first, index + 1), verb)


def _given_by(passage: Passage, index: int, high: int) -> tuple[Phrase, int] | None:
    """Who gave it, and its verb, in "the official figure, given by the minister last week, is 500"."""
    if passage.low(index + 1) != "," or passage.low(index + 3) != "by":
        return None
    if passage.low(index + 2) not in passage.cues.issued:
        return None
    agent = passage.phrases.behind(index + 4)
    closing = next((i for i in range(index + 4, min(high, index + 4 + 2 * _NEAR)) if passage.lower[i] == ","), None)
    if agent is None or closing is None or not _stands(passage, closing + 1):
        return None
    end = next((i for i in range(agent.first, agent.end) if passage.lower[i] in ("last", "this", "on")), agent.end)
    return Phrase(agent.first, end, min(agent.head, end - 1)), closing + 1


def _standing(passage: Passage, index: int, owner: Phrase, cue: Piece, verb: int) -> Link | None:
    """The number behind the verb, as the owner's."""
    _, high = passage.bounds(index)
    if not passage.phrases.has_number(verb + 1, min(high, verb + 5)):
        return None
    piece = passage.trimmed(verb + 1, high)
    if piece is None:
        return None
    noun = passage.cues.nouns.get(passage.lower[index], passage.lower[index])
    return Link([cue], owner, [piece], noun, passage.cues.noun_class(noun), runs_on=True)


def compound_owner(passage: Passage, index: int) -> Phrase | None:
    """X of "the police estimate": the noun right before the figure's, when it is a body or somebody who counts."""
    last = index - 1
    if passage.lower[index] not in _ESTIMATES | _COUNTS:
        return None
    while passage.low(last) in _BETWEEN:
        last -= 1
    if passage.tag(last) not in (Tag.WORD, Tag.VERB):
        return None
    found = passage.phrases.before(last + 1)
    if found is None or passage.tag(found.first) is not Tag.DETERMINER:
        return None
    words = passage.tokens.lexicon.table(KindWords)
    kind = words.heads.get(passage.low(last))
    if kind not in _GIVERS and passage.tokens.is_capitalised(last):  # "a Red Cross estimate"
        kind = kind_of(passage.tokens, found.first + 1, last + 1, last)
    return found if kind in _GIVERS else None


def read_counted_by(passage: Passage, by: int) -> Link | None:
    """A count by X came to 12; counting by X, using photographs, arrived at 12."""
    index = by - 1
    low, high = passage.bounds(by)
    if index < low or passage.lower[index] not in _FIGURES | _COUNTING:
        return None
    owner = passage.phrases.behind(by + 1)
    if owner is None:
        return None
    verb = next((i for i in range(owner.end, min(high, owner.end + _NEAR)) if _stands(passage, i)), None)
    if verb is None or (verb > owner.end and passage.lower[owner.end] != ","):
        return None
    return _standing(passage, index, owner, (index, by + 1), verb)


def _stands(passage: Passage, i: int) -> bool:
    return passage.lower[i] in BE or passage.lower[i] in _STANDS


_GIVERS = INSTITUTIONS | {SourceKind.MEDIA, SourceKind.UNNAMED}
"""Who, by a listed noun, gives a figure of theirs: bodies, papers, companies and parties."""


def _may_own(passage: Passage, owner: Phrase, first: int, index: int) -> bool:
    """Whether the owner gives the figure: a body, whoever estimates, "their own"; a country's toll is only about it."""
    noun, words = passage.lower[index], passage.tokens.lexicon.table(KindWords)
    if "own" in passage.lower[first:index] or passage.lower[owner.first] == "their":
        return True
    end = core_end(passage.tokens, owner)
    head = passage.lower[min(owner.head, end - 1)]
    name = passage.tokens.words(owner.first, end).lower().removeprefix("the ")
    if head in passage.phrases.words.times or (name in words.states and noun not in _ESTIMATES):
        return False
    if noun in _ESTIMATES and (name in words.states or head in passage.phrases.words.bodies):
        return True
    if noun in _ESTIMATES | _COUNTS and head in words.heads:
        return True
    kind = kind_of(passage.tokens, owner.first, end, min(owner.head, end - 1))
    return kind in INSTITUTIONS | {SourceKind.MEDIA} or (kind is SourceKind.PERSON and noun in _ESTIMATES | _COUNTS)


def read_given(passage: Passage, index: int) -> Link | None:
    """X gives six dead, X gives 217, the paper had 26 dead, X had the toll at 26: a bare figure, no act."""
    low, high = passage.bounds(index)
    if not passage.phrases.has_number(index + 1, min(high, index + 2 * _NEAR)):
        return None
    first = index
    while first > low and passage.tag(first - 1) in (Tag.AUXILIARY, Tag.ADVERB):
        first -= 1
    source = passage.phrases.before(first) if passage.tag(index - 1) is not Tag.NEGATION else None
    if source is None or passage.low(source.first - 1) == "to":
        return None
    reached = next(
        (rest for rest in passage.cues.reaching.get(passage.lower[index], ()) if _follows(passage, index, rest)), None
    )
    if reached is not None:
        after = index + 1 + len(reached)
        if not may_give(passage, source) or not passage.phrases.has_number(after, after + 4):
            return None
        if reached in (("at",), ("to",)) and not _is_all(passage, after):
            return None  # "arrived at 9 a.m.", "arrived at two camps", "kept to 40 mph"
        return reported(passage, (first, after), source, after, high)
    if passage.lower[index] not in passage.cues.giving:
        return None
    if passage.cues.giving[passage.lower[index]] == "have":
        stands = _puts_number(passage, index + 1, high) and may_give(passage, source)
        stands = stands or (_is_medium(passage, source) and _gives_outcome(passage, index + 1, ends=False))
    else:
        stands = _gives_outcome(passage, index + 1, ends=True) and may_give(passage, source)
    return reported(passage, (first, index + 1), source, index + 1, high) if stands else None


def _follows(passage: Passage, index: int, rest: tuple[str, ...]) -> bool:
    return tuple(passage.lower[index + 1 : index + 1 + len(rest)]) == rest


def _is_all(passage: Passage, first: int) -> bool:
    """Whether a number, hedged or a range, is all that stands there."""
    number = next((i for i in range(first, first + 4) if passage.phrases.is_number(i)), first)
    while passage.phrases.is_number(number) or (
        passage.low(number) in ("and", "to", "-", "–", "million") and passage.phrases.is_number(number + 1)
    ):
        number += 1
    return passage.tag(number) in (Tag.PUNCTUATION, Tag.CONJUNCTION)


def _gives_outcome(passage: Passage, first: int, *, ends: bool) -> bool:
    """Whether a number of dead, injured, missing stands there; `ends`: or a number and nothing else."""
    number = next((i for i in range(first, first + 4) if passage.phrases.is_number(i)), None)
    if number is None or any(passage.tag(i) in (Tag.DETERMINER, Tag.PRONOUN) for i in range(first, number)):
        return False
    if passage.lower[first] in ("up", "away", "back", "out") and passage.low(first + 1) != "to":
        return False  # "the sea gave up five bodies"
    if passage.lower[number - 1] in ("$", "€", "£"):
        return False  # money is given away
    after = number + 1
    while passage.phrases.is_number(after) or passage.low(after) in ("more", "others", "people", "”", '"'):
        after += 1
    closes = passage.tag(after) in (Tag.PUNCTUATION, Tag.CONJUNCTION)
    return passage.low(after) in passage.cues.outcomes or (ends and closes)


def _puts_number(passage: Passage, first: int, high: int) -> bool:
    """Whether a figure's noun and a number at which it is put stand there: "the number of dead closer to 26"."""
    noun = next((i for i in range(first, min(high, first + 4)) if passage.lower[i] in _FIGURES), None)
    if noun is None or passage.lower[first] not in ("the", "its", "their", "his", "her"):
        return False
    for i in range(noun + 1, min(high, noun + _NEAR)):
        if passage.tag(i) in (Tag.PUNCTUATION, Tag.AUXILIARY, Tag.CONJUNCTION):
            return False
        if passage.lower[i] in ("at", "near", "above", "below") or passage.lower[i].startswith("close"):
            return passage.phrases.has_number(i + 1, min(high, i + 5))
    return False


def may_give(passage: Passage, source: Phrase) -> bool:
    """Return whether the subject may say a figure: a body, a person, a paper; no relative pronoun's thing."""
    end = core_end(passage.tokens, source)
    kind = kind_of(passage.tokens, source.first, end, min(source.head, end - 1))
    listed = passage.lower[source.head] in passage.tokens.lexicon.table(KindWords).heads
    return listed or kind is not SourceKind.UNNAMED


def _is_medium(passage: Passage, source: Phrase) -> bool:
    end = core_end(passage.tokens, source)
    return kind_of(passage.tokens, source.first, end, min(source.head, end - 1)) is SourceKind.MEDIA


def read_own_change(passage: Passage, index: int, first: int) -> Link | None:
    """X raised its toll to 12: who changes a figure of its own gives it."""
    _, high = passage.bounds(index)
    noun = changed_noun(passage, index, high)
    if noun is None or not _OWN & set(passage.lower[index + 1 : noun]):
        return None
    source = passage.phrases.before(first)
    return None if source is None else reported(passage, (first, index + 1), source, index + 1, high)


def changed_noun(passage: Passage, index: int, high: int) -> int | None:
    """The noun of the figure that the verb at `index` changes: "raised the death toll"."""
    for i in range(index + 1, min(high, index + _NEAR)):
        if passage.lower[i] in passage.cues.changed:
            return i
        if passage.tag(i) in (Tag.PUNCTUATION, Tag.AUXILIARY, Tag.CONJUNCTION):
            return None
    return None


def read_witness_count(passage: Passage, index: int, first: int) -> Link | None:
    """She counted 20 shots: one person's own count."""
    _, high = passage.bounds(index)
    source = passage.phrases.before(first)
    if source is None or not passage.phrases.has_number(index + 1, min(high, index + 5)):
        return None
    one = source.end - source.first == 1 and passage.lower[source.first] in ("he", "she", "i")
    end = core_end(passage.tokens, source)
    kind = kind_of(passage.tokens, source.first, end, min(source.head, end - 1))
    if not one and kind not in (SourceKind.WITNESS, SourceKind.MEDIA):
        return None
    return reported(passage, (first, index + 1), source, index + 1, high)


def reported(passage: Passage, cue: Piece, source: Phrase, after: int, high: int) -> Link | None:
    """Return the number behind `after` as the source's; None where none stands there."""
    if not passage.phrases.has_number(after, min(high, after + 2 * _NEAR)):
        return None
    piece = passage.trimmed(after, high)
    if piece is None:
        return None
    return Link([cue], source, [piece], passage.lower[cue[1] - 1], CueClass.NEUTRAL, runs_on=True)
