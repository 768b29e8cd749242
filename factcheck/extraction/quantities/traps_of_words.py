"""Number words that count nothing: the "one" of determiners and pronouns, kinship, modifiers, rhetoric, idioms."""

from decimal import Decimal

from factcheck.extraction.quantities.numerals import NumeralKind
from factcheck.extraction.quantities.surroundings import DASHES, Surroundings
from factcheck.extraction.tokens import Tag

_NOUN_REACH = 7
"""Tokens after "one" in which its noun is sought: "one 17-year-old boy"."""
_TOLD_OF = 4
"""Tokens of "the injured cooks" in "one of the injured cooks is"."""
_CLAUSE = 14
"""Tokens after "one of" in which the verb that decides is sought."""


_BEFORE_HALF = frozenset(
    "northern southern eastern western upper lower other first second latter former left right front rear and".split()
)


def is_kinship(at: Surroundings) -> bool:
    """Mother of five; father of 2; mother-of-three."""
    if at.before() in DASHES:
        return at.before(2) == "of" and at.is_in(at.before(4), "words.kinship")
    return at.before() == "of" and at.is_in(at.before(2), "words.kinship")


def is_modifier(at: Surroundings) -> bool:
    """Ten-storey; 30-member; 12 man crew; a two-thirds majority."""
    if at.after() == "majority" and at.mention.number.kind is NumeralKind.FRACTION:
        return True
    if _is_half_of_one(at) or _is_mixed(at) or _is_hyphenated_money(at):
        return True
    if at.mention.unit.startswith(("percent", "money")):
        return False
    if at.glued_after() and at.tokens.low(at.mention.end + 1)[:1].isalpha():
        return True
    if at.after() == "-" and at.tokens.joined(at.mention.end) and at.after(2) in (",", "and", "or", "to"):
        return True  # "12- and 13-year-old"
    if at.mention.number.kind is NumeralKind.FRACTION and at.after() in (
        "brother",
        "sister",
        "time",
        "mast",
        "past",
        "way",
        "-",
    ):
        return True
    if at.tokens.low(at.mention.core - 1) in DASHES and at.glued_before() and at.tokens.joined(at.mention.core - 1):
        return at.tokens.low(at.mention.core - 2)[:1].isalpha()
    if at.value <= 1 or at.mention.unit != "count" or not at.is_in(at.after(), "words.modifiers"):
        return False
    return not at.words.nouns.is_plural(at.after(2))  # "two car bombs" are counted


def _is_half_of_one(at: Surroundings) -> bool:
    """The northern half; the second half; half as many again; an hour and a half."""
    if at.tokens.low(at.mention.core_end - 1) not in ("half", "quarter", "third"):
        return False
    if at.after() == "as" or (at.before() in _BEFORE_HALF and at.before() != "and"):
        return True
    return at.outside() == "and" and at.is_in(at.outside(2), "time.units")


def _is_hyphenated_money(at: Surroundings) -> bool:
    """The "35-franc" of a levy."""
    dash = at.mention.number.end
    return at.mention.unit.startswith("money") and at.tokens.low(dash) in DASHES and at.tokens.joined(dash)


def _is_mixed(at: Surroundings) -> bool:
    """The 1 of "a 1 1/2-story house"."""
    tokens, end = at.tokens, at.mention.end
    parts = [tokens.low(place) for place in range(end, end + 4)]
    return at.is_plain and parts[0].isdecimal() and parts[1] == "/" and parts[2].isdecimal() and parts[3] in DASHES


def is_portion(at: Surroundings) -> bool:
    """Most of them on Monday; many of whom in June: only says when or where part of a count fell, without a number."""
    unbounded = at.mention.interval.low is None and at.mention.interval.high is None
    if not unbounded or at.after() != "of" or not at.is_in(at.after(2), "words.back"):
        return False
    return at.tokens.tag(at.mention.end + 2) is Tag.PREPOSITION


def is_rhetorical(at: Surroundings) -> bool:
    """Two things; three main reasons; one point."""
    if at.value > 20 or at.mention.number.kind is NumeralKind.FRACTION or at.mention.unit != "count":
        return False
    if at.is_in(at.after(), "words.rhetorical"):
        return True
    adjective = at.tokens.tag(at.mention.end) is Tag.WORD and not at.words.nouns.is_plural(at.after())
    return adjective and at.is_in(at.after(2), "words.rhetorical")


