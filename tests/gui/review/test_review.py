"""The review in the window: comments found, marked, written and answered; suggestions accepted; what changed."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Article, Piece
from redaksi.domain.differences import Differences, differences
from redaksi.domain.people import Role, User
from redaksi.domain.remarks import Standing
from redaksi.gui.editor.marks.marks import Kind
from redaksi.gui.review.dialog import RemarkDialog
from redaksi.gui.review.review import Review
from redaksi.gui.workplace import Workplace
from redaksi.usecases import comparing, history, remarks, reviewing, saving
from redaksi.usecases.newsroom import Newsroom
from tests.gui.review.conftest import BODY, passage

Show = Callable[[Piece], Review]


def rows(review: Review) -> list[str]:
    return [review.pane.ui.talk.item(row).text() for row in range(review.pane.ui.talk.count())]


def settled(qtbot: QtBot, work: Workplace) -> None:
    qtbot.waitUntil(lambda: work.desk.jobs.idle and not work.autosave.dirty, timeout=5000)


def count(work: Workplace) -> int:
    return work.editor.body.marks.count(Kind.REMARK)


def select(work: Workplace, words: str) -> None:
    body = work.editor.body
    start = body.document().toRawText().index(words)
    cursor = QTextCursor(body.document())
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    body.setTextCursor(cursor)


def test_comments_stand_in_the_order_of_the_text_and_are_marked_in_it(
    opened: Workplace, commented: Piece, show: Show
) -> None:
    review = show(commented)
    assert [row.split("”")[0] for row in rows(review)] == ["“Pasar Senen", "“sejak pekan lalu", "“antre"]
    assert count(opened) == 3
    tabs = opened.window.ui.formPane
    assert tabs.tabText(tabs.indexOf(review.pane)) == "Review (3)"


def test_a_piece_without_comments_says_so(piece: Piece, show: Show) -> None:
    review = show(piece)
    assert review.pane.ui.noTalk.isVisible()
    assert not review.pane.ui.talk.isVisible()
    assert not review.pane.ui.threadPart.isVisible()


def test_choosing_a_comment_shows_it_and_its_passage(opened: Workplace, commented: Piece, show: Show) -> None:
    review = show(commented)
    review.pane.ui.talk.setCurrentRow(1)
    assert "Dari mana?" in review.pane.ui.thread.toPlainText()
    assert opened.editor.body.textCursor().selectedText() == "sejak pekan lalu"


def test_a_click_on_a_passage_chooses_its_comment(
    qtbot: QtBot, opened: Workplace, commented: Piece, show: Show
) -> None:
    review = show(commented)
    body = opened.editor.body
    cursor = QTextCursor(body.document())
    cursor.setPosition(BODY.index("pekan") + 2)
    body.setTextCursor(cursor)
    qtbot.mouseClick(body.viewport(), Qt.MouseButton.LeftButton, pos=body.cursorRect().center() + QPoint(2, 0))
    found = review.pane.conversation
    assert found is not None
    assert found.remark.text == "Dari mana?"


def test_it_stays_with_its_passage_while_text_is_typed(
    qtbot: QtBot, opened: Workplace, commented: Piece, show: Show
) -> None:
    review = show(commented)
    body = opened.editor.body
    body.moveCursor(QTextCursor.MoveOperation.Start)
    body.setFocus()
    qtbot.keyClicks(body, "Kabar baru. ")
    qtbot.waitUntil(lambda: count(opened) == 3 and not review.talk._rest.isActive(), timeout=5000)
    settled(qtbot, opened)
    review.pane.ui.talk.setCurrentRow(1)
    assert body.textCursor().selectedText() == "sejak pekan lalu"


def test_its_passage_stays_marked_while_somebody_types_inside_it(
    qtbot: QtBot, opened: Workplace, commented: Piece, show: Show
) -> None:
    review = show(commented)
    body = opened.editor.body
    cursor = body.textCursor()
    cursor.setPosition(BODY.index("pekan lalu"))
    body.setTextCursor(cursor)
    qtbot.keyClicks(body, "dua ")
    assert review.marks.at(body.textCursor().position()) is not None
    qtbot.waitUntil(lambda: any(a.wording for a in review.talk.located.anchors.values()), timeout=5000)
    settled(qtbot, opened)
    assert review.marks.at(body.textCursor().position()) is not None


def test_another_source_of_marks_takes_none_away(qtbot: QtBot, opened: Workplace, commented: Piece, show: Show) -> None:
    show(commented)
    opened.editor.body.marks.register(opened.furnishing.style)
    assert count(opened) == 3


def test_a_rewritten_passage_is_followed_and_remembered(
    qtbot: QtBot, opened: Workplace, room: Newsroom, commented: Piece, show: Show
) -> None:
    review = show(commented)
    select(opened, "pekan lalu")
    opened.editor.body.insertPlainText("bulan lalu")
    qtbot.waitUntil(lambda: any(a.wording for a in review.talk.located.anchors.values()), timeout=5000)
    settled(qtbot, opened)
    kept = {thread.remark.text: thread.remark for thread in remarks.conversation(room, commented.article.id).threads}
    anchor = kept["Dari mana?"].anchor
    assert anchor is not None
    assert (anchor.quote, anchor.wording) == ("sejak pekan lalu", "sejak bulan lalu")


def test_a_passage_that_is_gone_is_told_and_its_comment_kept(
    qtbot: QtBot, opened: Workplace, commented: Piece, show: Show
) -> None:
    review = show(commented)
    select(opened, " tetap sejak pekan lalu. Pedagang menunggu kabar dari pemerintah")
    opened.editor.body.insertPlainText("")
    qtbot.waitUntil(lambda: "no longer there" in review.pane.ui.talk.item(2).data(257), timeout=5000)
    assert len(rows(review)) == 3
    assert count(opened) == 2


def test_a_comment_on_the_selected_words(qtbot: QtBot, opened: Workplace, piece: Piece, show: Show) -> None:
    review = show(piece)
    select(opened, "Harga gula")
    opened.registry.run("review.comment")
    (dialog,) = opened.window.findChildren(RemarkDialog)
    assert "Harga gula" in dialog.ui.about.text()
    assert not dialog.ui.ok.isEnabled()
    qtbot.keyClicks(dialog.ui.text, "Berapa persen?")
    qtbot.mouseClick(dialog.ui.ok, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(rows(review)) == 1 and count(opened) == 1)
    thread = review.talk.threads[0]
    assert (thread.remark.by, thread.remark.field, thread.remark.text) == ("Rina", "body", "Berapa persen?")
    assert thread.remark.anchor == passage("Harga gula")


def test_a_comment_on_the_whole_piece_and_on_a_field(qtbot: QtBot, opened: Workplace, piece: Piece, show: Show) -> None:
    review = show(piece)
    opened.registry.run("review.comment")
    (dialog,) = opened.window.findChildren(RemarkDialog)
    assert "whole article" in dialog.ui.about.text()
    assert not dialog.ui.suggesting.isVisible()
    qtbot.keyClicks(dialog.ui.text, "Bagus")
    dialog.ui.ok.click()
    qtbot.waitUntil(lambda: len(rows(review)) == 1)
    opened.registry.run("go.tags")
    opened.registry.run("review.comment")
    dialog = opened.window.findChildren(RemarkDialog)[-1]
    assert "Tags" in dialog.ui.about.text()
    dialog.reject()


def test_a_comment_on_a_piece_that_was_never_kept(qtbot: QtBot, opened: Workplace) -> None:
    opened.registry.run("article.new")
    qtbot.waitUntil(lambda: opened.desk.document.is_open)
    review = opened.furnishing.desk_tools.review
    opened.registry.run("review.comment")
    (dialog,) = opened.window.findChildren(RemarkDialog)
    qtbot.keyClicks(dialog.ui.text, "Ide: harga gula")
    dialog.ui.ok.click()
    qtbot.waitUntil(lambda: [thread.remark.text for thread in review.talk.threads] == ["Ide: harga gula"])
    assert opened.desk.document.piece is not None


def test_a_refused_comment_is_not_lost(qtbot: QtBot, opened: Workplace, piece: Piece, show: Show) -> None:
    show(piece)
    opened.registry.run("review.comment")
    (dialog,) = opened.window.findChildren(RemarkDialog)
    dialog.ui.text.setPlainText("x" * 10_001)
    dialog.ui.ok.click()
    qtbot.waitUntil(dialog.ui.problem.isVisible)
    assert "10000" in dialog.ui.problem.text()
    assert len(dialog.ui.text.toPlainText()) == 10_001
    dialog.reject()


def test_an_answer_and_a_resolution(qtbot: QtBot, opened: Workplace, commented: Piece, show: Show) -> None:
    review = show(commented)
    ui = review.pane.ui
    ui.talk.setCurrentRow(1)
    assert not ui.send.isEnabled()
    qtbot.keyClicks(ui.answer, "Dari pasar.")
    qtbot.mouseClick(ui.send, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Dari pasar." in ui.thread.toPlainText())
    assert ui.answer.toPlainText() == ""
    qtbot.mouseClick(ui.resolve, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(rows(review)) == 2 and count(opened) == 2)
    ui.closed.setChecked(True)
    assert len(rows(review)) == 3
    ui.talk.setCurrentRow(1)
    assert "resolved · Rina" in ui.thread.toPlainText()
    qtbot.mouseClick(ui.reopen, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: count(opened) == 3)


def test_what_was_typed_for_one_comment_waits_for_it(qtbot: QtBot, commented: Piece, show: Show) -> None:
    ui = show(commented).pane.ui
    ui.talk.setCurrentRow(1)
    qtbot.keyClicks(ui.answer, "Dari pasar")
    ui.talk.setCurrentRow(2)
    assert ui.answer.toPlainText() == ""
    assert not ui.send.isEnabled()
    ui.talk.setCurrentRow(1)
    assert ui.answer.toPlainText() == "Dari pasar"


def test_accepting_a_suggestion_is_one_step_of_undo(
    qtbot: QtBot, opened: Workplace, room: Newsroom, commented: Piece, show: Show
) -> None:
    review = show(commented)
    review.pane.ui.talk.setCurrentRow(0)
    qtbot.mouseClick(review.pane.ui.accept, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Pasar Induk" in opened.desk.document.body())
    settled(qtbot, opened)
    assert history.versions(room, commented.article.id)[0].by == "Rina"
    assert opened.window.focusWidget() is review.pane.ui.talk  # and nothing beside the review
    opened.editor.body.undo()
    assert opened.desk.document.body() == BODY
    opened.editor.body.redo()
    assert opened.desk.document.body() == BODY.replace("Senen", "Induk")


def test_all_suggestions_at_once_are_one_step_of_undo(
    qtbot: QtBot, opened: Workplace, commented: Piece, show: Show
) -> None:
    review = show(commented)
    assert review.pane.ui.acceptAll.isVisible()
    opened.registry.run("review.accept_all")
    wanted = BODY.replace("Senen", "Induk").replace("antre", "mengantre")
    qtbot.waitUntil(lambda: opened.desk.document.body() == wanted)
    settled(qtbot, opened)
    assert not review.pane.open_suggestions()
    opened.editor.body.undo()
    assert opened.desk.document.body() == BODY


def test_what_is_typed_while_a_suggestion_is_taken_in_stays(
    qtbot: QtBot, opened: Workplace, room: Newsroom, commented: Piece, show: Show
) -> None:
    review = show(commented)
    review.deciding.accept(review.pane.open_suggestions()[:1])
    body = opened.editor.body
    body.moveCursor(QTextCursor.MoveOperation.Start)
    body.insertPlainText("Kabar. ")
    wanted = "Kabar. " + BODY.replace("Senen", "Induk")
    qtbot.waitUntil(lambda: opened.desk.document.body() == wanted)
    settled(qtbot, opened)
    with room.store.read() as unit:
        assert unit.articles.get(commented.article.id).article.body == wanted


def test_a_suggestion_for_a_changed_passage_is_refused_in_a_sentence(
    qtbot: QtBot, opened: Workplace, commented: Piece, show: Show
) -> None:
    review = show(commented)
    select(opened, "Senen")
    opened.editor.body.insertPlainText("Minggu")
    review.deciding.accept(review.pane.open_suggestions()[:1])
    qtbot.waitUntil(review.pane.ui.problem.isVisible)
    assert "Pasar Senen" in review.pane.ui.problem.text()
    assert "Pasar Minggu" in opened.desk.document.body()


def test_a_suggestion_is_rejected(qtbot: QtBot, opened: Workplace, commented: Piece, show: Show) -> None:
    review = show(commented)
    review.pane.ui.talk.setCurrentRow(0)
    qtbot.mouseClick(review.pane.ui.reject, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(rows(review)) == 2)
    assert opened.desk.document.body() == BODY
    found = {thread.remark.state for thread in review.talk.threads}
    assert Standing.REJECTED in found


@pytest.mark.parametrize("command", ["review.accept_all", "review.reject_all"])
def test_no_suggestions_are_said(opened: Workplace, piece: Piece, show: Show, command: str) -> None:
    show(piece)
    opened.registry.run(command)
    assert "no open suggestions" in opened.band.words.text()


def test_every_suggestion_is_rejected_at_once(
    qtbot: QtBot, opened: Workplace, room: Newsroom, commented: Piece, show: Show
) -> None:
    review = show(commented)
    before, wanted = opened.editor.body.toPlainText(), set(review.pane.open_suggestions())
    assert wanted
    opened.registry.run("review.reject_all")
    qtbot.waitUntil(lambda: not review.pane.open_suggestions())
    found = {each.remark.id: each.remark.state for each in remarks.conversation(room, commented.article.id).threads}
    assert {found[each] for each in wanted} == {Standing.REJECTED}
    assert opened.editor.body.toPlainText() == before


def test_headline_and_summary_take_suggestions_too(
    qtbot: QtBot, opened: Workplace, room: Newsroom, piece: Piece, show: Show
) -> None:
    saving.save(room, replace(piece.article, summary="Ringkas sekali"), "Rina", explicit=True)
    of = piece.article.id
    head = passage("naik", piece.article.headline)
    remarks.suggest(room, of, "Budi", field="headline", anchor=head, replacement="melonjak")
    lines = passage("sekali", "Ringkas sekali")
    remarks.suggest(room, of, "Budi", field="summary", anchor=lines, replacement="saja")
    show(piece)
    assert opened.editor.headline.marks.count(Kind.REMARK) == 1
    opened.registry.run("review.accept_all")
    qtbot.waitUntil(lambda: opened.editor.headline.text() == "Harga beras melonjak")
    fields = opened.desk.document.fields
    assert fields is not None
    assert fields.summary == "Ringkas saja"
    opened.editor.headline.undo()
    assert opened.editor.headline.text() == "Harga beras naik"
    opened.registry.run("edit.undo_data")
    fields = opened.desk.document.fields
    assert fields is not None
    assert fields.summary == "Ringkas sekali"


def test_the_menu_of_a_marked_passage(qtbot: QtBot, opened: Workplace, commented: Piece, show: Show) -> None:
    show(commented)
    menu = QMenu(opened.window)
    opened.editor.body.menu_opening.emit(menu, BODY.index("Senen"))
    titles = [action.text() for action in menu.actions()]
    assert titles[:4] == [
        "Budi: Pasar Induk",
        "Show the comment",
        "Accept: write “Pasar Induk”",
        "Reject the suggestion",
    ]
    menu.actions()[2].trigger()
    qtbot.waitUntil(lambda: "Pasar Induk" in opened.desk.document.body())


def test_passages_stay_marked_where_the_text_cannot_be_changed(
    qtbot: QtBot, opened: Workplace, room: Newsroom, commented: Piece, show: Show
) -> None:
    reviewing.submit(room, commented.article.id, "Rina")
    reviewing.review(room, commented.article.id, "Budi")
    review = show(commented)
    assert opened.editor.body.isReadOnly()
    assert review.marks.at(BODY.index("Senen")) is not None
    menu = QMenu(opened.window)
    opened.editor.body.menu_opening.emit(menu, BODY.index("Senen"))
    assert [action.text() for action in menu.actions()][:2] == ["Budi: Pasar Induk", "Show the comment"]
    review.pane.ui.talk.setCurrentRow(0)
    assert not review.pane.ui.accept.isEnabled()
    before = opened.editor.body.viewport().grab().toImage()
    opened.editor.body.marks.put(review.marks, {}, opened.desk.document.text.revision())
    qtbot.waitUntil(lambda: opened.editor.body.viewport().grab().toImage() != before)


def test_the_writer_hears_of_note_and_comments_on_opening(
    qtbot: QtBot, opened: Workplace, room: Newsroom, commented: Piece, show: Show
) -> None:
    reviewing.submit(room, commented.article.id, "Rina")
    reviewing.return_(room, commented.article.id, "Budi", note="Tambah narasumber")
    review = show(commented)
    qtbot.waitUntil(opened.band.isVisible)
    assert "Budi returned this: “Tambah narasumber”" in opened.band.words.text()
    assert "3 open comment" in opened.band.words.text()
    assert "Tambah narasumber" in rows(review)[0]


def test_what_the_writer_heard_goes_when_it_is_done(
    qtbot: QtBot, opened: Workplace, room: Newsroom, commented: Piece, show: Show
) -> None:
    show(commented)
    qtbot.waitUntil(opened.band.isVisible)
    assert "3 open comment" in opened.band.words.text()
    first, *others = [thread.remark.id for thread in remarks.conversation(room, commented.article.id).open_threads]
    opened.desk.do(remarks.resolve, first, "Rina")
    qtbot.waitUntil(lambda: "2 open comment" in opened.band.words.text())
    for remark in others:
        opened.desk.do(remarks.resolve, remark, "Rina")
    qtbot.waitUntil(opened.band.isHidden)


def test_what_somebody_has_put_away_does_not_come_back(
    qtbot: QtBot, opened: Workplace, room: Newsroom, commented: Piece, show: Show
) -> None:
    review = show(commented)
    qtbot.waitUntil(opened.band.isVisible)
    opened.band.closer.click()
    first = remarks.conversation(room, commented.article.id).open_threads[0].remark.id
    opened.desk.do(remarks.resolve, first, "Rina")
    qtbot.waitUntil(lambda: len(review.talk.conversation.open_threads) == 2)
    assert opened.band.isHidden()


def test_who_returned_it_is_not_told_so(opened: Workplace, room: Newsroom, piece: Piece, show: Show) -> None:
    opened.desk.sit(User("Budi", Role.EDITOR))
    reviewing.submit(room, piece.article.id, "Rina")
    reviewing.return_(room, piece.article.id, "Budi", note="Tambah narasumber")
    review = show(piece)
    assert not opened.band.isVisible()
    assert "Tambah narasumber" in rows(review)[0]


def test_own_comments_are_no_news(opened: Workplace, room: Newsroom, piece: Piece, show: Show) -> None:
    remarks.comment(room, piece.article.id, "Rina", "Untuk saya sendiri")
    show(piece)
    assert not opened.band.isVisible()


def test_a_long_remark_of_many_does_not_leave_its_piece(
    qtbot: QtBot, opened: Workplace, commented: Piece, write: Callable[..., Piece], show: Show
) -> None:
    review = show(commented)
    other = show(write("Lain"))
    assert other is review
    assert rows(review) == []
    assert count(opened) == 0


# What changed


def budi_writes(room: Newsroom, piece: Piece, old: str, new: str) -> None:
    with room.store.read() as unit:
        article = unit.articles.get(piece.article.id).article
    saving.save(room, replace(article, body=article.body.replace(old, new), tags=("beras",)), "Budi", explicit=True)


def test_what_others_changed_since_it_was_seen_is_marked_word_by_word(
    opened: Workplace, room: Newsroom, piece: Piece, show: Show
) -> None:
    comparing.mark_seen(room, piece.article.id, "Rina", piece.revision)
    budi_writes(room, piece, "gula tetap", "gula turun")
    review = show(piece)
    ui = review.pane.ui
    assert ui.since.currentText() == "Since you last saw it"
    assert "tetap" in ui.changes.toPlainText()
    assert "turun" in ui.changes.toPlainText()
    assert ui.changes.count == 2
    opened.registry.run("review.next_change")
    assert ui.where.text().startswith("Change 1 of 2")
    assert opened.editor.body.textCursor().position() == BODY.index("tetap")


def test_what_counts_as_seen_does_not_change_while_one_looks(
    qtbot: QtBot, opened: Workplace, room: Newsroom, piece: Piece, show: Show
) -> None:
    comparing.mark_seen(room, piece.article.id, "Rina", piece.revision)
    budi_writes(room, piece, "gula tetap", "gula turun")
    review = show(piece)
    review.looking._mark()
    qtbot.waitUntil(lambda: opened.desk.jobs.idle)
    assert comparing.baselines(room, piece.article.id, "Rina").seen == 2
    assert review.pane.ui.changes.count == 2


def test_a_piece_that_was_passed_by_is_not_seen(
    qtbot: QtBot, opened: Workplace, room: Newsroom, piece: Piece, write: Callable[..., Piece], show: Show
) -> None:
    show(piece)
    show(write("Lain"))
    settled(qtbot, opened)
    assert comparing.baselines(room, piece.article.id, "Rina").seen is None


def test_what_is_typed_shows_among_the_changes(qtbot: QtBot, opened: Workplace, piece: Piece, show: Show) -> None:
    reviewing.submit(opened.desk.room, piece.article.id, "Rina")  # type: ignore[arg-type]
    review = show(piece)
    assert review.pane.ui.since.currentText() == "Since it was submitted"
    assert review.pane.ui.where.text() == "Nothing has changed."
    select(opened, "Warga")
    opened.editor.body.insertPlainText("Ibu-ibu")
    qtbot.waitUntil(lambda: review.pane.ui.changes.count == 1, timeout=5000)
    assert "Ibu-ibu" in review.pane.ui.changes.toPlainText()


@pytest.mark.parametrize("role", [Role.JOURNALIST])
def test_nothing_to_compare_with_is_said(opened: Workplace, piece: Piece, show: Show, role: Role) -> None:
    opened.desk.sit(User("Rina", role))
    review = show(piece)
    assert review.pane.ui.where.text().startswith("Nothing to compare with yet")
    assert not review.pane.ui.since.isVisible()


# In the list


def test_changes_that_arrive_late_are_not_shown_for_another_piece(
    qtbot: QtBot, opened: Workplace, room: Newsroom, piece: Piece, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    comparing.mark_seen(room, piece.article.id, "Rina", piece.revision)
    budi_writes(room, piece, "gula tetap", "gula turun")
    begun, go_on = threading.Event(), threading.Event()

    def slowly(old: Article, new: Article) -> Differences:
        begun.set()
        assert go_on.wait(10)
        return differences(old, new)

    monkeypatch.setattr("redaksi.gui.review.changes.differences", slowly)
    other = Article(headline="Lain", body="Isi lain.")
    saving.save(room, other, "Budi", True)
    opened.opening.open(piece.article.id)
    review = opened.furnishing.desk_tools.review
    review.show()
    qtbot.waitUntil(begun.is_set)
    opened.opening.open(other.id)
    qtbot.waitUntil(lambda: opened.desk.document.fields is not None and opened.desk.document.fields.id == other.id)
    qtbot.waitUntil(lambda: review.looking.baselines is not None and not review.pane.changes._rest.isActive())
    go_on.set()
    settled(qtbot, opened)
    assert review.pane.ui.changes.count == 0


def test_the_list_marks_what_has_open_comments(
    qtbot: QtBot, opened: Workplace, room: Newsroom, commented: Piece, show: Show
) -> None:
    model = opened.library.model
    review = show(commented)
    model.reload()
    settled(qtbot, opened)
    assert [row.remarked for row in model.rows] == [True]
    assert "open comments" in str(model.index(0).data(Qt.ItemDataRole.AccessibleTextRole))
    select(opened, "Warga")
    opened.editor.body.insertPlainText("Ibu")
    settled(qtbot, opened)
    assert [row.remarked for row in model.rows] == [True]  # a save knows nothing of comments
    for thread in review.talk.threads:
        review.deciding.resolve(thread.remark.id)
    qtbot.waitUntil(lambda: [row.remarked for row in model.rows] == [False])
