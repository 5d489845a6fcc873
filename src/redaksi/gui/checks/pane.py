"""The checks of the open story: findings by how grave they are, each with its place and what can be done."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from redaksi.gui.checks.row import FindingRow
from redaksi.gui.checks.story_checks import StoryChecks
from redaksi.gui.checks.words import group_word
from redaksi.gui.desk import Desk
from redaksi.gui.forms.ui_checks import Ui_ChecksPane

if TYPE_CHECKING:
    from redaksi.domain.checks.finding import Finding

#: Findings of one severity that are shown at first: nobody reads hundreds, and each is widgets.
_SHOWN = 30


class ChecksPane(QWidget):
    """Filled only while it is looked at."""

    go_wanted = Signal(object)
    fix_wanted = Signal(object, object)
    ignoring_wanted = Signal(object)

    def __init__(self, desk: Desk, checks: StoryChecks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._checks = checks
        self._stale = True
        self._whole: set[str] = set()
        self._drawn: tuple[object, ...] = ()
        self.rows: list[FindingRow] = []
        self.ui = Ui_ChecksPane()
        self.ui.setupUi(self)
        checks.changed.connect(self._changed)
        desk.document.opened.connect(self._whole.clear)
        desk.editable_changed.connect(self._changed)
        self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._checks.gather()
        if self._stale:
            self._fill()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._changed()

    def _changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self._fill()

    def _fill(self) -> None:
        self._stale = False
        findings = self._checks.findings
        self.ui.area.setVisible(bool(findings))
        self.ui.empty.setVisible(not findings)
        self.ui.empty.setText(self._said_instead())
        drawn = (findings, self._desk.editable, self._desk.language, frozenset(self._whole))
        if drawn == self._drawn:
            return
        self._drawn = drawn
        self._clear()
        for severity, group in groupby(findings, key=lambda finding: finding.severity.value):
            self._add_group(severity, list(group))
        self.ui.rows.addStretch(1)

    def _said_instead(self) -> str:
        if not self._desk.document.is_open:
            return self.tr("What the checks find in a story stands here once one is open.")
        if not self._checks.looked:
            return self.tr("The checks are looking at the story…")
        return self.tr("Nothing to remark. The story can go on its way.")

    def _clear(self) -> None:
        self.rows = []
        while (item := self.ui.rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _add_group(self, severity: str, findings: list[Finding]) -> None:
        title = QLabel(f"{group_word(severity)} ({len(findings)})", self.ui.list)
        title.setProperty("section", "true")
        title.setContentsMargins(16, 12, 16, 4)
        self.ui.rows.addWidget(title)
        shown = findings if severity in self._whole else findings[:_SHOWN]
        for number, finding in enumerate(shown):
            if number:
                self.ui.rows.addWidget(_line(self.ui.list))
            self.ui.rows.addWidget(self._row(finding))
        if len(shown) < len(findings):
            more = QPushButton(self.tr("Show %n more", "", len(findings) - len(shown)), self.ui.list)
            more.setFlat(True)
            more.clicked.connect(lambda: self._show_whole(severity))
            self.ui.rows.addWidget(more)

    def _row(self, finding: Finding) -> FindingRow:
        row = FindingRow(finding, self._desk.language, may_change=self._desk.editable, parent=self.ui.list)
        row.go_wanted.connect(self.go_wanted)
        row.fix_wanted.connect(self.fix_wanted)
        row.ignoring_wanted.connect(self.ignoring_wanted)
        self.rows.append(row)
        return row

    def _show_whole(self, severity: str) -> None:
        self._whole.add(severity)
        self._fill()


def _line(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setProperty("rule", "true")
    return line
