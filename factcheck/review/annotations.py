"""What a reviewer says of discrepancies: verdicts and remarks. Owns which words are sound and what an entry holds.

One call is one entry, whether it is about one discrepancy or ten thousand: so it is one step to take back.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from factcheck.errors import UsageError
from factcheck.model import Discrepancy, Remarks, Verdict
from factcheck.review.reasons import IMPLIED, REASONS, WITHOUT_REASON
from factcheck.store.acts import perform
from factcheck.store.claims import evidence
from factcheck.store.database import Store
from factcheck.store.decisions import record
from factcheck.store.docket import Docket
from factcheck.store.ledger import Act, Entry


@dataclass(frozen=True, slots=True)
class Words:
    """What is said at once; None and () where nothing is. With a verdict, `note` is the verdict's."""

    verdict: Verdict | None = None
    reason: str | None = None
    note: str | None = None
    tags: Sequence[str] = ()
    untags: Sequence[str] = ()
    evidence: str | None = None
    """A link or a citation."""
    question: str | None = None
    """What would settle it; "" takes the question back."""
    assigned: str | None = None
    """Who should look; "" for nobody."""
    settles: bool = False
    """Whether the verdict is made over what others decided, and ends their dispute."""
    remarks: Mapping[str, Any] = field(init=False)
    """Whatever is said besides the verdict, by the names that the ledger uses."""

    def __post_init__(self) -> None:
        said: dict[str, Any] = {
            "note": None if self.verdict else _kept(self.note),
            "tags": _tags(self.tags),
            "untags": _tags(self.untags),
            "evidence": _kept(self.evidence),
            "question": None if self.question is None else self.question.strip(),
            "assigned": None if self.assigned is None else self.assigned.strip(),
        }
        object.__setattr__(self, "remarks", {name: one for name, one in said.items() if one not in (None, [])})


def _kept(words: str | None) -> str | None:
    return (words.strip() or None) if words else None


def _tags(given: Sequence[str]) -> list[str]:
    """Tags as they are kept: lower case, blanks as hyphens, so that one word is one tag."""
    tags = ["-".join(tag.casefold().split()) for tag in given]
    for tag in tags:
        if not tag or "," in tag:
            raise UsageError(f"{tag!r} is no tag: give one word, or words joined by hyphens")
    return list(dict.fromkeys(tags))


def annotate(store: Store, reviewer: str, found: Sequence[Discrepancy], words: Words, docket: Docket) -> Entry:
    """Write what is said of discrepancies, with the evidence as it stands now.

    Raises UsageError when nothing is said, for a reason that is not of the verdict, and for remarks that change
    nothing.
    """
    code = None if words.verdict is None else reason_code(words.verdict, words.reason)
    if words.verdict is None and words.reason is not None:
        raise UsageError("a reason belongs to a verdict: give --verdict too")
    changes = {one.id: _changes(docket.remarks(one.id), words.remarks) for one in found}
    if words.verdict is None and not any(changes.values()):
        raise UsageError(_NOTHING if not words.remarks else "that is so already; nothing was written")
    read_as = evidence(store, {claim for one in found for claim in one.claim_ids})
    seen = {one.id: {claim: read_as[claim] for claim in one.claim_ids if claim in read_as} for one in found}
    if words.verdict is None:
        before: Mapping[str, Any] = changes
        said: dict[str, Any] = {"to": dict(words.remarks), "why": None}
        return record(store, Act.REMARK, found, reviewer=reviewer, said=said, before=before, seen=seen)
    before = {one.id: docket.last_verdict(one.id, reviewer) for one in found}
    said = {"to": words.verdict.value, "why": code, "note": _kept(words.note)}
    if words.settles:
        said["settles"] = True
    if words.remarks:
        said["remarks"] = dict(words.remarks)
    return record(store, Act.DECIDE, found, reviewer=reviewer, said=said, before=before, seen=seen)


def accept(store: Store, reviewer: str, whose: str, found: Sequence[Discrepancy], docket: Docket) -> Entry:
    """Write, as one entry that settles their disputes, the last verdict of `whose` about each discrepancy.

    Raises UsageError where that person decided nothing about one of them, and for one's own word.
    """
    if whose == reviewer:
        raise UsageError("one's own word is no adjudication of it: accept the decisions of somebody else")
    read_as = evidence(store, {claim for one in found for claim in one.claim_ids})
    seen = {one.id: {claim: read_as[claim] for claim in one.claim_ids if claim in read_as} for one in found}
    before = {one.id: docket.last_verdict(one.id, reviewer) for one in found}
    each = {}
    for one in found:
        theirs = [decision for decision in docket.decisions(one.id) if decision.reviewer == whose]
        if not theirs:
            raise UsageError(f"{whose} decided nothing about {one.id}; see: factcheck adjudicate")
        last = theirs[-1]
        each[one.id] = {"to": last.verdict.value, "why": last.reason, "note": last.note, "accepts": last.entry}
    said = {"to": f"accepted {whose}", "why": None, "note": None, "settles": True}
    return record(store, Act.DECIDE, found, reviewer=reviewer, said=said, before=before, seen=seen, each=each)


_NOTHING = "say something: a verdict, a note, a tag, an evidence link, a question, or whom to assign it to"


def _changes(stand: Remarks, said: Mapping[str, Any]) -> dict[str, Any]:
    """What would change, by name, as it was before; a note or a link is always new."""
    held = {
        "question": stand.question.words if stand.question else "",
        "assigned": stand.assigned.words if stand.assigned else "",
    }
    before: dict[str, Any] = {name: None for name in ("note", "evidence") if name in said}
    before |= {name: held[name] for name in held if name in said and said[name] != held[name]}
    if set(said.get("tags", ())) - set(stand.tags):
        before["tags"] = list(stand.tags)
    if set(said.get("untags", ())) & set(stand.tags):
        before["untags"] = list(stand.tags)
    return before


def remark(store: Store, reviewer: str, target: str, words: Words) -> Entry:
    """Write a note, tags or an evidence link beside a claim or a document. Raises UsageError for anything else."""
    if words.verdict is not None or not words.remarks.keys() <= {"note", "tags", "untags", "evidence"}:
        raise UsageError(f"{target} is no discrepancy: it takes --note, --tag and --evidence only")
    if not words.remarks:
        raise UsageError(_NOTHING)
    payload = {"from": None, "to": dict(words.remarks), "why": None}
    return perform(store, actor=reviewer, act=Act.REMARK, target=target, payload=payload)


def reason_code(verdict: Verdict, reason: str | None) -> str | None:
    """Return the code to write for a verdict. Raises UsageError, with the codes there are, for none or another."""
    codes = REASONS[verdict]
    if reason is None and verdict in WITHOUT_REASON:
        return None
    chosen = reason or IMPLIED.get(verdict)
    if chosen in codes:
        return chosen
    told = "needs a reason" if chosen is None else f"has no reason {chosen!r}"
    listed = ", ".join(f"{code} ({words})" for code, words in codes.items())
    raise UsageError(f"{verdict.value} {told}; give one of: {listed}")
