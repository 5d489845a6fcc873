"""Photos come by paste, drop and choice; what is no photo is told in one sentence, and the window goes on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from redaksi import words
from redaksi.domain.article import Article, Photo
from redaksi.domain.errors import RedaksiError
from redaksi.gui.desk import Desk
from redaksi.gui.editor.paste.photos import bring, put_passage
from redaksi.gui.metadata.pane import MetadataPane
from redaksi.gui.photo_intake import add_photos
from redaksi.gui.photo_mime import Incoming, photos_in
from redaksi.gui.photos.words import markdown_of
from redaksi.usecases.newsroom import Newsroom
from tests.formats.pictures.files import encoded, photo, picture, png_header

NO_KEY = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def story(desk: Desk) -> Callable[[], Article]:
    desk.document.open_new(Article(headline="Judul"))

    def now() -> Article:
        assert desk.document.fields is not None
        return desk.document.fields

    return now


@pytest.fixture
def troubles(desk: Desk) -> list[str]:
    told: list[str] = []

    def say(error: RedaksiError) -> None:
        told.append(words.say("id", error.code, **error.params))

    desk.jobs.trouble.connect(say)
    return told


def image_data() -> QMimeData:
    data = QMimeData()
    data.setImageData(QImage.fromData(encoded(picture(), "PNG")))
    return data


def file_data(*files: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    return data


def test_a_picture_of_another_program_is_taken_as_it_gives_it() -> None:
    data = image_data()
    data.setData("image/jpeg", encoded(picture()))
    (incoming,) = photos_in(data)
    assert incoming.read() == encoded(picture())
    (drawn,) = photos_in(image_data())
    assert drawn.read().startswith(b"\x89PNG")


def test_a_picture_of_text_is_text() -> None:
    data = image_data()
    data.setText("Judul\tisi")
    assert photos_in(data) == []
    data.setHtml("<table><tr><td>Judul</td></tr></table>")
    assert photos_in(data) == []


def test_a_picture_of_a_web_page_is_a_picture() -> None:
    data = image_data()
    data.setHtml('<meta charset="utf-8"><img src="https://contoh.id/foto.jpg" alt="">')
    assert len(photos_in(data)) == 1


def test_files_without_a_photo_among_them_are_for_others(tmp_path: Path) -> None:
    assert photos_in(file_data(tmp_path / "a.docx", tmp_path / "b.txt")) == []
    found = photos_in(file_data(tmp_path / "a.JPG", tmp_path / "b.heic", tmp_path / "d.svg"))
    assert [incoming.name for incoming in found] == ["a.JPG", "b.heic", "d.svg"]


def test_a_text_that_comes_along_with_a_photo_is_refused_and_not_lost_silently(
    qtbot: QtBot, desk: Desk, story: Callable[[], Article], troubles: list[str], tmp_path: Path
) -> None:
    (tmp_path / "keterangan.txt").write_text("Keterangan foto.")
    (tmp_path / "pasar.jpg").write_bytes(photo())
    desk.photo_intake.take(photos_in(file_data(tmp_path / "keterangan.txt", tmp_path / "pasar.jpg")))
    qtbot.waitUntil(lambda: bool(troubles))
    assert len(story().media) == 1
    assert troubles == ["“keterangan.txt” bukan foto yang bisa dibaca (JPEG, PNG, WebP, GIF)."]


def test_pasting_into_the_list_adds_the_photo(
    qtbot: QtBot, desk: Desk, story: Callable[[], Article], qapp: QApplication
) -> None:
    pane = MetadataPane(desk)
    qtbot.addWidget(pane)
    pane.show()
    QGuiApplication.clipboard().setMimeData(image_data())
    qtbot.keyClick(pane.ui.media.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(story().media) == 1)
    assert (story().media[0].width, story().media[0].lead) == (64, True)
    qtbot.waitUntil(lambda: desk.jobs.idle)


def test_dropping_onto_the_empty_list_adds_photos_in_their_order(
    qtbot: QtBot, desk: Desk, story: Callable[[], Article], tmp_path: Path
) -> None:
    pane = MetadataPane(desk)
    qtbot.addWidget(pane)
    pane.show()
    files = [tmp_path / f"{number}.jpg" for number in (3, 1, 2)]
    for number, file in enumerate(files):
        file.write_bytes(photo(size=(100 + number, 50)))
    door, data = pane.ui.media.door, file_data(*files)
    assert door.words.isVisibleTo(pane)
    asked = door.words.text()
    action, button, held = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(4, 4), action, data, button, held)
    QApplication.sendEvent(door, enter)
    assert enter.isAccepted()
    assert door.words.text() != asked
    QApplication.sendEvent(door, QDropEvent(QPointF(4, 4), action, data, button, held))
    assert door.words.text() == asked
    qtbot.waitUntil(lambda: len(story().media) == 3)
    assert [each.width for each in story().media] == [100, 101, 102]
    assert [each.lead for each in story().media] == [True, False, False]
    assert not door.words.isVisibleTo(pane)
    qtbot.waitUntil(lambda: desk.jobs.idle)


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("besar.png", png_header(20_000, 20_000), "“besar.png” berukuran 20000 × 20000 piksel"),
        ("logo.jpg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "“logo.jpg” adalah gambar SVG"),
        ("foto.jpg", b"<!DOCTYPE html><html></html>", "“foto.jpg” adalah halaman web"),
        ("IMG_1.jpg", b"\0\0\0\x18ftypheic\0\0\0\0", "“IMG_1.jpg” adalah foto HEIC"),
        ("putus.jpg", encoded(picture((400, 300)))[:2000], "“putus.jpg” rusak atau terpotong"),
    ],
)
def test_what_is_no_photo_is_told_in_one_sentence(
    qtbot: QtBot,
    desk: Desk,
    story: Callable[[], Article],
    troubles: list[str],
    tmp_path: Path,
    name: str,
    data: bytes,
    sentence: str,
) -> None:
    (tmp_path / name).write_bytes(data)
    add_photos(desk, [tmp_path / name])
    qtbot.waitUntil(lambda: bool(troubles))
    assert len(troubles) == 1
    assert troubles[0].startswith(sentence)
    assert story().media == ()


def test_several_refusals_are_one_sentence_and_the_good_ones_come_in(
    qtbot: QtBot, desk: Desk, story: Callable[[], Article], troubles: list[str], tmp_path: Path
) -> None:
    (tmp_path / "baik.jpg").write_bytes(photo())
    names = ["satu.jpg", "dua.jpg", "baik.jpg", "tiga.jpg"]
    for name in names:
        (tmp_path / name).touch()
    steps: list[tuple[int, int]] = []
    desk.photo_intake.progress.connect(lambda done, asked: steps.append((done, asked)))
    add_photos(desk, [tmp_path / name for name in names])
    qtbot.waitUntil(lambda: bool(troubles))
    assert len(story().media) == 1
    assert troubles == [
        "“satu.jpg” bukan foto yang bisa dibaca (JPEG, PNG, WebP, GIF). 2 berkas lain juga tidak diterima."
    ]
    assert steps == [(0, 4), (1, 4), (2, 4), (3, 4), (4, 4), (0, 0)]


def test_those_that_wait_can_be_stopped(qtbot: QtBot, desk: Desk, story: Callable[[], Article], tmp_path: Path) -> None:
    (tmp_path / "foto.jpg").write_bytes(photo())
    add_photos(desk, [tmp_path / "foto.jpg"] * 5)
    desk.photo_intake.cancel()
    with qtbot.waitSignal(desk.photo_intake.progress, check_params_cb=lambda done, asked: (done, asked) == (0, 0)):
        pass
    assert len(story().media) == 1


def test_photos_of_a_story_that_was_left_do_not_come_into_the_next(
    qtbot: QtBot, desk: Desk, story: Callable[[], Article], tmp_path: Path
) -> None:
    (tmp_path / "foto.jpg").write_bytes(photo())
    add_photos(desk, [tmp_path / "foto.jpg"])
    desk.document.open_new(Article(headline="Lain"))
    qtbot.waitUntil(lambda: desk.jobs.idle)
    assert story().media == ()


def test_a_second_photo_pasted_into_the_text_stands_there(
    qtbot: QtBot, desk: Desk, room: Newsroom, story: Callable[[], Article]
) -> None:
    from PySide6.QtWidgets import QPlainTextEdit

    body = QPlainTextEdit()
    qtbot.addWidget(body)
    body.setPlainText("Satu.\n\nDua.")
    first, second = (Incoming(f"{kind}.jpg", encoded(picture((80, size)))) for kind, size in (("a", 40), ("b", 50)))
    bring(desk, body, [first, second])
    qtbot.waitUntil(lambda: len(story().media) == 2)
    assert body.toPlainText() == f"Satu.\n\n{markdown_of(story().media[1])}\n\nDua."
    body.undo()
    assert body.toPlainText() == "Satu.\n\nDua."


@pytest.mark.parametrize(
    ("text", "at", "result"),
    [
        ("", 0, "X"),
        ("Satu.", 2, "Satu.\n\nX"),
        ("Satu.\n\nDua.", 6, "Satu.\n\nX\n\nDua."),
        ("Satu.\n\n\n\nDua.", 7, "Satu.\n\nX\n\nDua."),
        ("Satu.\nDua.", 0, "Satu.\n\nX\n\nDua."),
    ],
)
def test_a_passage_stands_alone(qtbot: QtBot, text: str, at: int, result: str) -> None:
    from PySide6.QtWidgets import QPlainTextEdit

    body = QPlainTextEdit()
    qtbot.addWidget(body)
    body.setPlainText(text)
    cursor = body.textCursor()
    cursor.setPosition(at)
    put_passage(cursor, "X")
    assert body.toPlainText() == result


def test_the_text_names_a_photo_by_its_words() -> None:
    named = Photo("f", "ab" * 32, "image/jpeg", 1, 1, alt="Sawah [Cianjur]")
    assert markdown_of(named) == f"![Sawah (Cianjur)](media:{'ab' * 32})"


def test_a_form_that_may_not_be_changed_takes_no_photos(qtbot: QtBot, desk: Desk, story: Callable[[], Article]) -> None:
    pane = MetadataPane(desk)
    qtbot.addWidget(pane)
    desk.read_only = True
    data = image_data()
    enter = QDragEnterEvent(QPoint(4, 4), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NO_KEY)
    enter.ignore()
    QApplication.sendEvent(pane.form, enter)
    assert not enter.isAccepted()


def test_photos_may_be_dropped_anywhere_on_the_form(
    qtbot: QtBot, desk: Desk, story: Callable[[], Article], tmp_path: Path
) -> None:
    pane = MetadataPane(desk)
    qtbot.addWidget(pane)
    (tmp_path / "foto.jpg").write_bytes(photo())
    data = file_data(tmp_path / "foto.jpg")
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    QApplication.sendEvent(pane.form, QDragEnterEvent(QPoint(4, 4), action, data, button, NO_KEY))
    QApplication.sendEvent(pane.form, QDropEvent(QPointF(4, 4), action, data, button, NO_KEY))
    qtbot.waitUntil(lambda: len(story().media) == 1 and desk.jobs.idle)


def test_photos_are_put_in_order_by_keys(
    qtbot: QtBot, desk: Desk, story: Callable[[], Article], tmp_path: Path
) -> None:
    pane = MetadataPane(desk)
    qtbot.addWidget(pane)
    pane.show()
    for number in range(3):
        (tmp_path / f"{number}.jpg").write_bytes(photo(size=(100 + number, 50)))
    add_photos(desk, [tmp_path / f"{number}.jpg" for number in range(3)])
    qtbot.waitUntil(lambda: len(story().media) == 3 and desk.jobs.idle)
    view = pane.ui.media.view
    view.setCurrentRow(2)
    qtbot.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [each.width for each in story().media] == [100, 102, 101]
    assert [each.lead for each in story().media] == [True, False, False]
