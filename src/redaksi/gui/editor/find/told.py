"""What the find bar says: how many matches, or why a pattern cannot be used; beside the switches or below them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QFrame

from redaksi.gui.forms.ui_editor_find import Ui_FindBar

_ROW_BELOW, _COLUMNS = 3, 4


class Told(QObject):
    """The label of a find bar: a sentence that the room beside the switches would squeeze gets a row of its own."""

    def __init__(self, bar: QFrame, ui: Ui_FindBar) -> None:
        super().__init__(bar)
        self._bar = bar
        self._ui = ui
        self._below = False
        bar.installEventFilter(self)

    def say(self, text: str, *, problem: bool = False) -> None:
        label = self._ui.found
        if label.property("error") != problem:
            label.setProperty("error", problem)
            label.style().polish(label)
        label.setText(text)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.FontChange):
            self._place()
        return False

    def _place(self) -> None:
        """Below the switches where the sentence would not fit on one line beside them."""
        ui, margins = self._ui, self._ui.grid.contentsMargins()
        switches = (ui.case, ui.word, ui.expression, ui.inSelection)
        taken = sum(switch.sizeHint().width() + ui.options.spacing() for switch in switches)
        room = self._bar.width() - margins.left() - margins.right() - taken
        below = ui.found.fontMetrics().horizontalAdvance(ui.found.text()) + 8 > room
        if below == self._below:
            return
        self._below = below
        if below:
            ui.options.removeWidget(ui.found)
            ui.options.insertStretch(0, 1)
            ui.grid.addWidget(ui.found, _ROW_BELOW, 0, 1, _COLUMNS)
        else:
            ui.grid.removeWidget(ui.found)
            ui.options.takeAt(0)
            ui.options.insertWidget(0, ui.found, 1)
