"""Whether somebody only gives another number of what was counted: "the morgue said six". Owns the forms of answering.

What such a number counts is `inheritance`'s to say.
"""

from factcheck.extraction.counts.clause_ends import LONGEST, TIMES, closes, is_called, number_end, time_end
from factcheck.extraction.phrases import QUOTES, before_number
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.extraction.verbs import VerbWords

_SAYS = frozenset(
    "say claim report count estimate suggest confirm admit acknowledge concede give cite announce list tally record "
    "register log mention quote maintain allege reckon calculate declare assert name "
    "show indicate state note post establish document".split()
)
_INSISTS = frozenset(
    "hear know learn insist speak talk tell settle stand stick keep hold arrive admit own confess".split()
)
_ARRIVES = frozenset(["arrive"])
_OF_SOME = frozenset(["speak", "talk", "tell"])
"""Of a number they speak; to whom they speak are people of their own: "spoke to 43 witnesses"."""
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
_CORRECTING = frozenset(
    "correcting corrected corrects revising revised revises retracting retracted withdrawing withdrew amending amended "
    "replacing replaced replaces".split()
)
_TOLD = frozenset(
    "reported announced published issued quoted cited circulated disclosed claimed acknowledged admitted conceded "
    "mentioned estimated counted tallied registered logged listed recorded".split()
)
"""What is told of a bare number: "the five reported by the chief"; who is "given" may be those counted."""
_FIRST = frozenset("first initially originally previously earlier officially once already".split())
_BACK_IN_TIME = frozenset(
    "by on at in from to for earlier previously initially originally yesterday a the last two three so as , .".split()
)
"""What may follow "the three announced": whoever told it, and when."""
_WHO_SAYS = frozenset("that which he she they it we his her their its our the".split())
_DO = frozenset(["did", "do", "have", "had", "were", "was"])
"""Behind a number: they did as is told of those before."""
_MODAL = frozenset(["may", "might", "could", "must", "should"])
_MUST = frozenset(["should", "must"])
_THINKS = frozenset(["think", "believe", "reckon", "make", "consider"])
_LISTS = frozenset(["list", "roll", "register", "roster"])
VOICES = frozenset(
    "organisers organizers government union unions ministry officials authorities landlord owner owners operator "
    "opposition residents neighbours neighbors locals witnesses".split()
)
"""Whoever gives a number, and is no victim in a list of them."""
_BODIES = VOICES | frozenset(
    "police army minister hospital company mayor council department brigade service agency office party committee "
    "association charity church airline school coroner morgue prosecutor prosecutors navy coastguard families "
    "relatives".split()
)
_LABEL = 5
"""Tokens of a body that a number stands behind: "Fire department: 74"."""
_SURELY = frozenset(["tops", "easy", "easily", "maybe", "minimum", "max", "maximum", "probably"])
"""Behind a number that is all somebody says: "fifty, easy"."""
_FIGURES = frozenset(["names", "figure", "estimate", "reckoning", "tally", "count", "census"])
_THEIR = frozenset(["its", "their", "his", "her", "our", "my", "the"])
_THERE = frozenset(["there", "they", "we"])
_ARE = frozenset(["are", "were"])
_OPENS = frozenset([",", ";", ":", "that", "", "but", "and", "“", "”", '"'])
"""Before "there were 240": the beginning of its clause."""
_COUNTS = frozenset("count record register log list tally report document".split())
_PERCENT, _GIVES = frozenset(["%", "percent", "cent"]), frozenset(["give", "gives", "gave", "giving"])
_SURVEYS = frozenset(["survey", "poll", "study", "census", "review", "audit", "inquiry", "count", "recount", "tally"])
"""What "found" only a number: "a survey of 90 farms found 52 percent"."""
_CLAUSE = 14
"""Tokens between a survey and what it found."""


