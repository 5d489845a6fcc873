"""Colours that can be read, icons that exist, a theme that changes while the window is open."""

from __future__ import annotations

import itertools
import tomllib

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from redaksi.domain.article import State
from redaksi.gui import assets, icons, theme
from redaksi.gui.commands.table import COMMANDS
from redaksi.gui.library.words import state_icon
from redaksi.gui.preferences import Preferences

TEXTS = ("ink", "quiet", "accent", "error", "good", "warning")
STATES = tuple("state_" + state.value.replace("-", "_") for state in State)
SCHEMES = pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])


@SCHEMES
def test_every_text_can_be_read_on_every_ground(dark: bool) -> None:
    colours = theme.tokens(dark)
    for text, ground in itertools.product((*TEXTS, *STATES), ("paper", "surface")):
        assert theme.contrast(colours[text], colours[ground]) >= 4.5, (text, ground)
    assert theme.contrast(colours["accent_ink"], colours["accent"]) >= 4.5
    assert theme.contrast(colours["selection_ink"], colours["selection"]) >= 4.5
    assert theme.contrast(colours["ink"], colours["warning_ground"]) >= 4.5
    assert theme.contrast(colours["ink"], colours["error_ground"]) >= 4.5


@SCHEMES
def test_the_theme_files_are_toml(dark: bool) -> None:
    name = "dark" if dark else "light"
    parsed = tomllib.loads((assets.FOLDER / "themes" / f"{name}.toml").read_text(encoding="utf-8"))
    read = dict(theme.tokens(dark))
    del read["accent_hover"]
    assert read == parsed


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
