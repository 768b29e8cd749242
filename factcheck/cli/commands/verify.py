"""`factcheck verify`: whether anybody changed the store behind the program's back."""

from string import hexdigits
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.options import Form, form_options, store_option

if TYPE_CHECKING:
    from collections.abc import Iterator

COLUMNS = ("where", "problem")
SHORTEST = 8
"""Digits of a seal that are enough to hold a ledger against: nobody finds another entry for them by chance."""
TAIL = "A tail cut off the ledger shows only against a head printed earlier: keep this one, and give it with --head."


class Head(click.ParamType[tuple[int, str]]):
    """What `verify` and every report print: how many entries, and the last one's seal."""

    name = "COUNT:SEAL"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[int, str]:
        if isinstance(value, tuple):
            return value
        count, colon, seal = str(value).strip().partition(":")
        seal = seal.strip().lower().rstrip(".…")
        if not (colon and count.isdecimal() and SHORTEST <= len(seal) <= 64 and set(seal) <= set(hexdigits)):
            told = (
                f"give what verify or a report printed: the count, a colon, and at least {SHORTEST} digits of the seal"
            )
            return self.fail(f"{value!r} is no head; {told}", param, ctx)
        return int(count), seal


@click.command(short_help="Prove that texts, offsets, hashes and the ledger are as they were written.")
@click.option("--head", type=Head(), help="A head printed earlier, which the ledger must still hold.")
@store_option
@form_options(COLUMNS)
def command(head: tuple[int, str] | None, db: str, form: Form) -> int:
    """Prove that every text, offset, hash and ledger entry is as it was written; list what is not, and exit with 1.

    \b
    Examples:
      factcheck verify
      factcheck verify --head 12:9f2c61d0   the count, and how the seal begins
    """
    from factcheck.cli.casebook import opened
    from factcheck.errors import ExitCode
    from factcheck.report.terminal import Screen, write_json, write_records
    from factcheck.store import documents, ledger
    from factcheck.store.verify import verify

    with opened(db) as book:
        problems = [(problem.where, problem.message) for problem in verify(book.store, head=head)]
        entries, seal = ledger.head(book.store)
        counts = {"documents": documents.count_documents(book.store), "claims": len(book.claims()), "entries": entries}
    if form is Form.JSON:
        listed = [{"where": where, "problem": message} for where, message in problems]
        write_json([{**counts, "head": f"{entries}:{seal}", "problems": listed}])
    elif form is Form.PLAIN:
        write_records(problems)
    else:
        Screen().lines(_lines(counts, f"{entries}:{seal}", problems))
    return ExitCode.FAILED if problems else ExitCode.OK


def _lines(counts: dict[str, int], head: str, problems: list[tuple[str, str]]) -> "Iterator[str]":
    from factcheck.cli.notes import plural
    from factcheck.report.safe import one_line

    entries = f"{counts['entries']:,} ledger {'entry' if counts['entries'] == 1 else 'entries'}"
    looked = f"{plural(counts['documents'], 'document')}, {plural(counts['claims'], 'claim')}, {entries}"
    if problems:
        yield f"{plural(len(problems), 'problem')} in {looked}:"
        for where, message in problems:
            yield f"  {one_line(where)}  {one_line(message)}"
    else:
        yield f"All is as it was written: {looked}."
    yield f"Head: {head}"
    yield TAIL
