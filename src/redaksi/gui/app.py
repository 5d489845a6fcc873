"""Starts the window: paint first, then open the newsroom, then everything that may come later."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

from platformdirs import user_config_path
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from redaksi.domain.errors import RedaksiError
from redaksi.gui import errors, graphics
from redaksi.gui.band import Tone
from redaksi.gui.desk import Desk
from redaksi.gui.jobs import Jobs
from redaksi.gui.languages import Translations
from redaksi.gui.main_window import MainWindow
from redaksi.gui.outside import Outside
from redaksi.gui.preferences import Preferences
from redaksi.gui.single import Seat
from redaksi.gui.theme import Look
from redaksi.gui.view import View
from redaksi.usecases import newsroom_settings, trash
from redaksi.usecases.backups import Shelf
from redaksi.usecases.newsroom import Newsroom

#: Milliseconds after the store was opened until the day's backup is made: not while somebody waits for the window.
_TIDYING_AFTER = 10_000


def run(folder: Path, piece: str | None, outside: Outside) -> int:
    """Show the window on the store in `folder` and stay until it is closed; the exit status.

    `piece` is the id or slug of a piece to show, or the path of a file to import. Where another window is open on this
    store, that one comes to the front instead.
    """
    logging.basicConfig(format="redaksi: %(levelname)s: %(message)s", stream=sys.stderr)
    preferences = Preferences(user_config_path("redaksi", appauthor=False) / "window.ini")
    seat = Seat(folder)
    first = seat.take()
    if not first and seat.call_first():
        return 0
    graphics.prepare(preferences.text("look/rendering"))
    app = QApplication(["redaksi"])
    app.setApplicationName("Redaksi")
    app.setDesktopFileName("redaksi")
    start = Start(app, preferences, seat, first, outside)
    start.open(folder, piece)
    status = app.exec()
    start.end()
    return status


class Start(QObject):
    """Builds the window's parts and brings them up in order; holds them while the application runs."""

    def __init__(
        self, app: QApplication, preferences: Preferences, seat: Seat, first: bool, outside: Outside
    ) -> None:
        super().__init__(app)
        self._outside = outside
        self._seat = seat
        self._first = first
        self._piece: str | None = None
        self.jobs = Jobs(self)
        self.desk = Desk(self.jobs, preferences, self)
        self.view = View(self.desk, Look(app, preferences), Translations(app))
        self.window = MainWindow(self.desk, self.view)
        self.window.closed.connect(app.quit)
        errors.catch_strays(self.window.tell)

    def open(self, folder: Path, piece: str | None) -> None:
        """Show the window; the newsroom is opened once it is on the screen."""
        self._piece = piece
        self.window.painted.connect(lambda: self._load(folder))
        self.window.show()

    def end(self) -> None:
        """Let the last save finish, close the store, give up the seat."""
        self.jobs.close()
        if self.desk.room is not None:
            self.desk.room.store.close()
        self._seat.leave()
        sys.excepthook = sys.__excepthook__

    def _load(self, folder: Path) -> None:
        def load() -> tuple[Newsroom, dict[str, str], Shelf]:
            room = self._outside.open_newsroom(folder)
            return room, newsroom_settings.all_settings(room), self._outside.backup_shelf()

        self.jobs.store(load, done=self._loaded, failed=self._not_loaded)
        self.window.furnish(self._outside.load_renderer)

    def _loaded(self, opened: tuple[Newsroom, dict[str, str], Shelf]) -> None:
        room, settings, shelf = opened
        alone = self._first and self._seat.take_again()
        self.desk.enter(room, settings, read_only=room.store.read_only or not alone)
        if alone:
            self._seat.called.connect(self.window.bring_to_front)
            self._seat.listen()
        else:
            self.window.say_occupied()
        self.window.show_piece(self._piece)
        self.window.shelf = shelf
        if alone:
            QTimer.singleShot(_TIDYING_AFTER, lambda: self.jobs.run(tidy, room, shelf))

    def _not_loaded(self, error: RedaksiError) -> None:
        text = errors.sentence(self.desk.language, error)
        self.window.ui.lasting.say(Tone.ERROR, text, closable=False)


def tidy(room: Newsroom, shelf: Shelf) -> None:
    """Once a day, in the background: a backup, and what has been in the trash for 30 days goes for good."""
    if shelf.daily(room) is not None:
        trash.purge(room)
