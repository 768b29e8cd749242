"""A report as a page: what its templates are given. Owns words and order for them; the templates own layout."""
