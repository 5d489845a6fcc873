"""The side of the library: the queue, every state and every category with its true number of pieces."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from redaksi.domain.article import Piece, State
from redaksi.domain.queue import PERSONAL, View
from redaksi.gui.counting import Counting
from redaksi.gui.desk import Desk
from redaksi.gui.library.side_delegate import COUNT, KEY, LATE, SideDelegate
from redaksi.gui.library.words import state_word
from redaksi.gui.queue.words import view_hint, view_word
from redaksi.usecases import categories, library
from redaksi.usecases.categories import CategoryLine
from redaksi.usecases.changes import Changes
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.planning import NOTHING, planned_for
from redaksi.usecases.port_planning import Planned

#: Shown even where no piece stands in them.
_ALWAYS = (State.DRAFT, State.SUBMITTED, State.IN_REVIEW, State.APPROVED, State.PUBLISHED)
_ORDER = (*_ALWAYS[:3], State.RETURNED, *_ALWAYS[3:], State.WITHDRAWN, State.ARCHIVED)

_EVERYTHING, _PLANNED = ("all", None), ("planned", None)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many pieces each view of the queue, each state and each category has, and what is planned for me."""

    views: dict[View, int] = field(default_factory=dict)
    states: dict[State, int] = field(default_factory=dict)
    categories: Sequence[CategoryLine] = ()
    planned: Planned = NOTHING


def count(room: Newsroom, person: str | None) -> Counts:
    """As it is for `person`; categories in the newsroom's order."""
    views, planned = library.view_counts(room, person), planned_for(room, person)
    return Counts(views, library.counts(room), categories.listed(room), planned)


class Sidebar(QListWidget):
    """One choice at a time: a view of the queue, everything, a state, or a category."""

    #: States (a tuple, empty for all) and a category's slug or None.
    chosen = Signal(tuple, object)
    view_chosen = Signal(object)
    planned_chosen = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._counts = Counts()
        self._seen: tuple[object, ...] | None = None
        self.setItemDelegate(SideDelegate(self))
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.currentItemChanged.connect(self._choose)
        desk.ready.connect(self.reload)
        desk.user_changed.connect(self.reload)
        desk.changed.connect(self._changed)
        desk.document.opened.connect(self._opened)
        desk.document.saved.connect(self._saved)
        self._fill()

    def reload(self) -> None:
        """Ask the store for the counts."""
        if self._desk.room is not None:
            self._desk.do(count, self._desk.user_name, done=self._arrived, key="sidebar")

    def choose_view(self, view: View) -> None:
        """As if its line had been clicked."""
        self._select(("view", view))

    def choose_planned(self) -> None:
        """As if the line of one's own assignments had been clicked."""
        self._select(_PLANNED)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()
        super().changeEvent(event)

    def _arrived(self, counts: Counts) -> None:
        self._counts = counts
        self._fill()

    def _fill(self) -> None:
        current = self.currentItem().data(KEY) if self.currentItem() else _EVERYTHING
        self.blockSignals(True)
        self.clear()
        self.setAccessibleName(QCoreApplication.translate("Library", "Queue, states and categories"))
        self._head(QCoreApplication.translate("Library", "My desk"))
        self._views(view for view in View if view in PERSONAL)
        self._planned()
        self._head(QCoreApplication.translate("Library", "Queue"))
        self._views(view for view in View if view not in PERSONAL)
        self._states()
        if self._counts.categories:
            self._head(QCoreApplication.translate("Library", "Categories"))
        for line in self._counts.categories:
            self._line(("category", line.category.slug), line.category.name, line.pieces)
        self._select(current)
        self.blockSignals(False)

    def _views(self, views: Iterable[View]) -> None:
        for view in views:
            item = self._line(("view", view), view_word(view), self._counts.views.get(view, 0))
            item.setToolTip(view_hint(view))

    def _planned(self) -> None:
        planned, text = self._counts.planned, QCoreApplication.translate("Library", "Planned for me")
        item = self._line(_PLANNED, text, planned.number)
        if planned.overdue:
            late = Counting().overdue(planned.overdue)
            item.setData(LATE, True)
            item.setToolTip(f"{text}, {late}")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{text}, {planned.number}, {late}")

    def _states(self) -> None:
        states = self._counts.states
        self._head(QCoreApplication.translate("Library", "All states"))
        self._line(_EVERYTHING, QCoreApplication.translate("Library", "All articles"), sum(states.values()))
        for state in _ORDER:
            if state in _ALWAYS or states.get(state):
                self._line(("state", state), state_word(state), states.get(state, 0))

    def _head(self, text: str) -> None:
        item = QListWidgetItem(text, self)
        item.setFlags(Qt.ItemFlag.NoItemFlags)

    def _line(self, key: tuple[str, object], text: str, pieces: int) -> QListWidgetItem:
        item = QListWidgetItem(text, self)
        item.setData(KEY, key)
        item.setData(COUNT, pieces)
        item.setToolTip(text)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{text}, {pieces}")
        return item

    def _select(self, key: object) -> None:
        for number in range(self.count()):
            if self.item(number).data(KEY) == key:
                self.setCurrentRow(number)
                return
        self._select(_EVERYTHING)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        kind, value = item.data(KEY)
        if kind == "planned":
            self.planned_chosen.emit()
            return
        if kind == "view":
            self.view_chosen.emit(View(value))
            return
        self.chosen.emit((value,) if kind == "state" else (), value if kind == "category" else None)

    def _changed(self, changes: Changes) -> None:
        piece = self._desk.document.piece
        if changes.categories or changes.planning or changes.articles - {piece.article.id if piece else ""}:
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
    """What the counts depend on."""
    article, out = piece.article, piece.standing.exported_hash
    changed = out is not None and out != piece.content_hash
    return article.id, piece.state, article.category, piece.standing, changed, article.embargo, article.authors
