"""What is said: where the content beside a cue begins and ends. Owns the extent of contents, not whose they are."""

from dataclasses import dataclass

from factcheck.extraction.attribution.announced import announced
from factcheck.extraction.attribution.clauses import (
    COMPLEMENTISERS,
    has_verb,
    is_comma_clause,
    is_counted,
    opens_number,
)
from factcheck.extraction.attribution.cue_groups import MEDIA
from factcheck.extraction.attribution.cues import CueVerb, Frame
from factcheck.extraction.attribution.links import Link, Passage, Piece, add_quote
from factcheck.extraction.tokens import Tag

_DASHES = frozenset({"—", "–", "--"})
LOOK_AHEAD = 24
"""Tokens between a cue verb and its "that" or quotation: addressees, places and days ("told reporters in Cairo on
Monday that")."""

_ANNOUNCING = frozenset({Frame.CLAUSE, Frame.THAT, Frame.QUOTE, Frame.DOCUMENT, Frame.PERSON})
"""Frames of the verbs that a colon and a block of text may follow."""


@dataclass(slots=True)
class Complement:
    """Content behind a cue: it begins at `first`; the cue ends before `cue_end`; `quote` numbers the quotation it
    is."""

    first: int
    cue_end: int
    quote: int | None = None
    block_end: int | None = None
    """Token after the paragraph that is the content, when a colon announced one."""


def with_complement(passage: Passage, link: Link, found: Complement, high: int) -> Link | None:
    """Give a link the content behind its cue, a quotation or the rest of the clause; None when no words are left."""
    if found.quote is not None:
        add_quote(passage, link, found.quote, found.first, high)
        return link
    piece = passage.trimmed(found.first, found.block_end or high)
    if piece is None:
        return None
    link.pieces.append(piece)
    link.runs_on = found.block_end is None
    return link


def complement(passage: Passage, verb: CueVerb, after: int, high: int, *, document: bool = False) -> Complement | None:
    """Find what follows a cue verb whose last token is `after - 1`, by its frames; `document`: its subject is a
    poll or a list."""
    cue_end, j = _particles(passage, verb, after)
    document = document and Frame.DOCUMENT in verb.frames
    if j >= high:
        return None
    block = announced(passage, j, high) if verb.frames & _ANNOUNCING else None
    if block is not None:
        return Complement(block.first, cue_end, block.quote, block.end)
    if Frame.AT in verb.frames and _puts_at(passage, verb, j, high):
        return Complement(j, cue_end)
    marked = _marked(passage, verb, j, high)
    if marked is not None and not _takes(passage, verb, marked[0], particle=cue_end > after, document=document):
        return None
    if marked is not None:
        return Complement(marked[0], cue_end, marked[1])
    if cue_end > after and passage.lower[j] == "to":
        return None  # "went on to say": the infinitive says it
    if cue_end > after:  # a preposition of the cue governs the content
        return Complement(j, cue_end) if passage.lower[j] not in (".", ",") else None
    return _unmarked(passage, verb, j, cue_end, high, document=document)


def _takes(passage: Passage, verb: CueVerb, first: int, *, particle: bool, document: bool) -> bool:
    """Whether the verb takes the content that opens at `first`: "that" needs a verb of saying, other question words
    less."""
    if particle or document or passage.lower[first] not in COMPLEMENTISERS:
        return True
    if verb.frames & {Frame.CLAUSE, Frame.THAT, Frame.PERSON}:
        return True
    if Frame.QUOTE in verb.frames:
        return passage.lower[first] == "that" and passage.tag(first - 1) is Tag.VERB  # not "began when ..."
    return Frame.OBJECT in verb.frames and passage.lower[first] != "that"


def _particles(passage: Passage, verb: CueVerb, after: int) -> Piece:
    """Where the cue ends with its particle or preposition ("pointed out", "called for"), and where what follows
    begins."""
    j = after
    while passage.tag(j) is Tag.ADVERB and passage.low(j) not in verb.prepositions:
        j += 1
    if passage.low(j) in verb.prepositions and passage.low(j + 1) not in passage.phrases.words.times:
        return j + 1, j + 1
    return after, after


