"""A second source whose verb is understood from the first: "the army says 14 died, the union nine"; "police put it at
14, and the Red Cross at 19".

Owns that construction. The verb stands once; it is the cue of both.
"""

from factcheck.extraction.attribution.links import Link, Passage
from factcheck.extraction.attribution.source_kinds import KindWords, kind_of
from factcheck.extraction.attribution.sources_in_text import Phrase
from factcheck.extraction.tokens import Tag
from factcheck.model import Mode, SourceKind

LONGEST = 60
"""Tokens of a content in which further sources are sought."""
_NAME = 8
"""Tokens of a source whose verb is left out."""
_JOINTS = frozenset({",", ";", "and", "while", "but"})
_ALONE = frozenset({"alone", "also", "all", "both", "themselves", "together", "never", "only", "still"})
"""Between who did it and the verb: "they alone landed 20 people and the guard 15" are both the speaker's counts."""
_BEFORE_A_NUMBER = frozenset(
    "at of , about some around only just roughly nearly almost over under more less fewer than least most up to as "
    'many now “ " another'.split()
)


def read_gaps(passage: Passage, links: list[Link]) -> list[Link]:
    """The further sources that stand in contents, each with its own number; the content they stood in ends before
    them."""
    found: list[Link] = []
    for link in links:
        if link.source is None or not link.asserts or link.mode is Mode.QUOTED or not link.pieces:
            continue
        first, end = link.pieces[-1]
        if (first <= link.at and link.cue) or not _has_two(passage, first, min(end, first + LONGEST)):
            continue
        if not _may_lead(passage, link, first):
            continue
        leading = link
        while (gap := _gap(passage, leading, first, min(end, first + LONGEST))) is not None:
            _end_before(passage, leading, gap)
            _report(passage, leading, gap)
            found.append(gap)
            leading, (first, end) = gap, gap.pieces[0]
    return found


def _has_two(passage: Passage, first: int, end: int) -> bool:
    """Whether two numbers stand there; asked of every content, so it only counts."""
    spelled = passage.phrases.words.numbers
    digits = passage.tokens.tags[first:end].count(Tag.NUMBER)
    return digits > 1 or digits + sum(word in spelled for word in passage.lower[first:end]) > 1


def _end_before(passage: Passage, leading: Link, gap: Link) -> None:
    """End a content before the source of the next."""
    first, end = leading.pieces[-1][0], gap.first if gap.source is None else gap.source.first
    while end > first and passage.lower[end - 1] in _JOINTS:
        end -= 1
    leading.pieces[-1] = (first, end)
    leading.runs_on = False


def _report(passage: Passage, leading: Link, gap: Link) -> None:
    """Make reports of two counts set side by side: "police counted 400 people, the union 900" are the two's figures."""
    if leading.mode is not Mode.IMPLIED or leading.source is None:
        return
    cue = (leading.source.end, leading.pieces[0][0])
    for link in (leading, gap):
        link.mode, link.lemma = Mode.REPORTED, passage.low(cue[1] - 1)
        link.cue = [cue] if cue[0] < cue[1] else []


def _may_lead(passage: Passage, link: Link, first: int) -> bool:
    """Whether a further source would be parallel to this one: not to a poll's candidates, not to a body that the
    content itself is about ("said the army lost 14 men, the police nine")."""
    if link.source is None or passage.phrases.is_document(link.source) or link.thinks:
        return False
    if passage.phrases.has_number(link.source.first, link.source.head + 1):
        return False
    if passage.lower[first] == "that":
        first += 1
    verb_at = first + 2 if passage.low(first + 1) in _ALONE else first + 1
    if passage.tag(first) is Tag.PRONOUN and passage.tag(verb_at) in (Tag.VERB, Tag.AUXILIARY):
        return False
    about = passage.phrases.behind(first)
    verb = None if about is None else passage.tag(about.end)
    if about is None or verb not in (Tag.VERB, Tag.AUXILIARY) or passage.phrases.is_number(first):
        return True
    kind = passage.tokens.lexicon.table(KindWords).heads.get(passage.lower[about.head])
    return kind is None or kind in (SourceKind.DOCUMENT, SourceKind.POLL)  # "the number", "the count"


