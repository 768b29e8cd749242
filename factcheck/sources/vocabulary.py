"""The vocabulary of names as sets: what is common to many bodies, who holds an office, who is only described.

Owns the derived sets; the words themselves are data (`words`).
"""

from functools import cached_property

from factcheck.sources.words import words


class Vocabulary:
    """The vocabulary as sets, the aliases as one table."""

    @cached_property
    def data(self) -> dict[str, frozenset[str]]:
        return {name: frozenset(value) for name, value in words("vocabulary").items()}

    def __getitem__(self, name: str) -> frozenset[str]:
        return self.data[name]

    @cached_property
    def common(self) -> frozenset[str]:
        """Words that say what a body or office is, not whose."""
        named = ("national", "of_a_field", "many", "fields", "ranks", "local", "offices", "other_offices")
        return frozenset(word for name in named for word in self[name])

    @cached_property
    def bodies(self) -> frozenset[str]:
        return self["national"] | self["of_a_field"] | self["many"]

    @cached_property
    def roles(self) -> frozenset[str]:
        kinds = self["roles"] | self["written"]
        plurals = {f"{word}s" for word in kinds | self["other_offices"]}
        return kinds | plurals | self["role_forms"] | {"prime ministers", "ministers", "presidents"}

    @cached_property
    def plain_words(self) -> frozenset[str]:
        """Single words that tell no body from another of its kind."""
        kinds = self.common | self.roles | self["prepositions"] | self["articles"] | self["titles"] | self["pronouns"]
        return frozenset(word for words in kinds for word in words.split())

    @cached_property
    def telling_words(self) -> frozenset[str]:
        """Words that make a longer name another body: "Acme", "Acme Union"; "Orla", "Orla council spokesman"."""
        return self.plain_words - self["light"] - self["articles"] - self["prepositions"]

    @cached_property
    def aliases(self) -> dict[str, str]:
        table = {name: name for name in words("aliases")["bodies"]}
        return {**table, **{other: name for name, others in words("aliases")["bodies"].items() for other in others}}

    @cached_property
    def parts(self) -> dict[tuple[str, ...], str]:
        """Several words that are read as one token: compounds, and bodies shortened wherever they stand."""
        shortened = words("aliases")["shortened"]
        table = {tuple(other.split()): name for name, others in shortened.items() for other in others}
        return {**table, **{tuple(word.split()): word for word in self["compounds"]}}


VOCABULARY = Vocabulary()
