"""What a document says is shown, never obeyed."""

import io
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.text import Text

from factcheck.report.safe import is_safe, one_line, safe
from factcheck.report.terminal import Screen, write_json, write_records

HOSTILE = [
    # a colour, a title, a link, a clipboard write, a device report
    ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
    ("\x1b]0;owned\x07", "␛]0;owned␇"),
    ("\x1b]8;;http://x\x1b\\", "␛]8;;http://x␛\\"),
    # C1: one character that some terminals take for ESC [
    ("\x9b31m", "\ufffd31m"),
    # a carriage return would overwrite what stands before it, a backspace would erase it
    ("300\r8", "300␍8"),
    ("30\b0", "30␈0"),
    # an override would print 003 for 300
    ("\u202e300\u202c", "\ufffd300\ufffd"),
    # half of a pair cannot be encoded
    ("\ud83d", "\ufffd"),
    ("\x7f", "␡"),
]


@pytest.mark.parametrize(("text", "shown"), HOSTILE)
def test_control_characters_are_shown_one_for_one(text: str, shown: str) -> None:
    assert safe(text) == shown
    assert len(shown) == len(text)


@given(st.text())
def test_whatever_the_text_no_terminal_obeys_it_and_offsets_stay(text: str) -> None:
    assert is_safe(safe(text))
    assert not [char for char in safe(text) if unicodedata.category(char) in ("Cc", "Cs") and char not in "\n\t"]
    assert len(safe(text)) == len(text)
    safe(text).encode("utf-8")


# Right-to-left words, joiners and emoji are words, not attacks.
@pytest.mark.parametrize("text", ["قتل 12 شخصا", "می‌گوید", "👩‍🚒", "naïve", "१२"])
def test_writing_of_every_kind_passes_unchanged(text: str) -> None:
    assert safe(text) == text


@given(st.text())
def test_one_line_is_one_line(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1


def test_markup_in_an_article_is_printed_not_interpreted() -> None:
    out = io.StringIO()
    Screen(out).lines([Text("[red]300[/red] [/] :smile: [link=x]y")])
    assert out.getvalue() == "[red]300[/red] [/] :smile: [link=x]y\n"


def test_a_plain_record_stays_on_its_line_and_in_its_fields() -> None:
    out = io.StringIO()
    write_records([("a\tb\nc", None, 7, "\x1b[2J")], out)
    assert out.getvalue() == "a b c\t\t7\t␛[2J\n"


def test_json_escapes_what_a_terminal_would_obey() -> None:
    out = io.StringIO()
    write_json([{"quote": "\x1b[2J\x9b\u202e\ud83dé"}], out)
    assert out.getvalue() == '{"quote": "\\u001b[2J\\u009b\\u202e\\ud83dé"}\n'
