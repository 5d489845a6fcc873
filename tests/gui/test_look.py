"""Colours that can be read, icons that exist, a theme that changes while the window is open."""

from __future__ import annotations

import itertools
import tomllib

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QListWidgetItem, QStyle, QStyleOptionTab, QToolTip
from pytestqt.qtbot import QtBot

from redaksi.domain.article import State
from redaksi.gui import assets, icons, theme
from redaksi.gui.commands.table import COMMANDS
from redaksi.gui.library.words import state_icon
from redaksi.gui.preferences import Preferences
from redaksi.gui.workplace import Workplace

TEXTS = ("ink", "quiet", "accent", "error", "good", "warning")
STATES = tuple("state_" + state.value.replace("-", "_") for state in State)
SCHEMES = pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])


@SCHEMES
@pytest.mark.parametrize(("strong", "least"), [(False, 4.5), (True, 7)], ids=["usual", "strong"])
def test_every_text_can_be_read_on_every_ground(dark: bool, strong: bool, least: float) -> None:
    colours = theme.tokens(dark, None, strong)
    for text, ground in itertools.product((*TEXTS, *STATES), ("paper", "surface")):
        assert theme.contrast(colours[text], colours[ground]) >= least, (text, ground)
    assert theme.contrast(colours["accent_ink"], colours["accent"]) >= least
    assert theme.contrast(colours["selection_ink"], colours["selection"]) >= least
    assert theme.contrast(colours["ink"], colours["selection"]) >= least
    assert theme.contrast(colours["ink"], colours["warning_ground"]) >= least
    assert theme.contrast(colours["ink"], colours["error_ground"]) >= least


@SCHEMES
@pytest.mark.parametrize("strong", [False, True], ids=["usual", "strong"])
def test_the_ring_of_the_focus_stands_out(dark: bool, strong: bool) -> None:
    colours = theme.tokens(dark, None, strong)
    for ground in ("paper", "surface", "ground", "hover", "selection"):
        assert theme.contrast(colours["focus"], colours[ground]) >= 3, ground
    if strong:
        assert all(theme.contrast(colours[edge], colours["paper"]) >= 4.5 for edge in ("line", "control"))
        assert theme.contrast(colours["quiet"], colours["selection"]) >= 7


@SCHEMES
def test_in_high_contrast_a_button_that_does_nothing_now_looks_it(dark: bool) -> None:
    colours = theme.tokens(dark, None, True)
    for shown in ("off", "off_ink"):
        assert theme.contrast(colours[shown], colours["ink"]) >= 2.5
        assert theme.contrast(colours[shown], colours["surface"]) >= 4.5


@SCHEMES
def test_the_theme_files_are_toml(dark: bool) -> None:
    name = "dark" if dark else "light"
    parsed, strong = (
        tomllib.loads((assets.FOLDER / "themes" / f"{file}.toml").read_text(encoding="utf-8"))
        for file in (name, f"contrast_{name}")
    )
    derived = {"accent_hover", "focus"}
    assert {key: value for key, value in theme.tokens(dark).items() if key not in derived} == parsed
    assert strong.keys() == parsed.keys() | {"focus"}


def test_high_contrast_is_chosen_here_or_asked_for_by_the_system(
    qtbot: QtBot, qapp: QApplication, preferences: Preferences
) -> None:
    look = theme.Look(qapp, preferences)
    assert not look.strong
    preferences.set("look/theme", "contrast")
    assert look.strong
    assert qapp.palette().color(QPalette.ColorRole.Base).name() in ("#ffffff", "#000000")
    assert theme.color("focus") == QColor(theme.tokens(theme.is_dark(), None, True)["focus"])
    preferences.set("look/theme", "contrast_dark")
    assert look.strong
    assert look.dark
    assert qapp.palette().color(QPalette.ColorRole.Base).name() == "#000000"
    preferences.set("look/theme", "light")
    assert not look.strong


def test_commands_change_brightness_and_contrast_each_for_itself(qtbot: QtBot, opened: Workplace) -> None:
    look, registry = opened.view.look, opened.registry

    def look_is() -> tuple[bool, bool]:
        return look.dark, look.strong

    opened.desk.preferences.set("look/theme", "light")
    registry.run("view.contrast")
    assert look_is() == (False, True)
    registry.run("view.theme")
    assert look_is() == (True, True)
    registry.run("view.contrast")
    assert look_is() == (True, False)
    registry.run("view.theme")
    assert look_is() == (False, False)


def test_the_systems_accent_is_taken_where_it_can_be_read() -> None:
    assert theme.tokens(False, "#1F5FA8")["accent"] == "#1F5FA8"
    assert theme.tokens(False, "#FFE680")["accent"] == theme.tokens(False)["accent"]


