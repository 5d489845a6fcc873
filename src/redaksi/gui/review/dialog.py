"""A comment on what is marked, or other words for it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from redaksi.domain.differences import PROSE
from redaksi.domain.errors import RedaksiError
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.dialogs.holding import HoldingDialog
from redaksi.gui.errors import sentence
from redaksi.gui.forms.ui_review_remark import Ui_RemarkDialog
from redaksi.gui.review.selecting import Target
from redaksi.gui.wordings import field_word
from redaksi.usecases import remarks
from redaksi.usecases.remarks import Remarked

#: Characters of the passage that are shown again.
_SHOWN = 300


class RemarkDialog(HoldingDialog):
    """Stays until the store has taken what was written, so that nothing written is lost."""

    def __init__(
        self, parent: QWidget, desk: Desk, target: Target, keep: Callable[..., object], *, suggesting: bool
    ) -> None:
        """`keep(then, explicit=…)` saves the piece first (Autosave.flush)."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._target = target
        self._keep = keep
        self.ui = Ui_RemarkDialog()
        self.ui.setupUi(self)
        fit(self)
        self._word()
        possible = target.anchor is not None and target.field in PROSE
        self.ui.suggesting.setVisible(possible)
        self.ui.suggesting.setChecked(possible and suggesting)
        if target.anchor is not None:
            self.ui.replacement.setPlainText(target.anchor.quote)
            self.ui.replacement.selectAll()
        self.ui.suggesting.toggled.connect(self._show)
        self.ui.replacement.textChanged.connect(self._check)
        self.ui.text.textChanged.connect(self._check)
        self.ui.ok.clicked.connect(self._send)
        self.hold(self.ui.cancel, self._is_typed)
        self._show()

    def _word(self) -> None:
        target = self._target
        if target.anchor is not None:
            quote = " ".join(target.anchor.quote.split())
            about = self.tr("On “{passage}”").format(passage=quote[:_SHOWN] + "…" * (len(quote) > _SHOWN))
        elif target.field is not None:
            about = self.tr("On the field “{field}”").format(field=field_word(target.field))
        else:
            about = self.tr("On the whole article (no words are selected)")
        self.ui.about.setText(about)

    def _show(self) -> None:
        """Only what belongs to a comment, or to a suggestion."""
        suggesting = self.ui.suggesting.isChecked()
        self.ui.replacement.setVisible(suggesting)
        self.ui.textLabel.setText(self.tr("Wh&y, if you like") if suggesting else self.tr("Co&mment"))
        self.ui.ok.setText(self.tr("Suggest") if suggesting else self.tr("Comment"))
        self.setWindowTitle(self.tr("Suggest other words") if suggesting else self.tr("Comment"))
        (self.ui.replacement if suggesting else self.ui.text).setFocus()
        self._check()

    def _check(self) -> None:
        anchor = self._target.anchor
        if self.ui.suggesting.isChecked() and anchor is not None:
            self.ui.ok.setEnabled(_text(self.ui.replacement) != anchor.quote)
        else:
            self.ui.ok.setEnabled(bool(_text(self.ui.text).strip()))

    def _is_typed(self) -> bool:
        anchor = self._target.anchor
        other = self.ui.suggesting.isChecked() and anchor is not None and _text(self.ui.replacement) != anchor.quote
        return other or bool(_text(self.ui.text).strip())

    def _send(self) -> None:
        self._keep(self._say, explicit=self._desk.document.piece is None)

    def _say(self) -> None:
        article, target, by = self._desk.document.fields, self._target, self._desk.user_name
        if article is None:
            return
        self.ui.ok.setEnabled(False)
        facts: dict[str, Any] = {"field": target.field, "anchor": target.anchor, "text": _text(self.ui.text)}
        usecase: Callable[..., Remarked] = remarks.comment
        if self.ui.suggesting.isChecked():
            usecase, facts["replacement"] = remarks.suggest, _text(self.ui.replacement)
        self._desk.do(partial(usecase, **facts), article.id, by, done=lambda _: self.accept(), failed=self._refused)

    def _refused(self, error: RedaksiError) -> None:
        self.ui.problem.setText(sentence(self._desk.language, error))
        self.ui.problem.show()
        self._check()


def _text(area: QWidget) -> str:
    """Exactly what was typed: Qt's own would turn no-break spaces into spaces."""
    return str(area.document().toRawText()).replace("\u2029", "\n")  # type: ignore[attr-defined]
