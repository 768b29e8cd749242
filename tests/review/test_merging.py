"""Two people who worked apart: whoever is merged into whom, the same holds; twice is once; nothing is overwritten."""

import random
import re
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from factcheck.errors import FactcheckError, UsageError
from factcheck.identity import document_id
from factcheck.model import Status, Verdict
from factcheck.pipeline.compare import compare
from factcheck.pipeline.extract import document_of
from factcheck.pipeline.ingest import ingest
from factcheck.records import claim_record
from factcheck.review.merging import Merged, merge
from factcheck.review.session import Words
from factcheck.settings import Settings
from factcheck.store.claims import all_claims, withdrawn_ids
from factcheck.store.database import Store, open_store
from factcheck.store.documents import all_documents
from factcheck.store.dump import dump
from factcheck.store.findings import all_findings
from factcheck.store.ledger import Act, entries, head
from factcheck.store.successors import heirs
from factcheck.store.verify import verify
from tests.conftest import STORES, Server
from tests.review.scripted import ScriptedReviewer, checks, claim_of, reviewed

BEN_ONLY = "The Harbour Office said 44 people were killed when the ferry sank off Sorrel."


def store_at(directory: Path, name: str) -> Store:
    return open_store(directory / name)


def holds(store: Store) -> object:
    """All that a store says now, but for which entry, run or number says it."""
    findings = {
        one.discrepancy.id: (
            one.status,
            {decision.reviewer: (decision.verdict, decision.reason, decision.note) for decision in one.decisions},
            [(note.words, note.reviewer) for note in one.remarks.notes],
            one.remarks.question and one.remarks.question.words,
            one.remarks.assigned and one.remarks.assigned.words,
            one.remarks.tags,
        )
        for one in all_findings(store, gone=False)
    }
    claims = {claim.id: claim_record(claim) for claim in all_claims(store, withdrawn=None)}
    return (
        findings,
        claims,
        withdrawn_ids(store) & claims.keys(),
        [one.id for one in all_documents(store, current=True)],
    )


def merged(store: Store, other: Store, who: str = "Ada") -> Merged:
    return merge(store, other, who, Settings())


def also_read(store: Store) -> None:
    """An article that only this store holds."""
    ingest(store, [document_of(BEN_ONLY, dateline=date(2031, 5, 2), publisher="Echo", name="echo")])
    compare(store, Settings())


@pytest.fixture(params=STORES)
def two(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Store, Store]]:
    """Ada's store, on either database, and Ben's in a file, of the same articles."""
    ada = tmp_path / "ada.db"
    if request.param == "postgresql":
        server: Server = request.getfixturevalue("postgresql")
        ada = server.database()  # type: ignore[assignment]
    with open_store(ada) as one, open_store(tmp_path / "ben.db") as other:
        reviewed(one)
        reviewed(other)
        yield one, other


@pytest.fixture
def files(tmp_path: Path) -> Iterator[tuple[Store, Store]]:
    """Both in files, which can be edited behind the program's back."""
    with store_at(tmp_path, "ada.db") as one, store_at(tmp_path, "ben.db") as other:
        reviewed(one)
        reviewed(other)
        yield one, other


def test_a_merge_brings_documents_claims_and_every_entry_with_its_maker_and_time(two: tuple[Store, Store]) -> None:
    ada, ben = two
    also_read(ben)
    ScriptedReviewer(ben, "Ben").corrects("38", high=Decimal(40))
    done = merged(ada, ben)
    assert [one.name for one in all_documents(ada, ids=done.documents)] == ["echo"]
    (brought,) = done.entries
    (original,) = entries(ben)
    assert (brought.actor, brought.at, brought.act, brought.uid) == ("Ben", original.at, "correct", original.seal)
    assert holds(ada) == holds(ben)
    assert verify(ada) == ()


def test_merging_twice_is_merging_once(two: tuple[Store, Store]) -> None:
    ada, ben = two
    ScriptedReviewer(ben, "Ben").decides()
    merged(ada, ben)
    before = list(dump(ada))
    assert merged(ada, ben).entry is None
    assert list(dump(ada)) == before


