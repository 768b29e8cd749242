"""Where the words that name a place end: "a mill in Ghent, Belgium", "the 1400 block of North Avenue", "Interstate 72".

Owns the extent of a place; what leads to it and whether it is one at all is for `locations`.
"""

from factcheck.extraction.counts.place_words import PlaceWords
from factcheck.extraction.phrases import Kind, unit_end
from factcheck.extraction.tokens import Tag, Tokens

MAX_WORDS = 10
_HAPPENING = frozenset(
    ["accident", "disaster", "incident", "attack", "protest", "riot", "strike", "trip", "ride", "pass"]
)
_PARTICLE = 3
"""Letters of a particle in a name: "Umm al-Kher"."""
_ROAD_LETTERS = frozenset(["A", "B", "D", "E", "I", "M", "N", "R", "NH", "EN", "RN", "SR", "CR", "SH", "FM", "US"])
"""Letters of the numbers of roads: "the M5", "I-75", "NH-16"."""
WITHIN = frozenset(["in", "at", "near", "on", "outside", "inside", "off"])


def leads_to_place_noun(words: PlaceWords, tokens: Tokens, index: int, limit: int) -> bool:
    for at in range(index, min(limit, index + 4)):
        if tokens.tag(at) not in (Tag.WORD, Tag.VERB):
            return False
        if words.is_place_noun(tokens.lower[at]):
            return True
    return False


def phrase_end(words: PlaceWords, tokens: Tokens, first: int, limit: int, *, strict: bool) -> int:
    """The end of the place phrase at `first`, else `first`. `strict` wants a noun of place or a country."""
    end, names, head_is_place = first, 0, False
    index = first
    while index < limit:
        word = tokens.lower[index]
        if (named := max(_road_end(words, tokens, index, limit), _street_end(words, tokens, index))) > index:
            head_is_place = head_is_place or tokens.tag(index) is not Tag.NUMBER
            index = end = named
            names += 1
        elif (after := unit_end(tokens, index)) > index + 1 and not words.is_name(tokens, after - 1):
            index = after  # "Indian-administered"
        elif words.is_name(tokens, index):
            names, index = names + 1, index + 1
            opener = tokens.lower[first]  # "River Tay", not "South Side"
            leads = tokens.is_capitalised(first) and words.is_place_noun(opener) and opener not in words.vague
            is_street = word in words.street_names and names > 1
            end, head_is_place = index, words.is_place_noun(word) or leads or is_street
        elif _is_noun_of(words, tokens, index, limit, names):
            index += 1
            if words.is_place_noun(word):
                end, head_is_place = index, True
        elif _is_inside(words, tokens, index, names):
            index += 1
        else:
            break
    if not names and _is_modified(words, tokens, end, index):
        return first  # "in ferry accidents"
    return end if _is_place(words, tokens, first, end, names, head_is_place, strict=strict) else first


def _is_noun_of(words: PlaceWords, tokens: Tokens, index: int, limit: int, names: int) -> bool:
    """Whether a word in lower case belongs to the place: a noun of place, or a word that leads to one."""
    leads = leads_to_place_noun(words, tokens, index, limit)
    if tokens.tag(index) is Tag.VERB:
        return leads
    if tokens.lower[index] == "mine":
        return tokens.tag(index - 1) is not Tag.PREPOSITION or tokens.tag(index + 1) in (Tag.WORD, Tag.VERB)
    if words.forms.singular(tokens.lower[index]) in _HAPPENING and not words.is_place_noun(tokens.low(index + 1)):
        return False  # "in accidents involving bridges"
    if tokens.tag(index) is not Tag.WORD or not _goes_on(words, tokens, index):
        return False
    return not names or words.is_place_noun(tokens.lower[index]) or leads


def _is_inside(words: PlaceWords, tokens: Tokens, index: int, names: int) -> bool:
    """Whether a token only joins the words of a place: "'s", the hyphen, the stop of "E. Conner", "Oak and Pine"."""
    word, joined = tokens.lower[index], tokens.joined(index)
    if tokens.tag(index) is Tag.POSSESSIVE or (word in ("'", "’", "-", "–") and joined):
        return True
    is_next_name = words.is_name(tokens, index + 1)
    if names and tokens.low(index + 1) == "-" and tokens.joined(index + 1) and tokens.joined(index + 2):
        return len(word) <= _PARTICLE and words.is_name(tokens, index + 2)  # "Umm al-Kher"
    if word == "." and joined and len(tokens.word(index - 1)) == 1:
        return is_next_name
    return word in ("and", "&") and names > 0 and is_next_name and tokens.low(index + 2) in words.nouns | {"streets"}


def _street_end(words: PlaceWords, tokens: Tokens, index: int) -> int:
    """The token after a street number or numbered street at `index`; else `index`."""
    if tokens.tag(index) is not Tag.NUMBER or not _is_street_number(words, tokens, index):
        return index
    return index + 1 + (tokens.low(index + 1) in ("st", "nd", "rd", "th") and tokens.joined(index + 1))


