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


class ThrowingAway(QObject):
    """The command `article.trash`."""

    #: The draft is in the trash: tone, sentence, and a button that brings it back with what it calls.
    done = Signal(Tone, str, str, object)
    #: It cannot go there: carries the RedaksiError.
    refused = Signal(object)

    def __init__(self, desk: Desk, autosave: Autosave, opening: Opening) -> None:
        super().__init__(desk)
        self._desk = desk
        self._autosave = autosave
        self._opening = opening

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
        def trashed(_changes: object) -> None:
            self._opening.close()
            text = self.tr("“{headline}” is in the trash for 30 days.")
            headline = article.headline or self.tr("Without a headline")
            self.done.emit(
                Tone.INFO, text.format(headline=headline), self.tr("Bring it back"), self._bring_back(article.id)
            )

        self._desk.do(trash.trash, article.id, self._desk.user_name, done=trashed, failed=self.refused.emit)

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
