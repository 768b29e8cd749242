"""`factcheck sources`: who is quoted, under which names; merging, splitting and describing them."""

from typing import TYPE_CHECKING

import click

from factcheck.cli.commands.claim import COLUMNS
from factcheck.cli.completing import completes
from factcheck.cli.options import Form, dry_run_option, form_options, reviewer_option, store_option
from factcheck.cli.wrong_calls import Subcommands
from factcheck.report.columns import BEHAVIOUR_COLUMNS, SOURCE_COLUMNS, SUGGESTION_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rich.text import Text

    from factcheck.cli.casebook import Casebook
    from factcheck.report.layout import Look
    from factcheck.sources.registry import Entry

KINDS = (
    "government", "armed_group", "health_authority", "international_body", "ngo", "media", "poll", "document",
    "person", "witness", "unnamed",
)  # fmt: skip


@click.group(
    cls=Subcommands,
    invoke_without_command=True,
    short_help="List who is quoted; merge, split and describe sources.",
)
@store_option
@form_options(SOURCE_COLUMNS)
@click.pass_context
def command(ctx: click.Context, db: str, form: Form) -> None:
    """List who is quoted, and under which names. Names that are exactly one join; similar ones wait for a person.

    \b
    Examples:
      factcheck sources
      factcheck sources list --kind government
    """
    if ctx.invoked_subcommand is None:
        _list(None, db, form)


@command.command("list")
@click.option("--kind", type=click.Choice(KINDS), help="Only sources of this kind.")
@store_option
@form_options(SOURCE_COLUMNS)
def list_(kind: str | None, db: str, form: Form) -> None:
    """List the sources, those with most claims first.

    \b
    Example:
      factcheck sources list --kind armed_group
    """
    _list(kind, db, form)


def _list(kind: str | None, db: str, form: Form) -> None:
    from factcheck.cli.casebook import opened
    from factcheck.report import sources_page
    from factcheck.report.terminal import Screen, write_json, write_records

    with opened(db) as book:
        entries = [one for one in book.registry.entries.values() if kind is None or one.kind == kind]
        if form is Form.JSON:
            write_json(sources_page.source_record(one) for one in entries)
        elif form is Form.PLAIN:
            write_records(sources_page.source_rows(entries))
        else:
            screen = Screen()
            lines = sources_page.source_lines(entries, book.short, screen.look)
            screen.lines(lines if entries else ["No sources."])


@command.command()
@click.argument("source", metavar="SOURCE", shell_complete=completes("s"))
@store_option
@form_options(SOURCE_COLUMNS)
def show(source: str, db: str, form: Form) -> None:
    """Show one source, by id or any of its names: where it is named so, what it is called, what people said.

    \b
    Example:
      factcheck sources show "State Department"
    """
    from factcheck.cli.casebook import opened
    from factcheck.report import sources_page
    from factcheck.report.terminal import Screen, write_json, write_records

    with opened(db) as book:
        entry = book.source(source)
        if form is Form.JSON:
            write_json([sources_page.source_record(entry)])
        elif form is Form.PLAIN:
            write_records(sources_page.source_rows([entry]))
        else:
            screen = Screen()
            screen.lines(page(entry, book, screen.look))


def page(entry: "Entry", book: "Casebook", look: "Look") -> "Iterator[Text]":
    """Return everything about a source, for the terminal."""
    from factcheck.report import sources_page

    near = [sources_page.suggestion_line(one, entry, book.short) for one in book.suggestions(entry)]
    return sources_page.source_page(entry, _history(entry, book), near, _places(entry, book), look)


def _places(entry: "Entry", book: "Casebook") -> "Callable[[str], str]":
    claims = book.claims_of({seen.claim for alias in entry.aliases for seen in alias.seen})
    dossier = book.dossier(claims)
    return lambda id_: dossier.place(dossier.claims[id_])


def _history(entry: "Entry", book: "Casebook") -> "Iterator[str]":
    from factcheck.cli.acting import shortened
    from factcheck.review.source_words import OF_SOURCES, told
    from factcheck.store.ledger import standing

    for one in standing(book.store, acts=OF_SOURCES):
        if not set(entry.parts).isdisjoint(one.target.split(" ")):
            yield f"{shortened(told(one), book)}   {one.actor} (entry {one.number})"


@command.command()
@click.argument("a", metavar="SOURCE", shell_complete=completes("s"))
@click.argument("b", metavar="SOURCE", shell_complete=completes("s"))
@click.option("--reason", metavar="TEXT", help="Why, in your words.")
@dry_run_option
@reviewer_option
@store_option
@form_options(COLUMNS)
def merge(a: str, b: str, reason: str | None, dry_run: bool, reviewer: str, db: str, form: Form) -> None:
    """Say that two sources, by id or name, are one: one speaker, one origin.

    \b
    Example:
      factcheck sources merge "Harbour Office" "Office of the Harbour"
    """
    from factcheck.cli.acting import act

    act(db, reviewer, form, lambda on: on.merge_sources(a, b, reason), dry_run=dry_run)


