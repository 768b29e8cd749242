"""The keys of the review screen and what they do. Owns the one table that bindings, footer, help and palette follow.

No key destroys anything: what a key writes, `z` takes back.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.model import Verdict
from factcheck.review.pages import VERDICTS, spoken
from factcheck.review.reasons import VERDICT_WORDS


@dataclass(frozen=True, slots=True)
class Key:
    """One key: as it is typed and as textual calls it, the action, its footer word ("" for none), its help."""

    typed: str
    name: str
    action: str
    footer: str
    help: str
    leaks: bool = False
    """Whether blind mode has to do without it."""


FOOTER = {
    Verdict.CONFIRMED: "confirm",
    Verdict.DISMISSED: "dismiss",
    Verdict.UNSURE: "unsure",
    Verdict.NOT_COMPARABLE: "not comparable",
    Verdict.SAME_ORIGIN: "same origin",
    Verdict.EXPLAINED: "explained",
    Verdict.MISREAD: "misread",
}

KEYS: Sequence[Key] = (
    *(
        Key(letter, letter, f"decide('{verdict.value}')", FOOTER[verdict],
            f"{spoken(verdict.value)}: {VERDICT_WORDS[verdict]}")
        for letter, verdict in VERDICTS
    ),
    Key("e", "e", "edit", "edit reading", "edit how a claim is read; what would change is shown before it is written"),
    Key("+", "plus", "document", "add claim", "add a claim that was missed: select its words in the document"),
    Key("t", "t", "remark('note')", "note", "put a note beside it"),
    Key("v", "v", "document", "document", "view the whole document, claims marked"),
    Key("w", "w", "why", "why", "why it is a discrepancy: each pair, field by field", leaks=True),
    Key("z", "z", "undo", "undo", "take back your last act; it works after a restart too"),
    Key("Z", "Z", "redo", "", "do again what you took back"),
    Key("j", "j", "step(1)", "next", "the next in the list, decided or not"),
    Key("k", "k", "step(-1)", "previous", "the one before"),
    Key("Space", "space,pagedown", "scroll(1)", "", "further down the page; the arrows and the wheel go by lines"),
    Key("b", "b,pageup", "scroll(-1)", "", "further up the page"),
    Key(">", "greater_than_sign", "skip", "skip", "leave it for now: the next that waits"),
    Key("/", "slash", "search", "search", "search the questions and reasons; nothing typed shows all again"),
    Key("f", "f", "filter", "filter", "filter the list"),
    Key("g", "g", "go", "", "go to a number of the list, or an id"),
    Key("#", "number_sign", "remark('tags')", "", "tag it; a - before a tag takes it off"),
    Key("%", "percent_sign", "remark('evidence')", "", "a link or citation beside it, as evidence"),
    Key("a", "a", "remark('question')", "", "ask what would settle it"),
    Key("@", "at", "remark('assigned')", "", "assign it to somebody", leaks=True),
    Key("r", "r", "reject", "", "reject what is no claim"),
    Key("=", "equals_sign", "pair('link')", "", "link: two claims measure the same thing"),
    Key("-", "minus", "pair('unlink')", "", "unlink: two claims do not"),
    Key("o", "o", "pair('same_origin')", "", "two claims go back to one origin"),
    Key("Tab", "tab", "swap", "", "in a narrow window: the list or the page"),
    Key("?", "question_mark,f1", "help", "help", "this help"),
    Key("q", "q", "quit", "quit", "leave; everything is written already, and you begin here next time"),
)  # fmt: skip
