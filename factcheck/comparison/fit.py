"""How one field of two claims' scopes stands: the closed set of outcomes. Compares nothing itself."""

from dataclasses import dataclass
from enum import StrEnum


class Fit(StrEnum):
    """The first claim's field against the second's. UNKNOWN is not SAME: what it permits, the decision list says."""

    SAME = "same"
    NARROWER = "narrower"
    WIDER = "wider"
    OVERLAPPING = "overlapping"
    DISJOINT = "disjoint"
    UNKNOWN = "unknown"

    @property
    def mirrored(self) -> "Fit":
        return _MIRROR.get(self, self)


_MIRROR = {Fit.NARROWER: Fit.WIDER, Fit.WIDER: Fit.NARROWER}


EQUATED = frozenset({"unit", "event"})
"""Fields of closed lists, whose equal sides are shown as an equation."""


@dataclass(frozen=True, slots=True)
class Field:
    """One compared field: `sides` are both in words, `stated` is true when both sides state it in words."""

    name: str
    fit: Fit
    sides: tuple[str, str]
    stated: bool = True

    @property
    def words(self) -> str:
        """Both sides as a reader sees them: "240 = 240", "killed, wounded"."""
        one, other = self.sides
        return (
            f"{one} = {other}"
            if one == other and self.name in EQUATED
            else ", ".join(side for side in self.sides if side)
        )

    def standing(self, fit: Fit, stated: bool | None = None) -> "Field":
        """Return the field with another fit, and with what is stated if that is said."""
        return Field(self.name, fit, self.sides, self.stated if stated is None else stated)

    @property
    def mirrored(self) -> "Field":
        """The field of the same two claims, asked the other way round."""
        return Field(self.name, self.fit.mirrored, (self.sides[1], self.sides[0]), self.stated)


def combine(fits: list[Fit]) -> Fit:
    """Fold the dimensions of one field: any disjoint part parts the whole, mixed directions overlap."""
    kinds = set(fits)
    for decisive in (Fit.DISJOINT, Fit.OVERLAPPING):
        if decisive in kinds:
            return decisive
    if Fit.NARROWER in kinds and Fit.WIDER in kinds:
        return Fit.OVERLAPPING
    for direction in (Fit.NARROWER, Fit.WIDER, Fit.UNKNOWN):
        if direction in kinds:
            return direction
    return Fit.SAME
