"""Nouns that mark saying: "X's claim that", "the report by X that", "X has shown support for". Owns the noun
constructions."""

from factcheck.extraction.attribution.announced import block_behind
from factcheck.extraction.attribution.clauses import opens_number
from factcheck.extraction.attribution.cue_figures import compound_owner, read_own_figure
from factcheck.extraction.attribution.cue_groups import clause_subject
from factcheck.extraction.attribution.links import Link, Passage, Piece, add_quote
from factcheck.extraction.attribution.sources_in_text import Phrase
from factcheck.extraction.tokens import Tag

_CONTENT_PREPOSITIONS = frozenset({"for", "about", "regarding"})
_CLITICS = frozenset({"'s", "’s"})


def read_noun(passage: Passage, index: int, links: list[Link]) -> Link | None:
    """Return the attribution a cue noun makes: its owner or its light verb's subject said what follows it."""
    low, high = passage.bounds(index)
    opening = _content_start(passage, index, high)
    owner, first = _owner(passage, index, low)
    of_body = None if owner is not None else compound_owner(passage, index)
    own = read_own_figure(passage, index, owner or of_body, index if of_body is not None else first)
    if own is not None:
        return own
    if of_body is not None and opening is not None and passage.low(opening - 1) == "of":
        end = _end_of_count(passage, opening, high)  # "a Red Cross estimate of 30,000 homeless was rejected"
        return _link(passage, index, of_body, (index, opening), end, asserts=True)
    if owner is not None and opening is not None:
        return _link(passage, index, owner, (first, opening), high, asserts=_asserts(passage, opening))
    if passage.low(index + 1) in ("by", "from", "of") and opening is None:
        return _by_author(passage, index, high)
    light = _light_verb(passage, index, low)
    if light is None or opening is None:
        return None
    source = passage.phrases.before(light) or clause_subject(passage, light, low, links)
    if source is None:
        return None
    return _link(passage, index, source, (light, opening), high, asserts=_asserts(passage, opening))


def _end_of_count(passage: Passage, opening: int, high: int) -> int:
    """Where a clause goes on behind a count: at an auxiliary, or at a mark that is no part of a number."""
    marks = (i for i in range(opening + 1, high) if passage.tag(i) in (Tag.AUXILIARY, Tag.PUNCTUATION))
    return next(marks, high)


def _asserts(passage: Passage, opening: int) -> bool:
    """Whether the noun reports: "the claim that", "a toll of 60"; not "support for"."""
    return passage.low(opening) == "that" or passage.low(opening - 1) == "of"


def _content_start(passage: Passage, index: int, high: int) -> int | None:
    """Where the content begins behind the noun: at "that", or behind its preposition."""
    after = index + 1
    if after >= high:
        return None
    word = passage.lower[after]
    if word == "that":
        return after
    if word == ":" and (passage.quotation_from(after + 1) is not None or block_behind(passage, after) is not None):
        return after + 1
    if word == "," and passage.quotation_from(after + 1) is not None:
        return after + 1  # "issued a statement, “..."
    if word == "of" and (passage.phrases.is_number(after + 1) or opens_number(passage, after + 1)):
        return after + 1  # "gave a figure of 60"
    return after + 1 if word in _CONTENT_PREPOSITIONS and after + 1 < high else None


def _owner(passage: Passage, index: int, low: int) -> tuple[Phrase | None, int]:
    """X of "X's recent claim that" and of "his claim", and the cue's first token."""
    i = index - 1
    while i > low and i > index - 4 and passage.tag(i) in (Tag.WORD, Tag.ADVERB, Tag.VERB, Tag.NUMBER):
        i -= 1
    plural = i > low and passage.phrases.ends_plural_owner(i)
    if (
        i < low
        or not (plural or passage.tag(i) is Tag.POSSESSIVE)
        or passage.lower[i] in ("my", "our", "your", "whose")
    ):
        return None, index
    if plural or passage.lower[i] in _CLITICS:
        return _possessor(passage, i), i + 1
    return Phrase(i, i + 1, i), i + 1


def _possessor(passage: Passage, clitic: int) -> Phrase | None:
    """The noun phrase that owns, without what it is attached to: "the general" of "no proof of the general's claim"."""
    found = passage.phrases.before(clitic)
    if found is None:
        return None
    cuts = [i for i in range(found.first, clitic) if passage.tag(i) is Tag.PREPOSITION]
    first = cuts[-1] + 1 if cuts else found.first
    timed = passage.lower[clitic - 1] in passage.phrases.words.times  # "last week's figure" is nobody's
    return Phrase(first, clitic, clitic - 1) if first < clitic and not timed else None


def _by_author(passage: Passage, index: int, high: int) -> Link | None:
    """The claim by X that C."""
    if passage.low(index + 1) == "of":
        return None
    source = passage.phrases.behind(index + 2)
    if source is None or passage.low(source.end) != "that":
        return None
    return _link(passage, index, source, (index, index + 2), high, content=source.end, asserts=True)


def _light_verb(passage: Passage, index: int, low: int) -> int | None:
    """The first token of "has shown recent" before the noun, when a verb that only carries the noun stands there."""
    i = index - 1
    while (
        i > low
        and i > index - 4
        and passage.lower[i] not in passage.cues.light
        and (passage.tag(i) in (Tag.WORD, Tag.DETERMINER, Tag.ADVERB) or passage.lower[i] == "following")
    ):
        i -= 1
    if i <= low or passage.lower[i] not in passage.cues.light:
        return None
    while i > low and passage.tag(i - 1) in (Tag.AUXILIARY, Tag.ADVERB):
        i -= 1
    return i


def _link(
    passage: Passage, index: int, source: Phrase, cue: Piece, high: int, *, asserts: bool, content: int | None = None
) -> Link | None:
    start = cue[1] if content is None else content
    noun = passage.cues.nouns[passage.lower[index]]
    piece = passage.trimmed(start, high)
    block = block_behind(passage, start - 1) if start == high and passage.low(start - 1) == ":" else None
    if block is not None and block.quote is None:
        link = Link([(cue[0], index + 1)], source, [], noun, passage.cues.noun_class(noun))
        link.pieces.append((block.first, block.end))
        return link
    found = passage.quotation_from(start)
    if found is not None:
        link = Link([(cue[0], index + 1)], source, [], noun, passage.cues.noun_class(noun))
        add_quote(passage, link, found[0], start, high)
        return link
    if piece is None or (passage.tag(piece[0]) is Tag.VERB and passage.lower[piece[0]].endswith("ed")):
        return None
    return Link(
        [cue], source, [piece], noun, passage.cues.noun_class(noun), asserts=asserts, thinks=not asserts, runs_on=True
    )
