"""Times in a text: where each stands and which days it means. Owns finding them, not which count they cover.

Bare expressions are read by `expressions` and its readers, one form each; here they get their prepositions, ranges
("from 4 to 9 March") and open windows ("since October 7", "until Friday").
"""

from dataclasses import replace
from datetime import date

from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.records import FoundTime
from factcheck.extraction.times.atoms import UNKNOWN, Standpoint
from factcheck.extraction.times.calendar_dates import Days
from factcheck.extraction.times.calendar_words import CalendarWords
from factcheck.extraction.times.counted_weekdays import nearest
from factcheck.extraction.times.events import during_event
from factcheck.extraction.times.expressions import LINKS, PHRASES, Openers, atom, found_time, stretch
from factcheck.extraction.times.lengths import length, moved
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
    for index in openers.places(tokens):
        time = _expression(view, index) if index >= after else None
        if time is None:
            continue
        found.append(time)
        after = time.end
        if time.kind == "day" and time.period.start is not None and time.period.start == time.period.end:
            view.recent, view.recent_sentence = time.period.start, tokens.sentence_of[time.first]
        elif time.kind == "until" and time.inner is not None and time.inner[0] == time.inner[1]:
            view.recent, view.recent_sentence = time.inner[0] or view.recent, tokens.sentence_of[time.first]
        elif time.kind in ("month", "year") and time.period.start is not None:
            view.window, view.window_sentence = Days(time.period.start, time.period.end), tokens.sentence_of[time.first]
            view.head, view.head_sentence = time, tokens.sentence_of[time.first]
            view.unit = time.kind, time.period.start, tokens.sentence_of[time.first]
        elif time.kind in ("window", "since") and time.period.start is not None:
            view.window, view.window_sentence = Days(time.period.start, time.period.end), tokens.sentence_of[time.first]
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
    """Not a habit ("every Monday"), not some such day ("7 May, a Sunday"); "a Sunday briefing" was on that day."""
    before = view.tokens.low(index - 1)
    if before == "a" and view.tokens.low(index) in view.words.weekdays:
        return view.tokens.tag(index + 1) in (Tag.WORD, Tag.VERB)
    return before not in ("every", "each", "any")


def _after_preposition(view: Standpoint, index: int) -> FoundTime | None:
    low = view.tokens.low(index)
    if low == "during" and (window := during_event(view.tokens, index)):
        return found_time(view, index, window.end, UNKNOWN, "window", window.since)
    if not view.tokens.lexicon.table(Openers).at(view.tokens, index + 1):
        return None
    if low in ("in", "within", "for") and (ahead := _in_units(view, index, low)):
        return ahead
    if view.tokens.low(index + 1) in view.words.deictic:
        return None  # "went on overnight": no preposition of the day's
    found = stretch(view, index, index + 1)
    start = found.period.start if found and found.kind == "window" else None
    if found and low == "within" and start and view.dateline and start > view.dateline:
        return replace(found, period=replace(found.period, start=view.dateline))  # "within the next": today as well
    return found


def _in_units(view: Standpoint, index: int, low: str) -> FoundTime | None:
    """ "in two weeks" looking ahead is a day, "within nine months" a window; looking back both are lengths."""
    tokens = view.tokens
    found = length(view, index + 1) if low != "for" else None
    if found is None:
        return None
    end = found.end
    if tokens.low(end) in _OF_ANOTHER_DAY:
        return None
    if not looks_ahead(tokens, index, end):
        return None
    in_time = tokens.low(end) in ("'", "’", "'s", "’s") and tokens.low(end + 1) == "time"  # "in two days' time"
    last = moved(view.dateline, found.steps, 1)
    named = view.words.weekday(tokens, end + 1) if low == "in" and tokens.low(end) == "on" else None
    if named is not None and named.value is not None:  # "in 4 days on Monday": the name of the day is sure, not the sum
        return found_time(view, index, named.end, nearest(Days(last, last), named.value), "day")
    first = view.dateline if low == "within" else last
    return found_time(view, index, end + 2 * in_time, Days(first, last), "window" if low == "within" else "day")


_OF_ANOTHER_DAY = frozenset(
    {"ago", "after", "before", "since", "to", "earlier", "later", "of", "from", "old", "starting", "beginning"}
)
