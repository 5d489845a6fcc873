"""Who opens a piece hears what the desk has said about it: the note it was returned with, and open comments."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from redaksi.domain.article import State
from redaksi.domain.workflow import Step
from redaksi.gui.band import Band, Tone
from redaksi.gui.desk import Desk
from redaksi.gui.review.talk import Talk
from redaksi.usecases.remarks import Conversation, Note

#: Characters of a note that the band shows; all of it stands in the review.
_SHOWN = 240


class Telling(QObject):
    """Says it in the window's `band`; `show` leads to the review."""

    def __init__(self, desk: Desk, talk: Talk, band: Band, show: Callable[[], object]) -> None:
        super().__init__(band)
        self._desk = desk
        self._talk = talk
        self._band = band
        self._show = show
        talk.arrived.connect(self._tell)
        talk.changed.connect(self._keep_true)
        desk.user_changed.connect(self._tell)  # who sits down at an open piece has not heard it yet

    def _keep_true(self) -> None:
        """What is on show says no more than there is: comments are resolved, the piece goes on its way."""
        if self._band.says(self._show):
            self._band.take_back(self._show)
            self._tell()

    def _tell(self) -> None:
        talk, piece = self._talk.conversation, self._desk.document.piece
        if piece is None:
            return
        returned = _return_note(talk) if piece.state is State.RETURNED else None
        if returned is not None and returned.by == self._desk.user_name:
            returned = None  # it is no news to who wrote it
        count = len(talk.open_threads) if self._is_news(talk) else 0
        if returned is None and not count:
            return

        def text() -> str:
            parts = [] if returned is None else [self._returned(returned)]
            if count:
                parts.append(self.tr("%n open comment(s).", "", count))
            return " ".join(parts)

        tone = Tone.INFO if returned is None else Tone.WARNING
        self._band.say(tone, text, lambda: self.tr("Show them"), self._show, of=piece.article.id)

    def _is_news(self, talk: Conversation) -> bool:
        """Whether somebody else has had the last word in any open conversation."""
        last = [(thread.remark, *thread.answers)[-1] for thread in talk.open_threads]
        return any(remark.by != self._desk.user_name for remark in last)

    def _returned(self, note: Note) -> str:
        said = note.text if len(note.text) <= _SHOWN else note.text[: _SHOWN - 1] + "…"
        if note.by is None:
            return self.tr("This came back with a note: “{note}”").format(note=said)
        return self.tr("{name} returned this: “{note}”").format(name=note.by, note=said)


def _return_note(talk: Conversation) -> Note | None:
    return next((note for note in reversed(talk.notes) if note.step == Step.RETURN), None)
