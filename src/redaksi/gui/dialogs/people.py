"""The members of the newsroom and their roles."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QTreeWidgetItem, QWidget

from redaksi.domain.errors import RedaksiError
from redaksi.domain.people import Role, User
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.errors import sentence
from redaksi.gui.forms.ui_people import Ui_PeopleDialog
from redaksi.gui.people import role_word
from redaksi.usecases import people
from redaksi.usecases.changes import Changes


class PeopleDialog(QDialog):
    """Lists who works here and takes in new members."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self.ui = Ui_PeopleDialog()
        self.ui.setupUi(self)
        fit(self)
        self.ui.list.setHeaderLabels([self.tr("Name"), self.tr("Role")])
        for role in Role:
            self.ui.role.addItem(role_word(role), role)
        self.ui.name.textChanged.connect(self._refresh)
        self.ui.name.returnPressed.connect(self._add)
        self.ui.add.clicked.connect(self._add)
        self.ui.close.clicked.connect(self.accept)
        self._refresh()
        self._reload()

    def _reload(self) -> None:
        self._desk.do(people.users, done=self._fill, key="people-dialog")

    def _fill(self, users: Sequence[User]) -> None:
        self.ui.list.clear()
        for user in users:
            self.ui.list.addTopLevelItem(QTreeWidgetItem([user.name, role_word(user.role)]))
        self.ui.list.resizeColumnToContents(0)

    def _refresh(self) -> None:
        self.ui.add.setEnabled(bool(self.ui.name.text().strip()) and not self._desk.read_only)

    def _add(self) -> None:
        self.ui.problem.hide()
        role = Role(self.ui.role.currentData())
        by = self._desk.user_name
        self._desk.do(people.add_user, self.ui.name.text(), role, by, done=self._added, failed=self._refused)

    def _added(self, _changes: Changes) -> None:
        self.ui.name.clear()
        self._reload()

    def _refused(self, error: RedaksiError) -> None:
        self.ui.problem.setText(sentence(self._desk.language, error))
        self.ui.problem.show()
