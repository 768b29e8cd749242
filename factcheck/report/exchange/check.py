"""Whether a file is what it should be, without a network. Owns the schemas and the checks that schemas cannot say.

Standards' own schemas check types and hardly what must be there, so what a reader needs is required here.
"""

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from factcheck.errors import FactcheckError, InputError, extra
from factcheck.pipeline.exchange import Bundle, sound
from factcheck.report.exchange import annotations, jsonl, provenance, table

Schema = dict[str, Any]
NUMBER = re.compile(r"-?\d+(\.\d+)?")
"""A spreadsheet takes it for a number, and runs nothing."""
WORDS: Schema = {"type": "string", "minLength": 1}
MAYBE: Schema = {"type": ["string", "null"]}
PLACE: Schema = {"type": "integer", "minimum": 0}
PAIR: Schema = {"type": "array", "items": PLACE, "minItems": 2, "maxItems": 2}
TEXT: Schema = {"type": "string"}


def _object(required: dict[str, Schema], **more: Schema) -> Schema:
    return {"type": "object", "required": list(required), "properties": {**required, **more}}


def _id(letter: str) -> Schema:
    return {"type": "string", "pattern": f"^{letter}-[0-9a-f]{{4,}}$"}


DOCUMENT = _object(
    {
        "id": _id("doc"), "name": {"type": "string"}, "uri": MAYBE, "title": MAYBE, "publisher": MAYBE,
        "dateline": MAYBE, "language": WORDS, "sha256": WORDS, "length": PLACE, "reader": WORDS,
        "text": {"type": "string"},
    }
)  # fmt: skip
CLAIM = _object(
    {
        "id": _id("c"), "document_id": _id("doc"), "kind": {"enum": ["count", "date", "statement"]}, "start": PLACE,
        "end": PLACE, "quote": {"type": "string"}, "sentence": PAIR,
        "attribution": _object({"status": {"enum": ["attributed", "none", "ambiguous"]}}),
        "withdrawn": {"type": "boolean"}, "found": {"type": "boolean"}, "read_by": MAYBE,
    }
)  # fmt: skip
ENTRY = _object(
    {"act": WORDS, "target": WORDS, "reviewer": WORDS, "at": WORDS, "key": WORDS, "payload": {"type": "object"}}
)
LINE: Schema = {
    **_object({"what": WORDS}),
    "allOf": [
        {"if": {"properties": {"what": {"const": what}}}, "then": schema}
        for what, schema in (("document", DOCUMENT), ("claim", CLAIM), ("entry", ENTRY))
    ],
}
BODY: Schema = {"type": "array", "minItems": 1}
ANNOTATION: Schema = _object(
    {
        "id": WORDS,
        "type": {"const": "Annotation"},
        "motivation": WORDS,
        "body": {"type": "array", "minItems": 1},
        "target": {},
    }
)
_SELECTORS: Schema = {
    "type": "array",
    "prefixItems": [
        _object({"type": {"const": "TextQuoteSelector"}, "exact": TEXT, "prefix": TEXT, "suffix": TEXT}),
        _object({"type": {"const": "TextPositionSelector"}, "start": PLACE, "end": PLACE}),
    ],
    "minItems": 2,
}  # fmt: skip
ANCHORED: Schema = _object(
    {"target": _object({"source": WORDS, "state": _object({"type": WORDS}), "selector": _SELECTORS})}
)
COLLECTION: Schema = _object(
    {
        "@context": {"type": "array", "contains": {"const": annotations.CONTEXT}},
        "id": WORDS,
        "type": {"const": "AnnotationCollection"},
        "total": PLACE,
        "first": _object(
            {
                "type": {"const": "AnnotationPage"},
                "items": {
                    "type": "array",
                    "items": {
                        "allOf": [
                            ANNOTATION,
                            {"if": {"properties": {"motivation": {"const": "identifying"}}}, "then": ANCHORED},
                        ]
                    },
                },
            }
        ),
    }
)
_NAMED = _object({"@type": {"enum": ["Person", "Organization"]}, "name": WORDS})
REVIEWS: Schema = _object(
    {
        "@context": {"const": "https://schema.org"},
        "@graph": {
            "type": "array",
            "items": {
                **_object({"@type": {"enum": ["Claim", "ClaimReview"]}, "@id": WORDS}),
                "not": {"required": ["reviewRating"]},
                "if": {"properties": {"@type": {"const": "Claim"}}},
                "then": _object({"text": WORDS, "appearance": _object({"name": WORDS})}, author=_NAMED),
                "else": _object(
                    {
                        "claimReviewed": WORDS, "itemReviewed": _object({"@id": WORDS}), "author": _NAMED,
                        "reviewBody": WORDS,
                        "datePublished": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
                    }
                ),
            },
        },
    }
)  # fmt: skip


