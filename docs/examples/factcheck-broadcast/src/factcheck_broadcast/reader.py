"""Subtitles (SubRip, `.srt`) to one document: what is said, without numbers and times. Owns how cues become a text."""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from factcheck.errors import InputError
from factcheck.identity import document_id
from factcheck.model import Document
from factcheck.plugins import Given

CUE = re.compile(r"^\d+\s*\n\d\d:\d\d:\d\d,\d{3} --> [^\n]+\n(?P<words>.+?)(?:\n\s*\n|\Z)", re.MULTILINE | re.DOTALL)


class Subtitles:
    """Reads `.srt`; a sentence that runs over several cues is one sentence again."""

    suffixes = (".srt",)

    def read(self, path: Path, given: Given) -> Iterator[Document | InputError]:
        """Yield the one document of a file. Raises InputError for a file that holds no cue."""
        data = path.read_bytes()
        try:
            lines = data.decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError as problem:
            raise InputError(f"cannot read {path}: it is no UTF-8. Save it as UTF-8.") from problem
        text = " ".join(" ".join(cue["words"].split()) for cue in CUE.finditer(lines))
        if not text:
            raise InputError(f"cannot read {path}: it holds no subtitles. A cue is a number, its times, its words.")
        name = given.name or path.stem
        yield Document(
            id=document_id(text, given.publisher, given.uri, name),
            name=name,
            text=text,
            sha256=hashlib.sha256(data).hexdigest(),
            reader="subtitles",
            uri=given.uri,
            title=given.title,
            publisher=given.publisher,
            dateline=given.dateline,
        )


READER = Subtitles()
