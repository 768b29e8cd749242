"""What is read from the articles of this folder never gets worse: a floor is lowered only in a commit that says why."""

import hashlib
import json

import pytest

from tests.quality.scoring import FOLDER, gold, measured

FLOORS = json.loads((FOLDER / "floors.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def scores() -> dict[str, float]:
    return measured()


@pytest.mark.parametrize("name", sorted(FLOORS["floors"]))
def test_a_score_keeps_its_floor(scores: dict[str, float], name: str) -> None:
    assert scores[name] >= FLOORS["floors"][name]


def test_every_score_has_a_floor(scores: dict[str, float]) -> None:
    assert set(scores) == set(FLOORS["floors"])


def test_a_label_changes_only_together_with_its_digest() -> None:
    texts = [(FOLDER / "texts" / f"{row['doc']}.txt").read_bytes() for row in gold()]
    digest = hashlib.sha256(b"".join([(FOLDER / "gold.jsonl").read_bytes(), *texts])).hexdigest()
    assert digest == FLOORS["digest"]


def test_every_label_stands_on_its_words() -> None:
    for row in gold():
        text = (FOLDER / "texts" / f"{row['doc']}.txt").read_text(encoding="utf-8")
        for figure in row["figures"]:
            assert text[figure["start"] : figure["end"]] == figure["text"]
