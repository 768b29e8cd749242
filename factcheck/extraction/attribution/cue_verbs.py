"""Cue verbs with a subject of their own: S V C, C, S V and C, V S. Owns those orders; passives and participles
stand apart."""

from factcheck.extraction.attribution.contents import (
    COMPLEMENTISERS,
    Complement,
    complement,
    has_finite,
    opens_number,
    with_complement,
)
from factcheck.extraction.attribution.cue_groups import VerbCue, agrees, has_pronoun, is_idiom, is_verb, subject, verb_cue
from factcheck.extraction.attribution.cue_participles import read_participle
from factcheck.extraction.attribution.cue_passives import read_passive
from factcheck.extraction.attribution.cues import CueVerb, Form, Frame
from factcheck.extraction.attribution.links import Link, Passage, add_quote
from factcheck.extraction.attribution.source_kinds import kind_of
from factcheck.extraction.attribution.sources_in_text import Phrase
from factcheck.extraction.tokens import Tag
from factcheck.model import Mode, SourceKind

DASHES = frozenset({"—", "–", "-", "--"})


def read_verb(passage: Passage, index: int, verb: CueVerb, links: list[Link]) -> Link | None:
    """Return the attribution that the cue verb at `index` makes, None when it is no cue there. `links` are those
    before it."""
    opens = index == passage.tokens.sentence(index).first and verb.form is Form.GERUND
    if (passage.tokens.is_capitalised(index) and not opens) or (index > 0 and passage.lower[index - 1] == "-"):
        return None
    cue = verb_cue(passage, index, verb)
    by = passage.low(index + 1) == "by" and "by" not in verb.prepositions and not has_pronoun(passage, cue)
    if verb.form in (Form.PAST, Form.PARTICIPLE) and (cue.passive or by):
        return read_passive(passage, cue)
    if verb.form is Form.GERUND and not cue.auxiliary and not is_idiom(passage, cue):
        return read_participle(passage, cue, links)
    if not is_verb(passage, cue) or (verb.lemma == "have" and _is_auxiliary(passage, index)):
        return None
    inverted = _inverted(passage, cue)
    if inverted is not None:
        return inverted
    if is_idiom(passage, cue):
        return None
    source, implicit = subject(passage, cue, links)
    if source is None or _is_no_speaker(passage, source) or not agrees(passage, cue, source):
        return None
    if _is_stranded_noun(passage, cue, source) or _is_contact_clause(passage, source):
        return None
    if verb.lemma == "have" and not (passage.phrases.is_measured(source) and _gives_standing(passage, cue)):
        return None
    return _with_content(passage, cue, source, implicit, links)


def _is_auxiliary(passage: Passage, index: int) -> bool:
    """Whether "have" only helps another verb; "the poll has Hart at 40 percent" is a cue."""
    following = passage.low(index + 1)
    is_verb_form = passage.tag(index + 1) in (Tag.VERB, Tag.AUXILIARY, Tag.ADVERB, Tag.NEGATION)
    return is_verb_form or following in passage.phrases.verbs.participles or following.endswith("ed")


def _is_stranded_noun(passage: Passage, cue: VerbCue, source: Phrase) -> bool:
    """Whether a form that ends its clause is a noun: "according to police reports, 12 died", but not in
    "..., a study shows"."""
    if not cue.verb.is_noun_too or cue.verb.form is not Form.THIRD or passage.tag(cue.end) is not Tag.PUNCTUATION:
        return False
    quoted = passage.quotes.closed_before(source.first) is not None or passage.quotation_from(cue.end + 1) is not None
    return not quoted and passage.low(source.first - 1) not in (",", "as", *DASHES) and passage.low(cue.end) != ":"


def _is_contact_clause(passage: Passage, source: Phrase) -> bool:
    """Whether the phrase is a noun of saying with its own clause: ", a claim police deny" says nothing new."""
    first = source.first
    if passage.tag(first) is not Tag.DETERMINER or passage.low(first - 1) != "," or source.end - first < 3:
        return False
    return passage.low(first + 1) in passage.cues.nouns and passage.tag(first + 2) in (Tag.WORD, Tag.DETERMINER)


