"""What readers have of the open piece, beside what it is now: differences in words, and the exported file itself."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from redaksi.domain.differences import Differences, differences
from redaksi.domain.errors import RedaksiError
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.errors import sentence
from redaksi.gui.forms.ui_what_is_out import Ui_WhatIsOutDialog
from redaksi.gui.targets.asking import AskingDialog
from redaksi.gui.targets.words import moment
from redaksi.usecases import what_is_out
from redaksi.usecases.newsroom import Newsroom
from redaksi.usecases.records import Receipt
from redaksi.usecases.what_is_out import Seen


class WhatIsOutDialog(AskingDialog):
    """Place by place, newest first."""

    def __init__(self, parent: QWidget, desk: Desk, article_id: str) -> None:
        super().__init__(parent, desk)
        self._receipts: Sequence[Receipt] = ()
        self.ui = ui = Ui_WhatIsOutDialog()
        ui.setupUi(self)
        fit(self)
        ui.place.currentIndexChanged.connect(self._compare)
        ui.open.clicked.connect(self._open)
        ui.open.setEnabled(False)
        ui.close.clicked.connect(self.accept)
        ui.close.setFocus()
        self.ask(what_is_out.receipts_of, article_id, done=self._fill, failed=self._refused)

    def _fill(self, found: Sequence[Receipt]) -> None:
        self._receipts = found
        for receipt in found:
            where = f"{receipt.target}: {receipt.path}" if receipt.target else receipt.path
            self.ui.place.addItem(f"{receipt.format.upper()} — {where}")
        for widget in (self.ui.placeLabel, self.ui.place, self.ui.told, self.ui.view, self.ui.open):
            widget.setVisible(bool(found))
        self.ui.empty.setVisible(not found)

    def _compare(self, index: int) -> None:
        if 0 <= index < len(self._receipts):
            self.ui.open.setEnabled(False)
            self.ask(_compared, self._receipts[index], done=self._show, failed=self._refused, key="what-is-out")

    def _show(self, found: tuple[Differences, Seen]) -> None:
        changes, seen = found
        receipt = self._receipts[self.ui.place.currentIndex()]
        said = self.tr("Version {revision}, {when}, by {name}.").format(
            revision=receipt.revision, when=moment(self._desk, receipt.at), name=receipt.by or "–"
        )
        told = (said, self._seen_words(seen), "" if changes else self._same_words())
        self.ui.told.setText(" ".join(filter(None, told)))
        self.ui.view.show_differences(changes)
        self.ui.view.setVisible(bool(changes))
        web = receipt.path.startswith(("http://", "https://"))
        self.ui.open.setEnabled(web or seen in (Seen.SAME, Seen.CHANGED))

    def _seen_words(self, seen: Seen) -> str:
        return {
            Seen.SAME: self.tr("The file is as it was written."),
            Seen.CHANGED: self.tr("Somebody has changed the file since."),
            Seen.GONE: self.tr("The file is not there any more."),
            Seen.ELSEWHERE: "",
        }[seen]

    def _same_words(self) -> str:
        return self.tr("What is out reads as the article does now.")

    def _open(self) -> None:
        path = self._receipts[self.ui.place.currentIndex()].path
        web = path.startswith(("http://", "https://"))
        QDesktopServices.openUrl(QUrl(path) if web else QUrl.fromLocalFile(str(Path(path))))

    def _refused(self, error: RedaksiError) -> None:
        self.ui.told.setText(sentence(self._desk.language, error))
        self.ui.told.show()


def _compared(room: Newsroom, receipt: Receipt) -> tuple[Differences, Seen]:
    found = what_is_out.compare(room, receipt)
    return differences(found.before, found.after), found.seen
