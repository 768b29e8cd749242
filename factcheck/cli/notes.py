"""What goes to stderr: sentences, failed inputs, the progress line. Owns their form; stdout is for data alone."""

import os
import sys
import time
from collections.abc import Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Self, TextIO

from factcheck.errors import ExitCode
from factcheck.report.safe import one_line

if TYPE_CHECKING:
    from factcheck.pipeline.extract import InputFailure
    from factcheck.pipeline.ingest import IngestReport

EVERY = 0.1
"""Seconds between two drawings of the progress line."""
_CLEAR = "\r\x1b[2K"


def note(sentence: str) -> None:
    """Say one sentence to the person, whoever reads stdout."""
    sys.stderr.write(f"factcheck: {one_line(sentence)}\n")
    sys.stderr.flush()


def plural(count: int, one: str) -> str:
    return f"{count:,} {one if count == 1 else one + 's'}"


def rate(done: int, seconds: float) -> str:
    """Return how fast that is, as the end of a line: "   34 a second", "   3 s each", "" in the first second."""
    if seconds < 1 or not done:
        return ""
    return f"   {done / seconds:,.0f} a second" if done >= seconds else f"   {seconds / done:,.0f} s each"


class Progress:
    """A line on stderr that counts what is read, and how fast; silent unless stderr is a terminal that redraws."""

    def __init__(self, label: str, stream: TextIO | None = None) -> None:
        self.stream = stream or sys.stderr
        self.label = label
        self.live = self.stream.isatty() and not _stays_still()
        self.counts: dict[str, int] = {}
        self._drawn = 0.0
        self._begun = time.monotonic()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.clear()
        if kind is KeyboardInterrupt and self.counts:
            done = ", ".join(plural(count, what) for what, count in self.counts.items())
            note(f"{done} done; the same command goes on from there.")

    def count(self, **counts: int) -> None:
        """Add to the counts, by the name of what is counted (in the singular), and redraw now and then."""
        for what, more in counts.items():
            self.counts[what] = self.counts.get(what, 0) + more
        if self.live and time.monotonic() - self._drawn > EVERY:
            self._drawn = time.monotonic()
            done = next(iter(self.counts.values()))
            self.stream.write(_CLEAR + self.words() + rate(done, time.monotonic() - self._begun))
            self.stream.flush()

    def document(self, _: object) -> None:
        """Count one more document."""
        self.count(document=1)

    def words(self) -> str:
        """Return the line: "Reading  7 documents   94 claims"."""
        return f"{self.label}  " + "   ".join(plural(count, what) for what, count in self.counts.items())

    def stay(self, **counts: int) -> None:
        """Leave the line, with the final counts, where a person watches."""
        if self.live:
            self.clear()
            self.counts, self.label = counts, "Read"
            self.stream.write(f"{self.words()}\n\n")
            self.stream.flush()

    def clear(self) -> None:
        """Take the line away, so that a sentence may stand there."""
        if self.live and self._drawn:
            self.stream.write(_CLEAR)
            self.stream.flush()


def _stays_still() -> bool:
    """Whether a redrawn line would disturb: a terminal that cannot, or a screen reader."""
    return os.environ.get("TERM") == "dumb" or bool(os.environ.get("ACCESSIBLE"))


def tell_failures(failures: Sequence["InputFailure"], read: int, done: str) -> int:
    """Say each failure, and of several inputs how many failed and that the others are `done` ("stored", "read")."""
    for failure in failures:
        note(failure.message)
    if failures and len(failures) + read > 1:
        note(_tally(len(failures), read, done))
    return len(failures)


def tell_stored(report: "IngestReport") -> int:
    """Say what was not stored, or stays out although it was given; return how many inputs failed."""
    failed = tell_failures(report.failures, len(report.documents), "stored")
    for sentence in report.taken_out:
        note(sentence)
    return failed


def tell_nothing_stored(failures: Sequence["InputFailure"]) -> int:
    """Say why nothing was stored, so that not even a store was made; return the exit code."""
    tell_failures(failures, 0, "stored")
    return ExitCode.FAILED


def _tally(failed: int, read: int, done: str) -> str:
    """Return "2 of 312 files were not read; the other 310 are stored."."""
    rest = f"the other {read:,} {'is' if read == 1 else 'are'} {done}" if read else f"nothing is {done}"
    return f"{failed:,} of {plural(failed + read, 'file')} {'was' if failed == 1 else 'were'} not read; {rest}."
