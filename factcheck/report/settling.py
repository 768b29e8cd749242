"""What would settle a discrepancy: whom to ask for what. Owns these sentences; they propose, and decide nothing.

They follow from the check and from what the positions hold, never from which figure is likelier.
"""

from collections.abc import Callable, Iterator, Mapping

from factcheck.model import AttributionStatus, Discrepancy, Mode, Position
from factcheck.report import wording
from factcheck.report.dossier import Dossier

MOST = 4
"""Names in one sentence."""


def settling(discrepancy: Discrepancy, dossier: Dossier) -> tuple[str, ...]:
    """Return what a person could ask for next, the surest first; never empty."""
    asked = _BY_CHECK.get(discrepancy.check, _figures)(discrepancy, dossier)
    return tuple(dict.fromkeys((*asked, *_implied(discrepancy, dossier))))


def _disputed(discrepancy: Discrepancy) -> list[Position]:
    return [position for index, position in enumerate(discrepancy.positions) if index in discrepancy.disputed]


def _speakers(positions: list[Position]) -> list[str]:
    return list(dict.fromkeys(wording.name_words(name) for position in positions for name in position.sources))


def _named(discrepancy: Discrepancy, dossier: Dossier) -> str:
    names = [dossier.named(name) for name in _speakers(_disputed(discrepancy))]
    if not names:
        return "whoever gave the figures"
    more = [f"{len(names) - MOST + 1} others"] if len(names) > MOST else []
    return wording.listed([*names[: MOST - 1 if more else MOST], *more])


def _figures(discrepancy: Discrepancy, dossier: Dossier) -> Iterator[str]:
    whom = _named(discrepancy, dossier)
    yield f"Ask {whom} whom the figure counts, where, up to which hour, and from what list or tally."
    if len({position.event for position in discrepancy.positions}) == 1:
        yield "Look for a list of names or cases to hold against both, or a later figure on which they agree."


def _revision(discrepancy: Discrepancy, dossier: Dossier) -> Iterator[str]:
    yield f"Ask {_named(discrepancy, dossier)} for the notice that corrects the higher figure, and what was taken out."


def _sum(discrepancy: Discrepancy, dossier: Dossier) -> Iterator[str]:
    figures = [
        wording.position_figure(position, next(iter(dossier.known(position.claims)), None))
        for position in discrepancy.positions
    ]
    yield f"Look into the table or statement behind it: which of {wording.listed(figures)} is wrong, or who else?"


def _mixup(discrepancy: Discrepancy, dossier: Dossier) -> Iterator[str]:
    yield f"Ask {_named(discrepancy, dossier)}, one by one, for the figure of each of the two things."


def _balance(discrepancy: Discrepancy, dossier: Dossier) -> Iterator[str]:
    yield f"Ask {_named(discrepancy, dossier)} what became of each person, as of one day."


def _related(discrepancy: Discrepancy, dossier: Dossier) -> Iterator[str]:
    yield f"Ask {_named(discrepancy, dossier)} whether their figure still holds if the other one is right."
    yield "Look for a count as of one day that tells the living and the dead apart."


def _inside(discrepancy: Discrepancy, _: Dossier) -> Iterator[str]:
    yield "Ask the author or the desk which of the two places in the text is wrong, and for the notes behind it."


def _attribution(discrepancy: Discrepancy, dossier: Dossier) -> Iterator[str]:
    claims = dossier.known(discrepancy.claim_ids)
    names = [dossier.named(one.name) for claim in claims for one in claim.attribution.candidates]
    whose = f": {wording.listed(dict.fromkeys(names), 'or')}, or somebody else?" if names else "?"
    yield f"Ask the author, or find the statement that the figure was taken from: whose is it{whose}"


def _stale(discrepancy: Discrepancy, _: Dossier) -> Iterator[str]:
    yield "Look up the origin's newest figure on the day of the later document; was the older one meant?"


def _changed(discrepancy: Discrepancy, _: Dossier) -> Iterator[str]:
    yield "Ask the publisher why the figure was changed between the two versions; look for a correction note."


def _implied(discrepancy: Discrepancy, dossier: Dossier) -> Iterator[str]:
    for claim in dossier.known(discrepancy.claim_ids):
        source = claim.attribution.source
        if (
            claim.attribution.mode is Mode.IMPLIED
            and source
            and claim.attribution.status is AttributionStatus.ATTRIBUTED
        ):
            who = dossier.named(source.name)
            yield f"Check whether {who} gave “{claim.quote}” at all: the text only implies it."


_BY_CHECK: Mapping[str, Callable[[Discrepancy, Dossier], Iterator[str]]] = {
    "C1": _figures,
    "C4": _revision,
    "C5": _sum,
    "C6": _mixup,
    "C7": _balance,
    "C9": _attribution,
    "C12": _related,
    "C13": _inside,
    "C15": _stale,
    "C16": _changed,
}
