"""The list: page by page, only what changed is drawn anew, rows say where a piece stands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Article, Category, Piece, State
from redaksi.gui.desk import Desk
from redaksi.gui.library.delegate import RowDelegate, foot_lines, two_lines
from redaksi.gui.library.model import PAGE, ROW, LibraryModel, facts_of, row_of
from redaksi.gui.library.words import list_time, state_color
from redaksi.gui.metadata.row_list import facts as list_facts
from redaksi.usecases import categories, reviewing, saving
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.records import Filter, Row

Write = Callable[..., Piece]


@pytest.fixture
def model(qtbot: QtBot, desk: Desk) -> LibraryModel:
    return LibraryModel(desk)


def load(qtbot: QtBot, model: LibraryModel) -> list[str]:
    with qtbot.waitSignal(model.loaded):
        model.reload()
    return [row.headline for row in model.rows]


def test_it_keeps_qts_rules_while_it_changes(
    qtbot: QtBot, qtmodeltester: ModelTester, model: LibraryModel, write: Write
) -> None:
    write("Satu")
    load(qtbot, model)
    qtmodeltester.check(model, force_py=True)


def test_newest_changes_come_first(qtbot: QtBot, model: LibraryModel, write: Write) -> None:
    write("Satu")
    write("Dua")
    assert load(qtbot, model) == ["Dua", "Satu"]


def test_more_rows_are_fetched_when_they_are_scrolled_to(qtbot: QtBot, model: LibraryModel, room: Newsroom) -> None:
    for number in range(PAGE * 2 + 7):
        saving.save(room, Article(headline=f"Naskah {number}"), "Rina", True)
    load(qtbot, model)
    assert len(model.rows) == PAGE
    while model.canFetchMore(model.index(-1)):
        with qtbot.waitSignal(model.rowsInserted):
            model.fetchMore(model.index(-1))
    assert len(model.rows) == PAGE * 2 + 7
    assert len({row.id for row in model.rows}) == PAGE * 2 + 7


def test_only_the_row_of_the_open_piece_is_refreshed_by_its_save(
    qtbot: QtBot, model: LibraryModel, desk: Desk, room: Newsroom, write: Write
) -> None:
    first, second = write("Satu"), write("Dua")
    load(qtbot, model)
    desk.document.open(first)
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    kept = saving.save(room, replace(first.article, headline="Satu baru"), "Rina", True)
    with qtbot.waitSignal(model.dataChanged):
        desk.document.mark_saved(kept.piece)
    assert [row.headline for row in model.rows] == ["Satu baru", "Dua"]
    assert model.index_of(second.article.id).row() == 1
    assert not resets


def test_a_change_elsewhere_moves_adds_and_removes_rows(
    qtbot: QtBot, model: LibraryModel, desk: Desk, room: Newsroom, write: Write
) -> None:
    first, second, third = write("Satu"), write("Dua"), write("Tiga")
    load(qtbot, model)
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    with qtbot.waitSignal(model.loaded):
        desk.do(saving.save, replace(first.article, headline="Satu, diubah"), "Rina", True)
    assert [row.headline for row in model.rows] == ["Satu, diubah", "Tiga", "Dua"]
    model.show_only(Filter(states=(State.DRAFT,)))
    with qtbot.waitSignal(model.loaded):
        desk.do(reviewing.submit, second.article.id, "Rina")
    qtbot.waitUntil(lambda: [row.id for row in model.rows] == [first.article.id, third.article.id])
    assert not resets


def test_a_piece_that_no_longer_fits_the_filter_leaves_it(
    qtbot: QtBot, model: LibraryModel, desk: Desk, room: Newsroom, write: Write
) -> None:
    piece = write("Satu")
    model.show_only(Filter(states=(State.DRAFT,)))
    qtbot.waitUntil(lambda: len(model.rows) == 1)
    desk.document.open(piece)
    desk.document.mark_saved(reviewing.submit(room, piece.article.id, "Rina").piece)
    assert model.rows == []


def test_a_renamed_category_shows_its_new_name(qtbot: QtBot, model: LibraryModel, desk: Desk, write: Write) -> None:
    write("Satu", category="Ekonomi")
    load(qtbot, model)
    desk.do(categories.rename, "ekonomi", "Ekonomi dan Bisnis", "Budi")
    qtbot.waitUntil(lambda: model.rows[0].category == Category("ekonomi", "Ekonomi dan Bisnis"))


def test_a_row_is_read_aloud_with_its_state(qtbot: QtBot, model: LibraryModel, write: Write) -> None:
    write("Panen raya", "submit", category="Ekonomi")
    load(qtbot, model)
    spoken = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert isinstance(spoken, str)
    assert spoken.startswith("Panen raya, Submitted, Ekonomi · ")


@pytest.mark.parametrize(
    ("language", "today", "this_year", "before"),
    [("id_ID", "14.29", "5 Jul 14.29", "5 Jul 2023"), ("en_GB", "14:29", "5 Jul 14:29", "5 Jul 2023")],
)
def test_times_in_a_list(language: str, today: str, this_year: str, before: str) -> None:
    was = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        moment = dt.datetime(2024, 7, 5, 14, 29)
        assert list_time(moment, dt.date(2024, 7, 5)) == today
        assert list_time(moment, dt.date(2024, 8, 1)) == this_year
        assert list_time(moment.replace(year=2023), dt.date(2024, 8, 1)) == before
    finally:
        QLocale.setDefault(was)


def test_facts_leave_out_what_is_not_there(write: Write) -> None:
    row = replace(row_of(write("Satu")), category=None, place=None)
    assert " · " not in facts_of(row, "Asia/Jakarta")
    there = replace(row, category=Category("x", "Ekonomi"), place="Malang", published="2024-07-05T14:29")
    assert facts_of(there, "Asia/Jakarta", dt.date(2026, 1, 1)) == "Ekonomi · Malang · 5 Jul 2024"


def test_a_day_without_a_time_is_shown_as_a_day(write: Write) -> None:
    row = replace(row_of(write("Satu")), category=None, place=None, published="2026-07-05")
    assert facts_of(row, "Asia/Jakarta", dt.date(2026, 7, 5)) == "5 Jul"
    assert facts_of(row, "Asia/Jakarta", dt.date(2027, 7, 5)) == "5 Jul 2026"
    assert list_facts(row, "Asia/Jakarta").split(" · ")[1].startswith("5 Jul")
    assert ":" not in list_facts(row, "Asia/Jakarta")


def test_changes_are_on_the_newsrooms_clock_whatever_this_machine_says(desk: Desk, write: Write) -> None:
    row = replace(row_of(write("Satu")), category=None, place=None, published=None, modified="2026-07-05T16:30:00.000Z")
    day = dt.date(2026, 7, 6)
    assert facts_of(row, "Asia/Jayapura", day).replace(".", ":") == "01:30"
    assert facts_of(row, "Asia/Jakarta", day).replace(".", ":").endswith("5 Jul 23:30")
    assert list_facts(row, "Asia/Jayapura").replace(".", ":").endswith("6 Jul 01:30")
    assert list_facts(row, "Asia/Jakarta").replace(".", ":").endswith("5 Jul 23:30")


def test_a_row_follows_the_newsroom_into_another_zone(
    qtbot: QtBot, model: LibraryModel, desk: Desk, room: Newsroom
) -> None:
    saving.save(room, Article(headline="Satu"), "Rina", True)
    load(qtbot, model)
    before = model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    with qtbot.waitSignal(model.dataChanged):
        desk.set_settings(desk.settings | {"site.timezone": "Asia/Jayapura"})
    assert model.index(0).data(Qt.ItemDataRole.ToolTipRole) != before


def test_facts_that_do_not_fit_beside_the_chip_go_on_below(qtbot: QtBot) -> None:
    font = QFont().toString()
    facts = "menunggu 1 jam · Citra"
    whole = QFontMetrics(QFont()).horizontalAdvance(facts)
    assert foot_lines(facts, whole + 20, whole, font) == (facts,)
    assert foot_lines(facts, whole + 20, whole - 1, font) == ("menunggu 1 jam", "Citra")
    assert foot_lines("belum dipegang", 300, 20, font) == ("belum", "dipegang")
    assert foot_lines("Citra", 300, 1, font) == ("Citra",)


def test_a_headline_takes_two_lines_at_most(qtbot: QtBot) -> None:
    font = QFont().toString()
    assert two_lines("Pendek", 300, font) == ("Pendek",)
    first, second = two_lines("Kemitraan yang panjang sekali " * 6, 200, font)
    assert first.startswith("Kemitraan")
    assert second.endswith("…")


@pytest.mark.parametrize("state", list(State))
def test_every_state_is_painted_with_its_colour(qtbot: QtBot, desk: Desk, model: LibraryModel, state: State) -> None:
    model._rows = [Row("x", "x", "Judul", state, None, None, None, None, "2026-01-01T00:00:00.000Z", 1)]
    delegate, option = RowDelegate(), QStyleOptionViewItem()
    option.rect = QImage(300, delegate.sizeHint(option, model.index(0)).height(), QImage.Format.Format_RGB32).rect()
    picture = QImage(QSize(option.rect.width(), option.rect.height()), QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFF)
    painter = QPainter(picture)
    delegate.paint(painter, option, model.index(0))
    painter.end()
    wanted = state_color(state).getRgb()[:3]
    pixels = [picture.pixelColor(x, y).getRgb()[:3] for x in range(picture.width()) for y in range(picture.height())]
    assert min(sum(abs(a - b) for a, b in zip(pixel, wanted, strict=True)) for pixel in pixels) < 40
    assert model.data(model.index(0), ROW) == model.rows[0]
