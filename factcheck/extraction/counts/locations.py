"""Words that name a place: "in Lyon", "at a mill in Ghent, Belgium", "left Gaza". Owns finding, not choosing, them."""

from factcheck.extraction.asides import after_prepositional
from factcheck.extraction.counts.place_names import place_end
from factcheck.extraction.counts.place_phrases import MAX_WORDS, WITHIN, extended, leads_to_place_noun, phrase_end
from factcheck.extraction.counts.place_subjects import civic_owner, civic_subject, heads_happening, is_subject, owns
from factcheck.extraction.counts.place_words import Location, PlaceWords
from factcheck.extraction.phrases import Kind, is_number
from factcheck.extraction.tokens import Tag, Tokens

_SETTING_OUT = frozenset(["leave", "depart", "exit"])
"""Verbs whose place is told in passing, where the count was not made: "left a port of Orla with 90 aboard"."""
_NO_SUBJECT = frozenset([Tag.DETERMINER, Tag.CONJUNCTION, Tag.PREPOSITION, Tag.PUNCTUATION, Tag.NUMBER, Tag.POSSESSIVE])
"""Before a form in -s: it is a noun, as nobody does it."""
_LATE = frozenset(["late", "early", "overnight"])
_SOURCE = 24
"""Tokens of a name with its description: "according to Harbour Master N. of the board of the port in"."""
_TO = frozenset(["to", "into", "from", "toward", "towards", "onto", "for"])


def locations(tokens: Tokens, first: int, limit: int) -> list[Location]:
    """Return every place named in tokens `first`..`limit`, in order."""
    words = tokens.lexicon.table(PlaceWords)
    lower, tags, unled, is_capitalised = tokens.lower, tokens.tags, words.unled, tokens.is_capitalised
    found: list[Location] = []
    index = first
    while index < limit:
        word = lower[index]
        if tags[index] is Tag.PREPOSITION:
            at, index = _prepositional(words, tokens, index, first, limit)
        elif word == "according" and tokens.low(index + 1) == "to":
            at, index = None, _after_source(tokens, index + 2, limit)
        elif word in unled or is_capitalised(index):
            at = _named(words, tokens, index, limit)
            index = max(at.end, index + 1) if at is not None else index + 1
        else:
            index += 1
            continue
        if at is not None:
            found.append(at)
    return found


def _named(words: PlaceWords, tokens: Tokens, index: int, limit: int) -> Location | None:
    """A place without a preposition: "nationwide", "left Gaza", "Italy had", "the Graz bombing"."""
    if tokens.lower[index] in words.everywhere:
        return None if _is_modifier(tokens, index) else Location(index, index, index + 1)
    if tokens.tag(index) in (Tag.VERB, Tag.WORD) and words.verbs.lemma(tokens, index) in words.visits:
        return _visited(words, tokens, index, limit)
    if tokens.lower[index] == "where":
        return _where(words, tokens, index)
    if tokens.lower[index] == "the":
        return civic_subject(words, tokens, index, limit) or civic_owner(words, tokens, index, limit)
    if not tokens.is_capitalised(index):
        return None
    end = place_end(words, tokens, index, limit)
    known = _known(words, tokens, index, end, limit) if end > index else None
    return known or civic_subject(words, tokens, index, limit) or _names_happening(words, tokens, index, limit)


def _known(words: PlaceWords, tokens: Tokens, index: int, end: int, limit: int) -> Location | None:
    """A country, or a name the text knows for a place, at `index`..`end` that is said to have counts."""
    has_counts = (
        owns(tokens, end, is_named=True)
        or heads_happening(words, tokens, index, end, limit)
        or is_subject(words, tokens, index, end, limit)
    )
    return Location(index, index, end) if has_counts else None


