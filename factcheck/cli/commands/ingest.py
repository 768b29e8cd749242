"""`factcheck ingest`: articles into the store."""

from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.options import Form, about_options, form_options, lexicon_option, paths_argument, store_option
from factcheck.report.columns import INGEST_COLUMNS

if TYPE_CHECKING:
    from factcheck.extraction.lexicon import Lexicon
    from factcheck.pipeline.ingest import IngestReport


@click.command(short_help="Read articles into the store; safe to run twice.")
@paths_argument
@about_options
@lexicon_option
@click.option("--reread", is_flag=True, help="Read stored articles again and print what is read otherwise now.")
@store_option
@form_options(INGEST_COLUMNS)
def command(
    paths: tuple[str, ...], about: dict[str, Any], lexicon: "Lexicon | None", reread: bool, db: str, form: Form
) -> int:
    """Read articles into the store. What is there already is left alone, so it is safe to run twice.

    PATH is a file, a directory (its articles, by name), or - for text on stdin. Of a table of figures (.csv, .tsv, or
    .jsonl without text) each row is read as one claim; its columns are known by their names, or by --columns.

    \b
    Examples:
      factcheck ingest articles/
      factcheck ingest toll.csv --columns figure=deaths,source=ministry,as_of=date
      factcheck ingest articles/ --reread   what is read otherwise now?
    """
    from factcheck.cli.inputs import inputs, none_readable
    from factcheck.cli.notes import Progress, note, tell_failures, tell_nothing_stored
    from factcheck.errors import ExitCode
    from factcheck.pipeline.ingest import ingest
    from factcheck.store.database import open_store

    found = none_readable(db, inputs(paths, about))
    if isinstance(found, list):
        return tell_nothing_stored(found)
    with open_store(db) as store, Progress("Reading") as progress:
        report = ingest(store, found, lexicon=lexicon, reread=reread, progress=lambda _: progress.count(document=1))
    failed = tell_failures(report.failures, len(report.documents), "stored")
    for sentence in report.kept:
        note(sentence)
    if report.withdrawn:
        lost = len(report.withdrawn)
        note(f"{lost:,} {'claim is' if lost == 1 else 'claims are'} no longer found; `factcheck claims --withdrawn` "
             "lists them with what was decided on them.")  # fmt: skip
    _print(report, form)
    return ExitCode.FAILED if failed else ExitCode.OK


def _print(report: "IngestReport", form: Form) -> None:
    from factcheck.report.ingest_page import ingest_page, ingest_record, ingest_rows
    from factcheck.report.terminal import Screen, write_json, write_records

    if form is Form.JSON:
        write_json([ingest_record(report)])
    elif form is Form.PLAIN:
        write_records(ingest_rows(report))
    else:
        screen = Screen()
        screen.lines(ingest_page(report, screen.look))
