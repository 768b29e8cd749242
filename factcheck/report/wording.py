"""How dates, numbers and the closed lists read on a page. Owns words only: no layout, no colour, no store."""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from factcheck.model import AttributionStatus, Claim, ClaimKind, Document, Mode, Period, Position, Qualifier, Quantity
from factcheck.report.safe import one_line

OWN_VOICE = "own voice"
NOT_STATED = "not stated"
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def plural(count: int, one: str, many: str | None = None) -> str:
    """Return the count with its noun: "1 claim", "2 claims"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def listed(words: Iterable[str], last: str = "and") -> str:
    """Return "a", "a and b" or "a, b and c"."""
    words = list(words)
    return f" {last} ".join(([", ".join(words[:-1])] if words[1:] else []) + words[-1:])


def spoken(value: str) -> str:
    """Return a closed value as words: "not_comparable" is "not comparable"."""
    return value.replace("_", " ")


# ------------------------------------------------------------------------------------------------------------ dates


def day(value: date | None) -> str:
    """Return "7 Nov 2023"; an unknown day is the empty string."""
    return "" if value is None else f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def days(start: date | None, end: date | None) -> str:
    """Return "7 Nov 2023", "1 to 7 Nov 2023", "from ...", "by ..." or the empty string."""
    if start is None or end is None:
        return f"from {day(start)}" if start else f"by {day(end)}" if end else ""
    if start == end:
        return day(end)
    if start.year != end.year:
        return f"{day(start)} to {day(end)}"
    month = "" if start.month == end.month else f" {MONTHS[start.month - 1]}"
    return f"{start.day}{month} to {day(end)}"


def period_words(period: Period | None) -> str:
    """Return the days of a period, or its words where it names no day."""
    if period is None:
        return ""
    return days(period.start, period.end) or (f"“{one_line(period.words)}”" if period.words else "")


_DAY_OR_QUOTE = re.compile(r"“[^”]*”|(?<![\w-])\d{4}-\d\d-\d\d(?![\w-])")


def reason(text: str) -> str:
    """Return the engine's words for a person: days as "7 Nov 2023", except in what it quotes."""
    return _DAY_OR_QUOTE.sub(lambda found: found[0] if found[0][0] == "“" else moment(found[0]), one_line(text))


def moment(at: str) -> str:
    """Return the day of a ledger entry's time; what is no ISO 8601 time is shown as it is."""
    try:
        return day(date.fromisoformat(at[:10]))
    except ValueError:
        return one_line(at)


# ---------------------------------------------------------------------------------------------------------- figures


def number(value: Decimal, unit: str = "count") -> str:
    """Return "8,800", "2.5", "54%" or "USD 1,200"."""
    figure = f"{_short(value):,f}"
    kind, _, detail = unit.partition(":")
    if unit == "percent":
        return f"{figure}%"
    if kind == "money":
        return f"{detail or 'money'} {figure}"
    return f"{figure} per {detail or 'unit'}" if kind == "rate" else figure


def _short(value: Decimal) -> Decimal:
    """The value without idle zeros, to two decimals: a third of the voters is 33.33 percent of them."""
    whole = value == value.to_integral_value()
    return value.quantize(Decimal(1)) if whole else round(value, 2).normalize()


def bounds(low: Decimal | None, high: Decimal | None, unit: str = "count") -> str:
    """Return what an interval holds: "240", "12 to 20", "24 or more", "at most 700", "no number"."""
    if low is None or high is None:
        if low is not None:
            return f"{number(low, unit)} or more"
        return "no number" if high is None else f"at most {number(high, unit)}"
    return number(low, unit) if low == high else f"{number(low, unit)} to {number(high, unit)}"


