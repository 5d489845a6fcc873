"""The window: puts the panes together and the commands to work. It knows the panes; they do not know each other."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QMainWindow, QMenu, QPlainTextEdit

from redaksi.domain.errors import RedaksiError
from redaksi.gui.autosave import Autosave
from redaksi.gui.band import Tone
from redaksi.gui.commands.menus import Menus
from redaksi.gui.commands.registry import Registry
from redaksi.gui.desk import Desk
from redaksi.gui.editor.pane import EditorPane
from redaksi.gui.errors import sentence
from redaksi.gui.forms.ui_main_window import Ui_MainWindow
from redaksi.gui.library.pane import LibraryPane
from redaksi.gui.library.sidebar import Sidebar
from redaksi.gui.opening import Opening
from redaksi.gui.panes import Pane, Panes
from redaksi.gui.preview.renderer import LoadRenderer
from redaksi.gui.profile import Profile
from redaksi.gui.reviewing import Reviewing
from redaksi.gui.state_bar import StateBar
from redaksi.gui.status import Status
from redaksi.gui.toolbar import Toolbar
from redaksi.gui.view import View
from redaksi.usecases import trash
from redaksi.usecases.backups import Shelf
from redaksi.usecases.changes import Changes

#: What the library's menu for one piece holds; None is a line.
_ROW_MENU = (
    "review.submit",
    "review.take",
    "review.approve",
    "review.return",
    None,
    "article.export",
    None,
    "review.withdraw",
    "review.archive",
    "review.reopen",
    "article.trash",
)


class MainWindow(QMainWindow):
    """Everything that is there at the first paint; `furnish` adds the form and the preview afterwards."""

    #: Its first frame is on the screen.
    painted = Signal()
    #: It has been closed and everything is kept.
    closed = Signal()

    def __init__(self, desk: Desk, view: View) -> None:
        super().__init__()
        self.desk = desk
        self.view = view
        self.shelf: Shelf | None = None
        self._painted = self._leaving = False
        self.ui = Ui_MainWindow()
        self.ui.setupUi(self)
        self.autosave = Autosave(desk)
        self.opening = Opening(desk, self.autosave)
        self.registry = Registry(desk, self)
        self.panes = Panes(self.ui.splitter, desk.preferences)
        self.profile = Profile(desk, self.registry, self)
        self.toolbar = Toolbar(self.ui.tools, self.registry, self.profile)
        self.menus = Menus(self.ui.menus, self.registry)
        self.sidebar = Sidebar(desk)
        self.library = LibraryPane(desk)
        self.editor = EditorPane(desk)
        self.state_bar = StateBar(desk, self.registry)
        self.status = Status(self.ui.status, desk, self.autosave)
        self.reviewing = Reviewing(desk, self.autosave, self, self.profile.with_person)
        self._place()
        self._connect()
        self._register()
        self.restoreGeometry(desk.preferences.bytes("window/geometry"))

    def tell(self, error: RedaksiError) -> None:
        """One sentence across the window."""
        self.ui.band.say(Tone.ERROR, sentence(self.desk.language, error))

    def furnish(self, load_renderer: LoadRenderer) -> None:
        """What the first paint did not wait for: the form, the history, the preview, import and export."""
        from redaksi.gui.furnishing import Furnishing

        self.furnishing = Furnishing(self, load_renderer)

    def show_piece(self, reference: str | None) -> None:
        """The piece or file that was named at the start, else what was open last, ready to be typed into."""
        if reference is None:
            self.opening.open_last(self._begin_writing)
        else:
            self.opening.open(reference, self._begin_writing)

    def say_occupied(self) -> None:
        """Another window writes to this store."""
        text = self.tr("Another Redaksi window is open on this store, so this one can only read.")
        self.ui.lasting.say(Tone.WARNING, text, closable=False)

    def bring_to_front(self) -> None:
        """Another start of Redaksi on this store has called."""
        self.showNormal() if self.isMinimized() else self.show()
        self.raise_()
        self.activateWindow()

    def search(self) -> None:
        """The keyboard to the search box, the list beside it."""
        self.panes.show(Pane.LIBRARY)
        self.toolbar.search.setFocus()
        self.toolbar.search.selectAll()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.painted.emit)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self)
        elif event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._look_for_other_hands()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close only once everything is in the store."""
        self.desk.preferences.set("window/geometry", self.saveGeometry())
        self.desk.preferences.sync()
        if self._leaving or not self.autosave.dirty:
            event.accept()
            self.closed.emit()
            return
        event.ignore()
        self.autosave.flush(self._leave)

    def _begin_writing(self) -> None:
        """The keyboard to the text, unless somebody types elsewhere already."""
        if not isinstance(self.focusWidget(), QLineEdit | QPlainTextEdit):
            self.editor.focus_body()

    def _leave(self) -> None:
        self._leaving = True
        self.close()

    def _place(self) -> None:
        ui = self.ui
        ui.sidebarColumn.addWidget(self.sidebar)
        ui.libraryColumn.addWidget(self.library)
        ui.editorColumn.addWidget(self.state_bar)
        ui.editorColumn.addWidget(self.editor, 1)
        self.panes.toggled.connect(self._pane_toggled)

    def _pane_toggled(self, pane: str, shown: bool) -> None:
        if pane != Pane.EDITOR:
            self.registry.action(f"view.{pane}").setChecked(shown)

    def _connect(self) -> None:
        desk = self.desk
        desk.ready.connect(self._opened_store)
        desk.changed.connect(self._changed)
        desk.jobs.trouble.connect(self.tell)
        self.autosave.failed.connect(self.tell)
        self.opening.failed.connect(self.tell)
        self.reviewing.refused.connect(self.tell)
        self.reviewing.told.connect(self.ui.band.say)
        self.sidebar.chosen.connect(self.library.filter)
        self.library.opened.connect(self._open_row)
        self.library.menu_wanted.connect(self._row_menu)
        self.library.asked.connect(self._asked)
        self.toolbar.searched.connect(self._searched)
        self.toolbar.left_search.connect(self.library.list.setFocus)
        self.editor.words_changed.connect(self.status.count_words)

    def _register(self) -> None:
        calls: dict[str, Callable[..., object]] = {
            **self.editor.commands,
            "article.new": lambda: self.opening.open_new(self.editor.focus_headline),
            "article.save": lambda: self.autosave.flush(explicit=True),
            "article.trash": self._trash,
            "library.search": self.search,
            "window.close": self.close,
            "view.full_screen": lambda on: self.showFullScreen() if on else self.showNormal(),
            **self.view.commands(),
        }
        for pane in (Pane.SIDEBAR, Pane.LIBRARY, Pane.FORM, Pane.PREVIEW):
            calls[f"view.{pane}"] = lambda on, which=pane: self.panes.show(which, on)
        for command, call in calls.items():
            self.registry.register(command, call)
        self.reviewing.register(self.registry)

    def _changed(self, changes: Changes) -> None:
        """A category was renamed or a backup brought back: what the open piece shows of it is old."""
        article = self.desk.document.fields
        if article is not None and article.id in changes.articles and changes.categories:
            self.autosave.flush(self.opening.refresh)

    def _opened_store(self) -> None:
        if self.desk.read_only:
            self.ui.lasting.say(
                Tone.WARNING,
                self.tr("This store can only be read here: articles can be looked at and exported, not changed."),
                closable=False,
            )

    def _open_row(self, article_id: str, focus: bool) -> None:
        self.opening.open(article_id, self.editor.focus_body if focus else None)

    def _row_menu(self, article_id: str, where: QPoint) -> None:
        """The menu of a piece acts on the open one, so the piece is opened first."""
        menu = QMenu(self)
        for command in _ROW_MENU:
            if command is None:
                menu.addSeparator()
            else:
                menu.addAction(self.registry.action(command))
        self.opening.open(article_id, lambda: menu.popup(where))

    def _asked(self, what: str) -> None:
        if what == "search.clear":
            self.toolbar.search.clear()
        else:
            self.registry.run(what)

    def _searched(self, text: str) -> None:
        if text.strip():
            self.panes.show(Pane.LIBRARY)
        self.library.search(text)

    def _trash(self) -> None:
        article = self.desk.document.fields
        if article is None:
            return
        if self.desk.document.piece is None and not self.autosave.dirty:
            self.opening.close()
            return

        def trashed(_changes: object) -> None:
            self.opening.close()
            text = self.tr("“{headline}” is in the trash for 30 days.")
            self.ui.band.say(
                Tone.INFO,
                text.format(headline=article.headline or self.tr("Without a headline")),
                self.tr("Bring it back"),
                lambda: self._untrash(article.id),
            )

        self.autosave.flush(
            lambda: self.desk.do(trash.trash, article.id, self.desk.user_name, done=trashed, failed=self.tell)
        )

    def _untrash(self, article_id: str) -> None:
        self.desk.do(
            trash.untrash, article_id, self.desk.user_name, done=lambda _changes: self.opening.open(article_id)
        )

    def _look_for_other_hands(self) -> None:
        """Somebody may have worked on the open piece from the command line while this window was behind."""
        piece = self.desk.document.piece
        if piece is not None and self.desk.room is not None and not self.autosave.dirty:
            self.opening.refresh()
