"""Whether somebody only gives another number of what was counted: "the morgue said six". Owns the forms of answering.

What such a number counts is `inheritance`'s to say.
"""

from factcheck.extraction.phrases import QUOTES, before_number, is_number
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.extraction.verbs import VerbWords

LONGEST = 8
"""Tokens of a number in words."""
_SAYS = frozenset(
    "say claim report count estimate suggest confirm admit acknowledge concede give cite announce list tally record "
    "register log mention quote maintain allege reckon calculate declare assert name".split()
)
_INSISTS = frozenset(
    "hear know learn insist speak talk tell settle stand stick keep hold arrive admit own confess".split()
)
_ARRIVES = frozenset(["arrive"])
_LEADS = frozenset(["of", "on", "by", "to", "at", "with"])
_UP = frozenset(["up", "out"])
_TALK = frozenset(["talk", "word", "reports", "rumours", "rumors", "mention"])
"""Nouns of unsourced reports: "there had been talk of four"."""
_ANSWERING = frozenset(["it", "they"])
GIVEN = frozenset(
    "given released issued published announced provided quoted cited circulated reported disclosed supplied offered "
    "put compiled collated advanced floated circulating".split()
)
"""What is done with a figure, and not with those whose number it is: "the figure of 19 released by the army"."""
_MODAL = frozenset(["may", "might", "could", "must", "should"])
_FIGURES = frozenset(["names", "figure", "estimate", "reckoning", "tally", "count"])
_THEIR = frozenset(["its", "their", "his", "her", "our", "my", "the"])
_THERE = frozenset(["there", "they", "we"])
_ARE = frozenset(["are", "were"])
_STOPS = frozenset(
    [".", ",", ";", "", "and", "but", "!", "?", ":", "including", "while", "though", "although", "whereas"]
)
_OPENS = frozenset([",", ";", ":", "that", "", "but", "and", "“", "”", '"'])
"""Before "there were 240": the beginning of its clause."""
_HEDGE = 4
"""Tokens of a hedge before its number: "as many as six"."""


def is_bare_report(tokens: Tokens, first: int, floor: int) -> bool:
    """Whether somebody only gives another number: "the attendant said six", "the mayor spoke of 1,100"."""
    words = tokens.lexicon.table(VerbWords)
    end = number_end(tokens, first)
    listed = _list_end(tokens, end)
    if not closes(tokens, listed):
        return False
    if _is_said_alone(words, tokens, first, end, floor):
        return True
    if listed > end and tokens.low(first - 1) in ("has", "had", "have"):
        return True  # "the clinic has 15 on its list"
    first = _before_hedge(tokens, first)
    first -= tokens.low(first - 1) in ("only", "just", "barely", "merely")
    verb = first - 1 - (tokens.low(first - 1) in QUOTES)
    verb -= tokens.low(verb) == ":" and verb < first - 1  # then said: "Fifty."
    if _is_answer(words, tokens, verb, floor) or _is_headcount(tokens, verb, floor):
        return True
    leads = verb > floor and tokens.lower[verb] in _LEADS
    verb -= leads
    if leads and tokens.low(verb) in _TALK:
        return True
    return _reports(words, tokens, verb, floor, tokens.lower[verb + 1] if leads else "")


def _is_said_alone(words: VerbWords, tokens: Tokens, first: int, end: int, floor: int) -> bool:
    """Whether a number is all that somebody says: "“Fifty,” said the imam", "The government: 12."."""
    opens = first == floor or (tokens.low(first - 1) in QUOTES and first - 1 == floor)
    at = end
    while tokens.low(at) in QUOTES or tokens.low(at) == ",":
        at += 1
    if opens and at > end and tokens.tag(at) is Tag.VERB and words.lemma(tokens, at) in _SAYS | {"tell", "insist"}:
        return True
    if tokens.low(first - 1) != ":" or first - 1 - floor > LONGEST:
        return False
    start = next((at + 1 for at in range(first - 2, floor - 1, -1) if tokens.low(at) in (",", ";")), floor)
    start += tokens.tag(start) is Tag.VERB and words.lemma(tokens, start) in _SAYS
    return tokens.tag(start) is Tag.DETERMINER and not any(
        tokens.tag(at) in (Tag.VERB, Tag.AUXILIARY) for at in range(start, first - 1)
    )


def _list_end(tokens: Tokens, end: int) -> int:
    """The token after "of them", or "on its list", behind a number that ends at `end`."""
    if tokens.low(end) == "of" and tokens.low(end + 1) in ("them", "us"):
        return end + 2
    on_list = tokens.low(end) == "on" and tokens.low(end + 2) in ("list", "lists", "books", "records", "register")
    return end + 3 if on_list and tokens.low(end + 1) in _THEIR else end


