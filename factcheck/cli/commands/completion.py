"""`factcheck completion`: the script that lets a shell complete commands, options and their values."""

import click

SHELLS = ("bash", "zsh", "fish")


@click.command(short_help="Print what lets bash, zsh or fish complete commands and options.")
@click.argument("shell", type=click.Choice(SHELLS))
def command(shell: str) -> None:
    """Print the script that lets a shell complete commands, options, their values and files.

    \b
    Examples:
      echo 'eval "$(factcheck completion bash)"' >> ~/.bashrc
      echo 'eval "$(factcheck completion zsh)"' >> ~/.zshrc
      factcheck completion fish > ~/.config/fish/completions/factcheck.fish
    """
    from click.shell_completion import get_completion_class

    root = click.get_current_context().find_root()
    made = get_completion_class(shell)
    assert made is not None  # the choices are click's own
    # `source` would ask for the version of bash by running it, and warn in a shell that is none of ours.
    complete = made(root.command, {}, "factcheck", "_FACTCHECK_COMPLETE")
    click.echo(complete.source_template % complete.source_vars())
