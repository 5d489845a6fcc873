"""Marks in the text that somebody does not want to see again in one piece: kept with it, outside its content."""

from __future__ import annotations

from redaksi.domain.errors import UsageError
from redaksi.usecases.newsroom import Newsroom

#: Characters of marked words that are kept; nothing that a rule marks is longer.
TEXT_LIMIT = 500


def ignored(room: Newsroom, article_id: str) -> frozenset[tuple[str, str]]:
    """Rule and marked words of every mark that is not wanted in a piece; empty for one that the store does not hold."""
    with room.store.read() as unit:
        return unit.ignored.of(article_id)


def ignore(room: Newsroom, article_id: str, rule: str, text: str) -> frozenset[tuple[str, str]]:
    """From now on `rule` marks `text` no more in this piece; everything that is ignored there.

    UsageError `no-article`, `too-long`.
    """
    if len(text) > TEXT_LIMIT:
        raise UsageError("too-long", field=rule, length=len(text), limit=TEXT_LIMIT)
    with room.store.write() as unit:
        unit.ignored.add(article_id, rule, text)
        return unit.ignored.of(article_id)


def heed_all(room: Newsroom, article_id: str) -> int:
    """Nothing is ignored in a piece any more; how many marks that were."""
    with room.store.write() as unit:
        marks = unit.ignored.of(article_id)
        for rule, text in marks:
            unit.ignored.drop(article_id, rule, text)
        return len(marks)
