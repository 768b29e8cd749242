"""Word lists as data, and how a user's file joins them."""

from pathlib import Path

import pytest

from factcheck.errors import UsageError
from factcheck.extraction.lexicon import default_lexicon
from factcheck.model import Event
from factcheck.pipeline.extract import document_of, extract_document


def test_a_users_file_grows_lists_and_merges_tables(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(
        '[grammar]\nadverb = ["yesterly", "also"]\n[inflection.irregular_nouns]\nox = "oxen"\n', encoding="utf-8"
    )
    mine = default_lexicon().extended(path)
    before = default_lexicon().section("grammar")["adverb"]
    assert mine.section("grammar")["adverb"] == [*before, "yesterly"]
    assert mine.section("inflection")["irregular_nouns"]["ox"] == "oxen"
    assert mine.section("inflection")["irregular_nouns"]["child"] == "children"
    assert "ox" not in default_lexicon().section("inflection")["irregular_nouns"]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (None, "no lexicon file"),
        ("[grammar", "cannot read the lexicon"),
        ("[weather]\nrain = []", "no lexicon section weather"),
    ],
)
def test_a_bad_lexicon_file_is_a_usage_error_that_says_why(tmp_path: Path, content: str | None, says: str) -> None:
    path = tmp_path / "mine.toml"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(UsageError, match=says):
        default_lexicon().extended(path)


def test_a_table_is_built_once_for_a_lexicon() -> None:
    lexicon = default_lexicon()
    built = []

    def build(_: object) -> int:
        built.append(1)
        return 7

    assert (lexicon.table(build), lexicon.table(build), len(built)) == (7, 7, 1)


def test_a_users_verb_has_its_whole_paradigm(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('[events.patient]\nwounded = ["zap"]\n[inflection]\nverbs = ["zap"]\n', encoding="utf-8")
    mine = default_lexicon().extended(path)
    for text in ("Eels zapped nine divers.", "Nine divers were zapped.", "It came, zapping nine divers."):
        document = document_of(text, name="note")
        (theirs,), (ours,) = extract_document(document, mine).claims, extract_document(document).claims
        assert (theirs.event, ours.event) == (Event.WOUNDED, Event.OTHER)