def is_idiom(at: Surroundings) -> bool:
    """Zero tolerance; ground zero; one by one; square one."""
    core, tokens = at.mention.core, at.tokens
    for place, idiom in at.words.idioms.get(tokens.low(core), ()):
        if core >= place and tokens.lower[core - place : core - place + len(idiom)] == idiom:
            return True
    return False


def is_back_reference_word(at: Surroundings) -> bool:
    """Both; these three; the two of them: no new count whatever was said before."""
    if at.tokens.low(at.mention.number.anchor) == "both":
        return True
    small = 0 < at.value <= 10
    if at.outside() == "all" and small and not at.mention.hedged:
        return True
    among = at.outside() == "them" and at.outside(2) in ("among", "of", "with")  # "among them three nurses"
    if at.is_in(at.outside(), "words.demonstrative") and small and not (at.mention.hedged or among):
        return True
    if at.outside() != "the" or at.mention.hedged:
        return False
    if at.value == 2 and at.outside(2) == "between":
        return True  # "between the two sides": who they are is known
    whole = at.after() == "of" and at.after(2) in ("them", "us", "you")
    return small and (whole or (at.value <= 3 and at.tokens.tag(at.mention.end) is Tag.AUXILIARY))


def _is_one(at: Surroundings) -> bool:
    return at.tokens.low(at.mention.core) == "one" and at.mention.core_end == at.mention.core + 1


def is_pronoun(at: Surroundings) -> bool:
    """This one; the one who; one another; one must."""
    if not _is_one(at) or at.mention.hedged or at.after() == "of":
        return False
    if at.outside() == "the":
        return not _counts_a_fate(at)
    if at.is_in(at.after(), "one.pronoun_after"):
        return True
    noun = at.tokens.tag(at.mention.end) in (Tag.WORD, Tag.VERB)
    return at.is_in(at.outside(), "one.pronoun_before") and not noun


def is_nothing(at: Surroundings) -> bool:
    """No comment, none of the plans, nobody who: "no injuries", "nobody died", "none of them survived" count."""
    word = at.tokens.low(at.mention.number.anchor)
    if word in ("zero", "nought", "naught"):
        return at.noun_after() is None and at.mention.unit == "count"
    if word not in ("no", "none", "nobody"):
        return False
    if word == "no" and at.mention.core_end == at.mention.core + 1:
        return not _names_who(at, at.mention.end)
    if at.after() == "of":
        return not _one_of_them_fared(at)
    return (
        not (at.tokens.tag(at.mention.end) is Tag.AUXILIARY and _counts_a_fate(at)) and at.after() not in at.words.fates
    )


def is_determiner(at: Surroundings) -> bool:
    """One site; one of its vehicles; one day. "One person was rescued" and "one of them died" count."""
    if not _is_one(at) or at.mention.unit != "count":
        return False
    if at.after() == "of":
        return at.is_in(at.after(2), "one.owners") or not (at.mention.hedged or _one_of_them_fared(at))
    return not (at.mention.hedged or _counts_a_fate(at) or _is_in_a_list(at) or _stands_apart(at))


def _stands_apart(at: Surroundings) -> bool:
    """One, a driver, was killed: told of apart from others."""
    opens = at.before() in (";", "and", ",") or at.mention.first == at.tokens.sentence(at.mention.first).first
    return opens and at.after() == "," and at.after(2) in ("a", "an")


def _counts_a_fate(at: Surroundings) -> bool:
    """One person; one more case; one dead; killed one; one was killed."""
    if at.outside() in at.words.harms:
        return True
    if _names_who(at, at.mention.end):
        return True
    after = at.after()
    if at.is_in(after, "one.conditions") or after in at.words.fates:
        return True
    if after in ("in", "at") and any(at.is_in(at.after(step), "one.conditions") for step in (2, 3)):
        return True  # "one in grave danger"
    place = at.mention.end
    while place < at.mention.end + 3 and _may_be_noun(at, place):
        place += 1  # "one house was destroyed"
    verb = at.tokens.tag(place) is Tag.AUXILIARY
    return verb and any(_is_fate(at, place + step) for step in (1, 2, 3, 4))


def _may_be_noun(at: Surroundings, place: int) -> bool:
    tag = at.tokens.tag(place)
    return tag is Tag.WORD or (tag is Tag.VERB and at.tokens.low(place) not in at.words.verbs.participles)


