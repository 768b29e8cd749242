"""The example of docs/plugins.md, installed as a user would, without a network: its plug-ins read, extract and write."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "docs" / "examples" / "factcheck-broadcast"
SUBTITLES = """1
00:00:01,000 --> 00:00:03,000
The Harbour Office said 41 people

2
00:00:03,000 --> 00:00:06,000
were killed when the ferry sank off Sorrel.

3
00:00:06,000 --> 00:00:09,000
The Red Crescent said 38 people were killed when the ferry sank off Sorrel.

4
00:00:09,000 --> 00:00:10,000
[about 30 people shouting]
"""
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("installed")
    pip = (sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-index")
    told = ("--no-deps", "--no-build-isolation", "--target", str(target), str(EXAMPLE))
    subprocess.run([*pip, *told], check=True, capture_output=True, text=True)
    return target


@pytest.fixture
def run(installed: Path, tmp_path: Path) -> Run:
    def call(*args: str, code: int = 0) -> subprocess.CompletedProcess[str]:
        env = os.environ | {"PYTHONPATH": str(installed)}
        words = [sys.executable, "-m", "factcheck", *args]
        done = subprocess.run(words, cwd=tmp_path, env=env, capture_output=True, text=True, check=False)
        assert done.returncode == code, done.stderr
        return done

    (tmp_path / "evening.srt").write_text(SUBTITLES, encoding="utf-8")
    return call


def test_the_program_lists_the_plug_ins_with_their_package(run: Run) -> None:
    rows = [line.split("\t") for line in run("plugins", "--plain").stdout.splitlines()]
    assert ["reader", "subtitles", ".srt", "factcheck-broadcast"] in [row[:4] for row in rows]
    assert {row[0] for row in rows if row[3] == "factcheck-broadcast"} == {"reader", "extractor", "exporter"}


def test_subtitles_are_read_extracted_and_written_as_a_list(run: Run, tmp_path: Path) -> None:
    run("check", "evening.srt", "--dateline", "2031-05-02")
    claims = [json.loads(line) for line in run("claims", "--json").stdout.splitlines()]
    assert [one["quote"] for one in claims] == ["41", "38"]  # a sentence over two cues; no figure from a sound
    run("report", "-o", "desk.todo")
    (line,) = (tmp_path / "desk.todo").read_text(encoding="utf-8").splitlines()
    assert line.startswith("(B) People killed in Sorrel: 38 or 41? @open id:d-")


def test_a_file_without_subtitles_is_refused_with_what_to_do(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.srt").write_text("no cue at all", encoding="utf-8")
    assert "it holds no subtitles" in run("check", "empty.srt", code=1).stderr


def test_a_second_package_of_the_same_name_is_an_error_that_names_both(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "other-1.0.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text("Metadata-Version: 2.1\nName: other\nVersion: 1.0\n")
    (folder / "entry_points.txt").write_text("[factcheck.readers]\nsubtitles = other:READER\n")
    (tmp_path / "other.py").write_text("READER = None\n")
    said = run("plugins", code=1).stderr  # the directory itself is on the path of `python -m`
    assert "two readers are called 'subtitles'" in said
    assert "factcheck-broadcast" in said
    assert "other" in said
