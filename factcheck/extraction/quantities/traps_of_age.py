"""Numbers that tell how old somebody is: "aged 34", "Ann Li, 22,", "the owner, 52, was". Owns no count."""

from factcheck.extraction.quantities.surroundings import DASHES, Surroundings
from factcheck.extraction.tokens import Tag
from factcheck.model import Qualifier

_AGE_REACH = 5
_AGE_LINKS = frozenset(["and", "or", ",", "to"])
_ELDEST = frozenset(["eldest", "oldest", "youngest", "elder", "younger"])
_ALL = frozenset(["all", "both", "most", "mostly"])
_YOUNG = frozenset("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split())
_GROWN = 18
"""Years from which nobody is a child."""
_CHILDREN = frozenset("sons daughters boys girls children brothers sisters siblings twins grandchildren".split())


def is_age(at: Surroundings) -> bool:
    """Aged 34; a 34-year-old; 34, of Leeds; Ruffin, 22; children under 5; ages 17 and 18; in their 30s."""
    if _is_years_old(at) or (at.follows("age", _AGE_LINKS) and not _counts_anew(at)):
        return True
    if not 0 < at.value <= 120 or at.mention.unit != "count" or not at.is_cardinal:
        return False
    before, counted = at.outside(), at.noun_after() is not None
    if at.is_in(before, "time.age_words"):
        return not counted or before in ("aged", "ages")
    if not counted and (_is_of_one(at) or _is_of_eldest(at)):
        return True
    if not counted and (_tells_ages(at) or _limits_age(at.outside(), at.outside(2), at)):
        return True
    if at.mention.interval.qualifier is Qualifier.RANGE and before in at.words.persons and not counted:
        return True
    if at.mention.hedged:
        told = at.tokens.low(at.mention.first) == "under" and at.outside() in ("were", "are") and at.value <= _GROWN + 3
        if told and not counted and at.tokens.tag(at.mention.end) in (Tag.PUNCTUATION, Tag.CONJUNCTION):
            return True  # "eight of the dead were under 15"
        who = at.outside(2) if before in ("were", "are", "was", "is") else before  # "seven of them were under 18"
        return not counted and _limits_age(at.tokens.low(at.mention.first), who, at)
    return _in_apposition(at) or _are_of_children(at)


def _counts_anew(at: Surroundings) -> bool:
    """Whether a number after ages counts something: "from 62 to 65, and at least 46 were arrested"."""
    return at.tokens.tag(at.mention.end) is Tag.AUXILIARY and (at.mention.hedged or at.outside() == "and")


def _limits_age(limit: str, who: str, at: Surroundings) -> bool:
    """Whether "under" or "over" bounds the age of the persons before it: "children under 5"."""
    pronouns = ("those", "anyone", "everyone", "them", "whom", "us")
    if not at.is_in(limit, "time.age_limits"):
        return False
    aside = who in _ALL and at.outside(2) == ","  # "four others, all under 30, were hurt"
    return who in at.words.persons or who in pronouns or aside


def _is_of_one(at: Surroundings) -> bool:
    """ "a woman of 71", "a boy of nine"; not "a group of nine"."""
    who = at.outside(2)
    is_kin = at.is_in(who, "words.kinship")
    if at.outside() != "of" or who not in at.words.persons or is_kin or at.words.nouns.is_plural(who):
        return False
    return any(at.outside(step) in ("a", "an", "another") for step in (3, 4))


def _is_of_eldest(at: Surroundings) -> bool:
    """ "the eldest was eleven", "the youngest of the victims is 5", "the child was 4", "I am 41 and sleep here"."""
    closes = at.tokens.tag(at.mention.end) in (Tag.PUNCTUATION, Tag.CONJUNCTION)
    if at.outside() in ("am", "is", "was") and at.outside(2) in ("i", "he", "she"):
        return closes
    if at.outside() not in ("was", "is", "being", "just", "only"):
        return False
    if any(at.outside(step) in _ELDEST for step in (2, 3)):
        return True
    of_all = at.outside(3) == "the" and at.outside(4) == "of" and at.outside(5) in _ELDEST
    is_one = at.outside(2) in at.words.persons and not at.words.nouns.is_plural(at.outside(2))
    return of_all or (closes and is_one and at.outside() in ("was", "is"))


def _tells_ages(at: Surroundings) -> bool:
    """Whether "age" or "ages" stands a few words before: "ranged in age from 17 to 30", "the ages of 5 and 12"."""
    floor = max(at.tokens.sentence(at.mention.core).first, at.mention.core - _AGE_REACH)
    return any(at.tokens.lower[place] in ("age", "ages", "aged") for place in range(floor, at.mention.core))


def _is_years_old(at: Surroundings) -> bool:
    """ "34-year-old", "34 years old", "three-month-old", the first of "were 19 and 22 years old"."""
    tokens, place = at.tokens, at.mention.end
    if at.outside() in ("were", "are") and tokens.low(place) in ("and", ",") and tokens.tag(place + 1) is Tag.NUMBER:
        place += 2
    for _ in range(4):
        if at.is_in(tokens.low(place), "time.ages"):
            return place > at.mention.end
        if tokens.low(place) not in DASHES and not at.is_in(tokens.low(place), "time.units"):
            return False
        place += 1
    return False


def _in_apposition(at: Surroundings) -> bool:
    """A number between a person's name and a pause: "John Smith, 52, said"; not "In Gaza, 12 were killed"."""
    tokens, after = at.tokens, at.after()
    name = at.mention.core - 2
    if not at.mention.number.in_digits or at.before() not in (",", "("):
        return False
    if at.before() == "(":
        return after == ")" and tokens.is_capitalised(name)
    if tokens.low(name) in ("jr", "sr", ".", "jr.", ")", "'", '"', "”"):
        name -= 1
    if _is_of_whom_one_tells(at, name):
        return True
    person = tokens.low(name) in at.words.persons and not at.words.nouns.is_plural(tokens.low(name))
    if person or tokens.low(name) in ("one", "other", "second", "third", "another"):
        return after in (",", ".", ";", "and", "was", "who", "of", "from", "is")
    if tokens.low(name) in at.words.persons and after == "and" and at.after(2).isdecimal():
        return True  # "the victims, 17 and 19, were"
    if not tokens.is_capitalised(name) or _is_place(at, name):
        return False
    if after in (",", ".", ";", ")", "", "-", "–", "—", "--", "|"):
        return True
    if after in ("of", "from", "and"):
        return tokens.is_capitalised(at.mention.end + 1) or (after == "and" and at.after(2) in ("a", "an", "another"))
    return at.is_in(after, "time.after_age")


def _is_of_whom_one_tells(at: Surroundings, name: int) -> bool:
    """ "The owner, 52, was hurt", "his driver, 41, died": one by a common noun, and then what befell him."""
    tokens = at.tokens
    aside = at.after() == "," and tokens.tag(at.mention.end + 1) in (Tag.AUXILIARY, Tag.VERB, Tag.RELATIVE)
    one = not tokens.is_capitalised(name) and not at.words.nouns.is_plural(tokens.low(name))
    determined = any(tokens.tag(place) in (Tag.DETERMINER, Tag.POSSESSIVE) for place in (name - 1, name - 2))
    phrase = any(tokens.tag(place) is Tag.PREPOSITION for place in range(max(0, name - 3), name))
    return aside and one and determined and not phrase


def _are_of_children(at: Surroundings) -> bool:
    """ "Two sons, six and nine, were killed"."""
    tokens, first, last = at.tokens, at.mention.core, at.mention.end
    if tokens.low(last) == "and" and _is_young(tokens.low(last + 1)) and at.before() == ",":
        noun, behind = first - 2, last + 2
    elif at.before() == "and" and _is_young(tokens.low(first - 2)) and tokens.low(first - 3) == ",":
        noun, behind = first - 4, last
    else:
        return False
    return tokens.low(noun) in _CHILDREN and tokens.low(behind) in (",", ".", ";", ")")


def _is_young(low: str) -> bool:
    return low in _YOUNG or (low.isdecimal() and int(low) < _GROWN)


def _is_place(at: Surroundings, index: int) -> bool:
    """Whether the capitalised run that ends at `index` follows a preposition, is a day or a single opening word."""
    tokens = at.tokens
    floor = tokens.sentence(at.mention.core).first
    if at.is_in(tokens.low(index), "time.weekdays") or at.is_in(tokens.low(index), "time.months"):
        return True
    while index > floor and tokens.is_capitalised(index):
        index -= 1
    if index == floor and tokens.is_capitalised(index):
        return at.is_in(tokens.low(index), "time.before_places")
    return at.is_in(tokens.low(index), "time.before_places")
