"""Related news that the newsroom has already, below the list: one key takes one over."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QRegion
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from redaksi.gui import icons, theme
from redaksi.gui.desk import Desk
from redaksi.gui.metadata.lead import lead_of
from redaksi.gui.metadata.row_list import ENTRY, QuietDelegate, RowList, facts, zone_of
from redaksi.usecases import suggesting
from redaksi.usecases.records import Row
from redaksi.usecases.topics import Topic

#: Milliseconds of rest after which the store is asked.
REST = 1_200
_SIGN = 16


class Suggestions(RowList):
    """Entries are Row. Asked for after a rest, when headline, lead or related news are others than before."""

    also_choose = (Qt.Key.Key_Plus, Qt.Key.Key_Insert)
    #: Del on a row: it is not offered again for this story while the window is open.
    dismissed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_PlusDelegate, parent)
        self._desk: Desk | None = None
        self._asked: Topic | None = None
        self._refused: dict[str, set[str]] = {}
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self.ask)
        self.view.viewport().installEventFilter(self)
        self.retranslate()

    def use(self, desk: Desk) -> None:
        """Follow this desk's document."""
        self._desk = desk
        desk.document.edited.connect(self._rest.start)
        desk.document.opened.connect(self._opened)
        desk.ready.connect(self._opened)

    def ask(self) -> None:
        """Look for related news now."""
        topic = self._topic()
        desk = self._desk
        if desk is None or desk.room is None or not desk.editable or topic is None:
            self.show_entries(())
        elif topic != self._asked and self.window().isVisible():
            self._asked = topic
            desk.do(suggesting.suggest, topic, done=lambda rows: self._arrived(topic, rows), key="form-suggestions")

    def look_again(self) -> None:
        """Other stories have come, gone or changed."""
        self._asked = None
        self._rest.start()

    def in_sight(self, number: int) -> bool:
        """Whether the whole row is on screen, and not scrolled away, behind another page or in a hidden pane."""
        area = self.view.visualItemRect(self.view.item(number))
        return QRegion(area).subtracted(self.view.viewport().visibleRegion()).isEmpty()

    def describe(self, entry: Row) -> tuple[str, str]:
        return entry.headline, facts(entry, zone_of(self._desk))

    def retranslate(self) -> None:
        keys = QKeySequence("Ctrl+Alt+R").toString(QKeySequence.SequenceFormat.NativeText)
        self.title.setText(self.tr("Suggested: {keys} adds the first").format(keys=keys))
        self.title.setToolTip(self.tr("In the list, Enter or + adds a story, Del hides it."))
        self.view.setAccessibleName(self.tr("Suggested related news"))
        super().retranslate()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Delete:
            self._dismiss()
            return True
        if watched is self.view.viewport():
            if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
                return self._clicked(event)
            return False
        return super().eventFilter(watched, event)

    def _topic(self) -> Topic | None:
        document = self._desk.document if self._desk else None
        fields = document.fields if document else None
        if document is None or fields is None:
            return None
        return Topic(fields.id, fields.headline, lead_of(document.text), fields.related)

    def _opened(self) -> None:
        self._asked = None
        self.show_entries(())
        self._rest.start()

    def _arrived(self, topic: Topic, rows: Sequence[Row]) -> None:
        current = self._topic()
        if current is not None and current.id == topic.id:
            refused = self._refused.get(topic.id, set())
            there = {entry.id for entry in current.related}
            self.show_entries([row for row in rows if row.id not in refused | there])

    def _dismiss(self) -> None:
        item, topic = self.view.currentItem(), self._topic()
        if item is not None and topic is not None:
            row = item.data(ENTRY)
            self._refused.setdefault(topic.id, set()).add(row.id)
            self.show_entries([entry for entry in self.entries() if entry.id != row.id])
            self.dismissed.emit(row)

    def _clicked(self, event: QMouseEvent) -> bool:
        """A click on the plus sign of a row takes it over."""
        place = event.position().toPoint()
        item = self.view.itemAt(place)
        if item is None or place.x() < self.view.visualItemRect(item).right() - _trail():
            return False
        self.chosen.emit(item.data(ENTRY))
        return True


class _PlusDelegate(QuietDelegate):
    """A plus sign at the end of each row."""

    @property
    def trail(self) -> int:
        return _trail()

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        area: QRect = option.rect
        ratio = painter.device().devicePixelRatioF()
        side = theme.scaled(_SIGN)
        sign = icons.pixmap("plus", theme.color("quiet"), side, ratio)
        painter.drawPixmap(area.right() - self.trail + 8, area.center().y() - side // 2, sign)


def _trail() -> int:
    """Room for the sign at the end of a row, in pixels."""
    return theme.scaled(_SIGN) + 16
