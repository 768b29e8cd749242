"""Words by which a text tells of another happening than the one it is about: "another blast", "three weeks ago".

Owns the words and where they must stand; which counts they concern `passing` says.
"""

import re

from factcheck.comparison.clue_words import PART

_AGAIN = "another second third further separate similar different previous earlier unrelated"
_HAPPENING = (
    "explosion blast bombing bomb attack strike airstrike raid shooting stabbing collision crash accident derailment "
    "fire blaze collapse landslide avalanche earthquake quake flood storm incident clash ambush shelling shipwreck "
    "assault massacre siege storming riot operation sweep swoop crackdown stampede kidnapping abduction sinking "
    "capsizing eruption cyclone hurricane tornado march protest rally demonstration wreck outbreak cave-in mudslide "
    "disaster tragedy eviction"
)
HAPPENED = f"(?:{'|'.join(_HAPPENING.split())})"
HAPPENING = re.compile(rf"\b{HAPPENED}\b", re.IGNORECASE)
_ANOTHER = re.compile(rf"\b(?:{'|'.join(_AGAIN.split())}) (?:[\w-]+ ){{0,2}}{HAPPENED}\b", re.IGNORECASE)
"""Words of a happening beside the one that is told: "another blast", "a separate attack"."""
BEHIND = re.compile(
    rf"[^.;:,]{{0,50}}\b(?:in|by|during|after|when|from|at) (?:an?|the|that|its|their) (?:{'|'.join(_AGAIN.split())}) "
    rf"(?:[\w-]+ ){{0,2}}{HAPPENED}\b",
    re.IGNORECASE,
)
"""Such words behind a number: "21 others drowned in a similar sinking"."""
_SEVERAL = rf"(?:[\w-]+ ){{0,3}}{HAPPENED}(?:s|es)\b"
_OTHERS_BEFORE = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|several|many|\d+) "
    rf"(?:other {_SEVERAL}|{_SEVERAL}[^.;]{{0,60}} since (?:(?:19|20)\d\d|last year)\b)",
    re.IGNORECASE,
)
"""Several happenings of before: "two other shootings", "five gas explosions in the region since 2010"."""
SPAN = r"(?:day|night|morning|evening|week|weekend|month|year|spring|summer|autumn|fall|winter)"
TIMES = re.compile(
    r"\b(?:second|third|fourth|fifth|sixth|(?:first|last) of \w+) "
    r"(?:time|day|night(?! guard| shift| watch)|weekend|such \w+)\b"
    rf"|\b(?:last|the previous|the preceding) {SPAN}['’]s (?:[\w-]+ ){{0,3}}(?:{HAPPENED}|case)\b",
    re.IGNORECASE,
)
"""Of another day: "the second time in five days that", "since last month's blast, in which"."""
_OTHER_CASES = re.compile(
    r"\b(?:toll|dead|victims) (?:of|in|from) the (?:first|second|other|earlier|previous)\b"
    rf"|\b(?:the|one of the|some of the) (?:[\w-]+ )?other (?:cases?|incidents?|{HAPPENED}(?:e?s)?)\b",
    re.IGNORECASE,
)
"""Of a round-up: "of the other shootings one left a guard dead"."""
_EARLIER_ONE = re.compile(
    rf"(?:^|[.!?\n]['\"’”]? ?)the (?:first|earlier|previous|other) (?:[\w-]+ )?{HAPPENED}\b",
    re.IGNORECASE | re.MULTILINE,
)
"""Opening a sentence: "The first bomb exploded at a market"."""
FIRST_ONE = re.compile(
    r"\W*(?:in |at )?(?:the|that) (?:first|earlier|previous|other)(?: (?:one|time|case|incident|attack))?,? ",
    re.IGNORECASE,
)
"""Behind a sentence of `TIMES`, one that goes on with the happening before: "The first killed nine"."""
_AWAY = r"(?:\b|(?<=\d))(?:miles?|kilomet(?:er|re)s?|km|blocks?|streets?) away\b"
_LATER = r"\b(?:minutes|hours?|days?|weeks?) (?:later|earlier|before|after|afterwards?)\b"
_CLOCK = r"\b\d{1,2}[.:]\d\d ?[ap]\.?m\b"
_STRUCK = (
    "struck|hit|exploded|detonated|fired|bombed|shelled|raided|attacked|collapsed|crashed|capsized|sank|burned|stormed"
)
_FURTHER_ON = re.compile(
    rf"{_LATER}[^.;]{{0,30}}{_AWAY}|{_AWAY}[^.;]{{0,30}}{_LATER}|{_CLOCK}[^;]{{0,30}}{_AWAY}"
    r"|\bhad (?:[\w-]+ ){1,3}the same (?:coast|city|town|region|district|area|village|road|street|market|school)\b"
    rf"|{_AWAY},? (?:{_STRUCK}|fell in|gave way|came down|went down)\b|\bit was the turn of\b"
    r"|\balready (?:shaken|hit|struck|rocked|reeling|mourning) (?:by|from|after) (?:an?|another|the)\b"
    r"|\bhad (?:hardly|barely|scarcely) [^.;]{3,80} when\b",
    re.IGNORECASE,
)
"""At another hour in another spot: "an hour later and six blocks away, three died"."""
_TOLL = (
    "(?:killed|killing|died|dead|deaths|drowned|wounded|wounding|injured|injuring|hurt|missing|arrested|detained|"
    "treated|hospitali[sz]ed|sickened|poisoned|evacuated)"
)
AFTER = re.compile(
    rf"\b(?!arrest|detain|treat)(?:{_TOLL}|{_STRUCK})\b[^.;]*"
    r"\b(?:hours|days?|weeks?|months?|years?) (?:after|since) (?:[\w'’-]+ ){0,16}$",
    re.IGNORECASE,
)
"""Before a number, behind what is told: "a shell hit a school, two days after a raid in which 14 died"."""
OF_A_PART = re.compile(
    rf"\b(?:the|this) {PART}(?:['’]s)? (?:[\w-]+ ){{0,2}}(?:{HAPPENED}|bomb|boat|one|fall|plunge|sinking)\b",
    re.IGNORECASE,
)
"""Before a number: "in the morning attack", which is another's where the report's own came in the afternoon."""
LED_AFTER = re.compile(r"\bafter (?:at least |about |some |the |another )?$", re.IGNORECASE)
HAD_BEFALLEN = re.compile(
    r"[^.;,]{0,24}\bhad (?:already )?(?:died|drowned|been (?:killed|wounded|hurt|injured|shot|arrested))\b",
    re.IGNORECASE,
)
"""Before and behind a number: "six died in the evening, after two had died on a bridge"."""
MOURNING = re.compile(
    r"\b(?:vigils?|funerals?|memorial|mourners?|mourned|burials?|candles|candlelight|laid to rest)\b", re.IGNORECASE
)
"""Beside a count of who came: they came for the dead, and were not there when it happened."""
WAR = re.compile(r"\b(?:war|conflict|insurgency|rebellion|fighting) ha(?:s|ve|d) \w+ed?\b", re.IGNORECASE)
"""Before a number: all the dead of a war, and not of the raid that is told."""
YEARS = re.compile(rf"\b((?:19|20)\d\d) (?:[\w-]+ ){{0,2}}{HAPPENED}(?:e?s)?\b", re.IGNORECASE)
"""A happening of a year: "the 2018 attack on the mine"."""
LEADING_ON = re.compile(
    r"\W*(?:also read|read also|read more|read next|see also|related(?: (?:story|stories|news))?|don't miss|"
    r"more (?:news|stories)|in other news|from the archive|watch|recommended)\W*[:|–—-]"
    r"|\W*see also (?:entry|our|the)\b",
    re.IGNORECASE,
)
_UNLINKED = re.compile(
    r"\b(?:no|any|not|nothing)\b[^.;]{0,40}\b(?:connection|link|links|linked|connected|related)\b|\bunrelated to\b",
    re.IGNORECASE,
)
"""Two happenings that somebody sets beside each other: "no known link with the fire at the mill"."""
COUNTS_ITS_OWN = re.compile(r"\W*(?:it|this|that)(?:['’]s| is| was| became) the \w+ ", re.IGNORECASE)
"""Opening a sentence: "It's the second shooting at the club this year" names its own place."""
LED_TO = re.compile(r"\b(?:when|while|as|after|before|where)\b", re.IGNORECASE)
"""Before the clause that tells of another happening, in a sentence that begins with its own."""
LATELY = re.compile(r"\W*(?:earlier this|last|the previous) (?:week|month|year)\b", re.IGNORECASE)
"""Opening a sentence: what had happened before."""
MEANWHILE = re.compile(r"\W*(?:while|as) [^.;,]{0,60}\bstill\b[^.;,]{0,60},", re.IGNORECASE)
"""Opening a sentence: "While pumps were still running at the mill, a dam broke": where else something goes on."""
DAYS_AFTER = re.compile(
    rf"\b(?:hours|days?|weeks?|months?|years?) (?:after|since) (?:[\w'’-]+ ){{1,13}}?(?:{HAPPENED}|{_TOLL})\b[^.;]*",
    re.IGNORECASE,
)
"""Behind what is told: "shelled a mill, a week after a raid in which 14 died"."""
_AGO = re.compile(
    r"(?:^|[.!?\n]['\"’”]? ?)(?:just |only |some |barely |less than )?[\w-]+ (?:weeks|months) ago\b",
    re.IGNORECASE | re.MULTILINE,
)
"""Opening a sentence behind what a text opens with: "Three weeks ago a shell hit the mill"."""
FOLLOWED = re.compile(r"\bfollowed\b[^.;]{0,40}\bby (?:another|a second|a third)\b", re.IGNORECASE)
"""Before a number: "the blast was followed an hour later by another at the mill, where"."""
_THING = (
    "boat|ferry|vessel|ship|dinghy|canoe|mine|pit|shaft|building|bar|tavern|club|nightclub|market|camp|slum|estate|"
    "school|village|rally|crowd|march|settlement|town"
)
_SECOND_THING = re.compile(
    rf"\b(?:(?:a|the|an) (?:second|third|other)|another) (?:[\w-]+ ){{0,2}}(?:{_THING})\b"
    r"|\b(?:rival|opposing|competing|its own|their own) (?:rally|march|demonstration|protest|gathering)\b"
    r"|\b(?:rally|march|demonstration|protest|gathering) of (?:its|their) own\b"
    rf"|\b{HAPPENED}\b[^.;]{{0,60}}\bthe (?:following|next) (?:night|day|morning|evening|week)\b",
    re.IGNORECASE,
)
"""Where another was: "a second dinghy, of rubber, sank", "the rival march", "the blast of the next night"."""
_ACROSS = re.compile(
    r"(?:^|[.!?\n]['\"’”]? ?)(?:(?:on|at|for|in) the first (?:\w+day|weekend|march|rally|night|evening)\b"
    r"|across (?:the|this) (?:river|city|town|street|square|road|bridge)|elsewhere\b"
    r"|in that (?:case|affair|attack|raid|incident|shooting)\b|the other one\b"
    r"|(?:for|as for|in) the (?:earlier|first|previous|other)(?: one| case)?,)"
    r"|\bon the other side of (?:the |this )?(?:city|town|river|lake|bay|capital|railway|line|border)\b"
    rf"|(?:^|[.!?\n]['\"’”]? ?)later (?:in the|that|the same|on) \w+,? (?:an?|two) (?:[\w-]+ ){{1,4}}(?:{_STRUCK})\b",
    re.IGNORECASE | re.MULTILINE,
)
"""Opening a sentence: "Across the river, friends of the mayor", "Later in the day a bomber attacked a post"."""
_CAME_AFTER = re.compile(
    rf"\b(?:it|this|that|{HAPPENED}) (?:comes?|came|follows|followed|happened|occurred|broke out|took place)\b"
    r"[^.;]{0,30}?\b(?:[\w-]+ ){0,2}(?:hours?|days?|weeks?|months?|years?) (?:after|since) "
    rf"|\b(?:it|this|that|{HAPPENED}) (?:follows|followed|comes? after|came after) (?:the|an?|last|another) "
    rf"[^.;]{{0,40}}?\b{HAPPENED}\b",
    re.IGNORECASE,
)
"""Shortly before a number: "it came a day after two men were shot", "this follows the strike on": no news itself."""
_BEFORE_THAT = re.compile(
    r"(?:^|[.!?\n]['\"’”]? ?)(?:barely |just |only |about |some )?"
    r"(?:earlier (?:on|in|that|the same|this)\b|(?:[\w-]+ )?(?:hours|days|weeks|months) (?:earlier|before),? |"
    r"it (?:will|would|may|can|should) be recalled that|recall that\b)",
    re.IGNORECASE | re.MULTILINE,
)
"""Opening a sentence: "Earlier on Tuesday a bomb", "Eight days before", "It will be recalled that on March 7"."""
_ANOTHER_STRUCK = re.compile(
    rf"\banother (?:[\w-]+ ){{1,4}}(?:{_STRUCK}|derailed|overturned|blew up|opened fire)\b"
    rf"|\b(?:came back|returned) and (?:{_STRUCK})\b",
    re.IGNORECASE,
)
"""Another that did so, or the first again: "another car exploded", "the planes came back and struck"."""
_IN_TOWN = re.compile(
    r"\b(?:on|at) the (?:other|opposite|far) (?:side|bank|shore|end) of (?:the |this )?(?:same )?"
    r"(?:city|town|river|valley|bay|lake|capital|district|port)\b"
    r"|(?<!officials )(?<!authorities )(?<!forces )(?<!residents )\bacross (?:town|the (?:river|valley|bay|lake))\b"
    r"|\b(?:city|town|valley)['’]s (?:other|far) (?:end|side)\b"
    r"|\bin another (?:part|quarter|district|suburb) of (?:the|this) (?:same )?(?:city|town|capital)\b"
    rf"|\b(?:hours?|days?|weeks?|nights?) before an? (?:[\w-]+ ){{0,3}}{HAPPENED}\b",
    re.IGNORECASE,
)
"""Before a number: elsewhere in town, "at the mill across the river, where 13 died", "a day before a larger raid"."""
THERE = re.compile(
    r"\b(?:killed|injured|wounded|hurt|dead|died|deaths|figure|toll|arrested|detained|victims|outbreak|crews|"
    r"caught|escaped|away|evicted) "
    r"(?:[\w-]+ ){0,2}there\b(?! (?:is|are|was|were|had|has|have|will|would)\b)|^\W*There, "
    r"|\bthe (?:outbreak|death toll|toll|cluster) there (?:has|had|is|was)\b"
    r"|(?<!said )(?<!says )(?<!say )(?<!saying )(?<!told )(?<!added )(?<!reported )\bthat "
    rf"(?:(?!(?:the|a|an|his|her|its|their|our|no|one|two|three|four|five|six|seven|eight|nine|ten)\b)[\w-]+ )?"
    rf"(?:{HAPPENED}|crowd)\b(?! (?:crews?|fighters?|chief|brigade|service|department|officials?))"
    r"|\b(?:of|from) those victims\b",
    re.IGNORECASE,
)
"""In a sentence behind the lead: "two died there", "killed in that raid". Of its own a report says "here" or "this".

Of 45 such counts in 98 pairs of reports of one city 42 were another happening's.
"""
_LOOSE = r"(?:at least |some |about |around |more than |nearly |almost |over |up to )?$"
_IN_WHICH = re.compile(
    rf"\b(?:{HAPPENED}|events?)\b(?:[^.;]{{0,60}},)? "
    r"(?:(?:in|during) which|which (?:had )?(?:left|killed|claimed|cost|injured|wounded))\b"
    rf"(?:, [^.;,]{{3,50}},)?[^.;,]{{0,40}}?{_LOOSE}",
    re.IGNORECASE,
)
_WHEN_SO_MANY = re.compile(rf", when {_LOOSE}", re.IGNORECASE)
_MOURNED = re.compile(
    r"\b(?:still|already) (?:\w+ )?(?:in mourning for|mourning|grieving|reeling|burying|full of)\b"
    r"|\bin mourning (?:after|for|since)\b",
    re.IGNORECASE,
)
IN_THE_SAME_TOWN_WHEN = re.compile(
    r"[^.;,]{0,40}\bin the same (?:town|city|district|region|port) when\b", re.IGNORECASE
)
"""Behind a number: "this morning eleven people were killed in the same town when a school was bombed"."""
_IN_THE_SAME_TOWN = re.compile(r"\bin the same (?:town|city|district|region|port)\b", re.IGNORECASE)
WHERE_SO_MANY = re.compile(
    r", where(?:, [^.;,]{3,50},)? (?:[^.;,]{0,60} )?(?:and )?"
    rf"(?:\d[\d,]* [^.;,]{{3,60}}, (?:though|although|but|while) [^.;,]{{3,40}} )?{_LOOSE}",
    re.IGNORECASE,
)
"""Before a number of dead or hurt, behind the lead: "he had come from the bakery, where five died"."""
BESIDE_ITS_OWN = re.compile(
    rf"\b(?:killed|killing|kills|shot|injured|injuring|wounded|wounding)\b[^.;]{{0,80}},[^.;]{{0,60}}\b(?:{_MOURNED.pattern})",
    re.IGNORECASE,
)
"""Before a number: "killing 21 of them, in a town still in mourning for the"."""
_THE_FIRST = re.compile(
    r"\bthe (?:first|previous|earlier) (?:shock|tremor|strike|outbreak|case|disaster|march|rally)\b", re.IGNORECASE
)
BEHIND_THE_LEAD = _IN_WHICH, _WHEN_SO_MANY, _MOURNED, _IN_THE_SAME_TOWN, _THE_FIRST
"""Before a number, behind the lead: who is told of in a clause that says which happening, or when, is another's.

Of 46 such counts, and those of `WHERE_SO_MANY`, in 128 pairs of reports of one city none was the report's own.
"""
_BESIDE = re.compile(
    r"\b(?:while|as|when|with) [^.;]{0,60}\b(?:still|already) (?:[\w-]+ )?(?:mourning|grieving|reeling|burying)\b"
    r"|\bthat same (?:morning|afternoon|evening|night|day),? an? (?:[\w-]+ ){1,3}"
    rf"(?:was|had|ran|fell|overturned|{_STRUCK})\b"
    r"|\b(?:unrelated|separate) (?:matter|affair|event|case)\b|\bthe same (?:week|month|year) as\b"
    r"|\b(?:was|were) (?:outdone|overshadowed|dwarfed|eclipsed)\b[^.;]{0,40}\bby\b",
    re.IGNORECASE,
)
"""The same anywhere: "while the town was still mourning", "that same evening a coach was hit"."""
_BEFORE_NEWS = re.compile(
    r"\b(?:weeks|days|months|nights) (?:have|had) (?:gone by|passed) since "
    rf"|\b{HAPPENED}\b[^.;,]{{0,40}}, (?:[\w-]+ ){{1,3}}(?:hours|days|nights|weeks|months) (?:before|earlier),? "
    rf"|\bsince (?:the (?:morning|afternoon|evening|night)|last \w+)['’]s (?:[\w-]+ ){{0,2}}(?:{HAPPENED}|bomb)\b"
    r"|\bas (?:he|she|it|they) (?:had )?d(?:id|one) (?:after|during|over|following|when) "
    r"|\bhad (?:hardly|barely|scarcely|only just) (?:buried|mourned|cleared|laid|swept|counted|finished)\b"
    r"|\bthe same \w+day had (?:begun|started|ended|opened) with\b"
    r"|\bthe (?:[\w-]+ )?(?:march|rally|gathering|protest|assembly|demonstration) of the other side\b",
    re.IGNORECASE,
)
"""What is set beside the news: "the riot at Orla, three weeks before", "as he did after", "had barely buried"."""
OF_OTHERS = _FURTHER_ON, _OTHER_CASES, _UNLINKED, _IN_TOWN, _BESIDE, _BEFORE_NEWS
"""Before a number in its sentence: the number is another happening's."""
SET_APART = re.compile(
    r"\b(?:issued|reported|recorded|counted|published|listed) separately\b|\bmust not be (?:added|confused)\b",
    re.IGNORECASE,
)
"""In a sentence: "figures for the flood of July 10 are issued separately (six dead) and must not be added"."""
AGAIN = re.compile(
    r"[^.;]{0,40}, (?:[\w-]+ ){1,3}(?:has |have |had )?(?:struck|hit|returned|come|came) (?:[\w-]+ )?again\b",
    re.IGNORECASE,
)
"""Behind a number: "a day after the crush in which 17 died, tragedy has struck again"."""
IS_OVER = re.compile(
    r"\W*The (?:[\w-]+ ){0,3}(?:outbreak|cluster|epidemic|wave)\b[^.;]*\b(?:is|was|has been) (?:declared |now )?"
    r"(?:closed|over|ended|contained)\b"
)
"""A sentence, behind what the text opens with: "The outbreak in the jail, with 41 dead, was declared over"."""
BEGAN_THE_MONTH = re.compile(
    r"[^.;:,]{0,40}\bat the (?:beginning|start) of (?:the|this) (?:month|year)\b", re.IGNORECASE
)
"""Behind a number: "the jail where fights killed 22 at the beginning of the month"."""
BEHIND_IT = BEHIND, AGAIN, BEGAN_THE_MONTH, IN_THE_SAME_TOWN_WHEN
"""Behind a number in its sentence: the number is another happening's."""
HOURS_AFTER = re.compile(
    r"\W*(?:(?i:barely|just|only|some|about|less than) )?[\w-]+ (?:hours|days) after the [^.;,]{3,60}, "
    r"(?:[\w-]+ ){1,4}(?:were|was) (?:killed|shot|stabbed|wounded)\b(?=[^.;]{0,20} (?:the |a )?[A-Z])"
)
"""A sentence: "Barely 20 hours after the shots at the mill, two men were shot at the Anchor"."""
ELSEWHERE = _SECOND_THING, _ACROSS, _FURTHER_ON
"""In a count's sentence or in the one before, behind what the text opens with: where another happened."""
OF_BEFORE = (
    *(_CAME_AFTER, _ANOTHER, _ANOTHER_STRUCK, _SECOND_THING, _ACROSS),
    *(_OTHERS_BEFORE, _AGO, _BEFORE_THAT, _EARLIER_ONE),
)
"""Shortly before a number, behind what the text opens with: so it is here."""