def _is_no_speaker(passage: Passage, source: Phrase) -> bool:
    """A year, a day or "there" says nothing."""
    head = passage.lower[source.head]
    return (
        head in passage.phrases.words.times
        or head in ("there", "what", "nothing", "none", "you")
        or _is_bare_number(passage, source)
    )


def _gives_standing(passage: Passage, cue: VerbCue) -> bool:
    """Whether a poll has somebody at a figure, not itself "a margin of error of 3 points"."""
    near = passage.lower[cue.end : cue.end + 6]
    return not {"margin", "sample", "credibility", "error", "interval", "questions", "respondents", "pages"} & set(near)


def _is_bare_number(passage: Passage, source: Phrase) -> bool:
    """A year, or the day of a dateline; "three said" is somebody."""
    return source.end - source.first == 1 and passage.lower[source.head][0].isdigit()


def _inverted(passage: Passage, cue: VerbCue) -> Link | None:
    """C, V S: "...," said the minister."""
    index = cue.index
    if Frame.INVERT not in cue.verb.frames or cue.auxiliary or index == cue.low or cue.verb.form is Form.GERUND:
        return None
    closed = passage.quotes.closed_before(index) is not None
    if not (closed or passage.lower[index - 1] == "," or passage.lower[index - 1] in DASHES):
        return None
    if passage.low(index + 1) in COMPLEMENTISERS | {",", ":", "."}:
        return None
    source = passage.phrases.behind(index + 1)
    if source is None or passage.lower[source.first] in passage.phrases.words.times or source.end > cue.high:
        return None
    if not closed and not (_ends_clause(passage, source.end, cue.high) and _may_invert(passage, cue, source)):
        return None
    return _left_content(passage, cue, source, index, source.end)


def _may_invert(passage: Passage, cue: VerbCue, source: Phrase) -> bool:
    """Without a quotation: no subject closes before the verb ("X, a doctor, said officials were"), or a speaker
    plainly follows."""
    if passage.phrases.before(cue.index) is None:
        return True
    stops = source.end >= cue.high or passage.low(source.end) in (",", ".")
    known = kind_of(passage.tokens, source.first, source.end, source.head) is not SourceKind.UNNAMED
    return stops and known and has_finite(passage, cue.low, cue.index)


def _ends_clause(passage: Passage, end: int, high: int) -> bool:
    return end >= high or passage.tag(end) in (
        Tag.PUNCTUATION,
        Tag.RELATIVE,
        Tag.PREPOSITION,
        Tag.CONJUNCTION,
        Tag.ADVERB,
    )


def _is_same_document(passage: Passage, cue: VerbCue, source: Phrase, links: list[Link]) -> bool:
    """Whether "it" or "they" is the poll or list that the sentence or the one before opens with or heard last."""
    if passage.lower[source.head] not in ("it", "they"):
        return False
    number = passage.tokens.sentence_of[cue.index]
    last = next((link for link in reversed(links) if link.source is not None), None)
    if last is not None and last.source is not None and number - passage.tokens.sentence_of[last.at] <= 1:
        return passage.phrases.is_document(last.source)
    opening = passage.phrases.behind(passage.tokens.sentences[number - 1].first) if number else None
    return opening is not None and passage.phrases.is_document(opening)


def _with_content(
    passage: Passage, cue: VerbCue, source: Phrase, implicit: bool, links: list[Link]
) -> Link | None:
    """S V C, else C, S V."""
    begin = cue.first if implicit else min(source.first, cue.first)
    document = passage.phrases.is_document(source) or _is_same_document(passage, cue, source, links)
    found = complement(passage, cue.verb, cue.end, cue.high, document=document)
    if found is not None and not implicit and found.quote is None and _only_occasion(passage, cue, found, begin):
        found = None
    after_quote = not implicit and Frame.QUOTE in cue.verb.frames and _is_after_quote(passage, cue, begin)
    if found is not None and not after_quote:
        link = _right_content(passage, cue, source, found)
        if link is not None:
            link.asserts = link.asserts or (document and not cue.negated)
            link.implicit_source = implicit
        return link
    if implicit or not (
        cue.verb.frames & {Frame.QUOTE, Frame.CLAUSE} or (document and Frame.DOCUMENT in cue.verb.frames)
    ):
        return None
    if passage.low(begin - 1) == "as":
        return _as_clause(passage, cue, source, begin)
    return _left_content(passage, cue, source, begin, cue.end)


