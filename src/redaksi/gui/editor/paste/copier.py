"""What is copied from a story carries its looks for other programs: HTML is added a moment after the copy."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from redaksi.gui.desk import Desk
from redaksi.gui.editor.paste.clips import as_mime, is_of_this_window, own_text
from redaksi.usecases.pasting import copied_html

#: Characters; a longer passage leaves as Markdown alone.
_LONGEST = 500_000


class Copier(QObject):
    """Watches the clipboard for passages of our own, whichever key or menu has put them there."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._clipboard = QGuiApplication.clipboard()
        self._clipboard.dataChanged.connect(self._changed)

    def _changed(self) -> None:
        markdown = "" if self._desk.jobs.closed else self._mine()
        if markdown and len(markdown) <= _LONGEST and self._desk.room is not None:
            self._desk.jobs.run(
                copied_html, self._desk.room, markdown, done=partial(self._add, markdown), key="copied html"
            )

    def _add(self, markdown: str, html: str) -> None:
        if self._mine() == markdown:  # nothing else was copied meanwhile
            self._clipboard.setMimeData(as_mime(markdown, html))

    def _mine(self) -> str | None:
        """The passage that this window has put there and that has no HTML yet."""
        data = self._clipboard.mimeData()
        if data is None or data.hasHtml() or not is_of_this_window(data):
            return None
        return own_text(data)
