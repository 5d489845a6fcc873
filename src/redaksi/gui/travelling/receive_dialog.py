"""What another desk's file brings, before anything of it is kept."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget

from redaksi import words
from redaksi.domain.errors import RedaksiError
from redaksi.domain.travelling import Signature, Verdict
from redaksi.gui import icons
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.errors import sentence
from redaksi.gui.forms.ui_receive import Ui_ReceiveDialog
from redaksi.gui.history.words import when
from redaksi.gui.jobs import Job
from redaksi.gui.library.model import headline_of, row_of
from redaksi.usecases import receiving
from redaksi.usecases.receiving import Opened, Received, Taken

_ICONS = {
    Verdict.NEW: "new",
    Verdict.NEWER: "receive",
    Verdict.OLDER: "history",
    Verdict.SAME: "check",
    Verdict.BOTH_CHANGED: "merge",
}


class ReceiveDialog(QDialog):
    """Reads the file away from the window; takes it in when asked to."""

    #: It is in: carries the Taken.
    taken = Signal(object)

    def __init__(self, parent: QWidget, desk: Desk, path: Path) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._path = path
        self._opened: Opened | None = None
        self._reading: Job | None = None
        self.ui = Ui_ReceiveDialog()
        self.ui.setupUi(self)
        fit(self)
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.take.clicked.connect(self._take)
        self.ui.take.setEnabled(False)
        self.ui.origin.setText(self.tr("“{file}” is being read…").format(file=path.name))
        if desk.room is not None:
            self._reading = desk.jobs.run(receiving.read, desk.room, path, done=self._read, failed=self._refused)

    def reject(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
        super().reject()

    def _read(self, opened: Opened) -> None:
        self._opened = opened
        self._desk.do(
            receiving.look, opened, done=partial(self._fill, opened), failed=self._refused, key="receive-look"
        )

    def _fill(self, opened: Opened, found: Sequence[Received]) -> None:
        bundle = opened.bundle
        sender = ", ".join(part for part in (bundle.by, bundle.newsroom) if part) or self.tr("somebody")
        told = self.tr("From {sender}, written {when}:").format(
            sender=sender, when=when(bundle.at, self._desk.settings["site.timezone"])
        )
        self.ui.origin.setText(told)
        for entry in found:
            lines = (headline_of(row_of(entry.piece)), self._told(entry))
            item = QListWidgetItem(icons.icon(_ICONS[entry.verdict]), "\n".join(lines), self.ui.pieces)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(lines))
        self.ui.pieces.setCurrentRow(0)
        self.ui.hint.setText(self._hint(found))
        self.ui.take.setEnabled(not self._desk.read_only)

    def _told(self, entry: Received) -> str:
        verdict, signature = f"verdict-{entry.verdict}", f"signature-{entry.signature}"
        return " · ".join(words.say(self._desk.language, code) for code in (verdict, signature))

    def _hint(self, found: Sequence[Received]) -> str:
        if any(entry.signature is Signature.UNKNOWN_KEY for entry in found):
            return self.tr(
                "An approval by an unknown key does not count here. A managing editor can take the other desk’s public "
                "keys in; then receive the file once more."
            )
        if any(entry.verdict is Verdict.BOTH_CHANGED for entry in found):
            return self.tr("Where both desks changed an article, both versions are kept until somebody chooses.")
        return self.tr("Nothing that is here is written over: what is newer becomes another version.")

    def _take(self) -> None:
        if self._opened is not None:
            self.ui.take.setEnabled(False)
            by = self._desk.user_name
            self._desk.do(receiving.receive, self._opened, by, done=self._done, failed=self._refused)

    def _done(self, taken: Taken) -> None:
        self.accept()
        self.taken.emit(taken)

    def _refused(self, error: RedaksiError) -> None:
        self.ui.problem.setText(sentence(self._desk.language, error))
        self.ui.problem.show()
        if self._opened is None:
            self.ui.origin.hide()
            self.ui.pieces.hide()
