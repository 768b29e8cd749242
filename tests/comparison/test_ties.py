"""Parts of the documents: nothing ties two of them, and each compared alone gives what it gives among all."""

from collections import Counter
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.comparison import likeness
from factcheck.comparison.engine import Comparison, compare
from factcheck.comparison.judgements import Judgements, pair_of
from factcheck.comparison.ties import tie
from factcheck.model import Claim, Document
from factcheck.pipeline.extract import document_of, extract_document
from tests.comparison.many import made as many_claims

LINES = (
    "A ferry sank off Old Karsk on Sunday, and the Harbour Office said {n} people were killed.",
    "{n} people were killed when the ferry Velmora sank off Old Karsk on Sunday, the Red Crescent said.",
    "The Rovna mine near Tolva collapsed on Sunday and {n} miners died, the Labour Office said. (Meridian)",
    "The Union of Miners said {n} miners died when the Rovna mine near Tolva collapsed on Sunday.",
    "Police in Besti said {n} people were arrested at a march on Saturday. Organisers spoke of 300 marchers.",
)
lines = st.lists(
    st.tuples(st.integers(0, len(LINES) - 1), st.integers(3, 30), st.integers(4, 6)), min_size=1, max_size=8
)
Stored = tuple[list[Claim], list[Document]]


def stored(made: list[tuple[int, int, int]]) -> Stored:
    documents = {}
    for line, number, day in made:
        text = LINES[line].format(n=number)
        paper = ("Post", "Meridian News Agency")[number % 2]
        one = document_of(text, name=f"{line} {number}", publisher=paper, dateline=date(2031, 5, day))
        documents[one.id] = one
    return [claim for one in documents.values() for claim in extract_document(one).claims], list(documents.values())


@settings(max_examples=40, deadline=None)
@given(lines, st.integers(0, 99), st.integers(0, 99))
def test_a_part_compared_alone_gives_what_it_gives_among_all(
    made: list[tuple[int, int, int]], one: int, other: int
) -> None:
    claims, documents = stored(made)
    two = pair_of(claims[one % len(claims)].id, claims[other % len(claims)].id)
    said = Judgements(linked={two: "Ada"}) if two[0] != two[1] else Judgements()
    whole = compare(claims, documents, judgements=said)
    assert whole.ties is not None
    alone = []
    for part in set(whole.ties.parts.values()):
        own = [document for document in documents if whole.ties.parts[document.id] == part]
        held = [claim for claim in claims if whole.ties.part(claim.document_id) == part]
        alone.append(compare(held, own, judgements=said, surroundings=whole.ties.surroundings))
    assert gathered(alone) == gathered([whole])


def gathered(found: list[Comparison]) -> list[Counter[str]]:
    return [
        Counter(repr(one) for comparison in found for one in getattr(comparison, name))
        for name in ("discrepancies", "groups", "relations", "notes")
    ]


def test_a_persons_word_ties_what_nothing_else_does() -> None:
    claims, documents = stored([(0, 20, 5), (3, 9, 5)])
    ferry, mine = claims[0], claims[-1]
    assert len(set(tie(claims, documents).parts.values())) == 2
    said = Judgements(linked={pair_of(ferry.id, mine.id): "Ada"})
    assert len(set(tie(claims, documents, said).parts.values())) == 1


def test_an_incident_of_hundreds_of_articles_is_one() -> None:
    claims, documents = many_claims(6_000)
    names = Counter(one.text.partition(" came from ")[2] for one in documents).most_common(1)[0][0]
    own = {one.id for one in documents if one.text.endswith(names)}
    incidents = tie(claims, documents).incidents
    assert len({incidents[claim.id] for claim in claims if claim.document_id in own}) == 1


def test_a_copy_of_a_copy_is_a_copy_of_the_first() -> None:
    words = [f"word{number}" for number in range(60)]
    texts = [" ".join([*words[: 60 - cut], *(f"other{number}" for number in range(cut))]) for cut in (0, 14, 28)]
    documents = [document_of(text, name=text[-7:], dateline=date(2031, 5, 4 + day)) for day, text in enumerate(texts)]
    profiles = {one.id: likeness.profile(one) for one in documents}
    assert not likeness.are_copies(profiles[documents[0].id], profiles[documents[2].id])
    first, *others = documents
    assert likeness.copies(documents, profiles, {}) == {one.id: first.id for one in others}