def _gap(passage: Passage, link: Link, first: int, end: int) -> Link | None:
    """The first further source between the tokens, with its number."""
    counted = False
    for joint in range(first, end - 1):
        counted = counted or passage.phrases.is_number(joint)
        if not counted or passage.lower[joint] not in _JOINTS or passage.quotes.at(joint) is not None:
            continue
        start = joint + 1
        if passage.lower[start] in _JOINTS:
            continue
        number = _number(passage, start, end)
        source = None if number is None else _source(passage, link, start, number, first)
        if source is None or number is None or not _closes(passage, number, end):
            continue
        if passage.low(number + 1) == "," and passage.low(number - 1) == ",":
            continue  # an age: "one of the teachers, Ana Ruiz, 41, was found"
        piece = passage.trimmed(source.end, end)
        if piece is not None:
            return Link(list(link.cue), source, [piece], link.lemma, link.cue_class, link.mode)
    return None


def _number(passage: Passage, start: int, end: int) -> int | None:
    """The number behind the words of a name; None when a verb or a clause comes first."""
    for i in range(start + 1, min(end, start + _NAME)):
        if passage.phrases.is_number(i):
            return _whole_number(passage, i, start)
        if passage.tag(i) in (Tag.AUXILIARY, Tag.PRONOUN, Tag.RELATIVE):
            return None
    return None


def _whole_number(passage: Passage, number: int, start: int) -> int:
    """Where a number in words begins: "a quarter of a million", "half a million"."""
    for words in (["a", "quarter", "of", "a"], ["half", "a"]):
        if passage.lower[number - len(words) : number] == words and number - len(words) > start:
            return number - len(words)
    return number


def _source(passage: Passage, link: Link, start: int, number: int, first: int) -> Phrase | None:
    """Somebody between the joint and the number: a listed body or person, or a name; "at" or a comma may follow."""
    end = number
    while end > start and passage.lower[end - 1] in _BEFORE_A_NUMBER:
        end -= 1
    parallel = [*passage.lower[first:start], *(passage.lower[i] for piece in link.cue for i in range(*piece))]
    if any(word in passage.lower[end:number] and word not in parallel for word in ("at", "of", "to")):
        return None
    if passage.lower[end - 1] in ("'s", "’s"):
        if link.lemma not in passage.cues.nouns:
            return None
        end -= 1  # "the ministry's count is 14, the union's 22"
    if end <= start or passage.lower[start] in ("a", "an") or not all(_names(passage, i) for i in range(start, end)):
        return None
    source = Phrase(start, end, end - 1)
    head = passage.lower[source.head]
    if head in passage.phrases.words.times or head in passage.lower[first:start]:
        return None
    kinds = passage.tokens.lexicon.table(KindWords)
    opens = passage.tag(start) in (Tag.DETERMINER, Tag.POSSESSIVE) or passage.tokens.is_capitalised(start)
    kind = kind_of(passage.tokens, start, end, source.head)
    if head in kinds.heads:
        plural = passage.phrases.is_plural(head)
        return source if opens or plural or kind not in (SourceKind.WITNESS, SourceKind.PERSON) else None
    if not opens or passage.tokens.words(start, end).lower() in kinds.states:
        return None
    return source if kind is not SourceKind.UNNAMED or head in passage.phrases.words.bodies else None


def _names(passage: Passage, i: int) -> bool:
    """Whether a token may be part of a plain name: no verb, no preposition, no mark but a possessive's."""
    tag = passage.tag(i)
    if tag is Tag.VERB or passage.lower[i].endswith("ed"):
        return passage.tokens.is_capitalised(i) or passage.phrases.is_noun_use(i, i + 1)
    return tag in (Tag.WORD, Tag.DETERMINER, Tag.POSSESSIVE) or passage.lower[i] in ("'", "’")


def _closes(passage: Passage, number: int, end: int) -> bool:
    """Whether the number, with at most a noun or two, ends the clause: no verb of its own follows."""
    after = number + 1
    while after < end and passage.tag(after) not in (Tag.PUNCTUATION, Tag.CONJUNCTION):
        verb = passage.tag(after) is Tag.VERB and passage.lower[after] not in passage.cues.outcomes
        if passage.tag(after) is Tag.AUXILIARY or (verb and not passage.phrases.is_noun_use(after, after + 1)):
            return False
        after += 1
    return after - number <= _NAME
