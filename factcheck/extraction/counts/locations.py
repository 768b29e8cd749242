"""Words that name a place: "in Lyon", "at a mill in Ghent, Belgium", "left Gaza". Owns finding, not choosing, them."""

from factcheck.extraction.counts.place_words import Location, PlaceWords
from factcheck.extraction.phrases import Kind, unit_end
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.extraction.verbs import after_aside, after_prepositional

MAX_WORDS = 10
_SOURCE = 24
"""Tokens of a name with its description: "according to Harbour Master N. of the board of the port in"."""
_TO = frozenset(["to", "into", "from", "toward", "towards", "onto", "for"])
_HAPPENING = frozenset(["accident", "disaster", "incident", "attack", "protest", "riot", "strike", "trip", "ride", "pass"])
_WITHIN = frozenset(["in", "at", "near", "on", "outside", "inside", "off"])


def locations(tokens: Tokens, first: int, limit: int) -> list[Location]:
    """Return every place named in tokens `first`..`limit`, in order."""
    words = tokens.lexicon.table(PlaceWords)
    found: list[Location] = []
    index = first
    while index < limit:
        word, tag = tokens.lower[index], tokens.tag(index)
        at: Location | None = None
        if tag is Tag.PREPOSITION:
            if word == "from" and (at := _origin(words, tokens, index, limit)) is not None:
                found.append(at)
            if word == "into" and _moves_into(words, tokens, index, first):
                at = _after_preposition(words, tokens, index, limit)
                if at is not None and not _is_of_care(words, tokens, at):
                    found.append(at)
                index = at.end if at else index + 1
                continue
            if word == "of" and words.forms.singular(tokens.low(index - 1)) in words.inhabitants:
                at = _after_preposition(words, tokens, index, limit)
                if at is not None:
                    found.append(at)
                    index = at.end
                    continue
            if word in _TO:
                index = _after_destination(words, tokens, index, limit)
                continue
            if word in words.location:
                at = _after_preposition(words, tokens, index, limit)
                if at is not None and _is_of_care(words, tokens, at):
                    index = at.end
                    continue
        elif word == "according" and tokens.low(index + 1) == "to":
            index = _after_source(tokens, index + 2, limit)
            continue
        elif word in words.everywhere and not _is_modifier(tokens, index):
            at = Location(index, index, index + 1)
        elif tag is Tag.VERB and words.verbs.lemma(tokens, index) in words.visits:
            at = _visited(words, tokens, index, limit)
        elif tokens.is_capitalised(index):
            if country_end(words, tokens, index, limit) > index:
                at = _as_subject(words, tokens, index, limit)
            at = at or _names_happening(words, tokens, index, limit)
        if at is None:
            index += 1
        else:
            found.append(at)
            index = at.end
    return found


def _moves_into(words: PlaceWords, tokens: Tokens, index: int, floor: int) -> bool:
    """Whether something struck what "into" leads to: "crashed into a house in Kiel"."""
    near = range(index - 1, max(floor - 1, index - 4), -1)
    return any(
        tokens.tag(at) in (Tag.VERB, Tag.WORD) and words.verbs.lemma(tokens, at) in words.into for at in near
    )


def _names_happening(words: PlaceWords, tokens: Tokens, index: int, limit: int) -> Location | None:
    """The name before a happening that has no doer: "the Graz bombing", "a Pune bus crash"."""
    if tokens.tag(index - 1) is not Tag.DETERMINER:
        return None
    end = index
    while end < limit and words.is_name(tokens, end):
        end += 1
    at = end
    while at < min(limit, end + 2) and tokens.tag(at) is Tag.WORD and tokens.lower[at] not in words.doerless:
        at += 1
    told = end > index and at < limit and words.forms.singular(tokens.lower[at]) in words.doerless
    is_group = any(
        tokens.lower[near] in words.groups or tokens.lower[near] in words.bodies for near in range(index, end)
    )
    return Location(index, index, end) if told and not is_group and tokens.word(at).islower() else None


def _after_source(tokens: Tokens, first: int, limit: int) -> int:
    """The token after who is quoted: "according to the police in Lyon" places no count."""
    for index in range(first, min(limit, first + _SOURCE)):
        if tokens.lower[index] in (",", ";", ":") or tokens.tag(index) is Tag.AUXILIARY:
            return index
    return first


def _is_modifier(tokens: Tokens, index: int) -> bool:
    """Whether the word stands before a noun ("a nationwide campaign") and not beside the count."""
    return tokens.tag(index - 1) is Tag.DETERMINER and tokens.tag(index + 1) in (Tag.WORD, Tag.VERB)


