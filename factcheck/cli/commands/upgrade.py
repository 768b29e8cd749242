"""`factcheck upgrade`: a store of an older version becomes one of this."""

import click

from factcheck.cli.options import Form, form_options, store_option

COLUMNS = ("store", "schema before", "schema now")


@click.command(short_help="Bring a store made by an older factcheck up to this one.")
@store_option
@form_options(COLUMNS)
def command(db: str, form: Form) -> None:
    """Bring a store made by an older factcheck up to this one: all of it, or it stays as it was.

    \b
    Example:
      factcheck upgrade --db claims.db
    """
    from factcheck.report.terminal import Screen, write_json, write_records
    from factcheck.store.migrations import upgrade
    from factcheck.store.places import find

    before, now = upgrade(db)
    name = find(db, create=False).name
    if form is Form.JSON:
        write_json([{"store": name, "before": before, "now": now}])
    elif form is Form.PLAIN:
        write_records([(name, before, now)])
    elif before == now:
        Screen().lines([f"{name} is up to date (schema {now})."])
    else:
        Screen().lines([f"{name} was upgraded from schema {before} to {now}."])
