"""A text area that shows differences, and goes from one change to the next."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QUrl, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from redaksi.domain.differences import Differences
from redaksi.gui.differences.marked import Marked


class DifferencesView(QTextBrowser):
    """Shown in the colours and the language of the window, also when these change."""

    #: A change was clicked: the field's name, and how many characters stand before it in the new text.
    passage_chosen = Signal(str, int)
    #: Another change is the present one: its number from 0, and of how many.
    at_change = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._differences = Differences()
        self._places: list[tuple[int, int]] = []
        self._links: list[str] = []
        self._words: list[tuple[str, str]] = []
        self._at = -1
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.document().setDocumentMargin(16)
        self.anchorClicked.connect(self._clicked)
        self._name()

    @property
    def count(self) -> int:
        """How many changes there are."""
        return len(self._places)

    def show_differences(self, differences: Differences) -> None:
        self._differences = differences
        self._at = -1
        self._fill()

    def go(self, step: int) -> bool:
        """To the next change (1) or the one before (-1), round the end; whether there is one."""
        if not self._places:
            return False
        if self._at < 0:
            self._at = 0 if step > 0 else len(self._places) - 1
        else:
            self._at = (self._at + step) % len(self._places)
        start, end = self._places[self._at]
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self.at_change.emit(self._at, len(self._places))
        return True

    def words(self, number: int) -> tuple[str, str]:
        """What is gone and what is new in change `number`."""
        return self._words[number]

    def choose_present(self) -> None:
        """As a click on the present change."""
        if 0 <= self._at < len(self._links):
            self._clicked(QUrl(self._links[self._at]))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.LanguageChange):
            self._name()
            self._fill()

    def _name(self) -> None:
        self.setAccessibleName(self.tr("What changed"))

    def _fill(self) -> None:
        self.setHtml(Marked(self._differences).html)
        places: dict[int, tuple[int, int]] = {}
        self._links, self._words = [], []
        block = self.document().begin()
        while block.isValid():
            parts = block.begin()
            while not parts.atEnd():
                fragment = parts.fragment()
                link = fragment.charFormat().anchorHref()
                if link:
                    number = int(link.split(":")[1])
                    end = fragment.position() + fragment.length()
                    places[number] = (places.get(number, (fragment.position(), 0))[0], end)
                    if number == len(self._links):
                        self._links.append(link)
                        self._words.append(("", ""))
                    gone, new = self._words[number]
                    struck = fragment.charFormat().fontStrikeOut()
                    self._words[number] = (gone + fragment.text(), new) if struck else (gone, new + fragment.text())
                parts += 1
            block = block.next()
        self._places = list(places.values())

    def _clicked(self, link: QUrl) -> None:
        _at, _number, field, offset = link.toString().split(":")
        self.passage_chosen.emit(field, int(offset))
