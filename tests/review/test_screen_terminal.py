"""The full screen in a real terminal: it draws at each size, bears a kill, begins there again, and leaves it clean."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from pathlib import Path

import pytest

from factcheck.store.database import open_store
from factcheck.store.ledger import entries
from factcheck.store.verify import verify
from tests.review.test_at_once import many_disputes

SIZES = [(80, 24), (200, 60)]
ESCAPES = re.compile(r"\x1b\[[0-9;?>=]*[ -/]*[@-~]|\x1b[78=>()][AB0]?|\x1b\][^\x07]*\x07")


class FullScreen:
    """`factcheck review` in a terminal of its own."""

    def __init__(self, directory: Path, size: tuple[int, int], **environment: str) -> None:
        self.raw = ""
        child, self.terminal = pty.fork()
        if child == 0:  # pragma: no cover
            os.chdir(directory)
            for name in ("NO_COLOR", "ACCESSIBLE", "COLUMNS", "LINES"):
                os.environ.pop(name, None)
            os.environ |= {"FACTCHECK_REVIEWER": "Ada", "TERM": "xterm-256color", **environment}
            time.sleep(0.2)  # until the size is set
            os.execv(sys.executable, [sys.executable, "-m", "factcheck", "review"])
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        self.child = child

    def wait_for(self, words: str, seconds: float = 90) -> str:
        """Read until these words were drawn since last time."""
        start, end = len(self.raw), time.monotonic() + seconds
        while words not in ESCAPES.sub("", self.raw[start:]):
            assert time.monotonic() < end, ESCAPES.sub("", self.raw[start:])
            if select.select([self.terminal], [], [], 0.2)[0]:
                self.raw += os.read(self.terminal, 65536).decode(errors="replace")
        return ESCAPES.sub("", self.raw[start:])

    def press(self, key: str) -> None:
        os.write(self.terminal, key.encode())

    def kill(self) -> None:
        os.kill(self.child, signal.SIGKILL)
        os.waitpid(self.child, 0)
        os.close(self.terminal)

    def leave(self) -> int:
        """Press q, and return the exit code."""
        self.press("q")
        end = time.monotonic() + 60
        while time.monotonic() < end:
            if select.select([self.terminal], [], [], 0.2)[0]:
                try:
                    self.raw += os.read(self.terminal, 65536).decode(errors="replace")
                except OSError:  # how a terminal says that nobody writes any more
                    break
        _, status = os.waitpid(self.child, 0)
        os.close(self.terminal)
        return os.waitstatus_to_exitcode(status)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_a_killed_screen_loses_nothing_and_begins_there_again(tmp_path: Path, size: tuple[int, int]) -> None:
    many_disputes(str(tmp_path / "claims.db"))
    first = FullScreen(tmp_path, size)
    assert "HIGH" in first.wait_for("nobody has decided about it")
    first.press("n")
    first.wait_for("Why not comparable?")
    first.press("3")
    first.wait_for("z to undo")
    first.kill()
    with open_store(tmp_path / "claims.db") as store:
        (entry,) = entries(store)
        assert (entry.payload["to"], entry.payload["why"]) == ("not_comparable", "different_predicate")
        assert verify(store) == ()
    again = FullScreen(tmp_path, size)
    again.wait_for("1 of ")
    again.press("u")
    again.wait_for("unsure (entry 2)")
    assert again.leave() == 0
    assert "\x1b[?1049l" in again.raw, "the terminal is given back as it was"
    assert "1 entry written" in again.raw
    with open_store(tmp_path / "claims.db") as store:
        assert len({entry.target for entry in entries(store)}) == 2


def test_no_color_draws_without_colour_and_marks_words_with_brackets(tmp_path: Path) -> None:
    many_disputes(str(tmp_path / "claims.db"))
    screen = FullScreen(tmp_path, (120, 40), NO_COLOR="1")
    screen.wait_for("{41}")
    assert screen.leave() == 0
    assert not re.search(r"\x1b\[[0-9;]*[34]8;[25];", screen.raw), "no colour is asked for"
