"""One update of the story: when, of which kind, what, by whom."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from redaksi.domain.article import Update, UpdateKind
from redaksi.domain.moments import LocalTime
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.forms.ui_metadata_update import Ui_UpdateDialog
from redaksi.gui.metadata.words import update_word


class UpdateDialog(QDialog):
    """`chosen` carries the Update; a new one (`update` None) is dated now, in the newsroom's zone.

    Escape keeps what was typed, or says why it cannot; only Cancel does not keep it.
    """

    chosen = Signal(object)

    def __init__(self, update: Update | None, home_zone: str, by: str | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = Ui_UpdateDialog()
        self._ui.setupUi(self)
        fit(self)
        self._ui.kind.offer([(update_word(kind), kind) for kind in UpdateKind])
        self._ui.kind.show_value(update.kind if update else UpdateKind.UPDATE)
        now = LocalTime.at(dt.datetime.now(dt.UTC), home_zone)
        self._ui.time.home_zone = home_zone
        self._ui.time.name(self._ui.timeLabel.text().replace("&", ""))
        self._ui.time.show_value(update.time if update else now)
        self._ui.words.show_value(update.text if update else None)
        self._ui.by.show_value(update.by if update else by)
        self._ui.trouble.hide()
        self._ui.words.textChanged.connect(self._ui.trouble.hide)
        self._before = self._ui.words.value()
        self._ui.cancel.clicked.connect(lambda: self.done(QDialog.DialogCode.Rejected))
        self._ui.keep.clicked.connect(self._keep)
        self._ui.words.setFocus()

    def reject(self) -> None:
        if self._ui.words.value() not in (None, self._before):
            self._keep()
        else:
            self.done(QDialog.DialogCode.Rejected)

    def _keep(self) -> None:
        self._ui.time.settle()
        time, text = self._ui.time.value(), self._ui.words.value()
        if not self._ui.time.message.isHidden() and self._ui.time.message.property("error"):
            self._ui.time.setFocus()
        elif time is None:
            self._say(self.tr("An update needs its date, which readers see."))
        elif text is None:
            self._say(self.tr("An update needs a text, which readers see."))
        else:
            self.chosen.emit(Update(time, UpdateKind(str(self._ui.kind.value())), text, self._ui.by.value()))
            self.accept()

    def _say(self, text: str) -> None:
        self._ui.trouble.setText(text)
        self._ui.trouble.show()
