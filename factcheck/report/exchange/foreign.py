"""Web Annotations of other tools, read: who marked which words of which page, and said what. Owns the forms.

The W3C's: one annotation, a list, an AnnotationPage or an AnnotationCollection with its first page in it; and what the
programming interface of hypothes.is answers (`rows`), which says the same in other words. Where the words stand in the
articles of a store, `pipeline.foreign` finds.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from typing import Any

from factcheck.errors import InputError
from factcheck.pipeline.foreign import Annotation

QUOTE, POSITION = "TextQuoteSelector", "TextPositionSelector"
NO_ANNOTATIONS = (
    "it holds no annotations: a file of factcheck export, W3C Web Annotations, or what the programming interface of "
    "hypothes.is answers"
)
_TAG = re.compile(r"<[^>]*>")


def read(page: Any, name: str) -> Iterator[Annotation]:
    """Yield the annotations of a parsed file. Raises InputError when it holds none."""
    items = [one for one in _items(page) if isinstance(one, dict)]
    if not items:
        raise InputError(f"cannot import {name}: {NO_ANNOTATIONS}")
    for number, item in enumerate(items, 1):
        yield _annotation(item, str(item.get("id") or number))


def _items(page: Any) -> list[Any]:
    if isinstance(page, list):
        return page
    if not isinstance(page, dict):
        return []
    for key in ("items", "rows"):
        if isinstance(page.get(key), list):
            return list(page[key])
    if isinstance(page.get("first"), dict):
        return _items(page["first"])
    return [page] if "target" in page else []


def _annotation(item: dict[str, Any], id_: str) -> Annotation:
    targets, (words, tags) = _many(item.get("target")), _said(item)
    made = Annotation(id_, "", words=words, tags=tags, creator=_creator(item), created=_text(item.get("created")))
    if _replies(item):
        return replace(made, problem="it answers another annotation")
    if len(targets) != 1:
        return replace(made, problem=f"it has {len(targets)} targets, and a note stands beside one")
    target, ours = targets[0], item.get("factcheck:claim")
    made = replace(made, source=target if isinstance(target, str) else _source(target) or _text(item.get("uri")))
    selectors = list(_selectors(target.get("selector"))) if isinstance(target, dict) else []
    quote = next((one for one in selectors if one.get("type") == QUOTE and _text(one.get("exact")).strip()), None)
    start = next((one["start"] for one in selectors if one.get("type") == POSITION and _whole(one.get("start"))), None)
    if quote is None and selectors:
        return replace(made, problem="it quotes no words, so nothing says that the texts are the same")
    return replace(
        made,
        exact=_text(quote.get("exact")) if quote else "",
        prefix=_text(quote.get("prefix")) if quote else "",
        suffix=_text(quote.get("suffix")) if quote else "",
        start=start,
        whole=quote is None,
        claim=ours if isinstance(ours, dict) else None,
    )


def _many(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _replies(item: dict[str, Any]) -> bool:
    return bool(item.get("references")) or "replying" in _many(item.get("motivation"))


def _source(target: Any) -> str:
    source = target.get("source") if isinstance(target, dict) else None
    if isinstance(source, dict):
        source = source.get("id") or source.get("source")
    return _text(source) or (_text(target.get("id")) if isinstance(target, dict) else "")


def _selectors(given: Any) -> Iterator[dict[str, Any]]:
    for one in _many(given):
        if isinstance(one, dict):
            yield one
            yield from _selectors(one.get("refinedBy"))
            if one.get("type") == "Choice":
                yield from _selectors(one.get("items"))


def _said(item: dict[str, Any]) -> tuple[str, tuple[str, ...]]:
    """Return what somebody wrote, and the tags."""
    words, tags = [_text(item.get("bodyValue")), _text(item.get("text"))], list(map(_text, _many(item.get("tags"))))
    for body in _many(item.get("body")):
        value = body if isinstance(body, str) else _text(body.get("value")) if isinstance(body, dict) else ""
        if isinstance(body, dict) and body.get("format") == "text/html":
            value = unescape(_TAG.sub(" ", value))
        purposes = _many(body.get("purpose")) if isinstance(body, dict) else []
        (tags if "tagging" in purposes else words).append(value)
    kept = ["-".join(tag.casefold().replace(",", " ").split()) for tag in tags]
    return "\n".join(" ".join(one.split()) for one in words if one.strip()), tuple(dict.fromkeys(filter(None, kept)))


def _creator(item: dict[str, Any]) -> str:
    for one in (*_many(item.get("creator")), item.get("user_info"), item.get("user")):
        name = one if isinstance(one, str) else ""
        if isinstance(one, dict):
            name = next((_text(one[key]) for key in ("name", "display_name", "nickname", "id") if one.get(key)), "")
        if name.strip():
            return name.strip().removeprefix("acct:").partition("@")[0] if name.startswith("acct:") else name.strip()
    return ""
