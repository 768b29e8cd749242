"""A cue verb with its auxiliaries, and who its subject is. Owns the verb group and the subject, not the content."""

from dataclasses import dataclass

from factcheck.extraction.attribution.cues import CueVerb, Form
from factcheck.extraction.attribution.links import Link, Passage, Piece
from factcheck.extraction.attribution.sources_in_text import Phrase
from factcheck.extraction.tokens import Tag

MEDIA = frozenset("phone telephone radio video email e-mail text satellite mobile letter fax message skype".split())
"""What one speaks by: "said by phone" is no passive."""
BE = frozenset("be is are was were been being am isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t 's ’s".split())
_ADVERBIALS = frozenset(
    {("so", "far"), ("thus", "far"), ("at", "first"), ("at", "last"), ("for", "now"), ("until", "now"), ("by", "now")}
    | {("to", "date"), ("in", "turn"), ("at", "once"), ("in", "part"), ("at", "length")}
)
"""Two words that say when or how between a subject and its verb."""
_RELATIVES = frozenset({"who", "which", "that"})


@dataclass(slots=True)
class VerbCue:
    """A cue verb where it stands: tokens `first`..`end` of its group, and the sentence's bounds."""

    index: int
    verb: CueVerb
    first: int
    end: int
    low: int
    high: int
    negated: bool
    passive: bool
    auxiliary: bool

    @property
    def piece(self) -> Piece:
        return self.first, self.end


def verb_cue(passage: Passage, index: int, verb: CueVerb) -> VerbCue:
    """Collect the auxiliaries, adverbs and negation before the verb at `index`."""
    low, high = passage.bounds(index)
    first, negated, auxiliary, nearest = index, False, False, ""
    while first > low:
        word, tag = passage.lower[first - 1], passage.tag(first - 1)
        if tag is Tag.AUXILIARY or (
            nearest == "" and word in ("'s", "’s") and _is_contraction(passage, first - 1, verb)
        ):
            nearest, auxiliary = nearest or word, True
            negated = negated or word.endswith(("n't", "n’t", "cannot"))
        elif tag is Tag.NEGATION:
            negated = True
        elif word == "to" and _is_catenative(passage, first - 1, low):
            auxiliary = True
            first = _before_catenative(passage, first - 1, low) + 1
        elif (passage.low(first - 2), word) in _ADVERBIALS and first - 2 > low:
            first -= 1  # "has so far confirmed", "officials at first gave"
        elif nearest == "" and (skipped := _time_behind_auxiliary(passage, first - 1, low)) is not None:
            first = skipped + 2  # "she had on Sunday put the number at 31"
        elif not (tag is Tag.ADVERB or _is_ordinal_adverb(passage, first - 1, low) or _is_manner(passage, first - 1)):
            break
        first -= 1
    while first < index and passage.lower[first] in (
        "then",
        "about",
        "more",
        "most",
        "however",
        "meanwhile",
        "later",
        "earlier",
    ):
        first += 1
    passive = nearest in BE and verb.form in (Form.PAST, Form.PARTICIPLE)
    return VerbCue(index, verb, first, index + 1, low, high, negated, passive, auxiliary)


def _time_behind_auxiliary(passage: Passage, last: int, low: int) -> int | None:
    """The auxiliary before a day that parts it from its verb; None when no auxiliary stands there."""
    before = _behind_time(passage, last, low)
    return before if before < last and passage.tag(before) is Tag.AUXILIARY else None


def _is_ordinal_adverb(passage: Passage, index: int, low: int) -> bool:
    """Whether "once" or "first" says when: "the ministry once said", "which first spoke of 12"."""
    if passage.lower[index] == "once":
        return index > low
    if passage.lower[index] != "first" or index <= low:
        return False
    before = passage.tag(index - 1)
    return before in (Tag.PRONOUN, Tag.WORD, Tag.AUXILIARY) or passage.lower[index - 1] in _RELATIVES


def _is_manner(passage: Passage, index: int) -> bool:
    return (
        passage.lower[index].endswith("ly")
        and passage.tag(index) is Tag.WORD
        and not passage.tokens.is_capitalised(index)
    )


def _is_contraction(passage: Passage, index: int, verb: CueVerb) -> bool:
    """Whether 's is "is" or "has": before a gerund or participle, behind a pronoun."""
    return verb.form in (Form.GERUND, Form.PARTICIPLE, Form.PAST) and passage.tag(index - 1) is Tag.PRONOUN


def _is_catenative(passage: Passage, to: int, low: int) -> bool:
    if to <= low:
        return False
    return passage.lower[to - 1] in passage.cues.catenatives or (passage.lower[to - 1] == "on" and to - 2 >= low)


def _before_catenative(passage: Passage, to: int, low: int) -> int:
    """The token of the catenative itself: "went" of "went on to say"."""
    return to - 2 if passage.lower[to - 1] == "on" and to - 2 >= low else to - 1


