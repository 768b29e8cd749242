"""The parts of README.md that the program itself says: what the demo prints, the review screen, the commands.

Owns nothing else of it. `python .ci/readme.py` writes them; tests/test_docs.py compares.
"""

import fcntl
import os
import pty
import re
import struct
import subprocess
import sys
import termios
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import screens

README = Path(__file__).parent.parent / "README.md"
WIDTH = 100
"""Columns of the terminal: what fits a reader's page."""
OUTRANKING = frozenset({"COLUMNS", "LINES", "ACCESSIBLE"})
"""Variables that would outrank the terminal's own size and kind."""
STYLE = re.compile(r"\x1b\[[0-9;]*m")
PARTS = {"demo": ("check", "seeds/", "--db", "sqlite://"), "commands": ("--help",)}
"""Part of the page -> the call that says it; what follows `--db` is left out of the page."""
SCREEN = "screen-readme"
"""The part that shows what a review looks like."""


def main() -> None:
    """Write every part into README.md, where it differs."""
    text = README.read_text(encoding="utf-8")
    fresh = refreshed(text)
    if fresh != text:
        README.write_text(fresh, encoding="utf-8")


def refreshed(text: str) -> str:
    """Return `text` with every part said anew."""
    for name, call in PARTS.items():
        text = with_part(text, name, transcript(call))
    return with_part(text, SCREEN, "\n".join([*screens.block(SCREEN), ""]))


def with_part(text: str, name: str, body: str) -> str:
    """Return `text` with what stands between the two markers of `name` replaced."""
    opening, closing = f"<!-- {name}: written by .ci/readme.py -->\n", f"<!-- /{name} -->"
    before, found, rest = text.partition(opening)
    _, also_found, after = rest.partition(closing)
    if not found or not also_found:
        raise SystemExit(f"README.md has no markers for {name}")
    return f"{before}{opening}{body}{closing}{after}"


def transcript(call: tuple[str, ...]) -> str:
    """Return a call of the program and what a person sees of it on a terminal, as a block of text."""
    shown = " ".join(call).partition(" --db")[0]
    inherited = {name: value for name, value in os.environ.items() if name not in OUTRANKING}
    environment = inherited | {"NO_COLOR": "1", "TERM": "xterm"}
    command = [sys.executable, "-m", "factcheck", *call]
    lines = STYLE.sub("", on_terminal(command, README.parent, WIDTH, environment)).strip("\n").splitlines()
    return "\n".join(["```", f"$ factcheck {shown}", *(line.rstrip() for line in lines), "```", ""])


def on_terminal(command: list[str], folder: Path, width: int, environment: dict[str, str]) -> str:
    """Run a command with its stdout on a terminal; return what it wrote. Raises CalledProcessError."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 50, width, 0, 0))
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=slave, stderr=subprocess.DEVNULL
    ) as process:
        os.close(slave)
        written = b"".join(pieces(master))
        if process.wait():
            raise subprocess.CalledProcessError(process.returncode, command, written)
    os.close(master)
    return written.decode("utf-8").replace("\r\n", "\n")


def pieces(master: int) -> Iterator[bytes]:
    """Yield what comes until the other side closes, which Linux tells by an error and others by nothing."""
    while True:
        try:
            piece = os.read(master, 65_536)
        except OSError:
            return
        if not piece:
            return
        yield piece


if __name__ == "__main__":
    main()
