"""Cue verbs with a subject of their own: S V C, C, S V and C, V S. Owns those orders; passives and participles
stand apart."""

from factcheck.extraction.attribution.clauses import COMPLEMENTISERS, has_finite, is_bare_count, opens_number
from factcheck.extraction.attribution.contents import Complement, complement, with_complement
from factcheck.extraction.attribution.contents_before import DASHES, as_clause, is_after_quote, left_content, new_link
from factcheck.extraction.attribution.cue_forms import is_idiom, is_verb, speaks_by
from factcheck.extraction.attribution.cue_groups import VerbCue, agrees, subject, verb_cue
from factcheck.extraction.attribution.cue_participles import read_participle
from factcheck.extraction.attribution.cue_passives import read_passive
from factcheck.extraction.attribution.cues import CueVerb, Form, Frame
from factcheck.extraction.attribution.links import Link, Passage
from factcheck.extraction.attribution.source_kinds import kind_of
from factcheck.extraction.attribution.sources_in_text import Phrase
from factcheck.extraction.tokens import Tag
from factcheck.model import CueClass, SourceKind

_NO_SUBJECT_BEHIND = DASHES | {",", "as"}
"""What stands before the subject of a clause that ends with its verb: "as a study shows"."""


def read_verb(passage: Passage, index: int, verb: CueVerb, links: list[Link]) -> Link | None:
    """Return the attribution that the cue verb at `index` makes, None when it is no cue there. `links` are those
    before it."""
    opens = index == passage.tokens.sentence(index).first and verb.form is Form.GERUND
    if (passage.tokens.is_capitalised(index) and not opens) or (index > 0 and passage.lower[index - 1] == "-"):
        return None
    cue = verb_cue(passage, index, verb)
    by = passage.low(index + 1) == "by" and "by" not in verb.prepositions and not speaks_by(passage, cue)
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
    if _takes_in(passage, cue, source) or _describes(passage, cue, source) or _comes_about(passage, cue, source):
        return None
    if _is_stranded_noun(passage, cue, source) or _is_contact_clause(passage, source):
        return None
    if verb.lemma in _HOLDING and not (_may_have(passage, cue, source) and _gives_standing(passage, cue)):
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
    opens = passage.quotation_from(cue.end) or passage.quotation_from(cue.end + 1)
    quoted = passage.quotes.closed_before(source.first) is not None or opens is not None
    return not quoted and passage.low(source.first - 1) not in _NO_SUBJECT_BEHIND and passage.low(cue.end) != ":"


def _describes(passage: Passage, cue: VerbCue, source: Phrase) -> bool:
    """Whether the past form describes the thing a preposition governs: "in a statement posted on the wall"."""
    if cue.auxiliary or cue.verb.form is not Form.PAST or passage.tag(cue.end) is not Tag.PREPOSITION:
        return False
    return passage.tag(source.first - 1) is Tag.PREPOSITION and source.first - 1 > cue.low


def _is_contact_clause(passage: Passage, source: Phrase) -> bool:
    """Whether the phrase is a noun of saying with its own clause: ", a claim police deny" says nothing new."""
    first = source.first
    if passage.tag(first) is not Tag.DETERMINER or passage.low(first - 1) != "," or source.end - first < 3:
        return False
    return passage.low(first + 1) in passage.cues.nouns and passage.tag(first + 2) in (Tag.WORD, Tag.DETERMINER)


_NOBODY = frozenset({"nobody", "none", "no", "neither"})


def _is_no_speaker(passage: Passage, source: Phrase) -> bool:
    """A year, a day or "there" says nothing, and nobody says what "nobody", "no one" or "neither side" says."""
    head = passage.lower[source.head]
    if passage.lower[source.first] in _NOBODY and passage.tag(source.first + 1) is not Tag.NUMBER:
        return True
    return (
        head in passage.phrases.words.times
        or head in ("there", "what", "nothing", "none", "you")
        or _is_bare_number(passage, source)
    )


def _takes_in(passage: Passage, cue: VerbCue, source: Phrase) -> bool:
    """Whether a hospital admits so many, to its beds."""
    if cue.verb.lemma != "admit":
        return False
    number = opens_number(passage, cue.end) or passage.phrases.has_number(cue.end, cue.end + 2)
    kind = kind_of(passage.tokens, source.first, source.end, source.head)
    return number and kind is SourceKind.HEALTH_AUTHORITY


def _comes_about(passage: Passage, cue: VerbCue, source: Phrase) -> bool:
    """Whether a thing goes on or begins, and nobody speaks: "the search would go on “until dawn”"."""
    if not cue.auxiliary or cue.verb.lemma not in _GOING:
        return False
    return kind_of(passage.tokens, source.first, source.end, source.head) is SourceKind.UNNAMED


_GOING = frozenset({"go", "begin", "start", "end", "finish", "continue"})

_HOLDING = frozenset({"have", "bear", "carry"})


def _may_have(passage: Passage, cue: VerbCue, source: Phrase) -> bool:
    """Whether a poll has somebody at a figure, or any document so many of something: "the list has 12 names"."""
    number = passage.phrases.is_number(cue.end) or opens_number(passage, cue.end)
    return passage.phrases.is_measured(source) or (passage.phrases.is_document(source) and number)


