"""C13 on numbers: one document, in one voice, gives two figures for one thing."""

from factcheck.comparison.checks.check import Table, from_rulings, standard_anchor
from factcheck.comparison.checks.conflict import disputing, explain, title
from factcheck.model import Discrepancy, DiscrepancyKind, RelationKind, Severity


def find(table: Table, found: list[Discrepancy]) -> list[Discrepancy]:
    """Return one discrepancy for each group and slice in which a document contradicts itself."""
    made = []
    for place, rulings in table.gather(table.disputes(RelationKind.CONFLICT, "C13")).items():
        made.append(
            from_rulings(
                table,
                "C13",
                DiscrepancyKind.CONFLICT,
                rulings,
                Severity.MEDIUM,
                title(disputing(rulings, table), table),
                explain(rulings, table),
                standard_anchor(place),
            )
        )
    return made