def _road_end(words: PlaceWords, tokens: Tokens, index: int, limit: int) -> int:
    """The token after a numbered road at `index`: "Interstate 72", "Route 9", "I-75", "U.S. 41"; else `index`."""
    at = index + 1
    is_letter = tokens.word(index) in _ROAD_LETTERS and tokens.joined(at)
    if is_letter and tokens.low(at) == "-":
        is_letter = tokens.joined(at + 1)
        at += is_letter
    is_road = tokens.is_capitalised(index) and tokens.lower[index] in words.roads
    if at >= limit or not (is_letter or is_road) or tokens.tag(at) is not Tag.NUMBER:
        return index
    return at + 1


def _is_modified(words: PlaceWords, tokens: Tokens, end: int, index: int) -> bool:
    """Whether a common noun that is no place follows the noun of place right away, so that it only modifies it."""
    if not words.is_place_noun(tokens.low(end - 1)) or tokens.is_capitalised(end - 1) or end > index:
        return False
    noun = words.forms.singular(tokens.low(end))
    is_noun = tokens.tag(end) is Tag.WORD or (tokens.tag(end) is Tag.VERB and words.forms.is_plural(tokens.low(end)))
    return is_noun and (noun in words.happenings or noun in words.doerless or noun in _HAPPENING)


def _goes_on(words: PlaceWords, tokens: Tokens, index: int) -> bool:
    """Whether a word in lower case can stand in a place phrase; a time only before a noun of place ("a night club")."""
    if tokens.lower[index] in words.never or words.words.kind(tokens, index) is Kind.STOP:
        return words.is_place_noun(tokens.low(index + 1)) and not tokens.is_capitalised(index)
    return True


def _is_street_number(words: PlaceWords, tokens: Tokens, index: int) -> bool:
    """ "2210 Juniper Rd", "12th and Linden", "the 3100 block"; not a clock time or a year."""
    at = index + 1
    if tokens.low(at) in ("st", "nd", "rd", "th") and tokens.joined(at):
        at += 1
        return tokens.low(at) in ("and", "street", "avenue", "block") or words.is_name(tokens, at)
    return tokens.low(at) == "block" or words.is_name(tokens, at)


def _is_place(
    words: PlaceWords, tokens: Tokens, first: int, end: int, names: int, head_is_place: bool, *, strict: bool
) -> bool:
    if end <= first:
        return False
    last = tokens.lower[end - 1]
    if head_is_place and tokens.tag(end) is Tag.POSSESSIVE and not names:
        return False  # "on the club's roll"
    if head_is_place:
        return end - first > 1 or last not in words.vague or _is_of_a_name(words, tokens, end)
    text = " ".join(tokens.lower[first:end])
    if tokens.low(first - 1) in ("a", "an") or (tokens.tag(end) is Tag.POSSESSIVE and text not in words.countries):
        return False  # "in a Ford", "in Smith's death"
    if end == first + 1 and 3 <= len(last) <= 5 and tokens.word(first).isupper() and text not in words.countries:
        return False  # initials: "in the FBI probe"
    if not names or last in words.adjectives or (last in words.bodies and last not in words.nouns):
        return False
    return not strict or text in words.countries


def _is_of_a_name(words: PlaceWords, tokens: Tokens, end: int) -> bool:
    """Whether the name behind "of" says what a vague noun leaves open: "the centre of Kiel"."""
    return tokens.low(end) == "of" and words.is_name(tokens, end + 1 + (tokens.low(end + 1) == "the"))


def extended(words: PlaceWords, tokens: Tokens, end: int, limit: int) -> int:
    """Go on over ", Belgium", "of Ghent" and "in the northern hills"."""
    for _ in range(3):
        word = tokens.low(end)
        if end >= limit:
            return end
        if word == "," and words.is_name(tokens, end + 1):
            after = end + 1
            while after < limit and words.is_name(tokens, after):
                after += 1
            follows = tokens.tag(after)
            ok = after - end <= 4 and (
                follows in (Tag.PREPOSITION, Tag.RELATIVE, Tag.CONJUNCTION)
                or tokens.low(after) in (",", ".", ")", ";", "")
            )
            if not ok:
                return end
            end = after
        elif (word == "of" or word in WITHIN) and tokens.low(end + 1) not in ("which", "what"):
            at = end + 1
            while at < limit and tokens.tag(at) in (Tag.DETERMINER, Tag.ADVERB):
                at += 1
            after = phrase_end(words, tokens, at, min(limit, at + MAX_WORDS), strict=False)
            if after <= at or tokens.low(at + 1) in words.never:  # "on New Year's Day"
                return end
            end = after
        else:
            return end
    return end
