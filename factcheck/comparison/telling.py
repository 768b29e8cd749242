"""What the words right beside a figure say of its place among others: the rest, a share, one of each, people hit.

Looks at a claim's own sentence and at what its paragraph says shortly before it. Decides nothing; without the text
only the claim's own fields speak.
"""

import re
from dataclasses import dataclass

from factcheck.comparison import populations, scope
from factcheck.comparison.clues import scenes_of
from factcheck.comparison.growth import SILENT, Growth, growth_of
from factcheck.comparison.passing import BEFORE, OF_ITS_OWN, passage
from factcheck.comparison.sums import sums_several_up
from factcheck.model import Claim, Event

_WORDS = re.compile(r"[^\W\d_]+")
REST = frozenset({"other", "others", "remaining"})
"""Beside a number: whoever was counted before is left out ("one killed and five others hurt", "the other four")."""
OF_THEM = frozenset({"the", "them", "those", "these", "whom"})
"""After "N of": a share of people already counted."""
SINGLE = frozenset({"each", "every", "apiece"})
_HITTING = (
    "shot shoot shoots shooting shootings shooter gunshot gunshots gunfire gunman gunmen stab stabs stabbed stabbing "
    "stabbings knife knifed"
)
HITTING = frozenset(_HITTING.split())
"""Words of an attack with gun or knife. How many were hit is settled when it ends, unlike a disaster's toll."""


