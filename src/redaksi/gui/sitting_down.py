"""Taking a seat: the person of the last time, or another one, once a passphrase was shown where they have one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from redaksi.domain.people import User
from redaksi.gui.band import Tone
from redaksi.gui.desk import Desk


class SittingDown(QObject):
    """Knows who works here and who of them may sit at this desk now."""

    #: Something to tell who sits here: tone and wording (gui.band.Wording).
    told = Signal(Tone, object)
    #: Somebody has sat down.
    sat = Signal()

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._asked_once = False

    def take_note(self, users: Sequence[User]) -> None:
        """Who works here now. Who sits stays seated, as what they are by now; who has left gets up."""
        desk = self._desk
        desk.members = users
        if desk.user is not None:
            self._look_after(desk.user)
            return
        if desk.waiting_for is not None:
            same = next((user for user in users if user == desk.waiting_for and user.guarded), None)
            if same is not None:
                return
        here = [user for user in users if user.active]
        last = desk.preferences.text("person")
        known = next((user for user in here if user.name == last), None) or (here[0] if len(here) == 1 else None)
        if known is None or not known.guarded:
            desk.sit(known)
            return
        desk.wait_for(known)
        if not self._asked_once:
            self._asked_once = True
            self.sit(known)

    def sit(self, user: User) -> None:
        """Let `user` sit here: at once, or after the question for the passphrase."""
        if not user.guarded or self._desk.store_read_only:
            self._seat(user, None)
            return
        from redaksi.gui.dialogs.passphrase import PassphraseDialog

        dialog = PassphraseDialog(self._window, self._desk, user)
        dialog.shown.connect(lambda passphrase, tries: self._shown(user, passphrase, tries))
        dialog.open()

    def _shown(self, user: User, passphrase: str, tries: int) -> None:
        self._seat(user, passphrase)
        if tries:

            def text() -> str:
                return self.tr("A wrong passphrase was given for you %n time(s) since you were last here.", "", tries)

            self.told.emit(Tone.WARNING, text)

    def _seat(self, user: User, passphrase: str | None) -> None:
        self._desk.preferences.set("person", user.name)
        self._desk.sit(user, passphrase)
        self.sat.emit()

    def _look_after(self, seated: User) -> None:
        desk = self._desk
        now = next((user for user in desk.members if user.name == seated.name and user.active), None)
        if now is not None:
            desk.sit(now, desk.passphrase)
            desk.user_changed.emit()  # what they may do can have changed through others, too
            return
        desk.sit(None)

        def text() -> str:
            return self.tr("{name} no longer works in this newsroom.").format(name=seated.name)

        self.told.emit(Tone.WARNING, text)

    def with_person(self, call: Callable[[], object], ask: Callable[[], object]) -> None:
        """Call `call` where somebody sits here; else `ask` who it is, and for a passphrase that is waited for."""
        if self._desk.user is not None:
            call()
        elif self._desk.waiting_for is not None:
            self.sit(self._desk.waiting_for)
        else:
            ask()
