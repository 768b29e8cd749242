"""A desk's own template sees the report's data and can do nothing else."""

from pathlib import Path

import pytest

from factcheck.errors import UsageError
from factcheck.report.exporters.template import TemplateExporter
from tests.report import made
from tests.report.exporters import made_report


def written(tmp_path: Path, template: str, name: str = "brief.txt") -> str:
    path = tmp_path / name
    path.write_text(template, encoding="utf-8")
    return TemplateExporter(path).export(made_report.report(made.document(name="<b>ketra</b>")))


def test_it_sees_what_the_json_holds(tmp_path: Path) -> None:
    assert written(tmp_path, "{{ report.discrepancies[0].id }}") == made_report.report().findings[0].discrepancy.id
    assert written(tmp_path, "{{ report.documents[0].dateline|day }}") == "12 May 2021"


@pytest.mark.parametrize("name", ["a.html", "a.html.j2", "a.htm.jinja", "a.xml", "a.SVG.j2"])
def test_words_are_escaped_in_markup(tmp_path: Path, name: str) -> None:
    assert written(tmp_path, "{{ report.documents[0].name }}", name) == "&lt;b&gt;ketra&lt;/b&gt;"


@pytest.mark.parametrize("name", ["a.txt", "a.md.j2", "a"])
def test_words_are_as_they_are_elsewhere(tmp_path: Path, name: str) -> None:
    assert written(tmp_path, "{{ report.documents[0].name }}", name) == "<b>ketra</b>"


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("a\n{{ report.nope }}", r"line 2: .* has no attribute 'nope'"),
        ("{{ nope }}", r"line 1: 'nope' is undefined"),
        ("a\n\n{% for x", r"line 3: "),
        ("{{ report|nope }}", r"line 1: No filter named 'nope'"),
        ("{{ 1 / 0 }}", r"line 1: .*zero"),
        ("{{ ''.__class__.__mro__[1].__subclasses__() }}", r"must not do that"),
        ("{{ report.update({}) }}", r"must not do that"),
        ("{{ '%s'|format('x'.__class__) }}", r"must not do that"),
        ("{% for i in range(10000000) %}{% endfor %}", r"line 1: Range too big"),
        ("{% include '/etc/hostname' %}", r"line 1: no loader"),
        ("{% import 'os' as os %}", r"line 1: no loader"),
    ],
)
def test_what_it_cannot_or_must_not_do_is_said_with_its_line(tmp_path: Path, template: str, message: str) -> None:
    with pytest.raises(UsageError, match=rf"brief\.txt.*{message}"):
        written(tmp_path, template)


def test_a_binary_is_no_template(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UsageError, match="is not UTF-8"):
        TemplateExporter(tmp_path / "a").export(made_report.report())