def _only_occasion(passage: Passage, cue: VerbCue, found: Complement, begin: int) -> bool:
    """Whether only the occasion stands behind the verb, and what is said before it: "40 fell, he said in a June
    report"."""
    if begin <= cue.low + 1 or passage.lower[begin - 1] != "," or passage.tag(found.cue_end) is not Tag.PREPOSITION:
        return False
    if passage.lower[found.first] in COMPLEMENTISERS or opens_number(passage, found.cue_end):
        return False
    for i in range(found.cue_end, cue.high):
        if passage.lower[i] in (",", "."):
            return has_finite(passage, cue.low, begin)
        is_verb_form = passage.tag(i) is Tag.VERB and not passage.phrases.is_noun_use(i, i + 1)
        if passage.tag(i) in (Tag.AUXILIARY, Tag.PRONOUN) or is_verb_form:
            return False
    return False


def _right_content(passage: Passage, cue: VerbCue, source: Phrase, found: Complement) -> Link | None:
    link = new_link(cue, source)
    link.cue = [(cue.first, found.cue_end)]
    if Frame.PERSON in cue.verb.frames and found.first > found.cue_end:
        link.relay = _relay(passage, found.cue_end, found.first)
    return with_complement(passage, link, found, cue.high)


def _relay(passage: Passage, first: int, end: int) -> Phrase | None:
    """The outlet that was told, which passes the words on."""
    told = passage.phrases.behind(first)
    if (
        told is None
        or told.end > end
        or kind_of(passage.tokens, told.first, told.end, told.head) is not SourceKind.MEDIA
    ):
        return None
    return told


def new_link(cue: VerbCue, source: Phrase | None) -> Link:
    """A link for a cue verb, without content yet."""
    verb = cue.verb
    return Link(
        [cue.piece],
        source,
        [],
        verb.lemma,
        verb.cue_class,
        asserts=verb.asserts and not cue.negated,
        thinks=verb.thinks or not verb.asserts,
    )


def _as_clause(passage: Passage, cue: VerbCue, source: Phrase, begin: int) -> Link | None:
    """As X said, C / C, as X said."""
    if any(passage.tag(i) not in (Tag.CONJUNCTION, Tag.ADVERB, Tag.PUNCTUATION) for i in range(cue.low, begin - 1)):
        return _left_content(passage, cue, source, begin - 1, cue.end)
    comma = cue.end
    while comma < cue.high and passage.lower[comma] not in (",", "."):
        comma += 1
    piece = passage.trimmed(comma, cue.high)
    if piece is None or passage.low(comma) != ",":
        return None
    link = new_link(cue, source)
    link.pieces.append(piece)
    link.runs_on = True
    return link


def _is_after_quote(passage: Passage, cue: VerbCue, begin: int) -> bool:
    """Whether a quotation that a comma belongs to ends right before the source: "...," X said; "...?" X asked."""
    if begin <= cue.low:
        return _is_exclaimed(passage, begin)
    quote = passage.quotes.closed_before(begin) or passage.quotes.closed_before(begin - 1)
    if quote is None:
        return False
    return passage.low(quote.end - 2) in (",", ".", "?", "!", "…", "...", "—") or passage.low(begin - 1) == ","


def _is_exclaimed(passage: Passage, begin: int) -> bool:
    """Whether a question or exclamation, whose mark ends a sentence by itself, is quoted right before the source."""
    quote = passage.quotes.closed_before(begin)
    return quote is not None and passage.low(quote.end - 2) in ("?", "!")


def _stands_alone(passage: Passage, cue: VerbCue, left: int) -> bool:
    """Whether "X said." is all of its sentence, right behind a quotation that a full stop closed."""
    return passage.quotes.closed_before(left) is not None and passage.low(cue.end) == "."


