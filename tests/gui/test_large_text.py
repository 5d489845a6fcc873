"""Twice the text on a small screen: nothing is cut off that cannot be scrolled to or read in a tooltip."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from redaksi.domain.article import Piece
from redaksi.gui import theme
from redaksi.gui.panes import Pane
from redaksi.gui.workplace import Workplace
from tests.gui.every_dialog import DIALOGS

Write = Callable[..., Piece]
#: The smallest screen, without a panel and a title bar.
ROOM = QSize(1280, 690)


@pytest.fixture
def large(qtbot: QtBot, opened: Workplace, write: Write) -> Iterator[Workplace]:
    """The window at 200 % on the smallest screen, a story open."""
    before = QApplication.font()
    opened.desk.preferences.set("look/text_size", 200)
    opened.window.resize(ROOM)
    piece = write("Rob rendam Ranumas", category="Lingkungan")
    with qtbot.waitSignal(opened.desk.document.opened):
        opened.opening.open(piece.article.id)
    qtbot.waitUntil(lambda: opened.desk.jobs.idle)
    yield opened
    opened.desk.preferences.set("look/text_size", 100)
    QApplication.setFont(before)


def cut(widget: QWidget) -> list[str]:
    """Labels and buttons on show below `widget` that are smaller than their words, which do not wrap."""
    found = []
    for part in widget.findChildren(QWidget):
        words = part.text() if isinstance(part, QLabel | QAbstractButton) else ""
        if not words or not part.isVisible() or (isinstance(part, QLabel) and part.wordWrap()):
            continue
        if part.width() + 1 < part.minimumSizeHint().width() and words not in part.toolTip():
            found.append(f"{part.objectName()} {words[:40]}")
    return found


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_window_fits_the_smallest_screen(qtbot: QtBot, large: Workplace, language: str) -> None:
    large.view.show_language(language)
    qtbot.wait(0)
    least = large.window.minimumSizeHint()
    assert (least.width() <= ROOM.width(), least.height() <= ROOM.height()) == (True, True), least
    assert large.window.ui.status.geometry().bottom() <= ROOM.height()
    assert cut(large.window) == []


def test_the_toolbar_keeps_its_last_button_in_sight(qtbot: QtBot, large: Workplace) -> None:
    bar, person = large.window.ui.tools, large.window.toolbar.person
    person.setText("Rina Sasmita Wulandari · Redaktur pelaksana")
    QApplication.sendPostedEvents()
    qtbot.waitUntil(lambda: person.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly)
    qtbot.waitUntil(lambda: person.isVisible() and person.geometry().right() <= bar.width())
    large.desk.preferences.set("look/text_size", 100)
    qtbot.waitUntil(lambda: person.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon)


def test_the_text_keeps_its_size_when_the_colours_change(large: Workplace) -> None:
    body, headline = large.editor.body, large.editor.headline
    before = (body.font().pointSizeF(), headline.font().pointSizeF())
    for scheme in ("dark", "contrast", "light"):
        large.desk.preferences.set("look/theme", scheme)
        assert (body.font().pointSizeF(), headline.font().pointSizeF()) == before
        assert body.document().defaultFont().pointSizeF() == before[0]
    assert before[0] == large.desk.preferences.number("editor/points") * 2


def test_panes_fold_away_by_the_width_that_large_text_leaves(large: Workplace) -> None:
    shown = {pane for pane in Pane if large.panes.is_shown(pane)}
    assert shown == {Pane.EDITOR, Pane.FORM}
    assert large.window.ui.editorPane.width() >= 560


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("name", DIALOGS)
def test_every_dialog_fits_the_smallest_screen(qtbot: QtBot, large: Workplace, name: str, language: str) -> None:
    large.view.show_language(language)
    piece = large.desk.document.piece
    assert piece is not None
    dialog = DIALOGS[name](large, piece)
    dialog.show()
    qtbot.waitUntil(lambda: large.desk.jobs.idle)
    least = dialog.minimumSizeHint()
    assert (least.width() <= ROOM.width(), least.height() <= ROOM.height()) == (True, True), least
    dialog.resize(dialog.sizeHint().boundedTo(ROOM))
    assert cut(dialog) == []
    dialog.close()


def test_icons_grow_with_the_words_beside_them(large: Workplace) -> None:
    bar = large.window.ui.tools
    assert bar.iconSize() == large.toolbar.bring_in.iconSize() == QSize(40, 40)
    large.desk.preferences.set("look/text_size", 100)
    assert bar.iconSize() == QSize(20, 20)


def test_a_dialog_opens_larger_with_larger_text_and_within_the_screen(large: Workplace) -> None:
    screen = large.window.screen().availableSize()
    dialog = DIALOGS["help"](large, large.desk.document.piece)  # type: ignore[arg-type]
    assert dialog.width() == min(2 * 660, screen.width() - 16)
    assert dialog.height() <= screen.height() - 48
    dialog.close()


def test_the_icons_above_the_text_grow_with_it(large: Workplace) -> None:
    side = large.editor.tools.button("format.bold").iconSize().width()
    large.desk.preferences.set("look/text_size", 100)
    assert side > 1.8 * large.editor.tools.button("format.bold").iconSize().width()


def test_no_button_keeps_an_icon_of_the_usual_size(large: Workplace) -> None:
    """Twice the text, twice the icons: those of the find bar, the form, the preview, too."""
    large.editor.commands["edit.replace"]()
    small = [
        button.objectName()
        for button in large.window.findChildren(QAbstractButton)
        if not button.icon().isNull() and button.inherits("QToolButton") and button.iconSize().width() < 32
    ]
    assert small == []


def test_boxes_and_arrows_of_the_style_sheet_grow_with_the_text() -> None:
    colours = theme.tokens(False)
    usual, twice = theme.sheet(colours), theme.sheet(colours, 2)
    assert "QCheckBox::indicator, QTreeView::indicator, QListView::indicator { width: 13px;" in usual
    assert "QCheckBox::indicator, QTreeView::indicator, QListView::indicator { width: 26px;" in twice


def squeezed(widget: QWidget) -> list[str]:
    """Sentences on show below `widget` that are not as high as the lines into which they wrap."""
    labels = [label for label in widget.findChildren(QLabel) if label.isVisible() and label.wordWrap()]
    return [label.text()[:60] for label in labels if label.height() < label.heightForWidth(label.width())]


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("name", DIALOGS)
def test_no_sentence_of_a_dialog_is_squeezed(qtbot: QtBot, large: Workplace, name: str, language: str) -> None:
    large.desk.preferences.set("look/text_size", 150)
    large.view.show_language(language)
    piece = large.desk.document.piece
    assert piece is not None
    dialog = DIALOGS[name](large, piece)
    dialog.show()
    qtbot.waitUntil(lambda: large.desk.jobs.idle)
    qtbot.wait(0)
    assert squeezed(dialog) == []
    dialog.close()
