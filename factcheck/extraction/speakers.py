"""Whom a source's words mean: its name, kind and party, and the earlier name behind a pronoun, surname, role or acronym.

Owns resolution; the extent of the words is found before. The last fitting source wins, the same sentence first (half of all
pronoun sources in political news have their name in the sentence before, a fifth in their own, a fifth two or three back).
"""

from dataclasses import dataclass, replace

from factcheck.extraction.links import Passage
from factcheck.extraction.source_kinds import KindWords, kind_of, party_of
from factcheck.extraction.source_names import Names, core_end, name_tokens
from factcheck.extraction.sources_in_text import Phrase
from factcheck.extraction.tokens import Tag
from factcheck.model import Source, SourceKind

PRONOUN_REACH = 6
"""Sentences looked back for whom a pronoun means; a role or an acronym may reach over the whole text."""

_HE = frozenset({"he", "him", "his", "himself"})
_SHE = frozenset({"she", "her", "herself"})
_IT = frozenset({"it", "its", "itself"})
_THEY = frozenset({"they", "them", "their", "themselves", "both"})
_PERSONAL = (
    SourceKind.PERSON,
    SourceKind.GOVERNMENT,
    SourceKind.WITNESS,
    SourceKind.HEALTH_AUTHORITY,
    SourceKind.MEDIA,
    SourceKind.UNNAMED,
)
_MASCULINE = frozenset(
    {
        "mr",
        "spokesman",
        "chairman",
        "congressman",
        "king",
        "prince",
        "father",
        "brother",
        "son",
        "husband",
        "man",
        "boy",
        "uncle",
        "businessman",
        "policeman",
        "fireman",
        "sir",
        "lord",
        "pope",
        "actor",
        "sultan",
        "emir",
        "imam",
    }
)
_FEMININE = frozenset(
    {
        "mrs",
        "ms",
        "miss",
        "spokeswoman",
        "chairwoman",
        "congresswoman",
        "queen",
        "princess",
        "mother",
        "sister",
        "daughter",
        "wife",
        "woman",
        "girl",
        "aunt",
        "businesswoman",
        "policewoman",
        "dame",
        "lady",
        "actress",
    }
)


@dataclass(slots=True)
class Known:
    """A source already met: where, in which sentence, its core words and what is known of it."""

    source: Source
    sentence: int
    words: frozenset[str]
    head: str
    plural: bool
    personal: bool


