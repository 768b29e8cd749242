"""Every number of a text with hedge, unit and why it counts nothing. Owns the order of reading and what is public."""

from dataclasses import replace
from decimal import Decimal

from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.quantities import mention as figures
from factcheck.extraction.quantities.backreferences import mark_repeated
from factcheck.extraction.quantities.mention import Mention
from factcheck.extraction.quantities.numerals import Starts
from factcheck.extraction.quantities.traps import traps
from factcheck.extraction.quantities.units import PERCENT, RATIO
from factcheck.extraction.records import FoundQuantity
from factcheck.extraction.tokens import Tokens, tokenize
from factcheck.model import Quantity, QuantityMention

_NO_NUMBERS = frozenset(["ordinal", "pronoun"])
"""Places in a row and the pronoun "one" state no quantity: they are found, and never listed."""
_WHOLE = Decimal(1)
"""What has its exponent is written without a point and without zeros left out."""


def find_quantities(tokens: Tokens) -> list[FoundQuantity]:
    """Return every number of the text in order, none overlapping; `trap` names why one is never a count claim."""
    read = _read(tokens)
    judged = mark_repeated(tokens, read, traps(tokens, read))
    return [_found(tokens, mention, trap) for mention, trap in zip(read, judged, strict=True)]


def count_candidates(found: list[FoundQuantity]) -> list[FoundQuantity]:
    """Return those that may be count claims."""
    return [quantity for quantity in found if quantity.trap is None]


def mentions(text: str, lexicon: Lexicon | None = None) -> list[QuantityMention]:
    """Return every number in `text`, counted or not, but for ordinals and the pronoun "one"."""
    found = find_quantities(tokenize(text, lexicon=lexicon))
    return [QuantityMention(one.span, one.quantity) for one in found if one.trap not in _NO_NUMBERS]


def as_share(found: FoundQuantity) -> FoundQuantity:
    """Return a bare fraction as the percentage it is of something: "just over half on the coast" is over 50 percent."""
    old = found.quantity
    if old.unit != RATIO:
        return found
    low, high, nominal = (None if end is None else _plain(end * 100) for end in (old.low, old.high, old.nominal))
    return replace(found, quantity=replace(old, low=low, high=high, nominal=nominal, unit=PERCENT))


def _read(tokens: Tokens) -> list[Mention]:
    starts = tokens.lexicon.table(Starts).words
    read: list[Mention] = []
    done = 0
    for index in tokens.among_numbers(starts):
        low = tokens.lower[index]
        if index < done or not (low in starts or low[0].isdecimal()):
            continue
        for mention in figures.read(tokens, index, done):
            wider = figures.joined(tokens, read[-1], mention) if read else None
            read[-1:] = [wider] if wider is not None else [*read[-1:], mention]
            done = mention.end
    return read


def _found(tokens: Tokens, mention: Mention, trap: str | None) -> FoundQuantity:
    span = mention.span or tokens.span(mention.first, mention.end)
    bounds, named = mention.interval, mention.nominal
    low = _plain(bounds.low)
    high = low if bounds.high is bounds.low else _plain(bounds.high)
    quantity = Quantity(
        low=low,
        high=high,
        qualifier=bounds.qualifier,
        words=span.of(tokens.text),
        nominal=low if named is bounds.low else high if named is bounds.high else _plain(named),
        low_open=bounds.low_open,
        high_open=bounds.high_open,
        unit=mention.unit,
    )
    return FoundQuantity(mention.first, mention.end, mention.number.anchor, span, quantity, trap)


def _plain(value: Decimal | None) -> Decimal | None:
    """Without trailing zeros and exponent: 1.4 million is 1400000."""
    if value is None or value.same_quantum(_WHOLE):
        return value
    return Decimal(int(value)) if value == int(value) else value.normalize()
