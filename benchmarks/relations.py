"""How pairs of figures are judged, on a labelled set: by the figures as the labels have them, or as they are read.

    python -m benchmarks.relations FOLDER...            the labels' figures as input: the engine without the reader
    python -m benchmarks.relations --read FOLDER...     the same articles from end to end
    ... --errors update                                 each pair missed or wrong of one kind, with the engine's reason

A folder holds `gold.jsonl` (a line an article with its figures), `relations.jsonl` (a line a pair) and `texts/`, in the
format of `tests/quality/README.md`. Folders are scored one by one and pooled. Owns the measuring only: an unlisted pair
that follows from a listed one through figures that agree is neither hit nor error, nor is a pair of an optional figure.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.labels import End, Labelled, Pair, load
from factcheck.comparison.case import Case
from factcheck.comparison.engine import relate
from factcheck.comparison.pairs import decide
from factcheck.model import Claim

KINDS = ("conflict", "agree", "update", "subset")
CALLED = {"compatible": "agree", "revision": "update", "related": "conflict", "arithmetic": "conflict"}
"""Our relation -> the labels' coarser one."""


@dataclass(frozen=True, slots=True)
class Scored:
    """Of one set: pairs that are asked for and pairs that were given, each with its relation."""

    wanted: dict[Pair, str]
    given: dict[Pair, str]


def score(labelled: Labelled) -> Scored:
    """Compare all claims and return what is asked for and what was given, without what counts for neither."""
    optional = {end for end, figure in labelled.figures.items() if figure.get("optional")}
    wanted = {pair: kind for pair, kind in labelled.relations.items() if not pair & optional}
    follows = _follows(wanted)
    given: dict[Pair, str] = {}
    for relation in relate(labelled.claims, labelled.documents):
        a, b = labelled.of.get(relation.a.id), labelled.of.get(relation.b.id)
        kind = CALLED.get(str(relation.relation), str(relation.relation))
        if a is None or b is None or kind in follows.get(frozenset((a, b)), ()) or {a, b} & optional:
            continue
        given[frozenset((a, b))] = kind
    return Scored(wanted, given)


def _follows(wanted: Mapping[Pair, str]) -> dict[Pair, set[str]]:
    """Unlisted pair -> the relations it has through figures that agree with one of its ends."""
    same: dict[End, set[End]] = defaultdict(set)
    for pair, kind in wanted.items():
        for end in pair:
            same[end] |= pair if kind == "agree" else {end}
    found: dict[Pair, set[str]] = defaultdict(set)
    for pair, kind in wanted.items():
        a, b = tuple(pair)
        for other in (frozenset((x, y)) for x in same[a] for y in same[b] if x != y):
            if other not in wanted:
                found[other].add(kind)
    return found


def table(scored: Iterable[Scored]) -> Iterator[str]:
    """Yield a line for each kind of relation, over all sets given."""
    for kind in KINDS:
        hits = asked = got = 0
        for one in scored:
            want = {pair for pair, called in one.wanted.items() if called == kind}
            have = {pair for pair, called in one.given.items() if called == kind}
            hits, asked, got = hits + len(want & have), asked + len(want), got + len(have)
        p, r = hits / (got or 1), hits / (asked or 1)
        f = 2 * hits / (asked + got or 1)
        yield f"{kind:10} P {p:.2f}  R {r:.2f}  F1 {f:.2f}   ({hits} of {asked}, {got - hits} wrong)"


# --------------------------------------------------------------------------------------------------------------- errors


def errors(labelled: Labelled, scored: Scored, kind: str) -> Iterator[str]:
    """Yield each pair missed or wrong of one kind: its words, and what the engine says of it."""
    case = Case(labelled.claims, labelled.documents)
    claims = {end: case.by_id[claim] for claim, end in labelled.of.items()}
    wrong = [pair for pair in scored.wanted | scored.given if _differ(scored, pair, kind)]
    for pair in sorted(wrong, key=sorted):
        wanted, given = scored.wanted.get(pair), scored.given.get(pair)
        yield f"{'missed' if wanted == kind else 'wrong'}: {wanted or 'nothing'} is called {given or 'nothing'}"
        ends = sorted(pair)
        for end in ends:
            yield f"   {_shown(labelled, end, claims.get(end))}"
        if all(end in claims for end in ends):
            ruling = decide(claims[ends[0]], claims[ends[1]], case)
            yield f"   -> {ruling.relation or 'apart'} {ruling.check}: {ruling.reason}"


def _differ(scored: Scored, pair: Pair, kind: str) -> bool:
    return (scored.wanted.get(pair) == kind) != (scored.given.get(pair) == kind)


def _shown(labelled: Labelled, end: End, claim: Claim | None) -> str:
    figure = labelled.figures[end]
    text = next(document.text for document in labelled.documents if document.name == end[0])
    before = text[max(0, figure["start"] - 110) : figure["start"]].rpartition("\n")[2]
    after = text[figure["end"] : figure["end"] + 110].partition("\n")[0]
    words = f"{end[0]}: {before}[[{figure['text']}]]{after}"
    if claim is None:
        return f"{words}  NOT READ"
    window = f"{claim.period.start}..{claim.period.end}" if claim.period else "-"
    who = claim.subject.text if claim.subject else "-"
    told = (claim.event, who, claim.place, window, claim.as_of, claim.cumulative, *sorted(claim.marks))
    return f"{words}\n      {' | '.join(map(str, told))}{' | part' if claim.part_of else ''}"


def main() -> None:
    """Print the table of each folder and the pooled one, or the errors of one kind."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--read", action="store_true", help="Read the articles instead of taking the labels' figures.")
    parser.add_argument("--errors", choices=KINDS, help="List the pairs of one kind that are missed or wrong.")
    options = parser.parse_args()
    sets = {folder: load(folder, read=options.read) for folder in options.folders}
    scored = {folder: score(labelled) for folder, labelled in sets.items()}
    if options.errors:
        for folder, labelled in sets.items():
            print(*errors(labelled, scored[folder], options.errors), sep="\n")
        return
    for folder, one in scored.items():
        print(folder.name, *table([one]), sep="\n  ")
    if len(scored) > 1:
        print("pooled", *table(scored.values()), sep="\n  ")


if __name__ == "__main__":
    main()
