"""The words a person reads: questions for titles, figures, subjects. Decides nothing."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from factcheck.comparison.scope import subject_words
from factcheck.model import Claim, Event, Qualifier, Quantity

HAPPENED = {
    Event.KILLED: "killed",
    Event.WOUNDED: "wounded",
    Event.MISSING: "missing",
    Event.HELD: "held",
    Event.RELEASED: "released",
    Event.ARRESTED: "arrested",
    Event.DISPLACED: "displaced",
    Event.EVACUATED: "evacuated",
    Event.INFECTED: "infected",
    Event.ATTACKED: "attacked",
    Event.AFFECTED: "affected",
}
LISTED = 4
"""Figures named in a title; the rest are in the positions."""


def number(value: Decimal) -> str:
    """Write a number with thousands separated and no idle zeros."""
    return f"{value:,f}".rstrip("0").rstrip(".") if value % 1 else f"{value:,.0f}"


def figure(quantity: Quantity) -> str:
    """Write what a figure means: "240", "at least 300", "dozens (24 or more)"."""
    words = " ".join(quantity.words.split())
    if quantity.qualifier is Qualifier.VAGUE and quantity.low is not None:
        least = (
            f"{number(quantity.low)} or more"
            if quantity.high is None
            else f"{number(quantity.low)} to {number(quantity.high)}"
        )
        return f"{words} ({least})"
    return words or str(quantity.nominal)


def read(claim: Claim) -> str:
    """Write the figure of a claim as it is read: its words, unless a person reads another number there."""
    return claim.quantity.words if claim.quantity is not None else claim.quote


def happened(claim: Claim) -> str:
    """What happened to the counted, in a word or two."""
    if claim.event in HAPPENED:
        return HAPPENED[claim.event]
    return claim.predicate.text if claim.predicate else ""


def counted(claims: Iterable[Claim]) -> str:
    """Who is counted, in the words most telling among the claims, with a capital."""
    words = [subject_words(claim) for claim in claims if claim.subject and claim.subject.span]
    best = min(words, key=lambda text: (len(text), text)) if words else "people"
    best = best.removeprefix("the ").removeprefix("The ")
    return best[:1].upper() + best[1:]


def where(place: str | None) -> str:
    return f" in {place}" if place else ""


def listing(words: Sequence[str], last: str = "or") -> str:
    """Join words as a sentence does: "12, 35 or 190"."""
    kept = list(dict.fromkeys(words))
    if len(kept) > LISTED:
        kept = [*kept[: LISTED - 1], kept[-1]]
    return kept[0] if len(kept) == 1 else f"{', '.join(kept[:-1])} {last} {kept[-1]}"


def said_by(words: Sequence[str]) -> str:
    return listing(list(words), "and") if words else "nobody named"
