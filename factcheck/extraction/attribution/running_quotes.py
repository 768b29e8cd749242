"""Quotations without words of their own: whoever spoke right before them goes on speaking. Owns that inheritance."""

from factcheck.extraction.attribution.links import Link, Passage


def run_on(passage: Passage, links: list[Link]) -> None:
    """Add each unowned quotation that opens a sentence behind its speaker's last words, in this or the next
    paragraph."""
    tokens = passage.tokens
    owner = {number: link for link in links for number in link.quotes}
    attributed = {tokens.sentence_of[link.at] for link in links}
    last: Link | None = None
    last_sentence = -1
    for number, quote in enumerate(passage.quotes.spans):
        sentence = tokens.sentence_of[quote.first]
        if number in owner:
            last = owner[number]
        elif last is not None and sentence == last_sentence and sentence in attributed:
            continue  # a title or a phrase in the words that attribute: she said in "Letters from the Harbour"
        elif (
            last is None
            or sentence - last_sentence > 1
            or sentence in attributed
            or not _goes_on(passage, number, last_sentence)
        ):
            last = None
            continue
        else:
            last.pieces.append((quote.first, quote.end))
        last_sentence = tokens.sentence_of[_last_token(last, quote.end, owned=number in owner)]


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
