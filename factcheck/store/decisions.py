"""What reviewers decided about discrepancies. Owns which discrepancy a decision follows, and the status it gives.

All of it is derived, at any time, from the ledger and the discrepancies that stand: nothing here is stored.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from factcheck.model import Decision, Status, Verdict
from factcheck.store import ledger
from factcheck.store.database import Store
from factcheck.store.ledger import Act, Entry


def record_decision(
    store: Store,
    *,
    discrepancy: str,
    check: str,
    verdict: Verdict,
    reviewer: str,
    reason: str | None,
    note: str | None,
    seen: Mapping[str, str],
) -> Decision:
    """Write a decision with the evidence it was made on: claim id -> digest of its reading.

    Raises UsageError without a reviewer.
    """
    with store.writing(durable=True):
        before = _last_verdict(store, discrepancy, reviewer.strip())
        payload = {
            "from": before,
            "to": verdict.value,
            "why": reason,
            "note": note,
            "check": check,
            "evidence": dict(sorted(seen.items())),
        }
        return _decision(ledger.append(store, actor=reviewer, act=Act.DECIDE, target=discrepancy, payload=payload))


def _last_verdict(store: Store, discrepancy: str, reviewer: str) -> str | None:
    undone = ledger.reversed_numbers(store)
    mine = ledger.entries(store, targets=[discrepancy], act=Act.DECIDE, actor=reviewer)
    return next((entry.payload["to"] for entry in reversed(mine) if entry.number not in undone), None)


def _decision(entry: Entry) -> Decision:
    return Decision(
        entry=entry.number,
        discrepancy=entry.target,
        verdict=Verdict(entry.payload["to"]),
        reviewer=entry.actor,
        at=entry.at,
        reason=entry.payload["why"],
        note=entry.payload["note"],
        evidence=entry.payload["evidence"],
    )


def all_decisions(store: Store) -> tuple[Decision, ...]:
    """Return the decisions that stand, oldest first."""
    return tuple(_decision(entry) for entry in ledger.standing(store, act=Act.DECIDE))


def checks_decided(store: Store) -> dict[int, str]:
    """Return the check behind each decision, by the number of its entry."""
    return {entry.number: entry.payload["check"] for entry in ledger.standing(store, act=Act.DECIDE)}


def follow(
    decisions: Iterable[Decision], checks: Mapping[int, str], live: Mapping[str, tuple[str, Collection[str]]]
) -> dict[int, str]:
    """Return where each decision belongs now: entry -> the discrepancy of the same check that holds most of its claims.

    `live` maps a discrepancy to its check and claims. Ties go to the one decided about, then to the smallest id; a
    decision whose claims are in none stays with its own discrepancy while that lives, and is left out when it does not.
    A pure function, so that any order of edits carries decisions to the same place.
    """
    holding: dict[tuple[str, str], list[str]] = {}
    for discrepancy, (check, claims) in sorted(live.items()):
        for claim in claims:
            holding.setdefault((check, claim), []).append(discrepancy)
    followed = {}
    for decision in decisions:
        shared = Counter(one for claim in decision.evidence for one in holding.get((checks[decision.entry], claim), ()))
        own = decision.discrepancy
        if shared:
            followed[decision.entry] = min(shared, key=lambda one: (-shared[one], one != own, one))
        elif own in live:
            followed[decision.entry] = own
    return followed


def status_of(decisions: Collection[Decision], evidence: Mapping[str, str]) -> Status:
    """Return the status that decisions, oldest first, give a discrepancy whose claims now read as `evidence`.

    Each reviewer's last word counts. On changed evidence it counts no more (reopened, when no other does); two last
    words that differ are disputed; unsure contradicts nobody.
    """
    if not decisions:
        return Status.OPEN
    last = {decision.reviewer: decision for decision in decisions}
    current = [decision.verdict for decision in last.values() if decision.evidence == evidence]
    if not current:
        return Status.REOPENED
    return Status.DISPUTED if len(set(current) - {Verdict.UNSURE}) > 1 else Status.DECIDED
