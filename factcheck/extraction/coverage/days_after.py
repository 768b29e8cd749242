"""The day of a happening that is told by another: "on Wednesday, two days after the hotel collapsed". Owns that sum."""

from datetime import date

from factcheck.extraction.coverage.article import Article
from factcheck.extraction.coverage.clause_verbs import is_verb
from factcheck.extraction.coverage.ended import tells_an_end
from factcheck.extraction.coverage.roles import PlacedTime, Role
from factcheck.extraction.coverage.telling import befalls_on_it
from factcheck.extraction.coverage.words import CoverageWords
from factcheck.extraction.times.calendar_dates import plus
from factcheck.extraction.times.calendar_words import CalendarWords
from factcheck.extraction.tokens import Tokens
from factcheck.extraction.verbs import VerbWords

_OPENING = 8
"""Tokens that open "The strike on the market came"."""
_LEAD, _NOUN = 60, 3
"""Tokens of the lead; of the happening behind "five days of"."""
_BYLINE, _DASHES = 12, frozenset({"—", "–", "-", "--"})
"""Tokens of a byline or of a place with its date and agency, and what ends these."""
_REACH = 8
"""Tokens behind "after" in which the happening is named."""
_ASIDE, _CLAUSE = 16, 14
"""Tokens between a day and its comma, ", raising the toll to 21"; of a clause up to its verb."""
_DAYS = {"day": 1, "week": 7}
_NEXT = frozenset({"morning", "evening"})
"""Parts of the day that come a day after: "on Wednesday, the morning after a raid"."""
_GOES_ON = frozenset({"in", "which", "that", "where", "with", "when"})
"""Behind a comma: what goes on telling of the happening before it."""
_PLACES = frozenset(
    "region area district province state city town village strait square street road river place spot school".split()
)
_ABOUT = frozenset(["exactly", "just", "almost", "nearly", "barely", "only", "about"])
"""Before "a week after"."""
_FAILING = frozenset(["dam", "levee", "dike", "dyke", "embankment", "bridge", "brake", "engine"])
"""What has failures of which people die."""
_FIGHTS = frozenset({"battle", "battles", "gunbattle", "skirmish", "skirmishes"})
"""Happenings from which days are counted, which are too often figures of speech to date one alone."""


def begun_days_ago(article: Article) -> date | None:
    """Return the first day of what the lead says has lasted so many: "the toll from five days of flooding rose"."""
    tokens, dateline = article.tokens, article.dateline
    words, calendar = tokens.lexicon.table(CoverageWords), tokens.lexicon.table(CalendarWords)
    for index in range(article.first, min(article.first + _LEAD, article.end)):
        if tokens.lower[index] != "days" or tokens.low(index + 1) != "of":
            continue
        number = next((n for at in (index - 1, index - 2) if (n := calendar.small_number(tokens, at))), None)
        behind = (tokens.low(at) for at in range(index + 2, index + 2 + _NOUN))
        happening = any(words.names("incident_nouns", low) or words.names("spanning_nouns", low) for low in behind)
        if dateline and number and number.value and number.end == index and happening:
            return plus(dateline, 1 - number.value)
    return None


def day_of_the_earlier(tokens: Tokens, index: int, incident: date | None) -> date | None:
    """Return the day of "the strike came two days after a shell fell, killing five": so many before the incident.

    `index` is the number of the count, `incident` the day of the main happening, which opens the sentence.
    """
    if incident is None:
        return None
    words, lemmas = tokens.lexicon.table(CoverageWords), tokens.lexicon.table(VerbWords)
    first = tokens.sentence(index).first
    opening = range(first, min(first + _OPENING, index))
    verb = next((at for at in opening if words.among("following_verbs", lemmas.lemma(tokens, at))), None)
    if verb is None:
        return None
    if not any(words.names("incident_nouns", tokens.low(at)) for at in range(first, verb)):
        return None
    calendar = tokens.lexicon.table(CalendarWords)
    number = calendar.small_number(tokens, verb + 1)
    length = _DAYS.get(calendar.units.get(tokens.low(number.end), "")) if number else None
    if number is None or number.value is None or length is None or tokens.low(number.end + 1) != "after":
        return None
    return plus(incident, -number.value * length)


