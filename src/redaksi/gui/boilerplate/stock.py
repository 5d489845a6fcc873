"""The newsroom's templates and snippets, at hand: read once, and again when they change."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from redaksi.domain.boilerplate import Boilerplate, Snippet
from redaksi.gui.desk import Desk
from redaksi.usecases import boilerplate
from redaksi.usecases.changes import Changes


class Stock(QObject):
    """`present` is what there is; empty until the newsroom is open."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.present = Boilerplate()
        self._snippets: dict[str, Snippet] = {}
        desk.ready.connect(self.reload)
        desk.changed.connect(self._changed)

    def reload(self) -> None:
        self._desk.do(boilerplate.all_boilerplate, done=self._arrived, key="boilerplate")

    def snippet(self, abbreviation: str) -> Snippet | None:
        """The snippet of exactly that abbreviation."""
        return self._snippets.get(abbreviation)

    def _arrived(self, present: Boilerplate) -> None:
        if present != self.present:
            self.present = present
            self._snippets = {snippet.abbreviation: snippet for snippet in present.snippets}
            self.changed.emit()

    def _changed(self, changes: Changes) -> None:
        if changes.boilerplate or "*" in changes.articles:  # all of it: a backup has been brought back
            self.reload()
