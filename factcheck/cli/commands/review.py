"""`factcheck review`: going through what waits, one discrepancy after the other."""

import os
import sys
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.filtering import filter_options, order_option
from factcheck.cli.options import program, reviewer_option, store_option

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.review.session import Filters, Order, ReviewSession

BESIDE = 5
"""Columns by which the rest of a line that is too long stands to the right."""
BLIND_NEEDS_SCREEN = "--blind needs the screen: run it in a terminal, without --plain"


@click.command(short_help="Go through what waits, one discrepancy after the other.")
@filter_options
@order_option
@click.option("--blind", is_flag=True, help="Show no severity, verdict or name: a view, not access control.")
@click.option("--plain", is_flag=True, help="Line by line, for a screen reader or a pipe.  [ACCESSIBLE=1]")
@reviewer_option
@store_option
def command(wanted: dict[str, Any], order: str, blind: bool, plain: bool, reviewer: str, db: str) -> int:
    """Go through what waits, where you left off: see the sides and their words, decide, note, correct, undo.

    Every answer is written before the next one is read, so you can stop at any time, or be stopped. With --plain,
    ACCESSIBLE=1 or a terminal that cannot redraw, it goes line by line, with numbered answers; so it does in a pipe.

    \b
    Examples:
      factcheck review
      factcheck review --severity medium --assigned me
      printf '2\\n1\\n\\nq\\n' | factcheck review --plain
    """
    from factcheck.cli.casebook import Casebook
    from factcheck.cli.filtering import filters_of
    from factcheck.review.session import Order, ReviewSession
    from factcheck.store.database import open_store

    if program("no_input"):
        told = "review asks, and --no-input forbids it: factcheck queue lists, factcheck annotate decides"
        raise click.UsageError(told, click.get_current_context())
    with open_store(db, create=False) as store:
        session = ReviewSession(store, reviewer)
        filters = filters_of(Casebook(store), wanted, session.reviewer)
        if not plain and _can_redraw():
            return _full_screen(session, filters, Order(order), blind=blind)
        if blind:
            raise click.UsageError(BLIND_NEEDS_SCREEN, click.get_current_context())
        return _linear(session, filters, Order(order))


def _can_redraw() -> bool:
    """Whether there is a terminal to draw on, and nobody asked for lines."""
    if os.environ.get("ACCESSIBLE") or os.environ.get("TERM", "dumb") == "dumb":
        return False
    return sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()


def _full_screen(session: "ReviewSession", filters: "Filters", order: "Order", *, blind: bool) -> int:
    from factcheck.cli.notes import note
    from factcheck.cli.screen_pages import ScreenPages
    from factcheck.report.terminal import Screen
    from factcheck.review import screen

    pages = ScreenPages(session.store, colour=Screen().look.colour)
    written = screen.run(session, filters, order, pages, blind=blind)
    waiting = session.progress().waiting
    more = " To go on: factcheck review" if waiting else ""
    note(f"{written:,} {'entry' if written == 1 else 'entries'} written; {waiting:,} still to decide.{more}")
    return 0


def _linear(session: "ReviewSession", filters: "Filters", order: "Order") -> int:
    from factcheck.cli.review_pages import ReviewPages
    from factcheck.errors import ExitCode
    from factcheck.report.layout import Look
    from factcheck.report.terminal import Screen
    from factcheck.review.dialogue import Dialogue
    from factcheck.review.plain import LinearReview

    pages = ReviewPages(session.store, Look(Screen().look.width))
    review = LinearReview(session, pages, Dialogue(_read, _write))
    interrupted = False
    _write([f"Reviewing {session.store.place.name} as {session.reviewer}. Answers are written at once."])
    try:
        review.run(filters, order)
    except EOFError:
        _write([""])
    except KeyboardInterrupt:
        interrupted = True
        _write([""])
    waiting = session.progress().waiting
    words = f"{review.written:,} {'entry' if review.written == 1 else 'entries'} written; {waiting:,} still to decide."
    _write([f"{words}" + (" To go on: factcheck review" if waiting else " All of it: factcheck log")])
    return ExitCode.INTERRUPTED if interrupted else ExitCode.OK


def _read(question: str) -> str:
    """Put a question and read one line. Raises EOFError when there is none."""
    if sys.stdin is None:  # closed by the caller (`<&-`)
        raise EOFError
    try:
        answer = input(question)
        if not sys.stdin.isatty():
            _write([answer])  # nobody saw it typed, and a transcript should read as one
        return answer
    except UnicodeDecodeError:
        return "?" + "\ufffd"


def _write(lines: "Iterable[str]") -> None:
    """Write lines; one that is wider than the terminal goes on below, at a blank, a little to the right."""
    from rich.text import Text

    from factcheck.report.layout import Look, wrap
    from factcheck.report.safe import safe
    from factcheck.report.terminal import Screen

    width = Screen().look.width
    for line in (Text(safe(line)) for line in lines):
        fits = width is None or line.cell_len <= width
        for number, part in enumerate([line] if fits else wrap(line, Look(width).room(BESIDE))):
            sys.stdout.write(f"{' ' * BESIDE if number else ''}{part.plain}\n")
    sys.stdout.flush()
