"""Whether a time stands with a happening, and how surely: "crashed on Thursday", "Sunday's blast". Picks no day."""

from factcheck.extraction.coverage.article import Article
from factcheck.extraction.coverage.compared import leads_to_another, sets_against
from factcheck.extraction.coverage.happening_nouns import (
    HEAD,
    happens,
    is_noun,
    is_of_a_noun_before,
    is_of_its_subject,
    phrase_behind,
    stands_by_a_noun,
)
from factcheck.extraction.coverage.roles import PlacedTime, Role
from factcheck.extraction.coverage.when_it_befell import befell_when, is_when_it_befell
from factcheck.extraction.coverage.words import CoverageWords
from factcheck.extraction.times.calendar_words import CalendarWords
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.extraction.verbs import VerbWords

_BACK, _FORTH = 14, 10
_TOP = 120
"""Tokens of the top of an article, which say whether it is about captives."""
_WHERE = 5
"""Tokens behind a day in which a hospital is named: "died on Friday at an Ulm hospital"."""
_SUBJECT = 8
"""Tokens of the subject before its verb."""
_LATER = frozenset("hospital hospitals clinic infirmary surgery injuries wounds complications".split())
"""In or of these people die after the happening."""
_HARMED = frozenset({"injured", "wounded", "burned", "burnt", "hurt"})
_HURT = _LATER | {
    "injured",
    "wounded",
    "burned",
    "burnt",
    "hurt",
    "hit",
    "shot",
    "stabbed",
    "burns",
    "coma",
    "critical",
}
"""What had befallen whoever dies later."""
_CAUSING = frozenset({"after", "when", "as", "because"})
"""Between a toll that rose and the death that raised it."""
RAISING = frozenset({"raising", "bringing", "taking", "pushing", "lifting"})
"""They lead from one death to the toll."""
_WATERS = frozenset({"water", "waters", "floodwater", "floodwaters", "river", "sea", "lake", "mud"})
_RISES = frozenset({"rise", "swell", "surge", "pour", "rush", "reach", "engulf", "swamp"})
_COMES = frozenset({"come", "reach"})
"""What a happening does at a place, right behind its noun: "fire came to another slum on Tuesday"."""
_KILLING = frozenset({"killing", "injuring", "wounding"})
"""Behind a day: "drones hit the city on Friday, killing three"."""
_WHEN = 6
"""Tokens behind "when" in which the happening is named."""


def tells_it(tokens: Tokens, placed: PlacedTime) -> bool:
    """Whether the time stands with a happening: "crashed on Thursday", "a shooting Friday night", "Sunday's blast"."""
    words = tokens.lexicon.table(CoverageWords)
    if is_compared_with(tokens, placed):
        return False
    if placed.role is Role.NOUN:
        return tells_surely(tokens, placed)
    if placed.role not in (Role.EVENT, Role.STATEMENT) or placed.time.kind != "day":
        return False
    if words.among("aftermath_verbs", placed.verb):
        return _is_of_a_noun(tokens, placed) or tells_surely(tokens, placed)
    if _goes_on(tokens, placed) or adds_to_a_toll(tokens, placed):
        return False
    if placed.role is Role.STATEMENT:
        return stands_by_a_noun(tokens, placed)
    if tells_surely(tokens, placed):
        return True
    return not came_before(tokens, placed) and _tells_with_a_word_near(tokens, placed)


def tells_surely(tokens: Tokens, placed: PlacedTime) -> bool:
    """Return whether the day is the happening's by its very words: its verb's, or its noun's right beside it."""
    words = tokens.lexicon.table(CoverageWords)
    time = placed.time
    if placed.role is Role.NOUN:
        return any(words.names("incident_nouns", tokens.low(index)) for index in phrase_behind(tokens, time.end))
    if placed.role in (Role.EVENT, Role.STATEMENT) and is_of_a_noun_before(tokens, placed):
        return True  # also "has written to victims of the attack of 9 May"
    if placed.role is not Role.EVENT or time.kind != "day":
        return False
    if (
        _is_a_cleft(tokens, placed)
        or is_when_it_befell(tokens, placed)
        or (_is_told_in_two_words(tokens, placed) and not came_before(tokens, placed))
    ):
        return True  # also "jumped the tracks", where a toll jumps too
    if _kills_on_it(tokens, placed):
        return True  # also "met head-on on Monday, killing 11"
    if words.among("aftermath_verbs", placed.verb):
        return _is_of_a_noun(tokens, placed)
    if _goes_on(tokens, placed) or adds_to_a_toll(tokens, placed):
        return False
    told = words.among("incident_verbs", placed.verb) or words.among("occurring_verbs", placed.verb)
    told = told or (placed.verb in _COMES and placed.at is not None and is_noun(tokens, words, placed.at - 1))
    told = told or _struck_and(tokens, words, placed) or is_of_its_subject(tokens, words, placed)
    return told or stands_by_a_noun(tokens, placed) or _is_of_a_taking(tokens, placed) or befell_when(tokens, placed)


