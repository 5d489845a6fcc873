"""How the calendar strip looks."""

from __future__ import annotations

import datetime as dt

from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from redaksi.gui import theme
from redaksi.gui.languages import Translations
from redaksi.gui.planning.strip import CalendarStrip
from redaksi.usecases.calendar import Calendar


def test_today_stands_out_down_to_the_lower_edge(qtbot: QtBot, translations: Translations) -> None:
    """Also where there is more room than lines, and in no other column."""
    strip = CalendarStrip()
    qtbot.addWidget(strip)
    strip.resize(900, 600)
    first = dt.date(2026, 3, 2)
    strip.show_calendar(Calendar(first, 14, first + dt.timedelta(days=2), []))
    strip.show()
    shown = strip.viewport().grab().toImage()
    last_line = strip.rowViewportPosition(strip.calendar.rowCount() - 1) + strip.rowHeight(0)
    assert last_line < shown.height()

    def ground(column: int, y: int) -> QColor:
        return shown.pixelColor(strip.columnViewportPosition(column) + strip.columnWidth(column) // 2, y)

    for y in (1, last_line + 1, shown.height() - 1):
        assert ground(2, y) == theme.color("hover")
        assert ground(1, y) != theme.color("hover")
