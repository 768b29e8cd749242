"""Documents, claims and findings made by hand from a made-up article, for the pages that show them."""

from datetime import date
from decimal import Decimal

from factcheck import identity
from factcheck.model import (
    Attribution,
    AttributionStatus,
    Claim,
    ClaimKind,
    Cue,
    CueClass,
    Decision,
    Discrepancy,
    DiscrepancyKind,
    Document,
    Event,
    Finding,
    Mode,
    Period,
    Position,
    Predicate,
    Qualifier,
    Quantity,
    Scope,
    Severity,
    Source,
    SourceKind,
    Span,
    Status,
    Subject,
    Verdict,
)
from factcheck.report.dossier import Dossier
from factcheck.report.shortening import shorten

TEXT = """Dateline: 12 May 2021

The footbridge over the Ketra gave way on Monday during the spring market.

While the Interior Ministry claims that 31 people are still trapped under the deck, the Red Crescent counters that dozens have died.

Earlier figures were lower. Doctors at the district hospital report about 30 people trapped, with most of them near the eastern pier.
"""


def document(
    text: str = TEXT, name: str = "ketra_20210512", publisher: str | None = None, title: str | None = None
) -> Document:
    header = Span(0, text.index("\n")) if text.startswith("Dateline") else None
    return Document(
        id=identity.document_id(text, publisher, None, name),
        name=name,
        text=text,
        sha256="0" * 64,
        reader="text",
        publisher=publisher,
        title=title,
        dateline=date(2021, 5, 12),
        header=header,
    )


def span(text: str, words: str, start: int = 0) -> Span:
    at = text.index(words, start)
    return Span(at, at + len(words))


def source(article: Document, words: str, start: int = 0, kind: SourceKind = SourceKind.GOVERNMENT) -> Source:
    return Source(words, span(article.text, words, start), words.removeprefix("the "), kind)


def claim(
    article: Document,
    words: str,
    *,
    low: int | None = None,
    high: int | None = None,
    qualifier: Qualifier = Qualifier.EXACT,
    event: Event | None = Event.HELD,
    counted: str = "people",
    who: str | None = None,
    cue: str | None = None,
    unclear: tuple[str, ...] = (),
    cue_class: CueClass = CueClass.NEUTRAL,
    did: str | None = None,
    inside: str | None = None,
) -> Claim:
    """Return the claim of `words`; `inside` is a piece of its sentence, from which everything is sought."""
    text = article.text
    begin = text.rindex("\n", 0, text.index(inside or words)) + 1
    end = text.find("\n", begin)
    sentence = Span(begin, len(text) if end < 0 else end)
    figure = span(text, words, text.index(inside or words))
    low_, high_ = (None if bound is None else Decimal(bound) for bound in (low, high))
    return Claim(
        id=identity.claim_id(article.id, "count", figure.start),
        document_id=article.id,
        kind=ClaimKind.COUNT,
        span=figure,
        quote=words,
        sentence=sentence,
        attribution=Attribution(
            status=AttributionStatus.AMBIGUOUS
            if unclear
            else AttributionStatus.ATTRIBUTED
            if who
            else AttributionStatus.NONE,
            mode=Mode.REPORTED if who else None,
            source=source(article, who, begin) if who else None,
            cue=Cue(cue, span(text, cue, begin), cue_class) if cue else None,
            candidates=tuple(source(article, name, begin) for name in unclear),
        ),
        quantity=Quantity(low_, high_, qualifier, words, nominal=low_ if low_ == high_ else None),
        subject=Subject(counted, None, "person", {}),
        event=event,
        predicate=Predicate(did, span(text, did, begin), did) if did else None,
        as_of=article.dateline,
        period=Period(article.dateline, article.dateline),
    )


def trapped(article: Document) -> tuple[Claim, Claim, Claim]:
    """The three claims of the made-up article: 31 trapped, dozens dead, about 30 trapped."""
    return (
        claim(article, "31", low=31, high=31, who="the Interior Ministry", cue="claims", did="trapped"),
        claim(
            article, "dozens", low=24, qualifier=Qualifier.VAGUE, event=Event.KILLED, did="died",
            who="the Red Crescent", cue="counters", cue_class=CueClass.REBUTTAL,
        ),
        claim(
            article, "about 30", low=30, high=30, qualifier=Qualifier.APPROX, inside="Doctors at",
            unclear=("Doctors at the district hospital",), did="trapped",
        ),
    )  # fmt: skip


def position(*claims: Claim, origins: int = 1) -> Position:
    quantity = claims[0].quantity
    assert quantity is not None
    return Position(
        claims=tuple(claim.id for claim in claims),
        sources=tuple(dict.fromkeys(claim.attribution.source.name for claim in claims if claim.attribution.source)),
        origins=origins,
        low=quantity.low,
        high=quantity.high,
        qualifier=quantity.qualifier,
        event=claims[0].event,
    )


def discrepancy(*positions: Position, title: str = "People under the bridge: are 31 still trapped?") -> Discrepancy:
    return Discrepancy(
        id=identity.discrepancy_id("C12", title),
        check="C12",
        anchor=title,
        kind=DiscrepancyKind.RELATED,
        severity=Severity.HIGH,
        title=title,
        explanation="24 or more dead among 31 leave at most 7 alive; the Crescent answers the ministry (“counters”)",
        scope=Scope("person", {"status": ("held",)}, Event.HELD, "Ketra"),
        positions=positions,
        disputes=((0, 1),),
        notes=("“Monday” is read as 10 May 2021, two days before the dateline.",),
    )


def decision(of: Discrepancy, verdict: Verdict = Verdict.NOT_COMPARABLE, note: str | None = None) -> Decision:
    return Decision(3, of.id, verdict, "ana", "2021-05-13T09:41:00Z", "different_predicate", note)


def case(status: Status = Status.OPEN, article: Document | None = None) -> tuple[Finding, Dossier]:
    """One finding, and the dossier that knows its claims."""
    article = article or document()
    held, dead, about = trapped(article)
    found = discrepancy(position(held), position(dead), position(about))
    decisions = (decision(found),) if status is not Status.OPEN else ()
    claims = {claim.id: claim for claim in (held, dead, about)}
    short = shorten([*claims, article.id, found.id])
    return Finding(found, status, decisions), Dossier(claims, {article.id: article}, lambda id_: short.get(id_, id_))
