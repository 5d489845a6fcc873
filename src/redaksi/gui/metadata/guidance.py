"""Keeps the form's head and the marks beside its fields up with what is written, once the keys rest."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QLabel

from redaksi.domain.completeness import Gap, gaps
from redaksi.domain.declaring import as_whole
from redaksi.gui.desk import Desk
from redaksi.gui.editor.figures.figures import count_words
from redaksi.gui.metadata.lead import lead_of
from redaksi.gui.metadata.overview import Length, Overview

#: Milliseconds of rest.
_REST = 400


class Guidance(QObject):
    """`marks` are the labels beside fields, by the field's name."""

    def __init__(self, desk: Desk, overview: Overview, marks: Mapping[str, QLabel], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._overview = overview
        self._marks = marks
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self.refresh)
        desk.document.edited.connect(self._rest.start)
        desk.document.field_changed.connect(lambda _name: self._rest.start())
        desk.document.opened.connect(self.refresh)
        desk.settings_changed.connect(self.refresh)

    def refresh(self) -> None:
        """Say what is so now."""
        fields = self._desk.document.fields
        if fields is None:
            return
        lead = lead_of(self._desk.document.text)
        missing = gaps(fields, lead)
        headline = Length(len(fields.headline.strip()), self._limit("style.headline_characters"))
        self._overview.tell(headline, Length(count_words(lead), self._limit("style.lead_words")), missing)
        absent = {gap.field: gap for gap in missing}
        for field, mark in self._marks.items():
            mark.setText(_word(absent[field]) if field in absent else "")

    def _limit(self, key: str) -> int:
        """What the newsroom has chosen."""
        return as_whole(self._desk.settings[key])


def _word(gap: Gap) -> str:
    """What a mark says: what is missing where the field's own name does not tell it."""
    if gap.field == "media":
        return QCoreApplication.translate("Guidance", "alt text or credit missing")
    if gap.field == "links":
        return QCoreApplication.translate("Guidance", "which story it answers")
    if gap.required or gap.approval:
        return QCoreApplication.translate("Guidance", "needed")
    return QCoreApplication.translate("Guidance", "recommended")
