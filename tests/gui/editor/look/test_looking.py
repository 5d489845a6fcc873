"""Focus mode, typewriter scrolling, text size, headings, figures and targets: typed, clicked and looked at."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Article
from redaksi.gui import theme
from redaksi.gui.desk import Desk
from redaksi.gui.editor.figures.label import WordLabel
from redaksi.gui.editor.figures.popup import FiguresPopup
from redaksi.gui.editor.headings import HeadingsDialog, headings
from redaksi.gui.editor.look.spotlight import MODES
from redaksi.gui.editor.look.typewriter import HEIGHT
from redaksi.gui.editor.pane import EditorPane

Write = Callable[[str], EditorPane]
TWO = "Satu kalimat pendek. Kalimat kedua ada di sini.\n\nParagraf lain.\n\nDan satu lagi."


def at(pane: EditorPane, place: int, anchor: int | None = None) -> None:
    cursor = pane.body.textCursor()
    cursor.setPosition(place if anchor is None else anchor)
    cursor.setPosition(
        place, QTextCursor.MoveMode.KeepAnchor if anchor is not None else QTextCursor.MoveMode.MoveAnchor
    )
    pane.body.setTextCursor(cursor)


def middle_of(edit: QPlainTextEdit, place: int) -> QPoint:
    cursor = QTextCursor(edit.document())
    cursor.setPosition(place)
    return edit.cursorRect(cursor).center() + QPoint(2, 0)


def darkest(edit: QPlainTextEdit, start: int, end: int) -> int:
    """The darkest grey (0–255) among the letters between two places of one line."""
    picture = edit.viewport().grab().toImage()
    first, last = middle_of(edit, start), middle_of(edit, end)
    ratio = picture.devicePixelRatio()
    return min(
        QColor(picture.pixel(round(x * ratio), round(y * ratio))).lightness()
        for x in range(first.x(), last.x())
        for y in range(first.y() - 6, first.y() + 7)
    )


@pytest.mark.parametrize("mode", MODES)
def test_the_rest_is_dimmed(desk: Desk, write: Write, mode: str) -> None:
    pane = write(TWO)
    at(pane, 30)
    desk.preferences.set("editor/focus", mode)
    ink = theme.color("ink").lightness()
    written = {"same sentence": (22, 40), "same paragraph": (0, 15), "another": (49, 60)}
    lit = {name for name, span in written.items() if abs(darkest(pane.body, *span) - ink) < 40}
    assert (
        lit
        == {
            "off": set(written),
            "sentence": {"same sentence"},
            "paragraph": {"same sentence", "same paragraph"},
        }[mode]
    )


def test_the_light_follows_the_cursor_and_the_selection(desk: Desk, write: Write) -> None:
    pane = write(TWO)
    desk.preferences.set("editor/focus", "sentence")
    light = pane.body.spotlight.lit_region
    at(pane, 3)
    assert light().contains(middle_of(pane.body, 10))
    assert not light().contains(middle_of(pane.body, 30))
    at(pane, 52, anchor=30)
    assert all(light().contains(middle_of(pane.body, place)) for place in (30, 45, 55))
    assert not light().contains(middle_of(pane.body, 10))


def test_focus_is_one_of_two_and_is_remembered(desk: Desk, pane: EditorPane) -> None:
    pane.commands["view.focus_sentence"](True)
    assert desk.preferences.text("editor/focus") == "sentence"
    pane.commands["view.focus_paragraph"](True)
    assert pane.body.spotlight.mode == "paragraph"
    pane.commands["view.focus_paragraph"](False)
    assert desk.preferences.text("editor/focus") == "off"


def test_the_line_stays_at_its_height(qtbot: QtBot, desk: Desk, write: Write) -> None:
    pane = write("\n\n".join(f"Paragraf {number}." for number in range(200)))
    pane.commands["view.typewriter"](True)
    heights = []
    for _ in range(6):
        qtbot.keyClicks(pane.body, "kata ")
        qtbot.keyClick(pane.body, Qt.Key.Key_Return)
        heights.append(pane.body.cursorRect().center().y() / pane.body.viewport().height())
    assert max(heights) - min(heights) < 0.01, heights
    # The text moves by whole lines.
    assert abs(heights[0] - HEIGHT) < pane.body.cursorRect().height() / pane.body.viewport().height()
    qtbot.keyClick(pane.body, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert pane.body.verticalScrollBar().value() == 0
    pane.commands["view.typewriter"](False)
    assert not pane.body.centerOnScroll()


def test_the_text_has_its_usual_size_again(desk: Desk, pane: EditorPane) -> None:
    usual = desk.preferences.number("editor/points")
    for _ in range(3):
        pane.commands["format.larger"]()
    assert pane.body.font().pointSizeF() > usual
    pane.commands["format.usual_size"]()
    assert (desk.preferences.number("editor/points"), pane.body.font().pointSizeF()) == (usual, usual)


HEADED = (
    "# Bab satu\n\nIsi.\n\n## *Anak* bab, _dan_ [tautan](https://a.id)\n\n"
    "```\n# bukan judul\n```\n\n## Kesimpulan ##\n\nAkhir."
)


def test_headings_are_those_that_readers_see(write: Write) -> None:
    pane = write(HEADED)
    found = [(heading.title, heading.level, heading.block) for heading in headings(pane.body.document())]
    assert found == [("Bab satu", 1, 0), ("Anak bab, dan tautan", 2, 4), ("Kesimpulan", 2, 10)]


def test_a_heading_is_found_by_its_letters(qtbot: QtBot, write: Write) -> None:
    pane = write(HEADED)
    pane.commands["edit.go_to_heading"]()
    dialog = pane.findChild(HeadingsDialog)
    assert isinstance(dialog, HeadingsDialog)
    assert dialog.ui.list.currentItem().text().strip() == "Kesimpulan"
    qtbot.keyClicks(dialog.ui.query, "bab")
    assert dialog.ui.list.count() == 2
    qtbot.keyClick(dialog.ui.query, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.ui.query, Qt.Key.Key_Return)
    assert pane.body.textCursor().blockNumber() in (0, 4)


def test_a_text_without_headings_says_so(qtbot: QtBot, write: Write) -> None:
    pane = write("Isi.")
    dialog = HeadingsDialog(pane.body, pane)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.ui.nothing.isVisible()
    qtbot.keyClick(dialog.ui.query, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.close()


def popup(pane: EditorPane) -> FiguresPopup:
    pane.commands["view.figures"]()
    found = pane.findChildren(FiguresPopup)[-1]
    assert isinstance(found, FiguresPopup)
    return found


def test_all_figures_are_shown_also_of_the_selection(write: Write) -> None:
    pane = write(TWO)
    at(pane, 47, anchor=21)
    shown = popup(pane)
    ui = shown.ui
    whole = [label.text() for label in (ui.words, ui.characters, ui.dense, ui.sentences, ui.paragraphs, ui.minutes)]
    assert whole == ["13", "75", "65", "4", "3", "1"]
    assert [ui.wordsChosen.text(), ui.sentencesChosen.text()] == ["5", "1"]
    assert ui.words.accessibleName() == "Words: 13"
    shown.close()


def test_a_long_selection_takes_whole_paragraphs_as_they_are_counted(write: Write) -> None:
    pane = write(TWO)
    pane.counter.finish()
    at(pane, 70, anchor=5)
    from redaksi.gui.editor.figures.figures import figures_of

    cursor = pane.body.textCursor()
    assert pane.counter.of_selection(cursor) == figures_of(cursor.selectedText().replace("\u2029", "\n"))


def test_a_target_of_one_article_or_of_all(qtbot: QtBot, desk: Desk, write: Write) -> None:
    pane = write(TWO)
    label = pane.findChild(WordLabel)
    assert isinstance(label, WordLabel)
    first = popup(pane)
    first.ui.target.setValue(26)
    assert label.text() == "13 of 26 word(s)"
    first.close()
    desk.document.open_new(Article(body="satu"))
    assert label.text().startswith("1 ")
    second = popup(pane)
    second.ui.everywhere.setChecked(True)
    second.ui.target.setValue(400)
    second.close()
    assert desk.preferences.number("editor/target") == 400
    assert label.text() == "1 of 400 word(s)"


def test_hostile_targets_in_the_file_are_none(desk: Desk, write: Write) -> None:
    for text in ("[", "[]", '{"x": "y"}', "7"):
        desk.preferences.set("writing/targets", text)
        pane = write(TWO)
        label = pane.findChild(WordLabel)
        assert isinstance(label, WordLabel)
        assert label.text() == "13 word(s)"


def test_a_long_text_is_counted_in_slices(qtbot: QtBot, desk: Desk, pane: EditorPane) -> None:
    body = "\n\n".join("Warga diminta tetap tenang. " * 12 for _ in range(4_000))
    desk.document.open_new(Article(body=body))
    assert pane.counter.total < 192_000
    qtbot.waitUntil(lambda: pane.counter.total == 192_000, timeout=10_000)
    assert pane.counter.figures.sentences == 48_000


def test_a_very_long_line_is_counted_in_pieces(qtbot: QtBot, desk: Desk, pane: EditorPane) -> None:
    line = "Warga diminta tetap tenang. " * 40_000
    desk.document.open_new(Article(body=line))
    assert pane.counter.total < 160_000
    qtbot.waitUntil(lambda: pane.counter.total == 160_000, timeout=10_000)
    assert pane.counter.figures.paragraphs == 1
    assert pane.counter.figures.characters == len(line)
