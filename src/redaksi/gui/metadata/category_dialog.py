"""Ask for the name of a new category."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from redaksi.domain.article import Category
from redaksi.domain.errors import RedaksiError
from redaksi.gui import errors
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.forms.ui_metadata_category import Ui_CategoryDialog
from redaksi.usecases import categories
from redaksi.usecases.changes import Changes


class CategoryDialog(QDialog):
    """Makes the category in the store; a name that cannot be is explained, and nothing changes."""

    created = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget, name: str = "") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._ui = Ui_CategoryDialog()
        self._ui.setupUi(self)
        fit(self)
        self._ui.trouble.hide()
        self._ui.name.setText(name)
        self._ui.name.textEdited.connect(self._ui.trouble.hide)
        self._ui.cancel.clicked.connect(self.reject)
        self._ui.create.clicked.connect(self._create)

    def _create(self) -> None:
        self._ui.create.setEnabled(False)
        self._desk.do(
            categories.create, self._ui.name.text(), self._desk.user_name, done=self._made, failed=self._refused
        )

    def _made(self, category: Category) -> None:
        self.created.emit(category)
        self.accept()
        self._desk.changed.emit(Changes(categories=True))

    def _refused(self, error: RedaksiError) -> None:
        self._ui.create.setEnabled(True)
        self._ui.trouble.setText(errors.sentence(self._desk.language, error))
        self._ui.trouble.show()
        self._ui.name.setFocus()
