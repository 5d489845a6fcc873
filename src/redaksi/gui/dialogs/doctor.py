"""A look through the whole newsroom, away from the window, with its progress; what was found, and what was mended."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget

from redaksi import words
from redaksi.domain.errors import RedaksiError, RefusedError
from redaksi.gui import icons
from redaksi.gui.audit.words import on_clock
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.errors import sentence
from redaksi.gui.forms.ui_doctor import Ui_DoctorDialog
from redaksi.gui.jobs import Job
from redaksi.usecases.changes import Changes

if TYPE_CHECKING:
    from redaksi.usecases.port_doctor import Fault

#: Every so many things looked at, the bar moves.
_STEP = 50
_SUBJECT = Qt.ItemDataRole.UserRole
_STOPPED = "doctor-stopped"


class DoctorDialog(QDialog):
    """Closing it ends the look; nothing has been mended then."""

    #: The id of a piece that somebody wants to see.
    piece_wanted = Signal(str)
    _progress = Signal(int, int)

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._job: Job | None = None
        self._stopped = False
        self.ui = Ui_DoctorDialog()
        self.ui.setupUi(self)
        fit(self)
        for part in (self.ui.progress, self.ui.found):
            part.hide()
        self._progress.connect(self._show_progress, Qt.ConnectionType.QueuedConnection)
        self.ui.begin.clicked.connect(self._begin)
        self.ui.close.clicked.connect(self.reject)
        self.ui.found.itemActivated.connect(self._open)
        self.ui.begin.setFocus()

    def reject(self) -> None:
        self._stopped = True
        if self._job is not None:
            self._job.cancel()
        super().reject()

    def _begin(self) -> None:
        from redaksi.usecases import doctoring

        room = self._desk.room
        if room is None:
            return
        self.ui.begin.setEnabled(False)
        self.ui.problem.hide()
        self.ui.progress.setRange(0, 0)
        self.ui.progress.show()
        self.ui.told.setText(self.tr("The newsroom is being looked through. You can go on writing."))
        by = self._desk.user_name

        def look() -> Sequence[Fault]:
            return doctoring.examine(room, self._tell, by=by)

        self._job = self._desk.jobs.run(look, done=self._fill, failed=self._refused)

    def _tell(self, done: int, count: int) -> None:
        """Called from another thread."""
        if self._stopped:
            raise RefusedError(_STOPPED)
        if done % _STEP == 0 or done == count:
            self._progress.emit(done, count)

    def _show_progress(self, done: int, count: int) -> None:
        self.ui.progress.setRange(0, count)
        self.ui.progress.setValue(done)

    def _fill(self, found: Sequence[Fault]) -> None:
        self._job = None
        self.ui.progress.hide()
        self.ui.begin.setEnabled(True)
        self.ui.found.clear()
        self.ui.found.setVisible(bool(found))
        left = sum(not fault.repaired for fault in found)
        self.ui.told.setText(self._summary(len(found) - left, left))
        for fault in found:
            self._add(fault)
        mended = frozenset(fault.subject for fault in found if fault.repaired)
        if mended:
            self._desk.changed.emit(Changes(mended))

    def _summary(self, mended: int, left: int) -> str:
        if not mended and not left:
            return self.tr("Everything is whole.")
        told = [self.tr("%n thing(s) were mended.", None, mended)] if mended else []
        told += [self.tr("%n thing(s) are still wrong.", None, left)] if left else []
        return " ".join(told)

    def _add(self, fault: Fault) -> None:
        mark = "doctor-mended" if fault.repaired else f"doctor-{fault.severity}"
        params = on_clock(fault.params, self._desk.settings["site.timezone"])
        told = words.say(self._desk.language, fault.code, **params)
        text = f"{words.say(self._desk.language, mark)}: {told}"
        item = QListWidgetItem(icons.icon("check" if fault.repaired else "warning"), text, self.ui.found)
        item.setData(_SUBJECT, fault.subject)

    def _open(self, item: QListWidgetItem) -> None:
        subject: str = item.data(_SUBJECT)
        if len(subject) == 36:  # a piece's id, not a photo's hash or a folder
            self.accept()
            self.piece_wanted.emit(subject)

    def _refused(self, error: RedaksiError) -> None:
        self._job = None
        self.ui.progress.hide()
        self.ui.begin.setEnabled(True)
        self.ui.problem.setText(sentence(self._desk.language, error))
        self.ui.problem.show()
