"""Numbers that name or measure: streets, phones, flights, sections, models, scores, sizes. One predicate each."""

from factcheck.extraction.quantities.numerals import NumeralKind
from factcheck.extraction.quantities.surroundings import DASHES, Surroundings
from factcheck.extraction.tokens import Tag
from factcheck.model import Qualifier

_PHONE_REACH = 12
_FURNITURE = 4
"""Tokens of the longest line that is part of a web page and not of its text."""
_STREET_REACH = 4
_SPACED = 3
"""Groups of digits side by side that make a telephone number."""
_LONGEST_COUNT = 7
"""Digits of a plain number that may still count something: longer ones are written with commas or in words."""
_ABBREVIATED = frozenset("art sec secs vol ch pt fig para rte hwy res nos pp".split())
"""Names before a number that end in a point: "Art. 5"."""
_FINEST = 3
"""Decimals of a quantity in the news; more are coordinates."""
_LINKS = frozenset([",", "and", "or", "&", "to", "through", "/"]) | DASHES


def is_ordinal(at: Surroundings) -> bool:
    """The sixth; 36th."""
    return at.mention.number.kind is NumeralKind.ORDINAL


def is_identifier(at: Surroundings) -> bool:
    """672164670267084800; -87.346427."""
    if not at.mention.number.in_digits or at.mention.unit != "count":
        return False
    whole, _, decimals = at.tokens.word(at.mention.number.anchor).partition(".")
    if len(decimals) > _FINEST and decimals.isdecimal():
        return True
    return at.is_plain and len(whole) > _LONGEST_COUNT


def is_street(at: Surroundings) -> bool:
    """2210 Juniper Avenue; the 3100 block of Linden Street."""
    if at.mention.hedged or not at.mention.number.in_digits or not at.is_cardinal:
        return False
    if at.after() == "block" or (at.after() == "u.s." and at.after(2).isdecimal()):
        return True
    tokens, place = at.tokens, at.mention.end
    for _ in range(_STREET_REACH):
        low = tokens.low(place)
        if not tokens.is_capitalised(place) or tokens.tag(place) is Tag.PREPOSITION:
            return False
        if at.is_in(low, "place.streets") and place > at.mention.end:
            return True
        place += 2 if low in ("n", "s", "e", "w") and tokens.low(place + 1) == "." else 1
    return False


def is_phone(at: Surroundings) -> bool:
    """504-822-1111; +1 202 555 0100; call 911; texting 274637."""
    if not at.mention.number.in_digits or at.mention.unit != "count":
        return False
    if at.before() == "+" and at.glued_before():
        return True
    if (
        at.before() == ")"
        and at.tokens.low(at.mention.core - 3) == "("
        and at.tokens.low(at.mention.core - 2).isdecimal()
    ):
        return _digit_groups(at) >= 2
    if _opens_number(at):
        return True
    groups = _digit_groups(at)
    if groups >= 3 or _in_spaced_groups(at):
        return True
    if groups == 2:
        return _is_called(at)
    text = at.tokens.word(at.mention.core)
    if at.is_in(text, "place.emergency") and at.is_in(at.after(), "place.after_emergency"):
        return True
    if (
        at.is_in(text, "place.emergency")
        and at.is_in(at.before(), "place.before_phone")
        and at.before() not in ("on", "at")
    ):
        return True
    if not at.is_plain or len(text) < 5 or at.noun_after() is not None:
        return False
    return at.is_in(at.before(), "place.before_phone") or (len(text) >= 6 and _is_called(at))


def _opens_number(at: Surroundings) -> bool:
    """Whether this is the area code of "(312) 555-0100"."""
    tokens, end = at.tokens, at.mention.end
    if at.before() != "(" or at.after() != ")" or len(tokens.word(at.mention.core)) != 3:
        return False
    return tokens.low(end + 1).isdecimal() and tokens.low(end + 2) in DASHES and tokens.low(end + 3).isdecimal()


def _digit_groups(at: Surroundings) -> int:
    """How many groups of two and more digits are joined by dashes (a last one in letters counts)."""
    tokens, first, end = at.tokens, at.mention.core, at.mention.core_end
    groups = 2 if at.mention.interval.qualifier is Qualifier.RANGE and _plain_pair(at) else 1
    while tokens.low(first - 1) in DASHES and tokens.joined(first) and tokens.low(first - 2).isdecimal():
        first, groups = first - 2, groups + 1
        if groups > 4:
            break
    while (
        tokens.low(end) in DASHES
        and tokens.joined(end)
        and (tokens.low(end + 1).isdecimal() or tokens.word(end + 1).isupper())
    ):
        end, groups = end + 2, groups + 1
        if groups > 4:
            break
    return groups


