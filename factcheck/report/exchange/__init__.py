"""A store's content in the formats of other tools. Owns the writing and, of two, the reading; no content."""
