"""Look through a whole store: the file, every version, every photo, and whether the tables mirror the versions."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from redaksi.domain.article import State
from redaksi.domain.canonical import content_hash
from redaksi.store import seals, structure
from redaksi.store.check_words import unknown_words
from redaksi.store.comparing import Mirrors
from redaksi.store.content import opened
from redaksi.store.deltas import base_for, plain_of
from redaksi.store.faults import translated
from redaksi.store.heads import HEAD, content_if_whole
from redaksi.store.store import SqlStore
from redaksi.store.tables import ArticleRow, BlobRow, CopyRow, PhotoUseRow, VersionRow, table
from redaksi.store.version_mark import mark_of
from redaksi.usecases.port_doctor import Fault, Severity, Told

_ARTICLE, _VERSION, _BLOB, _USE = table(ArticleRow), table(VersionRow), table(BlobRow), table(PhotoUseRow)
_COPY = table(CopyRow)
_STATES = frozenset(state.value for state in State)


def _nobody(_done: int, _all: int) -> None:
    """Nobody wants to know how far it is."""


class Count:
    """Tells how far a look has come."""

    def __init__(self, connection: Connection, told: Told) -> None:
        self._told = told
        self._done = 0
        tables = (_VERSION, _BLOB, _ARTICLE)
        self._all = sum(connection.execute(select(func.count()).select_from(each)).scalar_one() for each in tables)

    def one_more(self) -> None:
        self._done += 1
        self._told(self._done, self._all)


def check(store: SqlStore, told: Told = _nobody) -> list[Fault]:
    """Everything that is wrong, worst first; reads the whole store, some 100 MB a second."""
    with translated(store.folder), store.connected() as connection:
        if not _has_whole_structure(connection):
            folder = str(store.folder)
            return [Fault("store-damaged", {"folder": folder}, folder)]
        count = Count(connection, told)
        return [
            *structure.faults(connection),
            *_versions(connection, count),
            *_gaps(connection),
            *unknown_words(connection),
            *seals.broken(connection),
            *_copies(connection),
            *_photos(connection, count),
            *_mirror(connection, count),
        ]


def _has_whole_structure(connection: Connection) -> bool:
    whole = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one() == "ok"
    return whole and connection.exec_driver_sql("PRAGMA foreign_key_check").first() is None


class Base(NamedTuple):
    """The whole version that was looked at last: the ones after it are told by it."""

    article_id: str
    revision: int
    content: bytes
    sha256: str


def _versions(connection: Connection, count: Count) -> Iterator[Fault]:
    """Each version's bytes against their checksum, and the hash that stands beside them against the content."""
    names = ("article_id", "revision", "content", "sha256", "content_hash", "by", "at", "mark", "reason")
    wanted = (*(_VERSION.c[name] for name in names), _ARTICLE.c.headline)
    every = select(*wanted).join(_ARTICLE, _ARTICLE.c.id == _VERSION.c.article_id)
    base: Base | None = None
    for row in connection.execute(every.order_by(_VERSION.c.article_id, _VERSION.c.revision)):
        count.one_more()
        if base_for(row.revision) == row.revision:
            base = Base(row.article_id, row.revision, row.content, row.sha256)
        plain = plain_of(row.content, row.sha256, partial(_found, base, row.article_id))
        facts = {"headline": row.headline, "revision": row.revision}
        if plain is None:
            yield Fault("damaged-version", facts, row.article_id)
        elif content_hash(opened(plain)) != row.content_hash:
            yield Fault("wrong-hash", facts, row.article_id)
        elif row.mark != mark_of(row.article_id, row.revision, row.by, row.at, row.sha256, row.reason):
            yield Fault("author-forged", facts | {"name": row.by or "–"}, row.article_id)


def _found(base: Base | None, article_id: str, revision: int) -> tuple[bytes, str] | None:
    return base[2:] if base is not None and base[:2] == (article_id, revision) else None


def _gaps(connection: Connection) -> Iterator[Fault]:
    """Histories that are not 1, 2, 3 … up to the present version: nothing takes a version out, or puts one behind."""
    counted = (func.count().label("number"), func.max(_VERSION.c.revision).label("last"))
    found = select(_ARTICLE.c.id, _ARTICLE.c.headline, _ARTICLE.c.revision, *counted)
    every = found.join(_VERSION, _VERSION.c.article_id == _ARTICLE.c.id).group_by(_ARTICLE.c.id)
    for row in connection.execute(every):
        if row.last > row.revision:
            yield Fault("version-behind", {"headline": row.headline, "revision": row.last}, row.id)
        elif row.last == row.revision and row.number != row.revision:
            missing = row.revision - row.number
            yield Fault("version-missing", {"headline": row.headline, "count": missing}, row.id)


def _copies(connection: Connection) -> Iterator[Fault]:
    wanted = (_COPY.c.article_id, _COPY.c.content, _COPY.c.sha256, _COPY.c.origin)
    for row in connection.execute(select(*wanted)):
        if plain_of(row.content, row.sha256, lambda _revision: None) is None:
            yield Fault("damaged-copy", {"origin": row.origin}, row.article_id)


def _photos(connection: Connection, count: Count) -> Iterator[Fault]:
    for row in connection.execute(select(_BLOB.c.sha256, _BLOB.c.data, _BLOB.c.original, _BLOB.c.original_sha256)):
        count.one_more()
        if not _is(row.data, row.sha256) or not (row.original is None or _is(row.original, row.original_sha256)):
            yield Fault("damaged-photo", {"sha256": row.sha256[:12]}, row.sha256)
    missing = select(_USE.c.sha256).where(_USE.c.sha256.not_in(select(_BLOB.c.sha256))).distinct()
    for sha256 in connection.execute(missing).scalars():
        yield Fault("no-photo", {"sha256": sha256[:12]}, sha256)


def _is(data: bytes, sha256: str | None) -> bool:
    return hashlib.sha256(data).hexdigest() == sha256


def _mirror(connection: Connection, count: Count) -> Iterator[Fault]:
    """Tables that say something else than the newest version: what the library shows and finds, what approvals bind."""
    mirrors = Mirrors(connection)
    for article_id in connection.execute(select(_ARTICLE.c.id).order_by(_ARTICLE.c.id)).scalars().all():
        count.one_more()
        head = HEAD.run(connection, {"id": article_id}).one_or_none()
        article = None if head is None else content_if_whole(head)
        if head is None:
            yield Fault("lost-version", {"id": article_id}, article_id)
        elif head.state not in _STATES:
            yield Fault("unknown-state", {"headline": head.headline, "word": head.state[:40]}, article_id)
        elif article is not None and not mirrors.show(head, article):
            yield Fault("changed-outside", {"headline": article.headline}, article_id, Severity.WARNING)
