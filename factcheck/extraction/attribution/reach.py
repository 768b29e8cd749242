"""Every attribution of a text, and which of them covers a figure. Owns overlap and ambiguity; the constructions
stand in `cue_*`."""

from bisect import bisect_right
from collections.abc import Iterator

from factcheck.extraction.attribution.citations import speaks_for
from factcheck.extraction.attribution.cue_scan import find_links
from factcheck.extraction.attribution.cues import CueWords
from factcheck.extraction.attribution.links import Link, Passage
from factcheck.extraction.attribution.nominals import SourceWords
from factcheck.extraction.attribution.running_quotes import run_on
from factcheck.extraction.attribution.source_kinds import INSTITUTIONS
from factcheck.extraction.attribution.speakers import Speakers
from factcheck.extraction.contrasts import contrast_before
from factcheck.extraction.records import Said
from factcheck.extraction.tokens import Tokens
from factcheck.model import Attribution, AttributionStatus, Cue, CueClass, Mode, Source, SourceKind, Span

MOST_AROUND = 8
"""Attributions looked at around one figure; deeper nesting than this is no news text."""
_FURTHEST = 64


class Attributions:
    """The attributions of a text in order of their cues, with the index that finds those around a figure."""

    __slots__ = ("_pieces", "_reach", "_said", "_starts")

    def __init__(self, said: list[Said]) -> None:
        self._said = said
        self._pieces = sorted((span.start, span.end, number) for number, one in enumerate(said) for span in one.content)
        self._starts = [start for start, _, _ in self._pieces]
        self._reach: list[int] = []
        for _, end, _ in self._pieces:
            self._reach.append(max(end, self._reach[-1]) if self._reach else end)

    def __iter__(self) -> Iterator[Said]:
        return iter(self._said)

    def covering(self, span: Span) -> list[Said]:
        """The attributions whose content covers the span, the outermost (longest piece) first."""
        found: list[tuple[int, int, int]] = []
        last = bisect_right(self._starts, span.end - 1) - 1  # a hedge may stand before the content: "exceeded 100"
        for place in range(last, max(-1, last - _FURTHEST), -1):
            if self._reach[place] <= span.start or len(found) == MOST_AROUND:
                break
            start, end, number = self._pieces[place]
            if span.start < end:
                found.append((start - end, start, number))
        return [self._said[number] for _, _, number in sorted(found)]


def find_said(tokens: Tokens) -> Attributions:
    """Return every attribution in the text, in order of its cue."""
    passage = Passage(tokens)
    links = find_links(passage)
    run_on(passage, links)
    links.sort(key=lambda link: link.at)
    speakers = Speakers(passage)
    said = [_said(passage, link, speakers) for link in links]
    return Attributions([one for one in said if not _is_nobodys(one)])


def _is_nobodys(one: Said) -> bool:
    """Whether nobody says it: "nobody said that 12 died"; "it" of a dog that "has been in contact with 12"."""
    if one.speaker is not None and one.speaker.text.lower() in ("nobody", "no one", "no-one"):
        return True
    pronoun = one.mode is Mode.IMPLIED and one.speaker is not None and one.speaker.text.lower() == "it"
    return pronoun and (one.speaker is None or one.speaker.kind not in INSTITUTIONS)


def _said(passage: Passage, link: Link, speakers: Speakers) -> Said:
    tokens = passage.tokens
    content = tuple(sorted({tokens.span(first, end) for first, end in link.pieces}))
    cues = tuple(tokens.span(first, end) for first, end in link.cue)
    cue = Cue(cues[0].of(tokens.text), cues[0], link.cue_class) if cues else None
    if link.source is None:
        return Said((), cues, content, None, cue, link.mode, asserts=link.asserts)
    source, rule = speakers.resolve(link.source)
    chain = (speakers.resolve(link.relay)[0],) if link.relay is not None else ()
    if link.cited is not None and speaks_for(passage, link.cited, outlet=_is_outlet(tokens, source)):
        chain = (source, *chain)
        source, rule = speakers.resolve(link.cited)
    written = tokens.span(link.source.first, link.source.end)
    return Said((written,), cues, content, source, cue, link.mode, rule, chain, link.asserts)


