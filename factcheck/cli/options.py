"""Options that several commands share, under one name and with one meaning. Owns the words of the call."""

import sys
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from factcheck.configuration import Configuration

DEFAULT_STORE = "claims.db"
Body = Callable[..., Any]


class Form(StrEnum):
    """How a command prints: for a person, one tab-separated record a line, or JSON."""

    SCREEN = "screen"
    PLAIN = "plain"
    JSON = "json"


def form_options(columns: tuple[str, ...] | None = None) -> Callable[[Body], Body]:
    """Add `--json` and `--plain`; the body gets `form`. `columns` are named in the help of `--plain`."""
    plain_help = "One record a line, tab-separated, never wrapped"
    plain_help += f": {', '.join(columns)}." if columns else "."

    def decorate(body: Body) -> Body:
        @click.option("--json", "as_json", is_flag=True, help="JSON, one object a line.")
        @click.option("--plain", "as_plain", is_flag=True, help=plain_help)
        @wraps(body)
        def wrapped(*args: Any, as_json: bool, as_plain: bool, **kwargs: Any) -> Any:
            if as_json and as_plain:
                raise click.UsageError("--json and --plain exclude each other", click.get_current_context())
            form = Form.JSON if as_json else Form.PLAIN if as_plain else Form.SCREEN
            return body(*args, form=form, **kwargs)

        return wrapped

    return decorate


