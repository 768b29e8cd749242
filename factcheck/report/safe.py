"""Text of documents, ledgers and file names made safe for a terminal. Owns that one rule, for all output.

One character stands for one character, so offsets into the text stay true.
"""

import re

_PICTURES = 0x2400
"""The block of control pictures: U+001B is shown as U+241B, a small "ESC" that no terminal obeys."""
_KEPT = "\n\t"
_BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Embeddings, overrides and isolates: they print words in another order than they have (CVE-2021-42574)."""


def _table() -> dict[int, str]:
    table = {code: chr(_PICTURES + code) for code in range(0x20) if chr(code) not in _KEPT}
    table[0x7F] = "\u2421"
    table.update(dict.fromkeys(range(0x80, 0xA0), "\ufffd"))
    table.update({ord(char): "\ufffd" for char in _BIDI})
    table.update({ord(char): "\n" for char in "\u2028\u2029"})
    return table


_TABLE = _table()
_SURROGATE = re.compile("[\ud800-\udfff]")
_UNSAFE = re.compile(f"[{re.escape(''.join(map(chr, _TABLE)))}\ud800-\udfff]")
_WHITE = re.compile(r"\s+")


def safe(text: str) -> str:
    """Return `text` with every control character shown instead of obeyed; line ends and tabs stay."""
    if is_safe(text):
        return text
    return _SURROGATE.sub("\ufffd", text.translate(_TABLE))


def one_line(text: str) -> str:
    """Return `text` safe and on one line, white space collapsed."""
    return _WHITE.sub(" ", safe(text)).strip()


def is_safe(text: str) -> bool:
    """Whether a terminal would obey nothing in `text` but line ends and tabs."""
    return _UNSAFE.search(text) is None
