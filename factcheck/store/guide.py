"""What each table, view and column of a store means, in a reader's words. Owns the sentences, and no SQL.

They become the view `guide`, PostgreSQL's comments, and the metadata file for Datasette. Colleagues of a store who know
no Python read these: a column that is added is explained here, or a test fails.
"""

_TABLES: dict[str, tuple[str, dict[str, str]]] = {
    "claims_readable": (
        "Every claim as it is read now: who said which figure about whom, and where it stands. Start here.",
        {
            "claim": "The claim's id, as factcheck prints and takes it",
            "document": "The name of the document it stands in",
            "dateline": "The day the document was written",
            "publisher": "Who ran the document; this is not who said the figure",
            "kind": "count, date or statement",
            "quote": "The very words of the figure, the time or the statement",
            "low": "The least the figure can mean; empty: no lower end",
            "high": "The most the figure can mean; empty: no upper end",
            "unit": "count, percent, money:USD, rate:...",
            "subject": "What is counted, in the document's words",
            "concept": "What is counted, in one word",
            "event": "What happened to it: killed, wounded, missing, held ...",
            "predicate": "The verb that says so, in its dictionary form",
            "place": "Where, as far as the document says",
            "as_of": "The day the figure holds for",
            "source": "Who said it, by the name it was resolved to; empty: the publisher's own voice, or unclear",
            "source_as_written": "Who said it, in the document's words",
            "cue": "The words that mark it as said: according to, claims, counters ...",
            "attribution": "attributed, none (the publisher's own voice) or ambiguous",
            "sentence": "The sentence it stands in",
            "span_start": "Where the quote begins in the document's text, in code points",
            "span_end": "Where the quote ends, exclusive",
            "withdrawn": "1: no longer found, or rejected by a person; it is not compared",
            "reading": "Which of its readings holds",
            "read_by": "Who read it so: a version of factcheck, or a person",
            "document_id": "The document's id",
        },
    ),
    "discrepancies_readable": (
        "Every disagreement that was found, with what people decided about it.",
        {
            "discrepancy": "Its id, as factcheck prints and takes it",
            "severity": "high, medium or low: how much it is worth a look, not how far apart the figures are",
            "kind": "conflict, related, arithmetic, mixup, attribution, date, stale, revision or changed",
            "check_name": "The check that found it; factcheck why says what it looks for",
            "title": "The question an editor would ask",
            "status": "open, decided, reopened (the evidence changed since), disputed (reviewers differ) or gone",
            "decided": "The last word of each reviewer",
            "explanation": "Why it was flagged",
            "figures": "Who said what",
            "claims": "How many claims it rests on",
        },
    ),
    "decisions": (
        "What reviewers decided and nobody took back. The ledger holds every act, these too, sealed.",
        {
            "entry": "Its number in the ledger",
            "at": "When, in UTC",
            "reviewer": "Who",
            "discrepancy": "The discrepancy it belongs to now",
            "title": "That discrepancy's question",
            "check_name": "The check that found it",
            "verdict": "confirmed, not_comparable, same_origin, explained, misread, dismissed or unsure",
            "reason": "The reason code given",
            "note": "The reviewer's own words",
            "holds": "Whether the evidence still reads as it did then",
            "last_word": "Whether it is this reviewer's last word on the discrepancy",
        },
    ),
    "guide": (
        "What the tables, views and columns of this database mean.",
        {
            "table_name": "A table or view",
            "column_name": "One of its columns; empty: the whole of it",
            "meaning": "What it holds",
        },
    ),
    "documents": ("Every version of every article that was read; a text is never changed.", {}),
    "claims": ("Which claims a document has. claims_readable is easier to read.", {}),
    "readings": ("Everything a claim was ever read as, by factcheck or by a person. Never overwritten.", {}),
    "extractions": ("Every attribution and time that was found in a document, as JSON.", {}),
    "successors": ("Which claim of a document's newer version is which claim of the version before.", {}),
    "sources": ("Every name by which somebody is quoted. factcheck sources joins the names of one body.", {}),
    "source_forms": ("How each of these names is written in the documents, and as what.", {}),
    "groups": ("Claims that measure the same thing, by the last comparison.", {}),
    "group_members": ("Which claim is in which group.", {}),
    "discrepancies": ("What the last comparison found, as JSON. discrepancies_readable is easier to read.", {}),
    "discrepancy_claims": ("Which claims a discrepancy rests on.", {}),
    "aliases": ("Ids of discrepancies that another one took in, and which one.", {}),
    "bookmarks": ("Where each reviewer was when they last stopped.", {}),
    "notes": ("What the last comparison noted besides discrepancies, as JSON.", {}),
    "ledger": ("Everything people did, in order, each entry sealed by a hash. factcheck verify proves it whole.", {}),
    "runs": ("Each time factcheck changed something by itself: when, which version, with which settings.", {}),
    "meta": ("The version of this database's schema, and how often runs changed it.", {}),
}

MEANINGS: tuple[tuple[str, str, str], ...] = tuple(
    (table, column, means)
    for table, (whole, columns) in _TABLES.items()
    for column, means in (("", whole), *columns.items())
)
"""Table, column ("" for the whole of it), meaning."""