def is_bare_report(tokens: Tokens, first: int, floor: int) -> bool:
    """Whether somebody only gives another number: "the attendant said six", "the mayor spoke of 1,100"."""
    words = tokens.lexicon.table(VerbWords)
    end = number_end(tokens, first)
    if counts_us(tokens, end):
        return False  # whoever tells of "120 of us" lives, whatever toll was told before
    end += 2 if tokens.low(end) == "per" else tokens.low(end) in _PERCENT
    listed = _list_end(tokens, end)
    if tokens.low(end) in _DO and closes(tokens, end + 1):
        return True  # "according to the union, nine did"
    if tokens.low(first - 1) == "of" and tokens.low(first - 2) in _LISTS and closes(tokens, listed):
        return True  # "the baker had drawn up a list of 80"
    if not closes(tokens, listed):
        return _is_had_then(words, tokens, first, end, floor)
    if _is_said_alone(words, tokens, first, end, floor):
        return True
    if listed > end and tokens.low(first - 1) in ("has", "had", "have"):
        return True  # "the clinic has 15 on its list"
    first = _before_hedge(tokens, first)
    first -= tokens.low(first - 1) in ("only", "just", "barely", "merely")
    verb = first - 1 - (tokens.low(first - 1) in QUOTES)
    verb -= tokens.low(verb) == ":" and verb < first - 1  # then said: "Fifty."
    verb -= _gives_share(tokens, verb, end)  # "her own count gives her 51%"
    if tokens.low(verb) == "it" and words.lemma(tokens, verb - 1) in _THINKS and verb - 1 > floor:
        return True  # "the priests think it nearer 700", "that makes it 12"
    if _is_answer(words, tokens, verb, floor) or _is_headcount(tokens, verb, floor):
        return True
    leads = verb > floor and tokens.lower[verb] in _LEADS
    verb -= leads
    if leads and tokens.low(verb) in _TALK:
        return True
    return _reports(words, tokens, verb, floor, tokens.lower[verb + 1] if leads else "")


def _is_had_then(words: VerbWords, tokens: Tokens, first: int, end: int, floor: int) -> bool:
    """Whether a clause says but how many there were in another time: "it had nine in all of 2016", "counted nine since
    May"."""
    verb = before_number(tokens, first, floor)
    if verb <= floor or not closes(tokens, time_end(tokens, end)):
        return False
    if tokens.low(verb) in ("had", "has", "have", "saw"):
        return tokens.tag(verb - 1) is Tag.PRONOUN or tokens.low(verb - 1) in ("it", "they", "we")
    return tokens.tag(verb) is Tag.VERB and words.lemma(tokens, verb) in _COUNTS


def _gives_share(tokens: Tokens, before: int, end: int) -> bool:
    """Whether a count gives somebody a percentage, the pronoun at `before`."""
    is_share = tokens.low(end - 1) in _PERCENT
    return is_share and tokens.low(before) in ("him", "her", "them", "it") and tokens.low(before - 1) in _GIVES


def _is_said_alone(words: VerbWords, tokens: Tokens, first: int, end: int, floor: int) -> bool:
    """Whether a number is all that somebody says: "“Fifty,” said the imam", "The government: 12."."""
    opens = first == floor or (tokens.low(first - 1) in QUOTES and first - 1 == floor)
    at = end
    while (
        tokens.low(at) in QUOTES or tokens.low(at) == "," or (tokens.low(at - 1) == "," and tokens.low(at) in _SURELY)
    ):
        at += 1
    if opens and at > end and tokens.tag(at) is Tag.VERB and words.lemma(tokens, at) in _SAYS | {"tell", "insist"}:
        return True
    if opens and (tokens.low(at), tokens.low(at + 1)) in (("according", "to"), ("if", "you")):
        return True  # "Nine, according to the union", "Nine, if you ask the union"
    if tokens.low(first - 1) in QUOTES and _is_quoted_alone(tokens, first, end):
        return True
    if tokens.low(first - 1) != ":" or first - 1 - floor > LONGEST:
        return False
    if tokens.low(first - 2) in _BODIES and first - 1 - floor <= _LABEL and closes(tokens, end):
        return True  # "Landlord: 61. Fire department: 74."
    start = next((at + 1 for at in range(first - 2, floor - 1, -1) if tokens.low(at) in (",", ";")), floor)
    start += tokens.tag(start) is Tag.VERB and words.lemma(tokens, start) in _SAYS
    return tokens.tag(start) is Tag.DETERMINER and not any(
        tokens.tag(at) in (Tag.VERB, Tag.AUXILIARY) for at in range(start, first - 1)
    )


def _is_quoted_alone(tokens: Tokens, first: int, end: int) -> bool:
    """Whether a number opens a quotation, and a clause follows: "“Sixty. I counted”", "“Thirty, and I counted”"."""
    after = tokens.low(end)
    goes_on = after == "," and tokens.low(end + 1) in ("and", "but", "that", "not", "i", "we", "they", "you")
    few = tokens.low(first) in ("one", "two", "a", "an", "1", "2", "first", "second")
    closed = tokens.low(end - 1) in QUOTES  # "the true toll was “over 100”."
    return not (few or closed) and (after in (".", "!") or goes_on)


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
    if is_told_number(tokens, first):
        return True
    if tokens.low(first - 1) not in ("of", ",") or tokens.low(first - 2) not in _FIGURES or first - 2 <= floor:
        return False
    end = number_end(tokens, first)
    closed = closes(tokens, time_end(tokens, end)) or is_called(tokens, end)
    return closed or (tokens.low(first - 1) == "of" and (tokens.low(end) in GIVEN or tokens.tag(end) is Tag.AUXILIARY))


