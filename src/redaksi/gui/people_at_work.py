"""The people of the newsroom joined to the window: who sits here, their passphrase, and the trail of what they did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from redaksi.gui.band import Tone

if TYPE_CHECKING:
    from redaksi.domain.errors import RedaksiError
    from redaksi.gui.workplace import Workplace


class PeopleAtWork(QObject):
    """Registers their commands, and says that a passphrase is waited for."""

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self._work = work
        #: Kept, since the band takes a sentence back by the very thing that it offers.
        self._way = self._ask
        work.profile.sitting_down.told.connect(work.band.say)
        work.reviewing.refused.connect(self._refused)
        work.desk.user_changed.connect(self._look)
        work.registry.register("newsroom.passphrase", work.profile.change_passphrase)
        work.registry.register("newsroom.audit", self._show_audit)
        self._look()

    def _look(self) -> None:
        waited = self._work.desk.waiting_for
        if waited is None:
            self._work.band.take_back(self._way)
            return

        def text() -> str:
            return self.tr("Until the passphrase of {name} has been given, one can only look here.").format(
                name=waited.name
            )

        self._work.band.say(Tone.INFO, text, lambda: self.tr("Passphrase…"), self._way, closable=False)

    def _ask(self) -> None:
        """Somebody who turns the question down finds the same way again."""
        desk = self._work.desk
        if desk.waiting_for is not None:
            self._work.profile.sitting_down.sit(desk.waiting_for)
            self._look()

    def _refused(self, error: RedaksiError) -> None:
        """The passphrase has been changed elsewhere, so what is held here opens nothing any more."""
        user = self._work.desk.user
        if user is not None and error.code in ("passphrase-needed", "passphrase-wrong"):
            self._work.profile.sitting_down.sit(user)

    def _show_audit(self) -> None:
        from redaksi.gui.audit.dialog import AuditDialog

        dialog = AuditDialog(self._work.window, self._work.desk)
        dialog.piece_wanted.connect(self._work.desk.piece_wanted)
        dialog.open()
