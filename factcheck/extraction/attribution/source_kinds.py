"""What kind of source a phrase names, and the party label it carries. Owns the judgement by words alone; knows no
registry."""

from factcheck.extraction.inflection import Nouns
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.model import SourceKind

_BY_STRENGTH = (
    SourceKind.ARMED_GROUP,
    SourceKind.INTERNATIONAL_BODY,
    SourceKind.NGO,
    SourceKind.MEDIA,
    SourceKind.POLL,
    SourceKind.GOVERNMENT,
)
"""When the head says nothing, a name is of the first of these kinds that one of its words has."""

_OFFICIALS = frozenset(
    {
        "official",
        "officials",
        "ministry",
        "minister",
        "department",
        "authority",
        "authorities",
        "agency",
        "service",
        "services",
        "chief",
        "secretary",
        "bureau",
        "office",
    }
)
INSTITUTIONS = frozenset(
    {
        SourceKind.GOVERNMENT,
        SourceKind.HEALTH_AUTHORITY,
        SourceKind.INTERNATIONAL_BODY,
        SourceKind.NGO,
        SourceKind.ARMED_GROUP,
    }
)
"""Bodies that know and count without saying: their figures may be implied."""
LOOKED_AT = 14
"""Words of a source in which a listed name is sought."""
LONGEST_NAME = 5
"""Words of the longest listed name ("tehreek-e-taliban", "world health organization")."""


class KindWords:
    """The `sources` section by word: head nouns in every form, and listed names of several words."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("sources")
        nouns = lexicon.table(Nouns)
        self.heads: dict[str, SourceKind] = {}
        self.names: dict[tuple[str, ...], SourceKind] = {}
        for kind, words in section["heads"].items():
            for word in words:
                parts = tuple(word.replace("-", " - ").split())
                if len(parts) > 1:
                    self.names.setdefault(parts, SourceKind(kind))
                    continue
                for form in (word, nouns.plural(word)):
                    self.heads.setdefault(form, SourceKind(kind))
        self.openers = frozenset(name[0] for name in self.names)
        self.health = frozenset(section["health"]["words"])
        self.suffixes = frozenset(section["party_suffixes"]) - frozenset(section["neutral_suffixes"])
        places = lexicon.section("places")
        self.states = frozenset(places["countries"])


def kind_of(tokens: Tokens, first: int, end: int, head: int) -> SourceKind:
    """Return the kind of the source at tokens `first`..`end` whose head noun is token `head`."""
    words = tokens.lexicon.table(KindWords)
    core = tokens.lower[first:end]
    named = _listed(words, core)
    kind = words.heads.get(tokens.lower[head])
    if not words.health.isdisjoint(core) and (kind is SourceKind.GOVERNMENT or tokens.lower[head] in _OFFICIALS):
        return SourceKind.HEALTH_AUTHORITY
    if tokens.lower[head] in ("ministry", "department", "minister") and "health" in core:
        return SourceKind.HEALTH_AUTHORITY
    is_head_named = tuple(tokens.lower[head - 1 : head + 1]) in words.names  # "the Old Town volunteer fire brigade"
    if named is not None and (kind is None or len(core) <= LONGEST_NAME or is_head_named):
        return named
    if kind is not None:
        return kind
    if _is_state(tokens, words, first, end):
        return SourceKind.GOVERNMENT
    found = {words.heads[word] for word in core if word in words.heads}
    for strong in _BY_STRENGTH:
        if strong in found:
            return strong
    if _is_personal_name(tokens, first, end):
        return SourceKind.PERSON
    return SourceKind.NGO if _is_named_body(tokens, first, head) else SourceKind.UNNAMED


def _listed(words: KindWords, core: list[str]) -> SourceKind | None:
    """The kind of a listed name of several words that stands in the phrase."""
    core = core[:LOOKED_AT]
    if words.openers.isdisjoint(core):
        return None
    for length in range(min(LONGEST_NAME + 2, len(core)), 1, -1):
        for start in range(len(core) - length + 1):
            found = words.names.get(tuple(core[start : start + length]))
            if found is not None:
                return found
    return None


def _is_state(tokens: Tokens, words: KindWords, first: int, end: int) -> bool:
    """A country's bare name speaks for its government: "Israel", "the United States"."""
    start = first + (tokens.lower[first] == "the")
    return (
        " ".join(tokens.lower[start:end]) in words.states
        or tokens.text[tokens.start[start] : tokens.end[end - 1]].lower() in words.states
    )


def _is_personal_name(tokens: Tokens, first: int, end: int) -> bool:
    """Capitalised throughout, without an article: taken for a person's name."""
    if tokens.tag(first) in (Tag.DETERMINER, Tag.POSSESSIVE):
        return False
    last = end - 1
    return tokens.is_capitalised(last) and (tokens.tag(last) in (Tag.WORD, Tag.VERB))


def _is_named_body(tokens: Tokens, first: int, head: int) -> bool:
    """A capitalised head behind an article: "the Sarn League" is a body with a name, whatever it does."""
    return tokens.tag(first) is Tag.DETERMINER and head > first and tokens.is_capitalised(head)


def party_of(tokens: Tokens, first: int, end: int) -> tuple[int, int] | None:
    """The tokens of a label of control ("Hamas-run", "Russian-backed") in the phrase."""
    words = tokens.lexicon.table(KindWords)
    for i in range(first + 1, end - 1):
        if tokens.lower[i] in ("-", "‑", "–") and tokens.lower[i + 1] in words.suffixes and tokens.joined(i):
            start = i - 1
            while start > first and tokens.joined(start) and tokens.lower[start - 1] in ("-", "‑"):
                start -= 2
            return start, i + 2
    return None
