"""A to-do list in the todo.txt format (github.com/todotxt/todo.txt): one line a discrepancy that waits for somebody."""

from factcheck.pipeline.report import Report

PRIORITIES = {"high": "A", "medium": "B", "low": "C"}


class Todo:
    """Writes `.todo`; the same report gives the same text."""

    suffixes = (".todo",)

    def export(self, report: Report) -> str:
        """Return one line for each open, reopened or disputed discrepancy, the most severe first."""
        waiting = [one for one in report.findings if one.status in ("open", "reopened", "disputed")]
        return "".join(
            f"({PRIORITIES[one.discrepancy.severity]}) {' '.join(one.discrepancy.title.split())} "
            f"@{one.status} id:{one.discrepancy.id}\n"
            for one in waiting
        )


EXPORTER = Todo()
