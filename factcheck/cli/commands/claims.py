"""`factcheck claims`: every claim that is stored, or those that fit."""

from typing import TYPE_CHECKING

import click

from factcheck.cli.completing import completes
from factcheck.cli.options import Form, form_options, store_option
from factcheck.report.columns import CLAIM_COLUMNS

if TYPE_CHECKING:
    from factcheck.cli.casebook import Casebook
    from factcheck.model import Claim, Document

KINDS = ("count", "date", "statement")
EVENTS = (
    "killed", "wounded", "missing", "held", "released", "arrested", "displaced", "evacuated",
    "infected", "attacked", "affected", "other",
)  # fmt: skip


@click.command(short_help="List claims: who said which figure about whom, where.")
@store_option
@click.option(
    "--source",
    metavar="SOURCE",
    shell_complete=completes("s"),
    help="Only what this source says: its id, any of its names, or a part of one.",
)
@click.option("--subject", metavar="WORDS", help="Only what counts something whose words or concept hold these.")
@click.option("--event", type=click.Choice(EVENTS), help="Only what happened to whom is counted.")
@click.option("--kind", type=click.Choice(KINDS), help="Only claims of this kind.")
@click.option(
    "--document",
    metavar="DOC",
    shell_complete=completes("doc"),
    help="Only this document: its id, a prefix of it, or its name.",
)
@click.option("--withdrawn", is_flag=True, help="Those compared no more: why, and what was decided on them.")
@form_options(CLAIM_COLUMNS)
def command(
    db: str,
    source: str | None,
    subject: str | None,
    event: str | None,
    kind: str | None,
    document: str | None,
    withdrawn: bool,
    form: Form,
) -> None:
    """List claims: who said which figure about whom, as of when, and where it stands.

    \b
    Examples:
      factcheck claims --event killed --source ministry
      factcheck claims --document gaza_20231107 --json
      factcheck claims --withdrawn
    """
    from factcheck.cli.casebook import opened
    from factcheck.cli.notes import note

    with opened(db) as book:
        wanted = book.documents_called(document) if document else book.documents()
        said = book.said_by(source) if source else None
        claims = [
            claim
            for claim in (book.withdrawn() if withdrawn else book.claims(wanted if document else None))
            if (said is None or claim.id in said)
            and (not document or claim.document_id in {one.id for one in wanted})
            and _holds(claim, subject)
            and (not event or claim.event == event)
            and (not kind or claim.kind == kind)
        ]
        if source and not said:
            note(f"no source is called “{source}”: `factcheck sources list` names them all")
        dossier = book.dossier(claims, wanted)
        if withdrawn and form is not Form.PLAIN:
            _print_withdrawn(claims, book, form)
            return
        _print(claims, {document.id: document for document in wanted}, dossier, form)


def _print_withdrawn(claims: list["Claim"], book: "Casebook", form: Form) -> None:
    from factcheck.report.terminal import Screen, write_json
    from factcheck.report.withdrawn_page import Withdrawn, withdrawn_page, withdrawn_records
    from factcheck.review.acts import why_withdrawn
    from factcheck.store.decisions import all_decisions

    decisions = all_decisions(book.store)
    found = [
        Withdrawn(one, why_withdrawn(book.store, one), tuple(said for said in decisions if one.id in said.evidence))
        for one in claims
    ]
    dossier = book.dossier(claims)
    if form is Form.JSON:
        write_json(withdrawn_records(found, dossier))
    else:
        screen = Screen()
        screen.lines(withdrawn_page(found, dossier, screen.look))


def _holds(claim: "Claim", words: str | None) -> bool:
    counted = [] if claim.subject is None else [claim.subject.text, claim.subject.concept]
    return words is None or any(words.casefold() in text.casefold() for text in counted)


def _print(claims: list["Claim"], documents: dict[str, "Document"], dossier: object, form: Form) -> None:
    from factcheck.records import claim_record
    from factcheck.report.dossier import Dossier
    from factcheck.report.tables import claim_lines, claim_rows
    from factcheck.report.terminal import Screen, write_json, write_records

    assert isinstance(dossier, Dossier)
    if form is Form.JSON:
        write_json(
            {"document": documents[claim.document_id].name, "document_id": claim.document_id, **claim_record(claim)}
            for claim in claims
        )
    elif form is Form.PLAIN:
        write_records(claim_rows(claims, dossier))
    else:
        screen = Screen()
        screen.lines(claim_lines(claims, dossier, screen.look))
