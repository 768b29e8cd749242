"""Cues without a finite verb: ", adding that", "with officials reporting", "quoted as saying". Owns the participle
constructions."""

from factcheck.extraction.attribution.contents import complement, with_complement
from factcheck.extraction.attribution.cue_groups import VerbCue, clause_subject, verb_cue
from factcheck.extraction.attribution.links import Link, Passage, Piece
from factcheck.extraction.attribution.sources_in_text import Phrase
from factcheck.extraction.tokens import Tag
from factcheck.model import Mode

_BEFORE_A_PARTICIPLE = frozenset(
    {
        ",",
        "and",
        "by",
        "while",
        "in",
        "before",
        "after",
        "without",
        "of",
        "for",
        "—",
        "–",
        "--",
        "when",
        "from",
        "about",
        "than",
        "besides",
        "”",
        '"',
        "''",
    }
)


def read_participle(passage: Passage, cue: VerbCue, links: list[Link]) -> Link | None:
    """A gerund whose subject is the clause's ("he left, saying that"), its own ("with police saying") or the quoted
    one's."""
    source, span = _source(passage, cue, links)
    if source is None:
        return None
    if passage.lower[source.first] in ("those", "people", "anyone", "someone", "everyone", "women", "men"):
        return None  # "those describing themselves as": the gerund says which
    document = passage.phrases.is_document(source)
    found = complement(passage, cue.verb, cue.index + 1, cue.high, document=document)
    if found is None:
        return _left_of_outlet(passage, cue, source)
    link = Link([(span[0], found.cue_end)], source, [], cue.verb.lemma, cue.verb.cue_class, implicit_source=True)
    link.asserts = cue.verb.asserts or document
    link.relay = _quoting(passage, source)
    link.thinks = cue.verb.thinks or not link.asserts
    return with_complement(passage, link, found, cue.high)


def _left_of_outlet(passage: Passage, cue: VerbCue, source: Phrase) -> Link | None:
    """C, the agency quoted X as saying."""
    outlet = _quoting(passage, source)
    if outlet is None or passage.low(outlet.first - 1) not in (",", "”", '"', "''"):
        return None
    quote = passage.quotes.closed_before(outlet.first) or passage.quotes.closed_before(outlet.first - 1)
    piece = (quote.first, quote.end) if quote is not None else passage.trimmed(cue.low, outlet.first)
    if piece is None:
        return None
    link = Link([(cue.index, cue.index + 1)], source, [piece], cue.verb.lemma, cue.verb.cue_class, implicit_source=True)
    number = passage.quotes.number_at(piece[0])
    if quote is not None and number is not None:
        link.mode = Mode.QUOTED
        link.quotes.append(number)
    link.relay = outlet
    return link


def _source(passage: Passage, cue: VerbCue, links: list[Link]) -> tuple[Phrase | None, Piece]:
    before = cue.index - 1
    while before > cue.low and passage.tag(before) is Tag.ADVERB:
        before -= 1
    span = (cue.index, cue.index + 1)
    if before < cue.low:
        return (links[-1].source if _goes_on(passage, cue, links) else None), span
    if passage.lower[before] == "as" and passage.low(before - 1) in passage.cues.verbs:
        group = verb_cue(passage, before - 1, passage.cues.verbs[passage.lower[before - 1]])
        if group.passive:
            return passage.phrases.before(group.first), (group.first, cue.index + 1)
    if passage.lower[before] == "as":
        said = _quoted_by(passage, before, cue.low)
        if said is not None:
            return said, span
    quoted = _quoted(passage, before, cue.low) if passage.lower[before] == "as" else None
    if quoted is not None:
        return quoted, span
    absolute = passage.phrases.before(cue.index) if passage.lower[before] == "," else None
    if absolute is not None and passage.low(absolute.first - 1) == "with":
        return absolute, span  # "with the next country, Albania, reporting 40"
    if passage.lower[before] in _BEFORE_A_PARTICIPLE:
        return clause_subject(passage, before, cue.low, links), span
    found = _innermost_document(passage, passage.phrases.before(cue.index))
    if found is not None and passage.low(found.first - 1) in ("with", "after", "despite", "and", "of", "by"):
        return found, span
    if found is not None and (passage.phrases.is_document(found) or passage.lower[found.head] in passage.cues.nouns):
        if passage.low(found.first - 1) in passage.cues.issued:  # "sent a letter saying that": whoever sent it
            sender = passage.phrases.before(found.first - 1)
            return sender or clause_subject(passage, found.first, cue.low, links) or found, span
        return found, span
    return None, span


def _innermost_document(passage: Passage, found: Phrase | None) -> Phrase | None:
    """The poll of "after a survey finding"; any other phrase as it is."""
    if found is None or passage.phrases.is_document(found):
        return found
    cut = next((i for i in range(found.end - 2, found.first, -1) if passage.tag(i) is Tag.PREPOSITION), None)
    if cut is None:
        return found
    inner = Phrase(cut + 1, found.end, passage.phrases.head(cut + 1, found.end))
    return inner if passage.phrases.is_document(inner) else found


def _goes_on(passage: Passage, cue: VerbCue, links: list[Link]) -> bool:
    """Whether "Adding, ..." opens a sentence right behind one that has a speaker."""
    if not links or passage.low(cue.end) not in (",", ":", "that"):
        return False
    return passage.tokens.sentence_of[cue.index] - passage.tokens.sentence_of[links[-1].at] == 1


def _quoted(passage: Passage, before: int, low: int) -> Phrase | None:
    """X of "the agency quoted X as saying"."""
    for i in range(before - 1, max(low, before - 12), -1):
        if passage.lower[i] in ("quoted", "quotes", "quoting", "cited", "cites", "citing"):
            return passage.phrases.behind(i + 1)
    return None


def _quoted_by(passage: Passage, before: int, low: int) -> Phrase | None:
    """X of "X was quoted by the agency as saying"."""
    for i in range(before - 1, max(low, before - 9), -1):
        if passage.lower[i] in ("quoted", "cited") and passage.low(i + 1) == "by":
            group = verb_cue(passage, i, passage.cues.verbs[passage.lower[i]])
            return passage.phrases.before(group.first) if group.passive else None
    return None


def _quoting(passage: Passage, source: Phrase) -> Phrase | None:
    """The outlet that quotes the source: "the agency" of "the agency quoted a doctor as saying"."""
    verb = source.first - 1
    outlet = passage.phrases.before(verb) if passage.low(verb).startswith(("quot", "cit")) else None
    return outlet if outlet is not None and passage.low(source.end) == "as" else None