_TREATED = (
    "hospital hospitals hospitalised hospitalized clinic treated treatment admitted intensive ward wards surgery "
    "ventilators"
)
TREATED = frozenset(_TREATED.split())
"""Beside a count of wounded: those who were taken in, who may be fewer than all."""
CARRIED = frozenset({"patient", "patients", "ambulance", "ambulances"})
"""Of the hurt, the same: of an outbreak's dead each was a patient."""
TAKING_IN = frozenset({"receive", "admit", "treat", "hospitalise", "hospitalize"})
"""Predicates of a hospital, which counts whom it took in."""
_SEEING = "see saw seen seeing witnessed spotted glimpsed filmed photographed found recovered retrieved pulled buried"
SEEING = frozenset(_SEEING.split())
"""Before a number of bodies or people: whoever tells it counted what came before one pair of eyes, or hands."""
WITNESSES = frozenset({"i", "we", "he", "she"})
"""Behind a number: whoever tells of those that came before one pair of hands, "the three I certified"."""
NAMED = frozenset({"names", "identities", "identified", "named", "biographies", "portraits"})
"""Before a number: those whose names are known, who are some of more."""
_BESIDE_DEAD = re.compile(
    r"\b(?:dead|deaths?|killed|killing|kills|died|dies|fatally|slain|murdered)\b.*(?:\band\b|,)",
    re.IGNORECASE | re.DOTALL,
)
"""Before the number of the hurt: somebody has died, and another clause begins."""
_AND_ONE = re.compile(r"(?:\b[Ss]?[Hh]e|[A-Z][\w'’]+|\b[Aa]n? [^\W\d_]+) and $")
"""Before a number: somebody who is no part of it, "she and five others"."""
_OF_THOSE = re.compile(r"\W*(?:of|among) (?:the|those|these|all)(?: [\w-]+){1,4},? ?", re.IGNORECASE)
"""Before a number that opens its clause: a share of those told of, "of the deceased, 20"."""
_NEXT = "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_HABIT = re.compile(r"[^.;,]{0,40}\b(?:(?:every|each|per) (?:day|week|month|year)|annually|yearly)\b", re.IGNORECASE)
"""Behind a number: how many it is each year, of no happening."""
_OWN_SIDE = re.compile(
    r"\b(?:its|their|his|our) (?:own )?side\b[^.;]{0,30}$"
    r"|\b(?:its|their|his|our) own (?:losses|dead|casualties)\b[^.;]{0,20}$"
    r"|\b(?:army|military|troops|forces|rebels|insurgents|militia|fighters|guerrillas|separatists|police)\b[^.;]{0,40}"
    r"\b(?:the|its|their) loss of $"
    r"|(?-i:\b[A-Z][\w'’-]+)[^.;]{0,40}\b(?:acknowledg|admit|conced|confirm)\w* (?:only )?(?:the|its|their) loss of $",
    re.IGNORECASE,
)
"""Before a number: what one side lost, beside whom the other has its own dead."""
_OF_ITS_OWN_MEN = re.compile(
    r"(?: [\w-]+){0,3} (?:among|of|from) (?:its|their|his|our) own "
    r"(?:men|women|soldiers|troops|fighters|forces|ranks|side|people|officers)\b",
    re.IGNORECASE,
)
"""Behind a number, the same: "12 deaths among its own men", "lost five of its own fighters"."""
_NUMBER = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d[\d,]*)"
_LISTED_FIRST = re.compile(
    rf"(?: [\w-]+){{1,3}} and (?:{_NUMBER}|the|his|her|their|its) (?:[\w-]+ ){{1,3}}?"
    r"(?:had|have|has|were|was|are|died|fell|drowned|perished)\b",
    re.IGNORECASE,
)
_DIED_THERE = re.compile(
    rf"(?: [\w-]+){{0,3}} (?:at|on) the (?:spot|scene),? and {_NUMBER} (?:[\w-]+ ){{0,3}}?(?:in|at|on the way to) "
    r"(?:the |an? )?(?:[\w-]+ )?(?:hospital|clinic)\b",
    re.IGNORECASE,
)
"""Behind a number of dead: some of them, "fifteen died at the spot and four in hospital"."""
_LISTED_LAST = re.compile(rf"(?:^|\W){_NUMBER} (?:(?!was|were|are|is|ha[ds]|have)[\w-]+ ){{1,3}}and $", re.IGNORECASE)
"""Behind and before a number: others beside whom it counts, "two farmers and a policeman had been killed"."""
_SOON = 160
"""Code points behind a number in which the next of them is told of: "three were dead, and a fourth died later"."""
_OF_WOUNDS = re.compile(
    r"(?: (?:more|others?|people|men|women|patients))?,? (?:(?:have|has|had|later|since|also) )*"
    r"(?:died|succumbed)\b[^.;:,]{0,15}\b(?:wounds|injuries|burns)\b",
    re.IGNORECASE,
)
"""Behind a number of dead: those who had been counted among the hurt, "six died of their wounds overnight"."""
_MADE_UP = re.compile(r"\b(?:dead|deceased|victims|killed) (?:were|are|included|comprised|was) $", re.IGNORECASE)
"""Before the first of those that the dead were: "the dead were five prisoners, a guard and a driver"."""
_REACHED = re.compile(
    r"\b(?:toll|number|total|count|tally|dead|deaths|killed|injured|wounded|missing|cases|rising|rose|climb\w*|bring\w*|"
    r"rais\w*|tak\w*|brought|took|push\w*)\b[^.;:]*\b(?:to|at|reach\w*|is now|stands at) $",
    re.IGNORECASE,
)
"""Before a number: what those told of are added to."""
_SAID = "announced|said|reported|put|given|counted|confirmed|estimated|claimed|told|spoken|listed|stood"
_ALONE = re.compile(r"\balone (?:had|has|have)\b")
"""Whoever tells it counted by itself: "its clinic alone had taken in 640 and recorded 19 deaths"."""
_MOVED = r"(?:revised|revises|raised|raises|lowered|lowers|updated|corrected|increased)\b"
_PAST_PERFECT = re.compile(
    rf"\b(?:had|initially|at first|originally)\b(?: [^\W\d]+)? (?:{_SAID})\b(?:(?!\b{_MOVED})[^;\d])*$"
)
"""A count that somebody had given before the one now told."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What stands beside one figure."""

    rest: bool = False
    remainder: bool = False
    after_dead: bool = False
    """True where its sentence tells of dead before it: others are then others than they."""
    share: bool = False
    of_the_enemy: bool = False
    """Whom an army says that it killed, with no noun: its enemies, and nobody's victims."""
    single: bool = False
    called: str = ""
    hit: bool = False
    treated: bool = False
    before: bool = False
    reached: bool = False
    """What a count has come to: "bringing the toll to 15"."""
    growth: Growth = SILENT
    seen: bool = False
    """Only what somebody saw: some of all."""
    named: bool = False
    """Of whom somebody has the names: all that he counts, of whom another may count more."""
    beside_one: bool = False
    """Without whoever is told of before them: "she and five others"."""
    counted_on: bool = False
    """Behind it the next one is told of: "three were dead, and a fourth died later"."""
    listed: bool = False
    """Beside others of whom the same is told: "19 soldiers and 12 volunteers fell"."""
    one_side: bool = False
    """Of whoever speaks alone: "its side had lost nine"."""
    scenes: frozenset[str] = frozenset()
    """The kinds of place that its sentence names."""
    several: bool = False
    """Of several happenings together: "12 wounded in shootings across the city"."""
    passage: str = OF_ITS_OWN
    """Where it is told of another happening than the one the report is about (`passing`)."""