def _marked(passage: Passage, verb: CueVerb, j: int, high: int) -> tuple[int, int | None] | None:
    """A content that a quotation mark, a colon or "that" opens, right behind the verb or behind an addressee, a
    place or a day."""
    for k in range(j, min(high, j + LOOK_AHEAD)):
        word = passage.lower[k]
        found = passage.quotation_from(k)
        if found is not None:
            whole = k == j or not _begins_clause(passage, verb, j)
            return (k, found[0]) if whole and _is_speech(passage, found[1].first, found[1].end, k, j) else None
        if word in (",", ":") and k + 1 < high:
            following = passage.quotation_from(k + 1)
            if following is None and word == ":" and passage.phrases.has_number(j, k):
                return None  # "reported seven treated: five for shock and two for cuts"
            if following is not None or word == ":":
                return k + 1, None if following is None else following[0]
            if passage.lower[k + 1] != "that" and not _closes_aside(passage, k, j, high):
                return None  # it goes on in "acknowledged, however, that" and "added, that"
        elif word in COMPLEMENTISERS and _opens_clause(passage, k, j):
            return (k, None) if k == j or _may_stand_between(passage, verb, j) else None
        elif word in _DASHES:
            closing = next((m for m in range(k + 1, min(high, k + 12)) if passage.lower[m] == word), None)
            if closing is not None and passage.low(closing + 1) in COMPLEMENTISERS:
                return closing + 1, None
        elif _ends_search(passage, k, j):
            return None
    return None


def _ends_search(passage: Passage, k: int, j: int) -> bool:
    """Whether a clause has begun at `k`, so that no later mark opens what is said."""
    tag, word = passage.tag(k), passage.lower[k]
    if tag is Tag.AUXILIARY or word in (";", ".", "and", "but", "or") or (tag is Tag.PRONOUN and k > j):
        return True
    return (
        k > j
        and word in passage.cues.verbs
        and tag is Tag.VERB
        and passage.tag(k - 1) not in (Tag.DETERMINER, Tag.POSSESSIVE)
        and not passage.phrases.is_noun_use(k, k + 1)
        and not passage.phrases.is_reduced_relative(k, k + 1, j)
    )


def _begins_clause(passage: Passage, verb: CueVerb, j: int) -> bool:
    """Whether the words before a quotation are said, too: "said the storm “was bad”", not "said on Monday “it was”"."""
    if Frame.PERSON in verb.frames or Frame.CLAUSE not in verb.frames:
        return False
    return passage.tag(j) in (Tag.DETERMINER, Tag.PRONOUN, Tag.POSSESSIVE, Tag.NUMBER) and not (
        passage.lower[j] in passage.phrases.words.times or passage.low(j + 1) in passage.phrases.words.times
    )


def _is_speech(passage: Passage, first: int, end: int, k: int, j: int) -> bool:
    """A quotation right behind the verb is speech; one further on is when words of a clause stand in it."""
    return k == j or end - first > 6


def _closes_aside(passage: Passage, comma: int, j: int, high: int) -> bool:
    """Whether a comma behind the verb belongs to an aside before "that" ("said, in a statement, that"; "said
    Monday, that")."""
    for k in range(comma + 1, min(high, comma + 14)):
        word = passage.lower[k]
        if word == ",":
            following = passage.low(k + 1)
            return following in COMPLEMENTISERS or passage.quotation_from(k + 1) is not None
        if passage.tag(k) in (Tag.AUXILIARY, Tag.CONJUNCTION) or word == ".":
            return False
    return False


def _may_stand_between(passage: Passage, verb: CueVerb, j: int) -> bool:
    """Whether the words behind the verb are an addressee, a place, a day or an adverb, so that "that" still belongs
    to the verb."""
    if Frame.PERSON in verb.frames or passage.tag(j) in (Tag.PREPOSITION, Tag.ADVERB, Tag.PUNCTUATION):
        return True
    return passage.lower[j] in passage.phrases.words.times


def _opens_clause(passage: Passage, k: int, j: int) -> bool:
    word = passage.lower[k]
    if word in ("who", "when", "where", "which"):
        return k == j
    if word == "if":
        return k == j
    return True


