"""The verb that a time belongs to, and what is surely a verb or ends a clause. Gives no time a role."""

from factcheck.extraction.coverage.words import CoverageWords
from factcheck.extraction.inflection import Verbs
from factcheck.extraction.times.tense import is_past_form
from factcheck.extraction.tokens import Tag, Tokens
from factcheck.extraction.verbs import VerbWords

REACH = 20
"""Tokens between a time and the verb it belongs to."""
_OBJECT = 5
"""Tokens behind a verb in which its object's noun stands: "claimed the lives", "claimed at least 40 lives"."""
_SUBJECT = 5
"""Tokens of a subject: "the coast guard's divers"."""
_BESIDE, _OBJECT_PHRASE = 2, 8
"""Tokens between a participle and the time that is its own: "used on Monday"; of the object before a participle."""
_THE_HURT = frozenset({"wounded", "injured", "displaced", "bereaved", "stranded"})
_LABEL = 4
"""Tokens of a label and its colon, which open a point: "What happened:"."""
_HOUR = 7
"""Tokens of an hour: "at about 2.20 p.m."."""
_HOURS = frozenset("am pm a.m. p.m. a.m p.m about around shortly just o'clock hours noon midnight".split())
_COPULAS = frozenset({"was", "were", "is", "are", "had"})
_RELATIVES = frozenset({"that", "which"})
"""Words tagged as determiners that a verb follows all the same: "a crash which killed six"."""

_BEGINNING = frozenset({"begin", "start", "open", "launch", "declare", "observe"})
_AFTERMATHS = {
    "mourning": "mourn",
    "funeral": "bury",
    "funerals": "bury",
    "burial": "bury",
    "burials": "bury",
    "vigil": "mourn",
    "vigils": "mourn",
    "burying": "bury",
    "search": "search",
    "searching": "search",
    "inquiry": "investigate",
    "investigation": "investigate",
    "probe": "investigate",
}
"""What follows a happening, as a noun, and its verb."""
_BEGUN = 6
"""Tokens behind a verb in which what it begins is named."""
_RITE = 10
"""Tokens before "took place" in which it is named what did."""


def attached_verb(tokens: Tokens, first: int, end: int) -> int | None:
    """The nearest verb before the time in its clause; where the time opens the clause, the first after it."""
    sentence = tokens.sentence(first)
    if end < sentence.end and _says(tokens, end):
        return end  # "the ministry on Monday said"
    if end < sentence.end and is_verb(tokens, end) and _opens_clause(tokens, first):
        return end  # "six days after it sank, divers on Thursday found"
    for index in range(first - 1, max(sentence.first, first - REACH) - 1, -1):
        if ends_clause(tokens, index):
            break
        if is_verb(tokens, index) or _is_copula(tokens, index):
            striking = _struck_before(tokens, index, first) or _met_before(tokens, index)
            return index if striking is None else striking
    opens = first == sentence.first or tokens.tag(first - 1) in (Tag.PUNCTUATION, Tag.CONJUNCTION)
    if not opens and not _stands_behind_the_hour(tokens, sentence.first, first):
        return end if end < sentence.end and is_verb(tokens, end) else None  # "rescuers on Monday pulled"
    for index in range(end, min(sentence.end, end + REACH)):
        if ends_clause(tokens, index):
            return None
        if is_verb(tokens, index) or _is_copula(tokens, index):
            return index
    return None


def deed(tokens: Tokens, verb: int) -> str:
    """The lemma of a verb, or of what it begins or is: who "began three days of mourning" mourns."""
    lemma = tokens.lexicon.table(VerbWords).lemma(tokens, verb)
    if lemma == "lay" and tokens.lower[verb + 1 : verb + 3] == ["to", "rest"]:
        return "bury"
    if lemma == "take" and tokens.low(verb + 1) == "place":  # "a mass burial took place on Monday"
        before = range(max(tokens.sentence(verb).first, verb - _RITE), verb)
        return next((_AFTERMATHS[low] for at in before if (low := tokens.low(at)) in _AFTERMATHS), lemma)
    if lemma in ("bring", "fly", "carry") and tokens.low(verb + 1) in ("ashore", "home"):
        return "recover"  # "the bodies of nine men were flown home on Monday"
    if lemma not in _BEGINNING:
        return lemma
    behind = range(verb + 1, min(verb + 1 + _BEGUN, tokens.sentence(verb).end))
    begun = next((_AFTERMATHS[low] for at in behind if (low := tokens.low(at)) in _AFTERMATHS), "")
    return begun or _AFTERMATHS.get(tokens.low(verb - 1), lemma)  # "three days of mourning began on Monday"


