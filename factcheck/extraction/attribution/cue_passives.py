"""Passive cues: "is expected to", "were reported by X", "was told by X that". Owns those constructions."""

from factcheck.extraction.attribution.clauses import COMPLEMENTISERS
from factcheck.extraction.attribution.cue_groups import VerbCue
from factcheck.extraction.attribution.cues import Frame
from factcheck.extraction.attribution.links import Link, Passage, Piece
from factcheck.extraction.tokens import Tag
from factcheck.model import CueClass

_SAYING = frozenset({Frame.OBJECT, Frame.PERSON, Frame.AS, Frame.AT})
CURRENCIES = frozenset("$ € £ ¥ ₹ ₱ ₦ ₽ ₺ ₩ ₪ ฿".split())
_NEAR = 9
"""Tokens between a participle and its "by": "were reported on Monday by the ministry"."""


def read_passive(passage: Passage, cue: VerbCue) -> Link | None:
    """Return the attribution of a passive or of a participle with "by", None when the form is neither."""
    by = _agent(passage, cue)
    if by is not None:
        return _by_source(passage, cue, by)
    if cue.passive and passage.lower[cue.index] in passage.cues.unnamed and not cue.negated:
        return _unnamed(passage, cue)
    return None


def _agent(passage: Passage, cue: VerbCue) -> int | None:
    """The token "by" that names who said it."""
    for i in range(cue.index + 1, min(cue.high, cue.index + _NEAR)):
        if passage.lower[i] == "by":
            return i
        money = passage.lower[i] in CURRENCIES
        if passage.tag(i) in (Tag.PUNCTUATION, Tag.VERB, Tag.AUXILIARY, Tag.CONJUNCTION) and not money:
            return None
    return None


def _by_source(passage: Passage, cue: VerbCue, by: int) -> Link | None:
    source = passage.phrases.behind(by + 1)
    if source is None or passage.lower[source.first].endswith("ing") or not cue.verb.frames & _SAYING:
        return None
    if passage.lower[source.head] in passage.phrases.words.times:
        return None  # "had been confirmed by Thursday morning"
    link = Link(
        [(cue.first, by + 1)],
        source,
        [],
        cue.verb.lemma,
        cue.verb.cue_class,
        asserts=cue.verb.asserts and not cue.negated,
    )
    following = passage.low(source.end)
    if following in COMPLEMENTISERS or (following in ("of", "to") and Frame.PERSON in cue.verb.frames):
        piece = passage.trimmed(source.end, cue.high)  # "was told by X that ..."
        link.runs_on = True
    elif following == "at" and Frame.AT in cue.verb.frames:
        piece = passage.trimmed(source.end, cue.high)  # "was put by X at 12"
        link.runs_on = True
        _add_subject(passage, cue, link)
    elif following in ("to", "as"):
        piece = passage.trimmed(source.end, cue.high)  # "were reported by X to have ..."
        link.runs_on = True
        _add_subject(passage, cue, link)
    else:
        piece = _add_subject(passage, cue, link)
        if piece is None:
            return None
        if passage.phrases.has_number(cue.index + 1, by):
            link.cue = [cue.piece, (by, by + 1)]
            link.pieces.append((cue.index + 1, by))  # "the toll was put at 12 by the army"
        return link
    if piece is None:
        return None
    link.pieces.append(piece)
    return link


def _add_subject(passage: Passage, cue: VerbCue, link: Link) -> Piece | None:
    set_off = not cue.passive and passage.low(cue.first - 1) == ","  # "12 deaths, confirmed by the ministry,"
    phrase = passage.phrases.before(cue.first - set_off)
    if phrase is None:
        return None
    link.pieces.append((phrase.first, phrase.end))
    return link.pieces[-1]


def _unnamed(passage: Passage, cue: VerbCue) -> Link | None:
    """X is expected to Y, it is believed that Z: nobody named says so."""
    following = passage.low(cue.end)
    if following not in ("to", "that"):
        return None
    link = Link([cue.piece], None, [], cue.verb.lemma, CueClass.HEARSAY)
    if following == "to":
        _add_subject(passage, cue, link)
    piece = passage.trimmed(cue.end, cue.high)
    if piece is not None:
        link.pieces.append(piece)
        link.runs_on = True
    return link
