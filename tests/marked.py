"""Test sentences with their answers inside: "[Officials] <said> ⟦{12} people died⟧". Owns the notation, not the checks.

[source]  <cue>  {figure}  ⟦content⟧. Marks may nest; they are taken out of the text. The nth content belongs to the nth
source; with one source all contents are its own.
"""

from dataclasses import dataclass, field

from factcheck.model import Span

PAIRS = {"[": "]", "<": ">", "{": "}", "⟦": "⟧"}
CLOSING = {closing: opening for opening, closing in PAIRS.items()}


@dataclass(frozen=True, slots=True)
class Marked:
    """The bare text and the spans that were marked in it, in order."""

    text: str
    sources: list[Span] = field(default_factory=list)
    cues: list[Span] = field(default_factory=list)
    figures: list[Span] = field(default_factory=list)
    contents: list[Span] = field(default_factory=list)

    def words(self, spans: list[Span]) -> list[str]:
        """The marked words themselves, to compare and to read in a failure."""
        return [span.of(self.text) for span in spans]

    def source_of(self, figure: Span) -> str | None:
        """The words of the source whose content holds the figure, None in the publisher's own voice."""
        for place, content in enumerate(self.contents):
            if content.contains(figure):
                return self.sources[0 if len(self.sources) == 1 else place].of(self.text)
        return None


def marked(line: str) -> Marked:
    """Take the marks out of `line`. Raises ValueError when a mark is not closed."""
    bare: list[str] = []
    spans: dict[str, list[Span]] = {opening: [] for opening in PAIRS}
    open_at: dict[str, list[int]] = {opening: [] for opening in PAIRS}
    length = 0
    for character in line:
        if character in PAIRS:
            open_at[character].append(length)
        elif character in CLOSING:
            opening = CLOSING[character]
            if not open_at[opening]:
                raise ValueError(f"{character} closes nothing in {line!r}")
            spans[opening].append(Span(open_at[opening].pop(), length))
        else:
            bare.append(character)
            length += 1
    if any(open_at.values()):
        raise ValueError(f"a mark stays open in {line!r}")
    ordered = {opening: sorted(found) for opening, found in spans.items()}
    return Marked("".join(bare), ordered["["], ordered["<"], ordered["{"], ordered["⟦"])
