"""The views say what the program says, in every database, and the guide leaves no column of them unexplained."""

import json
import random
from contextlib import suppress
from decimal import Decimal
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from factcheck.errors import UsageError
from factcheck.model import Verdict
from factcheck.pipeline.compare import compare
from factcheck.pipeline.exchange import bundle, take
from factcheck.pipeline.ingest import ingest
from factcheck.report.exchange import datasette
from factcheck.review.session import Words as Said
from factcheck.settings import Settings
from factcheck.store import ledger
from factcheck.store.claims import all_claims
from factcheck.store.database import Store, open_store
from factcheck.store.decisions import all_decisions
from factcheck.store.findings import all_findings
from factcheck.store.guide import MEANINGS
from factcheck.store.schema import metadata
from factcheck.store.views import VIEWS
from tests.review.scripted import ScriptedReviewer, reviewed
from tests.store.made import document

if TYPE_CHECKING:
    from collections.abc import Callable


def rows(store: Store, view: str, order: str) -> list[dict[str, Any]]:
    with store.reading() as connection:
        return [dict(row) for row in connection.exec_driver_sql(f"SELECT * FROM {view} ORDER BY {order}").mappings()]


def test_claims_read_as_the_program_reads_them(store: Store) -> None:
    reviewed(store)
    ada = ScriptedReviewer(store)
    ada.corrects("38", low=Decimal(37), high=Decimal(37))
    ada.rejects("7")
    seen = {row["claim"]: row for row in rows(store, "claims_readable", "claim")}
    for claim in all_claims(store, withdrawn=None):
        row, source = seen.pop(claim.id), claim.attribution.source
        assert (row["quote"], row["source"]) == (claim.quote, source.name if source else None)
        assert (row["low"], row["high"]) == (
            (claim.quantity.low, claim.quantity.high) if claim.quantity else (None, None)
        )
        assert claim.quote in row["sentence"]
        assert bool(row["withdrawn"]) == (claim.quote == "7")
    assert not seen


def statuses(store: Store) -> dict[str, str]:
    with store.reading() as connection:
        found = connection.exec_driver_sql("SELECT discrepancy, status FROM discrepancies_readable")
        return {row.discrepancy: row.status for row in found}


@pytest.mark.parametrize("seed", range(6))
def test_after_any_acts_the_views_say_what_the_program_says_of_discrepancies(store: Store, seed: int) -> None:
    chance = random.Random(seed)
    reviewed(store)
    for _ in range(14):
        reviewer = ScriptedReviewer(store, chance.choice(["Ada", "Ben"]))
        acts: list[Callable[[], object]] = [
            lambda who=reviewer: who.decides(
                chance.choice([Verdict.CONFIRMED, Verdict.NOT_COMPARABLE, Verdict.UNSURE])
            ),
            lambda who=reviewer: who.decides(Verdict.CONFIRMED),
            lambda who=reviewer: who.corrects("41", low=Decimal(chance.randrange(36, 44)), high=Decimal(44)),
            lambda who=reviewer: who.undoes(sure=True),
            lambda who=reviewer: who.redoes(),
            lambda who=reviewer: who.rejects("38"),
        ]
        with suppress(UsageError, IndexError):
            chance.choice(acts)()
        findings = all_findings(store)
        said = statuses(store)
        assert {one.discrepancy.id: said[one.discrepancy.id] for one in findings} == {
            one.discrepancy.id: one.status.value for one in findings
        }
        decided = {(d.entry, one.discrepancy.id) for one in findings for d in one.decisions}
        viewed = {(row["entry"], row["discrepancy"]) for row in rows(store, "decisions", "entry")}
        assert decided == viewed
        assert len(viewed) == len(all_decisions(store))


def test_a_decision_stands_in_its_view_with_the_words_of_its_reviewer(store: Store) -> None:
    reviewed(store)
    ada = ScriptedReviewer(store)
    ada.session.decide(
        all_findings(store)[0].discrepancy.id, Verdict.CONFIRMED, "sources_disagree", "Ada’s “note” ; -- %"
    )
    (row,) = rows(store, "decisions", "entry")
    assert (row["reviewer"], row["verdict"], row["reason"], row["note"]) == (
        "Ada", "confirmed", "sources_disagree", "Ada’s “note” ; -- %",
    )  # fmt: skip
    assert row["holds"] and row["last_word"]  # noqa: PT018
    ada.undoes()
    assert rows(store, "decisions", "entry") == []
    assert len(ledger.entries(store)) == 2


def agree(store: Store) -> None:
    findings = all_findings(store)
    said = statuses(store)
    assert {one.discrepancy.id: said[one.discrepancy.id] for one in findings} == {
        one.discrepancy.id: one.status.value for one in findings
    }
    decided = {(d.entry, one.discrepancy.id) for one in findings for d in one.decisions}
    assert decided <= {(row["entry"], row["discrepancy"]) for row in rows(store, "decisions", "entry")}


