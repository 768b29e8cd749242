"""Questions and answers, line by line: nothing is drawn over, so a pipe and a screen reader get every word once.

Owns how a question is put and an answer understood; what is asked, others know. The end of the input is `EOFError`.
"""

from collections.abc import Callable, Iterable, Sequence

BACK = ("b", "back")
Choice = tuple[str, str]
"""What is answered, and its words."""


class Dialogue:
    """A reader of answers and a writer of lines."""

    def __init__(self, read: Callable[[str], str], write: Callable[[Iterable[str]], None]) -> None:
        """`read` puts a question and returns the line that is answered; it raises EOFError when none will come."""
        self._read = read
        self._write = write

    def say(self, *lines: str) -> None:
        """Write lines."""
        self._write(lines)

    def show(self, lines: Iterable[str]) -> None:
        """Write a page."""
        self._write(lines)

    def ask(self, question: str) -> str:
        """Return what is answered, without blanks around it; "" for Enter alone."""
        answer = self._read(f"{question}: ")
        return "".join(sign for sign in answer if sign.isprintable()).strip()

    def choose(self, question: str, choices: Sequence[Choice], default: str | None = None) -> str | None:
        """Return one of the choices, by its number or itself; None to go back.

        Enter alone is the default; where there is none, it goes back too.
        """
        self.say(question, *(f"  {number}  {words}" for number, (_, words) in enumerate(choices, 1)))
        told = "Enter to go back"
        if default is not None:
            told = f"Enter for {dict(choices)[default].partition(':')[0]}, or b to go back"
        while True:
            answer = self.ask(f"Number, or {told}")
            if not answer:
                return default
            if answer in BACK:
                return None
            chosen = chosen_of(answer, choices)
            if chosen is not None:
                return chosen
            self.say(f"{answer!r} is no answer here: give a number from 1 to {len(choices)}, or {told}.")

    def is_sure(self, question: str) -> bool:
        """Return whether a person means it; Enter alone is no."""
        return self.choose(question, [("yes", "yes"), ("no", "no")], "no") == "yes"


def chosen_of(answer: str, choices: Sequence[Choice]) -> str | None:
    """Return the choice that an answer means: its number, itself, or its words; None for anything else."""
    if answer.isascii() and answer.isdecimal():
        return choices[int(answer) - 1][0] if 1 <= int(answer) <= len(choices) else None
    wanted = answer.casefold().replace(" ", "_")
    return next((key for key, words in choices if wanted in (key.casefold(), words.casefold().replace(" ", "_"))), None)
