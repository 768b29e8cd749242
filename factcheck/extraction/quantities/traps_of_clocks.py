"""Numbers that are hours: "5 p.m.", "half past six", "for Thursday at six", "shortly after eight". Owns no day.

Of a bare number behind a preposition the words around it say whether it is an hour: "at six" is one where a day, or a
part of it, stands beside it and nothing before it is put at a number, or stands at one.
"""

from factcheck.extraction.quantities.cardinals import NumberWords
from factcheck.extraction.quantities.surroundings import Surroundings

_LAST = 12
"""The last hour of a clock's face, and the most that a number without minutes may tell."""
_FEW = 2
"""Hours that are told without a day less often than two of something: "put under arrest at two"."""
_FAR = 9
"""Tokens before a number in which a verb stands that puts something at it."""
_COUNTED = 5
"""... and a noun that stands at it: "put the number of dead at seven"."""
_TRAINS = frozenset(["from", "to", "train", "service", "departure", "flight", "ferry", "express", "bus", "sailing"])
_PARTS = frozenset(["morning", "afternoon", "evening", "night"])
_DAYS = _PARTS | {"today", "tomorrow", "tonight", "yesterday"}
_ON = frozenset(["on", "this", "that", "yesterday"])
"""Behind an hour they lead to its day or part of the day: "at nine on Sunday", "at four this afternoon"."""
_BEHIND = frozenset("today tonight local sharp every in at".split()) | _ON
_ENDS = frozenset([".", ",", ";", "!", "?", ""])
_UNTIL = frozenset("since until till before after from past".split())
_CLOSELY = frozenset(["shortly", "just", "soon", "little", "moments", "minutes", "well", "long"])
"""Before "before" and "after", which then lead to an hour: "shortly after eight"."""
_ABOUT = frozenset(["around", "about"])
_TURN = frozenset(["past", "to"])
_QUARTERS = frozenset(["half", "quarter"])
_MINUTES = frozenset(["five", "ten", "twenty", "twenty-five"])
_LEADS = frozenset("at around about by until till since before after".split())
_HOURS = frozenset("one two three four five six seven eight nine ten eleven twelve".split())
_GROWING = frozenset(
    "rose rise rises risen rising grew grow grows grown up down fell fall fallen climbed jumped increased increase "
    "dropped drop swelled went gone edged crept raised lowered cut reduced revised".split()
)
"""Before "by" and a number: by so much a measure moved, "the toll rose by nine on Sunday"."""
_PUTTING = frozenset("put puts putting place places placed set sets fixed estimated estimates gave gives".split())
"""Verbs that put something "at" a number."""
_STANDING = frozenset(
    "stood stand stands standing remained remains remain estimate deaths cases arrests casualties fatalities".split()
)
"""Verbs and nouns whose "at" leads to a number, not to an hour: "it had stood at 12 in the morning"."""
_COUNTS = frozenset(["toll", "number", "count", "total", "tally", "figure"])
"""Nouns that stand at a number."""
_THOSE = frozenset(["dead", "killed", "injured", "wounded", "missing", "detained"])
"""Those whose number is put "at", behind "the": "put the dead at seven on Monday"."""
_ARE = frozenset(["is", "are", "was", "were"])


def is_clock(at: Surroundings) -> bool:
    """5 p.m.; 17:30; 0800 UTC; half past six; at 10 on Monday; shortly after eight."""
    if _is_written(at) or _is_timetabled(at) or _is_in_words(at) or _has_minutes(at):
        return True
    if not at.is_cardinal or not 1 <= at.value <= _LAST or at.value % 1:
        return False
    return _is_led_to(at) or (at.before() == "at" and _is_at(at))


def _is_written(at: Surroundings) -> bool:
    """5 p.m.; 17:30; 0800 hours."""
    if at.after() == ":" and at.glued_after(frozenset(":")) and at.after(2)[:1].isdecimal():
        return True
    if at.before() == ":" and at.glued_before() and at.before(2)[:1].isdecimal():
        return True
    if at.is_in(at.after(), "time.clock") and 0 <= at.value <= 2400:
        return at.after() != "past" or at.after(2) in at.tokens.lexicon.table(NumberWords).small
    four = at.is_plain and len(at.tokens.word(at.mention.core)) == 4
    return four and at.after() in ("hours", "local") and at.value <= 2400


