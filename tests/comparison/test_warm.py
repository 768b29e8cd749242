"""What a process keeps between comparisons changes nothing: after any edits it finds what a fresh one finds."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.comparison import likeness, origins
from factcheck.comparison.engine import Comparison, compare
from factcheck.model import Claim, ClaimKind, Document, Source
from factcheck.pipeline.extract import document_of, extract_document

LINES = (
    "A ferry sank off Old Karsk on Sunday, and the Harbour Office said {n} people were killed.",
    "At least {n} people died when the ferry Velmora sank off Old Karsk on Sunday, the Red Crescent said.",
    "The Velmora went down near Karsk. Mayor Ilse Orun said {n} were missing. Rescuers said 12 were hurt.",
    "Police in Besti said {n} people were arrested at a march on Saturday. Organisers spoke of 300 marchers.",
)
articles = st.tuples(st.integers(0, len(LINES) - 1), st.integers(3, 60), st.integers(1, 28))
edits = st.lists(
    st.tuples(st.sampled_from(["add", "drop", "rewrite", "figure", "source"]), st.integers(0, 99), articles),
    min_size=1,
    max_size=6,
)


def article(made: tuple[int, int, int], name: str) -> Document:
    line, number, day = made
    text = LINES[line].format(n=number)
    return document_of(text, name=name, publisher=f"Paper {name}", dateline=date(2031, 5, day))


class Desk:
    """Articles and their claims, under the hands of somebody who edits."""

    def __init__(self, made: list[tuple[int, int, int]]) -> None:
        self.documents: list[Document] = []
        self.claims: list[Claim] = []
        for one in made:
            self.add(one)

    def add(self, made: tuple[int, int, int]) -> None:
        document = article(made, f"a{len(self.documents)}-{made}")
        if document.id not in {one.id for one in self.documents}:
            self.documents.append(document)
            self.claims += extract_document(document).claims

    def drop(self, place: int) -> None:
        gone = self.documents.pop(place % len(self.documents))
        self.claims = [claim for claim in self.claims if claim.document_id != gone.id]

    def edit(self, kind: str, place: int, made: tuple[int, int, int]) -> None:
        if kind in ("drop", "rewrite") and self.documents:
            self.drop(place)
        if kind in ("add", "rewrite"):
            self.add(made)
        if kind in ("figure", "source") and self.claims:
            at = place % len(self.claims)
            self.claims[at] = corrected(self.claims[at], kind, made[1])


def corrected(claim: Claim, kind: str, number: int) -> Claim:
    """The claim as somebody reads it otherwise: another figure, or the same words of another source."""
    if kind == "figure" and claim.kind is ClaimKind.COUNT and claim.quantity is not None:
        value = Decimal(number)
        return replace(claim, quantity=replace(claim.quantity, low=value, high=value, nominal=value))
    said: Source | None = claim.attribution.source
    if kind == "source" and said is not None:
        return replace(claim, attribution=replace(claim.attribution, source=replace(said, name=f"Office {number % 3}")))
    return claim


def found(desk: Desk) -> Comparison:
    return compare(desk.claims, desk.documents)


def forget() -> None:
    """What starting a new process does to what is kept."""
    likeness._profile.cache_clear()
    origins._name_key.cache_clear()


@settings(max_examples=40, deadline=None)
@given(st.lists(articles, min_size=2, max_size=6), edits)
def test_after_any_edits_a_warm_process_finds_what_a_fresh_one_finds(
    made: list[tuple[int, int, int]], changes: list[tuple[str, int, tuple[int, int, int]]]
) -> None:
    desk = Desk(made)
    found(desk)
    for change in changes:
        desk.edit(*change)
        warm = found(desk)
        forget()
        assert warm == found(desk)


def test_a_text_is_profiled_once_whatever_its_document_is_called() -> None:
    forget()
    one = article((1, 20, 5), "one")
    same = likeness.profile(one) is likeness.profile(replace(one, id="doc-other", name="other", publisher="Another"))
    assert same
    assert likeness._profile.cache_info().misses == 1


def test_what_a_profile_depends_on_is_what_it_is_kept_by() -> None:
    one = article((1, 20, 5), "one")
    kept = likeness.profile(one)
    assert likeness.profile(replace(one, text=one.text.replace("Velmora", "Marienne"))) != kept
    assert likeness.profile(replace(one, reader=likeness.TABLE)) != kept
