"""Which discrepancies a call means: the same filters for `queue`, `review` and `annotate`. Owns their names."""

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.completing import completes

if TYPE_CHECKING:
    from factcheck.cli.casebook import Casebook
    from factcheck.review.session import Filters

SEVERITIES = ("high", "medium", "low")
STATUSES = ("open", "reopened", "disputed", "decided", "any")
KINDS = ("conflict", "related", "arithmetic", "mixup", "attribution", "date", "stale", "revision", "changed")
VERDICTS = ("confirmed", "not_comparable", "same_origin", "explained", "misread", "dismissed", "unsure")
ORDERS = ("severity", "document")
ME, NOBODY = "me", "nobody"
Body = Callable[..., Any]
NAMES = (
    "status", "severity", "at_most", "check", "kind", "source", "document", "assigned", "tagged", "decided_as",
    "unreviewed", "reopened", "search",
)  # fmt: skip


def filter_options(body: Body) -> Body:
    """Add the filters; the body gets `wanted`, what was given of them, for `filters_of`."""
    options = (
        click.option("--status", type=click.Choice(STATUSES), multiple=True,
                     help="Only this status; may be repeated. By default whatever waits: open, reopened, disputed."),
        click.option("--severity", type=click.Choice(SEVERITIES), help="Only this severity or a higher one."),
        click.option("--at-most", type=click.Choice(SEVERITIES), help="Only this severity or a lower one."),
        click.option("--check", metavar="CHECK", multiple=True, help="Only what this check found: C1; repeatable."),
        click.option("--kind", type=click.Choice(KINDS), multiple=True, help="Only this kind; may be repeated."),
        click.option("--source", metavar="SOURCE", shell_complete=completes("s"),
                     help="Only those with a claim of this source: id or name."),
        click.option("--document", metavar="DOC", shell_complete=completes("doc"),
                     help="Only those that touch this document: id, prefix, or name."),
        click.option("--assigned", metavar="NAME", help="Only what is assigned to NAME; `me`, or `nobody`."),
        click.option("--tagged", metavar="TAG", help="Only those with this tag."),
        click.option("--decided-as", type=click.Choice(VERDICTS), help="Only those of which somebody said this last."),
        click.option("--unreviewed", is_flag=True, help="Only what you have not decided yet, whatever others said."),
        click.option("--reopened", is_flag=True, help="Only what was decided on other evidence than there is now."),
        click.option("--search", metavar="WORDS", help="Only those whose question or reason holds these words."),
    )  # fmt: skip

    @wraps(body)
    def wrapped(*args: Any, **kwargs: Any) -> Any:
        wanted = {name: kwargs.pop(name) for name in NAMES}
        return body(*args, wanted={name: value for name, value in wanted.items() if value}, **kwargs)

    for option in reversed(options):
        wrapped = option(wrapped)
    return wrapped


def order_option(body: Body) -> Body:
    """Add `--order`; the body gets `order`."""
    return click.option(
        "--order",
        type=click.Choice(ORDERS),
        default="severity",
        help="The most severe first, or as the documents read.",
    )(body)


def filters_of(book: "Casebook", wanted: dict[str, Any], reviewer: str) -> "Filters":
    """Return the filters that were given. Raises UsageError for a source or document that is not there."""
    from factcheck.model import Severity, Status, Verdict
    from factcheck.review.session import Filters

    names = {ME: reviewer, NOBODY: ""}
    assigned, verdict = wanted.get("assigned"), wanted.get("decided_as")
    documents = book.documents_called(wanted["document"]) if "document" in wanted else None
    return Filters(
        statuses=_statuses(wanted, Status, Filters().statuses),
        severity=Severity(wanted["severity"]) if "severity" in wanted else None,
        at_most=Severity(wanted["at_most"]) if "at_most" in wanted else None,
        checks=frozenset(one.upper() for words in wanted["check"] for one in words.split(","))
        if "check" in wanted
        else None,
        kinds=frozenset(wanted["kind"]) if "kind" in wanted else None,
        claims=book.said_by(wanted["source"]) if "source" in wanted else None,
        documents=None if documents is None else frozenset(one.id for one in documents),
        assigned=None if assigned is None else names.get(assigned, assigned),
        tag=wanted["tagged"].casefold() if "tagged" in wanted else None,
        verdict=Verdict(verdict) if verdict else None,
        unreviewed=reviewer if "unreviewed" in wanted else None,
        words=wanted.get("search"),
    )


def _statuses(wanted: dict[str, Any], status: Any, default: Any) -> Any:
    given = wanted.get("status", ())
    if "reopened" in wanted:
        return frozenset({status.REOPENED})
    if "any" in given or (not given and ("unreviewed" in wanted or "decided_as" in wanted)):
        return None
    return frozenset(map(status, given)) if given else default
