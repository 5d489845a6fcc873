"""Form and preview stand beside the editor from 1280 px on; what somebody shows, hides and drags is remembered."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QSplitter, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from redaksi.gui.panes import LEAST, Pane, Panes, Width, width_class
from redaksi.gui.preferences import Preferences


@pytest.fixture
def splitter(qtbot: QtBot) -> QSplitter:
    made = QSplitter()
    made.setChildrenCollapsible(False)
    for _pane in Pane:
        made.addWidget(QWidget())
    qtbot.addWidget(made)
    return made


def shown(panes: Panes) -> set[str]:
    return {pane.value for pane in Pane if panes.is_shown(pane)}


@pytest.mark.parametrize(
    ("pixels", "expected"),
    [
        (1920, {"sidebar", "library", "editor", "form", "preview"}),
        (1600, {"library", "editor", "form", "preview"}),
        (1280, {"editor", "form", "preview"}),
        (960, {"editor", "form"}),
    ],
)
def test_what_is_shown_at_first(
    qtbot: QtBot, splitter: QSplitter, preferences: Preferences, pixels: int, expected: set[str]
) -> None:
    panes = Panes(splitter, preferences)
    splitter.resize(pixels, 700)
    splitter.show()
    qtbot.waitUntil(lambda: shown(panes) == expected)
    assert splitter.sizes()[2] >= 320


def test_everything_fits_at_1280_when_it_is_asked_for(
    qtbot: QtBot, splitter: QSplitter, preferences: Preferences
) -> None:
    panes = Panes(splitter, preferences)
    splitter.resize(1280, 700)
    splitter.show()
    panes.show(Pane.SIDEBAR)
    panes.show(Pane.LIBRARY)
    assert shown(panes) == {pane.value for pane in Pane}
    assert sum(splitter.sizes()) <= 1280
    assert splitter.width() == 1280


def test_panes_make_room_for_each_other_where_large_text_leaves_too_little(
    qtbot: QtBot, splitter: QSplitter, preferences: Preferences
) -> None:
    panes = Panes(splitter, preferences)
    splitter.resize(1280, 700)
    splitter.show()
    preferences.set("look/text_size", 200)
    panes.show(Pane.PREVIEW)
    panes.show(Pane.LIBRARY)
    assert shown(panes) == {"library", "editor", "form"}
    panes.show(Pane.PREVIEW)
    assert {"editor", "preview"} < shown(panes)
    assert splitter.minimumSizeHint().width() <= 1280
    preferences.set("look/text_size", 100)
    preferences.set("look/text_size", 200)
    assert splitter.minimumSizeHint().width() <= 1280
    splitter.resize(1640, 700)
    qtbot.waitUntil(lambda: shown(panes) == {"library", "editor", "form", "preview"})
    assert splitter.width() == 1640


def test_a_choice_holds_for_windows_of_that_width_and_survives_a_restart(
    qtbot: QtBot, splitter: QSplitter, preferences: Preferences
) -> None:
    panes = Panes(splitter, preferences)
    splitter.resize(1800, 700)
    splitter.show()
    panes.show(Pane.LIBRARY, False)
    splitter.resize(1280, 700)
    qtbot.waitUntil(lambda: "sidebar" not in shown(panes))
    splitter.resize(1800, 700)
    qtbot.waitUntil(lambda: shown(panes) == {"sidebar", "editor", "form", "preview"})
    again = Panes(splitter, preferences)
    again.arrange(1800)
    assert not again.is_shown(Pane.LIBRARY)


def test_dragged_widths_are_remembered(qtbot: QtBot, splitter: QSplitter, preferences: Preferences) -> None:
    panes = Panes(splitter, preferences)
    splitter.resize(1800, 700)
    splitter.show()
    qtbot.waitUntil(lambda: panes.is_shown(Pane.SIDEBAR))
    splitter.moveSplitter(240, 1)
    splitter.splitterMoved.emit(240, 1)
    assert int(preferences.text(f"pane/{Width.WIDE}/{Pane.SIDEBAR}_width")) == splitter.sizes()[0]
    assert splitter.sizes()[0] > 200


def test_the_editor_cannot_be_hidden(qtbot: QtBot, splitter: QSplitter, preferences: Preferences) -> None:
    panes = Panes(splitter, preferences)
    panes.arrange(1800)
    panes.show(Pane.EDITOR, False)
    assert panes.is_shown(Pane.EDITOR)


def test_classes_of_width() -> None:
    edges = {800: Width.NARROW, 1099: Width.NARROW, 1100: Width.MEDIUM, 1280: Width.MEDIUM, 1449: Width.MEDIUM}
    edges |= {1450: Width.ROOMY, 1699: Width.ROOMY, 1700: Width.WIDE, 4000: Width.WIDE}
    assert {pixels: width_class(pixels) for pixels in edges} == edges


def test_no_title_of_a_tab_is_cut(qtbot: QtBot, preferences: Preferences) -> None:
    splitter, tabs = QSplitter(), QTabWidget()
    qtbot.addWidget(splitter)
    for pane in Pane:
        splitter.addWidget(tabs if pane is Pane.FORM else QWidget())
    for title in ("Data", "Pemeriksaan", "Tinjauan", "Riwayat"):
        tabs.addTab(QWidget(), title)
    panes = Panes(splitter, preferences)
    preferences.set("look/text_size", 150)
    splitter.resize(1280, 700)
    splitter.show()
    least = round(LEAST[Pane.FORM] * 1.25)
    assert panes.is_shown(Pane.FORM)
    for title in ("Pemeriksaan (12 dari 14 hal)", "Pemeriksaan"):
        tabs.setTabText(1, title)
        qtbot.waitUntil(lambda: tabs.width() >= tabs.tabBar().sizeHint().width())
        qtbot.waitUntil(lambda: tabs.minimumWidth() == max(least, tabs.tabBar().sizeHint().width()))