def _in_spaced_groups(at: Surroundings) -> bool:
    """Whether three groups of digits and more stand side by side: "00 44 20 7946"."""
    tokens, first, end = at.tokens, at.mention.core, at.mention.core_end
    while tokens.low(first - 1).isdecimal() and end - first <= _LONGEST_COUNT:
        first -= 1
    while tokens.low(end).isdecimal() and end - first <= _LONGEST_COUNT:
        end += 1
    return end - first >= _SPACED and end - first > at.mention.core_end - at.mention.core


def _plain_pair(at: Surroundings) -> bool:
    first, last = at.tokens.word(at.mention.core), at.tokens.word(at.mention.core_end - 1)
    return first.isdecimal() and last.isdecimal() and len(first) == 3 and len(last) == 4


def _is_called(at: Surroundings) -> bool:
    floor = max(at.tokens.sentence(at.mention.core).first, at.mention.core - _PHONE_REACH)
    return at.tokens.holds(at.words.sets["place.before_phone"], floor, at.mention.core)


def is_designated(at: Surroundings) -> bool:
    """Article 5; Highway 61; Flight 370; No. 3; Level 1; Articles 5 and 6."""
    if at.mention.hedged or at.mention.unit != "count" or not at.is_cardinal:
        return False
    tokens, name = at.tokens, at.mention.core - 1
    if at.follows("designated", _LINKS) and at.noun_after() is None:
        return True
    if tokens.low(name) == "." and tokens.joined(name):
        if tokens.low(name - 1) == "no":
            return True
        if tokens.low(name - 1) not in _ABBREVIATED:
            return False  # "fire fills the ward. Nine are inside"
        name -= 1
    if tokens.low(name) == "no" and tokens.word(name) == "No" and at.mention.number.in_digits:
        return True
    if tokens.low(name) in ("from", "to", "at", "of") and at.is_in(tokens.low(name - 1), "designators.scales"):
        return True
    designates = any(at.is_in(low, "designators.words") for low in (tokens.low(name), _one(at, name)))
    if not designates or _numbers(at, name):
        return False
    opens = name == tokens.sentence(name).first
    inside = tokens.is_capitalised(name) and (not opens or tokens.tag(at.mention.end) is Tag.VERB)
    return inside or at.noun_after() is None


def _one(at: Surroundings, name: int) -> str:
    """The singular of a capital plural: "Pavilions 2 and 8"."""
    return at.words.nouns.singular(at.tokens.low(name)) if at.tokens.is_capitalised(name) else ""


def _numbers(at: Surroundings, name: int) -> bool:
    """Whether "number" is what some do: "the wounded number 14", "their members number 400"."""
    low = at.tokens.low(name - 1)
    some = at.words.nouns.is_plural(low) or at.is_in(low, "one.conditions")
    return at.tokens.low(name) == "number" and some and at.tokens.tag(name - 2) in (Tag.DETERMINER, Tag.POSSESSIVE)


def is_model(at: Surroundings) -> bool:
    """B-17; COVID-19; G20; 777-200; Boeing 737; Capitalised name and bare digits where nothing counted follows."""
    tokens, core = at.tokens, at.mention.core
    if not at.mention.number.in_digits or at.mention.unit != "count":
        return False
    if at.glued_before():
        before = tokens.low(core - 1)
        letter = tokens.low(core - 2)[:1].isalpha() and tokens.joined(core - 1)
        if before[:1].isalpha() or (before in DASHES and letter) or before in ("_", "#", "@"):
            return True
    if not at.is_plain or at.mention.hedged or at.noun_after() is not None:
        return False
    if at.is_in(tokens.low(core - 1), "time.weekdays") or not tokens.is_name(core - 1):
        return False
    name = tokens.word(core - 1)
    if name.isupper() and len(name) > 1:
        return not _is_in_capitals(at)  # CBS 2 reported
    if _is_another_voice(at, core - 1):
        return False
    following = tokens.tag(at.mention.end)
    if following is Tag.AUXILIARY:
        return tokens.low(at.mention.end) in ("was", "is", "has")
    if following in (Tag.WORD, Tag.VERB, Tag.ADVERB):
        return (
            not _after_preposition(at, core - 1) and tokens.low(at.mention.end) not in at.words.sets["one.conditions"]
        )
    return True


