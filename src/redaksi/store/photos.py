"""Photos: their bytes under their SHA-256."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from redaksi.domain.errors import StoreError, UsageError
from redaksi.store.tables import BlobRow, PhotoUseRow, table

_BLOB = table(BlobRow)
_USE = table(PhotoUseRow)


class SqlPhotos:
    """Answers to the port `Photos`."""

    def __init__(self, connection: Connection, stamp: Callable[[], str]) -> None:
        self._connection = connection
        self._stamp = stamp

    def put(self, data: bytes, original: bytes | None = None) -> str:
        sha256 = hashlib.sha256(data).hexdigest()
        statement = insert(_BLOB).values(
            sha256=sha256,
            added=self._stamp(),
            data=data,
            original=original,
            original_sha256=original and hashlib.sha256(original).hexdigest(),
        )
        # A photo that comes again is as fresh as a new one: the trash must not take it before its story is saved.
        # Its bytes are written again, too, which mends a damaged one.
        renewed = {"added": statement.excluded.added, "data": statement.excluded.data}
        if original is not None:
            renewed |= {name: statement.excluded[name] for name in ("original", "original_sha256")}
        self._connection.execute(statement.on_conflict_do_update(index_elements=[_BLOB.c.sha256], set_=renewed))
        return sha256

    def has(self, sha256: str) -> bool:
        return self._connection.execute(select(_BLOB.c.sha256).where(_BLOB.c.sha256 == sha256)).first() is not None

    def get(self, sha256: str) -> bytes:
        """UsageError `no-photo`; StoreError `damaged-photo` where the bytes are not what they were."""
        data: bytes | None = self._connection.execute(
            select(_BLOB.c.data).where(_BLOB.c.sha256 == sha256)
        ).scalar_one_or_none()
        if data is None:
            raise UsageError("no-photo", sha256=sha256[:12])
        if hashlib.sha256(data).hexdigest() != sha256:
            raise StoreError("damaged-photo", sha256=sha256[:12])
        return data

    def original(self, sha256: str) -> bytes:
        """The file that was taken in; errors as `get`."""
        row = self._connection.execute(
            select(_BLOB.c.original, _BLOB.c.original_sha256).where(_BLOB.c.sha256 == sha256)
        ).one_or_none()
        if row is None or row.original is None:
            return self.get(sha256)
        if hashlib.sha256(row.original).hexdigest() != row.original_sha256:
            raise StoreError("damaged-photo", sha256=sha256[:12])
        return bytes(row.original)


def drop_unused(connection: Connection, before: str) -> int:
    """Delete photos that no version of any piece shows and that were added before the UTC stamp; how many."""
    unused = _BLOB.c.sha256.not_in(select(_USE.c.sha256))
    return connection.execute(_BLOB.delete().where(_BLOB.c.added < before, unused)).rowcount
