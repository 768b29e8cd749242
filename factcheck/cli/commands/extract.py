"""`factcheck extract`: what is claimed in which words, without a store."""

from typing import Any

import click

from factcheck.cli.options import Form, about_options, form_options, paths_argument


@click.command(short_help="Read articles and print every claim; nothing is stored.")
@paths_argument
@about_options
@form_options()
def command(paths: tuple[str, ...], about: dict[str, Any], form: Form) -> int:
    """Read articles and print every claim with its words; nothing is stored.

    PATH is a file, a directory (its articles, by name), or - for text on stdin.

    \b
    Examples:
      factcheck extract article.txt
      factcheck extract - < article.txt --dateline 2023-11-07 --json
    """
    from factcheck.cli.inputs import inputs
    from factcheck.cli.notes import tell_failures
    from factcheck.errors import ExitCode
    from factcheck.pipeline.extract import InputFailure, extract_document

    failures, read = [], 0
    for found in inputs(paths, about):
        if isinstance(found, InputFailure):
            failures.append(found)
            continue
        read += 1
        _print(extract_document(found), form)
    return ExitCode.FAILED if tell_failures(failures, read, "read") else ExitCode.OK


def _print(extraction: Any, form: Form) -> None:
    from factcheck.records import extraction_record
    from factcheck.report.document_page import extraction_lines
    from factcheck.report.dossier import dossier_of
    from factcheck.report.tables import claim_rows
    from factcheck.report.terminal import Screen, write_json, write_records

    if form is Form.JSON:
        write_json([extraction_record(extraction)])
        return
    dossier = dossier_of([extraction.document], extraction.claims)
    if form is Form.PLAIN:
        write_records(claim_rows(extraction.claims, dossier))
        return
    screen = Screen()
    screen.lines(extraction_lines(extraction, dossier, screen.look))
