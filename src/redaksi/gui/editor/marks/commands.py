"""The commands for marks: they act where the keyboard is, and lead from the headline into the text and back."""

from __future__ import annotations

from collections.abc import Callable

from redaksi.gui.editor.body import BodyEdit
from redaksi.gui.editor.headline import HeadlineEdit


class MarkCommands:
    """Each method does one command."""

    def __init__(self, headline: HeadlineEdit, body: BodyEdit) -> None:
        self._headline = headline
        self._body = body

    def calls(self) -> dict[str, Callable[[], object]]:
        """Command id → what does it."""
        return {
            "edit.fixes": self._open,
            "edit.next_mark": lambda: self._go(forward=True),
            "edit.previous_mark": lambda: self._go(forward=False),
        }

    def _open(self) -> None:
        (self._headline if self._headline.hasFocus() else self._body).mark_menu.open()

    def _go(self, *, forward: bool) -> None:
        """On in this text area, else in the other one from its near end, else round this one."""
        here, other = self._body.mark_menu, self._headline.mark_menu
        if self._headline.hasFocus():
            here, other = other, here
        if here.go(forward=forward, around=False):
            return
        if other.enter(forward=forward):
            here.leave()
        else:
            here.go(forward=forward)
