"""The calendar that drops down below a date."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, Qt, QTime, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QFrame, QWidget

from redaksi.domain.moments import LocalTime
from redaksi.gui import theme
from redaksi.gui.forms.ui_metadata_moment import Ui_MomentPopup


class MomentPopup(QFrame):
    """`chosen` carries a LocalTime or None; the zone of the given moment stays."""

    chosen = Signal(object)

    def __init__(self, moment: LocalTime | None, home_zone: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._zone = moment.zone if moment else None
        self._home_zone = home_zone
        self._ui = Ui_MomentPopup()
        self._ui.setupUi(self)
        self._colour_weekend()
        wall = moment.naive if moment else self._now().naive
        self._ui.calendar.setSelectedDate(QDate(wall.year, wall.month, wall.day))
        self._ui.clock.setTime(QTime(wall.hour, wall.minute))
        self._ui.withClock.setChecked(moment is None or moment.has_time)
        self._ui.clock.setEnabled(self._ui.withClock.isChecked())
        self._ui.withClock.toggled.connect(self._ui.clock.setEnabled)
        self._ui.calendar.activated.connect(self._take)
        self._ui.take.clicked.connect(self._take)
        self._ui.now.clicked.connect(lambda: self._leave(self._now()))
        self._ui.none.clicked.connect(lambda: self._leave(None))
        self._ui.calendar.setFocus()

    def drop_below(self, widget: QWidget) -> None:
        """Show it under `widget`, or above where the screen ends."""
        self.adjustSize()
        screen = widget.screen().availableGeometry()
        place = widget.mapToGlobal(widget.rect().bottomLeft())
        if place.y() + self.height() > screen.bottom():
            place.setY(widget.mapToGlobal(widget.rect().topLeft()).y() - self.height())
        place.setX(max(screen.left(), min(place.x(), screen.right() - self.width())))
        self.move(place)
        self.show()

    def _colour_weekend(self) -> None:
        """Sundays as calendars show them, in a red that can be read on light and dark."""
        for day, token in ((Qt.DayOfWeek.Saturday, "ink"), (Qt.DayOfWeek.Sunday, "error")):
            style = QTextCharFormat()
            style.setForeground(theme.color(token))
            self._ui.calendar.setWeekdayTextFormat(day, style)

    def _now(self) -> LocalTime:
        return LocalTime.at(dt.datetime.now(dt.UTC), self._home_zone)

    def _take(self) -> None:
        date = self._ui.calendar.selectedDate().toString(Qt.DateFormat.ISODate)
        clock = self._ui.clock.time().toString("HH:mm")
        self._leave(LocalTime(f"{date}T{clock}" if self._ui.withClock.isChecked() else date, self._zone))

    def _leave(self, moment: LocalTime | None) -> None:
        self.close()
        self.chosen.emit(moment)
