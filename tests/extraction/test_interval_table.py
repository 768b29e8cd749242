"""Over two hundred phrases and the interval each entails, by phenomenon. The table is `intervals.txt`."""

from pathlib import Path

import pytest

from factcheck.extraction.quantities.find import mentions

LEAST = 200
"""Phrases that the table has at least."""


def rows() -> list[tuple[str, ...]]:
    """Phenomenon, phrase, low, high, qualifier, unit."""
    lines = (Path(__file__).parent / "intervals.txt").read_text(encoding="utf-8").splitlines()
    cells = [[cell.strip() for cell in line.split("|")] for line in lines if line and not line.startswith("#")]
    return [tuple(row if len(row) == 6 else [*row, "count"]) for row in cells]


def told(end: object) -> str:
    """An end as the table writes it, to three decimals."""
    return "-" if end is None else f"{float(str(end)):.3f}".rstrip("0").rstrip(".")


@pytest.mark.parametrize("row", rows(), ids=" | ".join)
def test_a_phrase_entails_the_interval_of_the_table(row: tuple[str, ...]) -> None:
    _, phrase, low, high, qualifier, unit = row
    first = mentions(phrase)[0].quantity
    assert (told(first.low), told(first.high), first.qualifier.value, first.unit) == (low, high, qualifier, unit)


def test_the_table_is_long_enough_and_repeats_no_phrase() -> None:
    phrases = [row[1] for row in rows()]
    assert len(phrases) == len(set(phrases)) >= LEAST
