"""The tabs of the desk before there is anything in them: the story is shown first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QTabWidget, QWidget

from redaksi.gui.cycle import stops


class TabsToCome(QObject):
    """Empty tabs with the titles of those that come, so that nothing moves when they do."""

    def __init__(self, tabs: QTabWidget) -> None:
        super().__init__(tabs)
        self._tabs = tabs
        self._empty: list[QWidget] = []
        for context, title in (("ChecksAtWork", "Checks"), ("DeskTools", "Review"), ("DeskTools", "History")):
            page = QWidget()
            self._empty.append(page)
            tabs.addTab(page, QCoreApplication.translate(context, title))

    @contextmanager
    def taken_away(self, behind: Sequence[QWidget]) -> Iterator[None]:
        """Make room for those that come by the end; the tab that somebody has chosen meanwhile stays chosen.

        `behind`: the parts of the window that Tab comes to after them, though they were made before.
        """
        chosen = self._tabs.currentIndex()
        for page in self._empty:
            self._tabs.removeTab(self._tabs.indexOf(page))
            page.deleteLater()
        self._empty.clear()
        yield
        self._tabs.setCurrentIndex(chosen)
        end = QWidget(self._tabs, visible=False, focusPolicy=Qt.FocusPolicy.TabFocus)
        for last, stop in pairwise([end, *(stop for part in behind for stop in stops(part))]):
            QWidget.setTabOrder(last, stop)
        end.deleteLater()
