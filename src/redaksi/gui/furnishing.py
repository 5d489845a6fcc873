"""What joins the window after its first paint: form, history, preview, palette, dialogs, import and export."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

from redaksi.domain.article import Piece
from redaksi.gui.band import Tone
from redaksi.gui.history import HistoryPane
from redaksi.gui.preview.pane import PreviewPane
from redaksi.gui.preview.renderer import LoadRenderer
from redaksi.usecases.changes import Changes

if TYPE_CHECKING:
    from redaksi.gui.main_window import MainWindow


class Furnishing(QObject):
    """Puts the remaining panes in their places and registers the commands that need more than the window itself."""

    def __init__(self, window: MainWindow, load_renderer: LoadRenderer) -> None:
        super().__init__(window)
        self._window = window
        self.history = HistoryPane(window.desk)
        self.history.restored.connect(self._went_back)
        window.ui.formPane.addTab(self.history, "")
        window.ui.formPane.installEventFilter(self)
        self.preview = PreviewPane(window.desk, load_renderer)
        window.ui.previewColumn.addWidget(self.preview)
        window.editor.cursor_line.connect(self.preview.follow)
        self._retranslate()
        self._register()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        return super().eventFilter(watched, event)

    def _retranslate(self) -> None:
        tabs = self._window.ui.formPane
        tabs.setTabText(tabs.indexOf(self.history), self.tr("History"))

    def _register(self) -> None:
        registry = self._window.registry
        registry.register("view.commands", self._show_palette)
        registry.register("newsroom.categories", self._show_categories)
        registry.register("newsroom.people", self._show_people)
        registry.register("newsroom.trash", self._show_trash)
        registry.register("newsroom.backups", self._show_backups)
        registry.register("newsroom.settings", self._show_settings)

    def _show_palette(self) -> None:
        from redaksi.gui.commands.palette import Palette

        Palette(self._window, self._window.registry).open()

    def _show_categories(self) -> None:
        from redaksi.gui.dialogs.categories import CategoriesDialog

        CategoriesDialog(self._window, self._window.desk).open()

    def _show_people(self) -> None:
        from redaksi.gui.dialogs.people import PeopleDialog

        PeopleDialog(self._window, self._window.desk).open()

    def _show_trash(self) -> None:
        from redaksi.gui.dialogs.trash import TrashDialog

        TrashDialog(self._window, self._window.desk).open()

    def _show_settings(self) -> None:
        from redaksi.gui.dialogs.settings import SettingsDialog

        dialog = SettingsDialog(self._window, self._window.desk)
        dialog.language_chosen.connect(self._window.view.speak)
        dialog.open()

    def _show_backups(self) -> None:
        from redaksi.gui.dialogs.backups import BackupsDialog

        if self._window.shelf is not None:
            dialog = BackupsDialog(self._window, self._window.desk, self._window.shelf)
            dialog.restore_wanted.connect(self._restore)
            dialog.open()

    def _went_back(self, piece: Piece) -> None:
        self._window.desk.document.open(piece)

    def _restore(self, backup: Path) -> None:
        """Keep what is on screen, close the piece, put the backup in the store's place, and look at everything anew."""
        window, desk = self._window, self._window.desk
        shelf, room = window.shelf, desk.room
        if shelf is None or room is None:
            return

        def restored(aside: Path | None) -> None:
            desk.changed.emit(Changes(frozenset({"*"}), categories=True, users=True, settings=True))
            text = self.tr("The newsroom is as it was in “{file}”.").format(file=backup.name)
            if aside is not None:
                text += " " + self.tr("The one before stands in “{file}”.").format(file=aside.name)
            window.ui.band.say(Tone.INFO, text)

        def go() -> None:
            window.opening.close()
            desk.jobs.store(shelf.restore, room.store.folder, backup, done=restored, failed=window.tell)

        window.autosave.flush(go)
