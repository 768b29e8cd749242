"""A report as one HTML file that needs nothing else: no server, no network, no script to be read.

Owns the file; `web` knows what stands in it, `templates` how it looks. Without the extra `charts` it has no pictures,
and says so.
"""

from factcheck.pipeline.report import Report
from factcheck.report.web.environment import environment
from factcheck.report.web.page import Page


class HtmlExporter:
    """Writes .html."""

    name = "html"
    suffixes = (".html", ".htm")

    def export(self, report: Report) -> str:
        """Return the whole file."""
        return environment().get_template("report.html").render(page=Page(report))


EXPORTER = HtmlExporter()
