"""X: ... lines, as transcripts and digests have them. Owns that construction."""

from collections import Counter

from factcheck.extraction.attribution.clauses import has_verb
from factcheck.extraction.attribution.links import Link, Passage, add_quote
from factcheck.extraction.attribution.source_kinds import INSTITUTIONS, KindWords
from factcheck.extraction.attribution.sources_in_text import Phrase
from factcheck.extraction.tokens import Tag
from factcheck.model import Mode

LONGEST_NAME = 7
"""Tokens before the colon: a name with a title; anything longer is a clause."""
SHORTEST_SPEECH = 5
LONGEST_TAIL, SHORTEST_HEADLINE = 5, 3
"""Tokens of the source that closes a headline, and at least of what stands before it."""
LONGEST_ACRONYM = 6
LONGEST_ANSWER = 14
"""Tokens from the colon to the end of an answer that is little more than a number."""
_BULLETS = frozenset({"-", "–", "—", "•", "*", "·"})
LONGEST_SIGNATURE = 14
"""Tokens from the dash to the end of a signature: a name, its title and its place."""
LEAD = 3
"""Paragraphs that may open with a dateline: title, byline, lead."""
DASHES = frozenset({"-", "–", "—", "--", "―", "~"})
_PARTICLES = frozenset(
    {"of", "the", ".", "-", "for", "de", "van", "von", "al", "bin", "and", "’s", "'s", "&", "/", "(", ")"}
)


def read_line(passage: Passage, colon: int) -> Link | None:
    """X: "..." anywhere, X: ... at the start of a paragraph; X is a name."""
    sentence = passage.tokens.sentence(colon)
    given = _answer(passage, colon)
    if given is not None:
        return given
    first = _name_start(passage, colon, sentence.first)
    first = _titled(passage, colon) if first is None else first
    if first is None or colon + 1 >= sentence.end:
        return None
    link = Link([(colon, colon + 1)], Phrase(first, colon, colon - 1), [], ":")
    found = passage.quotation_from(colon + 1)
    if found is not None:
        add_quote(passage, link, found[0], colon + 1, sentence.end)
        return link
    if first != sentence.first or not _opens_paragraph(passage, colon) or _is_dateline(passage, first, colon):
        return None
    if _is_heading(passage, first, colon) and len(passage.tokens.sentences) > 1:
        return None
    end = _paragraph_end(passage, colon)
    if end - colon < SHORTEST_SPEECH or not has_verb(passage, colon + 1, sentence.end):
        return None
    link.pieces.append((colon + 1, end))
    return link


def _answer(passage: Passage, colon: int) -> Link | None:
    """The union: 83%. A body that opens the sentence, and a bare number behind the colon; forces and hospitals, which
    have dead and wounded of their own, are none."""
    sentence = passage.tokens.sentence(colon)
    first = sentence.first + (passage.lower[sentence.first] in _BULLETS)
    if not 1 <= colon - first <= LONGEST_TAIL or sentence.end - colon > LONGEST_ANSWER:
        return None
    if not passage.phrases.has_number(colon + 1, min(sentence.end, colon + 4)):
        return None
    if has_verb(passage, first, colon) or not _may_answer(passage, first, colon):
        return None
    piece = passage.trimmed(colon + 1, sentence.end)
    return None if piece is None else Link([(colon, colon + 1)], Phrase(first, colon, colon - 1), [piece], ":")


def _titled(passage: Passage, colon: int) -> int | None:
    """The first token of a body in small letters before the title's colon: "Health ministry: 12 killed in blast"."""
    first = passage.tokens.sentence(colon).first
    if passage.tokens.sentence_of[colon] > 0 or not 1 <= colon - first <= LONGEST_TAIL:
        return None
    kind = passage.tokens.lexicon.table(KindWords).heads.get(passage.lower[colon - 1])
    plain = all(passage.tag(i) in (Tag.WORD, Tag.NUMBER) for i in range(first, colon))
    return first if plain and kind in INSTITUTIONS else None


def _may_answer(passage: Passage, first: int, colon: int) -> bool:
    word = passage.tokens.word(colon - 1)
    if word.isupper() and 1 < len(word) <= LONGEST_ACRONYM and colon - first == 1:
        known = passage.tokens.lexicon.table(KindWords)
        return (
            _acronyms(passage)[word] > 1 and passage.lower[colon - 1] not in known.states | passage.phrases.words.labels
        )
    return passage.lower[colon - 1] in _ANSWERING


def _acronyms(passage: Passage) -> Counter[str]:
    """How often each word in capitals stands in the text, counted once for it."""
    known: Counter[str] | None = passage.tokens.memo.get("acronyms")
    if known is None:
        words = (passage.tokens.word(i) for i in passage.tokens.capitals)
        known = passage.tokens.memo["acronyms"] = Counter(word for word in words if word.isupper())
    return known


_ANSWERING = frozenset(
    "ministry government union opposition organisers organizers agency authority authorities office council "
    "organisation organization association federation commission committee company operator employers committee "
    "rebels officials campaigners charity observers spokesman spokeswoman spokesperson".split()
)


def read_headline_source(passage: Passage, mark: int) -> Link | None:
    """C: X, "C - X" as the last words of a headline: "Blast kills 12: police"."""
    sentence = passage.tokens.sentence(mark)
    first, end = mark + 1, sentence.end
    if not 1 <= end - first <= LONGEST_TAIL or mark - sentence.first < SHORTEST_HEADLINE:
        return None
    if not _opens_paragraph(passage, mark) or passage.tokens.joined(mark) == (passage.lower[mark] != ":"):
        return None
    heads = passage.tokens.lexicon.table(KindWords).heads
    if passage.lower[end - 1] not in heads and not _is_state(passage, first, end):
        return None
    if not passage.phrases.has_number(sentence.first, mark) or has_verb(passage, first, end - 1):
        return None
    return Link([(mark, mark + 1)], Phrase(first, end, end - 1), [(sentence.first, mark)], passage.lower[mark])


