"""What the pane looks like and offers around the page."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from redaksi import bootstrap
from redaksi.domain.article import Article
from redaksi.gui import theme
from redaksi.gui.desk import Desk
from redaksi.gui.preferences import Preferences
from redaksi.gui.preview.pane import PreviewPane
from redaksi.render.worker import LONGEST_TEXT
from tests.gui.preview.conftest import Ask, Show, settle
from tests.photo_files import add_photo


def test_without_a_story_there_is_a_sentence(pane: PreviewPane, desk: Desk, qtbot: QtBot) -> None:
    assert pane.ui.stack.currentWidget() is pane.ui.empty
    assert pane.ui.emptyWords.text()
    desk.document.open_new(Article(headline="Judul"))
    qtbot.waitUntil(lambda: pane.ui.stack.currentWidget() is pane.ui.ground, timeout=10_000)
    desk.document.open(None)
    qtbot.waitUntil(lambda: pane.ui.stack.currentWidget() is pane.ui.empty, timeout=5_000)


def test_a_hidden_pane_starts_no_chromium(desk: Desk, qtbot: QtBot) -> None:
    hidden = PreviewPane(desk, bootstrap.preview_renderer)
    qtbot.addWidget(hidden)
    desk.document.open_new(Article(headline="Judul"))
    qtbot.wait(50)
    assert hidden.view is None


def test_what_happened_while_nobody_looked_is_there_afterwards(show: Show, ask: Ask, desk: Desk, qtbot: QtBot) -> None:
    pane = show(Article(headline="Judul", body="Alinea."))
    pane.hide()
    desk.document.text.setPlainText("Lain sama sekali.")
    pane.show()
    settle(qtbot, pane)
    assert ask("document.querySelector('[data-region=body]').textContent.trim()") == "Lain sama sekali."


@pytest.mark.parametrize(
    ("button", "least", "most"), [("phone", 370, 390), ("tablet", 750, 768), ("desktop", 1_180, 1_200)]
)
def test_the_page_is_as_wide_as_on_the_device(
    button: str, least: int, most: int, show: Show, ask: Ask, qtbot: QtBot, desk: Desk
) -> None:
    pane = show(Article(headline="Judul", body="Alinea."))
    getattr(pane.ui, button).click()
    qtbot.waitUntil(lambda: least <= float(str(ask("innerWidth"))) <= most, timeout=5_000)
    assert pane.view is not None
    assert pane.view.width() <= pane.ui.ground.width()
    assert desk.preferences.text("preview/device") == button


def test_a_dark_window_shows_a_dark_page(show: Show, ask: Ask, desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    before = app.palette(), app.font(), app.styleSheet()
    preferences = Preferences(tmp_path / "look.ini")
    preferences.set("look/theme", "light")
    look = theme.Look(app, preferences)
    try:
        show(Article(headline="Judul", body="Alinea."))
        ground = "getComputedStyle(document.body).backgroundColor"
        assert QColor.fromString("#fffefb") == as_color(ask(ground))
        preferences.set("look/theme", "dark")
        qtbot.waitUntil(lambda: as_color(ask(ground)) == QColor.fromString("#1b1b1a"), timeout=5_000)
        show(Article(headline="Judul kedua", body="Alinea."))
        assert as_color(ask(ground)) == QColor.fromString("#1b1b1a")
        preferences.set("look/theme", "light")
        qtbot.waitUntil(lambda: as_color(ask(ground)) == QColor.fromString("#fffefb"), timeout=5_000)
    finally:
        look.deleteLater()
        app.setPalette(before[0])
        app.setFont(before[1])
        app.setStyleSheet(before[2])


def as_color(css: object) -> QColor:
    red, green, blue = str(css).removeprefix("rgb(").removesuffix(")").split(",")
    return QColor(int(red), int(green), int(blue))


def test_photos_come_from_the_store(show: Show, ask: Ask, desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    picture = QImage(QSize(40, 30), QImage.Format.Format_RGB32)
    picture.fill(QColor("teal"))
    assert picture.save(str(tmp_path / "foto.png"))
    assert desk.room is not None
    photo = add_photo(desk.room, tmp_path / "foto.png")
    show(Article(headline="Judul", body=f"![teluk](media:{photo.sha256})", media=(photo,)))
    widths = "[...document.images].map((image) => image.naturalWidth).join()"
    qtbot.waitUntil(lambda: ask(widths) == "40,40", timeout=5_000)  # as lead photo, and within the body


def test_a_link_is_shown_before_it_is_opened(
    show: Show, ask: Ask, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    pane = show(Article(headline="Judul", body="[ke sini](https://contoh.id/jauh)"))
    ask("document.querySelector('[data-region=body] a').click(); 1")
    qtbot.waitUntil(pane.ui.band.isVisible, timeout=5_000)
    assert "https://contoh.id/jauh" in pane.ui.band.words.text()
    assert opened == []
    pane.ui.band.button.click()
    assert opened == [QUrl("https://contoh.id/jauh")]
    assert ask("location.href") == "redaksi://pratinjau/"


def test_a_passage_shown_as_plain_text_is_told(show: Show, desk: Desk, qtbot: QtBot) -> None:
    pane = show(Article(headline="Judul", body="Satu.\n\n" + "[" * (LONGEST_TEXT + 1)))
    qtbot.waitUntil(pane.ui.band.isVisible, timeout=5_000)
    assert "3–3" in pane.ui.band.words.text()
    desk.document.text.setPlainText("Baik.")
    qtbot.waitUntil(lambda: not pane.ui.band.isVisible(), timeout=5_000)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system kills no processes by a signal")
def test_a_page_whose_process_ends_comes_back(show: Show, ask: Ask, qtbot: QtBot) -> None:
    pane = show(Article(headline="Judul", body="Alinea."))
    assert pane.view is not None
    for _ in range(2):
        with qtbot.waitSignal(pane.view.board.lost, timeout=10_000):
            crash(pane)
        settle(qtbot, pane)
        assert ask("document.querySelector('h1').textContent") == "Judul"
    with qtbot.waitSignal(pane.view.board.lost, timeout=10_000):
        crash(pane)
    assert pane.ui.stack.currentWidget() is pane.ui.empty
    pane.ui.emptyButton.click()
    settle(qtbot, pane)
    assert ask("document.querySelector('h1').textContent") == "Judul"


def crash(pane: PreviewPane) -> None:
    assert pane.view is not None
    os.kill(pane.view.sheet.renderProcessPid(), signal.SIGKILL)
