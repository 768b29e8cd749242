"""schema.org Claim and ClaimReview (JSON-LD) of what people decided. Owns their form.

https://schema.org/ClaimReview . Only claims of a decided discrepancy are in it, and a review says what the reviewer
said: the verdict on the disagreement and the note, as words. No `reviewRating` is written: nobody rated the truth of a
claim, and a number made up for a search engine would say so. `url` is for whoever publishes the review to add.
"""

import json
from collections.abc import Iterator
from typing import Any

from factcheck.model import Claim, Decision, Finding, SourceKind, Status, Verdict
from factcheck.pipeline.exchange import Bundle
from factcheck.report.terminal import escaped
from factcheck.report.wording import spoken

PEOPLE = frozenset({SourceKind.PERSON, SourceKind.WITNESS, SourceKind.UNNAMED})
NAMESPACE = "urn:factcheck:"


def write(one: Bundle) -> str:
    """Return one JSON-LD graph: the claims, then the reviews of them."""
    reviewed = [found for found in one.findings if found.status in (Status.DECIDED, Status.DISPUTED)]
    reviews = [review for found in reviewed for review in _reviews(found, one)]
    ids = dict.fromkeys(review["itemReviewed"]["@id"] for review in reviews)
    claims = [_claim(one.known[id_.removeprefix(NAMESPACE)], one) for id_ in ids]
    graph = {"@context": "https://schema.org", "@graph": [*claims, *reviews]}
    return escaped(json.dumps(graph, ensure_ascii=False, indent=1)) + "\n"


def _reviews(found: Finding, one: Bundle) -> Iterator[dict[str, Any]]:
    last = {decision.reviewer: decision for decision in found.decisions}
    for decision in last.values():
        for claim in dict.fromkeys(found.discrepancy.claim_ids):
            if claim in one.known and decision.verdict is not Verdict.UNSURE:
                yield _review(one.known[claim], decision, found, one)


def _review(claim: Claim, decision: Decision, found: Finding, one: Bundle) -> dict[str, Any]:
    said = [f"{found.discrepancy.title} {spoken(decision.verdict.value)}"]
    said += [spoken(decision.reason)] if decision.reason else []
    said += [decision.note] if decision.note else []
    return {
        "@type": "ClaimReview",
        "@id": f"{NAMESPACE}review:{decision.entry}:{claim.id}",
        "claimReviewed": _sentence(claim, one),
        "itemReviewed": {"@id": f"{NAMESPACE}{claim.id}"},
        "author": {"@type": "Person", "name": decision.reviewer},
        "datePublished": decision.at[:10],
        "reviewBody": ". ".join(part.rstrip(". ") for part in said) + ".",
    }


def _claim(claim: Claim, one: Bundle) -> dict[str, Any]:
    document, source = one.texts[claim.document_id], claim.attribution.source
    where: dict[str, Any] = {"@type": "NewsArticle", "name": document.title or document.name}
    where |= {"url": document.uri} if document.uri else {}
    where |= {"datePublished": document.dateline.isoformat()} if document.dateline else {}
    where |= {"publisher": {"@type": "Organization", "name": document.publisher}} if document.publisher else {}
    told: dict[str, Any] = {"@type": "Claim", "@id": f"{NAMESPACE}{claim.id}", "text": _sentence(claim, one)}
    if source:
        told["author"] = {"@type": "Person" if source.kind in PEOPLE else "Organization", "name": source.name}
    return told | ({"datePublished": claim.as_of.isoformat()} if claim.as_of else {}) | {"appearance": where}


def _sentence(claim: Claim, one: Bundle) -> str:
    return " ".join(claim.sentence.of(one.texts[claim.document_id].text).split()) or claim.quote
