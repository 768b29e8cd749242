"""Which place lies in which: by a person's word, and by the documents' own ("Karsk, Velmora", "Karsk in Velmora").

No gazetteer: the kept packages that know cities weigh tens of megabytes, and names of small places mean several. What
neither a person nor a text says stays unknown.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from factcheck.comparison import places
from factcheck.comparison.fit import Fit
from factcheck.model import Claim, Document

_WAYS = ("{part}, {whole}", "{part} in {whole}", "{part} in the {whole}", "{part}, in {whole}", "{whole}'s {part}")
"""How a text says that one place lies in another."""
_WAYS_MORE = ("{whole}’s {part}", "{part} ({whole})", "{part}, in the {whole}")


class Containment:
    """Looks up whether one claim's place lies in another's."""

    def __init__(self, said: Iterable[tuple[str, str]], documents: Mapping[str, Document]) -> None:
        self._documents = documents
        self._wholes: dict[frozenset[str], set[frozenset[str]]] = defaultdict(set)
        for part, whole in said:
            self._wholes[places.tokens(part)].add(places.tokens(whole))
        self._known: dict[tuple[str, str, str, str], Fit] = {}

    def fit(self, a: Claim, b: Claim) -> Fit:
        """Return how a's place lies to b's; UNKNOWN when nobody says so, also for two that would hold each other."""
        if a.place is None or b.place is None:
            return Fit.UNKNOWN
        key = (a.place, b.place, a.document_id, b.document_id)
        if key not in self._known:
            within, around = self._lies_in(a.place, b.place, a, b), self._lies_in(b.place, a.place, a, b)
            fit = Fit.UNKNOWN if within is around else Fit.NARROWER if within else Fit.WIDER
            self._known[key] = fit
        return self._known[key]

    def _lies_in(self, part: str, whole: str, a: Claim, b: Claim) -> bool:
        if places.tokens(whole) in self._all_wholes(places.tokens(part)):
            return True
        texts = (self._documents[one.document_id].text for one in (a, b) if one.document_id in self._documents)
        ways = [way.format(part=part, whole=whole) for way in (*_WAYS, *_WAYS_MORE)]
        return any(way in text for text in texts for way in ways)

    def _all_wholes(self, part: frozenset[str]) -> set[frozenset[str]]:
        """What a place lies in, by what people said, one step after another."""
        found: set[frozenset[str]] = set()
        due = [part]
        while due:
            for whole in self._wholes.get(due.pop(), ()):
                if whole not in found:
                    found.add(whole)
                    due.append(whole)
        return found