def _inside_bracket(passage: Passage, low: int, left: int) -> int:
    """Where the content begins when a bracket opened before it: "(at one point 19 percent, Hart says)"."""
    for i in range(left - 1, max(low, left - 40) - 1, -1):
        if passage.lower[i] == ")":
            return low
        if passage.lower[i] == "(":
            return i + 1
    return low


_TAKES_CLAUSE = frozenset({Frame.CLAUSE, Frame.THAT, Frame.DOCUMENT})
"""Frames of the verbs that may follow what is said without a quotation."""


def _left_content(passage: Passage, cue: VerbCue, source: Phrase, left: int, after: int) -> Link | None:
    """The content before the source: "..., X said" and "...," said X; with what goes on behind a comma or in a
    further quotation."""
    if left <= cue.low and not (_is_exclaimed(passage, left) or _stands_alone(passage, cue, left)):
        return None
    low = _inside_bracket(passage, cue.low, left)
    before = passage.lower[left - 1]
    quote = passage.quotes.closed_before(left) or passage.quotes.closed_before(left - 1)
    if quote is None and ((before != "," and before not in DASHES) or not cue.verb.frames & _TAKES_CLAUSE):
        return None
    link = new_link(cue, source)
    if quote is not None:
        link.quotes.append(passage.quotes.number_at(quote.first) or 0)
        link.mode = Mode.QUOTED
        link.pieces.append((quote.first if left <= cue.low else min(low, quote.first), left))
    elif has_finite(passage, low, left) or _resumes(passage, after):
        piece = passage.trimmed(low, left)
        if piece is None:
            return None
        link.pieces.append(piece)
    elif passage.low(after) != ":":  # "Not so, counters the union: 31 have died" says all of it behind the colon
        return None
    _continue_right(passage, link, after, cue.high)
    return link if link.pieces else None


def _resumes(passage: Passage, after: int) -> bool:
    """Whether the clause goes on behind the interruption: "the seven mills, Hartwell said, still run"."""
    if passage.low(after) != ",":
        return False
    word = passage.low(after + 1)
    return passage.tag(after + 1) in (Tag.AUXILIARY, Tag.VERB) and not word.endswith("ing")


def _is_result(passage: Passage, word: str) -> bool:
    """Whether a gerund tells what came of the thing said ("the dam burst, police said, killing 12"), not how it was
    said."""
    return word in passage.phrases.verbs.gerunds and word not in passage.cues.verbs and word not in _MANNERS


_MANNERS = frozenset(
    "speaking talking standing sitting looking using wearing waving smiling holding gesturing appearing shaking "
    "turning walking nodding shrugging pausing laughing sounding choosing declining refusing leaning raising".split()
)
"""Gerunds that say how somebody spoke."""

_ADDS_NOTHING = frozenset(
    {"who", "which", "while", "when", "as", "after", "before", "in", "a", "the", "with", "during", "at", "on"}
)
"""Words that begin an aside about the speaking, not more of what is said."""


def _continue_right(passage: Passage, link: Link, after: int, high: int) -> None:
    """Content behind the interruption: "..., X said, ..." goes on unless a participle or a relative clause follows."""
    opens = passage.low(after) == ":"
    k = after
    while k < high and passage.lower[k] not in (",", ":", ".", ";") and passage.quotation_from(k) is None:
        k += 1
    if k >= high or passage.lower[k] in (".", ";"):
        return
    if passage.lower[k] in (",", ":"):
        k += 1
    elif k > after:
        return
    found = passage.quotation_from(k)
    if found is not None:
        add_quote(passage, link, found[0], k, high)
        return
    word = passage.low(k)
    counts_on = word == "with" and any(passage.phrases.is_number(i) for i in (k + 1, k + 2, k + 3))
    gerund = word.endswith("ing") and (link.mode is Mode.QUOTED or not _is_result(passage, word))
    if (link.mode is Mode.QUOTED and not opens) or gerund or (word in _ADDS_NOTHING and not counts_on):
        return
    rest = passage.trimmed(k, high)
    if rest is not None:
        link.pieces.append(rest)
        link.runs_on = True
