"""The Jinja environment of our own page. Owns escaping: what is no markup of ours is text, whatever it holds."""

import base64
import hashlib
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from factcheck.report.safe import safe
from factcheck.report.wording import day, moment, plural, reason, spoken

TEMPLATES = Path(__file__).parent.parent / "templates"


@cache
def environment() -> Environment:
    """Return it, with escaping always on and control characters shown in every text."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
        keep_trailing_newline=True,
    )
    made.filters.update(day=day, plural=plural, reason=reason, spoken=spoken, moment=moment)
    made.globals.update(style=asset("report.css"), script=asset("report.js"), digest_of=digest_of)
    return made


def _shown(value: Any) -> Any:
    """Show what a terminal or an editor would obey; nothing is printed for nothing."""
    if value is None:
        return ""
    return value if isinstance(value, Markup) or not isinstance(value, str) else safe(value)


@cache
def asset(name: str) -> Markup:
    """Return one of our own files, to stand in the page as it is."""
    return Markup((TEMPLATES / name).read_text(encoding="utf-8"))


def digest_of(words: str) -> Markup:
    """Return the words as a Content-Security-Policy names them, so that a browser runs nothing else."""
    digest = base64.b64encode(hashlib.sha256(str(words).encode()).digest()).decode()
    return Markup(f"'sha256-{digest}'")
