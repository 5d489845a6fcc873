"""What follows the first paint: the panes come into the window, the story onto the screen, then the newsroom is opened.

One after the other: two threads that import at the same time only wait for each other. The story is seen, and written
in, before the store is open (a glance at it is enough); what is written until then is saved as soon as it is.
"""

from __future__ import annotations

import gc
import importlib
import logging
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from redaksi.domain.article import Piece
from redaksi.domain.errors import RedaksiError
from redaksi.gui import errors
from redaksi.gui.afterwards import Afterwards
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
#: The program's own icon, where the desktop knows of none.
_PROGRAM = ":/program/redaksi.svg"

Opened = tuple[Newsroom, dict[str, str], Shelf]


class Arrival(QObject):
    """Holds what works in the window while the application runs."""

    #: The newsroom is open, or it has been said why not.
    settled = Signal()
    #: The newsroom is of an older version: it is being brought to the form of this one.
    renewing = Signal()

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
        """Furnish the window, show `piece` or what was open last, open the newsroom of a store folder."""
        last = self.desk.preferences.text("last_article")
        reference = last if piece is None else piece

        def seen() -> Piece | None:
            # Another window may be writing: then the newsroom says first what can be done here.
            return self._outside().glance(folder, reference) if self._first and reference else None

        def go_on(shown: Piece | None) -> None:
            self._show(shown)
            self._then = Afterwards(lambda: self._open(folder, piece), self)
            self._then.ask()

        self.jobs.store(seen, done=go_on, failed=lambda _error: go_on(None))
        self.work = self._window.furnish(self.desk, self.view, lambda: self._outside().load_renderer())
        errors.catch_strays(self.work.tell)
        self.settled.connect(_collect_garbage_again)
        self.renewing.connect(self._say_renewing)

    def _show(self, seen: Piece | None) -> None:
        if seen is not None:
            # Its form asks the newsroom for much; the text does not.
            self._window.ui.formPane.setEnabled(False)
            self.desk.document.open(seen)
            self.work.begin_writing()

    def _open(self, folder: Path, piece: str | None) -> None:
        def opened() -> Opened:
            outside = self._outside()
            if outside.is_older(folder):
                self.renewing.emit()
            room = outside.open_newsroom(folder)
            importlib.import_module("redaksi.gui.desk_tools")  # here, nobody who types waits for it
            return room, newsroom_settings.all_settings(room), outside.backup_shelf()

        def refused(error: RedaksiError) -> None:
            self._refused(error, folder, piece)

        self.jobs.store(opened, done=lambda found: self._enter(found, piece), failed=refused)

    def end(self) -> None:
        """Let the last save finish and close the store."""
        if self.desk.room is not None:
            self.desk.room.pictures.stop()
        self.jobs.close()
        if self.desk.room is not None:
            self.work.recovery.end()
            self.desk.room.store.close()
        sys.excepthook = sys.__excepthook__

    def _enter(self, opened: Opened, piece: str | None) -> None:
        room, settings, self.work.shelf = opened
        alone = self._first and self._seat.take_again()
        self._bring_desk_tools()
        if self.desk.kept_out is not None:
            self._window.ui.lasting.hide()
        self._window.ui.lasting.take_back(self._renewing_words)
        self._window.ui.formPane.setEnabled(True)
        self.desk.enter(room, settings, read_only=room.store.read_only or not alone)
        if alone:
            self._seat.called.connect(self._called)
            self._seat.listen()
            QTimer.singleShot(_TIDYING_AFTER, self._tidy)
            self.work.recovery.begin(str(room.store.folder))
        elif not room.store.read_only:  # a store that nobody can write to has said so, whatever lies in its folder
            self.work.say_occupied()
        if self.desk.document.is_open:
            self.work.opening.refresh()
        else:
            self.work.show_piece(piece)
        QApplication.setWindowIcon(QIcon(_PROGRAM))
        self.settled.emit()

    def _say_renewing(self) -> None:
        self._window.ui.lasting.say(Tone.INFO, self._renewing_words, closable=False)

    def _renewing_words(self) -> str:
        return self.tr(
            "This newsroom is being brought to the form of this version of Redaksi, after a backup. "
            "Please wait; large ones take a while."
        )

    def _called(self, wanted: str) -> None:
        """Another start of Redaksi on this store: what it was to show is shown here."""
        self._window.bring_to_front()
        if wanted:
            self.work.show_piece(wanted)

    def _bring_desk_tools(self) -> None:
        """Once, even where the newsroom can be opened only after a backup was brought back."""
        if self.desk.kept_out is None:
            self.work.furnishing.bring_desk_tools()

    def _refused(self, error: RedaksiError, folder: Path, piece: str | None) -> None:
        """Say why the newsroom is not open; where it is damaged, offer the backups."""
        self._bring_desk_tools()
        self.desk.keep_out(error, folder)
        lasting, going_back = self._window.ui.lasting, self.work.furnishing.going_back

        def offer() -> None:
            lasting.show()  # until a backup has come back
            going_back.show()

        damaged = self.desk.kept_out is not None and self.desk.kept_out.damaged
        if damaged:
            self.work.shelf = self._outside().backup_shelf()
            going_back.replaced.connect(lambda: self._open(folder, piece), Qt.ConnectionType.SingleShotConnection)
        lasting.say(
            Tone.ERROR,
            lambda: errors.sentence(self.desk.language, error),
            lambda: self.tr("Backups…"),
            offer if damaged else None,
            closable=False,
        )
        if not self.work.autosave.dirty:
            self.desk.document.open(None)
        self.settled.emit()

    def _tidy(self) -> None:
        if self.desk.room is not None and self.work.shelf is not None:
            self.jobs.run(tidy, self.desk.room, self.work.shelf)


def _collect_garbage_again() -> None:
    """The collector was stopped at the start (cli.window). What is there by now stays: it need not look there again."""
    gc.freeze()
    gc.enable()


def tidy(room: Newsroom, shelf: Shelf) -> None:
    """Once a day, in the background: a backup, and what has been in the trash for 30 days goes for good."""
    if shelf.daily(room) is not None:
        trash.purge(room)
