"""`factcheck report`: what was found, as a file to publish or to go on working with."""

from typing import TYPE_CHECKING

import click

from factcheck.cli.commands.discrepancies import SEVERITIES, STATUSES
from factcheck.cli.completing import completes
from factcheck.cli.options import completes_files, store_option

if TYPE_CHECKING:
    from factcheck.pipeline.report import Report


@click.command(short_help="Write a report: HTML, XLSX, CSV, Markdown or JSON.")
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    default="-",
    shell_complete=completes_files,
    help="Where to: the suffix says the format.  [stdout]",
)
@click.option("--format", "format_", metavar="NAME", help="The format by name: markdown, html, json, csv, xlsx.")
@click.option("--json", "format_", flag_value="json", help="The same as --format json.")
@click.option("--terminal", is_flag=True, help="Show it on the terminal.")
@click.option("--template", metavar="FILE", help="Write it by a Jinja template of your own.")
@click.option("--title", metavar="TEXT", help="Its headline.")
@click.option("--severity", type=click.Choice(SEVERITIES), help="Only this severity or a higher one.")
@click.option("--status", type=click.Choice(STATUSES), multiple=True, help="Only this status; may be repeated.")
@click.option("--check", metavar="CHECK", multiple=True, help="Only what this check found (C1); may be repeated.")
@click.option(
    "--source",
    metavar="SOURCE",
    multiple=True,
    shell_complete=completes("s"),
    help="Only what this source is part of; may be repeated.",
)
@click.option(
    "--document",
    metavar="DOC",
    multiple=True,
    shell_complete=completes("doc"),
    help="Only what touches this document; may be repeated.",
)
@click.option("--redact-reviewers", is_flag=True, help="“reviewer 1” and so on for the names of who decided.")
@store_option
def command(
    output: str,
    format_: str | None,
    terminal: bool,
    template: str | None,
    title: str | None,
    severity: str | None,
    status: tuple[str, ...],
    check: tuple[str, ...],
    source: tuple[str, ...],
    document: tuple[str, ...],
    redact_reviewers: bool,
    db: str,
) -> None:
    """Write a report: each discrepancy with its range, positions, words, reasons and decisions; what was compared and
    fits, what was not compared and why; all claims, sources and documents; and how it was done.

    .html is one file that needs no network, .xlsx a workbook, .csv one table, .md and .json for other programs.
    The same store gives the same report, byte for byte. Nothing is compared anew: see factcheck compare.

    \b
    Examples:
      factcheck report -o report.html --title "The ferry, first week"
      factcheck report -o ministry.xlsx --source "Harbour Ministry"
      factcheck report -o public.html --status decided --redact-reviewers
      factcheck report -o brief.txt --template brief.txt.j2
      factcheck report --json > report.json
    """
    from factcheck.cli import reporting
    from factcheck.cli.casebook import opened

    target = reporting.target(output, format_, template, terminal=terminal)
    with opened(db) as book:
        wanted = reporting.wanted(book, severity, status, check, source, document)
        report = reporting.assembled(book, wanted, title, redact=redact_reviewers)
    _tell(report)
    target(report)


def _tell(report: "Report") -> None:
    from factcheck.cli.notes import note

    if report.stale:
        note("comparing now would find something else; run factcheck compare, and report again.")
    if report.chosen is not None and not report.findings:
        note("no discrepancy fits the choice; the report says so.")