def test_one_undo_takes_a_merge_back_and_a_redo_brings_it_again(two: tuple[Store, Store]) -> None:
    ada, ben = two
    also_read(ben)
    ScriptedReviewer(ben, "Ben").corrects("38", high=Decimal(40))
    ScriptedReviewer(ben, "Ben").decides()
    before = holds(ada)
    merged(ada, ben)
    after = holds(ada)
    here = ScriptedReviewer(ada, "Ada")
    here.undoes()
    found, claims, _, documents = holds(ada)  # type: ignore[misc]
    assert (found, documents) == (before[0], before[3])  # type: ignore[index]
    assert {id_: claims[id_] for id_ in before[1]} == before[1]  # type: ignore[index]
    assert verify(ada) == ()
    here.redoes()
    assert holds(ada) == after
    assert verify(ada) == ()


def test_different_decisions_wait_as_disputed_and_are_listed(two: tuple[Store, Store]) -> None:
    ada, ben = two
    ScriptedReviewer(ada, "Ada").decides()
    id_ = all_findings(ben, gone=False)[0].discrepancy.id
    ScriptedReviewer(ben, "Ben").session.decide(id_, Verdict.DISMISSED, "immaterial")
    done = merged(ada, ben)
    assert [(clash.target, clash.what) for clash in done.clashes] == [
        (id_, "decided differently: Ada confirmed, Ben dismissed")
    ]
    assert [one.status for one in all_findings(ada, ids=[id_])] == [Status.DISPUTED]


def test_identical_work_clashes_nowhere(two: tuple[Store, Store]) -> None:
    for store, who in zip(two, ("Ada", "Ben"), strict=True):
        one = ScriptedReviewer(store, who)
        one.corrects("38", high=Decimal(40))
        one.decides()
    assert merged(*two).clashes == ()


def test_two_corrections_of_one_claim_are_both_kept_and_listed(two: tuple[Store, Store]) -> None:
    ada, ben = two
    ScriptedReviewer(ada, "Ada").corrects("38", low=Decimal(37))
    ScriptedReviewer(ben, "Ben").corrects("38", high=Decimal(40))
    done = merged(ada, ben)
    assert [clash.target for clash in done.clashes] == [claim_of(ada, "38").id]
    assert [one.actor for one in entries(ada, acts=[Act.CORRECT])] == ["Ada", "Ben"]


def test_a_store_that_was_edited_is_not_merged(files: tuple[Store, Store], tmp_path: Path) -> None:
    ada, ben = files
    ScriptedReviewer(ben, "Ben").decides()
    with sqlite3.connect(tmp_path / "ben.db") as raw:
        for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            raw.execute(f'DROP TRIGGER "{name}"')
        raw.execute("UPDATE ledger SET actor = 'Eve'")
    with pytest.raises(UsageError, match="changed behind the program's back"):
        merged(ada, ben)
    assert head(ada)[0] == 0


def test_versions_that_come_with_a_merge_are_tied_as_where_they_were_read(two: tuple[Store, Store]) -> None:
    ada, ben = two
    new_version(ben, "40")
    assert "C16" in checks(ben)
    merged(ada, ben)
    assert holds(ada) == holds(ben)


def test_two_next_versions_that_two_people_read_both_succeed_the_one_before(two: tuple[Store, Store]) -> None:
    ada, ben = two
    for store, figure in zip(two, ("39", "40"), strict=True):
        new_version(store, figure)
    now = {one.id for one in all_claims(ada, current=True)}
    (before,) = (one for one in all_claims(ada) if one.id not in now and one.quote == "38")
    merged(ada, ben)
    merged(ben, ada)
    assert holds(ada) == holds(ben)
    for store in two:
        assert sorted(heir.claim for heir in heirs(store)[before.id]) == sorted(
            claim_of(store, figure).id for figure in ("39", "40")
        )
        assert verify(store) == ()


