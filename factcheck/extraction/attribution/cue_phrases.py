"""Cues that are no verbs: "according to X", "in a poll", "by official counts". Owns the constructions a preposition
opens."""

from factcheck.extraction.attribution.clauses import has_finite, is_bare_count
from factcheck.extraction.attribution.links import Link, Passage
from factcheck.extraction.attribution.source_kinds import KindWords, kind_of
from factcheck.extraction.attribution.source_words import core_end
from factcheck.extraction.attribution.sources_in_text import Phrase
from factcheck.extraction.tokens import Tag
from factcheck.model import CueClass, Mode, SourceKind

_PLURALS = frozenset({"polls", "surveys", "averages"})
_ENACTED = frozenset(
    "law laws bill bills act acts rule rules order orders resolution treaty referendum book plan plans memorial "
    "memorials monument monuments roll rolls".split()
)
"""Documents that lay down or tell; "in" one of them something stands, nobody says it."""
_OPENERS = (Tag.CONJUNCTION, Tag.ADVERB, Tag.PUNCTUATION)


def phrase_length(passage: Passage, index: int) -> int:
    """How many tokens of a source-introducing phrase ("according to") stand at `index`; 0 when none does."""
    for phrase in passage.cues.phrases.get(passage.lower[index], ()):
        if tuple(passage.lower[index : index + len(phrase)]) == phrase:
            return len(phrase) if phrase != ("per",) or _names_source(passage, index) else 0
    return 0


def _names_source(passage: Passage, per: int) -> bool:
    """Whether "per" names who says so: ", per the rights office", not "30 per day"."""
    opens = per == passage.tokens.sentence(per).first or passage.lower[per - 1] == ","
    return opens and (passage.tag(per + 1) is Tag.DETERMINER or passage.tokens.is_capitalised(per + 1))


_TELLING = frozenset("there number toll figure count total dead death tally".split())


def read_for(passage: Passage, index: int) -> Link | None:
    """For the union, there were 300: for whom a figure is what, in their eyes."""
    low, high = passage.bounds(index)
    source = passage.phrases.behind(index + 1) if _opens(passage, index, low) else None
    if source is None or passage.low(source.end) != ",":
        return None
    first = source.end + 1
    if not _TELLING & set(passage.lower[first : first + 2]):
        return None
    end = core_end(passage.tokens, source)
    listed = passage.lower[source.head] in passage.tokens.lexicon.table(KindWords).heads
    if not listed and kind_of(passage.tokens, source.first, end, source.head) is SourceKind.UNNAMED:
        return None
    link = Link([(index, index + 1)], source, [], "for", runs_on=True)
    _add(passage, link, first, high)
    return link if link.pieces else None


def read_phrase(passage: Passage, index: int, length: int, links: list[Link]) -> Link | None:
    """According to X, C / C, according to X / C, according to X, C."""
    source = passage.phrases.behind(index + length, to_comma=True)
    if source is None:
        return None
    if passage.lower[index] == "per" and passage.lower[source.head] in _ENACTED:
        return None
    source = _with_relative(passage, passage.phrases.with_name(source))
    link = Link([(index, index + length)], source, [], " ".join(passage.lower[index : index + length]))
    return place(passage, link, source, index, links)


def _with_relative(passage: Passage, source: Phrase) -> Phrase:
    """The phrase with what "who" adds to it between commas: "a doctor, who asked not to be named,"."""
    if passage.low(source.end) != "," or passage.low(source.end + 1) not in ("who", "which", "whose"):
        return source
    high = min(passage.tokens.sentence(source.first).end, source.end + 20)
    comma = next((i for i in range(source.end + 2, high) if passage.lower[i] == ","), None)
    return source if comma is None else Phrase(source.first, comma, source.head)


def read_document(passage: Passage, index: int, links: list[Link]) -> Link | None:
    """In a poll, C / C in a poll / by most counts, C: a preposition before the name of a document that speaks."""
    source = _document_behind(passage, index)
    if source is None:
        return None
    low, _ = passage.bounds(index)
    link = Link([(index, index + 1)], source, [], "in")
    if _opens(passage, index, low):
        return place(passage, link, source, index, links) if passage.low(source.end) == "," else None
    short = passage.phrases.behind(index + 1)
    if short is not None and short.end < source.end and _is_finite(passage, short.end):
        source = link.source = short  # "trust in the newest survey lies at 38 percent"
    if passage.lower[index] == "by":
        apart = passage.low(index - 1) == "," and _ends(passage, source.end)
        return place(passage, link, source, index, links) if apart else None
    if passage.lower[index] == "from" or not _is_one_poll(passage, source):
        return None
    found = place(passage, link, source, index, links)
    if found is not None and not found.runs_on and not _ends(passage, source.end):
        _add(passage, found, source.end, passage.bounds(index)[1])  # "35 percent of bakers in the survey said they ..."
        found.runs_on = True
    return found


def _document_behind(passage: Passage, index: int) -> Phrase | None:
    """The phrase behind the preposition, when a document that may speak heads it."""
    if not passage.tokens.holds(passage.phrases.words.documents, index + 1, index + 18):
        return None
    poll = next((i for i in range(index + 1, min(index + 18, len(passage.lower))) if _may_head(passage, i)), None)
    if poll is None or any(
        passage.tag(i) in (Tag.PUNCTUATION, Tag.AUXILIARY, Tag.PREPOSITION) and not _in_name(passage, i)
        for i in range(index + 1, poll)
    ):
        return None
    source = passage.phrases.behind(index + 1, to_comma=True)
    if source is None or not source.first <= poll < source.end:
        return None
    head = passage.lower[source.head]
    return source if head in passage.phrases.words.documents and head not in _ENACTED else None