def _after_destination(words: PlaceWords, tokens: Tokens, index: int, limit: int) -> int:
    """Pass over where somebody goes ("to hospitals in Egypt"); a count after "to" is no goal ("led to 12 deaths")."""
    after = index + 1
    while after < limit and tokens.tag(after) in (Tag.DETERMINER, Tag.POSSESSIVE):
        after += 1
    if after >= limit or not (words.is_name(tokens, after) or _leads_to_place_noun(words, tokens, after, limit)):
        return index + 1
    end = after_prepositional(tokens, index, limit)
    while end < limit and tokens.lower[end] in _WITHIN | {"of", "and", ","} and end > index:
        further = after_prepositional(tokens, end, limit)
        if tokens.lower[end] in ("and", ",") and not words.is_name(tokens, end + 1):
            break
        end = further
    return max(end, index + 1)


def _origin(words: PlaceWords, tokens: Tokens, index: int, limit: int) -> Location | None:
    """The place somebody is taken or flees from; whether it is where it happened is for the event to say."""
    at = _after_preposition(words, tokens, index, limit)
    return None if at is None or _is_of_care(words, tokens, at) else at


def _leads_to_place_noun(words: PlaceWords, tokens: Tokens, index: int, limit: int) -> bool:
    for at in range(index, min(limit, index + 4)):
        if tokens.tag(at) not in (Tag.WORD, Tag.VERB):
            return False
        if words.is_place_noun(tokens.lower[at]):
            return True
    return False


def _after_preposition(words: PlaceWords, tokens: Tokens, index: int, limit: int) -> Location | None:
    first = index + 1
    if tokens.joined(first) or tokens.low(first) in ("which", "what"):
        return None
    if tokens.low(index - 1) in words.partly or words.forms.singular(tokens.low(index - 1)) in words.affiliated:
        return None  # "200, mostly in Lyon", "researchers at the university"
    while first < limit and tokens.tag(first) in (Tag.DETERMINER, Tag.POSSESSIVE, Tag.ADVERB):
        first += 1
    strict = tokens.lower[index] in words.needs_noun and not _leads_onto(words, tokens, index)
    end = _phrase_end(words, tokens, first, min(limit, first + MAX_WORDS), strict=strict)
    if end <= first:
        return None
    whole = _extended(words, tokens, end, limit)
    if tokens.lower[end - 1] in words.nameless and not any(words.is_name(tokens, at) for at in range(first, whole)):
        return None  # "in the street", "at a party"
    return Location(index, first, whole)


def _leads_onto(words: PlaceWords, tokens: Tokens, index: int) -> bool:
    """Whether "on" tells where something came down or was aimed: "rockets fell on Tyre", "raids on Tyre"."""
    before = index - 1
    if tokens.lower[index] != "on" or before < 0:
        return False
    return words.verbs.lemma(tokens, before) in words.onto or words.forms.singular(tokens.lower[before]) in words.onto


def _phrase_end(words: PlaceWords, tokens: Tokens, first: int, limit: int, *, strict: bool) -> int:
    """The end of the place phrase at `first`, else `first`. `strict` wants a noun of place or a country."""
    end, names, head_is_place = first, 0, False
    index = first
    while index < limit:
        tag, word = tokens.tag(index), tokens.lower[index]
        if (after := unit_end(tokens, index)) > index + 1 and not words.is_name(tokens, after - 1):
            index = after  # "Indian-administered"
        elif (road := _road_end(words, tokens, index, limit)) > index:
            index = end = road
            names, head_is_place = names + 1, True
        elif words.is_name(tokens, index):
            names += 1
            index += 1
            end, head_is_place = index, words.is_place_noun(word)
        elif tag is Tag.WORD and _goes_on(words, tokens, index):
            if names and not words.is_place_noun(word) and not _leads_to_place_noun(words, tokens, index, limit):
                break
            index += 1
            if words.is_place_noun(word):
                end, head_is_place = index, True
        elif tag is Tag.VERB and _leads_to_place_noun(words, tokens, index, limit):
            index += 1
            if words.is_place_noun(word):
                end, head_is_place = index, True
        elif tag is Tag.POSSESSIVE or (word in ("'", "’", "-", "–") and tokens.joined(index)):
            index += 1
        elif word == "." and tokens.joined(index) and len(tokens.word(index - 1)) == 1 and words.is_name(tokens, index + 1):
            index += 1
        elif tag is Tag.NUMBER and _is_street_number(words, tokens, index):
            index += 1 + (tokens.lower[index + 1] in ("st", "nd", "rd", "th") and tokens.joined(index + 1))
            end = index
            names += 1
        elif (
            word in ("and", "&")
            and names
            and words.is_name(tokens, index + 1)
            and tokens.low(index + 2) in words.nouns | {"streets"}
        ):
            index += 1
        else:
            break
    if _is_modified(words, tokens, end, index):
        return first  # "in ferry accidents"
    return end if _is_place(words, tokens, first, end, names, head_is_place, strict=strict) else first