def read_signature(passage: Passage, dash: int) -> Link | None:
    """ "..." - X, at the end of its paragraph or on a line of its own: X is a name with its title."""
    quote = passage.quotes.closed_before(dash)
    number = passage.quotes.number_at(dash - 1)
    sentence = passage.tokens.sentence(dash)
    if quote is None or number is None or not 1 < sentence.end - dash <= LONGEST_SIGNATURE:
        return None
    end = sentence.end - (passage.lower[sentence.end - 1] == ".")
    first = dash + 1
    if not passage.tokens.is_capitalised(first) or not _is_signature(passage, first, end):
        return None
    head = next((i - 1 for i in range(first + 1, end) if passage.lower[i] in (",", "(")), end - 1)
    link = Link([(dash, dash + 1)], Phrase(first, end, head), [(quote.first, quote.end)], passage.lower[dash])
    link.mode = Mode.QUOTED
    link.quotes.append(number)
    return link


def _is_signature(passage: Passage, first: int, end: int) -> bool:
    """Whether the words are a name, with what a comma or bracket adds: "Ida Hart, harbour master of Besna"."""
    for i in range(first, end):
        if passage.lower[i] in (",", "("):
            return i > first and not has_verb(passage, i + 1, end)
        if not _is_name_word(passage, i):
            return False
    return True


def _name_start(passage: Passage, colon: int, low: int) -> int | None:
    """The first token of the name before the colon, behind a dash or at the sentence's start; None when it is no
    name."""
    if colon - 2 >= low and passage.lower[colon - 2] == "@" and passage.tokens.joined(colon - 1):
        return colon - 2  # a post: "@besnafire: 12 houses are burning"
    first = colon
    while first > low and colon - first <= LONGEST_NAME and _is_name_word(passage, first - 1):
        first -= 1
    while first < colon and passage.lower[first] in (".", "and", "of", "for", "’s", "'s", ")", "-"):
        first += 1
    if first == colon or colon - first > LONGEST_NAME:
        return None
    if first > low and passage.lower[first - 1] not in ("—", "–", "--", "-", "*", "•", "(", ";"):
        return None
    words = passage.lower[first:colon]
    if words[-1] in passage.phrases.words.labels or words[0] in ("the", "a", "an") or not words[-1][0].isalpha():
        return None
    return first


def _is_name_word(passage: Passage, index: int) -> bool:
    if passage.lower[index] == "-":
        return passage.tokens.joined(index)  # a dash between spaces is no hyphen of a name
    if passage.lower[index] in _PARTICLES:
        return True
    return passage.tokens.is_capitalised(index) and passage.tag(index) in (Tag.WORD, Tag.VERB)


def _opens_paragraph(passage: Passage, index: int) -> bool:
    number = passage.tokens.sentence_of[index]
    sentences = passage.tokens.sentences
    return number == 0 or sentences[number - 1].paragraph != sentences[number].paragraph


def _is_dateline(passage: Passage, first: int, colon: int) -> bool:
    """Whether a place opens the lead ("Tbilisi: An avalanche killed seven, the service said"): a single word that names
    nobody before words that have a source of their own."""
    sentence = passage.tokens.sentence(colon)
    if colon - first > 1 or sentence.paragraph >= LEAD:
        return False
    heads = passage.tokens.lexicon.table(KindWords).heads
    if passage.lower[first] in heads or _opens_lines(passage, passage.lower[first]):
        return False
    return any(i > colon + 3 and passage.lower[i] in passage.cues.verbs for i in range(colon, sentence.end))


def _opens_lines(passage: Passage, word: str) -> bool:
    """Whether the word stands before a colon more than once, as speakers in a transcript do."""
    return sum(1 for i, mark in enumerate(passage.lower) if mark == ":" and passage.low(i - 1) == word) > 1


def _is_heading(passage: Passage, first: int, colon: int) -> bool:
    """Whether the name before the title's colon is what the piece is about ("Cyclone Indu: seven dead"), no speaker."""
    if passage.tokens.sentence(colon).paragraph > 0 or passage.tokens.sentence_of[colon] > 0:
        return False
    head = passage.lower[colon - 1]
    if head in passage.tokens.lexicon.table(KindWords).heads or _is_state(passage, first, colon):
        return False
    quoted = any(word in _MARKS for word in passage.lower[colon : passage.tokens.sentence(colon).end])
    return not quoted and not any(
        word == head and (passage.low(i + 1) in passage.cues.verbs or passage.low(i - 1) in passage.cues.verbs)
        for i, word in enumerate(passage.lower)
        if i > colon
    )


_MARKS = frozenset({"“", '"', "‘", "'", "''", "``"})


def _is_state(passage: Passage, first: int, end: int) -> bool:
    return " ".join(passage.lower[first:end]) in passage.tokens.lexicon.table(KindWords).states


def _paragraph_end(passage: Passage, index: int) -> int:
    """Token after the paragraph's last; speeches are single paragraphs."""
    number = passage.tokens.sentence_of[index]
    sentences = passage.tokens.sentences
    paragraph = sentences[number].paragraph
    while number + 1 < len(sentences) and sentences[number + 1].paragraph == paragraph:
        number += 1
    return sentences[number].end
