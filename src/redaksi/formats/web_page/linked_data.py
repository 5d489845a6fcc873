"""JSON-LD of a page: the object that describes its story."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from selectolax.lexbor import LexborHTMLParser

_STORIES = (
    "newsarticle",
    "article",
    "blogposting",
    "reportagenewsarticle",
    "analysisnewsarticle",
    "opinionnewsarticle",
)
_MOST = 2_000_000
_DEEPEST = 6


def story_of(tree: LexborHTMLParser) -> dict[str, Any]:
    """The description of the page's story; empty where there is none that can be read."""
    found = [
        entry for script in tree.css("script[type='application/ld+json']") for entry in _objects(_parsed(script.text()))
    ]
    for wanted in _STORIES:
        for entry in found:
            if any(kind.casefold() == wanted for kind in texts(entry.get("@type"))):
                return entry
    return next(
        (entry for entry in found if any("article" in kind.casefold() for kind in texts(entry.get("@type")))), {}
    )


def texts(value: Any) -> list[str]:
    """Every text that a value names: itself, those of a list, the name of an object."""
    if isinstance(value, str):
        return [" ".join(value.split())] if value.strip() else []
    if isinstance(value, dict):
        return texts(value.get("name") or value.get("url") or value.get("@value"))
    if isinstance(value, list):
        return [text for entry in value[:100] for text in texts(entry)]
    return []


def addresses(value: Any) -> list[str]:
    """Every address that a value names: of pictures, of pages."""
    if isinstance(value, dict):
        return texts(value.get("url") or value.get("contentUrl") or value.get("@id"))
    if isinstance(value, list):
        return [address for entry in value[:20] for address in addresses(entry)]
    return texts(value)


def people(value: Any) -> list[str]:
    """The names of those that are people; organisations write no bylines."""
    entries = value if isinstance(value, list) else [value]
    named = [
        entry for entry in entries if not (isinstance(entry, dict) and "Organization" in texts(entry.get("@type")))
    ]
    return [name for entry in named for name in texts(entry) if "://" not in name]


def _parsed(text: str) -> Any:
    if len(text) > _MOST:
        return None
    try:
        return json.loads(text.strip().removeprefix("<!--").removesuffix("-->"), strict=False)
    except (ValueError, RecursionError):
        return None


def _objects(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for entry in value[:500]:
            yield from _objects(entry, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _objects(value.get(key), depth + 1)
