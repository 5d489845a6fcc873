"""Files on a disk or a stick that may not be there any more: whole under their name, or not at all."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from redaksi.domain.deliveries import DeliveryError

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


class Root:
    """The folder of a target. It is never made: a stick that is not there would become a folder of the system's."""

    def __init__(self, path: str) -> None:
        self.path = Path(path).expanduser()
        self._device: int | None = None

    def address(self, name: str) -> str:
        """Where a file of that name is, as receipts have it: a name on disk may hold bytes that are no text."""
        return os.path.realpath(self.path / name).encode("utf-8", "backslashreplace").decode("utf-8")

    def require(self) -> None:
        """DeliveryError `target-gone` where it is not there, or no longer the one that it was at first."""
        try:
            found = self.path.stat()
            is_folder = self.path.is_dir()
        except (OSError, ValueError) as error:
            raise DeliveryError("target-gone", path=str(self.path)) from error
        if not is_folder or self._device not in (None, found.st_dev):
            raise DeliveryError("target-gone", path=str(self.path))
        self._device = found.st_dev

    def same(self, name: str, data: bytes) -> bool:
        """Whether exactly these bytes stand there under that name."""
        path = self.path / name
        try:
            if path.stat().st_size != len(data):
                return False
            with path.open("rb") as file:
                return hashlib.file_digest(file, "sha256").digest() == hashlib.sha256(data).digest()
        except OSError:
            return False

    def write(self, name: str, data: bytes) -> None:
        with self.beside(name) as file:
            file.write(data)

    @contextmanager
    def beside(self, name: str) -> Iterator[BinaryIO]:
        """A file to be written that has its name once the block has ended without an error, and is on the disk then.

        DeliveryError `target-gone`, `target-full`, `target-forbids`, `target-broke-off`.
        """
        self.require()
        path = self.path / name
        part = path.with_name(f".{path.name[:100]}.{secrets.token_hex(4)}.part")
        try:
            self._make_folders(path.parent)
            try:
                with part.open("xb") as file:
                    yield file
                    file.flush()
                    os.fsync(file.fileno())
                part.replace(path)
            finally:
                with contextlib.suppress(OSError):  # gone with its stick, or in its place
                    part.unlink()
            _settle(path.parent)
        except OSError as error:
            raise self._told(error) from error

    def _make_folders(self, folder: Path) -> None:
        missing = []
        while folder not in (self.path, folder.parent) and not folder.is_dir():
            missing.append(folder)
            folder = folder.parent
        for each in reversed(missing):
            each.mkdir(exist_ok=True)

    def _told(self, error: OSError) -> DeliveryError:
        reason = error.strerror or type(error).__name__
        if error.errno in _FULL:
            return DeliveryError("target-full", path=str(self.path))
        if error.errno in _FORBIDDEN:
            return DeliveryError("target-forbids", held=True, path=str(self.path), reason=reason)
        if not self.path.is_dir():
            return DeliveryError("target-gone", path=str(self.path))
        return DeliveryError("target-broke-off", place=str(self.path), reason=reason)


def _settle(folder: Path) -> None:
    """Let the disk know the folder's new entry; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno != errno.EINVAL:  # some network folders cannot
            raise
    finally:
        os.close(handle)
