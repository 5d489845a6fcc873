"""Everybody at work in the window: puts the panes together and the commands to work.

It knows the panes; they do not know each other.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QPoint

from redaksi import words
from redaksi.domain.article import Piece, State
from redaksi.domain.errors import RedaksiError, UnreadableError
from redaksi.gui.autosave import Autosave
from redaksi.gui.band import Tone, Wording
from redaksi.gui.commands.conditions import why_not
from redaksi.gui.desk import Desk
from redaksi.gui.editor.pane import EditorPane
from redaksi.gui.editor.paste.copier import Copier
from redaksi.gui.editor.paste.paster import Paster
from redaksi.gui.editor.paste.words import Offers
from redaksi.gui.errors import sentence
from redaksi.gui.furnishing import Furnishing
from redaksi.gui.library.pane import LibraryPane
from redaksi.gui.library.row_menu import row_menu
from redaksi.gui.library.sidebar import Sidebar
from redaksi.gui.main_window import MainWindow
from redaksi.gui.opening import Opening
from redaksi.gui.panes import Pane
from redaksi.gui.preview.renderer import LoadRenderer
from redaksi.gui.profile import Profile
from redaksi.gui.recovery import Recovery
from redaksi.gui.reviewing import Reviewing
from redaksi.gui.state_bar import StateBar
from redaksi.gui.status import Status
from redaksi.gui.throwing_away import ThrowingAway
from redaksi.gui.undisturbed import Undisturbed
from redaksi.gui.unsaved import Unsaved
from redaksi.gui.view import View
from redaksi.gui.watching import Watching
from redaksi.usecases.backups import Shelf
from redaksi.usecases.changes import Changes
from redaksi.usecases.saving import Saved


class Workplace(QObject):
    """The panes, and what goes from one to another."""

    def __init__(self, window: MainWindow, desk: Desk, view: View, load_renderer: LoadRenderer) -> None:
        super().__init__(window)
        self.window = window
        self.desk = desk
        self.view = view
        self.shelf: Shelf | None = None
        self._standing: tuple[str, State] | None = None
        #: Words of the last step that was refused.
        self._refusal: Callable[[], str] | None = None
        self.panes, self.registry, self.toolbar = window.panes, window.registry, window.toolbar
        self.band = window.ui.band
        self.autosave = Autosave(desk)
        self.opening = Opening(desk, self.autosave)
        self.profile = Profile(desk, self.registry, self.toolbar.person, window)
        self.profile.language_chosen.connect(view.speak)
        self.sidebar = Sidebar(desk)
        self.library = LibraryPane(desk)
        self.editor = EditorPane(desk)
        self.paster = Paster(desk, self.editor.body, Offers(desk, self.band))
        self.editor.headline.too_long.connect(self.paster.refuse_headline)
        self.copier = Copier(desk)
        self.state_bar = StateBar(desk, self.registry)
        self.status = Status(window.ui.status, desk, self.autosave)
        self.reviewing = Reviewing(desk, self.autosave, window, self.profile.with_person)
        self.throwing_away = ThrowingAway(desk, self.autosave, self.opening)
        self.unsaved = Unsaved(desk, self.autosave, self.band)
        self.recovery = Recovery(desk)
        self.watching = Watching(window, desk)
        around = [window.ui.menus, window.ui.tools, window.ui.status, self.state_bar]
        self.undisturbed = Undisturbed(window, self.panes, self.editor, around)
        self._place()
        self._connect()
        self._register()
        self.furnishing = Furnishing(self, load_renderer)
        self._follow()
        window.menus.fill()
        self._even_out()
        view.look.changed.connect(self._even_out)
        self.toolbar.search.setClearButtonEnabled(True)

    def tell(self, error: RedaksiError) -> None:
        """One sentence across the window; what a story could not take in goes when another one is shown."""
        of = self._piece_id() if isinstance(error, UnreadableError) else None
        self.band.say(Tone.ERROR, lambda: sentence(self.desk.language, error), of=of)

    def _tell_refusal(self, error: RedaksiError) -> None:
        """A step was refused: that is told until the piece takes another one, or another piece is shown."""

        def text() -> str:
            return sentence(self.desk.language, error)

        self._refusal = text
        self.band.say(Tone.ERROR, text, of=self._piece_id())

    def show_piece(self, reference: str | None) -> None:
        """The piece or file that was named at the start, else what was open last, ready to be typed into."""
        if reference is None:
            self.opening.open_last(self.begin_writing)
        elif Path(reference).is_file():
            self.furnishing.intake.bring([Path(reference)])
        else:
            self.opening.open(reference, self.begin_writing)

    def say_occupied(self) -> None:
        """Another window writes to this store."""

        def text() -> str:
            return self.tr("Another Redaksi window is open on this store, so this one can only read.")

        self.window.ui.lasting.say(Tone.WARNING, text, closable=False)

    def search(self) -> None:
        """The keyboard to the search box, the list beside it."""
        self.panes.show(Pane.LIBRARY)
        self.toolbar.search.setFocus()
        self.toolbar.search.selectAll()

    def look_for_other_hands(self) -> None:
        """Somebody may have worked in this newsroom from the command line while this window was behind."""
        if self.desk.room is None or self.desk.jobs.closed:
            return
        if self.desk.document.piece is not None and not self.autosave.dirty:
            self.opening.refresh()
        self.sidebar.reload()
        self.library.model.look_again()
        self.furnishing.form.look_again()
        self.profile.reload()
        self.desk.reload_settings()
        self.desk.changed.emit(Changes(boilerplate=True, words=True, planning=True))

    def _met_others(self, saved: Saved) -> None:
        """Somebody else has saved this piece between two saves of ours."""

        def clashed() -> str:
            return self.tr(
                "Somebody else changed the same part of this article. Yours stays; the other version is in the history."
            )

        def joined() -> str:
            return self.tr("Somebody else changed this article meanwhile; it is shown with that now.")

        if saved.clashes:
            self._tell_of_piece(Tone.WARNING, clashed)
        else:
            self._tell_of_piece(Tone.INFO, joined)

    def _tell_of_piece(self, tone: Tone, text: Wording) -> None:
        self.band.say(tone, text, of=self._piece_id())

    def _piece_id(self) -> str | None:
        article = self.desk.document.fields
        return article.id if article else None

    def _place(self) -> None:
        ui = self.window.ui
        ui.sidebarColumn.addWidget(self.sidebar)
        ui.libraryColumn.addWidget(self.library)
        ui.editorColumn.addWidget(self.state_bar)
        ui.editorColumn.addWidget(self.editor, 1)

    def _connect(self) -> None:
        desk = self.desk
        desk.ready.connect(self._opened_store)
        desk.changed.connect(self._changed)
        desk.command_wanted.connect(self.registry.run)
        for failure in (
            desk.jobs.trouble,
            self.opening.failed,
            self.throwing_away.refused,
        ):
            failure.connect(self.tell)
        self.reviewing.refused.connect(self._tell_refusal)
        self.autosave.met.connect(self._met_others)
        self.opening.stuck.connect(self.unsaved.ask_to_turn)
        self.watching.met.connect(self.look_for_other_hands)
        self.reviewing.told.connect(self._tell_of_piece)
        self.reviewing.over.connect(self.band.take_back)
        desk.document.opened.connect(lambda: self.band.turn_to(self._piece_id()))
        self.profile.samples_kept.connect(lambda: self.panes.show(Pane.LIBRARY))
        self.recovery.told.connect(self.band.say)
        self.recovery.place_found.connect(self.editor.go_to)
        self.throwing_away.done.connect(self.band.say)
        self.throwing_away.undone.connect(self.band.take_back)
        self.sidebar.chosen.connect(self.library.filter)
        self.library.opened.connect(self._open_row)
        self.library.menu_wanted.connect(self._row_menu)
        self.library.asked.connect(self._asked)
        self.toolbar.searched.connect(self._searched)
        self.toolbar.left_search.connect(self.library.take_keyboard)
        self.editor.words_changed.connect(self.status.count_words)

    def _register(self) -> None:
        window = self.window
        calls: dict[str, Callable[..., object]] = {
            **self.editor.commands,
            **self.paster.calls(),
            "article.new": lambda: self.opening.open_new(self.editor.focus_headline),
            "article.save": lambda: self.autosave.flush(explicit=True),
            "article.trash": self.throwing_away.throw_away,
            "library.search": self.search,
            "window.close": window.close,
            "view.undisturbed": self.undisturbed.turn,
            "view.full_screen": lambda on: window.showFullScreen() if on else window.showNormal(),
            **self.view.commands(),
        }
        for pane in (Pane.SIDEBAR, Pane.LIBRARY, Pane.FORM, Pane.PREVIEW):
            calls[f"view.{pane}"] = lambda on, which=pane: self.panes.show(which, on)
        for command, call in calls.items():
            self.registry.register(command, call)
        self.editor.looking.tick(self.registry.action)
        self.undisturbed.tick(self.registry.action("view.undisturbed"))
        self.editor.manners.tick(self.registry.action)
        self.reviewing.register(self.registry)

    def _even_out(self) -> None:
        """The strips on top of the panes are of one height, so that their lower edges are one line."""
        strips = (self.library.ui.summary, self.state_bar, self.furnishing.preview.ui.bar)
        height = max(self.window.fontMetrics().height() + 24, *(strip.minimumSizeHint().height() for strip in strips))
        for strip in strips:
            strip.setFixedHeight(height)
        # A tab's own padding and lower line (style.qss) come on top of what can be set.
        self.window.ui.formPane.tabBar().setStyleSheet(f"QTabBar::tab {{ min-height: {height - 18}px; }}")

    def _follow(self) -> None:
        """From now on commands are possible when their conditions say so."""
        desk = self.desk
        self.registry.follow(lambda condition: why_not(desk, condition))
        for signal in (desk.ready, desk.shut, desk.user_changed, desk.editable_changed, desk.document.opened):
            signal.connect(self.registry.refresh)
        desk.document.saved.connect(self._saved)

    def _saved(self, piece: Piece) -> None:
        """Most saves are autosaves, and change nothing of what is possible."""
        standing = (piece.article.id, piece.state)
        if standing != self._standing:
            self._standing = standing
            if self._refusal is not None:
                self.band.take_back(self._refusal)
            self.registry.refresh()

    def _changed(self, changes: Changes) -> None:
        """A category was renamed or a backup brought back: what the open piece shows of it is old."""
        article = self.desk.document.fields
        if article is not None and article.id in changes.articles and changes.categories:
            self.autosave.flush(self.opening.refresh)

    def _opened_store(self) -> None:
        """What there is to say about the store stays above everything else."""
        room = self.desk.room
        known = room.store.notices if room else ()

        def text() -> str:
            told = [words.say(self.desk.language, notice.code, **notice.params) for notice in known]
            if self.desk.read_only and not told:
                told = [self.tr("Articles can only be looked at and exported here, not changed.")]
            return " ".join(told)

        if known or self.desk.read_only:
            self.window.ui.lasting.say(Tone.WARNING, text, closable=not self.desk.read_only)

    def begin_writing(self) -> None:
        """The keyboard to the text, unless somebody has put it elsewhere while the piece was fetched."""
        if self.window.focusWidget() in (None, self.window, self.window.ui.centre):
            self.editor.focus_body()

    def _open_row(self, article_id: str, focus: bool) -> None:
        self.opening.open(article_id, self.editor.focus_body if focus else None)

    def _row_menu(self, article_id: str, where: QPoint) -> None:
        """The menu of a piece acts on the open one, so the piece is opened first."""
        menu = row_menu(self.registry, self.window)
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
