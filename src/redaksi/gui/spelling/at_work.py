"""Spelling in the window: the marks, the commands, the word in the status bar, the dialogs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from redaksi.gui.spelling.missing import MissingButton
from redaksi.gui.spelling.spelling import Spelling

if TYPE_CHECKING:
    from redaksi.gui.workplace import Workplace


class SpellingAtWork(QObject):
    """Puts a `Spelling` to work in a window."""

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self._work = work
        marks = (work.editor.headline.marks, work.editor.body.marks)
        self.spelling = Spelling(work.desk, marks, work.autosave.flush)
        bar = work.window.ui.status
        self.button = MissingButton(bar)
        bar.addPermanentWidget(self.button)
        self.button.clicked.connect(self._show_missing)
        self.spelling.missing.connect(self.button.show_missing)
        work.registry.register("view.spelling", self.spelling.turn)
        self.spelling.tick(work.registry.action("view.spelling"))
        work.registry.register("newsroom.words", self._show_words)

    def _show_missing(self) -> None:
        from redaksi.gui.spelling.missing_dialog import MissingDialog

        room = self._work.desk.room
        if room is not None:
            dialog = MissingDialog(
                self._work.window, self.button.language, room.store.folder, self._work.desk.read_only
            )
            dialog.again.connect(self.spelling.look_again)
            dialog.open()

    def _show_words(self) -> None:
        from redaksi.gui.spelling.words import WordsDialog

        WordsDialog(self._work.window, self._work.desk).open()