def _is_one_poll(passage: Passage, source: Phrase) -> bool:
    """Whether one poll is named, not "polls" at large."""
    words = passage.lower[source.first : source.end]
    return passage.lower[source.head] not in _PLURALS and not passage.phrases.words.polls.isdisjoint(words)


def _is_finite(passage: Passage, index: int) -> bool:
    return passage.tag(index) is Tag.VERB and passage.lower[index] not in passage.phrases.verbs.participles


def _may_head(passage: Passage, index: int) -> bool:
    return passage.lower[index] in passage.phrases.words.documents


def _in_name(passage: Passage, index: int) -> bool:
    return passage.lower[index] in (
        "/",
        "-",
        "&",
        ".",
        "of",
        "by",
        "from",
        "'s",
        "’s",
    ) or passage.tokens.is_capitalised(index)


def _ends(passage: Passage, index: int) -> bool:
    return passage.low(index) in (",", ".", ";", "—", "–", "--", ")") or index >= len(passage.lower)


def _opens(passage: Passage, index: int, low: int) -> bool:
    """Whether the phrase opens its clause: nothing but conjunctions and adverbs before it, or "; and" and ", while"."""
    if all(passage.tag(i) in _OPENERS for i in range(low, index)):
        return True
    if passage.low(index - 1) == ";":
        return True
    return passage.low(index - 1) in ("and", "but", "while") and passage.low(index - 2) in (",", ";")


def place(passage: Passage, link: Link, source: Phrase, index: int, links: list[Link]) -> Link | None:
    """Give a phrase its content: the clause behind it when it opens one, else the clause before, or both around it."""
    low, high = passage.bounds(index)
    if passage.low(index - 1) == "(" and passage.low(source.end) == ")":
        _add(passage, link, _start_before(passage, index, low, links), index - 1)
        _add(passage, link, source.end + 1, high)  # "the crash (according to police) killed 12"
        link.runs_on = True
        return link if link.pieces else None
    if _opens(passage, index, low) or _interrupts(passage, index, source.end):
        _add(passage, link, source.end, high)
        link.runs_on = True
        return link if link.pieces else None
    first = _start_before(passage, index, low, links)
    piece = passage.trimmed(first, index)
    if piece is not None and first > low and is_bare_count(passage, _past_joining(passage, *piece), index):
        link.pieces.append(piece)  # "900 according to police and 4,000 according to the union"
        return link
    if piece is None or not has_finite(passage, first, index):
        if piece is not None and passage.lower[index - 1] == ",":
            link.pieces.append(piece)
        _add(passage, link, source.end, high)  # "In addition, according to X, C": the clause comes behind
        link.runs_on = True
        return link if link.pieces else None
    link.pieces.append(piece)
    if passage.tag(index - 2) is Tag.AUXILIARY and passage.low(index - 1) == ",":
        _add(passage, link, source.end, high)  # "a strike that had, by most accounts, idled 950"
        link.runs_on = True
    number = passage.quotes.number_at(piece[1] - 1)
    if number is not None and passage.quotes.spans[number].end >= piece[1]:
        link.quotes.append(number)
        link.mode = Mode.QUOTED
    return link


def _past_joining(passage: Passage, first: int, end: int) -> int:
    """The first token that is no conjunction, adverb or mark."""
    while first < end and passage.tag(first) in _OPENERS:
        first += 1
    return first


def _add(passage: Passage, link: Link, first: int, end: int) -> None:
    piece = passage.trimmed(first, end)
    if piece is not None:
        link.pieces.append(piece)


def _interrupts(passage: Passage, index: int, end: int) -> bool:
    """Whether the phrase stands between commas behind a conjunction: "hurt 45, including, according to X, 12
    children"."""
    return passage.low(index - 1) == "," == passage.low(end) and (
        passage.tag(index - 2) is Tag.CONJUNCTION or passage.low(index - 2) in ("including", "of", "with")
    )


def _start_before(passage: Passage, index: int, low: int, links: list[Link]) -> int:
    """Where the clause before ", according to" begins: behind the previous attribution's words, or with the
    sentence."""
    first = low
    for link in reversed(links):
        if link.at < low:
            break
        words = [end for _, end in link.cue] + ([link.source.end] if link.source is not None else [])
        if max(words) < index and not link.runs_on:
            first = max(first, max(words))
    quote = passage.quotes.closed_before(index) or passage.quotes.closed_before(index - 1)
    return min(first, quote.first) if quote is not None and quote.end > low else first


def read_hearsay(passage: Passage, index: int) -> Link | None:
    """Reportedly: somebody said so, nobody is named; its clause is what is said."""
    low, high = passage.bounds(index)
    first = next((i + 1 for i in range(index - 1, low - 1, -1) if passage.lower[i] in (",", ";", "—", "(")), low)
    end = next((i for i in range(index + 1, high) if passage.lower[i] in (",", ";", "—", ")")), high)
    link = Link([(index, index + 1)], None, [], passage.lower[index], CueClass.HEARSAY)
    _add(passage, link, first, index)
    _add(passage, link, index + 1, end)
    return link if link.pieces else None
