"""`factcheck show`: everything about one claim, discrepancy, document or source."""

from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.completing import completes
from factcheck.cli.options import Form, form_options, store_option

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.text import Text

    from factcheck.cli.casebook import Casebook
    from factcheck.report.layout import Look

IDS = ("c-", "d-", "doc-", "s-", "r-")
"""How an id begins."""


@click.command(short_help="Show everything about a claim, a discrepancy, a document or a source.")
@click.argument("id_", metavar="ID", shell_complete=completes("d", "c", "doc", "s"))
@store_option
@form_options()
def command(id_: str, db: str, form: Form) -> None:
    """Show everything about one thing: a claim (c-...), discrepancy (d-...), document (doc-...) or source (s-...).

    The first characters of an id will do, as long as nothing else begins with them; for a document or a source also its
    name.

    \b
    Examples:
      factcheck show d-4f2a
      factcheck show "Interior Ministry"
    """
    from factcheck.cli.casebook import opened
    from factcheck.report.terminal import Screen, write_json, write_records

    with opened(db) as book:
        found = _called(book, id_)
        kind = found.rpartition("-")[0]
        if form is Form.JSON:
            write_json([RECORDS[kind](book, found)])
        elif form is Form.PLAIN:
            write_records(_flat(RECORDS[kind](book, found)))
        else:
            screen = Screen()
            screen.lines(PAGES[kind](book, found, screen.look))


def _called(book: "Casebook", typed: str) -> str:
    """Return the id that a person means. Raises UsageError for what is neither an id nor a name."""
    from factcheck.errors import UsageError
    from factcheck.pipeline.registry import entries_called

    try:
        return book.resolve(typed, "d", "c", "doc", "s")
    except UsageError as error:
        if typed.strip().lower().startswith(IDS):
            raise
        if entries_called(book.registry, typed):
            return book.source(typed).id
        told = f"no id, document or source is called {typed!r}; `factcheck search {typed}` finds words"
        raise UsageError(told) from error


def _claim_page(book: "Casebook", id_: str, look: "Look") -> "Iterator[Text]":
    from factcheck.cli import history
    from factcheck.report.claim_page import claim_page
    from factcheck.report.tables import discrepancy_lines

    claim, findings = book.claim(id_), book.findings_about([id_])
    dossier = book.dossier([claim], findings=findings)
    done = history.lines(history.about(id_, book), book)
    return claim_page(claim, dossier, look, book.readings(id_), discrepancy_lines(findings, dossier, look), done)


def _discrepancy_page(book: "Casebook", id_: str, look: "Look") -> "Iterator[Text]":
    from factcheck.report.discrepancy_page import discrepancy_page
    from factcheck.report.tables import discrepancy_lines

    finding = book.finding(id_)
    others = [found for found in book.findings_about(finding.discrepancy.claim_ids) if found.discrepancy.id != id_]
    dossier = book.dossier(findings=[finding, *others])
    return discrepancy_page(finding, dossier, look, discrepancy_lines(others, dossier, look))


def _document_page(book: "Casebook", id_: str, look: "Look") -> "Iterator[Text]":
    from factcheck.cli import history
    from factcheck.report.document_page import document_page

    document = book.document(id_)
    claims = book.claims([document])
    before, done = book.version_before(id_), history.lines(history.about(id_, book), book)
    return document_page(document, claims, book.dossier(claims, [document]), look, before, _out(book, id_), done)


def _out(book: "Casebook", id_: str) -> str:
    """Whether a person took a document out, and what that means, in words."""
    from factcheck.store.documents import withdrawn_documents
    from factcheck.store.ledger import Act, entries

    erased = withdrawn_documents(book.store).get(id_)
    if erased is None:
        return ""
    by = entries(book.store, targets=[id_], acts=[Act.FORGET if erased else Act.WITHDRAW])[-1]
    what = "forgotten by {}: its words are erased" if erased else "withdrawn by {}: its claims are not compared"
    return f"{what.format(by.actor)} (entry {by.number})"


def _claim_record(book: "Casebook", id_: str) -> dict[str, Any]:
    from factcheck.cli import history
    from factcheck.cli.acting import entry_record
    from factcheck.records import claim_record
    from factcheck.review.told import told
    from factcheck.store.claims import withdrawn_ids

    claim = book.claim(id_)
    discrepancies = [found.discrepancy.id for found in book.findings_about([id_])]
    name = book.document(claim.document_id).name
    return {
        "document": name,
        "document_id": claim.document_id,
        **claim_record(claim),
        "discrepancies": discrepancies,
        "withdrawn": id_ in withdrawn_ids(book.store),
        "history": [{**entry_record(entry), "words": told(entry)} for entry in history.about(id_, book)],
        "readings": [
            {"number": read.number, "read_by": read.read_by, "effective": read.holds, "changes": list(read.changes)}
            for read in book.readings(id_)
        ],
    }


def _discrepancy_record(book: "Casebook", id_: str) -> dict[str, Any]:
    from factcheck.cli.showing import finding_records
    from factcheck.records import decision_record
    from factcheck.report.queue_page import remarks_record

    finding = book.finding(id_)
    record = finding_records([finding], book.dossier(findings=[finding]))[0]
    decisions = [decision_record(decision) for decision in finding.decisions]
    return {**record, "decisions": decisions, "remarks": remarks_record(finding.remarks)}


def _document_record(book: "Casebook", id_: str) -> dict[str, Any]:
    from factcheck.records import claim_record, document_record

    document = book.document(id_)
    claims = [claim_record(claim) for claim in book.claims([document])]
    out = _out(book, id_) or None
    return {**document_record(document), "supersedes": book.version_before(id_), "withdrawn": out, "claims": claims}


def _source_page(book: "Casebook", id_: str, look: "Look") -> "Iterator[Text]":
    from factcheck.cli.commands.sources import page

    return page(book.source(id_), book, look)


def _source_record(book: "Casebook", id_: str) -> dict[str, Any]:
    from factcheck.report.sources_page import source_record

    return source_record(book.source(id_))


PAGES = {"c": _claim_page, "d": _discrepancy_page, "doc": _document_page, "s": _source_page}
RECORDS = {"c": _claim_record, "d": _discrepancy_record, "doc": _document_record, "s": _source_record}


def _flat(value: Any, name: str = "") -> "Iterator[tuple[str, Any]]":
    """Yield a record as dotted names and values, one a line."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _flat(inner, f"{name}.{key}" if name else key)
    elif isinstance(value, list) and value:
        for index, inner in enumerate(value):
            yield from _flat(inner, f"{name}.{index}")
    else:
        yield name, "" if value in (None, []) else value
