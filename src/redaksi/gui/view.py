"""Commands of the look: theme, text size, language."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from redaksi import language
from redaksi.gui.desk import Desk
from redaksi.gui.languages import Translations
from redaksi.gui.theme import Look
from redaksi.usecases import newsroom_settings

SMALLEST, LARGEST, STEP = 80, 200, 10


class View(QObject):
    """What the whole application looks like and speaks."""

    def __init__(self, desk: Desk, look: Look, translations: Translations) -> None:
        super().__init__(desk)
        self._desk = desk
        self.look = look
        self._translations = translations
        desk.speak(translations.code)

    def commands(self) -> dict[str, Callable[[], object]]:
        return {
            "view.larger": lambda: self._resize(STEP),
            "view.smaller": lambda: self._resize(-STEP),
            "view.theme": self._other_theme,
            "view.contrast": self._strengthen,
            "view.language": lambda: self.speak("en" if self._translations.code == "id" else "id"),
        }

    def speak(self, code: str) -> None:
        """Change the language now, and for the next start; the store hears of it, too, where it can be written."""
        self.show_language(code)
        if self._desk.room is not None and not self._desk.read_only:
            self._desk.do(newsroom_settings.set_setting, "ui.language", code, self._desk.user_name)
        language.remember(code)  # last: an account that cannot keep it has the window in that language all the same

    def show_language(self, code: str) -> None:
        """Change the language of this window only."""
        self._desk.speak(code)
        self._translations.speak(code)

    def _resize(self, step: int) -> None:
        size = self._desk.preferences.number("look/text_size") + step
        self._desk.preferences.set("look/text_size", int(min(LARGEST, max(SMALLEST, size))))

    def _other_theme(self) -> None:
        self._wear(dark=not self.look.dark, strong=self.look.strong)

    def _strengthen(self) -> None:
        """Into high contrast, or back from it."""
        self._wear(dark=self.look.dark, strong=not self.look.strong)

    def _wear(self, *, dark: bool, strong: bool) -> None:
        theme = ("contrast_dark" if dark else "contrast") if strong else ("dark" if dark else "light")
        self._desk.preferences.set("look/theme", theme)
