"""Which piece is on the desk: opening another one only once what was written in this one is kept."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from redaksi.domain.article import Article, Piece
from redaksi.domain.errors import RedaksiError
from redaksi.gui.autosave import Autosave
from redaksi.gui.desk import Desk
from redaksi.usecases import library


class Opening(QObject):
    """Opens stored pieces and new ones; remembers the last one."""

    #: A piece could not be opened: carries the RedaksiError.
    failed = Signal(object)
    #: What is on screen cannot be kept, and another piece is wanted in its place: carries what shows that one.
    stuck = Signal(object)

    def __init__(self, desk: Desk, autosave: Autosave) -> None:
        super().__init__(desk)
        self._desk = desk
        self._autosave = autosave
        desk.piece_wanted.connect(self.open)
        desk.document.opened.connect(self._remember)
        desk.document.saved.connect(self._remember)

    def open(self, reference: str, then: Callable[[], object] | None = None) -> None:
        """Show the piece of an id or a slug; then call `then`. Nothing happens where it is open already."""
        article = self._desk.document.fields
        if article is not None and reference == article.id:
            if then is not None:
                then()
            return

        def arrived(piece: Piece) -> None:
            # What was typed while the store was asked belongs to the old piece: keep it before leaving.
            self._leave(lambda: self._show(piece, then))

        ask = library.open_piece
        self._leave(lambda: self._desk.do(ask, reference, done=arrived, failed=self.failed.emit, key="open-piece"))

    def open_new(self, then: Callable[[], object] | None = None, article: Article | None = None) -> None:
        """An empty article, or one that begins as `article`; the store has it from its first change on."""

        def show() -> None:
            self._desk.document.open_new(article or Article())
            if then is not None:
                then()

        self._leave(show)

    def refresh(self) -> None:
        """Show the open piece as the store has it, where somebody has changed it there meanwhile."""
        article = self._desk.document.fields
        if article is not None:
            self._desk.do(library.open_piece, article.id, done=self._show_changed, failed=self._gone, key="open-piece")

    def close(self) -> None:
        """Show nothing."""
        self._desk.document.open(None)

    def open_last(self, then: Callable[[], object]) -> None:
        """What was open when the window was last closed, where it is still there; then call `then`."""

        def arrived(piece: Piece) -> None:
            if not self._desk.document.is_open:
                self._show(piece, then)

        last = self._desk.preferences.text("last_article")
        if last and not self._desk.document.is_open:
            self._desk.do(library.open_piece, last, done=arrived, failed=self._gone)

    def _leave(self, go: Callable[[], object]) -> None:
        """Keep what is on screen, then `go`; where it cannot be kept, somebody else has to say whether to go."""
        self._autosave.flush(go, instead=lambda: self.stuck.emit(go))

    def _show(self, piece: Piece, then: Callable[[], object] | None) -> None:
        self._desk.document.open(piece)
        if then is not None:
            then()

    def _show_changed(self, piece: Piece) -> None:
        shown = self._desk.document.piece
        if self._autosave.dirty or shown is None or shown.article.id != piece.article.id:
            return
        if piece.article != shown.article:
            self._desk.document.open(piece)
        elif piece != shown or _signature(piece) != _signature(shown):
            self._desk.document.mark_saved(piece)

    def _gone(self, error: RedaksiError) -> None:
        if error.code != "no-article":
            self.failed.emit(error)

    def _remember(self) -> None:
        piece = self._desk.document.piece
        self._desk.preferences.set("last_article", piece.article.id if piece else "")


def _signature(piece: Piece) -> str | None:
    """What proves its approval; a glance at the store (arrival.py) does not ask for it."""
    return piece.approval.jws if piece.approval else None