def problems(format_: str, text: str, one: Bundle) -> list[str]:
    """Return what is wrong with a file written of a bundle. Raises FactcheckError when a library is missing."""
    return list(CHECKS[format_](text, one))


def _schema(schema: Schema, contents: Iterable[tuple[str, Any]]) -> Iterator[str]:
    """Yield what is wrong with contents, each with where it stands."""
    try:
        from jsonschema import Draft202012Validator
    except ImportError as missing:
        raise FactcheckError(f"files are validated by the library jsonschema; {extra('exchange')}") from missing
    validator = Draft202012Validator(schema)
    for where, content in contents:
        for error in validator.iter_errors(content):
            yield f"{where}{error.json_path}: {error.message[:200]}"


def _jsonl(text: str, one: Bundle) -> Iterator[str]:
    lines = enumerate(text.split("\n")[:-1], 1)
    yield from _schema(LINE, ((f"line {number}: ", json.loads(line)) for number, line in lines))
    yield from _taken_back(lambda: jsonl.read(text, "the file"), one)


def _annotations(text: str, one: Bundle) -> Iterator[str]:
    content = json.loads(text)
    if wrong := list(_schema(COLLECTION, [("", content)])):
        yield from wrong
        return
    texts = {record["id"]: record["text"] for record in one.documents}
    anchored = [item for item in content["first"]["items"] if item["motivation"] == "identifying"]
    yield from (
        f"{item['id']}: its quote is not where its position says" for item in anchored if not _stands(item, texts)
    )
    yield from _taken_back(lambda: annotations.read(text, "the file"), one)


def _stands(item: dict[str, Any], texts: dict[str, str]) -> bool:
    quote, place = item["target"]["selector"]
    here, start, end = texts[item["target"]["state"]["factcheck:document"]], place["start"], place["end"]
    beside = here[:start].endswith(quote["prefix"]) and here[end:].startswith(quote["suffix"])
    return beside and here[start:end] == quote["exact"]


def _taken_back(read: Callable[[], Bundle], one: Bundle) -> Iterator[str]:
    try:
        back, told = sound(read())
    except InputError as error:
        yield str(error)
        return
    yield from told
    for name in ("documents", "claims", "entries"):
        if len(getattr(back, name)) != len(getattr(one, name)):
            yield f"{len(getattr(back, name))} of {len(getattr(one, name))} {name} come back"


def _prov(text: str, one: Bundle) -> Iterator[str]:
    graph = provenance.library().ProvDocument
    if graph.deserialize(content=text, format="json") != provenance.graph(one):
        yield "the graph that comes back is another one"
    for name, wanted in (
        ("entity", len(one.documents) + len(one.claims) + len(one.findings)),
        ("activity", len(one.entries)),
    ):
        if len(json.loads(text).get(name, {})) != wanted:
            yield f"{name}: there should be {wanted}"


def _claimreview(text: str, _one: Bundle) -> Iterator[str]:
    content = json.loads(text)
    if wrong := list(_schema(REVIEWS, [("", content)])):
        yield from wrong
        return
    there = {item["@id"] for item in content["@graph"]}
    for item in content["@graph"]:
        if item["@type"] == "ClaimReview" and item["itemReviewed"]["@id"] not in there:
            yield f"{item['@id']}: the claim it reviews is not in the file"


def _csv(text: str, one: Bundle) -> Iterator[str]:
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    if not rows or tuple(rows[0]) != table.COLUMNS or len(rows) != len(one.claims) + 1:
        yield f"there should be {len(one.claims)} claims under the header"
    for number, row in enumerate(rows, 1):
        if len(row) != len(table.COLUMNS):
            yield f"row {number}: {len(row)} cells, not {len(table.COLUMNS)}"
        if any(cell.startswith(table.FORMULA) and not NUMBER.fullmatch(cell) for cell in row):
            yield f"row {number}: a spreadsheet would run a cell as a formula"


CHECKS: dict[str, Callable[[str, Bundle], Iterator[str]]] = {
    "jsonl": _jsonl,
    "annotations": _annotations,
    "prov": _prov,
    "claimreview": _claimreview,
    "csv": _csv,
}
