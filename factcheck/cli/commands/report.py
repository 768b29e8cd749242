"""`factcheck report`: what was found, as a file to publish or to go on working with."""

import click

from factcheck.cli.options import completes_files, store_option


@click.command(short_help="Write a report of everything found: Markdown or JSON.")
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    default="-",
    shell_complete=completes_files,
    help="Where to: the suffix says the format.  [stdout]",
)
@click.option("--format", "format_", metavar="NAME", help="The format by name: markdown, json.")
@click.option("--json", "format_", flag_value="json", help="The same as --format json.")
@store_option
def command(output: str, format_: str | None, db: str) -> None:
    """Write a report: each discrepancy with its positions, words, reasons and decisions; what was compared and fits,
    what was not compared and why; all claims, sources and documents; and how it was done.

    The same store gives the same report, byte for byte. Nothing is compared anew: see factcheck compare.

    \b
    Examples:
      factcheck report -o report.md
      factcheck report --json > report.json
    """
    import sys
    from pathlib import Path

    from factcheck import plugins
    from factcheck.cli.notes import note
    from factcheck.pipeline.report import assemble
    from factcheck.store.database import open_store

    path = Path(output)
    by_suffix = path.suffix if output != "-" else ".md"
    exporter: plugins.Exporter = (
        plugins.load(plugins.EXPORTERS, format_) if format_ else plugins.exporter_for(by_suffix)
    )
    with open_store(db, create=False) as store:
        report = assemble(store)
    text = exporter.export(report)
    if report.stale:
        note("comparing now would find something else; run factcheck compare, and report again.")
    if output == "-":
        sys.stdout.write(text)
        return
    path.write_bytes(text.encode("utf-8"))
    note(f"wrote {path}.")
