"""Whom a source's words mean: name, kind and party, and the earlier name behind a pronoun, surname, role or acronym.

Owns resolution; the extent of the words is found before. The last fitting source wins: half of all pronoun sources in
political news have their name in the sentence before, a fifth in their own, a fifth two or three back.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck.extraction.attribution.links import Passage
from factcheck.extraction.attribution.source_kinds import INSTITUTIONS, KindWords, kind_of, party_of
from factcheck.extraction.attribution.source_names import Names
from factcheck.extraction.attribution.source_words import core_end, name_tokens, own_words_end
from factcheck.extraction.attribution.sources_in_text import Phrase
from factcheck.extraction.tokens import Tag
from factcheck.model import Source, SourceKind

PRONOUN_REACH = 6
"""Sentences looked back for whom a pronoun means; a role or an acronym may reach over the whole text."""
OPENING_REACH = 3
"""Sentences looked back for a name that opens one without being a source."""
REMEMBERED = 60
"""Sources looked through, newest first: a text with thousands of them stays linear."""

_HE = frozenset({"he", "him", "his", "himself"})
_SHE = frozenset({"she", "her", "herself"})
_IT = frozenset({"it", "its", "itself"})
_THEY = frozenset({"they", "them", "their", "themselves", "both"})
_DEFINITE = frozenset({"the", "that", "this", "its", "these", "those"})
_ARTICLES = _DEFINITE | {"a", "an"}
_IMPERSONAL = frozenset(
    {SourceKind.POLL, SourceKind.DOCUMENT, SourceKind.INTERNATIONAL_BODY, SourceKind.NGO, SourceKind.ARMED_GROUP}
)


@dataclass(slots=True)
class Known:
    """A source already met: its sentence, its words, and whether it is one person or several."""

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
        self.words = passage.phrases.words
        self.names = Names(passage)
        self._known: list[Known] = []
        self._gender: dict[str, str] = {}
        self._found: dict[tuple[int, int], tuple[Source, str | None]] = {}

    def resolve(self, phrase: Phrase) -> tuple[Source, str | None]:
        """Return the source as written with its resolved name, and the rule that resolved it (None: as written)."""
        key = (phrase.first, phrase.end)
        if key not in self._found:
            self._found[key] = self._resolve(phrase)
        return self._found[key]

    def _resolve(self, phrase: Phrase) -> tuple[Source, str | None]:
        if phrase.stands_for is not None:
            span = self.tokens.span(phrase.first, phrase.end)
            meant, _ = self.resolve(phrase.stands_for)
            return replace(meant, text=span.of(self.tokens.text), span=span), "relative"
        source = self._as_written(phrase)
        found, rule = self._earlier(source, phrase)
        if found is not None:
            party = source.party or found.party
            source = replace(source, name=found.name, kind=found.kind, party=party, members=found.members)
        if found is not None or not self._is_pronoun(phrase):
            self._known.append(self._known_as(source, phrase))
        return source, rule if found is not None else None

    def _is_pronoun(self, phrase: Phrase) -> bool:
        """A pronoun by itself; "WHO" and "US" are names."""
        word = self.tokens.word(phrase.first)
        single = self.tokens.tag(phrase.first) in (Tag.PRONOUN, Tag.POSSESSIVE) and phrase.end - phrase.first == 1
        return single and (len(word) == 1 or not word.isupper())

    def _earlier(self, source: Source, phrase: Phrase) -> tuple[Source | None, str]:
        """Whom the words point back to, and by which rule."""
        if self._is_pronoun(phrase):
            return self._by_pronoun(self.tokens.lower[phrase.first], phrase.first), "pronoun"
        full = self.names.full_name(source.name)
        if full is not None:
            kind = SourceKind.PERSON if source.kind is SourceKind.UNNAMED else source.kind
            return replace(source, name=full, kind=kind), "surname"
        for known in self._known[: -REMEMBERED - 1 : -1]:
            if known.source.name.endswith(f"({source.name})"):
                return known.source, "acronym"
        spelled = self.names.spelled_out(source.name)
        if spelled is not None:
            first, end = spelled
            return self._as_written(Phrase(first, end, self.passage.phrases.head(first, end))), "acronym"
        if self.names.in_apposition(phrase, core_end(self.tokens, phrase)) is not None:
            return None, ""
        if self.tokens.lower[phrase.first] in _DEFINITE or source.name.islower():
            return self._by_role(source, phrase), "role"
        return None, ""

    def _as_written(self, phrase: Phrase) -> Source:
        """The source by its own words: what a comma, a bracket or "who" adds describes it and is no part of them."""
        tokens = self.tokens
        end = core_end(tokens, phrase)
        party = party_of(tokens, phrase.first, end)
        named = self.names.in_apposition(phrase, end)
        person = self.names.person_end(phrase.first, end)
        end = person or end
        parts = self.names.members(phrase.first, end) or self.names.members(phrase.first, phrase.end)
        pieces = name_tokens(tokens, *(named or (phrase.first, phrase.end if parts else end)), party)
        name = self.names.with_acronym(" ".join(tokens.words(*piece) for piece in pieces), end)
        head = min(phrase.head, end - 1)
        kind = SourceKind.PERSON if person else kind_of(tokens, phrase.first, end, head)
        members = tuple(self._member(*part) for part in parts)
        last = phrase.end if members else named[1] if named else own_words_end(tokens, phrase)
        span = tokens.span(phrase.first, last)
        return Source(span.of(tokens.text), span, name, kind, tokens.words(*party) if party else None, members)

    def _member(self, first: int, end: int) -> Source:
        return self.resolve(Phrase(first, end, self.passage.phrases.head(first, end)))[0]

    def _known_as(self, source: Source, phrase: Phrase) -> Known:
        at_head = min(phrase.head, core_end(self.tokens, phrase) - 1)
        head = self.tokens.lower[at_head]
        listed = head in self.tokens.lexicon.table(KindWords).heads
        named = self.tokens.is_capitalised(at_head) and not listed
        body = head in self.words.bodies and not head.endswith("s")
        plural = bool(source.members) or (self.passage.phrases.is_plural(head) and not named and not body)
        words = frozenset(self.tokens.lower[phrase.first : phrase.end])
        personal = not plural and self._is_person(source, phrase, head)
        return Known(source, self.tokens.sentence_of[phrase.first], words, head, plural, personal)

    def _is_person(self, source: Source, phrase: Phrase, head: str) -> bool:
        """Whether one person speaks: by a name beside a role, else by the head noun and the kind."""
        if self.names.in_apposition(phrase, core_end(self.tokens, phrase)) is not None:
            return True
        if self._is_named_person(phrase):
            return True
        if source.kind in _IMPERSONAL or head in self.words.bodies:
            return False
        states = self.tokens.lexicon.table(KindWords).states
        return source.name.lower() not in states

    def _is_named_person(self, phrase: Phrase) -> bool:
        """Whether a person's name follows a person's role: "the agency's spokesperson Ana Lopez"."""
        roles, tokens = self.tokens.lexicon.table(KindWords).heads, self.tokens
        end = core_end(tokens, phrase)
        run = end
        while run > phrase.first and tokens.is_capitalised(run - 1) and tokens.lower[run - 1] not in roles:
            run -= 1
        return run < end and run > phrase.first and roles.get(tokens.lower[run - 1]) is SourceKind.PERSON

    def _by_pronoun(self, word: str, index: int) -> Source | None:
        """The nearest source that fits, or the name or body that opens a sentence as near."""
        here = self.tokens.sentence_of[index]
        for number in range(here, max(-1, here - PRONOUN_REACH - 1), -1):
            said = any(known.sentence == number for known in self._known[:-4:-1])
            for known in self._candidates(word, number, index, said=said and number == here):
                if self._fits(word, known, here):
                    self._gender.setdefault(known.source.name, word)
                    return known.source
        return None

    def _candidates(self, word: str, number: int, before: int, *, said: bool) -> Iterator[Known]:
        """Who may be meant in one sentence, the likeliest first; a body that opens the pronoun's own sentence outranks
        earlier speakers ("The agency was careful: 12, it said, were lost")."""
        for known in self._known[: -REMEMBERED - 1 : -1]:
            if known.sentence == number and known.source.span.start < self.tokens.start[before]:
                yield known
        openings = [] if said else [self._institution(number, before)]
        if self.tokens.sentence_of[before] - number <= OPENING_REACH and (word in _HE | _SHE or not said):
            openings.append(self.names.opening(number, before))
        for phrase in openings:
            if phrase is not None:
                yield self._known_as(self._as_written(phrase), phrase)

    def _institution(self, number: int, before: int) -> Phrase | None:
        """The body that opens a sentence by a common noun: "The Norwegian consulate ..."."""
        first = self.tokens.sentences[number].first
        phrase = self.passage.phrases.behind(first)
        if phrase is None or phrase.end > before or self.tokens.is_capitalised(phrase.head):
            return None
        kind = kind_of(self.tokens, phrase.first, core_end(self.tokens, phrase), phrase.head)
        return phrase if kind in INSTITUTIONS or self.tokens.lower[phrase.head] in self.words.bodies else None

    def _fits(self, word: str, known: Known, here: int) -> bool:
        """Whether the pronoun can mean the source: by number, person or body, and title."""
        met = self._gender.get(known.source.name, word)
        if (word in _HE and met in _SHE) or (word in _SHE and met in _HE):
            return False
        if word in _HE:
            return known.personal and not known.words & self.words.feminine
        if word in _SHE:
            return known.personal and not known.words & self.words.masculine
        if word in _IT:
            named = self._is_named_body(known)
            return named or (not known.plural and known.source.kind not in (SourceKind.WITNESS, SourceKind.PERSON))
        near = here - known.sentence <= 1  # a body in the singular is "they" only at once
        return word in _THEY and (known.plural or (near and known.source.kind in INSTITUTIONS and not known.personal))

    def _is_named_body(self, known: Known) -> bool:
        """Whether "the Besna Emergency Lawyers" is one body by its name, whatever its head says."""
        first, last = self.tokens.at(known.source.span.start), self.tokens.at(known.source.span.end - 1)
        long = last - first >= 2 and self.tokens.tag(first) is Tag.DETERMINER
        return long and all(self.tokens.is_capitalised(i) for i in range(first + 1, last + 1))

    def _by_role(self, source: Source, phrase: Phrase) -> Source | None:
        """The last source that says the same noun with more words: "the ministry" after "Gaza's health ministry"."""
        core = self.tokens.lower[phrase.first : core_end(self.tokens, phrase)]
        words = {word for word in core if word not in _ARTICLES}
        if not 1 <= len(words) <= 2:
            return None
        for known in self._known[: -REMEMBERED - 1 : -1]:
            head = self.tokens.lower[phrase.head]
            same = known.head == head or (known.personal and head not in self.words.bodies)
            if same and known.words > words and len(known.words - _ARTICLES) > len(words):
                return known.source
        return None
