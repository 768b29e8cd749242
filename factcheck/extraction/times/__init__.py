"""Time expressions against the dateline, as days. Knows no figure."""