HARBOUR_WORDS = ("30-member choir", "upper deck of the ferry", "38 people")


def test_what_was_forgotten_does_not_come_back(two: tuple[Store, Store]) -> None:
    ada, ben = two
    ScriptedReviewer(ada, "Ada").session.forget("harbour", "a child is named")
    theirs = ScriptedReviewer(ben, "Ben")
    theirs.adds("harbour", "30-member choir")
    theirs.corrects("38", high=Decimal(40))
    theirs.undoes()
    theirs.session.note(claim_of(ben, "7").id, "seen on the film")
    done = merged(ada, ben)
    assert [(one.act, one.actor) for one in done.entries] == [("remark", "Ben")]
    (clash,) = done.clashes
    assert (
        "harbour was forgotten here and stays so: it was not brought in, nor the 3 entries that quote it" in clash.what
    )
    content = "\n".join(dump(ada))
    assert [words for words in HARBOUR_WORDS if words in content] == []
    assert verify(ada) == ()
    assert merged(ada, ben).entry is None


def test_what_only_the_other_forgot_is_refused_until_it_is_forgotten_here(two: tuple[Store, Store]) -> None:
    ada, ben = two
    ScriptedReviewer(ben, "Ben").decides()
    ScriptedReviewer(ben, "Ben").session.forget("harbour", "a child is named")
    before = list(dump(ada))
    with pytest.raises(
        UsageError, match=r"harbour \(doc-\w+\) was forgotten for good.*factcheck documents forget doc-\w+ --reason"
    ):
        merged(ada, ben)
    assert list(dump(ada)) == before
    merged_as_told(ada, ben, "Ada")
    merged_as_told(ben, ada, "Ben")
    assert holds(ada) == holds(ben)
    assert verify(ada) == verify(ben) == ()


def test_what_a_store_never_had_and_the_other_forgot_is_left_out(two: tuple[Store, Store]) -> None:
    ada, ben = two
    also_read(ben)
    theirs = ScriptedReviewer(ben, "Ben")
    theirs.rejects("44")
    theirs.session.forget("echo", "asked for")
    theirs.session.note(claim_of(ben, "7").id, "seen on the film")
    done = merged(ada, ben)
    assert (done.documents, [one.act for one in done.entries], done.clashes) == ((), ["remark"], ())
    assert holds(ada) == holds(ben)
    assert verify(ada) == ()


def merged_as_told(store: Store, other: Store, who: str) -> Merged:
    """Merge; what the refusal says to forget first, forget."""
    try:
        return merged(store, other, who)
    except UsageError as refused:
        told = re.findall(r"factcheck documents forget (doc-\w+)", str(refused))
        if not told:
            raise
        for document in told:
            ScriptedReviewer(store, who).session.forget(document, "as the other store did")
        return merged(store, other, who)


def test_an_edited_merged_entry_is_found(files: tuple[Store, Store], tmp_path: Path) -> None:
    ada, ben = files
    ScriptedReviewer(ben, "Ben").decides()
    merged(ada, ben)
    with sqlite3.connect(tmp_path / "ada.db") as raw:
        for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            raw.execute(f'DROP TRIGGER "{name}"')
        raw.execute("UPDATE ledger SET actor = 'Eve' WHERE number = 2")
    assert [one.where for one in verify(ada)] == ["ledger 2"]


