"""The parts of README.md that the program itself says: what the demo prints and the list of commands.

`python .ci/readme.py` writes them; tests/test_docs.py compares.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import click

from factcheck.cli.main import cli

README = Path(__file__).parent.parent / "README.md"
WIDTH = 100
"""Columns of the transcript: what fits a reader's page."""


def main() -> None:
    """Write both parts into README.md, where they differ."""
    text = README.read_text(encoding="utf-8")
    fresh = with_part(with_part(text, "demo", transcript()), "commands", commands())
    if fresh != text:
        README.write_text(fresh, encoding="utf-8")


def with_part(text: str, name: str, body: str) -> str:
    """Return `text` with what stands between the two markers of `name` replaced."""
    opening, closing = f"<!-- {name}: written by .ci/readme.py -->\n", f"<!-- /{name} -->"
    found = re.search(f"{re.escape(opening)}.*?{re.escape(closing)}", text, re.DOTALL)
    if found is None:
        raise SystemExit(f"README.md has no markers for {name}")
    return f"{text[: found.start()]}{opening}{body}{closing}{text[found.end() :]}"


def transcript() -> str:
    """Return what `factcheck check seeds/` prints, as a block of text."""
    command = [sys.executable, "-m", "factcheck", "check", "seeds/", "--db", "sqlite://"]
    environment = os.environ | {"NO_COLOR": "1", "COLUMNS": str(WIDTH)}
    done = subprocess.run(command, cwd=README.parent, env=environment, capture_output=True, text=True, check=True)
    lines = "\n".join(line.rstrip() for line in done.stdout.strip("\n").splitlines())
    return f"```\n$ factcheck check seeds/\n{lines}\n```\n"


def commands() -> str:
    """Return what `factcheck --help` prints, as a block of text."""
    with click.Context(cli, info_name="factcheck", terminal_width=WIDTH) as context:
        return f"```\n$ factcheck --help\n{context.get_help()}\n```\n"


if __name__ == "__main__":
    main()
