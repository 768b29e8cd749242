"""Whom the words beside a figure point back at: "of the injured", "the dead include", "among those freed", "of them".

Reads the claim's own sentence only. Finds no whole: `shares` does.
"""

import re
from dataclasses import dataclass

from factcheck.comparison.aftermath import just_before
from factcheck.model import Claim, Event

_GROUPS: tuple[tuple[str, tuple[Event, ...]], ...] = (
    ("dead deceased deaths fatalities bodies killed slain drowned", (Event.KILLED,)),
    ("wounded injured hurt injuries", (Event.WOUNDED,)),
    ("survivors", (Event.WOUNDED, Event.EVACUATED)),
    ("victims victim casualties", (Event.KILLED, Event.WOUNDED, Event.AFFECTED)),
    ("missing", (Event.MISSING,)),
    ("rescued saved evacuated evacuees", (Event.EVACUATED,)),
    ("freed released", (Event.RELEASED, Event.EVACUATED)),
    ("detained arrested detainees arrestees", (Event.ARRESTED,)),
    ("hostages captives", (Event.HELD,)),
    ("displaced", (Event.DISPLACED, Event.EVACUATED)),
    ("infected", (Event.INFECTED,)),
    ("patients", (Event.INFECTED, Event.WOUNDED)),
    ("affected", (Event.AFFECTED, Event.INFECTED, Event.DISPLACED)),
)
GROUPS = {noun: frozenset(events) for nouns, events in _GROUPS for noun in nouns.split()}
"""What befell those whom a noun or participle means."""
_DEEDS = {
    **dict.fromkeys(("died", "perished", "drowned", "succumbed"), frozenset({Event.KILLED})),
    **dict.fromkeys(("survived", "escaped"), frozenset({Event.WOUNDED, Event.EVACUATED})),
    "fled": frozenset({Event.DISPLACED, Event.EVACUATED}),
}
"""What befell "those who died", beside what the participles above say of "those who were hurt"."""
_TOTALS = frozenset({"number", "numbers", "toll", "count", "total", "figure", "tally", "share", "rate"})
"""Before a number: how many all are, and no part of them."""
_WHOEVER = frozenset({"them", "whom", "us", "they", "that"})
_VERBS = frozenset(
    {"were", "was", "are", "is", "had", "have", "has", "who", "that", "and", "remain", "remained", "died"}
)
REACH = 120
"""Code points looked at before a figure."""
PRONOUNS = frozenset({"that", "them", "whom", "these", "those", "us", "they"})
_OF = re.compile(r"\W{0,2}of (?:all )?(them|whom|us|these|those|the)\b((?: [\w’'-]+){0,3})", re.IGNORECASE)
"""Behind a number: "five of the injured", "three of them", "nine of those hurt"."""
_OF_THOSE = re.compile(
    r"(?:^|[,;:–—“”\"(]|\band|\bbut|\bthat)\W*(?:of|among|out of) (?:all )?"
    r"(them|whom|these|those|that(?=,)|the|(?:that|this) (?:number|total|figure|group))\b"
    r"((?: [\w’'-]+){0,4}),?(?: \w+(?: \w+)? said,)? ?(?:(?:were|was|are|is) )?(?:only |just |at least )?$",
    re.IGNORECASE,
)
"""Before a number: "of the injured, five", "of those detained, nineteen", "among the dead were three"."""
_MADE_UP = re.compile(
    r"\b(?:the|these|those)(( [\w’'-]+){1,5}?) (?:also |all )?"
    r"(?:were|are|was|includ(?:e|es|ed|ing)|compris(?:e|es|ed)|numbered)(?: only| at least| about| some| also)?\s?$",
    re.IGNORECASE,
)
"""Before the first of those that the dead were: "the dead were five prisoners", "those saved by Orla comprise 61"."""
_THEY = re.compile(r"\b(they) (?:were|are|include|included|comprise|comprised)(?: also| at least)? $", re.IGNORECASE)
"""Before a number: "they were two Danes and three Poles"."""
_NAMES = re.compile(r"\b(?:names|identities|photographs|portraits|obituaries) of (?:the )?$", re.IGNORECASE)
"""Before a number: "it published the names of 35 victims"."""
_AMONG = re.compile(
    r"[^.;:]{0,50}?\b(?:are|were|is|was|be|been|being)(?:,[^,.;:]{0,60},)? among (?:the|those)((?: [\w’'-]+){1,3})",
    re.IGNORECASE,
)
"""Behind a number: "three children were among the dead"."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Who is meant: by a noun, with what befell them, or by a pronoun alone."""

    events: frozenset[Event] = frozenset()

    @property
    def pronoun(self) -> bool:
        """True for "them" and "those", which mean whoever was counted last."""
        return not self.events


def reference(claim: Claim, text: str) -> Reference | None:
    """Return whom the words beside the figure point back at, None when they point at nobody that the lists know."""
    before = just_before(claim, text, REACH)
    for found in (
        _OF.match(text, claim.span.end, claim.sentence.end),
        _AMONG.match(text, claim.span.end, claim.sentence.end),
        _OF_THOSE.search(before),
        _MADE_UP.search(before),
        _THEY.search(before),
    ):
        if found is not None and (meant := _meant(found)) is not None:
            return meant
    return Reference(frozenset({Event.KILLED, Event.MISSING})) if _NAMES.search(before) else None


def _meant(found: re.Match[str]) -> Reference | None:
    groups = [group for group in found.groups() if group is not None]
    if any(group.lower().startswith(("that ", "this ")) for group in groups):
        return Reference()
    pronoun = next((group.lower() for group in groups if group.lower() in PRONOUNS), None)
    if pronoun in _WHOEVER:
        return Reference()
    words = " ".join(group for group in groups if group.lower() not in PRONOUNS).lower().split()
    if pronoun in ("those", "these") and words[:1] in (["who"], ["that"]):
        known = (_DEEDS.get(word) or GROUPS.get(word) for word in words[1:])
        return next((Reference(events) for events in known if events), None)
    words = _noun(words)
    if _TOTALS & {*words}:
        return None
    for word in words:
        if word in GROUPS:
            return Reference(GROUPS[word])
    return Reference() if pronoun is not None and not words else None


def _noun(words: list[str]) -> list[str]:
    """The words up to the first verb: "dead" of "the dead were buried"."""
    return words[: next((at for at, word in enumerate(words) if word in _VERBS), len(words))]
