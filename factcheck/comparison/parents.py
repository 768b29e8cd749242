"""Under which whole a part is listed: its direct parent, and the same count told again. Decides no pair.

A document that tells of eight women among the dead of its ministry, and of the larger toll of the opposition, says of
one of the two that it holds them; a part of a part is no part of the whole, as listed.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from factcheck.comparison.case import Case
from factcheck.comparison.ruling import Ruling
from factcheck.model import Claim, RelationKind


def direct(rulings: Iterable[Ruling], case: Case) -> list[Ruling]:
    """Keep of the subsets those under the direct parent; all other rulings stay."""
    rulings = list(rulings)
    wholes: dict[str, dict[str, Claim]] = defaultdict(dict)
    same: dict[str, set[str]] = defaultdict(set)
    for ruling in rulings:
        if ruling.relation is RelationKind.SUBSET:
            wholes[ruling.first.id][ruling.second.id] = ruling.second
        elif ruling.relation is RelationKind.AGREE:
            same[ruling.first.id].add(ruling.second.id)
            same[ruling.second.id].add(ruling.first.id)
    kept: dict[str, set[str]] = {}
    for part, found in wholes.items():
        kept[part] = _parents(case.by_id[part], found, wholes, same, case)
    return [one for one in rulings if one.relation is not RelationKind.SUBSET or one.second.id in kept[one.first.id]]


def _parents(
    part: Claim,
    found: Mapping[str, Claim],
    wholes: Mapping[str, Mapping[str, Claim]],
    same: Mapping[str, set[str]],
    case: Case,
) -> set[str]:
    """The direct parent of a part among its wholes, with those that tell the parent again."""
    inside = [whole for whole in found.values() if whole.document_id == part.document_id]
    nearest = [one for one in inside if not any(one.id in wholes.get(middle, ()) for middle in found)] or inside
    if not nearest:
        return set(found)
    parent = max(nearest, key=lambda whole: _closeness(part, whole, case))
    kept = {one.id for one in nearest if one.id in same.get(parent.id, ()) or _is_again(one, parent, case)}
    return kept | {parent.id} | (found.keys() - {one.id for one in inside})


def _is_again(one: Claim, parent: Claim, case: Case) -> bool:
    """True for the parent's number of the same event: the parent told again, in whatever nouns."""
    numbers = case.bounds(one).nominal, case.bounds(parent).nominal
    return numbers[0] is not None and numbers[0] == numbers[1] and one.event is parent.event


def _closeness(part: Claim, whole: Claim, case: Case) -> tuple[bool, bool, bool, date, int]:
    """A link in the text first, then one voice, the nearest of its wholes; of others' the newest, and the first told.

    What a report puts first is its own count of all; a rival's comes behind it.
    """
    before = whole.span.start < part.span.start
    same = case.speaker(part) == case.speaker(whole)
    near = -abs(part.span.start - whole.span.start) if same else -whole.span.start
    return case.linked(part, whole), same, before, whole.as_of or date.min, near
