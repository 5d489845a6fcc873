"""Pictures of photos for the window: made before, or made one after another away from the window and the store."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from redaksi.domain.errors import RedaksiError
from redaksi.domain.pictures import Picture, PictureWish
from redaksi.usecases import photos

if TYPE_CHECKING:
    from redaksi.gui.desk import Desk

#: What lists and dialogs show: the longest side does not matter, the width does (pixels).
THUMBNAIL = PictureWish(None, (256,), 82)
LARGE = PictureWish(None, (1200,), 82)


@dataclass(eq=False, slots=True)
class Asked:
    """Somebody waits for pictures; after `cancel` nobody does."""

    sha256: str
    wish: PictureWish
    done: Callable[[Sequence[Picture]], object]
    failed: Callable[[RedaksiError], object]
    cancelled: bool = False

    def cancel(self) -> None:
        self.cancelled = True


class Pictures:
    """Hands out pictures. One is made at a time, so that whatever else is asked for does not wait behind photos."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._waiting: deque[Asked] = deque()
        self._making = False

    def ask(
        self,
        sha256: str,
        wish: PictureWish,
        done: Callable[[Sequence[Picture]], object],
        failed: Callable[[RedaksiError], object],
    ) -> Asked:
        """`done(pictures)`, narrowest first, or `failed(error)`, later on the window's thread."""
        asked = Asked(sha256, wish, done, failed)
        room = self._desk.room

        def looked(found: Sequence[Picture] | None) -> None:
            if found is not None:
                self._hand(asked, found)
            else:
                self._waiting.append(asked)
                self._next()

        self._desk.jobs.run(photos.made_pictures, room, sha256, wish, done=looked, failed=failed)
        return asked

    def _next(self) -> None:
        while self._waiting and self._waiting[0].cancelled:
            self._waiting.popleft()
        if self._making or not self._waiting:
            return
        self._making = True
        asked = self._waiting.popleft()

        def read(sources: tuple[bytes, bytes]) -> None:
            work = (photos.make_pictures, self._desk.room, asked.sha256, asked.wish, *sources)
            self._desk.jobs.run(*work, done=made, failed=failed)

        def made(pictures: Sequence[Picture]) -> None:
            self._hand(asked, pictures)
            self._go_on()

        def failed(error: RedaksiError) -> None:
            if not asked.cancelled:
                asked.failed(error)
            self._go_on()

        self._desk.do(photos.sources, asked.sha256, asked.wish, done=read, failed=failed)

    def _go_on(self) -> None:
        self._making = False
        self._next()

    def _hand(self, asked: Asked, pictures: Sequence[Picture]) -> None:
        if not asked.cancelled:
            asked.done(pictures)