def _is_a_cleft(tokens: Tokens, placed: PlacedTime) -> bool:
    """ "It was about noon on Tuesday when the ground shook": whatever verb tells it."""
    first = tokens.sentence(placed.time.first).first
    return tokens.lower[first : first + 2] == ["it", "was"] and tokens.low(placed.time.end) == "when"


def _is_of_a_taking(tokens: Tokens, placed: PlacedTime) -> bool:
    """ "the girls seized from a school on 15 May", where the article is about captives; "taken from their beds"."""
    words, verb = tokens.lexicon.table(CoverageWords), placed.at
    if placed.verb not in ("seize", "snatch", "take") or verb is None or came_before(tokens, placed):
        return False
    led_away = tokens.low(verb - 1) in ("was", "were") and tokens.low(verb + 1) == "from"
    led_away = led_away and tokens.low(verb + 2) in ("his", "her", "their")
    return led_away or any(words.names("captive_words", low) for low in tokens.lower[:_TOP])


def _tells_with_a_word_near(tokens: Tokens, placed: PlacedTime) -> bool:
    """Whether a happening is named before the day, or behind one that opens its sentence."""
    words, lemmas = tokens.lexicon.table(CoverageWords), tokens.lexicon.table(VerbWords)
    time = placed.time
    sentence = tokens.sentence(time.first)
    before = (
        *range(sentence.first, sentence.first + HEAD),
        *range(max(sentence.first, time.first - _BACK), time.first),
    )
    weak = words.among("weak_incident_verbs", placed.verb)
    after = range(time.end, min(sentence.end, time.end + _FORTH))
    if placed.opens or weak or tokens.low(time.end) == "when":
        return any(happens(tokens, lemmas, words, index) for index in (*after, *(before if weak else ())))
    return any(is_noun(tokens, words, index) for index in before)


def befalls_on_it(tokens: Tokens, words: CoverageWords, placed: PlacedTime) -> bool:
    """Return whether words beside a day tell whom it befell: "hit the town on Friday, killing three"."""
    return _kills_on_it(tokens, placed) or _struck_and(tokens, words, placed)


def _kills_on_it(tokens: Tokens, placed: PlacedTime) -> bool:
    end = placed.time.end
    return tokens.low(end) == "," and tokens.low(end + 1) in _KILLING


def _struck_and(tokens: Tokens, words: CoverageWords, placed: PlacedTime) -> bool:
    """ "Two guards were stabbed and 40 got away on Saturday": the happening's verb is joined to the day's."""
    verb, lemmas = placed.at, tokens.lexicon.table(VerbWords)
    if verb is None or verb > placed.time.first:
        return False
    for at in range(verb - 1, max(tokens.sentence(verb).first, verb - _SUBJECT) - 1, -1):
        if tokens.tag(at) is Tag.PUNCTUATION:
            return False
        if tokens.low(at) == "and":
            before = range(max(tokens.sentence(verb).first, at - _WHEN), at)
            return any(words.among("incident_verbs", lemmas.lemma(tokens, index)) for index in before)
    return False


def follows_it(tokens: Tokens, placed: PlacedTime) -> bool:
    """Return whether what was done on a day followed a happening, and dates none: "two were arrested on Friday".

    Not "held after a chase on Friday", nor what was held itself: "the election held on Monday".
    """
    words, verb, first = tokens.lexicon.table(CoverageWords), placed.at, placed.time.first
    after = placed.role is Role.EVENT and words.among("aftermath_verbs", placed.verb)
    if not after or verb is None or words.among("holding_verbs", placed.verb):
        return False
    if first < verb:  # "the toll from the collapse of a roof in Orla on Friday rose"
        near = range(max(tokens.sentence(first).first, first - _SUBJECT), first)
    else:
        led_to = (at for at in range(verb + 1, first) if tokens.tag(at) is Tag.PREPOSITION)
        near = range(next(led_to, first - 1) + 1, first)
    named = any(is_noun(tokens, words, at) for at in near)
    return not (named or came_before(tokens, placed) or stands_by_a_noun(tokens, placed))


def came_before(tokens: Tokens, placed: PlacedTime) -> bool:
    """Return whether the day is that of something told before the news: "the boat had left on Tuesday".

    So is a day with which the news is compared: "18,000 came, compared with 12,000 on Sept. 13".
    """
    if is_compared_with(tokens, placed):
        return True
    verb = placed.at
    return verb is not None and any(tokens.low(at) == "had" for at in range(max(0, verb - 2), verb))


_BESIDE = 2
"""Days before the dateline up to which the past perfect may still tell the news: "the boat had left on Tuesday"."""
_COMPARED = 12
"""Tokens before a day in which a number of that day is set beside another."""