def test_light_and_dark_change_live(qtbot: QtBot, qapp: QApplication, preferences: Preferences) -> None:
    look = theme.Look(qapp, preferences)
    preferences.set("look/theme", "dark")
    assert theme.is_dark()
    assert qapp.palette().color(QPalette.ColorRole.Base) == theme.color("paper")
    with qtbot.waitSignal(look.changed):
        preferences.set("look/theme", "light")
    assert qapp.palette().color(QPalette.ColorRole.Base).name().upper() == "#FFFEFB"


@SCHEMES
def test_an_empty_box_in_a_list_can_be_seen(
    qtbot: QtBot, qapp: QApplication, preferences: Preferences, dark: bool
) -> None:
    """Its edge has the contrast that WCAG 1.4.11 wants of what a control is known by."""
    look = theme.Look(qapp, preferences)
    preferences.set("look/theme", "dark" if dark else "light")
    shown = QListWidget()
    qtbot.addWidget(shown)
    for name in ("Stik", "Server"):
        item = QListWidgetItem(name, shown)
        item.setCheckState(Qt.CheckState.Unchecked)
    shown.setCurrentRow(0)
    shown.show()
    seen = shown.viewport().grab().toImage()
    paper = theme.tokens(dark)["paper"]
    for row in range(2):
        line = shown.visualItemRect(shown.item(row))
        edge = [seen.pixelColor(x, line.center().y()).name() for x in range(line.left(), line.left() + 20)]
        assert max(theme.contrast(color, paper) for color in edge) >= 3, edge
    look.deleteLater()


def test_the_text_size_is_that_of_the_system_times_the_choice(
    qtbot: QtBot, qapp: QApplication, preferences: Preferences
) -> None:
    before = qapp.font().pointSizeF()
    look = theme.Look(qapp, preferences)
    preferences.set("look/text_size", 150)
    assert qapp.font().pointSizeF() == pytest.approx(before * 1.5)
    preferences.set("look/text_size", 100)
    assert qapp.font().pointSizeF() == pytest.approx(before)
    look.deleteLater()


def test_every_command_and_every_state_has_its_icon(qtbot: QtBot) -> None:
    for name in (*(command.icon for command in COMMANDS if command.icon), *(state_icon(state) for state in State)):
        assert not icons.icon(name).pixmap(QSize(20, 20)).isNull(), name


def test_an_icon_that_does_not_exist_is_a_mistake(qtbot: QtBot) -> None:
    with pytest.raises(KeyError):
        icons.icon("nothing-like-this")


def test_a_disabled_icon_is_fainter(qtbot: QtBot) -> None:
    size = QSize(24, 24)
    icon = icons.icon("new")
    usual, faint = icon.pixmap(size).toImage(), icon.pixmap(size, QIcon.Mode.Disabled).toImage()
    middle = usual.rect().center()
    assert usual.pixelColor(middle).lightness() < faint.pixelColor(middle).lightness()


def test_the_words_of_a_tab_with_the_keyboard_have_their_room(qtbot: QtBot, opened: Workplace) -> None:
    bar = opened.window.ui.formPane.tabBar()
    option = QStyleOptionTab()
    bar.initStyleOption(option, 0)
    words = QStyle.SubElement.SE_TabBarTabText
    option.state &= ~QStyle.StateFlag.State_HasFocus
    calm = bar.style().subElementRect(words, option, bar)
    option.state |= QStyle.StateFlag.State_HasFocus
    assert bar.style().subElementRect(words, option, bar) == calm
    assert calm.width() >= bar.fontMetrics().horizontalAdvance(bar.tabText(0))


def test_a_headline_that_looks_like_html_is_shown_as_it_is_written(qtbot: QtBot, opened: Workplace) -> None:
    QToolTip.showText(QPoint(9, 9), "<b>Rob</b> naik", opened.window)
    tips = [label for label in QApplication.topLevelWidgets() if label.inherits("QTipLabel")]
    QToolTip.hideText()
    assert [tip.textFormat() for tip in tips if isinstance(tip, QLabel)] == [Qt.TextFormat.PlainText]


def test_a_menu_shows_which_parts_of_the_window_are_shown(qtbot: QtBot, opened: Workplace) -> None:
    menu = opened.window.menus.menu("view")
    action = opened.registry.action("view.preview")
    menu.popup(opened.window.mapToGlobal(QPoint(0, 0)))
    drawn = []
    for shown in (True, False):
        action.setChecked(shown)
        drawn.append(menu.grab(menu.actionGeometry(action)).toImage())
    menu.close()
    assert drawn[0] != drawn[1]
