"""Corrections (ralat) that the story carries. New ones are made by the command, which knows what readers have."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QLabel, QWidget

from redaksi.domain.article import Correction
from redaksi.domain.dates import print_long
from redaksi.domain.moments import LocalTime
from redaksi.gui.metadata.entry_list import EntryList
from redaksi.gui.metadata.words import window_language


class CorrectionsList(EntryList):
    """Entries are Correction; not shown where there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        #: Where a correction without a zone is dated.
        self.home_zone = "Asia/Jakarta"
        self.title = QLabel(self)
        self.title.setWordWrap(True)
        self.column.insertWidget(0, self.title)
        self.add_button("change", "form", self.change_chosen)
        self.add_order_buttons()
        self.retranslate()
        self.refresh_buttons()
        self.hide()

    def show_value(self, entries: Iterable[Any]) -> None:
        super().show_value(entries)
        self.setVisible(self.view.count() > 0)

    def describe(self, entry: Correction) -> tuple[str, str]:
        text = self.tr("“{wrong}” is “{right}”").format(wrong=entry.wrong, right=entry.right)
        facts = [print_long(entry.time, window_language()), entry.by or ""]
        return text, " · ".join(fact for fact in facts if fact)

    def change(self, entry: Correction) -> None:
        from redaksi.gui.published.correct_dialog import CorrectDialog

        def put(wrong: str, right: str, time: LocalTime) -> None:
            self.replace_entry(entry, replace(entry, wrong=wrong, right=right, time=time))

        dialog = CorrectDialog(self, self.home_zone, entry=entry)
        dialog.chosen.connect(put)
        dialog.open()

    def refresh_buttons(self) -> None:
        super().refresh_buttons()
        self.button("change").setEnabled(self.chosen() is not None)

    def retranslate(self) -> None:
        super().retranslate()
        self.title.setText(self.tr("Corrections that readers see"))
        self.view.setAccessibleName(self.tr("Corrections"))
        self.name_button("change", self.tr("Change the correction…"), "F2")
