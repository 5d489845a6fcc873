"""Asks for the password of a target, for as long as this computer can keep it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from redaksi.domain.errors import RedaksiError
from redaksi.domain.targets import Target
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.fitting import fit, grow
from redaksi.gui.errors import sentence
from redaksi.gui.forms.ui_target_secret import Ui_TargetSecretDialog
from redaksi.gui.targets.asking import AskingDialog
from redaksi.usecases import targets


class TargetSecretDialog(AskingDialog):
    """Emits `given` once the password is kept."""

    given = Signal()

    def __init__(self, parent: QWidget, desk: Desk, target: Target) -> None:
        super().__init__(parent, desk)
        self._target = target
        self.ui = Ui_TargetSecretDialog()
        self.ui.setupUi(self)
        fit(self)
        self.ui.intro.setText(self.tr("Password for “{name}” ({place}):").format(name=target.name, place=target.place))
        self.ui.secret.textChanged.connect(lambda text: self.ui.ok.setEnabled(bool(text)))
        self.ui.ok.setEnabled(False)
        self.ui.ok.clicked.connect(self._give)
        self.ui.cancel.clicked.connect(self.reject)
        if desk.room is not None:  # the keychain may be asked and take its time
            self.ask_outside(desk.room.secrets.lasting, done=self._tell_keeping)

    def _tell_keeping(self, lasting: bool) -> None:
        self.ui.hint.setText(where_kept(lasting))
        grow(self)

    def _give(self) -> None:
        self.ui.ok.setEnabled(False)
        secret, room = self.ui.secret.text(), self._desk.room
        self.ask_outside(targets.give_secret, room, self._target, secret, done=self._kept, failed=self._refused)

    def _kept(self, _nothing: None) -> None:
        self.accept()
        self.given.emit()

    def _refused(self, error: RedaksiError) -> None:
        self.ui.hint.setText(sentence(self._desk.language, error))
        self.ui.ok.setEnabled(True)


def where_kept(lasting: bool) -> str:
    """What becomes of a password that is typed."""
    if lasting:
        return QCoreApplication.translate("Targets", "It is kept in this computer’s keychain, not in the newsroom.")
    return QCoreApplication.translate(
        "Targets", "This computer has no keychain: it is asked for again after the next start."
    )
