"""One note of the desk, whole."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.forms.ui_metadata_note import Ui_NoteDialog


class NoteDialog(QDialog):
    """`chosen` carries the text; an empty note is not kept.

    Escape and the window's own button keep what was typed, as everything else in the window does; only Cancel does not.
    """

    chosen = Signal(str)

    def __init__(self, note: str | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = Ui_NoteDialog()
        self._ui.setupUi(self)
        fit(self)
        self._ui.words.setPlainText(note or "")
        self._ui.words.textChanged.connect(self._typed)
        self._ui.cancel.clicked.connect(lambda: self.done(QDialog.DialogCode.Rejected))
        self._ui.keep.clicked.connect(self._keep)
        self._typed()
        self._before = self._text()

    def reject(self) -> None:
        if self._text() != self._before and self._text().strip():
            self._keep()
        else:
            self.done(QDialog.DialogCode.Rejected)

    def _text(self) -> str:
        return self._ui.words.document().toRawText().replace("\u2029", "\n").strip("\n")

    def _typed(self) -> None:
        self._ui.keep.setEnabled(bool(self._text().strip()))

    def _keep(self) -> None:
        self.chosen.emit(self._text())
        self.accept()
