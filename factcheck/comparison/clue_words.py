"""The shipped words of happenings, scenes and offices (`clues.toml`), read once. Owns no text and weighs nothing."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from factcheck.comparison.known_places import widely_named

NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
HOURS = rf"\d{{1,2}}|{'|'.join(NUMBERS)}"
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
PART = r"(?P<part>morning|afternoon|evening|night)"


@dataclass(frozen=True, slots=True)
class ClueWords:
    kinds: Mapping[str, frozenset[str]]
    accidents: tuple[tuple[str, frozenset[str], frozenset[str]], ...]
    """Kinds of accident, the vehicles that have them, and words of what befalls these."""
    scenes: Mapping[str, frozenset[str]]
    diseases: Mapping[str, frozenset[str]]
    not_kinds: re.Pattern[str]
    titles: frozenset[str]
    hospitals: frozenset[str]
    streets: frozenset[str]
    streets_before: frozenset[str]
    particles: frozenset[str]
    routine: frozenset[str]
    plain: frozenset[str]
    """Words that are evidence of nothing: of every report, of a kind of happening, of places every paper names."""
    strikes: re.Pattern[str]
    """What strikes at an hour: "capsized", "the blast"."""
    lasting: re.Pattern[str]
    """How many hours something went on, before or behind its name: "a siege of more than seven hours"."""
    comes_after: re.Pattern[str]
    """Words of what is done at another hour than the happening's: "was pulled out at"."""
    parts: re.Pattern[str]
    """A part of the day before a happening: "Saturday night's raid"."""


@cache
def clue_words() -> ClueWords:
    """The shipped words, read once."""
    data = tomllib.loads(resources.files("factcheck.comparison").joinpath("clues.toml").read_text(encoding="utf-8"))
    words, kinds = data["words"], _by_word(data["kinds"])
    accidents = tuple(
        (kind, frozenset(told["vehicles"].split()), frozenset(told["befalling"].split()))
        for kind, told in data["accidents"].items()
    )
    routine = frozenset(words["routine"].split())
    told = data["hours"]
    struck, happenings, lasting, after = map(
        _phrases, (told[name] for name in ("struck", "happenings", "lasting", "after"))
    )
    return ClueWords(
        kinds=kinds,
        accidents=accidents,
        scenes=_by_word(data["scenes"]),
        diseases=_by_word(data["diseases"]),
        not_kinds=re.compile(rf"\b(?:{_phrases(words['not_kinds'])})\b", re.IGNORECASE),
        titles=frozenset(words["titles"].split()),
        hospitals=frozenset(words["hospitals"].split()),
        streets=frozenset(words["streets"].split()),
        streets_before=frozenset(words["streets_before"].split()),
        particles=frozenset(words["particles"].split()),
        routine=routine,
        plain=routine | widely_named() | kinds.keys() | frozenset[str]().union(*(told[1] for told in accidents)),
        strikes=re.compile(
            rf"\b(?:{struck}|(?:the|an?|this|that) (?:[\w-]+ ){{0,2}}(?:{happenings}))\b", re.IGNORECASE
        ),
        lasting=re.compile(
            rf"\b(?P<before>{HOURS})[- ]hours?[- ](?:long |old )?(?:[\w-]+ )?(?:{lasting})\b"
            rf"|\b(?:{lasting})\b[^.;:]{{0,40}}?\b(?P<behind>{HOURS})[- ]hours?\b",
            re.IGNORECASE,
        ),
        comes_after=re.compile(rf"\b(?:{after})\b", re.IGNORECASE),
        parts=re.compile(
            rf"\b{PART}(?:['’]s)? (?!(?:from|after|since|of|in|by|at) )(?:[\w-]+ ){{0,2}}(?:{happenings})\b",
            re.IGNORECASE,
        ),
    )


def disease_of(text: str) -> frozenset[str]:
    """The disease that a text names first; none where it names none."""
    known = clue_words().diseases
    named = (known[word] for word in _WORD.findall(text.lower()) if word in known)
    return next(named, frozenset())


def _phrases(told: str) -> str:
    """Phrases between strokes, as a pattern's alternatives."""
    return "|".join(re.escape(" ".join(phrase.split())) for phrase in told.split("|"))


def _by_word(names: Mapping[str, str]) -> Mapping[str, frozenset[str]]:
    """Each word -> the names it stands under."""
    found: dict[str, set[str]] = {}
    for name, words in names.items():
        for word in words.split():
            found.setdefault(word, set()).add(name)
    return {word: frozenset(own) for word, own in found.items()}
