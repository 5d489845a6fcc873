"""What follows the first paint: the newsroom is opened in its thread while the panes come into the window."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from redaksi.domain.errors import RedaksiError
from redaksi.gui import errors
from redaksi.gui.band import Tone
from redaksi.gui.desk import Desk
from redaksi.gui.jobs import Jobs
from redaksi.gui.outside import Outside
from redaksi.gui.view import View
from redaksi.usecases import newsroom_settings, trash
from redaksi.usecases.backups import Shelf
from redaksi.usecases.newsroom import Newsroom

if TYPE_CHECKING:
    from redaksi.gui.app import Start

#: Milliseconds after the store was opened until the day's backup is made: not while somebody waits for the window.
_TIDYING_AFTER = 10_000

Opened = tuple[Newsroom, dict[str, str], Shelf]


class Arrival(QObject):
    """Holds what works in the window while the application runs."""

    #: The newsroom is open, or it has been said why not.
    settled = Signal()

    def __init__(self, start: Start, outside: Callable[[], Outside]) -> None:
        super().__init__(start)
        self._outside = outside
        self._seat, self._first = start.seat, start.first
        self._window = start.window
        logging.basicConfig(format="redaksi: %(levelname)s: %(message)s", stream=sys.stderr)
        self.jobs = Jobs(self)
        self.desk = Desk(self.jobs, start.preferences, self)
        self.view = View(self.desk, start.look, start.translations)

    def load(self, folder: Path, piece: str | None) -> None:
        """Open the newsroom of a store folder, show `piece` in it; meanwhile furnish the window."""

        def opened() -> Opened:
            outside = self._outside()
            room = outside.open_newsroom(folder)
            return room, newsroom_settings.all_settings(room), outside.backup_shelf()

        # The store's thread begins to import before the window's own goes on.
        self.jobs.store(opened, done=lambda found: self._enter(found, piece), failed=self._refused)
        self.work = self._window.furnish(self.desk, self.view, lambda: self._outside().load_renderer())
        errors.catch_strays(self.work.tell)

    def end(self) -> None:
        """Let the last save finish and close the store."""
        self.jobs.close()
        if self.desk.room is not None:
            self.work.recovery.end()
            self.desk.room.store.close()
        sys.excepthook = sys.__excepthook__

    def _enter(self, opened: Opened, piece: str | None) -> None:
        room, settings, self.work.shelf = opened
        alone = self._first and self._seat.take_again()
        self.desk.enter(room, settings, read_only=room.store.read_only or not alone)
        if alone:
            self._seat.called.connect(self._window.bring_to_front)
            self._seat.listen()
            QTimer.singleShot(_TIDYING_AFTER, self._tidy)
            self.work.recovery.begin(str(room.store.folder))
        else:
            self.work.say_occupied()
        self.work.show_piece(piece)
        self.settled.emit()

    def _refused(self, error: RedaksiError) -> None:
        text = errors.sentence(self.desk.language, error)
        self._window.ui.lasting.say(Tone.ERROR, text, closable=False)
        self.settled.emit()

    def _tidy(self) -> None:
        if self.desk.room is not None and self.work.shelf is not None:
            self.jobs.run(tidy, self.desk.room, self.work.shelf)


def tidy(room: Newsroom, shelf: Shelf) -> None:
    """Once a day, in the background: a backup, and what has been in the trash for 30 days goes for good."""
    if shelf.daily(room) is not None:
        trash.purge(room)
