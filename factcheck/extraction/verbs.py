"""Verb groups without a parser: auxiliaries, head, voice; the group that follows a phrase. Owns no meaning."""

from dataclasses import dataclass

from factcheck.extraction.asides import OPENING, after_prepositional, after_whole_aside
from factcheck.extraction.inflection import Verbs, ends_in_e
from factcheck.extraction.lexicon import Lexicon
from factcheck.extraction.phrases import QUOTES, Kind, NounWords, is_number
from factcheck.extraction.tokens import Tag, Tokens

REACH = 40
"""Tokens looked over for a verb: a subject seldom stands further from it, and 300 kB of one sentence stay linear."""
_BE = frozenset(["am", "is", "are", "was", "were", "be", "been", "being", "isn't", "aren't", "wasn't", "weren't"])
_BE |= {word.replace("'", "’") for word in _BE}
_HAVE = frozenset(["has", "have", "had", "having"])
_ALONE = frozenset(["there", "here", "aboard", "inside", "below", "outside", "onboard"])
"""Adverbs and prepositions that stand alone behind those they place."""
_AMID = frozenset(["yet", "since", "so", "all", "both", "each"])  # "have since died", "were all killed"


@dataclass(slots=True)
class VerbGroup:
    """Tokens `first`..`end`; `head` says what happens. A copula or link has its complement at `end`.

    `finite` is False for a participle or gerund without auxiliary ("12 killed in", "17 soldiers losing").
    """

    first: int
    head: int
    end: int
    lemma: str
    passive: bool
    finite: bool
    link: bool = False
    relative: bool = False


class VerbWords:
    """Verbs that only link to a complement or to another verb."""

    def __init__(self, lexicon: Lexicon) -> None:
        links = lexicon.section("events")["links"]
        self.links = frozenset(links["verbs"])
        self.catenatives = frozenset(links["catenatives"])
        self.told, self.told_to = frozenset(links["told"]), frozenset(links["told_to"])
        self.verbs = lexicon.table(Verbs)
        self.nouns = lexicon.table(NounWords)

    def lemma(self, tokens: Tokens, index: int) -> str:
        """The verb a form belongs to; an unknown -ed form is its own lemma without the ending."""
        word = tokens.low(index)
        known = self.verbs.lemmas.get(word)
        if known or not word.endswith("ed"):
            return known or word
        stem = word.removesuffix("ed")
        if stem.endswith("i"):
            return stem[:-1] + "y"
        if stem.endswith("l") and stem[-2:-1] not in "aeioulrw":
            return stem + "e"  # battle, settle
        if stem.endswith("ll") and self.verbs.lemmas.get(stem[:-1]) == stem[:-1]:
            return stem[:-1]  # levelled, shelled is known as it is
        if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsz":
            return stem[:-1]
        return stem + "e" if ends_in_e(stem) else stem


def verb_group(tokens: Tokens, first: int, limit: int) -> VerbGroup | None:
    """Return the verb group that starts at `first` (adverbs before it allowed), None when none does."""
    words = tokens.lexicon.table(VerbWords)
    index, head, lemma = first, -1, ""
    be = have = finite = passive = False
    while index < limit:
        tag, word = tokens.tag(index), tokens.lower[index]
        if tag is Tag.AUXILIARY:
            finite = finite or head < 0
            if word in _BE:
                be, head, lemma, passive = True, index, "be", False
            elif (skipped := _only_introduces(tokens, index, limit)) > 0:
                have, head, lemma, index = False, index, "have", index + skipped
            elif word in _HAVE:
                have, head, lemma = True, index, "have"
            elif head < 0:
                head, lemma = index, word
            index += 1
            continue
        kind = _verbal_kind(words, tokens, index, be=be)
        is_quoted = head >= 0 and word in QUOTES and index + 1 < limit  # had been “eliminated”
        if tag is Tag.NEGATION or kind is Kind.ADVERB or (word in _AMID and index > first) or is_quoted:
            index += 1
            continue
        if not _is_verb(kind, tag, aux=be or have or finite, be=be) or (have and _is_no_participle(words, kind, word)):
            break
        passive = be and kind is Kind.PARTICIPLE
        if head < 0 and kind not in (Kind.PARTICIPLE, Kind.GERUND):
            finite = True
        head, lemma = index, words.lemma(tokens, index)
        index += 1
        following = _carries_on(words, tokens, lemma, index, limit, told=passive)
        if following < 0:
            return VerbGroup(first, head, index, lemma, passive, finite, lemma in words.links)
        be, have = tokens.low(following - 1) != "to" and (lemma in words.links or lemma == "get"), False
        index = following
    if head < 0:
        return None
    end = index if lemma in ("be", "have") else head + 1
    return VerbGroup(first, head, max(end, head + 1), lemma, passive, finite, lemma == "be" or lemma in words.links)


