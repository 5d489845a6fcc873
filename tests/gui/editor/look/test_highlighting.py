"""What Markdown looks like while it is written, read from the laid out text and from pixels."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QPaintEvent, QRegion, QTextCharFormat, QTextCursor
from pytestqt.qtbot import QtBot

from redaksi.gui import theme
from redaksi.gui.editor.pane import EditorPane

Write = Callable[[str], EditorPane]
LONG = "kata yang panjang sekali sehingga barisnya harus dibungkus ke baris berikutnya lalu ke yang lain lagi"


def style(pane: EditorPane, line: int, words: str) -> QTextCharFormat:
    """How `words` in a paragraph look: the one format that all of them have."""
    block = pane.body.document().findBlockByNumber(line)
    start = block.text().index(words)
    held = [
        QTextCharFormat(part.format)
        for part in block.layout().formats()
        if part.start <= start and start + len(words) <= part.start + part.length
    ]
    assert len(held) == 1, f"{words!r} has {len(held)} formats"
    return held[0]


def is_dim(looks: QTextCharFormat) -> bool:
    return looks.foreground().color() == theme.color("markup")


def test_headings_shrink_level_by_level(write: Write) -> None:
    pane = write("\n".join(f"{'#' * level} Judul" for level in range(1, 5)))
    sizes = [style(pane, line, "Judul").fontPointSize() for line in range(4)]
    assert sizes == sorted(sizes, reverse=True)
    assert len(set(sizes)) == 4
    assert is_dim(style(pane, 0, "# "))


def test_bold_holds_italic_and_both_hold_what_is_within(write: Write) -> None:
    pane = write("**luar *negeri* kita** dan *asing **sekali** itu*")
    assert (style(pane, 0, "luar ").fontWeight() > 500, style(pane, 0, "luar ").fontItalic()) == (True, False)
    assert (style(pane, 0, "negeri").fontWeight() > 500, style(pane, 0, "negeri").fontItalic()) == (True, True)
    assert (style(pane, 0, "sekali").fontWeight() > 500, style(pane, 0, "sekali").fontItalic()) == (True, True)
    assert (style(pane, 0, " itu").fontWeight() > 500, style(pane, 0, " itu").fontItalic()) == (False, True)
    assert is_dim(style(pane, 0, "**"))


def test_a_links_words_stand_out_and_its_address_does_not(write: Write) -> None:
    pane = write("## lihat [laporan](https://contoh.id/a_b_c) ini")
    assert style(pane, 0, "laporan").foreground().color() == theme.color("accent")
    assert style(pane, 0, "laporan").fontPointSize() == style(pane, 0, " ini").fontPointSize()
    assert is_dim(style(pane, 0, "](https://contoh.id/a_b_c)"))


def test_cells_are_of_one_width_and_the_head_is_bold(write: Write) -> None:
    pane = write("| Kota | Korban |\n| --- | ---: |\n| Palu | 12 |")
    assert style(pane, 0, " Kota ").fontWeight() > 500
    assert style(pane, 2, " Palu ").fontWeight() < 500
    assert all(style(pane, line, words).fontFixedPitch() for line, words in ((0, " Kota "), (1, " --- "), (2, "12")))
    assert is_dim(style(pane, 1, " --- "))
    assert is_dim(style(pane, 2, "|"))


@pytest.mark.parametrize(
    ("sign", "hangs"),
    [("- ", True), ("12. ", True), ("> ", True), ("    - ", True), ("> - ", True), ("", False), ("## ", False)],
)
def test_later_lines_of_an_item_stand_below_its_words(write: Write, sign: str, hangs: bool) -> None:
    pane = write(f"{sign}{LONG}")
    block = pane.body.document().firstBlock()
    cursor = QTextCursor(block)
    cursor.setPosition(len(sign))
    layout = block.layout()
    assert layout.lineCount() > 1
    assert block.lineCount() == layout.lineCount()
    cursor.setPosition(layout.lineAt(1).textStart())
    words = QTextCursor(block)
    words.setPosition(len(sign) if hangs else 0)
    assert pane.body.cursorRect(cursor).x() == pytest.approx(pane.body.cursorRect(words).x(), abs=1)
    assert layout.lineAt(1).y() > layout.lineAt(0).y()


def test_a_line_stops_hanging_when_its_sign_is_taken_away(qtbot: QtBot, write: Write) -> None:
    pane = write(f"- {LONG}")
    cursor = QTextCursor(pane.body.document())
    cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor, 2)
    cursor.removeSelectedText()
    layout = pane.body.document().firstBlock().layout()
    assert layout.lineAt(1).x() == layout.lineAt(0).x()


def test_a_bar_beside_quotes_and_a_ground_below_code(write: Write) -> None:
    pane = write("> kutipan\n\nbiasa\n\n```\nkode\n```\nbiasa")
    image = pane.body.viewport().grab().toImage()

    def pixel(line: int, x: int) -> str:
        cursor = QTextCursor(pane.body.document().findBlockByNumber(line))
        return image.pixelColor(QPoint(x, pane.body.cursorRect(cursor).center().y())).name()

    paper = pixel(2, 1)
    assert pixel(0, 1) == theme.color("control").name()
    assert [pixel(line, 1) for line in (4, 5, 6)] == [theme.color("surface").name()] * 3
    assert pixel(7, 1) == paper
    assert pixel(0, 300) == paper


class Painted(QObject):
    """What has been painted of a viewport."""

    def __init__(self, pane: EditorPane) -> None:
        super().__init__(pane)
        self.region = QRegion()
        pane.body.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return super().eventFilter(watched, event)


def test_a_key_paints_its_paragraph_and_no_more(qtbot: QtBot, write: Write) -> None:
    pane = write("## Judul\n\nkata **tebal** di sini\n\nlagi *satu*\n\nakhir")
    cursor = pane.body.textCursor()
    cursor.setPosition(pane.body.document().findBlockByNumber(2).position() + 4)
    pane.body.setTextCursor(cursor)
    qtbot.wait(50)
    painted = Painted(pane)
    qtbot.keyClicks(pane.body, "x")
    qtbot.waitUntil(lambda: not painted.region.isEmpty())
    paragraph = pane.body.blockBoundingGeometry(pane.body.textCursor().block()).height()
    assert painted.region.boundingRect().height() <= paragraph + 2


def test_what_a_fence_makes_of_the_lines_below_is_painted(qtbot: QtBot, write: Write) -> None:
    pane = write("``\n**tebal**\nakhir")
    pane.body.moveCursor(QTextCursor.MoveOperation.Start)
    pane.body.moveCursor(QTextCursor.MoveOperation.EndOfLine)
    assert style(pane, 1, "tebal").fontWeight() > 500
    qtbot.wait(50)
    painted = Painted(pane)
    qtbot.keyClicks(pane.body, "`")
    assert style(pane, 1, "tebal").fontFixedPitch()
    qtbot.waitUntil(lambda: not painted.region.isEmpty())
    last = pane.body.document().lastBlock()
    assert painted.region.boundingRect().bottom() >= pane.body.cursorRect(QTextCursor(last)).top()


def test_a_line_that_wraps_anew_moves_what_is_below(qtbot: QtBot, write: Write) -> None:
    pane = write(f"{LONG} {LONG}\nakhir")
    below = QTextCursor(pane.body.document().lastBlock())
    before = pane.body.cursorRect(below).top()
    pane.body.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClicks(pane.body, "kata lain yang baru di depan sekali dan masih panjang lagi sampai penuh ")
    assert pane.body.cursorRect(below).top() > before
    for _ in range(12):
        pane.body.undo()
    assert pane.body.cursorRect(below).top() == before


def test_thousands_of_signs_in_one_line_take_little_time(write: Write) -> None:
    began = time.process_time()
    write("a*b _c " * 3_000 + "[x](y) `z` " * 1_500)
    assert time.process_time() - began < 1
