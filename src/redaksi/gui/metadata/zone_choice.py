"""The zone of a moment: none, one of Indonesia's three, or any other."""

from __future__ import annotations

import zoneinfo

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QInputDialog, QWidget

from redaksi.domain.moments import ZONES
from redaksi.gui.metadata.choice import Choice


class ZoneChoice(Choice):
    """Its value is an IANA name, or None where no zone is known, which is not the same as any zone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.asked.connect(self._ask)
        self._fill()

    def show_value(self, value: object) -> None:
        super().show_value(value)
        if value is not None and self.currentIndex() < 0:
            self._fill()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()

    def _fill(self) -> None:
        zones: list[tuple[str, object]] = [(self.tr("No zone"), None), *ZONES.items()]
        value = self.value()
        if value is not None and value not in ZONES.values():
            zones.append((str(value), value))
        self.offer(zones, [(self.tr("Other zone…"), "other")])

    def _ask(self) -> None:
        """Offer every zone that this machine knows; reading their names takes a moment, so only now."""
        dialog = QInputDialog(self.window())
        dialog.setWindowTitle(self.tr("Time zone"))
        dialog.setLabelText(self.tr("Zone of the place, such as Asia/Singapore"))
        dialog.setComboBoxItems(sorted(zoneinfo.available_timezones()))
        dialog.setComboBoxEditable(True)
        dialog.setTextValue(str(self.value() or "Asia/Singapore"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.textValueSelected.connect(self._take)
        dialog.open()

    def _take(self, name: str) -> None:
        if name in zoneinfo.available_timezones() and name != self.value():
            self.show_value(name)
            self.edited.emit(name)