def _only_introduces(tokens: Tokens, index: int, limit: int) -> int:
    """How many tokens after a form of "have" lead to the verb it only introduces: "had to leave", "have yet to be"."""
    if tokens.low(index) == "had" and tokens.low(index + 1) == "to" and index + 2 < limit:
        return 1  # "had to leave" is that they left
    is_yet = tokens.low(index) in _HAVE and (tokens.low(index + 1), tokens.low(index + 2)) == ("yet", "to")
    return 2 if is_yet and index + 3 < limit else 0


def _verbal_kind(words: VerbWords, tokens: Tokens, index: int, *, be: bool) -> str:
    """The kind of a form inside a verb group, where some adjectives and base forms are participles."""
    kind = words.nouns.kind(tokens, index)
    if kind is Kind.ADJECTIVE and tokens.tag(index) is Tag.VERB:
        return Kind.PARTICIPLE  # injured, wounded
    if kind is Kind.BASE and tokens.lower[index] in words.verbs.participles and (be or _is_left_bare(tokens, index)):
        return Kind.PARTICIPLE  # hit, hurt, cut
    return kind


def _is_left_bare(tokens: Tokens, index: int) -> bool:
    """Whether nothing follows that could be an object, so that "12 people hit by a car" is no active verb."""
    return tokens.tag(index + 1) in (Tag.PREPOSITION, Tag.PUNCTUATION, Tag.CONJUNCTION)


def _is_verb(kind: str, tag: str, *, aux: bool, be: bool) -> bool:
    if kind is Kind.PARTICIPLE or kind is Kind.GERUND:
        return tag is Tag.VERB or aux or kind is Kind.PARTICIPLE
    if tag is not Tag.VERB:
        return False
    return not be  # "is an attack", "were house guests": after a form of be only participles and gerunds are verbs


def _is_no_participle(words: VerbWords, kind: str, word: str) -> bool:
    """Whether a base form after "have" is a noun: "had stab wounds"."""
    return kind in (Kind.BASE, Kind.PLURAL) and word not in words.verbs.participles


def _carries_on(words: VerbWords, tokens: Tokens, lemma: str, index: int, limit: int, *, told: bool) -> int:
    """Where the verb goes on that `lemma` only introduces ("have begun leaving", "are said to have died"), else -1."""
    if told and lemma in words.told and tokens.low(index) == "to":
        return index + 1 if words.lemma(tokens, index + 1) in words.told_to else -1
    if lemma not in words.links and lemma not in words.catenatives:
        return -1
    while index < limit and (
        tokens.tag(index) in (Tag.ADVERB, Tag.NEGATION) or words.nouns.kind(tokens, index) is Kind.ADVERB
    ):
        index += 1
    if tokens.low(index) == "as" and lemma in words.links:  # "were listed as missing"
        index += 1
    if tokens.low(index) == "to":
        tag = tokens.tag(index + 1)
        return index + 1 if index + 1 < limit and tag in (Tag.VERB, Tag.AUXILIARY, Tag.ADVERB) else -1
    if index >= limit:
        return -1
    kind = words.nouns.kind(tokens, index)
    is_participle = kind is Kind.PARTICIPLE or (kind is Kind.ADJECTIVE and tokens.tag(index) is Tag.VERB)
    is_participle = is_participle and (lemma in words.links or lemma == "get")
    is_gerund = kind is Kind.GERUND and lemma in words.catenatives
    return index if is_participle or is_gerund else -1


