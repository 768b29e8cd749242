"""The page's own choices: which addresses are links, what is shown of a very large report, how revisions read."""

from dataclasses import replace

import pytest

from factcheck.report.charts import svg
from factcheck.report.web import page as page_module
from factcheck.report.web.page import Page
from tests.report.exporters import made_report


@pytest.mark.parametrize(
    ("uri", "linked"),
    [
        ("https://example.org/a", True),
        ("http://example.org/a", True),
        ("javascript:alert(1)", False),
        ("JavaScript:alert(1)", False),
        ("data:text/html,x", False),
        (" https://example.org", False),
        (None, False),
    ],
)
def test_only_addresses_of_the_web_are_links(uri: str | None, linked: bool) -> None:
    report = made_report.report()
    documents = tuple(replace(document, uri=uri) for document in report.documents)
    file = made_report.exported("html", replace(report, documents=documents)).decode()
    assert ('<a href="http' in file) == linked
    assert 'href="javascript' not in file.lower()


def test_of_very_long_texts_only_those_behind_a_discrepancy_are_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    report = made_report.report()
    assert len(Page(report).shown_documents) == 2
    monkeypatch.setattr(page_module, "FULL_TEXT", 10)
    assert [document.name for document in Page(report).shown_documents] == ["ketra_20210512"]
    assert "Only the 1 text behind a discrepancy is shown" in made_report.exported("html", report).decode()


def test_without_the_extra_the_page_says_that_it_has_no_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_module, "can_draw", lambda: False)
    file = made_report.exported("html", made_report.report()).decode()
    assert "<svg" not in file
    assert f"Made without pictures: {svg.NO_LIBRARY}".replace("'", "&#39;") in file


@pytest.mark.parametrize(
    ("raised", "lowered", "words"),
    [(0, 0, ""), (1, 0, "raised once"), (3, 1, "raised 3 times, lowered once"), (0, 2, "lowered 2 times")],
)
def test_revisions_are_told_in_words(raised: int, lowered: int, words: str) -> None:
    report = made_report.report()
    source = replace(report.sources[0], raised=raised, lowered=lowered)
    assert Page(report).revised_words(source) == words
