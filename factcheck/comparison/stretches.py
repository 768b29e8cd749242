"""Which stretches of a document tell of another happening than its main one, by the counts of their sentences.

Owns which words of a document are no evidence of what it is about; whose day another happening has, `happenings` says.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from factcheck.comparison.nodes import Node
from factcheck.comparison.passing import Stretches
from factcheck.model import Claim, ClaimKind


def stretches_of(
    claims: Sequence[Claim], nodes: Mapping[str, Node], mains: Collection[Node], asides: Collection[str]
) -> dict[str, Stretches]:
    """Return, by document, the sentences whose counts are all of other happenings: of another day, or `asides`.

    What a document opens with is what it is about, also where that comes after the happening: "three more died".
    """
    sentences: dict[str, dict[tuple[int, int], bool]] = defaultdict(dict)
    for claim in claims:
        if claim.kind is ClaimKind.COUNT:
            told, sentence = sentences[claim.document_id], (claim.sentence.start, claim.sentence.end)
            own = nodes[claim.id] in mains and claim.id not in asides
            told[sentence] = told.get(sentence, False) or own
    found = {document: tuple(at for at in sorted(told)[1:] if not told[at]) for document, told in sentences.items()}
    return {document: stretches for document, stretches in found.items() if stretches}
