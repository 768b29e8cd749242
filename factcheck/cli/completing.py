"""What the shell offers where a command takes an id or a name: those in the store that `--db` or a setting names.

Owns which kinds an argument takes, and the words beside each. Whatever goes wrong, nothing is offered and nothing said:
a person is in the middle of a line.
"""

import os
import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

Completer = Callable[[click.Context, click.Parameter, str], list[Any]]
FEW = 5_000
"""Claims in a store, beyond which sources are offered by name alone: their ids follow from all claims."""
WORDS = 60
"""Characters of the words beside an id."""


def completes(*kinds: str, names: bool = True) -> Completer:
    """Return what completes ids of these kinds ("d", "c", "doc", "s"), and the names of documents and sources."""

    def completer(ctx: click.Context, parameter: click.Parameter, typed: str) -> "list[CompletionItem]":
        where = _where(ctx)
        found = [one for kind in kinds for one in _ids(where, kind, typed, alone=len(kinds) == 1)]
        if names:
            found += [one for kind in kinds if kind in ("doc", "s") for one in _names(where, kind, typed)]
        given = {word for one in ctx.params.values() for word in (one if isinstance(one, tuple) else (one,))}
        return [one for one in found if one.value not in given]

    return completer


def _ids(where: str, kind: str, typed: str, *, alone: bool) -> "Iterator[CompletionItem]":
    """Where ids of several kinds fit and none is begun, the discrepancies are what is looked for."""
    from click.shell_completion import CompletionItem

    from factcheck.report.shortening import shorten
    from factcheck.store import completion

    begun = typed.lower()
    if not f"{kind}-".startswith(begun[: len(kind) + 1]) or not (begun or alone or kind == "d"):
        return
    if kind == "s":
        found = [one for one in _sources(where) if one[0].startswith(begun)] if begun else []
    else:
        found = completion.ids(where, kind, begun)
    whole = [one for one, told in found if told]
    short = shorten(whole)
    for one, told in found:
        value = short.get(one, one)
        # What is typed may be longer than the shortest: a shell takes only what goes on from there.
        yield CompletionItem(value if value.startswith(begun) else one, help=_words(kind, told))


def _sources(where: str) -> list[tuple[str, str]]:
    from factcheck.errors import FactcheckError
    from factcheck.pipeline.registry import registry
    from factcheck.store import completion
    from factcheck.store.database import open_store

    if not 0 < completion.claims(where) <= FEW:
        return []
    try:
        with open_store(where, create=False, patience=completion.PATIENCE) as store:
            return [(one.id, one.name) for one in registry(store).entries.values()]
    except FactcheckError:
        return []


def _names(where: str, kind: str, typed: str) -> "Iterator[CompletionItem]":
    from click.shell_completion import CompletionItem

    from factcheck.store import completion

    for name in completion.names(where, kind, typed):
        if name.isprintable():  # what a terminal would obey is not put into its line
            yield CompletionItem(_quoted(name))


def _quoted(name: str) -> str:
    """Zsh and fish quote a word that they put into the line. Bash does not, and its `read` takes one stroke."""
    if not os.environ.get("_FACTCHECK_COMPLETE", "").startswith("bash"):
        return name
    return re.sub(r"([^\w./:@%+=-])", r"\\\\\1", name)


def _words(kind: str, told: str) -> str | None:
    from json import loads

    from factcheck.report.safe import one_line

    if not told:
        return None
    words = told if kind in ("doc", "s") else loads(told)["title" if kind == "d" else "quote"]
    line = one_line(" ".join(str(words).split()))
    return line if len(line) <= WORDS else f"{line[: WORDS - 1]}…"


def _where(ctx: click.Context) -> str:
    """Return the store that the call would use."""
    from factcheck.cli.options import DEFAULT_STORE
    from factcheck.configuration import configuration
    from factcheck.errors import FactcheckError

    root = ctx.find_root()
    said = ctx.params.get("db") or (ctx.parent.params.get("db") if ctx.parent else None) or root.params.get("db")
    try:
        chosen = configuration({"db": said}, config=(root.obj or {}).get("config"))
        return chosen.words("db") or DEFAULT_STORE
    except FactcheckError:
        return DEFAULT_STORE
