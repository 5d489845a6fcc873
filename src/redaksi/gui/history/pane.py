"""The history of the open piece: its timeline, what changed between two versions, their names, and the way back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QMenu, QWidget

from redaksi.domain.article import Piece
from redaksi.domain.errors import RedaksiError
from redaksi.gui.desk import Desk
from redaksi.gui.errors import sentence
from redaksi.gui.forms.ui_history import Ui_History
from redaksi.gui.history.comparison import Comparison
from redaksi.gui.history.delegate import EntryDelegate
from redaksi.gui.history.model import VERSION, TimelineModel
from redaksi.usecases import history, timeline
from redaksi.usecases.changes import Changes, Kept
from redaksi.usecases.records import VersionInfo
from redaksi.usecases.timeline import Page

#: Milliseconds after a save until what it has added is asked for: who types saves several times a second.
_REST = 1_000


class HistoryPane(QWidget):
    """Loads only while it is looked at."""

    #: An old version has become the present one.
    restored = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stale = True
        self._shown: str | None = None
        self._keyboard_wanted = False
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._changed)
        self.ui = Ui_History()
        self.ui.setupUi(self)
        self.model = TimelineModel(self)
        self.ui.versions.setModel(self.model)
        self.ui.versions.setItemDelegate(EntryDelegate(self.ui.versions))
        self.comparison = Comparison(desk, self.ui, self)
        self.comparison.failed.connect(self._refused)
        self.model.more_wanted.connect(self._load_more)
        bar = self.ui.versions.verticalScrollBar()
        bar.valueChanged.connect(self._look_for_end)
        bar.rangeChanged.connect(self._look_for_end)
        self.ui.versions.selectionModel().selectionChanged.connect(self._choose)
        self.ui.versions.customContextMenuRequested.connect(self._menu)
        self.ui.restore.clicked.connect(self._restore)
        self.ui.name.clicked.connect(self.name_version)
        rename = QShortcut(QKeySequence(Qt.Key.Key_F2), self.ui.versions)
        rename.setContext(Qt.ShortcutContext.WidgetShortcut)
        rename.activated.connect(self.name_version)
        desk.document.opened.connect(self._changed)
        desk.document.saved.connect(self._saved)
        desk.changed.connect(self._others_changed)
        desk.editable_changed.connect(self._refresh)
        self._refresh()

    @property
    def chosen(self) -> list[VersionInfo]:
        """The versions of the rows that are chosen, newest first."""
        rows = self.ui.versions.selectionModel().selectedIndexes()
        found = {version.revision: version for row in rows if (version := row.data(VERSION)) is not None}
        return [found[revision] for revision in sorted(found, reverse=True)]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._load()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self)
            self.comparison.retranslate()
            self._changed()
        super().changeEvent(event)

    def take_keyboard(self) -> None:
        """The keyboard to the list, at once or when it has come."""
        self._keyboard_wanted = self.ui.versions.isHidden()
        if not self._keyboard_wanted:
            self.ui.versions.setFocus()

    def name_version(self) -> None:
        """Ask what the chosen version is to be called."""
        from redaksi.gui.history.naming import VersionNameDialog

        piece, chosen = self._desk.document.piece, self.chosen
        if piece is not None and len(chosen) == 1 and self.ui.name.isEnabled():
            dialog = VersionNameDialog(self, self._desk, piece.article.id, chosen[0])
            dialog.named.connect(lambda revision, name: self.model.rename(revision, name or None))
            dialog.open()

    def _saved(self, _piece: Piece | None = None) -> None:
        self._stale = True
        if self.isVisible() and not self._rest.isActive():
            self._rest.start()

    def _others_changed(self, changes: Changes) -> None:
        article = self._desk.document.fields
        if article is not None and changes.articles & {article.id, "*"}:
            self._changed()

    def _changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self._load()

    def _load(self) -> None:
        self._stale = False
        piece = self._desk.document.piece
        if piece is None or self._desk.room is None:
            self._fill(Page(""))
        else:
            self._desk.do(timeline.page, piece.article.id, done=self._fill, failed=self._refused, key="history")

    def _look_for_end(self) -> None:
        bar = self.ui.versions.verticalScrollBar()
        if bar.value() >= bar.maximum() - 2 * bar.pageStep():
            self.model.ask_for_more()

    def _load_more(self, before: int) -> None:
        def arrived(page: Page) -> None:
            if page.article_id == self._shown:
                self.model.add_page(page)

        if self._shown:
            self._desk.do(timeline.page, self._shown, before, done=arrived, failed=self._refused, key="history-more")

    def _fill(self, page: Page) -> None:
        same, bar = page.article_id == self._shown, self.ui.versions.verticalScrollBar()
        kept, place = [version.revision for version in self.chosen] if same else [], bar.value() if same else 0
        self._shown = page.article_id
        self.model.zone = self._desk.settings["site.timezone"]
        self.model.show_page(page, keep=same)
        rows = [row for revision in kept if (row := self.model.index_of(revision)).isValid()]
        if not rows and self.model.newest is not None:
            rows = [self.model.index_of(self.model.newest.revision)]
        self._choose_rows(rows)
        bar.setValue(place)
        self._refresh()
        if self._keyboard_wanted:
            self.take_keyboard()

    def _choose_rows(self, rows: list[QModelIndex]) -> None:
        selection = self.ui.versions.selectionModel()
        for number, row in enumerate(rows):
            how = selection.SelectionFlag.Select if number else selection.SelectionFlag.ClearAndSelect
            selection.setCurrentIndex(row, how)

    def _refresh(self) -> None:
        newest, chosen = self.model.newest, self.chosen
        for part in (self.ui.versions, self.ui.rule, self.ui.changes, self.ui.restore, self.ui.name):
            part.setVisible(newest is not None)
        self.ui.empty.setVisible(newest is None)
        one = len(chosen) == 1
        old = one and newest is not None and chosen[0].revision != newest.revision
        self.ui.restore.setEnabled(old and self._desk.editable)
        self.ui.name.setEnabled(one and not self._desk.read_only)

    def _choose(self) -> None:
        self._refresh()
        self.ui.problem.hide()
        newest, chosen = self.model.newest, self.chosen
        before = self.model.before(chosen[-1].revision) if chosen else None
        self.comparison.show(self._shown, chosen, newest, before)

    def _menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button, call in ((self.ui.name, self.name_version), (self.ui.restore, self._restore)):
            menu.addAction(button.text(), call).setEnabled(button.isEnabled())
        menu.popup(self.ui.versions.viewport().mapToGlobal(at))

    def _restore(self) -> None:
        piece, chosen = self._desk.document.piece, self.chosen
        if piece is not None and len(chosen) == 1:
            ids = piece.article.id, chosen[0].revision, self._desk.user_name
            self._desk.do(history.restore, *ids, done=self._went_back, failed=self._refused)

    def _went_back(self, kept: Kept) -> None:
        self.restored.emit(kept.piece)

    def _refused(self, error: RedaksiError) -> None:
        self.ui.problem.setText(sentence(self._desk.language, error))
        self.ui.problem.show()
