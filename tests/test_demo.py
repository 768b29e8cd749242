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
    (place / "first.txt").write_text(demo(place))
    return place


def demo(place: Path) -> str:
    environment = os.environ | {"PYTHONPATH": str(ROOT), "NO_COLOR": "1", "COLUMNS": "100"}
    command = [sys.executable, str(ROOT / ".ci" / "demo.py"), str(place)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_second_demo_changes_nothing(home: Path) -> None:
    before = (home / "claims.db").read_bytes()
    assert demo(home) == (home / "first.txt").read_text()
    assert (home / "claims.db").read_bytes() == before
    assert {path.name for path in home.iterdir()} == {"seeds", "claims.db", "first.txt"}


def test_the_committed_store_is_the_demos(home: Path) -> None:
    """What the demo writes elsewhere has the content of the store in the repository."""
    shutil.copy(ROOT / "claims.db", home / "claims.db")
    before = (home / "claims.db").read_bytes()
    demo(home)
    assert (home / "claims.db").read_bytes() == before


def test_one_changed_figure_changes_the_findings(home: Path, tmp_path: Path) -> None:
    shutil.copytree(home, tmp_path, dirs_exist_ok=True)
    article = tmp_path / "seeds" / "ferry_20240515_radio.txt"
    words = article.read_text(encoding="utf-8")
    assert words.count("Thirty-four people were killed") == 1
    article.write_text(
        words.replace("Thirty-four people were killed", "Twenty-one people were killed"), encoding="utf-8"
    )
    before, after = (home / "first.txt").read_text(), demo(tmp_path)
    assert findings(before) != findings(after)
    assert (tmp_path / "claims.db").read_bytes() != (home / "claims.db").read_bytes()


def findings(output: str) -> list[str]:
    """The lines that open a discrepancy."""
    return [line for line in output.splitlines() if line.startswith(("HIGH", "MEDIUM", "LOW"))]
