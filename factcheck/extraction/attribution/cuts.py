"""Where a content that runs on ends: at another source, a comparison, a gloss, the publisher's main clause.

Owns the end of contents once all attributions of a text are known; where they begin is read with their cue.
"""

from factcheck.extraction.attribution.clauses import has_finite
from factcheck.extraction.attribution.links import Link, Passage, Piece
from factcheck.extraction.attribution.nominals import RELATIVES
from factcheck.extraction.tokens import Tag
from factcheck.model import Mode

_SETS_OFF = frozenset(
    {",", ";", "and", "but", "while", "—", "–", "--", "as", "though", "although", "whereas", "or", "(", ".", "with"}
)
"""Words before a later source that end the content running up to it."""

COMPARISON = 60
"""Tokens of a content in which an older figure may be set beside it."""

SHORT_ASIDE = 5
"""Tokens of an aside that only says again what stands before it: "a third — 34 percent — of them"."""

LATER = 12
"""Attributions looked at behind one: a sentence that holds more is none, and a text without stops stays linear."""

_COMPARED = frozenset({("compared", "to"), ("compared", "with"), ("versus", "the"), ("while", "only"), ("and", "just")})

_SUBORDINATES = frozenset(
    "while when although though whereas since because after before once if until unless as".split()
)

_DASHES = frozenset({"—", "–", "--", "-", "―"})

_FRACTIONS = frozenset("half third thirds quarter quarters fifth fifths majority minority plurality most few".split())


def cut(passage: Passage, links: list[Link]) -> None:
    """End every content that runs on where other words than its speaker's begin. `links` are in order of their cue."""
    _end_with_quotation(passage, links)
    _cut_relatives(passage, links)
    _cut_gaps(passage, links)
    _cut_at_main_clause(passage, links)
    _cut_attitudes(passage, links)
    _cut_at_comparison(passage, links)
    _cut_at_next(passage, links)
    _leave_out_asides(passage, links)


def _end_with_quotation(passage: Passage, links: list[Link]) -> None:
    """A content that ends with its sentence in the middle of a quotation ends with the quotation."""
    for link in links:
        if not link.runs_on:
            continue
        first, end = link.pieces[-1]
        number = passage.quotes.number_at(end - 1)
        if number is None or number in link.quotes:
            continue
        quote = passage.quotes.spans[number]
        if quote.first > first and quote.end > end + 1:
            link.pieces[-1] = (first, quote.end)
            link.quotes.append(number)
            link.runs_on = False


def _cut_relatives(passage: Passage, links: list[Link]) -> None:
    """ "The study -- which notes that C -- is new": the dash that closes the clause ends what is said in it."""
    for link in links:
        if not link.runs_on or link.source is None or link.source.stands_for is None:
            continue
        dash = passage.low(link.source.first - 1)
        first, end = link.pieces[-1]
        comma = next((i for i in range(first + 1, end) if dash == "," and _closes_relative(passage, i)), None)
        if comma is not None:  # "the mine, which spoke of 12, is closed"
            link.pieces[-1] = (first, comma)
            link.runs_on = False
            continue
        if dash in _DASHES and dash in passage.lower[first:end]:
            link.pieces[-1] = (first, passage.lower.index(dash, first, end))
            link.runs_on = False


def _closes_relative(passage: Passage, comma: int) -> bool:
    """Whether the main clause's own verb follows the comma."""
    verb = comma + 1
    while passage.tag(verb) is Tag.ADVERB:
        verb += 1
    if passage.lower[comma] != "," or passage.quotes.at(comma) is not None:
        return False
    participle = passage.low(verb) in passage.phrases.verbs.gerunds
    return passage.tag(verb) is Tag.AUXILIARY or (passage.tag(verb) is Tag.VERB and not participle)


def _cut_gaps(passage: Passage, links: list[Link]) -> None:
    """ "The suspect, who police say acted alone, shot 12": the comma that closes the clause ends what police say."""
    for link in links:
        if not link.runs_on or link.source is None or link.pieces[-1][0] < link.at:
            continue
        before = link.source.first - 1
        if passage.low(before) not in ("who", "which", "whom") or passage.low(before - 1) != ",":
            continue
        first, end = link.pieces[-1]
        if "," in passage.lower[first:end]:
            link.pieces[-1] = (first, passage.lower.index(",", first, end))
            link.runs_on = False


def _cut_at_main_clause(passage: Passage, links: list[Link]) -> None:
    """While X says C, D: the main clause behind the comma is the publisher's."""
    for link in links:
        if not link.runs_on or link.source is None or link.pieces[-1][0] < link.at:
            continue
        low = passage.tokens.sentence(link.at).first
        before = link.source.first - 1
        while before > low and passage.tag(before) is Tag.ADVERB:
            before -= 1
        if before < low or passage.lower[before] not in _SUBORDINATES or not _opens(passage, low, before):
            continue
        first, end = link.pieces[-1]
        comma = next(
            (i for i in range(first + 1, end) if passage.lower[i] == "," and _opens_main(passage, i, end)), None
        )
        if comma is not None:
            link.pieces[-1] = (first, comma)
            link.runs_on = False


def _opens(passage: Passage, low: int, index: int) -> bool:
    return all(passage.tag(i) in (Tag.CONJUNCTION, Tag.ADVERB, Tag.PUNCTUATION) for i in range(low, index))