def entailed(quantity: Quantity) -> str:
    """Return what a quantity's words entail, before any tolerance: "300 or more", "more than 300", "24 or more"."""
    if quantity.low_open and quantity.low is not None:
        return f"more than {number(quantity.low, quantity.unit)}"
    if quantity.high_open and quantity.high is not None:
        return f"less than {number(quantity.high, quantity.unit)}"
    return bounds(quantity.low, quantity.high, quantity.unit)


def figure(quantity: Quantity) -> str:
    """Return a quantity as a table shows it: a qualifier before the number, vague words with their bound."""
    low, high, unit = quantity.low, quantity.high, quantity.unit
    match quantity.qualifier:
        case Qualifier.VAGUE:
            entails = f" ({number(low, unit)}+)" if low is not None and high is None else ""
            entails = entails or (
                f" ({number(low, unit)}–{number(high, unit)})" if low is not None and high is not None else ""
            )
            return one_line(quantity.words) + entails
        case Qualifier.APPROX if low is not None and low == high:
            return f"about {number(low, unit)}"
        case Qualifier.AT_LEAST if low is not None:
            return f"{'over' if quantity.low_open else 'at least'} {number(low, unit)}"
        case Qualifier.AT_MOST if high is not None:
            return f"{'under' if quantity.high_open else 'up to'} {number(high, unit)}"
    if low is not None and high is not None and low != high:
        return f"{number(low, unit)}–{number(high, unit)}"
    return bounds(low, high, unit)


def claim_figure(claim: Claim) -> str:
    """Return what a claim asserts, short: its figure, its days, or nothing for a statement."""
    if claim.quantity is not None:
        return figure(claim.quantity)
    return period_words(claim.period) if claim.kind is ClaimKind.DATE else ""


def position_figure(position: Position, claim: Claim | None) -> str:
    """Return what a position asserts; `claim` is its first, which knows the words."""
    if position.start or position.end:
        return days(position.start, position.end)
    return claim_figure(claim) if claim is not None else bounds(position.low, position.high)


# -------------------------------------------------------------------------------------------------- what, and by whom


def happening(claim: Claim) -> str:
    """Return what happened to whom is counted, in a word or two: the event, else the predicate's own words."""
    if claim.event is not None and claim.event.value != "other":
        return claim.event.value
    return one_line(claim.predicate.text) if claim.predicate is not None else ""


def subject(claim: Claim) -> str:
    """Return whom or what a claim counts, as written; a statement's own words."""
    if claim.subject is not None:
        return one_line(claim.subject.text or claim.subject.concept)
    return f"“{one_line(claim.quote)}”" if claim.kind is ClaimKind.STATEMENT else ""


def own_voice(document: Document | None) -> str:
    """Return who speaks where nobody is quoted."""
    publisher = document.publisher if document is not None else None
    return f"{one_line(publisher)}, {OWN_VOICE}" if publisher else OWN_VOICE


def taken_out(erased: bool | None) -> str:
    """Return what is said beside a document that a person took out; None is for one that stands."""
    return "" if erased is None else " (forgotten: its words are erased)" if erased else " (withdrawn: not compared)"


def name_words(name: str) -> str:
    """Return a name without its article, so that "The Red Cross" and "the Red Cross" are one."""
    words = one_line(name)
    return words[4:] if words[:4].casefold() == "the " else words


def speaker(claim: Claim, document: Document | None) -> str:
    """Return who said it: the resolved name, the publisher's own voice, or the candidates where it is unclear."""
    attribution = claim.attribution
    if attribution.status is AttributionStatus.AMBIGUOUS:
        names = list(dict.fromkeys(name_words(candidate.name) for candidate in attribution.candidates))
        if len(names) < 2:
            names.append(one_line((document.publisher if document else None) or "the article's own voice"))
        return f"unclear: {listed(names, 'or')}"
    if attribution.source is None:
        return own_voice(document)
    relay = "".join(f", via {name_words(source.name)}" for source in attribution.chain)
    implied = ", implied" if attribution.mode is Mode.IMPLIED else ""
    return name_words(attribution.source.name) + relay + implied
