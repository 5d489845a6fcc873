"""Answers to the port `Pictures`: the process that decodes, and what it has made before."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from redaksi.domain.pictures import Picture, PictureWish, TakenPhoto

if TYPE_CHECKING:
    from redaksi.formats.pictures.cache import PictureCache
    from redaksi.formats.pictures.worker import Worker


class Studio:
    """Keeps what it makes in `folder`. Nothing is imported before the first photo."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def _cache(self) -> PictureCache:
        from redaksi.formats.pictures.cache import PictureCache

        return PictureCache(self._folder)

    @cached_property
    def _worker(self) -> Worker:
        from redaksi.formats.pictures.worker import worker

        return worker

    def take(self, data: bytes, name: str) -> TakenPhoto:
        return self._worker.take(data, name)

    def made(self, sha256: str, wish: PictureWish) -> Sequence[Picture] | None:
        return self._cache.get(sha256, wish)

    def make(self, sha256: str, wish: PictureWish, data: bytes, original: bytes) -> Sequence[Picture]:
        pictures = self._worker.make(wish, data, original, sha256[:12])
        self._cache.put(sha256, wish, pictures)
        return pictures

    def stop(self) -> None:
        if "_worker" in self.__dict__:
            self._worker.stop()
