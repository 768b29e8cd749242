"""A claim as a person words it. Owns how the words given become fields, and what is read beside them; stores nothing.

Where a person says nothing, a claim keeps what it was read as; one the rules passed over is read as if they had not.
"""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from factcheck import identity
from factcheck.errors import UsageError
from factcheck.extraction.claims import read_claims
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.quantities.find import find_quantities
from factcheck.extraction.records import FoundQuantity
from factcheck.extraction.tokens import Tokens, tokenize
from factcheck.model import (
    Attribution,
    AttributionStatus,
    Claim,
    ClaimKind,
    Document,
    Event,
    Mode,
    Predicate,
    Qualifier,
    Quantity,
    Source,
    SourceKind,
    Span,
    Subject,
)
from factcheck.pipeline.extract import document_of

BY_A_PERSON = "reviewer"
"""How a source that a person names was resolved."""
OPEN = Decimal("Infinity")
"""An end that is given as open."""
STATES = frozenset({Event.HELD, Event.MISSING})
"""Events that no count adds up: whoever counts them counts a state (DESIGN section 5)."""


@dataclass(frozen=True, slots=True)
class Words:
    """What a person says of a claim; None where nothing is said. `OPEN` is an open end."""

    low: Decimal | None = None
    high: Decimal | None = None
    qualifier: Qualifier | None = None
    unit: str | None = None
    subject: str | None = None
    event: Event | None = None
    predicate: str | None = None
    source: str | None = None
    own_voice: bool = False
    as_of: date | None = None
    place: str | None = None

    @property
    def of_a_figure(self) -> bool:
        return any(one is not None for one in (self.low, self.high, self.qualifier, self.unit))


def added(document: Document, quote: Span, words: Words, lexicon: Lexicon | None = None) -> Claim:
    """Return the claim that a person finds in the words at `quote`; its id hangs on their number token (Identity).

    Raises UsageError for words that make no figure.
    """
    tokens = tokenize(document.text, document.header, lexicon)
    number = _number(tokens, quote, words)
    anchor = quote.start if number is None else tokens.start[number.anchor]
    counted = frozenset() if number is None else frozenset({anchor})
    id_ = identity.claim_id(document.id, ClaimKind.COUNT.value, anchor)
    found = read_claims(document, lexicon, counted=counted).claims
    read = next((claim for claim in found if claim.id == id_), None)
    if read is None:
        read = _unread(document, tokens, id_, quote, number)
    if number is None and words.low is None and words.high is None:
        raise UsageError("no number stands in the quote: say what it means with --low and --high")
    if words.low is not None or words.high is not None:  # an added claim's ends are given together
        low, high = (OPEN if end is None else end for end in (words.low, words.high))
        words = replace(words, low=low, high=high)
    return corrected(read, document, words, lexicon)


def _number(tokens: Tokens, quote: Span, words: Words) -> FoundQuantity | None:
    """The number that is meant: the one of the ends given, else one that counts, else the first."""
    found = [one for one in find_quantities(tokens) if quote.start <= tokens.start[one.anchor] < quote.end]
    ends = {words.low, words.high} - {None}
    return min(
        found,
        key=lambda one: (not ends & {one.quantity.low, one.quantity.high}, one.trap is not None, one.anchor),
        default=None,
    )


def _unread(document: Document, tokens: Tokens, id_: str, quote: Span, number: FoundQuantity | None) -> Claim:
    span = quote if number is None else number.span
    return Claim(
        id=id_,
        document_id=document.id,
        kind=ClaimKind.COUNT,
        span=span,
        quote=span.of(document.text),
        sentence=tokens.sentence(tokens.at(span.start)).span,
        attribution=Attribution(),
        quantity=Quantity(None, None, Qualifier.VAGUE, span.of(document.text)) if number is None else number.quantity,
        subject=Subject("people", None, "person"),
        event=Event.OTHER,
        as_of=document.dateline,
    )


def corrected(claim: Claim, document: Document, words: Words, lexicon: Lexicon | None = None) -> Claim:
    """Return the claim as a person words it. Raises UsageError for words that do not fit its kind or one another."""
    if claim.kind is not ClaimKind.COUNT and (words.of_a_figure or words.event or words.predicate):
        raise UsageError(f"a {claim.kind.value} claim has no figure and no event: correct its source, place or day")
    changed = claim
    if words.of_a_figure and claim.quantity is not None:
        changed = replace(changed, quantity=_quantity(claim.quantity, words))
    if words.subject is not None:
        changed = replace(changed, subject=_subject(document, claim, words.subject, lexicon))
    changed = _happened(changed, document, words)
    if words.source is not None and words.own_voice:
        raise UsageError("--source and --own-voice exclude each other")
    if words.own_voice:
        changed = replace(changed, attribution=Attribution())
    if words.source is not None:
        changed = replace(changed, attribution=_attribution(document, claim, words.source, lexicon))
    if words.place is not None:
        changed = replace(changed, place=words.place.strip() or None)
    return changed if words.as_of is None else _dated(changed, words.as_of)


