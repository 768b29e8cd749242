"""A count that stands after its verb: "among the dead were eleven nurses", "also killed were two". Owns that order."""

from factcheck.extraction.counts.sites import Happening, Reader, Site, said
from factcheck.extraction.phrases import Kind
from factcheck.extraction.tokens import Tag
from factcheck.extraction.verbs import group_on_right
from factcheck.model import Event

REACH = 8
"""Tokens looked back over for the verb of inclusion, or the participle, that a list of people follows."""
_INCLUDING = frozenset({"include", "included", "includes", "comprise", "comprised"})
_BESIDES = frozenset({"from", "besides", "to", "than", "counting", "including", "excluding", "without", "beyond"})
"""Before "the dead,": whoever is counted next is none of them, "apart from the dead, 14 had got away"."""


def inverted(reader: Reader, at: Site) -> Happening | None:
    """ "Among the dead were eleven nurses", "Also killed were two guards": the subject stands after its verb."""
    index = _leading(reader, at)
    if index is None:
        return None
    tokens = at.tokens
    lemma = reader.words.nouns.singular(tokens.low(index - 1))
    if (event := _event_of_noun(reader, at, index, lemma)) and index - 1 >= at.first:  # "the dead were 12 women"
        return said(tokens, event, index - 1, index, lemma)
    victims = _victims(reader, at, index)
    if victims >= 0:
        return said(tokens, Event.AFFECTED, victims, victims + 1, "victim")
    return None if tokens.low(index) == "," else _of_opening(reader, at, index)


def _victims(reader: Reader, at: Site, index: int) -> int:
    """The "victims" right before the copula or list at `index`, or before whose they are: "the victims of the raid"."""
    tokens = at.tokens
    for near in range(index - 1, max(at.first, index - REACH) - 1, -1):
        if reader.words.nouns.singular(tokens.lower[near]) in reader.triggers.victims:
            is_owned = tokens.low(near + 1) in ("of", "in", "from") and tokens.tag(index) is Tag.AUXILIARY
            return near if near == index - 1 or is_owned else -1
        is_finite = reader.words.kind(tokens, near) is Kind.FINITE
        if is_finite or tokens.tag(near) in (Tag.AUXILIARY, Tag.RELATIVE, Tag.PUNCTUATION):
            break
    return -1


def _leading(reader: Reader, at: Site) -> int | None:
    """The token behind the noun that says what befell them: a copula, "include", the comma of an aside; else None."""
    tokens, index = at.tokens, _including(reader, at)
    is_inclusion = tokens.low(index) in _INCLUDING
    is_aside = tokens.low(index) == "," and tokens.tag(index - 2) is Tag.DETERMINER  # "the drowned, six cadets,"
    if is_aside and tokens.low(index - 3) in _BESIDES:
        return None
    if is_aside and tokens.low(index - 3) in ("of", "among") and _has_its_verb(reader, at):
        return None  # "of those detained, 19 were released"
    if is_inclusion:
        index = _past_the_named(reader, at, index)
    if (copula := _copula_of_list(at)) >= 0:
        index = copula
    leads = is_inclusion or is_aside or tokens.tag(index) is Tag.AUXILIARY
    return index if index >= at.first and leads else None


def _event_of_noun(reader: Reader, at: Site, index: int, lemma: str) -> Event | None:
    """What the noun before says: "the dead included", "the bodies recovered include", "the confirmed deaths are"."""
    event = reader.triggers.states.get(lemma) or reader.triggers.states.get(at.tokens.low(index - 1))
    is_inclusion = at.tokens.low(_including(reader, at)) in _INCLUDING
    is_toll = lemma == "toll" and at.tokens.low(index - 1) == "toll"  # "the final toll included 11 builders"
    if event is None and is_inclusion and (is_toll or _names_the_dead(reader, at, index - 1)):
        event = Event.KILLED
    if event is None and at.tokens.tag(index) is Tag.AUXILIARY and _is_headed(at, index - 1):
        event = reader.triggers.nouns.get(lemma)
    return event


