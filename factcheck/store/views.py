"""Views for people who open a store with Datasette, a SQLite browser or psql. Owns their SQL; `guide` owns its words.

They read as the program reads: which reading holds, which decisions stand, where a decision belongs now and the status
it gives are those of `readings`, `ledger` and `decisions`, said once more in SQL, and tests hold the two together.
`guide` explains every table and column, in the database itself, so the file can be handed on alone.
"""

from collections.abc import Iterator
from string import Template

from sqlalchemy import Connection

from factcheck.store.guide import MEANINGS

VIEWS = ("claims_readable", "decisions", "discrepancies_readable", "guide")
"""Each after those it reads."""

_DIALECTS = {
    "sqlite": {
        "each": "json_each",
        "joined": "group_concat({what}, {by})",
        "text": "json_extract({of}, '$.{path}')",
        "json": "json_extract({of}, '$.{path}')",
        "keyed": "json_object({key}, json({value}))",
    },
    "postgresql": {
        "each": "json_each_text",
        "joined": "string_agg({what}, {by} ORDER BY {what})",
        "text": "({of}::json #>> '{{{pointer}}}')",
        "json": "({of}::json #> '{{{pointer}}}')",
        "keyed": "json_build_object({key}, {value}::json)",
    },
}
"""What the two databases write differently."""

