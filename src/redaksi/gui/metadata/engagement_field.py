"""Counters brought in from the site, and when they were read."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QWidget

from redaksi.domain.article import Engagement
from redaksi.gui.forms.ui_metadata_engagement import Ui_EngagementField

_COUNTERS = ("likes", "views", "comments")


class EngagementField(QWidget):
    """Its value is an Engagement; an empty counter is one that the page did not show, which is not 0."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_EngagementField()
        self.ui.setupUi(self)
        for name in _COUNTERS:
            line = getattr(self.ui, name)
            line.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]{0,12}"), line))
            line.edited.connect(self._tell)
        self.setFocusProxy(self.ui.likes)
        self.ui.asOf.edited.connect(self._tell)
        self.ui.asOf.name(self.ui.asOfLabel.text().replace("&", ""))

    def value(self) -> Engagement:
        texts = {name: getattr(self.ui, name).value() for name in _COUNTERS}
        counters = {name: int(text) if text else None for name, text in texts.items()}
        return Engagement(**counters, as_of=self.ui.asOf.value())

    def show_value(self, value: Engagement) -> None:
        if value != self.value():
            for name in _COUNTERS:
                number = getattr(value, name)
                getattr(self.ui, name).show_value(None if number is None else str(number))
            self.ui.asOf.show_value(value.as_of)

    def _tell(self) -> None:
        self.edited.emit(self.value())
