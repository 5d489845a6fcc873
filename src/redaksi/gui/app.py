"""Starts the window: what has to happen before its first paint, and nothing else."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_config_path
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from redaksi.gui import graphics
from redaksi.gui.farewell import Farewell
from redaksi.gui.focus import Focus
from redaksi.gui.languages import Translations
from redaksi.gui.main_window import MainWindow
from redaksi.gui.preferences import Preferences
from redaksi.gui.single import Seat
from redaksi.gui.theme import Look

if TYPE_CHECKING:
    from redaksi.gui.arrival import Arrival
    from redaksi.gui.outside import Outside


def run(folder: Path, piece: str | None, outside: Callable[[], Outside]) -> int:
    """Show the window on the store in `folder` and stay until it is closed; the exit status.

    `piece` is the id or slug of a piece to show, or the path of a file to import. Where another window is open on this
    store, that one shows it and comes to the front instead. `outside` is called after the first paint.
    """
    preferences = Preferences(user_config_path("redaksi", appauthor=False) / "window.ini")
    seat = Seat(folder)
    first = seat.take()
    if not first and seat.call_first(piece):
        return 0
    if graphics.prepare(preferences.text("look/rendering")):
        graphics.hush()
    app = QApplication([sys.argv[0]])
    app.setApplicationName("Redaksi")
    app.setDesktopFileName("redaksi")
    start = Start(app, preferences, seat, first)
    farewell = Farewell(app)
    farewell.asked.connect(start.window.close)
    start.open(folder, piece, outside)
    status = app.exec()
    farewell.stop()
    start.end()
    return status


class Start(QObject):
    """Shows the frame; everybody else arrives once it is on the screen (gui.arrival)."""

    def __init__(self, app: QApplication, preferences: Preferences, seat: Seat, first: bool) -> None:
        super().__init__(app)
        self.preferences = preferences
        self.seat = seat
        self.first = first
        self.arrival: Arrival | None = None
        self.look = Look(app, preferences)
        self.translations = Translations(app)
        self.window = MainWindow(preferences)
        self.window.closed.connect(app.quit)
        self.focus = Focus(app, self.window)

    def open(self, folder: Path, piece: str | None, outside: Callable[[], Outside]) -> None:
        """Show the window on a store folder."""
        self.window.painted.connect(lambda: self._arrive(folder, piece, outside))
        self.window.show()
        self.window.activateWindow()

    def end(self) -> None:
        """Let the last save finish, close the store, give up the seat."""
        if self.arrival is not None:
            self.arrival.end()
        self.seat.leave()

    def _arrive(self, folder: Path, piece: str | None, outside: Callable[[], Outside]) -> None:
        from redaksi.gui.arrival import Arrival

        self.arrival = Arrival(self, outside)
        self.arrival.load(folder, piece)
