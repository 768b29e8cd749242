"""Names in documents of their own, in one line each, for tests of the registry. Owns no assertion."""

from itertools import count as counter

from factcheck.extraction.lexicon import default_lexicon
from factcheck.model import SourceKind, Span
from factcheck.sources.identities import Identity, Mention, identities
from factcheck.sources.names import Names
from factcheck.sources.registry import NOTHING_SAID, Registry, Said, build

NAMES = Names(default_lexicon().section("places")["countries"])
_places = counter(0, 100)
GOVERNMENT, PERSON = SourceKind.GOVERNMENT, SourceKind.PERSON


def mention(
    name: str, document: str = "a", kind: SourceKind = GOVERNMENT, *, text: str = "", party: str = ""
) -> Mention:
    at = next(_places)
    return Mention(document, name, kind, text or name, Span(at, at + len(name)), f"c-{at:016x}", party or None)


def who(*mentions: Mention, **countries: str) -> dict[tuple[str, str], Identity]:
    """`countries` are the main countries of documents ("a": "mexico")."""
    return identities(mentions, NAMES, countries)


def registry(*mentions: Mention, said: Said = NOTHING_SAID, **countries: str) -> Registry:
    return build(mentions, who(*mentions, **countries), said)
