"""Whole paradigms from dictionary forms: a lexicon entry names a lemma, every form of it is known.

Owns English verb and noun inflection.

Regular rules are those of any school grammar; irregular verbs stand in the lexicon's `inflection` section.
"""

import sys
from functools import cache

from factcheck.extraction.lexicon import Lexicon

_VOWELS = "aeiou"
VOCABULARY = 200_000
"""Words whose forms or tags are kept for the next text; a text of ever new words must not grow the memory."""

_MUTE_E = (
    "dg",
    "rs",
    "ps",
    "ov",
    "av",
    "is",
    "iz",
    "iv",
    "uc",
    "ur",
    "os",
    "us",
    "ag",
    "ng",
    "nc",
    "rg",
    "rc",
    "lv",
    "rv",
    "ut",
    "yz",
    "ys",
    "u",
)
_MUTE_E_AFTER_CONSONANT = (
    "at", "it", "ad", "id", "od", "ud", "am", "im", "um", "in", "ap", "ip", "ak", "ik", "ok", "ar", "ir", "ac", "ic",
)  # fmt: skip


@cache
def _doubles(verb: str) -> bool:
    """Whether the last consonant doubles before -ed and -ing:

    one vowel before it, in a word of one vowel group (stop, ban).
    """
    if len(verb) < 3 or verb[-1] in _VOWELS + "wxy" or verb[-2] not in _VOWELS or verb[-3] in _VOWELS:
        return False
    return sum(letter in _VOWELS for letter in verb) == 1


def third_person(verb: str) -> str:
    """say -> says, reach -> reaches, deny -> denies, have -> has."""
    if verb == "have":
        return "has"
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + "s"


def gerund(verb: str) -> str:
    """flee -> fleeing, die -> dying, argue -> arguing, stop -> stopping."""
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and len(verb) > 2:
        return verb[:-1] + "ing"
    return verb + verb[-1] + "ing" if _doubles(verb) else verb + "ing"


def past(verb: str) -> str:
    """die -> died, deny -> denied, stop -> stopped; regular verbs only."""
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ied"
    return verb + verb[-1] + "ed" if _doubles(verb) else verb + "ed"


def plural(noun: str) -> str:
    """body -> bodies, church -> churches, fatality -> fatalities; regular nouns only."""
    return third_person(noun)


def ends_in_e(stem: str) -> bool:
    """Whether the stem of an unknown -ed form lacks a mute e: evacuat(e), judg(e), invad(e); not defeat, load, join.

    A stem whose last consonant would double has one: "lined" is of line, as lin would make "linned"; pour has none.
    """
    if _doubles(stem) or stem.endswith(("our", "ong")):
        return _doubles(stem)
    return stem.endswith(_MUTE_E) or (
        len(stem) > 3 and stem.endswith(_MUTE_E_AFTER_CONSONANT) and stem[-3] not in "aeiou"
    )


class Verbs:
    """Every form of every verb the lexicon names, and the irregular ones:

    form -> lemmas, and which forms are participles.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("inflection")
        self.irregular: dict[str, tuple[str, ...]] = {
            lemma: tuple(forms) for lemma, forms in section["irregular_verbs"].items()
        }
        self.doubling = frozenset(section["doubling_verbs"])
        self.lemmas: dict[str, str] = {}
        self.participles: set[str] = set()
        self.gerunds: set[str] = set()
        for lemma in [*self.irregular, *section["verbs"]]:
            self._add(lemma)
            if lemma in self.doubling and lemma.endswith(("l", "p")):  # American spelling: totaled, kidnaping
                self.lemmas.setdefault(past(lemma), lemma)
                self.lemmas.setdefault(gerund(lemma), lemma)
                self.participles.add(past(lemma))
                self.gerunds.add(gerund(lemma))
        for form, lemma in section["variant_participles"].items():
            self.lemmas.setdefault(form, lemma)
            self.participles.add(form)

    def _add(self, lemma: str) -> None:
        for form in self.forms(lemma):
            self.lemmas.setdefault(sys.intern(form), lemma)
        self.participles.add(self.past_participle(lemma))
        self.gerunds.add(self.gerund(lemma))

    def past_tense(self, lemma: str) -> str:
        if lemma in self.irregular:
            return self.irregular[lemma][0]
        return lemma + lemma[-1] + "ed" if lemma in self.doubling else past(lemma)

    def past_participle(self, lemma: str) -> str:
        return self.irregular[lemma][-1] if lemma in self.irregular else self.past_tense(lemma)

    def gerund(self, lemma: str) -> str:
        return lemma + lemma[-1] + "ing" if lemma in self.doubling else gerund(lemma)

    def forms(self, lemma: str) -> tuple[str, ...]:
        """Every form of a verb: base, third person, gerund, past, past participle.

        Works for verbs not in the lexicon.
        """
        past_forms = self.irregular.get(lemma, (self.past_tense(lemma),))
        return tuple(dict.fromkeys((lemma, third_person(lemma), self.gerund(lemma), *past_forms)))


class Nouns:
    """Plural and singular of nouns, the irregular ones included."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("inflection")
        self.irregular: dict[str, str] = dict(section["irregular_nouns"])
        self.singulars = {many: one for one, many in self.irregular.items()}
        self.plural_only = frozenset(section["plural_only_nouns"])
        self.not_plural = frozenset(section["nouns_in_s"])
        self.in_use = frozenset(section["plurals_in_uses"])
        self._met: dict[str, str] = {}

    def plural(self, noun: str) -> str:
        return self.irregular.get(noun) or plural(noun)

    def singular(self, noun: str) -> str:
        """The dictionary form of a noun in either number: people -> person, bodies -> body, crew -> crew."""
        known = self._met.get(noun)
        if known is None:
            known = self._met[noun] = self._singular(noun)
            if len(self._met) > VOCABULARY:
                self._met.clear()
        return known

    def _singular(self, noun: str) -> str:
        if noun in self.singulars:
            return self.singulars[noun]
        if not self.is_plural(noun) or noun in self.plural_only:
            return noun
        if noun.endswith("ies") and len(noun) > 4:
            return noun[:-3] + "y"
        if noun.endswith(("ches", "shes", "sses", "xes", "zes", "oes")) or self._ends_in_es(noun):
            return noun[:-2]
        return noun[:-1]

    def _ends_in_es(self, noun: str) -> bool:
        """Whether the singular ends in -s itself: buses, viruses, gases; not houses, causes, fuses."""
        if not noun.endswith("ses"):
            return False
        in_us = noun.endswith("uses") and noun[-5:-4] not in ("a", "o", "") and noun not in self.in_use
        return in_us or noun[:-2] in self.not_plural

    def is_plural(self, noun: str) -> bool:
        """Whether the form is a plural: people, bodies, troops; not crisis, gas, campus."""
        if noun in self.singulars or noun in self.plural_only:
            return True
        return (
            noun.endswith("s")
            and not noun.endswith(("ss", "us", "is", "'s", "’s"))
            and noun not in self.not_plural
            and len(noun) > 2
        )
