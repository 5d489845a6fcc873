"""Who points at the open story: stories that name it in their related news or are tied to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from redaksi.gui.desk import Desk
from redaksi.gui.metadata.row_list import RowList, facts, zone_of
from redaksi.gui.metadata.words import pointer_word
from redaksi.usecases import suggesting
from redaksi.usecases.changes import Changes
from redaksi.usecases.records import Pointer

#: Milliseconds after which the store is asked anew once other stories have changed.
_REST = 500


class Pointers(RowList):
    """Entries are Pointer; one that is chosen is opened in the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._desk: Desk | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._ask)
        self.retranslate()

    def use(self, desk: Desk) -> None:
        """Follow this desk's document."""
        self._desk = desk
        desk.document.opened.connect(self._opened)
        desk.ready.connect(self._rest.start)
        desk.changed.connect(self._changed)
        self.chosen.connect(lambda pointer: desk.piece_wanted.emit(pointer.row.id))

    def look_again(self) -> None:
        """Other stories may have changed elsewhere."""
        self._rest.start()

    def describe(self, entry: Pointer) -> tuple[str, str]:
        return entry.row.headline, f"{pointer_word(entry.rel)} · {facts(entry.row, zone_of(self._desk))}"

    def retranslate(self) -> None:
        self.title.setText(self.tr("Stories that point here"))
        self.title.setToolTip(self.tr("Enter opens a story."))
        self.view.setAccessibleName(self.tr("Stories that point here"))
        super().retranslate()

    def _own_id(self) -> str | None:
        fields = self._desk.document.fields if self._desk else None
        return fields.id if fields else None

    def _opened(self) -> None:
        self.show_entries(())
        self._rest.start()

    def _changed(self, changes: Changes) -> None:
        if changes.articles - {self._own_id()}:
            self.look_again()

    def _ask(self) -> None:
        own, desk = self._own_id(), self._desk
        if desk is not None and desk.room is not None and own is not None and self.window().isVisible():
            take = self._arrived
            desk.do(suggesting.pointing_at, own, done=lambda found: take(own, found), key="form-pointers")

    def _arrived(self, asked: str, found: Sequence[Pointer]) -> None:
        if asked == self._own_id():
            self.show_entries(found)
