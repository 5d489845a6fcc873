"""The editor as a user meets it: typed into, clicked, read back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QKeySequence, QPalette, QTextCursor, QTextFormat, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Article, Piece, State
from redaksi.gui.desk import Desk
from redaksi.gui.editor.figures.label import WordLabel
from redaksi.gui.editor.link_dialog import LinkDialog
from redaksi.gui.editor.nothing_open import NothingOpen
from redaksi.gui.editor.pane import EditorPane
from redaksi.gui.editor.tools import ROW

Write = Callable[[str], EditorPane]
# What Qt's document takes for the end of a paragraph, and half characters, cannot be typed.
TYPED = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\r\u2029\ufdd0\ufdd1"), max_size=80)


def select(pane: EditorPane, start: int, end: int) -> None:
    cursor = pane.body.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    pane.body.setTextCursor(cursor)


def test_typing_reaches_the_article(qtbot: QtBot, desk: Desk, pane: EditorPane) -> None:
    desk.document.open_new(Article())
    qtbot.keyClicks(pane.headline, "Banjir surut")
    qtbot.keyClick(pane.headline, Qt.Key.Key_Return)
    assert pane.body.hasFocus()
    qtbot.keyClicks(pane.body, "Air turun.")
    qtbot.keyClick(pane.body, Qt.Key.Key_Return)
    qtbot.keyClick(pane.body, Qt.Key.Key_Return)
    qtbot.keyClicks(pane.body, "Warga pulang.")
    article = desk.document.article
    assert article is not None
    assert article.headline == "Banjir surut"
    assert article.body == "Air turun.\n\nWarga pulang."


@given(TYPED)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_text_read_back_is_the_text_that_was_put_in(desk: Desk, pane: EditorPane, text: str) -> None:
    desk.document.open_new(Article(body=text))
    assert desk.document.body() == text
    pane.body.selectAll()
    pane.body.textCursor().insertText("")
    pane.body.textCursor().insertText(text)
    article = desk.document.article
    assert article is not None
    assert article.body == text


def test_shift_enter_breaks_the_line_as_markdown_means_it(qtbot: QtBot, desk: Desk, write: Write) -> None:
    pane = write("baris")
    qtbot.keyClick(pane.body, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(pane.body, "lagi")
    assert desk.document.body() == "baris  \nlagi"


def test_a_list_continues_and_ends(qtbot: QtBot, desk: Desk, write: Write) -> None:
    pane = write("- satu")
    for text in ("dua", ""):
        qtbot.keyClick(pane.body, Qt.Key.Key_Return)
        qtbot.keyClicks(pane.body, text)
    qtbot.keyClick(pane.body, Qt.Key.Key_Return)
    qtbot.keyClicks(pane.body, "Selesai.")
    assert desk.document.body() == "- satu\n- dua\n\nSelesai."


def test_tab_indents_items_and_leaves_the_text_elsewhere(qtbot: QtBot, desk: Desk, write: Write) -> None:
    pane = write("- nol\n- satu")
    qtbot.keyClick(pane.body, Qt.Key.Key_Tab)
    assert desk.document.body() == "- nol\n    - satu"
    qtbot.keyClick(pane.body, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert desk.document.body() == "- nol\n- satu"
    write("Bukan butir.")
    qtbot.keyClick(pane.body, Qt.Key.Key_Tab)
    assert not pane.body.hasFocus()
    assert desk.document.body() == "Bukan butir."


@pytest.mark.parametrize(
    ("command", "after"),
    [
        ("format.heading", "## jembatan lama"),
        ("format.bold", "jembatan **lama**"),
        ("format.italic", "jembatan *lama*"),
        ("format.quote", "> jembatan lama"),
        ("format.bullets", "- jembatan lama"),
        ("format.numbers", "1. jembatan lama"),
        ("format.table", "jembatan lama\n\n|  |  |\n| --- | --- |\n|  |  |"),
    ],
)
def test_each_tool_is_one_step_of_undo(qtbot: QtBot, desk: Desk, write: Write, command: str, after: str) -> None:
    pane = write("jembatan lama")
    qtbot.mouseClick(pane.tools.button(command), Qt.MouseButton.LeftButton)
    assert desk.document.body() == after
    assert pane.body.hasFocus()
    qtbot.mouseClick(pane.tools.button("edit.undo"), Qt.MouseButton.LeftButton)
    assert desk.document.body() == "jembatan lama"
    qtbot.mouseClick(pane.tools.button("edit.redo"), Qt.MouseButton.LeftButton)
    assert desk.document.body() == after


def test_tools_work_beside_emoji(desk: Desk, write: Write) -> None:
    pane = write("ombak 🌊🌊 tinggi sekali")
    select(pane, 11, 17)
    pane.commands["format.bold"]()
    assert desk.document.body() == "ombak 🌊🌊 **tinggi** sekali"
    assert pane.body.textCursor().selectedText() == "tinggi"


def test_a_link_is_asked_for_and_set(qtbot: QtBot, desk: Desk, write: Write) -> None:
    pane = write("lihat laporan")
    pane.commands["format.link"]()
    dialog = pane.body.findChild(LinkDialog)
    assert dialog is not None
    keep = dialog.findChild(QPushButton, "keep")
    qtbot.mouseClick(keep, Qt.MouseButton.LeftButton)
    trouble = dialog.findChild(QLabel, "trouble")
    assert trouble is not None
    assert trouble.isVisible()
    qtbot.keyClicks(dialog.focusWidget(), "contoh.id/laporan")
    assert not trouble.isVisible()
    qtbot.mouseClick(keep, Qt.MouseButton.LeftButton)
    assert desk.document.body() == "lihat [laporan](https://contoh.id/laporan)"


def test_the_words_of_a_bold_link_are_shown_without_signs_and_stay_bold(qtbot: QtBot, desk: Desk, write: Write) -> None:
    pane = write("lihat [**laporan**](https://contoh.id)")
    cursor = pane.body.textCursor()
    cursor.setPosition(12)
    pane.body.setTextCursor(cursor)
    pane.commands["format.link"]()
    dialog = pane.body.findChild(LinkDialog)
    assert dialog is not None
    words = dialog.findChild(QLineEdit, "words")
    assert words is not None
    assert words.text() == "laporan"
    qtbot.keyClicks(words, " warga")
    qtbot.mouseClick(dialog.findChild(QPushButton, "keep"), Qt.MouseButton.LeftButton)
    assert desk.document.body() == "lihat [**laporan warga**](https://contoh.id)"


def test_a_link_with_a_title_is_one_and_keeps_it(qtbot: QtBot, desk: Desk, write: Write) -> None:
    pane = write('lihat [laporan](https://contoh.id "Laporan 2026") ini')
    layout = pane.body.document().firstBlock().layout()
    assert any(found.start == 7 and found.length == 7 for found in layout.formats())
    cursor = pane.body.textCursor()
    cursor.setPosition(10)
    pane.body.setTextCursor(cursor)
    pane.commands["format.link"]()
    dialog = pane.body.findChild(LinkDialog)
    assert dialog is not None
    qtbot.keyClicks(dialog.focusWidget(), "https://contoh.id/2026")
    qtbot.mouseClick(dialog.findChild(QPushButton, "keep"), Qt.MouseButton.LeftButton)
    assert desk.document.body() == 'lihat [laporan](https://contoh.id/2026 "Laporan 2026") ini'


def test_what_is_pasted_is_clean(desk: Desk, write: Write) -> None:
    pane = write("")
    data = QMimeData()
    data.setText("“Kutip”\u202e\x00 dan\u00a0spasi\r\nbaris")
    pane.body.insertFromMimeData(data)
    assert desk.document.body() == "“Kutip” dan\u00a0spasi\nbaris"


def test_paragraphs_of_a_word_processor_stay_paragraphs(desk: Desk, write: Write) -> None:
    pane = write("")
    data = QMimeData()
    data.setText("Satu.\nDua.")
    data.setHtml("<p>Satu.</p><p>Dua.</p>")
    pane.body.insertFromMimeData(data)
    assert desk.document.body() == "Satu.\n\nDua."


def test_copying_keeps_no_break_spaces(qtbot: QtBot, write: Write) -> None:
    pane = write("Rp\u00a05\n\ndua")
    pane.body.selectAll()
    pane.body.copy()
    assert QApplication.clipboard().text() == "Rp\u00a05\n\ndua"


def test_words_are_counted_and_a_selection_too(qtbot: QtBot, write: Write) -> None:
    pane = write("satu dua\n\ntiga empat lima")
    label = pane.findChild(WordLabel)
    assert isinstance(label, WordLabel)
    assert label.text().startswith("5 ")
    qtbot.keyClicks(pane.body, " enam")
    qtbot.waitUntil(lambda: label.text().startswith("6 "))
    select(pane, 0, 8)
    qtbot.waitUntil(lambda: label.text().startswith("2 of 6 "))


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 12), st.text("ab \n1.🌊", max_size=12)), max_size=12))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_running_count_is_the_count_of_the_whole(
    desk: Desk, pane: EditorPane, edits: list[tuple[int, int, str]]
) -> None:
    from redaksi.gui.editor.figures.figures import figures_of

    desk.document.open_new(Article(body="satu dua\n\ntiga empat\nlima"))
    for place, length, text in edits:
        cursor = pane.body.textCursor()
        last = desk.document.text.characterCount() - 1
        cursor.setPosition(min(place, last))
        cursor.setPosition(min(place + length, last), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text)
        pane.counter.finish()
        assert pane.counter.figures == figures_of(desk.document.body())
    while desk.document.text.isUndoAvailable():
        pane.body.undo()
        pane.counter.finish()
        assert pane.counter.figures == figures_of(desk.document.body())


def test_the_preview_hears_of_the_cursors_paragraph(qtbot: QtBot, write: Write) -> None:
    pane = write("satu\n\ndua")
    with qtbot.waitSignal(pane.cursor_line, check_params_cb=lambda line: line == 0):
        qtbot.keyClick(pane.body, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)


def test_ctrl_and_the_wheel_change_the_type_size(desk: Desk, write: Write) -> None:
    pane = write("satu")
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(pane.body.viewport(), event)
    assert desk.preferences.number("editor/points") == 13.0
    assert pane.body.font().pointSizeF() == 13.0
    assert desk.document.body() == "satu"


def test_lines_stand_apart_and_the_column_is_narrow(qtbot: QtBot, write: Write) -> None:
    pane = write("Rapat itu memutuskan bahwa jembatan lama akan dibongkar. " * 12)
    pane.resize(1600, 640)
    block = pane.body.document().firstBlock()
    qtbot.waitUntil(lambda: pane.body.viewport().width() < 900)
    pane.body.document().documentLayout().blockBoundingRect(block)
    layout = block.layout()
    assert max(layout.lineAt(number).textLength() for number in range(layout.lineCount())) <= 80
    step = layout.lineAt(1).y() - layout.lineAt(0).y()
    assert 1.5 <= step / pane.body.fontInfo().pixelSize() <= 1.75


def test_a_click_beside_the_column_sets_the_cursor(qtbot: QtBot, write: Write) -> None:
    pane = write("satu\n\ndua\n\ntiga")
    pane.resize(1400, 640)
    assert pane.body.viewport().x() > 100
    below = pane.body.viewport().y() + pane.body.cursorRect().center().y()
    qtbot.mouseClick(pane.body, Qt.MouseButton.LeftButton, pos=QPoint(10, below))
    assert pane.body.textCursor().block().text() == "tiga"
    assert pane.body.textCursor().positionInBlock() == 0


def test_nothing_open_says_so(qtbot: QtBot, desk: Desk, pane: EditorPane) -> None:
    nothing = pane.findChild(NothingOpen)
    assert nothing is not None
    assert nothing.isVisible()
    assert not pane.body.isVisible()
    desk.document.open_new(Article())
    assert pane.body.isVisible()
    desk.document.open(None)
    assert nothing.isVisible()


def test_a_headline_from_elsewhere_is_shown_and_the_own_cursor_stays(qtbot: QtBot, desk: Desk, write: Write) -> None:
    pane = write("")
    pane.headline.setFocus()
    pane.headline.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClicks(pane.headline, "Aha ")
    assert desk.document.fields is not None
    assert desk.document.fields.headline == "Aha Jembatan lama"
    assert pane.headline.textCursor().position() == 4
    desk.document.change(headline="Lain")
    assert pane.headline.text() == "Lain"


def test_every_tool_has_a_name_and_a_tooltip(pane: EditorPane) -> None:
    for button in pane.tools.findChildren(QToolButton):
        assert button.accessibleName()
        assert button.toolTip().startswith(button.accessibleName())
    assert pane.tools.button("format.bold").toolTip() == "Bold (Ctrl+B)"
    assert pane.body.accessibleName()
    assert pane.headline.accessibleName()


def test_what_a_narrow_editor_has_no_room_for_is_in_a_menu_at_the_end(qtbot: QtBot, desk: Desk, write: Write) -> None:
    pane = write("Air naik")
    more = pane.tools.findChild(QToolButton, "more")
    assert isinstance(more, QToolButton)
    pane.resize(900, 600)
    qtbot.wait(0)
    assert not more.isVisible()
    assert pane.tools.button("edit.redo").isVisible()
    pane.resize(420, 600)
    qtbot.waitUntil(more.isVisible)
    assert more.geometry().right() <= pane.tools.width()
    hidden = {name for name in ROW if name and not pane.tools.button(name).isVisible()}
    assert {"edit.undo", "edit.redo"} <= hidden
    menu = more.menu()
    menu.aboutToShow.emit()
    entries = {action.text(): action for action in menu.actions()}
    assert len(entries) == len(hidden)
    assert entries["Undo"].shortcut() == QKeySequence("Ctrl+Z")
    pane.body.textCursor().insertText("!")
    entries["Undo"].trigger()
    assert desk.document.body() == "Air naik"


def test_dropped_pictures_are_photos_and_other_files_are_their_names(
    qtbot: QtBot, desk: Desk, write: Write, tmp_path: Path
) -> None:
    pane = write("")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "banjir.JPG"))])
    with qtbot.waitSignal(pane.body.photos_dropped) as dropped:
        pane.body.insertFromMimeData(data)
    assert dropped.args is not None
    assert [photo.source for photo in dropped.args[0]] == [tmp_path / "banjir.JPG"]
    assert desk.document.body() == ""


def test_a_change_of_colours_reaches_what_is_written(desk: Desk, write: Write) -> None:
    pane = write("**tebal** biasa")

    def colours() -> set[str]:
        formats = pane.body.document().firstBlock().layout().formats()
        own = [part.format for part in formats if part.format.hasProperty(QTextFormat.Property.ForegroundBrush)]
        return {style.foreground().color().name() for style in own}

    app = QApplication.instance()
    assert app is not None
    light = colours()
    app.setProperty("redaksi-dark", True)
    try:
        pane.body.setPalette(QPalette(Qt.GlobalColor.darkGray))
        assert colours() != light
    finally:
        app.setProperty("redaksi-dark", False)


def test_code_is_not_taken_for_formatting(write: Write) -> None:
    pane = write("```\n**bukan tebal**\n```\n**tebal**")
    blocks = [pane.body.document().findBlockByNumber(number) for number in range(4)]
    bold = [any(part.format.fontWeight() > 500 for part in block.layout().formats()) for block in blocks]
    assert bold == [False, False, False, True]


def test_headings_are_larger_and_spans_beside_emoji_are_in_place(write: Write) -> None:
    pane = write("## Judul\n🌊🌊 **tebal**")
    first, second = (pane.body.document().findBlockByNumber(number).layout().formats() for number in range(2))
    assert max(part.format.fontPointSize() for part in first) > pane.body.font().pointSizeF()
    bold = [part for part in second if part.format.fontWeight() > 500]
    assert min(part.start for part in bold) == 5
    assert max(part.start + part.length for part in bold) == 14


def test_a_piece_that_may_not_be_changed_cannot_be_typed_into(qtbot: QtBot, desk: Desk, pane: EditorPane) -> None:
    article = Article(headline="Judul", body="Isi.")
    desk.document.open(Piece(article, State.ARCHIVED, 1, "", "", ""))
    qtbot.keyClicks(pane.body, "tambahan")
    qtbot.keyClick(pane.body, Qt.Key.Key_Return)
    qtbot.keyClicks(pane.headline, "tambahan")
    for command in ("format.bold", "format.quote", "format.table", "format.link"):
        pane.commands[command]()
    assert desk.document.article == article
    assert not pane.tools.isEnabled()
