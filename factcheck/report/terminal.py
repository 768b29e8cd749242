"""The one way onto the terminal. Owns the choice of width and colour, and the printing of lines, records and JSON.

Lines go out as they were laid out: rich neither wraps nor crops them and reads no markup in them.
"""

import json
import sys
from collections.abc import Iterable, Sequence
from typing import IO, Any

from rich.console import Console
from rich.text import Text

from factcheck.report.layout import Look, text
from factcheck.report.safe import is_safe, one_line, safe

WIDEST = 132
"""Longer lines are hard to read; the rest of a wide terminal stays empty."""


class Screen:
    """A stream to print pages to; a pipe gets plain lines that are never wrapped or cut."""

    def __init__(self, stream: IO[str] | None = None) -> None:
        self.stream = stream or sys.stdout
        self.console = Console(
            file=self.stream, highlight=False, markup=False, emoji=False, soft_wrap=True, legacy_windows=False
        )

    @property
    def look(self) -> Look:
        """The width and whether colour (or at least bold) is to be had."""
        if not self.console.is_terminal:
            return Look()
        colour = self.console.color_system is not None and not self.console.no_color
        return Look(min(self.console.width, WIDEST), colour)

    def lines(self, lines: Iterable[Text | str]) -> None:
        """Print laid-out lines."""
        for line in map(text, lines):
            if not is_safe(line.plain):  # pages make each word safe; this is the gate behind them
                line.plain = safe(line.plain)
            if self.console.is_terminal:
                self.console.print(line, soft_wrap=True)
            else:
                self.stream.write(f"{line.plain}\n")


def write_records(records: Iterable[Sequence[object]], stream: IO[str] | None = None) -> None:
    """Print one record a line, its fields separated by tabs; no field holds a tab or a line end."""
    out = stream or sys.stdout
    for record in records:
        out.write("\t".join("" if value is None else one_line(str(value)) for value in record) + "\n")


def write_json(records: Iterable[Any], stream: IO[str] | None = None) -> None:
    """Print one JSON object a line. JSON escapes C0 controls; the others and surrogates are escaped here."""
    out = stream or sys.stdout
    for record in records:
        out.write(escaped(json.dumps(record, ensure_ascii=False, separators=(", ", ": "))) + "\n")


_UNSAFE = {
    code: f"\\u{code:04x}"
    for code in (*range(0x7F, 0xA0), 0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
}


def escaped(line: str) -> str:
    """Return JSON with what a terminal or an editor would obey, and half characters, as escapes."""
    line = line.translate(_UNSAFE)
    return line if line.isascii() else "".join(f"\\u{ord(c):04x}" if "\ud800" <= c <= "\udfff" else c for c in line)
