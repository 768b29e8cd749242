"""`factcheck plugins`: what reads, extracts and writes here, and which package brings it."""

import click

from factcheck.cli.options import Form, form_options

COLUMNS = ("role", "name", "suffixes", "from", "target")


@click.command(short_help="List readers, extractors and exporters, and which package brings each.")
@form_options(COLUMNS)
def command(form: Form) -> None:
    """List what reads, extracts and writes here: the built-in ones and those that installed packages bring.

    \b
    Example:
      factcheck plugins
    """
    from factcheck import plugins
    from factcheck.report.layout import Columns
    from factcheck.report.terminal import Screen, write_json, write_records

    found = [
        (kind.removesuffix("s"), name, plugin)
        for kind in (plugins.READERS, plugins.EXTRACTORS, plugins.EXPORTERS)
        for name, plugin in plugins.plugins(kind).items()
    ]
    rows = [
        (role, name, " ".join(getattr(plugin.load(), "suffixes", ())), plugin.origin, plugin.target)
        for role, name, plugin in found
    ]
    if form is Form.JSON:
        write_json(dict(zip(COLUMNS, row, strict=True)) for row in rows)
    elif form is Form.PLAIN:
        write_records(rows)
    else:
        screen = Screen()
        screen.lines(Columns().lines([COLUMNS[:4], *(row[:4] for row in rows)], screen.look))