def _is_timetabled(at: Surroundings) -> bool:
    """ "the 17.42 from Lewes"."""
    return at.before() == "the" and at.after() in _TRAINS and _is_hour_and_minute(at)


def _has_minutes(at: Surroundings) -> bool:
    """ "It happened at 2.40, during the night shift"; no price or share."""
    ends = at.after() in _ENDS or at.after() in _ON
    return at.before() == "at" and ends and _is_hour_and_minute(at) and not _is_stood_at(at)


def _is_hour_and_minute(at: Surroundings) -> bool:
    hour, _, minute = at.tokens.word(at.mention.core).partition(".")
    return len(minute) == 2 and minute.isdecimal() and hour.isdecimal() and int(hour) < 24 and int(minute) < 60


def _is_in_words(at: Surroundings) -> bool:
    """Both numbers of "half past ten", "a quarter to five", "at twenty to nine", "around ten past four"."""
    if at.before() in _TURN and 1 <= at.value <= _LAST:
        return at.before(2) in _QUARTERS or (at.before(2) in _MINUTES and at.before(3) in _LEADS)
    minutes = at.tokens.low(at.mention.core) in _MINUTES and at.after() in _TURN
    return minutes and at.before() in _LEADS and at.after(2) in _HOURS


def _is_led_to(at: Surroundings) -> bool:
    """An hour behind another preposition than "at": "shortly after eight", "by nine on Monday", "until about nine"."""
    if at.before() in ("before", "after") and at.before(2) in _CLOSELY and at.after() in _ENDS:
        return True
    if at.before() == "by" and at.before(2) not in _GROWING:
        return _tells_part_of_day(at) or (at.after() == "on" and at.is_in(at.after(2), "time.weekdays"))
    if at.before() in _UNTIL:
        return _tells_part_of_day(at)
    if at.before() not in _ABOUT:
        return False
    if at.before(2) in ("until", "till", "since") and at.after() in _ENDS:
        return True
    return _tells_part_of_day(at) and (at.before(2) == "at" or not _is_stood_at(at))


def _is_at(at: Surroundings) -> bool:
    """ "at 10 on Monday", "for Thursday at six", "under control at eight"; not "put the dead at seven on Monday"."""
    if _is_stood_at(at) and (_is_put(at) or not _tells_part_of_day(at)):
        return False
    if at.after() in _BEHIND:
        return True
    return at.after() in _ENDS and (_is_behind_a_day(at) or _is_told_at(at))


def _is_behind_a_day(at: Surroundings) -> bool:
    """ "called for Thursday at six", "tonight at eight"; not "put the dead on Friday at nine"."""
    day = at.before(2) in _DAYS or at.is_in(at.before(2), "time.weekdays")
    return day and (_COUNTS | _STANDING | _THOSE).isdisjoint(map(at.before, range(3, _FAR)))


def _is_told_at(at: Surroundings) -> bool:
    """ "brought under control at eight.", "on air at ten,": nothing before it is put or stands at a number."""
    near = {at.before(step) for step in range(2, _FAR)}
    counted = _COUNTS | _STANDING | _THOSE | _PUTTING | _GROWING | {"at"}
    return at.value > _FEW and near.isdisjoint(counted) and at.before(2) not in _ARE


def _tells_part_of_day(at: Surroundings) -> bool:
    """ "since five in the morning", "until nine at night", "after four this Saturday afternoon"."""
    if at.after() in _ON:
        return at.after(2 + at.is_in(at.after(2), "time.weekdays")) in _PARTS
    if at.after() == "in" and at.after(2) == "the":
        return at.after(3) in _PARTS - {"night"}
    return at.after() == "at" and at.after(2) == "night"


def _is_stood_at(at: Surroundings) -> bool:
    """Whether what stands before "at" is counted: "a toll that stood at 12", "put the dead at seven on Monday"."""
    if at.before(2) in _STANDING or (at.before(2) in _THOSE and at.before(3) in ("the", "of")):
        return True
    return not _COUNTS.isdisjoint(at.before(step) for step in range(2, _COUNTED))


def _is_put(at: Surroundings) -> bool:
    """Whether a verb leads by "at" to a number: "put the dead at three in the afternoon", not "the count at six"."""
    return not (_PUTTING | _STANDING).isdisjoint(map(at.before, range(2, _FAR)))
