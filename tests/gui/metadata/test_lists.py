"""Related news, updates, photos and notes: added, changed, taken away, put in order."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListWidget, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Article, Photo, Related, Update, UpdateKind
from redaksi.domain.errors import RedaksiError
from redaksi.domain.moments import LocalTime
from redaksi.gui.desk import Desk
from redaksi.gui.metadata.entry_delegate import DETAIL
from redaksi.gui.metadata.moment_field import MomentField
from redaksi.gui.metadata.pane import MetadataPane
from redaksi.gui.photo_intake import add_photos
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.saving import save

Story = Callable[[], Article]
TITLES = tuple(Related(title) for title in ("satu", "dua", "tiga"))


def press(qtbot: QtBot, dialog: QWidget, name: str) -> None:
    qtbot.mouseClick(dialog.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def open_dialog(parent: QWidget) -> QDialog:
    return next(dialog for dialog in parent.findChildren(QDialog) if dialog.isVisible())


def test_related_news_is_found_in_the_newsroom_while_typing(
    qtbot: QtBot, desk: Desk, room: Newsroom, pane: MetadataPane, story: Story
) -> None:
    kept = save(room, Article(headline="Penghijauan di Xishazhou", body="Pohon."), None, True)
    related = pane.ui.related
    pane.activateWindow()
    related.entry.setFocus()
    qtbot.keyClicks(related.entry, "penghijauan")
    popup = related.entry.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert story().related == (Related("Penghijauan di Xishazhou", id=kept.piece.article.id),)
    qtbot.waitUntil(lambda: related.entry.text() == "")


def test_a_title_is_added_as_it_is(qtbot: QtBot, pane: MetadataPane, story: Story) -> None:
    qtbot.keyClicks(pane.ui.related.entry, "Trailer Greening the Blue")
    qtbot.keyClick(pane.ui.related.entry, Qt.Key.Key_Return)
    assert story().related == (Related("Trailer Greening the Blue"),)


def test_a_link_asks_for_its_title(qtbot: QtBot, pane: MetadataPane, story: Story) -> None:
    qtbot.keyClicks(pane.ui.related.entry, "https://contoh.id/video")
    qtbot.keyClick(pane.ui.related.entry, Qt.Key.Key_Return)
    dialog = open_dialog(pane.ui.related)
    press(qtbot, dialog, "keep")
    assert dialog.findChild(QLabel, "trouble").isVisible()
    qtbot.keyClicks(dialog.findChild(QLineEdit, "title"), "Video")
    press(qtbot, dialog, "keep")
    assert story().related == (Related("Video", url="https://contoh.id/video"),)


def test_a_bare_title_of_a_story_is_offered_as_a_link(
    qtbot: QtBot, desk: Desk, room: Newsroom, pane: MetadataPane
) -> None:
    kept = save(room, Article(headline="Penghijauan di Xishazhou", body="Pohon."), None, True)
    desk.document.open_new(Article(related=(Related("Lain"), Related("“Penghijauan” di Xishazhou"))))
    related = pane.ui.related
    qtbot.waitUntil(related.link.isVisible)
    qtbot.mouseClick(related.link, Qt.MouseButton.LeftButton)
    assert desk.document.fields is not None
    assert desk.document.fields.related[1] == Related("“Penghijauan” di Xishazhou", id=kept.piece.article.id)
    assert not related.link.isVisible()


def test_entries_are_put_in_order_by_keys_and_buttons(
    qtbot: QtBot, desk: Desk, pane: MetadataPane, story: Story
) -> None:
    desk.document.change(related=TITLES)
    view = pane.ui.related.view
    view.setCurrentRow(2)
    qtbot.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [entry.headline for entry in story().related] == ["satu", "tiga", "dua"]
    assert view.currentRow() == 1
    qtbot.mouseClick(pane.ui.related.button("down"), Qt.MouseButton.LeftButton)
    assert [entry.headline for entry in story().related] == ["satu", "dua", "tiga"]
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert [entry.headline for entry in story().related] == ["satu", "dua"]


def test_entries_are_put_in_order_by_dragging(qtbot: QtBot, desk: Desk, pane: MetadataPane, story: Story) -> None:
    desk.document.change(related=TITLES)
    view: QListWidget = pane.ui.related.view
    model = view.model()
    # What a drop of the first row below the last one does, once the mouse has been let go.
    assert view.dragDropMode() == QListWidget.DragDropMode.InternalMove
    assert model.moveRow(view.rootIndex(), 0, view.rootIndex(), 3)
    assert [entry.headline for entry in story().related] == ["dua", "tiga", "satu"]


def test_opening_a_story_of_the_newsroom_asks_the_window(qtbot: QtBot, desk: Desk, pane: MetadataPane) -> None:
    desk.document.open_new(Article(related=(Related("Lain", id="11111111-1111-4111-8111-111111111111"),)))
    pane.ui.related.view.setCurrentRow(0)
    with qtbot.waitSignal(desk.piece_wanted) as asked:
        qtbot.mouseClick(pane.ui.related.button("open"), Qt.MouseButton.LeftButton)
    assert asked.args == ["11111111-1111-4111-8111-111111111111"]


def test_updates_stand_newest_first(qtbot: QtBot, desk: Desk, pane: MetadataPane, story: Story) -> None:
    old = Update(LocalTime("2024-07-01T08:00"), UpdateKind.UPDATE, "Lama")
    new = Update(LocalTime("2099-07-01T08:00"), UpdateKind.UPDATE, "Baru")
    desk.document.change(updates=(new, old))
    qtbot.mouseClick(pane.ui.updates.button("add"), Qt.MouseButton.LeftButton)
    dialog = open_dialog(pane.ui.updates)
    press(qtbot, dialog, "keep")
    assert dialog.findChild(QLabel, "trouble").isVisible()
    qtbot.keyClicks(dialog.findChild(QPlainTextEdit, "words"), "Tengah")
    press(qtbot, dialog, "keep")
    assert [update.text for update in story().updates] == ["Baru", "Tengah", "Lama"]
    assert story().updates[1].time.zone == "Asia/Jakarta"


def test_an_update_moves_with_its_date(qtbot: QtBot, desk: Desk, pane: MetadataPane, story: Story) -> None:
    first = Update(LocalTime("2024-07-02T08:00"), UpdateKind.UPDATE, "Dua")
    second = Update(LocalTime("2024-07-01T08:00"), UpdateKind.CORRECTION, "Satu", by="Rina")
    desk.document.change(updates=(first, second))
    pane.ui.updates.view.setCurrentRow(1)
    qtbot.keyClick(pane.ui.updates.view, Qt.Key.Key_F2)
    dialog = open_dialog(pane.ui.updates)
    line = dialog.findChild(MomentField, "time").line
    line.selectAll()
    qtbot.keyClicks(line, "3 Juli 2024 08.00")
    press(qtbot, dialog, "keep")
    moved = Update(LocalTime("2024-07-03T08:00"), UpdateKind.CORRECTION, "Satu", by="Rina")
    assert story().updates == (moved, first)


def test_a_photo_is_added_described_and_made_the_lead(
    qtbot: QtBot, desk: Desk, pane: MetadataPane, story: Story, picture: Path
) -> None:
    add_photos(desk, [picture])
    qtbot.waitUntil(lambda: len(story().media) == 1)
    assert story().media[0].lead
    photos = pane.ui.media
    qtbot.waitUntil(lambda: photos.view.item(0).data(Qt.ItemDataRole.DecorationRole).width() > 48)
    thumbnail = photos.view.item(0).data(Qt.ItemDataRole.DecorationRole).toImage()
    assert thumbnail.pixelColor(24, 24) == QColor("darkgreen")
    qtbot.keyClicks(photos.findChild(QLineEdit, "caption"), "Warga menanam pohon")
    qtbot.keyClicks(photos.findChild(QLineEdit, "credit"), "Dok. Redaksi")
    assert story().media[0].caption == "Warga menanam pohon"
    assert story().media[0].credit == "Dok. Redaksi"
    assert photos.view.item(0).text() == "Warga menanam pohon"
    desk.document.change(media=(*story().media, Photo("p2", "0" * 64, "image/png", 1, 1)))
    qtbot.waitUntil(lambda: "0000" in photos.view.item(1).data(DETAIL))
    photos.view.setCurrentRow(1)
    lead = photos.findChild(QWidget, "lead")
    qtbot.mouseClick(lead, Qt.MouseButton.LeftButton, pos=QPoint(8, lead.height() // 2))
    assert [photo.lead for photo in story().media] == [False, True]


def test_a_file_that_is_no_photo_is_refused(
    qtbot: QtBot, desk: Desk, pane: MetadataPane, story: Story, tmp_path: Path, troubles: list[RedaksiError]
) -> None:
    file = tmp_path / "bukan.png"
    file.write_bytes(b"bukan foto")
    add_photos(desk, [file])
    qtbot.waitUntil(lambda: bool(troubles))
    assert troubles[0].code == "not-a-photo"
    assert story().media == ()


def test_notes_are_read_and_changed(qtbot: QtBot, desk: Desk, pane: MetadataPane, story: Story) -> None:
    desk.document.change(notes=("Sisa impor\nbaris dua",))
    notes = pane.ui.notes
    assert notes.view.item(0).text() == "Sisa impor"
    notes.view.setCurrentRow(0)
    qtbot.keyClick(notes.view, Qt.Key.Key_Return)
    dialog = open_dialog(notes)
    words = dialog.findChild(QPlainTextEdit, "words")
    assert words.toPlainText() == "Sisa impor\nbaris dua"
    qtbot.keyClicks(words, "Cek: ")
    press(qtbot, dialog, "keep")
    assert story().notes == ("Cek: Sisa impor\nbaris dua",)


def test_escape_keeps_a_note_that_was_begun_and_cancel_does_not(
    qtbot: QtBot, desk: Desk, pane: MetadataPane, story: Story
) -> None:
    notes = pane.ui.notes
    notes.button("add").click()
    dialog = open_dialog(notes)
    qtbot.keyClicks(dialog.findChild(QPlainTextEdit, "words"), "Telepon Kepala Dinas")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert story().notes == ("Telepon Kepala Dinas",)
    notes.view.setCurrentRow(0)
    notes.change_chosen()
    dialog = open_dialog(notes)
    qtbot.keyClicks(dialog.findChild(QPlainTextEdit, "words"), "Tidak jadi: ")
    press(qtbot, dialog, "cancel")
    assert story().notes == ("Telepon Kepala Dinas",)


def test_escape_from_an_untouched_note_leaves_nothing(qtbot: QtBot, pane: MetadataPane, story: Story) -> None:
    pane.ui.notes.button("add").click()
    qtbot.keyClick(open_dialog(pane.ui.notes), Qt.Key.Key_Escape)
    assert story().notes == ()


def test_escape_keeps_an_update_that_was_begun(qtbot: QtBot, pane: MetadataPane, story: Story) -> None:
    pane.ui.updates.button("add").click()
    dialog = open_dialog(pane.ui.updates)
    qtbot.keyClicks(dialog.findChild(QPlainTextEdit, "words"), "Api padam")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert [update.text for update in story().updates] == ["Api padam"]
    pane.ui.updates.button("add").click()
    qtbot.keyClick(open_dialog(pane.ui.updates), Qt.Key.Key_Escape)
    assert len(story().updates) == 1
