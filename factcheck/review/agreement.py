"""How far reviewers agree: percent, Cohen's kappa, Krippendorff's alpha, nominal. Owns the formulas and what they lack.

Units are things that reviewers judged, a label each; who said nothing of a unit is missing there, never counted as
disagreement. Sources: Cohen, "A coefficient of agreement for nominal scales" (1960); Krippendorff, "Computing
Krippendorff's Alpha-Reliability" (2011), whose worked examples the tests reproduce.
"""

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from factcheck.model import Decision

Labels = Mapping[str, Hashable]
"""Reviewer -> label, of one unit."""


@dataclass(frozen=True, slots=True)
class PairAgreement:
    """Two reviewers: units that both judged, percent, kappa (None with the reason in `note`)."""

    one: str
    other: str
    n: int
    percent: float | None
    kappa: float | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Agreement:
    """All reviewers over one field.

    `n` units were judged by two or more, `single` by one alone; `values` labels were given in those n; `missing` are
    the labels that would be there had every reviewer judged each of the n. `percent` is of pairs of labels of one unit.
    """

    field: str
    n: int
    single: int
    values: int
    missing: int
    percent: float | None
    alpha: float | None
    note: str
    pairs: tuple[PairAgreement, ...]


def agreement(field: str, units: Sequence[Labels]) -> Agreement:
    """Return the agreement over units; every number that cannot be computed is None, and `note` says why."""
    judged = [unit for unit in units if len(unit) > 1]
    reviewers = sorted({who for unit in units for who in unit})
    values = sum(len(unit) for unit in judged)
    alpha, note = krippendorff_alpha([tuple(unit.values()) for unit in judged])
    return Agreement(
        field=field,
        n=len(judged),
        single=len(units) - len(judged),
        values=values,
        missing=len(judged) * len(reviewers) - values,
        percent=_percent([tuple(unit.values()) for unit in judged]),
        alpha=alpha,
        note=note,
        pairs=tuple(_pair(one, other, judged) for one, other in combinations(reviewers, 2)),
    )


def _percent(units: Sequence[Sequence[Hashable]]) -> float | None:
    pairs = [one == other for unit in units for one, other in combinations(unit, 2)]
    return 100 * sum(pairs) / len(pairs) if pairs else None


def _pair(one: str, other: str, units: Sequence[Labels]) -> PairAgreement:
    both = [(unit[one], unit[other]) for unit in units if one in unit and other in unit]
    kappa, note = cohen_kappa(both)
    return PairAgreement(one, other, len(both), _percent(both), kappa, note)


def cohen_kappa(pairs: Sequence[tuple[Hashable, Hashable]]) -> tuple[float | None, str]:
    """Return kappa of two reviewers' labels of the same units, or None and why there is none."""
    if not pairs:
        return None, "they judged nothing in common"
    n = len(pairs)
    observed = sum(one == other for one, other in pairs) / n
    ones, others = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    expected = sum(ones[label] * others[label] for label in ones) / n**2
    if expected == 1:
        return None, "both gave one and the same label throughout, so chance explains it all"
    return (observed - expected) / (1 - expected), ""


def krippendorff_alpha(units: Sequence[Sequence[Hashable]]) -> tuple[float | None, str]:
    """Return nominal alpha over units of two labels or more, missing ones left out, or None and why there is none."""
    units = [unit for unit in units if len(unit) > 1]
    if not units:
        return None, "no unit was judged by two reviewers"
    weights: dict[tuple[Hashable, Hashable], float] = {}
    for unit in units:
        for i, one in enumerate(unit):
            for j, other in enumerate(unit):
                if i != j:
                    weights[one, other] = weights.get((one, other), 0.0) + 1 / (len(unit) - 1)
    totals: dict[Hashable, float] = {}
    for (one, _), weight in weights.items():
        totals[one] = totals.get(one, 0.0) + weight
    n = sum(totals.values())
    if len(totals) == 1:
        return None, "everybody gave one and the same label throughout, so there is no variation to measure against"
    observed = sum(weight for (one, other), weight in weights.items() if one != other)
    expected = sum(totals[one] * totals[other] for one in totals for other in totals if one != other) / (n - 1)
    return 1 - observed / expected, ""


def of_decisions(said: Mapping[str, Sequence[Decision]]) -> tuple[Agreement, ...]:
    """Return the agreement on verdicts, on reasons where verdicts agree, and on both together.

    `said` holds each discrepancy's decisions, oldest first; the last one of each reviewer counts. Whoever
    adjudicates has seen the others' work and is no independent judge: decisions that settle are left out.
    """
    own = [[one for one in decisions if not one.settles] for decisions in said.values()]
    last = [{one.reviewer: one for one in decisions} for decisions in own if decisions]
    verdicts: list[Labels] = [{who: one.verdict.value for who, one in unit.items()} for unit in last]
    whole: list[Labels] = [{who: (one.verdict.value, one.reason or "") for who, one in unit.items()} for unit in last]
    agreed: list[Labels] = [
        {who: one.reason or "none" for who, one in unit.items()}
        for unit in last
        if len({one.verdict for one in unit.values()}) == 1
    ]
    return (
        agreement("verdict", verdicts),
        agreement("reason", agreed),
        agreement("overall", whole),
    )
