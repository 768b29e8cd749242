"""`factcheck claim`: adding what the extractor missed, correcting what it misread, rejecting what is no claim."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.completing import completes
from factcheck.cli.options import (
    Day,
    Form,
    dry_run_option,
    form_options,
    lexicon_option,
    reviewer_option,
    store_option,
)
from factcheck.cli.wrong_calls import Subcommands

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from factcheck.extraction.lexicon import Lexicon
    from factcheck.pipeline.repair import Words

COLUMNS = ("entry", "act", "target", "words", "reviewer", "at", "new", "changed", "gone")
QUALIFIERS = ("exact", "approx", "at_least", "at_most", "range", "vague")
EVENTS = (
    "killed", "wounded", "missing", "held", "released", "arrested", "displaced", "evacuated",
    "infected", "attacked", "affected", "other",
)  # fmt: skip
Body = Callable[..., Any]


class Bound(click.ParamType["Decimal"]):
    """A number, or `open` for an end that the words leave open."""

    name = "number"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> "Decimal":
        from decimal import Decimal, InvalidOperation

        try:
            number = Decimal("Infinity") if value == "open" else Decimal(str(value).replace(",", ""))
        except InvalidOperation:
            return self.fail(f"{value!r} is no number; write 1400, 1.5 or open", param, ctx)
        if not number.is_finite() and value != "open":
            return self.fail(f"{value!r} is no number; write 1400, 1.5 or open", param, ctx)
        return number


def words_options(body: Body) -> Body:
    """Add what a person may say of a claim; the body gets `words`, made when it runs."""
    options = (
        click.option("--low", type=Bound(), metavar="N", help="The least it means; `open` for no lower end."),
        click.option("--high", type=Bound(), metavar="N", help="The most it means; `open` for no upper end."),
        click.option("--qualifier", type=click.Choice(QUALIFIERS), help="How firm; by default as the ends say."),
        click.option("--unit", metavar="UNIT", help="What one is: count, percent, money:USD ..."),
        click.option("--subject", metavar="WORDS", help="Who or what is counted."),
        click.option("--event", type=click.Choice(EVENTS), help="What happened to them."),
        click.option("--predicate", metavar="VERB", help="What happened, when it is none of these events."),
        click.option("--source", metavar="NAME", help="Who gives the figure."),
        click.option("--own-voice", is_flag=True, help="Nobody is quoted: the article says so itself."),
        click.option("--as-of", type=Day(), help="The day it holds for."),
        click.option("--place", metavar="NAME", help="Where."),
    )
    for option in reversed(options):
        body = option(body)
    return body


def _words(
    *,
    qualifier: str | None,
    event: str | None,
    low: "Decimal | None",
    high: "Decimal | None",
    as_of: "date | None",
    **others: Any,
) -> "Words":
    from factcheck.model import Event, Qualifier
    from factcheck.pipeline.repair import Words

    return Words(
        low=low,
        high=high,
        qualifier=Qualifier(qualifier) if qualifier else None,
        event=Event(event) if event else None,
        as_of=as_of,
        **others,
    )


@click.group(cls=Subcommands, short_help="Add, correct or reject a claim.")
def command() -> None:
    """Repair what was read. Each act is dated, signed and kept, and what it touches is compared again at once.

    Each takes --json and --plain, and is taken back by `factcheck undo`.

    \b
    Examples:
      factcheck claim add gaza_20231107 --quote "17 soldiers" --event killed
      factcheck claim correct c-17ab --low 400 --high 400 --reason "a misprint"
      factcheck claim reject c-17ab --reason "the number of a road"
    """


@command.command()
@click.argument("document", metavar="DOC", shell_complete=completes("doc"))
@click.option("--quote", required=True, metavar="WORDS", help="The words with the figure, as they stand there.")
@click.option("--occurrence", type=click.IntRange(1), metavar="N", help="Which, when they stand there several times.")
@words_options
@click.option("--note", metavar="TEXT", help="Anything the next person should know.")
@lexicon_option
@dry_run_option
@reviewer_option
@store_option
@form_options(COLUMNS)
def add(
    document: str,
    quote: str,
    occurrence: int | None,
    note: str | None,
    lexicon: "Lexicon | None",
    dry_run: bool,
    reviewer: str,
    db: str,
    form: Form,
    **said: Any,
) -> None:
    """Add a claim that the extractor missed in DOC, by name or id.

    Without --low and --high the figure is read from the words; an end left out beside the other is open. What else is
    left out is read from the sentence.

    \b
    Example:
      factcheck claim add harbour --quote "at least 40 people" --event missing
    """
    from factcheck.cli.acting import act

    words = _words(**said)
    act(
        db,
        reviewer,
        form,
        lambda on: on.add_claim(document, quote, words, occurrence=occurrence, note=note, lexicon=lexicon),
        dry_run=dry_run,
    )


@command.command()
@click.argument("id_", metavar="ID", shell_complete=completes("c"))
@words_options
@click.option("--reason", required=True, metavar="TEXT", help="Why, in words the next person understands.")
@lexicon_option
@dry_run_option
@reviewer_option
@store_option
@form_options(COLUMNS)
def correct(
    id_: str,
    reason: str,
    lexicon: "Lexicon | None",
    dry_run: bool,
    reviewer: str,
    db: str,
    form: Form,
    **said: Any,
) -> None:
    """Correct how a claim is read; what is not named stays. The words and the reading before are kept.

    \b
    Example:
      factcheck claim correct c-17ab --low 41 --high open --source "the Crescent"
    """
    from factcheck.cli.acting import act

    words = _words(**said)
    act(db, reviewer, form, lambda on: on.correct(id_, words, reason, lexicon), dry_run=dry_run)


@command.command()
@click.argument("id_", metavar="ID", shell_complete=completes("c"))
@click.option("--reason", required=True, metavar="TEXT", help="Why, in words the next person understands.")
@dry_run_option
@reviewer_option
@store_option
@form_options(COLUMNS)
def reject(id_: str, reason: str, dry_run: bool, reviewer: str, db: str, form: Form) -> None:
    """Reject a claim that is none. It is compared no more, and stays in the history.

    \b
    Example:
      factcheck claim reject c-17ab --reason "the number of a road"
    """
    from factcheck.cli.acting import act

    act(db, reviewer, form, lambda on: on.reject(id_, reason), dry_run=dry_run)