def _counts_on(claim: Claim, text: str) -> bool:
    """True for the three of "three people were dead, and a fourth died in the ambulance"."""
    number = claim.quantity.nominal if claim.quantity else None
    if claim.event not in (Event.KILLED, Event.WOUNDED) or number not in range(1, len(_NEXT) + 1):
        return False
    befell = "died|dead|succumbed|killed|wounded|injured|hurt"
    told = re.compile(rf"\ba {_NEXT[int(number or 1) - 1]}\b[^.;]{{0,40}}\b(?:{befell})\b", re.IGNORECASE)
    return told.search(text, claim.span.end, claim.span.end + _SOON) is not None


_OF_AN_ARMY = re.compile(
    r"\b(?:army|military|troops|air force|navy|soldiers)\b[^.;]{0,30}\b(?:claim(?:s|ed)?|says?|said)\b"
    r" (?:(?:that )?(?:it|they) (?:had |has |have )?|to have )(?:killed|neutralised|neutralized|eliminated|shot dead) "
    r"(?:at least |some |about |more than |over )?$",
    re.IGNORECASE,
)
"""Before the number: "the army's claim to have killed nine", "the military said that it had killed"."""


def _is_of_the_enemy(claim: Claim, text: str) -> bool:
    """True for "the army said that it had killed 12", and not where a noun says whom."""
    bare = claim.event is Event.KILLED and not populations.names_subject(claim)
    return bare and _OF_AN_ARMY.search(text, claim.sentence.start, claim.span.start) is not None


def _is_where_some_died(claim: Claim, text: str) -> bool:
    return claim.event is Event.KILLED and _DIED_THERE.match(text, claim.span.end, claim.sentence.end) is not None


def _called(after: list[str]) -> str:
    """What a share is said to be: "women" of "eight of them were women", "eight of the dead were women"."""
    if after[:1] != ["of"] or after[1:2] not in (["them"], ["whom"], ["those"], ["these"], ["the"]):
        return ""
    rest = after[3:] if after[1] == "the" else after[2:]
    return next((word for word in rest if word not in ("were", "are", "was", "being")), "")


def _clause(claim: Claim, text: str) -> list[str]:
    """The words after the figure up to a comma or full stop."""
    ends = r"[,.;:]|\band\b" if claim.event is Event.KILLED else r"[,.;:]"  # "four died and one is in hospital"
    return _WORDS.findall(re.split(ends, text[claim.span.end : claim.sentence.end].lower(), maxsplit=1)[0])


def _are_others(claim: Claim, text: str, after: list[str]) -> bool:
    """True for the hurt beside the dead, to whom "more" compares them: "a clerk was shot dead and seven more hurt"."""
    told = text[claim.sentence.start : claim.span.start]
    return claim.event is Event.WOUNDED and after[:1] == ["more"] and _BESIDE_DEAD.search(told) is not None


