"""Ctrl-C in a real terminal: whole documents are left, the line shows how far it is, and the next run goes on."""

import json
import os
import pty
import re
import select
import sys
import time
from pathlib import Path

from factcheck.cli.notes import rate
from factcheck.errors import ExitCode
from factcheck.pipeline.extract import read_inputs
from factcheck.pipeline.ingest import ingest
from factcheck.store.database import open_store
from factcheck.store.documents import all_documents
from factcheck.store.dump import dump
from factcheck.store.verify import verify

ARTICLES = 1_200
COUNTED = re.compile(r"Reading  (\d+) documents")
CTRL_C = b"\x03"


def articles(directory: Path) -> Path:
    where = directory / "articles.jsonl"
    rows = (
        {
            "id": f"a{number}",
            "date": "2031-05-04",
            "text": f"The Harbour Office said {number + 20} boats sank off pier {number}.",
        }
        for number in range(ARTICLES)
    )
    where.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return where


def ingest_in_a_terminal(directory: Path, *, interrupted_after: int) -> tuple[str, int]:
    """Run `factcheck ingest` in a terminal of its own, press Ctrl-C once so many are counted; what it said, its code."""
    child, terminal = pty.fork()
    if child == 0:  # pragma: no cover
        os.chdir(directory)
        os.environ |= {"COLUMNS": "80", "TERM": "xterm", "NO_COLOR": "1"}
        os.execv(sys.executable, [sys.executable, "-m", "factcheck", "ingest", "articles.jsonl", "--db", "claims.db"])
    said, pressed, end = "", False, time.monotonic() + 120
    while time.monotonic() < end:
        if select.select([terminal], [], [], 0.2)[0]:
            try:
                said += os.read(terminal, 65536).decode(errors="replace")
            except OSError:  # how a terminal says that nobody writes any more
                break
        if not pressed and any(int(count) >= interrupted_after for count in COUNTED.findall(said)):
            os.write(terminal, CTRL_C)
            pressed = True
    os.close(terminal)
    return said, os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def test_what_an_interrupted_ingest_leaves_is_whole_and_the_next_run_goes_on(tmp_path: Path) -> None:
    source = articles(tmp_path)
    said, code = ingest_in_a_terminal(tmp_path, interrupted_after=20)
    assert code == ExitCode.INTERRUPTED
    told = " ".join(said.split())
    assert re.search(r"\d+ documents done; the same command goes on from there\.", told)
    assert "interrupted; what was stored stays." in told
    assert "Traceback" not in said
    with open_store(tmp_path / "claims.db") as store:
        left = {one.id for one in all_documents(store)}
        assert 20 <= len(left) < ARTICLES
        assert verify(store) == ()

    _, code = ingest_in_a_terminal(tmp_path, interrupted_after=ARTICLES + 1)
    assert code == ExitCode.OK
    with open_store(tmp_path / "claims.db") as store, open_store("sqlite://") as at_once:
        ingest(at_once, read_inputs([source]))
        assert left < {one.id for one in all_documents(store)}
        assert list(dump(store, provenance=False)) == list(dump(at_once, provenance=False))
        assert verify(store) == ()


def test_the_line_tells_the_rate_from_its_first_second_on() -> None:
    assert rate(90, 0.9) == ""
    assert rate(0, 20) == ""
    assert rate(90, 3) == "   30 a second"
    assert rate(4_000, 2) == "   2,000 a second"
    assert rate(90, 270) == "   3 s each"
