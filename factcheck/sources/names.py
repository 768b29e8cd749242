"""A name as written -> the key of whom it names. Owns spelling, order of words, whose body it is; compares nothing.

What a name alone cannot tell stays open: a body that every state has needs its country, a description its document.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from factcheck.model import SourceKind
from factcheck.sources.spelling import QUOTES, UNREAD, Writing, plain, split_words, writing
from factcheck.sources.vocabulary import VOCABULARY
from factcheck.sources.words import words

Countries = Mapping[str, Sequence[str]]
"""Country -> what its people and things are called ("mexico": ["mexican"])."""
_LONGEST_COUNTRY = 4


class Reach(StrEnum):
    """How far a name says who is meant: everywhere, within one country, within one document."""

    WORLD = "world"
    COUNTRY = "country"
    DOCUMENT = "document"


class Sort(StrEnum):
    """What a name names, as far as its own words tell."""

    BODY = "body"
    OFFICE = "office"
    PERSON = "person"
    COUNTRY = "country"
    DESCRIPTION = "description"


@dataclass(frozen=True, slots=True)
class Name:
    """`key` is equal for equal names; `country` is said by the name; `rest` is the key without it.

    Of somebody described ("State Department spokesman"), `rest` is the key of the body.
    """

    key: str
    reach: Reach
    sort: Sort
    country: str | None
    rest: str
    writing: Writing = UNREAD

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(self.key.split())


class Names:
    """Reads names against the vocabulary, the well-known aliases and the countries there are."""

    def __init__(self, countries: Countries) -> None:
        """`countries` names each country with its adjectives and people, in any spelling."""
        self._countries = _country_table(countries)
        self._firsts = frozenset(name.partition(" ")[0] for name in self._countries)
        self._known: dict[tuple[str, SourceKind], Name] = {}

    def canonical(self, name: str, kind: SourceKind) -> Name:
        """Return whom a name names; `kind` is what its words were taken for."""
        if (name, kind) not in self._known:
            self._known[name, kind] = replace(self._read(name, kind), writing=writing(name))
        return self._known[name, kind]

    def countries_in(self, text: str) -> list[str]:
        """Return each country a text names, by name or adjective, as often as it does; "us" is none."""
        written = split_words(unicodedata.normalize("NFKC", text.translate(QUOTES)))
        found, tokens, at = [], [word.casefold() for word in written], 0
        while at < len(tokens):
            country, length = self._country_at(tokens, at)
            if country and written[at][0].isupper() and (tokens[at] != "us" or written[at].isupper()):
                found.append(country)
            at += length
        return found

    def _country_at(self, tokens: Sequence[str], at: int) -> tuple[str | None, int]:
        if tokens[at : at + 1] == [] or tokens[at] not in self._firsts:
            return None, 1
        for length in range(min(_LONGEST_COUNTRY, len(tokens) - at), 0, -1):
            found = self._countries.get(" ".join(tokens[at : at + length]))
            if found:
                return found, length
        return None, 1

    def _read(self, name: str, kind: SourceKind) -> Name:
        tokens = _joined(plain(name).split())
        if self._names_nobody(name, tokens):
            key = " ".join(tokens) or name.casefold()
            return Name(key, Reach.DOCUMENT, Sort.DESCRIPTION, None, "")
        alias = self._alias(tokens)
        if alias:
            return Name(alias, Reach.WORLD, Sort.BODY, None, alias)
        person = _person(name, tokens, kind)
        if person:
            return Name(person, Reach.WORLD, Sort.PERSON, None, person)
        turned = _turned(tokens)
        country, rest = self._country(turned)
        if country and not rest:
            return Name(country, Reach.WORLD, Sort.COUNTRY, country, "")
        sort = _sort(rest)
        if country and sort is not Sort.DESCRIPTION and _is_common(rest):
            key = f"{country} {' '.join(rest)}"
            alias = self._alias(key.split()) or key
            return Name(alias, _reach_abroad(rest), sort, country, " ".join(rest))
        key = " ".join(turned)
        if sort is Sort.DESCRIPTION:
            return Name(key, Reach.DOCUMENT, sort, None, self._whose(tokens, kind))
        return Name(key, _reach(name, turned, sort, kind), sort, country if _is_common(rest) else None, key)

    def _names_nobody(self, name: str, tokens: Sequence[str]) -> bool:
        """A pronoun ("us", "Who", no "US" or "WHO"), a people ("Israelis"), or no word at all."""
        if len(tokens) != 1:
            return not tokens
        shouted = name.isupper() and len(name) > 1
        people = tokens[0].endswith("s") and tokens[0].removesuffix("s") in self._countries
        known = tokens[0] in self._countries or tokens[0] in VOCABULARY.aliases
        nobody = tokens[0] in VOCABULARY["titles"] or (tokens[0] in VOCABULARY["pronouns"] and not shouted)
        return nobody or (people and not known)

    def _whose(self, tokens: Sequence[str], kind: SourceKind) -> str:
        """The key of the body before what somebody is: of a "State Department spokesman", the department's."""
        end = len(tokens)
        while end and tokens[end - 1] in VOCABULARY.roles:
            end -= 1
        return self.canonical(" ".join(tokens[:end]), kind).key if 0 < end < len(tokens) else ""

    def _alias(self, tokens: Sequence[str]) -> str | None:
        bare = [token for token in " ".join(tokens).split() if token not in ("the", "a", "an")]
        for variant in (bare, *self._of_a_country(bare)):
            found = VOCABULARY.aliases.get(" ".join(variant))
            if found:
                return found
        return None

    def _of_a_country(self, tokens: list[str]) -> list[list[str]]:
        """The same name with its country's own name in front ("american state department" -> "us ...")."""
        country, length = self._country_at(tokens, 0)
        return [[country, *tokens[length:]]] if country and length < len(tokens) else []

    def _country(self, tokens: Sequence[str]) -> tuple[str | None, list[str]]:
        """The first country that the tokens name, and the tokens without it."""
        flat = " ".join(tokens).split()
        for at in range(len(flat)):
            country, length = self._country_at(flat, at)
            if country:
                return country, _joined(flat[:at] + flat[at + length :])
        return None, list(tokens)


