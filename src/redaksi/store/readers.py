"""What readers have of a piece that is at the desk again: the version that was published last."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, or_, select

from redaksi.domain.article import Article, State
from redaksi.store.faults import word
from redaksi.store.tables import ReceiptRow, table
from redaksi.store.versions import Versions

_RECEIPT = table(ReceiptRow)
_READ = or_(*(_RECEIPT.c.state == state.value for state in (State.PUBLISHED, State.WITHDRAWN)))


@dataclass(frozen=True, slots=True)
class ReadersVersion:
    """A content that went out, in which state, and the numbers it had."""

    article: Article
    state: State
    revision: int
    content_hash: str


def readers_version(connection: Connection, article_id: str) -> ReadersVersion | None:
    """None for a piece of which nothing ever went out."""
    found = select(_RECEIPT.c.revision, _RECEIPT.c.content_hash, _RECEIPT.c.state)
    last = found.where(_RECEIPT.c.article_id == article_id, _READ).order_by(_RECEIPT.c.id.desc()).limit(1)
    row = connection.execute(last).one_or_none()
    if row is None:
        return None
    article = Versions(connection).content(article_id, row.revision)
    return ReadersVersion(article, word(State, row.state), row.revision, row.content_hash)
