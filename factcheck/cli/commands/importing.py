"""`factcheck import`: what another store handed on, into this one."""

from typing import TYPE_CHECKING

import click

from factcheck.cli.options import Form, completes_files, form_options, reviewer_option, store_option

if TYPE_CHECKING:
    from factcheck.pipeline.exchange import Bundle
    from factcheck.store.imports import Imported

COLUMNS = ("entry", "documents", "claims", "acts", "known", "left out")


@click.command("import", short_help="Take in what another store exported; one step, one undo.")
@click.argument("file", shell_complete=completes_files)
@reviewer_option
@store_option
@form_options(COLUMNS)
def command(file: str, reviewer: str, db: str, form: Form) -> int:
    """Take in documents, claims and what people did from FILE, written by factcheck export --format jsonl or
    annotations; - is stdin. What is here already stays as it is, so importing twice is importing once; what differs is
    told and left out. The whole import is one step: factcheck undo takes it back.

    Web Annotations of another tool become notes beside the claim or the document that they mark, where their quote
    stands in an article that is stored here. What cannot be placed for certain is told and left out.

    Reviewers keep their names; the entries say when they acted and who brought them.

    \b
    Examples:
      factcheck import case.jsonl
      factcheck import case.jsonld --db team.db
      factcheck import hypothesis.json
    """
    from factcheck.cli.notes import note
    from factcheck.errors import ExitCode
    from factcheck.pipeline.compare import compare
    from factcheck.pipeline.exchange import take
    from factcheck.pipeline.in_force import settings_in_force
    from factcheck.store.database import open_store

    given = _read(file)
    # What other tools annotated stands on articles that are here: a store made for it would be empty.
    with open_store(db, create=not given.foreign) as store, store.writing(durable=True):
        done = take(store, given, reviewer=reviewer, name="stdin" if file == "-" else _name(file))
        if done.entry is not None:
            compare(store, settings_in_force(store))
    for clash in done.clashes:
        note(clash)
    _print(done, file, form)
    return ExitCode.FAILED if done.clashes else ExitCode.OK


def _name(file: str) -> str:
    from pathlib import Path

    return Path(file).name  # a store is handed on, and need not tell how the disk of its maker is laid out


def _read(file: str) -> "Bundle":
    import sys
    from pathlib import Path

    from factcheck.readers.decoding import decode
    from factcheck.report.exchange import annotations, jsonl

    data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    text = decode(data, file)
    first = text.lstrip().partition("\n")[0]
    is_lines = first.rstrip().endswith("}") and '"format"' in first
    return jsonl.read(text, file) if is_lines else annotations.read(text, file)


def _print(done: "Imported", file: str, form: Form) -> None:
    from factcheck.report.terminal import Screen, write_json, write_records

    number = done.entry.number if done.entry else None
    row = (number, len(done.documents), len(done.claims), done.entries, done.known, len(done.clashes))
    if form is Form.JSON:
        write_json([{**dict(zip(COLUMNS, row, strict=True)), "clashes": done.clashes}])
    elif form is Form.PLAIN:
        write_records([row])
    elif done.entry is None and not done.known and done.clashes:
        Screen().lines([f"Nothing was taken from {file}; {_some(len(done.clashes), 'thing')} left out, see above."])
    elif done.entry is None:
        here = f"{_some(done.known, 'thing')} in it {'is' if done.known == 1 else 'are'} here already."
        Screen().lines([f"Nothing new in {file}: {here}"])
    else:
        said = ", ".join(
            (_some(len(done.documents), "document"), _some(len(done.claims), "claim"), _some(done.entries, "act"))
        )
        left = f"; {_some(len(done.clashes), 'thing')} left out, see above" if done.clashes else ""
        Screen().lines([f"Imported {said}{left}   (entry {number})", f"To reverse it: factcheck undo {number}"])


def _some(number: int, word: str) -> str:
    return f"{number:,} {word}{'' if number == 1 else 's'}"
