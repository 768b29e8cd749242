"""`make docs`: what docs/ takes from the program, written anew: console sessions and generated parts.

Owns the pages' refreshing; tests/test_docs.py compares. A generated part stands between `<!-- name: written by
.ci/docs.py -->` and `<!-- /name -->`.
"""

import re
from pathlib import Path

import reference
import screens
from transcripts import refreshed as with_sessions

DOCS = Path(__file__).parent.parent / "docs"
PARTS = {**reference.PARTS, **screens.PARTS}
MARKED = re.compile(r"(<!-- (?P<name>[\w-]+): written by \.ci/docs\.py -->\n).*?(<!-- /(?P=name) -->)", re.S)


def main() -> None:
    """Write every page that differs."""
    for path in sorted(DOCS.rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        fresh = refreshed(text)
        if fresh != text:
            path.write_text(fresh, encoding="utf-8")
            print(f"{path.relative_to(DOCS.parent)} was renewed.")


def refreshed(text: str) -> str:
    """Return a page with its parts and sessions as the program says them now."""
    return with_sessions(with_parts(text))


def with_parts(text: str) -> str:
    """Return a page with its generated parts said anew. Raises KeyError for a part that nobody writes."""
    return MARKED.sub(_part, text)


def _part(found: re.Match[str]) -> str:
    body = "\n".join(PARTS[found["name"]]()).strip("\n")
    return f"{found[1]}\n{body}\n\n{found[3]}"


if __name__ == "__main__":
    main()