class Speakers:
    """Resolves the sources of one text, in the order they stand in it."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.tokens = passage.tokens
        self.known: list[Known] = []
        self.names = Names(passage)
        self._cache: dict[tuple[int, int], tuple[Source, str | None]] = {}

    def resolve(self, phrase: Phrase) -> tuple[Source, str | None]:
        """Return the source as written with its resolved name, and the rule that resolved it (None: as written)."""
        key = (phrase.first, phrase.end)
        if key not in self._cache:
            self._cache[key] = self._resolve(phrase)
        return self._cache[key]

    def _resolve(self, phrase: Phrase) -> tuple[Source, str | None]:
        if phrase.stands_for is not None:
            source, _ = self.resolve(phrase.stands_for)
            span = self.tokens.span(phrase.first, phrase.end)
            return replace(source, text=span.of(self.tokens.text), span=span), "relative"
        source = self._as_written(phrase)
        word = self.tokens.lower[phrase.head]
        if self.tokens.tag(phrase.first) in (Tag.PRONOUN, Tag.POSSESSIVE) and phrase.end - phrase.first <= 2:
            found, rule = self._by_pronoun(word, phrase.first), "pronoun"
        else:
            found, rule = self._by_name(source, phrase)
        if found is None:
            self._remember(source, phrase)
            return source, None
        resolved = replace(
            source, name=found.name, kind=found.kind, party=source.party or found.party, members=found.members
        )
        self._remember(resolved, phrase)
        return resolved, rule

    def _as_written(self, phrase: Phrase) -> Source:
        tokens = self.tokens
        end = core_end(tokens, phrase)
        span = tokens.span(phrase.first, phrase.end)
        party = party_of(tokens, phrase.first, end)
        kept = name_tokens(tokens, phrase.first, end, party)
        name = tokens.words(*kept[0]) if len(kept) == 1 else " ".join(tokens.words(*piece) for piece in kept)
        kind = kind_of(tokens, phrase.first, end, min(phrase.head, end - 1))
        label = tokens.words(*party) if party else None
        members = tuple(self._member(first, last) for first, last in self.names.members(phrase.first, end))
        return Source(span.of(tokens.text), span, name or span.of(tokens.text), kind, label, members)

    def _member(self, first: int, end: int) -> Source:
        return self.resolve(Phrase(first, end, self.passage.phrases.head(first, end)))[0]

    def _remember(self, source: Source, phrase: Phrase) -> None:
        end = core_end(self.tokens, phrase)
        words = frozenset(self.tokens.lower[phrase.first : phrase.end])
        head = self.tokens.lower[min(phrase.head, end - 1)]
        at_head = min(phrase.head, end - 1)
        listed = head in self.tokens.lexicon.table(KindWords).heads
        plural = bool(source.members) or (
            self.passage.phrases.is_plural(head) and (listed or not self.tokens.is_capitalised(at_head))
        )
        personal = source.kind in _PERSONAL and not plural and not words & _BODIES
        self.known.append(Known(source, self.tokens.sentence_of[phrase.first], words, head, plural, personal))

    # ------------------------------------------------------------------ rules

    def _by_pronoun(self, word: str, index: int) -> Source | None:
        here = self.tokens.sentence_of[index]
        for known in reversed(self.known):
            if here - known.sentence > PRONOUN_REACH:
                break
            if known.source.span.start < self.tokens.start[index] and _fits(word, known):
                return known.source
        return self._by_subject(word, index, here)

    def _by_subject(self, word: str, index: int, here: int) -> Source | None:
        """A pronoun with no source before it: the name that opens one of the sentences before."""
        for number in range(here, max(-1, here - 4), -1):
            phrase = self.names.opening(number, index)
            if phrase is not None:
                source = self._as_written(phrase)
                before = len(self.known)
                self._remember(source, phrase)
                known = self.known.pop()
                assert len(self.known) == before
                if _fits(word, known):
                    return source
        return None

    def _by_name(self, source: Source, phrase: Phrase) -> tuple[Source | None, str | None]:
        """The full name of a surname, the body of an acronym, the body or person of a role ("the ministry", "the spokesman")."""
        full = self.names.full_name(source.name)
        if full is not None:
            return replace(
                source, name=full, kind=SourceKind.PERSON if source.kind is SourceKind.UNNAMED else source.kind
            ), "surname"
        spelled = self.names.acronym(source.name)
        if spelled is not None:
            first, end = spelled
            body = self._as_written(Phrase(first, end, self.passage.phrases.head(first, end)))
            return body, "acronym"
        if self.tokens.lower[phrase.first] in ("the", "that", "this", "its", "these", "those") or source.name.islower():
            return self._by_role(source, phrase), "role"
        return None, None

    def _by_role(self, source: Source, phrase: Phrase) -> Source | None:
        """The last source that says the same noun with more words: "the ministry" after "Gaza's health ministry"."""
        words = [
            word for word in self.tokens.lower[phrase.first : core_end(self.tokens, phrase)] if word not in _ARTICLES
        ]
        if not words or len(words) > 2:
            return None
        for known in reversed(self.known):
            if (
                known.source.span.start < source.span.start
                and known.words >= set(words)
                and len(known.words - _ARTICLES) > len(words)
            ):
                return known.source
        return None


_ARTICLES = frozenset({"the", "that", "this", "its", "these", "those", "a", "an"})
_BODIES = frozenset(
    {
        "ministry",
        "department",
        "agency",
        "government",
        "administration",
        "army",
        "military",
        "police",
        "court",
        "authority",
        "council",
        "committee",
        "commission",
        "office",
        "bureau",
        "campaign",
        "company",
        "group",
        "hospital",
        "embassy",
        "university",
    }
)


def _fits(word: str, known: Known) -> bool:
    """Whether the pronoun can mean the source: by number, person or body, and title."""
    if word in _HE:
        return known.personal and not known.words & _FEMININE
    if word in _SHE:
        return known.personal and not known.words & _MASCULINE
    if word in _IT:
        return (
            not known.plural
            and known.source.kind is not SourceKind.WITNESS
            and not (known.source.kind is SourceKind.PERSON)
        )
    if word in _THEY:
        return known.plural or known.source.kind in (SourceKind.ARMED_GROUP,)
    return False