_CLAIMS = """
SELECT c.id AS claim, d.name AS document, d.dateline, d.publisher, c.kind, $quote AS quote,
       CAST(r.low AS NUMERIC) AS low, CAST(r.high AS NUMERIC) AS high, r.unit,
       $subject AS subject, r.concept, r.event, r.predicate, r.place, r.as_of,
       r.source, $source_text AS source_as_written, $cue AS cue, r.status AS attribution,
       $sentence AS sentence, r.span_start, r.span_end, c.withdrawn,
       r.number AS reading, r.read_by, c.document AS document_id
FROM claims c JOIN readings r ON r.claim = c.id AND r.number = c.reading JOIN documents d ON d.id = c.document
WHERE r.payload <> ''
"""
"""Of a claim of a forgotten document only hashes are left, and no payload."""
_STANDING = """
WITH RECURSIVE chain(root, last, steps) AS (
    SELECT number, number, 0 FROM ledger WHERE reverses IS NULL
    UNION ALL SELECT chain.root, l.number, chain.steps + 1 FROM chain JOIN ledger l ON l.reverses = chain.last
), undone AS (
    SELECT root FROM chain GROUP BY root HAVING max(steps) % 2 = 1
), taken_back AS (
    SELECT CAST($covers_first AS INTEGER) AS first, CAST($covers_last AS INTEGER) AS last
    FROM ledger l JOIN undone ON undone.root = l.number WHERE l.act = 'import'
), standing AS (
    SELECT chain.root FROM chain WHERE chain.steps = 0
    AND NOT EXISTS (SELECT 1 FROM undone WHERE undone.root = chain.root)
    AND NOT EXISTS (SELECT 1 FROM taken_back t WHERE chain.root BETWEEN t.first AND t.last)
), said AS (
    SELECT l.number, l.at, l.actor, item.key AS target, CAST(item.value AS TEXT) AS item, l.payload
    FROM ledger l JOIN standing ON standing.root = l.number,
         $each($items) AS item
    WHERE l.act = 'decide'
)
"""
"""An undo and a redo name the one before them in a chain: an act stands when the chain after it is of even length, and
when the import that brought it (`covers`) does.
"""
_DECISIONS = (
    _STANDING
    + """, superseded(id) AS (
    SELECT supersedes FROM documents WHERE supersedes IS NOT NULL AND NOT withdrawn
    UNION SELECT d.supersedes FROM documents d JOIN superseded ON superseded.id = d.id WHERE d.supersedes IS NOT NULL
), lineage(claim, heir, alike) AS (
    SELECT c.id, c.id, 1 FROM claims c JOIN successors s ON s.claim = c.id
    WHERE c.document IN (SELECT id FROM superseded)
    UNION ALL
    SELECT l.claim, s.successor, CASE WHEN s.same THEN l.alike ELSE 0 END
    FROM lineage l JOIN claims c ON c.id = l.heir JOIN successors s ON s.claim = l.heir
    WHERE c.document IN (SELECT id FROM superseded)
), heirs AS (
    SELECT l.claim, l.heir,
           CASE WHEN l.alike = 1 AND coalesce(ro.entry, 0) = coalesce(rn.entry, 0) THEN ro.digest END AS was,
           rn.digest AS now
    FROM lineage l JOIN claims n ON n.id = l.heir AND n.document NOT IN (SELECT id FROM superseded)
    JOIN readings rn ON rn.claim = n.id AND rn.number = n.reading
    JOIN claims o ON o.id = l.claim JOIN readings ro ON ro.claim = o.id AND ro.number = o.reading
), evidence AS (
    SELECT s.number, s.target, coalesce(h.heir, e.key) AS claim,
           CASE WHEN h.was = CAST(e.value AS TEXT) THEN h.now ELSE CAST(e.value AS TEXT) END AS digest
    FROM said s CROSS JOIN $each($item_evidence) AS e LEFT JOIN heirs h ON h.claim = e.key
), shared AS (
    SELECT s.number, s.target, d.id AS discrepancy, count(*) AS claims
    FROM said s JOIN evidence e ON e.number = s.number AND e.target = s.target
    JOIN discrepancies d ON d.check_id = $item_check AND NOT d.gone
    JOIN discrepancy_claims dc ON dc.discrepancy = d.id AND dc.claim = e.claim
    GROUP BY s.number, s.target, d.id
), followed AS (
    SELECT number, target, discrepancy, row_number() OVER (
        PARTITION BY number, target
        ORDER BY claims DESC, CASE WHEN discrepancy = target THEN 0 ELSE 1 END, discrepancy
    ) AS place FROM shared
), placed AS (
    SELECT s.number, s.at, s.actor, s.target, coalesce(f.discrepancy, s.target) AS discrepancy, s.payload, s.item
    FROM said s LEFT JOIN followed f ON f.number = s.number AND f.target = s.target AND f.place = 1
), read_now AS (
    SELECT dc.discrepancy, dc.claim, r.digest FROM discrepancy_claims dc
    JOIN claims c ON c.id = dc.claim AND NOT c.withdrawn
    JOIN readings r ON r.claim = c.id AND r.number = c.reading
)
SELECT p.number AS entry, p.at, p.actor AS reviewer, p.discrepancy, $title AS title, d.check_id AS check_name,
       $verdict AS verdict, $why AS reason, $note AS note,
       NOT EXISTS (
           SELECT 1 FROM evidence e WHERE e.number = p.number AND e.target = p.target AND NOT EXISTS (
               SELECT 1 FROM read_now n
               WHERE n.discrepancy = p.discrepancy AND n.claim = e.claim AND n.digest = e.digest)
       ) AND NOT EXISTS (
           SELECT 1 FROM read_now n WHERE n.discrepancy = p.discrepancy AND NOT EXISTS (
               SELECT 1 FROM evidence e WHERE e.number = p.number AND e.target = p.target AND e.claim = n.claim)
       ) AS holds,
       p.number = max(p.number) OVER (PARTITION BY p.discrepancy, p.actor) AS last_word
FROM placed p LEFT JOIN discrepancies d ON d.id = p.discrepancy
"""
)
_DISCREPANCIES = """
WITH words AS (
    SELECT discrepancy, count(*) AS given,
           sum(CASE WHEN holds THEN 1 ELSE 0 END) AS holding,
           count(DISTINCT CASE WHEN holds AND verdict <> 'unsure' THEN verdict END) AS verdicts,
           $said AS decided
    FROM decisions WHERE last_word GROUP BY discrepancy
), sides AS (
    SELECT dc.discrepancy, count(*) AS claims, $who AS figures
    FROM discrepancy_claims dc JOIN claims_readable c ON c.claim = dc.claim GROUP BY dc.discrepancy
)
SELECT d.id AS discrepancy, d.severity, d.kind, d.check_id AS check_name, $title AS title,
       CASE WHEN d.gone THEN 'gone' WHEN w.given IS NULL THEN 'open' WHEN w.holding = 0 THEN 'reopened'
            WHEN w.verdicts > 1 THEN 'disputed' ELSE 'decided' END AS status,
       w.decided, $explanation AS explanation, s.figures, s.claims
FROM discrepancies d LEFT JOIN words w ON w.discrepancy = d.id LEFT JOIN sides s ON s.discrepancy = d.id
"""