def agrees(passage: Passage, cue: VerbCue, source: Phrase) -> bool:
    """Whether subject and verb agree in number; a base form without auxiliary needs a plural or a share ("half
    say")."""
    if cue.auxiliary or cue.verb.form not in (Form.BASE, Form.THIRD):
        return True
    phrases, head = passage.phrases, passage.lower[source.head]
    words = passage.lower[source.first : source.end]
    many = (
        phrases.is_plural(head)
        or "and" in words
        or _is_group(passage, source)
        or head in phrases.words.many
        or any(phrases.is_number(i) or passage.lower[i] in ("%", "half") for i in range(source.first, source.head + 1))
    )
    if cue.verb.form is Form.BASE:
        return many or words[-1] in _RELATIVES
    plural = phrases.is_plural(head) and head.endswith("s") and not passage.tokens.is_capitalised(source.head)
    return head not in ("they", "we", "you", "i", "these", "those") and not plural


def _is_group(passage: Passage, source: Phrase) -> bool:
    """Whether several are meant by one head: "a group of doctors say", "a number of officials say"."""
    if passage.low(source.head + 1) != "of" or passage.tag(source.first) is not Tag.DETERMINER:
        return False
    return any(
        passage.phrases.is_plural(passage.lower[i]) for i in range(source.head + 2, min(source.end, source.head + 6))
    )


def subject(passage: Passage, cue: VerbCue, links: list[Link]) -> tuple[Phrase | None, bool]:
    """The verb's subject, and whether it is taken over from an earlier verb of the sentence."""
    before, low = cue.first - 1, cue.low
    if before < low:
        return None, False
    word = passage.lower[before]
    if passage.tokens.word(before) == "WHO":
        return Phrase(before, before + 1, before), False
    if passage.tag(before) is Tag.ADVERB and before > low and word not in passage.phrases.words.times:
        return _behind_adverbs(passage, before, low), False
    relative = _behind_time(passage, before, low)
    if passage.lower[relative] in _RELATIVES and relative > low:
        return _antecedent(passage, relative, low), False
    coordinated = word in ("and", "but", "or") or (word == "," and passage.low(before - 1) in ("and", "but"))
    if coordinated:
        return clause_subject(passage, before, low, links), True
    found = passage.phrases.before(cue.first)
    if found is None and word == ",":
        return clause_subject(passage, before, low, links), True
    return found, False


def _behind_time(passage: Passage, before: int, low: int) -> int:
    """The token before a day that stands between subject and verb: "who" of "who on Thursday spoke of"."""
    words = passage.phrases.words
    if passage.lower[before] not in words.times:
        return before
    while before > low and passage.lower[before] in words.times | words.before_times - _RELATIVES:
        before -= 1
    return before


def _behind_adverbs(passage: Passage, before: int, low: int) -> Phrase | None:
    """The subject that adverbs part from its verb: "the mayor then pointed out", "the mayor, meanwhile, said"."""
    while before > low and passage.tag(before) is Tag.ADVERB:
        before -= 1
    return passage.phrases.before(before + 1)


def _antecedent(passage: Passage, relative: int, low: int) -> Phrase | None:
    """The noun phrase that "who", "which" or "that" at token `relative` stands for."""
    end = relative - 1 if passage.lower[relative - 1] in (",", "—", "–", "--", "-") else relative
    found = passage.phrases.before(end)
    if found is None or found.first < low:
        return None
    agents = [i for i in range(found.first, end - 1) if passage.lower[i] == "by"]
    if agents:  # "a figure disputed by police, who said"
        found = Phrase(agents[-1] + 1, found.end, passage.phrases.head(agents[-1] + 1, found.end))
    return Phrase(relative, relative + 1, relative, found)


def clause_subject(passage: Passage, index: int, low: int, links: list[Link]) -> Phrase | None:
    """The subject a later verb shares: the last source of the sentence, else the subject of the sentence's first
    verb."""
    for link in reversed(links):
        if link.at < low:
            break
        if link.source is not None and link.source.first < index:
            return link.source
    for i in range(low + 1, min(index, low + 60)):
        tag = passage.tag(i)
        is_verb_form = (
            tag is Tag.VERB
            and not passage.tokens.is_capitalised(i)
            and (not passage.phrases.is_noun_use(i, i + 1) or _follows_insertion(passage, i))
            and passage.tag(i - 1) not in (Tag.DETERMINER, Tag.POSSESSIVE, Tag.PREPOSITION)
        )
        if tag is Tag.AUXILIARY or is_verb_form:
            found = passage.phrases.before(i)
            if found is not None:
                return found
    return _opening(passage, low, index)


def _follows_insertion(passage: Passage, verb: int) -> bool:
    """Whether a comma before a past form closes words about the subject: "Ana Ruiz, 27, walked for days and said"."""
    if passage.lower[verb - 1] != "," or not passage.lower[verb].endswith("ed"):
        return False
    found = passage.phrases.before(verb)
    return found is not None and found.first == passage.tokens.sentence(verb).first


def _opening(passage: Passage, low: int, index: int) -> Phrase | None:
    """The noun phrase that opens the sentence, when its verb is none the lexicon knows ("He staked out ...,
    saying")."""
    first = low
    while first < index and passage.tag(first) in (Tag.CONJUNCTION, Tag.ADVERB, Tag.PUNCTUATION):
        first += 1
    if passage.tag(first) not in (Tag.PRONOUN, Tag.WORD, Tag.DETERMINER):
        return None
    if passage.tag(first) is Tag.PRONOUN:
        return Phrase(first, first + 1, first)
    found = passage.phrases.behind(first)
    return found if found is not None and found.end < index and passage.low(found.end) != "," else None