def is_compared_with(tokens: Tokens, placed: PlacedTime) -> bool:
    """Return whether the day is that of a number beside which another is set: "compared with 12,000 on Sept. 13"."""
    first = max(tokens.sentence(placed.time.first).first, placed.time.first - _COMPARED)
    near = range(first, placed.time.first)
    if any(tokens.low(at).startswith("compar") for at in near):
        return True  # also "it looks good compared, he said, with the march of June 10"
    return any(leads_to_another(tokens, at) or sets_against(tokens, at) or tokens.low(at) == "versus" for at in near)


def is_only_of_before(article: Article, told: PlacedTime) -> bool:
    """Return whether a day is told in the past perfect behind the opening: "on June 1, 15 had died"."""
    day, dateline = told.time.period.start, article.dateline
    if day is None or dateline is None or (dateline - day).days <= _BESIDE or article.sentence(told.time.first) == 0:
        return False
    return came_before(article.tokens, told)


def _goes_on(tokens: Tokens, placed: PlacedTime) -> bool:
    """Whether on that day it was going on: "40 fires were still burning on Tuesday"."""
    verb = placed.at
    if verb is None or not tokens.low(verb).endswith("ing"):
        return False
    return any(tokens.low(at) in ("still", "already") for at in (verb - 1, verb - 2))


def adds_to_a_toll(tokens: Tokens, placed: PlacedTime) -> bool:
    """Return whether a day only raised the toll: "four more died on Monday", "a boy died in hospital on Monday".

    Also "a third victim died on Monday" and "died on Monday, bringing the toll to four".
    """
    verb = placed.at
    if verb is None or verb > placed.time.first:
        return False
    before = range(max(tokens.sentence(verb).first, verb - _SUBJECT), verb)
    if any(tokens.low(at) == "more" and tokens.low(at + 1) != "than" for at in before):
        return True
    end = tokens.sentence(verb).end
    behind = {
        tokens.low(at)
        for at in (*range(verb + 1, placed.time.first), *range(placed.time.end, min(end, placed.time.end + _WHERE)))
    }
    if placed.verb not in ("die", "succumb"):
        return False
    ordinals = tokens.lexicon.table(CalendarWords).ordinals
    numbered = any(tokens.low(at) in ordinals and tokens.low(at - 1) in ("a", "the") for at in before)
    raises = tokens.low(placed.time.end) == "," and tokens.low(placed.time.end + 1) in RAISING
    late = numbered or raises or not behind.isdisjoint(_LATER) or _had_been_hurt(tokens, verb)
    return late or _raised_the_toll(tokens, verb)


def _had_been_hurt(tokens: Tokens, verb: int) -> bool:
    """Whether whoever died had been hurt before: "a worker who had suffered burns died overnight".

    So of "two women injured in the crush died on Wednesday", "three of the wounded died".
    """
    first = tokens.sentence(verb).first
    before = tokens.lower[first:verb]
    if "who" not in before:
        return any(_only_describes(tokens, at) for at in range(first, verb) if tokens.low(at) in _HARMED)
    told = before[before.index("who") :]
    return "had" in told and not _HURT.isdisjoint(told)


def _only_describes(tokens: Tokens, index: int) -> bool:
    """Whether a participle at `index` only says who they are: "those hurt in", "of the injured", no "were injured"."""
    before = tokens.tag(index - 1)
    if tokens.low(index - 1) in ("the", "those", "these"):
        return True
    return before in (Tag.WORD, Tag.PRONOUN) and tokens.tag(index + 1) is Tag.PREPOSITION


def _raised_the_toll(tokens: Tokens, verb: int) -> bool:
    """Whether a death is why a toll rose: "the toll rose to four after a boy died early on Sunday"."""
    words = tokens.lexicon.table(CoverageWords)
    first = max(tokens.sentence(verb).first, verb - 2 * _BACK)
    near = range(verb - 1, max(first, verb - _SUBJECT - 1), -1)
    cause = next((at for at in near if tokens.low(at) in _CAUSING), first)
    return any(words.names("running_nouns", tokens.low(at)) for at in range(first, cause))


def _is_of_a_noun(tokens: Tokens, placed: PlacedTime) -> bool:
    """Whether the day is the happening's, since a perfect bears none: "have been charged over a fight on Friday"."""
    verb = placed.at
    if verb is None or verb > placed.time.first or placed.time.kind != "day":
        return False
    words = tokens.lexicon.table(CoverageWords)
    perfect = any(tokens.low(at) in ("have", "has") for at in range(max(0, verb - 3), verb))
    perfect = perfect and words.among("justice_verbs", placed.verb)
    return perfect and any(is_noun(tokens, words, index) for index in range(verb + 1, placed.time.first))


def _is_told_in_two_words(tokens: Tokens, placed: PlacedTime) -> bool:
    """Whether the verb tells an incident with a word beside it: "the roof gave way on Friday", "water rose then"."""
    words = tokens.lexicon.table(CoverageWords)
    verb = placed.at
    if verb is not None and placed.verb in _RISES and tokens.low(verb - 1) in _WATERS:
        return True
    return verb is not None and words.among("incident_phrases", f"{placed.verb} {tokens.low(verb + 1)}")
