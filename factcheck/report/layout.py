"""Lines of a page: wrapping, hanging indents, aligned columns. Owns geometry only; knows nothing of claims.

A width of None is a pipe or a file: nothing is ever wrapped, padded at the right or cut.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

GAP = 2
"""Blanks between two columns."""
NARROWEST = 8
"""A column is not made narrower than this while another can give way."""
_WRAPPER = Console(width=80, color_system=None, force_terminal=False)


@dataclass(frozen=True, slots=True)
class Look:
    """What a page may count on: `width` in terminal cells (None: unlimited) and whether colour tells things apart."""

    width: int | None = None
    colour: bool = False

    def room(self, indent: int) -> int | None:
        """Cells left of a line after `indent`, None when unlimited."""
        return None if self.width is None else max(self.width - indent, NARROWEST)


def text(value: str | Text, style: str = "") -> Text:
    return value if isinstance(value, Text) else Text(value, style=style)


def joined(parts: Iterable[str | Text], between: str = "") -> Text:
    return Text(between).join(text(part) for part in parts)


def wrap(value: Text, room: int | None) -> list[Text]:
    """Return `value` as lines of at most `room` cells; words longer than a line are folded, never lost."""
    if room is None or (value.cell_len <= room and "\n" not in value.plain):
        return [value]
    lines = value.wrap(_WRAPPER, room, overflow="fold")
    for line in lines:
        line.rstrip()
    return list(lines)


def hanging(label: str | Text, body: str | Text, look: Look, indent: int) -> Iterator[Text]:
    """Yield `label` and, from column `indent` on, `body` with its further lines under its first."""
    head = Text().append_text(text(label))  # its style must not run on into the body
    head.pad_right(max(indent - head.cell_len, 0))
    for line in wrap(text(body), look.room(head.cell_len)):
        full = head + line
        full.rstrip()
        yield full
        head = Text(" " * indent)


def spread(left: str | Text, right: str | Text, look: Look, indent: int) -> Iterator[Text]:
    """Yield `left`, wrapped with a hanging indent, and `right` at the right edge of its first line."""
    right = text(right)
    lines = wrap(text(left), None if look.width is None else max(look.width - right.cell_len - GAP, NARROWEST))
    first = lines[0].copy()
    blanks = GAP if look.width is None else max(look.width - first.cell_len - right.cell_len, GAP)
    yield first + Text(" " * blanks) + right
    rest = joined(lines[1:], " ")
    if rest.cell_len:
        yield from hanging("", rest, look, indent)


def _width(cell: Text) -> int:
    return max((line.cell_len for line in cell.split("\n")), default=0)


def _longest_word(cell: Text) -> int:
    return max(map(cell_len, cell.plain.split()), default=0)


@dataclass(frozen=True, slots=True)
class Columns:
    """A table without lines. `right` names the columns of numbers; `firm` those that are never narrowed."""

    right: frozenset[int] = frozenset()
    firm: frozenset[int] = frozenset()
    indent: int = 0

    def lines(self, rows: Iterable[Sequence[str | Text]], look: Look) -> Iterator[Text]:
        """Yield the rows as aligned lines; a cell too wide for its column continues below."""
        cells = [[text(cell) for cell in row] for row in rows]
        if not cells:
            return
        columns = list(zip(*cells, strict=True))
        widths = [max(map(_width, column)) for column in columns]
        used = [index for index, width in enumerate(widths) if width]
        if look.width is not None:
            floors = [max(map(_longest_word, column)) for column in columns]
            self._fit(widths, floors, look.width - self.indent - GAP * (len(used) - 1))
        for row in cells:
            yield from self._row([row[index] for index in used], [widths[index] for index in used], used)

    def _fit(self, widths: list[int], floors: list[int], room: int) -> None:
        """Narrow the widest columns, one cell at a time, until the row fits; words are cut last of all."""
        yielding = [index for index in range(len(widths)) if index not in self.firm]
        for index in yielding:
            widths[index] = min(widths[index], max(room, 1))
        for floor in (floors, [NARROWEST] * len(widths)):
            while sum(widths) > room:
                wide = [index for index in yielding if widths[index] > max(floor[index], NARROWEST)]
                if not wide:
                    break
                widths[max(wide, key=widths.__getitem__)] -= 1

    def _row(self, cells: list[Text], widths: list[int], names: list[int]) -> Iterator[Text]:
        wrapped = [wrap(cell, width) for cell, width in zip(cells, widths, strict=True)]
        for height in range(max(map(len, wrapped))):
            line, due = Text(), " " * self.indent  # blanks are due before the next words: none are left at the end
            for cell, width, name in zip(wrapped, widths, names, strict=True):
                part = cell[height] if height < len(cell) else None
                blanks = " " * (width - part.cell_len if part else width)
                if part:
                    line.append(due + blanks if name in self.right else due).append_text(part)
                    due = ""
                due += ("" if part and name in self.right else blanks) + " " * GAP
            yield line
