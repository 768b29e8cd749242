"""Numbers without a noun that close their clause: "the wardens list 12 in their diary", "the mayor signed for 16".

Such a number needs something counted before to be a number of: whatever verb leads to it, it answers the last count
near to it in size. Owns whether one does, and which count it answers; the forms that say so are `rival_numbers`'.
"""

from decimal import Decimal

from factcheck.extraction.counts.alike import says_where
from factcheck.extraction.counts.clause_ends import closes, number_end, time_end
from factcheck.extraction.counts.concepts import PERSON
from factcheck.extraction.counts.kept_numbers import keeps_to
from factcheck.extraction.counts.population import STATUS
from factcheck.extraction.counts.room import is_bound
from factcheck.extraction.counts.sites import Happening
from factcheck.extraction.counts.triggers import Triggers
from factcheck.extraction.phrases import QUOTES, NounPhrase, before_number, noun_phrase
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.extraction.verbs import VerbWords
from factcheck.model import Event

NEAR = Decimal("2.5")
"""How many times larger the one number may be: of ten that answer nothing, most are a part or another thing."""
BESIDE = Decimal(5)
"""... where one sentence sets the two voices against each other."""
_AGAINST = frozenset([";", "while", "whereas", "but", "though", "although"])
FAR = Decimal(20)
"""... where a voice keeps to it; beyond that it is of another thing: "90 were held. The union insists on 25,000"."""
BACK = 4
"""Figures looked back over, in the same sentence and the one before."""
_TOLL = 5
"""Tokens between a toll and its number: "toll had now gone up to 14"."""
_RANK = 6
"""Tokens before "with" in which a rank stands, and before "has" in which somebody says so."""
_RANKS = frozenset(
    "rank ranks ranked ranking was is were are first second third fourth fifth top last leads led".split()
)
_SELF = frozenset(["it", "they", "he", "she", "we", "who", "which"])
_NOTHING_LEADS = frozenset(["", ",", ";", "and", "or", "which", "that", "whom", "them", "than", "then"])
_TELLS = frozenset(["tell", "inform", "speak", "talk", "write", "hear", "learn", "know", "read", "notify", "think"])
_AWARE = frozenset(["aware", "sure", "certain", "afraid", "list", "roll", "register"])
_NUMBERS = frozenset(["number", "numbers", "toll", "count", "total", "tally"])
_MEASURE = 14
"""Tokens between what a number is the number of and the number."""
_OWN = frozenset(["its", "their", "his", "her", "our", "my"])
_BOOK = 4
"""Tokens of where a voice keeps its number, behind "its": "in its own casualty book"."""
_BE = frozenset(["is", "are", "was", "were", "been", "being"])
_HAS_IT = frozenset(["has", "have", "had", "does", "do", "did", "puts", "put"])
_CLAIMED = frozenset("claimed reported given announced admitted acknowledged cited stated published".split())
_ACCOUNTS = frozenset("count account reckoning tally estimate estimates accounts figures version telling own".split())
_VOICE = 9
"""Tokens of whoever gives a number, behind "by" or "as": "by that of the volunteers who dig"."""
_CLAUSE = 8
"""Tokens before "of" in which a verb of telling leads to it."""


def answered_openly(tokens: Tokens, figures: list[Figure], index: int) -> int | None:
    """Return the count that a number answers which closes its clause, whatever verb leads to it; None without one."""
    figure = figures[index]
    first = figure.quantity.first
    if index == 0 or figure.quantity.quantity.unit != "count" or is_bound(tokens, figure.quantity):
        return None
    if is_given_by(tokens, figure.quantity.end):
        return _same_sentence_before(tokens, figures, index)
    if not _closes_alone(tokens, figure) or tells_of_others(tokens, first):
        return None
    near = _near_in_size(tokens, figures, index, NEAR)
    return _near_in_size(tokens, figures, index, FAR) if near is None and keeps_to(tokens, first - 2) else near


def _near_in_size(tokens: Tokens, figures: list[Figure], index: int, by: Decimal) -> int | None:
    """The last count of this sentence or the one before that a number is so near to that it may answer it."""
    first, size = figures[index].quantity.first, figures[index].quantity.quantity.nominal
    for other in range(index - 1, max(-1, index - BACK), -1):
        there = figures[other].quantity
        value = there.quantity.nominal
        if tokens.sentence_of[first] - tokens.sentence_of[there.first] > 1:
            return None
        if there.quantity.unit != "count" or not size or not value or is_bound(tokens, there):
            continue
        doing = figures[other].subject
        if tokens.low(there.first - 1) == "by" and doing is not None and doing.concept == PERSON:
            continue  # "16 were sought by 85 firemen"
        most = max(by, BESIDE) if _is_set_against(tokens, there.end, first) else by
        if says_where(tokens, figures, other) or not _may_differ(size, value, most):
            continue
        apart = _is_deed_of_things(tokens, figures[other], first) or _is_toll_beside_captives(
            tokens, figures[other], first
        )
        return None if apart else other
    return None