ACTS: dict[str, Callable[[ScriptedReviewer, random.Random], object]] = {
    "decide": lambda one, chance: one.session.decide(
        chance.choice(all_findings(one.store, gone=False)).discrepancy.id,
        *chance.choice([(Verdict.CONFIRMED, None), (Verdict.DISMISSED, "immaterial"), (Verdict.UNSURE, None)]),
    ),
    "remark": lambda one, chance: one.session.annotate(
        [chance.choice(all_findings(one.store, gone=False)).discrepancy.id],
        Words(tags=[chance.choice("ab")], question=chance.choice(["whose list?", "which day?"])),
    ),
    "correct": lambda one, chance: one.corrects(
        chance.choice(["38", "41"]), low=Decimal(chance.choice([30, 35])), high=Decimal(chance.choice([41, 45]))
    ),
    "reject": lambda one, chance: one.rejects(chance.choice(["38", "120"])),
    "add": lambda one, chance: one.adds("harbour", "30-member choir"),
    "link": lambda one, chance: one.links("41", "38"),
    "unlink": lambda one, chance: one.unlinks("41", "38"),
    "withdraw": lambda one, chance: one.session.withdraw("morning", "a draft"),
    "forget": lambda one, chance: one.session.forget(chance.choice(["morning", "harbour"]), "asked for"),
    "version": lambda one, chance: new_version(one.store, chance.choice(["39", "40"])),
    "origin": lambda one, chance: one.session.same_origin(claim_of(one.store, "41").id, claim_of(one.store, "38").id),
    "incident": lambda one, chance: one.session.other_incident("harbour", "morning"),
    "assign": lambda one, chance: one.session.assign(
        chance.choice(all_findings(one.store, gone=False)).discrepancy.id, chance.choice(["Ada", "Ben", ""])
    ),
    "untag": lambda one, chance: one.session.untag(
        chance.choice(all_findings(one.store, gone=False)).discrepancy.id, chance.choice("ab")
    ),
    "name": lambda one, chance: one.session.set_source("Harbour Office", party=chance.choice(["port", ""])),
    "undo": lambda one, chance: one.undoes(sure=True),
    "redo": lambda one, chance: one.redoes(),
}


def new_version(store: Store, figure: str) -> None:
    """The article again at its address, another figure in it."""
    text = f"The Harbour Office said {figure} people were killed when the ferry sank off Sorrel. It sank at noon."
    for one in (text.replace(figure, "38"), text):
        document = document_of(one, dateline=date(2031, 5, 3), publisher="Post", name="noon")
        ingest(
            store,
            [
                replace(
                    document,
                    uri="https://example.org/noon",
                    id=document_id(one, "Post", "https://example.org/noon", "noon"),
                )
            ],
        )
    compare(store, Settings())


SCRIPT = st.lists(st.tuples(st.sampled_from(sorted(ACTS)), st.integers(0, 9)), max_size=5)


def plays(store: Store, who: str, script: list[tuple[str, int]]) -> None:
    for act, seed in script:
        try:
            ACTS[act](ScriptedReviewer(store, who), random.Random(seed))
        except (FactcheckError, IndexError, StopIteration):
            continue  # an act that makes no sense here: refused, and nothing is written


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(before=[], one=[("version", 0)], other=[("version", 6)], later=[("version", 0)], same=False)
@given(before=SCRIPT, one=SCRIPT, other=SCRIPT, later=SCRIPT, same=st.booleans())
def test_whoever_is_merged_into_whom_the_same_holds(
    tmp_path_factory: pytest.TempPathFactory,
    before: list[tuple[str, int]],
    one: list[tuple[str, int]],
    other: list[tuple[str, int]],
    later: list[tuple[str, int]],
    same: bool,
) -> None:
    directory = tmp_path_factory.mktemp("merge")
    with store_at(directory, "ada.db") as ada:
        reviewed(ada)
        plays(ada, "Ada", before)
    (directory / "ben.db").write_bytes((directory / "ada.db").read_bytes())
    with store_at(directory, "ada.db") as ada, store_at(directory, "ben.db") as ben:
        plays(ada, "Ada", one)
        also_read(ben)
        plays(ben, "Ada" if same else "Ben", other)
        merged_as_told(ada, ben, "Ada")
        merged_as_told(ben, ada, "Ben")
        assert holds(ada) == holds(ben)
        plays(ben, "Carl", later)  # Ben would undo the merge itself: that is his store's own affair
        merged_as_told(ada, ben, "Ada")
        merged_as_told(ben, ada, "Ben")
        assert holds(ada) == holds(ben)
        assert merged(ada, ben).entry is None
        assert verify(ada) == verify(ben) == ()
