"""What typing does by itself, as this machine and the newsroom want it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from redaksi.gui.desk import Desk
from redaksi.gui.editor.bettering import Bettering

TYPOGRAPHY = "editor/typography"
_COMMAND = "format.typography"


class Manners(QObject):
    """Follows the preference for curly quotes and dashes, and the newsroom's choice of quotation marks."""

    def __init__(self, desk: Desk, betterings: Sequence[Bettering], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._betterings = betterings
        self._action: QAction | None = None
        desk.preferences.changed.connect(self._changed)
        desk.settings_changed.connect(self._apply)
        self._apply()

    def calls(self) -> dict[str, Callable[..., object]]:
        """Command id → what does it."""
        return {_COMMAND: lambda on: self._desk.preferences.set(TYPOGRAPHY, on)}

    def tick(self, action: Callable[[str], QAction]) -> None:
        """From now on the check of the command's action says whether it is on."""
        self._action = action(_COMMAND)
        self._apply()

    def _changed(self, key: str) -> None:
        if key == TYPOGRAPHY:
            self._apply()

    def _apply(self) -> None:
        on = self._desk.preferences.flag(TYPOGRAPHY)
        for bettering in self._betterings:
            bettering.on = on
            bettering.curly = self._desk.settings["style.quotes"] != "straight"
        if self._action is not None:
            self._action.setChecked(on)