def _is_toll_beside_captives(tokens: Tokens, before: Figure, first: int) -> bool:
    """Whether a toll comes to a number behind captives: "four hostages freed, toll rises to seven" counts the dead."""
    held = before.subject is not None and "held" in before.subject.population.get(STATUS, ())
    return held and "toll" in tokens.lower[max(tokens.sentence(first).first, first - _TOLL) : first]


def tells_of_others(tokens: Tokens, first: int) -> bool:
    """Return whether the sentence says first of whom it tells: "Of the divers, its book shows six"."""
    at = tokens.sentence(first).first
    opens = (tokens.low(at), tokens.low(at + 1))
    return opens in (("of", "the"), ("as", "for"), ("as", "to"), ("among", "the"), ("of", "these"), ("of", "those"))


def named_first(tokens: Tokens, first: int) -> NounPhrase | None:
    """Return whom the sentence names before a number of them: the divers of "Of the divers, its book shows six"."""
    sentence = tokens.sentence(first)
    phrase = noun_phrase(tokens, sentence.first + 2, first) if tokens.low(sentence.first) in ("of", "among") else None
    named = phrase is not None and tells_of_others(tokens, first) and tokens.low(phrase.end) == ","
    return phrase if named else None


def _is_deed_of_things(tokens: Tokens, before: Figure, first: int) -> bool:
    """Whether things counted before are told of by a verb of its own: "40 were shot down. Rebels say they sent 55"."""
    subject, verb = before.subject, before_number(tokens, first, tokens.sentence(first).first)
    downed = tokens.low(before.quantity.end) in _DOWNED  # "repeats its 40 shot down"
    if subject is None or (subject.concept == PERSON and not downed) or tokens.tag(verb) is not Tag.VERB:
        return False
    lemma = tokens.lexicon.table(VerbWords).lemma(tokens, verb)
    return lemma not in tokens.lexicon.table(Triggers).speech and lemma not in _RECORDS


_DOWNED = frozenset({"shot", "downed", "intercepted"})
_RECORDS = frozenset(
    "have be count find see show list contain log mark note enter register record get give put make bear carry hold "
    "name total number sign say claim recognise recognize accept acknowledge admit reach stop".split()
)
"""Verbs by which a voice gives a number, whatever the things did."""


def answers_openly(tokens: Tokens, figures: list[Figure], index: int, happening: Happening | None) -> bool:
    """Return whether a number without a noun closes its clause, and no word of it tells what befell anybody."""
    is_open = happening is None or happening.event is Event.OTHER
    is_bare = figures[index].subject_end == figures[index].quantity.end and figures[index].inherited
    return is_open and is_bare and answered_openly(tokens, figures, index) is not None


def is_given_by(tokens: Tokens, end: int) -> bool:
    """Return whether only a voice stands behind a number: "23 as the union has it", "or 22 by that of the police"."""
    lead = tokens.low(end)
    if (lead, tokens.low(end + 1)) == ("according", "to") or (lead in _CLAIMED and tokens.low(end + 1) == "by"):
        return True
    last = next((at for at in range(end + 1, end + 1 + _VOICE) if closes(tokens, at)), -1)
    if lead == "as" and last > end + 1:
        return tokens.low(last - 1) in _HAS_IT or (tokens.low(last - 1) == "it" and tokens.low(last - 2) in _HAS_IT)
    inside = tokens.lower[end + 1 : last] if lead == "by" else []
    return bool(inside) and ("that" in inside[:1] or not _ACCOUNTS.isdisjoint(inside) or inside[-1] in ("'s", "’s"))


def _same_sentence_before(tokens: Tokens, figures: list[Figure], index: int) -> int | None:
    """The count before in its sentence, unless it is a bound, or says where."""
    first, before = figures[index].quantity.first, figures[index - 1].quantity
    same = tokens.sentence_of[first] == tokens.sentence_of[before.first] and before.quantity.unit == "count"
    return index - 1 if same and not is_bound(tokens, before) and not says_where(tokens, figures, index - 1) else None


def _may_differ(one: Decimal, other: Decimal, by: Decimal) -> bool:
    """Whether two voices may give these of one thing; one person is mostly one of those told of."""
    least, most = sorted((one, other))
    return least != most and most <= by * least and (least > 1 or by == FAR)


