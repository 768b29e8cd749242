"""Losses of lives: whether a loss is one ("conceded the loss of 14", not "of 14 seats"), and an army's own. Owns that.

Money, jobs, seats and cattle are lost as well, and so are members and workers who only left; houses that are lost are
hit.
"""

from factcheck.extraction.counts.befalling import THINGS
from factcheck.extraction.counts.concepts import PERSON
from factcheck.extraction.counts.population import ROLE
from factcheck.extraction.counts.sites import Happening, Reader, Site, said
from factcheck.extraction.counts.triggers import Triggers
from factcheck.extraction.inflection import Nouns
from factcheck.extraction.lexicon import Lexicon
from factcheck.model import Event

_FIGHTERS = frozenset(["soldier", "militant"])
_FIRMS = frozenset(["company"])
"""Words of armies that name others, who lose money."""


class LossWords:
    """Words of fights, and people whom somebody may lose to something else than death."""

    def __init__(self, lexicon: Lexicon) -> None:
        section = lexicon.section("events")["losses"]
        self.fights = frozenset(section["fights"])
        self.leavers = frozenset(section["leavers"])
        self.armies = lexicon.table(Triggers).armies
        self.nouns = lexicon.table(Nouns)


def own_losses(reader: Reader, at: Site) -> Happening | None:
    """The dead of "the army put its losses at 24": an army's, in a sentence that names one."""
    tokens, lead = at.tokens, at.figure.quantity.first - 1
    if tokens.low(lead) not in ("at", "to") or at.figure.subject_end > at.figure.quantity.end:
        return None
    losses = next((near for near in range(lead - 1, max(at.first, lead - 3), -1) if tokens.low(near) == "losses"), -1)
    if losses < 0 or (reader.triggers.armies - _FIRMS).isdisjoint(tokens.lower[at.first : losses]):
        return None
    return said(tokens, Event.KILLED, losses, losses + 1, "loss")


def is_loss_of_life(at: Site) -> bool:
    """Whether those of "the loss of N" died, or were hit: fighters, people, a bare number beside a fight or an army."""
    subject, tokens = at.figure.subject, at.tokens
    if subject is not None and subject.concept in THINGS:
        return True
    if subject is None or subject.concept != PERSON or at.figure.quantity.quantity.unit != "count":
        return False
    if not _FIGHTERS.isdisjoint(subject.population.get(ROLE, ())):
        return True
    words = tokens.lexicon.table(LossWords)
    is_open = subject.span is None or words.nouns.singular(subject.text.split()[-1].lower()) in words.leavers
    near, before = tokens.lower[at.first : at.limit], tokens.lower[at.first : at.governor]
    return not is_open or not words.fights.isdisjoint(near) or not words.armies.isdisjoint(before)
