"""Questions that a step of the workflow asks: a note, or the public reason of a withdrawal."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from redaksi.domain.article import WithdrawalReason
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.dialogs.holding import HoldingDialog
from redaksi.gui.forms.ui_reason import Ui_ReasonDialog
from redaksi.gui.forms.ui_withdraw import Ui_WithdrawDialog


class ReasonDialog(HoldingDialog):
    """Asks for a note; without one it can only be left where the note is `required`."""

    given = Signal(str)

    def __init__(self, parent: QWidget, title: str, question: str, button: str, *, required: bool = True) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._required = required
        self.ui = Ui_ReasonDialog()
        self.ui.setupUi(self)
        fit(self)
        self.setWindowTitle(title)
        self.ui.question.setText(question)
        self.ui.ok.setText(button)
        self.ui.note.textChanged.connect(self._check)
        self.ui.ok.clicked.connect(self.accept)
        self.hold(self.ui.cancel, lambda: bool(self._note()))
        self._check()

    def accept(self) -> None:
        self.given.emit(self._note())
        super().accept()

    def _note(self) -> str:
        return self.ui.note.toPlainText().strip()

    def _check(self) -> None:
        self.ui.ok.setEnabled(not self._required or bool(self._note()))


class WithdrawDialog(HoldingDialog):
    """Asks for the public text of a withdrawal and for one of the reasons that the press rules allow."""

    decided = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ui = Ui_WithdrawDialog()
        self.ui.setupUi(self)
        fit(self)
        for reason in WithdrawalReason:
            self.ui.reason.addItem(reason_word(reason), reason.value)
        self.ui.reason.setCurrentIndex(-1)  # readers are told it, so nobody gives one by not choosing
        self.ui.reason.currentIndexChanged.connect(self._check)
        self.ui.note.textChanged.connect(self._check)
        self.ui.ok.clicked.connect(self.accept)
        self.hold(self.ui.cancel, lambda: bool(self.ui.note.toPlainText().strip()))
        self._check()

    def accept(self) -> None:
        self.decided.emit(self.ui.note.toPlainText().strip(), self.ui.reason.currentData())
        super().accept()

    def _check(self) -> None:
        chosen = self.ui.reason.currentIndex() >= 0
        self.ui.ok.setEnabled(chosen and bool(self.ui.note.toPlainText().strip()))


def reason_word(reason: WithdrawalReason) -> str:
    """The public reasons of Pedoman Pemberitaan Media Siber, article 5."""
    words = {
        WithdrawalReason.SARA: QCoreApplication.translate("Withdrawal", "Ethnicity, religion, race or group (SARA)"),
        WithdrawalReason.DECENCY: QCoreApplication.translate("Withdrawal", "Decency"),
        WithdrawalReason.CHILD: QCoreApplication.translate("Withdrawal", "A child's future"),
        WithdrawalReason.TRAUMA: QCoreApplication.translate("Withdrawal", "A victim's traumatic experience"),
        WithdrawalReason.PRESS_COUNCIL: QCoreApplication.translate("Withdrawal", "Decided by the Press Council"),
    }
    return words[reason]
