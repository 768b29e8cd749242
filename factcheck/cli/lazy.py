"""A group that finds a command's module when it is called for. Owns the lookup and the help page's sections."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click

COMMANDS = "factcheck.cli.commands"
Sections = Mapping[str, tuple[str, ...]]


class LazyGroup(click.Group):
    """Commands by section of the help page; each is `command` in the module of its name under `cli.commands`.

    `homes` names the module of those that share one, where a command has its own name, and of those whose name is a
    word of Python's.

    The modules themselves import only click; what a command needs is imported when its body runs.
    """

    def __init__(self, *args: Any, sections: Sections, homes: Mapping[str, str] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sections = sections
        self.homes = homes or {}

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [name for names in self.sections.values() for name in names]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        name = cmd_name.replace("-", "_")
        module = import_module(f"{COMMANDS}.{self.homes.get(cmd_name, name)}")
        own = name if cmd_name in self.homes and hasattr(module, name) else "command"
        command: click.Command = getattr(module, own)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name in self.list_commands(ctx) or name.startswith("-"):
            return super().resolve_command(ctx, args)
        raise click.UsageError(f"there is no command {name!r}{self._nearest(ctx, name)}", ctx)

    def _nearest(self, ctx: click.Context, name: str) -> str:
        from difflib import get_close_matches

        near = get_close_matches(name, self.list_commands(ctx), n=1, cutoff=0.5)
        return f"; did you mean {near[0]!r}?" if near else ""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        width = max(map(len, self.list_commands(ctx)))
        for section, names in self.sections.items():
            commands = [(name, self.get_command(ctx, name)) for name in names]
            with formatter.section(section):
                formatter.write_dl(
                    [(name.ljust(width), command.get_short_help_str(90)) for name, command in commands if command]
                )
