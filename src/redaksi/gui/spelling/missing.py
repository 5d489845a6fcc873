"""A quiet word in the status bar where no dictionary is found."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from redaksi.gui import icons


class MissingButton(QToolButton):
    """Shown while the piece on show has no dictionary; a click says how to add one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.language = ""
        self.setIcon(icons.icon("warning"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setAutoRaise(True)
        self.show_missing("")

    def show_missing(self, language: str) -> None:
        """`id`, `en`, or nothing where none is missing."""
        self.language = language
        self._name()
        self.setVisible(bool(language))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def _name(self) -> None:
        english = self.language == "en"
        self.setText(self.tr("No English dictionary") if english else self.tr("No Indonesian dictionary"))
        self.setToolTip(self.tr("Spelling is not checked. Click to see how a dictionary is added."))
        self.setAccessibleName(self.text())
