"""The house style in the editor: marks, reasons, fixes, and what is remembered of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Article, Related
from redaksi.gui.desk import Desk
from redaksi.gui.editor.marks.headline import HeadlineMarks
from redaksi.gui.editor.marks.house_style import HouseStyle
from redaksi.gui.editor.marks.marks import Kind, Offer, Placed
from redaksi.gui.editor.pane import EditorPane
from redaksi.gui.style_count import StyleCount
from redaksi.usecases import ignored, newsroom_settings, saving
from redaksi.usecases.newsroom import Newsroom

BODY = "Walikota mengatakan resiko itu kecil.\n\nIa pulang dimana saja 😀, resiko lagi.\n\n```\nresiko\n```"


@pytest.fixture
def desk(new_desk: Desk, room: Newsroom) -> Desk:
    """A desk in a newsroom, where the rules' choices and what is ignored are kept."""
    new_desk.enter(room, newsroom_settings.all_settings(room), read_only=False)
    return new_desk


@pytest.fixture
def style(desk: Desk, pane: EditorPane) -> HouseStyle:
    return HouseStyle(desk, pane.body, lambda then, explicit: then())


@pytest.fixture
def show(qtbot: QtBot, desk: Desk, room: Newsroom, pane: EditorPane, style: HouseStyle) -> Callable[..., Article]:
    """Open a kept article and wait until everything has been looked at."""

    def shown(body: str, marks: int, **fields: object) -> Article:
        article = Article(body=body, **({"headline": "Gempa terasa di Lembayung"} | fields))
        desk.document.open(saving.save(room, article, None, True).piece)
        qtbot.waitUntil(lambda: pane.body.marks.count(Kind.STYLE) == marks)
        qtbot.waitUntil(lambda: desk.jobs.idle)
        return article

    return shown


def marked(pane: EditorPane) -> list[str]:
    """The marked words from the beginning of the text."""
    found = []
    block = pane.body.document().firstBlock()
    for paragraph in pane.body.marks._marking.paragraphs:
        found += [pane.body.marks.cursor(block, placed).selectedText() for placed in paragraph.marks]
        block = block.next()
    return found


def mark_of(pane: EditorPane, text: str) -> tuple[object, Placed]:
    place = pane.body.document().toRawText().index(text)
    position = len(pane.body.document().toRawText()[:place].encode("utf-16-le")) // 2
    found = pane.body.marks.at(position + 1)
    assert found is not None
    return found


def offers(pane: EditorPane, text: str) -> dict[str, Offer]:
    return {offer.title: offer for offer in pane.body.marks.offers(*mark_of(pane, text))}


def test_words_are_marked_with_a_reason_and_a_fix(show: Callable[..., Article], pane: EditorPane) -> None:
    show(BODY, 4)
    assert marked(pane) == ["Walikota", "resiko", "dimana", "resiko"]
    assert pane.body.marks.explain(*mark_of(pane, "Walikota")) == "“Walikota” tidak baku; bentuk bakunya “Wali kota”."
    assert offers(pane, "dimana")["Write “di mana”"].replacement == "di mana"


def test_what_is_typed_is_marked_after_a_moment(show: Callable[..., Article], pane: EditorPane, qtbot: QtBot) -> None:
    show("Selesai.", 0)
    pane.body.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(pane.body, " Itu hanya sekedar isu , katanya.")
    qtbot.waitUntil(lambda: marked(pane) == ["sekedar", " ,"])
    for _ in range(len(" isu , katanya.")):
        qtbot.keyClick(pane.body, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: marked(pane) == ["sekedar"])


def test_the_rules_of_a_piece_are_asked_once_the_text_rests(
    show: Callable[..., Article], pane: EditorPane, qtbot: QtBot
) -> None:
    show("“Satu,” katanya.", 0)
    pane.body.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(pane.body, " Ketua FKPQ lalu pergi.")
    qtbot.waitUntil(lambda: marked(pane) == ["FKPQ"], timeout=5000)


def test_the_paragraph_being_written_needs_no_end_yet(
    show: Callable[..., Article], pane: EditorPane, qtbot: QtBot
) -> None:
    show("Selesai.", 0)
    pane.body.setFocus()
    pane.body.moveCursor(QTextCursor.MoveOperation.End)
    long = " Rapat itu memutuskan bahwa jembatan lama akan dibongkar sebelum musim hujan tiba"
    qtbot.keyClicks(pane.body, long)
    qtbot.wait(1300)
    assert marked(pane) == []
    qtbot.keyClick(pane.body, Qt.Key.Key_Return)
    qtbot.keyClicks(pane.body, "Lalu pulang.")
    qtbot.waitUntil(lambda: marked(pane) == ["tiba"], timeout=5000)


def test_the_same_slip_is_mended_everywhere_in_one_step(
    show: Callable[..., Article], pane: EditorPane, desk: Desk, qtbot: QtBot
) -> None:
    show(BODY, 4)
    call = offers(pane, "resiko")["The same everywhere in this piece"].call
    assert call is not None
    call()
    assert desk.document.body() == BODY.replace("resiko", "risiko", 2)
    qtbot.waitUntil(lambda: marked(pane) == ["Walikota", "dimana"])
    pane.body.undo()
    assert desk.document.body() == BODY


def test_never_again_here_is_remembered_with_the_piece(
    show: Callable[..., Article], pane: EditorPane, desk: Desk, room: Newsroom, qtbot: QtBot
) -> None:
    article = show(BODY, 4)
    call = offers(pane, "resiko")["Never again here"].call
    assert call is not None
    call()
    qtbot.waitUntil(lambda: marked(pane) == ["Walikota", "dimana"])
    assert ignored.ignored(room, article.id) == {("nonstandard-word", "resiko")}
    show("Walikota bicara soal resiko.", 2)
    desk.document.open(saving.save(room, article, None, True).piece)
    qtbot.waitUntil(lambda: marked(pane) == ["Walikota", "dimana"])


