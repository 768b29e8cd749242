"""What a reviewer does to claims and pairs. Owns which acts are sound and what their entries hold."""

from collections.abc import Sequence

from factcheck.errors import UsageError
from factcheck.extraction.lexicon import Lexicon
from factcheck.model import Claim, Document
from factcheck.pipeline import repair
from factcheck.pipeline.passages import find_quote
from factcheck.pipeline.repair import Words
from factcheck.records import claim_record
from factcheck.store import ledger
from factcheck.store.acts import OPPOSITES, pairs_judged, perform
from factcheck.store.claims import differences, get_claim, withdrawn_ids
from factcheck.store.database import Store
from factcheck.store.documents import all_documents
from factcheck.store.ids import resolve
from factcheck.store.ledger import Act, Entry

OF_DOCUMENTS = frozenset({Act.SAME_ORIGIN, Act.SAME_INCIDENT, Act.OTHER_INCIDENT})
"""Acts on pairs that may be two documents."""


def document_called(store: Store, typed: str) -> Document:
    """Return the document of a name, one that counts before all others, else of an id or its prefix.

    Raises UsageError for none or several.
    """
    named = [one for one in all_documents(store, current=True) if one.name == typed]
    named = named or [one for one in all_documents(store) if one.name == typed]
    if len(named) == 1:
        return named[0]
    if named:
        raise UsageError(
            f"{len(named)} documents are called {typed}: {', '.join(one.id for one in named)}; give the id"
        )
    return all_documents(store, ids=[resolve(store, typed, "doc")])[0]


def add_claim(
    store: Store,
    reviewer: str,
    typed: str,
    quote: str,
    words: Words,
    *,
    occurrence: int | None,
    note: str | None,
    lexicon: Lexicon | None = None,
) -> Entry:
    """Write a claim that the extractor missed. Raises UsageError when it is there, or its words are not."""
    document = document_called(store, typed)
    out = _standing(store, document.id, Act.WITHDRAW) or _standing(store, document.id, Act.FORGET)
    if out is not None:
        raise UsageError(f"{document.name} was {out.payload['to']} by {out.actor} (entry {out.number})")
    claim = repair.added(document, find_quote(document, quote, occurrence), words, lexicon)
    _refuse_known(store, claim)
    payload = {"from": None, "to": quote, "why": note, "document": document.id, "record": claim_record(claim)}
    return perform(store, actor=reviewer, act=Act.ADD, target=claim.id, payload=payload)


def _refuse_known(store: Store, claim: Claim) -> None:
    """What stands is corrected, and what was rejected is brought back by undoing that."""
    if get_claim(store, claim.id) is None:
        return
    if claim.id not in withdrawn_ids(store):
        raise UsageError(
            f"that is claim {claim.id} already: factcheck claim correct {claim.id}, or factcheck why {claim.id}"
        )
    rejected = _standing(store, claim.id, Act.REJECT)
    if rejected is not None:
        told = f"{claim.id} was rejected by {rejected.actor} (entry {rejected.number})"
        raise UsageError(f"{told}; to have it back: factcheck undo {rejected.number}")


def correct_claim(
    store: Store, reviewer: str, typed: str, words: Words, reason: str, lexicon: Lexicon | None = None
) -> Entry:
    """Write how a claim should be read. Raises UsageError when that changes nothing or does not fit."""
    claim, document = _live(store, typed)
    changed = repair.corrected(claim, document, words, lexicon)
    before, after = claim_record(claim), claim_record(changed)
    changes = list(differences(claim.id, before, after))
    if not changes:
        raise UsageError(
            f"{claim.id} is read like that already; say what should change: factcheck claim correct --help"
        )
    payload = {
        "from": {change.field: change.old for change in changes},
        "to": {change.field: change.new for change in changes},
        "why": said_why(reason, "a correction"),
        "record": after,
    }
    return perform(store, actor=reviewer, act=Act.CORRECT, target=claim.id, payload=payload)


def reject_claim(store: Store, reviewer: str, typed: str, reason: str) -> Entry:
    """Write that no such claim is made. Raises UsageError when it is withdrawn already."""
    claim, _ = _live(store, typed)
    payload = {"from": claim.quote, "to": None, "why": said_why(reason, "a rejection")}
    return perform(store, actor=reviewer, act=Act.REJECT, target=claim.id, payload=payload)


def judge_pair(store: Store, reviewer: str, act: Act, one: str, other: str, note: str | None) -> Entry:
    """Write that two claims do, or do not, measure the same thing, or that two claims or documents have one origin.

    Or that two claims or documents do, or do not, tell of one happening.

    Raises UsageError for a thing and itself, for two of different kinds or units, and for what stands already.
    """
    letters = ("c", "doc") if act in OF_DOCUMENTS else ("c",)
    first, second = sorted(resolve(store, typed, *letters) for typed in (one, other))
    if first == second:
        raise UsageError(f"{one} and {other} are one and the same")
    if first.rpartition("-")[0] != second.rpartition("-")[0]:
        raise UsageError("give two claims, or two documents")
    if first.startswith("c-"):
        claims = [_live(store, id_)[0] for id_ in (first, second)]
        if act is Act.LINK:
            _refuse_units(claims)
    said = pairs_judged(store)
    stands = said[act].get((first, second))
    if stands is not None:
        raise UsageError(f"that was said already, by {stands.actor} (entry {stands.number})")
    before = said[OPPOSITES[act]].get((first, second)) if act in OPPOSITES else None
    payload = {"from": None if before is None else before.act, "to": act.value, "why": note}
    return perform(store, actor=reviewer, act=act, target=f"{first} {second}", payload=payload)


def _refuse_units(claims: Sequence[Claim]) -> None:
    units = []
    for claim in claims:
        if claim.quantity is None:
            raise UsageError(f"{claim.id} gives no figure, so it measures nothing: only counts can be linked")
        units.append(claim.quantity.unit)
    if units[0] != units[1]:
        told = f"one is in {units[0]}, the other in {units[1]}: they are never compared"
        raise UsageError(f"{told}. To repair a unit: factcheck claim correct ID --unit UNIT")


def _live(store: Store, typed: str) -> tuple[Claim, Document]:
    claim_id = resolve(store, typed, "c")
    claim = get_claim(store, claim_id)
    if claim is None:
        raise UsageError(f"{claim_id} is no more: the document that it stood in was forgotten. See: factcheck log")
    if claim_id in withdrawn_ids(store):
        told = why_withdrawn(store, claim)
        raise UsageError(f"{claim_id} is {told}, so it cannot be changed; its history: factcheck log {claim_id}")
    return claim, all_documents(store, ids=[claim.document_id])[0]


def why_withdrawn(store: Store, claim: Claim) -> str:
    """Return why a withdrawn claim is compared no more: whose act it was, or that it is no longer found."""
    out = _standing(store, claim.document_id, Act.WITHDRAW)
    if out is not None:
        return f"in a document that {out.actor} withdrew (entry {out.number})"
    rejected = _standing(store, claim.id, Act.REJECT)
    return f"rejected by {rejected.actor} (entry {rejected.number})" if rejected else "no longer found"


def _standing(store: Store, target: str, act: Act) -> Entry | None:
    undone = ledger.reversed_numbers(store)
    found = ledger.entries(store, targets=[target], acts=[act])
    return next((entry for entry in reversed(found) if entry.number not in undone), None)


def said_why(reason: str, what: str) -> str:
    """Return the reason. Raises UsageError for an empty one."""
    if not reason.strip():
        raise UsageError(f"{what} needs a reason that the next person will understand: --reason WORDS")
    return reason.strip()
