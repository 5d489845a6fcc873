"""The versions of the open piece: who, when, why, what has changed since, and the way back."""

from __future__ import annotations

import datetime as dt
import html
from collections.abc import Sequence
from dataclasses import fields as fields_of
from dataclasses import is_dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QListWidgetItem, QWidget

from redaksi.domain.article import Piece
from redaksi.domain.errors import RedaksiError
from redaksi.gui import theme
from redaksi.gui.desk import Desk
from redaksi.gui.errors import sentence
from redaksi.gui.forms.ui_history import Ui_History
from redaksi.gui.library.words import clock, list_time
from redaksi.gui.wordings import field_word
from redaksi.usecases import history
from redaksi.usecases.changes import Kept
from redaksi.usecases.history import FieldChange
from redaksi.usecases.records import Reason, VersionInfo

VERSION = Qt.ItemDataRole.UserRole
#: Longer values are cut in the list of changes (the version itself is whole).
_SHOWN = 400


class HistoryPane(QWidget):
    """Loads only while it is looked at."""

    #: An old version has become the present one.
    restored = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stale = True
        self.ui = Ui_History()
        self.ui.setupUi(self)
        self.ui.changes.document().setDocumentMargin(16)
        self.ui.versions.currentItemChanged.connect(self._compare)
        self.ui.restore.clicked.connect(self._restore)
        desk.document.opened.connect(self._changed)
        desk.document.saved.connect(self._changed)
        desk.editable_changed.connect(self._refresh)
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._load()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self)
            self._changed()
        super().changeEvent(event)

    def _changed(self, _piece: Piece | None = None) -> None:
        self._stale = True
        if self.isVisible():
            self._load()

    def _load(self) -> None:
        self._stale = False
        piece = self._desk.document.piece
        if piece is None or self._desk.room is None:
            self._fill(())
        else:
            self._desk.do(history.versions, piece.article.id, done=self._fill, failed=self._refused, key="history")

    def _fill(self, versions: Sequence[VersionInfo]) -> None:
        kept = self._chosen()
        self.ui.versions.clear()
        for version in versions:
            item = QListWidgetItem(_line(version), self.ui.versions)
            item.setData(VERSION, version)
            if kept is not None and version.revision == kept.revision:
                self.ui.versions.setCurrentItem(item)
        if self.ui.versions.currentItem() is None and versions:
            self.ui.versions.setCurrentRow(0)
        self._refresh()

    def _chosen(self) -> VersionInfo | None:
        item = self.ui.versions.currentItem()
        version: VersionInfo | None = item.data(VERSION) if item is not None else None
        return version

    def _newest(self) -> int:
        first: VersionInfo = self.ui.versions.item(0).data(VERSION)
        return first.revision

    def _refresh(self) -> None:
        any_version = self.ui.versions.count() > 0
        for part in (self.ui.versions, self.ui.rule, self.ui.changes, self.ui.restore):
            part.setVisible(any_version)
        self.ui.empty.setVisible(not any_version)
        chosen = self._chosen()
        old = chosen is not None and any_version and chosen.revision != self._newest()
        self.ui.restore.setEnabled(old and self._desk.editable)

    def _compare(self) -> None:
        self._refresh()
        piece, chosen = self._desk.document.piece, self._chosen()
        if piece is None or chosen is None:
            self.ui.changes.clear()
            return
        ids = piece.article.id, chosen.revision, self._newest()
        self._desk.do(history.diff, *ids, done=self._show_changes, failed=self._refused, key="history-diff")

    def _show_changes(self, changes: Sequence[FieldChange]) -> None:
        self.ui.problem.hide()
        if changes:
            parts = [self.tr("Since this version:")] + [_described(change) for change in changes]
        else:
            parts = [self.tr("This is how the article stands now.")]
        self.ui.changes.setHtml("".join(f"<p>{part}</p>" for part in parts))

    def _restore(self) -> None:
        piece, chosen = self._desk.document.piece, self._chosen()
        if piece is not None and chosen is not None:
            self._desk.do(
                history.restore,
                piece.article.id,
                chosen.revision,
                self._desk.user_name,
                done=self._went_back,
                failed=self._refused,
            )

    def _went_back(self, kept: Kept) -> None:
        self.restored.emit(kept.piece)

    def _refused(self, error: RedaksiError) -> None:
        self.ui.problem.setText(sentence(self._desk.language, error))
        self.ui.problem.show()


def _line(version: VersionInfo) -> str:
    local = dt.datetime.fromisoformat(version.at).astimezone().replace(tzinfo=None)
    today = dt.datetime.now().astimezone().date()
    when = clock(local, seconds=True) if local.date() == today else list_time(local, today)
    who = version.by or QCoreApplication.translate("History", "nobody named")
    return f"{version.revision}  ·  {when}  ·  {who}\n{reason_word(version.reason)}"


def reason_word(reason: Reason) -> str:
    """Why a version exists."""
    words = {
        Reason.AUTOSAVE: QCoreApplication.translate("History", "kept while writing"),
        Reason.SAVE: QCoreApplication.translate("History", "saved"),
        Reason.IMPORT: QCoreApplication.translate("History", "imported"),
        Reason.SUBMIT: QCoreApplication.translate("History", "submitted"),
        Reason.RESTORE: QCoreApplication.translate("History", "an older version brought back"),
        Reason.CATEGORY: QCoreApplication.translate("History", "category renamed or merged"),
        Reason.RECEIVE: QCoreApplication.translate("History", "received as a file"),
    }
    return words[reason]


def _described(change: FieldChange) -> str:
    """A field's name with its value before, struck out, and now."""
    old, new = html.escape(_plain(change.before)), html.escape(_plain(change.after))
    quiet = theme.color("quiet").name()
    parts = [f"<b>{html.escape(field_word(change.field))}</b>"]
    if old:
        parts.append(f'<span style="color:{quiet}"><s>{old}</s></span>')
    if new:
        parts.append(new)
    return "<br>".join(parts)


def _plain(value: Any) -> str:
    """A value of an article as one line of words."""
    if value is None or value in ("", ()):
        return ""
    if isinstance(value, tuple):
        return _cut("; ".join(_plain(entry) for entry in value))
    if is_dataclass(value):
        parts = [_plain(getattr(value, field.name)) for field in fields_of(value)]
        return _cut(", ".join(part for part in parts if part))
    return _cut(str(value))


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
