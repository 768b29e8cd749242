"""Cue verbs: who is their subject, what is their content, in every order of the three. Owns the verb constructions."""

from dataclasses import dataclass

from factcheck.extraction.contents import COMPLEMENTISERS, complement
from factcheck.extraction.cues import CueVerb, Form, Frame
from factcheck.extraction.links import Link, Passage, Piece
from factcheck.extraction.sources_in_text import Phrase
from factcheck.extraction.tokens import Tag
from factcheck.model import Mode

BE = frozenset(
    "be is are was were been being am isn't aren't wasn't weren't 's 're isn’t aren’t wasn’t weren’t ’s ’re".split()
)
HAVE = frozenset("has have had having hasn't haven't hadn't 've ’ve".split())
_RELATIVES = frozenset({"who", "which", "that"})


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """Tokens `first`..`end` of a verb with its auxiliaries and adverbs."""

    first: int
    end: int
    negated: bool
    passive: bool
    infinitive: bool
    auxiliary: bool


def verb_group(passage: Passage, index: int, low: int) -> VerbGroup:
    """Collect the auxiliaries, adverbs and negation before a verb."""
    first, negated, infinitive, auxiliary = index, False, False, False
    nearest = ""
    while first > low:
        word, tag = passage.lower[first - 1], passage.tag(first - 1)
        if tag is Tag.AUXILIARY:
            nearest, auxiliary = nearest or word, True
            negated = negated or word.endswith(("n't", "n’t", "cannot"))
        elif tag is Tag.NEGATION:
            negated = True
        elif word == "to" and first - 1 > low and passage.low(first - 2) in _CATENATIVES:
            infinitive = True
            first -= 1
        elif not (
            tag is Tag.ADVERB
            or (word.endswith("ly") and tag is Tag.WORD and not passage.tokens.is_capitalised(first - 1))
        ):
            break
        first -= 1
    while (
        first < index and passage.tag(first) is Tag.ADVERB and passage.lower[first] in ("then", "about", "more", "most")
    ):
        first += 1
    form = passage.cues.verbs[passage.lower[index]].form
    passive = nearest in BE and form in (Form.PAST, Form.PARTICIPLE)
    return VerbGroup(first, index + 1, negated, passive, infinitive, auxiliary)


_CATENATIVES = frozenset(
    "went go goes going gone continued continues continue began begins begin started starts seemed seems seem appeared appears appear "
    "tends tended tend used wants wanted".split()
)


def read_verb(passage: Passage, index: int, verb: CueVerb, links: list[Link]) -> Link | None:
    """Return the attribution that the cue verb at `index` makes, None when it is no cue there. `links` are those before it."""
    low, high = passage.bounds(index)
    group = verb_group(passage, index, low)
    if group.passive:
        return None
    if verb.form is Form.GERUND and not group.auxiliary:
        return _participle(passage, index, verb, low, high, links)
    if not _is_verb_here(passage, index, verb, group, low):
        return None
    inverted = _inverted(passage, index, verb, group, low, high)
    if inverted is not None:
        return inverted
    subject, implicit = _subject(passage, group, low, links)
    if subject is None:
        return None
    return _with_content(passage, index, verb, group, subject, implicit, low, high)


def _is_verb_here(passage: Passage, index: int, verb: CueVerb, group: VerbGroup, low: int) -> bool:
    """Whether the form is a finite verb: not "the report", "its claims", "in talks", "a said amount"."""
    if group.first == low and group.first == index:
        return False
    if group.auxiliary or group.infinitive:
        return verb.form in (Form.BASE, Form.PAST, Form.PARTICIPLE, Form.GERUND)
    before = passage.tag(group.first - 1)
    if before in (Tag.DETERMINER, Tag.POSSESSIVE) and passage.lower[group.first - 1] not in (
        "that",
        "all",
        "both",
        "some",
        "which",
    ):
        return False
    if before is Tag.PREPOSITION:
        return False
    if verb.form is Form.PARTICIPLE:
        return False
    if verb.form is Form.PAST:
        return passage.low(index + 1) != "by"
    if verb.is_noun_too:
        return _verb_rather_than_noun(passage, index, verb, before)
    return True


