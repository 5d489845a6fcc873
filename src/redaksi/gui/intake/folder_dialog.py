"""Many files at once: how far it is, what became of each, and a way to stop and to go on."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from redaksi import words
from redaksi.domain.duplicates import Handling
from redaksi.domain.errors import RedaksiError
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.errors import sentence
from redaksi.gui.forms.ui_intake_folder import Ui_IntakeFolderDialog
from redaksi.gui.intake import unfinished
from redaksi.gui.intake.folder_words import FILTERS, WISHES, filter_word, names_of, wish_hint, wish_word
from redaksi.gui.intake.report_model import LINE, ReportModel
from redaksi.gui.intake.run import Run
from redaksi.usecases import intake_report
from redaksi.usecases.changes import Changes
from redaksi.usecases.intake_report import Line

#: Milliseconds between two tellings of how far it is.
_TELL = 100
#: Letters that file, result (with its sign) and headline have room for.
_LETTERS = (22, 19, 40)


class Stage(Enum):
    READY = auto()
    RUNNING = auto()
    STOPPING = auto()
    STOPPED = auto()
    DONE = auto()


class IntakeFolderDialog(QDialog):
    """Takes files in as drafts, away from the window, which can be worked in meanwhile."""

    #: A piece that came in is wanted, by its id.
    piece_wanted = Signal(str)

    def __init__(self, parent: QWidget, desk: Desk, paths: Sequence[Path], wish: Handling | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._paths = list(paths)
        self._stage = Stage.READY
        self._files = self._number = 0
        self._name = ""
        self._counts: dict[str, int] = {}
        self.run = Run(desk, self)
        self.model = ReportModel(desk, self)
        self.ui = Ui_IntakeFolderDialog()
        self.ui.setupUi(self)
        fit(self)
        self._pause = QTimer(self, singleShot=True, interval=_TELL)
        self._fill_choices(wish)
        for wanted in FILTERS:
            self.ui.filter.addItem("", wanted)
        self._connect()
        self._word()
        self._show_chosen()

    @property
    def stage(self) -> Stage:
        return self._stage

    def start(self) -> None:
        """Begin, or go on: what is in already is passed over."""
        room = self._desk.room
        if room is None or self.run.is_running:
            return
        wish = self._wish()
        unfinished.remember(self._desk.preferences, room.store.folder, self._paths, wish)
        self.model.clear()
        self._counts, self._number = {}, 0
        self.ui.problem.hide()
        self.ui.progress.setMaximum(0)
        self._turn_to(Stage.RUNNING)
        self.ui.report.setFocus()
        self.run.start(self._paths, wish)

    def stop(self) -> None:
        """Read no more; what has been read is kept."""
        if self._stage is Stage.RUNNING:
            self._turn_to(Stage.STOPPING)
            self.run.stop()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self)
            self._fill_choices(self._wish())
            self._word()
        elif event.type() == QEvent.Type.FontChange:
            self._size_columns()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._size_columns()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.reject()
        event.accept()

    def reject(self) -> None:
        """Closing it while it runs leaves it to end in order behind the window."""
        self.stop()
        super().reject()

    def _connect(self) -> None:
        ui = self.ui
        ui.report.setModel(self.model)
        ui.report.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        ui.report.selectionModel().currentRowChanged.connect(self._show_chosen)
        ui.report.activated.connect(self._open)
        ui.show.clicked.connect(self._open)
        ui.filter.currentIndexChanged.connect(self._narrow)
        ui.duplicates.currentIndexChanged.connect(self._word)
        ui.save.clicked.connect(self._choose_report)
        ui.cancel.clicked.connect(self._cancel)
        ui.go.clicked.connect(self.start)
        self._pause.timeout.connect(self._tell)
        self.run.begun.connect(self._begun)
        self.run.reading.connect(self._reading)
        self.run.comparing.connect(self._comparing)
        self.run.taken.connect(self._taken)
        self.run.ended.connect(self._ended)
        self.run.broken.connect(self._broken)

    # What the run tells

    def _begun(self, files: int) -> None:
        self._files = files
        self.ui.progress.setMaximum(max(1, files))
        self._tell()

    def _reading(self, number: int, name: str) -> None:
        self._number, self._name = number, Path(name).name
        if not self._pause.isActive():
            self._pause.start()

    def _comparing(self, count: int) -> None:
        self.ui.standing.setText(words.say(self._desk.language, "intake-comparing", count=count))

    def _taken(self, lines: list[Line]) -> None:
        self.model.add(lines)
        if self.ui.report.currentIndex().row() < 0 and self.model.rowCount():
            self.ui.report.setCurrentIndex(self.model.index(0, 0))
        if not self._pause.isActive():
            self._pause.start()

    def _ended(self, stopped: bool, counts: dict[str, int]) -> None:
        self._counts = counts
        if not stopped:
            unfinished.forget(self._desk.preferences)
        self._finish(Stage.STOPPED if stopped else Stage.DONE)

    def _broken(self, told: str) -> None:
        self.ui.problem.setText(told or self.tr("The import ended before it was done."))
        self.ui.problem.show()
        self._finish(Stage.STOPPED)

    def _finish(self, stage: Stage) -> None:
        self._pause.stop()
        self._turn_to(stage)
        (self.ui.go if stage is Stage.STOPPED else self.ui.report).setFocus()
        self._desk.changed.emit(Changes(frozenset({"*"}), categories=True))

    # What is shown

    def _turn_to(self, stage: Stage) -> None:
        self._stage = stage
        self._word()

    def _word(self) -> None:
        ui, stage = self.ui, self._stage
        under_way = stage in (Stage.RUNNING, Stage.STOPPING)
        names = names_of(self._paths)
        ui.guide.setText(
            self.tr("Every file in {names} is taken in as a draft, also in folders inside.").format(names=names)
        )
        ui.duplicatesHint.setText(wish_hint(self._wish()))
        ui.duplicates.setEnabled(not under_way)
        ui.progress.setVisible(under_way)
        ui.go.setVisible(stage in (Stage.READY, Stage.STOPPED))
        ui.go.setText(self.tr("Continue") if stage is Stage.STOPPED else self.tr("Start"))
        ui.cancel.setText(self.tr("Stop") if under_way else self.tr("Close"))
        ui.cancel.setEnabled(stage is not Stage.STOPPING)
        self._tell()

    def _tell(self) -> None:
        self.ui.standing.setText(self._standing())
        self.ui.progress.setValue(self._number)
        self.ui.save.setEnabled(bool(self.model.lines))
        for row in range(self.ui.filter.count()):
            wanted: frozenset[str] = self.ui.filter.itemData(row)
            self.ui.filter.setItemText(row, f"{filter_word(wanted)} ({self.model.count(wanted)})")

    def _standing(self) -> str:
        if self._stage is Stage.READY:
            return self.tr("Nothing is kept before you start. Published stories never change unasked.")
        if self._stage is Stage.STOPPING:
            return self.tr("What has been read is still being kept…")
        if self._stage is Stage.RUNNING and not self._files:
            return self.tr("Counting the files…")
        if self._stage is Stage.RUNNING:
            params = {"done": self._number, "all": self._files, "failed": self.model.count(frozenset({"failed"}))}
            return words.say(self._desk.language, "intake-progress", **params, name=self._name)
        told = words.say(self._desk.language, "intake-counts", **self._counts) if self._counts else ""
        if self._stage is Stage.STOPPED:
            stopped = self.tr("Stopped. What has come in stays; “Continue” goes on from there.")
            return f"{stopped} {told}".strip()
        return told

    def _fill_choices(self, wish: Handling | None) -> None:
        box = self.ui.duplicates
        box.blockSignals(True)
        box.clear()
        for each in WISHES:
            box.addItem(wish_word(each), each)
        box.setCurrentIndex(WISHES.index(wish))
        box.blockSignals(False)

    def _wish(self) -> Handling | None:
        chosen = self.ui.duplicates.currentData()  # which Qt gives back as plain text
        return Handling(chosen) if chosen else None

    def _narrow(self) -> None:
        self.model.show_only(self.ui.filter.currentData())
        if self.model.rowCount():
            self.ui.report.setCurrentIndex(self.model.index(0, 0))
        self._show_chosen()

    def _size_columns(self) -> None:
        width = self.fontMetrics().averageCharWidth()
        for column, letters in enumerate(_LETTERS):
            self.ui.report.setColumnWidth(column, letters * width)

    def _chosen(self) -> Line | None:
        index: QModelIndex = self.ui.report.currentIndex()
        found = index.data(LINE)
        return found if isinstance(found, Line) else None

    def _show_chosen(self) -> None:
        line = self._chosen()
        self.ui.show.setEnabled(line is not None and bool(line.article_id))
        self.ui.detail.setText("" if line is None else f"{line.source}: {line.sentence}")

    # What somebody asks for

    def _open(self) -> None:
        line = self._chosen()
        if line is not None and line.article_id:
            self.piece_wanted.emit(line.article_id)

    def _cancel(self) -> None:
        if self._stage is Stage.RUNNING:
            self.stop()
        else:
            self.reject()

    def _choose_report(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the report"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Table (*.csv)"), self.tr("Text (*.txt)")])
        dialog.selectFile(self.tr("import report") + ".csv")
        dialog.setDefaultSuffix("csv")
        dialog.fileSelected.connect(lambda name: self.save_report(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_report(self, path: Path) -> None:
        """Write what became of each file: a table where the name ends in `.csv`, else text."""
        room, lines, language = self._desk.room, list(self.model.lines), self._desk.language
        if room is None:
            return

        def write() -> None:
            room.write_file(path, intake_report.written(lines, path.name, lambda code: words.say(language, code)))

        def refused(error: RedaksiError) -> None:
            self.ui.problem.setText(sentence(self._desk.language, error))
            self.ui.problem.show()

        self._desk.jobs.run(write, failed=refused)
