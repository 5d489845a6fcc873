"""What holds a step back: each with the way to put it right, and for those who may, past it with a reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from redaksi.domain.people import Right
from redaksi.domain.stops import STOPS
from redaksi.gui.checks.row import FindingRow
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.forms.ui_blocked import Ui_BlockedDialog

if TYPE_CHECKING:
    from redaksi.domain.checks.finding import Finding


class BlockedDialog(QDialog):
    """Stands over the window; `mend(finding, text)` puts a finding right, and says whether it could."""

    #: The rules that are overridden (none where everything was put right), and the reason.
    decided = Signal(object, str)
    #: The place of a finding is wanted; the dialog closes.
    go_wanted = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        desk: Desk,
        findings: Sequence[Finding],
        mend: Callable[[Finding, str | None], bool],
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._mend = mend
        self.rows: list[FindingRow] = []
        self.ui = Ui_BlockedDialog()
        self.ui.setupUi(self)
        self.setWindowTitle(self.tr("Not approved yet"))
        for finding in findings:
            self._add(finding)
        self.ui.rows.addStretch(1)
        self.ui.note.textChanged.connect(self._check)
        self.ui.ok.clicked.connect(self._decide)
        self.ui.cancel.clicked.connect(self.reject)
        self._check()
        fit(self)

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules that still hold the step back."""
        return tuple(dict.fromkeys(row.finding.rule for row in self.rows))

    def _add(self, finding: Finding) -> None:
        row = FindingRow(finding, self._desk.language, may_change=self._desk.editable, parent=self.ui.list)
        if row.more is not None and not finding.others:
            row.more.hide()
        row.go_wanted.connect(self._go)
        row.fix_wanted.connect(lambda fixed, text: self._fix(row, text))
        for button in (row.fix, row.go):
            if button is not None:
                button.setAutoDefault(False)  # Ctrl and Enter mean the decision, wherever the keyboard has been
        self.ui.rows.addWidget(row)
        self.rows.append(row)

    def _fix(self, row: FindingRow, text: str | None) -> None:
        if self._mend(row.finding, text):
            self.rows.remove(row)
            row.hide()
            self._check()
            self.ui.ok.setFocus()

    def _go(self, finding: Finding) -> None:
        self.reject()
        self.go_wanted.emit(finding)

    def _decide(self) -> None:
        self.decided.emit(self.rules, self.ui.note.toPlainText().strip())
        self.accept()

    def _check(self) -> None:
        """What is possible now: past it with a reason, or simply on where nothing is left."""
        rules = self.rules
        stays = [rule for rule in rules if STOPS[rule].override is None]
        may = self._desk.may(Right.OVERRIDE) and not stays
        for part in (self.ui.question, self.ui.note):
            part.setVisible(bool(rules) and may)
        self.ui.question.setText(self.tr("Why it is approved all the same; the reason stays in the audit trail:"))
        self.ui.why.setVisible(bool(rules) and not may)
        self.ui.why.setText(
            self.tr("This cannot be overridden: put it right first.")
            if stays
            else self.tr("An editor may override this with a reason.")
        )
        self.ui.intro.setText(
            self.tr("%n thing(s) hold the approval back. Put them right, or say why they may pass.", "", len(self.rows))
            if rules
            else self.tr("Everything is put right.")
        )
        self.ui.ok.setText(self.tr("Override and approve") if rules else self.tr("Approve"))
        self.ui.ok.setEnabled(not rules or (may and bool(self.ui.note.toPlainText().strip())))