def _is_another_voice(at: Surroundings, last: int) -> bool:
    """A body that gives a number of its own, its verb left out: "police said 30 had died, the Red Cross 45"."""
    tokens, first = at.tokens, last
    while tokens.is_capitalised(first) and last - first < _STREET_REACH:
        first -= 1
    opens = tokens.low(first) == "the" and tokens.low(first - 1) in (",", ";", "and", "while")
    if not opens or tokens.low(at.mention.end) not in (".", ",", ";", "and") or at.earlier_trap is not None:
        return False
    floor = tokens.sentence(last).first
    said = any(at.is_in(low, "one.speech") for low in tokens.lower[floor:first])
    return said and at.earlier is not None and at.earlier.first >= floor


def _is_in_capitals(at: Surroundings) -> bool:
    """A headline in capitals names nothing by them: BUS CRASH KILLS 5 NEAR ELK FORD."""
    tokens, core = at.tokens, at.mention.core
    around = (tokens.word(core - 2), tokens.word(at.mention.end))
    return all(word.isalpha() and word.isupper() and len(word) > 1 for word in around)


def _after_preposition(at: Surroundings, index: int) -> bool:
    tokens = at.tokens
    while index > tokens.sentence(at.mention.core).first and tokens.is_capitalised(index):
        index -= 1
    return tokens.tag(index) is Tag.PREPOSITION


def is_list_number(at: Surroundings) -> bool:
    """1. and 2) at the head of an item; "22,24,26"."""
    if at.mention.number.kind is NumeralKind.LIST:
        return True
    if at.before() == "/" or at.after() == "/":  # "1 / 15" under a picture; fractions and dates are read before
        return at.is_plain
    if at.before() == "of" and at.earlier_trap in ("list_number", "model", "designated") and at.is_plain:
        return at.earlier is not None and at.earlier.end == at.mention.core - 1
    tokens, sentence = at.tokens, at.tokens.sentence(at.mention.core)
    if sentence.end - sentence.first <= _FURNITURE and at.is_in(at.after(), "words.furniture"):
        return True  # "12 Comments"
    opens = at.mention.core - (at.before() == "(") == sentence.first
    if not opens or not at.is_plain or at.mention.hedged:
        return False
    if sentence.end == at.mention.end:
        return True  # a counter on a line of its own
    if at.value >= 100:
        return False
    if at.after() == "of" and sentence.end == at.mention.end + 2:
        return True  # "1 of 12" under a picture
    return at.after() in (".", ")") and tokens.joined(at.mention.end)


def is_score(at: Surroundings) -> bool:
    """Won 3-1; a 5-4 ruling; lost 2 to 3; 50-50."""
    if at.mention.unit != "count":
        return False
    if at.mention.interval.qualifier is Qualifier.RANGE:
        digits = at.tokens.word(at.mention.core_end - 1).isdecimal() and at.tokens.word(at.mention.core).isdecimal()
        return digits and at.tokens.low(at.mention.number.end) in DASHES and _is_sport(at)
    tokens, core, end = at.tokens, at.mention.core, at.mention.end
    if at.glued_after() and tokens.low(end + 1)[:1].isdecimal():
        return True
    if (
        tokens.low(core - 1) in DASHES
        and at.glued_before()
        and tokens.joined(core - 1)
        and tokens.low(core - 2)[:1].isdecimal()
    ):
        return True
    if at.after() == "to" and tokens.low(end + 1) in ("one", "1"):
        return True
    if at.after() == "to" and tokens.low(end + 1)[:1].isdecimal():
        return _is_sport(at)
    return at.before() == "to" and at.earlier_trap == "score" and at.earlier is not None and at.earlier.end == core - 1


def _is_sport(at: Surroundings) -> bool:
    floor = max(at.tokens.sentence(at.mention.core).first, at.mention.core - 6)
    around = (*range(floor, at.mention.core), at.mention.end, at.mention.end + 1)
    return any(at.is_in(at.tokens.low(place), "words.sports") for place in around)


def is_name(at: Surroundings) -> bool:
    """A number word as part of a name: Six Flags, the Big Four, Air Force One."""
    tokens, core = at.tokens, at.mention.core
    if at.mention.number.in_digits or not tokens.is_capitalised(core) or at.mention.hedged or _opens(at, core):
        return False
    after, before = tokens.is_capitalised(at.mention.end), tokens.is_capitalised(core - 1)
    return after != before


def _opens(at: Surroundings, index: int) -> bool:
    """Whether the word opens a sentence, a quotation or an item, where any word is capitalised."""
    return index == at.tokens.sentence(index).first or at.tokens.tag(index - 1) is Tag.PUNCTUATION
