"""`factcheck export`: what is stored, in the formats of other tools."""

import click

from factcheck.cli.options import completes_files, store_option

FORMATS = {
    "jsonl": "everything, to be imported again",
    "annotations": "claims as W3C Web Annotations; can be imported too",
    "prov": "what comes from what and by whom, as PROV-JSON",
    "claimreview": "decided claims as schema.org Claim and ClaimReview",
    "csv": "claims as a table for a spreadsheet",
    "datasette": "what tables and columns mean: datasette STORE -m FILE",
}
SUFFIXES = {".jsonl": "jsonl", ".csv": "csv"}


@click.command(short_help="Hand everything on: JSON Lines, Web Annotations, PROV, ClaimReview, CSV.")
@click.option("-o", "--output", metavar="FILE", default="-", shell_complete=completes_files, help="Where to.  [stdout]")
@click.option("--format", "format_", type=click.Choice(tuple(FORMATS)), help="The format; else FILE's suffix says it.")
@click.option("--validate", is_flag=True, help="Check the file before it is written; nothing is fetched for that.")
@store_option
def command(output: str, format_: str | None, validate: bool, db: str) -> int:
    """Hand on what is stored, in the formats of other tools. The same store gives the same file.

    jsonl        everything: texts, claims, what people did; factcheck import takes it back
    annotations  claims as W3C Web Annotations on their words; factcheck import takes it back
    prov         what comes from what and by whom, as PROV-JSON
    claimreview  decided claims as schema.org Claim and ClaimReview; no rating is made up
    csv          claims as a table that a spreadsheet opens as it should
    datasette    metadata that explains the tables: datasette claims.db -m FILE

    \b
    Examples:
      factcheck export -o case.jsonl
      factcheck export --format annotations --validate -o case.jsonld
      factcheck export --format prov | prov-convert -f svg - case.svg
    """
    import sys
    from pathlib import Path

    from factcheck.cli.notes import note
    from factcheck.errors import ExitCode

    chosen = format_ or SUFFIXES.get(Path(output).suffix.lower())
    if chosen is None:
        told = f"say which format: --format {'|'.join(FORMATS)}"
        raise click.UsageError(told, click.get_current_context())
    text, wrong, forgotten = _written(chosen, db, validate)
    if forgotten:
        note(f"left out: {forgotten} forgotten document{'' if forgotten == 1 else 's'}, of which no words are left.")
    for problem in wrong[:20]:
        note(problem)
    if wrong:
        note(f"{len(wrong)} problem{'' if len(wrong) == 1 else 's'}; nothing was written. Please report it.")
        return ExitCode.FAILED
    if output == "-":
        sys.stdout.write(text)
    else:
        Path(output).write_bytes(text.encode("utf-8"))
        note(f"wrote {output}{', checked as ' + chosen if validate else ''}.")
    return ExitCode.OK


def _written(chosen: str, db: str, validate: bool) -> tuple[str, list[str], int]:
    """Return the file's text, what is wrong with it, and how many documents it lacks since they were forgotten."""
    from factcheck.pipeline.exchange import bundle
    from factcheck.report.exchange import annotations, check, claimreview, datasette, jsonl, provenance, table
    from factcheck.store.database import open_store

    writers = {
        "jsonl": jsonl.write, "annotations": annotations.write, "prov": provenance.write,
        "claimreview": claimreview.write, "csv": table.write,
    }  # fmt: skip
    with open_store(db, create=False) as store:
        if chosen == "datasette":
            return datasette.write(db), [], 0
        one = bundle(store)
    text = writers[chosen](one)
    return text, check.problems(chosen, text, one) if validate else [], one.forgotten