def day_of_the_one_before(tokens: Tokens, times: list[PlacedTime], index: int, incident: date | None) -> date | None:
    """Return the day of "a drone struck on Sunday, two days after an attack in which 14 died": before the incident.

    `index` is the number of the count; the sentence tells the incident's own day before "after".
    """
    first = max(tokens.sentence(index).first, index - _LEAD)
    after = next((at for at in range(index - 1, first, -1) if tokens.low(at) == "after"), None)
    if incident is None or after is None or not _happens_behind(tokens, after + 1, min(index, after + 1 + _REACH)):
        return None
    counted = next((one for at in range(after - 2, after - 4, -1) if (one := _counted_after(tokens, at))), None)
    if counted is None or counted[1] != after + 1:
        return None
    own = (placed for placed in times if first <= placed.time.first < after and placed.role is Role.EVENT)
    told = any(placed.time.kind == "day" and placed.time.period.end == incident for placed in own)
    return plus(incident, -counted[0]) if told else None


def is_of_years_before(tokens: Tokens, index: int) -> bool:
    """Return whether the count at `index` is of a happening some years back: "marked a year since it sank, killing 31".

    Its day is told by none of the sentence's. A count of another clause is not of it: "a year after it sank, 31 died".
    """
    first = max(tokens.sentence(index).first, index - _LEAD // 2)
    after = next((at for at in range(index - 1, first, -1) if tokens.low(at) in ("after", "since")), None)
    if after is None or tokens.low(after - 1) not in ("year", "years"):
        return False
    number = tokens.lexicon.table(CalendarWords).small_number(tokens, after - 2)
    counted = tokens.low(after - 2) == "a" or (number is not None and number.end == after - 1)
    if not counted or not _happens_behind(tokens, after + 1, min(index, after + 1 + _REACH)):
        return False
    comma = next((at for at in range(index - 1, after, -1) if tokens.low(at) == ","), None)
    goes_on = comma is None or tokens.low(comma + 1).endswith("ing") or tokens.low(comma + 1) in _GOES_ON
    return goes_on and ";" not in tokens.lower[after:index]


def counted_from_its_day(article: Article) -> tuple[int, date] | None:
    """Return where and how the lead counts from the happening: "Two days after a dam gave way, ..." as the first words.

    So many days before the day told in that sentence, else before the dateline.
    """
    tokens = article.tokens
    index = article.first
    while index < min(article.first + _LEAD, article.end):
        sentence = tokens.sentence(index)
        index = _past_byline(tokens, index, sentence.end)
        been = tokens.lower[index : index + 3] in (["it", "has", "been"], ["it", "is", "now"])
        found = _days_since(tokens, index + 3 * been)
        base = _told_in(article, sentence.first, sentence.end) or article.dateline
        anew = is_done_anew(tokens, index)
        if found is not None and not anew and base is not None and (day := plus(base, -found)):
            return index, day
        behind = _counted_behind(article, sentence.first, sentence.end)
        if behind is not None and article.dateline and (day := plus(article.dateline, -behind[1])):
            return behind[0], day
        index = sentence.end
    return None


def _past_byline(tokens: Tokens, index: int, end: int) -> int:
    """The token behind "Our correspondent, Orla - " or "ORLA, May 3 (Agency) - "; `index` where no dash ends these."""
    dash = next((at for at in range(index, min(index + _BYLINE, end)) if tokens.low(at) in _DASHES), None)
    return index if dash is None or tokens.joined(dash) or dash + 1 >= end else dash + 1


def is_done_anew(tokens: Tokens, index: int) -> bool:
    """Return whether a sentence tells what is done again: "nine days after the slide the slope has moved again"."""
    sentence = tokens.sentence(index)
    return "again" in tokens.lower[sentence.first : sentence.end]


def _counted_behind(article: Article, first: int, end: int) -> tuple[int, int] | None:
    """Where and what the days are of "the toll has risen to 26, three days after a train left the rails".

    None where the sentence tells a day, or no aftermath: a deed three days after another is news of its own.
    """
    tokens = article.tokens
    words, lemmas = tokens.lexicon.table(CoverageWords), tokens.lexicon.table(VerbWords)
    if _told_in(article, first, end) is not None or is_done_anew(tokens, first):
        return None
    for at in range(first + 1, end):
        if tokens.low(at) != "," or (found := _days_since(tokens, at + 1)) is None:
            continue
        told = [lemmas.lemma(tokens, index) for index in range(first, at) if is_verb(tokens, index)]
        follows = any(words.among("aftermath_verbs", lemma) or words.among("running_verbs", lemma) for lemma in told)
        return (at + 1, found) if follows or _is_of_the_known(tokens, at, told) else None
    return None


def _is_of_the_known(tokens: Tokens, at: int, told: list[str]) -> bool:
    """ "No wonder that, two days after the raid on the mill, nobody can say": of what everybody has heard of."""
    words = tokens.lexicon.table(CoverageWords)
    if any(words.among("striking_verbs", lemma) or words.among("incident_verbs", lemma) for lemma in told):
        return False
    after = next((one for one in range(at + 1, at + 1 + _REACH) if tokens.low(one) in ("after", "since")), None)
    if after is None or tokens.low(after + 1) != "the":
        return False
    return any(words.names("incident_nouns", tokens.low(one)) for one in range(after + 2, after + 5))


def _days_since(tokens: Tokens, index: int) -> int | None:
    """The days of "Two days after a dam gave way", "A week on from the mudslide"; None where no happening follows."""
    calendar = tokens.lexicon.table(CalendarWords)
    article = tokens.low(index) in ("a", "one")
    number = None if article else calendar.small_number(tokens, index)
    unit_at = index + 1 if article else number.end if number else index
    length = _DAYS.get(calendar.units.get(tokens.low(unit_at), ""))
    count = 1 if article else number.value if number else None
    at = _past_to_the_hour(tokens, unit_at + 1)
    on = tokens.low(at) == "on" and tokens.low(at + 1) == "from"
    if length is None or count is None or not (on or tokens.low(at) in ("after", "since", "following")):
        return None
    words = tokens.lexicon.table(CoverageWords)
    first = at + 1 + on
    stop = min(tokens.sentence(index).end, first + _REACH)
    if any(
        words.among("elsewhere_words", tokens.low(near)) and tokens.low(near) != "worst" for near in range(at, stop)
    ):
        return None
    if tokens.low(first + 1) == ",":
        return None  # "Four days after Karsk, fire came to another town": behind the comma is the news
    return count * length if _happens_behind(tokens, first, stop) else None


def _told_in(article: Article, first: int, end: int) -> date | None:
    """The day told in a sentence, the last one where there are several."""
    told = [placed for placed in article.times if first <= placed.time.first < end and placed.time.kind == "day"]
    told = [one for one in told if article.tokens.low(one.time.end - 1) != "night"]  # "stood at three last night"
    days = [placed.time.period.end for placed in told if placed.role in (Role.EVENT, Role.STATEMENT)]
    return max((day for day in days if day), default=None)


def _happens_behind(tokens: Tokens, first: int, stop: int) -> bool:
    """Whether a happening is named from `first` on, by noun or verb."""
    words, lemmas = tokens.lexicon.table(CoverageWords), tokens.lexicon.table(VerbWords)
    if tokens.low(first) in ("it", "they") and is_verb(tokens, first + 1):
        return True  # "four days after it fell, the gallery still blocks the nave"
    if any(tells_an_end(tokens, index) for index in range(first, stop)):
        return False  # "six days after the firing stopped"
    for index in range(first, stop):
        lemma = lemmas.lemma(tokens, index)
        low = tokens.low(index)
        if words.names("incident_nouns", low) or words.among("incident_verbs", lemma) or low in _FIGHTS:
            return True
        if words.among("striking_verbs", lemma):
            return True  # "a day after armed men overran the market"
        if low == "failure" and tokens.low(index - 1) in _FAILING:
            return True
        if words.among("incident_phrases", f"{lemma} {tokens.low(index + 1)}"):
            return True
    return False


def day_of_what_came_before(tokens: Tokens, placed: PlacedTime) -> date | None:
    """Return the day so many days before a told day, where a happening by noun or verb stands behind "after".

    Of a death or a charge any clause will do: "died on Friday at a clinic, a day after the bus ran into a ditch".
    """
    words = tokens.lexicon.table(CoverageWords)
    sudden = words.among("striking_verbs", placed.verb) or words.among("incident_verbs", placed.verb)
    if befalls_on_it(tokens, words, placed) or is_done_anew(tokens, placed.time.first):
        return None  # "two trucks met head-on on Monday, killing nine, a week after a crash": news of its own
    came = words.among("crowd_verbs", placed.verb)
    if sudden and not _follows_up(tokens, placed):
        return None  # "a drone struck a school on Sunday, two days after an attack on a market": news of its own
    day = placed.time.period.end
    end = tokens.sentence(placed.time.first).end
    commas = [at for at in range(placed.time.end, min(end, placed.time.end + _ASIDE)) if tokens.low(at) == ","]
    for at in (placed.time.end, *(comma + 1 for comma in commas)):
        counted = _counted_after(tokens, at) if at > 0 else None
        if day is None or counted is None:
            continue
        days, behind = counted
        follows = placed.at is not None and placed.at < placed.time.first and _follows_up(tokens, placed)
        if _is_of_another(tokens, behind) or (came and tokens.low(behind) != "the"):
            continue  # "marched, a week after others had" is news of its own; "gathered a day after the blast" is not
        told = _happens_behind(tokens, behind, min(end, behind + _REACH))
        if told or (follows and _is_clause(tokens, behind, end)):
            return plus(day, -days)
    return None


def _past_to_the_hour(tokens: Tokens, at: int) -> int:
    """The token behind "to the hour", "to the day": "one week to the hour after the explosion"."""
    said = tokens.low(at) == "to" and tokens.low(at + 1) == "the" and tokens.low(at + 2) in ("hour", "day", "minute")
    return at + 3 if said else at


def _counted_after(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """The days of "two days after" and "a day after" at a token, and the token behind."""
    calendar = tokens.lexicon.table(CalendarWords)
    at += tokens.low(at) in _ABOUT
    one = tokens.low(at) in ("the", "a", "one")
    number = None if one else calendar.small_number(tokens, at)
    unit_at = at + 1 if one else number.end if number else at
    length = _DAYS.get(calendar.units.get(tokens.low(unit_at), ""))
    length = 1 if one and tokens.low(unit_at) in _NEXT else length
    count = 1 if one else number.value if number else None
    unit_at = _past_to_the_hour(tokens, unit_at + 1) - 1
    if length is None or count is None or tokens.low(unit_at + 1) != "after":
        return None
    return count * length, unit_at + 2


def _follows_up(tokens: Tokens, placed: PlacedTime) -> bool:
    """Whether what was done on the day can only follow a happening: a death of one's wounds, a charge, a burial."""
    words = tokens.lexicon.table(CoverageWords)
    return placed.verb == "die" or words.among("aftermath_verbs", placed.verb)


def _is_of_another(tokens: Tokens, first: int) -> bool:
    """Whether the clause tells of a happening that the article is not about: "a day after six others were shot"."""
    words = tokens.lexicon.table(CoverageWords)
    near = range(first, min(first + _REACH, tokens.sentence(first).end))
    if any(tokens.low(at) == "same" and tokens.low(at + 1) in _PLACES for at in near):
        return True  # "a week after a crash in the same district"
    return any(words.among("elsewhere_words", tokens.low(at)) for at in near)


def _is_clause(tokens: Tokens, first: int, end: int) -> bool:
    return any(is_verb(tokens, at) for at in range(first + 1, min(end, first + _CLAUSE)))
