"""Until when a piece is wanted: alone, or with what is submitted."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from redaksi.domain.moments import LocalTime
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.dialogs.holding import HoldingDialog
from redaksi.gui.forms.ui_deadline import Ui_DeadlineDialog


class DeadlineDialog(HoldingDialog):
    """Emits the deadline (a LocalTime or None) and the note; `submitting` asks for a note, too."""

    decided = Signal(object, str)

    def __init__(self, parent: QWidget, home_zone: str, now: LocalTime | None, *, submitting: bool = False) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ui = Ui_DeadlineDialog()
        self.ui.setupUi(self)
        fit(self)
        self.ui.due.home_zone = home_zone
        self.ui.due.name(self.ui.dueLabel.text().replace("&", ""))
        self.ui.due.show_value(now)
        self.ui.notePart.setVisible(submitting)
        self.ui.none.setVisible(not submitting and now is not None)
        if submitting:
            self.setWindowTitle(self.tr("Submit with a deadline"))
            self.ui.ok.setText(self.tr("Submit"))
            self.ui.question.setText(self.tr("The desk sees until when the article is wanted, and your note."))
        else:
            self.ui.question.setText(self.tr("A day without a time lasts until its last minute."))
            self.adjustSize()
        self.ui.ok.clicked.connect(self._take)
        self.ui.none.clicked.connect(lambda: self._decide(None))
        self.hold(self.ui.cancel, lambda: bool(self.ui.note.toPlainText().strip()))
        self.ui.due.setFocus()

    def _take(self) -> None:
        """Nothing is taken that is no date: the field says why."""
        self.ui.due.settle()
        if self.ui.due.line.property("wrong"):
            self.ui.due.setFocus()
            return
        due = self.ui.due.value()
        if due is None and self.ui.notePart.isHidden():
            self.ui.problem.setText(self.tr("Say a date, such as: tomorrow 5 pm."))
            self.ui.problem.show()
            self.ui.due.setFocus()
            return
        self._decide(due)

    def _decide(self, due: LocalTime | None) -> None:
        self.decided.emit(due, self.ui.note.toPlainText().strip())
        self.accept()
