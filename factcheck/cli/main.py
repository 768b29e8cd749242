"""The program: its commands by section, and the only place where an exception becomes a sentence and an exit code."""

import os
import sys
from collections.abc import Sequence

import click

from factcheck import __version__
from factcheck.cli.lazy import LazyGroup
from factcheck.cli.options import config_option
from factcheck.cli.wrong_calls import sentence
from factcheck.errors import ExitCode, FactcheckError

SECTIONS = {
    "The main job": ("check",),
    "Read and store": ("extract", "ingest", "compare"),
    "Look": ("search", "documents", "claims", "sources", "discrepancies", "show", "why", "timeline", "checks"),
    "Decide": ("queue", "review", "annotate"),
    "Tell": ("report", "schema"),
    "Repair": ("claim", "link", "unlink", "same-origin", "same-incident", "other-incident"),
    "Take back": ("log", "undo", "redo"),
    "Together": ("adjudicate", "agreement", "merge"),
    "Keep": ("verify", "backup", "upgrade"),
    "Exchange": ("export", "import"),
    "Set up": ("plugins", "completion"),
}
HOMES = {
    "unlink": "link",
    "same-origin": "link",
    "same-incident": "link",
    "other-incident": "link",
    "log": "ledger",
    "undo": "ledger",
    "redo": "ledger",
    "import": "importing",
}
"""Commands that share a module."""
EPILOG = """\b
Exit codes: 0 fine, 1 something failed, 2 wrong call, 3 the store cannot be
used, 4 open discrepancies of medium or higher severity (check --exit-code),
130 interrupted.
Data goes to stdout, everything else to stderr. NO_COLOR is honoured."""


def _version(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        click.echo(f"factcheck {__version__}")
        ctx.exit()


@click.group(
    cls=LazyGroup,
    sections=SECTIONS,
    homes=HOMES,
    epilog=EPILOG,
    context_settings={"help_option_names": ["-h", "--help"]},
    invoke_without_command=True,
)
@click.option("--db", metavar="STORE", help="The store: a file or a database URL.  [FACTCHECK_DB; default: claims.db]")
@config_option
@click.option("--no-input", is_flag=True, help="Never ask; fail instead.")
@click.option(
    "--version", is_flag=True, expose_value=False, is_eager=True, callback=_version, help="Show the version and exit."
)
@click.pass_context
def cli(ctx: click.Context, db: str | None, no_input: bool) -> None:
    """Find which figures in the news contradict each other, who said each, where and when.

    \b
    Example:
      factcheck check articles/     read, store, compare; list what to look at
    """
    ctx.obj = {**(ctx.obj or {}), "db": db, "no_input": no_input}
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


def run(args: Sequence[str] | None = None) -> int:
    """Run the program with `args` (default: the process's own) and return its exit code; never raises."""
    _forgiving_streams()
    stdout = sys.stdout
    try:
        answer = cli.main(args=args, prog_name="factcheck", standalone_mode=False)
        sys.stdout.flush()
        return int(answer or ExitCode.OK)
    except BrokenPipeError:
        return _enough()
    except SystemExit as left:  # click's way out of a broken pipe (it swaps stdout) and of completion
        return _enough() if sys.stdout is not stdout else int(left.code or 0)
    except (click.Abort, KeyboardInterrupt):
        return _fail("interrupted; what was stored stays.", ExitCode.INTERRUPTED)
    except click.UsageError as error:
        return _fail(sentence(error, sys.argv[1:] if args is None else args, cli), ExitCode.USAGE)
    except click.ClickException as error:
        return _fail(error.format_message(), ExitCode(error.exit_code))
    except FactcheckError as error:
        return _fail(str(error), error.exit_code)
    except OSError as error:
        return _fail(_system(error), ExitCode.FAILED)
    except Exception as error:
        return _bug(error)


def _forgiving_streams() -> None:
    """Let a character that the terminal lacks come out as "?", and a closed stream (`>&-`) take everything."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8"))
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _enough() -> int:
    """Leave quietly: the reader of stdout had enough (`factcheck claims | head`)."""
    # Python flushes once more at its end, and that must not fail.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.__stdout__.fileno() if sys.__stdout__ else 1)
    return ExitCode.OK


def _fail(told: str, code: ExitCode) -> int:
    from factcheck.cli.notes import note

    note(told)
    return code


def _system(error: OSError) -> str:
    reason = (error.strerror or str(error)).lower()
    return f"{reason}: {error.filename}" if error.filename else f"{reason}."


def _bug(error: Exception) -> int:
    if os.environ.get("FACTCHECK_DEBUG"):
        import traceback

        traceback.print_exc()
    where = "" if os.environ.get("FACTCHECK_DEBUG") else " FACTCHECK_DEBUG=1 shows where."
    return _fail(f"a fault of the program: {type(error).__name__}: {error}.{where}", ExitCode.FAILED)
