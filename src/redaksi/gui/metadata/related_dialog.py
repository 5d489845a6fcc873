"""Title and address of one entry of related news."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from redaksi.domain.article import Related
from redaksi.gui.addresses import full_address
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.forms.ui_metadata_related import Ui_RelatedDialog
from redaksi.gui.pasting import one_line


class RelatedDialog(QDialog):
    """`chosen` carries the changed Related."""

    chosen = Signal(object)

    def __init__(self, entry: Related, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._entry = entry
        self._ui = Ui_RelatedDialog()
        self._ui.setupUi(self)
        fit(self)
        self._ui.title.setText(entry.headline)
        self._ui.address.setText(entry.url or "")
        self._ui.trouble.hide()
        for line in (self._ui.title, self._ui.address):
            line.textEdited.connect(self._ui.trouble.hide)
        self._ui.cancel.clicked.connect(self.reject)
        self._ui.keep.clicked.connect(self._keep)
        self._ui.title.setFocus()

    def _keep(self) -> None:
        title = one_line(self._ui.title.text()).strip()
        typed = self._ui.address.text().strip()
        address = full_address(typed) if typed else None
        if not title:
            self._say(self.tr("Readers see the title: write one."))
        elif typed and address is None:
            self._say(self.tr("“{address}” is not a web address. Write it like https://…").format(address=typed[:60]))
        else:
            self.chosen.emit(replace(self._entry, headline=title, url=address))
            self.accept()

    def _say(self, text: str) -> None:
        self._ui.trouble.setText(text)
        self._ui.trouble.show()
