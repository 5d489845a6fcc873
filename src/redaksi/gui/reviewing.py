"""The workflow's commands: a named person takes a step, and hears what became of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from redaksi.domain.article import Article, Piece, State
from redaksi.domain.errors import RedaksiError
from redaksi.domain.standing import may_write
from redaksi.domain.workflow import HOLDS_APPROVAL
from redaksi.gui.autosave import Autosave
from redaksi.gui.band import Tone
from redaksi.gui.commands.registry import Registry
from redaksi.gui.desk import Desk
from redaksi.gui.jobs import Failed
from redaksi.gui.queue.spans import site_time
from redaksi.usecases import deciding, reviewing
from redaksi.usecases.changes import Kept

#: Refusals that name rules of the desk (domain/stops.py).
_HELD = ("checks-block", "checks-block-always", "four-eyes-override")
#: Steps that are signed where they decide about an approval.
_SIGNED = (reviewing.approve, reviewing.withdraw, reviewing.return_, reviewing.archive)


class Reviewing(QObject):
    """Registers the steps; `window` is what their dialogs stand over."""

    #: Something to say about the piece: tone and wording (gui.band.Wording).
    told = Signal(Tone, object)
    #: What was said is no longer so: the wording that it was told with.
    over = Signal(object)
    #: A step was refused: carries the RedaksiError.
    refused = Signal(object)
    #: Rules hold a step back that may be put right or overridden: the RedaksiError, and what takes the step again,
    #: called with the rules that are overridden and the reason.
    held = Signal(object, object)
    #: A piece, by its id, has been approved here.
    approved = Signal(str)
    #: A piece, by its id, has been withdrawn.
    withdrawn = Signal(str)

    def __init__(
        self, desk: Desk, autosave: Autosave, window: QWidget, with_person: Callable[[Callable[[], object]], object]
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._autosave = autosave
        self._window = window
        self._with_person = with_person
        self._state: State | None = None
        #: Words that an approval no longer holds, once that was told.
        self._void: Callable[[], str] | None = None
        #: Whether the save before a step has brought what somebody else wrote.
        self._met_others = False
        autosave.met.connect(self._met)
        desk.document.opened.connect(self._opened)
        desk.document.saved.connect(self._saved)

    def register(self, registry: Registry) -> None:
        registry.register("review.submit", lambda: self.take(reviewing.submit))
        registry.register("review.approve", lambda: self._unless_held(lambda: self.take(reviewing.approve)))
        registry.register("review.return", lambda: self._unless_held(self._return))
        registry.register("review.withdraw", self._withdraw)
        registry.register("review.archive", self._archive)
        registry.register("review.reopen", lambda: self.take(reviewing.reopen))

    def take(self, step: Callable[..., Kept], failed: Failed | None = None, **more: Any) -> None:
        """Keep what is on screen, then take `step` on it in the name of who sits here."""

        def again(rules: Sequence[str], note: str) -> None:
            overrides = (*more.get("overrides", ()), *rules)
            reasons = dict.fromkeys(reason for reason in (more.get("note"), note) if reason)
            self.take(step, failed, **(more | {"overrides": overrides, "note": "\n".join(reasons) or None}))

        def not_taken(error: RedaksiError) -> None:
            if error.code in _HELD:
                self.held.emit(error, again)
            else:
                self.refused.emit(error)

        def go() -> None:
            article, refused = self._desk.document.fields, failed or not_taken
            if article is None:
                return
            if step in _SIGNED:
                self._sign(step, article, refused, more)
            else:
                self._desk.do(step, article.id, self._desk.user_name, done=self._done, failed=refused, **more)

        def begin() -> None:
            self._met_others = False
            # Taking a piece for review changes nothing in it, and may be what lets it be written in again.
            self._autosave.flush(go, instead=go if step is reviewing.review else None)

        self._with_person(begin)

    def _sign(self, step: Callable[..., Kept], article: Article, refused: Failed, more: dict[str, Any]) -> None:
        """Take a step that is signed; approving is about what is on screen, and nothing else."""
        desk, name, piece = self._desk, self._desk.user_name, self._desk.document.piece
        signed = more | {"passphrase": desk.passphrase}
        if step is reviewing.approve and piece is not None:
            if self._met_others:
                refused(reviewing.changed_meanwhile(article))
                return
            signed["seen"] = piece.content_hash

        def done(kept: Kept) -> None:
            self._done(kept)
            if step is reviewing.approve:
                self.approved.emit(article.id)

        def decide(_ready: object) -> None:
            desk.do(step, article.id, name, done=done, failed=refused, **signed)

        # The system's keychain may have to be unlocked first: saving must not wait for that.
        desk.jobs.run(deciding.make_ready, desk.room, name, desk.passphrase, done=decide, failed=refused)

    def _met(self) -> None:
        self._met_others = True

    def _done(self, kept: Kept) -> None:
        document = self._desk.document
        if document.fields is None or document.fields.id != kept.piece.article.id:
            return
        if kept.piece.article.withdrawal != document.fields.withdrawal:
            document.open(kept.piece)  # withdrawing writes the notice into the article, reopening takes it out
            if kept.piece.article.withdrawal is not None:
                self.withdrawn.emit(kept.piece.article.id)
        else:
            document.mark_saved(kept.piece)
            if self._autosave.dirty:  # what could not be kept before this step need not wait for the next try
                self._autosave.flush()

    def _unless_held(self, decide: Callable[[], object]) -> None:
        """Nobody decides over a piece that somebody else has for review without being asked first."""
        piece = self._desk.document.piece
        if piece is None or may_write(piece.standing, self._desk.user_name):
            decide()
            return
        from redaksi.gui.queue.asking import ask_to_decide

        ask_to_decide(self._window, piece.standing.reviewer or "", decide)

    def _return(self) -> None:
        from redaksi.gui.dialogs.reason import ReasonDialog

        dialog = ReasonDialog(
            self._window,
            self.tr("Return the article"),
            self.tr("What has to change? The writer reads this note."),
            self.tr("Return"),
        )
        dialog.given.connect(lambda note: self.take(reviewing.return_, note=note))
        dialog.open()

    def _archive(self) -> None:
        from redaksi.gui.dialogs.reason import ReasonDialog

        dialog = ReasonDialog(
            self._window,
            self.tr("Archive the article"),
            self.tr("It leaves the desk and can be reopened as a draft later. A note, if you like:"),
            self.tr("Archive"),
            required=False,
        )
        dialog.given.connect(lambda note: self.take(reviewing.archive, note=note or None))
        dialog.open()

    def _withdraw(self) -> None:
        from redaksi.gui.dialogs.reason import WithdrawDialog

        dialog = WithdrawDialog(self._window)
        dialog.decided.connect(lambda note, reason: self.take(reviewing.withdraw, note=note, reason=reason))
        dialog.open()

    def _opened(self) -> None:
        piece = self._desk.document.piece
        self._state = piece.state if piece else None
        self._look_whether_over()

    def _look_whether_over(self) -> None:
        """It was approved again, here or elsewhere, or is not to be approved any more."""
        if self._void is not None and self._state is not State.IN_REVIEW:
            self.over.emit(self._void)
            self._void = None

    def _saved(self, piece: Piece) -> None:
        before, self._state = self._state, piece.state
        self._look_whether_over()
        approval = piece.approval
        if approval is None or before is None:
            return

        def worded(sentence: str) -> str:
            zone = self._desk.settings["site.timezone"]
            return sentence.format(name=approval.by, time=site_time(approval.at, zone, dt.datetime.now(dt.UTC)))

        def void() -> str:
            return worded(self.tr("The text changed after approval, so {name}'s approval ({time}) no longer holds."))

        def again() -> str:
            return worded(self.tr("The text is again what {name} approved ({time}): the approval holds."))

        if before in HOLDS_APPROVAL and piece.state is State.IN_REVIEW:
            self._void = void
            self.told.emit(Tone.WARNING, void)
        elif before is State.IN_REVIEW and piece.state in HOLDS_APPROVAL and approval.revision < piece.revision:
            self.told.emit(Tone.INFO, again)
