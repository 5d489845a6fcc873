"""The newsroom's targets: added, changed, tried out, removed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QTreeWidgetItem, QWidget

from redaksi.domain.deliveries import DeliveryError
from redaksi.domain.errors import RedaksiError
from redaksi.domain.people import Right
from redaksi.domain.targets import Target
from redaksi.gui import icons
from redaksi.gui.commands.conditions import missing_right
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.errors import sentence
from redaksi.gui.forms.ui_targets import Ui_TargetsDialog
from redaksi.gui.targets.asking import AskingDialog
from redaksi.gui.targets.clearing import Clearing, can_clear
from redaksi.gui.targets.target_dialog import TargetDialog, tried_words
from redaksi.gui.targets.words import KIND_ICONS, kind_word
from redaksi.usecases import targets
from redaksi.usecases.port_targets import Tested

_TARGET = Qt.ItemDataRole.UserRole
_COLUMNS = 3


class TargetsDialog(AskingDialog):
    """Every change is kept at once; a target is connected to only where somebody tries it out."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent, desk)
        self._testing = False
        self._clearing = Clearing(self, desk)
        self.ui = ui = Ui_TargetsDialog()
        ui.setupUi(self)
        fit(self)
        ui.list.setHeaderLabels([self.tr("Name"), self.tr("Kind"), self.tr("Place")])
        ui.list.itemSelectionChanged.connect(self._refresh)
        # Later: the same Enter would go on to press what is ready to be pressed in the dialog that it opened.
        ui.list.itemActivated.connect(lambda _item: self._edit(self._chosen()), Qt.ConnectionType.QueuedConnection)
        ui.add.clicked.connect(lambda: self._edit(None))
        ui.edit.clicked.connect(lambda: self._edit(self._chosen()))
        ui.test.clicked.connect(self._test)
        ui.remove.clicked.connect(self._ask_to_remove)
        ui.close.clicked.connect(self.accept)
        self._refresh()
        self._reload()

    def _reload(self) -> None:
        self.ask(targets.targets, done=self._fill, failed=self._refused, key="targets-dialog")

    def _fill(self, found: Sequence[Target]) -> None:
        tree, chosen = self.ui.list, self._chosen()
        tree.clear()
        for each in found:
            item = QTreeWidgetItem([each.name, kind_word(each.kind), each.place])
            item.setIcon(0, icons.icon(KIND_ICONS[each.kind]))
            item.setData(0, _TARGET, each)
            item.setToolTip(2, each.place)
            tree.addTopLevelItem(item)
            if chosen is not None and chosen.id == each.id:
                tree.setCurrentItem(item)
        for column in range(_COLUMNS):
            tree.resizeColumnToContents(column)
        first = tree.topLevelItem(0)
        if tree.currentItem() is None and first is not None:
            tree.setCurrentItem(first)
        tree.setVisible(bool(found))
        self.ui.empty.setVisible(not found)
        self._refresh()

    def _chosen(self) -> Target | None:
        item = self.ui.list.currentItem()
        found = item.data(0, _TARGET) if item is not None else None
        return found if isinstance(found, Target) else None

    def _refresh(self) -> None:
        why, chosen = missing_right(self._desk, Right.SETTINGS), self._chosen()
        may = why is None and not self._desk.read_only
        for button, needs_one in ((self.ui.add, False), (self.ui.edit, True), (self.ui.remove, True)):
            button.setEnabled(may and (chosen is not None or not needs_one))
            button.setToolTip(why or "")
        self.ui.test.setEnabled(chosen is not None and not self._testing)

    def _edit(self, target: Target | None) -> None:
        if target is not None and not self.ui.edit.isEnabled():
            return
        dialog = TargetDialog(self, self._desk, target)
        dialog.saved.connect(self._saved)
        dialog.open()

    def _saved(self, target: Target) -> None:
        self._tell(self.tr("“{name}” is kept.").format(name=target.name))
        self._reload()

    def _test(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        self._testing = True
        self._refresh()
        self._tell(self.tr("“{name}” is being tried out…").format(name=chosen.name))

        def done(tested: Tested) -> None:
            self._tried()
            self._tell(tried_words(self._desk.language, tested))

        def failed(error: RedaksiError) -> None:
            self._tried()
            self._refused(error)
            if isinstance(error, DeliveryError) and can_clear(error.code):
                self.ask(targets.target, chosen.id, done=lambda target: self._clear(target, error))

        self.ask_outside(targets.try_out, self._desk.room, chosen, done=done, failed=failed)

    def _clear(self, target: Target, error: DeliveryError) -> None:
        def again() -> None:
            self.ask(targets.targets, done=refilled, failed=self._refused)

        def refilled(found: Sequence[Target]) -> None:
            self._fill(found)
            self._test()

        self._clearing.clear(target, error.code, error.params, again)

    def _tried(self) -> None:
        self._testing = False
        self._refresh()

    def _ask_to_remove(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        text = self.tr("Remove the target “{name}”?").format(name=chosen.name)
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("Remove the target"), text, parent=self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        told = self.tr("Its password is forgotten and what still waits for it is cancelled. What is there stays there.")
        box.setInformativeText(told)
        go = box.addButton(self.tr("Remove"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        go.clicked.connect(lambda: self._remove(chosen))
        box.open()

    def _remove(self, target: Target) -> None:
        def removed(count: int) -> None:
            said = self.tr("“{name}” was removed; %n delivery(ies) were cancelled.", None, count)
            self._tell(said.format(name=target.name))
            self._reload()

        self.ask(targets.remove, target.id, self._desk.user_name, done=removed, failed=self._refused)

    def _tell(self, text: str, *, wrong: bool = False) -> None:
        self.ui.told.setProperty("error", "true" if wrong else "false")
        self.ui.told.style().polish(self.ui.told)
        self.ui.told.setText(text)
        self.ui.told.show()

    def _refused(self, error: RedaksiError) -> None:
        self._tell(sentence(self._desk.language, error), wrong=True)
