"""Saying with more words than a verb: "made it clear that", "took to the radio to say that", "by her own account".

Owns these constructions; single verbs stand in `cue_verbs`, nouns in `cue_nouns`.
"""

from dataclasses import replace

from factcheck.extraction.attribution.contents import complement, with_complement
from factcheck.extraction.attribution.cue_forms import is_verb
from factcheck.extraction.attribution.cue_groups import clause_subject, subject, verb_cue
from factcheck.extraction.attribution.cue_phrases import place
from factcheck.extraction.attribution.cues import CueVerb, Form, Frame
from factcheck.extraction.attribution.links import Link, Passage
from factcheck.extraction.attribution.sources_in_text import Phrase
from factcheck.extraction.tokens import Tag
from factcheck.model import CueClass

_FLOOR = 12
"""Tokens between the verb that takes the floor and its infinitive: "held a news conference in the capital to say"."""
_OWNER = 9
_CLITICS = frozenset({"'", "’"})
"""Tokens of an owner in "by the port authority's own count"."""
_IN = frozenset(
    "telling view opinion words estimation judgment judgement version assessment analysis description".split()
)
_PREPOSITIONS = frozenset({"by", "in", "under", "from", "on", "at"})


def read_set_phrase(passage: Passage, index: int, links: list[Link]) -> Link | None:
    """X made it clear that C: `index` is the verb, in any form."""
    rest = next(
        (words for words in passage.cues.set_phrases[passage.lower[index]] if _stands(passage, index + 1, words)), None
    )
    if rest is None:
        return None
    verb = CueVerb(
        " ".join((passage.lower[index], *rest)),
        Form.PAST,
        frozenset({Frame.CLAUSE, Frame.QUOTE, Frame.THAT}),
        frozenset(),
        CueClass.NEUTRAL,
        asserts=True,
        is_noun_too=False,
        thinks=False,
    )
    cue = verb_cue(passage, index, verb)
    if cue.passive or not (is_verb(passage, cue) or passage.lower[index].endswith("ing")):
        return None
    source, implicit = subject(passage, cue, links)
    if source is None:
        return None
    end = index + 1 + len(rest)
    found = complement(passage, verb, end, cue.high)
    if found is None:
        return None
    link = Link([(cue.first, end)], source, [], verb.lemma, asserts=not cue.negated, implicit_source=implicit)
    return with_complement(passage, link, replace(found, cue_end=end), cue.high)


def _stands(passage: Passage, first: int, words: tuple[str, ...]) -> bool:
    return tuple(passage.lower[first : first + len(words)]) == words


def read_floor(passage: Passage, index: int, verb: CueVerb, links: list[Link]) -> Link | None:
    """X took to the radio to say that C: `index` is the infinitive of a verb of saying."""
    low, high = passage.bounds(index)
    if passage.low(index - 1) != "to" or verb.form is not Form.BASE or Frame.CLAUSE not in verb.frames:
        return None
    floor = next((i for i in range(index - 3, max(low, index - _FLOOR) - 1, -1) if _takes_floor(passage, i)), None)
    if floor is None or any(passage.tag(i) is Tag.PUNCTUATION for i in range(floor, index)):
        return None
    found = complement(passage, verb, index + 1, high)
    if found is None or not (found.quote is not None or passage.lower[found.first] == "that"):
        return None
    source = passage.phrases.before(floor) or clause_subject(passage, floor, low, links)
    if source is None:
        return None
    link = Link([(index - 1, found.cue_end)], source, [], verb.lemma, verb.cue_class, implicit_source=True)
    return with_complement(passage, link, found, high)


def _takes_floor(passage: Passage, i: int) -> bool:
    if passage.lower[i] not in passage.cues.floor:
        return False
    return passage.tag(i - 1) not in (Tag.DETERMINER, Tag.POSSESSIVE, Tag.AUXILIARY, Tag.NEGATION)


def read_owned(passage: Passage, index: int, links: list[Link]) -> Link | None:
    """By X's own account, C / C, under X's plan: `index` is the preposition."""
    if passage.lower[index] not in _PREPOSITIONS:
        return None
    ahead = slice(index + 1, index + _OWNER)
    if Tag.POSSESSIVE not in passage.tokens.tags[ahead] and _CLITICS.isdisjoint(passage.lower[ahead]):
        return None
    owner = next((i for i in range(index + 1, index + _OWNER) if _owns(passage, i)), None)
    if owner is None or not _is_owner(passage, index + 1, owner):
        return None
    noun = next((i for i in range(owner + 1, owner + 4) if passage.low(i) in passage.cues.owned), None)
    inner = (Tag.WORD, Tag.ADVERB, Tag.NUMBER, Tag.VERB)
    if noun is not None and passage.lower[index] == "in" and passage.lower[noun] not in _IN:
        return None  # "are included in its figure"
    if noun is None or any(passage.tag(i) not in inner for i in range(owner + 1, noun)):
        return None
    follows = passage.phrases.is_number(noun + 1) or passage.tag(noun + 1) in (Tag.PUNCTUATION, Tag.DETERMINER)
    if not follows:
        return None
    clitic = passage.lower[owner] in ("'s", "’s", "'", "’")
    source = Phrase(index + 1, owner, owner - 1) if clitic else Phrase(owner, owner + 1, owner)
    link = Link([(index, index + 1), (owner + 1, noun + 1)], source, [], passage.lower[noun])
    return place(passage, link, Phrase(index + 1, noun + 1, noun), index, links)


def _owns(passage: Passage, i: int) -> bool:
    inside = i < len(passage.lower)
    return passage.tag(i) is Tag.POSSESSIVE or (inside and passage.phrases.ends_plural_owner(i))


def _is_owner(passage: Passage, first: int, owner: int) -> bool:
    """Whether only a noun phrase stands before the possessive, or the possessive pronoun itself does."""
    if passage.lower[owner] in ("my", "our", "your", "whose"):
        return False
    kinds = (Tag.WORD, Tag.DETERMINER, Tag.NUMBER, Tag.PREPOSITION)
    return all(
        (passage.tag(i) in kinds and passage.lower[i] != "to")
        or passage.phrases.is_inside_name(i)
        or (passage.tag(i) is Tag.VERB and passage.phrases.is_noun_use(i, i + 1))
        for i in range(first, owner)
    )
