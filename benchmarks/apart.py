"""Whether two happenings of one city and week are ever set against each other: labelled articles, moved there.

    python -m benchmarks.apart FOLDER... [--weeks N] [--errors]

Each two clusters of a folder (`gold.jsonl` with `cluster`, else each article by itself; `texts/`) are told of one city
and one week, or N weeks apart: the place that most of a cluster's articles name becomes `CITY`, and their days move by
whole weeks, in words and in the dateline. Then any relation between the two is a wrong one. Owns the moving and the
counting; scores nothing else. Articles of one real city share more (a police chief, a hospital) than moved ones do.
"""

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path

from benchmarks.labels import Row, lines
from factcheck.comparison.engine import relate
from factcheck.model import Claim, ClaimKind, Document, Relation
from factcheck.pipeline.extract import document_of, extract_document

CITY = "Halverton"
"""A name that no article has."""
MONDAY = date(2024, 5, 6)
"""Of the week in which all is told."""
HALF_YEAR = 183
"""Days from a dateline in which a day without a year lies."""
_MONTHS = "January February March April May June July August September October November December".split()
_MONTH = rf"({'|'.join([*_MONTHS, *(name[:3] for name in _MONTHS), 'Sept'])})"
_MONTH_DAY = re.compile(rf"\b{_MONTH}\.? (\d{{1,2}})(?:st|nd|rd|th)?\b(?!,\d| ?%)")
_DAY_MONTH = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)? {_MONTH}\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Told:
    """One happening as its articles tell it, with what is counted in them."""

    name: str
    documents: list[Document]
    counts: list[Claim]


def moved(folder: Path, *, weeks: int = 0) -> Iterator[Told]:
    """Yield each happening of a folder, told of `CITY` and of the week `weeks` after `MONDAY`."""
    clusters: dict[str, list[Row]] = defaultdict(list)
    for row in lines(folder / "gold.jsonl"):
        if row["dateline"]:
            clusters[row.get("cluster") or row["doc"]].append(row)
    for name, rows in clusters.items():
        texts = {row["doc"]: (folder / "texts" / f"{row['doc']}.txt").read_text(encoding="utf-8") for row in rows}
        first = min(date.fromisoformat(row["dateline"]) for row in rows)
        by = MONDAY + timedelta(weeks=weeks, days=first.weekday()) - first
        city = _city(rows, list(texts.values()))
        documents = [
            document_of(
                _moved(texts[row["doc"]], date.fromisoformat(row["dateline"]), by, city),
                name=row["doc"],
                dateline=date.fromisoformat(row["dateline"]) + by,
                publisher=row.get("publisher"),
            )
            for row in rows
        ]
        found = [claim for document in documents for claim in extract_document(document).claims]
        yield Told(name, documents, [claim for claim in found if claim.kind is ClaimKind.COUNT])


def _city(rows: Sequence[Row], texts: Sequence[str]) -> str | None:
    """The labelled place that most articles name, then the one that most figures have."""
    named = Counter(figure["place"] for row in rows for figure in row["figures"] if figure.get("place"))
    return max(named, key=lambda place: (sum(place in text for text in texts), named[place]), default=None)


def _moved(text: str, dateline: date, by: timedelta, city: str | None) -> str:
    def told(month: str, day: str) -> date | None:
        number = next(at for at, name in enumerate(_MONTHS, 1) if name[:3] == month[:3])
        for year in (dateline.year, dateline.year - 1, dateline.year + 1):
            try:
                found = date(year, number, int(day))
            except ValueError:
                return None
            if abs((found - dateline).days) <= HALF_YEAR:
                return found + by
        return None

    def month_day(match: re.Match[str]) -> str:
        day = told(match[1], match[2])
        return f"{_MONTHS[day.month - 1]} {day.day}" if day else match[0]

    def day_month(match: re.Match[str]) -> str:
        day = told(match[2], match[1])
        return f"{day.day} {_MONTHS[day.month - 1]}" if day else match[0]

    text = _MONTH_DAY.sub(month_day, _DAY_MONTH.sub(day_month, text))
    years = (dateline + by).year - dateline.year
    text = _YEAR.sub(lambda match: str(int(match[0]) + years), text)
    for name, new in ((city, CITY), (city and city.upper(), CITY.upper())):
        text = re.sub(rf"\b{re.escape(name)}\b", new, text) if name else text
    return text


def across(one: Told, other: Told) -> Iterator[Relation]:
    """Yield the relations between counts of two happenings, which should be none."""
    first = {document.id for document in one.documents}
    for relation in relate([*one.counts, *other.counts], [*one.documents, *other.documents]):
        if (relation.a.document_id in first) != (relation.b.document_id in first):
            yield relation


def _shown(relation: Relation, documents: Mapping[str, Document]) -> Iterator[str]:
    yield f"{relation.relation} {relation.check}: {relation.reason}"
    for claim in (relation.a, relation.b):
        document = documents[claim.document_id]
        yield f"    {document.name}: {claim.sentence.of(document.text)} [{claim.quote}]"


def main() -> None:
    """Print, for each folder, how many pairs of happenings are set against each other, of all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--weeks", type=int, default=0, help="How many weeks lie between the two.")
    parser.add_argument("--errors", action="store_true", help="Print each relation between two happenings.")
    options = parser.parse_args()
    for folder in options.folders:
        _measure(folder, options.weeks, errors=options.errors)


def _measure(folder: Path, weeks: int, *, errors: bool) -> None:
    here, later = list(moved(folder)), list(moved(folder, weeks=weeks))
    pairs = wrong = 0
    relations = Counter[str]()
    for first, second in combinations(range(len(here)), 2):
        one, other = here[first], later[second]
        found = list(across(one, other))
        pairs, wrong = pairs + 1, wrong + bool(found)
        relations.update(str(relation.relation) for relation in found)
        documents = {document.id: document for document in (*one.documents, *other.documents)}
        for relation in found if errors else ():
            print(*_shown(relation, documents), sep="\n")
    told = ", ".join(f"{count} {name}" for name, count in relations.items())
    print(f"{folder.name}: {wrong} of {pairs} pairs of happenings set against each other{f' ({told})' if told else ''}")


if __name__ == "__main__":
    main()
