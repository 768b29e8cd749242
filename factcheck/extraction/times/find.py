"""Times in a text: where each stands and which days it means. Owns finding them, not which count they cover.

Days are found by `time_days`, `time_figures` and `time_years`, relative ones by `time_relative`; here they get their
prepositions, ranges ("from 4 to 9 March") and open windows ("since October 7", "until Friday").
"""

from datetime import date

from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.records import FoundTime
from factcheck.extraction.times.atoms import UNKNOWN, Standpoint
from factcheck.extraction.times.calendar_dates import Days, shifted, single
from factcheck.extraction.times.calendar_words import CalendarWords
from factcheck.extraction.times.events import during_event
from factcheck.extraction.times.expressions import LINKS, PHRASES, Openers, atom, found_time, stretch
from factcheck.extraction.times.tense import looks_ahead
from factcheck.extraction.times.windows import linked, phrase
from factcheck.extraction.tokens import Tag, Tokens, tokenize
from factcheck.model import TimeMention


def mentions(text: str, dateline: date | None, lexicon: Lexicon | None = None) -> list[TimeMention]:
    """Return every time of a text with its period, seen from the dateline."""
    return [TimeMention(found.span, found.period) for found in find_times(tokenize(text, lexicon=lexicon), dateline)]


def find_times(tokens: Tokens, dateline: date | None) -> list[FoundTime]:
    """Return the time expressions in order, none overlapping; days that cannot be known are None."""
    view = Standpoint(tokens, tokens.lexicon.table(CalendarWords), dateline, atom)
    openers = tokens.lexicon.table(Openers)
    found: list[FoundTime] = []
    after = 0
    for index in openers.places(tokens.lower):
        time = _expression(view, index) if index >= after else None
        if time is None:
            continue
        found.append(time)
        after = time.end
        if time.kind == "day" and time.period.start is not None and time.period.start == time.period.end:
            view.recent = time.period.start
    return found


def _expression(view: Standpoint, index: int) -> FoundTime | None:
    low = view.tokens.low(index)
    if low in LINKS and (window := linked(view, index, LINKS[low])):
        return window
    if low in PHRASES and (worded := phrase(view, index)):
        return worded
    if view.words.among("prepositions", low):
        return _after_preposition(view, index)
    return stretch(view, index, index) if _is_free(view, index) else None


def _is_free(view: Standpoint, index: int) -> bool:
    """Not a habit ("every Monday"), not a name's or a list's part."""
    return view.tokens.low(index - 1) not in ("every", "each", "any")


def _after_preposition(view: Standpoint, index: int) -> FoundTime | None:
    low = view.tokens.low(index)
    if low == "during" and (window := during_event(view.tokens, index)):
        return found_time(view, index, window.end, UNKNOWN, "window", window.since)
    if low in ("in", "within", "for") and (ahead := _in_units(view, index, low)):
        return ahead
    if view.tokens.low(index + 1) in view.words.deictic:
        return None  # "went on overnight": no preposition of the day's
    return stretch(view, index, index + 1) or _day_alone(view, index)


def _day_alone(view: Standpoint, index: int) -> FoundTime | None:
    """ "on the 12th": the last such day up to the dateline."""
    tokens = view.tokens
    if tokens.low(index) not in ("on", "for") or tokens.low(index + 1) != "the" or view.dateline is None:
        return None
    number = view.words.ordinal(tokens, index + 2)
    if number is None or number.value is None or tokens.tag(number.end) in (Tag.WORD, Tag.VERB, Tag.NUMBER):
        return None
    if not tokens.low(index + 2)[0].isdigit() or number.value > 31:
        return None
    base = view.dateline if number.value <= view.dateline.day else shifted(view.dateline.replace(day=1), "month", -1)
    try:
        day = base.replace(day=number.value) if base else None
    except ValueError:
        day = None
    return found_time(view, index, number.end, single(day) or UNKNOWN, "day")


def _in_units(view: Standpoint, index: int, low: str) -> FoundTime | None:
    """ "in two weeks" looking ahead is a day, "within nine months" a window; looking back both are lengths."""
    tokens, words = view.tokens, view.words
    number = words.small_number(tokens, index + 1)
    unit = words.units.get(tokens.low(number.end)) if number else None
    if number is None or unit is None or low == "for":
        return None
    end = number.end + 1
    if tokens.low(end) in ("ago", "after", "before", "since", "to", "earlier", "later", "of", "from", "old"):
        return None
    if not looks_ahead(tokens, index, end):
        return None
    last = shifted(view.dateline, unit, number.value) if view.dateline and number.value is not None else None
    first = view.dateline if low == "within" else last
    return found_time(view, index, end, Days(first, last), "window" if low == "within" else "day")
