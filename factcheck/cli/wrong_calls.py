"""What a wrong call is told: a sentence, and where to read on. Owns the words for click's errors, and its groups.

Click's own words stand where they say what to do; where they print a whole help page, or leave a person to guess, ours
do.
"""

from collections.abc import Sequence
from difflib import get_close_matches

import click
from click.exceptions import NoArgsIsHelpError

WHOLE = 300
"""Characters that no first sentence of a help text has."""
NEAR = 0.7
"""How like a word must be to be proposed (`difflib`)."""


class Subcommands(click.Group):
    """Commands under a command, as `factcheck claim add`; the error for what is none of them names those there are."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name in self.commands or name.startswith("-"):
            return super().resolve_command(ctx, args)
        told = f"{ctx.command_path} has no {name!r}; it has {one_of(self.list_commands(ctx), 'and')}"
        if name in _top(ctx).list_commands(ctx):
            told += f". `factcheck {name}` is a command of its own"
        raise click.UsageError(told, ctx)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List them with their first sentences whole."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, one.get_short_help_str(WHOLE)) for name, one in sorted(self.commands.items())])


def _top(ctx: click.Context) -> click.Group:
    root = ctx.find_root().command
    assert isinstance(root, click.Group)
    return root


def one_of(words: Sequence[str], joint: str = "or") -> str:
    """Return a list in words: "add, correct or reject"."""
    return f" {joint} ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def sentence(error: click.UsageError, args: Sequence[str], root: click.Group) -> str:
    """Return what the person is told who typed `args` after the program's name."""
    path, command = (error.ctx.command_path, error.ctx.command) if error.ctx else _meant(args, root)
    said = _said(error, command)
    said = said[:1].lower() + said[1:].rstrip(".")
    return f"{said}{'' if said.endswith('?') else '.'} See: {path} --help"


def _said(error: click.UsageError, command: click.Command) -> str:
    if isinstance(error, NoArgsIsHelpError) and isinstance(command, click.Group):
        return f"say which: {one_of(command.list_commands(error.ctx))}"
    if isinstance(error, click.NoSuchOption):
        near = get_close_matches(error.option_name, error.possibilities or (), cutoff=NEAR)
        return f"there is no option {error.option_name}{f'; did you mean {one_of(near)}?' if near else ''}"
    if isinstance(error, click.BadOptionUsage) and (values := _values(command, error.option_name)):
        return f"{error.option_name} needs a value: {one_of(values)}"
    return error.format_message()


def _values(command: click.Command, option: str) -> Sequence[str]:
    """Return what an option takes, where it is one of a few words."""
    for parameter in command.params:
        if option in parameter.opts and isinstance(parameter.type, click.Choice):
            return [str(one) for one in parameter.type.choices]
    return ()


def _meant(args: Sequence[str], root: click.Group) -> tuple[str, click.Command]:
    """Return the command that a call names, and how it is called: click's parser tells neither."""
    path, command = "factcheck", root
    found: click.Command = root
    for word in args:
        inner = command.get_command(click.Context(command), word)
        if inner is None:
            continue
        path, found = f"{path} {word}", inner
        if not isinstance(inner, click.Group):
            break
        command = inner
    return path, found
