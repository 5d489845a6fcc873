"""What is still open about a piece when somebody decides on it: told, never in the way."""

from __future__ import annotations

from dataclasses import dataclass

from redaksi.usecases.newsroom import Newsroom


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """`comments`: how many nobody has resolved; `origin`: the desk whose version waits for a choice, else None."""

    article_id: str
    comments: int
    origin: str | None

    def __bool__(self) -> bool:
        return self.comments > 0 or self.origin is not None


def left_open(room: Newsroom, article_id: str) -> LeftOpen:
    """Look at the comments and at the copies of a piece that came by file."""
    with room.store.read() as unit:
        comments = sum(remark.is_open for remark in unit.remarks.of(article_id))
        waiting = {copy_id for copy_id, of in unit.copies.waiting() if of == article_id}
        copy = next((copy for copy in unit.copies.of(article_id) if copy.id in waiting), None)
        return LeftOpen(article_id, comments, copy.origin if copy else None)
