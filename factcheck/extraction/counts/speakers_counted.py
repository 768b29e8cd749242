"""Counted people who only speak: "two injured traders told a reporter". Nothing befalls them there; owns that.

Whatever befell them was counted where it was told; here their noun says who spoke.
"""

from factcheck.extraction.counts.sites import Happening
from factcheck.extraction.records import Figure
from factcheck.extraction.tokens import Tag, Tokens

_SPEAKS = frozenset(
    "say tell speak talk describe recount recall testify complain thank explain claim insist allege add relate narrate "
    "reply answer argue plead ask beg accuse blame praise recollect reminisce whisper shout".split()
)
_IS_ASKED = frozenset(["interview", "quote", "question", "ask"])
"""What reporters do to those who speak to them."""


def only_speak(tokens: Tokens, figure: Figure, happening: Happening | None) -> bool:
    """Whether the verb whose subject a count is says only that they speak, or were interviewed."""
    predicate = happening.predicate if happening is not None else None
    if predicate is None:
        return False
    first = tokens.at(predicate.span.start)
    if first < figure.subject_end:
        return False
    is_passive = tokens.tag(first - 1) is Tag.AUXILIARY and tokens.low(first - 1) in ("was", "were", "been", "being")
    return predicate.lemma.split()[0] in (_IS_ASKED if is_passive else _SPEAKS)
