"""The newsroom's own look in the preview: seen as it is changed, told where it is wrong, in nobody's way."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Article
from redaksi.gui.desk import Desk
from redaksi.gui.preview.own_look import OwnLook
from redaksi.render.themes import worker as asking
from redaksi.usecases import newsroom_settings
from tests.gui.preview.conftest import Ask, Show, settle

ARTICLE = Article(headline="Judul", body="Kata.")
LOOP = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"


@pytest.fixture
def folder(tmp_path: Path, desk: Desk) -> Path:
    """The folder of the newsroom's own look, which its pages have."""
    folder = tmp_path / "rupa"
    folder.mkdir()
    (folder / "head.html").write_text("<h1>{{ headline }}</h1><p class='satu'>satu</p>")
    assert desk.room is not None
    for key, value in {"site.theme": "own", "site.theme_folder": str(folder)}.items():
        newsroom_settings.set_setting(desk.room, key, value)
    desk.set_settings(newsroom_settings.all_settings(desk.room))
    return folder


def test_a_change_of_a_file_is_seen_at_once(folder: Path, show: Show, ask: Ask, qtbot: QtBot, desk: Desk) -> None:
    show(ARTICLE)
    assert ask("document.querySelector('.satu').textContent") == "satu"
    for text in ("dua", "tiga"):  # a file that was replaced is watched again
        fresh = folder / "sementara"
        fresh.write_text(f"<h1>{{{{ headline }}}}</h1><p class='satu'>{text}</p>")
        fresh.replace(folder / "head.html")
        qtbot.waitUntil(lambda text=text: ask("document.querySelector('.satu')?.textContent") == text, timeout=5_000)
    desk.document.change(headline="Judul lain")
    qtbot.waitUntil(lambda: ask("document.querySelector('h1').textContent") == "Judul lain", timeout=5_000)
    assert ask("document.querySelector('.satu').textContent") == "tiga"


def test_a_mistake_is_told_and_the_page_comes_back(folder: Path, show: Show, ask: Ask, qtbot: QtBot) -> None:
    pane = show(ARTICLE)
    assert pane.ui.stack.currentWidget() is pane.ui.ground
    (folder / "head.html").write_text("<h1>{{ headline }}</h1>\n{{ judul }}")
    qtbot.waitUntil(lambda: pane.ui.stack.currentWidget() is pane.ui.empty, timeout=5_000)
    assert pane.ui.emptyWords.text() == "Rupa halaman “rupa”: head.html, baris 2: 'judul' is undefined."
    (folder / "head.html").write_text("<h1>{{ headline }}!</h1>")
    qtbot.waitUntil(lambda: pane.ui.stack.currentWidget() is pane.ui.ground, timeout=5_000)
    settle(qtbot, pane)
    assert ask("document.querySelector('h1').textContent") == "Judul!"


def test_templates_without_an_end_do_not_keep_anybody_from_writing(
    folder: Path, show: Show, qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "DEADLINE", 1.5)
    pane = show(ARTICLE)
    (folder / "head.html").write_text(LOOP)
    slowest = 0.0
    end = time.monotonic() + 1.0
    while time.monotonic() < end:
        began = time.monotonic()
        cursor = QTextCursor(desk.document.text)
        cursor.insertText("a")
        desk.document.change(place=f"Ranumas {began}")
        qtbot.wait(20)
        slowest = max(slowest, time.monotonic() - began)
    assert slowest < 0.5
    qtbot.waitUntil(lambda: pane.ui.stack.currentWidget() is pane.ui.empty, timeout=10_000)
    assert "head.html, baris 1" in pane.ui.emptyWords.text()
    assert "aaa" in desk.document.text.toPlainText()


def test_only_the_folder_that_is_used_is_watched(tmp_path: Path, qtbot: QtBot) -> None:
    parent = QObject()
    look = OwnLook(parent)
    look.use({"site.theme": "news", "site.theme_folder": str(tmp_path)})
    assert not look.is_used
    assert look._watcher is None
    look.use({"site.theme": "own", "site.theme_folder": str(tmp_path / "nanti")})
    with qtbot.waitSignal(look.changed, timeout=3_000):
        (tmp_path / "nanti").mkdir()
    with qtbot.waitSignal(look.changed, timeout=3_000):
        (tmp_path / "nanti/head.html").write_text("x")
    look.use({"site.theme": "reference", "site.theme_folder": str(tmp_path)})
    assert not look.is_used
    assert look._watcher is None
