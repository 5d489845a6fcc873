"""The page on show, told what to change one batch after the other."""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from importlib.resources import files

from PySide6.QtCore import QObject, Signal
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineScript

from redaksi.gui.preview.live import Instruction
from redaksi.gui.preview.page import PreviewPage
from redaksi.gui.preview.scheme import PAGE

log = logging.getLogger(__name__)

_WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld.value
#: How often the page's process may end before it is left alone.
_ENOUGH = 3


class Screen(QObject):
    """Takes instructions (page.js) whenever it is `free`: at most one batch is under way."""

    #: The last batch has been done, or the page has just been loaded.
    freed = Signal()
    #: The page's process has ended, and an empty page is being loaded; False: it has ended too often.
    lost = Signal(bool)

    def __init__(self, page: PreviewPage, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._losses = 0
        self._batch = 0
        self._dark = self._ready = False
        self.free = False
        page.loadFinished.connect(self._loaded)
        page.renderProcessTerminated.connect(self._ended)
        page.load(PAGE)

    def tell(self, instructions: Sequence[Instruction]) -> None:
        """Do these, in order. Only while `free`."""
        self.free = False
        self._batch += 1
        batch = self._batch
        script = f"redaksi.apply({json.dumps(instructions)})"
        self._page.runJavaScript(script, _WORLD, lambda done: self._done(batch, done))

    def dress(self, dark: bool) -> None:
        """Show the page as on a reader's dark or light screen, from now on."""
        self._dark = dark
        if self._ready:
            self._put_on()

    def restart(self) -> None:
        """Begin again with an empty page."""
        self._losses = 0
        self._page.load(PAGE)

    def _loaded(self, good: bool) -> None:
        if not good:
            log.error("the preview's empty page could not be loaded")
            return
        self._page.runJavaScript((files("redaksi.gui.preview") / "page.js").read_text(encoding="utf-8"), _WORLD)
        self._ready = True
        self._put_on()
        self.free = True
        self.freed.emit()

    def _put_on(self) -> None:
        self._page.runJavaScript(f"redaksi.dress({json.dumps(self._dark)})", _WORLD)

    def _done(self, batch: int, done: object) -> None:
        if batch != self._batch:
            return
        if done is not True:
            log.error("the preview's page did not do what it was told")
        self.free = True
        self.freed.emit()

    def _ended(self, status: QWebEnginePage.RenderProcessTerminationStatus, code: int) -> None:
        log.warning("the preview's process has ended: %s, %d", status.name, code)
        self.free = self._ready = False
        self._batch += 1
        self._losses += 1
        again = self._losses < _ENOUGH
        self.lost.emit(again)
        if again:
            self._page.load(PAGE)
