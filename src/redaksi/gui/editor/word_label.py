"""How many words: of the selection where there is one, of the whole text otherwise."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from redaksi.gui.editor.counting import WordCounter, count_words


class WordLabel(QLabel):
    """Follows the counter and, a moment after it has changed, the selection of `edit`."""

    def __init__(self, edit: QPlainTextEdit, counter: WordCounter) -> None:
        super().__init__()
        self._edit = edit
        self._counter = counter
        self._later = QTimer(self, singleShot=True, interval=100)
        self._later.timeout.connect(self._show)
        self.setProperty("quiet", "true")
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setContentsMargins(8, 0, 16, 0)
        counter.changed.connect(self._show)
        edit.selectionChanged.connect(self._later.start)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()

    def _show(self) -> None:
        total = self.tr("%n word(s)", "", self._counter.total)
        chosen = self._edit.textCursor().selectedText().replace("\u2029", "\n")
        if chosen:
            total = self.tr("{chosen} of {total}").format(chosen=count_words(chosen), total=total)
        self.setText(total)
        # A label that changes its width moves the tools beside it, which costs milliseconds in the middle of typing.
        self.setMinimumWidth(max(self.minimumWidth(), self.sizeHint().width()))