def is_told_number(tokens: Tokens, first: int) -> bool:
    """Whether a number stands for itself, with who told it: "the five reported by the chief", "the three he announced".

    What was reported or announced is the number; what happened, and to whom, the count says that it is held against.
    """
    end = number_end(tokens, first)
    if tokens.tag(first - 1) not in (Tag.DETERMINER, Tag.POSSESSIVE):
        return False
    at = end + (tokens.low(end) in _FIRST)
    if (tokens.low(at), tokens.low(at + 1)) == ("given", "by"):
        return True
    if tokens.low(at) in _TOLD:
        is_verb = tokens.tag(at + 1) is Tag.AUXILIARY
        return is_verb or tokens.low(at + 1) in _BACK_IN_TIME or closes(tokens, at + 1)
    return _is_told_by(tokens, at)


def is_told_before(tokens: Tokens, first: int) -> bool:
    """Whether a number that stands for itself was told before: "the six first announced", "correcting the six given
    on Monday"."""
    if not is_told_number(tokens, first):
        return False
    end = number_end(tokens, first)
    return tokens.low(first - 2) in _CORRECTING or not _FIRST.isdisjoint(tokens.lower[end : end + LONGEST])


def _is_told_by(tokens: Tokens, at: int) -> bool:
    """Whether a clause without an object of its own says who told a number: "that his chief announced"."""
    if tokens.low(at) not in _WHO_SAYS:
        return False
    words = tokens.lexicon.table(VerbWords)
    for verb in range(at + 1, at + LONGEST):
        if tokens.tag(verb) is Tag.VERB and words.lemma(tokens, verb) in _SAYS | {"publish", "issue", "release"}:
            return tokens.low(verb + 1) in _BACK_IN_TIME or closes(tokens, verb + 1)
        if tokens.tag(verb) in (Tag.PUNCTUATION, Tag.NUMBER, Tag.RELATIVE):
            return False
    return False


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
        if tokens.low(at) == "number" and tokens.tag(at + 1) in (Tag.VERB, Tag.WORD):
            return at + 1  # "23 as the number rescued"
    return -1


def _reports(words: VerbWords, tokens: Tokens, verb: int, floor: int, lead: str) -> bool:
    """Whether a verb, with the preposition that it leads with, only gives a number: "came up with 223"."""
    if lead == "with" and tokens.low(verb) in _UP and tokens.tag(verb - 1) is Tag.VERB:
        return words.lemma(tokens, verb - 1) == "come"
    if tokens.low(verb) == "us" and words.lemma(tokens, verb - 1) == "tell":
        return True  # "they tell us 19, we say 24"
    if verb <= floor or tokens.tag(verb) is not Tag.VERB:
        return False
    said = _ARRIVES if lead == "at" else _INSISTS - (_OF_SOME if lead == "to" else frozenset()) if lead else _SAYS
    lemma = words.lemma(tokens, verb)
    if lemma == "find" and not lead:
        return not _SURVEYS.isdisjoint(tokens.lower[max(floor, verb - _CLAUSE) : verb])
    return lead != "with" and lemma in said


def leads_from_report(tokens: Tokens, first: int) -> bool:
    """Whether a verb that only reports leads to a number, whatever noun follows: "police spoke of 50 students"."""
    words = tokens.lexicon.table(VerbWords)
    floor = tokens.sentence(first).first
    is_beside = tokens.tag(first - 1) is Tag.VERB  # "the army reported 12 houses"
    verb = first - 1 if is_beside else before_number(tokens, first, floor)
    leads = verb > floor and tokens.lower[verb] in _LEADS
    verb -= leads
    lead = tokens.lower[verb + 1] if leads else ""
    while verb > floor and tokens.low(verb) in QUOTES:
        verb -= 1
    return _reports(words, tokens, verb, floor, lead)


def _is_answer(words: VerbWords, tokens: Tokens, verb: int, floor: int) -> bool:
    """Whether a speaker only has another number: "the group said it had more than 80", "it ought to have 24"."""
    if tokens.low(verb) not in ("had", "has", "have"):
        return False
    verb -= 2 * ((tokens.low(verb - 2), tokens.low(verb - 1)) == ("ought", "to")) or tokens.low(verb - 1) in _MUST
    if tokens.low(verb - 1) not in _ANSWERING:
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
    return verb - 1 <= floor + 3 * is_it or tokens.low(verb - 2) in _OPENS | TIMES or said


def counts_us(tokens: Tokens, end: int) -> bool:
    """Whether speakers count themselves behind a number: "there were 120 of us"."""
    return (tokens.low(end), tokens.low(end + 1)) == ("of", "us")