def _verb_rather_than_noun(passage: Passage, index: int, verb: CueVerb, before: Tag) -> bool:
    """A form that may be a noun is a verb when what follows is what a verb has: that, a determiner, a name, a number, a mark of speech."""
    following = passage.tag(index + 1)
    word = passage.low(index + 1)
    if before is Tag.PRONOUN or before is Tag.RELATIVE or passage.low(index - 1) == "that":
        return True
    if word in COMPLEMENTISERS or following in (Tag.DETERMINER, Tag.NUMBER, Tag.POSSESSIVE, Tag.PRONOUN):
        return True
    if word in verb.prepositions or (word in (",", ":") and passage.quotation_from(index + 2) is not None):
        return True
    return passage.quotation_from(index + 1) is not None or (
        following is Tag.WORD and passage.tokens.is_capitalised(index + 1)
    )


# ---------------------------------------------------------------------- subjects


def _subject(passage: Passage, group: VerbGroup, low: int, links: list[Link]) -> tuple[Phrase | None, bool]:
    """The verb's subject, and whether it is taken over from an earlier verb."""
    before = group.first - 1
    if before < low:
        return None, False
    word = passage.lower[before]
    if word in _RELATIVES and before > low:
        return _antecedent(passage, before, low), False
    if word in ("and", "but", "or") or (word == "," and passage.low(before - 1) in ("and", "but")):
        return clause_subject(passage, before, low, links), True
    subject = passage.phrases.before(group.first)
    if subject is None and word == ",":
        return clause_subject(passage, before, low, links), True
    return subject, False


def _antecedent(passage: Passage, relative: int, low: int) -> Phrase | None:
    """The noun phrase that "who", "which" or "that" at token `relative` stands for."""
    end = relative
    if passage.lower[end - 1] == ",":
        end -= 1
    found = passage.phrases.before(end)
    if found is None or found.first < low:
        return None
    return Phrase(found.first, relative + 1, found.head)


def clause_subject(passage: Passage, index: int, low: int, links: list[Link]) -> Phrase | None:
    """The subject a later verb of the sentence shares: the last source of the sentence, else the subject of its first verb."""
    for link in reversed(links):
        if link.at < low:
            break
        if link.source is not None and link.source.first < index:
            return link.source
    for i in range(low + 1, min(index, low + 60)):
        tag = passage.tag(i)
        if tag is Tag.AUXILIARY or (
            tag is Tag.VERB and passage.tag(i - 1) not in (Tag.DETERMINER, Tag.POSSESSIVE, Tag.PREPOSITION)
        ):
            found = passage.phrases.before(i)
            if found is not None:
                return found
    return None


# ---------------------------------------------------------------------- orders


def _inverted(passage: Passage, index: int, verb: CueVerb, group: VerbGroup, low: int, high: int) -> Link | None:
    """C, V S: "...," said the minister."""
    if Frame.INVERT not in verb.frames or group.first < index or verb.form is Form.GERUND:
        return None
    closed = passage.quotes.closed_before(index) is not None
    if index == low or not (closed or passage.lower[index - 1] in (",", "—", "–", "-")):
        return None
    if passage.lower[index + 1 : index + 2] and passage.low(index + 1) in COMPLEMENTISERS | {",", ":", "."}:
        return None
    source = passage.phrases.behind(index + 1)
    if source is None or passage.low(source.first) in passage.phrases.words.times or source.end > high:
        return None
    ends = source.end >= high or passage.tag(source.end) in (
        Tag.PUNCTUATION,
        Tag.RELATIVE,
        Tag.PREPOSITION,
        Tag.CONJUNCTION,
        Tag.ADVERB,
    )
    if not closed and (not ends or passage.phrases.before(index) is not None):
        return None
    return _left_content(passage, index, (index, index + 1), verb, group, source, index, source.end, low, high)


def _with_content(
    passage: Passage, index: int, verb: CueVerb, group: VerbGroup, subject: Phrase, implicit: bool, low: int, high: int
) -> Link | None:
    """S V C or C, S V: the content behind the verb, else before the subject."""
    begin = group.first if implicit else min(subject.first, group.first)
    found = complement(passage, verb, group.end, high)
    if found is None:
        if not verb.frames & {Frame.QUOTE, Frame.CLAUSE, Frame.DOCUMENT}:
            return None
        return _left_content(
            passage, begin, (group.first, group.end), verb, group, subject, begin, group.end, low, high
        )
    link = _link(verb, group, (group.first, found.cue_end), subject)
    link.implicit_source = implicit
    if found.quote is not None:
        add_quote(passage, link, found.quote, found.first, high)
        return link
    end = passage.trimmed(found.first, high)
    if end is None:
        return None
    link.pieces.append(end)
    link.runs_on = True
    return link


