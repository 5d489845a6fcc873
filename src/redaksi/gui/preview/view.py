"""The view of the page: Chromium, tied down."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QMenu, QWidget

from redaksi.gui import theme
from redaksi.gui.preview import scheme
from redaksi.gui.preview.page import PreviewPage
from redaksi.gui.preview.screen import Screen


class PreviewView(QWebEngineView):
    """A page and what it needs; `fetch` gives photos by their hash (see scheme.Served)."""

    def __init__(self, fetch: Callable[[str, scheme.Reply], None], parent: QWidget) -> None:
        scheme.register()
        super().__init__(parent)
        self.sheet = PreviewPage(scheme.Served(fetch), self)
        self.setPage(self.sheet)
        self.setAcceptDrops(False)  # files go to the window
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)
        self.board = Screen(self.sheet, self)
        self._dress()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if not self.hasSelection():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Copy"), lambda: self.triggerPageAction(QWebEnginePage.WebAction.Copy))
        menu.popup(event.globalPos())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()

    def _dress(self) -> None:
        """Light or dark as the window is; the paper is there before the page, so that nothing flashes."""
        self.sheet.setBackgroundColor(theme.color("paper"))
        self.board.dress(theme.is_dark())
