"""Quotations without words of their own: whoever spoke right before them goes on speaking. Owns that inheritance."""

from factcheck.extraction.attribution.cue_groups import clause_subject
from factcheck.extraction.attribution.links import Link, Passage
from factcheck.extraction.attribution.source_kinds import INSTITUTIONS, kind_of
from factcheck.extraction.attribution.source_words import core_end
from factcheck.extraction.attribution.sources_in_text import Phrase
from factcheck.extraction.tokens import Tag
from factcheck.model import Mode, SourceKind

_PERSONAL = frozenset({"he", "she", "they"})


def run_on(passage: Passage, links: list[Link]) -> None:
    """Add each unowned quotation that opens a sentence behind its speaker's last words, in this or the next
    paragraph."""
    _lead_in(passage, links)
    tokens = passage.tokens
    owner = {number: link for link in links for number in link.quotes}
    speaking = _speakers(passage, links)
    last: Link | None = None
    last_sentence = -1
    for number, quote in enumerate(passage.quotes.spans):
        sentence = tokens.sentence_of[quote.first]
        if number not in owner and (last is None or last_sentence != sentence):
            before = speaking.get(sentence - 1)
            if before is not None and last_sentence < sentence - 1 and _may_go_on(passage, before):
                last, last_sentence = before, sentence - 1  # "Hart said he was afraid. “We were 12 in the boat.”"
        if number in owner:
            last = owner[number]
        elif last is not None and sentence == last_sentence and sentence in speaking:
            continue  # a title or a phrase in the words that attribute: she said in "Letters from the Harbour"
        elif (
            last is None
            or sentence - last_sentence > 1
            or sentence in speaking
            or not _goes_on(passage, number, last_sentence)
        ):
            last = None
            continue
        else:
            last.pieces.append((quote.first, quote.end))
        last_sentence = tokens.sentence_of[_last_token(last, quote.end, owned=number in owner)]


def _speakers(passage: Passage, links: list[Link]) -> dict[int, Link]:
    """By sentence, who speaks in it last without standing inside what another says."""
    speaking: dict[int, Link] = {}
    for link in sorted(links, key=lambda link: link.at):
        number = passage.tokens.sentence_of[link.at]
        before = speaking.get(number)
        nested = before is not None and any(first <= link.first < end for first, end in before.pieces)
        if not nested:
            speaking[number] = link
    return speaking


def _may_go_on(passage: Passage, link: Link) -> bool:
    """Whether an indirect speaker may go on in a quotation: somebody who talks, and who said it plainly."""
    if link.source is None or not link.asserts or link.mode is Mode.IMPLIED or not _talks(passage, link.source):
        return False
    return not passage.phrases.is_document(link.source)


def _lead_in(passage: Passage, links: list[Link]) -> None:
    """X did this: "...". A colon before a quotation makes the sentence's subject its speaker, whatever the verb."""
    owned = {number for link in links for number in link.quotes}
    for number, quote in enumerate(passage.quotes.spans):
        colon = quote.first - 1
        if number in owned or passage.low(colon) != ":" or passage.quotes.at(colon) is not None:
            continue
        low = passage.tokens.sentence(colon).first
        source = _without_verb(passage, clause_subject(passage, colon, low, []))
        if source is None or not _talks(passage, source):
            continue
        link = Link([(colon, colon + 1)], source, [(quote.first, quote.end)], ":", mode=Mode.QUOTED)
        link.quotes.append(number)
        links.append(link)


def _without_verb(passage: Passage, source: Phrase | None) -> Phrase | None:
    """The phrase before a past form the lexicon does not know: "the mayor" of "the mayor worded it with care"."""
    if source is None:
        return None
    verb = next((i for i in range(source.first + 1, source.end) if _is_past(passage, i)), None)
    return source if verb is None else Phrase(source.first, verb, verb - 1)


def _is_past(passage: Passage, i: int) -> bool:
    return passage.lower[i].endswith("ed") and not passage.tokens.is_capitalised(i) and passage.tag(i - 1) is Tag.WORD


def _talks(passage: Passage, source: Phrase) -> bool:
    """Whether the phrase is somebody: a personal pronoun, a person or a body; no thing or circumstance."""
    if passage.tokens.words(source.first, source.end).isupper() and source.end - source.first > 1:
        return False  # a heading
    if passage.tag(source.first) is Tag.PRONOUN:
        return passage.lower[source.first] in _PERSONAL
    end = core_end(passage.tokens, source)
    kind = kind_of(passage.tokens, source.first, end, min(source.head, end - 1))
    return kind in INSTITUTIONS or kind in (SourceKind.PERSON, SourceKind.WITNESS, SourceKind.MEDIA)


def _goes_on(passage: Passage, number: int, last_sentence: int) -> bool:
    """Whether the quotation opens a sentence, or goes on in one that another piece of the speech opened."""
    quote = passage.quotes.spans[number]
    sentence = passage.tokens.sentence(quote.first)
    return sentence.first == quote.first or passage.tokens.sentence_of[quote.first] == last_sentence


def _last_token(link: Link, end: int, *, owned: bool) -> int:
    """The last token of a quotation or of the words that attribute it, whichever comes later."""
    if not owned:
        return end - 1
    ends = [end, *(piece[1] for piece in link.cue)]
    if link.source is not None:
        ends.append(link.source.end)
    return max(ends) - 1
