"""The editor's empty state: one sentence, two ways on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from redaksi.gui.desk import Desk


class NothingOpen(QWidget):
    """Shown while no piece is open; blank until the newsroom is there."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._words = QLabel(wordWrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setProperty("quiet", "true")
        self.write = QPushButton()
        self.write.setProperty("primary", "true")
        self.paste = QPushButton()
        self.write.clicked.connect(lambda: desk.command_wanted.emit("article.new"))
        self.paste.clicked.connect(lambda: desk.command_wanted.emit("article.import_paste"))
        self.setProperty("surface", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.write)
        buttons.addWidget(self.paste)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(self._words)
        column.addLayout(buttons)
        column.addStretch(3)
        desk.ready.connect(self._refresh)
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._refresh()

    def _refresh(self) -> None:
        for part in (self._words, self.write, self.paste):
            part.setVisible(self._desk.room is not None)
        for button in (self.write, self.paste):
            button.setEnabled(not self._desk.read_only)
        self._words.setText(self.tr("No article is open. Choose one from the list (Ctrl+2), or begin a new one."))
        self.write.setText(self.tr("Write a new one"))
        self.paste.setText(self.tr("Paste a page"))
