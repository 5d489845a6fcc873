"""While something is dragged over the window: a frame where it would go, and what would become of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject, QRect, Qt
from PySide6.QtGui import QColor, QDragEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from redaksi.gui import theme

_EDGE, _RADIUS = 4, 6
_PADDING = 12


class DropCue(QWidget):
    """Lies over `window` and takes no event of the mouse. `over` says what a drop on a part of the window would do."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._ways: dict[QObject, tuple[QWidget, Callable[[QMimeData], str]]] = {}
        self._text = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    @property
    def text(self) -> str:
        """What it says while it is shown."""
        return self._text

    def over(self, target: QObject, area: QWidget, wording: Callable[[QMimeData], str]) -> None:
        """Watch what is dragged over `target`; the frame is drawn round `area` where `wording` gives a sentence."""
        self._ways[target] = area, wording
        target.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent) and event.type() == QEvent.Type.DragEnter:
            area, wording = self._ways[watched]
            self._show(area, wording(event.mimeData()))
        elif event.type() in (QEvent.Type.DragLeave, QEvent.Type.Drop):
            self.hide()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = theme.color("accent")
        painter.setPen(QPen(accent, 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(self.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE), _RADIUS, _RADIUS)
        label = self._label()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        painter.drawRoundedRect(label, _RADIUS, _RADIUS)
        painter.setPen(QColor(theme.color("accent_ink")))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(label.adjusted(_PADDING, 0, -_PADDING, 0), flags, self._text)

    def _show(self, area: QWidget, text: str) -> None:
        self._text = text
        if not text:
            self.hide()
            return
        self.setGeometry(QRect(area.mapTo(self._window, area.rect().topLeft()), area.size()))
        self.setAccessibleName(text)
        self.raise_()
        self.show()

    def _label(self) -> QRect:
        """The sentence stands at the lower edge, where it hides none of the text that somebody aims at."""
        metrics = self.fontMetrics()
        width = min(self.width() - 4 * _PADDING, metrics.horizontalAdvance(self._text) + 2 * _PADDING)
        words = metrics.boundingRect(
            QRect(0, 0, width - 2 * _PADDING, self.height()), Qt.TextFlag.TextWordWrap, self._text
        )
        height = words.height() + _PADDING
        return QRect((self.width() - width) // 2, self.height() - height - 2 * _PADDING, width, height)
