"""The pages of docs/ and what writes them. Owns how `.ci` is imported from here."""

import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGES = sorted((ROOT / "docs").rglob("*.md"))


def writers() -> tuple[Callable[[str], str], Callable[[str], str]]:
    """Return what writes a page's generated parts, and what runs its sessions."""
    sys.path.insert(0, str(ROOT / ".ci"))
    try:
        from transcripts import refreshed

        from docs import with_parts
    finally:
        sys.path.remove(str(ROOT / ".ci"))
    return with_parts, refreshed
