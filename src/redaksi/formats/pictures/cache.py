"""Pictures made once, kept as files that may be deleted at any time: they are made again when they are needed."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import secrets
from collections.abc import Sequence
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path

from redaksi.domain.pictures import Picture, PictureWish

#: Raised whenever the same wish gives other bytes, so that nothing made before is used any more.
RECIPE = 1
#: Bytes on the disk; beyond, what was not used for longest goes.
LIMIT = 300_000_000


class PictureCache:
    """One file for each photo and wish in `folder`, which is made when there is something to keep."""

    def __init__(self, folder: Path, limit: int = LIMIT) -> None:
        self._folder = folder
        self._limit = limit

    def get(self, sha256: str, wish: PictureWish) -> Sequence[Picture] | None:
        """What was kept; None where nothing was, or where it is not whole any more."""
        file = self._file(sha256, wish)
        try:
            content = file.read_bytes()
            os.utime(file)
        except OSError:
            return None
        return _unpacked(content)

    def put(self, sha256: str, wish: PictureWish, pictures: Sequence[Picture]) -> None:
        """Keep pictures. Where they cannot be kept (a full or read-only disk) they are made again next time."""
        file = self._file(sha256, wish)
        beside = file.with_name(f".{file.name}.{secrets.token_hex(4)}")
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            try:
                beside.write_bytes(_packed(pictures))
                beside.replace(file)
            finally:
                beside.unlink(missing_ok=True)
            self._make_room()

    def _file(self, sha256: str, wish: PictureWish) -> Path:
        told = json.dumps([RECIPE, version("pillow"), sha256, asdict(wish)], sort_keys=True)
        return self._folder / f"{hashlib.sha256(told.encode()).hexdigest()}.pictures"

    def _make_room(self) -> None:
        found = [(entry.stat(), entry) for entry in self._folder.iterdir() if entry.suffix == ".pictures"]
        used = sum(stat.st_size for stat, _ in found)
        for stat, entry in sorted(found, key=lambda each: each[0].st_mtime):
            if used <= self._limit:
                return
            entry.unlink(missing_ok=True)
            used -= stat.st_size


def _packed(pictures: Sequence[Picture]) -> bytes:
    """A checksum, a line that says what follows, the bytes of the pictures."""
    heads = [[each.content_type, each.width, each.height, len(each.data)] for each in pictures]
    content = json.dumps(heads).encode() + b"\n" + b"".join(each.data for each in pictures)
    return hashlib.sha256(content).digest() + content


def _unpacked(packed: bytes) -> Sequence[Picture] | None:
    checksum, content = packed[:32], packed[32:]
    if hashlib.sha256(content).digest() != checksum:
        return None
    head, _, data = content.partition(b"\n")
    pictures, position = [], 0
    for content_type, width, height, length in json.loads(head):
        pictures.append(Picture(content_type, width, height, data[position : position + length]))
        position += length
    return pictures
