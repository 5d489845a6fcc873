"""The members of the newsroom: their roles, initials and passphrases; who comes and who leaves."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QTreeWidgetItem, QWidget

from redaksi.domain.errors import RedaksiError
from redaksi.domain.people import Right, Role, User
from redaksi.gui.commands.conditions import missing_right
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.errors import sentence
from redaksi.gui.forms.ui_people import Ui_PeopleDialog
from redaksi.gui.people import role_word
from redaksi.usecases import passphrases, people
from redaksi.usecases.changes import Changes

USER = Qt.ItemDataRole.UserRole


class PeopleDialog(QDialog):
    """Every change is kept at once. Who may not manage people looks, and changes their own initials."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._wanted = desk.user_name
        self.ui = Ui_PeopleDialog()
        self.ui.setupUi(self)
        fit(self)
        titles = [self.tr("Name"), self.tr("Initials"), self.tr("Role"), self.tr("Passphrase")]
        self.ui.list.setHeaderLabels(titles)
        for role in Role:
            self.ui.role.addItem(role_word(role), role)
            self.ui.chosenRole.addItem(role_word(role), role)
        self._connect()
        self._refresh()
        self._reload()

    def _connect(self) -> None:
        ui = self.ui
        ui.list.itemSelectionChanged.connect(self._show_chosen)
        ui.chosenRole.currentIndexChanged.connect(self._refresh)
        ui.chosenInitials.textChanged.connect(self._refresh)
        ui.chosenInitials.returnPressed.connect(self._change)
        ui.change.clicked.connect(self._change)
        ui.leave.clicked.connect(self._leave_or_return)
        ui.forget.clicked.connect(self._forget)
        ui.name.textChanged.connect(self._refresh)
        for line in (ui.name, ui.initials):
            line.returnPressed.connect(self._add)
        ui.add.clicked.connect(self._add)
        ui.close.clicked.connect(self.accept)

    def _reload(self) -> None:
        self._desk.do(people.users, done=self._fill, key="people-dialog")

    def _fill(self, users: Sequence[User]) -> None:
        self._desk.members = users
        tree = self.ui.list
        tree.clear()
        for user in sorted(users, key=lambda user: not user.active):
            role = role_word(user.role) if user.active else self.tr("no longer here")
            guarded = self.tr("yes") if user.guarded else "–"
            item = QTreeWidgetItem([user.name, user.initials or "–", role, guarded])
            item.setData(0, USER, user)
            if not user.active:
                slanted = QFont(tree.font())
                slanted.setItalic(True)
                for column in range(4):
                    item.setFont(column, slanted)
            tree.addTopLevelItem(item)
            if user.name == self._wanted:
                tree.setCurrentItem(item)
        for column in range(4):
            tree.resizeColumnToContents(column)
        self._show_chosen()

    def _chosen(self) -> User | None:
        item = self.ui.list.currentItem()
        found = item.data(0, USER) if item is not None else None
        return found if isinstance(found, User) else None

    def _show_chosen(self) -> None:
        user, ui = self._chosen(), self.ui
        self._wanted = user.name if user else self._wanted
        if user is not None:
            ui.chosenRole.setCurrentIndex(ui.chosenRole.findData(user.role))
            ui.chosenInitials.setText(user.initials or "")
            ui.leave.setText(self.tr("Deactivate") if user.active else self.tr("Bring back"))
        ui.problem.hide()
        self._refresh()

    def _refresh(self) -> None:
        """What is possible with whoever is chosen, and why the rest is not."""
        ui, user, writable = self.ui, self._chosen(), not self._desk.read_only
        manages = writable and self._desk.may(Right.PEOPLE)
        own = writable and user is not None and user.name == self._desk.user_name
        here = user is not None and user.active
        ui.chosenRole.setEnabled(manages and here)
        ui.chosenInitials.setEnabled((manages or own) and here)
        ui.change.setEnabled((manages or own) and here and self._is_altered(user))
        ui.leave.setEnabled(manages and user is not None)
        ui.forget.setVisible(user is not None and user.guarded)
        ui.forget.setEnabled(manages and not own)
        for field in (ui.name, ui.initials, ui.role):
            field.setEnabled(manages)
        ui.add.setEnabled(manages and bool(ui.name.text().strip()))
        why = missing_right(self._desk, Right.PEOPLE) if writable else None
        ui.why.setVisible(why is not None)
        ui.why.setText(self.tr("Only a managing editor takes people in, changes roles and sends people away."))

    def _is_altered(self, user: User | None) -> bool:
        if user is None:
            return False
        ui = self.ui
        return ui.chosenRole.currentData() != user.role or ui.chosenInitials.text().strip() != (user.initials or "")

    def _change(self) -> None:
        user, by = self._chosen(), self._desk.user_name
        if user is None or not self.ui.change.isEnabled():
            return
        role, initials = Role(self.ui.chosenRole.currentData()), self.ui.chosenInitials.text()
        if initials.strip() != (user.initials or ""):
            self._do(people.change_initials, user.name, initials, by)
        if role is not user.role:
            self._do(people.change_role, user.name, role, by)

    def _leave_or_return(self) -> None:
        user = self._chosen()
        if user is not None:
            self._do(people.deactivate if user.active else people.reactivate, user.name, self._desk.user_name)

    def _forget(self) -> None:
        user = self._chosen()
        if user is not None:
            self._do(passphrases.drop_passphrase, user.name, None, self._desk.user_name)

    def _add(self) -> None:
        ui = self.ui
        if not ui.add.isEnabled():
            return
        role = Role(ui.role.currentData())
        self._wanted = " ".join(ui.name.text().split())
        self._do(people.add_user, ui.name.text(), role, self._desk.user_name, ui.initials.text(), then=self._added)

    def _added(self) -> None:
        self.ui.name.clear()
        self.ui.initials.clear()

    def _do(self, usecase: Callable[..., Changes], *args: object, then: Callable[[], object] | None = None) -> None:
        def done(_changes: Changes) -> None:
            if then is not None:
                then()
            self._reload()

        self.ui.problem.hide()
        self._desk.do(usecase, *args, done=done, failed=self._refused)

    def _refused(self, error: RedaksiError) -> None:
        self.ui.problem.setText(sentence(self._desk.language, error))
        self.ui.problem.show()
