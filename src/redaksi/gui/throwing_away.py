"""Putting the open draft into the trash, with the way back at hand."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from redaksi.domain.article import Article
from redaksi.gui.autosave import Autosave
from redaksi.gui.band import Tone
from redaksi.gui.desk import Desk
from redaksi.gui.opening import Opening
from redaksi.usecases import trash
from redaksi.usecases.changes import Changes


class ThrowingAway(QObject):
    """The command `article.trash`."""

    #: The draft is in the trash: tone, wording, and the wording of a button with the call that brings it back.
    done = Signal(Tone, object, object, object)
    #: It has come back in another way: carries that call, which nobody needs any more.
    undone = Signal(object)
    #: It cannot go there: carries the RedaksiError.
    refused = Signal(object)

    def __init__(self, desk: Desk, autosave: Autosave, opening: Opening) -> None:
        super().__init__(desk)
        self._desk = desk
        self._autosave = autosave
        self._opening = opening
        self._thrown: tuple[str, Callable[[], object]] | None = None
        desk.changed.connect(self._changed)

    def throw_away(self) -> None:
        """Trash the open piece; one that nobody has written in yet is just closed."""
        article = self._desk.document.fields
        if article is None:
            return
        if self._desk.document.piece is None and not self._autosave.dirty:
            self._opening.close()
            return
        self._autosave.flush(lambda: self._trash(article))

    def _trash(self, article: Article) -> None:
        def text() -> str:
            headline = article.headline or self.tr("Without a headline")
            return self.tr("“{headline}” is in the trash for 30 days.").format(headline=headline)

        def trashed(_changes: object) -> None:
            self._opening.close()
            self._thrown = article.id, self._bring_back(article.id)
            self.done.emit(Tone.INFO, text, lambda: self.tr("Bring it back"), self._thrown[1])

        self._desk.do(trash.trash, article.id, self._desk.user_name, done=trashed, failed=self.refused.emit)

    def _changed(self, changes: Changes) -> None:
        """What lies in the trash cannot be edited: a change of it is its return."""
        if self._thrown is not None and self._thrown[0] in changes.articles:
            thrown, self._thrown = self._thrown, None
            self.undone.emit(thrown[1])

    def _bring_back(self, article_id: str) -> Callable[[], object]:
        def back() -> None:
            self._desk.do(
                trash.untrash,
                article_id,
                self._desk.user_name,
                done=lambda _changes: self._opening.open(article_id),
                failed=self.refused.emit,
            )

        return back
