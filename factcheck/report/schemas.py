"""The JSON Schema of what the program writes. Owns which outputs are described; `schema.json` describes them."""

import json
from functools import cache
from pathlib import Path
from typing import Any

OUTPUTS = ("extract", "check", "discrepancies", "report")
"""Outputs by the command that writes them."""
_FILE = Path(__file__).parent / "schema.json"
_DEFINITION = "#/$defs/"


@cache
def definitions() -> dict[str, Any]:
    """Return the whole file."""
    record: dict[str, Any] = json.loads(_FILE.read_text(encoding="utf-8"))
    return record


def schema(output: str) -> dict[str, Any]:
    """Return the schema of one output by itself (JSON Schema 2020-12), with the definitions that it needs."""
    whole = definitions()
    needed: list[str] = []
    waiting = [output]
    while waiting:
        name = waiting.pop()
        if name not in needed:
            needed.append(name)
            waiting += _named(whole["$defs"][name])
    kept = {name: value for name, value in whole["$defs"].items() if name in needed and name != output}
    head = {key: value for key, value in whole.items() if key != "$defs"}
    return {**head, "title": f"factcheck {output} --json", **whole["$defs"][output], "$defs": kept}


def _named(value: Any) -> list[str]:
    if isinstance(value, dict):
        own = value.get("$ref", "")
        inner = [name for one in value.values() for name in _named(one)]
        return [own.removeprefix(_DEFINITION), *inner] if isinstance(own, str) and own else inner
    return [name for one in value for name in _named(one)] if isinstance(value, list) else []
