"""Quotations without words of their own: whoever spoke right before them goes on speaking. Owns that inheritance."""

from factcheck.extraction.links import Link, Passage


def run_on(passage: Passage, links: list[Link]) -> None:
    """Add each unowned quotation that opens a sentence right behind its speaker's last words, in this or the next
    paragraph."""
    owner = {number: link for link in links for number in link.quotes}
    attributed = {passage.tokens.sentence_of[link.at] for link in links}
    last: Link | None = None
    last_sentence = -1
    for number, quote in enumerate(passage.quotes.spans):
        first_sentence = passage.tokens.sentence_of[quote.first]
        if number in owner:
            last = owner[number]
        elif (
            last is None
            or first_sentence - last_sentence > 1
            or first_sentence in attributed
            or not _is_whole(passage, number)
        ):
            last = None
            continue
        else:
            last.pieces.append((quote.first, quote.end))
        last_sentence = passage.tokens.sentence_of[_last_token(last, quote.end, owned=number in owner)]


def _last_token(link: Link, end: int, *, owned: bool) -> int:
    """The last token of a quotation or of the words that attribute it, whichever comes later."""
    if not owned:
        return end - 1
    ends = [end, *(piece[1] for piece in link.cue)]
    if link.source is not None:
        ends.append(link.source.end)
    return max(ends) - 1


def _is_whole(passage: Passage, number: int) -> bool:
    """Whether the quotation is whole sentences: it opens one and closes one."""
    tokens, quote = passage.tokens, passage.quotes.spans[number]
    return tokens.sentence(quote.first).first == quote.first and tokens.sentence(quote.end - 1).end == quote.end
