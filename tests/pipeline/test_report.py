"""A report is put together from one state of a store: complete, the same every time, each number a claim's."""

import json
import re
from pathlib import Path

from factcheck import plugins
from factcheck.model import Verdict
from factcheck.pipeline.compare import compare
from factcheck.pipeline.extract import read_inputs
from factcheck.pipeline.ingest import ingest
from factcheck.pipeline.report import assemble
from factcheck.review.session import ReviewSession
from factcheck.settings import PACKS, Settings
from factcheck.store.database import Store
from factcheck.store.ledger import head

ARTICLE = """date 2031-03-03

The Interior Ministry said on Monday that 40 sailors were killed in Orlo. The Red Crescent said that 75 sailors were killed in Orlo.
Many people were missing, the governor said. The ministry called for calm.
"""


def filled(store: Store, tmp_path: Path, settings: Settings | None = None) -> None:
    (tmp_path / "orlo.txt").write_text(ARTICLE, encoding="utf-8")
    ingest(store, read_inputs([tmp_path / "orlo.txt"]))
    compare(store, settings or Settings())


def test_the_same_store_gives_the_same_bytes(store: Store, tmp_path: Path) -> None:
    filled(store, tmp_path)
    (finding,) = assemble(store).findings
    ReviewSession(store, "ana").decide(finding.discrepancy.id, Verdict.UNSURE, note="ask again")
    for name in plugins.names(plugins.EXPORTERS):
        exporter = plugins.load(plugins.EXPORTERS, name)
        file = exporter.export(assemble(store))
        assert exporter.export(assemble(store)) == file
        data = file if isinstance(file, bytes) else file.encode("utf-8")
        assert b"ask again" in data
        assert str(tmp_path).encode() not in data


def test_every_id_that_a_report_names_is_listed_in_it(store: Store, tmp_path: Path) -> None:
    filled(store, tmp_path)
    text = plugins.load(plugins.EXPORTERS, "json").export(assemble(store))
    record = json.loads(text)
    there = {one["id"] for name in ("claims", "documents", "sources", "discrepancies") for one in record[name]}
    assert set(re.findall(r'"((?:c|d|doc)-[0-9a-f]{16})"', text)) <= there
    for finding in record["discrepancies"]:
        for position in finding["positions"]:
            assert position["claims"]
        for passage in finding["passages"]:
            assert passage["text"] == ARTICLE[passage["start"] : passage["end"]]
    for claim in record["claims"]:
        assert claim["quote"] == ARTICLE[claim["start"] : claim["end"]]


def test_it_says_how_it_was_done(store: Store, tmp_path: Path) -> None:
    filled(store, tmp_path, Settings(pack=PACKS["acled"], lag_days=9, without=frozenset({"C6"})))
    method = assemble(store).methodology
    assert (method.settings["pack"], method.settings["lag_days"]) == ("acled", 9)
    assert [check.id for check in method.checks if not check.on] == ["C6"]
    assert (method.entries, method.seal) == head(store)


def test_what_is_not_compared_is_counted_with_its_reason(store: Store, tmp_path: Path) -> None:
    filled(store, tmp_path)
    report = assemble(store)
    told = report.compared
    assert told.counts + sum(told.uncompared.values()) == len(report.claims)
    assert told.looked_at - sum(told.apart.values()) <= told.pairs


def test_a_report_says_when_the_comparison_is_out_of_date(store: Store, tmp_path: Path) -> None:
    filled(store, tmp_path)
    assert not assemble(store).stale
    (tmp_path / "more.txt").write_text(ARTICLE.replace("40", "41"), encoding="utf-8")
    ingest(store, read_inputs([tmp_path / "more.txt"]))
    assert assemble(store).stale
    compare(store, Settings())
    assert not assemble(store).stale


def test_settings_that_change_nothing_are_recorded_too(store: Store, tmp_path: Path) -> None:
    filled(store, tmp_path)
    assert compare(store, Settings()).run is None
    assert compare(store, Settings(finished_days=4)).run is not None
    assert assemble(store).methodology.settings["finished_days"] == 4
