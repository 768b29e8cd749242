"""Clauses that hang on a time or tell of its happening: "in 2009, when", "the 2019 fire, in which 52 died".

Owns those forms; which times are a figure's is for `reach`.
"""

from collections.abc import Iterator

from factcheck.extraction.coverage.asides import resumes
from factcheck.extraction.coverage.clause_verbs import ends_clause, is_verb
from factcheck.extraction.coverage.roles import PlacedTime, Role
from factcheck.extraction.coverage.words import CoverageWords
from factcheck.extraction.inflection import Verbs
from factcheck.extraction.records import Figure
from factcheck.extraction.times.tense import is_past_form
from factcheck.extraction.tokens import Tag, Tokens

_GROUP = 4
"""Tokens between those counted and the verb of a clause."""
_NAMED_BEFORE, _NAMED_BEHIND = 3, 4
"""Tokens before and behind a time in which its happening is named."""
_PHRASES = 10
"""Tokens of the phrases that may stand between a happening and its time: where it was."""
_ENDS = (Tag.PUNCTUATION, Tag.CONJUNCTION, Tag.AUXILIARY, Tag.RELATIVE)
_THEN = ["at", "the", "time"]


def points_back(tokens: Tokens, placed: PlacedTime, anchor: int) -> bool:
    """Return whether the words between a time and the figure at `anchor` point back: ", when", "at the time"."""
    end = placed.time.end
    if any(ends_clause(tokens, index) for index in range(end, anchor)):
        return False
    if tokens.low(end + (tokens.low(end) == ",")) == "when" or _tells_when(tokens, placed, anchor):
        return True
    between = tokens.lower[end:anchor]
    return any(between[at : at + 3] == _THEN for at in range(len(between) - 2))


def _tells_when(tokens: Tokens, placed: PlacedTime, anchor: int) -> bool:
    """ "In 2020, talks broke down when six people were hurt": "when" behind the verb of the time."""
    verb = placed.at
    if placed.role is not Role.EVENT or placed.time.kind == "since" or verb is None or verb < placed.time.end:
        return False
    return "when" in tokens.lower[verb:anchor]


def tells_of_its_happening(tokens: Tokens, placed: PlacedTime, anchor: int) -> bool:
    """Return whether the figure stands in the clause of a dated happening: "the 2019 fire, in which 52 died".

    Also "a fire in 2019 that killed 52", "was overrun in 2019, an attack in which", "the toll of the flood of 3 May".
    """
    words = tokens.lexicon.table(CoverageWords)
    if _is_of_a_tolls_happening(tokens, words, placed):
        return True
    end, of_noun = placed.time.end, placed.role is Role.NOUN
    if placed.role not in (Role.NOUN, Role.EVENT):
        return False
    beside = of_noun or tokens.low(end) == ","  # ", an attack in which"
    reach = _NAMED_BEHIND + 2 * (placed.time.kind in ("since", "year"))  # "since 2008, a year of fires at Orla"
    behind = range(end, min(end + reach, anchor)) if beside else ()
    near = (at for at in (*_phrases_before(tokens, placed), *behind) if of_noun or not tokens.is_name(at))
    if not any(words.names("incident_nouns", tokens.low(at)) for at in near):
        return False
    return any(_opens_its_clause(tokens, words, at) for at in range(end + 1, anchor))


def _is_of_a_tolls_happening(tokens: Tokens, words: CoverageWords, placed: PlacedTime) -> bool:
    """ "The toll of the river flood of 3 May has risen to 17": the day is the flood's, whatever rose since."""
    of = placed.time.first - 1
    if placed.time.kind != "day" or tokens.low(of) != "of" or not words.names("incident_nouns", tokens.low(of - 1)):
        return False
    before = range(max(tokens.sentence(of).first, of - _PHRASES), of - 1)
    toll = next((at for at in before if words.names("running_nouns", tokens.low(at))), None)
    if toll is None or tokens.low(toll + 1) not in ("of", "from", "in"):
        return False
    return not any(is_verb(tokens, at) or tokens.tag(at) is Tag.PUNCTUATION for at in range(toll + 1, of))


def _phrases_before(tokens: Tokens, placed: PlacedTime) -> Iterator[int]:
    """The tokens before a time, and those of the phrases between: "the fire at Orla in the north in February"."""
    first = placed.time.first
    reach = _PHRASES if placed.time.kind in ("day", "month", "year") else _NAMED_BEFORE
    floor = max(tokens.sentence(first).first, first - reach)
    for at in range(first - 1, floor - 1, -1):
        if at < first - _NAMED_BEFORE and (tokens.tag(at) in _ENDS or is_verb(tokens, at)):
            return
        yield at


def _opens_its_clause(tokens: Tokens, words: CoverageWords, index: int) -> bool:
    """ "in which", "where", "that killed", "which put", "whose death toll"."""
    low = tokens.low(index)
    if low == "whose":
        return any(words.names("running_nouns", tokens.low(at)) for at in (index + 1, index + 2))
    if low == "where" or (low == "which" and tokens.low(index - 1) == "in"):
        return True
    return low in ("that", "which") and _is_past(tokens, index + 1)


def _is_past(tokens: Tokens, index: int) -> bool:
    low = tokens.low(index)
    return is_past_form(tokens, low) or tokens.lexicon.table(Verbs).past_tense(low) == low


def own_clause(tokens: Tokens, figure: Figure) -> int:
    """Return the verb of the clause that says what befell those counted, else 0: "14 men who fell on Sunday"."""
    if figure.predicate is None or tokens.low(figure.subject_end) not in ("who", "that"):
        return 0
    verb = tokens.at(figure.predicate.span.start)
    return verb if 0 < verb - figure.subject_end <= _GROUP else 0


def is_done_with(tokens: Tokens, figure: Figure, first: int) -> bool:
    """Return whether the verb of the sentence stands between a participle's object and a time at `first`.

    "Killing 14, was charged on Friday": Friday is no day of theirs.
    """
    if not tokens.low(figure.quantity.first - 1).endswith("ing"):
        return False
    behind = range(figure.subject_end, min(first, figure.subject_end + _GROUP))
    return any(tokens.low(at) == "," and resumes(tokens, at + 1) for at in behind)
