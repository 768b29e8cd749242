"""What the words of `report` ask for: which discrepancies, in which form, to where. Owns that reading, no report."""

import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from factcheck import plugins
from factcheck.cli.casebook import Casebook
from factcheck.cli.notes import note
from factcheck.comparison.checks import CHECKS
from factcheck.errors import UsageError
from factcheck.model import Severity, Status
from factcheck.pipeline.redaction import redacted
from factcheck.pipeline.report import Report, assemble
from factcheck.pipeline.selection import Wanted, selected
from factcheck.report import wording

STDOUT = "-"
Target = Callable[[Report], None]
MORE_CHECKS = ("C16",)
"""Checks of document versions: no function of the comparison, and chosen like the others."""


def wanted(
    book: Casebook,
    severity: str | None,
    status: Iterable[str],
    check: Iterable[str],
    source: Iterable[str],
    document: Iterable[str],
) -> Wanted:
    """Return the choice. Raises UsageError for a check, a source or a document that there is not."""
    checks = frozenset(_check(name) for words in check for name in words.split(","))
    named = [one for words in document for one in book.documents_called(words)]
    said = [book.said_by(words) for words in source]
    for words, claims in zip(source, said, strict=True):
        if not claims:
            raise UsageError(f"no source is called {words!r}. See: factcheck sources")
    return Wanted(
        severity=Severity(severity) if severity else None,
        statuses=frozenset(map(Status, status)),
        checks=checks,
        said=frozenset().union(*said) if said else None,
        documents=frozenset(one.id for one in named) if named else None,
        words=tuple(_words(severity, tuple(status), sorted(checks), tuple(source), [one.name for one in named])),
    )


def _check(name: str) -> str:
    known = (*CHECKS, *MORE_CHECKS)
    if name.strip().upper() not in known:
        raise UsageError(f"there is no check {name.strip()!r}; there are {', '.join(known)}")
    return name.strip().upper()


def _words(
    severity: str | None, status: Iterable[str], check: Iterable[str], source: Iterable[str], document: Iterable[str]
) -> Iterable[str]:
    """Yield the choice for the reader: "medium or higher", "check C1 or C5", "about Hamas"."""
    if severity:
        yield "high severity" if severity == Severity.HIGH else f"{severity} or higher severity"
    for before, names in (("status", status), ("check", check), ("source", source), ("document", document)):
        if names:
            yield f"{before} {wording.listed(dict.fromkeys(names), 'or')}"


def assembled(book: Casebook, choice: Wanted, title: str | None, *, redact: bool) -> Report:
    """Return the report of the store as it stands, chosen, titled and without names where asked."""
    report = replace(selected(assemble(book.store), choice), title=title)
    return redacted(report) if redact else report


def target(output: str, format_: str | None, template: str | None, *, terminal: bool) -> Target:
    """Return what writes the report. Raises UsageError when the words exclude each other or name no format."""
    given = {"--format": format_, "--template": template, "--terminal": terminal}
    ways = [name for name, value in given.items() if value]
    if len(ways) > 1:
        raise UsageError(f"{wording.listed(ways)} exclude each other. See: factcheck report --help")
    if terminal:
        if output != STDOUT:
            raise UsageError("--terminal shows the report here; to write a file, leave it out")
        return _on_screen
    path = Path(output)
    exporter = _exporter(path if output != STDOUT else Path("report.md"), format_, template)

    def write(report: Report) -> None:
        exported = exporter.export(report)
        data = exported if isinstance(exported, bytes) else exported.encode("utf-8")
        if output == STDOUT:
            _to_stdout(data, text=isinstance(exported, str))
        else:
            path.write_bytes(data)
            note(f"wrote {path}.")

    return write


def _exporter(path: Path, format_: str | None, template: str | None) -> plugins.Exporter:
    if template:
        from factcheck.report.exporters.template import TemplateExporter

        return TemplateExporter(Path(template))
    exporter: plugins.Exporter = (
        plugins.load(plugins.EXPORTERS, format_) if format_ else plugins.exporter_for(path.suffix)
    )
    return exporter


def _to_stdout(data: bytes, *, text: bool) -> None:
    if not text and sys.stdout.isatty():
        raise UsageError("this format is no text for a terminal: name a file with -o FILE")
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _on_screen(report: Report) -> None:
    from factcheck.report.report_page import report_page
    from factcheck.report.terminal import Screen

    screen = Screen()
    screen.lines(report_page(report, screen.look))
