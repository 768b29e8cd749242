"""`factcheck documents`: what is stored."""

import click

from factcheck.cli.options import Form, form_options, store_option
from factcheck.report.columns import DOCUMENT_COLUMNS


@click.command(short_help="List the articles that are stored.")
@store_option
@form_options(DOCUMENT_COLUMNS)
def command(db: str, form: Form) -> None:
    """List the articles that are stored, by dateline and name.

    \b
    Example:
      factcheck documents
    """
    from factcheck.cli.casebook import opened
    from factcheck.records import document_record
    from factcheck.report.tables import document_lines, document_rows
    from factcheck.report.terminal import Screen, write_json, write_records

    with opened(db) as book:
        documents, numbers = book.documents(), book.claim_numbers()
        counted = [(document, numbers.get(document.id, 0)) for document in documents]
        if form is Form.JSON:
            write_json({**document_record(document), "claims": claims} for document, claims in counted)
        elif form is Form.PLAIN:
            write_records(document_rows(counted))
        else:
            screen = Screen()
            screen.lines(document_lines(counted, book.dossier(documents=documents), screen.look))
