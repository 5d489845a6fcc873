"""What readers have of a story, place by place, beside what it is now."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from redaksi.domain.approvals import notice_of
from redaksi.domain.article import Article, State
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.records import Receipt


class Seen(StrEnum):
    """How an exported file stands there: as it was written, changed by somebody, gone, or where no folder is."""

    SAME = "same"
    CHANGED = "changed"
    GONE = "gone"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Compared:
    """What was exported (`before`), what it would be now (`after`), and how the file stands."""

    before: Article
    after: Article
    seen: Seen


def receipts_of(room: Newsroom, article_id: str) -> Sequence[Receipt]:
    """The newest receipt of each place, newest first; pictures beside a page are no places of their own."""
    with room.store.read() as unit:
        newest: dict[str, Receipt] = {}
        for receipt in unit.receipts.of(article_id):
            newest.setdefault(receipt.path, receipt)
    return [each for each in newest.values() if not each.path.lower().endswith((".jpg", ".png", ".webp", ".gif"))]


def compare(room: Newsroom, receipt: Receipt) -> Compared:
    """What went out with a receipt, and what readers would get now."""
    with room.store.read() as unit:
        before = unit.articles.version(receipt.article_id, receipt.revision)
        now = unit.articles.get(receipt.article_id)
    before = notice_of(before) if receipt.state is State.WITHDRAWN else before
    after = notice_of(now.article) if now.state is State.WITHDRAWN else now.article
    return Compared(before, after, _seen(receipt))


def _seen(receipt: Receipt) -> Seen:
    path = Path(receipt.path)
    if "://" in receipt.path or not path.is_absolute() or any(parent.is_file() for parent in path.parents):
        return Seen.ELSEWHERE
    try:
        with path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return Seen.GONE
    return Seen.SAME if found == receipt.sha256 else Seen.CHANGED
