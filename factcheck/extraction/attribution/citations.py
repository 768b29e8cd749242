"""A citing B: which of the two gives the figure, and which passes it on.

Owns that judgement. B gives it when B is somebody, or when A is an outlet; a body that cites papers speaks for itself,
and the papers stay in the list of attributions.
"""

from factcheck.extraction.attribution.links import Link, Passage
from factcheck.extraction.attribution.source_kinds import kind_of
from factcheck.extraction.attribution.source_words import core_end
from factcheck.extraction.attribution.sources_in_text import Phrase
from factcheck.model import SourceKind

CITING = frozenset({"citing", "quoting"})
_PAPERS = frozenset({SourceKind.DOCUMENT, SourceKind.POLL})


def join_citations(passage: Passage, links: list[Link]) -> list[Link]:
    """Give each "citing B" to the attribution it belongs to; links that only said so are left out."""
    kept: list[Link] = []
    for number, link in enumerate(links):
        if not link.cue or passage.lower[link.cue[-1][1] - 1] not in CITING:
            kept.append(link)
            continue
        cited = _cited(passage, link)
        speaking = _speaking(passage, links, number, cited) if cited is not None else None
        if cited is None or speaking is None:
            kept.append(link)
            continue
        speaking.cited = cited
        if speaking.source is not None and speaking.source.first < link.at - 1 < speaking.source.end:
            speaking.source = Phrase(speaking.source.first, link.at - 1, speaking.source.head)
        if link.source is not None and link.source.first != cited.first:  # A citing B, a content of its own
            link.pieces = [(cited.first, cited.end)]
            link.runs_on = False
            kept.append(link)
    return kept


def _cited(passage: Passage, link: Link) -> Phrase | None:
    """B, right behind the cue."""
    end = link.cue[-1][1]
    if link.source is not None and link.source.first == end:
        return link.source
    return passage.phrases.behind(end)


def _speaking(passage: Passage, links: list[Link], number: int, cited: Phrase) -> Link | None:
    """The attribution of the same sentence whose source cites: A's own."""
    citing = links[number]
    sentence = passage.tokens.sentence_of[citing.at]
    for other in links[max(0, number - 3) : number + 4]:
        if other is citing or other.source is None or passage.tokens.sentence_of[other.at] != sentence:
            continue
        holds = other.source.first <= citing.at < other.source.end  # "Reuters, citing police, said"
        same = citing.source is not None and other.source.first == citing.source.first
        behind = (
            citing.at < other.at and citing.at == passage.tokens.sentence(citing.at).first
        )  # "Citing police, Reuters"
        if (holds or same or behind) and other.asserts and other.source.first != cited.first:
            return other
    return None


def speaks_for(passage: Passage, cited: Phrase, *, outlet: bool) -> bool:
    """Whether the one who is cited gives the figure, and the source only passes it on."""
    end = core_end(passage.tokens, cited)
    kind = kind_of(passage.tokens, cited.first, end, min(cited.head, end - 1))
    return outlet or kind not in _PAPERS
