"""A report made by hand around the made-up article: nothing in it hangs on how text is read or compared."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from factcheck import plugins
from factcheck.model import Document, Relation, RelationKind, SourceKind, Status
from factcheck.pipeline.in_force import settings_record
from factcheck.pipeline.report import CheckRun, Compared, Methodology, NamedSource, Report
from factcheck.settings import Settings
from factcheck.store.findings import StoredNote
from tests.report import made

GOLDEN = Path(__file__).parent.parent.parent / "golden"


def report(article: Document | None = None) -> Report:
    """One decided discrepancy, one compatible pair, one withdrawn claim."""
    article = article or made.document(publisher="The Ketra Post", title="Bridge falls")
    finding, dossier = made.case(Status.DECIDED, article)
    claims = tuple(dossier.claims.values())
    held, dead, about = claims
    source = held.attribution.source
    assert source is not None
    return Report(
        documents=(article, replace(article, id="doc-0000000000000000", name="ketra_old")),
        supersedes={article.id: "doc-0000000000000000"},
        claims=claims,
        findings=(finding,),
        compared=Compared(
            counts=3,
            pairs=3,
            looked_at=2,
            relations=(Relation(held, about, RelationKind.AGREE, None, "“31” and “about 30” agree"),),
            apart={"different things happened": 1},
            uncompared={"a statement holds no figure": 2},
        ),
        notes=(StoredNote("C14", "single origin", (dead.id,), "Only the Red Crescent gives dozens on 2021-05-12."),),
        sources=(
            NamedSource("s-1", source.name, SourceKind.GOVERNMENT, None, ("army-run",), ("ministry",), (held.id,)),
        ),
        methodology=Methodology(
            "1.0", ("0.9", "1.0"), settings_record(Settings(without=frozenset({"C6"}))),
            (CheckRun("C1", "Figures.", "two", "high", True), CheckRun("C6", "Mix-ups.", "two", "low", False)), 3, "ab" * 32,
        ),
        withdrawn=frozenset({about.id}),
    )  # fmt: skip


def files() -> Iterator[tuple[Path, str]]:
    """Yield each golden file with what it should hold."""
    for name in ("markdown", "json"):
        exporter = plugins.load(plugins.EXPORTERS, name)
        yield GOLDEN / f"report{exporter.suffixes[0]}", exporter.export(report())
