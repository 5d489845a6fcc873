"""Misspelt words in the window: marked a moment later, mended, added, ignored; said quietly where it cannot be done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from redaksi.dictionaries import places, word_files
from redaksi.domain.article import Article
from redaksi.gui.editor.marks.marks import Kind
from redaksi.gui.spelling.missing_dialog import MissingDialog
from redaksi.gui.spelling.spelling import MARKED
from redaksi.gui.spelling.words import WordsDialog
from redaksi.gui.workplace import Workplace
from redaksi.usecases import ignored, spelling
from redaksi.usecases.newsroom import Newsroom

BODY = "Ahli jmbatan sipil itu datang.\n\nJmbatan dan jmbatan, kata beleid."


@pytest.fixture(autouse=True)
def _own_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A personal list of its own, and no dictionary but the newsroom's."""
    pytest.importorskip("hunspell")
    monkeypatch.setattr(word_files, "user_config_path", lambda *_args, **_named: tmp_path / "config")
    monkeypatch.setattr(places, "_system_folders", lambda *_args: iter(()))
    monkeypatch.setattr(places, "_carried", lambda: iter(()))


def put_dictionary(room: Newsroom, *words: str, name: str = "id_ID") -> None:
    folder = room.store.folder / spelling.FOLDER
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.aff").write_text("SET UTF-8\nTRY aeiknt\n")
    (folder / f"{name}.dic").write_text(f"{len(words)}\n" + "\n".join(words) + "\n", encoding="utf-8")


@pytest.fixture
def dictionary(room: Newsroom) -> None:
    put_dictionary(room, "ahli", "teknik", "sipil", "itu", "datang", "dan", "kata", "jembatan")


@pytest.fixture
def show(opened: Workplace, qtbot: QtBot) -> Callable[..., Workplace]:
    def shown(body: str = BODY, language: str = "id") -> Workplace:
        opened.desk.document.open_new(Article(headline="Jembatan", body=body, language=language))
        settle(opened, qtbot)
        return opened

    return shown


def settle(work: Workplace, qtbot: QtBot) -> None:
    """Until the speller is there and everything has been looked at."""
    marks, own = work.editor.body.marks, work.furnishing.spelling.spelling
    qtbot.waitUntil(lambda: not own._later.isActive() and work.desk.jobs.idle and marks.looking.is_idle)


def marked(work: Workplace) -> list[str]:
    body = work.editor.body
    found = []
    for number, paragraph in enumerate(body.marks._marking.paragraphs):
        block = body.document().findBlockByNumber(number)
        found += [body.marks.cursor(block, p).selectedText() for p in paragraph.marks if p.mark.kind is Kind.SPELLING]
    return found


def menu_at(work: Workplace, position: int) -> QMenu:
    menu = QMenu(work.window)
    work.editor.body.menu_opening.emit(menu, position)
    return menu


def choose(menu: QMenu, title: str) -> None:
    next(action for action in menu.actions() if action.text() == title).trigger()


@pytest.mark.usefixtures("dictionary")
def test_misspelt_words_are_marked_and_mended(show: Callable[..., Workplace], qtbot: QtBot) -> None:
    work = show()
    assert marked(work) == ["jmbatan", "jmbatan", "beleid"]
    menu = menu_at(work, 7)
    assert menu.actions()[0].text() == "“jmbatan” is in no Indonesian dictionary."
    choose(menu, "jembatan")
    assert work.editor.body.toPlainText().startswith("Ahli jembatan sipil")
    work.editor.body.undo()
    assert work.editor.body.toPlainText() == BODY


@pytest.mark.usefixtures("dictionary")
@pytest.mark.parametrize("title", ["Add to my dictionary", "Add to the newsroom's dictionary"])
def test_an_added_word_is_marked_nowhere(
    show: Callable[..., Workplace], qtbot: QtBot, room: Newsroom, title: str
) -> None:
    work = show()
    choose(menu_at(work, 7), title)
    qtbot.waitUntil(lambda: marked(work) == ["beleid"])
    newsroom = "newsroom" in title
    assert spelling.newsroom_words(room, "id") == (["jmbatan"] if newsroom else [])
    assert spelling.personal_words(room, "id") == (frozenset() if newsroom else {"jmbatan"})


@pytest.mark.usefixtures("dictionary")
def test_an_ignored_word_is_ignored_in_this_piece_only_and_for_good(
    show: Callable[..., Workplace], qtbot: QtBot, room: Newsroom
) -> None:
    work = show()
    choose(menu_at(work, 7), "Ignore in this article")
    qtbot.waitUntil(lambda: marked(work) == ["beleid"])
    first = work.desk.document.piece
    assert first is not None
    assert ignored.ignored(room, first.article.id) == {("spelling", "jmbatan")}
    show(BODY)
    assert marked(work) == ["jmbatan", "jmbatan", "beleid"]
    work.opening.open(first.article.id)
    qtbot.waitUntil(lambda: work.desk.document.piece == first)
    settle(work, qtbot)
    assert marked(work) == ["beleid"]


