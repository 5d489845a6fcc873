"""The timeline as Qt's tree model: pages as they are looked at, folded autosaves as rows that open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont

from redaksi.domain.settings import SETTINGS
from redaksi.gui import icons
from redaksi.gui.history.words import entry_icon, entry_lines
from redaksi.usecases import timeline
from redaksi.usecases.records import VersionInfo
from redaksi.usecases.timeline import Entry, Folded, Line, Page, Step

Index = QModelIndex | QPersistentModelIndex
#: The version that a row stands for: of folded ones the newest, for a step the one it was taken with.
VERSION = Qt.ItemDataRole.UserRole
_STRONG = QFont.Weight.DemiBold


class TimelineModel(QAbstractItemModel):
    """Rows are entries of the timeline; the rows below a folded one are its versions.

    An index of a row at the top carries 0, one below carries the number of the row above it, counted from 1.
    """

    #: More versions are wanted, those of a lower revision than this.
    more_wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        #: IANA name of the zone on whose clock times are told.
        self.zone = SETTINGS["site.timezone"].default
        self._lines: list[Line] = []
        self._entries: list[Entry] = []
        self._more = self._asked = False

    @property
    def newest(self) -> VersionInfo | None:
        return self._lines[0].version if self._lines else None

    def show_page(self, page: Page, *, keep: bool = False) -> None:
        """The newest page of a piece, instead of everything that is shown; or above it, to `keep` what is older."""
        older: list[Line] = []
        if keep and page.lines:
            last = page.lines[-1].version.revision
            older = [line for line in self._lines if line.version.revision < last]
        joined = bool(older) and self._reaches(page)
        self.beginResetModel()
        self._lines = [*page.lines, *older] if joined else list(page.lines)
        self._entries = timeline.entries(self._lines)
        self._more, self._asked = self._more if joined else page.more, False
        self.endResetModel()

    def _reaches(self, page: Page) -> bool:
        """Whether the page goes down to what is shown, so that nothing is missing between the two."""
        return bool(self._lines) and page.lines[-1].version.revision <= self._lines[0].version.revision + 1

    def add_page(self, page: Page) -> None:
        """The page below. What is folded at the end of the one before may go on in it."""
        self._asked = False
        self._more = page.more
        if not self._lines or not page.lines or page.lines[0].version.revision >= self._lines[-1].version.revision:
            return
        self._lines += page.lines
        entries = timeline.entries(self._lines)
        last = len(self._entries) - 1
        if isinstance(entries[last], Folded):
            self._grow(last, entries[last])
        self.beginInsertRows(QModelIndex(), last + 1, len(entries) - 1)
        self._entries = entries
        self.endInsertRows()

    def rename(self, revision: int, name: str | None) -> None:
        """Somebody has named a version; a page that comes later brings only the newest. Shown with the next page."""
        self._lines = [
            replace(line, version=replace(line.version, name=name)) if line.version.revision == revision else line
            for line in self._lines
        ]

    def index_of(self, revision: int) -> QModelIndex:
        """The row of a version; an invalid index where it is not shown yet."""
        for row, entry in enumerate(self._entries):
            versions = versions_of(entry)
            if versions and versions[-1].revision <= revision <= versions[0].revision:
                top = self.index(row, 0)
                if isinstance(entry, Folded) and revision != versions[0].revision:
                    return self.index([info.revision for info in versions].index(revision), 0, top)
                return top
        return QModelIndex()

    def before(self, revision: int) -> VersionInfo | None:
        """The version before that of `revision`, as far as it is shown."""
        return next((line.version for line in self._lines if line.version.revision < revision), None)

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008  (Qt's own)
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        above = child.internalId() if child.isValid() else 0
        return self.createIndex(above - 1, 0, 0) if above else QModelIndex()

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return len(self._entries)
        if parent.internalId():
            return 0
        entry = self._entries[parent.row()]
        return len(entry.versions) if isinstance(entry, Folded) else 0

    def ask_for_more(self) -> None:
        """The end of what is shown has come into sight. (Qt's tree would fetch page after page by itself.)"""
        if self._more and not self._asked:
            self._asked = True
            self.more_wanted.emit(self._lines[-1].version.revision)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self._at(index)
        if role == VERSION:
            return self._version_of(entry)
        if role == Qt.ItemDataRole.DisplayRole:
            return "\n".join(entry_lines(entry, self.zone))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(entry_lines(entry, self.zone))
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(entry_lines(entry, self.zone, whole=True))
        if role == Qt.ItemDataRole.DecorationRole:
            return icons.icon(entry_icon(entry))
        if role == Qt.ItemDataRole.FontRole and not isinstance(entry, Step):
            strong = QFont()
            strong.setWeight(QFont.Weight.Bold if isinstance(entry, VersionInfo) and entry.name else _STRONG)
            return strong
        return None

    def _version_of(self, entry: Entry) -> VersionInfo | None:
        if isinstance(entry, Step):
            lines = (line.version for line in self._lines)
            return next((version for version in lines if version.revision == entry.revision), None)
        return versions_of(entry)[0]

    def _at(self, index: Index) -> Entry:
        if not index.internalId():
            return self._entries[index.row()]
        above = self._entries[index.internalId() - 1]
        assert isinstance(above, Folded)
        return above.versions[index.row()]

    def _grow(self, row: int, grown: Entry) -> None:
        """The last row of the page before holds more versions than it did."""
        before, after = versions_of(self._entries[row]), versions_of(grown)
        if len(after) <= len(before):
            return
        top = self.index(row, 0)
        first = len(before) if isinstance(self._entries[row], Folded) else 0
        self.beginInsertRows(top, first, len(after) - 1)
        self._entries[row] = grown
        self.endInsertRows()
        self.dataChanged.emit(top, top)


def versions_of(entry: Entry) -> Sequence[VersionInfo]:
    """The versions that a row stands for, newest first; none for a step."""
    if isinstance(entry, Folded):
        return entry.versions
    return (entry,) if isinstance(entry, VersionInfo) else ()
