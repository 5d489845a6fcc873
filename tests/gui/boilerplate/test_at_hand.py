"""Templates and snippets at work in the window: chosen, typed, taken back."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextCursor
from PySide6.QtWidgets import QApplication, QDialog, QToolButton
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Article, Category, Flags, Kind, Person
from redaksi.domain.boilerplate import Snippet, Template
from redaksi.gui.boilerplate.chooser import Choice, Chooser
from redaksi.gui.boilerplate.naming import TemplateNameDialog
from redaksi.gui.workplace import Workplace
from redaksi.usecases import boilerplate
from redaksi.usecases.newsroom import Newsroom

Dialog = TypeVar("Dialog", bound=QDialog)
ADVERTORIAL = Template(
    "Advertorial",
    headline="Mitra: ",
    kind=Kind.ADVERTORIAL,
    category="Bisnis",
    authors=("{author}",),
    flags=Flags(paid=True),
    body="RANUMAS, {day} — 🌊 {cursor}.",
)
SNIPPETS = (
    Snippet("ttd", "Salam,\n\n{author}{cursor}", "Tanda tangan", "Ctrl+Alt+T"),
    Snippet(";kutip", "“{selection}{cursor},” kata "),
)


@pytest.fixture
def stocked(qtbot: QtBot, opened: Workplace, room: Newsroom) -> Workplace:
    """The window of a newsroom with a template and two snippets, an article open."""
    boilerplate.save_template(room, ADVERTORIAL, None)
    for snippet in SNIPPETS:
        boilerplate.save_snippet(room, snippet, None)
    opened.furnishing.at_hand.stock.reload()
    qtbot.waitUntil(lambda: len(opened.furnishing.at_hand.stock.present.snippets) == 2)
    opened.desk.document.open_new(Article(headline="Judul", body=""))
    opened.editor.focus_body()
    return opened


def shown(work: Workplace, kind: type[Dialog]) -> Dialog:
    found = work.window.findChildren(kind)
    assert found
    assert isinstance(found[-1], kind)
    return found[-1]


def body(work: Workplace) -> str:
    return work.desk.document.body()


def test_an_abbreviation_and_tab_become_the_text_in_one_step(qtbot: QtBot, stocked: Workplace) -> None:
    edit = stocked.editor.body
    qtbot.keyClicks(edit, "Naskah 1 ttd")
    qtbot.keyClick(edit, Qt.Key.Key_Tab)
    assert body(stocked) == "Naskah 1 Salam,\n\nRina"
    assert edit.textCursor().atEnd()
    edit.undo()
    assert body(stocked) == "Naskah 1 ttd"
    assert edit.textCursor().position() == 12


def test_an_abbreviation_is_found_behind_a_bracket_and_not_inside_a_word(qtbot: QtBot, stocked: Workplace) -> None:
    edit = stocked.editor.body
    edit.textCursor().insertText("🌊 (;kutip")
    qtbot.keyClick(edit, Qt.Key.Key_Tab)
    assert body(stocked) == "🌊 (“,” kata "
    qtbot.keyClicks(edit, "Sari")
    assert body(stocked) == "🌊 (“Sari,” kata "
    edit.textCursor().insertText(" antttd")
    assert not stocked.furnishing.at_hand.inserting.expand()


def test_tab_goes_on_doing_what_it_does_where_nothing_is_abbreviated(qtbot: QtBot, stocked: Workplace) -> None:
    edit = stocked.editor.body
    edit.textCursor().insertText("- satu\n- dua")
    qtbot.keyClick(edit, Qt.Key.Key_Tab)
    assert body(stocked).splitlines()[1].startswith(" ")


def test_a_snippet_from_the_list_takes_the_selection(qtbot: QtBot, stocked: Workplace) -> None:
    edit = stocked.editor.body
    edit.textCursor().insertText("kami siap")
    edit.selectAll()
    stocked.registry.run("edit.snippet")
    chooser = shown(stocked, Chooser)
    qtbot.keyClicks(chooser.ui.query, "kut")
    assert chooser.ui.list.count() == 1
    assert "{selection}" in chooser.ui.text.text()
    qtbot.keyClick(chooser.ui.query, Qt.Key.Key_Return)
    assert body(stocked) == "“kami siap,” kata "
    edit.undo()
    assert body(stocked) == "kami siap"


def test_a_snippets_keys_work_in_the_text(qtbot: QtBot, stocked: Workplace) -> None:
    stocked.editor.body.setFocus()
    qtbot.keyClick(
        stocked.editor.body, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    )
    assert body(stocked) == "Salam,\n\nRina"


def test_what_may_not_be_changed_takes_no_snippet(stocked: Workplace) -> None:
    edit = stocked.editor.body
    edit.textCursor().insertText("ttd")
    edit.setReadOnly(True)
    stocked.furnishing.at_hand.inserting.insert(SNIPPETS[0])
    assert body(stocked) == "ttd"


def test_an_article_begins_with_a_template(qtbot: QtBot, stocked: Workplace, room: Newsroom) -> None:
    stocked.registry.run("article.from_template")
    chooser = shown(stocked, Chooser)
    qtbot.keyClick(chooser.ui.query, Qt.Key.Key_Return)
    qtbot.waitUntil(
        lambda: stocked.desk.document.fields is not None and stocked.desk.document.fields.headline == "Mitra: "
    )
    fields = stocked.desk.document.fields
    assert fields is not None
    assert (fields.kind, fields.flags, fields.authors) == (Kind.ADVERTORIAL, Flags(paid=True), (Person("Rina"),))
    assert fields.category == Category("bisnis", "Bisnis")
    assert body(stocked).startswith("RANUMAS, ")
    assert body(stocked).endswith("day — 🌊 .") or body(stocked).endswith(" — 🌊 .")
    qtbot.keyClicks(stocked.editor.body, "Hujan")
    assert body(stocked).endswith("🌊 Hujan.")
    qtbot.waitUntil(lambda: stocked.desk.document.piece is not None, timeout=10_000)


def test_the_button_of_a_new_article_lists_templates(qtbot: QtBot, stocked: Workplace) -> None:
    button = stocked.window.ui.tools.widgetForAction(stocked.registry.action("article.new"))
    assert isinstance(button, QToolButton)
    menu = button.menu()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()][:1] == ["Advertorial"]
    menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: body(stocked).startswith("RANUMAS"))


def test_the_open_piece_becomes_a_template(qtbot: QtBot, stocked: Workplace, room: Newsroom) -> None:
    stocked.editor.body.textCursor().insertText("Isi dengan\u00a0spasi.")
    stocked.registry.run("article.save_template")
    dialog = shown(stocked, TemplateNameDialog)
    assert dialog.ui.name.text() == "Judul"
    dialog.ui.name.clear()
    assert not dialog.ui.ok.isEnabled()
    qtbot.keyClicks(dialog.ui.name, "advertorial")
    assert dialog.ui.ok.text() == "Replace the old one"
    dialog.ui.name.clear()
    qtbot.keyClicks(dialog.ui.name, "Berita")
    qtbot.mouseClick(dialog.ui.ok, Qt.MouseButton.LeftButton)
    stock = stocked.furnishing.at_hand.stock
    qtbot.waitUntil(lambda: [each.name for each in stock.present.templates] == ["Advertorial", "Berita"])
    assert stock.present.templates[1].body == "Isi dengan\u00a0spasi."


def test_a_newsroom_without_any_says_how_to_begin(qtbot: QtBot, opened: Workplace) -> None:
    opened.registry.run("article.from_template")
    chooser = shown(opened, Chooser)
    assert chooser.ui.nothing.isVisible()
    assert "No templates yet" in chooser.ui.nothing.text()
    qtbot.keyClick(chooser.ui.query, Qt.Key.Key_Return)
    assert chooser.isVisible()
    chooser.close()


def test_a_cursor_in_the_middle_of_astral_text(stocked: Workplace) -> None:
    stocked.editor.body.textCursor().insertText("🌊")
    stocked.furnishing.at_hand.inserting.insert(Snippet("x", "🌊🌊{cursor}🌊"))
    cursor = stocked.editor.body.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == "🌊🌊🌊"


def test_from_an_empty_headline_the_keyboard_comes_to_the_place(qtbot: QtBot, stocked: Workplace) -> None:
    template = Template("Berita", body="KOTA — {cursor}\n\nLatar.")
    stocked.furnishing.at_hand.begin(template)
    qtbot.waitUntil(lambda: body(stocked).startswith("KOTA"))
    headline = stocked.editor.headline
    assert headline.hasFocus()
    qtbot.keyClicks(headline, "Rob")
    qtbot.keyClick(headline, Qt.Key.Key_Return)
    qtbot.keyClicks(stocked.editor.body, "Air naik.")
    assert body(stocked) == "KOTA — Air naik.\n\nLatar."


def test_a_text_without_a_blank_does_not_widen_the_list(stocked: Workplace) -> None:
    chooser = Chooser(stocked.window, "Insert a snippet", "None yet.", [Choice("Panjang", "H" * 2_000)])
    chooser.show()
    assert chooser.width() < 1_000


def test_a_text_is_shown_in_whole_lines_at_any_size(stocked: Workplace, qapp: QApplication) -> None:
    before = qapp.font()
    large = QFont(before)
    large.setPointSizeF(2 * before.pointSizeF())
    qapp.setFont(large)
    try:
        chooser = Chooser(stocked.window, "Insert a snippet", "None yet.", [Choice("Panjang", "kata " * 400)])
        chooser.show()
        assert chooser.ui.text.height() % chooser.ui.text.fontMetrics().lineSpacing() == 0
    finally:
        qapp.setFont(before)


def test_what_the_command_line_has_changed_is_there_when_the_window_is_looked_at_again(
    qtbot: QtBot, stocked: Workplace, room: Newsroom
) -> None:
    boilerplate.save_snippet(room, Snippet("baru", "Isi baru."), None)
    stocked.look_for_other_hands()
    qtbot.waitUntil(lambda: stocked.furnishing.at_hand.stock.snippet("baru") is not None)
    qtbot.keyClicks(stocked.editor.body, "baru\t")
    assert body(stocked) == "Isi baru."
