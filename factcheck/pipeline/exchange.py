"""What a store hands to other programs and takes back: documents with their texts, claims, and what people did.

Owns what belongs into it and its records; `report.exchange` writes the formats, `store.imports` puts one into a store.
Records are plain JSON. Findings are in it for those who read, and are never taken back: they follow from the rest.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Set
from dataclasses import dataclass, field, replace
from types import MappingProxyType

import factcheck
from factcheck import identity
from factcheck.model import Claim, Document, Finding, Status
from factcheck.pipeline import foreign
from factcheck.pipeline.anchoring import anchor
from factcheck.pipeline.foreign import Annotation
from factcheck.records import (
    Record,
    claim_from_record,
    claim_record,
    discrepancy_from_record,
    discrepancy_record,
    document_from_record,
    document_record,
)
from factcheck.store import ledger
from factcheck.store.acts import READS
from factcheck.store.claims import all_claims, extracted, ids_in, withdrawn_ids
from factcheck.store.database import Store
from factcheck.store.documents import all_documents, versions, withdrawn_documents
from factcheck.store.findings import all_findings
from factcheck.store.imports import Handed, Imported, key_of, put_import
from factcheck.store.ledger import Act
from factcheck.store.readings import lost as lost_claims

FORMAT, VERSION = "factcheck exchange", 1
UNTOLD = frozenset({Act.UNDO, Act.REDO, Act.IMPORT, Act.FORGET})
"""Acts that say only which others stand, or of what nothing is left: what stands is handed on, so they are not."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """Documents with their texts, claims and acts as records, in order."""

    documents: tuple[Record, ...] = ()
    """`records.document_record` with `text` and `supersedes`."""
    claims: tuple[Record, ...] = ()
    """`records.claim_record` as it reads now, with `document_id`, `withdrawn`, and what was extracted: see `_claim`."""
    entries: tuple[Record, ...] = ()
    """Acts that stand: `act`, `target`, `reviewer`, `at`, `payload`, and the `key` they are known by in every store."""
    gone: tuple[Record, ...] = ()
    """Discrepancies that are no longer found and that somebody decided about (`records.discrepancy_record`)."""
    findings: tuple[Finding, ...] = ()
    known: Mapping[str, Claim] = field(default_factory=dict)
    texts: Mapping[str, Document] = field(default_factory=dict)
    head: tuple[int, str] = (0, "")
    """Number and seal of the ledger's last entry."""
    foreign: tuple[Annotation, ...] = ()
    """What other tools annotated, still to be placed."""
    forgotten: int = 0
    """How many documents were forgotten: nothing of them is handed on."""

    def header(self) -> Record:
        """Return what says what this is and where it is from."""
        return {
            "what": "header",
            "format": FORMAT,
            "version": VERSION,
            "written_by": f"factcheck {factcheck.__version__}",
            "ledger": {"entries": self.head[0], "seal": self.head[1]},
        }


def bundle(store: Store) -> Bundle:
    """Return everything of a store but what was forgotten; the same store gives the same bundle."""
    with store.reading():
        forgotten = {document for document, erased in withdrawn_documents(store).items() if erased}
        documents = tuple(one for one in all_documents(store) if one.id not in forgotten)
        before, wordless = _bridged(versions(store), forgotten), forgotten | ids_in(store, forgotten)
        claims, gone = all_claims(store, withdrawn=None), withdrawn_ids(store)
        read, standing, findings = extracted(store), ledger.standing(store), all_findings(store)
        lost = lost_claims(store)
        return Bundle(
            documents=tuple(
                {**document_record(one), "supersedes": before.get(one.id), "text": one.text} for one in documents
            ),
            claims=tuple(_claim(one, one.id in gone, one.id not in lost, read.get(one.id)) for one in claims),
            entries=tuple(_entry(one) for one in standing if one.act not in UNTOLD and _has_words(one, wordless)),
            gone=tuple(discrepancy_record(one.discrepancy) for one in findings if one.status is Status.GONE),
            findings=findings,
            known={one.id: one for one in claims},
            texts={one.id: one for one in documents},
            head=ledger.head(store),
            forgotten=len(forgotten),
        )


def _bridged(before: Mapping[str, str], forgotten: Collection[str]) -> dict[str, str]:
    """Let what supersedes a forgotten version supersede the one before that."""

    def older(one: str | None) -> str | None:
        while one is not None and one in forgotten:
            one = before.get(one)
        return one

    return {newer: found for newer, direct in before.items() if (found := older(direct)) is not None}


def _has_words(entry: ledger.Entry, wordless: Set[str]) -> bool:
    """Whether there is anything of an act to hand on: what was forgotten, and its claims, are not there to act on."""
    return "erased" not in entry.payload and wordless.isdisjoint(entry.targets)


