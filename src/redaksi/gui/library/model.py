"""The rows of the library as Qt's list model: loaded page by page, kept in step with what changes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from redaksi.domain.article import Piece
from redaksi.gui.desk import Desk
from redaksi.gui.jobs import Job
from redaksi.gui.library.words import list_time, on_clock, published_time, state_word
from redaksi.gui.queue.words import Facts, Here, facts
from redaksi.usecases import library
from redaksi.usecases.changes import Changes
from redaksi.usecases.library import LibraryPage
from redaksi.usecases.records import Filter, Row

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
#: What stands below the headline (gui.queue.words.Facts).
FACTS = Qt.ItemDataRole.UserRole + 1
PAGE = 50
#: Above this many loaded rows a reload starts from the top instead of comparing row by row.
_COMPARED = 1_000


class LibraryModel(QAbstractListModel):
    """Shows what matches a filter, newest change first; `ROW` gives a Row."""

    #: A first page has arrived; carries how many pieces match in all.
    loaded = Signal(int)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._filter = Filter(limit=PAGE)
        self._rows: list[Row] = []
        self._total = 0
        self._loading: Job | None = None
        self._standing: tuple[object, ...] | None = None
        desk.ready.connect(self.reload)
        desk.changed.connect(self._changed)
        desk.document.saved.connect(self._saved)
        desk.document.opened.connect(self._opened)
        desk.user_changed.connect(self._person_changed)
        desk.settings_changed.connect(self._clock_changed)

    @property
    def rows(self) -> Sequence[Row]:
        return self._rows

    @property
    def filter(self) -> Filter:
        return self._filter

    def show_only(self, wanted: Filter) -> None:
        """Another filter; the list starts at its top."""
        self._filter = replace(wanted, limit=PAGE, after=None)
        self.reload()

    def reload(self) -> None:
        """Ask the store anew; rows that did not change stay where they are."""
        if self._desk.room is None:
            return
        size = max(PAGE, len(self._rows)) if len(self._rows) <= _COMPARED else PAGE
        self._ask(replace(self._filter, limit=size), self._take_all)

    def look_again(self) -> None:
        """Somebody else may have changed something; a list too long to be compared stays where it was read to."""
        if len(self._rows) <= _COMPARED:
            self.reload()

    def index_of(self, article_id: str) -> QModelIndex:
        """Where a piece is shown; an invalid index where it is not."""
        at = next((number for number, row in enumerate(self._rows) if row.id == article_id), None)
        return QModelIndex() if at is None else self.index(at)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == FACTS:
            return self._facts(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return headline_of(row)
        if role == Qt.ItemDataRole.ToolTipRole:  # whole, where the row has no room for it
            facts = (self._facts(row).text, state_word(row.state), remarks_of(row))
            return f"{headline_of(row)}\n{' · '.join(fact for fact in facts if fact)}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = (headline_of(row), state_word(row.state), self._facts(row).text, remarks_of(row))
            return ", ".join(part for part in told if part)
        return None

    def _facts(self, row: Row) -> Facts:
        view, zone = self._filter.view, self._desk.settings["site.timezone"]
        if view is None:
            return Facts(facts_of(row, zone))
        here = Here(dt.datetime.now(dt.UTC), zone, self._desk.user_name)
        return facts(row, view, here, facts_of(row, zone))

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._loading is None and 0 < len(self._rows) < self._total

    def fetchMore(self, parent: Index) -> None:
        last = self._rows[-1]
        self._ask(replace(self._filter, after=(last.place_in_view or last.modified, last.id)), self._append)

    def _ask(self, wanted: Filter, take: Callable[[LibraryPage], None]) -> None:
        def arrived(page: LibraryPage) -> None:
            self._loading = None
            take(page)

        self._loading = self._desk.do(library.page, wanted, done=arrived, key=f"library-{id(self)}")

    def _take_all(self, page: LibraryPage) -> None:
        if len(self._rows) > _COMPARED or not self._rows:
            self.beginResetModel()
            self._rows = list(page.rows)
            self.endResetModel()
        else:
            self._compare(list(page.rows))
        self._total = page.total
        self.loaded.emit(page.total)

    def _append(self, page: LibraryPage) -> None:
        known = {row.id for row in self._rows}
        fresh = [row for row in page.rows if row.id not in known]
        if fresh:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(fresh) - 1)
            self._rows += fresh
            self.endInsertRows()
        else:
            self._total = len(self._rows)

    def _compare(self, wanted: list[Row]) -> None:
        ids = {row.id for row in wanted}
        for at in reversed(range(len(self._rows))):
            if self._rows[at].id not in ids:
                self._remove(at)
        for at, row in enumerate(wanted):
            self._place(at, row)

    def _place(self, at: int, row: Row) -> None:
        """Make `row` the one at position `at`, moving or inserting it where it is not there yet."""
        found = next((place for place in range(at, len(self._rows)) if self._rows[place].id == row.id), None)
        if found is None:
            self.beginInsertRows(QModelIndex(), at, at)
            self._rows.insert(at, row)
            self.endInsertRows()
            return
        if found != at:
            self.beginMoveRows(QModelIndex(), found, found, QModelIndex(), at)
            self._rows.insert(at, self._rows.pop(found))
            self.endMoveRows()
        before, self._rows[at] = self._rows[at], row
        if _shown(before) != _shown(row):
            self.dataChanged.emit(self.index(at), self.index(at))

    def _remove(self, at: int) -> None:
        self.beginRemoveRows(QModelIndex(), at, at)
        del self._rows[at]
        self.endRemoveRows()

    def _changed(self, changes: Changes) -> None:
        piece = self._desk.document.piece
        if changes.remarks or changes.articles - {piece.article.id if piece else ""}:
            self.reload()

    def _opened(self) -> None:
        piece = self._desk.document.piece
        self._standing = _standing(piece) if piece else None

    def _person_changed(self) -> None:
        """What is somebody's own is another's now."""
        if self._filter.view is not None:
            self.show_only(replace(self._filter, person=self._desk.user_name))

    def _clock_changed(self) -> None:
        """The newsroom may be in another zone now."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def _saved_in_view(self, piece: Piece) -> None:
        """A view has an order of its own: the store is asked where the piece stands otherwise than before."""
        standing, at = _standing(piece), self.index_of(piece.article.id).row()
        if standing != self._standing:
            self._standing = standing
            self.reload()
        elif at >= 0:
            known = self._rows[at]
            self._place(at, _marked_as(known, replace(row_of(piece), place_in_view=known.place_in_view)))

    def _saved(self, piece: Piece) -> None:
        """The open piece has been saved: its row is known without asking the store."""
        if self._filter.view is not None:
            self._saved_in_view(piece)
            return
        row, at = row_of(piece), self.index_of(piece.article.id).row()
        row = _marked_as(self._rows[at], row) if at >= 0 else row
        wanted = self._filter
        fits = (not wanted.states or row.state in wanted.states) and (
            wanted.category is None or (row.category is not None and row.category.slug == wanted.category)
        )
        if at >= 0 and not fits:
            self._remove(at)
            self._count(-1)
        elif at >= 0:
            self._place(at if wanted.search else 0, row)
        elif fits and not wanted.search:
            self._place(0, row)
            self._count(+1)

    def _count(self, by: int) -> None:
        self._total += by
        self.loaded.emit(self._total)