def _of_opening(reader: Reader, at: Site, index: int) -> Happening | None:
    """What the words that open the sentence say: "among the dead", "also killed"."""
    tokens = at.tokens
    is_inclusion = tokens.low(_including(reader, at)) in _INCLUDING
    for near in range(index - 1, max(at.first, index - REACH) - 1, -1):
        if tokens.lower[near] == "among":
            told = reader.triggers.after_preposition(tokens, near, index)
            if told is None:
                return None
            return said(tokens, told[0], near, told[1] + 1, reader.words.nouns.singular(tokens.lower[told[1]]))
        in_aside = is_inclusion and tokens.low(near - 1) == ","  # "the list, released by the police, includes 12"
        is_participle = reader.words.kind(tokens, near) is Kind.PARTICIPLE and tokens.tag(near) is Tag.VERB
        if is_participle and _opens_clause(at, near) and not in_aside:
            lemma = reader.verbs.lemma(tokens, near)
            event = reader.triggers.patient.get(lemma)
            return said(tokens, event, near, near + 1, lemma) if event else None
    return None


def _including(reader: Reader, at: Site) -> int:
    """The verb of inclusion of whose list the count is a member; what governs the count where there is none."""
    tokens = at.tokens
    if tokens.low(at.governor) not in ("and", ","):
        return at.governor
    if tokens.tag(at.after) in (Tag.AUXILIARY, Tag.VERB) and _has_its_verb(reader, at):
        return at.governor
    for index in range(at.governor - 1, max(at.first, at.governor - REACH) - 1, -1):
        if tokens.lower[index] in _INCLUDING:
            return index
        if tokens.tag(index) in (Tag.VERB, Tag.AUXILIARY, Tag.RELATIVE, Tag.PREPOSITION):
            break
    return at.governor


def _past_the_named(reader: Reader, at: Site, index: int) -> int:
    """The verb of inclusion, or the word right behind the noun that includes: "the bodies recovered also include"."""
    tokens = at.tokens
    while index - 1 > at.first and (
        reader.words.kind(tokens, index - 1) is Kind.ADVERB
        or tokens.tag(index - 1) is Tag.ADVERB
        or (reader.words.kind(tokens, index - 1) is Kind.PARTICIPLE and _names_the_dead(reader, at, index - 2))
    ):
        index -= 1
    return index


def _names_the_dead(reader: Reader, at: Site, index: int) -> bool:
    lemma = reader.words.nouns.singular(at.tokens.low(index))
    return index >= at.first and reader.triggers.nouns.get(lemma) is Event.KILLED


def _has_its_verb(reader: Reader, at: Site) -> bool:
    """Whether a verb behind the count tells what befell it."""
    group = group_on_right(at.tokens, at.figure.subject_end, at.limit)
    return group is not None and not group.relative and group.lemma in reader.triggers.patient


def _copula_of_list(at: Site) -> int:
    """The copula of "Among the dead are a guide and three members", whose first nouns have no number; or -1."""
    tokens = at.tokens
    if tokens.low(at.first) not in ("among", "also") or tokens.low(at.governor) not in ("and", ","):
        return -1
    copula = next((near for near in range(at.first, at.governor) if tokens.tag(near) is Tag.AUXILIARY), -1)
    verbal = (Tag.VERB, Tag.AUXILIARY, Tag.RELATIVE)
    return -1 if any(tokens.tag(near) in verbal for near in range(copula + 1, at.governor)) else copula


def _is_headed(at: Site, index: int) -> bool:
    """Whether a noun is the subject of the copula after it: "the confirmed deaths are 23 farmers"."""
    near = range(max(at.first, index - 3), index)
    return at.tokens.low(index).endswith("s") and any(at.tokens.tag(before) is Tag.DETERMINER for before in near)


def _opens_clause(at: Site, index: int) -> bool:
    before = at.tokens.low(index - 1)
    return index == at.first or before in ("also", "those", ",", "and", "people") or index - 1 < at.first