def add_quote(passage: Passage, link: Link, number: int, first: int, high: int) -> None:
    """Make a quotation the content; words that go on after it in the same clause belong to it."""
    quote = passage.quotes.spans[number]
    link.pieces.append((first, quote.end))
    link.quotes.append(number)
    link.mode = Mode.QUOTED
    end = quote.end
    if end < high and passage.lower[end - 2] not in (",", ".", "?", "!") and passage.lower[end] not in (",", ".", ";"):
        rest = passage.trimmed(first, high)
        if rest is not None:
            link.pieces[-1] = (first, max(rest[1], quote.end))
            link.runs_on = True


def _link(verb: CueVerb, group: VerbGroup, cue: Piece, source: Phrase) -> Link:
    return Link([cue], source, [], verb.lemma, verb.cue_class, asserts=verb.asserts and not group.negated)


def _left_content(
    passage: Passage,
    end: int,
    cue: Piece,
    verb: CueVerb,
    group: VerbGroup,
    source: Phrase,
    left: int,
    after: int,
    low: int,
    high: int,
) -> Link | None:
    """The content before the source: "..., X said" and "...," said X; with what goes on behind a comma or in a further quotation."""
    if left <= low:
        return None
    before = passage.lower[left - 1]
    quote = passage.quotes.closed_before(left) or passage.quotes.closed_before(left - 1)
    if quote is None and before not in (",", "—", "–", "-", "--"):
        return None
    link = _link(verb, group, cue, source)
    first = low
    if quote is not None:
        first = min(low, quote.first) if quote.first < low else low
        link.quotes.append(passage.quotes.number_at(quote.first) or 0)
        link.mode = Mode.QUOTED
        piece: Piece | None = (first, left)
    else:
        piece = passage.trimmed(first, left)
    if piece is None:
        return None
    link.pieces.append(piece)
    _continue_right(passage, link, after, high)
    return link


def _continue_right(passage: Passage, link: Link, after: int, high: int) -> None:
    """Content behind the interruption: "..., X said, ..." goes on unless a participle or a relative clause follows."""
    k = after
    while k < high and passage.lower[k] not in (",", ":", ".", ";") and passage.quotation_from(k) is None:
        k += 1
    if k >= high or passage.lower[k] in (".", ";"):
        return
    if passage.lower[k] in (",", ":"):
        k += 1
    found = passage.quotation_from(k)
    if found is not None:
        add_quote(passage, link, found[0], k, high)
        return
    word = passage.low(k)
    if (
        link.mode is Mode.QUOTED
        or word.endswith("ing")
        or word in ("who", "which", "while", "when", "as", "after", "before", "in", "and", "but", "a", "the")
    ):
        return
    rest = passage.trimmed(k, high)
    if rest is not None:
        link.pieces.append(rest)
        link.runs_on = True


def _participle(passage: Passage, index: int, verb: CueVerb, low: int, high: int, links: list[Link]) -> Link | None:
    """ ", adding that": a participle whose subject is the clause's; "was quoted as saying" has its own."""
    before = index - 1
    while before > low and passage.tag(before) is Tag.ADVERB:
        before -= 1
    if before < low:
        return None
    word = passage.lower[before]
    source: Phrase | None
    if word == "as" and passage.low(before - 1) in ("quoted", "cited", "reported", "described"):
        group = verb_group(passage, before - 1, low) if passage.low(before - 1) in passage.cues.verbs else None
        source = passage.phrases.before(group.first if group else before - 1)
        cue = (group.first if group else before - 1, index + 1)
    elif word in (",", "and", "by", "while", "in", "before", "after", "without", "of", "for", "—", "when"):
        source = clause_subject(passage, before, low, links)
        cue = (index, index + 1)
    else:
        return None
    if source is None:
        return None
    found = complement(passage, verb, index + 1, high)
    if found is None:
        return None
    link = Link(
        [(cue[0], found.cue_end)], source, [], verb.lemma, verb.cue_class, asserts=verb.asserts, implicit_source=True
    )
    if found.quote is not None:
        add_quote(passage, link, found.quote, found.first, high)
        return link
    piece = passage.trimmed(found.first, high)
    if piece is None:
        return None
    link.pieces.append(piece)
    link.runs_on = True
    return link
