"""Ctrl+Z in the form: a line takes back its own letters first, then the steps of the form."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from redaksi.gui.field_undo import FieldUndo

_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


class UndoKeys(QObject):
    """Watches everything in a form that takes the keyboard."""

    def __init__(self, form: QWidget, steps: FieldUndo) -> None:
        super().__init__(form)
        self._steps = steps
        for widget in form.findChildren(QWidget):
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _KEYS or not isinstance(event, QKeyEvent):
            return False
        back, again = event.matches(QKeySequence.StandardKey.Undo), event.matches(QKeySequence.StandardKey.Redo)
        if not (back or again) or _has_letters(watched, back=back):
            return False
        if event.type() == QEvent.Type.KeyPress:
            self.take(back=back)
        event.accept()
        return True

    def take(self, *, back: bool) -> None:
        """One step back, or forth again."""
        if back:
            self._steps.undo()
        else:
            self._steps.redo()

    def handles(self, event: QKeyEvent) -> bool:
        """For keys that no widget has taken: whether this was one for the steps."""
        back, again = event.matches(QKeySequence.StandardKey.Undo), event.matches(QKeySequence.StandardKey.Redo)
        if back or again:
            self.take(back=back)
        return back or again


def _has_letters(widget: QObject | None, *, back: bool) -> bool:
    """Whether the field has letters of its own to take back (or to bring again)."""
    if isinstance(widget, QComboBox):
        widget = widget.lineEdit()
    if isinstance(widget, QLineEdit):
        return widget.isUndoAvailable() if back else widget.isRedoAvailable()
    if isinstance(widget, QPlainTextEdit):
        return widget.document().isUndoAvailable() if back else widget.document().isRedoAvailable()
    return False
