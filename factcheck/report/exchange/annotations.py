"""W3C Web Annotations (JSON-LD): each claim an annotation on its words. Owns their form and reading them back.

https://www.w3.org/TR/annotation-model/ : sections 4.2.4 TextQuoteSelector, 4.2.5 TextPositionSelector (Unicode code
points, end exclusive, logical order), 4.3 States. What the model has no word for (the reading, the acts, the texts)
stands under the prefix `factcheck:`; whoever knows only the model sees the quotes, their places and who said them.
"""

import json
from typing import Any

from factcheck.errors import InputError
from factcheck.pipeline.exchange import VERSION, Bundle
from factcheck.records import Record
from factcheck.report.exchange import foreign
from factcheck.report.exchange.jsonl import bundled
from factcheck.report.terminal import escaped

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
NAMESPACE = "urn:factcheck:"
AROUND = 32
"""Code points before and after a quote; section 4.2.4 leaves the number open."""


def write(one: Bundle) -> str:
    """Return an annotation collection with one page that holds every claim, and every decision as an assessment."""
    texts = {record["id"]: record for record in one.documents}
    items = [_of_claim(record, texts[record["document_id"]]) for record in one.claims]
    items += [_of_entry(record) for record in one.entries]
    page = {
        "@context": [CONTEXT, {"factcheck": NAMESPACE}],
        "id": f"{NAMESPACE}collection:{one.head[1][:16]}",
        "type": "AnnotationCollection",
        "label": "Claims and their sources",
        "total": len(items),
        "factcheck:version": VERSION,
        "factcheck:documents": list(one.documents),
        "factcheck:gone": list(one.gone),
        "first": {
            "id": f"{NAMESPACE}page:{one.head[1][:16]}",
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
    }
    return escaped(json.dumps(page, ensure_ascii=False, indent=1)) + "\n"


def _of_claim(record: Record, document: Record) -> dict[str, Any]:
    text, start, end = document["text"], record["start"], record["end"]
    return {
        "id": f"{NAMESPACE}{record['id']}",
        "type": "Annotation",
        "motivation": "identifying",
        "body": [{"type": "TextualBody", "format": "text/plain", "purpose": "describing", "value": _said(record)}],
        "target": {
            "source": document["uri"] or f"{NAMESPACE}{document['id']}",
            "state": {
                "type": "factcheck:TextState",
                "factcheck:sha256": document["sha256"],
                "factcheck:document": document["id"],
            },
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": record["quote"],
                    "prefix": text[max(start - AROUND, 0) : start],
                    "suffix": text[end : end + AROUND],
                },
                {"type": "TextPositionSelector", "start": start, "end": end},
            ],
        },
        "factcheck:claim": record,
    }


def _said(record: Record) -> str:
    source, subject = record["attribution"]["source"], record["subject"]
    who = source["name"] if source else "not attributed"
    words = [who, record["quote"], subject["text"] if subject else "", record["event"] or ""]
    return ": ".join([words[0], " ".join(filter(None, words[1:]))])


def _of_entry(record: Record) -> dict[str, Any]:
    targets = [f"{NAMESPACE}{one}" for one in record["target"].split(" ")]
    said = record["payload"].get("note") or record["payload"].get("to")
    said = said if isinstance(said, str) else record["act"]
    return {
        "id": f"{NAMESPACE}entry:{record['key']}",
        "type": "Annotation",
        "motivation": "assessing" if record["act"] == "decide" else "editing",
        "creator": {"type": "Person", "name": record["reviewer"]},
        "created": record["at"],
        "body": [{"type": "TextualBody", "format": "text/plain", "value": said}],
        "target": targets[0] if len(targets) == 1 else targets,
        "factcheck:entry": record,
    }


def read(text: str, name: str) -> Bundle:
    """Return the bundle of a collection, ours or another tool's. Raises InputError for what is neither."""
    try:
        page = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        raise InputError(f"cannot import {name}: it is no JSON ({error})") from error
    if not isinstance(page, dict) or "factcheck:documents" not in page:
        return Bundle(foreign=tuple(foreign.read(page, name)))
    if page.get("factcheck:version") != VERSION:
        raise InputError(f"cannot import {name}: this one reads version {VERSION}. Upgrade factcheck.")
    first = page.get("first")
    items = [item for item in (first.get("items") if isinstance(first, dict) else None) or [] if isinstance(item, dict)]
    documents = [one for one in page["factcheck:documents"] if isinstance(one, dict)]
    claims = [
        {**item["factcheck:claim"], "what": "claim"} for item in items if isinstance(item.get("factcheck:claim"), dict)
    ]
    entries = [item["factcheck:entry"] for item in items if isinstance(item.get("factcheck:entry"), dict)]
    gone = [one for one in page.get("factcheck:gone") or [] if isinstance(one, dict)]
    return bundled(documents, claims, entries, gone)