@pytest.mark.usefixtures("dictionary")
def test_marking_can_be_switched_off_and_on(show: Callable[..., Workplace], qtbot: QtBot) -> None:
    work = show()
    action = work.registry.action("view.spelling")
    assert action.isChecked()
    action.trigger()
    qtbot.waitUntil(lambda: marked(work) == [])
    assert not work.desk.preferences.flag(MARKED)
    action.trigger()
    qtbot.waitUntil(lambda: len(marked(work)) == 3)
    work.desk.preferences.set(MARKED, False)
    assert not action.isChecked()


def test_the_language_of_the_piece_decides(show: Callable[..., Workplace], qtbot: QtBot, room: Newsroom) -> None:
    put_dictionary(room, "teknik")
    put_dictionary(room, "the", "bridge", name="en_US")
    work = show("the brigde teknik", language="en-GB")
    assert marked(work) == ["brigde", "teknik"]
    menu = menu_at(work, 6)
    assert menu.actions()[0].text() == "“brigde” is in no English dictionary."
    assert menu.actions()[1].text() == "bridge"
    work.desk.document.change(language="id")
    qtbot.waitUntil(lambda: marked(work) == ["the", "brigde"])
    work.desk.document.change(language="ms")
    qtbot.waitUntil(lambda: marked(work) == [])


def test_a_missing_dictionary_is_said_quietly_and_how_to_add_it(
    show: Callable[..., Workplace], qtbot: QtBot, room: Newsroom
) -> None:
    work = show()
    button = work.furnishing.spelling.button
    assert button.isVisible()
    assert button.text() == "No Indonesian dictionary"
    assert marked(work) == []
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog = work.window.findChild(MissingDialog)
    assert dialog is not None
    assert str(room.store.folder / "dictionaries") in dialog.ui.folder.text()
    put_dictionary(room, "ahli", "jembatan", "sipil", "itu", "datang", "dan", "kata")
    qtbot.mouseClick(dialog.ui.again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: marked(work) == ["jmbatan", "jmbatan", "beleid"])
    assert not button.isVisible()


@pytest.mark.usefixtures("dictionary")
def test_the_headline_is_spelt_too(show: Callable[..., Workplace], qtbot: QtBot) -> None:
    work = show("Ahli datang.\n\nItu jmbatan.")
    headline, body = work.editor.headline, work.editor.body
    headline.setFocus()
    headline.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(headline, " dtang itu")
    qtbot.waitUntil(lambda: headline.marks.count(Kind.SPELLING) == 1)
    place = headline.textCursor()
    place.setPosition(0)
    headline.setTextCursor(place)
    work.registry.run("edit.next_mark")
    assert headline.textCursor().selectedText() == "dtang"
    work.registry.run("edit.next_mark")
    assert body.hasFocus()
    assert body.textCursor().selectedText() == "jmbatan"
    assert not headline.textCursor().hasSelection()
    work.registry.run("edit.next_mark")
    assert headline.hasFocus()
    assert headline.textCursor().selectedText() == "dtang"
    work.registry.run("edit.previous_mark")
    assert body.textCursor().selectedText() == "jmbatan"
    menu = QMenu(work.window)
    headline.menu_opening.emit(menu, 10)
    choose(menu, "datang")
    assert headline.text() == "Jembatan datang itu"
    assert work.desk.document.fields is not None
    assert work.desk.document.fields.headline == "Jembatan datang itu"


def test_nothing_is_said_of_other_languages(show: Callable[..., Workplace]) -> None:
    assert not show(language="ms").furnishing.spelling.button.isVisible()


@pytest.mark.usefixtures("dictionary")
def test_words_are_seen_added_and_taken_out(show: Callable[..., Workplace], qtbot: QtBot, room: Newsroom) -> None:
    work = show()
    work.registry.run("newsroom.words")
    dialog = work.window.findChild(WordsDialog)
    assert dialog is not None
    ui = dialog.ui

    def listed() -> list[str]:
        return [ui.list.item(row).text() for row in range(ui.list.count())]

    qtbot.keyClicks(ui.word, "beleid")
    qtbot.keyClick(ui.word, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: listed() == ["beleid"] and marked(work) == ["jmbatan", "jmbatan"])
    qtbot.keyClicks(ui.word, "dua kata")
    qtbot.mouseClick(ui.add, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(ui.problem.isVisible)
    assert "dua kata" in ui.problem.text()
    ui.list.item(0).setSelected(True)
    qtbot.keyClick(ui.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: listed() == [] and len(marked(work)) == 3)
    ui.whose.setCurrentIndex(1)
    ui.word.setText("jmbatan")
    qtbot.mouseClick(ui.add, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: listed() == ["jmbatan"] and marked(work) == ["beleid"])
    assert spelling.personal_words(room, "id") == {"jmbatan"}


@pytest.mark.usefixtures("dictionary")
def test_a_text_that_cannot_be_changed_loads_no_dictionary(
    opened: Workplace, write: Callable[..., object], qtbot: QtBot
) -> None:
    piece = write("Lama", "submit", "approve", body=BODY)
    opened.desk.read_only = True
    opened.desk.document.open(piece)  # type: ignore[arg-type]
    settle(opened, qtbot)
    assert opened.furnishing.spelling.spelling.source.speller is None
