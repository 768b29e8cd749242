"""What an article more costs hangs on its story, not on the store: no large table is read from end to end for it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, event

from factcheck.model import Document
from factcheck.pipeline.check import check
from factcheck.pipeline.compare import compare
from factcheck.pipeline.extract import document_of
from factcheck.pipeline.ingest import ingest
from factcheck.settings import Settings
from factcheck.store.database import Store, open_store
from factcheck.store.findings import all_notes

DEFAULTS = Settings()
LARGE = ("documents", "extractions", "claims", "readings", "groups", "group_members", "discrepancy_claims", "notes")
"""Tables that grow with every article. A list of all discrepancies is read for their statuses, from an index."""
HARBOUR = "A ferry, the {ferry}, sank off Old Karsk on Sunday, and the Harbour Office said {n} people were killed."
CRESCENT = "{n} people were killed when the ferry {ferry} sank off Old Karsk on Sunday, the Red Crescent said."


def article(number: int, text: str = HARBOUR, ferry: str = "Velmora") -> Document:
    return document_of(text.format(n=number, ferry=ferry), name=f"a{number}", dateline=date(2031, 5, 4))


@contextmanager
def asked(store: Store) -> Iterator[list[tuple[str, Any]]]:
    """Collect the statements that a store is asked."""
    told: list[tuple[str, Any]] = []

    def note(connection: Connection, cursor: Any, statement: str, parameters: Any, context: Any, many: bool) -> None:
        if not many and statement.lstrip().startswith(("SELECT", "WITH", "UPDATE", "DELETE")):
            told.append((statement, parameters))

    event.listen(store._engine, "before_cursor_execute", note)
    yield told
    event.remove(store._engine, "before_cursor_execute", note)


def read_whole(store: Store, told: list[tuple[str, Any]]) -> set[tuple[str, str]]:
    """The large tables that SQLite would go through from end to end, each with the statement that makes it."""
    found = set()
    with store.reading() as connection:
        for statement, parameters in dict(told).items():
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters):
                words = str(row[3]).split()
                if words[0] == "SCAN" and words[1] in LARGE and "COVERING" not in words:
                    found.add((words[1], statement))
    return found


def test_storing_and_comparing_an_article_more_reads_no_large_table_from_end_to_end(tmp_path: Path) -> None:
    with open_store(tmp_path / "claims.db") as store:
        ingest(store, [article(12), article(14), article(31, ferry="Oruna")])
        compare(store, DEFAULTS)
        with asked(store) as told:
            report = check(store, [article(40, CRESCENT)], DEFAULTS)
        assert report.findings
        assert {"compared_keys", "readings"} <= {word for statement, _ in told for word in statement.split()}
        assert read_whole(store, told) == set()


def test_a_check_tells_every_note_that_touches_its_articles(tmp_path: Path) -> None:
    with open_store(tmp_path / "claims.db") as store:
        ingest(store, [article(12), article(14), article(31, ferry="Oruna")])
        report = check(store, [article(12), article(40, CRESCENT)], DEFAULTS)
        theirs = {claim.id for claim in report.claims}
        assert report.notes
        assert list(report.notes) == [note for note in all_notes(store) if theirs & {*note.claims}]
