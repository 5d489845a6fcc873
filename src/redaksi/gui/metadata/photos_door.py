"""Above the list of photos: where to bring them while there are none, and how far taking them in has come."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget


class PhotosDoor(QWidget):
    """Nothing to be seen while there are photos and none is on its way."""

    #: Those that still wait shall not be taken in.
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._empty, self._mouse_over, self._asked = True, False, 0
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setProperty("quiet", "true")
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words.setMargin(12)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setMaximumHeight(6)
        self.counted = QLabel()
        self.counted.setProperty("quiet", "true")
        self.stop = QPushButton()
        self.stop.setProperty("flat", "true")
        self.stop.clicked.connect(self.cancelled)
        self._way = QWidget()
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.counted, 1)
        row.addWidget(self.stop)
        column = QVBoxLayout(self._way)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.bar)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.words)
        whole.addWidget(self._way)
        self.retranslate()
        self._show()

    def show_empty(self, empty: bool) -> None:
        """Whether the story has no photo."""
        self._empty = empty
        self._show()

    def show_mouse(self, over: bool) -> None:
        """Whether photos are about to be dropped."""
        self._mouse_over = over
        self._show()

    def show_progress(self, done: int, asked: int) -> None:
        """`done` of `asked` photos are taken in; 0 of 0 when none is on its way."""
        self._asked = asked
        self.bar.setMaximum(asked)
        self.bar.setValue(done)
        words = self.tr("Photo {number} of {count} is being added…")
        self.counted.setText(words.format(number=min(done + 1, asked), count=asked))
        self._show()

    def retranslate(self) -> None:
        self.stop.setText(self.tr("Stop"))
        self.bar.setAccessibleName(self.tr("Adding photos"))
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _show(self) -> None:
        dropping, asking = self.tr("Drop to add to the photos"), self.tr("Drop photos here, or paste them.")
        self.words.setText(dropping if self._mouse_over else asking)
        self.words.setVisible((self._empty or self._mouse_over) and not self._asked)
        self._way.setVisible(self._asked > 0)
        self.stop.setVisible(self._asked > 1)
