"""Ask for the address and the words of a link."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from redaksi.gui.addresses import full_address
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.editor.formatting import LinkPlace
from redaksi.gui.editor.link_words import shown, written
from redaksi.gui.forms.ui_editor_link import Ui_LinkDialog


class LinkDialog(QDialog):
    """`chosen(words, address)`; an empty address takes the link away."""

    chosen = Signal(str, str)

    def __init__(self, place: LinkPlace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_LinkDialog()
        self._ui.setupUi(self)
        fit(self)
        self._before = place.words
        self._ui.words.setText(shown(place.words))
        self._ui.address.setText(place.address)
        self._ui.remove.setVisible(bool(place.address and place.words))
        self._ui.trouble.hide()
        self._ui.keep.clicked.connect(self._keep)
        self._ui.cancel.clicked.connect(self.reject)
        self._ui.remove.clicked.connect(self._remove)
        self._ui.address.textEdited.connect(self._ui.trouble.hide)
        self._ui.address.setFocus()

    def _keep(self) -> None:
        address = full_address(self._ui.address.text())
        if address is None:
            self._ui.trouble.setText(self.tr("A link needs a web address or an e-mail address, such as https://…"))
            self._ui.trouble.show()
            self._ui.address.setFocus()
            return
        self.chosen.emit(written(self._before, self._ui.words.text()), address)
        self.accept()

    def _remove(self) -> None:
        self.chosen.emit(written(self._before, self._ui.words.text()), "")
        self.accept()
