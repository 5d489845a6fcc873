"""The history of each piece: every content it had, in the order of a counter, never of the clock."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, select

from redaksi.domain.article import Article
from redaksi.domain.errors import UsageError
from redaksi.store.content import Packed, unpack
from redaksi.store.faults import word
from redaksi.store.mapping import AnyRow
from redaksi.store.prepared import inserting, updating
from redaksi.store.tables import ArticleRow, VersionRow, table
from redaksi.usecases.records import Reason, VersionInfo

#: Autosaves of one person become one version for this long after the first of them.
FOLD_FOR = dt.timedelta(minutes=10)
_ARTICLE = table(ArticleRow)
_VERSION = table(VersionRow)
_WRITTEN = ("reason", "by", "at", "content_hash", "sha256", "content")
_KEY = ("article_id", "revision")
_ADD = inserting(_VERSION, *(column.name for column in _VERSION.columns if column.name != "name"))
_FOLD = updating(_VERSION, *_WRITTEN, where=_KEY)
_SEAL = updating(_VERSION, "sealed", where=_KEY)
_INFO = (_VERSION.c.revision, _VERSION.c.at, _VERSION.c.by, _VERSION.c.reason, _VERSION.c.content_hash)


@dataclass(frozen=True, slots=True)
class Entry:
    """A content that is about to become a version."""

    packed: Packed
    content_hash: str
    reason: Reason
    by: str | None
    at: str


def folds(head: AnyRow, entry: Entry) -> bool:
    """Whether `entry` belongs into the newest version (`by`, `began`, `sealed` of its row) instead of a new one."""
    if entry.reason is not Reason.AUTOSAVE or head.sealed or head.by != entry.by:
        return False
    age = dt.datetime.fromisoformat(entry.at) - dt.datetime.fromisoformat(head.began)
    # A clock that was set back makes a negative age: better one version too many.
    return dt.timedelta(0) <= age < FOLD_FOR


class Versions:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, article_id: str, revision: int, entry: Entry) -> None:
        sealed = entry.reason is not Reason.AUTOSAVE
        numbers = {"article_id": article_id, "revision": revision, "began": entry.at, "sealed": sealed}
        _ADD.run(self._connection, _values(entry) | numbers)

    def fold(self, article_id: str, revision: int, entry: Entry) -> None:
        """Write a later autosave over the one of `revision`."""
        _FOLD.run(self._connection, _values(entry) | {"key_article_id": article_id, "key_revision": revision})

    def seal(self, article_id: str, revision: int) -> None:
        """Keep `revision` as it is: it was approved, exported, or handed on."""
        _SEAL.run(self._connection, {"sealed": True, "key_article_id": article_id, "key_revision": revision})

    def name(self, article_id: str, revision: int, reason: Reason) -> None:
        """Say of a trailing autosave what it became, once somebody saves or submits the same content."""
        autosaved = _VERSION.c.reason == Reason.AUTOSAVE
        self._connection.execute(
            _VERSION.update().where(*_is(article_id, revision), autosaved).values(reason=reason, sealed=True)
        )

    def history(self, article_id: str) -> Sequence[VersionInfo]:
        found = select(*_INFO).where(_VERSION.c.article_id == article_id).order_by(_VERSION.c.revision.desc())
        rows: Iterable[AnyRow] = self._connection.execute(found)
        return [_info(row) for row in rows]

    def content(self, article_id: str, revision: int) -> Article:
        """UsageError `no-version`, StoreError `damaged-version`."""
        wanted = (_VERSION.c.content, _VERSION.c.sha256, _ARTICLE.c.headline)
        found = select(*wanted).join(_ARTICLE, _ARTICLE.c.id == _VERSION.c.article_id)
        row = self._connection.execute(found.where(*_is(article_id, revision))).one_or_none()
        if row is None:
            raise UsageError("no-version", revision=revision)
        return unpack(row.content, row.sha256, headline=row.headline, revision=revision)

    def savers(self, article_id: str) -> set[str]:
        """Everybody who changed the content; a renamed category is nobody's part in a story."""
        found = select(_VERSION.c.by).where(_VERSION.c.article_id == article_id, _VERSION.c.by.is_not(None))
        counted = found.where(_VERSION.c.reason != Reason.CATEGORY).distinct()
        return set(self._connection.execute(counted).scalars())


def _is(article_id: str, revision: int) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return _VERSION.c.article_id == article_id, _VERSION.c.revision == revision


def _values(entry: Entry) -> dict[str, object]:
    return {
        "reason": entry.reason,
        "by": entry.by,
        "at": entry.at,
        "content_hash": entry.content_hash,
        "sha256": entry.packed.sha256,
        "content": entry.packed.data,
    }


def _info(row: AnyRow) -> VersionInfo:
    return VersionInfo(row.revision, row.at, row.by, word(Reason, row.reason), row.content_hash)
