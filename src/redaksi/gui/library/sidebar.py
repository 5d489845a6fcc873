"""The side of the library: every state and every category with its true number of pieces."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from redaksi.domain.article import Piece, State
from redaksi.gui.desk import Desk
from redaksi.gui.library.side_delegate import COUNT, KEY, SideDelegate
from redaksi.gui.library.words import state_word
from redaksi.usecases import categories, library
from redaksi.usecases.categories import CategoryLine
from redaksi.usecases.changes import Changes
from redaksi.usecases.newsroom import Newsroom

#: Shown even where no piece stands in them.
_ALWAYS = (State.DRAFT, State.SUBMITTED, State.IN_REVIEW, State.APPROVED, State.PUBLISHED)
_ORDER = (*_ALWAYS[:3], State.RETURNED, *_ALWAYS[3:], State.WITHDRAWN, State.ARCHIVED)

Counts = tuple[dict[State, int], Sequence[CategoryLine]]


def count(room: Newsroom) -> Counts:
    """Pieces by state, and categories in the newsroom's order."""
    return library.counts(room), categories.listed(room)


class Sidebar(QListWidget):
    """One choice at a time: everything, a state, or a category."""

    #: States (a tuple, empty for all) and a category's slug or None.
    chosen = Signal(tuple, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._counts: Counts = ({}, ())
        self._seen: tuple[object, ...] | None = None
        self.setItemDelegate(SideDelegate(self))
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.currentItemChanged.connect(self._choose)
        desk.ready.connect(self.reload)
        desk.changed.connect(self._changed)
        desk.document.opened.connect(self._opened)
        desk.document.saved.connect(self._saved)
        self._fill()

    def reload(self) -> None:
        """Ask the store for the counts."""
        if self._desk.room is not None:
            self._desk.do(count, done=self._arrived, key="sidebar")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()
        super().changeEvent(event)

    def _arrived(self, counts: Counts) -> None:
        self._counts = counts
        self._fill()

    def _fill(self) -> None:
        states, listed = self._counts
        current = self.currentItem().data(KEY) if self.currentItem() else ("all", None)
        self.blockSignals(True)
        self.clear()
        self.setAccessibleName(QCoreApplication.translate("Library", "States and categories"))
        self._head(QCoreApplication.translate("Library", "My desk"))
        self._line(("all", None), QCoreApplication.translate("Library", "All articles"), sum(states.values()))
        for state in _ORDER:
            if state in _ALWAYS or states.get(state):
                self._line(("state", state), state_word(state), states.get(state, 0))
        if listed:
            self._head(QCoreApplication.translate("Library", "Categories"))
        for line in listed:
            self._line(("category", line.category.slug), line.category.name, line.pieces)
        self._select(current)
        self.blockSignals(False)

    def _head(self, text: str) -> None:
        item = QListWidgetItem(text, self)
        item.setFlags(Qt.ItemFlag.NoItemFlags)

    def _line(self, key: tuple[str, object], text: str, pieces: int) -> None:
        item = QListWidgetItem(text, self)
        item.setData(KEY, key)
        item.setData(COUNT, pieces)
        item.setToolTip(text)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{text}, {pieces}")

    def _select(self, key: object) -> None:
        for number in range(self.count()):
            if self.item(number).data(KEY) == key:
                self.setCurrentRow(number)
                return
        self.setCurrentRow(1)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        kind, value = item.data(KEY)
        self.chosen.emit((value,) if kind == "state" else (), value if kind == "category" else None)

    def _changed(self, changes: Changes) -> None:
        piece = self._desk.document.piece
        if changes.categories or changes.articles - {piece.article.id if piece else ""}:
            self.reload()

    def _opened(self) -> None:
        piece = self._desk.document.piece
        self._seen = _standing(piece) if piece else None

    def _saved(self, piece: Piece) -> None:
        """A save changes the counts only where the piece is new, or has another state or category."""
        if _standing(piece) != self._seen:
            self._seen = _standing(piece)
            self.reload()


def _standing(piece: Piece) -> tuple[object, ...]:
    return piece.article.id, piece.state, piece.article.category
