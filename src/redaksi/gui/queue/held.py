"""Above a text that somebody else has for review: who has it, and that it can be read but not written in."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from redaksi.domain.errors import RedaksiError
from redaksi.domain.standing import may_write
from redaksi.domain.workflow import EDITABLE
from redaksi.gui.band import Band, Tone
from redaksi.gui.queue.spans import site_time
from redaksi.usecases import library

if TYPE_CHECKING:
    from redaksi.gui.workplace import Workplace


class Held(QObject):
    """A strip between the steps and the text; an editor finds there the way to take the piece over."""

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self._work = work
        self._told: tuple[object, ...] | None = None
        self.band = Band()
        work.window.ui.editorColumn.insertWidget(1, self.band)
        for signal in (work.desk.document.opened, work.desk.document.saved, work.registry.refreshed):
            signal.connect(self.look)
        work.autosave.failed.connect(self._refused)
        self.look()

    def look(self) -> None:
        """Show what holds now; a save that changes nothing of it costs a comparison."""
        desk, piece = self._work.desk, self._work.desk.document.piece
        told = None
        if piece is not None and piece.state in EDITABLE and not may_write(piece.standing, desk.user_name):
            can_take = self._work.registry.action("review.take").isEnabled()
            told = (piece.standing.reviewer, piece.standing.state_at or piece.modified, can_take)
        if told == self._told:
            return
        self._told = told
        if told is None:
            self.band.hide()
        else:
            self._say(*told)

    def _refused(self, error: RedaksiError) -> None:
        """Somebody has taken it while it was written in: what is on screen stays there, and from now on it is read."""
        piece = self._work.desk.document.piece
        if error.code == "being-reviewed" and piece is not None:
            self._work.desk.do(library.open_piece, piece.article.id, done=self._work.desk.document.mark_saved)

    def _say(self, name: str | None, stamp: str, can_take: bool) -> None:
        def text() -> str:
            time = site_time(stamp, self._work.desk.settings["site.timezone"], dt.datetime.now(dt.UTC))
            return self.tr("{name} has this article for review since {time}. You can read along, not write.").format(
                name=name, time=time
            )

        button = (lambda: self.tr("Take it over…")) if can_take else ""
        self.band.say(Tone.INFO, text, button, self._take if can_take else None, closable=False)

    def _take(self) -> None:
        """The question comes first: until it is answered, nothing has changed."""
        self.band.show()
        self._work.registry.run("review.take")
