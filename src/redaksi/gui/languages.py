"""The window's language: Qt's translations switched while the window is open."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from redaksi import language
from redaksi.gui import assets

#: What a translation file is named after: the application's own words, and Qt's (buttons, context menus).
_CATALOGUES = ("redaksi", "qt")
_LOCALES = {"id": "id_ID", "en": "en_GB"}


class Translations(QObject):
    """Speaks one language at a time; every widget hears of a change by `QEvent.Type.LanguageChange`."""

    def __init__(self, app: QApplication, code: str | None = None) -> None:
        super().__init__(app)
        self._app = app
        self._installed: list[QTranslator] = []
        self.code = ""
        self.speak(code or language.preferred())

    def speak(self, code: str) -> None:
        """Change to `id` or `en`."""
        if code == self.code:
            return
        self.silence()
        self.code = code
        QLocale.setDefault(QLocale(_LOCALES[code]))
        self._installed = [made for name in _CATALOGUES if (made := _load(f"{name}_{code}.qm", self))]
        for translator in self._installed:
            self._app.installTranslator(translator)

    def silence(self) -> None:
        """Take the translations out again: the sources are shown."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = []
        self.code = ""


def indonesian(parent: QObject) -> QTranslator | None:
    """What the Indonesian window says, to be asked whatever the window speaks; None where it has not been made."""
    return _load("redaksi_id.qm", parent)


def _load(name: str, parent: QObject) -> QTranslator | None:
    file = assets.FOLDER / "i18n" / name
    if not file.is_file():
        return None
    translator = QTranslator(parent)
    if not translator.load(str(file)):
        raise OSError(f"the translation {name} cannot be read")
    return translator
