"""A real browser for the HTML report: the system's Chromium, driven by Playwright. Owns how it is started.

Where there is none, the tests are skipped and say so; `.ci/run` installs it.
"""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from factcheck.cli.main import run

ROOT = Path(__file__).parent.parent.parent
NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
HTML = "<script>window.hacked = 1</script><img src=x onerror='window.hacked = 2'>\"'></title></style></script>&amp;"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all, with a profile of its own that is thrown away."""
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        pytest.skip(f"no Chromium here ({', '.join(NAMES)}): on Debian, apt-get install chromium")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield started
        started.close()


@dataclass
class Watched:
    """A page with everything that went wrong in it or left it."""

    page: Page
    problems: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)


Open = Callable[..., Watched]


@pytest.fixture
def opened(browser: Browser) -> Iterator[Open]:
    """Open a file in a context of its own; at the end, nothing must have gone wrong and nothing left the page."""
    watched: list[Watched] = []

    def open_file(path: Path, **context: Any) -> Watched:
        page = browser.new_context(**context).new_page()
        seen = Watched(page)
        watched.append(seen)
        page.on("console", lambda said: seen.problems.append(f"{said.type}: {said.text}"))
        page.on("pageerror", lambda error: seen.problems.append(str(error)))
        page.on("request", lambda asked: seen.requests.append(asked.url))
        page.goto(path.as_uri())
        return seen

    yield open_file
    for seen in watched:
        assert seen.problems == []
        assert [url for url in seen.requests if not url.startswith("file:")] == []
        assert len(seen.requests) == 1
        seen.page.context.close()


@pytest.fixture(scope="session")
def seeds_report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of the seed articles, one discrepancy decided."""
    folder = tmp_path_factory.mktemp("seeds")
    store, file = str(folder / "claims.db"), folder / "report.html"
    assert run(("check", str(ROOT / "seeds"), "--db", store, "--plain")) == 0
    decided = ("--verdict", "confirmed", "--reason", "sources_disagree", "--note", "asked both", "--reviewer", "ana")
    assert run(("annotate", _hostages(store), *decided, "--db", store)) == 0
    assert run(("report", "-o", str(file), "--db", store, "--title", "Seven articles")) == 0
    return file


def _hostages(store: str) -> str:
    from factcheck.store.database import open_store
    from factcheck.store.findings import all_findings

    with open_store(store) as opened:
        return next(one.discrepancy.id for one in all_findings(opened) if one.discrepancy.check == "C12")


@pytest.fixture(scope="session")
def small_report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report of two discrepancies with every kind of section, for what takes long to look at."""
    from tests.report.exporters import made_report

    file = tmp_path_factory.mktemp("small") / "report.html"
    file.write_bytes(made_report.exported("html", made_report.of_two()))
    return file


@pytest.fixture(scope="session")
def hostile_report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report of articles, names, decisions and a title that are all attacks."""
    from dataclasses import replace

    from factcheck import plugins
    from tests.report import made
    from tests.report.exporters import made_report

    text = made.TEXT.replace("people", f"people {HTML}")
    report = made_report.report(made.document(text, f"ketra{HTML}", f"Post{HTML}", f"Title{HTML}"))
    (finding,) = report.findings
    decision = replace(finding.decisions[0], reviewer=f"ana{HTML}", note=HTML)
    one = replace(finding.discrepancy, title=f"Who {HTML}?", explanation=HTML, notes=(HTML,))
    sources = tuple(replace(source, name=HTML, labels=(HTML,), aliases=(HTML,)) for source in report.sources)
    report = replace(
        report, findings=(replace(finding, discrepancy=one, decisions=(decision,)),), sources=sources, title=HTML
    )
    file = tmp_path_factory.mktemp("hostile") / "report.html"
    file.write_text(plugins.load(plugins.EXPORTERS, "html").export(report), encoding="utf-8")
    return file
