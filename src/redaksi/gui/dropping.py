"""What a drop on the text or on the window would do, in words."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject

from redaksi.gui.desk import Desk
from redaksi.gui.drop_cue import DropCue
from redaksi.gui.editor.body import BodyEdit
from redaksi.gui.main_window import MainWindow
from redaksi.gui.metadata.pane import MetadataPane
from redaksi.gui.photo_mime import may_have_photos, photo_files


class Dropping(QObject):
    """Shows the cue over `window`, over its text and over its form."""

    def __init__(self, window: MainWindow, desk: Desk, body: BodyEdit, form: MetadataPane) -> None:
        super().__init__(window)
        self._desk = desk
        self._body = body
        self.cue = DropCue(window)
        self.cue.over(body.viewport(), body, self._on_text)
        self._form = form
        self.cue.over(form.form, form, self._on_form)
        self.cue.over(window, window.ui.centre, self._on_window)

    def _on_text(self, data: QMimeData) -> str:
        if self._body.isReadOnly() or not self._body.canInsertFromMimeData(data):
            return ""
        return self._photos(data) if may_have_photos(data) else self.tr("Drop to put the text in here")

    def _on_form(self, data: QMimeData) -> str:
        return self._photos(data) if self._form.ui.media.gate.takes(data) else self._on_window(data)

    def _photos(self, data: QMimeData) -> str:
        return self.tr("Drop to add %n photo(s) to the article", None, max(1, photo_files(data)))

    def _on_window(self, data: QMimeData) -> str:
        files = sum(url.isLocalFile() for url in data.urls())
        if not files or self._desk.room is None or self._desk.read_only:
            return ""
        if all(url.toLocalFile().lower().endswith(".redaksi") for url in data.urls()):
            return self.tr("Drop to see what another desk has sent")
        return self.tr("Drop to import %n file(s)", None, files)
