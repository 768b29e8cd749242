"""Report files: golden, safe to open, and complete."""

import json
import re
from pathlib import Path

import pytest

from factcheck import plugins
from factcheck.errors import UsageError
from tests.report import made
from tests.report.exporters import made_report

ATTACK = "\x1b[31m<script>alert(1)</script>|[a](javascript:x)`*_~\u202e\n# b"


@pytest.mark.parametrize(
    ("path", "text"), list(made_report.files()), ids=lambda one: one.name if isinstance(one, Path) else ""
)
def test_the_files_are_as_they_were_read_and_approved(path: Path, text: str) -> None:
    assert text == path.read_text(encoding="utf-8"), "python -m tests.golden writes them anew"


@pytest.mark.parametrize("name", plugins.names(plugins.EXPORTERS))
def test_every_exporter_writes_the_same_twice_and_ends_with_a_line(name: str) -> None:
    exporter = plugins.load(plugins.EXPORTERS, name)
    assert exporter.export(made_report.report()) == exporter.export(made_report.report())
    assert exporter.export(made_report.report()).endswith("\n")


def test_words_of_a_document_are_no_markup() -> None:
    text = made.TEXT.replace("people", f"people{ATTACK}".replace("\n", " "))
    article = made.document(text, f"ketra{ATTACK}", f"Post{ATTACK}", f"Title{ATTACK}")
    page = plugins.load(plugins.EXPORTERS, "markdown").export(made_report.report(article))
    assert "<script" not in page.replace("\\<script", "")
    assert not re.search(r"(?<!\\)\]\(", page)
    assert "\x1b" not in page
    assert "\u202e" not in page
    assert "\n# b" not in page
    rows = [line for line in page.splitlines() if line.startswith("|")]
    cells = {len(re.findall(r"(?<!\\)\|", row)) for row in rows}
    assert cells <= {3, 4, 5, 6, 7, 9, 11}


def test_json_escapes_what_an_editor_would_obey() -> None:
    article = made.document(made.TEXT, f"ketra{ATTACK}")
    text = plugins.load(plugins.EXPORTERS, "json").export(made_report.report(article))
    assert json.loads(text)["documents"][0]["name"] == f"ketra{ATTACK}"
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_a_format_nobody_writes_is_refused_with_those_there_are() -> None:
    with pytest.raises(UsageError, match=r"no report is written as \.docx; name a file that ends in \.json, "):
        plugins.exporter_for(".docx")
