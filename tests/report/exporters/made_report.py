"""A report made by hand around the made-up article: nothing in it hangs on how text is read or compared."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from factcheck import plugins
from factcheck.comparison.intervals import Bounds
from factcheck.comparison.why import Explanation, Row
from factcheck.comparison.working import Dispute, Working
from factcheck.model import Claim, Document, Relation, RelationKind, Severity, SourceKind, Status
from factcheck.pipeline.in_force import settings_record
from factcheck.pipeline.report import CheckRun, Compared, Methodology, NamedSource, Report
from factcheck.report.exporters.template import TemplateExporter
from factcheck.report.layout import Look
from factcheck.report.report_page import report_page
from factcheck.settings import Settings
from factcheck.store.outcome import StoredNote
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
            NamedSource("s-1", source.name, SourceKind.GOVERNMENT, None, ("army-run",), ("ministry",), (held.id,), 1, 2),
        ),
        methodology=Methodology(
            "1.0", ("0.9", "1.0"), settings_record(Settings(without=frozenset({"C6"}))),
            (CheckRun("C1", "Figures.", "two", "high", True), CheckRun("C6", "Mix-ups.", "two", "low", False)), 3, "ab" * 32,
        ),
        withdrawn=frozenset({about.id}),
        reviewers=("ana",),
        working=_working(finding.discrepancy.id, claims),
    )  # fmt: skip


def _working(discrepancy: str, claims: tuple[Claim, ...]) -> Working:
    """The one dispute worked out, and every figure as it was compared; "about 30" with its tolerance."""
    held, dead, about = claims
    rows = (Row("subject", "people, people", "same"), Row("figures", "31, dozens (24 or more)", "see the rule"))
    explained = Explanation(
        ("31 people", "dozens"), rows, RelationKind.RELATED, "C12", "dead among those held", "", (held.id, dead.id)
    )
    exact, vague, loose = Decimal(31), Decimal(24), (Decimal(25), Decimal(35))
    return Working(
        disputes={discrepancy: (Dispute(0, 1, explained),)},
        bounds={
            held.id: Bounds(exact, exact, exact, exact, exact, vague=False),
            dead.id: Bounds(vague, None, vague, Decimal(120), None, vague=True),
            about.id: Bounds(*loose, *loose, Decimal(30), vague=False),
        },
        origins={held.id: "Interior Ministry", dead.id: "Red Crescent", about.id: "unclear whose"},
    )


def of_two() -> Report:
    """The same with a second finding: low, open, about the third claim alone."""
    made = report()
    (first,) = made.findings
    one = first.discrepancy
    low = replace(
        one, id="d-00000000000000aa", check="C9", severity=Severity.LOW, positions=one.positions[2:], disputes=()
    )
    second = replace(first, discrepancy=low, status=Status.OPEN, decisions=())
    return replace(made, findings=(first, second))


def exported(name: str, made: Report) -> bytes:
    """Return the bytes of the file that an exporter writes."""
    file: str | bytes = plugins.load(plugins.EXPORTERS, name).export(made)
    return file if isinstance(file, bytes) else file.encode("utf-8")


def files() -> Iterator[tuple[Path, bytes]]:
    """Yield each golden file with what it should hold: every format, the terminal's page, and a template's."""
    for name in plugins.BUILT_INS[plugins.EXPORTERS]:
        exporter = plugins.load(plugins.EXPORTERS, name)
        yield GOLDEN / f"report{exporter.suffixes[0]}", exported(name, report())
    lines = "".join(f"{line.plain}\n" for line in report_page(report(), Look(80)))
    yield GOLDEN / "report.80.txt", lines.encode("utf-8")
    templated = TemplateExporter(GOLDEN / "brief.txt.j2").export(report())
    yield GOLDEN / "brief.txt", templated.encode("utf-8")