def _unmarked(passage: Passage, verb: CueVerb, j: int, cue_end: int, high: int, *, document: bool) -> Complement | None:
    """A bare clause, a noun phrase or an infinitive behind the verb, behind days and places."""
    k = _past_time(passage, j, high)
    if k > j and passage.low(k) == "," and has_verb(passage, k + 1, high) and not passage.low(k + 1).endswith("ing"):
        k += 1  # "said on Friday, the 57 sailors rescued were"
    if Frame.PERSON in verb.frames and passage.low(k) not in _SUBJECTS:
        addressee = passage.phrases.behind(k)
        if addressee is not None and Frame.CLAUSE in verb.frames and passage.tag(addressee.end) is Tag.AUXILIARY:
            return Complement(k, cue_end)  # "warning the number will rise": nobody is told
        if addressee is not None and addressee.end < high:
            k = addressee.end
            if passage.low(k) == "to":
                return Complement(k, cue_end)
        k = _past_time(passage, k, high)
    if k >= high:
        return None
    word, tag = passage.lower[k], passage.tag(k)
    if word == "to" and Frame.TO in verb.frames:
        return Complement(k, cue_end) if passage.tag(k + 1) in (Tag.WORD, Tag.VERB, Tag.AUXILIARY) else None
    if tag is Tag.PUNCTUATION and word not in ("$", "€", "£", "#", "@", "’", "'", "‘", "“", '"', "''"):
        return None
    if (tag is Tag.AUXILIARY and word not in ("having", "being")) or (tag is Tag.CONJUNCTION and word != "as"):
        return None
    if document:
        return Complement(k, cue_end)
    if word == "as" and passage.low(k + 1) not in ("many", "few", "much"):
        return Complement(k, cue_end) if Frame.AS in verb.frames else None
    if tag is Tag.PREPOSITION and not opens_number(passage, k):
        return Complement(k, cue_end) if Frame.CLAUSE in verb.frames and is_comma_clause(passage, k, high) else None
    if Frame.OBJECT in verb.frames:
        return Complement(k, cue_end)
    if Frame.CLAUSE in verb.frames and has_verb(passage, k, high) and not is_counted(passage, k, high):
        return Complement(k, cue_end)
    return None


_SUBJECTS = frozenset({"they", "he", "she", "we", "i", "it", "there"})
"""Pronouns that open a clause and are nobody told ("warned they could leave")."""


def _puts_at(passage: Passage, verb: CueVerb, k: int, high: int) -> bool:
    """Whether a number stands at which something is put: "put the toll at about 40"."""
    if passage.phrases.has_number(k, k + 2) and "as" in passage.lower[k + 1 : min(high, k + 6)]:
        return True  # "gave 140 as our best estimate"
    if verb.lemma == "give" and passage.cues.changed.isdisjoint(passage.lower[k : k + 6]):
        return False  # "gave the death toll as 12", not "gave way at 12"
    inverted = verb.lemma == "number" or passage.low(k) == "at"  # "put at 24,000 the number of marchers"
    for m in range(k + (not inverted), min(high, k + LOOK_AHEAD)):
        word, before = passage.lower[m], passage.lower[m - 1]
        if word == "at" or (word == "as" and before not in ("as", "much", "many")):
            if passage.phrases.has_number(m + 1, min(high, m + 6)):
                return True
        elif passage.tag(m) is Tag.PUNCTUATION and not passage.phrases.is_inside_name(m):
            return False
    return False
    return False


_WHERE = frozenset({"here", "afterwards", "afterward", "later", "earlier", "separately"})


def _past_time(passage: Passage, j: int, high: int) -> int:
    """Skip days and places between a verb and its bare clause: "said Tuesday", "said on Monday", "said in a
    statement"."""
    times = passage.phrases.words.times
    if passage.low(j) in ("by", "via", "over") and MEDIA & {passage.low(j + 1), passage.low(j + 2)}:
        j += 2 + (passage.low(j + 1) not in MEDIA)  # "told the paper by phone", "over the telephone"
    k = j
    while k < high and (
        passage.lower[k] in times
        or passage.lower[k] in _WHERE
        or (k > j and passage.tag(k) is Tag.NUMBER and passage.lower[k - 1] in passage.phrases.words.months)
    ):
        k += 1
    if k < high and passage.lower[k] in ("on", "in", "at", "during", "late", "early", "earlier", "last", "this"):
        m = k + 1
        while m < min(high, k + 5) and passage.tag(m) is not Tag.PUNCTUATION:
            if passage.lower[m] in times:
                return _past_time(passage, m + 1, high)
            m += 1
    return k
