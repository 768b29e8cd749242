"""W3C PROV: what was derived from what, by whom. Owns the graph; the library `prov` (extra `exchange`) writes it.

https://www.w3.org/TR/prov-dm/ : documents, claims and discrepancies are entities, people's acts are activities, and
sources, reviewers and programs are agents. Written as PROV-JSON.
"""

import json
from typing import Any

from factcheck.errors import FactcheckError, extra
from factcheck.pipeline.exchange import Bundle
from factcheck.report.terminal import escaped

NAMESPACE = "urn:factcheck:"


def library() -> Any:
    """Return `prov.model`. Raises FactcheckError, which says what to install."""
    try:
        import prov.model
    except ImportError as error:
        raise FactcheckError(f"PROV is written by the library prov; {extra('exchange')}") from error
    return prov.model


def write(one: Bundle) -> str:
    """Return the graph as PROV-JSON, its keys in order."""
    content = graph(one).serialize(format="json")
    return escaped(json.dumps(json.loads(content), ensure_ascii=False, indent=1, sort_keys=True)) + "\n"


def graph(one: Bundle) -> Any:
    """Return the `prov.model.ProvDocument` of a bundle."""
    document = library().ProvDocument()
    document.add_namespace("factcheck", NAMESPACE)
    for record in one.documents:
        told = {"prov:label": record["name"], "prov:type": "factcheck:document", "factcheck:sha256": record["sha256"]}
        told |= {f"factcheck:{name}": record[name] for name in ("uri", "publisher", "dateline") if record[name]}
        document.entity(_id(record["id"]), told)
    for record in one.documents:
        if record["supersedes"]:
            document.wasRevisionOf(_id(record["id"]), _id(record["supersedes"]))
    _claims(document, one)
    _acts(document, one)
    for found in one.findings:
        about = found.discrepancy
        told = {"prov:label": about.title, "prov:type": "factcheck:discrepancy", "factcheck:check": about.check}
        document.entity(_id(about.id), told | {"factcheck:status": found.status.value})
        for claim in dict.fromkeys(about.claim_ids):
            document.wasDerivedFrom(_id(about.id), _id(claim))
    return document


def _claims(document: Any, one: Bundle) -> None:
    agents: dict[tuple[str, str], str] = {}

    def agent(kind: str, name: str, type_: str) -> str:
        if (kind, name) not in agents:
            agents[kind, name] = _id(f"{kind}-{len(agents) + 1}")
            document.agent(agents[kind, name], {"prov:label": name, "prov:type": type_})
        return agents[kind, name]

    for record in one.claims:
        told = {"prov:label": record["quote"], "prov:type": "factcheck:claim"}
        told |= {"factcheck:start": record["start"], "factcheck:end": record["end"]}
        document.entity(_id(record["id"]), told)
        document.wasQuotedFrom(_id(record["id"]), _id(record["document_id"]))
        source = record["attribution"]["source"]
        if source:
            document.wasAttributedTo(_id(record["id"]), agent("source", source["name"], "factcheck:source"))
        if record["read_by"]:
            program = agent("program", record["read_by"], "prov:SoftwareAgent")
            document.wasAttributedTo(_id(record["id"]), program, other_attributes={"prov:role": "factcheck:reader"})


def _acts(document: Any, one: Bundle) -> None:
    reviewers: dict[str, str] = {}
    there = {record["id"] for record in (*one.documents, *one.claims)} | {one.discrepancy.id for one in one.findings}
    for record in one.entries:
        name, key = record["reviewer"], _id(f"entry-{record['key']}")
        if name not in reviewers:
            reviewers[name] = _id(f"reviewer-{len(reviewers) + 1}")
            document.agent(reviewers[name], {"prov:label": name, "prov:type": "prov:Person"})
        told = {"prov:label": record["act"], "prov:type": "factcheck:act"}
        said = record["payload"].get("note") or record["payload"].get("why")
        document.activity(key, record["at"], record["at"], told | ({"factcheck:note": said} if said else {}))
        document.wasAssociatedWith(key, reviewers[name])
        for target in record["target"].split(" "):
            if target in there:
                document.used(key, _id(target))


def _id(local: str) -> str:
    return f"factcheck:{local}"