def _country_table(countries: Countries) -> dict[str, str]:
    """Every word for a country -> the one name it goes by here."""
    one_name = {plain(other): name for name, others in words("aliases")["countries"].items() for other in others}
    table: dict[str, str] = {}
    for country in countries:
        name = plain(country)
        table[name] = one_name.get(name, name)
    for country, adjectives in countries.items():
        for adjective in adjectives:
            table.setdefault(plain(adjective), table[plain(country)])
    return {**one_name, **{name: name for name in one_name.values()}, **table}


def _joined(tokens: Sequence[str]) -> list[str]:
    """Join the compounds, the longest first."""
    found: list[str] = []
    at = 0
    while at < len(tokens):
        size = next((n for n in (4, 3, 2) if tuple(tokens[at : at + n]) in VOCABULARY.parts), 1)
        piece = tuple(tokens[at : at + size])
        found.append(VOCABULARY.parts[piece] if size > 1 else piece[0])
        at += size
    return found


def _person(name: str, tokens: Sequence[str], kind: SourceKind) -> str | None:
    """The name behind titles, offices and roles ("Health Minister Jane Doe"), or of whoever is taken for a person."""
    titled = VOCABULARY["titles"] | VOCABULARY["offices"] | VOCABULARY["other_offices"] | VOCABULARY["roles"]
    if name.split()[-1][:1].islower() or _are_two(tokens, titled):
        return None
    at = max((place for place, token in enumerate(tokens) if token in titled), default=-1)
    behind = [token for token in tokens[at + 1 :] if token not in VOCABULARY["suffixes"]]
    if not behind or behind[0] in VOCABULARY["prepositions"] or behind[0] == "and":
        return None
    if behind[-1] in VOCABULARY["collective"] or behind[-1] in VOCABULARY.roles:
        return None
    if set(behind) <= VOCABULARY.common or (at < 0 and kind is not SourceKind.PERSON):
        return None
    return None if at < 0 and behind[-1] in VOCABULARY.bodies else " ".join(behind)


