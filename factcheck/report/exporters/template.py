"""A report by a desk's own Jinja template, in a sandbox. Owns what a template may see and do.

It sees the data of the JSON export (`factcheck schema report` describes them) and these filters: `day` (a date as
"7 Nov 2023"), `plural`, `listed`. It reads no file, includes nothing and calls nothing but what the sandbox lets it.
Escaping is on where the template's name, a last .j2 or .jinja aside, ends in .html, .htm or .xml.
"""

from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from factcheck.errors import UsageError
from factcheck.pipeline.report import Report
from factcheck.report import wording
from factcheck.report.exporters.json import report_record
from factcheck.report.safe import safe

OWN_SUFFIXES = frozenset({".j2", ".jinja", ".jinja2"})
ESCAPED = frozenset({".html", ".htm", ".xhtml", ".xml", ".svg"})


class TemplateExporter:
    """Writes whatever the template says. Raises UsageError, which names file and line, when it cannot."""

    suffixes: tuple[str, ...] = ()

    def __init__(self, path: Path) -> None:
        self.path = path

    def export(self, report: Report) -> str:
        """Return the whole file."""
        suffix = self.path.with_suffix("").suffix if self.path.suffix in OWN_SUFFIXES else self.path.suffix
        sandbox = ImmutableSandboxedEnvironment(
            autoescape=suffix.lower() in ESCAPED,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            finalize=_shown,
        )
        sandbox.filters.update(day=_day, plural=wording.plural, listed=wording.listed)
        try:
            return sandbox.from_string(self._source()).render(report=report_record(report))
        except TemplateSyntaxError as problem:
            raise UsageError(f"{self.path}, line {problem.lineno}: {problem.message}") from problem
        except SecurityError as problem:
            raise UsageError(f"{self.path}: a template must not do that: {problem}") from problem
        except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError, AttributeError) as problem:
            raise UsageError(f"{self.path}{_line(problem)}: {problem}") from problem

    def _source(self) -> str:
        try:
            return self.path.read_text(encoding="utf-8")
        except UnicodeDecodeError as problem:
            raise UsageError(f"{self.path} is no template: it is not UTF-8") from problem


def _shown(value: Any) -> Any:
    if value is None:
        return ""
    return safe(value) if type(value) is str else value


def _day(value: str | None) -> str:
    return wording.day(date.fromisoformat(value)) if value else ""


def _line(problem: BaseException) -> str:
    """Return where in the template it went wrong: Jinja writes the template's lines into the traceback."""
    lines = []
    trace = problem.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            lines.append(trace.tb_lineno)
        trace = trace.tb_next
    return f", line {lines[-1]}" if lines else ""
