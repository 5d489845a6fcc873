"""Colours: named tokens from `assets/themes`, put into the application's palette and its one style sheet.

The tokens of the scheme on show are asked for by `color(name)`. Widgets that paint themselves ask at every paint, or
hear of a change by `QEvent.Type.PaletteChange`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from redaksi.gui import assets
from redaksi.gui.preferences import Preferences

#: Fusion's own accent where the system names none.
_NO_ACCENT = {"#308cc6", "#000000"}
_LEAST_CONTRAST = 4.5
#: A length of the style sheet that grows with the text.
_LENGTH = re.compile(r"\{(px\d+)\}")


@cache
def tokens(dark: bool, accent: str | None = None, strong: bool = False) -> Mapping[str, str]:
    """Name → `#RRGGBB` of the light or the dark scheme; `accent` is the system's, used where it can be read.

    `strong` is the same scheme in high contrast, whose colours are chosen for it and take nothing from the system.
    """
    scheme = "dark" if dark else "light"
    colours = _read(scheme)
    if strong:
        colours |= _read(f"contrast_{scheme}")
    elif accent and contrast(accent, colours["paper"]) >= _LEAST_CONTRAST:
        colours["accent"] = accent
        colours["accent_ink"] = max("#FFFFFF", "#1B1B1A", key=lambda ink: contrast(ink, accent))
    colours["accent_hover"] = QColor(colours["accent"]).lighter(115 if dark else 112).name()
    colours.setdefault("focus", colours["accent"])
    return colours


def _read(name: str) -> dict[str, str]:
    """The colours of a theme file: TOML with one `name = "#RRGGBB"` on a line, read without starting a parser."""
    lines = (assets.FOLDER / "themes" / f"{name}.toml").read_text(encoding="utf-8").splitlines()
    pairs = (line.split(" = ") for line in lines if " = " in line and not line.startswith("#"))
    return {key: value.strip('"') for key, value in pairs}


def color(name: str) -> QColor:
    """A token of the scheme that is on show."""
    return QColor(tokens(*_shown())[name])


def scaled(pixels: int) -> int:
    """A length that grows with the text, such as the side of an icon beside it."""
    app = QApplication.instance()
    scale = app.property("redaksi-scale") if app is not None else None
    return round(pixels * float(scale or 1))


def is_dark() -> bool:
    return _shown()[0]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    brighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)

    shade = QColor(colour)
    return 0.2126 * linear(shade.redF()) + 0.7152 * linear(shade.greenF()) + 0.0722 * linear(shade.blueF())


def _shown() -> tuple[bool, str | None, bool]:
    """What `Look` has put on, kept in the application object; light where nothing was."""
    app = QApplication.instance()
    if app is None:
        return False, None, False
    accent = app.property("redaksi-accent") or None
    return bool(app.property("redaksi-dark")), accent, bool(app.property("redaksi-strong"))


def palette(colours: Mapping[str, str]) -> QPalette:
    """The tokens as Qt's roles."""
    role = QPalette.ColorRole
    pairs = {
        role.Window: "surface",
        role.Base: "paper",
        role.AlternateBase: "surface",
        role.Button: "surface",
        role.WindowText: "ink",
        role.Text: "ink",
        role.ButtonText: "ink",
        role.BrightText: "error",
        role.PlaceholderText: "quiet",
        role.Highlight: "selection",
        role.HighlightedText: "selection_ink",
        role.Accent: "accent",
        role.Link: "accent",
        role.LinkVisited: "accent",
        role.ToolTipBase: "ink",
        role.ToolTipText: "paper",
        role.Light: "paper",
        role.Midlight: "surface",
        role.Mid: "line",
        role.Dark: "control",
        role.Shadow: "control",
    }
    made = QPalette()
    for which, name in pairs.items():
        made.setColor(which, QColor(colours[name]))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours["quiet"]))
    return made


def sheet(colours: Mapping[str, str], scale: float = 1.0) -> str:
    """The style sheet with its colours and lengths filled in; `{scheme}` is light or dark, `{px16}` 16 pixels grown."""
    text = (assets.FOLDER / "themes" / "style.qss").read_text(encoding="utf-8")
    scheme = "dark" if QColor(colours["paper"]).lightness() < QColor(colours["ink"]).lightness() else "light"
    lengths = {name: f"{round(int(name[2:]) * scale)}px" for name in set(_LENGTH.findall(text))}
    return text.format(**colours, **lengths, scheme=scheme)


class Look(QObject):
    """Keeps the application dressed: by the system's scheme or the one chosen, at the chosen text size, live."""

    changed = Signal()

    def __init__(self, app: QApplication, preferences: Preferences) -> None:
        super().__init__(app)
        self._app = app
        self._preferences = preferences
        self._system_accent = app.palette().accent().color().name()
        self._font = QFont(app.font())
        app.setStyle("Fusion")
        # Held: what PySide hands out of it is gone as soon as its own Python object is.
        self._hints = app.styleHints()
        self._hints.colorSchemeChanged.connect(self._put_on)
        self._hints.accessibility().contrastPreferenceChanged.connect(self._put_on)
        preferences.changed.connect(self._preference_changed)
        self._put_on()

    @property
    def dark(self) -> bool:
        chosen = self._preferences.text("look/theme")
        if chosen != "auto":
            return chosen in ("dark", "contrast_dark")
        return self._hints.colorScheme() is Qt.ColorScheme.Dark

    @property
    def strong(self) -> bool:
        """High contrast: chosen here, or asked for by the system where this window follows it."""
        chosen = self._preferences.text("look/theme")
        asked = self._hints.accessibility().contrastPreference()
        return chosen.startswith("contrast") or (chosen == "auto" and asked is Qt.ContrastPreference.HighContrast)

    def _preference_changed(self, key: str) -> None:
        if key.startswith("look/"):
            self._put_on()

    def _put_on(self) -> None:
        accent = None if self._system_accent in _NO_ACCENT else self._system_accent
        colours = tokens(self.dark, accent, self.strong)
        self._app.setProperty("redaksi-dark", self.dark)
        self._app.setProperty("redaksi-strong", self.strong)
        self._app.setProperty("redaksi-accent", accent)
        scale = self._preferences.number("look/text_size") / 100
        self._app.setProperty("redaksi-scale", scale)
        font = QFont(self._font)
        font.setPointSizeF(self._font.pointSizeF() * scale)
        self._app.setFont(font)
        self._app.setPalette(palette(colours))
        self._app.setStyleSheet(sheet(colours, scale))
        self.changed.emit()
