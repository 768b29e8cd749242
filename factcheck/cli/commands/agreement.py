"""`factcheck agreement`: how far reviewers agree, with what the numbers rest on."""

from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.options import Form, form_options, store_option

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.text import Text

    from factcheck.report.layout import Look
    from factcheck.review.agreement import Agreement

COLUMNS = ("field", "one", "other", "n", "percent", "kappa", "alpha", "missing", "note")
MEANING = {
    "verdict": "what was decided",
    "reason": "why, where all gave the same verdict",
    "overall": "verdict and reason together",
}


@click.command(short_help="How far reviewers agree: percent, kappa, alpha.")
@store_option
@form_options(COLUMNS)
def command(db: str, form: Form) -> None:
    """Tell how far reviewers agree on the same discrepancies: percent, Cohen's kappa, Krippendorff's alpha.

    The last word of each reviewer counts. Who said nothing of a discrepancy is missing there, and missing is not
    disagreement. A number that cannot be computed is not printed, and it is said why.

    \b
    Examples:
      factcheck agreement
      factcheck agreement --json
    """
    from factcheck.cli.casebook import opened
    from factcheck.report.terminal import Screen, write_json, write_records
    from factcheck.review.agreement import of_decisions
    from factcheck.store.docket import Docket

    with opened(db) as book:
        docket = Docket(book.store)
        found = of_decisions({row.id: docket.decisions(row.id) for row in docket.live()})
        if form is Form.JSON:
            write_json(map(_record, found))
        elif form is Form.PLAIN:
            write_records(row for one in found for row in _rows(one))
        else:
            screen = Screen()
            screen.lines(_page(found, screen.look))


def _record(one: "Agreement") -> dict[str, Any]:
    pairs = [{"reviewers": [pair.one, pair.other], "n": pair.n, "percent": _round(pair.percent), "kappa":
              _round(pair.kappa), "note": pair.note or None} for pair in one.pairs]  # fmt: skip
    numbers = {"n": one.n, "single": one.single, "values": one.values, "missing": one.missing}
    measures = {"percent": _round(one.percent), "alpha": _round(one.alpha)}
    return {"field": one.field, **numbers, **measures, "note": one.note or None, "pairs": pairs}


def _rows(one: "Agreement") -> "Iterator[Sequence[object]]":
    yield (one.field, None, None, one.n, _round(one.percent), None, _round(one.alpha), one.missing, one.note)
    for pair in one.pairs:
        yield (one.field, pair.one, pair.other, pair.n, _round(pair.percent), _round(pair.kappa), None, None, pair.note)


def _round(value: float | None) -> float | None:
    return None if value is None else round(value, 3)


def _page(found: "Sequence[Agreement]", look: "Look") -> "Iterator[Text | str]":
    from rich.text import Text

    from factcheck.report.layout import Columns, hanging
    from factcheck.report.safe import one_line

    if not any(one.n for one in found):
        single = found[0].single
        yield f"No discrepancy was decided by two reviewers yet; {single:,} by one."
        yield "Next: factcheck review --unreviewed --reviewer NAME   or factcheck merge OTHER.db"
        return
    rows: list[tuple[str | Text, ...]] = [tuple(Text(name, style="dim") for name in (
        "field", "reviewers", "n", "percent", "kappa", "alpha"))]  # fmt: skip
    for one in found:
        rows.append((Text(one.field, style="bold"), "all", f"{one.n:,}", _shown(one.percent, 1), "", _shown(one.alpha)))
        rows += [("", f"{one_line(pair.one)}, {one_line(pair.other)}", f"{pair.n:,}", _shown(pair.percent, 1),
                  _shown(pair.kappa), "") for pair in one.pairs]  # fmt: skip
    yield from Columns(right=frozenset({2, 3, 4, 5}), firm=frozenset({0, 2, 3, 4, 5})).lines(rows, look)
    yield Text()
    for one in found:
        about = f"{MEANING[one.field]}; {one.n:,} judged by two or more, {one.single:,} by one alone (not counted), "
        yield from hanging(Text(one.field, style="dim"), f"{about}{one.missing:,} labels missing", look, 10)
        for note in dict.fromkeys(filter(None, (one.note and f"no alpha: {one.note}", *(
            pair.note and f"no kappa of {one_line(pair.one)} and {one_line(pair.other)}: {pair.note}"
            for pair in one.pairs)))):  # fmt: skip
            yield from hanging("", note, look, 10)
    yield from hanging("", "kappa and alpha are 1 for full agreement, 0 for what chance alone gives.", look, 10)


def _shown(value: float | None, places: int = 3) -> str:
    return "-" if value is None else f"{value:.{places}f}"
