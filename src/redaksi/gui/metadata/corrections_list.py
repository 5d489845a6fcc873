"""Corrections (ralat) that the story carries, to be read: they are made where a published story is corrected."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from redaksi.domain.article import Correction
from redaksi.domain.dates import print_long
from redaksi.gui.metadata.row_list import RowList
from redaksi.gui.metadata.words import window_language


class CorrectionsList(RowList):
    """Entries are Correction; not shown where there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.retranslate()

    def value(self) -> tuple[Correction, ...]:
        return self.entries()

    def show_value(self, entries: Iterable[Correction]) -> None:
        entries = tuple(entries)
        if entries != self.entries():
            self.show_entries(entries)

    def describe(self, entry: Correction) -> tuple[str, str]:
        text = self.tr("“{wrong}” is “{right}”").format(wrong=entry.wrong, right=entry.right)
        facts = [print_long(entry.time, window_language()), entry.by or ""]
        return text, " · ".join(fact for fact in facts if fact)

    def retranslate(self) -> None:
        self.title.setText(self.tr("Corrections that readers see"))
        self.view.setAccessibleName(self.tr("Corrections"))
        super().retranslate()
