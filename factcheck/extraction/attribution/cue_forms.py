"""Whether a form in the cue lexicon is a verb of saying where it stands: no noun, no participle, no idiom. Owns that
judgement."""

from factcheck.extraction.attribution.clauses import COMPLEMENTISERS, opens_number
from factcheck.extraction.attribution.cue_groups import MEDIA, VerbCue
from factcheck.extraction.attribution.cues import CueVerb, Form
from factcheck.extraction.attribution.links import Passage
from factcheck.extraction.tokens import Tag

_ADJECTIVES = frozenset(
    {
        "total",
        "overall",
        "all",
        "first",
        "new",
        "newly",
        "many",
        "other",
        "most",
        "previously",
        "daily",
        "some",
        "several",
    }
)

_LEFT_BARE = frozenset({"suspect", "accuse", "convict", "acquit", "inform", "notify"})

_BETWEEN = frozenset(
    {"percent", "%", "of", "at", "than", "more", "as", "many", "about", "over", "civilian", "innocent"}
)


def is_verb(passage: Passage, cue: VerbCue) -> bool:
    """Whether the form is a finite verb here: not "the report", "its claims", "in talks", "12 confirmed cases"."""
    verb = cue.verb
    if cue.first == cue.low and cue.first == cue.index:
        return False
    if cue.auxiliary:
        return verb.form is not Form.THIRD and _follows_subject(passage, cue)
    before, word = passage.tag(cue.first - 1), passage.lower[cue.first - 1]
    if before in (Tag.DETERMINER, Tag.POSSESSIVE) and word not in (
        "that",
        "all",
        "both",
        "some",
        "which",
        "those",
        "these",
        "this",
    ):
        return False
    if (before is Tag.PREPOSITION and word not in ("in", "up", "out")) or verb.form is Form.PARTICIPLE:
        return False
    if verb.is_noun_too and verb.form is Form.THIRD and passage.phrases.is_number(cue.first - 1):
        return False  # "by 0.1 points to 4.2 percent"
    if verb.form is Form.PAST:
        by = passage.low(cue.index + 1) == "by" and "by" not in verb.prepositions and not speaks_by(passage, cue)
        if verb.lemma in _LEFT_BARE and passage.low(cue.index + 1) == "of":
            return False  # "two men suspected of arson"
        return not by and not _is_adjective(passage, cue.index)
    return _is_verb_by_context(passage, cue.index, verb, before) if verb.is_noun_too else True


def speaks_by(passage: Passage, cue: VerbCue) -> bool:
    """Whether "by" behind the verb names a medium or follows a pronoun's verb: "he said by telephone" is no passive."""
    if passage.low(cue.index + 2) in MEDIA:
        return True
    return not cue.auxiliary and passage.low(cue.first - 1) in ("he", "she", "they", "we", "i", "it", "who")


def _follows_subject(passage: Passage, cue: VerbCue) -> bool:
    return passage.tag(cue.first - 1) is not Tag.PREPOSITION or passage.lower[cue.first - 1] == "to"


def _is_adjective(passage: Passage, index: int) -> bool:
    """ "12 confirmed cases", "the reported deaths rose": a past form that describes the noun behind it."""
    number = passage.phrases.is_number
    if passage.tag(index + 1) is not Tag.WORD or number(index + 1):
        return False
    if number(index - 1):
        return True
    return passage.lower[index - 1] in _ADJECTIVES and (
        passage.phrases.is_plural(passage.lower[index + 1]) or passage.phrases.is_plural(passage.low(index + 2))
    )


def _is_verb_by_context(passage: Passage, index: int, verb: CueVerb, before: str) -> bool:
    """A form that may be a noun is a verb when what a verb has follows: that, a determiner, a name, a number, a
    quotation."""
    following, word = passage.tag(index + 1), passage.low(index + 1)
    if before in (Tag.PRONOUN, Tag.RELATIVE) or passage.low(index - 1) == "that":
        return True
    plural = passage.phrases.is_plural(passage.low(index - 1))
    if verb.form is Form.BASE and passage.phrases.is_third(index + 1) and not plural:
        return False  # "the police report mentions 12"
    if word in COMPLEMENTISERS or following in (Tag.DETERMINER, Tag.NUMBER, Tag.PRONOUN):
        return True
    if following is Tag.POSSESSIVE and word not in ("'s", "’s"):
        return True
    number = passage.phrases.is_number
    if number(index + 1) or opens_number(passage, index + 1) or (following is Tag.ADVERB and number(index + 3)):
        return True
    several = passage.phrases.is_plural(passage.low(index - 1)) or passage.low(index - 1) in passage.phrases.words.many
    if verb.form is Form.BASE and several:
        return True
    capital = passage.tokens.is_capitalised(index + 1)
    plain = (following is Tag.WORD and word not in passage.cues.verbs and not word.endswith("ed")) or (
        following is Tag.VERB and capital
    )
    if verb.form is Form.THIRD and before is Tag.WORD and plain:
        return True  # not "attendance estimates varied"
    if verb.form is Form.THIRD and following is Tag.PUNCTUATION and before in (Tag.WORD, Tag.VERB):
        return True  # "..., an analysis of the filings shows."; `agrees` refuses "police reports."
    if word in verb.prepositions or (word in (",", ":") and passage.quotation_from(index + 2) is not None):
        return True
    return passage.quotation_from(index + 1) is not None or (
        following is Tag.WORD and passage.tokens.is_capitalised(index + 1)
    )


def is_idiom(passage: Passage, cue: VerbCue) -> bool:
    """Whether verb and noun together say nothing, a number between them or not: "claimed 12 lives", "claimed 41 percent
    of the vote"."""
    if cue.verb.lemma not in passage.cues.idiomatic:
        return False
    i = cue.end
    skipped = (Tag.NUMBER, Tag.DETERMINER, Tag.ADVERB, Tag.POSSESSIVE)
    while i < min(cue.high, cue.end + 7) and (
        passage.tag(i) in skipped or passage.phrases.is_number(i) or passage.lower[i] in _BETWEEN
    ):
        i += 1
    idioms = passage.cues.idioms
    return (cue.verb.lemma, passage.low(cue.end)) in idioms or (cue.verb.lemma, passage.low(i)) in idioms
