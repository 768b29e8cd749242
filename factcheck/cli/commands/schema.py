"""`factcheck schema`: what the JSON of a command holds, for the programs that read it."""

import click

OUTPUTS = ("extract", "check", "discrepancies", "report")


@click.command(short_help="Print the JSON Schema of what a command writes as JSON.")
@click.argument("output", metavar="COMMAND", type=click.Choice(OUTPUTS))
def command(output: str) -> None:
    """Print the JSON Schema (2020-12) of what extract, check, discrepancies or report writes as JSON.

    \b
    Example:
      factcheck schema report > report.schema.json
    """
    import json

    from factcheck.report.schemas import schema

    click.echo(json.dumps(schema(output), ensure_ascii=False, indent=1))
