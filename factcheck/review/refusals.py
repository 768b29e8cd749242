"""What a refusal says to whoever sits in a review: the key to press, where the sentence names a command's option.

Owns that translation alone. The sentences are those of the acts, and name commands because most people who read them
typed one; what no key does keeps its command, said to be for the shell.
"""

import re
from collections.abc import Sequence

_AT_KEYS: Sequence[tuple[str, str]] = (
    (r"; say what should change: factcheck claim correct --help", "; e again asks what should change"),
    (r": factcheck claim correct \S+, or factcheck why \S+", ": e corrects how it is read"),
    (
        r"; to have it back: factcheck undo (\d+)",
        r"; to have it back: z while it is your last act, else factcheck undo \1 in a shell",
    ),
    (
        r"; the last act is entry (\d+), by (.+): factcheck undo \d+",
        r"; the last act is \2's, and z takes back your own: factcheck undo \1 in a shell",
    ),
    (r"([Tt]o [^.:]+): (factcheck (?:un|re)do \d+)", r"\1: \2 in a shell"),
    (r"\. To repair a unit: (factcheck .*)", r". Units are repaired in a shell: \1"),
    (r"say what it means with --low and --high", "say the least and the most that it means"),
    (r"give --low and --high, or `open` for an open end", "the least comes first; open stands for an open end"),
    (r"give --low and --high the same", "give the same number as the least and the most"),
    (
        r"--source and --own-voice exclude each other",
        "somebody gives the figure or the article itself does: not both",
    ),
    (r": --source NAME, or --own-voice", ": its source, or that the article says so itself"),
    (r": --subject hostages", ", as in: hostages"),
    (r"; say which with --occurrence\. .*", "; select more of the words around them"),
    (r": --reason WORDS", ""),
    (r": give --verdict too", ""),
    (r"; `factcheck discrepancies` lists them", "; the list shows them"),
    (r"; its history: factcheck show \S+", "; its history stays in the ledger"),
)


def at_keys(words: str) -> str:
    """Return a refusal as it is told where keys are pressed."""
    for typed, pressed in _AT_KEYS:
        words = re.sub(typed, pressed, words)
    return words
