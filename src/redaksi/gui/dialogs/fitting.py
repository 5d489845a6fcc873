"""What every dialog does: how large it opens, never beyond the screen, and what Enter means in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtWidgets import QDialog, QPushButton, QToolButton

from redaksi.gui import theme

#: What a title bar and the edges of a window take, in pixels.
_FRAME = QSize(16, 48)
_AT = (QEvent.Type.Show, QEvent.Type.Resize, QEvent.Type.LayoutRequest)


def fit(dialog: QDialog) -> None:
    """Called once its form is set up; people may make it larger or smaller afterwards.

    It never gets lower than its sentences need, which wrap into more lines where they are longer or the text larger:
    Qt asks a window's layout for its least height without knowing the width.
    """
    drawn = dialog.size()
    grown = QSize(theme.scaled(drawn.width()), theme.scaled(drawn.height()))
    dialog.resize(grown.boundedTo(dialog.screen().availableSize() - _FRAME))
    dialog.installEventFilter(_Manners(dialog))
    # Enter makes a paragraph where a note is written; with Ctrl it says that the note is done.
    for keys in ("Ctrl+Return", "Ctrl+Enter"):
        QShortcut(keys, dialog, lambda: _finish(dialog))


def grow(dialog: QDialog) -> None:
    """It has got another sentence while it is open: make room for it at once."""
    _raise(dialog)
    layout = dialog.layout()
    if layout is not None:
        layout.activate()


def _raise(dialog: QDialog) -> None:
    layout, size = dialog.layout(), dialog.size()
    if layout is None or not layout.hasHeightForWidth():
        return
    most = dialog.screen().availableSize().height() - _FRAME.height()
    needed = min(layout.totalHeightForWidth(size.width()), most)
    if size.height() < needed:
        dialog.resize(size.width(), needed)


def _finish(dialog: QDialog) -> None:
    """Press what the dialog asks for, where it can be pressed now."""
    for button in dialog.findChildren(QPushButton):
        if button.isDefault() and button.isVisible():
            button.click()
            return


class _Manners(QObject):
    """Listens to the dialog alone, and to the keys that nothing in it has taken."""

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _AT:
            _raise(self._dialog)
        return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._presses(event)

    def _presses(self, event: QKeyEvent) -> bool:
        """Enter presses the button that has the keyboard. Qt presses the dialog's main one, even from Cancel."""
        button = self._dialog.focusWidget()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not (enter and plain and isinstance(button, QPushButton | QToolButton)):
            return False
        button.click()
        return True