def _gives_standing(passage: Passage, cue: VerbCue) -> bool:
    """Whether a poll has somebody at a figure, not itself "a margin of error of 3 points"."""
    return _NO_STANDING.isdisjoint(passage.lower[cue.end : cue.end + 6])


_NO_STANDING = frozenset("margin sample credibility error interval questions respondents pages chapters parts".split())


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
    return left_content(passage, cue, source, index, source.end)


def _may_invert(passage: Passage, cue: VerbCue, source: Phrase) -> bool:
    """Without a quotation: no subject closes before the verb ("X, a doctor, said officials were"), or a speaker
    plainly follows."""
    if passage.phrases.before(cue.index) is None:
        return True
    stops = source.end >= cue.high or passage.low(source.end) in (",", ".")
    known = kind_of(passage.tokens, source.first, source.end, source.head) is not SourceKind.UNNAMED
    counted = is_bare_count(passage, cue.low, cue.index)
    return stops and known and (counted or has_finite(passage, cue.low, cue.index))


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


def _with_content(passage: Passage, cue: VerbCue, source: Phrase, implicit: bool, links: list[Link]) -> Link | None:
    """S V C, else C, S V."""
    if not implicit and _is_label(passage, cue, source):
        return None
    begin = cue.first if implicit else min(source.first, cue.first)
    document = passage.phrases.is_document(source) or _is_same_document(passage, cue, source, links)
    found = complement(passage, cue.verb, cue.end, cue.high, document=document)
    if found is not None and not implicit and found.quote is None and _only_occasion(passage, cue, found, begin):
        found = None
    after_quote = not implicit and Frame.QUOTE in cue.verb.frames and is_after_quote(passage, cue, begin)
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
        return as_clause(passage, cue, source, begin)
    return left_content(passage, cue, source, begin, cue.end)


def _is_label(passage: Passage, cue: VerbCue, source: Phrase) -> bool:
    """Whether subject and verb are the label of a list: "Cumulative figures: 94 cases"."""
    colon = passage.low(cue.end) == ":" and passage.lower[cue.index].endswith("s")
    return colon and source.end == cue.index and passage.lower[source.head] in passage.phrases.words.label_qualities


def _only_occasion(passage: Passage, cue: VerbCue, found: Complement, begin: int) -> bool:
    """Whether only the occasion stands behind the verb, and what is said before it: "40 fell, he said in a June
    report"."""
    if begin <= cue.low + 1 or passage.lower[begin - 1] != ",":
        return False
    if passage.tag(found.cue_end) is not Tag.PREPOSITION and passage.low(found.cue_end) not in ("here", "there"):
        return False
    if passage.lower[found.first] in COMPLEMENTISERS or opens_number(passage, found.cue_end):
        return False
    for i in range(found.cue_end, cue.high):
        if passage.lower[i] in (",", "."):
            return has_finite(passage, cue.low, begin) or is_bare_count(passage, cue.low, begin)
        is_verb_form = (
            passage.tag(i) is Tag.VERB
            and not passage.phrases.is_noun_use(i, i + 1)
            and not passage.phrases.is_reduced_relative(i, i + 1, found.cue_end)
        )
        at_night = passage.lower[i] == "am" and passage.phrases.is_number(i - 1)
        if (passage.tag(i) in (Tag.AUXILIARY, Tag.PRONOUN) and not at_night) or is_verb_form:
            return False
    return False


def _right_content(passage: Passage, cue: VerbCue, source: Phrase, found: Complement) -> Link | None:
    link = new_link(cue, source)
    link.cue = [(cue.first, found.cue_end)]
    clausal = Frame.CLAUSE in cue.verb.frames and has_finite(passage, found.first, cue.high)
    if cue.verb.cue_class is CueClass.REBUTTAL and not (clausal or _rebuts_words(passage, found)):
        link.asserts = False  # "voters rejected a 19 million bond" is an act
    if Frame.PERSON in cue.verb.frames and found.first > found.cue_end:
        link.relay = _relay(passage, found.cue_end, found.first)
    return with_complement(passage, link, found, cue.high)


def _rebuts_words(passage: Passage, found: Complement) -> bool:
    """Whether what is rebutted is something said: a clause, a quotation, a claim, a figure, a report."""
    if found.quote is not None or passage.lower[found.first] in COMPLEMENTISERS:
        return True
    near = passage.lower[found.first : found.first + 8]
    said = passage.cues.nouns.keys() | passage.phrases.words.documents
    return not said.isdisjoint(near)


_NO_OUTLET = frozenset({"media", "press", "outlets", "newsmen", "cameras", "crews", "conference"})
"""Who hears without being one body that passes it on."""


def _relay(passage: Passage, first: int, end: int) -> Phrase | None:
    """The outlet that was told, which passes the words on."""
    told = passage.phrases.behind(first)
    if (
        told is None
        or passage.lower[told.head] in _NO_OUTLET | passage.phrases.words.journalists
        or told.end > end
        or kind_of(passage.tokens, told.first, told.end, told.head) is not SourceKind.MEDIA
    ):
        return None
    return told
