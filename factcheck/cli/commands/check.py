"""`factcheck check`: the main job in one call."""

from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.options import (
    Form,
    about_options,
    comparison_options,
    form_options,
    lexicon_option,
    paths_argument,
    store_option,
)
from factcheck.report.columns import DISCREPANCY_COLUMNS

if TYPE_CHECKING:
    from factcheck.cli.casebook import Casebook
    from factcheck.extraction.lexicon import Lexicon
    from factcheck.pipeline.check import CheckReport
    from factcheck.settings import Settings


@click.command(short_help="Read, store and compare: which figures contradict each other?")
@paths_argument
@about_options
@comparison_options
@lexicon_option
@click.option("--pairs", is_flag=True, help="With --json: every comparable pair and how it stands.")
@click.option(
    "--new", "only_new", is_flag=True, help="List only what was not found before, or says something else now."
)
@click.option("--exit-code", is_flag=True, help="Exit with 4 when something of medium or higher severity waits.")
@store_option
@form_options(DISCREPANCY_COLUMNS)
def command(
    paths: tuple[str, ...],
    about: dict[str, Any],
    settings: "Settings",
    lexicon: "Lexicon | None",
    pairs: bool,
    only_new: bool,
    exit_code: bool,
    db: str,
    form: Form,
) -> int:
    """Read articles, store them, compare their figures with everything stored, and list what a person should look at.

    PATH is a file, a directory (its articles, by name), or - for text on stdin.

    \b
    Examples:
      factcheck check articles/
      factcheck check article.txt --db sqlite://         keep nothing
      factcheck check articles/ --json --pairs --exit-code
      factcheck check articles/ --new              every morning: what is new?
    """
    from factcheck.cli.casebook import Casebook
    from factcheck.cli.inputs import inputs, none_readable
    from factcheck.cli.notes import Progress, tell_nothing_stored, tell_stored
    from factcheck.errors import ExitCode
    from factcheck.pipeline.check import check
    from factcheck.store.database import open_store

    if isinstance(found := none_readable(db, inputs(paths, about)), list):
        return tell_nothing_stored(found)
    with open_store(db) as store:
        with Progress("Reading") as seen:
            report = check(store, found, settings, lexicon=lexicon, pairs=pairs, progress=seen.document)
        report = report.of_news() if only_new else report
        failed = tell_stored(report.ingest)
        seen.stay(document=len(report.documents), claim=report.ingest.claims, source=report.ingest.sources)
        with store.reading():
            _print(report, Casebook(store), form, pairs=pairs)
    return ExitCode.FAILED if failed else _left(report) if exit_code else ExitCode.OK


def _left(report: "CheckReport") -> int:
    """The exit code that says whether anything of medium or higher severity waits."""
    from factcheck.errors import ExitCode
    from factcheck.report.cards import is_pressing

    return ExitCode.OPEN_DISCREPANCIES if any(map(is_pressing, report.findings)) else ExitCode.OK


def _print(report: "CheckReport", book: "Casebook", form: Form, *, pairs: bool) -> None:
    from factcheck.cli.showing import finding_records
    from factcheck.records import relation_record
    from factcheck.report.check_page import check_page
    from factcheck.report.tables import discrepancy_rows
    from factcheck.report.terminal import Screen, write_json, write_records

    dossier = book.dossier(report.claims, findings=report.findings)
    if form is Form.PLAIN:
        write_records(discrepancy_rows(report.findings, dossier))
    elif form is Form.JSON:
        record: dict[str, Any] = {
            "documents": [{"id": document.id, "name": document.name} for document in report.documents],
            "discrepancies": finding_records(report.findings, dossier),
        }
        if pairs:
            sides = [claim for relation in report.relations for claim in (relation.a, relation.b)]
            documents = book.dossier(sides).documents
            record["pairs"] = [relation_record(relation, documents) for relation in report.relations]
        write_json([record])
    elif report.documents:
        screen = Screen()
        screen.lines(check_page(report, dossier, screen.look))
