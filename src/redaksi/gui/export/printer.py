"""Prints a page as PDF by the preview's engine, out of sight: A4, the site and the date above, page numbers below."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QMarginsF, QObject, QTimer, Signal
from PySide6.QtGui import QPageLayout, QPageSize

from redaksi.gui.preview import scheme
from redaksi.gui.preview.page import PreviewPage

#: Milliseconds after which a page that is not printed yet never will be.
_PATIENCE = 60_000
#: Above, below, and at the sides, in millimetres.
_ABOVE, _BELOW, _BESIDE = 22, 20, 20
_WORDS = "font: 9pt sans-serif; color: #555"
_FRAME = """<style>@page {{ size: A4; @top-left {{ content: "{site}"; {words} }}
@top-right {{ content: "{date}"; {words} }}
@bottom-center {{ content: counter(page) " / " counter(pages); {words} }} }}</style></head>"""


class Printer(QObject):
    """Prints one page; `printed` with the bytes, or `failed`. Nothing waits for it."""

    printed = Signal(bytes)
    failed = Signal()

    def __init__(self, html: str, site: str, date: str, parent: QObject) -> None:
        super().__init__(parent)
        scheme.register()
        served = scheme.Served(lambda _name, reply: reply(None))
        served.page = framed(html, site, date)
        self._page = PreviewPage(served, self)
        self._page.loadFinished.connect(self._loaded)
        self._page.renderProcessTerminated.connect(self._fail)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._patience.timeout.connect(self._fail)

    def start(self) -> None:
        self._patience.start()
        self._page.load(scheme.PAGE)

    def _loaded(self, good: bool) -> None:
        if not good:
            self._fail()
            return
        size = QPageSize(QPageSize.PageSizeId.A4)
        margins = QMarginsF(_BESIDE, _ABOVE, _BESIDE, _BELOW)
        upright = QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)
        self._page.printToPdf(self._done, upright)

    def _done(self, data: QByteArray | bytes) -> None:
        content = bytes(data)  # type: ignore[arg-type]
        if not self._patience.isActive():
            return
        if not content.startswith(b"%PDF"):
            self._fail()
            return
        self._patience.stop()
        self.printed.emit(content)

    def _fail(self, *_what: object) -> None:
        if self._patience.isActive():
            self._patience.stop()
            self.failed.emit()


def framed(html: str, site: str, date: str) -> str:
    """`html` with what stands above and below every page when it is printed."""
    frame = _FRAME.format(site=_css_text(site), date=_css_text(date), words=_WORDS)
    return html.replace("</head>", frame, 1)


def _css_text(text: str) -> str:
    """`text` inside quotation marks of a style: whatever could end them, or the style, by its number."""
    return "".join(char if char.isalnum() or char in " .,:;-–/()" else f"\\{ord(char):x} " for char in text)
