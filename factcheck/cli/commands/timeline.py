"""`factcheck timeline`: what each source said of one thing, day by day."""

from typing import TYPE_CHECKING

import click

from factcheck.cli.completing import completes
from factcheck.cli.options import Form, form_options, store_option
from factcheck.report.columns import TIMELINE_COLUMNS

if TYPE_CHECKING:
    from factcheck.cli.casebook import Casebook
    from factcheck.comparison.courses import Measure

MOST = 12
"""Measures drawn at once: more than a person reads. `--json` and `--plain` give all."""


@click.command(short_help="Draw each source's figures over time.")
@click.argument("what", metavar="ID|WORDS...", nargs=-1, shell_complete=completes("d", "c"))
@store_option
@form_options(TIMELINE_COLUMNS)
def command(what: tuple[str, ...], db: str, form: Form) -> None:
    """Draw what each source said of one thing, day by day: of a discrepancy, of a claim, or of what words name.

    \b
    Examples:
      factcheck timeline hostages
      factcheck timeline killed "Port Ardan"
      factcheck timeline d-4f2a
    """
    if not what:
        told = "say whose figures to draw: hostages, killed, or the id of a discrepancy or claim"
        raise click.UsageError(told, click.get_current_context())
    from factcheck.cli.casebook import opened
    from factcheck.cli.notes import note
    from factcheck.report import timeline_page
    from factcheck.report.terminal import Screen, write_json, write_records

    with opened(db) as book:
        found = _found(book, " ".join(what))
        dossier = book.dossier([claim for measure in found for claim in measure.claims])
        if form is Form.JSON:
            write_json(timeline_page.timeline_records(found, dossier))
        elif form is Form.PLAIN:
            write_records(timeline_page.timeline_rows(found, dossier))
        else:
            screen = Screen()
            screen.lines(timeline_page.timeline_lines(found[:MOST], dossier, screen.look))
            if len(found) > MOST:
                note(f"{len(found) - MOST} more measures fit; add words, or give the id of a claim or discrepancy.")


def _found(book: "Casebook", what: str) -> list["Measure"]:
    """Return the measures asked for, those with most figures first. Raises UsageError when there is none."""
    from factcheck.comparison.courses import measures
    from factcheck.errors import UsageError

    every = measures(book.current_claims(), book.current_documents(), book.settings(), book.judgements())
    wanted = _claims_of_id(book, what)
    if wanted is not None:
        found = [one for one in every if not wanted.isdisjoint(claim.id for claim in one.claims)]
        told = f"{what} stands on no figure that is compared, so there is no course to draw"
    else:
        words = what.casefold().split()
        fitting = [one for one in every if all(word in _words(one) for word in words)]
        found = [one for one in fitting if len(one.claims) > 1] or fitting
        told = f"no figure counts {what!r}; name whom, what happened or where. See: factcheck claims --kind count"
    if not found:
        raise UsageError(told)
    return sorted(found, key=lambda one: -len(one.claims))


def _claims_of_id(book: "Casebook", what: str) -> frozenset[str] | None:
    """Return the claims behind an id; None for words."""
    letter, dash, _ = what.strip().lower().partition("-")
    if not dash or letter not in ("c", "d"):
        return None
    id_ = book.resolve(what, "c", "d")
    return frozenset([id_]) if letter == "c" else frozenset(book.finding(id_).discrepancy.claim_ids)


def _words(measure: "Measure") -> str:
    """What may be named of a measure: who is counted, what happened to them, where."""
    scope = measure.scope
    named = [
        scope.concept,
        scope.event,
        scope.place,
        *(v for values in (scope.population or {}).values() for v in values),
    ]
    for claim in measure.claims:
        named += [claim.subject.text if claim.subject else None, claim.predicate.text if claim.predicate else None]
    return " ".join(str(one) for one in named if one).casefold()
