"""Which bare titles of related news the newsroom has stories of. Qt-free."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from redaksi.usecases.library import find_related
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.ports import Row

_NOT_WORDS = re.compile(r"[\W_]+")


def matches(room: Newsroom, titles: Iterable[str], own_id: str | None) -> dict[str, Row]:
    """Title → the story whose headline has the same words; `own_id` is no match."""
    found: dict[str, Row] = {}
    for title in titles:
        wanted = _words(title)
        if not wanted:
            continue
        for row in find_related(room, title):
            if row.id != own_id and _words(row.headline) == wanted:
                found[title] = row
                break
    return found


def _words(title: str) -> str:
    return _NOT_WORDS.sub(" ", unicodedata.normalize("NFKC", title).casefold()).strip()