def _are_two(tokens: Sequence[str], titled: frozenset[str]) -> bool:
    """Two people in one ("Mayor Ann Lee and Judge Tom Poe"), not the Minister of Trade and Industry Ann Lee."""
    joint = list(tokens).index("and") if "and" in tokens else 0
    at = max((place for place in range(joint) if tokens[place] in titled), default=joint)
    named = [token for token in tokens[at + 1 : joint] if token not in VOCABULARY.plain_words]
    return bool(named) and tokens[at + 1] not in VOCABULARY["prepositions"]


def _turned(tokens: Sequence[str]) -> list[str]:
    """Put what follows "of" or "in" in front: "Ministry of Health of Mexico" is "Mexico Health Ministry"."""
    pieces: list[list[str]] = [[]]
    for token in tokens:
        if token in ("of", "in") and pieces[-1]:
            pieces.append([])
        elif token not in ("the", "a", "an"):
            pieces[-1].append(token)
    heads = VOCABULARY.bodies | VOCABULARY["offices"]
    if len(pieces) < 2 or not pieces[0] or pieces[0][-1] not in heads:
        return list(tokens)
    turned = [token for piece in reversed(pieces) for token in piece]
    return ["foreign" if token == "foreign affairs" else token for token in turned]


def _is_common(tokens: Sequence[str]) -> bool:
    return bool(tokens) and set(tokens) <= VOCABULARY.common


def _sort(tokens: Sequence[str]) -> Sort:
    head = _head(tokens)
    if head in VOCABULARY.roles and head not in ("police", "hospital", "guard"):
        return Sort.DESCRIPTION
    return Sort.OFFICE if head in VOCABULARY["offices"] | VOCABULARY["other_offices"] else Sort.BODY


def _head(tokens: Sequence[str]) -> str:
    """The last word before a preposition: an "officials in Gaza" are officials."""
    end = next((at for at, token in enumerate(tokens) if at and token in VOCABULARY["prepositions"]), len(tokens))
    return tokens[end - 1] if tokens else ""


def _reach_abroad(rest: Sequence[str]) -> Reach:
    """How far a common name with its country reaches: one police, but many courts and town councils."""
    local = set(rest) & VOCABULARY["local"] or rest[-1] in VOCABULARY["many"] - {"police", "opposition"}
    local = local or (rest[-1] in VOCABULARY["other_offices"] and rest[-1] not in ("chief minister",))
    return Reach.DOCUMENT if local else Reach.WORLD


def _reach(name: str, tokens: Sequence[str], sort: Sort, kind: SourceKind) -> Reach:
    if kind is SourceKind.WITNESS or (kind in (SourceKind.POLL, SourceKind.DOCUMENT) and not writing(name).capital):
        return Reach.DOCUMENT
    if not _is_common(tokens):
        return Reach.DOCUMENT if name == name.lower() or _is_bare(tokens) else Reach.WORLD
    if set(tokens) & VOCABULARY["local"]:
        return Reach.DOCUMENT
    head, alone = tokens[-1], len(tokens) == 1
    if head in VOCABULARY["offices"]:
        return Reach.DOCUMENT if alone and head in ("minister", "secretary") else Reach.COUNTRY
    if head in VOCABULARY["national"]:
        return Reach.DOCUMENT if alone and head in ("ministry", "department") else Reach.COUNTRY
    return Reach.COUNTRY if head in VOCABULARY["of_a_field"] and not alone else Reach.DOCUMENT


def _is_bare(tokens: Sequence[str]) -> bool:
    return all(token.isdigit() or token in VOCABULARY.roles for token in tokens)
