"""Who sits here: a name of the newsroom, or a new one with its role."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from redaksi.domain.errors import RedaksiError
from redaksi.domain.people import Role, User
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.errors import sentence
from redaksi.gui.forms.ui_person import Ui_PersonDialog
from redaksi.gui.people import role_hint, role_word
from redaksi.usecases import people


class PersonDialog(QDialog):
    """Emits `chosen(User)`; a new name becomes a member of the newsroom first."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, desk: Desk, users: Sequence[User]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._users = {user.name: user for user in users if user.active}
        self.ui = Ui_PersonDialog()
        self.ui.setupUi(self)
        fit(self)
        self.ui.name.addItems(list(self._users))
        self.ui.name.setCurrentText("")
        for role in Role:
            self.ui.role.addItem(role_word(role), role)
        # The first person of a newsroom has to be able to do everything.
        self.ui.role.setCurrentIndex(self.ui.role.findData(Role.JOURNALIST if users else Role.MANAGING_EDITOR))
        self.ui.name.currentTextChanged.connect(self._name_changed)
        self.ui.role.currentIndexChanged.connect(self._explain)
        self.ui.ok.clicked.connect(self._take)
        self.ui.later.clicked.connect(self.reject)
        self._name_changed("")
        self._explain()

    def _name_changed(self, text: str) -> None:
        known = self._users.get(_tidy(text))
        if known:
            self.ui.role.setCurrentIndex(self.ui.role.findData(known.role))
        self.ui.role.setEnabled(known is None)
        self.ui.ok.setEnabled(bool(_tidy(text)))
        self.ui.problem.hide()

    def _explain(self) -> None:
        self.ui.roleHint.setText(role_hint(Role(self.ui.role.currentData())))

    def _take(self) -> None:
        name = _tidy(self.ui.name.currentText())
        if name in self._users:
            self._choose(self._users[name])
            return
        user = User(name, Role(self.ui.role.currentData()))
        self.ui.ok.setEnabled(False)
        self._desk.do(
            people.add_user,
            user.name,
            user.role,
            self._desk.user_name,
            done=lambda _changes: self._choose(user),
            failed=self._refused,
        )

    def _choose(self, user: User) -> None:
        self.chosen.emit(user)
        self.accept()

    def _refused(self, error: RedaksiError) -> None:
        self.ui.problem.setText(sentence(self._desk.language, error))
        self.ui.problem.show()
        self.ui.ok.setEnabled(True)


def _tidy(name: str) -> str:
    return " ".join(name.split())
