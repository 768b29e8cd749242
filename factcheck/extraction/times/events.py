"""Windows named by an event: "since the troops entered", "since the start of the war". Owns no dates."""

from typing import NamedTuple

from factcheck.extraction.inflection import Nouns, Verbs
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.times.calendar_words import CalendarWords
from factcheck.extraction.times.tense import is_past_form
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.model import Since

REACH = 16
"""Tokens looked at after "since": the event is named near it."""
_STOPS = frozenset({",", ";", ":", ".", "!", "?", "(", ")", "-", "–", "—", '"', "”", "“", "''", "``", "..."})


class NamedWindow(NamedTuple):
    """Tokens ..`end` and the event with the edge that the window is counted from."""

    end: int
    since: Since | None


class EventVerbs:
    """The verbs that begin, end or make a happening, every form: form -> lemma, and lemma -> the edge it names."""

    def __init__(self, lexicon: Lexicon) -> None:
        classes, verbs = lexicon.table(CalendarWords).classes, lexicon.table(Verbs)
        self.edges = dict.fromkeys(classes["begin_verbs"], "start") | dict.fromkeys(classes["end_verbs"], "end")
        every = (*self.edges, *sorted(classes["happen_verbs"]))
        self.lemmas = {form: lemma for lemma in every for form in verbs.forms(lemma)}


def since_event(tokens: Tokens, index: int) -> NamedWindow | None:
    """The window that opens after "since" at `index`; None when "since" gives a reason ("since they are ...")."""
    words = tokens.lexicon.table(CalendarWords)
    start, stop = index + 1, _clause_end(tokens, index + 1)
    if tokens.low(start) == "then":
        return NamedWindow(start + 1, None)
    if start >= stop:
        return None
    verb = _verb(tokens, words, start, stop)
    if verb is None:
        return _nominal(tokens, words, start, stop)
    if words.among("reason_auxiliaries", tokens.low(verb)):
        return None
    return _clause(tokens, words, start, verb, stop)


def during_event(tokens: Tokens, index: int) -> NamedWindow | None:
    """ "during the outbreak": a window when the noun is a happening of some length."""
    words = tokens.lexicon.table(CalendarWords)
    if tokens.tag(index + 1) not in (Tag.DETERMINER, Tag.POSSESSIVE):
        return None
    stop = _phrase_end(tokens, index + 2, min(index + 7, tokens.sentence(index).end))
    head = tokens.low(stop - 1)
    if stop <= index + 2 or not words.among("event_nouns", head):
        return None
    return NamedWindow(stop, Since(tokens.lexicon.table(Nouns).singular(head), "start"))


def _clause_end(tokens: Tokens, index: int) -> int:
    stop = min(index + REACH, tokens.sentence(min(index, len(tokens) - 1)).end)
    for here in range(index, stop):
        if tokens.low(here) in _STOPS or (here > index + 1 and tokens.tag(here) is Tag.CONJUNCTION):
            return here
        numbered = tokens.tag(here) is Tag.NUMBER and tokens.tag(here - 1) not in (Tag.DETERMINER, Tag.POSSESSIVE)
        if here > index and numbered:  # "since the attack 900 have died"
            return here
    return stop


def _verb(tokens: Tokens, words: CalendarWords, start: int, stop: int) -> int | None:
    """The clause's finite verb: an auxiliary, or a past form after its subject."""
    for here in range(start, stop):
        tag = tokens.tag(here)
        if tag is Tag.AUXILIARY and tokens.low(here) not in ("being", "having", "been"):
            return here
        if tag is Tag.RELATIVE or (tokens.low(here) == "of" and words.among("begin_nouns", tokens.low(here - 1))):
            return None
        if here > start and _is_finite(tokens, here):
            return here
    return None


def _is_finite(tokens: Tokens, index: int) -> bool:
    """ "entered" in "the troops entered Gaza"; not the adjective in "the disputed election"."""
    low = tokens.low(index)
    event_verb = tokens.lexicon.table(EventVerbs).lemmas.get(low)
    if not (is_past_form(tokens, low) or (event_verb and low != event_verb and not low.endswith(("s", "ing")))):
        return False
    before = tokens.tag(index - 1)
    return before not in (Tag.DETERMINER, Tag.POSSESSIVE, Tag.PREPOSITION)


