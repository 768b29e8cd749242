"""Strings of digits as newspapers write them, as Decimals. Owns separators, scripts and lengths; knows no words."""

from decimal import Decimal

Piece = tuple[int, int, Decimal]
"""Start and end within the string, and the value."""

LONGEST = 30
"""Digits of the longest number that is still a quantity; anything longer is an identifier."""


def pieces(word: str) -> tuple[Piece, ...]:
    """Return the numbers that digits with commas and points write: one, or several for "22,24,26" and "172.16.4.9".

    >>> [str(value) for _, _, value in pieces("1,234,567.89")]
    ['1234567.89']
    """
    if len(word) > LONGEST:
        return ()
    plain = _plain(word)
    if plain is not None:
        return ((0, len(word), Decimal(plain)),)
    return tuple(_split(word))


def _plain(word: str) -> str | None:
    """The number without its separators, None when the separators do not make one number."""
    points, commas = word.count("."), word.count(",")
    if not points and not commas:
        return word
    if not points:
        return _with_commas(word.split(","))
    if not commas:
        parts = word.split(".")
        return word if len(parts) == 2 else _grouped(parts)
    sign = max(".", ",", key=word.rindex)
    whole, _, rest = word.rpartition(sign)
    if sign in whole:
        return None
    grouped = _grouped(whole.split("." if sign == "," else ","))
    return grouped and f"{grouped}.{rest}"


def _with_commas(parts: list[str]) -> str | None:
    grouped = _grouped(parts)
    if grouped is not None or len(parts) > 2:
        return grouped
    if len(parts[1]) <= 2:
        return ".".join(parts)  # "5,00": a comma as the decimal sign
    return "".join(parts) if len(parts[1]) > 3 else None  # "200,0000": one digit too many


def _grouped(parts: list[str]) -> str | None:
    """Groups of three, or as in India of two with three at the end: "12,34,567"."""
    inner = {len(part) for part in parts[1:-1]}
    if (
        not 1 <= len(parts[0]) <= 3
        or len(parts[-1]) != 3
        or not (inner <= {3} or (inner == {2} and len(parts[0]) <= 2))
    ):
        return None
    return "".join(parts)


def _split(word: str) -> list[Piece]:
    found: list[Piece] = []
    begin = 0
    for place, letter in enumerate(word + ","):
        if letter in ".,":
            found.append((begin, place, Decimal(word[begin:place])))
            begin = place + 1
    return found
