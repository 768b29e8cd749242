"""Places of somebody a sentence tells of, not of its counts: who speaks, whom an aside describes. Owns those."""

from factcheck.extraction.counts.kept_numbers import keeps_to
from factcheck.extraction.counts.place_words import Location, PlaceWords
from factcheck.extraction.tokens import Tag, Tokens

SPEAKER = 8
"""Words of a speaker before the place: "researchers at the Orla Desk in"."""
ASIDE = 12
"""Words of a relative clause between who speaks and the saying."""
_STOPS = frozenset([",", ";", ":", "(", "–", "—"])
_RELATIVES = frozenset(["who", "which", "whose"])
_BEHIND = _RELATIVES | {"where"}
_LOCALS = frozenset("they people residents locals villagers neighbours neighbors families survivors".split())
_SAY = frozenset(["say", "speak", "talk", "count", "claim", "insist"])
_GIVING = frozenset(["give", "put", "count", "list"])
_LINKS = frozenset([Tag.AUXILIARY, Tag.ADVERB, Tag.NEGATION])


def is_in_aside(tokens: Tokens, place: Location, at: int) -> bool:
    """Whether an aside between a subject and its verb names the place: "a charity, which feeds Kiel, put"."""
    first = tokens.sentence(at).first
    opening = place.opener - 1
    while opening > first and tokens.lower[opening] != "," and place.opener - opening < ASIDE:
        if tokens.tag(opening) is Tag.PUNCTUATION and tokens.lower[opening] != "-":
            return False  # but "the worst-hit town"
        opening -= 1
    closing = next((index for index in range(place.end, min(at, place.end + ASIDE)) if tokens.lower[index] == ","), -1)
    if opening <= first or tokens.lower[opening] != "," or closing < 0:
        return False
    verb = closing + 1
    while verb < at and tokens.tag(verb) is Tag.ADVERB:
        verb += 1
    return tokens.tag(verb) in (Tag.VERB, Tag.AUXILIARY) and not tokens.lower[verb].endswith("ing")


def is_of_who_speaks(tokens: Tokens, place: Location) -> bool:
    """Whether the place is the speaker's: "prosecutors in Dover said", "said spokeswoman Ann Li in Geneva"."""
    words = tokens.lexicon.table(PlaceWords)
    first = tokens.sentence(place.first).first
    told = place.end + (tokens.low(place.end) == ",")
    if place.opener == first and tokens.low(told) in _LOCALS and tokens.low(told + 1) in _SAY:
        return True  # "in Orla they say three"
    verb = _past_name_and_day(tokens, place)
    says = verb < len(tokens) and words.verbs.lemma(tokens, verb) in words.speaking | words.reckoning
    says = says or _keeps(tokens, verb)
    opens = place.opener - first <= SPEAKER and says
    if opens and not any(tokens.tag(at) in (Tag.VERB, Tag.AUXILIARY, Tag.NUMBER) for at in range(first, place.opener)):
        return True
    if says and place.opener - first <= 2 * SPEAKER and _is_where_they_are(tokens, first, place.opener):
        return True
    if _describes_who_speaks(tokens, place):
        return True
    said = place.opener - 1
    while said > first and words.is_name(tokens, said):
        said -= 1
    is_named = said < place.opener - 1
    return is_named and any(
        words.verbs.lemma(tokens, at) in words.speaking for at in range(max(first, said - 2), said + 1)
    )


def _keeps(tokens: Tokens, verb: int) -> bool:
    """Whether a verb behind the auxiliaries at `verb` tells that a voice keeps to its number: "has not moved from"."""
    while tokens.tag(verb) in _LINKS:
        verb += 1
    return keeps_to(tokens, verb)


def _is_where_they_are(tokens: Tokens, first: int, opener: int) -> bool:
    """Whether only a participle leads from who speaks to the place: "mourners gathered at the chapel said"."""
    if opener - 1 <= first or tokens.tag(opener - 1) not in (Tag.VERB, Tag.WORD):
        return False
    is_participle = tokens.lower[opener - 1].endswith(("ed", "ing"))
    return is_participle and not any(
        tokens.tag(at) in (Tag.VERB, Tag.AUXILIARY, Tag.NUMBER) or tokens.lower[at] in _STOPS
        for at in range(first, opener - 1)
    )


def _past_name_and_day(tokens: Tokens, place: Location) -> int:
    """The token after a name set off by commas, and after "on Friday": "a nurse at the mine, Ann Li, said"."""
    index = place.end
    if tokens.low(index) == ",":
        closing = next((at for at in range(index + 1, index + SPEAKER) if tokens.low(at) == ","), -1)
        if closing > 0 and all(tokens.is_capitalised(at) for at in range(index + 1, closing)):
            index = closing + 1
        elif "," in tokens.lower[place.first : place.end]:  # the name was taken for the wider place
            index += 1
    return index + 2 * (tokens.low(index) == "on" and tokens.is_capitalised(index + 1))


def _describes_who_speaks(tokens: Tokens, place: Location) -> bool:
    """Whether a relative clause stands between subject and saying: "a nurse in Dover, who gave no name, said"."""
    words = tokens.lexicon.table(PlaceWords)
    first = tokens.sentence(place.first).first
    clause = next((at for at in range(first + 1, place.opener) if tokens.lower[at] in _RELATIVES), -1)
    subject = clause if clause >= 0 else place.opener
    opens = next((at for at in (place.end, place.end + 1) if tokens.low(at) in _BEHIND), -1)
    is_home = tokens.low(opens) == "where"  # "Orla Hospital, where the hurt were taken, gave a number"
    if any(tokens.tag(at) in (Tag.VERB, Tag.AUXILIARY, Tag.NUMBER) for at in range(first, subject)):
        return False
    if clause < 0 and opens < 0:
        return False
    stop = min(tokens.sentence(place.first).end, place.end + ASIDE + SPEAKER)
    return any(
        words.verbs.lemma(tokens, at) in words.speaking | words.reckoning | _GIVING
        and ((clause < 0 and not is_home) or tokens.low(at - 1) == ",")
        for at in range(place.end, stop)
    )