def _where(words: PlaceWords, tokens: Tokens, index: int) -> Location | None:
    """The place right before "where", whatever led to it: "a mile from Alder Street, where three people died"."""
    end = first = index - (tokens.low(index - 1) == ",")
    floor = max(tokens.sentence(index).first, end - MAX_WORDS)
    named = False
    while first > floor:
        at, word = first - 1, tokens.lower[first - 1]
        is_word = words.is_name(tokens, at) or words.is_place_noun(word)
        is_inside = tokens.tag(at) in (Tag.NUMBER, Tag.DETERMINER) or word in ("of", "-") or tokens.joined(first)
        if not (is_word or is_inside):
            break
        named = named or is_word
        first = at
    while first < end and tokens.tag(first) in (Tag.DETERMINER, Tag.PREPOSITION, Tag.PUNCTUATION):
        first += 1
    return Location(index, first, end) if named and first < end else None


def _prepositional(
    words: PlaceWords, tokens: Tokens, index: int, floor: int, limit: int
) -> tuple[Location | None, int]:
    """The place that the preposition at `index` leads to, None when it leads to none, and where to read on."""
    word = tokens.lower[index]
    struck = word == "into" and _moves_into(words, tokens, index, floor)
    lived_in = word == "of" and words.forms.singular(tokens.low(index - 1)) in words.inhabitants
    befell = word == "of" and (
        words.forms.singular(tokens.low(index - 1)) in words.doerless or tokens.low(index - 1) in words.overcoming
    )
    if struck or lived_in or befell or word in words.location:
        at = _after_preposition(words, tokens, index, limit)
        if at is None:
            return None, index + 1
        return (None if _is_of_care(words, tokens, at) and not lived_in else at), at.end
    if word not in _TO:
        return None, index + 1
    if word == "from" and (origin := _origin(words, tokens, index, limit)) is not None:
        return origin, origin.end
    return None, _after_destination(words, tokens, index, limit)


def _moves_into(words: PlaceWords, tokens: Tokens, index: int, floor: int) -> bool:
    """Whether something struck what "into" leads to: "crashed into a house in Kiel"."""
    near = range(index - 1, max(floor - 1, index - 4), -1)
    return any(tokens.tag(at) in (Tag.VERB, Tag.WORD) and words.verbs.lemma(tokens, at) in words.into for at in near)


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
    if after >= limit or not (words.is_name(tokens, after) or leads_to_place_noun(words, tokens, after, limit)):
        return index + 1
    end = after_prepositional(tokens, index, limit)
    while end < limit and tokens.lower[end] in WITHIN | {"of", "and", ","} and end > index:
        further = after_prepositional(tokens, end, limit)
        if tokens.lower[end] in ("and", ",") and not words.is_name(tokens, end + 1):
            break
        end = further
    return max(end, index + 1)


def _origin(words: PlaceWords, tokens: Tokens, index: int, limit: int) -> Location | None:
    """The place somebody is taken or flees from; whether it is where it happened is for the event to say."""
    at = _after_preposition(words, tokens, index, limit)
    return None if at is None or _is_of_care(words, tokens, at) else at


def _after_preposition(words: PlaceWords, tokens: Tokens, index: int, limit: int) -> Location | None:
    first = index + 1
    if tokens.low(index - 1) == "from" or tokens.joined(first) or tokens.low(first) in ("which", "what"):
        return None
    if tokens.low(index - 1) in words.partly or words.forms.singular(tokens.low(index - 1)) in words.affiliated:
        return None  # "200, mostly in Lyon", "researchers at the university"
    if tokens.low(first) == "front" and tokens.low(first + 1) == "of":
        first += 2
    if tokens.low(first) == "bars":
        return None  # "behind bars"
    if tokens.low(first) in ("that", "much"):
        first += 1  # "on that hill", "in much the same place"
    while first < limit and tokens.tag(first) in (Tag.DETERMINER, Tag.POSSESSIVE, Tag.ADVERB):
        first += 1
    strict = tokens.lower[index] in words.needs_noun and not _leads_onto(words, tokens, index)
    end = phrase_end(words, tokens, first, min(limit, first + MAX_WORDS), strict=strict)
    if end <= first:
        return None
    modifies = tokens.lower[index] in words.needs_noun and _names_a_thing(words, tokens, end)
    if modifies and " ".join(tokens.lower[first:end]) not in words.countries:
        return None  # "through a toilet window"
    whole = extended(words, tokens, end, limit)
    if words.forms.singular(tokens.lower[end - 1]) in words.nameless and not (
        _is_a_house_of_care(tokens, index, end) or any(words.is_name(tokens, at) for at in range(first, whole))
    ):
        return None  # "in the street", "at a party"
    return Location(index, first, whole)