def _struck_before(tokens: Tokens, index: int, first: int) -> int | None:
    """The verb of a happening whose object a participle only describes: "hit a hall used as a ward on Monday".

    None where what stands at `index` is no such participle, tells a happening itself, or has the time at its own side.
    """
    words, lemmas = tokens.lexicon.table(CoverageWords), tokens.lexicon.table(VerbWords)
    described = is_past_form(tokens, tokens.low(index)) and tokens.tag(index - 1) is Tag.WORD
    leads = tokens.tag(index + 1) is Tag.PREPOSITION or tokens.low(index + 1) in ("as", "by")
    rises = words.among("running_verbs", lemmas.lemma(tokens, index))  # "who died in Lund rose to 11"
    if not described or not leads or rises or first - index <= _BESIDE or _strikes(words, lemmas.lemma(tokens, index)):
        return None
    for at in range(index - 1, max(tokens.sentence(index).first, index - _OBJECT_PHRASE) - 1, -1):
        if tokens.tag(at) in (Tag.PUNCTUATION, Tag.CONJUNCTION, Tag.RELATIVE) or tokens.low(at) in _RELATIVES:
            return None
        if is_verb(tokens, at):
            finite = not tokens.low(at).endswith("ing")
            return at if finite and _strikes(words, lemmas.lemma(tokens, at)) else None
    return None


def _met_before(tokens: Tokens, index: int) -> int | None:
    """The verb of "visited the 14 wounded on Monday", where those hurt are named by a participle; else None."""
    if tokens.low(index) not in _THE_HURT:
        return None
    before = index - 1 - (tokens.tag(index - 1) is Tag.NUMBER)
    if tokens.tag(before) not in (Tag.DETERMINER, Tag.POSSESSIVE):
        return None
    words, lemmas = tokens.lexicon.table(CoverageWords), tokens.lexicon.table(VerbWords)
    near = range(before - 1, max(tokens.sentence(index).first, before - _OBJECT_PHRASE) - 1, -1)
    verb = next((at for at in near if is_verb(tokens, at)), None)
    return verb if verb is not None and words.among("aftermath_verbs", lemmas.lemma(tokens, verb)) else None


def _strikes(words: CoverageWords, lemma: str) -> bool:
    return words.among("striking_verbs", lemma) or words.among("incident_verbs", lemma)


def _opens_clause(tokens: Tokens, first: int) -> bool:
    """Whether only a subject stands between a comma and the time."""
    for index in range(first - 1, max(tokens.sentence(first).first, first - _SUBJECT) - 1, -1):
        if tokens.low(index) == ",":
            return index < first - 1
        if is_verb(tokens, index) or tokens.tag(index) in (Tag.PREPOSITION, Tag.RELATIVE):
            return False
    return False


def _stands_behind_the_hour(tokens: Tokens, start: int, first: int) -> bool:
    """Whether only an hour, or the number of a point, stands before it: "1. At 9.40 on Friday, a tanker"."""
    plain = (Tag.NUMBER, Tag.PREPOSITION, Tag.PUNCTUATION)
    label = next((at for at in range(start, min(start + _LABEL, first)) if tokens.low(at) == ":"), None)
    start = start if label is None else label + 1  # "What happened: At around 9 on Monday a shell hit"
    return first - start <= _HOUR and all(
        tokens.tag(at) in plain or tokens.low(at) in _HOURS for at in range(start, first)
    )


