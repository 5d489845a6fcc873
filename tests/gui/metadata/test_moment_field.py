"""Dates as newsrooms type them, with a zone or honestly without one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QCalendarWidget, QCheckBox, QInputDialog, QPushButton, QTimeEdit
from pytestqt.qtbot import QtBot

from redaksi.domain.moments import LocalTime
from redaksi.gui.metadata import moment_reading
from redaksi.gui.metadata.moment_field import MomentField
from redaksi.gui.metadata.moment_reading import shown


@pytest.fixture
def field(qtbot: QtBot) -> MomentField:
    field = MomentField()
    qtbot.addWidget(field)
    with qtbot.waitExposed(field):
        field.show()
    return field


@pytest.fixture
def indonesian() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("id_ID"))
    yield
    QLocale.setDefault(before)


def type_date(qtbot: QtBot, field: MomentField, text: str) -> None:
    field.line.selectAll()
    qtbot.keyClicks(field.line, text)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("Jumat, 05 Juli 2024 14:29", LocalTime("2024-07-05T14:29")),
        ("5 juli 2024 14.29 WITA", LocalTime("2024-07-05T14:29", "Asia/Makassar")),
        ("5/7/2024", LocalTime("2024-07-05")),
        ("2024-07-05T14:29:30", LocalTime("2024-07-05T14:29:30")),
        ("Friday, 5 July 2024 2:29 PM", LocalTime("2024-07-05T14:29")),
    ],
)
def test_a_date_is_read_as_it_is_typed(qtbot: QtBot, field: MomentField, typed: str, moment: LocalTime) -> None:
    with qtbot.waitSignal(field.edited) as told:
        type_date(qtbot, field, typed)
    assert told.args == [moment]
    assert field.value() == moment
    assert field.message.isHidden()


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("besok 07.00 WITA", LocalTime("2024-07-06T07:00", "Asia/Makassar")),
        ("nanti malam 19.30", LocalTime("2024-07-05T19:30")),
        ("kemarin", LocalTime("2024-07-04")),
    ],
)
def test_a_day_told_from_today_is_read_and_shown_whole(
    qtbot: QtBot, field: MomentField, monkeypatch: pytest.MonkeyPatch, typed: str, moment: LocalTime
) -> None:
    friday = dt.datetime(2024, 7, 5, 3, 0, tzinfo=dt.UTC)
    monkeypatch.setattr(moment_reading, "now", lambda: friday)
    type_date(qtbot, field, typed)
    assert field.value() == moment
    assert field.line.text() == shown(moment, "en")


def test_today_is_today_in_the_newsroom(qtbot: QtBot, field: MomentField, monkeypatch: pytest.MonkeyPatch) -> None:
    late = dt.datetime(2024, 7, 5, 16, 0, tzinfo=dt.UTC)
    monkeypatch.setattr(moment_reading, "now", lambda: late)
    field.home_zone = "Asia/Jayapura"
    type_date(qtbot, field, "hari ini 08.00")
    assert field.value() == LocalTime("2024-07-06T08:00")


def test_the_field_shows_the_date_in_the_windows_language(qtbot: QtBot, field: MomentField, indonesian: None) -> None:
    field.show_value(LocalTime("2024-07-05T14:29", "Asia/Jakarta"))
    assert field.line.text() == "Jumat, 5 Juli 2024 14.29"
    assert field.zone.currentText() == "WIB"


def test_no_zone_is_not_a_zone(qtbot: QtBot, field: MomentField) -> None:
    field.show_value(LocalTime("2024-07-05T14:29"))
    assert field.zone.currentText() == "No zone"
    field.zone.setCurrentIndex(field.zone.findText("WIT"))
    field.zone.activated.emit(field.zone.currentIndex())
    assert field.value() == LocalTime("2024-07-05T14:29", "Asia/Jayapura")
    type_date(qtbot, field, "6 Juli 2024 10.00")
    assert field.value() == LocalTime("2024-07-06T10:00", "Asia/Jayapura")


@pytest.mark.parametrize("typed", ["31 Februari 2024", "entah kapan", "5 Juli 2024 25.00"])
def test_an_impossible_date_is_explained_and_the_old_one_stays(qtbot: QtBot, field: MomentField, typed: str) -> None:
    old = LocalTime("2024-07-05T14:29")
    field.show_value(old)
    with qtbot.assertNotEmitted(field.edited):
        type_date(qtbot, field, typed)
    assert field.value() == old
    assert field.message.isVisible()
    assert typed in field.message.text()
    assert field.message.text().endswith("The old date stays.")
    qtbot.keyClick(field.line, Qt.Key.Key_A)
    assert not field.message.isVisible()
    qtbot.keyClick(field.line, Qt.Key.Key_Escape)
    assert field.line.text() == "Friday, 5 July 2024 14:29"


def test_a_wrong_weekday_is_pointed_out(qtbot: QtBot, field: MomentField) -> None:
    type_date(qtbot, field, "Selasa, 23 November 2026 10:00")
    assert field.value() == LocalTime("2026-11-23T10:00")
    assert field.message.text() == "23 November 2026 is a Monday, not a Selasa."
    assert field.line.text() == "Monday, 23 November 2026 10:00"


def test_a_whole_date_counts_without_leaving_the_field_and_half_a_date_does_not(
    qtbot: QtBot, field: MomentField
) -> None:
    qtbot.keyClicks(field.line, "5 Juli 20")
    field._pause.timeout.emit()
    assert field.value() is None
    assert not field.message.isVisible()
    with qtbot.waitSignal(field.edited):
        qtbot.keyClicks(field.line, "24")
    assert field.value() == LocalTime("2024-07-05")
    assert field.line.text() == "5 Juli 2024"


def test_an_emptied_line_is_no_date(qtbot: QtBot, field: MomentField) -> None:
    field.show_value(LocalTime("2024-07-05"))
    field.line.selectAll()
    qtbot.keyClick(field.line, Qt.Key.Key_Delete)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.value() is None


def test_the_calendar_keeps_the_zone_and_sets_day_and_time(qtbot: QtBot, field: MomentField) -> None:
    field.show_value(LocalTime("2024-07-05T14:29", "Asia/Makassar"))
    popup = field.open_calendar()
    calendar, clock = popup.findChild(QCalendarWidget, "calendar"), popup.findChild(QTimeEdit, "clock")
    calendar.setSelectedDate(QDate(2024, 7, 9))
    clock.setTime(clock.time().addSecs(60))
    qtbot.mouseClick(popup.findChild(QPushButton, "take"), Qt.MouseButton.LeftButton)
    assert field.value() == LocalTime("2024-07-09T14:30", "Asia/Makassar")
    popup = field.open_calendar()
    popup.findChild(QCheckBox, "withClock").setChecked(False)
    qtbot.mouseClick(popup.findChild(QPushButton, "take"), Qt.MouseButton.LeftButton)
    assert field.value() == LocalTime("2024-07-09", "Asia/Makassar")
    popup = field.open_calendar()
    qtbot.mouseClick(popup.findChild(QPushButton, "none"), Qt.MouseButton.LeftButton)
    assert field.value() is None


def test_now_is_in_the_newsrooms_zone(qtbot: QtBot, field: MomentField) -> None:
    field.home_zone = "Asia/Jayapura"
    popup = field.open_calendar()
    qtbot.mouseClick(popup.findChild(QPushButton, "now"), Qt.MouseButton.LeftButton)
    moment = field.value()
    assert moment is not None
    assert moment.zone == "Asia/Jayapura"
    assert moment.has_time


def test_a_zone_from_elsewhere_is_shown_by_its_name(field: MomentField) -> None:
    field.show_value(LocalTime("2024-07-05T14:29", "America/New_York"))
    assert field.zone.currentText() == "America/New_York"


def test_any_other_zone_can_be_chosen_by_name(qtbot: QtBot, field: MomentField) -> None:
    field.show_value(LocalTime("2024-07-05T14:29"))
    other = field.zone.findText("Other zone…")
    field.zone.setCurrentIndex(other)
    field.zone.activated.emit(other)
    assert field.zone.currentText() == "No zone"
    dialog = field.window().findChild(QInputDialog)
    assert "Asia/Singapore" in dialog.comboBoxItems()
    dialog.setTextValue("Asia/Tokyo")
    dialog.accept()
    assert field.value() == LocalTime("2024-07-05T14:29", "Asia/Tokyo")
    assert field.zone.currentText() == "Asia/Tokyo"
