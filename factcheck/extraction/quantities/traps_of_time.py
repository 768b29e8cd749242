"""Numbers that tell when, how long or how often: one predicate each. Owns no time's meaning (`times` does)."""

from factcheck.extraction.quantities.cardinals import NumberWords
from factcheck.extraction.quantities.numerals import NumeralKind
from factcheck.extraction.quantities.surroundings import DASHES, Surroundings
from factcheck.model import Qualifier

_LINKS = frozenset(["and", "or", "to", "through", ",", "&", "/", "until"]) | DASHES
_STROKES = DASHES | {"/"}
_BEHIND_CLOCKS = frozenset("on this that today yesterday tonight local sharp every in at".split())
_UNTIL = frozenset("since until till before after from past".split())
_PARTS = frozenset(["morning", "afternoon", "evening", "night"])
_DAY_OF = frozenset(["on", "this", "that", "yesterday"])
_DAYS = _PARTS | {"today", "tomorrow", "tonight", "yesterday"}
_GROWING = frozenset(
    "rose rise rises risen rising grew grow grows grown up down fell fall fallen climbed jumped increased increase "
    "dropped drop swelled went gone edged crept raised lowered cut reduced revised".split()
)
_CLOSELY = frozenset(["shortly", "just", "soon", "little", "moments", "minutes", "well", "long"])
_PUTTING = frozenset("put puts putting place places placed set sets fixed estimated estimates gave gives".split())
_ABOUT = frozenset(["around", "about"])
_TURN = frozenset(["past", "to"])
_MINUTES = frozenset(["five", "ten", "twenty", "twenty-five"])
_BEFORE_CLOCKS = frozenset("at around about by until till since before after".split())
_HOURS = frozenset("one two three four five six seven eight nine ten eleven twelve".split())
_FAR = 9
_FEW = 2
_ENDS = frozenset([".", ",", ";", "!", "?", ""])
_TRAINS = frozenset(["from", "to", "train", "service", "departure", "flight", "ferry", "express", "bus", "sailing"])
_STANDING = frozenset(
    "stood stand stands standing remained remains remain estimate deaths cases arrests casualties fatalities".split()
)
"""Verbs and nouns whose "at" leads to a number, not to an hour: "it had stood at 12 in the morning"."""
_COUNTS = frozenset(["toll", "number", "count", "total", "tally", "figure"])
_COUNTED = 5
"""Nouns that stand at a number, and the tokens before it that they may be away: "put the number of dead at seven"."""
_SHORTEST_DATE = 3
"""Tokens of two joined numbers."""
_THOSE = frozenset(["dead", "killed", "injured", "wounded", "missing", "detained"])
"""Those whose number is put "at", behind "the": "put the dead at seven on Monday"."""
_LONGEST_DATE = 7
"""Tokens of more than three joined numbers: no date, and no need to see the end of them."""
_FIRST_YEAR, _LAST_YEAR = 1500, 2100


def is_date(at: Surroundings) -> bool:
    """October 7; 7 October; the 7th of October; Nov. 3; 5/17/2018; 2023-11-07; October 7 and 8."""
    if _in_numeric_date(at):
        return True
    if not 1 <= at.value <= 31 or not at.mention.number.in_digits:
        return False
    if _is_month(at, at.mention.end + (at.after() == "of")):
        return True
    month = at.mention.core - 1
    if at.tokens.low(month) == "." and at.tokens.joined(month):
        month -= 1
    if at.tokens.low(month) == "the":
        month -= 1
    if _is_month(at, month):  # "In May 12 people died" has no day
        return at.tokens.low(month - 1) != "in" or at.noun_after() is None
    return at.follows("date", _LINKS - {","}) and at.noun_after() is None


def _is_month(at: Surroundings, index: int) -> bool:
    return at.is_in(at.tokens.low(index), "time.months") and at.tokens.is_capitalised(index)


def _in_numeric_date(at: Surroundings) -> bool:
    """Three numbers joined by one kind of mark, or two by a slash that make no fraction ("24/7", "9/11")."""
    tokens, first, end = at.tokens, at.mention.core, at.mention.core_end
    if not at.mention.number.in_digits:
        return False
    while _linked(at, first) and end - first < _LONGEST_DATE:
        first -= 2
    while _linked(at, end + 1) and end - first < _LONGEST_DATE:
        end += 2
    if end - first < _SHORTEST_DATE:
        return False
    run = [tokens.low(place) for place in range(first, end)]
    parts, marks = run[::2], set(run[1::2])
    if len(marks) != 1 or len(parts) not in (2, 3) or any(len(part) > 4 for part in parts):
        return False
    if len(parts) == 2:
        return marks == {"/"} and all(len(part) <= 2 for part in parts)
    lengths = sorted(map(len, parts))
    return lengths[1] <= 2 and (lengths[2] == 4 or (lengths[2] <= 2 and marks == {"/"}))


