"""`factcheck compare`: everything stored, compared anew."""

from typing import TYPE_CHECKING

import click

from factcheck.cli.options import Form, comparison_options, form_options, since_option, store_option
from factcheck.report.columns import COMPARE_COLUMNS

if TYPE_CHECKING:
    from factcheck.cli.casebook import Casebook
    from factcheck.pipeline.compare import CompareReport
    from factcheck.settings import Settings


@click.command(short_help="Compare everything stored anew, or with other settings.")
@comparison_options
@since_option
@store_option
@form_options(COMPARE_COLUMNS)
def command(settings: "Settings", since: str | None, db: str, form: Form) -> None:
    """Compare everything stored anew and say what that changes. Decisions stay with what they were made about.

    The settings hold for the store from then on: for why, report, and whatever a person repairs.

    \b
    Examples:
      factcheck compare
      factcheck compare --pack acled --tolerance approx_share=0.1 --without C6
      factcheck compare --since 2024-05-16   what came up or changed since then
    """
    from factcheck.cli.casebook import Casebook
    from factcheck.pipeline.compare import compare
    from factcheck.store.database import open_store

    with open_store(db, create=False) as store:
        report = compare(store, settings, anew=True)
        with store.reading():
            _print(report, settings, Casebook(store), since, form)


def _print(report: "CompareReport", settings: "Settings", book: "Casebook", since: str | None, form: Form) -> None:
    from factcheck.cli.showing import finding_records
    from factcheck.pipeline.in_force import settings_record
    from factcheck.report.cards import by_urgency
    from factcheck.report.compare_page import compare_page, compare_rows
    from factcheck.report.terminal import Screen, write_json, write_records

    changed = report.changed
    fresh = None if since is None else book.since(since)
    standing = (one for one in book.findings() if one.status != "gone")
    findings = by_urgency(one for one in standing if fresh is None or one.discrepancy.id in fresh)
    dossier = book.dossier(findings=findings)
    if form is Form.JSON:
        record = {"new": list(changed.new), "changed": list(changed.changed), "gone": list(changed.gone)}
        found = finding_records(findings, dossier)
        write_json([{**record, "run": report.run, "settings": dict(settings_record(settings)), "discrepancies": found}])
    elif form is Form.PLAIN:
        write_records(compare_rows(changed, findings))
    else:
        screen = Screen()
        screen.lines(compare_page(report, findings, dossier, screen.look))
