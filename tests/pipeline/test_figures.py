"""Tables of figures from file to discrepancy: rows are stored, compared with one another, and read again."""

from pathlib import Path

from factcheck.model import Document
from factcheck.pipeline.check import check
from factcheck.pipeline.extract import read_inputs
from factcheck.pipeline.ingest import ingest
from factcheck.settings import Settings
from factcheck.store.claims import all_claims
from factcheck.store.database import Store
from factcheck.store.verify import verify

TOLL = """source,subject,place,date,deaths
Interior Ministry,Kessari sailors,Orlo,2031-03-03,120
Kessari Red Crescent,Kessari sailors,Orlo,2031-03-03,85
Interior Ministry,Kessari sailors,Orlo,2031-03-03,no word yet
Kessari Red Crescent,Kessari sailors,Brenna,2031-03-03,300
"""
ARTICLE = """date 2031-03-03

The Kessari Red Crescent said 85 Kessari sailors have been killed in Orlo since the storms began.
"""


def written(tmp_path: Path, text: str, name: str = "toll.csv") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def test_rows_of_one_place_and_day_contradict_each_other(store: Store, tmp_path: Path) -> None:
    report = check(store, read_inputs([written(tmp_path, TOLL)]), Settings(), pairs=True)
    (finding,) = report.findings
    assert finding.discrepancy.check == "C1"
    assert [[int(position.low or 0)] for position in finding.discrepancy.positions] == [[85], [120]]
    assert [str(failure.message) for failure in report.ingest.failures] == [
        "toll.csv#4/deaths was not read: 'no word yet' in 'deaths' is no number"
    ]
    assert verify(store) == ()


def test_two_tables_and_an_article_of_the_same_weeks_are_compared(store: Store, tmp_path: Path) -> None:
    head, first, second, *_ = TOLL.splitlines(keepends=True)
    paths = [written(tmp_path, head + first, "one.csv"), written(tmp_path, head + second, "two.csv")]
    report = check(store, read_inputs([*paths, written(tmp_path, ARTICLE, "wire.txt")]), Settings(), pairs=True)
    found = {(*sorted((one.a.quote, one.b.quote)), one.relation.value) for one in report.relations}
    assert {("120", "85", "conflict"), ("85", "85", "agree")} <= found
    assert len({claim.document_id for relation in report.relations for claim in (relation.a, relation.b)}) == 3


def test_a_stored_row_is_read_again_without_its_table(store: Store, tmp_path: Path) -> None:
    documents = [one for one in read_inputs([written(tmp_path, TOLL)]) if isinstance(one, Document)]
    ingest(store, documents)
    before = all_claims(store)
    assert ingest(store, documents, reread=True).changes == ()
    assert all_claims(store) == before
    assert len(before) == 3


def test_a_changed_row_is_the_next_version(store: Store, tmp_path: Path) -> None:
    ingest(store, read_inputs([written(tmp_path, TOLL)]))
    report = ingest(store, read_inputs([written(tmp_path, TOLL.replace(",85", ",95"))]))
    assert len(report.superseded) == 1
    assert [claim.quote for claim in all_claims(store, current=True)].count("95") == 1
    assert len(all_claims(store, current=True)) == 3


def test_a_source_is_one_voice_in_all_rows_of_a_table(store: Store, tmp_path: Path) -> None:
    table = "source,subject,place,date,deaths\nInterior Ministry,sailors,Orlo,2031-03-03,120\nInterior Ministry,sailors,Orlo,2031-03-03,85\n"
    report = check(store, read_inputs([written(tmp_path, table)]), Settings(), pairs=True)
    assert "C1" not in {finding.discrepancy.check for finding in report.findings}
    assert report.ingest.sources == 1


def test_rows_that_are_alike_are_no_copies_of_one_another(store: Store, tmp_path: Path) -> None:
    row = '{{"figure": {}, "subject": "Kessari sailors", "event": "killed", "place": "Orlo", "date": "2031-03-03"}}\n'
    one = written(tmp_path, row.format(120), "first.jsonl")
    other = written(tmp_path, row.format(85), "second.jsonl")
    inputs = [*read_inputs([one], publisher="The Post"), *read_inputs([other], publisher="The Courier")]
    (finding,) = check(store, inputs, Settings()).findings
    assert finding.discrepancy.check == "C1"
