"""Undo for everything about a story that is not its text: one step for each change of a field.

The text keeps its own history in the editor. What is typed into one field without leaving it is one step. A step whose
field somebody else has changed since is passed over: nothing of theirs is undone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from redaksi.gui.document import Document

#: Older steps are forgotten.
_DEEPEST = 200
#: The editor's own, and what only a save knows.
_NOT_OURS = frozenset({"headline", "body"})


@dataclass(frozen=True, slots=True)
class Step:
    field: str
    old: Any
    new: Any


class FieldUndo(QObject):
    """Follows a document."""

    #: A step was taken back or done again: the field's name.
    stepped = Signal(str)

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._document = document
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._stepping = False
        self._open = False
        document.changed_here.connect(self._changed)
        document.opened.connect(self.forget)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self.seal)

    def undo(self) -> bool:
        """Take the last step back; whether there was one."""
        return self._step(self._done, self._undone, back=True)

    def redo(self) -> bool:
        """Do again what was taken back last; whether there was something."""
        return self._step(self._undone, self._done, back=False)

    def seal(self) -> None:
        """The keyboard has moved: what is typed from now on is another step."""
        self._open = False

    def forget(self) -> None:
        """Another story is open."""
        self._done.clear()
        self._undone.clear()
        self._open = False

    def _step(self, source: list[Step], target: list[Step], *, back: bool) -> bool:
        while source:
            step = source.pop()
            shown, wanted = (step.new, step.old) if back else (step.old, step.new)
            fields = self._document.fields
            if fields is None or getattr(fields, step.field) != shown:
                continue
            self._stepping, self._open = True, False
            try:
                self._document.change(**{step.field: wanted})
            finally:
                self._stepping = False
            target.append(step)
            self.stepped.emit(step.field)
            return True
        return False

    def _changed(self, field: str, old: Any, new: Any) -> None:
        if self._stepping or field in _NOT_OURS:
            return
        self._undone.clear()
        if self._open and self._done and self._continues(self._done[-1], field, old, new):
            old = self._done.pop().old
        if old != new:
            self._done.append(Step(field, old, new))
            del self._done[:-_DEEPEST]
        self._open = old != new

    def _continues(self, last: Step, field: str, old: Any, new: Any) -> bool:
        """Whether a change goes on with the last one: letters of one text, not entries of a list."""
        if last.field != field or last.new != old:
            return False
        if isinstance(new, tuple) and isinstance(old, tuple):
            return len(last.old) == len(old) == len(new) and field == "media"
        return True
