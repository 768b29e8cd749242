"""What a person may set about comparing and reporting: rule packs and tolerances as plain, named, versioned data.

Applies nothing itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

VERSION = "1"
"""Version of the packs and defaults below; printed in every report, recorded with every run."""


@dataclass(frozen=True, slots=True)
class Pack:
    """How vague words are taken when comparing:

    `ceilings` are soft upper bounds, `points` conservative single values.
    """

    name: str
    version: str
    ceilings: Mapping[str, Decimal]
    points: Mapping[str, Decimal] = field(default_factory=dict)


def _numbers(**values: int) -> dict[str, Decimal]:
    return {word.replace("_", " "): Decimal(value) for word, value in values.items()}


INTERVAL = Pack(
    "interval",
    VERSION,
    # What readers take a vague word to exclude: ten units of the next smaller word (reference/quantities, section 8).
    _numbers(dozens=120, scores=200, hundreds=1_200, thousands=12_000, tens_of_thousands=120_000,
             hundreds_of_thousands=1_200_000, several_hundred=1_000, a_few_hundred=1_000),
)  # fmt: skip
ACLED = Pack("acled", VERSION, {}, _numbers(tens=10, dozens=12, hundreds=100))  # its FAQ of May 2024
PACKS: Mapping[str, Pack] = {pack.name: pack for pack in (INTERVAL, ACLED)}


@dataclass(frozen=True, slots=True)
class Settings:
    """Defaults of a comparison. Shares are of the larger figure; days are calendar days."""

    pack: Pack = INTERVAL
    approx_share: Decimal = Decimal("0.05")
    """Half-width of "about N" when compared: five percent, or half of the figure's own rounding if that is wider."""
    approx_cap: Decimal = Decimal("0.15")
    """... but never more than this."""
    finished_days: int = 3
    """An incident counts as finished when its last day is more than this before both datelines."""
    lag_days: int = 3
    """An undated copy of an older figure may lag this far behind before a fall counts."""
    only: frozenset[str] = frozenset()
    """Checks to run; empty means all."""
    without: frozenset[str] = frozenset()
    """Checks not to run."""

    places: tuple[tuple[str, str], ...] = ()
    """Places a person says lie in others, each with its whole: ("Karsk", "Velmora")."""

    verbs: tuple[tuple[str, str], ...] = ()
    """Verbs a person says tell the same as another, or an event: ("swarm", "attend"), ("martyr", "killed")."""

    def runs(self, check: str) -> bool:
        return (not self.only or check in self.only) and check not in self.without
