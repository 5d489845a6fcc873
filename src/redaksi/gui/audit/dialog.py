"""The audit trail: narrowed down by person, step, piece and time; checked; given out as JSON or CSV."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QStandardPaths, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QHeaderView, QLineEdit, QWidget

from redaksi import words
from redaksi.domain.dates.typed import read_typed
from redaksi.domain.errors import RedaksiError
from redaksi.domain.moments import utc_stamp
from redaksi.gui.audit.model import LINE, TrailModel
from redaksi.gui.audit.words import moment, on_clock, step_word, told
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.fitting import fit, grow
from redaksi.gui.errors import sentence
from redaksi.gui.forms.ui_audit import Ui_AuditDialog
from redaksi.usecases import audit_trail, auditing
from redaksi.usecases.audit_trail import Choices
from redaksi.usecases.auditing import TrailFault
from redaksi.usecases.port_audit import TrailFilter, TrailLine

#: A pause in typing after which what was typed narrows the list down, in milliseconds.
_PAUSE = 300
#: Faults of the trail that are told below it; all of them in a tip, and by `redaksi audit --check`.
_FAULTS = 3
#: Letters that time, person, step and piece have room for, and the share of the table that they take at most.
_LETTERS, _SHARE = (23, 22, 29, 34), 0.75


class AuditDialog(QDialog):
    """Only looks: nothing in the trail can be changed."""

    #: A piece that an entry tells of is wanted, by its id.
    piece_wanted = Signal(str)

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self.model = TrailModel(desk, self)
        self.ui = Ui_AuditDialog()
        self.ui.setupUi(self)
        fit(self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.narrow)
        self._lay_out()
        self._connect()
        by = desk.user_name
        desk.do(audit_trail.choices, by, done=self._offer, failed=self._refused, key="audit-choices")
        # Not on the store's thread: saving must not wait until a long trail has been looked through.
        desk.jobs.run(auditing.trail_faults, desk.room, done=self._checked, failed=self._refused, key="audit-check")
        self.narrow()

    def narrow(self) -> None:
        """Show what the fields above the list ask for."""
        ui = self.ui
        ui.problem.hide()
        self.model.show_only(
            TrailFilter(
                by=ui.person.currentData(),
                step=ui.step.currentData(),
                words=ui.piece.text().strip() or None,
                since=self._moment(ui.since),
                until=self._moment(ui.until, end=True),
            )
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._size_columns()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._size_columns()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        ui = self.ui
        ui.person.addItem(self.tr("Everybody"), None)
        ui.step.addItem(self.tr("Everything"), None)
        for box in (ui.person, ui.step):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(12)
        ui.list.setModel(self.model)
        ui.whole.setText(self.tr("Being checked…"))
        ui.detail.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        ui.detail.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        ui.detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._size_columns()
        self._show_chosen()
        ui.list.setFocus()

    def _size_columns(self) -> None:
        header, letter = self.ui.list.horizontalHeader(), self.fontMetrics().averageCharWidth()
        self.ui.list.verticalHeader().setDefaultSectionSize(self.fontMetrics().lineSpacing() + 12)
        room = max(self.ui.list.viewport().width(), 200) * _SHARE
        scale = min(1.0, room / (sum(_LETTERS) * letter))
        for column, letters in enumerate(_LETTERS):
            header.resizeSection(column, int(letters * letter * scale))
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def _connect(self) -> None:
        ui = self.ui
        for box in (ui.person, ui.step):
            box.currentIndexChanged.connect(self.narrow)
        for line in (ui.piece, ui.since, ui.until):
            line.textChanged.connect(self._pause.start)
            line.returnPressed.connect(self.narrow)
        self.model.loaded.connect(self._loaded)
        self.model.refused.connect(self._refused)
        ui.list.selectionModel().currentChanged.connect(self._show_chosen)
        ui.list.activated.connect(self._open)
        ui.open.clicked.connect(self._open)
        ui.giveOut.clicked.connect(self._choose_file)
        ui.close.clicked.connect(self.accept)

    def _offer(self, choices: Choices) -> None:
        """Everybody and every step that stands in the trail, steps in the order of their words."""
        for name in choices.people:
            self.ui.person.addItem(name, name)
        worded = sorted((step_word(self._desk.language, step), step) for step in choices.steps)
        for text, step in worded:
            self.ui.step.addItem(text, step)

    def _moment(self, line: QLineEdit, *, end: bool = False) -> str | None:
        """What was typed as the trail has it; a day counts until it is over."""
        zone = self._desk.settings["site.timezone"]
        typed = read_typed(line.text(), dt.datetime.now(dt.UTC), zone, zone)
        if typed.trouble is not None:
            self._say(
                self.tr("“{text}” is no day or moment: write 5 July, yesterday, or 5 July 2024 14:29.").format(
                    text=line.text().strip()
                )
            )
            return None
        at = typed.moment.instant(zone) if typed.moment else None
        if at is None or typed.moment is None:
            return None
        return utc_stamp(at + dt.timedelta(days=1) if end and not typed.moment.has_time else at)

    def _loaded(self) -> None:
        empty = not self.model.lines
        self.ui.empty.setVisible(empty)
        self.ui.giveOut.setEnabled(not empty)
        if not empty:
            self.ui.list.setCurrentIndex(self.model.index(0, 0))
        self._show_chosen()

    def _chosen(self) -> TrailLine | None:
        index: QModelIndex = self.ui.list.currentIndex()
        found = index.data(LINE)
        return found if isinstance(found, TrailLine) else None

    def _show_chosen(self) -> None:
        """The whole of an entry, for which its row may be too short."""
        line = self._chosen()
        self.ui.open.setEnabled(line is not None and line.headline is not None)
        if line is None:
            self.ui.detail.clear()
            return
        language, zone = self._desk.language, self._desk.settings["site.timezone"]
        parts = [
            moment(line.at, zone),
            line.by or "–",
            step_word(language, line.step),
            line.headline or "",
            told(language, line, zone),
        ]
        self.ui.detail.setText(f"{line.number}. " + " · ".join(part for part in parts if part))

    def _open(self) -> None:
        line = self._chosen()
        if line is not None and line.article_id is not None and line.headline is not None:
            self.piece_wanted.emit(line.article_id)
            self.accept()

    def _checked(self, faults: list[TrailFault]) -> None:
        language, whole = self._desk.language, self.ui.whole
        whole.setProperty("quiet", "false" if faults else "true")
        whole.setProperty("error", "true" if faults else "false")
        whole.style().polish(whole)
        zone = self._desk.settings["site.timezone"]
        told = [words.say(language, fault.code, **on_clock(fault.params, zone)) for fault in faults]
        whole.setText("\n".join(told[:_FAULTS]) if told else words.say(language, "audit-whole"))
        whole.setToolTip("\n".join(told[:20]))
        grow(self)

    def _choose_file(self) -> None:
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        name, chosen = QFileDialog.getSaveFileName(
            self, self.tr("Export the audit trail"), str(folder / "jejak-audit.json"), "JSON (*.json);;CSV (*.csv)"
        )
        if name:
            kind = (
                "csv"
                if name.lower().endswith(".csv") or (chosen.startswith("CSV") and "." not in Path(name).name)
                else "json"
            )
            self.give_out(Path(name), kind)

    def give_out(self, path: Path, kind: str) -> None:
        """Write what is shown, all of it, to a file."""

        desk, by = self._desk, self._desk.user_name

        def done(count: int) -> None:
            desk.do(audit_trail.note_given_out, path, count, by)
            self._say_well(self.tr("%n entries were written to {file}.", "", count).format(file=path.name))

        self.ui.problem.hide()
        wanted = self.model.filter
        # Not on the store's thread: saving must not wait until a long trail has been written.
        desk.jobs.run(audit_trail.give_out, desk.room, wanted, path, kind, by, done=done, failed=self._refused)

    def _refused(self, error: RedaksiError) -> None:
        self._say(sentence(self._desk.language, error))

    def _say(self, text: str) -> None:
        self._tell(text, wrong=True)

    def _say_well(self, text: str) -> None:
        self._tell(text, wrong=False)

    def _tell(self, text: str, *, wrong: bool) -> None:
        problem = self.ui.problem
        problem.setProperty("error", "true" if wrong else "false")
        problem.style().polish(problem)
        problem.setText(text)
        problem.show()