def _quantity(old: Quantity, words: Words) -> Quantity:
    low, high = _end(words.low, old.low), _end(words.high, old.high)
    if low is not None and high is not None and low > high:
        raise UsageError(f"{low} to {high} is no interval: give --low and --high, or `open` for an open end")
    if (low if low is not None else high or Decimal(0)) < 0:
        raise UsageError("a count is never below 0")
    moved = (low, high) != (old.low, old.high)
    qualifier = words.qualifier or (_qualifier(low, high, old) if moved else old.qualifier)
    if qualifier in (Qualifier.EXACT, Qualifier.APPROX) and (low is None or low != high):
        raise UsageError(f"{qualifier.value} needs one number: give --low and --high the same")
    named = low if low is not None else high
    return Quantity(
        low=low,
        high=high,
        qualifier=qualifier,
        words=_worded(low, high, qualifier) if moved else old.words,
        nominal=None if qualifier in (Qualifier.VAGUE, Qualifier.RANGE) else named,
        low_open=old.low_open and not moved,
        high_open=old.high_open and not moved,
        unit=words.unit or old.unit,
    )


def _worded(low: Decimal | None, high: Decimal | None, qualifier: Qualifier) -> str:
    """What the words mean, said plainly: the words themselves no longer say it."""
    ends = [f"{end:,f}" for end in (low, high) if end is not None]
    if len(set(ends)) > 1:
        return " to ".join(ends)
    hedges = {Qualifier.AT_LEAST: "at least ", Qualifier.AT_MOST: "up to ", Qualifier.APPROX: "about "}
    return f"{hedges.get(qualifier, '')}{ends[0]}" if ends else "an unstated number"


def _end(given: Decimal | None, old: Decimal | None) -> Decimal | None:
    return old if given is None else None if given == OPEN else given


def _qualifier(low: Decimal | None, high: Decimal | None, old: Quantity) -> Qualifier:
    if low is None and high is None:
        return Qualifier.VAGUE
    if low is None or high is None:
        return Qualifier.AT_MOST if low is None else Qualifier.AT_LEAST
    if low != high:
        return Qualifier.RANGE
    return Qualifier.APPROX if old.qualifier is Qualifier.APPROX else Qualifier.EXACT


def _subject(document: Document, claim: Claim, words: str, lexicon: Lexicon | None) -> Subject:
    """Read who is counted as if the words stood after a number; they need not stand in the sentence."""
    words = " ".join(words.split())
    if not words:
        raise UsageError("say who or what is counted: --subject hostages")
    read = read_claims(document_of(f"12 {words} were there."), lexicon).claims
    subject = next((one.subject for one in read if one.subject is not None), None) or Subject(words, None, "person")
    return replace(subject, text=words, span=_standing(document, claim, words))


def _happened(claim: Claim, document: Document, words: Words) -> Claim:
    event, predicate, subject = words.event or claim.event, claim.predicate, claim.subject
    if words.predicate is not None:
        lemma = words.predicate.strip().lower()
        span = _standing(document, claim, words.predicate.strip()) or Span(claim.span.start, claim.span.start)
        predicate = Predicate(words.predicate.strip(), span, lemma)
        event = words.event or Event.OTHER
    if event is Event.HELD and subject is not None and "status" not in subject.population:
        subject = replace(subject, population={**subject.population, "status": ("held",)})
    cumulative = False if words.event in STATES else claim.cumulative
    return replace(claim, event=event, predicate=predicate, subject=subject, cumulative=cumulative)


def _attribution(document: Document, claim: Claim, words: str, lexicon: Lexicon | None) -> Attribution:
    """Read who speaks as if the words followed "according to"; a name that the text lacks has no span."""
    words = " ".join(words.split())
    if not words:
        raise UsageError("say who gives the figure: --source NAME, or --own-voice")
    read = read_claims(document_of(f"12 people died, according to {words}."), lexicon).claims
    speaker = next((one.attribution.source for one in read if one.attribution.source is not None), None)
    known = speaker if speaker is not None and speaker.text == words else None
    source = Source(
        text=words,
        span=_standing(document, claim, words) or Span(claim.span.start, claim.span.start),
        name=known.name if known else words,
        kind=known.kind if known else SourceKind.UNNAMED,
        party=known.party if known else None,
    )
    status, content = AttributionStatus.ATTRIBUTED, (claim.sentence,)
    return Attribution(status, Mode.REPORTED, source, BY_A_PERSON, None, content)


def _standing(document: Document, claim: Claim, words: str) -> Span | None:
    """Where words stand in the document, nearest to the claim; None when they do not."""
    text, start, places = document.text, -1, list[int]()
    while (start := text.find(words, start + 1)) >= 0:
        places.append(start)
    nearest = min(places, key=lambda place: abs(place - claim.span.start), default=None)
    return None if nearest is None else Span(nearest, nearest + len(words))


def _dated(claim: Claim, day: date) -> Claim:
    """Move the day it holds for; a window that was inferred from the old day moves along."""
    period = claim.period
    if period is not None and period.words is None and period.end == claim.as_of:
        start = day if period.start == claim.as_of else period.start
        period = replace(period, start=start, end=day)
    return replace(claim, as_of=day, period=period)