def _road_end(words: PlaceWords, tokens: Tokens, index: int, limit: int) -> int:
    """The token after a numbered road at `index`: "Interstate 72", "Route 9", "I-75", "U.S. 41"; else `index`."""
    at = index + 1
    is_letter = tokens.word(index) in ("I", "M", "A") and tokens.low(at) == "-" and tokens.joined(at)
    is_road = tokens.is_capitalised(index) and tokens.lower[index] in words.roads
    at += is_letter
    if at >= limit or not (is_letter or is_road) or tokens.tag(at) is not Tag.NUMBER:
        return index
    return at + 1


def _is_modified(words: PlaceWords, tokens: Tokens, end: int, index: int) -> bool:
    """Whether a common noun that is no place follows the noun of place right away, so that it only modifies it."""
    if end >= index or not words.is_place_noun(tokens.lower[end - 1]) or tokens.is_capitalised(end - 1):
        return False
    noun = words.forms.singular(tokens.lower[end])
    return tokens.tag(end) is Tag.WORD and (noun in words.happenings or noun in words.doerless or noun in _HAPPENING)


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
    if head_is_place:
        return end - first > 1 or last not in words.vague
    text = " ".join(tokens.lower[first:end])
    if tokens.low(first - 1) in ("a", "an") or (tokens.tag(end) is Tag.POSSESSIVE and text not in words.countries):
        return False  # "in a Ford", "in Smith's death"
    if end == first + 1 and 3 <= len(last) <= 5 and tokens.word(first).isupper() and text not in words.countries:
        return False  # initials: "in the FBI probe"
    if not names or last in words.adjectives or (last in words.bodies and last not in words.nouns):
        return False
    return not strict or text in words.countries


def _extended(words: PlaceWords, tokens: Tokens, end: int, limit: int) -> int:
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
        elif word in ("of", *_WITHIN):
            at = end + 1
            while at < limit and tokens.tag(at) is Tag.DETERMINER:
                at += 1
            after = _phrase_end(words, tokens, at, min(limit, at + MAX_WORDS), strict=False)
            if after <= at:
                return end
            end = after
        else:
            return end
    return end


def _visited(words: PlaceWords, tokens: Tokens, index: int, limit: int) -> Location | None:
    """The place after a verb such as "left", "entered", "hit"."""
    first = index + 1
    while first < limit and tokens.tag(first) is Tag.DETERMINER:
        first += 1
    end = _phrase_end(words, tokens, first, min(limit, first + MAX_WORDS), strict=False)
    return (
        Location(index, first, end)
        if end > first and any(words.is_name(tokens, at) for at in range(first, end))
        else None
    )


def country_end(words: PlaceWords, tokens: Tokens, index: int, limit: int) -> int:
    """The token after the country named at `index`; `index` when none is."""
    for length in (3, 2, 1):
        end = index + length
        if end <= limit and " ".join(tokens.lower[index:end]) in words.countries:
            return end if tokens.lower[index] != "us" or tokens.word(index) == "US" else index
    return index


def _as_subject(words: PlaceWords, tokens: Tokens, index: int, limit: int) -> Location | None:
    """A country that has or reports a count, or whose body does: "Italy had", "Gaza health officials said"."""
    end = country_end(words, tokens, index, limit)
    after = end + (tokens.low(end) == ",")
    if after > end and tokens.tag(after) is Tag.DETERMINER:  # "Peru, the state with the most strikes, had"
        after = after_aside(tokens, end, min(limit, end + 16))
        if after < 0:
            return None
    if tokens.low(after) in words.local:  # "Gaza health officials confirmed"
        return Location(index, index, end)
    while after < limit and tokens.tag(after) is Tag.ADVERB:
        after += 1
    if after >= limit:
        return None
    word = tokens.lower[after]
    if tokens.tag(after) in (Tag.VERB, Tag.AUXILIARY) and (
        word in ("has", "had", "have") or words.verbs.lemma(tokens, after) in words.reporting
    ):
        return Location(index, index, end)
    return None


def _is_of_care(words: PlaceWords, tokens: Tokens, at: Location) -> bool:
    """Whether the place is where people are brought afterwards, or where something was only said."""
    before = tokens.low(at.opener - 1)
    if before in words.statements:
        return True  # "at a news conference in Dover"
    if tokens.lower[at.opener] == "at" and (
        before == "condition" or tokens.low(at.opener - 2) in ("pronounced", "declared")
    ):
        return True
    return any(words.forms.singular(tokens.lower[index]) in words.care for index in range(at.first, at.end))
