"""Predicates: the verb or noun that says what happened, where no event of the closed list says it."""

import pytest

from factcheck.model import ClaimKind
from factcheck.pipeline.extract import document_of, extract_document

# One row a phenomenon: the sentence, and each count's predicate.
PREDICATES = [
    # a verb with the particle that makes it another verb
    ("The mill laid off 400 weavers.", ["lay off"]),
    ("The council has set aside $40 million for wells.", ["set aside"]),
    ("Some 200 drivers broke away from the march.", ["break away"]),
    ("Divers are searching for five people.", ["search for"]),
    ("Around 9,000 people took part.", ["take part"]),
    # a verb with the noun or adjective that completes it
    ("Two soldiers lost their lives.", ["lose life"]),
    ("Police shot dead three robbers.", ["shoot dead"]),
    ("Six hikers were taken to hospital.", ["take to hospital"]),
    ("The fire left 70 people homeless.", ["homeless"]),
    ("Nine are unaccounted for.", ["unaccounted for"]),
    # existence and having
    ("There were perhaps fifty men at the gate.", ["be"]),
    ("We have six dogs.", ["have"]),
    # the verb of the clause, from inside a phrase
    ("Weavers walked out at three mills.", ["walk out"]),
    ("Residents were told to vacate homes in three towns.", ["vacate"]),
    ("The rest, some 12,000, are sleeping in the open.", ["sleep"]),
    # the noun before "of", a measure, the label of a row
    ("It was a margin of 41 votes.", ["margin"]),
    ("Turnout was 71 percent.", ["turnout"]),
    ("Traffic stops: 412", ["stop"]),
    ("Vehicles towed: 33", ["tow"]),
    # the dead of a toll
    ("The death toll stands at 31.", ["death toll"]),
    ("A toll of 31 was given.", ["toll"]),
    # whoever sees or films it only leads to what was done
    ("Cameras had filmed 350 inmates taking part in the riot.", ["take part"]),
    ("She has documented 163 homes that were searched.", ["search"]),
    # an army's own losses, and what it admits
    ("The rebel army put its losses at 24.", ["loss"]),
    ("The firm put its losses at 24.", [None]),
    ("The firm said it had 26 workers on the site.", ["present"]),
    ("The ship's papers listed 96 passengers.", ["aboard"]),
    # a verb of saying heads another clause
    ("The UN says 134 lorries crossed at Orla.", ["cross"]),
    ("He said about a third of the 600 barns stood empty.", ["stand", "stand"]),
]


def predicates(text: str) -> list[str | None]:
    claims = extract_document(document_of(text, name="note")).claims
    counts = [claim for claim in claims if claim.kind is ClaimKind.COUNT]
    return [claim.predicate.lemma if claim.predicate else None for claim in counts]


@pytest.mark.parametrize(("text", "lemmas"), PREDICATES)
def test_a_count_carries_the_words_that_say_what_happened(text: str, lemmas: list[str]) -> None:
    assert predicates(text) == lemmas


def test_a_predicate_is_a_piece_of_the_text() -> None:
    text = "The mill laid off 400 weavers. Nine are unaccounted for."
    for claim in extract_document(document_of(text, name="note")).claims:
        assert claim.predicate is not None
        assert claim.predicate.span.of(text) == claim.predicate.text


@pytest.mark.parametrize("verb", ["believed", "insisted", "claimed", "maintained"])
def test_the_clause_that_a_verb_of_saying_leads_to_says_what_happened(verb: str) -> None:
    assert predicates(f"The union {verb} 900 people took part.") == ["take part"]