def _opens_main(passage: Passage, comma: int, end: int) -> bool:
    """Whether a clause of its own begins behind the comma: its subject and, soon, its finite verb."""
    first = comma + 1
    tag = passage.tag(first)
    if (
        tag not in (Tag.DETERMINER, Tag.PRONOUN, Tag.POSSESSIVE, Tag.NUMBER, Tag.WORD)
        or passage.lower[first] in RELATIVES
    ):
        return False
    stop = next((i for i in range(first, end) if passage.lower[i] == ","), end)
    return has_finite(passage, first, stop)


def _cut_attitudes(passage: Passage, links: list[Link]) -> None:
    """An attitude is to one thing: what a comma, a dash or "after" adds to it is the publisher's."""
    for link in links:
        if link.asserts or not link.runs_on or link.pieces[-1][0] < link.at:
            continue
        first, end = link.pieces[-1]
        stop = next((i for i in range(first + 1, end) if _ends_attitude(passage, i)), end)
        link.pieces[-1] = (first, stop)


def _ends_attitude(passage: Passage, i: int) -> bool:
    word = passage.lower[i]
    if word in _SUBORDINATES or word in ("amid", "during", "following", "despite"):
        return True
    return word in (",", ";", "—", "–", "--") and passage.quotes.at(i) is None


def _leave_out_asides(passage: Passage, links: list[Link]) -> None:
    """What dashes set off inside reported speech is the publisher's gloss, unless the words are quoted."""
    for link in links:
        if link.mode is Mode.QUOTED:
            continue
        pieces: list[Piece] = []
        for first, end in link.pieces:
            dashes = [
                i
                for i in range(first + 1, min(end, first + COMPARISON))
                if passage.lower[i] in _DASHES
                and passage.quotes.at(i) is None
                and not (passage.lower[i] in ("-", "–") and passage.tokens.joined(i))
            ]
            if len(dashes) >= 2 and first > link.at and _is_gloss(passage, first, dashes[0], dashes[1]):
                pieces += [(first, dashes[0]), (dashes[1] + 1, end)]
            else:
                pieces.append((first, end))
        link.pieces = [piece for piece in pieces if piece[0] < piece[1]]


def _is_gloss(passage: Passage, first: int, opening: int, closing: int) -> bool:
    """Whether an aside glosses what was said; one that is short, or breaks a figure down ("38 people — 34 children
    and four teachers — were"), says it."""
    if closing - opening <= SHORT_ASIDE:
        return False
    counts = [i for i in range(first, closing) if passage.phrases.is_number(i)]
    return not (counts and counts[0] < opening and opening + 1 in counts)


def _cut_at_comparison(passage: Passage, links: list[Link]) -> None:
    """ ", compared with 12 a year ago", ", up from 12": the publisher sets an older figure beside what was said."""
    for link in links:
        if not link.runs_on or link.mode is Mode.QUOTED:
            continue
        first, end = link.pieces[-1]
        share = _is_share(passage, link)
        for i in range(first + 1, min(end - 1, first + COMPARISON)):
            pair = (passage.lower[i], passage.lower[i + 1])
            if share and (pair in _COMPARED or pair[0] == ";"):
                link.pieces[-1] = (first, i)
                break
            if passage.lower[i] != ",":
                continue
            if share or (passage.lower[i + 1], passage.low(i + 2)) in passage.cues.comparisons:
                link.pieces[-1] = (first, i)
                break


def _cut_at_next(passage: Passage, links: list[Link]) -> None:
    """A content that runs on to the end of its sentence ends before the next source that a comma or conjunction
    sets off."""
    for number, link in enumerate(links):
        if not link.runs_on:
            continue
        first, end = link.pieces[-1]
        parted = ";" in passage.lower[first:end]
        for later in links[number + 1 : number + 1 + LATER]:
            if later.at >= end:
                break
            begin = _begins(passage, later)
            if _is_share(passage, later) and (link.source is None or passage.phrases.is_document(link.source)):
                continue  # "the survey found that 61% cycle, and 17% walk"
            semicolon = _semicolon(passage, first, begin, later) if parted else None
            if semicolon is not None and passage.low(begin - 1) not in _SETS_OFF:
                link.pieces[-1] = (first, semicolon)
                break
            if begin > first and passage.low(begin - 1) in _SETS_OFF:
                piece = passage.trimmed(first, _before_conjunction(passage, begin))
                if piece is not None and (piece[1] - piece[0] > 1 or passage.phrases.is_number(piece[0])):
                    link.pieces[-1] = piece
                elif piece is None and len(link.pieces) > 1:
                    link.pieces.pop()  # "..., X said, but Y has confirmed 12": nothing is left between
                break


def _semicolon(passage: Passage, first: int, begin: int, later: Link) -> int | None:
    """The semicolon that parts a content from a clause with a named source of its own."""
    if later.source is None or passage.tag(later.source.first) is Tag.PRONOUN or not later.asserts:
        return None
    marks = [i for i in range(first + 1, begin) if passage.lower[i] == ";" and passage.quotes.at(i) is None]
    return marks[-1] if marks else None


def _begins(passage: Passage, link: Link) -> int:
    """The first token of an attribution's words, the document before "issued by X" included."""
    if link.runs_on and link.lemma in passage.cues.issued and passage.low(link.cue[0][1] - 1) == "by":
        document = passage.phrases.before(link.cue[0][0])
        return link.first if document is None else document.first
    return link.first


def _is_share(passage: Passage, link: Link) -> bool:
    """Whether a number of people is the source, as in polls."""
    source = link.source
    if source is None:
        return False
    heads = range(source.first, source.head + 1)
    return any(passage.phrases.is_number(i) or passage.lower[i] in _FRACTIONS for i in heads)


def _before_conjunction(passage: Passage, index: int) -> int:
    while index > 0 and passage.lower[index - 1] in _SETS_OFF:
        index -= 1
    return index
