"""The words a person reads: questions for titles, figures, subjects. Decides nothing."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from factcheck.comparison import scope
from factcheck.comparison.populations import HAPPENINGS, subject_words
from factcheck.comparison.predicates import OF_WEAPONS
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
MILLION = 1_000_000
"""From here on the words are shorter than the digits."""
_HEDGES = (
    "about around some roughly approximately nearly almost close to at least most more than over above exceeded exceed "
    "exceeding exceeds surpassed surpassing surpasses passed topped up as many few high low no fewer less under below "
    "an estimated only just upwards upward of well not quite slightly a presumably probably possibly maybe perhaps"
)
HEDGES = frozenset(_HEDGES.split())
AFTER = frozenset({"or more", "or so", "or fewer", "or less", "plus", "odd"})
"""Hedges that stand behind a number."""
_BEFORE_NAME = re.compile(
    r"^[\w' -]*\b(?:city|town|village|port|hamlet|suburb|district|province|region|capital|island) of (?=[A-Z])"
)
"""What a place is, before its name."""
_NOUN_FIRST = re.compile(
    r"(?!(?:the|an?|this|that|its|his|her|their|our|one|most|all|many|several|some|parts?)\b)"
    r"[a-z][\w'’-]*(?: [a-z][\w'’-]*)*(?<! of)(?= (?:in|on|near|at|off|outside|of)\b|$)"
)
"""A common noun with nothing before it: "market in Lorn", "crowded camp"."""
_GENERIC = "people person persons individuals individual others other victims victim those lives souls them names"
GENERIC = frozenset(_GENERIC.split())
"""Nouns that say only that somebody is counted."""
NO_NOUN = frozenset("them those others other names lives souls".split())
"""Of these a title says "people"."""
RANKS = (GENERIC, HAPPENINGS)
DOING = {
    **dict.fromkeys(("carry", "board", "onboard", "aboard"), "aboard"),
    "present": "present",
    "attend": "attending",
    "deploy": "deployed",
    "limit": "allowed",
    "take part": "taking part",
    **dict.fromkeys("be do say tell put have give add speak count mention".split(), ""),
}
"""Lemma of an `other` predicate -> how a title says it; verbs that say nothing of the counted are left out."""
OF_FAMILIES = {scope.ATTACKED: "taking part", **{fired: fired for fired in OF_WEAPONS.values()}}
"""Family that many lemmas are of -> how a title says it, whichever of them the first count has."""
LISTED = 4
"""Figures named in a title; the rest are in the positions."""


def number(value: Decimal) -> str:
    """Write a number with thousands separated and no idle zeros."""
    return f"{value:,.2f}".rstrip("0").rstrip(".") if value % 1 else f"{value:,.0f}"


def figure(quantity: Quantity) -> str:
    """Write what a figure means in one style: "240", "at least 300", "dozens (24 or more)"; the hedge is as written."""
    words = " ".join(quantity.words.split())
    if quantity.unit == "count" and quantity.nominal is not None and quantity.nominal < MILLION:
        return _in_digits(words.lower(), quantity.nominal)
    words = words[:1].lower() + words[1:]
    if quantity.qualifier is Qualifier.VAGUE and quantity.low is not None:
        least = (
            f"{number(quantity.low)} or more"
            if quantity.high is None
            else f"{number(quantity.low)} to {number(quantity.high)}"
        )
        return f"{words} ({least})"
    return words or str(quantity.nominal)


def _in_digits(words: str, value: Decimal) -> str:
    """Write the number in digits between the words that hedge it on either side."""
    parts = words.replace("-", " ").split()
    first = next((place for place, word in enumerate(parts) if word not in HEDGES), len(parts))
    rest = parts[first:]
    hedge = parts[:first]
    while hedge[-1:] in (["a"], ["an"]):  # the number's own: "about a hundred" is about 100
        hedge.pop()
    after = next((rest[place:] for place in range(len(rest)) if " ".join(rest[place:]) in AFTER), [])
    return " ".join([*hedge, number(value), *after])


def read(claim: Claim) -> str:
    """Write the figure of a claim as it is read, in one style for all, whoever corrected it."""
    return figure(claim.quantity) if claim.quantity is not None else claim.quote


def happened(claim: Claim) -> str:
    """What happened to the counted, in a word or two: "killed", "aboard", a predicate's own "served", "on the list".

    A verb in the present ("serves") fits no subject in front of it and stands as a quotation.
    """
    if claim.event in HAPPENED:
        return HAPPENED[claim.event]
    if claim.predicate is None:
        return ""
    text, lemma = claim.predicate.text.lower(), claim.predicate.lemma
    serves = text in (f"{lemma}s", f"{lemma}es") or text != text.strip("“”\"'")
    own = DOING.get(lemma, f"(“{claim.predicate.text}”)" if serves else text)
    return OF_FAMILIES.get(scope.event_words(claim), own)


def counted(claims: Iterable[Claim]) -> str:
    """Who is counted, in the words most telling among the claims, with a capital."""
    words = [subject_words(claim) for claim in claims if claim.subject and claim.subject.span]
    best = min(words, key=lambda text: (_general(text), len(text), text), default="people")
    unsaid = _general(best) == len(RANKS) or best.lower() in NO_NOUN
    best = "people" if unsaid else best.removeprefix("the ").removeprefix("The ")
    return best[:1].upper() + best[1:]


def whom_and_what(claims: Sequence[Claim], told: Claim | None = None) -> str:
    """Who is counted and what happened to them, each once: "People displaced", where the words say "displaced".

    `told` says what happened, the first of the claims when left out.
    """
    told = told or claims[0]
    who, did = counted(claims), happened(told)
    words, said = who.lower().split(), told.predicate.text.lower() if told.predicate else ""
    if words in ([did], [said]) and told.event in HAPPENED and not said.endswith("s"):
        return f"People {did}"
    if (said in words[-1:] and told.event not in HAPPENED) or {did, said} & {*words[:-1]}:
        return who
    return f"{who} {did}".rstrip()


def _general(words: str) -> int:
    """How little a subject says of who is counted: 0 for "hostages", more for "people", most for "deaths"."""
    head = words.lower().split()[-1:]
    return next((place for place, nouns in enumerate(RANKS, 1) if head and head[0] in nouns), 0)


def where(place: str | None) -> str:
    """Say where, with a name alone where it has one: " in Lorn" for "the old port of Lorn", " in the hotel in Lorn"."""
    if not place:
        return ""
    name = _BEFORE_NAME.sub("", place)
    return f" in the {name}" if _NOUN_FIRST.match(name) else f" in {name}"


def listing(words: Sequence[str], last: str = "or") -> str:
    """Join words as a sentence does: "12, 35 or 190"."""
    kept = list(dict.fromkeys(words))
    if len(kept) > LISTED:
        kept = [*kept[: LISTED - 1], kept[-1]]
    return kept[0] if len(kept) == 1 else f"{', '.join(kept[:-1])} {last} {kept[-1]}"


def said_by(words: Sequence[str]) -> str:
    return listing(list(words), "and") if words else "nobody named"
