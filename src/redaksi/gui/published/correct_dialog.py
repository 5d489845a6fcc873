"""A correction: what was written, what it should be, when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget

from redaksi.domain.article import Article, Correction
from redaksi.domain.moments import LocalTime
from redaksi.domain.passages import Passage
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.forms.ui_correct import Ui_CorrectDialog
from redaksi.gui.wordings import field_word

_PASSAGE = Qt.ItemDataRole.UserRole


class CorrectDialog(QDialog):
    """Offers the passages in which `article` differs from what readers have; or shows `entry`, to be changed.

    Escape closes a dialog in which nothing was typed; what was typed is kept until Cancel.
    """

    #: What was written, what it should be, and the time that readers are told.
    chosen = Signal(str, str, object)

    def __init__(
        self,
        parent: QWidget,
        home_zone: str,
        article: Article | None = None,
        passages: Sequence[Passage] = (),
        entry: Correction | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._text = article.body if article else ""
        self.ui = Ui_CorrectDialog()
        self.ui.setupUi(self)
        fit(self)
        self.ui.time.home_zone = home_zone
        self.ui.time.name(self.ui.timeLabel.text().replace("&", ""))
        self.ui.time.show_value(entry.time if entry else LocalTime.at(dt.datetime.now(dt.UTC), home_zone))
        self.ui.trouble.hide()
        self._list(passages)
        self.ui.changed.setVisible(entry is None)
        for field in (self.ui.wrong, self.ui.right):
            field.textChanged.connect(self._typed)
        self.ui.passages.currentItemChanged.connect(self._take)
        self.ui.cancel.clicked.connect(lambda: self.done(QDialog.DialogCode.Rejected))
        self.ui.keep.clicked.connect(self._keep)
        if entry is not None:
            self.ui.keep.setText(self.tr("Keep"))
            self._offer(entry.wrong, entry.right)
        else:
            self._offer("", "")
            self.ui.passages.setCurrentRow(0 if passages else -1)
        self._typed()
        (self.ui.right if passages or entry else self.ui.wrong).setFocus()

    def _list(self, passages: Sequence[Passage]) -> None:
        self.ui.passages.setVisible(bool(passages))
        self.ui.changed.setText(
            self.tr("Where the article differs from what readers have:")
            if passages
            else self.tr("The article says the same as what readers have. Mend the text, too, before or after this.")
        )
        for passage in passages:
            item = QListWidgetItem(f"{field_word(passage.field)}: {passage.wrong} → {passage.right or '–'}")
            item.setToolTip(item.text())
            item.setData(_PASSAGE, passage)
            self.ui.passages.addItem(item)
        rows = min(4, self.ui.passages.count())
        self.ui.passages.setFixedHeight(rows * self.ui.passages.sizeHintForRow(0) + 6 if rows else 0)

    def _offer(self, wrong: str, right: str) -> None:
        """Both fields as they are before anything is typed."""
        self._offered = wrong.strip(" \n"), right.strip(" \n")
        self.ui.wrong.show_value(wrong)
        self.ui.right.show_value(right)

    def _take(self, item: QListWidgetItem | None) -> None:
        """The chosen passage stands in both fields; it can be written otherwise there."""
        if item is not None:
            passage: Passage = item.data(_PASSAGE)
            self._offer(passage.wrong, passage.right)

    def _typed(self) -> None:
        self.ui.trouble.hide()
        wrong = self.ui.wrong.value()
        self.ui.still.setVisible(wrong is not None and wrong in self._text)

    def reject(self) -> None:
        """What was typed is not thrown away by one key."""
        if (self.ui.wrong.value() or "", self.ui.right.value() or "") == self._offered:
            self.done(QDialog.DialogCode.Rejected)
        else:
            self.ui.cancel.setFocus()
            self._say(self.tr("The correction is not kept yet. Keep it, or choose Cancel."))

    def _keep(self) -> None:
        self.ui.time.settle()
        time, wrong, right = self.ui.time.value(), self.ui.wrong.value(), self.ui.right.value()
        if time is None:
            self._say(self.tr("A correction needs its time, which readers see."))
        elif wrong is None or right is None:
            self._say(self.tr("Readers are told both: what was written and what it should be."))
        elif wrong == right:
            self._say(self.tr("Both say the same, so there is nothing to correct."))
        else:
            self.chosen.emit(wrong, right, time)
            self.accept()

    def _say(self, text: str) -> None:
        self.ui.trouble.setText(text)
        self.ui.trouble.show()
