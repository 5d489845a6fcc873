"""What readers have of a piece that is at the desk again: what was published last, or the notice of its withdrawal."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, or_, select

from redaksi.domain.approvals import Decision
from redaksi.domain.article import Article, State
from redaksi.store.faults import word
from redaksi.store.keys import UNSIGNED
from redaksi.store.prepared import Prepared
from redaksi.store.tables import ApprovalRow, ReceiptRow, VersionRow, table
from redaksi.store.versions import Versions

_RECEIPT, _APPROVAL, _VERSION = table(ReceiptRow), table(ApprovalRow), table(VersionRow)
_READ = or_(*(_RECEIPT.c.state == state.value for state in (State.PUBLISHED, State.WITHDRAWN)))
_LAST = Prepared(
    select(_RECEIPT.c.revision, _RECEIPT.c.content_hash, _RECEIPT.c.state)
    .where(_RECEIPT.c.article_id == bindparam("article_id"), _READ)
    .order_by(_RECEIPT.c.id.desc())
    .limit(1)
)
#: Decisions from before there were signatures do not say of themselves what was decided: the content does.
_PERHAPS_WITHDRAWN = Prepared(
    select(_VERSION.c.revision, _VERSION.c.content_hash)
    .join(
        _APPROVAL,
        (_APPROVAL.c.article_id == _VERSION.c.article_id) & (_APPROVAL.c.content_hash == _VERSION.c.content_hash),
    )
    .where(
        _VERSION.c.article_id == bindparam("article_id"),
        _VERSION.c.revision > bindparam("revision"),
        or_(_APPROVAL.c.decision == Decision.WITHDRAW.value, _APPROVAL.c.decision == UNSIGNED),
    )
    .order_by(_VERSION.c.revision.desc())
)


@dataclass(frozen=True, slots=True)
class ReadersVersion:
    """A content that went out, in which state, and the numbers it had."""

    article: Article
    state: State
    revision: int
    content_hash: str


def readers_version(connection: Connection, article_id: str) -> ReadersVersion | None:
    """None for a piece of which nothing ever went out.

    What was withdrawn since is the notice, whether or not that has gone out anywhere before the piece came to the desk
    again: the story must not.
    """
    last = _LAST.run(connection, {"article_id": article_id}).one_or_none()
    if last is None:
        return None
    versions = Versions(connection)
    for row in _PERHAPS_WITHDRAWN.run(connection, {"article_id": article_id, "revision": last.revision}):
        article = versions.content(article_id, row.revision)
        if article.withdrawal is not None:
            return ReadersVersion(article, State.WITHDRAWN, row.revision, row.content_hash)
    article = versions.content(article_id, last.revision)
    return ReadersVersion(article, word(State, last.state), last.revision, last.content_hash)
