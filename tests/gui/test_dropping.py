"""What is dragged over the window is told where it would go; a drop does it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Article
from redaksi.gui.drop_cue import DropCue
from redaksi.gui.workplace import Workplace

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def files(*names: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(Path("/naskah") / name)) for name in names])
    return data


def text(words: str, html: str = "") -> QMimeData:
    data = QMimeData()
    data.setText(words)
    if html:
        data.setHtml(html)
    return data


def enter(target: QWidget, data: QMimeData) -> bool:
    event = QDragEnterEvent(QPoint(20, 20), Qt.DropAction.CopyAction, data, LEFT, NONE)
    QApplication.sendEvent(target, event)
    return event.isAccepted()


@pytest.fixture
def cue(opened: Workplace) -> DropCue:
    opened.desk.document.open_new(Article(headline="Jembatan", body="satu"))
    return opened.furnishing.dropping.cue


def test_text_over_the_text_is_told_and_dropped_with_its_structure(
    qtbot: QtBot, opened: Workplace, cue: DropCue
) -> None:
    viewport = opened.editor.body.viewport()
    data = text("tebal", "<p>Baris <b>tebal</b></p>")
    assert enter(viewport, data)
    assert cue.isVisible()
    assert cue.text == "Drop to put the text in here"
    place = opened.editor.body.cursorRect().center()
    event = QDropEvent(QPointF(place), Qt.DropAction.CopyAction, data, LEFT, NONE)
    QApplication.sendEvent(viewport, event)
    assert not cue.isVisible()
    qtbot.waitUntil(lambda: opened.desk.jobs.idle)
    assert "Baris **tebal**" in opened.desk.document.body()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (files("pasar.jpg"), "Drop to add 1 photo to the article"),
        (files("pasar.jpg", "sawah.PNG"), "Drop to add 2 photos to the article"),
        (files("pasar.jpg", "keterangan.txt"), "Drop to add 1 photo to the article"),
    ],
)
def test_pictures_over_the_text_are_photos(opened: Workplace, cue: DropCue, data: QMimeData, said: str) -> None:
    enter(opened.editor.body.viewport(), data)
    assert (cue.isVisible(), cue.text) == (True, said)


def test_other_files_are_imported_wherever_they_are_dropped(opened: Workplace, cue: DropCue) -> None:
    assert enter(
        opened.editor.body.viewport(), files("naskah.txt", "berita.json")
    )  # the text leaves them to the window
    assert (cue.isVisible(), cue.text) == (True, "Drop to import 2 files")
    assert cue.geometry() == opened.window.ui.centre.geometry()


def test_the_cue_goes_when_the_mouse_does(opened: Workplace, cue: DropCue) -> None:
    enter(opened.editor.body.viewport(), text("kata"))
    QApplication.sendEvent(opened.editor.body.viewport(), QDragLeaveEvent())
    assert not cue.isVisible()


def test_nothing_is_promised_that_cannot_be_done(opened: Workplace, cue: DropCue) -> None:
    opened.editor.body.setReadOnly(True)
    enter(opened.editor.body.viewport(), text("kata"))
    assert not cue.isVisible()
    opened.desk.read_only = True
    enter(opened.window, files("naskah.txt"))
    assert not cue.isVisible()


def test_the_cue_is_drawn_and_lets_the_mouse_through(opened: Workplace, cue: DropCue) -> None:
    enter(opened.editor.body.viewport(), text("kata"))
    assert cue.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    before = opened.window.grab().toImage()
    QApplication.sendEvent(opened.editor.body.viewport(), QEvent(QEvent.Type.DragLeave))
    assert opened.window.grab().toImage() != before
