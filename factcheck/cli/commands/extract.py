"""`factcheck extract`: what is claimed in which words, without a store."""

from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.options import Form, about_options, config_option, form_options, lexicon_option, paths_argument

if TYPE_CHECKING:
    from factcheck.extraction.lexicon import Lexicon
    from factcheck.model import Document, Extraction
    from factcheck.pipeline.extract import InputFailure


@click.command(short_help="Read articles and print every claim; nothing is stored.")
@paths_argument
@about_options
@lexicon_option
@config_option
@form_options()
def command(paths: tuple[str, ...], about: dict[str, Any], lexicon: "Lexicon | None", form: Form) -> int:
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
    from factcheck.pipeline.extract import InputFailure

    failures, read = [], 0
    for document in inputs(paths, about):
        found = document if isinstance(document, InputFailure) else _extracted(document, lexicon)
        if isinstance(found, InputFailure):
            failures.append(found)
            continue
        read += 1
        _print(found, form)
    return ExitCode.FAILED if tell_failures(failures, read, "read") else ExitCode.OK


def _extracted(document: "Document", lexicon: "Lexicon | None") -> "Extraction | InputFailure":
    """Read one document; a fault of ours in one article must not cost the others."""
    from factcheck.errors import InputError
    from factcheck.pipeline.extract import InputFailure, extract_document

    try:
        return extract_document(document, lexicon)
    except InputError as error:
        return InputFailure(document.name, str(error))
    except Exception as error:
        why = f"a fault in factcheck, please report it ({type(error).__name__}: {error})"
        return InputFailure(document.name, f"{document.name} was not read: {why}")


def _print(extraction: "Extraction", form: Form) -> None:
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
