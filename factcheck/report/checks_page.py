"""The checks as a page and as records. Owns that page only; the registry owns what the checks are."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from rich.text import Text

from factcheck.comparison.checks import Check
from factcheck.report.layout import Look, hanging

INDENT = 5
"""Cells before the words of a check: its id and two blanks."""


def checks_page(checks: Iterable[Check], look: Look) -> Iterator[Text]:
    """Yield each check: its id and what it looks for, then what it needs and how severe its flags are."""
    for check in checks:
        yield from hanging(Text(check.id, style="bold"), Text(check.explanation, style="bold"), look, INDENT)
        for name, words in (("makes", check.makes), ("needs", check.needs), ("severity", check.severity)):
            if words:
                label = Text.assemble(" " * INDENT, (f"{name:9}", "dim"))
                yield from hanging(label, Text(words), look, label.cell_len)
        yield Text()
    yield from hanging(
        "", "Run only some: --only C1,C5. Leave some out: --without C6. Both of check and compare.", look, 0
    )


def check_rows(checks: Iterable[Check]) -> Iterator[Sequence[object]]:
    """Yield a record a check, in the order in which they run."""
    return ((one.id, one.makes, one.severity, one.needs, one.explanation) for one in checks)


def check_records(checks: Iterable[Check]) -> Iterator[dict[str, Any]]:
    """Yield a JSON object a check."""
    for one in checks:
        yield {
            "id": one.id,
            "makes": one.makes,
            "severity": one.severity or None,
            "needs": one.needs,
            "explanation": one.explanation,
        }
