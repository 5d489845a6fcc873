"""Signing keys joined to the window: their dialog, and what to say of a state that nothing proves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from redaksi import words
from redaksi.domain.article import Piece, State
from redaksi.gui.band import Tone
from redaksi.usecases import trusting

if TYPE_CHECKING:
    from redaksi.gui.workplace import Workplace


class KeysAtWork(QObject):
    """Registers the command, and looks at each piece that is opened in review."""

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self._work = work
        work.registry.register("newsroom.keys", self._show)
        work.registry.register("newsroom.verify", self._verify)
        self._seen: tuple[str, State] | None = None
        work.desk.document.opened.connect(self._look)
        work.desk.document.saved.connect(self._saved)
        work.desk.ready.connect(self._look)

    def _show(self) -> None:
        from redaksi.gui.keys.dialog import KeysDialog

        KeysDialog(self._work.window, self._work.desk).open()

    def _verify(self) -> None:
        from redaksi.gui.keys.verify_dialog import VerifyDialog

        dialog = VerifyDialog(self._work.window, self._work.desk)
        dialog.open()
        dialog.choose()

    def _saved(self, piece: Piece) -> None:
        """At the start a piece is shown before the newsroom is open; what it is comes as if it had been saved."""
        if (piece.article.id, piece.state) != self._seen:
            self._look()

    def _look(self) -> None:
        """A piece is shown in review also where the file claims more for it: somebody has to hear of that."""
        desk = self._work.desk
        piece = desk.document.piece
        self._seen = (piece.article.id, piece.state) if piece else None
        if desk.room is None or piece is None or piece.state is not State.IN_REVIEW:
            return

        def told(claim: State | None) -> None:
            shown = desk.document.piece
            if claim is None or shown is None or shown.article.id != piece.article.id:
                return
            facts = {"headline": shown.article.headline, "state": claim.value}
            self._work.band.say(Tone.ERROR, lambda: words.say(desk.language, "state-unproved", **facts))

        desk.do(trusting.unproved_claim, piece.article.id, done=told, key="unproved-claim")
