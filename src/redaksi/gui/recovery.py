"""Notices that the last window did not get to close itself, and says up to when the text is there."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QObject, Qt, Signal

from redaksi.gui.band import Tone
from redaksi.gui.desk import Desk
from redaksi.gui.library.words import clock, on_clock
from redaksi.usecases.left_off import left_off

#: The store folder of the window that is open, written while it is.
_MARK = "window/open_on"


class Recovery(QObject):
    """`begin` once the newsroom is open, `end` when the window has been closed in order."""

    #: Tone and wording (gui.band.Wording).
    told = Signal(Tone, object)
    #: The character of the body where the writing stopped.
    place_found = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def begin(self, folder: str) -> None:
        """Mark the window as open; where the mark of a killed one is still there, say what was recovered."""
        preferences = self._desk.preferences
        if preferences.text(_MARK) == folder and preferences.text("last_article"):
            if self._desk.document.is_open:
                self._tell()
            else:
                self._desk.document.opened.connect(self._tell, Qt.ConnectionType.SingleShotConnection)
        preferences.set(_MARK, folder)
        preferences.sync()

    def end(self) -> None:
        self._desk.preferences.set(_MARK, "")
        self._desk.preferences.sync()

    def _tell(self) -> None:
        piece = self._desk.document.piece
        if piece is None:
            return

        def text() -> str:
            there = on_clock(dt.datetime.fromisoformat(piece.modified), self._desk.settings["site.timezone"])
            kept = clock(there, seconds=True)
            return self.tr("Redaksi closed unexpectedly. Your text was recovered up to {time}.").format(time=kept)

        def found(place: int | None) -> None:
            shown = self._desk.document.piece
            if place is not None and shown is not None and shown.article == piece.article:
                self.place_found.emit(place)

        self.told.emit(Tone.INFO, text)
        self._desk.do(left_off, piece.article.id, done=found, key="left-off")
