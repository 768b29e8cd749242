"""`factcheck annotate`: a person's decision about a discrepancy, written to the ledger."""

from typing import TYPE_CHECKING

import click

from factcheck.cli.options import Form, form_options, may_ask, reviewer_option, store_option

if TYPE_CHECKING:
    from factcheck.model import Decision, Finding, Verdict

VERDICTS = ("confirmed", "not_comparable", "same_origin", "explained", "misread", "dismissed", "unsure")


class _WithReasons(click.Command):
    """A command whose help ends with the reason codes, read only when the help is asked for."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        from factcheck.review.reasons import REASONS

        with formatter.section("Verdicts and their reasons"):
            formatter.write_dl([(verdict.value, ", ".join(codes)) for verdict, codes in REASONS.items()])


@click.command(cls=_WithReasons, short_help="Decide about a discrepancy; kept in the ledger for good.")
@click.argument("id_", metavar="ID")
@click.option(
    "--verdict",
    type=click.Choice(VERDICTS),
    metavar="VERDICT",
    help="What you found; asked for when left out.",
)
@click.option("--reason", metavar="CODE", help="Why, as a code; see below.")
@click.option("--note", metavar="TEXT", help="Why, in your words.")
@reviewer_option
@click.option("--no-input", is_flag=True, help="Never ask; fail instead.")
@store_option
@form_options(("entry", "discrepancy", "verdict", "reason", "note", "reviewer", "at", "status"))
def command(
    id_: str,
    verdict: str | None,
    reason: str | None,
    note: str | None,
    reviewer: str,
    no_input: bool,
    db: str,
    form: Form,
) -> None:
    """Decide about a discrepancy. The decision is dated, signed and kept; a later one supersedes it, none is erased.

    \b
    Example:
      factcheck annotate d-4f2a --verdict explained --reason corrected --note "Ministry, 8 Nov"
    """
    from factcheck.cli.casebook import Casebook
    from factcheck.model import Verdict
    from factcheck.review.session import ReviewSession
    from factcheck.store.database import open_store

    with open_store(db, create=False) as store:
        book = Casebook(store)
        found = book.resolve(id_, "d")
        session = ReviewSession(store, reviewer)
        ask = may_ask() and not no_input
        chosen = Verdict(verdict) if verdict else _asked(book.finding(found), ask)
        (decision,) = session.decide(found, chosen, reason or (_asked_reason(chosen) if ask else None), note).decisions
        _print(decision, book.finding(found), form)


def _asked(finding: "Finding", ask: bool) -> "Verdict":
    """Ask for the verdict. Raises a usage error when there is nobody to ask."""
    if not ask:
        raise click.UsageError("say what you found: --verdict " + "|".join(VERDICTS), click.get_current_context())
    from factcheck.model import Verdict
    from factcheck.report.safe import one_line

    click.echo(one_line(finding.discrepancy.title), err=True)
    return Verdict(click.prompt("Verdict", type=click.Choice(VERDICTS), err=True))


def _asked_reason(verdict: "Verdict") -> str | None:
    """Ask for the reason of a verdict that needs one."""
    from factcheck.review.reasons import IMPLIED, REASONS, WITHOUT_REASON

    if verdict in WITHOUT_REASON or verdict in IMPLIED:
        return None
    for code, words in REASONS[verdict].items():
        click.echo(f"  {code:20} {words}", err=True)
    answer: str = click.prompt("Reason", type=click.Choice(list(REASONS[verdict])), show_choices=False, err=True)
    return answer


def _print(decision: "Decision", finding: "Finding", form: Form) -> None:
    from factcheck.records import decision_record
    from factcheck.report.discrepancy_page import decision_words
    from factcheck.report.terminal import Screen, write_json, write_records

    record = {**decision_record(decision), "status": finding.status.value}
    if form is Form.JSON:
        write_json([record])
    elif form is Form.PLAIN:
        names = ("entry", "discrepancy", "verdict", "reason", "note", "reviewer", "at", "status")
        write_records([[record[name] for name in names]])
    else:
        Screen().lines([f"{decision_words(decision)}   now {finding.status.value}"])
