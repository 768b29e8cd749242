"""`make demo`: what it prints hangs on the seeds, and a second run changes no byte."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the seeds with a store of its own, demonstrated once."""
    place = tmp_path_factory.mktemp("demo")
    shutil.copytree(ROOT / "seeds", place / "seeds")
    (place / "first.txt").write_text(demo(place), encoding="utf-8")
    return place


def demo(place: Path) -> str:
    environment = os.environ | {"PYTHONPATH": str(ROOT), "NO_COLOR": "1", "COLUMNS": "100"}
    command = [sys.executable, str(ROOT / ".ci" / "demo.py"), str(place)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_second_demo_changes_nothing(home: Path) -> None:
    before = (home / "claims.db").read_bytes()
    assert demo(home) == (home / "first.txt").read_text(encoding="utf-8")
    assert (home / "claims.db").read_bytes() == before
    assert {path.name for path in home.iterdir()} == {"seeds", "claims.db", "first.txt"}


def test_the_committed_store_is_the_demos(home: Path) -> None:
    """What the demo writes elsewhere has the content of the store in the repository."""
    shutil.copy(ROOT / "claims.db", home / "claims.db")
    before = (home / "claims.db").read_bytes()
    demo(home)
    assert (home / "claims.db").read_bytes() == before


def test_a_store_that_somebody_worked_in_is_left_alone(home: Path, tmp_path: Path) -> None:
    shutil.copytree(home, tmp_path, dirs_exist_ok=True)
    program = [
        sys.executable,
        "-m",
        "factcheck",
        "--no-input",
        "annotate",
        "--all",
        "--severity",
        "low",
        "--verdict",
        "unsure",
    ]
    words = ["--reason", "needs_source", "--reviewer", "ana"]
    subprocess.run([*program, *words], cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(ROOT)}, check=True)
    decided = (tmp_path / "claims.db").read_bytes()
    (tmp_path / "seeds" / "ferry_20240515_radio.txt").unlink()
    demo(tmp_path)
    assert (tmp_path / "claims.db").read_bytes() == decided


def test_one_changed_figure_changes_the_findings(home: Path, tmp_path: Path) -> None:
    """The operator now agrees with the ministry, so their disagreement goes, and the others stay."""
    shutil.copytree(home, tmp_path, dirs_exist_ok=True)
    article = tmp_path / "seeds" / "ferry_20240517_ledger.txt"
    words = article.read_text(encoding="utf-8")
    assert words.count("was carrying 118 people") == 1
    article.write_text(words.replace("was carrying 118 people", "was carrying 102 people"), encoding="utf-8")
    before, after = findings((home / "first.txt").read_text(encoding="utf-8")), findings(demo(tmp_path))
    assert any("102 or 118" in line for line in before)
    assert not any("102 or 118" in line for line in after)
    assert set(after) < set(before)
    assert (tmp_path / "claims.db").read_bytes() != (home / "claims.db").read_bytes()


def findings(output: str) -> list[str]:
    """The lines that open a discrepancy."""
    return [line for line in output.splitlines() if line.startswith(("HIGH", "MEDIUM", "LOW"))]