def _before_hedge(tokens: Tokens, first: int) -> int:
    """The token at which a number with its loose hedge begins: "more like 10,000", "closer to 260"."""
    pair = (tokens.low(first - 2), tokens.low(first - 1))
    return first - 2 if pair in (("more", "like"), ("closer", "to"), ("nearer", "to")) else first


def is_figure_of(tokens: Tokens, first: int, floor: int) -> bool:
    """Whether a number is only named as somebody's: "the figure of 19 released by the army", "an estimate of 47"."""
    if tokens.low(first - 1) != "of" or tokens.low(first - 2) not in _FIGURES or first - 2 <= floor:
        return False
    end = number_end(tokens, first)
    return tokens.low(end) in GIVEN or tokens.tag(end) is Tag.AUXILIARY or closes(tokens, end)


def of_whom_told(tokens: Tokens, first: int) -> int:
    """The token that says whose number it is behind "a figure of 300 for those in tents", "140 as our estimate of the
    missing"; -1 when none does."""
    end = number_end(tokens, first)
    if tokens.low(end) == "for" and tokens.low(first - 1) == "of" and tokens.low(first - 2) in _FIGURES:
        return end + 2 if tokens.low(end + 1) in ("those", "people", "the") else -1
    if tokens.low(end) != "as" or tokens.low(end + 1) == "of":
        return -1
    for at in range(end + 1, end + 1 + LONGEST):
        if tokens.low(at) in _FIGURES | {"number", "toll"} and tokens.low(at + 1) == "of":
            return at + 2 + (tokens.low(at + 2) in ("the", "those"))
    return -1


def _reports(words: VerbWords, tokens: Tokens, verb: int, floor: int, lead: str) -> bool:
    """Whether a verb, with the preposition that it leads with, only gives a number: "came up with 223"."""
    if lead == "with" and tokens.low(verb) in _UP and tokens.tag(verb - 1) is Tag.VERB:
        return words.lemma(tokens, verb - 1) == "come"
    if verb <= floor or tokens.tag(verb) is not Tag.VERB:
        return False
    said = _ARRIVES if lead == "at" else _INSISTS if lead else _SAYS
    return lead != "with" and words.lemma(tokens, verb) in said


def closes(tokens: Tokens, at: int) -> bool:
    """Whether nothing more is said of what was counted before `at`; a headline ends without a stop."""
    return tokens.low(at) in _STOPS or tokens.low(at) in QUOTES or at >= tokens.sentence(at - 1).end


def leads_from_report(tokens: Tokens, first: int) -> bool:
    """Whether a verb that only reports leads to a number, whatever noun follows: "police spoke of 50 students"."""
    words = tokens.lexicon.table(VerbWords)
    floor = tokens.sentence(first).first
    verb = before_number(tokens, first, floor)
    leads = verb > floor and tokens.lower[verb] in _LEADS
    verb -= leads
    lead = tokens.lower[verb + 1] if leads else ""
    while verb > floor and tokens.low(verb) in QUOTES:
        verb -= 1
    return _reports(words, tokens, verb, floor, lead)


def _is_answer(words: VerbWords, tokens: Tokens, verb: int, floor: int) -> bool:
    """Whether a speaker only has another number: "the group said it had more than 80"."""
    if tokens.low(verb) not in ("had", "has", "have") or tokens.low(verb - 1) not in _ANSWERING:
        return False
    cue = verb - 2 - (tokens.low(verb - 2) == "that")
    return cue > floor and tokens.tag(cue) is Tag.VERB and words.lemma(tokens, cue) in _SAYS


def _is_headcount(tokens: Tokens, verb: int, floor: int) -> bool:
    """Whether a clause says nothing but how many: "for the union, there were 240", "we are a hundred thousand"."""
    if tokens.low(verb) == "be" and tokens.low(verb - 1) in _MODAL:
        return tokens.low(verb - 2) in ("it", "there")  # "it may be 20"
    is_it = tokens.low(verb) in ("is", "was") and tokens.low(verb - 1) == "it"  # "no, it is 19"
    if not is_it and (tokens.low(verb) not in _ARE or tokens.low(verb - 1) not in _THERE):
        return False
    said = tokens.lexicon.table(VerbWords).lemma(tokens, verb - 2) in _SAYS
    return verb - 1 <= floor + 3 * is_it or tokens.low(verb - 2) in _OPENS or said


def number_end(tokens: Tokens, first: int) -> int:
    """The token after a short number at `first`, its hedge before and its closing quotation mark included."""
    start = next((at for at in range(first, first + _HEDGE) if is_number(tokens, at)), first)
    end = start + 1
    while end < start + LONGEST and (
        is_number(tokens, end) or tokens.low(end) in QUOTES or tokens.low(end - 1) in ("or", "to")
    ):
        end += 1
    return end
