"""Bytes to verbatim text: UTF-8, or UTF-16 with a byte-order mark. Owns what is refused and what to do then."""

import codecs

from factcheck.errors import InputError

_UTF_16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_UTF_32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)


def encoding_of(start: bytes) -> tuple[str, int]:
    """Return the encoding that a file's first four bytes announce, and the length of its byte-order mark."""
    if start.startswith(_UTF_32):
        return "utf-32", 4
    for mark, encoding in _UTF_16.items():
        if start.startswith(mark):
            return encoding, len(mark)
    return "utf-8", len(codecs.BOM_UTF8) if start.startswith(codecs.BOM_UTF8) else 0


def decode(data: bytes, what: str) -> str:
    """Return the text of `data`, unchanged but for the byte-order mark; raise an InputError that names `what`."""
    encoding, mark = encoding_of(data[:4])
    if encoding == "utf-32":
        raise InputError(f"cannot read {what}: it is UTF-32. {_convert('UTF-32')}")
    try:
        text = data[mark:].decode(encoding)
    except UnicodeDecodeError as problem:
        if b"\0" in data and encoding == "utf-8":
            raise InputError(_binary(what)) from None
        place = f"byte {problem.start + mark + 1} is not {encoding[:6].upper()}"
        raise InputError(f"cannot read {what}: {place}. {_convert('WINDOWS-1252')}") from None
    refuse_binary(text, what)
    return text


def refuse_binary(text: str, what: str) -> None:
    """Raise InputError when the text holds a NUL character, which no article does."""
    if "\0" in text:
        raise InputError(_binary(what))


def _binary(what: str) -> str:
    return f"cannot read {what}: it holds NUL bytes, so it is not text. Save the article as plain text in UTF-8."


def _convert(encoding: str) -> str:
    return f"Save it as UTF-8, or convert it, for example: iconv -f {encoding} -t UTF-8 OLD > NEW"