def test_what_was_left_alone_can_be_shown_again(
    show: Callable[..., Article], pane: EditorPane, style: HouseStyle, room: Newsroom, qtbot: QtBot
) -> None:
    article = show(BODY, 4)
    call = offers(pane, "resiko")["Never again here"].call
    assert call is not None
    call()
    qtbot.waitUntil(lambda: len(marked(pane)) == 2)
    told: list[bool] = []
    style.heed_all(lambda: told.append(True))
    qtbot.waitUntil(lambda: len(marked(pane)) == 4)
    assert told == [True]
    assert ignored.ignored(room, article.id) == frozenset()


def test_a_rule_is_switched_off_for_the_newsroom(
    show: Callable[..., Article], pane: EditorPane, room: Newsroom, qtbot: QtBot
) -> None:
    show(BODY, 4)
    call = offers(pane, "Walikota")["Switch this rule off in the newsroom: Kata tidak baku"].call
    assert call is not None
    call()
    qtbot.waitUntil(lambda: marked(pane) == ["dimana"])
    assert newsroom_settings.all_settings(room)["style.rule.nonstandard-word"] == "false"


def test_a_see_also_line_becomes_related_news(
    show: Callable[..., Article], pane: EditorPane, desk: Desk, qtbot: QtBot
) -> None:
    show("Satu.\n\nBaca juga: [Banjir surut](https://contoh.example/a)\n\nDua.", 1)
    menu = QMenu(pane.body)
    position = pane.body.document().toRawText().index("Baca")
    pane.body.menu_opening.emit(menu, position + 1)
    titles = [action.text() for action in menu.actions()]
    menu.actions()[titles.index("Move to related news")].trigger()
    assert desk.document.fields is not None
    assert desk.document.fields.related == (Related("Banjir surut", url="https://contoh.example/a"),)
    assert "Baca" not in desk.document.body()


def test_the_marks_can_be_switched_off_on_this_computer(
    show: Callable[..., Article], pane: EditorPane, desk: Desk, style: HouseStyle, qtbot: QtBot
) -> None:
    show(BODY, 4)
    action = QAction("style", checkable=True)
    style.tick(action)
    action.toggled.connect(style.turn)
    action.setChecked(False)
    qtbot.waitUntil(lambda: pane.body.marks.count(Kind.STYLE) == 0)
    desk.preferences.set("style/marked", "true")
    qtbot.waitUntil(lambda: pane.body.marks.count(Kind.STYLE) == 4)
    assert action.isChecked()


def test_the_date_of_the_piece_decides_what_a_weekday_must_be(
    show: Callable[..., Article], pane: EditorPane, desk: Desk, qtbot: QtBot
) -> None:
    from redaksi.domain.moments import LocalTime

    show("Rapat digelar Selasa (17/11) lalu.", 0, published=LocalTime("2026-11-23T08:00", "Asia/Jakarta"))
    desk.document.change(published=LocalTime("2024-11-23T08:00", "Asia/Jakarta"))
    qtbot.waitUntil(lambda: marked(pane) == ["Selasa (17/11)"])


def test_the_status_bar_counts_and_leads_to_the_next(
    show: Callable[..., Article], pane: EditorPane, desk: Desk, style: HouseStyle, qtbot: QtBot
) -> None:
    went: list[str] = []
    count = StyleCount(pane.body.marks, style, lambda: went.append("mark"), lambda: went.append("headline"))
    qtbot.addWidget(count)
    show(BODY, 4)
    qtbot.waitUntil(lambda: count.text().startswith("4"))
    qtbot.mouseClick(count, Qt.MouseButton.LeftButton)
    show("Selesai.", 0, headline="satu " * 20)
    qtbot.waitUntil(lambda: count.text().startswith("1"), timeout=5000)
    assert "Judul terlalu panjang" in count.toolTip()
    qtbot.mouseClick(count, Qt.MouseButton.LeftButton)
    assert went == ["mark", "headline"]
    show("Selesai juga.", 0)
    qtbot.waitUntil(lambda: count.isHidden())


def test_the_headline_is_marked_and_mended_too(
    show: Callable[..., Article], pane: EditorPane, desk: Desk, style: HouseStyle, qtbot: QtBot
) -> None:
    marks = HeadlineMarks(pane.headline, style)
    show("Selesai.", 0, headline="Walikota 😀 bicara resiko")
    qtbot.waitUntil(lambda: pane.headline.marks.count(Kind.STYLE) == 2)
    marks.go()
    assert pane.headline.textCursor().selectedText() == "Walikota"
    pane.headline.moveCursor(QTextCursor.MoveOperation.End)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(pane.headline, event)
    menu = pane.headline.findChild(QMenu) or QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    shown = [action.text() for action in menu.actions()]
    assert shown[0] == "“resiko” tidak baku; bentuk bakunya “risiko”."
    menu.actions()[shown.index("Write “risiko”")].trigger()
    menu.close()
    assert desk.document.fields is not None
    assert desk.document.fields.headline == "Walikota 😀 bicara risiko"
    qtbot.waitUntil(lambda: pane.headline.marks.count(Kind.STYLE) == 1, timeout=5000)


def test_a_missing_headline_is_left_to_the_form(show: Callable[..., Article], style: HouseStyle, qtbot: QtBot) -> None:
    show("Selesai.", 0, headline="")
    assert style.headline == ()


def test_english_pieces_are_not_held_to_indonesian(show: Callable[..., Article], pane: EditorPane) -> None:
    show("The resiko of the the walikota.", 1, language="en")
    assert marked(pane) == ["the the"]
