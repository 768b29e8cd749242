"""A review killed without warning, in a real terminal: what was answered is written, once, and the place is kept."""

import os
import pty
import random
import re
import select
import signal
import sys
import time
from pathlib import Path

import pytest

from factcheck.store.database import open_store
from factcheck.store.ledger import entries
from factcheck.store.verify import verify
from tests.review.test_at_once import DISCREPANCIES, many_disputes

ASKED, REASON, NOTE = "Answer (1 to 8", "Number, or Enter", "Note in your words"
WRITTEN = re.compile(r"not comparable \(different people\): d-[0-9a-f]+ +\(entry (\d+)\)")
SHOWN = re.compile(r"HIGH: Pier (\d+)\?")
CURSOR = re.compile(r"\x1b\[[0-9;?]*[A-HJKSTfhlsu]|\x1b[78M]")
"""What moves the cursor, clears or scrolls; a linear review has none of it."""


class Terminal:
    """`factcheck review --plain` in a terminal of its own."""

    def __init__(self, directory: Path) -> None:
        self.screen = ""
        child, self.terminal = pty.fork()
        if child == 0:  # pragma: no cover
            os.chdir(directory)
            os.environ |= {"FACTCHECK_REVIEWER": "Ada", "COLUMNS": "80", "TERM": "xterm"}
            os.execv(sys.executable, [sys.executable, "-m", "factcheck", "review", "--plain"])
        self.child = child

    def wait_for(self, words: str, seconds: float = 60) -> None:
        """Read until these words stand on the screen since last time."""
        start, end = len(self.screen), time.monotonic() + seconds
        while words not in self.screen[start:]:
            assert time.monotonic() < end, self.screen[start:]
            if select.select([self.terminal], [], [], 0.2)[0]:
                self.screen += os.read(self.terminal, 65536).decode(errors="replace")

    def answer(self, words: str) -> None:
        os.write(self.terminal, f"{words}\n".encode())

    def kill(self) -> None:
        os.kill(self.child, signal.SIGKILL)
        os.waitpid(self.child, 0)
        while select.select([self.terminal], [], [], 0)[0]:  # what it still said before it died
            try:
                self.screen += os.read(self.terminal, 65536).decode(errors="replace")
            except OSError:  # how a terminal says that nobody writes any more
                break
        os.close(self.terminal)


ORDER = [name.removeprefix("pier") for name in sorted(f"pier{number}" for number in range(DISCREPANCIES))]
"""The piers as they come up: all are of one severity, so in the order of their documents."""


@pytest.mark.parametrize("seed", range(4))
def test_a_review_killed_at_any_moment_loses_and_doubles_nothing(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    where = str(tmp_path / "claims.db")
    many_disputes(where)
    told: list[int] = []
    skipped = written = 0
    for _ in range(3):
        review = Terminal(tmp_path)
        review.wait_for(ASKED)
        assert SHOWN.findall(review.screen)[0] == ORDER[skipped + written]  # where it was when it was killed
        for _ in range(chance.randrange(3)):
            if chance.random() < 0.4:
                skipped += 1
                review.answer("8")
            else:
                _decide(review)
            review.wait_for(ASKED)
        for words in ["2", "1", ""][: chance.randrange(4)]:
            review.answer(words)
        time.sleep(chance.random() / 3)
        review.kill()
        told += [int(number) for number in WRITTEN.findall(review.screen)]
        assert not CURSOR.search(review.screen)
        written = _intact(where, told)


def _decide(review: Terminal) -> None:
    review.answer("2")
    review.wait_for(REASON)
    review.answer("1")
    review.wait_for(NOTE)
    review.answer("")


def _intact(where: str, told: list[int]) -> int:
    """How many entries there are: each once, all that were said to be written, at most one that it died over."""
    with open_store(where) as store:
        written = entries(store)
        assert verify(store) == ()
    assert len({entry.target for entry in written}) == len(written)
    assert {entry.number for entry in written} >= set(told)
    assert len(written) <= len(told) + 1
    return len(written)
