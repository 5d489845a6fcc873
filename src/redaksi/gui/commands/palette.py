"""Every command in one searchable list: what it is called, its keys, and why it is not possible now."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTranslator,
)
from PySide6.QtGui import QAction, QFont, QFontMetrics, QKeySequence, QPainter
from PySide6.QtWidgets import QDialog, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from redaksi.gui import theme
from redaksi.gui.commands.command import Command
from redaksi.gui.commands.matching import score
from redaksi.gui.commands.registry import Registry
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.forms.ui_palette import Ui_Palette
from redaksi.gui.languages import indonesian
from redaksi.gui.list_keys import ListKeys

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole
#: Points that a hit costs which the shown title does not have.
_ELSEWHERE = 200


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: the command's id, its title, its keys, and the reason why it is not possible (or None).

    `also` is what it is found by besides its title: its titles in both languages.
    """

    id: str
    title: str
    also: tuple[str, ...]
    keys: str
    reason: str | None
    action: QAction


class Palette(QDialog):
    """Type to find, arrows to choose, Enter to do."""

    def __init__(self, window: QWidget, registry: Registry) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._chosen: QAction | None = None
        self.ui = Ui_Palette()
        self.ui.setupUi(self)
        fit(self)
        other = indonesian(self)
        self._entries = [_entry(registry, command, action, other) for command, action in registry.usable()]
        self._model = PaletteModel(self)
        self.ui.list.setModel(self._model)
        self.ui.list.setItemDelegate(EntryDelegate(self.ui.list))
        ListKeys(self.ui.query, self.ui.list).taken.connect(self._do)
        self.ui.query.textChanged.connect(self._find)
        self.ui.list.clicked.connect(lambda _index: self._do())
        self.finished.connect(self._run)
        self._find("")

    @property
    def shown(self) -> list[Entry]:
        """The lines that match, best first."""
        return self._model.entries

    def _find(self, text: str) -> None:
        ranked = [(_fit(text, entry), number, entry) for number, entry in enumerate(self._entries)]
        matching = [row for row in ranked if row[0] is not None]
        # Without a query the table's order stands; what is possible now comes first either way.
        matching.sort(key=lambda row: (row[2].reason is not None, -(row[0] or 0), row[1]))
        self._model.show_entries([entry for _score, _number, entry in matching])
        self.ui.nothing.setVisible(not matching)
        self.ui.list.setVisible(bool(matching))
        self.ui.list.setCurrentIndex(self._model.index(0))

    def _do(self) -> None:
        index = self.ui.list.currentIndex()
        if index.isValid() and index.data(ENTRY).reason is None:
            self._chosen = index.data(ENTRY).action
            self.accept()

    def _run(self) -> None:
        """Once the palette is gone, so that a dialog of the command stands over the window."""
        if self._chosen is not None:
            self._chosen.trigger()


class PaletteModel(QAbstractListModel):
    """The lines that are shown."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []

    def show_entries(self, entries: list[Entry]) -> None:
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entries[index.row()]
        if role == ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (entry.title, entry.keys, entry.reason) if part)
        return None


class EntryDelegate(QStyledItemDelegate):
    """Icon and title at the left, keys at the right; the reason why not, quiet, in their place."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, QFontMetrics(option.font).height() + 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(ENTRY)
        area: QRect = option.rect
        metrics = QFontMetrics(option.font)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("selection"))
            painter.drawRoundedRect(area, 6, 6)
        inner = area.adjusted(10, 0, -10, 0)
        side = theme.scaled(18)
        entry.action.icon().paint(painter, QRect(inner.left(), inner.center().y() - side // 2 + 1, side, side))
        small = QFont(option.font)
        small.setPointSizeF(small.pointSizeF() * 0.92)
        title = metrics.horizontalAdvance(entry.title)
        words = inner.adjusted(side + 10, 0, 0, 0)
        painter.setPen(theme.color("quiet" if entry.reason else "ink"))
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, entry.title)
        painter.setFont(small)
        painter.setPen(theme.color("quiet"))
        rest = words.adjusted(title + 16, 0, 0, 0)
        note = QFontMetrics(small).elidedText(entry.reason or entry.keys, Qt.TextElideMode.ElideRight, rest.width())
        painter.drawText(rest, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, note)
        painter.restore()


def _fit(query: str, entry: Entry) -> int | None:
    """How well `entry` fits; one that fits by what the window shows of it comes before one that does by other words."""
    fits = [score(query, entry.title)]
    fits += [fit - _ELSEWHERE for words in entry.also if (fit := score(query, words)) is not None]
    return max((fit for fit in fits if fit is not None), default=None)


def _entry(registry: Registry, command: Command, action: QAction, other: QTranslator | None) -> Entry:
    title = _plain(action.text())
    words = {_plain(command.title), command.also}
    if other is not None:
        words.add(_plain(other.translate("Commands", command.title) or ""))
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    also = tuple(sorted(words - {title, ""}))
    return Entry(command.id, title, also, keys, registry.why_not(command.id), action)


def _plain(title: str) -> str:
    return title.replace("&", "").rstrip("…")
