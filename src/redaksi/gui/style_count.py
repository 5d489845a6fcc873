"""The number of style marks in the status bar; a click goes to the next one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QPushButton

from redaksi.gui.editor.house_style import HouseStyle
from redaksi.gui.editor.marks import Kind, Marks


class StyleCount(QPushButton):
    """Shown as text, hidden where there is nothing to say. `next_mark` and `to_headline` are what a click does."""

    def __init__(
        self, marks: Marks, style: HouseStyle, next_mark: Callable[[], object], to_headline: Callable[[], object]
    ) -> None:
        super().__init__()
        self._marks = marks
        self._style = style
        self._next_mark = next_mark
        self._to_headline = to_headline
        self.setFlat(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._go)
        marks.changed.connect(self.refresh)
        style.headline_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """The numbers have changed."""
        body, headline = self._marks.count(Kind.STYLE), self._style.headline
        count = body + len(headline)
        self.setText(self.tr("%n warning(s)", "", count))
        self.setAccessibleName(self.text())
        told = [self._style.reason(finding) for finding in headline]
        if body:
            told.append(self.tr("Go to the next one (F8)"))
        self.setToolTip("\n".join(told))
        self.setVisible(count > 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()

    def _go(self) -> None:
        if self._marks.count(Kind.STYLE):
            self._next_mark()
        else:
            self._to_headline()