def completes_files(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[Any]:
    """Let the shell complete names of files."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(incomplete, type="file")]


def config_option(body: Body) -> Body:
    """Add `--config`; `chosen` reads the file instead of the directory's own."""

    def keep(ctx: click.Context, _param: click.Parameter, value: str | None) -> None:
        if value is not None:
            ctx.find_root().ensure_object(dict)["config"] = value

    return click.option(
        "--config",
        metavar="FILE",
        callback=keep,
        shell_complete=completes_files,
        expose_value=False,
        is_eager=True,
        help="Settings from this file.  [FACTCHECK_CONFIG; default: factcheck.toml, or pyproject.toml]",
    )(body)


def chosen(**flags: Any) -> "Configuration":
    """Return the configuration of this call: `flags`, environment, the project's file, the user's."""
    from factcheck.configuration import configuration

    return configuration(flags, config=program("config"))


def store_option(body: Body) -> Body:
    """Add `--db` and `--config`; the body gets `db`: the command's, the program's, as configured, else claims.db."""

    @config_option
    @click.option(
        "--db",
        metavar="STORE",
        shell_complete=completes_files,
        help="The store: a file or a database URL.  [FACTCHECK_DB; default: claims.db]",
    )
    @wraps(body)
    def wrapped(*args: Any, db: str | None, **kwargs: Any) -> Any:
        return body(*args, db=chosen(db=db or program("db")).words("db") or DEFAULT_STORE, **kwargs)

    return wrapped


def since_option(body: Body) -> Body:
    """Add `--since`: a day or a run; the body gets `since`."""
    help_ = "Only what came up or changed since: a day (2024-05-16), or the id of a run."
    return click.option("--since", metavar="DAY|RUN", help=help_)(body)


def comparison_options(body: Body) -> Body:
    """Add what decides how figures are compared; the body gets `settings`."""

    @click.option("--pack", metavar="NAME", help="How vague words are taken: interval or acled.")
    @click.option("--tolerance", metavar="NAME=VALUE", multiple=True, help="As in approx_share=0.1,lag_days=5.")
    @click.option("--place", metavar="PART=WHOLE", multiple=True, help="That a place lies in another: Karsk=Velmora.")
    @click.option(
        "--verb", metavar="VERB=SAME", multiple=True, help="A verb that tells what another does: swarm=attend."
    )
    @click.option("--only", metavar="CHECK", multiple=True, help="Run only these checks: C1,C5 or repeated.")
    @click.option("--without", metavar="CHECK", multiple=True, help="Leave these checks out.")
    @wraps(body)
    def wrapped(*args: Any, **kwargs: Any) -> Any:
        from factcheck.comparison.checks import CHECKS, NOTED
        from factcheck.configuration import settings_from

        flags = {name: kwargs.pop(name) for name in ("pack", "tolerance", "place", "verb", "only", "without")}
        return body(*args, settings=settings_from(chosen(**flags), (*CHECKS, *NOTED)), **kwargs)

    return wrapped


def lexicon_option(body: Body) -> Body:
    """Add `--lexicon`; the body gets `lexicon`, the shipped one with the file's words, or None for the shipped one."""

    @click.option(
        "--lexicon",
        metavar="FILE",
        shell_complete=completes_files,
        help="Words of your own beside the shipped ones (TOML).",
    )
    @wraps(body)
    def wrapped(*args: Any, lexicon: str | None, **kwargs: Any) -> Any:
        path = chosen(lexicon=lexicon).words("lexicon")
        if path is None:
            return body(*args, lexicon=None, **kwargs)
        from pathlib import Path

        from factcheck.extraction.lexicon import default_lexicon

        return body(*args, lexicon=default_lexicon().extended(Path(path)), **kwargs)

    return wrapped


def dry_run_option(body: Body) -> Body:
    """Add `--dry-run`; the body gets `dry_run`."""
    return click.option("--dry-run", is_flag=True, help="Say what it would change, and write nothing.")(body)


def program(name: str) -> Any:
    """Return what was given before the command's name."""
    return (click.get_current_context().find_root().obj or {}).get(name)


def may_ask() -> bool:
    """Whether a question may be put: there is a person at a terminal, and `--no-input` was not given."""
    there = sys.stdin is not None and sys.stdin.isatty()  # None: closed by the caller (`<&-`)
    return there and not program("no_input") and sys.stderr.isatty()


class Day(click.ParamType[date]):
    """A day as YYYY-MM-DD."""

    name = "YYYY-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        try:
            return value if isinstance(value, date) else date.fromisoformat(value)
        except ValueError:
            return self.fail(f"{value!r} is not a day; write it as 2023-11-07", param, ctx)


def about_options(body: Body) -> Body:
    """Add what may be said about the input; the body gets `about`, the keywords of `read_inputs`."""

    @click.option("--publisher", help="Who ran it.")
    @click.option("--title", help="Its headline; for a single input.")
    @click.option("--uri", help="Its address; for a single input.")
    @click.option("--dateline", type=Day(), help="The day it was written, against which times are read.")
    @click.option("--columns", metavar="ROLE=NAME,...", help="Of a table of figures: figure=deaths,source=ministry ...")
    @wraps(body)
    def wrapped(*args: Any, columns: str | None, **kwargs: Any) -> Any:
        about = {name: kwargs.pop(name) for name in ("publisher", "title", "uri", "dateline")}
        title, uri = about["title"], about["uri"]
        about["columns"] = _columns(columns)
        many = len(kwargs.get("paths", ())) != 1
        if many and (title or uri):
            raise click.UsageError("--title and --uri are for a single input", click.get_current_context())
        return body(*args, about=about, **kwargs)

    return wrapped


def _columns(words: str | None) -> dict[str, str] | None:
    """Return role -> column of a table, as the call or a file says."""
    said = chosen(columns=words).parts("columns")
    if not said:
        return None
    from factcheck.errors import UsageError
    from factcheck.readers.columns import checked

    try:
        return checked({role: str(found.value) for role, found in said.items()})
    except UsageError as error:
        where = ", ".join(dict.fromkeys(found.where for found in said.values()))
        raise UsageError(f"{where}: {error}") from error


def paths_argument(body: Body) -> Body:
    """Add `PATH...`; "-" is the text on stdin."""

    @click.argument("paths", metavar="PATH...", nargs=-1, shell_complete=completes_files)
    @wraps(body)
    def wrapped(*args: Any, paths: tuple[str, ...], **kwargs: Any) -> Any:
        if not paths:
            raise click.UsageError(
                "say what to read: files, directories, or - for text on stdin", click.get_current_context()
            )
        return body(*args, paths=paths, **kwargs)

    return wrapped


def reviewer_option(body: Body) -> Body:
    """Add `--reviewer`; the body gets `reviewer`: the option, else FACTCHECK_REVIEWER, else the login name."""

    @click.option("--reviewer", metavar="NAME", help="Who decides.  [FACTCHECK_REVIEWER; default: your login name]")
    @wraps(body)
    def wrapped(*args: Any, reviewer: str | None, **kwargs: Any) -> Any:
        return body(*args, reviewer=chosen(reviewer=reviewer).words("reviewer") or _login(), **kwargs)

    return wrapped


def _login() -> str:
    """Return the login name, or nothing where the system knows none: the ledger then asks for one."""
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
