"""What a session refuses, in the words of whoever sits at its keys; the sentences are those of real acts."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from factcheck.errors import UsageError
from factcheck.pipeline.repair import Words
from factcheck.review.refusals import at_keys
from factcheck.store.database import open_store
from tests.review.scripted import ScriptedReviewer, claim_of, reviewed

REFUSED: list[tuple[str, Callable[[ScriptedReviewer], object], str]] = [
    ("a claim that is there", lambda one: one.adds("harbour", "38 people"), "e corrects how it is read"),
    ("a reading that is so", lambda one: one.corrects("38", low=Decimal(38), high=Decimal(38)), "e again asks"),
    ("ends the wrong way round", lambda one: one.corrects("38", low=Decimal(50), high=Decimal(2)), "open stands for"),
    ("no reason", lambda one: one.session.reject(claim_of(one.store, "38").id, " "), "needs a reason"),
    ("somebody else's act", lambda one: (_ben(one).rejects("38"), one.undoes()), "z takes back your own: factcheck undo 1 in"),
    ("what was rejected", lambda one: (one.rejects("38"), one.adds("harbour", "38")), "z while it is your last act"),
    ("what is no more", lambda one: one.session.go("d-0000"), "there is no discrepancy"),
    ("two sides of a source", lambda one: one.session.correct(
        claim_of(one.store, "38").id, Words(source="Red Crescent", own_voice=True), "x"), "not both"),
]  # fmt: skip


def _ben(one: ScriptedReviewer) -> ScriptedReviewer:
    return ScriptedReviewer(one.store, "Ben")


@pytest.mark.parametrize(("what", "act", "told"), REFUSED, ids=[what for what, *_ in REFUSED])
def test_a_refusal_names_keys_and_no_options(
    tmp_path: Path, what: str, act: Callable[[ScriptedReviewer], object], told: str
) -> None:
    with open_store(tmp_path / "claims.db") as store:
        reviewed(store)
        with pytest.raises(UsageError) as refused:
            act(ScriptedReviewer(store, "Ada"))
    shown = at_keys(str(refused.value))
    assert told in shown
    assert " --" not in shown
