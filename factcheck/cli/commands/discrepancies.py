"""`factcheck discrepancies`: the disagreements found so far, with their status."""

import click

from factcheck.cli.completing import completes
from factcheck.cli.options import Form, form_options, since_option, store_option
from factcheck.report.columns import DISCREPANCY_COLUMNS

SEVERITIES = ("high", "medium", "low")
STATUSES = ("open", "decided", "reopened", "disputed", "gone")
KINDS = ("conflict", "related", "arithmetic", "mixup", "attribution", "date", "stale", "revision", "changed")


@click.command(short_help="List the disagreements found, with their status.")
@store_option
@click.option("--severity", type=click.Choice(SEVERITIES), help="Only this severity or a higher one.")
@click.option("--status", type=click.Choice(STATUSES), multiple=True, help="Only this status; may be repeated.")
@click.option("--kind", type=click.Choice(KINDS), multiple=True, help="Only this kind; may be repeated.")
@click.option(
    "--document",
    metavar="DOC",
    shell_complete=completes("doc"),
    help="Only those that touch this document: its id, a prefix, or its name.",
)
@since_option
@click.option("--cards", is_flag=True, help="With positions, words and reasons, as `check` prints them.")
@form_options(DISCREPANCY_COLUMNS)
def command(
    db: str,
    severity: str | None,
    status: tuple[str, ...],
    kind: tuple[str, ...],
    document: str | None,
    since: str | None,
    cards: bool,
    form: Form,
) -> None:
    """List the disagreements found so far, with their status; what waits for a person comes first.

    \b
    Examples:
      factcheck discrepancies --severity medium
      factcheck discrepancies --status open --json
    """
    from factcheck.cli.casebook import opened
    from factcheck.cli.showing import show_findings
    from factcheck.report.cards import by_urgency

    with opened(db) as book:
        touched = {claim.id for claim in book.claims(book.documents_called(document))} if document else None
        fresh = book.since(since) if since else None
        findings = [
            found
            for found in book.findings()
            if (not severity or SEVERITIES.index(found.discrepancy.severity) <= SEVERITIES.index(severity))
            and (not status or found.status in status)
            and (not kind or found.discrepancy.kind in kind)
            and (touched is None or touched.intersection(found.discrepancy.claim_ids))
            and (fresh is None or found.discrepancy.id in fresh)
        ]
        show_findings(by_urgency(findings), book, form, cards=cards)
