"""Who disagrees with whom: names in a column, an arc for each pair that some discrepancy sets against each other.

Owns the pairs and their drawing. An arc is as thick as the pair has discrepancies and coloured by the most severe; a
small ring is somebody at odds with itself. It counts disagreements, and says nothing of who is right or reliable.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from factcheck.model import Finding, Position, Severity, Status
from factcheck.report import wording
from factcheck.report.charts.svg import INK, WIDTH, drawn, shortened
from factcheck.report.dossier import Dossier

MOST = 26
"""Names drawn; the table beside the picture has every pair."""
STEP = 26
NAMES = 190
"""Units that the names take."""
LONGEST = 27
SAMPLES = 24
"""Points of an arc."""


@dataclass(frozen=True, slots=True)
class Opponents:
    """A pair of speakers, one twice where it contradicts itself, and the discrepancies between them."""

    one: str
    other: str
    findings: tuple[Finding, ...]

    @property
    def severity(self) -> Severity:
        """The most severe there is between them."""
        return min((one.discrepancy.severity for one in self.findings), key=lambda severity: severity.rank)


def opponents(findings: Iterable[Finding], dossier: Dossier) -> list[Opponents]:
    """Return every pair that is in dispute, those with most first; what is gone is nobody's dispute."""
    pairs: dict[tuple[str, str], dict[str, Finding]] = {}
    for finding in findings:
        for pair in _pairs(finding, dossier) if finding.status is not Status.GONE else ():
            pairs.setdefault(pair, {})[finding.discrepancy.id] = finding
    found = [Opponents(one, other, tuple(own.values())) for (one, other), own in pairs.items()]
    return sorted(found, key=lambda pair: (-len(pair.findings), pair.severity.rank, pair.one, pair.other))


def _pairs(finding: Finding, dossier: Dossier) -> Iterator[tuple[str, str]]:
    positions = finding.discrepancy.positions
    for first, second in finding.discrepancy.disputes:
        ones, others = _speakers(positions[first], dossier), _speakers(positions[second], dossier)
        for one in ones:
            for other in others:
                if one != other or (len(ones) == len(others) == 1):
                    yield (one, other) if one <= other else (other, one)


def _speakers(position: Position, dossier: Dossier) -> list[str]:
    """Return who holds a position, said or implied; a voice without a publisher goes by its document's name."""
    names = {}
    for claim in dossier.known(position.claims):
        name = dossier.speaker(claim).removesuffix(", implied")
        document = dossier.document(claim)
        names[document.name if document and name == wording.OWN_VOICE else name] = True
    return list(names)


def opponents_chart(pairs: Sequence[Opponents]) -> str | None:
    """Return the picture, None where nobody is against anybody."""
    if not pairs:
        return None
    names = _in_order(pairs)[:MOST]
    drawn_pairs = [pair for pair in pairs if pair.one in names and pair.other in names]
    label = "; ".join(f"{pair.one} and {pair.other}: {len(pair.findings)}" for pair in drawn_pairs)
    texts = [{"row": place, "name": shortened(name, LONGEST)} for place, name in enumerate(names)]
    room = {"type": "quantitative", "axis": None, "scale": {"domain": [0, WIDTH], "nice": False, "range": [0, WIDTH]}}
    down = {
        "type": "quantitative", "axis": None,
        "scale": {"domain": [-0.5, len(names) - 0.5], "nice": False, "zero": False, "range": [0, STEP * len(names)]},
    }  # fmt: skip
    spec = {
        "layer": [
            *_arcs(drawn_pairs, names, room, down),
            {
                "data": {"values": texts},
                "mark": {"type": "text", "align": "right", "baseline": "middle", "x": NAMES - 12},
                "encoding": {"y": down | {"field": "row"}, "text": {"field": "name"}, "color": {"value": INK}},
            },
        ]
    }
    return drawn(spec, STEP * len(names), f"Who disagrees with whom, in how many discrepancies. {label}.")


def _in_order(pairs: Sequence[Opponents]) -> list[str]:
    """Return the names so that opponents stand near each other: each after the one through whom it was reached."""
    against: dict[str, list[str]] = {}
    for pair in pairs:
        against.setdefault(pair.one, []).append(pair.other)
        against.setdefault(pair.other, []).append(pair.one)
    order: list[str] = []
    for start in sorted(against, key=lambda name: (-len(set(against[name])), name)):
        waiting = [start]
        while waiting:
            name = waiting.pop(0)
            if name not in order:
                order.append(name)
                waiting += sorted(set(against[name]), key=lambda other: (len(set(against[other])), other))
    return order


def _arcs(
    pairs: Iterable[Opponents], names: Sequence[str], room: dict[str, Any], down: dict[str, Any]
) -> Iterator[dict[str, Any]]:
    place = {name: number for number, name in enumerate(names)}
    furthest = max((abs(place[pair.one] - place[pair.other]) for pair in pairs), default=1) or 1
    bulge = min((WIDTH - NAMES - 24) / furthest, STEP * 1.3)
    for pair in pairs:
        first, last = sorted((place[pair.one], place[pair.other]))
        points = list(_loop(first) if first == last else _arc(first, last, bulge))
        values = [{"order": number, "x": round(x, 1), "y": round(y, 3)} for number, (x, y) in enumerate(points)]
        yield {
            "data": {"values": values},
            "mark": {
                "type": "line", "interpolate": "linear", "color": f"var(--{pair.severity.value})",
                "strokeWidth": 1.5 + 1.25 * (len(pair.findings) - 1), "strokeCap": "round",
            },
            "encoding": {"x": room | {"field": "x"}, "y": down | {"field": "y"}, "order": {"field": "order"}},
        }  # fmt: skip
        if len(pair.findings) > 1:
            x, y = max(points)
            yield {
                "data": {"values": [{"x": round(x, 1), "y": round(y, 3)}]},
                "mark": {
                    "type": "text",
                    "align": "left",
                    "dx": 6,
                    "baseline": "middle",
                    "text": f"{len(pair.findings)}×",
                },
                "encoding": {"x": room | {"field": "x"}, "y": down | {"field": "y"}, "color": {"value": INK}},
            }


def _arc(first: int, last: int, bulge: float) -> Iterator[tuple[float, float]]:
    middle, half = (first + last) / 2, (last - first) / 2
    for number in range(SAMPLES + 1):
        turn = math.pi * number / SAMPLES
        yield NAMES + bulge * 2 * half * math.sin(turn), middle - half * math.cos(turn)


def _loop(row: int) -> Iterator[tuple[float, float]]:
    for number in range(SAMPLES + 1):
        turn = 2 * math.pi * number / SAMPLES
        yield NAMES + 8 - 8 * math.cos(turn), row - 0.3 * math.sin(turn)


def pair_words(pair: Opponents) -> str:
    """Return the pair as a table names it."""
    return f"{pair.one}, with itself" if pair.one == pair.other else wording.listed((pair.one, pair.other), "against")
