"""Repairing what was read, by questions and answers. Owns what is asked for each repair, and in which order.

Whatever would change the queue is shown before it is written.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, Protocol

from factcheck.errors import UsageError
from factcheck.model import Event
from factcheck.pipeline.repair import OPEN
from factcheck.pipeline.repair import Words as Reading
from factcheck.review.dialogue import Choice, Dialogue
from factcheck.review.session import Done, Item, Reviewer, ReviewSession


class Shown(Protocol):
    """What a repair needs of the pages."""

    def claims(self, item: Item) -> Sequence[Choice]: ...
    def done(self, done: Done) -> Iterable[str]: ...
    def words(self, text: str) -> str: ...


Repair = Callable[[ReviewSession, Item, Shown, Dialogue], Done | None]
"""Asks, and acts; None when the reviewer went back."""
FIELDS: Sequence[Choice] = (
    ("figure", "the number itself"),
    ("low", "the least it means"),
    ("high", "the most it means"),
    ("subject", "who or what is counted"),
    ("event", "what happened to them"),
    ("source", "who gives the figure"),
    ("own_voice", "nobody is quoted: the article says so itself"),
    ("as_of", "the day it holds for"),
    ("place", "where"),
)
EVENTS: Sequence[Choice] = tuple((event.value, event.value) for event in Event)


def correct(session: ReviewSession, item: Item, pages: Shown, dialogue: Dialogue) -> Done | None:
    """Ask which claim is misread, in what, why; show what would follow; write it when it is meant."""
    claim = _one(item, pages, dialogue, "Which claim is read wrong?")
    if claim is None:
        return None
    reading = _reading(dialogue, "What is wrong? (several can be given one after the other)")
    reason = dialogue.ask("Why, in words the next person understands") if reading != Reading() else ""
    if not reason:
        return None
    return _meant(session, pages, dialogue, lambda by: by.correct(claim, reading, reason))


def add(session: ReviewSession, item: Item, pages: Shown, dialogue: Dialogue) -> Done | None:
    """Ask for the words of a claim that was missed, and what they mean beyond what is read from them."""
    documents = [(one.id, pages.words(one.name)) for one in item.documents.values()]
    document = documents[0][0] if len(documents) == 1 else dialogue.choose("In which document?", documents)
    quote = dialogue.ask("The words with the figure, as they stand there") if document else ""
    if document is None or not quote:
        return None
    reading = _reading(dialogue, "What is not read from the words? (Enter when all is)")
    note = dialogue.ask("Note in your words, or Enter for none")
    return _meant(session, pages, dialogue, lambda by: by.add_claim(document, quote, reading, note=note))


def reject(session: ReviewSession, item: Item, pages: Shown, dialogue: Dialogue) -> Done | None:
    """Ask which claim is none, and why."""
    claim = _one(item, pages, dialogue, "Which of them is no claim?")
    reason = dialogue.ask("Why, in words the next person understands") if claim else ""
    if claim is None or not reason:
        return None
    return _meant(session, pages, dialogue, lambda by: by.reject(claim, reason))


def link(session: ReviewSession, item: Item, pages: Shown, dialogue: Dialogue) -> Done | None:
    """Ask which two claims measure the same thing."""
    return _two(session, item, pages, dialogue, Reviewer.link)


def unlink(session: ReviewSession, item: Item, pages: Shown, dialogue: Dialogue) -> Done | None:
    """Ask which two claims do not measure the same thing."""
    return _two(session, item, pages, dialogue, Reviewer.unlink)


def same_origin(session: ReviewSession, item: Item, pages: Shown, dialogue: Dialogue) -> Done | None:
    """Ask which two claims go back to one origin."""
    return _two(session, item, pages, dialogue, Reviewer.same_origin)


def _two(session: ReviewSession, item: Item, pages: Shown, dialogue: Dialogue, act: Callable[..., Done]) -> Done | None:
    one = _one(item, pages, dialogue, "Which claim?")
    other = _one(item, pages, dialogue, "And which other?") if one else None
    if one is None or other is None:
        return None
    note = dialogue.ask("Note in your words, or Enter for none")
    return _meant(session, pages, dialogue, lambda by: act(by, one, other, note or None))


def _one(item: Item, pages: Shown, dialogue: Dialogue, question: str) -> str | None:
    elsewhere = ("another", "another one, by its id")
    chosen = dialogue.choose(question, [*pages.claims(item), elsewhere])
    return (dialogue.ask("Its id") or None) if chosen == "another" else chosen


def _meant(session: ReviewSession, pages: Shown, dialogue: Dialogue, act: Callable[[Reviewer], Done]) -> Done | None:
    """Show what an act would write and change, and do it when the reviewer says so."""
    dialogue.say("This would be written:")
    dialogue.show(pages.done(session.preview(act)))
    return act(session) if dialogue.is_sure("Write it?") else None


def _reading(dialogue: Dialogue, question: str) -> Reading:
    reading = Reading()
    while True:
        field = dialogue.choose(question, FIELDS)
        if field is None:
            return reading
        value = _value(field, dialogue)
        if value is not None and field == "figure":
            reading = replace(reading, low=value, high=value)
        elif value is not None:
            reading = replace(reading, **{field: value})
        question = "What else? (Enter when that is all)"


def _value(field: str, dialogue: Dialogue) -> Any:
    if field == "own_voice":
        return True
    if field == "event":
        event = dialogue.choose("Which event?", EVENTS)
        return None if event is None else Event(event)
    asked = {
        "figure": " (a number)",
        "low": " (a number, or open)",
        "high": " (a number, or open)",
        "as_of": " (as 2023-11-07)",
    }
    answer = dialogue.ask(f"{dict(FIELDS)[field].capitalize()}{asked.get(field, '')}")
    try:
        return read_value(field, answer) if answer else None
    except (InvalidOperation, ValueError):
        dialogue.say(f"{answer!r} is none; this part was left as it is.")
        return None


def read_value(field: str, answer: str) -> Any:
    """Return what was typed for a field. Raises InvalidOperation, ValueError or UsageError for what is none."""
    if field in ("figure", "low", "high"):
        number = OPEN if answer.casefold() == "open" else Decimal(answer.replace(",", ""))
        if not number.is_finite() and number != OPEN:
            raise UsageError(f"{answer!r} is no number: give a number, or open")
        return number
    if field == "event":
        return Event(answer)
    return date.fromisoformat(answer) if field == "as_of" else answer
