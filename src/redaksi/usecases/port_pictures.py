"""What the use cases need for photos: where their bytes are kept, and what looks into picture files."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from redaksi.domain.pictures import Picture, PictureWish, TakenPhoto


class Photos(Protocol):
    def put(self, data: bytes, original: bytes | None = None) -> str:
        """Keep the bytes, and the file they were made from where that is another; the SHA-256 (hex) of the bytes."""

    def has(self, sha256: str) -> bool: ...

    def get(self, sha256: str) -> bytes: ...

    def original(self, sha256: str) -> bytes:
        """The file that was taken in: the very bytes of the photo where nothing was left out of it."""


class Pictures(Protocol):
    """What looks into picture files, away from this process."""

    def take(self, data: bytes, name: str) -> TakenPhoto:
        """UnreadableError in one sentence for anything that is no whole picture of a kind and size that is taken."""

    def made(self, sha256: str, wish: PictureWish) -> Sequence[Picture] | None:
        """Pictures of the photo with that hash, narrowest first, where they were made before."""

    def make(self, sha256: str, wish: PictureWish, data: bytes, original: bytes) -> Sequence[Picture]:
        """Make them from the photo's bytes and the file it came from. The same input gives the same bytes."""

    def stop(self) -> None:
        """End what is under way, since the program ends."""
