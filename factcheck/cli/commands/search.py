"""`factcheck search`: words in documents, claims, sources and notes."""

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.commands.claims import EVENTS
from factcheck.cli.completing import completes
from factcheck.cli.options import Day, Form, form_options, store_option
from factcheck.report.columns import SEARCH_COLUMNS

if TYPE_CHECKING:
    from factcheck.pipeline.search import Found

KINDS = ("claims", "documents", "sources", "notes")
STATUSES = ("open", "decided", "reopened", "disputed", "gone")
SHOWN = 20


class Days(click.ParamType[tuple[date | None, date | None]]):
    """Days as FROM..TO, either of which may be left out; one day alone is that day."""

    name = "FROM..TO"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if isinstance(value, tuple):
            return value
        since, dots, until = value.partition("..")
        day = Day()
        first = day.convert(since.strip(), param, ctx) if since.strip() else None
        last = (day.convert(until.strip(), param, ctx) if until.strip() else None) if dots else first
        if first is None and last is None:
            self.fail("say from when or until when: 2023-10-07..2023-11-01, or 2023-10-07..", param, ctx)
        if first and last and last < first:
            self.fail(f"{last} is before {first}", param, ctx)
        return first, last


@click.command(short_help="Find words in documents, claims, sources and notes.")
@click.argument("words", nargs=-1, metavar="[WORDS]...")
@click.option("--in", "kinds", metavar="KINDS", help="Only in these: claims,documents,sources,notes.")
@click.option(
    "--source",
    metavar="WORDS",
    shell_complete=completes("s"),
    help="Claims of the sources whose name holds these, or of a source's id.",
)
@click.option("--subject", metavar="WORDS", help="Claims that count something whose words hold these.")
@click.option("--event", type=click.Choice(EVENTS), help="Claims of what happened to whom is counted.")
@click.option("--low", type=float, metavar="N", help="Claims whose figure reaches N.")
@click.option("--high", type=float, metavar="N", help="Claims whose figure is not all above N.")
@click.option("--between", type=Days(), metavar="FROM..TO", help="What holds for, or was written on, these days.")
@click.option(
    "--document",
    metavar="DOC",
    shell_complete=completes("doc"),
    help="Only this document: its id, a prefix of it, or its name.",
)
@click.option("--status", type=click.Choice(STATUSES), help="Claims and notes of discrepancies of this status.")
@click.option("--limit", type=click.IntRange(0), default=SHOWN, metavar="N", help="Show N of each kind; 0: all.  [20]")
@store_option
@form_options(SEARCH_COLUMNS)
def command(db: str, words: tuple[str, ...], kinds: str | None, limit: int, form: Form, **filters: Any) -> None:
    """Find words in documents, claims, sources and reviewers' notes. Every word must be there.

    Case, accents and the script of digits are of no matter, a noun is found in singular and plural, and 1,200 is 1200.
    hostag* finds what begins so; '"still held"' finds words side by side. A claim is found by its sentence, by the name
    of its source, and by its figure in digits however it is written.

    \b
    Examples:
      factcheck search hostages 240
      factcheck search bridge --source ministry --low 200
      factcheck search --event killed --between 2023-10-07..2023-11-01
      factcheck search wire copy --in notes
    """
    from math import isfinite

    from factcheck.cli.casebook import Casebook
    from factcheck.pipeline.search import Wanted, search
    from factcheck.store.database import open_store

    for name in ("low", "high"):
        if filters[name] is not None and not isfinite(filters[name]):
            raise click.UsageError(f"--{name} is a number, not {filters[name]}", click.get_current_context())
    wanted = Wanted(" ".join(words), _kinds(kinds), **filters)
    with open_store(db, create=False) as store:
        found = search(store, wanted, limit or None)
        with store.reading():
            _print(found, Casebook(store), form)


def _kinds(words: str | None) -> tuple[str, ...]:
    kinds = tuple(filter(None, (one.strip().lower() for one in (words or "").split(","))))
    for one in kinds:
        if one not in KINDS:
            raise click.UsageError(f"--in knows {', '.join(KINDS)}, not {one!r}", click.get_current_context())
    return kinds


def _print(found: "Found", book: Any, form: Form) -> None:
    from factcheck.report.search_page import search_page, search_records, search_rows
    from factcheck.report.terminal import Screen, write_json, write_records

    if form is Form.JSON:
        write_json(search_records(found))
    elif form is Form.PLAIN:
        write_records(search_rows(found))
    else:
        screen = Screen()
        dossier = book.dossier(found.claims, [*found.texts.values(), *found.documents])
        screen.lines(search_page(found, dossier, screen.look))