def _linked(at: Surroundings, index: int) -> bool:
    """Whether the digits at `index` are glued by a mark to digits before it."""
    tokens = at.tokens
    if tokens.low(index - 1) not in _STROKES or not tokens.joined(index) or not tokens.joined(index - 1):
        return False
    return tokens.low(index)[:1].isdecimal() and tokens.low(index - 2)[:1].isdecimal()


def is_clock(at: Surroundings) -> bool:
    """5 p.m.; 17:30; 0800 UTC; at 10 on Monday."""
    if at.after() == ":" and at.glued_after(frozenset(":")) and at.after(2)[:1].isdecimal():
        return True
    if at.before() == ":" and at.glued_before() and at.before(2)[:1].isdecimal():
        return True
    if at.is_in(at.after(), "time.clock") and 0 <= at.value <= 2400:
        return at.after() != "past" or at.after(2) in at.tokens.lexicon.table(NumberWords).small
    if (
        at.is_plain
        and len(at.tokens.word(at.mention.core)) == 4
        and at.after() in ("hours", "local")
        and at.value <= 2400
    ):
        return True
    if _is_timetabled(at):
        return True
    if _is_spoken_clock(at) or _is_on_the_clock(at):
        return True
    if not at.is_cardinal or not 1 <= at.value <= 12:
        return False
    if at.before() in ("before", "after") and at.before(2) in _CLOSELY and at.after() in _ENDS:
        return True
    if at.before() == "by" and at.after() == "on" and at.is_in(at.after(2), "time.weekdays"):
        return at.before(2) not in _GROWING
    if at.before() in _UNTIL or (at.before() == "by" and at.before(2) not in _GROWING):
        return _tells_part_of_day(at)
    if at.before() in _ABOUT and at.before(2) in ("until", "till", "since") and at.after() in _ENDS:
        return True
    if at.before() in _ABOUT and (at.before(2) == "at" or not _is_stood_at(at)) and _tells_part_of_day(at):
        return True
    if at.before() != "at" or (_is_stood_at(at) and (_is_put(at) or not _tells_part_of_day(at))):
        return False
    return at.after() in _BEHIND_CLOCKS or (at.after() in _ENDS and (_is_a_day(at, at.before(2)) or _is_told_at(at)))


def _is_on_the_clock(at: Surroundings) -> bool:
    """ "It happened at 2.40, during the night shift"; no price or share."""
    hour, _, minute = at.tokens.word(at.mention.core).partition(".")
    clock = hour.isdecimal() and len(minute) == 2 and minute.isdecimal() and int(hour) < 24 and int(minute) < 60
    return clock and at.before() == "at" and at.after() in _ENDS | {"on", "this", "that"} and not _is_stood_at(at)


def _is_told_at(at: Surroundings) -> bool:
    """ "brought under control at eight.", "on air at ten,": nothing before it is put or stands at a number."""
    near = [at.before(step) for step in range(2, _FAR)]
    counted = _COUNTS | _STANDING | _THOSE | _PUTTING | _GROWING
    told = counted.isdisjoint(near) and "at" not in near and at.before(2) not in ("is", "are", "was", "were")
    return told and at.value > _FEW and at.value % 1 == 0


def _is_spoken_clock(at: Surroundings) -> bool:
    """Both numbers of "half past ten", "a quarter to five", "at twenty to nine", "around ten past four"."""
    if at.before() in _TURN and 1 <= at.value <= 12:
        quarter = at.before(2) in ("half", "quarter")
        return quarter or (at.before(2) in _MINUTES and at.before(3) in _BEFORE_CLOCKS)
    spoken = at.tokens.low(at.mention.core) in _MINUTES and at.after() in _TURN
    return spoken and at.before() in _BEFORE_CLOCKS and at.after(2) in _HOURS


def _is_a_day(at: Surroundings, low: str) -> bool:
    """ "called for Thursday at six", "tonight at eight"; not "put the dead on Friday at nine"."""
    counted = _COUNTS | _STANDING | _THOSE
    return (low in _DAYS or at.is_in(low, "time.weekdays")) and counted.isdisjoint(map(at.before, range(3, _FAR)))


