"""The passphrase of a profile: shown before somebody sits down, set, changed, and taken away."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QWidget

from redaksi.domain.errors import RedaksiError
from redaksi.domain.passphrases import SHORTEST
from redaksi.domain.people import User
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.errors import sentence
from redaksi.gui.forms.ui_new_passphrase import Ui_NewPassphraseDialog
from redaksi.gui.forms.ui_passphrase import Ui_PassphraseDialog
from redaksi.usecases import passphrases


class PassphraseDialog(QDialog):
    """Emits `shown(passphrase, tries)` once it was right; `tries` wrong ones were given since the last time."""

    shown = Signal(str, int)

    def __init__(self, parent: QWidget, desk: Desk, user: User) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._user = user
        self._seconds = 0
        self.ui = Ui_PassphraseDialog()
        self.ui.setupUi(self)
        fit(self)
        self.ui.intro.setText(self.tr("{name} sits down here with a passphrase.").format(name=user.name))
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._tick)
        self.ui.passphrase.textChanged.connect(self._refresh)
        self.ui.ok.clicked.connect(self._show)
        self.ui.later.clicked.connect(self.reject)
        self._refresh()
        self.ui.passphrase.setFocus()

    def _refresh(self) -> None:
        self.ui.ok.setEnabled(bool(self.ui.passphrase.text()) and not self._seconds)

    def _show(self) -> None:
        given = self.ui.passphrase.text()
        self.ui.problem.hide()
        self.ui.ok.setEnabled(False)
        self._desk.do(
            passphrases.prove,
            self._user.name,
            given,
            done=lambda tries: self._right(given, tries),
            failed=self._wrong,
        )

    def _right(self, given: str, tries: int) -> None:
        self.shown.emit(given, tries)
        self.accept()

    def _wrong(self, error: RedaksiError) -> None:
        """Say so; what has to be waited for is counted down, and the button comes back afterwards."""
        self.ui.problem.setText(sentence(self._desk.language, error))
        self.ui.problem.show()
        self.ui.passphrase.selectAll()
        self.ui.passphrase.setFocus()
        seconds = error.params.get("seconds", 0)
        self._seconds = seconds if isinstance(seconds, int) else 0
        if self._seconds:
            self._timer.start()
            self._count()
        self._refresh()

    def _tick(self) -> None:
        self._seconds = max(0, self._seconds - 1)
        if not self._seconds:
            self._timer.stop()
        self._count()
        self._refresh()

    def _count(self) -> None:
        words = self.tr("Continue")
        self.ui.ok.setText(f"{words} ({self._seconds})" if self._seconds else words)


class NewPassphraseDialog(QDialog):
    """Sets the passphrase of who sits here, or changes it with the present one. Emits `kept(passphrase or "")`."""

    kept = Signal(str)

    def __init__(self, parent: QWidget, desk: Desk, user: User) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._user = user
        self.ui = Ui_NewPassphraseDialog()
        self.ui.setupUi(self)
        fit(self)
        for part in (self.ui.old, self.ui.oldLabel, self.ui.remove):
            part.setVisible(user.guarded)
        self.ui.ok.setText(self.tr("Change") if user.guarded else self.tr("Set"))
        self.ui.advice.setText(
            self.tr("At least %n character(s); a few unrelated words are easy to remember.", "", SHORTEST)
        )
        for field in (self.ui.old, self.ui.first, self.ui.second):
            field.textChanged.connect(self._refresh)
        self.ui.ok.clicked.connect(self._set)
        self.ui.remove.clicked.connect(self._take_away)
        self.ui.cancel.clicked.connect(self.reject)
        self._refresh()
        (self.ui.old if user.guarded else self.ui.first).setFocus()

    def _refresh(self) -> None:
        ui = self.ui
        knows = bool(ui.old.text()) or not self._user.guarded
        ui.ok.setEnabled(knows and bool(ui.first.text()) and bool(ui.second.text()))
        ui.remove.setEnabled(knows)
        ui.problem.hide()

    def _set(self) -> None:
        ui, name = self.ui, self._user.name
        new = ui.first.text()
        if new != ui.second.text():
            self._say(self.tr("The two passphrases are not the same. Type them again."))
            ui.second.setFocus()
            return
        self._busy()
        old = ui.old.text() or None
        self._desk.do(
            passphrases.set_passphrase,
            name,
            new,
            old,
            done=lambda _changes: self._done(new),
            failed=self._refused,
        )

    def _take_away(self) -> None:
        self._busy()
        self._desk.do(
            passphrases.drop_passphrase,
            self._user.name,
            self.ui.old.text(),
            done=lambda _changes: self._done(""),
            failed=self._refused,
        )

    def _busy(self) -> None:
        self.ui.ok.setEnabled(False)
        self.ui.remove.setEnabled(False)

    def _done(self, passphrase: str) -> None:
        self.kept.emit(passphrase)
        self.accept()

    def _refused(self, error: RedaksiError) -> None:
        self._refresh()
        self._say(sentence(self._desk.language, error))

    def _say(self, text: str) -> None:
        self.ui.problem.setText(text)
        self.ui.problem.show()
