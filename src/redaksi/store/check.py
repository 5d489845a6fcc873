"""Look through a whole store: the file, every version, every photo, and whether the tables mirror the versions."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any, NamedTuple

from sqlalchemy import Connection, select

from redaksi.domain.canonical import content_hash
from redaksi.store.deltas import base_for, plain_of
from redaksi.store.faults import translated
from redaksi.store.heads import HEAD, content_if_whole
from redaksi.store.mapping import head_values
from redaksi.store.store import SqlStore
from redaksi.store.tables import ArticleRow, BlobRow, PhotoUseRow, VersionRow, table

_ARTICLE, _VERSION, _BLOB, _USE = table(ArticleRow), table(VersionRow), table(BlobRow), table(PhotoUseRow)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong with the store, worded like an error by its code."""

    code: str
    params: dict[str, Any] = field(default_factory=dict)


def check(store: SqlStore) -> list[Finding]:
    """Everything that is wrong, worst first; reads the whole store, some 100 MB a second."""
    with translated(store.folder), store.connected() as connection:
        if not _has_whole_structure(connection):
            return [Finding("store-damaged", {"folder": str(store.folder)})]
        return [*_versions(connection), *_photos(connection), *_mirror(connection)]


def _has_whole_structure(connection: Connection) -> bool:
    whole = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one() == "ok"
    return whole and connection.exec_driver_sql("PRAGMA foreign_key_check").first() is None


def _versions(connection: Connection) -> Iterator[Finding]:
    wanted = (_VERSION.c.article_id, _VERSION.c.revision, _VERSION.c.content, _VERSION.c.sha256, _ARTICLE.c.headline)
    every = select(*wanted).join(_ARTICLE, _ARTICLE.c.id == _VERSION.c.article_id)
    base: Base | None = None
    for row in connection.execute(every.order_by(_VERSION.c.article_id, _VERSION.c.revision)):
        if base_for(row.revision) == row.revision:
            base = Base(row.article_id, row.revision, row.content, row.sha256)
        if plain_of(row.content, row.sha256, partial(_found, base, row.article_id)) is None:
            yield Finding("damaged-version", {"headline": row.headline, "revision": row.revision})


class Base(NamedTuple):
    """The whole version that was looked at last: the ones after it are told by it."""

    article_id: str
    revision: int
    content: bytes
    sha256: str


def _found(base: Base | None, article_id: str, revision: int) -> tuple[bytes, str] | None:
    return base[2:] if base is not None and base[:2] == (article_id, revision) else None


def _photos(connection: Connection) -> Iterator[Finding]:
    for row in connection.execute(select(_BLOB.c.sha256, _BLOB.c.data, _BLOB.c.original, _BLOB.c.original_sha256)):
        if not _is(row.data, row.sha256) or not (row.original is None or _is(row.original, row.original_sha256)):
            yield Finding("damaged-photo", {"sha256": row.sha256[:12]})
    missing = select(_USE.c.sha256).where(_USE.c.sha256.not_in(select(_BLOB.c.sha256))).distinct()
    for sha256 in connection.execute(missing).scalars():
        yield Finding("no-photo", {"sha256": sha256[:12]})


def _is(data: bytes, sha256: str | None) -> bool:
    return hashlib.sha256(data).hexdigest() == sha256


def _mirror(connection: Connection) -> Iterator[Finding]:
    """Columns that say something else than the newest version does: what the library shows, and what approvals bind."""
    for article_id in connection.execute(select(_ARTICLE.c.id)).scalars().all():
        head = HEAD.run(connection, {"id": article_id}).one_or_none()
        article = None if head is None else content_if_whole(head)
        if head is None:
            yield Finding("lost-version", {"id": article_id})
        elif article is not None:
            expected = head_values(article, head.category_id) | {"content_hash": content_hash(article)}
            if any(getattr(head, name) != value for name, value in expected.items()):
                yield Finding("changed-outside", {"headline": article.headline})