def _is_noun_here(tokens: Tokens, index: int) -> bool:
    """Whether an -ing form is the head of a compound: "at a level crossing on Monday"."""
    words = tokens.lexicon.table(CoverageWords)
    before = tokens.tag(index - 1)
    compound = before is Tag.WORD and not tokens.low(index - 1).endswith("s")
    compound = compound or (before is Tag.VERB and tokens.tag(index - 2) is Tag.DETERMINER)  # "a level crossing"
    return words.among("noun_gerunds", tokens.low(index)) and compound


def _is_copula(tokens: Tokens, index: int) -> bool:
    """ "there were 900 on Monday", "I had nine": a form of be or have that carries no other verb."""
    return tokens.low(index) in _COPULAS and not (is_verb(tokens, index + 1) or tokens.tag(index + 1) is Tag.AUXILIARY)


def _says(tokens: Tokens, index: int) -> bool:
    lemma = tokens.lexicon.table(VerbWords).lemma(tokens, index)
    says = tokens.lexicon.table(CoverageWords).among("statement_verbs", lemma)
    return says and not claims_lives(tokens, index, lemma)


def claims_lives(tokens: Tokens, index: int, lemma: str) -> bool:
    """Whether "claim" at `index` kills: "claimed 1,191 lives", "claimed its third victim"."""
    if lemma != "claim":
        return False
    behind = (tokens.low(at) for at in range(index + 1, index + 1 + _OBJECT))
    return any(low in ("life", "lives", "victim", "victims") for low in behind)


def ends_clause(tokens: Tokens, index: int) -> bool:
    """A semicolon or a colon; not the colon of a clock time."""
    low = tokens.low(index)
    return low == ";" or (low == ":" and not tokens.low(index + 1)[:1].isdigit())


def is_verb(tokens: Tokens, index: int) -> bool:
    """A form that is surely a verb here: a past, a gerund, or what follows an auxiliary or "to"."""
    low = tokens.low(index)
    if tokens.tag(index) is Tag.WORD and low.endswith("ed") and len(low) > 4 and not tokens.is_capitalised(index):
        told = tokens.tag(index - 1) in (Tag.WORD, Tag.PRONOUN, Tag.AUXILIARY, Tag.ADVERB)  # a verb the lexicon lacks
        return told or tokens.low(index - 1) in _RELATIVES
    if tokens.tag(index) is not Tag.VERB or (tokens.low(index - 1) == "-" and tokens.joined(index)):
        return False  # also "a rebel-held town"
    if is_past_form(tokens, low):
        if tokens.low(index - 1) in ("the", "a", "an"):
            return False  # "visited the wounded in hospital"
        if _is_past_verb(tokens, index - 1) and tokens.tag(index + 1) is Tag.WORD:
            return False  # "searched collapsed houses"
        led = tokens.tag(index - 1) in (Tag.DETERMINER, Tag.POSSESSIVE, Tag.PREPOSITION)
        is_adjective = led and tokens.tag(index + 1) is Tag.WORD and tokens.low(index - 1) not in _RELATIVES
        return not is_adjective  # "with reported magnitude 7"; "a quake that struck southern Chile"
    verbs = tokens.lexicon.table(Verbs)
    if low in verbs.gerunds and _is_noun_here(tokens, index):
        return False
    if low in verbs.gerunds:
        return tokens.tag(index - 1) not in (Tag.DETERMINER, Tag.POSSESSIVE)
    last = tokens.low(index - 1)
    if verbs.past_tense(low) == low and tokens.tag(index + 1) in (Tag.DETERMINER, Tag.POSSESSIVE, Tag.NUMBER):
        before, ahead = tokens.tag(index - 1), tokens.tag(index - 2)
        named = before is Tag.VERB and ahead in (Tag.DETERMINER, Tag.WORD) and not is_past_form(tokens, last)
        return before in (Tag.WORD, Tag.PRONOUN, Tag.ADVERB) or named  # "the river burst its banks", "a strike hit"
    return tokens.tag(index - 1) is Tag.AUXILIARY or tokens.low(index - 1) == "to"


def _is_past_verb(tokens: Tokens, index: int) -> bool:
    """Whether a past stands at `index` that takes an object: not "be", not "left injured"."""
    return tokens.tag(index) is Tag.VERB and is_past_form(tokens, tokens.low(index)) and tokens.low(index) != "left"
