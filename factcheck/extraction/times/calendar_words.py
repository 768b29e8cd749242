"""The words of time, compiled from the lexicon, and the small numbers that stand with them. Owns no dates."""

from typing import NamedTuple

from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.tokens import Tag, Tokens

ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
DASHES = frozenset({"-", "–", "—", "~"})


class Number(NamedTuple):
    """A number read up to token `end`; `value` is None for a vague one ("several", "two and a half")."""

    end: int
    value: int | None


class CalendarWords:
    """The lexicon's section `times` as sets and mappings."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("times")
        self.weekdays: dict[str, int] = section["weekdays"]
        self.weekday_abbreviations: dict[str, int] = section["weekday_abbreviations"]
        self.months: dict[str, int] = section["months"]
        self.month_abbreviations: dict[str, int] = section["month_abbreviations"]
        self.units: dict[str, str] = section["units"]
        self.numbers: dict[str, int] = section["numbers"]
        self.ordinals: dict[str, int] = section["ordinals"]
        self.decade_words: dict[str, int] = section["decade_words"]
        self.seasons: dict[str, int] = section["seasons"]
        self.steps: dict[str, int] = section["steps"]
        self.portions: dict[str, str] = section["portions"]
        self.deictic: dict[str, int] = section["deictic"]
        self.classes: dict[str, frozenset[str]] = {name: frozenset(words) for name, words in section["classes"].items()}
        self.holidays: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for name, rule in section["holidays"].items():
            words = tuple(name.split())
            self.holidays.setdefault(words[0].rstrip("."), []).append((words, rule))
        for known in self.holidays.values():
            known.sort(key=lambda entry: -len(entry[0]))  # "Christmas Eve" before "Christmas"

    def among(self, name: str, word: str) -> bool:
        """Whether the word belongs to a class of the lexicon ("future", "day_parts")."""
        return word in self.classes[name]

    def weekday(self, tokens: Tokens, index: int) -> Number | None:
        """A day of the week; abbreviations only where a full stop, comma, number or month follows."""
        low = tokens.low(index)
        if low in self.weekdays:
            return None if self._is_of_a_name(tokens, index) else Number(index + 1, self.weekdays[low])
        day = self.weekday_abbreviations.get(low)
        if day is None or not tokens.is_capitalised(index):
            return None
        after = tokens.low(index + 1)
        if after == "." and tokens.joined(index + 1):
            return Number(index + 2, day)
        dated = after == "," and (self.month(tokens, index + 2) or tokens.low(index + 2)[:1].isdigit())
        if after[:1].isdigit() or dated or self.month(tokens, index + 1):
            return Number(index + 1, day)
        return None

    def _is_of_a_name(self, tokens: Tokens, index: int) -> bool:
        """Whether somebody is called like the day: "Mr. Sunday Edeh", not "Police Chief Monday said"."""
        before = index - 1 - (tokens.low(index - 1) == ".")
        titled = tokens.low(before) in self.classes["titles"] and tokens.is_capitalised(before)
        if tokens.tag(index + 1) is not Tag.WORD or not tokens.is_capitalised(index + 1):
            return False
        apposed = tokens.low(index - 1) == tokens.low(index + 2) == "," and not self.month(tokens, index + 1)
        return titled or apposed  # "the police commissioner, Monday Dolan, said"

    def month(self, tokens: Tokens, index: int) -> Number | None:
        """A month's name, whole or shortened, with the full stop that shortens it."""
        low = tokens.low(index)
        if low in self.months:
            return Number(index + 1, self.months[low])
        month = self.month_abbreviations.get(low)
        if month is None or tokens.low(index - 1) == "$":
            return None
        stop = tokens.low(index + 1) == "." and tokens.joined(index + 1)
        return Number(index + 2 if stop else index + 1, month)

    def small_number(self, tokens: Tokens, index: int) -> Number | None:
        """A count of units: "3", "twenty-four", "a", "a couple of"; None inside for "several" and for halves."""
        asked = ("small number", index)  # by every reader that begins with a number
        if asked not in tokens.memo:
            tokens.memo[asked] = self._small_number(tokens, index)
        found: Number | None = tokens.memo[asked]
        return found

    def _small_number(self, tokens: Tokens, index: int) -> Number | None:
        low = tokens.low(index)
        if low in ("a", "the") and tokens.low(index + 1) in ("couple", "few"):
            index, low = index + 1, tokens.low(index + 1)
        if low == "couple":
            return Number(index + 2 if tokens.low(index + 1) == "of" else index + 1, 2)
        if low in ("few", "several", "many", "some"):
            return Number(index + 1, None)
        if low == "half" and tokens.low(index + 1) in ("a", "an"):
            return Number(index + 2, None)
        found = self._digits(tokens, index) or self._spelled(tokens, index)
        return self._with_a_half(tokens, found) if found else None

    def _digits(self, tokens: Tokens, index: int) -> Number | None:
        low = tokens.low(index)
        if not low[:1].isdigit():
            return None
        if "." in low:
            return Number(index + 1, None)
        digits = low.replace(",", "")
        return Number(index + 1, int(digits)) if len(digits) <= 4 and digits.isdecimal() else None

    def _spelled(self, tokens: Tokens, index: int) -> Number | None:
        value = self.numbers.get(tokens.low(index))
        if value is None:
            return None
        if not 20 <= value < 100:
            return Number(index + 1, value)
        after = index + 1 + (tokens.low(index + 1) in ("-", "and"))
        unit = self.numbers.get(tokens.low(after), 0)
        ones = 0 < unit < 10 and tokens.low(after) not in ("a", "an")
        return Number(after + 1, value + unit) if ones else Number(index + 1, value)

    @staticmethod
    def _with_a_half(tokens: Tokens, found: Number) -> Number:
        words = [tokens.low(found.end + step) for step in range(3)]
        if words[0] == "and" and "half" in words[1:]:
            return Number(found.end + words.index("half") + 1, None)
        return found

    def ordinal(self, tokens: Tokens, index: int) -> Number | None:
        """ "4th", "04th", "fourth", "twenty-second"."""
        low = tokens.low(index)
        if low.isdecimal() and len(low) <= 2 and tokens.low(index + 1) in ORDINAL_ENDINGS and tokens.joined(index + 1):
            return Number(index + 2, int(low))
        if low in self.ordinals:
            return Number(index + 1, self.ordinals[low])
        tens = self.numbers.get(low, 0)
        if tens not in (20, 30):
            return None
        after = index + 1 + (tokens.low(index + 1) == "-")
        ones = self.ordinals.get(tokens.low(after), 99)
        return Number(after + 1, tens + ones) if ones < 10 else None

    def day_number(self, tokens: Tokens, index: int) -> Number | None:
        """A day of the month, as a figure, an ordinal, or a word ("the 4th", "22", "twenty nine")."""
        found = self.ordinal(tokens, index) or (
            None if tokens.low(index) in ("a", "an") else self._short_number(tokens, index)
        )
        return found if found and found.value and 1 <= found.value <= 31 else None

    def _short_number(self, tokens: Tokens, index: int) -> Number | None:
        low = tokens.low(index)
        if low[:1].isdigit():
            return Number(index + 1, int(low)) if low.isdecimal() and len(low) <= 2 else None
        return self._spelled(tokens, index)

    def year(self, tokens: Tokens, index: int) -> Number | None:
        """A year in four figures, or spelled in two numbers ("nineteen ninety-six", "two thousand and eleven")."""
        low = tokens.low(index)
        if low.isdecimal() and len(low) == 4 and 1000 <= int(low) <= 2199:
            return Number(index + 1, int(low))
        if low in ("seventeen", "eighteen", "nineteen", "twenty"):
            return self._spelled_century(tokens, index)
        if low in ("one", "two") and tokens.low(index + 1) == "thousand":
            after = index + 2 + (tokens.low(index + 2) == "and")
            rest = self._spelled(tokens, after)
            if rest and rest.value and tokens.low(rest.end) == "hundred":
                return self._spelled_hundreds(tokens, rest.end + 1, 1000 * self.numbers[low] + 100 * rest.value)
            more = rest.value if rest and rest.value and tokens.low(after) not in ("a", "an") else 0
            return Number(rest.end if rest and more else index + 2, 1000 * self.numbers[low] + more)
        return None

    def _spelled_hundreds(self, tokens: Tokens, index: int, base: int) -> Number:
        """ "one thousand six hundred and sixty six", its hundreds read."""
        rest = self._spelled(tokens, index + (tokens.low(index) == "and"))
        return Number(rest.end, base + rest.value) if rest and rest.value else Number(index, base)

    def _spelled_century(self, tokens: Tokens, index: int) -> Number | None:
        after = index + 1
        if tokens.low(after) == "hundred":
            after += 1
        after += tokens.low(after) in ("-", "and")
        rest = self._spelled(tokens, after + (tokens.low(after) in ("zero", "oh")))
        if rest and rest.value and rest.value < 10 and tokens.low(after) in ("zero", "oh"):
            return Number(rest.end, self.numbers[tokens.low(index)] * 100 + rest.value)
        if rest is None or not rest.value or not 10 <= rest.value <= 99:
            return None
        return Number(rest.end, self.numbers[tokens.low(index)] * 100 + rest.value)
