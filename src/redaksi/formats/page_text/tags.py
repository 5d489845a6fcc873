"""Subjects of a story: `Tags: a, b`, `TAG #a #b`, a line of hashtags."""

from __future__ import annotations

import re

_LABELLED = re.compile(
    r"(?:tags?|tagar|topik(?: terkait)?|topics?|label|kata kunci|keywords?)\s*(?:[:：]\s*|\s(?=#))(?P<tags>\S.*)\Z",
    re.IGNORECASE,
)
_HASHTAGS = re.compile(r"(?:#\w[\w-]*[\s,|]*){2,}\Z")
_BETWEEN = re.compile(r"\s*[,;|•·]\s*|\s*#")
_LIMIT = 400
_LONGEST = 60


def read_tags(text: str) -> tuple[str, ...]:
    """The tags of a line that holds nothing else, each once; empty for any other line."""
    if len(text) > _LIMIT:
        return ()
    match = _LABELLED.match(text)
    if match is None and not (text.startswith("#") and _HASHTAGS.match(text)):
        return ()
    tags = dict.fromkeys(tag for tag in _BETWEEN.split(match["tags"] if match else text) if tag.strip())
    return tuple(tag.strip() for tag in tags) if all(len(tag) <= _LONGEST for tag in tags) else ()


def read_tag(text: str) -> str | None:
    """The tag of a line below the label `Tags`, where it can be one."""
    tag = text.lstrip("#•·- ").strip(" ,")
    return tag if 0 < len(tag) <= 40 and len(tag.split()) <= 5 and tag[-1] not in ".!?:" else None