@command.command()
@click.argument("alias", metavar="ALIAS")
@click.option(
    "--of",
    metavar="SOURCE",
    shell_complete=completes("s"),
    help="The source to take it from, where several are called so.",
)
@click.option(
    "--document",
    metavar="DOC",
    shell_complete=completes("doc"),
    help="Only what this document, by name or id, calls so.",
)
@click.option("--reason", metavar="TEXT", help="Why, in your words.")
@dry_run_option
@reviewer_option
@store_option
@form_options(COLUMNS)
def split(
    alias: str,
    of: str | None,
    document: str | None,
    reason: str | None,
    dry_run: bool,
    reviewer: str,
    db: str,
    form: Form,
) -> None:
    """Take a name out of its source: whoever is called so is somebody else.

    \b
    Example:
      factcheck sources split "Jordan Smith" --document harbour
    """
    from factcheck.cli.acting import act

    act(db, reviewer, form, lambda on: on.split_source(alias, of=of, document=document, note=reason), dry_run=dry_run)


@command.command("set")
@click.argument("source", metavar="SOURCE", shell_complete=completes("s"))
@click.option("--name", metavar="NAME", help="What to call it.")
@click.option("--kind", type=click.Choice(KINDS), help="What it is.")
@click.option("--affiliation", metavar="TEXT", help="Whom it belongs to or who runs it.")
@click.option("--party", metavar="TEXT", help="A party label of your own; how documents word it is kept beside it.")
@dry_run_option
@reviewer_option
@store_option
@form_options(COLUMNS)
def set_(
    source: str,
    name: str | None,
    kind: str | None,
    affiliation: str | None,
    party: str | None,
    dry_run: bool,
    reviewer: str,
    db: str,
    form: Form,
) -> None:
    """Say what a source is called, what it is, whom it belongs to. An empty value takes back what was said.

    \b
    Example:
      factcheck sources set "Harbour Office" --affiliation "Ministry of Transport"
    """
    from factcheck.cli.acting import act

    given = {"name": name, "kind": kind, "affiliation": affiliation, "party": party}
    values = {field: value for field, value in given.items() if value is not None}
    if not values:
        raise click.UsageError("say what to set: --name, --kind, --affiliation or --party", click.get_current_context())
    act(db, reviewer, form, lambda on: on.set_source(source, **values), dry_run=dry_run)


@command.command()
@store_option
@form_options(SUGGESTION_COLUMNS)
def suggest(db: str, form: Form) -> None:
    """List pairs of sources that may be one, most likely first, with what speaks for it and the command that accepts.

    \b
    Example:
      factcheck sources suggest
    """
    from factcheck.cli.casebook import opened
    from factcheck.report import sources_page
    from factcheck.report.terminal import Screen, write_json, write_records

    with opened(db) as book:
        found = book.suggestions()
        if form is Form.JSON:
            write_json(sources_page.suggestion_record(one) for one in found)
        elif form is Form.PLAIN:
            write_records(sources_page.suggestion_rows(found))
        else:
            screen = Screen()
            lines = sources_page.suggestion_lines(found, book.short, screen.look)
            screen.lines(lines if found else ["No two sources look like one."])


@command.command()
@click.argument("source", metavar="[SOURCE]", required=False, shell_complete=completes("s"))
@store_option
@form_options(BEHAVIOUR_COLUMNS)
def behaviour(source: str | None, db: str, form: Form) -> None:
    """Describe what each source's figures did: raised, lowered, given by nobody else, days behind the first.

    It describes and does not judge: a figure that is raised may be a toll that grew, and one that nobody else gives
    may be the only one that is known.

    \b
    Example:
      factcheck sources behaviour
    """
    from factcheck.cli.casebook import opened
    from factcheck.comparison.courses import behaviours
    from factcheck.report import behaviour_page
    from factcheck.report.terminal import Screen, write_json, write_records

    with opened(db) as book:
        found = behaviours(book.current_claims(), book.current_documents(), book.settings(), book.judgements())
        said = book.said_by(source) if source else None
        found = [one for one in found if said is None or not said.isdisjoint(one.claims)]
        if form is Form.JSON:
            write_json(behaviour_page.behaviour_record(one) for one in found)
        elif form is Form.PLAIN:
            write_records(behaviour_page.behaviour_rows(found))
        else:
            screen = Screen()
            screen.lines(behaviour_page.behaviour_lines(found, screen.look) if found else ["No source gives a figure."])
