"""Who has approved a piece hears what is still open about it: comments, and a version of another desk that waits."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from redaksi.domain.article import Piece
from redaksi.domain.workflow import HOLDS_APPROVAL
from redaksi.gui.band import Tone
from redaksi.usecases.changes import Changes
from redaksi.usecases.left_open import LeftOpen, left_open

if TYPE_CHECKING:
    from redaksi.gui.workplace import Workplace


class AfterApproval(QObject):
    """Says it in the window's band, and says no more than is true for as long as it stands there."""

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self._desk, self._band = work.desk, work.band
        self._comments = partial(work.registry.run, "review.show")
        self._versions = partial(work.registry.run, "article.two_versions")
        self._said: LeftOpen | None = None
        work.reviewing.approved.connect(self._ask)
        work.desk.changed.connect(self._changed)
        work.desk.document.saved.connect(self._saved)
        work.watching.met.connect(self._ask_again)

    def _ask(self, article_id: str) -> None:
        self._desk.do(left_open, article_id, done=self._tell, key="left-open")

    def _changed(self, changes: Changes) -> None:
        if changes.remarks:
            self._ask_again()

    def _ask_again(self) -> None:
        if self._said is not None and self._is_said:
            self._ask(self._said.article_id)

    def _saved(self, piece: Piece) -> None:
        """It is approved no longer."""
        if piece.state not in HOLDS_APPROVAL:
            self._take_back()

    @property
    def _is_said(self) -> bool:
        return self._band.says(self._comments) or self._band.says(self._versions)

    def _take_back(self) -> None:
        self._band.take_back(self._comments)
        self._band.take_back(self._versions)

    def _tell(self, found: LeftOpen) -> None:
        piece = self._desk.document.piece
        if not found or piece is None or piece.article.id != found.article_id or piece.state not in HOLDS_APPROVAL:
            self._take_back()
            return
        if found == self._said and self._is_said:
            return
        self._said = found
        ways: list[tuple[Callable[[], str], Callable[[], object]]] = []
        if found.comments:
            ways.append((lambda: self.tr("Show the comments"), self._comments))
        if found.origin is not None:
            ways.append((lambda: self.tr("Compare…"), self._versions))
        button, call = ways[0]
        other = ways[1] if len(ways) > 1 else None
        self._band.say(Tone.WARNING, lambda: self._sentences(found), button, call, other=other, of=found.article_id)

    def _sentences(self, found: LeftOpen) -> str:
        parts = [self.tr("Approved.")]
        if found.comments:
            parts.append(self.tr("%n comment(s) is (are) still open.", "", found.comments))
        if found.origin is not None:
            told = self.tr("A version from {origin} still waits for somebody to choose.")
            parts.append(told.format(origin=found.origin))
        return " ".join(parts)
