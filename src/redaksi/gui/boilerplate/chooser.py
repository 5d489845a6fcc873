"""One of many, by typing a part of its name: for templates and snippets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget

from redaksi.gui.commands.matching import score
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.forms.ui_boilerplate_chooser import Ui_ChooserDialog
from redaksi.gui.list_keys import ListKeys

_NUMBER = Qt.ItemDataRole.UserRole
#: Whole lines of a text that are shown, whatever the size of the letters.
_LINES = 4


@dataclass(frozen=True, slots=True)
class Choice:
    """`name` is searched and shown, `text` shown below the list."""

    name: str
    text: str


class Chooser(QDialog):
    """Type to find, arrows to choose, Enter to take."""

    #: The number of the choice, once the dialog is gone.
    chosen = Signal(int)
    #: The button: there are others to be made.
    manage_wanted = Signal()

    def __init__(self, parent: QWidget, title: str, empty: str, choices: Sequence[Choice]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._choices = choices
        self._empty = empty
        self._taken: int | None = None
        self.ui = Ui_ChooserDialog()
        self.ui.setupUi(self)
        fit(self)
        self.ui.text.setFixedHeight(_LINES * self.ui.text.fontMetrics().lineSpacing())
        self.setWindowTitle(title)
        self.ui.query.setPlaceholderText(title)
        self.ui.query.setAccessibleName(title)
        self.ui.list.setAccessibleName(title)
        ListKeys(self.ui.query, self.ui.list).taken.connect(self._take)
        self.ui.query.textChanged.connect(self._find)
        self.ui.list.currentItemChanged.connect(self._show)
        self.ui.list.itemClicked.connect(self._take)
        self.ui.manage.clicked.connect(self._leave_to_manage)
        self.finished.connect(self._tell)
        self._managing = False
        self._find("")

    def _find(self, query: str) -> None:
        ui = self.ui
        ui.list.clear()
        ranked = [(score(query, choice.name), number) for number, choice in enumerate(self._choices)]
        fitting = sorted((-fit, number) for fit, number in ranked if fit is not None)
        for _fit, number in fitting:
            item = QListWidgetItem(self._choices[number].name, ui.list)
            item.setData(_NUMBER, number)
        ui.list.setCurrentRow(0)
        ui.nothing.setText(self.tr("Nothing is called that.") if self._choices else self._empty)
        ui.nothing.setVisible(not fitting)
        for part in (ui.list, ui.text):
            part.setVisible(bool(fitting))

    def _show(self) -> None:
        item = self.ui.list.currentItem()
        self.ui.text.setText(self._choices[item.data(_NUMBER)].text if item is not None else "")

    def _take(self) -> None:
        item = self.ui.list.currentItem()
        if item is not None:
            self._taken = item.data(_NUMBER)
            self.accept()

    def _leave_to_manage(self) -> None:
        self._managing = True
        self.reject()

    def _tell(self) -> None:
        if self._taken is not None:
            self.chosen.emit(self._taken)
        elif self._managing:
            self.manage_wanted.emit()
