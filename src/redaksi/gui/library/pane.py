"""The list of pieces: what the sidebar and the search ask for, newest change first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from redaksi.domain.article import State
from redaksi.domain.queue import PERSONAL, View
from redaksi.gui.desk import Desk
from redaksi.gui.forms.ui_library import Ui_Library
from redaksi.gui.library.delegate import RowDelegate
from redaksi.gui.library.model import ROW, LibraryModel
from redaksi.gui.queue.words import empty_sentence

#: Milliseconds of quiet before a search runs, and before a row reached by the arrow keys is opened.
SEARCH_DELAY = 150
BROWSE_DELAY = 120


class LibraryPane(QWidget):
    """Opens a row by click or keys; its searching and filtering come from outside (`search`, `filter`)."""

    #: The id of a piece to open, and whether the editor is to get the keyboard.
    opened = Signal(str, bool)
    #: A menu for the piece with this id, at this point of the screen.
    menu_wanted = Signal(str, QPoint)
    #: The button of an empty state: `article.new` or `search.clear`.
    asked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._total = -1
        self._text = ""
        self.ui = Ui_Library()
        self._page: QWidget | None = None
        self.ui.setupUi(self)
        self.setProperty("surface", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = LibraryModel(desk, self)
        self.list = self.ui.list
        self.list.setModel(self.model)
        self.list.setItemDelegate(RowDelegate(self.list))
        self._searching = _after(self, SEARCH_DELAY, self._run_search)
        self._browsing = _after(self, BROWSE_DELAY, self._open_current)
        self.model.loaded.connect(self._loaded)
        self.list.clicked.connect(self._clicked)
        self.list.customContextMenuRequested.connect(self._menu)
        self.list.installEventFilter(self)
        self.ui.emptyButton.clicked.connect(lambda: self.asked.emit("search.clear" if self._text else "article.new"))
        desk.document.opened.connect(self._mark_open)
        desk.document.saved.connect(self._mark_open)
        desk.editable_changed.connect(self._summarise)
        self._summarise()

    def search(self, text: str) -> None:
        """Show what contains `text`, once typing pauses; everything where it is empty."""
        self._text = text.strip()
        self._searching.start()

    def filter(self, states: tuple[State, ...], category: str | None) -> None:
        """Show only pieces of these states, or of this category."""
        self._page = None
        self.model.show_only(replace(self.model.filter, states=states, category=category, view=None))
        self._start_at_top()

    def show_view(self, view: View) -> None:
        """Show a view of the queue, as it is for who sits here."""
        self._page = None
        person = self._desk.user_name
        self.model.show_only(replace(self.model.filter, states=(), category=None, view=view, person=person))
        self._start_at_top()

    def _start_at_top(self) -> None:
        """Rows of a view are taller than others: the list is laid out anew."""
        self.list.doItemsLayout()
        self.list.scrollToTop()

    def show_page(self, page: QWidget) -> None:
        """Something else in the place of the list, below its own title, until a filter or a view is chosen again."""
        self._page = page
        if self.ui.stack.indexOf(page) < 0:
            self.ui.stack.addWidget(page)
            page.windowTitleChanged.connect(self._summarise)
        self._summarise()

    def minute_passed(self) -> None:
        """Times in the rows are others now; some views let go of pieces by themselves."""
        if self.model.filter.view in (View.EMBARGOED, View.PUBLISHED_TODAY):
            self.model.look_again()
        if self.model.filter.view is not None:
            self.list.viewport().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.list and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._open(self.list.currentIndex(), focus=True)
                return True
            if event.key() in _ARROWS:
                self._browsing.start()
        return False

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self)
            self._summarise()
            self.list.viewport().update()  # dates and states are worded as they are painted
        super().changeEvent(event)

    def take_keyboard(self) -> None:
        """The keyboard to the list, and its row is seen: the view makes one current and does not select it."""
        self.list.setFocus()
        index = self.list.currentIndex()
        if index.isValid():
            self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _run_search(self) -> None:
        self._page = None
        self.model.show_only(replace(self.model.filter, search=self._text or None))
        self.list.scrollToTop()

    def _loaded(self, total: int) -> None:
        self._total = total
        self._summarise()
        self._mark_open()

    def _summarise(self) -> None:
        ui = self.ui
        if self._page is not None:
            ui.stack.setCurrentWidget(self._page)
            ui.summary.setText(self._page.windowTitle())
            ui.summary.setVisible(bool(self._page.windowTitle()))
            return
        ui.stack.setCurrentWidget(ui.empty if self._total == 0 else ui.list)
        ui.summary.setText(self.tr("%n article(s)", "", self._total) if self._total > 0 else "")
        ui.summary.setVisible(self._total > 0)
        view = self.model.filter.view
        filtered = bool(self.model.filter.states or self.model.filter.category or view)
        if self._text:
            ui.emptyWords.setText(self.tr("No article contains “{text}”.").format(text=self._text))
            ui.emptyButton.setText(self.tr("Clear the search"))
        elif view is not None:
            nobody = view in PERSONAL and self._desk.user is None
            ui.emptyWords.setText(self.tr("Nobody sits at this desk yet.") if nobody else empty_sentence(view))
        elif filtered:
            ui.emptyWords.setText(self.tr("No articles here."))
        else:
            ui.emptyWords.setText(self.tr("No articles yet. Write the first, or import a page."))
            ui.emptyButton.setText(self.tr("New article"))
        ui.emptyButton.setVisible(bool(self._text) or not (filtered or self._desk.read_only))

    def _mark_open(self) -> None:
        """Select the row of the open piece without opening it again."""
        article = self._desk.document.fields
        index = self.model.index_of(article.id) if article else QModelIndex()
        selection = self.list.selectionModel()
        if not index.isValid():
            selection.clear()
        elif not (selection.isSelected(index) or self._browsing.isActive()):
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _clicked(self, index: QModelIndex) -> None:
        self._open(index, focus=False)

    def _open_current(self) -> None:
        self._open(self.list.currentIndex(), focus=False)

    def _open(self, index: QModelIndex, *, focus: bool) -> None:
        self._browsing.stop()
        if index.isValid():
            self.opened.emit(index.data(ROW).id, focus)

    def _menu(self, where: QPoint) -> None:
        index = self.list.indexAt(where)
        if index.isValid():
            self.menu_wanted.emit(index.data(ROW).id, self.list.viewport().mapToGlobal(where))


_ARROWS = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)


def _after(parent: QWidget, milliseconds: int, call: Callable[[], object]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(call)
    return timer
