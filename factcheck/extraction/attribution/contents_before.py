"""What is said before its source: "..., X said" and "...," said X, with what goes on behind. Owns the extent of these
contents."""

from factcheck.extraction.attribution.clauses import has_finite, is_bare_count, is_headline
from factcheck.extraction.attribution.cue_groups import VerbCue
from factcheck.extraction.attribution.cues import Frame
from factcheck.extraction.attribution.links import Link, Passage, add_quote
from factcheck.extraction.attribution.sources_in_text import Phrase
from factcheck.extraction.contrasts import contrast_before
from factcheck.extraction.tokens import Tag
from factcheck.model import Mode

DATELINE = 14
"""Tokens of the longest dateline: a place, a day, an agency in brackets."""
DASHES = frozenset({"—", "–", "-", "--"})

_TAKES_CLAUSE = frozenset({Frame.CLAUSE, Frame.THAT, Frame.DOCUMENT})
"""Frames of the verbs that may follow what is said without a quotation."""

_MANNERS = frozenset(
    "speaking talking standing sitting looking using wearing waving smiling holding gesturing appearing shaking "
    "turning walking nodding shrugging pausing laughing sounding choosing declining refusing leaning raising".split()
)
"""Gerunds that say how somebody spoke."""

_RAISING = frozenset("bringing taking lifting pushing driving sending leaving".split())
"""Gerunds that carry a count to a new number: "bringing the toll to 12"."""

_ADDS_NOTHING = frozenset(
    {"who", "which", "while", "when", "as", "after", "before", "in", "a", "the", "with", "during", "at", "on"}
)
"""Words that begin an aside about the speaking, not more of what is said."""


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


def left_content(passage: Passage, cue: VerbCue, source: Phrase, left: int, after: int) -> Link | None:
    """The content before the source: "..., X said" and "...," said X; with what goes on behind a comma or in a
    further quotation."""
    if left <= cue.low and not (_is_exclaimed(passage, left) or _stands_alone(passage, cue, left)):
        return None
    low = _inside_bracket(passage, _behind_dateline(passage, cue.low), left)
    before = passage.lower[left - 1]
    quote = passage.quotes.closed_before(left) or passage.quotes.closed_before(left - 1)
    if quote is None and ((before != "," and before not in DASHES) or not cue.verb.frames & _TAKES_CLAUSE):
        return None
    link = new_link(cue, source)
    if quote is not None:
        link.quotes.append(passage.quotes.number_at(quote.first) or 0)
        link.mode = Mode.QUOTED
        link.pieces.append((quote.first if left <= cue.low else min(low, quote.first), left))
    elif (
        has_finite(passage, low, left)
        or _resumes(passage, after)
        or is_headline(passage, cue.low, left)
        or is_bare_count(passage, low, left)
    ):
        piece = passage.trimmed(low, left)
        if piece is None:
            return None
        link.pieces.append(piece)
    elif passage.low(after) != ":":  # "Not so, counters the union: 31 have died" says all of it behind the colon
        return None
    _continue_right(passage, link, after, cue.high)
    return link if link.pieces else None


def _behind_dateline(passage: Passage, low: int) -> int:
    """The sentence without the dateline that opens it ("Besna: 12 died, police said"; "BESNA, May 7 (AP) - 12 ...")."""
    if passage.tokens.word(low).isupper() and len(passage.tokens.word(low)) > 2:
        for i in range(low + 1, min(low + DATELINE, len(passage.lower) - 1)):
            if passage.lower[i] in DASHES and not passage.tokens.joined(i):
                return i + 1
    return low + 2 if passage.low(low + 1) == ":" and passage.tokens.is_capitalised(low + 2) else low


def _inside_bracket(passage: Passage, low: int, left: int) -> int:
    """Where the content begins when a bracket opened before it: "(at one point 19 percent, Hart says)"."""
    for i in range(left - 1, max(low, left - 40) - 1, -1):
        if passage.lower[i] == ")":
            return low
        if passage.lower[i] == "(":
            return i + 1
    return low


def is_after_quote(passage: Passage, cue: VerbCue, begin: int) -> bool:
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


def _resumes(passage: Passage, after: int) -> bool:
    """Whether the clause goes on behind the interruption: "the seven mills, Hartwell said, still run"."""
    if passage.low(after) != ",":
        return False
    word = passage.low(after + 1)
    return passage.tag(after + 1) in (Tag.AUXILIARY, Tag.VERB) and not word.endswith("ing")


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
    counts_on = word == "with" and passage.phrases.has_number(k + 1, k + 4)
    gerund = word.endswith("ing") and (link.mode is Mode.QUOTED or not _is_result(passage, k))
    if (link.mode is Mode.QUOTED and not opens) or gerund or (word in _ADDS_NOTHING and not counts_on):
        return
    rest = passage.trimmed(k, high)
    if rest is not None:
        link.pieces.append(rest)
        link.runs_on = True


def _is_result(passage: Passage, k: int) -> bool:
    """Whether a gerund tells what came of the thing said ("the dam burst, police said, killing 12") or of a figure
    ("..., police said, correcting an earlier figure of 61"), not how it was said."""
    word = passage.lower[k]
    if not passage.cues.changed.isdisjoint(passage.lower[k : k + 7]):
        return word in passage.cues.changes or word in _RAISING
    return word in passage.phrases.verbs.gerunds and word not in passage.cues.verbs and word not in _MANNERS


def as_clause(passage: Passage, cue: VerbCue, source: Phrase, begin: int) -> Link | None:
    """As X said, C / C, as X said / not 19, as X said."""
    apart = contrast_before(passage.tokens, begin - 2, cue.low)
    if apart >= 0:
        link = new_link(cue, source)
        link.pieces.append((apart, begin - 1))
        return link
    if any(passage.tag(i) not in (Tag.CONJUNCTION, Tag.ADVERB, Tag.PUNCTUATION) for i in range(cue.low, begin - 1)):
        return left_content(passage, cue, source, begin - 1, cue.end)
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