def _is_fate(at: Surroundings, index: int) -> bool:
    low = at.tokens.low(index)
    return low in at.words.fates or at.is_in(low, "one.conditions")


def _names_who(at: Surroundings, place: int) -> bool:
    """Whether a person or an event is the noun: "one airport worker", not "one witness said"."""
    for step in range(place, place + _NOUN_REACH):
        low = at.tokens.low(step)
        if low in at.words.counted_once:
            if at.tokens.low(step + 1) in at.words.counted_once:
                step += 1
            fared = any(_is_fate(at, step + ahead) for ahead in (1, 2, 3, 4))
            return fared or (low not in at.words.tellers and at.tokens.low(step + 1) not in at.words.sets["one.speech"])
        if at.tokens.tag(step) not in (Tag.WORD, Tag.VERB, Tag.ADVERB, Tag.NUMBER) and low not in ("other", "-"):
            return False
        if low in at.words.verbs.lemmas and step == place and low not in at.words.verbs.participles:
            return False
    return False


def _one_of_them_fared(at: Surroundings) -> bool:
    """Whether the clause of "one of the sailors" goes on with a fate: "was killed", "suffered a deep cut"."""
    tokens = at.tokens
    if tokens.low(at.mention.end + 2) in at.words.verbs.gerunds and _is_fate(at, at.mention.end + 2):
        return True  # "one of them losing an eye"
    for place in range(at.mention.end + 2, at.mention.end + _CLAUSE):
        tag, low = tokens.tag(place), tokens.low(place)
        if tag in (Tag.PUNCTUATION, Tag.RELATIVE) or low == "that":
            return False
        if low in ("fatally", "critically", "seriously", "gravely", "mortally", "severely"):
            return True
        if tag is Tag.AUXILIARY:
            return any(_is_fate(at, place + step) for step in (1, 2, 3)) or _is_told_of(at, place)
        if tag is Tag.VERB and low not in at.words.verbs.gerunds and _is_finite(at, place):
            if low not in at.words.fates:
                return _is_told_of(at, place)
            if low in at.words.fares:
                return True  # not "one of the men killed in the blast"
    return False


def _is_told_of(at: Surroundings, verb: int) -> bool:
    """Whether the clause tells of one person counted: "one of the injured is a baker", and nothing that one said."""
    tokens, first = at.tokens, at.mention.end + 1
    if tokens.low(first) not in ("the", "those") or not 2 <= verb - first <= _TOLD_OF:
        return False
    who = tokens.low(verb - 1)
    if not (who in at.words.persons or at.is_in(who, "one.conditions")):
        return False
    spoken = at.words.sets["one.speech"]
    return not tokens.holds(spoken, verb, verb + 4)


def _is_finite(at: Surroundings, place: int) -> bool:
    """Whether a verb form heads the clause and is no noun or adjective within the noun phrase ("the wounded men")."""
    before, low, verbs = at.tokens.low(place - 1), at.tokens.low(place), at.words.verbs
    if verbs.lemmas.get(low) == low and low not in verbs.participles:
        return False
    return before not in ("the", "of", "a", "an", "two", "three", "its", "their") and not at.words.nouns.is_plural(
        at.tokens.low(place + 1)
    )


def _is_in_a_list(at: Surroundings) -> bool:
    """Whether it stands beside another count: "six Norwegians, one from Peru", "four cars and one truck"."""
    tokens, first, after = at.tokens, at.mention.first, at.tokens.tag(at.mention.end)
    if after is Tag.WORD and tokens.low(at.mention.end + 1) == "and":
        ahead = tokens.low(at.mention.end + 2)
        if ahead[:1].isdecimal() or ahead in tokens.lexicon.section("numerals")["small"]:
            return True
    earlier = at.earlier
    near = earlier is not None and at.earlier_trap is None and first - earlier.end <= _CLAUSE
    if not near or earlier is None or tokens.sentence_of[earlier.first] != tokens.sentence_of[first]:
        return False
    if at.outside() not in (",", "and", ";", ":", "with", "but", "—", "–") or earlier.interval.low == Decimal(0):
        return False
    if after is Tag.AUXILIARY and at.outside() != "with":
        return True  # "two were Georgians and one was a guide"
    return after in (Tag.WORD, Tag.VERB) or at.after() in ("from", "in", "with", "on", "against", "by", "at", "to")