def make(connection: Connection) -> None:
    """Make the views, with comments on them and their columns: the database's own, or in the definition."""
    for statement in _statements(connection.dialect.name):
        # Not a text clause: its colons are PostgreSQL's own.
        connection.exec_driver_sql(statement.replace("%", "%%") if connection.dialect.name != "sqlite" else statement)


def drop(connection: Connection) -> None:
    """Drop the views, if they are there."""
    for name in reversed(VIEWS):
        connection.exec_driver_sql(f"DROP VIEW IF EXISTS {name}")


def _statements(dialect: str) -> Iterator[str]:
    say = _DIALECTS[dialect]

    def part(of: str, path: str, how: str = "text") -> str:
        of = of.replace("r.payload", "nullif(r.payload, '')")  # whatever else a query asks for, it unpacks no empty one
        return say[how].format(of=of, path=path, pointer=path.replace(".", ","))

    sentence_start, sentence_end = part("r.payload", "sentence[0]"), part("r.payload", "sentence[1]")
    if dialect == "postgresql":
        sentence_start, sentence_end = part("r.payload", "sentence.0"), part("r.payload", "sentence.1")
    start, end = f"CAST({sentence_start} AS INTEGER)", f"CAST({sentence_end} AS INTEGER)"
    whole = say["keyed"].format(key="l.target", value="l.payload")
    figures = "coalesce(c.source, 'not attributed') || ': ' || c.quote"
    words = {
        "each": say["each"],
        "items": f"coalesce({part('l.payload', 'items', 'json')}, {whole})",
        "item_evidence": part("s.item", "evidence", "json"),
        "covers_first": part("l.payload", "covers.0" if dialect == "postgresql" else "covers[0]"),
        "covers_last": part("l.payload", "covers.1" if dialect == "postgresql" else "covers[1]"),
        "item_check": part("s.item", "check"),
        "quote": part("r.payload", "quote"),
        "subject": part("r.payload", "subject.text"),
        "source_text": part("r.payload", "attribution.source.text"),
        "cue": part("r.payload", "attribution.cue.text"),
        "sentence": f"substr(d.text, {start} + 1, {end} - {start})",
        "title": part("d.payload", "title"),
        "explanation": part("d.payload", "explanation"),
        "verdict": part("p.payload", "to"),
        "why": part("p.payload", "why"),
        "note": part("p.payload", "note"),
        "said": say["joined"].format(what="reviewer || ': ' || verdict", by="'; '"),
        "who": say["joined"].format(what=figures, by="'; '"),
    }
    selects = {"claims_readable": _CLAIMS, "decisions": _DECISIONS, "discrepancies_readable": _DISCREPANCIES}
    for name, select in selects.items():
        about = f"\n{_remarks(name)}\n" if dialect == "sqlite" else ""
        yield f"CREATE VIEW {name} AS {about}{Template(select).substitute(words).strip()}"
    yield f"CREATE VIEW guide AS {_guide()}"
    if dialect == "postgresql":
        yield from _comments()


def _guide() -> str:
    rows = ", ".join(f"({_quoted(table)}, {_quoted(column)}, {_quoted(means)})" for table, column, means in MEANINGS)
    return f"WITH rows(table_name, column_name, meaning) AS (VALUES {rows}) SELECT * FROM rows"


def _remarks(view: str) -> str:
    """SQLite knows no COMMENT and keeps a definition as it was given: what a view means stands at its head there."""
    return "\n".join(
        f"-- {column}: {means}" if column else f"-- {means}" for table, column, means in MEANINGS if table == view
    )


def _comments() -> Iterator[str]:
    for table, column, means in MEANINGS:
        what = "VIEW" if table in VIEWS else "TABLE"
        yield f"COMMENT ON {f'COLUMN {table}.{column}' if column else f'{what} {table}'} IS {_quoted(means)}"


def _quoted(words: str) -> str:
    return "'" + words.replace("'", "''") + "'"
