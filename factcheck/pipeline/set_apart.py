"""Which documents of a check are compared with no other of their place and days, among all that is stored.

What shows it is `comparison.set_apart`'s to say; this owns which documents are looked at.
"""

from collections.abc import Sequence

from factcheck.comparison import set_apart as apart
from factcheck.comparison.likeness import profile
from factcheck.comparison.nodes import same_days
from factcheck.comparison.set_apart import SetApart
from factcheck.model import Document
from factcheck.pipeline.compare import said_of_pairs
from factcheck.store import compared
from factcheck.store.claims import all_claims
from factcheck.store.database import Store
from factcheck.store.documents import all_documents

FEW = 50
"""Documents of a check of which it is told; who gives more at once looks at no pair of them."""
NEAR = 200
"""Stored documents that are laid beside them, those that hold most of their names first."""
RARE = 25
"""Stored documents that hold a name which still says something of what they tell."""


def set_apart(store: Store, given: Sequence[Document]) -> tuple[SetApart, ...]:
    """Return the happenings that the given documents, or they and others, tell of and that were taken for two."""
    if len(given) > FEW:
        return ()
    keys = {compared.hashed(key) for document in given for key in profile(document).keys}
    rare = {key for key, held in compared.counts(store, keys).items() if held <= RARE}
    shared = compared.holders(store, rare)
    likest = sorted(shared, key=lambda document: (-len(shared[document]), document))[:NEAR]
    near = all_documents(store, ids={*likest, *(document.id for document in given)}, current=True)
    beside = [one for one in near if any(same_days(one, document) for document in given)]
    claims = all_claims(store, documents_only={document.id for document in beside})
    found = apart.set_apart(
        claims, beside, compared.incidents_of(store, {claim.id for claim in claims}), said_of_pairs(store)
    )
    ids = {document.id for document in given}
    return tuple(one for one in found if any(document.id in ids for document in (*one.one, *one.other)))
