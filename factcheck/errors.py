"""What can go wrong, and the exit code of each.

Owns no wording of success and prints nothing: `cli.main` does that once.
"""

from enum import IntEnum


class ExitCode(IntEnum):
    """The process's answer to a script (DESIGN section 8)."""

    OK = 0
    FAILED = 1
    USAGE = 2
    STORE = 3
    OPEN_DISCREPANCIES = 4
    INTERRUPTED = 130


def extra(name: str) -> str:
    """Return how an extra is installed: from the source, as the name on the package index is another project's."""
    return f"in the folder of factcheck's source, pip install '.[{name}]'"


class FactcheckError(Exception):
    """An expected failure: its text is one sentence for a person that says what to do next."""

    exit_code = ExitCode.FAILED


class InputError(FactcheckError):
    """An input could not be read; the others go on."""


class UsageError(FactcheckError):
    """The words of the call are off: an unknown id, an ambiguous prefix, values that exclude each other."""

    exit_code = ExitCode.USAGE


class StoreError(FactcheckError):
    """The store cannot be reached, is locked for too long, or belongs to another version."""

    exit_code = ExitCode.STORE
