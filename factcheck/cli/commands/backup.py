"""`factcheck backup`: the store in one file more, while others go on."""

import click

from factcheck.cli.options import Form, form_options, store_option

COLUMNS = ("file", "documents", "claims", "entries", "head")


@click.command(short_help="Copy the store to a file, while it is in use.")
@click.argument("file", metavar="FILE", type=click.Path())
@store_option
@form_options(COLUMNS)
def command(file: str, db: str, form: Form) -> None:
    """Copy the store to FILE: one consistent state of it, and nobody has to stop. FILE is a store itself.

    A store in PostgreSQL becomes a file of the same content. What is there already is never overwritten.

    \b
    Examples:
      factcheck backup claims-2031-05-02.db
      factcheck verify --db claims-2031-05-02.db
    """
    from pathlib import Path

    from factcheck.report.safe import one_line
    from factcheck.report.terminal import Screen, write_json, write_records
    from factcheck.store.backup import backup
    from factcheck.store.claims import all_claims
    from factcheck.store.database import open_store
    from factcheck.store.documents import count_documents
    from factcheck.store.ledger import head

    with open_store(db, create=False) as store:
        backup(store, Path(file))
        name = store.place.name
    with open_store(Path(file), create=False) as copy, copy.reading():
        entries, seal = head(copy)
        documents, claims = count_documents(copy), len(all_claims(copy))
    values = (file, documents, claims, entries, f"{entries}:{seal}")
    if form is Form.JSON:
        write_json([dict(zip(COLUMNS, values, strict=True))])
    elif form is Form.PLAIN:
        write_records([values])
    else:
        from factcheck.report.wording import plural

        held = f"{plural(documents, 'document')}, {plural(claims, 'claim')}"
        held += f", {plural(entries, 'ledger entry', 'ledger entries')}"
        Screen().lines([f"{one_line(name)} was copied to {one_line(file)}: {held}.", f"Head: {entries}:{seal}"])
