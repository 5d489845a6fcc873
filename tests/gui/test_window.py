"""The whole window at work: writing, searching, the way of a piece, closing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from redaksi import bootstrap
from redaksi.domain.article import Article, Person, Piece, State
from redaksi.domain.errors import RedaksiError
from redaksi.domain.people import Role, User
from redaksi.gui.library.side_delegate import COUNT, KEY
from redaksi.gui.main_window import MainWindow
from redaksi.gui.panes import Pane
from redaksi.gui.photo_intake import add_photos
from redaksi.gui.preferences import Preferences
from redaksi.gui.workplace import Workplace
from redaksi.usecases import editing, library, newsroom_settings, people, reviewing, saving, trash
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.records import Filter

Write = Callable[..., Piece]


def settle(qtbot: QtBot, work: Workplace) -> None:
    qtbot.waitUntil(lambda: work.desk.jobs.idle and not work.autosave.dirty)


def show(qtbot: QtBot, work: Workplace, piece: Piece) -> None:
    with qtbot.waitSignal(work.desk.document.opened):
        work.opening.open(piece.article.id)
    settle(qtbot, work)


def count(work: Workplace, key: tuple[str, object]) -> int:
    items = [work.sidebar.item(row) for row in range(work.sidebar.count())]
    return next(int(item.data(COUNT)) for item in items if item.data(KEY) == key)


def test_the_first_paint_shows_what_can_be_done_later(window: MainWindow) -> None:
    new = window.registry.action("article.new")
    assert new.isVisible()
    assert not new.isEnabled()


def test_commands_wait_for_the_newsroom(work: Workplace) -> None:
    assert not work.registry.action("article.new").isEnabled()
    assert work.registry.why_not("article.new") == "The newsroom is still being opened."


def test_a_new_piece_is_in_the_list_as_soon_as_it_is_written(qtbot: QtBot, opened: Workplace, room: Newsroom) -> None:
    opened.registry.run("article.new")
    qtbot.keyClicks(opened.editor.headline, "Pasar pagi")
    qtbot.keyClick(opened.editor.headline, Qt.Key.Key_Return)
    qtbot.keyClicks(opened.editor.body, "Isi berita.")
    settle(qtbot, opened)
    assert [row.headline for row in opened.library.model.rows] == ["Pasar pagi"]
    assert library.open_piece(room, opened.library.model.rows[0].id).article.body == "Isi berita."
    assert count(opened, ("state", State.DRAFT)) == 1
    assert opened.status.saved.text().startswith("Saved ")


def test_what_is_written_is_kept_before_another_piece_opens(
    qtbot: QtBot, opened: Workplace, room: Newsroom, write: Write
) -> None:
    first, second = write("Satu"), write("Dua")
    show(qtbot, opened, first)
    opened.desk.document.change(headline="Satu lagi")
    show(qtbot, opened, second)
    assert library.open_piece(room, first.article.id).article.headline == "Satu lagi"
    assert opened.editor.headline.toPlainText() == "Dua"


def test_a_click_and_the_arrow_keys_open_rows(qtbot: QtBot, opened: Workplace, write: Write) -> None:
    older, newer = write("Lebih lama"), write("Lebih baru")
    opened.library.model.reload()
    settle(qtbot, opened)
    listed = opened.library.list
    with qtbot.waitSignal(opened.desk.document.opened):
        where = listed.visualRect(opened.library.model.index_of(newer.article.id)).center()
        qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=where)
    with qtbot.waitSignal(opened.desk.document.opened):
        qtbot.keyClick(listed, Qt.Key.Key_Down)
    assert opened.desk.document.piece is not None
    assert opened.desk.document.piece.article.id == older.article.id
    qtbot.keyClick(listed, Qt.Key.Key_Return)
    qtbot.waitUntil(opened.editor.body.hasFocus)


def test_the_search_finds_as_it_is_typed_and_says_when_nothing_does(
    qtbot: QtBot, opened: Workplace, write: Write
) -> None:
    write("Panen raya terlambat")
    write("Pasar ikan pindah")
    opened.registry.run("library.search")
    assert opened.toolbar.search.hasFocus()
    qtbot.keyClicks(opened.toolbar.search, "ikan")
    qtbot.waitUntil(lambda: [row.headline for row in opened.library.model.rows] == ["Pasar ikan pindah"])
    qtbot.keyClicks(opened.toolbar.search, "zzz")
    qtbot.waitUntil(lambda: opened.library.ui.emptyWords.text() == "No article contains “ikanzzz”.")
    assert opened.library.ui.stack.currentWidget() is opened.library.ui.empty
    qtbot.mouseClick(opened.library.ui.emptyButton, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(opened.library.model.rows) == 2)
    assert opened.toolbar.search.text() == ""


def test_a_search_that_begins_with_a_folded_list_unfolds_it(qtbot: QtBot, opened: Workplace) -> None:
    opened.panes.show(Pane.LIBRARY, False)
    qtbot.keyClicks(opened.toolbar.search, "a")
    assert opened.panes.is_shown(Pane.LIBRARY)


def test_the_sidebar_filters_and_its_numbers_are_true(qtbot: QtBot, opened: Workplace, write: Write) -> None:
    write("Draf", category="Ekonomi")
    submitted = write("Diajukan", "submit", category="Ekonomi")
    opened.sidebar.reload()
    settle(qtbot, opened)
    assert count(opened, ("all", None)) == 2
    assert count(opened, ("category", "ekonomi")) == 2
    row = next(
        row for row in range(opened.sidebar.count()) if opened.sidebar.item(row).data(KEY) == ("state", State.SUBMITTED)
    )
    qtbot.mouseClick(
        opened.sidebar.viewport(),
        Qt.MouseButton.LeftButton,
        pos=opened.sidebar.visualItemRect(opened.sidebar.item(row)).center(),
    )
    qtbot.waitUntil(lambda: [entry.id for entry in opened.library.model.rows] == [submitted.article.id])


def test_a_piece_goes_from_writing_to_approval_by_named_people(
    qtbot: QtBot, opened: Workplace, room: Newsroom, write: Write
) -> None:
    piece = write("Kemitraan abadi")
    show(qtbot, opened, piece)
    opened.registry.run("review.submit")
    settle(qtbot, opened)
    assert opened.state_bar.word.text() == "Submitted"
    assert not opened.registry.action("review.approve").isEnabled()
    assert "Journalist" in (opened.registry.why_not("review.approve") or "")
    budi = next(user for user in people.users(room) if user.name == "Budi")
    opened.desk.sit(budi)
    opened.registry.run("review.approve")
    settle(qtbot, opened)
    assert opened.state_bar.word.text() == "Approved"
    assert "signed by Budi" in opened.state_bar.facts.text()
    approved = library.open_piece(room, piece.article.id)
    assert approved.approval is not None
    assert approved.approval.by == "Budi"


def test_an_edit_after_approval_says_that_the_approval_is_void(qtbot: QtBot, opened: Workplace, write: Write) -> None:
    piece = write("Kemitraan abadi", "submit", "approve")
    show(qtbot, opened, piece)
    opened.desk.document.change(headline="Kemitraan baru")
    settle(qtbot, opened)
    assert "Budi's approval" in opened.band.words.text()
    assert "no longer holds" in opened.band.words.text()
    assert opened.state_bar.word.text() == "In review"
    opened.desk.document.change(headline="Kemitraan abadi")
    settle(qtbot, opened)
    assert "the approval holds" in opened.band.words.text()
    assert opened.state_bar.word.text() == "Approved"


def test_a_void_approval_is_told_until_there_is_another(
    qtbot: QtBot, opened: Workplace, room: Newsroom, write: Write
) -> None:
    """Whoever approves it anew, here or in another program."""
    piece = write("Kemitraan abadi", "submit", "approve")
    show(qtbot, opened, piece)
    opened.desk.document.change(headline="Kemitraan baru")
    settle(qtbot, opened)
    assert "no longer holds" in opened.band.words.text()
    reviewing.approve(room, piece.article.id, "Budi")
    opened.watching.met.emit()
    settle(qtbot, opened)
    assert opened.state_bar.word.text() == "Approved"
    assert not opened.band.isVisible()


def test_returning_asks_for_a_note(qtbot: QtBot, opened: Workplace, room: Newsroom, write: Write) -> None:
    piece = write("Perlu sumber", "submit")
    show(qtbot, opened, piece)
    opened.desk.sit(next(user for user in people.users(room) if user.name == "Budi"))
    opened.registry.run("review.return")
    dialog = opened.window.findChild(type_of("reason", "ReasonDialog"))
    assert not dialog.ui.ok.isEnabled()
    qtbot.keyClicks(dialog.ui.note, "Tambahkan sumber kedua.")
    qtbot.mouseClick(dialog.ui.ok, Qt.MouseButton.LeftButton)
    settle(qtbot, opened)
    assert library.open_piece(room, piece.article.id).state is State.RETURNED


def test_a_step_without_a_person_asks_who_sits_here_first(
    qtbot: QtBot, opened: Workplace, room: Newsroom, write: Write
) -> None:
    piece = write("Siapa saya")
    show(qtbot, opened, piece)
    opened.desk.sit(None)
    opened.registry.run("review.submit")
    dialog = opened.window.findChild(type_of("person", "PersonDialog"))
    dialog.ui.name.setEditText("Sari")
    qtbot.mouseClick(dialog.ui.ok, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: opened.desk.user_name == "Sari")
    settle(qtbot, opened)
    assert library.open_piece(room, piece.article.id).state is State.SUBMITTED
    assert "Sari" in [user.name for user in people.users(room)]


def test_a_refusal_is_one_sentence_across_the_window(qtbot: QtBot, opened: Workplace, write: Write) -> None:
    show(qtbot, opened, write(""))
    opened.registry.run("review.submit")
    settle(qtbot, opened)
    assert opened.band.isVisible()
    assert "headline" in opened.band.words.text()
    qtbot.mouseClick(opened.band.closer, Qt.MouseButton.LeftButton)
    assert not opened.band.isVisible()


def test_a_draft_goes_to_the_trash_and_comes_back(
    qtbot: QtBot, opened: Workplace, room: Newsroom, write: Write
) -> None:
    piece = write("Salah tulis")
    show(qtbot, opened, piece)
    opened.registry.run("article.trash")
    settle(qtbot, opened)
    assert not opened.desk.document.is_open
    assert library.page(room, Filter()).total == 0
    qtbot.mouseClick(opened.band.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: opened.desk.document.is_open)
    assert library.page(room, Filter()).total == 1


def test_the_menu_of_a_row_acts_on_that_row(qtbot: QtBot, opened: Workplace, write: Write) -> None:
    piece = write("Dari menu")
    opened.library.model.reload()
    settle(qtbot, opened)
    opened.library.menu_wanted.emit(piece.article.id, QPoint(10, 10))
    qtbot.waitUntil(lambda: any(menu.isVisible() for menu in opened.window.findChildren(QMenu)))
    shown = opened.desk.document.fields
    assert shown is not None
    assert shown.id == piece.article.id
    for menu in opened.window.findChildren(QMenu):
        menu.close()


def test_closing_waits_until_everything_is_kept(qtbot: QtBot, opened: Workplace, room: Newsroom) -> None:
    opened.registry.run("article.new")
    opened.desk.document.change(headline="Sampai huruf terakhir")
    with qtbot.waitSignal(opened.window.closed):
        opened.window.close()
    assert library.page(room, Filter()).rows[0].headline == "Sampai huruf terakhir"
    assert not opened.window.isVisible()


def test_what_somebody_else_did_to_the_open_piece_is_shown_when_the_window_is_looked_at_again(
    qtbot: QtBot, opened: Workplace, room: Newsroom, write: Write
) -> None:
    piece = write("Lama")
    show(qtbot, opened, piece)
    editing.edit_field(room, piece.article.id, "headline", "Baru", "Budi")
    opened.look_for_other_hands()
    qtbot.waitUntil(lambda: opened.editor.headline.toPlainText() == "Baru")


def test_a_store_that_can_only_be_read_says_so_and_nothing_can_be_changed(
    qtbot: QtBot, work: Workplace, room: Newsroom, write: Write
) -> None:
    piece = write("Hanya baca")
    work.desk.enter(room, work.desk.settings, read_only=True)
    show(qtbot, work, piece)
    assert work.window.ui.lasting.isVisible()
    assert work.editor.body.isReadOnly()
    assert not work.registry.action("article.new").isEnabled()
    assert work.registry.why_not("article.new") == "This store can only be read."


def test_trouble_that_nobody_took_is_told(qtbot: QtBot, opened: Workplace) -> None:
    opened.desk.jobs.trouble.emit(RedaksiError("disk-full"))
    assert "disk" in opened.band.words.text()


def test_the_last_piece_is_remembered(qtbot: QtBot, opened: Workplace, write: Write) -> None:
    piece = write("Yang terakhir")
    show(qtbot, opened, piece)
    assert opened.desk.preferences.text("last_article") == piece.article.id


def test_the_language_changes_while_the_window_is_open(qtbot: QtBot, opened: Workplace) -> None:
    opened.view.speak("id")
    qtbot.waitUntil(lambda: opened.desk.jobs.idle)
    assert opened.registry.action("article.new").text() == "Naskah baru"
    assert opened.toolbar.search.placeholderText() == "Cari di semua naskah"
    assert opened.desk.settings["ui.language"] == "id"
    opened.view.speak("en")
    qtbot.waitUntil(lambda: opened.desk.jobs.idle)
    assert opened.registry.action("article.new").text() == "New article"


def type_of(module: str, name: str) -> type:
    from importlib import import_module

    found: type = getattr(import_module(f"redaksi.gui.dialogs.{module}"), name)
    return found


def test_a_half_typed_author_belongs_to_the_story_that_is_left(
    qtbot: QtBot, opened: Workplace, room: Newsroom, write: Write
) -> None:
    piece = write("Panen raya")
    show(qtbot, opened, piece)
    qtbot.keyClicks(opened.furnishing.form.ui.authors.entry, "Sari Dewi")
    opened.registry.run("article.new")
    qtbot.waitUntil(lambda: opened.desk.document.piece is None)
    assert opened.desk.document.article is not None
    assert opened.desk.document.article.authors == ()
    assert Person("Sari Dewi") in library.open_piece(room, piece.article.id).article.authors


def test_what_is_said_of_a_story_goes_with_it(qtbot: QtBot, opened: Workplace, room: Newsroom, write: Write) -> None:
    approved, other = write("Panen raya", "submit", "approve"), write("Pasar pagi")
    show(qtbot, opened, approved)
    with qtbot.waitSignal(opened.reviewing.told):
        opened.desk.document.change(headline="Panen raya terlambat")
    settle(qtbot, opened)
    assert "no longer holds" in opened.band.words.text()
    opened.opening.refresh()
    settle(qtbot, opened)
    assert opened.band.isVisible()
    show(qtbot, opened, other)
    assert not opened.band.isVisible()


def test_what_a_story_could_not_take_in_is_not_told_of_the_next_one(
    qtbot: QtBot, opened: Workplace, write: Write, tmp_path: Path
) -> None:
    piece, other = write("Panen raya"), write("Pasar pagi")
    show(qtbot, opened, piece)
    refused = [tmp_path / "sawah.jpg", tmp_path / "pasar.jpg"]
    for picture in refused:
        picture.write_bytes(b"<svg xmlns='http://www.w3.org/2000/svg'/>")
    with qtbot.waitSignal(opened.desk.jobs.trouble):
        add_photos(opened.desk, refused)
    assert opened.band.isVisible()
    show(qtbot, opened, other)
    assert not opened.band.isVisible()


def test_a_paragraph_in_the_headline_does_not_make_the_window_higher(qtbot: QtBot, opened: Workplace) -> None:
    opened.window.resize(1280, 800)
    opened.registry.run("article.new")
    headline = opened.editor.headline
    QGuiApplication.clipboard().setText("Judul panjang " * 140)
    qtbot.keyClick(headline, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert len(headline.text()) > 1_900
    qtbot.keyClicks(headline, "akhir")
    assert opened.window.minimumSizeHint().height() < 720
    qtbot.waitUntil(lambda: headline.rect().intersects(headline.cursorRect()))
    headline.selectAll()
    qtbot.keyClicks(headline, "Judul")
    assert headline.height() < 2 * headline.fontMetrics().lineSpacing()
    assert headline.verticalScrollBar().value() == 0


def test_what_is_said_of_the_newsroom_stays(qtbot: QtBot, opened: Workplace, write: Write) -> None:
    piece = write("Panen raya")
    opened.tell(RedaksiError("disk-full"))
    show(qtbot, opened, piece)
    assert opened.band.isVisible()


def test_a_change_by_somebody_else_is_told(qtbot: QtBot, opened: Workplace, room: Newsroom, write: Write) -> None:
    piece = write("Panen raya")
    show(qtbot, opened, piece)
    editing.edit_field(room, piece.article.id, "place", "Ranumas", "Budi")
    opened.desk.document.change(headline="Panen raya terlambat")
    settle(qtbot, opened)
    assert opened.furnishing.form.ui.place.text() == "Ranumas"
    assert "shown with that" in opened.band.words.text()
    editing.edit_field(room, piece.article.id, "source", "Kantor", "Budi")
    opened.desk.document.change(source="Dinas")
    settle(qtbot, opened)
    assert "Yours stays" in opened.band.words.text()
    assert library.open_piece(room, piece.article.id).article.source == "Dinas"


def test_at_the_first_start_the_window_is_whole_on_a_small_screen(qtbot: QtBot, preferences: Preferences) -> None:
    window = MainWindow(preferences)
    qtbot.addWidget(window)
    room = window.screen().availableSize()
    assert window.width() <= room.width()
    assert window.height() < room.height()


def test_who_sits_here_is_read_without_half_words(opened: Workplace) -> None:
    desk, button = opened.desk, opened.toolbar.person
    desk.sit(User("Budi", Role.EDITOR))
    assert button.text() == "Budi · Editor"
    desk.sit(User("Rina Wulandari Kusuma", Role.MANAGING_EDITOR))
    assert button.text() == "Rina Wulandari Kusuma"
    assert "Managing editor" in button.toolTip()


def test_the_toolbar_has_its_words_again_when_the_text_is_small_again(qtbot: QtBot, opened: Workplace) -> None:
    bar = opened.window.ui.tools
    opened.window.resize(1280, 800)
    style = Qt.ToolButtonStyle
    qtbot.waitUntil(lambda: bar.toolButtonStyle() == style.ToolButtonTextBesideIcon)
    for _ in range(5):
        opened.registry.run("view.larger")
    qtbot.waitUntil(lambda: bar.toolButtonStyle() == style.ToolButtonIconOnly)
    for _ in range(5):
        opened.registry.run("view.smaller")
    qtbot.waitUntil(lambda: bar.toolButtonStyle() == style.ToolButtonTextBesideIcon)


def test_what_was_done_elsewhere_is_seen_when_the_window_comes_to_the_front(
    qtbot: QtBot, opened: Workplace, room: Newsroom, write: Write
) -> None:
    piece = write("Panen raya")
    opened.look_for_other_hands()
    settle(qtbot, opened)
    assert count(opened, ("state", State.DRAFT)) == 1
    reviewing.submit(room, piece.article.id, "Rina")
    newsroom_settings.set_setting(room, "site.name", "Kabar Ranumas")
    opened.look_for_other_hands()
    settle(qtbot, opened)
    assert [row.state for row in opened.library.model.rows] == [State.SUBMITTED]
    assert (count(opened, ("state", State.DRAFT)), count(opened, ("state", State.SUBMITTED))) == (0, 1)
    assert opened.desk.settings["site.name"] == "Kabar Ranumas"


def test_what_a_search_found_is_reached_by_keys_and_seen(qtbot: QtBot, opened: Workplace, write: Write) -> None:
    first, found = write("Pasar pagi"), write("Panen raya")
    show(qtbot, opened, first)
    opened.registry.run("library.search")
    with qtbot.waitSignal(opened.library.model.loaded):
        qtbot.keyClicks(opened.toolbar.search, "panen")
    qtbot.waitUntil(lambda: len(opened.library.model.rows) == 1)
    qtbot.keyClick(opened.toolbar.search, Qt.Key.Key_Down)
    row = opened.library.model.index_of(found.article.id)
    assert opened.library.list.selectionModel().isSelected(row)
    with qtbot.waitSignal(opened.desk.document.opened):
        qtbot.keyClick(opened.library.list, Qt.Key.Key_Return)
    settle(qtbot, opened)
    assert opened.library.list.selectionModel().isSelected(opened.library.model.index_of(found.article.id))


def test_what_is_said_changes_its_language_too(qtbot: QtBot, opened: Workplace, write: Write) -> None:
    opened.desk.speak("en")
    piece = write("Gempa")
    with qtbot.waitSignal(opened.desk.document.opened):
        opened.opening.open(piece.article.id)
    opened.registry.run("article.trash")
    qtbot.waitUntil(lambda: opened.band.isVisible())
    assert (opened.band.words.text(), opened.band.button.text()) == (
        "“Gempa” is in the trash for 30 days.",
        "Bring it back",
    )
    opened.view.show_language("id")
    qtbot.waitUntil(lambda: opened.band.words.text() == "“Gempa” ada di tempat sampah selama 30 hari.")
    assert opened.band.button.text() != "Bring it back"
    opened.tell(RedaksiError("disk-full"))
    assert "Diska penuh" in opened.band.words.text()
    opened.view.show_language("en")
    qtbot.waitUntil(lambda: "The disk is full" in opened.band.words.text())


def test_a_draft_that_came_back_is_not_said_to_be_in_the_trash(
    qtbot: QtBot, opened: Workplace, room: Newsroom, write: Write
) -> None:
    piece = write("Gempa")
    with qtbot.waitSignal(opened.desk.document.opened):
        opened.opening.open(piece.article.id)
    opened.registry.run("article.trash")
    qtbot.waitUntil(lambda: opened.band.isVisible())
    opened.desk.do(trash.untrash, piece.article.id, "Rina")
    qtbot.waitUntil(lambda: not opened.band.isVisible())


def test_nothing_comes_into_a_store_that_can_only_be_read(qtbot: QtBot, work: Workplace, room: Newsroom) -> None:
    work.desk.enter(room, newsroom_settings.all_settings(room), read_only=True)
    qtbot.waitUntil(lambda: work.desk.jobs.idle)
    assert not work.toolbar.bring_in.isEnabled()


def test_a_script_beside_the_window_is_noticed_while_one_works(
    qtbot: QtBot, opened: Workplace, room: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(opened.window, "isActiveWindow", lambda: True)
        opened.watching.look()
        qtbot.waitUntil(lambda: opened.desk.jobs.idle)
        beside = bootstrap.open_newsroom(room.store.folder)
        saving.save(beside, Article(headline="Dari skrip"), "Budi", True)
        beside.store.close()
        opened.watching.look()
        qtbot.waitUntil(lambda: [row.headline for row in opened.library.model.rows] == ["Dari skrip"])
        with qtbot.assertNotEmitted(opened.watching.met):
            saving.save(room, Article(headline="Dari sini"), "Budi", True)
            opened.watching.look()
            qtbot.waitUntil(lambda: opened.desk.jobs.idle)
