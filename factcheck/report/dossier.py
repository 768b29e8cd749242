"""The claims and documents a page speaks of, with short ids and places. Owns look-ups; the commands fill it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from factcheck.model import Claim, Document, Source
from factcheck.report import wording
from factcheck.report.articles import with_article
from factcheck.report.passages import Passages
from factcheck.report.shortening import shorten


@dataclass(frozen=True)
class Dossier:
    """What a page needs to name a claim: the claim, its document, and the prefix a person may type."""

    claims: Mapping[str, Claim]
    documents: Mapping[str, Document]
    short: Callable[[str], str] = field(default=lambda id_: id_)
    registered: Callable[[str, Source], str] = field(default=lambda document_id, source: "")
    """What the registry knows of a document's source, in words: its id, its name there, affiliation, party."""

    @cached_property
    def passages(self) -> Passages:
        return Passages(self.documents)

    def known(self, ids: Iterable[str]) -> list[Claim]:
        """The claims of `ids` that are at hand, in the order given."""
        return [self.claims[id_] for id_ in ids if id_ in self.claims]

    def document(self, claim: Claim) -> Document | None:
        return self.documents.get(claim.document_id)

    def speaker(self, claim: Claim) -> str:
        return wording.speaker(claim, self.document(claim))

    def named(self, name: str) -> str:
        """Return a name as it stands in a sentence: "the Interior Ministry", "Israel"."""
        return with_article(name, self.documents.values())

    def place(self, claim: Claim) -> str:
        """Return "name ¶6"."""
        return self.passages.place(claim)


def dossier_of(documents: Iterable[Document], claims: Iterable[Claim], others: Iterable[str] = ()) -> Dossier:
    """Return the dossier of what is at hand; ids are shortened among all of it and `others`."""
    known_documents = {document.id: document for document in documents}
    known_claims = {claim.id: claim for claim in claims}
    short = shorten([*known_documents, *known_claims, *others])
    return Dossier(known_claims, known_documents, lambda id_: short.get(id_, id_))