def _is_treated(claim: Claim, text: str, lemma: str) -> bool:
    clause = {*_clause(claim, text)}
    carried = claim.event in (Event.WOUNDED, Event.AFFECTED) and bool(CARRIED & clause)
    return lemma in TAKING_IN or bool(TREATED & clause) or carried


_DEATH = re.compile(r"\b(?:kill\w*|dead|died|dying|deaths?|fatal\w*)\b", re.IGNORECASE)


def _is_share(claim: Claim, text: str, after: list[str]) -> bool:
    """True for "eight of them", "four deaths were of guards", "of the deceased, 20", "22 of its own", late deaths."""
    if after[:1] == ["of"] and (OF_THEM & {*after[1:2]} or after[2:3] == ["own"]):
        return True
    if claim.event is Event.KILLED and _OF_WOUNDS.match(text, claim.span.end, claim.sentence.end):
        return True
    before = text[claim.sentence.start : claim.span.start]
    made_up = _MADE_UP.search(before) is not None and text[claim.span.end : claim.sentence.end].count(",") > 0
    return after[1:3] == ["were", "of"] or made_up or _OF_THOSE.fullmatch(before) is not None


def telling(claim: Claim, text: str | None) -> Telling:
    """Read the words beside the figure; `text` is the document's, None when only the claim is at hand."""
    own = {*populations.subject_words(claim).lower().split()}
    lemma = claim.predicate.lemma if claim.predicate else ""
    if text is None:
        return Telling(rest=bool(REST & own), hit=lemma in scope.HIT)
    before = _WORDS.findall(text[max(claim.sentence.start, claim.span.start - 40) : claim.span.start].lower())
    after = _WORDS.findall(text[claim.span.end : min(claim.sentence.end, claim.span.end + 60)].lower())
    rest = bool(REST & {*before[-1:], *after[:1], *own}) or _are_others(claim, text, after)
    return Telling(
        rest=rest,
        remainder=rest and "the" in before[-2:],
        after_dead=rest and _DEATH.search(text, claim.sentence.start, claim.span.start) is not None,
        share=_is_share(claim, text, after),
        of_the_enemy=_is_of_the_enemy(claim, text),
        single=bool(SINGLE & {*before[-4:]}) or _HABIT.match(text, claim.span.end, claim.sentence.end) is not None,
        called=_called(after),
        treated=_is_treated(claim, text, lemma),
        named=bool(NAMED & {*before[-3:], *after[:1]}),
        seen=bool(SEEING & {*before[-3:]} or "alone" in before or WITNESSES & {*after[:1]})
        or _ALONE.search(text, claim.sentence.start, claim.span.start) is not None
        or _is_where_some_died(claim, text),
        passage=passage(claim, text),
        beside_one=after[:1] in (["other"], ["others"])
        and _AND_ONE.search(text, claim.sentence.start, claim.span.start) is not None,
        one_side=_OWN_SIDE.search(text, claim.sentence.start, claim.span.start) is not None
        or _OF_ITS_OWN_MEN.match(text, claim.span.end, claim.sentence.end) is not None,
        listed=_LISTED_FIRST.match(text, claim.span.end, claim.sentence.end) is not None
        or _LISTED_LAST.search(text, claim.sentence.start, claim.span.start) is not None,
        counted_on=_counts_on(claim, text),
        scenes=scenes_of([word for word in _WORDS.findall(claim.sentence.of(text)) if word.islower()]),
        several=sums_several_up(claim, text),
        reached=_REACHED.search(text, max(claim.sentence.start, claim.span.start - BEFORE), claim.span.start)
        is not None,
        growth=growth_of(claim, text),
        before=_PAST_PERFECT.search(text[claim.sentence.start : claim.span.start]) is not None,
        hit=lemma in scope.HIT or bool(HITTING & {*_WORDS.findall(claim.sentence.of(text).lower())}),
    )
