"""The history of each piece: every content it had, in the order of a counter, never of the clock."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, bindparam, select

from redaksi.domain.article import Article
from redaksi.domain.errors import StoreError, UsageError
from redaksi.store.content import Packed, opened
from redaksi.store.deltas import Find, base_for, plain_of, shortened, told_by
from redaksi.store.faults import word
from redaksi.store.mapping import AnyRow
from redaksi.store.prepared import Prepared, inserting, updating
from redaksi.store.tables import ArticleRow, VersionRow, table
from redaksi.store.version_mark import mark_of
from redaksi.usecases.records import Reason, VersionInfo

#: Autosaves of one person become one version for this long after the first of them.
FOLD_FOR = dt.timedelta(minutes=10)
_ARTICLE = table(ArticleRow)
_VERSION = table(VersionRow)
_WRITTEN = ("reason", "by", "at", "content_hash", "sha256", "content", "mark")
_KEY = ("article_id", "revision")
_ADD = inserting(_VERSION, *(column.name for column in _VERSION.columns if column.name != "name"))
_FOLD = updating(_VERSION, *_WRITTEN, where=_KEY)
_SEAL = updating(_VERSION, "sealed", where=_KEY)
_SHORTEN = updating(_VERSION, "content", where=_KEY)
_NAME = updating(_VERSION, "name", "sealed", where=_KEY)
_INFO = tuple(_VERSION.c[name] for name in ("revision", "at", "began", "by", "reason", "content_hash", "name"))
_BYTES = Prepared(
    select(_VERSION.c.content, _VERSION.c.sha256).where(
        _VERSION.c.article_id == bindparam("article_id"), _VERSION.c.revision == bindparam("revision")
    )
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A content that is about to become a version."""

    packed: Packed
    content_hash: str
    reason: Reason
    by: str | None
    at: str
    #: It comes with its time, from elsewhere: it folds into nothing, and nothing folds into it.
    settled: bool = False


def folds(head: AnyRow, entry: Entry) -> bool:
    """Whether `entry` belongs into the newest version (`by`, `began`, `sealed` of its row) instead of a new one."""
    if entry.reason is not Reason.AUTOSAVE or entry.settled or head.sealed or head.by != entry.by:
        return False
    age = dt.datetime.fromisoformat(entry.at) - dt.datetime.fromisoformat(head.began)
    # A clock that was set back makes a negative age: better one version too many.
    return dt.timedelta(0) <= age < FOLD_FOR


class Versions:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, article_id: str, revision: int, entry: Entry) -> None:
        """The one before it is told by an earlier one from now on: the newest alone is always whole."""
        self._shorten(article_id, revision - 1)
        sealed = entry.reason is not Reason.AUTOSAVE or entry.settled
        numbers = {"article_id": article_id, "revision": revision, "began": entry.at, "sealed": sealed}
        _ADD.run(self._connection, _values(article_id, revision, entry) | numbers)

    def add_first(self, entries: Sequence[tuple[str, Entry]]) -> None:
        """The first versions of pieces, by their ids."""
        rows = []
        for article_id, entry in entries:
            numbers = {"article_id": article_id, "revision": 1, "began": entry.at, "sealed": True}
            rows.append(_values(article_id, 1, entry) | numbers)
        _ADD.run_many(self._connection, rows)

    def fold(self, article_id: str, revision: int, entry: Entry) -> None:
        """Write a later autosave over the one of `revision`."""
        values = _values(article_id, revision, entry)
        _FOLD.run(self._connection, values | {"key_article_id": article_id, "key_revision": revision})

    def seal(self, article_id: str, revision: int) -> None:
        """Keep `revision` as it is: it was approved, exported, or handed on."""
        _SEAL.run(self._connection, {"sealed": True, "key_article_id": article_id, "key_revision": revision})

    def call(self, article_id: str, revision: int, name: str | None) -> None:
        """Give a version a name, or take it away. What has one is not written over. UsageError `no-version`."""
        if self._find(article_id)(revision) is None:
            raise UsageError("no-version", revision=revision)
        key = {"key_article_id": article_id, "key_revision": revision}
        _NAME.run(self._connection, {"name": name, "sealed": True} | key)

    def reason(self, article_id: str, revision: int, reason: Reason) -> None:
        """Say of a trailing autosave what it became, once somebody saves or submits the same content."""
        autosaved = _VERSION.c.reason == Reason.AUTOSAVE
        self._connection.execute(
            _VERSION.update().where(*_is(article_id, revision), autosaved).values(reason=reason, sealed=True)
        )

    def history(self, article_id: str, limit: int, before: int | None) -> Sequence[VersionInfo]:
        """Newest first; a negative `limit` asks for all, `before` for those of a lower revision."""
        found = select(*_INFO).where(_VERSION.c.article_id == article_id).order_by(_VERSION.c.revision.desc())
        if before is not None:
            found = found.where(_VERSION.c.revision < before)
        rows: Iterable[AnyRow] = self._connection.execute(found.limit(limit))
        return [_info(row) for row in rows]

    def content(self, article_id: str, revision: int) -> Article:
        """UsageError `no-version`, StoreError `damaged-version`."""
        find = self._find(article_id)
        found = find(revision)
        if found is None:
            raise UsageError("no-version", revision=revision)
        plain = plain_of(*found, find)
        if plain is None:
            headline = self._connection.execute(select(_ARTICLE.c.headline).where(_ARTICLE.c.id == article_id))
            raise StoreError("damaged-version", headline=headline.scalar_one(), revision=revision)
        return opened(plain)

    def savers(self, article_id: str) -> set[str]:
        """Everybody who changed the content; a renamed category is nobody's part in a story."""
        found = select(_VERSION.c.by).where(_VERSION.c.article_id == article_id, _VERSION.c.by.is_not(None))
        counted = found.where(_VERSION.c.reason != Reason.CATEGORY).distinct()
        return set(self._connection.execute(counted).scalars())

    def _find(self, article_id: str) -> Find:
        def find(revision: int) -> tuple[bytes, str] | None:
            row = _BYTES.run(self._connection, {"article_id": article_id, "revision": revision}).one_or_none()
            return None if row is None else (row.content, row.sha256)

        return find

    def _shorten(self, article_id: str, revision: int) -> None:
        """Tell a version by an earlier one, where both are whole and that takes fewer bytes."""
        number = base_for(revision)
        if number == revision:
            return
        find = self._find(article_id)
        old, base = find(revision), find(number)
        if old is None or base is None or told_by(old[0]) is not None or told_by(base[0]) is not None:
            return
        plain, told = plain_of(*old, find), plain_of(*base, find)
        if plain is None or told is None:  # what is damaged stays as it is
            return
        short = shortened(plain, told, number)
        if len(short) < len(old[0]):
            key = {"key_article_id": article_id, "key_revision": revision}
            _SHORTEN.run(self._connection, {"content": short} | key)


def _is(article_id: str, revision: int) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return _VERSION.c.article_id == article_id, _VERSION.c.revision == revision


def _values(article_id: str, revision: int, entry: Entry) -> dict[str, object]:
    return {
        "mark": mark_of(article_id, revision, entry.by, entry.at, entry.packed.sha256, entry.reason),
        "reason": entry.reason,
        "by": entry.by,
        "at": entry.at,
        "content_hash": entry.content_hash,
        "sha256": entry.packed.sha256,
        "content": entry.packed.data,
    }


def _info(row: AnyRow) -> VersionInfo:
    return VersionInfo(
        row.revision, row.at, row.by, word(Reason, row.reason), row.content_hash, name=row.name, began=row.began
    )
