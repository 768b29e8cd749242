"""The fields of `--plain`, in their order. Owns the names, which help prints; `tables` fills them.

Additive only: a new field joins at the end.
"""

CLAIM_COLUMNS = (
    "id", "kind", "figure", "low", "high", "subject", "event", "source", "as_of",
    "document", "paragraph", "start", "end", "quote",
)  # fmt: skip
DOCUMENT_COLUMNS = ("id", "name", "publisher", "dateline", "claims", "characters", "title", "uri", "status")
DISCREPANCY_COLUMNS = ("id", "severity", "status", "check", "kind", "title", "positions", "documents")
INGEST_COLUMNS = ("what", "id", "name", "field", "before", "now")
WHY_COLUMNS = ("claim", "other", "field or relation", "verdict or check", "words")
SOURCE_COLUMNS = ("id", "name", "kind", "affiliation", "party", "labels", "aliases", "claims", "documents")
SUGGESTION_COLUMNS = ("a", "name of a", "b", "name of b", "rank", "evidence", "command")
QUEUE_COLUMNS = ("id", "severity", "status", "check", "kind", "title", "assigned", "tags", "question", "documents")
COMPARE_COLUMNS = ("what", "id", "severity", "status", "check", "title")
CHECK_COLUMNS = ("id", "makes", "severity", "needs", "explanation")
TIMELINE_COLUMNS = (
    "group", "title", "source", "day", "low", "high", "qualifier", "figure", "claim", "document",
)  # fmt: skip
BEHAVIOUR_COLUMNS = (
    "id", "source", "measures", "figures", "raised", "lowered", "corrected", "alone", "lag_median", "lag_most",
)  # fmt: skip
DIFF_COLUMNS = ("what", "older claim", "newer claim", "field", "old", "new")
SEARCH_COLUMNS = ("what", "id", "document", "day", "source", "figure", "start", "end", "words")
