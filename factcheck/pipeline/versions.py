"""Two versions of a document side by side: figures that changed, claims that went or came, wording. Stores nothing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from rapidfuzz import fuzz

from factcheck.comparison.versions import LIKE, Change, Matching, changes, figure_changed, match
from factcheck.errors import UsageError
from factcheck.extraction.lexicon import default_lexicon
from factcheck.extraction.sentences import paragraphs, sentences
from factcheck.model import Claim, Decision, Document
from factcheck.store.claims import all_claims
from factcheck.store.database import Store
from factcheck.store.decisions import all_decisions
from factcheck.store.documents import all_documents, versions


@dataclass(frozen=True, slots=True)
class ClaimChange:
    """One claim in both versions, and the fields that are told differently, the figure first."""

    old: Claim
    new: Claim
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Lost:
    """A claim that the newer version no longer makes, with the decisions that rest on it."""

    claim: Claim
    decisions: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What a newer version changed. `wording` pairs a sentence with what replaced it, None where there is none."""

    older: Document
    newer: Document
    figures: tuple[ClaimChange, ...]
    readings: tuple[ClaimChange, ...]
    lost: tuple[Lost, ...]
    added: tuple[Claim, ...]
    wording: tuple[tuple[str | None, str | None], ...]

    def __bool__(self) -> bool:
        return bool(self.figures or self.readings or self.lost or self.added or self.wording)


def difference(store: Store, older: Document, newer: Document) -> Difference:
    """Return what changed between two versions. Raises UsageError for a document and itself, and for erased words."""
    if older.id == newer.id:
        raise UsageError(f"{older.name} ({older.id}) is one version: give two, as `factcheck documents` lists them")
    for one in (older, newer):
        if not one.text:
            raise UsageError(f"{one.name} ({one.id}) was forgotten: its words are gone, so nothing can be compared")
    found = matching(store, older, newer)
    decisions = all_decisions(store)
    told = [ClaimChange(old, new, changes(old, new)) for old, new in found.pairs]
    return Difference(
        older,
        newer,
        tuple(one for one in told if figure_changed(one.old, one.new)),
        tuple(one for one in told if one.changes and not figure_changed(one.old, one.new)),
        tuple(Lost(claim, tuple(one for one in decisions if claim.id in one.evidence)) for claim in found.lost),
        found.added,
        tuple(_wording(older.text, newer.text)),
    )


def matching(store: Store, older: Document, newer: Document) -> Matching:
    """Match the claims of two versions as they are read now."""
    before, after = (all_claims(store, documents_only=[one.id]) for one in (older, newer))
    return match(before, older.text, after, newer.text)


def two_versions(store: Store, documents: Sequence[Document]) -> tuple[Document, Document]:
    """Return the older and the newer of the documents named: two of them, or one and the version before it.

    Raises UsageError when there is no version before.
    """
    before = versions(store)
    if len(documents) == 1:
        newer = documents[0]
        if newer.id not in before:
            told = (
                f"{newer.name} ({newer.id}) is the first version that is stored: give another document to compare with"
            )
            raise UsageError(told)
        return all_documents(store, ids=[before[newer.id]])[0], newer
    one, other = documents
    return (other, one) if _follows(before, one.id, other.id) else (one, other)


def _follows(before: Mapping[str, str], later: str, earlier: str) -> bool:
    at: str | None = later
    while at is not None:
        at = before.get(at)
        if at == earlier:
            return True
    return False


def _wording(old: str, new: str) -> Iterator[tuple[str | None, str | None]]:
    """Yield the sentences that were replaced, taken out or put in, in order; white space does not count."""
    before, after = list(_sentences(old)), list(_sentences(new))
    for what, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if what != "equal":
            yield from _rewritten(before[i:j], after[k:m])


def _rewritten(gone: list[str], come: list[str]) -> Iterator[tuple[str | None, str | None]]:
    """Pair each sentence with the next that is like it; what stands between was put in, what finds none, taken out."""
    at = 0
    for sentence in gone:
        like = next((n for n in range(at, len(come)) if fuzz.ratio(sentence, come[n]) >= LIKE), None)
        if like is None:
            yield sentence, None
            continue
        yield from ((None, added) for added in come[at:like])
        yield sentence, come[like]
        at = like + 1
    yield from ((None, added) for added in come[at:])


def _sentences(text: str) -> Iterator[str]:
    lexicon = default_lexicon()
    for paragraph in paragraphs(text):
        for span in sentences(text, paragraph, lexicon):
            yield " ".join(span.of(text).split())
