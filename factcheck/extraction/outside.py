"""A list that may be asked beyond its ends. Owns that; stays interpreted when the rules around it are compiled.

A dictionary answers without a frame, which no list with a rule for its ends does.
"""

from collections.abc import Iterable
from typing import TypeVar

Value = TypeVar("Value")


class Outside(dict[int, Value]):
    """A list by index that reads as one value outside."""

    def __init__(self, value: Value, items: Iterable[tuple[int, Value]]) -> None:
        super().__init__(items)
        self._value = value

    def __missing__(self, index: int) -> Value:
        return self._value
