"""People whom nobody has found, seen or reached so far are missing: "were yet to be seen". Owns those turns of a verb.

Whoever could only not be asked for a comment is missed by nobody.
"""

from factcheck.extraction.counts.concepts import PERSON
from factcheck.extraction.counts.sites import Site
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.extraction.verbs import VerbGroup, VerbWords

SOUGHT = frozenset(["account", "find", "locate", "trace", "recover"])
"""What is done with whoever and whatever was lost."""
_OF_PEOPLE = frozenset(["see", "reach", "contact", "hear"])
"""What is done with people only, so that a house that "could not be reached" is none that is missing."""
_WAITS = frozenset(["yet", "still", "remain", "remains", "remained"])
_ASKED = frozenset(["for", "by", "as"])
"""Behind "could not be reached": a comment, a telephone."""


def yet_to_be(tokens: Tokens, at: Site, index: int) -> int:
    """The participle of "nine divers yet to be accounted for", "still to be seen" at `index`; -1 when none follows."""
    waits = tokens.lower[index : index + 3] in (["yet", "to", "be"], ["still", "to", "be"])
    return index + 3 if waits and _is_of_search(tokens, at, index + 3) else -1


def unfound(tokens: Tokens, at: Site, group: VerbGroup) -> int:
    """The verb by which a group says that its subject is not found yet: "have not been seen"; -1 when it does not."""
    if group.lemma == "be" and (head := yet_to_be(tokens, at, group.head + 1)) > 0:
        return head
    is_sought = group.passive and _is_of_search(tokens, at, group.head) and _is_not_yet(tokens, group)
    return group.head if is_sought else -1


def _is_of_search(tokens: Tokens, at: Site, head: int) -> bool:
    lemma = tokens.lexicon.table(VerbWords).lemma(tokens, head)
    if lemma in SOUGHT:
        return True
    subject = at.figure.subject
    if lemma not in _OF_PEOPLE or (subject is not None and subject.concept != PERSON):
        return False
    if lemma == "hear":
        return tokens.low(head + 1) in ("from", "of")
    return tokens.low(head + 1) not in _ASKED and "immediately" not in tokens.lower[max(0, head - 2) : head]


def _is_not_yet(tokens: Tokens, group: VerbGroup) -> bool:
    """Whether a verb group denies what it says so far: "have not been", "have yet to be", "are still to be"."""
    words = tokens.lower[max(0, group.first - 1) : group.head]
    if "yet" in words or any(tokens.tag(at) is Tag.NEGATION for at in range(group.first, group.head)):
        return True
    return "to" in words and not _WAITS.isdisjoint(words)
