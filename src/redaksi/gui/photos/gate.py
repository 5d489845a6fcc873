"""Lets photos into a widget: by drop, and by the paste key where the widget takes no text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from redaksi.gui.photo_mime import Incoming, may_have_photos, photos_in


class PhotoGate(QObject):
    """Hands on what comes in to the widgets it watches, while it `is_open`.

    `over` is called with whether photos are about to be dropped.
    """

    def __init__(
        self,
        take: Callable[[Sequence[Incoming]], object],
        is_open: Callable[[], bool],
        over: Callable[[bool], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._take = take
        self._is_open = is_open
        self._over = over
        self._mouse_over = False

    def watch(self, *widgets: QWidget) -> None:
        """Let photos in there, too."""
        for widget in widgets:
            widget.setAcceptDrops(True)
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent | QDragEnterEvent | QDragMoveEvent) and self.takes(event.mimeData()):
            return self._drag(event)
        if event.type() == QEvent.Type.DragLeave:
            self._show(False)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return event.matches(QKeySequence.StandardKey.Paste) and self._is_open() and self.paste()
        return False

    def takes(self, data: QMimeData) -> bool:
        """Whether a drop of `data` would add photos."""
        return self._is_open() and may_have_photos(data)

    def paste(self) -> bool:
        """Take photos from the clipboard; whether there were any."""
        data = QGuiApplication.clipboard().mimeData()
        photos = photos_in(data) if data is not None else []
        if photos:
            self._take(photos)
        return bool(photos)

    def _drag(self, event: QDropEvent) -> bool:
        event.acceptProposedAction()
        dropped = event.type() == QEvent.Type.Drop
        self._show(not dropped)
        if dropped:
            self._take(photos_in(event.mimeData()))
        return True

    def _show(self, over: bool) -> None:
        if over != self._mouse_over:
            self._mouse_over = over
            self._over(over)
