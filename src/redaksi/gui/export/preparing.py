"""The pictures of a story's photos, made before its files are written, so that the store need not wait for them."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from redaksi.domain.article import Article
from redaksi.domain.errors import RedaksiError
from redaksi.domain.page_pictures import page_wishes
from redaksi.domain.pictures import Picture
from redaksi.gui.desk import Desk
from redaksi.gui.pictures import Asked


class Preparing(QObject):
    """Makes what one photo needs after the other."""

    #: How many of them are done, of how many.
    progress = Signal(int, int)
    finished = Signal()

    def __init__(self, desk: Desk, article: Article, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._waiting = deque(page_wishes(desk.settings, article))
        self._count = len(self._waiting)
        self._asked: Asked | None = None

    def begin(self) -> None:
        """Go on with the next; `finished` after the last."""
        self.progress.emit(self._count - len(self._waiting), self._count)
        if not self._waiting:
            self.finished.emit()
            return
        photo, wish = self._waiting.popleft()
        self._asked = self._desk.pictures.ask(photo.sha256, wish, self._made, self._not_made)

    def cancel(self) -> None:
        """Nothing more is made, and `finished` never comes."""
        self._waiting.clear()
        if self._asked is not None:
            self._asked.cancel()

    def _made(self, _pictures: Sequence[Picture]) -> None:
        self.begin()

    def _not_made(self, _error: RedaksiError) -> None:
        self.begin()  # the export meets the same photo and says what is wrong with it