def _is_set_against(tokens: Tokens, end: int, first: int) -> bool:
    """Whether a sentence sets one voice's number against another's: "report 58 injured; the hospital reports 21"."""
    between = tokens.lower[end:first]
    return tokens.sentence_of[end - 1] == tokens.sentence_of[first] and not _AGAINST.isdisjoint(between)


def _closes_alone(tokens: Tokens, figure: Figure) -> bool:
    """Whether a verb, or its preposition, leads to a number with no noun, and its clause ends with it."""
    first, end = figure.quantity.first, figure.quantity.end
    sentence = tokens.sentence(first)
    if number_end(tokens, first) < end or not closes(tokens, time_end(tokens, _past_book(tokens, end))):
        return False
    at = before_number(tokens, first, sentence.first)
    while at >= sentence.first and tokens.low(at) in QUOTES:
        at -= 1
    if at < sentence.first or tokens.low(at) in _NOTHING_LEADS or tokens.tag(at) is Tag.NUMBER:
        return False
    if at < first - 1 and tokens.low(first - 1) == "of" and tokens.low(first - 2) not in _NUMBERS:
        return False  # "a team of 30"
    if tokens.low(at) == "of":
        return _tells_of(tokens, at, sentence.first)
    of_its_own = _is_of_a_rank(tokens, at) or _is_of_another_s(tokens, at, sentence.first)
    apart = _befalls(tokens, at) or _is_made_for(tokens, at) or _is_numbered(tokens, at, sentence.first)
    return not (of_its_own or apart)


def _is_of_a_rank(tokens: Tokens, at: int) -> bool:
    """Whether a number says by what something leads or follows: "Orla came third with 44", "first, with 83"."""
    if tokens.low(at) != "with":
        return False
    near = tokens.lower[max(0, at - _RANK) : at]
    return tokens.low(at - 1) == "," or any(low in _RANKS for low in near)


def _is_of_another_s(tokens: Tokens, at: int, floor: int) -> bool:
    """Whether somebody says what another has: "the agency says Sarno has 1,061" is of Sarno, and answers nothing."""
    verbs = tokens.lexicon.table(VerbWords)
    if tokens.low(at) not in ("has", "have", "had") or tokens.tag(at - 1) is Tag.PRONOUN or tokens.low(at - 1) in _SELF:
        return False
    if not _OWN.isdisjoint(tokens.lower[max(floor, at - 3) : at]):
        return False  # "says its own register has 26"
    speech = tokens.lexicon.table(Triggers).speech
    return any(verbs.lemma(tokens, near) in speech for near in range(max(floor, at - _RANK), at))


def _befalls(tokens: Tokens, at: int) -> bool:
    """Whether a verb says what befell those that it leads to: "killing three" are people of its own."""
    lemma = tokens.lexicon.table(VerbWords).lemma(tokens, at) if tokens.tag(at) is Tag.VERB else ""
    return lemma in tokens.lexicon.table(Triggers).patient


def _is_made_for(tokens: Tokens, at: int) -> bool:
    """Whether something was made for so many: "camps that were laid out for 30,000"."""
    return tokens.low(at) == "for" and not _BE.isdisjoint(tokens.lower[max(0, at - 3) : at - 1])


def _is_numbered(tokens: Tokens, at: int, floor: int) -> bool:
    """Whether the clause names what its number is of: "the number of missing, which he gave as 34"."""
    near = range(max(floor, at - _MEASURE), at)
    return any(tokens.low(of) == "of" and tokens.low(of - 1) in _NUMBERS for of in near)


def _past_book(tokens: Tokens, end: int) -> int:
    """The token after "in its log", "on her own wall" at `end`: where a voice keeps its number; `end` without that."""
    if tokens.low(end) not in ("in", "on") or tokens.low(end + 1) not in _OWN:
        return end
    ends = (at for at in range(end + 2, end + 2 + _BOOK) if closes(tokens, at) or time_end(tokens, at) > at)
    return next(ends, end)


def _tells_of(tokens: Tokens, of: int, floor: int) -> bool:
    """Whether "of" leads to what somebody tells: "informs the press of 23", "was aware of 11", and no "team of 44"."""
    if tokens.low(of - 1) in _AWARE:
        return True
    verbs, near = tokens.lexicon.table(VerbWords), range(max(floor, of - _CLAUSE), of)
    return any(tokens.tag(at) is Tag.VERB and verbs.lemma(tokens, at) in _TELLS for at in near)
