"""Write a file whole or not at all: beside it first, onto the disk, then in its place."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from redaksi.domain.errors import StoreError


def write_whole(path: Path, data: bytes) -> None:
    """Write `data` to `path`, making its folder; after a kill there is the old file or the new one, never a part.

    StoreError `folder-full` or `target-unwritable`; what stood at `path` is still there then.
    """
    with whole_file(path) as file:
        file.write(data)


@contextlib.contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file to be written bit by bit, which takes its place at the end; where the block raises, nothing has changed.

    Errors as `write_whole`.
    """
    beside = path.with_name(f".{path.name[:100]}.{secrets.token_hex(4)}.part")
    with _explained(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with beside.open("wb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
        finally:
            with contextlib.suppress(FileNotFoundError):
                beside.unlink()
        _settle(path.parent)


@contextlib.contextmanager
def staged(path: Path, data: bytes) -> Iterator[Callable[[], None]]:
    """`data` on the disk beside `path`; what is given puts it in its place, which takes no longer than a renaming.

    Where that is not called, nothing has changed. Errors as `write_whole`.
    """
    beside = path.with_name(f".{path.name[:100]}.{secrets.token_hex(4)}.part")
    with _explained(path):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with beside.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        except BaseException:
            beside.unlink(missing_ok=True)
            raise

    def put() -> None:
        with _explained(path):
            beside.replace(path)

    try:
        yield put
    finally:
        with contextlib.suppress(FileNotFoundError):
            beside.unlink()
    with _explained(path):
        _settle(path.parent)


@contextlib.contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except ValueError as error:  # a name that cannot be one, such as one with NUL in it
        raise StoreError("target-unwritable", path=str(path), reason=str(error)) from error
    except OSError as error:
        code = (
            "folder-full"
            if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
            else "target-unwritable"
        )
        raise StoreError(code, path=str(path), reason=error.strerror or type(error).__name__) from error


def _settle(folder: Path) -> None:
    """Let the disk know the folder's new entry; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