def group_on_right(tokens: Tokens, first: int, limit: int, *, after_object: bool = False) -> VerbGroup | None:
    """Return the verb group whose subject ends before `first`, past prepositional phrases, asides and joined nouns.

    `after_object` passes over the object of the relative clause that ends before `first`, too.
    """
    words = tokens.lexicon.table(VerbWords)
    limit = min(limit, first + REACH)
    index, relative, joined = first, False, after_object
    while index < limit:
        tag, word = tokens.tag(index), tokens.lower[index]
        if tag is Tag.VERB and _is_no_verb(tokens, index, joined=joined):
            tag = Tag.WORD
        elif tag is Tag.AUXILIARY or (tag is Tag.VERB and words.nouns.kind(tokens, index) is not Kind.STOP):
            return _found(verb_group(tokens, index, limit), relative)
        if word == "that" and tokens.low(index - 1) in ("and", "but"):
            return None  # "included eight children, and that 63 had been hurt"
        if tag is Tag.RELATIVE or word in ("that", "which"):
            relative = True
            index += 1
        elif word in _ALONE and tokens.tag(index + 1) in (Tag.AUXILIARY, Tag.VERB):
            index += 1  # "eleven homes there were destroyed", "twelve of those aboard got out"
        elif (word == "," and tokens.tag(index + 1) is Tag.AUXILIARY and index > first) or word == ".":
            index += 1  # a dot inside a sentence is an abbreviation's: "six tenants at 1204 Hale St. had been shot"
        elif word in OPENING:
            index = after_whole_aside(tokens, index, limit)
            if index < 0 or not (joined or _is_verbal(tokens, index) or tokens.low(index) == "and"):
                return None
        elif tag is Tag.PREPOSITION:
            index = after_prepositional(tokens, index, limit)
        elif word in ("and", "or"):
            joined, index = True, index + 1
        elif tag is Tag.WORD or tag is Tag.ADVERB or tag is Tag.NEGATION or word in QUOTES:
            if words.nouns.kind(tokens, index) is Kind.PARTICIPLE and tag is Tag.WORD:
                return _found(verb_group(tokens, index, limit), relative)
            index += 1
        elif tag in (Tag.NUMBER, Tag.DETERMINER, Tag.POSSESSIVE) and joined:
            index += 1
        else:
            return None
    return None


def _is_no_verb(tokens: Tokens, index: int, *, joined: bool) -> bool:
    """Whether a verb's form is a name's, a phrase's noun, or what is counted: "of the Harbour Guard", "one guard"."""
    named = tokens.is_capitalised(index) and index > tokens.sentence(index).first
    if tokens.tag(index + 1) is Tag.AUXILIARY and tokens.tag(index - 1) is Tag.WORD:
        named = named or tokens.tag(index - 2) is Tag.PREPOSITION  # "two men on night watch were hurt"
    return named or (joined and (is_number(tokens, index - 1) or tokens.tag(index - 1) is Tag.DETERMINER))


def _is_verbal(tokens: Tokens, index: int) -> bool:
    """Whether a clause goes on with its verb at `index`."""
    return (
        tokens.tag(index) in (Tag.AUXILIARY, Tag.VERB, Tag.ADVERB, Tag.NEGATION, Tag.RELATIVE)
        or tokens.low(index) in QUOTES
    )


def _found(group: VerbGroup | None, relative: bool) -> VerbGroup | None:
    if group is None or not relative:
        return group
    return VerbGroup(group.first, group.head, group.end, group.lemma, group.passive, group.finite, group.link, True)


def voice_before(tokens: Tokens, index: int, floor: int) -> bool:
    """Whether the verb at `index` is passive: a form of be stands before it."""
    words = tokens.lexicon.table(NounWords)
    if words.kind(tokens, index) not in (Kind.PARTICIPLE, Kind.ADJECTIVE):
        return False
    index -= 1
    while index >= floor and tokens.tag(index) in (Tag.ADVERB, Tag.NEGATION):
        index -= 1
    return index >= floor and tokens.lower[index] in _BE


def has_object(tokens: Tokens, index: int, limit: int) -> bool:
    """Whether a noun phrase stands directly at `index`, so that the verb before it is active ("killed a man")."""
    if index >= limit:
        return False
    tag = tokens.tag(index)
    if tag in (Tag.DETERMINER, Tag.POSSESSIVE, Tag.NUMBER) or (tag is Tag.PRONOUN and tokens.lower[index] != "there"):
        return True
    if tag is not Tag.WORD:
        return False
    kind = tokens.lexicon.table(NounWords).kind(tokens, index)
    return kind is Kind.PLURAL or (kind is Kind.SINGULAR and tokens.is_capitalised(index))