def test_a_decision_goes_on_in_the_next_version_in_its_view_too(store: Store) -> None:
    said = "HARBOUR. The Harbour Office said 41 people were killed. The Red Crescent said 38 people were killed."
    ada = ScriptedReviewer(store)
    for text in (said, f"UPDATE. {said}", f"UPDATE. {said.replace('38', '39')}"):
        ingest(store, [document(text, "harbour", uri="https://post.example/harbour")])
        compare(store, Settings())
        agree(store)
        if text == said:
            ada.corrects("41", low=Decimal(43), high=Decimal(43))
            ada.decides()
            agree(store)
    assert "reopened" in statuses(store).values()


def test_what_was_said_of_many_is_a_decision_each(store: Store) -> None:
    ingest(store, [document("The Mill said 41 people were killed. The Red Crescent said 38 people were killed. "
                            "The Mill said 5 people were missing. The Red Crescent said 9 people were missing.")])  # fmt: skip
    compare(store, Settings())
    ada = ScriptedReviewer(store)
    ada.annotates_all(Said(verdict=Verdict.CONFIRMED))
    assert len(rows(store, "decisions", "entry")) == len(all_findings(store)) > 1
    agree(store)


def test_what_an_import_brought_is_no_decision_when_it_is_undone(store: Store) -> None:
    with open_store("sqlite://") as first:
        reviewed(first)
        ScriptedReviewer(first).decides()
        take(store, bundle(first), reviewer="Cem", name="case")
    compare(store, Settings())
    assert list(statuses(store).values()) == ["decided"]
    cem = ScriptedReviewer(store, "Cem")
    cem.undoes()
    assert rows(store, "decisions", "entry") == []
    cem.redoes()
    assert list(statuses(store).values()) == ["decided"]


def test_of_a_forgotten_document_the_views_show_nothing(store: Store) -> None:
    reviewed(store)
    ScriptedReviewer(store).session.forget("harbour", "asked for")
    assert {row["document"] for row in rows(store, "claims_readable", "claim")} == {"morning"}
    assert rows(store, "discrepancies_readable", "discrepancy") == [
        row for row in rows(store, "discrepancies_readable", "discrepancy") if row["status"] == "gone"
    ]


def test_the_guide_explains_every_table_and_every_column_of_the_views(store: Store) -> None:
    explained = {(table, column) for table, column, _ in MEANINGS}
    assert len(explained) == len(MEANINGS)
    assert explained >= {(table, "") for table in (*metadata.tables, *VIEWS)}
    with store.reading() as connection:
        for view in VIEWS:
            columns = connection.exec_driver_sql(f"SELECT * FROM {view} LIMIT 0").keys()
            assert {column for table, column in explained if table == view and column} == set(columns)
    assert {(row["table_name"], row["column_name"]) for row in rows(store, "guide", "table_name")} == explained


def test_any_sqlite_browser_shows_what_a_view_means_with_its_definition(tmp_path: Path) -> None:
    with open_store(tmp_path / "claims.db") as store, store.reading() as connection:
        defined = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'view'").all()
    for name, sql in defined:
        for table, column, means in MEANINGS:
            if table == name and name != "guide":
                assert f"-- {f'{column}: ' if column else ''}{means}\n" in sql


def test_a_store_opens_in_datasette_with_its_views_to_read(tmp_path: Path) -> None:
    """https://docs.datasette.io: the views, a search in claims by their words, and the guide, as pages and as JSON."""
    app = pytest.importorskip("datasette.app", reason="the test group brings Datasette")
    import asyncio
    from concurrent.futures import ThreadPoolExecutor

    path = tmp_path / "claims.db"
    with open_store(path) as store:
        reviewed(store)
        ScriptedReviewer(store).decides()

    about = json.loads(datasette.write("claims"))

    async def look() -> None:
        served = app.Datasette([str(path)], metadata=about)
        await served.invoke_startup()
        for view, known in (
            ("claims_readable", "Red Crescent"), ("discrepancies_readable", "decided"), ("decisions", "confirmed"),
            ("guide", "Start here"), ("documents", "harbour"), ("ledger", "decide"),
        ):  # fmt: skip
            page = await served.client.get(f"/claims/{view}")
            assert page.status_code == 200, view
            assert known in page.text, view
            assert about["databases"]["claims"]["tables"][view]["description"] in unescape(page.text), view
        answer = await served.client.get("/claims/claims_readable.json?_shape=array&quote=41")
        assert [(one["source"], one["low"]) for one in answer.json()] == [("Harbour Office", 41)]

    with ThreadPoolExecutor(1) as pool:  # a browser's tests may have left a loop running in this thread
        pool.submit(asyncio.run, look()).result()
