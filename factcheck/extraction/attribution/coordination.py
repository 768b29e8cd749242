"""Where a list of sources begins: "two guards, nurses and the cook said". Owns the first token of "A, B and C"."""

from factcheck.extraction.attribution.nominals import RELATIVES, Nominals
from factcheck.extraction.tokens import Tag


class ListsBefore(Nominals):
    """Lists of noun phrases that a conjunction closes."""

    def pair_start(self, low: int, conjunction: int) -> int | None:
        """The first token of "A and B" behind a comma or a quotation: "..., a nurse and two guards said"."""
        i = conjunction - 1
        while i > low and (self.is_nominal(i) or self.tag(i) in (Tag.DETERMINER, Tag.POSSESSIVE)):
            i -= 1
        closes = self.lower[i] in (",", "”", '"', "''", "—", "–", "--")
        return i + 1 if closes and i < conjunction - 1 and self.lower[i + 1] not in RELATIVES else None

    def list_start(self, low: int, conjunction: int) -> int | None:
        """The first token of "A, B and C" as one subject: no verb stands between the clause's start and the
        conjunction."""
        start = low
        for i in range(conjunction - 1, low - 1, -1):
            tag = self.tag(i)
            counted = self.is_number(i - 1) and self.is_plural(self.lower[i])  # "two guards, nurses and the cook"
            if counted:
                continue
            if tag is Tag.VERB and self.is_number(i - 1) and self.tag(i + 1) is Tag.PUNCTUATION:
                return None  # "12 died, officials and the Red Cross said"
            reduced = tag is Tag.VERB and self.is_reduced_relative(i, i + 1, low)
            if tag is Tag.AUXILIARY or (tag is Tag.VERB and not reduced and not self.is_noun_use(i, i + 1)):
                return None
            if self.lower[i] in ("“", '"', "''", ";", "—", "–", ":", "(", "that", "while", "whether", "because", "as"):
                start = i + 1
                break
        while start < conjunction and self.tag(start) in (Tag.CONJUNCTION, Tag.ADVERB, Tag.PUNCTUATION):
            start += 1
        if self.tag(start) is Tag.PREPOSITION:
            commas = [i for i in range(start, conjunction) if self.lower[i] == ","]
            if not commas:
                return None
            start = commas[0] + 1
        if start >= conjunction or not (self.is_nominal(start) or self.tag(start) in (Tag.DETERMINER, Tag.POSSESSIVE)):
            return None
        return start
