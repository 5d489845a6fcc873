"""How the text is looked at: focus mode, typewriter scrolling, its figures, its headings; remembered."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from redaksi.gui.editor.body import BodyEdit
from redaksi.gui.editor.look.spotlight import OFF, PARAGRAPH, SENTENCE
from redaksi.gui.editor.look.typewriter import Typewriter
from redaksi.gui.preferences import Preferences

FOCUS, TYPEWRITER = "editor/focus", "editor/typewriter"


class Looking(QObject):
    """Follows the preferences; its commands change them."""

    def __init__(self, body: BodyEdit, preferences: Preferences, show_figures: Callable[[], object]) -> None:
        super().__init__(body)
        self._body = body
        self._preferences = preferences
        self._show_figures = show_figures
        self._actions: dict[str, QAction] = {}
        self.typewriter = Typewriter(body)
        preferences.changed.connect(self._changed)
        self._apply()

    def calls(self) -> dict[str, Callable[..., object]]:
        """Command id → what does it."""
        return {
            "view.focus_sentence": lambda on: self._preferences.set(FOCUS, SENTENCE if on else OFF),
            "view.focus_paragraph": lambda on: self._preferences.set(FOCUS, PARAGRAPH if on else OFF),
            "view.typewriter": lambda on: self._preferences.set(TYPEWRITER, on),
            "view.figures": self._show_figures,
            "edit.go_to_heading": self._show_headings,
        }

    def tick(self, action: Callable[[str], QAction]) -> None:
        """From now on the checks of the commands' actions say what is on."""
        self._actions = {name: action(name) for name in self.calls() if action(name).isCheckable()}
        self._apply()

    def _changed(self, key: str) -> None:
        if key in (FOCUS, TYPEWRITER):
            self._apply()

    def _apply(self) -> None:
        mode, rolling = self._preferences.text(FOCUS), self._preferences.flag(TYPEWRITER)
        if mode != self._body.spotlight.mode:
            self._body.spotlight.set_mode(mode)
        if rolling != self.typewriter.is_on:
            self.typewriter.turn(rolling)
        state = {
            "view.focus_sentence": mode == SENTENCE,
            "view.focus_paragraph": mode == PARAGRAPH,
            "view.typewriter": rolling,
        }
        for name, action in self._actions.items():
            action.setChecked(state[name])

    def _show_headings(self) -> None:
        from redaksi.gui.editor.headings import HeadingsDialog

        HeadingsDialog(self._body, self._body.window()).open()
