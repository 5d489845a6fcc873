"""What has been taken in, and what stories are recognised by when one comes again."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, bindparam, func, select

from redaksi.store.prepared import Prepared, inserting
from redaksi.store.tables import ArticleRow
from redaksi.store.tables import table as _table
from redaksi.store.tables_intake import LikenessRow, OriginRow, ShingleRow, TakenFileRow
from redaksi.usecases.port_intake import Mark, TakenFile

_ARTICLE, _FILE, _ORIGIN = _table(ArticleRow), _table(TakenFileRow), _table(OriginRow)
_LIKENESS, _SHINGLE = _table(LikenessRow), _table(ShingleRow)
#: Stories of one headline that are worth comparing; a newsroom may call a hundred of them “Prakiraan cuaca”.
_SAME_TITLE = 5

_HERE = _ARTICLE.c.trashed.is_(None)
_FILE_AT = Prepared(
    select(_FILE)
    .outerjoin(_ARTICLE, _ARTICLE.c.id == _FILE.c.article_id)
    .where(_FILE.c.path == bindparam("path"), _HERE)
)
_FORGET_FILE = Prepared(_FILE.delete().where(_FILE.c.path == bindparam("path")))
_NOTE_FILE = inserting(_FILE)
_UNMARK = Prepared(_LIKENESS.delete().where(_LIKENESS.c.article_id == bindparam("article_id")))
_MARK = Prepared(
    _LIKENESS.insert()
    .values({name: bindparam(name) for name in ("article_id", "content_hash", "text_key", "title_key", "sketched")})
    .returning(_LIKENESS.c.id)
)
_NEW = ("article_id", "content_hash", "text_key", "title_key")
_MARK_NEW = inserting(_LIKENESS, *_NEW, "sketched")
_TEXTS = select(_LIKENESS.c.text_key).where(_LIKENESS.c.text_key.in_(bindparam("keys", expanding=True)))
_SKETCH = inserting(_SHINGLE)
_LIVES = inserting(_ORIGIN, "address", "article_id")
_MOVED = Prepared(
    _ORIGIN.delete().where(_ORIGIN.c.address == bindparam("address"), _ORIGIN.c.article_id == bindparam("article_id"))
)


def _found_by(key: Any, article_id: Any, order: Any, limit: int) -> Prepared:
    """The stories outside the trash whose `key` is `:key`."""
    found = select(article_id).join(_ARTICLE, _ARTICLE.c.id == article_id).where(key == bindparam("key"), _HERE)
    return Prepared(found.order_by(order).limit(limit))


_AT = _found_by(_ORIGIN.c.address, _ORIGIN.c.article_id, _ORIGIN.c.id.desc(), 1)
_WITH_TEXT = _found_by(_LIKENESS.c.text_key, _LIKENESS.c.article_id, _LIKENESS.c.id, 1)
_WITH_TITLE = _found_by(_LIKENESS.c.title_key, _LIKENESS.c.article_id, _LIKENESS.c.id.desc(), _SAME_TITLE)


class SqlTakenFiles:
    """Answers to the port `TakenFiles`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, path: str) -> TakenFile | None:
        row = _FILE_AT.run(self._connection, {"path": path}).one_or_none()
        return None if row is None else TakenFile(**row._asdict())

    def note(self, file: TakenFile) -> None:
        _FORGET_FILE.run(self._connection, {"path": file.path})
        _NOTE_FILE.run(self._connection, asdict(file))


class SqlLikenesses:
    """Answers to the port `Likenesses`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def unmarked(self, limit: int) -> Sequence[tuple[str, str]]:
        marked = _LIKENESS.c.content_hash == _ARTICLE.c.content_hash
        joined = _ARTICLE.outerjoin(
            _LIKENESS, (_LIKENESS.c.article_id == _ARTICLE.c.id) & marked & _LIKENESS.c.sketched
        )
        found = select(_ARTICLE.c.id, _ARTICLE.c.content_hash).select_from(joined).where(_LIKENESS.c.id.is_(None))
        rows = self._connection.execute(found.order_by(_ARTICLE.c.seq.desc()).limit(limit))
        return [(row.id, row.content_hash) for row in rows]

    def mark(self, marks: Sequence[Mark]) -> None:
        for mark in marks:
            values = asdict(mark) | {"sketched": mark.sketch is not None}
            numbers = values.pop("sketch") or ()
            _UNMARK.run(self._connection, {"article_id": mark.article_id})
            likeness_id = _MARK.run(self._connection, values).scalar_one()
            if numbers:
                _SKETCH.run_many(self._connection, [{"number": each, "likeness_id": likeness_id} for each in numbers])

    def mark_new(self, marks: Sequence[Mark]) -> None:
        if marks:
            rows = [{name: getattr(mark, name) for name in _NEW} | {"sketched": False} for mark in marks]
            _MARK_NEW.run_many(self._connection, rows)

    def texts(self, keys: Collection[str]) -> set[str]:
        return set(self._connection.execute(_TEXTS, {"keys": list(keys)}).scalars())

    def lives_at(self, article_id: str, address: str) -> None:
        values = {"address": address, "article_id": article_id}
        _MOVED.run(self._connection, values)
        _LIVES.run(self._connection, values)

    def at(self, address: str) -> str | None:
        return next(iter(self._keyed(_AT, address)), None)

    def with_text(self, key: str) -> str | None:
        return next(iter(self._keyed(_WITH_TEXT, key)), None)

    def with_title(self, key: str) -> Sequence[str]:
        return self._keyed(_WITH_TITLE, key)

    def near(self, sketch: Sequence[int], limit: int) -> Sequence[str]:
        shared = select(_SHINGLE.c.likeness_id, func.count().label("shared")).where(_SHINGLE.c.number.in_(sketch))
        best = shared.group_by(_SHINGLE.c.likeness_id).order_by(func.count().desc()).limit(limit).subquery()
        joined = best.join(_LIKENESS, _LIKENESS.c.id == best.c.likeness_id)
        joined = joined.join(_ARTICLE, (_ARTICLE.c.id == _LIKENESS.c.article_id) & _HERE)
        found = select(_LIKENESS.c.article_id).select_from(joined).order_by(best.c.shared.desc())
        return list(self._connection.execute(found).scalars())

    def _keyed(self, statement: Prepared, key: str) -> Sequence[str]:
        return list(statement.run(self._connection, {"key": key}).scalars())
