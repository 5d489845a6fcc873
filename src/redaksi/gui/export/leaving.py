"""One piece leaves in the formats that were chosen: files first, and what has to be printed after them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from redaksi.domain.errors import RedaksiError
from redaksi.gui.desk import Desk
from redaksi.gui.export.writing import export_formats, together
from redaksi.usecases import printing
from redaksi.usecases.exporting import Exported
from redaksi.usecases.printing import Sheet


@dataclass(frozen=True, slots=True)
class Order:
    """What is to leave, in which formats, to which folder; which rules are let pass, and why."""

    article_id: str
    formats: Sequence[str]
    to: Path
    by: str | None
    overrides: Collection[str] = ()
    note: str | None = None


class Leaving(QObject):
    """Carries an order out, step by step; the window goes on meanwhile. Files of earlier steps stay when one fails."""

    done = Signal(object)  # Exported
    refused = Signal(object)  # RedaksiError

    def __init__(self, desk: Desk, order: Order, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._order = desk, order
        self._parts: list[Exported] = []

    def start(self) -> None:
        order = self._order
        formats = [name for name in order.formats if name != printing.FORMAT]
        if formats:
            what = (order.article_id, formats, order.to, order.by, order.overrides, order.note)
            self._desk.do(export_formats, *what, done=self._written, failed=self.refused.emit)
        else:
            self._next()

    def _written(self, part: Exported) -> None:
        self._parts.append(part)
        self._next()

    def _next(self) -> None:
        """Printing, where it was chosen and is not done yet; then the end."""
        order = self._order
        printed = any(file.format == printing.FORMAT for part in self._parts for file in part.files)
        if printed or printing.FORMAT not in order.formats:
            self.done.emit(together(self._parts))
            return
        what = (order.article_id, order.to, order.by, order.overrides, order.note)
        self._desk.do(printing.prepare, *what, done=self._print, failed=self.refused.emit)

    def _print(self, sheet: Sheet) -> None:
        from redaksi.gui.export.printer import Printer  # the engine is large, and seldom asked for here

        printer = Printer(sheet.html, sheet.site, sheet.date, self)
        printer.printed.connect(lambda data: self._keep(sheet, data))
        printer.failed.connect(lambda: self.refused.emit(RedaksiError("pdf-failed", name=sheet.name)))
        printer.printed.connect(printer.deleteLater)
        printer.failed.connect(printer.deleteLater)
        printer.start()

    def _keep(self, sheet: Sheet, data: bytes) -> None:
        order = self._order
        self._desk.do(printing.keep, sheet, data, order.to, order.by, done=self._written, failed=self.refused.emit)
