"""Drafts that were thrown away: they stay 30 days and can come back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget

from redaksi.domain.errors import RedaksiError
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.errors import sentence
from redaksi.gui.forms.ui_trash import Ui_TrashDialog
from redaksi.gui.library.model import facts_of, headline_of
from redaksi.usecases import library, trash
from redaksi.usecases.changes import Changes
from redaksi.usecases.library import LibraryPage
from redaksi.usecases.records import Filter

#: How many of the newest are listed; nobody throws away more within 30 days.
_SHOWN = 500


class TrashDialog(QDialog):
    """Lists what is in the trash and brings pieces back."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self.ui = Ui_TrashDialog()
        self.ui.setupUi(self)
        fit(self)
        self.ui.list.currentItemChanged.connect(self._refresh)
        self.ui.list.itemActivated.connect(self._restore)
        self.ui.restore.clicked.connect(self._restore)
        self.ui.close.clicked.connect(self.accept)
        self._refresh()
        self._reload()

    def _reload(self) -> None:
        self._desk.do(library.page, Filter(trashed=True, limit=_SHOWN), done=self._fill, key="trash-dialog")

    def _fill(self, page: LibraryPage) -> None:
        self.ui.list.clear()
        zone = self._desk.settings["site.timezone"]
        for row in page.rows:
            item = QListWidgetItem(f"{headline_of(row)}\n{facts_of(row, zone)}", self.ui.list)
            item.setData(Qt.ItemDataRole.UserRole, row.id)
        self.ui.list.setCurrentRow(0)
        self.ui.list.setVisible(bool(page.rows))
        self.ui.empty.setVisible(not page.rows)
        self._refresh()

    def _refresh(self) -> None:
        self.ui.restore.setEnabled(self.ui.list.currentItem() is not None and not self._desk.read_only)

    def _restore(self) -> None:
        article_id = self.ui.list.currentItem().data(Qt.ItemDataRole.UserRole)
        self._desk.do(trash.untrash, article_id, self._desk.user_name, done=self._restored, failed=self._refused)

    def _restored(self, _changes: Changes) -> None:
        self._reload()

    def _refused(self, error: RedaksiError) -> None:
        self.ui.problem.setText(sentence(self._desk.language, error))
        self.ui.problem.show()