def _claim(claim: Claim, withdrawn: bool, found: bool, read: tuple[str, Record] | None) -> Record:
    """The claim as it reads now; `extracted` is what a program read when people corrected it since, null else.

    It is `withdrawn` when a person rejected it, or when the newest extraction no longer finds it: then not `found`.

    `read_by` is the program, null for a claim that a person added: then an entry holds it.
    """
    record = claim_record(claim)
    read_by, first = read or (None, None)
    told = {"document_id": claim.document_id, **record, "withdrawn": withdrawn, "found": found, "read_by": read_by}
    return {**told, "extracted": first if first != record else None}


def _entry(entry: ledger.Entry) -> Record:
    payload = {name: value for name, value in entry.payload.items() if name != "imported"}
    at = entry.payload.get("imported", {}).get("at", entry.at)
    told = {"act": entry.act, "target": entry.target, "reviewer": entry.actor, "at": at}
    return {**told, "key": key_of(entry), "payload": payload}


def document_of_record(record: Record) -> Document:
    """Return the document of a bundle's record."""
    return document_from_record(record, record["text"])


def take(store: Store, given: Bundle, *, reviewer: str, name: str) -> Imported:
    """Put a bundle into a store as one step. What is not sound is left out and told; the rest goes in."""
    one, problems = sound(given)
    if given.foreign:
        placed = foreign.placed(store, given.foreign, reviewer)
        told, more = sound(replace(given, claims=placed.claims, entries=placed.entries), placed.texts)
        one, problems = replace(told, documents=()), [*placed.problems, *more]
    texts = [(document_of_record(record), record["supersedes"]) for record in _older_first(one.documents)]
    with store.writing(durable=True):
        done = put_import(store, Handed(texts, one.claims, one.entries, one.gone), reviewer=reviewer, name=name)
        anchor(store, [document.id for document, _ in texts])
    done.clashes[:0] = problems
    return done


def _older_first(records: tuple[Record, ...]) -> list[Record]:
    before = {record["id"]: record["supersedes"] for record in records}

    def depth(one: str) -> int:
        seen: set[str] = set()
        while before.get(one) and one not in seen:
            seen.add(one)
            one = before[one]
        return len(seen)

    return sorted(records, key=lambda record: depth(record["id"]))


def sound(given: Bundle, here: Mapping[str, str] = MappingProxyType({})) -> tuple[Bundle, list[str]]:
    """Return what of a bundle is whole and true to its texts, and a sentence for everything that is not.

    `here` are texts, by id, that claims and acts may be about without their coming along.
    """
    problems: list[str] = []
    texts = {**here} | {record["id"]: record["text"] for record in _kept(given.documents, _no_document, problems)}
    documents = tuple(record for record in given.documents if record.get("id") in texts)
    claims = _kept(given.claims, lambda record: _no_claim(record, texts), problems)
    entries = _kept(given.entries, lambda record: _no_entry(record, texts), problems)
    gone = _kept(given.gone, lambda record: None if discrepancy_from_record(record).id else "it has no id", problems)
    return replace(given, documents=documents, claims=claims, entries=entries, gone=gone), problems


def _kept(
    records: Iterable[Record], problem_of: Callable[[Record], str | None], problems: list[str]
) -> tuple[Record, ...]:
    kept = []
    for record in records:
        try:
            problem = problem_of(record)
        except (KeyError, TypeError, ValueError, AttributeError, ArithmeticError) as error:
            problem = f"it lacks or garbles a field ({type(error).__name__}: {error})"
        if problem is None:
            kept.append(record)
        else:
            problems.append(
                f"{record.get('what', 'record')} {record.get('id') or record.get('key')} was left out: {problem}"
            )
    return tuple(kept)


def _no_document(record: Record) -> str | None:
    document = document_of_record(record)
    if "\x00" in document.text or len(document.text) != record["length"]:
        return "its text is not as long as it says, or holds NUL"
    if identity.document_id(document.text, document.publisher, document.uri, document.name) != document.id:
        return "its id is not that of its text, publisher, address and name"
    return None if record["supersedes"] is None or isinstance(record["supersedes"], str) else "it supersedes no id"


def _no_claim(record: Record, texts: Mapping[str, str]) -> str | None:
    for one in (record, record["extracted"]):
        if one is not None and (problem := _misplaced(one, texts.get(record["document_id"]))):
            return problem
    return None if isinstance(record["read_by"], str | None) and isinstance(record["found"], bool) else "nobody read it"


def _misplaced(record: Record, text: str | None) -> str | None:
    claim = claim_from_record(record, "")
    if text is None:
        return "its document is not in the file"
    return None if claim.span.of(text) == claim.quote else "its quote is not where it says"


def _no_entry(record: Record, texts: Mapping[str, str]) -> str | None:
    act, payload = Act(record["act"]), record["payload"]
    if act in UNTOLD or not str(record["reviewer"]).strip() or not isinstance(record["target"], str):
        return "it says not who did what"
    if not isinstance(payload, dict) or not isinstance(record["at"], str) or not isinstance(record["key"], str):
        return "it says not what, or when"
    if act in READS:
        claim_from_record(payload["record"], "")
    if act is Act.ADD:
        return _misplaced(payload["record"], texts.get(payload["document"]))
    return None