def attribute(tokens: Tokens, said: Attributions, first: int, end: int) -> Attribution:
    """Return which attribution covers the figure at tokens `first`..`end`; none is the publisher's own voice.

    A number inside a source, a denied content and an attitude that reports nothing give none. Of nested sources the
    outer one speaks, unless it only relays: an outlet that reports what a body said is that body's chain.
    """
    span = tokens.span(first, end)
    around = said.covering(span)
    if any(source.overlaps(span) for one in around for source in one.source_spans):
        around = [one for one in around if not any(source.overlaps(span) for source in one.source_spans)]
    speaking = [one for one in around if one.speaker is not None and one.asserts]
    if not speaking:
        hearsay = next((one for one in around if one.speaker is None and one.cue is not None), None)
        return Attribution(AttributionStatus.NONE, cue=hearsay.cue if hearsay else None)
    if len(speaking) > 1 and speaking[0].cue is not None and speaking[0].cue.text == ":":
        lines = [one for one in speaking if one.mode is Mode.REPORTED and one.cue is not None and one.cue.text == ":"]
        speaking = [one for one in speaking if one not in lines] or speaking  # a heading: who is named in it speaks
    chosen, chain = _past_relays(tokens, _past_contrast(tokens, _past_rebuttals(speaking), span))
    if _hangs(tokens, chosen, span):
        return Attribution(AttributionStatus.AMBIGUOUS, candidates=tuple(s for s in (chosen.speaker,) if s is not None))
    return Attribution(
        AttributionStatus.ATTRIBUTED,
        chosen.mode,
        chosen.speaker,
        chosen.resolved_by,
        chosen.cue,
        chosen.content,
        (*chosen.chain, *chain),
    )


def _past_rebuttals(speaking: list[Said]) -> list[Said]:
    """The speakers without those who reject another's claim: "the army dismissed the rebels' claim that 31 died"."""
    while len(speaking) > 1 and speaking[0].cue is not None and speaking[0].cue.cue_class is CueClass.REBUTTAL:
        rejecting, rejected = speaking[0].speaker, speaking[1].speaker
        own_words = rejecting is not None and rejected is not None and rejecting.name == rejected.name
        if speaking[1].mode is Mode.QUOTED or own_words:  # "it denied this, saying that 31 died"
            break
        speaking = speaking[1:]
    return speaking


def _past_contrast(tokens: Tokens, speaking: list[Said], span: Span) -> list[Said]:
    """The speakers without those who set a number of their own against another's: "31 died, not 19 as police claim"."""
    first = tokens.at(span.start)
    apart = contrast_before(tokens, first, tokens.sentence(first).first)
    if apart < 0:
        return speaking
    begins = tokens.span(apart, first + 1).start
    others = [one for one in speaking if any(begins <= piece.start <= span.start for piece in one.content)]
    return others or speaking


def _past_relays(tokens: Tokens, speaking: list[Said]) -> tuple[Said, tuple[Source, ...]]:
    """The innermost speaker that outlets relay, and the outlets, nearest the speaker first."""
    relays: list[Source] = []
    for place, one in enumerate(speaking):
        inner = speaking[place + 1 :]
        if one.speaker is None or not inner or not _is_outlet(tokens, one.speaker):
            return one, tuple(reversed(relays))
        relays.append(one.speaker)
    return speaking[-1], ()


def _is_outlet(tokens: Tokens, speaker: Source) -> bool:
    """Whether a source of the media is no person: a reporter speaks for himself."""
    persons = tokens.lexicon.table(SourceWords).journalists
    return speaker.kind is SourceKind.MEDIA and persons.isdisjoint(speaker.text.lower().split())


_TRAILS = 80
"""Tokens before a figure in which what was said may have come to its end: longer than any sentence a person writes."""


def _hangs(tokens: Tokens, one: Said, span: Span) -> bool:
    """Whether a figure trails behind what was said: "report 8,800 deaths, along with the crisis, with about 240
    still held"."""
    words = tokens.lexicon.table(CueWords)
    piece = next((piece for piece in one.content if piece.start <= span.start < piece.end), None)
    if piece is None or not one.cue_spans or one.cue_spans[0].start > span.start:
        return False
    loosened, figure = False, tokens.at(span.start)
    for i in range(max(tokens.at(piece.start), figure - _TRAILS), figure):
        if tokens.lower[i] != ",":
            continue
        if loosened and tokens.low(i + 1) in words.hangs_on:
            return True
        loosened = loosened or any(
            tuple(tokens.lower[i + 1 : i + 1 + len(phrase)]) == phrase for phrase in words.loosens
        )
    return False