def _nominal(tokens: Tokens, words: CalendarWords, start: int, stop: int) -> NamedWindow | None:
    """ "the start of the conflict", "the invasion of Ukraine", "his arrest", "Saturday's attack"."""
    verbs = tokens.lexicon.table(Verbs)
    if tokens.low(start) in verbs.gerunds:
        return NamedWindow(stop, Since(verbs.lemmas[tokens.low(start)], "start"))
    if tokens.tag(start) in (Tag.PRONOUN, Tag.PREPOSITION, Tag.CONJUNCTION, Tag.RELATIVE, Tag.ADVERB, Tag.AUXILIARY):
        return None
    end = _phrase_end(tokens, start, stop)
    if end == start:
        return None
    head, edge = tokens.low(end - 1), "start"
    if tokens.low(end) == "of":
        inner = _phrase_end(tokens, end + 1, stop)
        if words.among("begin_nouns", head) or words.among("end_nouns", head):
            edge = "end" if words.among("end_nouns", head) else "start"
            head = tokens.low(inner - 1)
        end = max(inner, end)
    introduced = tokens.tag(start) in (Tag.DETERMINER, Tag.POSSESSIVE) or tokens.is_capitalised(start)
    if not (introduced or words.among("event_nouns", head)):
        return None
    return NamedWindow(end, Since(tokens.lexicon.table(Nouns).singular(head), edge))


def _phrase_end(tokens: Tokens, start: int, stop: int) -> int:
    """Token after the noun phrase that begins at `start`."""
    here = start
    while here < stop:
        tag = tokens.tag(here)
        inner = tag in (Tag.WORD, Tag.NUMBER) or (tag is Tag.VERB and not is_past_form(tokens, tokens.low(here)))
        inner = inner or (tag is Tag.VERB and here + 1 < stop and tokens.tag(here + 1) is Tag.WORD)
        links = tag in (Tag.DETERMINER, Tag.POSSESSIVE) and (here == start or tokens.low(here) in ("'s", "’s"))
        if not (inner or links):
            break
        here += 1
    return here


def _clause(tokens: Tokens, words: CalendarWords, start: int, verb: int, stop: int) -> NamedWindow | None:
    """ "the war began": the war's start; "the truce ended": its end; "the troops entered Gaza": the entering."""
    verbs, nouns = tokens.lexicon.table(Verbs), tokens.lexicon.table(Nouns)
    main = verb
    while main + 1 < stop and tokens.tag(main) in (Tag.AUXILIARY, Tag.ADVERB, Tag.NEGATION):
        main += 1
    own = tokens.lexicon.table(EventVerbs)
    lemma = verbs.lemmas.get(tokens.low(main)) or own.lemmas.get(tokens.low(main))
    if lemma is None:
        return None
    subject = tokens.low(main - 1) if main == verb else tokens.low(verb - 1)
    if tokens.tag(start) is Tag.PRONOUN and tokens.low(start) not in ("it", "they", "he", "she", "we"):
        return None
    end = _tail(tokens, main + 1, stop)
    edge = own.edges.get(lemma)
    if edge is None:
        return NamedWindow(end, Since(lemma, "start"))
    if tokens.tag(end - 1) in (Tag.WORD, Tag.VERB) and end > main + 1:
        subject = tokens.low(end - 1)  # "launched its invasion": the invasion's start
    elif tokens.tag(verb - 1) is Tag.PRONOUN:
        return NamedWindow(end, Since(lemma, "start"))
    return NamedWindow(end, Since(nouns.singular(subject), edge))


def _tail(tokens: Tokens, index: int, stop: int) -> int:
    """The end of the clause's own words: its object, not the time or the clause that follows."""
    end = _phrase_end(tokens, index + (tokens.low(index) in ("out", "off", "up", "down")), stop)
    return max(end, index)
