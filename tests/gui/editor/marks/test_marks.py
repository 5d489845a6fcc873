"""Marks in the text: found a moment later, moved with the text, mended in one step."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Sequence

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Article
from redaksi.gui import theme
from redaksi.gui.desk import Desk
from redaksi.gui.editor.marks.looking import SLICE
from redaksi.gui.editor.marks.marks import Kind, Mark, Offer
from redaksi.gui.editor.pane import EditorPane

Write = Callable[[str], EditorPane]


class Tehnik:
    """Finds one misspelling and knows what to write instead."""

    def __init__(self, word: str = "tehnik", kind: Kind = Kind.SPELLING) -> None:
        self.word, self.kind = word, kind
        self.looks: list[str] = []
        self.called: list[str] = []

    def look(self, text: str) -> Iterator[Mark | None]:
        self.looks.append(text)
        for found in re.finditer(rf"\b{self.word}\b", text):
            yield None
            yield Mark(*found.span(), self.kind, "tehnik")

    def explain(self, mark: Mark, marked: str) -> str:
        return f"“{marked}” & salah eja"

    def offers(self, mark: Mark, text: str) -> Sequence[Offer]:
        seen = text[mark.start : mark.end]
        return [Offer("teknik", "teknik"), Offer(f"Abaikan {seen}", call=lambda: self.called.append(seen))]


@pytest.fixture
def source() -> Tehnik:
    return Tehnik()


@pytest.fixture
def marked(write: Write, source: Tehnik, qtbot: QtBot) -> Write:
    """Open a text and wait until it has been looked at."""

    def opened(body: str) -> EditorPane:
        pane = write(body)
        pane.body.marks.register(source)
        settle(pane, qtbot)
        return pane

    return opened


def settle(pane: EditorPane, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: pane.body.marks.looking.is_idle)


def words(pane: EditorPane) -> list[str]:
    """What is marked, paragraph by paragraph, as the text reads now."""
    document, found = pane.body.document(), []
    for number, paragraph in enumerate(pane.body.marks._marking.paragraphs):
        block = document.findBlockByNumber(number)
        found += [pane.body.marks.cursor(block, placed).selectedText() for placed in paragraph.marks]
    return found


def place(pane: EditorPane, position: int) -> None:
    cursor = pane.body.textCursor()
    cursor.setPosition(position)
    pane.body.setTextCursor(cursor)


def has_wave(pane: EditorPane) -> bool:
    """Whether the colour of a wave is anywhere on the text area."""
    wave = QColor(theme.color("error"))
    image = pane.body.viewport().grab().toImage()
    near = 40
    return any(
        abs((colour := image.pixelColor(x, y)).red() - wave.red()) < near
        and abs(colour.green() - wave.green()) < near
        and abs(colour.blue() - wave.blue()) < near
        for y in range(image.height())
        for x in range(image.width())
    )


def test_marks_are_found_by_character_whatever_qt_counts(marked: Write) -> None:
    pane = marked("Biasa saja.\n😀 ahli tehnik 🇮🇩 dan tehnik\ntehnik")
    assert words(pane) == ["tehnik", "tehnik", "tehnik"]
    assert pane.body.marks.count(Kind.SPELLING) == 3
    assert pane.body.marks.count(Kind.STYLE) == 0


def test_a_wave_is_drawn_under_a_mark_and_none_without(marked: Write, source: Tehnik, qtbot: QtBot) -> None:
    assert has_wave(marked("Ahli tehnik sipil dari kampus itu."))


def test_no_wave_is_drawn_without_a_mark(marked: Write) -> None:
    assert not has_wave(marked("Ahli teknik sipil dari kampus itu."))


def test_nothing_is_marked_in_a_fence_and_what_leaves_it_is(marked: Write, qtbot: QtBot) -> None:
    pane = marked("```\ntehnik\n```")
    assert words(pane) == []
    place(pane, 0)
    for _ in range(3):
        qtbot.keyClick(pane.body, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: words(pane) == ["tehnik"])


def test_marks_move_with_the_text_before_they_are_looked_for_again(marked: Write, qtbot: QtBot) -> None:
    pane = marked("tehnik satu tehnik")
    place(pane, 9)
    pane.body.insertPlainText("😀 ")
    qtbot.keyClicks(pane.body, "lalu ")
    assert words(pane) == ["tehnik", "tehnik"]
    qtbot.keyClick(pane.body, Qt.Key.Key_Return)
    assert words(pane) == ["tehnik", "tehnik"]
    qtbot.keyClick(pane.body, Qt.Key.Key_Backspace)
    settle(pane, qtbot)
    assert words(pane) == ["tehnik", "tehnik"]


def test_only_changed_paragraphs_are_looked_at_again(marked: Write, source: Tehnik, qtbot: QtBot) -> None:
    pane = marked("satu\ndua tehnik\ntiga")
    source.looks.clear()
    qtbot.keyClicks(pane.body, "!")
    settle(pane, qtbot)
    assert source.looks == ["tiga!"]


def test_a_word_is_not_marked_while_it_is_typed(marked: Write, qtbot: QtBot) -> None:
    pane = marked("Ahli ")
    qtbot.keyClicks(pane.body, "tehnik")
    settle(pane, qtbot)
    assert words(pane) == ["tehnik"]
    assert pane.body.marks.at(pane.body.textCursor().position()) is None
    assert not has_wave(pane)
    qtbot.keyClicks(pane.body, " ")
    assert pane.body.marks.at(8) is not None
    assert has_wave(pane)


def test_a_mark_shows_once_the_cursor_goes_elsewhere(marked: Write, qtbot: QtBot) -> None:
    pane = marked("Ahli ")
    qtbot.keyClicks(pane.body, "tehnik")
    settle(pane, qtbot)
    qtbot.keyClick(pane.body, Qt.Key.Key_Left)
    assert has_wave(pane)


def test_a_fix_is_one_step_of_undo(marked: Write, qtbot: QtBot) -> None:
    pane = marked("Ahli 😀 tehnik sipil.")
    menu = QMenu()
    menu.addAction("Copy")
    pane.body.menu_opening.emit(menu, 10)
    titles = [action.text() for action in menu.actions()]
    assert titles[:6] == ["“tehnik” && salah eja", "teknik", "", "Abaikan tehnik", "", "Copy"]
    assert not menu.actions()[0].isEnabled()
    menu.actions()[1].trigger()
    assert pane.body.toPlainText() == "Ahli 😀 teknik sipil."
    pane.body.undo()
    assert pane.body.toPlainText() == "Ahli 😀 tehnik sipil."
    settle(pane, qtbot)
    assert words(pane) == ["tehnik"]


def test_the_keyboard_reaches_the_fixes(marked: Write, source: Tehnik, qtbot: QtBot) -> None:
    pane = marked("Ahli tehnik sipil.")
    place(pane, 0)
    pane.commands["edit.fixes"]()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.activeAction().text() == "teknik"
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)
    assert source.called == ["tehnik"]
    assert pane.body.toPlainText() == "Ahli tehnik sipil."


def test_next_and_previous_go_round_the_text(marked: Write) -> None:
    pane = marked("tehnik a\n\nb tehnik c tehnik")

    def where(command: str) -> int:
        pane.commands[command]()
        assert pane.body.textCursor().selectedText() == "tehnik"
        return pane.body.textCursor().selectionStart()

    place(pane, 0)
    assert [where("edit.next_mark") for _ in range(4)] == [0, 12, 21, 0]
    assert [where("edit.previous_mark") for _ in range(3)] == [21, 12, 0]
    assert QToolTip.text() == "“tehnik” & salah eja"  # the theme's tooltips are plain text


def test_a_long_reason_takes_several_lines(marked: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    pane = marked("tehnik a")
    reason = "Kalimat ini terlalu panjang untuk satu tarikan napas; bagilah menjadi dua atau tiga kalimat."
    monkeypatch.setattr(pane.body.marks, "explain", lambda *_: reason)
    pane.commands["edit.next_mark"]()
    lines = QToolTip.text().split("\n")
    assert len(lines) == 2
    assert max(map(len, lines)) <= 70
    assert " ".join(lines) == reason


def test_hovering_over_a_mark_tells_the_reason(marked: Write, qtbot: QtBot) -> None:
    pane = marked("Ahli tehnik sipil.")
    cursor = QTextCursor(pane.body.document())
    cursor.setPosition(7)
    point = pane.body.cursorRect(cursor).center()
    assert pane.body.mark_menu.hover(_help(pane, point))
    assert "salah eja" in QToolTip.text()
    cursor.setPosition(1)
    assert not pane.body.mark_menu.hover(_help(pane, pane.body.cursorRect(cursor).center()))


def _help(pane: EditorPane, point: QPoint) -> QHelpEvent:
    return QHelpEvent(QEvent.Type.ToolTip, point, pane.body.viewport().mapToGlobal(point))


def test_a_text_that_may_not_be_changed_shows_no_marks(marked: Write) -> None:
    pane = marked("Ahli tehnik sipil.")
    pane.body.setReadOnly(True)
    assert not has_wave(pane)
    assert pane.body.marks.at(7) is None
    assert pane.body.marks.following(0, True) is None


def test_two_sources_share_a_paragraph(marked: Write, qtbot: QtBot) -> None:
    pane = marked("Ahli tehnik dan dan sipil.")
    pane.body.marks.register(Tehnik("dan dan", Kind.STYLE))
    settle(pane, qtbot)
    assert words(pane) == ["tehnik", "dan dan"]
    assert pane.body.marks.count(Kind.STYLE) == 1


def test_words_with_two_marks_have_both_reasons_and_each_fix_once(marked: Write, qtbot: QtBot) -> None:
    pane = marked("Ahli tehnik sipil.")
    pane.body.marks.register(Tehnik(kind=Kind.STYLE))
    settle(pane, qtbot)
    menu = QMenu()
    pane.body.menu_opening.emit(menu, 7)
    titles = [action.text() for action in menu.actions()]
    reason = "“tehnik” && salah eja"
    assert titles[:7] == [reason, "teknik", "", "Abaikan tehnik", "", reason, "Abaikan tehnik"]


def test_marks_of_the_whole_text_are_put_and_replaced(marked: Write, source: Tehnik, qtbot: QtBot) -> None:
    pane = marked("satu dua\ntiga tehnik")
    marks, document = pane.body.marks, pane.body.document()
    whole = Tehnik()
    dua = Mark(5, 8, Kind.STYLE, "whole")
    assert marks.put(whole, {0: [dua], 1: [Mark(0, 4, Kind.STYLE, "whole")]}, document.revision())
    assert words(pane) == ["dua", "tiga", "tehnik"]
    qtbot.keyClicks(pane.body, "!")
    settle(pane, qtbot)
    assert words(pane) == ["dua", "tiga", "tehnik"]
    assert not marks.put(whole, {}, document.revision() - 1)
    assert marks.put(whole, {0: [dua]}, document.revision())
    assert words(pane) == ["dua", "tehnik"]
    assert marks.count(Kind.STYLE) == 1


def test_looking_again_keeps_what_is_marked_meanwhile(marked: Write, source: Tehnik, qtbot: QtBot) -> None:
    pane = marked("Ahli tehnik sipil.")
    source.word = "sipil"
    pane.body.marks.look_again(source)
    assert words(pane) == ["tehnik"]
    settle(pane, qtbot)
    assert words(pane) == ["sipil"]


def test_another_piece_has_its_own_marks(marked: Write, desk: Desk, qtbot: QtBot) -> None:
    pane = marked("Ahli tehnik sipil.")
    desk.document.open_new(Article(headline="Lain", body="a\nb\ntehnik"))
    settle(pane, qtbot)
    assert words(pane) == ["tehnik"]
    desk.document.open(None)
    assert words(pane) == []


def test_a_theme_that_changes_leaves_the_marks(marked: Write, qtbot: QtBot) -> None:
    pane = marked("Ahli tehnik sipil.")
    pane.body.highlighter.restyle(pane.body.font())
    assert words(pane) == ["tehnik"]


def test_a_long_text_is_looked_at_in_slices(marked: Write, source: Tehnik, qtbot: QtBot) -> None:
    """Each slice ends soon after its time, however long a paragraph is."""

    class Slow(Tehnik):
        def look(self, text: str) -> Iterator[Mark | None]:
            for _ in range(20):
                until = time.perf_counter() + 0.0005
                while time.perf_counter() < until:
                    pass
                yield None
            yield from super().look(text)

    pane = marked("a\n" * 5 + "tehnik")
    marks = pane.body.marks
    marks.register(Slow())
    lasted = []

    def work() -> None:
        before = time.process_time()
        marks.looking.work()
        lasted.append(time.process_time() - before)

    while any(paragraph.stale for paragraph in marks._marking.paragraphs):
        work()
    assert words(pane) == ["tehnik", "tehnik"]
    assert len(lasted) >= 20
    assert sorted(lasted)[len(lasted) // 2] < SLICE + 0.002
