"""What reviewers said of discrepancies. Owns the entries' form, which discrepancy they follow, the status they give.

All of it is derived, at any time, from the ledger and the discrepancies that stand: nothing here is stored. An entry is
about one discrepancy, or about many: then `items` of its payload holds what it says of each, and it is one step.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from factcheck.model import Decision, Discrepancy, Remark, Remarks, Status, Verdict
from factcheck.store import ledger
from factcheck.store.database import Store
from factcheck.store.ledger import OF_DISCREPANCIES, Act, Entry

Evidence = Mapping[str, str]
"""Claim id -> digest of its reading."""


@dataclass(frozen=True, slots=True)
class About:
    """One discrepancy that an entry is about, and what it was made on."""

    entry: Entry
    discrepancy: str
    check: str
    evidence: Evidence
    item: Mapping[str, Any]
    """What the entry says of this one alone."""


def about(entry: Entry) -> tuple[About, ...]:
    """Return the discrepancies an entry is about; what is about a claim or a document has none."""
    items: Mapping[str, Any] = entry.payload.get("items") or {entry.target: entry.payload}
    return tuple(
        About(entry, one, item["check"], item["evidence"], item) for one, item in items.items() if "check" in item
    )


def record(
    store: Store,
    act: Act,
    found: Sequence[Discrepancy],
    *,
    reviewer: str,
    said: Mapping[str, Any],
    before: Mapping[str, Any],
    seen: Mapping[str, Evidence],
    each: Mapping[str, Mapping[str, Any]] | None = None,
) -> Entry:
    """Write one entry about discrepancies: what is `said` of all, what held `before`, and what each was `seen` to be.

    `each` is what is said of one of them alone.

    Raises UsageError without a reviewer.
    """
    items = {
        one.id: {"from": before.get(one.id), "check": one.check, "evidence": dict(sorted(seen[one.id].items()))}
        | dict((each or {}).get(one.id, {}))
        for one in found
    }
    if len(found) == 1:
        payload, target = {**said, **items[found[0].id]}, found[0].id
    else:
        payload, target = {**said, "from": None, "items": items}, f"{len(found)} discrepancies"
    return ledger.append(store, actor=reviewer, act=act, target=target, payload=payload)


def decision_of(said: About) -> Decision:
    """Return a DECIDE entry's decision about one discrepancy."""
    payload = {**said.entry.payload, **{name: said.item[name] for name in ("to", "why", "note") if name in said.item}}
    return Decision(
        entry=said.entry.number,
        discrepancy=said.discrepancy,
        verdict=Verdict(payload["to"]),
        reviewer=said.entry.actor,
        at=said.entry.at,
        reason=payload["why"],
        note=payload["note"],
        evidence=said.evidence,
        settles=bool(payload.get("settles")),
    )


def all_decisions(store: Store) -> tuple[Decision, ...]:
    """Return the decisions that stand, oldest first."""
    standing = ledger.standing(store, acts=[Act.DECIDE])
    return tuple(decision_of(said) for entry in standing for said in about(entry))


def said_of_discrepancies(store: Store, after: int = 0) -> tuple[Entry, ...]:
    """Return the entries about discrepancies after a number, whether they stand or not."""
    return ledger.entries(store, acts=OF_DISCREPANCIES, after=after)


def followed(said: About, holding: Mapping[tuple[str, str], Iterable[str]], live: Collection[str]) -> str | None:
    """Return where an entry's word about a discrepancy belongs now: to that of its check that holds most of its claims.

    `holding` maps check and claim to the discrepancies that hold it. Ties go to the one it was said of, then to the
    smallest id; where its claims are in none it stays with its own discrepancy while that lives; else None. It depends
    on nothing else, so any order of edits carries decisions to the same place.
    """
    shared = Counter(one for claim in said.evidence for one in holding.get((said.check, claim), ()))
    own = said.discrepancy
    if shared:
        return min(shared, key=lambda one: (-shared[one], one != own, one))
    return own if own in live else None


def status_of(decisions: Collection[Decision], evidence: Evidence) -> Status:
    """Return the status that decisions, oldest first, give a discrepancy whose claims now read as `evidence`.

    Each reviewer's last word counts. On changed evidence it counts no more (reopened, when no other does); two last
    words that differ are disputed; unsure contradicts nobody. A decision that settles ends what was disputed before it.
    """
    if not decisions:
        return Status.OPEN
    settled = max((place for place, one in enumerate(decisions) if one.settles), default=0)
    last = {decision.reviewer: decision for decision in list(decisions)[settled:]}
    current = [decision.verdict for decision in last.values() if decision.evidence == evidence]
    if not current:
        return Status.REOPENED
    return Status.DISPUTED if len(set(current) - {Verdict.UNSURE}) > 1 else Status.DECIDED


def remarks_of(entries: Iterable[Entry]) -> Remarks:
    """Return what entries about one discrepancy, oldest first, put beside it; an empty word takes the last one back."""
    notes: list[Remark] = []
    evidence: list[Remark] = []
    single: dict[str, Remark | None] = {"question": None, "assigned": None}
    tags: dict[str, None] = {}
    for entry in entries:
        said = entry.payload["to"] if entry.act == Act.REMARK else entry.payload.get("remarks") or {}
        for name, words in said.items():
            if name == "tags":
                tags.update(dict.fromkeys(words))
            elif name == "untags":
                tags = {tag: None for tag in tags if tag not in words}
            elif name in single:
                single[name] = Remark(words, entry.actor, entry.at, entry.number) if words else None
            else:
                (notes if name == "note" else evidence).append(Remark(words, entry.actor, entry.at, entry.number))
    return Remarks(tuple(notes), tuple(evidence), single["question"], single["assigned"], tuple(sorted(tags)))
