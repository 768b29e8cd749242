"""Web pages: the article, what the page says of itself, and nothing that an attacker puts there."""

import hashlib
import socket
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.errors import InputError
from factcheck.model import Document
from factcheck.readers import read_document

HEAD = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ferry sinks off Orlo | The Harbour Post</title>
<link rel="canonical" href="https://harbour.example/news/ferry?id=1">
<meta property="og:site_name" content="The Harbour Post">
<meta property="article:published_time" content="2031-03-03T10:00:00Z">"""
FIRST = (
    "At least 12 people died when a ferry sank off Orlo on Monday, the Interior Ministry said, in what officials "
    "called the worst accident in years."
)
SECOND = "The Red Crescent put the toll at 15 & said 30 people were missing. “We don’t know more,” a spokesman said."
PAGE = f"""{HEAD}<script>document.write("999 people died")</script></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>Ferry sinks off Orlo</h1>
<p>{FIRST}</p><p>{SECOND.replace("&", "&amp;").replace("’", "&rsquo;").replace("30", "<b>30</b>")}</p>
<table><tr><td>Mon</td><td>77</td></tr></table></article>
<footer>Copyright 2031 The Harbour Post. All rights reserved.</footer></body></html>"""


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: Any, **kwargs: Any) -> None:
        raise AssertionError("a page was fetched")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def read(tmp_path: Path, page: str | bytes, **about: Any) -> Document:
    path = tmp_path / "ferry.html"
    path.write_bytes(page.encode() if isinstance(page, str) else page)
    (document,) = read_document(path, **about)
    assert isinstance(document, Document)
    return document


def test_the_article_is_the_text_a_paragraph_a_block(tmp_path: Path) -> None:
    assert read(tmp_path, PAGE).text == f"Ferry sinks off Orlo\n\n{FIRST}\n\n{SECOND}"


def test_the_page_says_what_it_is(tmp_path: Path) -> None:
    document = read(tmp_path, PAGE)
    assert (document.title, document.publisher) == ("Ferry sinks off Orlo", "The Harbour Post")
    assert (document.uri, document.dateline) == ("https://harbour.example/news/ferry?id=1", date(2031, 3, 3))
    assert (document.name, document.reader) == ("ferry.html", "html")
    assert document.sha256 == hashlib.sha256(PAGE.encode()).hexdigest()


def test_a_person_knows_better_than_the_page(tmp_path: Path) -> None:
    document = read(tmp_path, PAGE, publisher="P", title="T", uri="https://x.example/", dateline=date(2031, 3, 4))
    assert (document.publisher, document.title, document.uri) == ("P", "T", "https://x.example/")
    assert document.dateline == date(2031, 3, 4)


def test_a_page_without_metadata_says_nothing_of_itself(tmp_path: Path) -> None:
    document = read(tmp_path, f"<html><body><p>{FIRST}</p><p>{SECOND.replace('&', '&amp;')}</p></body></html>")
    assert (document.publisher, document.uri, document.dateline) == (None, None, None)


@pytest.mark.parametrize(
    ("encoding", "meta"), [("utf-8-sig", ""), ("utf-16", ""), ("cp1251", "windows-1251"), ("cp1252", "")]
)
def test_bytes_are_read_in_the_encoding_they_are_in(tmp_path: Path, encoding: str, meta: str) -> None:
    words = "Двенадцать человек" if meta else "Zwölf Männer"
    charset = f'<meta charset="{meta}">' if meta else ""
    page = f"<html><head>{charset}</head><body><article><p>{words} died in Orlo on Monday.</p></article></body></html>"
    assert words in read(tmp_path, page.encode(encoding)).text


BOMB = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
# Pages that mean harm, and words that must be left of them.
HOSTILE = {
    "entities that multiply": f'<!DOCTYPE html [<!ENTITY e0 "ha">{BOMB}]><html><body><article><p>{FIRST} &e9;</p></article></body></html>',
    "an entity that is a file": f'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><article><p>{FIRST} &x;</p></article></body></html>',
    "pictures, frames and styles elsewhere": f'<html><head><link rel="stylesheet" href="http://127.0.0.1/x.css"></head><body><iframe src="http://169.254.169.254/"></iframe><article><img src="http://127.0.0.1/a.png"><p>{FIRST}</p></article></body></html>',
    "a script in the middle": f'<html><body><article><p>{FIRST}</p><script>alert("999 died")</script></article></body></html>',
    "an attribute without end": f'<html><body><article><p>{FIRST}</p></article></body></html><p a="' + "b" * 100_000,
}  # fmt: skip


@pytest.mark.parametrize("page", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_page_is_only_its_words(tmp_path: Path, page: str) -> None:
    text = read(tmp_path, page).text
    assert FIRST in text
    assert len(text) < len(FIRST) + 20
    assert "root:" not in text
    assert "999" not in text


@pytest.mark.parametrize("page", ["", "<html></html>", "<div>" * 5_000, "\0<p>a</p>", "<script>1</script>"])
def test_a_page_without_an_article_is_refused(tmp_path: Path, page: str) -> None:
    with pytest.raises(InputError, match=r"cannot read .*ferry\.html"):
        read(tmp_path, page)


def test_a_page_of_endless_tags_is_refused_at_once(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"more than 100,000 tags\. Save its text"):
        read(tmp_path, "<html><body>" + "<h1>12 died</h1>" * 60_000)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["<p>", "</p>", "<a href=//[>", "&#0;", "&#xD800;", "<!--", "]]>", "\x07", "12 died.", "<table><td>", "</body>", "\ufffe"])))  # fmt: skip
def test_any_tags_are_read_or_refused(tmp_path: Path, pieces: list[str]) -> None:
    try:
        document = read(tmp_path, "<html><body>" + "".join(pieces))
    except InputError:
        return
    assert document.text.strip()


def test_without_the_extra_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(InputError, match=r"\.html needs an extra: .*pip install '\.\[html\]'. Or save it as text\."):
        read(tmp_path, PAGE)
