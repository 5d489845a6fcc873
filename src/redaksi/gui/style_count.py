"""The number of style marks in the status bar; a click goes to the next one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QPushButton

from redaksi.gui.editor.marks.house_style import HouseStyle
from redaksi.gui.editor.marks.marks import Kind, Marks

if TYPE_CHECKING:
    from redaksi.domain.checks.finding import Finding


class StyleCount(QPushButton):
    """Shown as text, hidden where there is nothing to say.

    A click goes to the headline once what is marked there has changed, and else from mark to mark of the text.
    """

    def __init__(
        self, marks: Marks, style: HouseStyle, next_mark: Callable[[], object], to_headline: Callable[[], object]
    ) -> None:
        super().__init__()
        self._marks = marks
        self._style = style
        self._next_mark = next_mark
        self._to_headline = to_headline
        self._shown: tuple[Finding, ...] = ()
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
        headline = self._style.headline
        if headline and (headline != self._shown or not self._marks.count(Kind.STYLE)):
            self._shown = headline
            self._to_headline()
        else:
            self._next_mark()
