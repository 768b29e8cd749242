"""The methodology of a report in words: the same sentences in every format that is read by people.

Owns the words; what was in force, the report knows.
"""

from collections.abc import Iterator

from factcheck.comparison import checks
from factcheck.pipeline.report import Report
from factcheck.report import wording
from factcheck.settings import PACKS

TOLERANCES = {
    "approx_share": "half-width of “about N”, as a share",
    "approx_cap": "the widest it may be, as a share",
    "finished_days": "days after which an incident counts as finished",
    "lag_days": "days that a copy of an older figure may lag behind",
}


PRINCIPLE = (
    "Every claim is tied to the words of a document whose text is fixed and hashed. Figures are read as intervals "
    "(“at least 300” is 300 or more), never as points where the words are vague. Only figures of one scope are "
    "compared: unit, what is counted, whom, what happened, where, when. Copies of one origin count once. "
    "A range is a range of reported figures, no estimate. No figure is called true or false."
)
NOTED = tuple(checks.NOTED.values())
"""What is told of pairs and claims, and is never a discrepancy."""
LISTED = frozenset((*checks.CHECKS, *checks.NOTED))
"""Ids that the list of checks explains; a note on how a time was read bears none of them."""
NO_FLAG = "never a discrepancy: told, not flagged"
VERIFY = "factcheck verify --head holds a store against it; only so can a cut tail be found"


def facts(report: Report) -> Iterator[tuple[str, str]]:
    """Yield by what the report was made, name and words: versions, pack, tolerances, ledger."""
    method = report.methodology
    settings = method.settings
    yield "factcheck", f"{method.version}; the store was written by {wording.listed(method.versions) or 'no run'}"
    yield "rule pack", f"{settings['pack']} {settings['pack_version']}{_pack(settings['pack'])}"
    for name, words in TOLERANCES.items():
        yield name, f"{settings[name]} ({words})"


def ledger_words(report: Report) -> str:
    """Return how many entries the ledger holds; its head stands beside."""
    return wording.plural(report.methodology.entries, "entry", "entries")


def ledger_head(report: Report) -> str:
    """Return the ledger's head as `verify --head` takes it: the number of entries and the last one's seal."""
    return f"{report.methodology.entries}:{report.methodology.seal}"


def method_lines(report: Report) -> Iterator[str]:
    """Yield the section as Markdown; no word in it is a document's."""
    method = report.methodology
    yield "## Methodology"
    yield ""
    yield PRINCIPLE
    yield ""
    for name, words in facts(report):
        yield f"- {name}{':' if name != 'factcheck' else ''} {words}"
    yield f"- ledger: {ledger_words(report)}, head `{ledger_head(report)}`"
    yield f"  ({VERIFY.replace('factcheck verify --head', '`factcheck verify --head`')})"
    yield ""
    yield "| Check | On | Looks for | Needs | Severity |"
    yield "| --- | --- | --- | --- | --- |"
    for check in method.checks:
        on = "yes" if check.on else "**no**"
        yield f"| {check.id} | {on} | {check.looks_for} | {check.needs} | {check.severity} |"
    for noted in NOTED:
        yield f"| {noted.id} | yes | {noted.explanation} | {noted.needs} | {NO_FLAG} |"


def _pack(name: str) -> str:
    pack = PACKS.get(name)
    if pack is None:
        return ""
    ceilings = [f"{word} up to {wording.number(value)}" for word, value in pack.ceilings.items()]
    points = [f"{word} as {wording.number(value)}" for word, value in pack.points.items()]
    return f": {', '.join((*ceilings, *points))}" if ceilings or points else ""