_CARES = frozenset(["care", "nursing", "retirement", "old-age", "children's", "elderly", "foster", "rest"])


def _is_a_house_of_care(tokens: Tokens, index: int, end: int) -> bool:
    """Whether a home is one that many live in: "in a nursing home", "residents of the home"."""
    if tokens.low(end - 1) != "home":
        return False
    of_residents = tokens.low(index) == "of" and tokens.low(index - 1) in ("residents", "occupants")
    return of_residents or tokens.low(end - 2) in _CARES


def _leads_onto(words: PlaceWords, tokens: Tokens, index: int) -> bool:
    """Whether "on" or "through" tells where something came down: "rockets fell on Tyre", "tore through Tyre"."""
    before = index - 1
    if tokens.lower[index] == "through" and before >= 0:
        return words.verbs.lemma(tokens, before) in words.through
    if tokens.lower[index] != "on" or before < 0:
        return False
    return words.verbs.lemma(tokens, before) in words.onto or words.forms.singular(tokens.lower[before]) in words.onto


def _visited(words: PlaceWords, tokens: Tokens, index: int, limit: int) -> Location | None:
    """The place after a verb such as "left", "entered", "hit"; in "shells hit a market" the shells are none."""
    first = index + 1
    if tokens.lower[index].endswith("s") and tokens.tag(index - 1) in _NO_SUBJECT:
        return None
    while first < limit and tokens.tag(first) is Tag.DETERMINER:
        first += 1
    end = phrase_end(words, tokens, first, min(limit, first + MAX_WORDS), strict=False)
    if end <= first or _names_a_thing(words, tokens, end):
        return None
    is_told = any(words.is_name(tokens, at) for at in range(first, end)) or _is_told_of(words, tokens, end)
    if not is_told:
        return None
    is_short = is_number(tokens, first) or words.verbs.lemma(tokens, index) in _SETTING_OUT
    return Location(index, first, end if is_short else extended(words, tokens, end, limit))


def _names_a_thing(words: PlaceWords, tokens: Tokens, end: int) -> bool:
    """Whether a noun follows right away, of which the place is only the kind: "hit a hotel van"."""
    if tokens.is_capitalised(end) or words.is_place_noun(tokens.low(end)) or tokens.low(end) in _LATE:
        return False
    return tokens.tag(end) is Tag.WORD and words.words.kind(tokens, end) in (Kind.SINGULAR, Kind.PLURAL)


def _is_told_of(words: PlaceWords, tokens: Tokens, end: int) -> bool:
    """Whether a noun of place without a name is place enough: "packed the gymnasium", not "left home"."""
    word = words.forms.singular(tokens.lower[end - 1])
    return word not in words.nameless and word not in words.vague and word not in words.care


def _is_of_care(words: PlaceWords, tokens: Tokens, at: Location) -> bool:
    """Whether the place is where people are brought afterwards, or where something was only said."""
    before = tokens.low(at.opener - 1)
    if before in words.statements:
        return True  # "at a news conference in Dover"
    if tokens.lower[at.opener] == "at" and (
        before == "condition" or tokens.low(at.opener - 2) in ("pronounced", "declared")
    ):
        return True
    if not any(words.forms.singular(tokens.lower[index]) in words.care for index in range(at.first, at.end)):
        return False
    named = tokens.is_capitalised(at.first) and tokens.lower[at.first] not in words.care
    treated = tokens.lower[at.opener] == "at" and tokens.tag(at.opener + 1) is Tag.DETERMINER
    return not (treated or (named and tokens.lower[at.opener] in ("at", "in")))  # "were treated at Royal Infirmary"
