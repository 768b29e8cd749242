"""A person's word about two things: `link`, `unlink`, `same-origin`, `same-incident`, `other-incident`.

It outranks what was read.
"""

from collections.abc import Callable

import click

from factcheck.cli.commands.claim import COLUMNS
from factcheck.cli.completing import completes
from factcheck.cli.options import Form, dry_run_option, form_options, reviewer_option, store_option

Command = Callable[..., None]


def about_two(metavar: str, *kinds: str) -> Callable[[Command], Command]:
    """Take two ids, a note, and what every act of a person takes."""
    options = (
        click.argument("a", metavar=metavar, shell_complete=completes(*kinds)),
        click.argument("b", metavar=metavar, shell_complete=completes(*kinds)),
        click.option("--note", metavar="TEXT", help="Why, in your words."),
        dry_run_option,
        reviewer_option,
        store_option,
        form_options(COLUMNS),
    )

    def decorated(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorated


@click.command(short_help="Say that two claims measure the same thing.")
@about_two("CLAIM", "c")
def command(a: str, b: str, note: str | None, dry_run: bool, reviewer: str, db: str, form: Form) -> None:
    """Say that two claims measure the same thing: they are compared, whatever their words say of subject or place.

    \b
    Example:
      factcheck link c-17ab c-90fe --note "the district is the city"
    """
    from factcheck.cli.acting import act

    act(db, reviewer, form, lambda on: on.link(a, b, note), dry_run=dry_run)


@click.command(short_help="Say that two claims measure different things.")
@about_two("CLAIM", "c")
def unlink(a: str, b: str, note: str | None, dry_run: bool, reviewer: str, db: str, form: Form) -> None:
    """Say that two claims do not measure the same thing: they are not compared, whatever their words say.

    \b
    Example:
      factcheck unlink c-17ab c-90fe --note "flats, and houses"
    """
    from factcheck.cli.acting import act

    act(db, reviewer, form, lambda on: on.unlink(a, b, note), dry_run=dry_run)


@click.command(short_help="Say that two claims, or documents, have one origin.")
@about_two("ID", "c", "doc")
def same_origin(a: str, b: str, note: str | None, dry_run: bool, reviewer: str, db: str, form: Form) -> None:
    """Say that two claims, or two documents, go back to one origin: they count once, and confirm nothing.

    \b
    Example:
      factcheck same-origin doc-4f2a doc-91b0 --note "both print the agency"
    """
    from factcheck.cli.acting import act

    act(db, reviewer, form, lambda on: on.same_origin(a, b, note), dry_run=dry_run)


@click.command(short_help="Say that two claims, or documents, tell of one happening.")
@about_two("ID", "c", "doc")
def same_incident(a: str, b: str, note: str | None, dry_run: bool, reviewer: str, db: str, form: Form) -> None:
    """Say that two claims, or two documents, tell of one happening: their figures are compared.

    \b
    Example:
      factcheck same-incident doc-4f2a doc-91b0 --note "one fire, two names"
    """
    from factcheck.cli.acting import act

    act(db, reviewer, form, lambda on: on.same_incident(a, b, note), dry_run=dry_run)


@click.command(short_help="Say that two claims, or documents, tell of two happenings.")
@about_two("ID", "c", "doc")
def other_incident(a: str, b: str, note: str | None, dry_run: bool, reviewer: str, db: str, form: Form) -> None:
    """Say that two claims, or two documents, tell of two happenings: their figures are not compared.

    \b
    Example:
      factcheck other-incident doc-4f2a doc-91b0 --note "two shootings"
    """
    from factcheck.cli.acting import act

    act(db, reviewer, form, lambda on: on.other_incident(a, b, note), dry_run=dry_run)
