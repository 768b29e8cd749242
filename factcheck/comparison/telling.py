"""What the words right beside a figure say of its place among others: the rest, a share, one of each, people hit.

Looks at a claim's own sentence only. Decides nothing; without the text only the claim's own fields speak.
"""

import re
from dataclasses import dataclass

from factcheck.comparison import scope
from factcheck.model import Claim

_WORDS = re.compile(r"[^\W\d_]+")
REST = frozenset({"other", "others", "remaining"})
"""Beside a number: whoever was counted before is left out ("one killed and five others hurt", "the other four")."""
OF_THEM = frozenset({"the", "them", "those", "these", "whom"})
"""After "N of": a share of people already counted."""
SINGLE = frozenset({"each", "every", "apiece"})
_HITTING = (
    "shot shoot shoots shooting shootings shooter gunshot gunshots gunfire gunman gunmen stab stabs stabbed stabbing "
    "stabbings knife knifed"
)
HITTING = frozenset(_HITTING.split())
"""Words of an attack with gun or knife. How many were hit is settled when it ends, unlike a disaster's toll."""


TREATED = frozenset({"hospital", "hospitals", "hospitalised", "hospitalized", "clinic", "treated", "admitted"})
"""Beside a count of wounded: those who were taken in, who may be fewer than all."""
_SAID = "announced|said|reported|put|given|counted|confirmed|estimated|claimed|told|spoken|listed|stood"
_PAST_PERFECT = re.compile(rf"\b(?:had|initially|at first|originally)\b(?: \w+)? (?:{_SAID})\b")
"""A count that somebody had given before the one now told."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What stands beside one figure."""

    rest: bool = False
    remainder: bool = False
    share: bool = False
    single: bool = False
    called: str = ""
    hit: bool = False
    treated: bool = False
    before: bool = False


def _called(after: list[str]) -> str:
    """What a share is said to be: "women" of "eight of them were women" and "eight of them women"."""
    if after[:1] != ["of"] or after[1:2] not in (["them"], ["whom"], ["those"], ["these"]):
        return ""
    rest = after[2:]
    return next((word for word in rest if word not in ("were", "are", "was", "being")), "")


def _clause(claim: Claim, text: str) -> list[str]:
    """The words after the figure up to a comma or full stop."""
    return _WORDS.findall(re.split(r"[,.;:]", text[claim.span.end : claim.sentence.end].lower(), maxsplit=1)[0])


def telling(claim: Claim, text: str | None) -> Telling:
    """Read the words beside the figure; `text` is the document's, None when only the claim is at hand."""
    own = {*scope.subject_words(claim).lower().split()}
    lemma = claim.predicate.lemma if claim.predicate else ""
    if text is None:
        return Telling(rest=bool(REST & own), hit=lemma in scope.HIT)
    before = _WORDS.findall(text[max(claim.sentence.start, claim.span.start - 40) : claim.span.start].lower())
    after = _WORDS.findall(text[claim.span.end : min(claim.sentence.end, claim.span.end + 60)].lower())
    rest = bool(REST & {*before[-1:], *after[:1], *own})
    return Telling(
        rest=rest,
        remainder=rest and "the" in before[-2:],
        share=after[:1] == ["of"] and bool(OF_THEM & {*after[1:2]}),
        single=bool(SINGLE & {*before[-4:]}),
        called=_called(after),
        treated=bool(TREATED & {*_clause(claim, text)}),
        before=_PAST_PERFECT.search(text, claim.sentence.start, claim.span.start) is not None,
        hit=lemma in scope.HIT or bool(HITTING & {*_WORDS.findall(claim.sentence.of(text).lower())}),
    )