def row_of(piece: Piece) -> Row:
    """What the library shows of a piece that is at hand."""
    article = piece.article
    return Row(
        id=article.id,
        slug=article.slug,
        headline=article.headline,
        state=piece.state,
        category=article.category,
        place=article.place,
        published=article.published.local if article.published else None,
        published_zone=article.published.zone if article.published else None,
        modified=piece.modified,
        photos=len(article.media),
        standing=piece.standing,
        approved_by=piece.approval.by if piece.approval else None,
        approved_at=piece.approval.at if piece.approval else None,
        embargo=article.embargo,
        content_hash=piece.content_hash,
    )


def _standing(piece: Piece) -> tuple[object, ...]:
    """What decides in which views a piece is, and where in them."""
    article, out = piece.article, piece.standing.exported_hash
    changed = out is not None and out != piece.content_hash
    return article.id, piece.state, piece.standing, changed, article.embargo, article.published, article.authors


def _shown(row: Row) -> Row:
    """A row without what is not seen of it: times are shown to the minute."""
    return replace(row, modified="" if row.published else row.modified[:16])


def remarks_of(row: Row) -> str:
    """What the small marks for comments and for a copy that waits say."""
    comments = QCoreApplication.translate("Library", "open comments") if row.remarked else ""
    copied = QCoreApplication.translate("Library", "changed at another desk, too") if row.copied else ""
    return " · ".join(part for part in (comments, copied) if part)


def _marked_as(known: Row, row: Row) -> Row:
    """`row` with what only the store knows, as it was known before."""
    return replace(row, remarked=known.remarked, copied=known.copied)


def headline_of(row: Row) -> str:
    """The headline, or words for its absence."""
    return row.headline or QCoreApplication.translate("Library", "Without a headline")


def facts_of(row: Row, zone: str, today: dt.date | None = None) -> str:
    """`Category · place · time`; the time is that of publication, else of the last change on the clock of `zone`."""
    day = today or on_clock(dt.datetime.now(dt.UTC), zone).date()
    if row.published:
        time = published_time(row.published, day)
    else:
        time = list_time(on_clock(dt.datetime.fromisoformat(row.modified), zone), day)
    parts = (row.category.name if row.category else "", row.place or "", time)
    return " · ".join(part for part in parts if part)