def _tells_part_of_day(at: Surroundings) -> bool:
    """ "since five in the morning", "until nine at night", "after four this Saturday afternoon"."""
    if at.after() in _DAY_OF:
        step = 2 + at.is_in(at.after(2), "time.weekdays")
        return at.after(step) in _PARTS
    if at.after() == "in" and at.after(2) == "the":
        return at.after(3) in ("morning", "afternoon", "evening")
    return at.after() == "at" and at.after(2) == "night"


def _is_stood_at(at: Surroundings) -> bool:
    """Whether what stands before "at" is counted: "a toll that stood at 12", "put the dead at seven on Monday"."""
    if at.before(2) in _STANDING or (at.before(2) in _THOSE and at.before(3) in ("the", "of")):
        return True
    return not _COUNTS.isdisjoint(at.before(step) for step in range(2, _COUNTED))


def _is_put(at: Surroundings) -> bool:
    """Whether a verb leads by "at" to a number: "put the dead at three in the afternoon", not "the count at six"."""
    return not (_PUTTING | _STANDING).isdisjoint(map(at.before, range(2, _FAR)))


def _is_timetabled(at: Surroundings) -> bool:
    """ "the 17.42 from Lewes"."""
    if at.before() != "the" or at.after() not in _TRAINS:
        return False
    hour, _, minute = at.tokens.word(at.mention.core).partition(".")
    return len(minute) == 2 and minute.isdecimal() and hour.isdecimal() and int(hour) < 24 and int(minute) < 60


def is_year(at: Surroundings) -> bool:
    """2018; in about 1900; between 2014 and 2016; the 1990s; 2014-15."""
    if at.tokens.low(at.mention.end) == "s" and at.tokens.joined(at.mention.end):
        return True
    if at.follows("year", _STROKES) and at.is_plain and at.value < 100:
        return at.glued_before() and not at.mention.hedged  # "2019-20"; not "4 March 2025 - At least 21 people"
    if not at.is_plain or at.mention.unit != "count" or not _FIRST_YEAR <= at.value <= _LAST_YEAR:
        return False
    return len(at.tokens.word(at.mention.core)) == 4 and _reads_as_year(at)


def _reads_as_year(at: Surroundings) -> bool:
    counted = at.noun_after() is not None
    before = at.outside()
    if at.mention.hedged and at.mention.interval.qualifier is not Qualifier.RANGE:
        return before in ("in", "since", "from") and not counted
    if before == "," and at.earlier_trap == "date":
        return True
    if at.is_in(before, "time.year_strong") or _is_month(at, at.mention.first - 1):
        return not (counted and at.value % 100 == 0)
    if at.follows("year", _LINKS):
        return True
    if at.is_in(before, "time.year_weak"):
        return not counted or at.value % 100 != 0
    if at.value % 100:
        return not counted
    names = at.tokens.is_name(at.mention.first - 1) or (at.value >= 1900 and at.tokens.is_capitalised(at.mention.end))
    return not counted and names  # "a 2000 Pontiac"


def is_duration(at: Surroundings) -> bool:
    """24 hours; three-day; half an hour; dozens of years; two more weeks."""
    tokens, place = at.tokens, at.mention.end
    if at.mention.unit.startswith("money"):
        return False  # "$17,400 Friday morning"
    if tokens.low(place) in DASHES and tokens.joined(place):
        place += 1
    if tokens.low(place) == "of":
        place += 1
    if tokens.low(place) in ("a", "an") and at.mention.number.kind is NumeralKind.FRACTION:
        place += 1
    if at.is_in(tokens.low(place), "time.units"):
        return _lasts(at, place)
    for _ in range(2):
        if not at.is_in(tokens.low(place), "time.unit_adjectives"):
            return False
        place += 1
        if at.is_in(tokens.low(place), "time.units"):
            return True
    return False


def _lasts(at: Surroundings, unit: int) -> bool:
    """Whether the unit of time is what is counted: not in "two Sunday shootings"."""
    nouns, tokens = at.words.nouns, at.tokens
    if unit > at.mention.end or at.value <= 1 or nouns.is_plural(tokens.low(unit)):
        return True
    return not any(nouns.is_plural(tokens.low(place)) for place in (unit + 1, unit + 2))


def is_frequency(at: Surroundings) -> bool:
    """Ten times; three separate occasions; five-fold."""
    tokens, place = at.tokens, at.mention.end
    if tokens.low(place) in DASHES and tokens.joined(place):
        place += 1
    return any(
        at.is_in(tokens.low(spot), "time.frequency")
        for spot in (place, place + 1)
        if spot == place or tokens.low(place) in ("more", "separate", "different", "other")
    )
