"""What SQLite complains about, told as the newsroom's errors."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from sqlalchemy.exc import DBAPIError

from redaksi.domain.errors import StoreError, UsageError

_CODES = {
    sqlite3.SQLITE_BUSY: "store-busy",
    sqlite3.SQLITE_LOCKED: "store-busy",
    sqlite3.SQLITE_FULL: "disk-full",
    sqlite3.SQLITE_READONLY: "store-read-only",
    sqlite3.SQLITE_CORRUPT: "store-damaged",
    sqlite3.SQLITE_NOTADB: "store-damaged",
    sqlite3.SQLITE_CANTOPEN: "store-unusable",
    sqlite3.SQLITE_IOERR: "store-unusable",
    sqlite3.SQLITE_PERM: "store-unusable",
    sqlite3.SQLITE_PROTOCOL: "store-busy",
}


_Word = TypeVar("_Word", bound=StrEnum)


class DamagedRowError(Exception):
    """A row holds what no store writes."""


def word(kind: type[_Word], text: str) -> _Word:
    """`text` as one of the words that a column holds; DamagedRowError, told as `store-damaged`, for any other."""
    try:
        return kind(text)
    except ValueError as error:
        raise DamagedRowError(str(error)) from error


_FULL = (errno.ENOSPC, errno.EDQUOT)


@contextmanager
def translated(folder: Path) -> Iterator[None]:
    """Turn errors of the database and the disk into StoreError; a mistake in our own SQL stays what it is."""
    try:
        yield
    except DBAPIError as error:
        raise _told(error.orig, folder) or error from error
    except sqlite3.Error as error:
        raise _told(error, folder) or error from error
    except DamagedRowError as error:
        raise StoreError("store-damaged", folder=str(folder), reason=str(error)) from error
    except UnicodeEncodeError as error:
        # Half a character in what was asked for has no form that a database could look for.
        raise UsageError("broken-text") from error
    except OSError as error:
        if error.errno not in _FULL:
            raise
        raise StoreError("disk-full") from error


@contextmanager
def on_disk(folder: Path) -> Iterator[None]:
    """`translated`, and every other trouble with files too: for what the store itself does with them."""
    with translated(folder):
        try:
            yield
        except OSError as error:
            if error.errno in _FULL:
                raise
            raise StoreError("store-unusable", folder=str(folder), reason=error.strerror or str(error)) from error


def _told(error: BaseException | None, folder: Path) -> StoreError | None:
    code = _CODES.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
    if code is None and "decode to UTF-8" in str(error):
        # Python's own part of the driver gives no number for text in the file that is no longer text.
        code = "store-damaged"
    if code is None:
        return None
    if code == "store-unusable" and _is_full(folder):
        code = "disk-full"
    return StoreError(code, folder=str(folder), reason=str(error))


def _is_full(folder: Path) -> bool:
    """Whether an I/O error is really a full disk: SQLite reports some of those as such."""
    import shutil

    try:
        return shutil.disk_usage(folder).free < 64 * 1024
    except OSError:
        return False
