"""Plug-ins by name: built-ins and installed ones are found alike, loaded late, and never shadow one another."""

import importlib
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck import plugins
from factcheck.errors import FactcheckError, UsageError

Install = Callable[..., None]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Lay a distribution with entry points on the path, as an installer would."""

    def installer(name: str, points: str, module: str = "") -> None:
        folder = tmp_path / f"{name}-1.0.dist-info"
        folder.mkdir()
        (folder / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        (folder / "entry_points.txt").write_text(points)
        (tmp_path / f"{name.replace('-', '_')}.py").write_text(module)
        monkeypatch.syspath_prepend(str(tmp_path))
        importlib.invalidate_caches()

    return installer


READER = """
class Reader:
    suffixes = (".minutes", ".txt")
    def read(self, path, given):
        yield from ()
READER = Reader()
"""


def test_an_installed_reader_is_found_like_a_built_in(install: Install) -> None:
    install("fc-minutes", "[factcheck.readers]\nminutes = fc_minutes:READER\n", READER)
    assert plugins.names(plugins.READERS) == (*plugins.BUILT_INS[plugins.READERS], "minutes")
    assert ".minutes" in plugins.reader_suffixes()
    name, reader = plugins.reader_for(".MINUTES") or pytest.fail("no reader")
    assert (name, reader.suffixes) == ("minutes", (".minutes", ".txt"))


def test_a_built_in_keeps_its_suffix(install: Install) -> None:
    install("fc-minutes", "[factcheck.readers]\nminutes = fc_minutes:READER\n", READER)
    name, _ = plugins.reader_for(".txt") or pytest.fail("no reader")
    assert name == "text"


def test_two_plug_ins_of_one_name_are_both_named(install: Install) -> None:
    install("fc-other", "[factcheck.readers]\ntext = fc_other:READER\n", READER)
    with pytest.raises(
        FactcheckError, match=r"'text': factcheck\.readers\.text:READER .* fc_other:READER \(from fc-other"
    ):
        plugins.names(plugins.READERS)


def test_a_plug_in_that_cannot_be_loaded_says_whose_it_is(install: Install) -> None:
    install("fc-broken", "[factcheck.exporters]\npaper = fc_broken:ABSENT\n")
    with pytest.raises(FactcheckError, match=r"'paper' \(fc_broken:ABSENT, from fc-broken\) cannot be loaded"):
        plugins.load(plugins.EXPORTERS, "paper")


def test_an_unknown_name_lists_the_known_ones() -> None:
    with pytest.raises(UsageError, match=r"no reader is called 'word'. There are: text, jsonl, figures, html"):
        plugins.load(plugins.READERS, "word")


@pytest.mark.parametrize("kind", [plugins.READERS, plugins.EXTRACTORS, plugins.EXPORTERS])
def test_every_built_in_loads(kind: str) -> None:
    for name in plugins.BUILT_INS[kind]:
        assert plugins.load(kind, name) is not None


def test_naming_plug_ins_loads_none() -> None:
    program = "import sys, factcheck.plugins as p; p.names('readers'); print('factcheck.readers.text' in sys.modules)"
    assert (
        subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout == "False\n"
    )


EXTRACTOR = """
from factcheck.model import Extraction
def read(document, lexicon=None):
    return Extraction(document, ())
"""


def test_an_installed_extractor_reads_what_its_reader_read_and_nothing_of_ours(install: Install) -> None:
    points = "[factcheck.extractors]\nminutes = fc_records:read\ntext = fc_records:read\n"
    install("fc-records", points, EXTRACTOR)
    extractor = plugins.extractor_for("minutes") or pytest.fail("no extractor")
    assert extractor.__module__ == "fc_records"
    assert plugins.extractor_for("text") is None
    assert plugins.extractor_for("unheard of") is None
    assert plugins.extractor_for("figures") is not None


def test_an_installed_exporter_is_chosen_by_its_suffix(install: Install) -> None:
    module = "class E:\n    suffixes = ('.paper', '.md')\nE = E()\n"
    install("fc-paper", "[factcheck.exporters]\npaper = fc_paper:E\n", module)
    assert type(plugins.exporter_for(".PAPER")).__module__ == "fc_paper"
    assert type(plugins.exporter_for(".md")).__module__ == "factcheck.report.exporters.markdown"
