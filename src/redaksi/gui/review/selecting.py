"""What somebody has marked: in the text, in the headline, in a field of the form, or nothing."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from redaksi.domain.anchors import Anchor, anchor_at
from redaksi.domain.article import Article
from redaksi.domain.differences import PROSE
from redaksi.gui.editor.body import BodyEdit
from redaksi.gui.editor.headline import HeadlineEdit
from redaksi.gui.editor.offsets import to_index, unit_places
from redaksi.gui.metadata.pane import MetadataPane


@dataclass(frozen=True, slots=True)
class Target:
    """What a remark is to be about: a passage of a field, a whole field, or (no field) the whole piece."""

    field: str | None = None
    anchor: Anchor | None = None


class Selecting:
    """Reads what is marked, and marks passages in turn."""

    def __init__(self, body: BodyEdit, headline: HeadlineEdit, form: MetadataPane) -> None:
        self._areas: dict[str, QPlainTextEdit] = {"body": body, "headline": headline}
        self._form = form

    def target(self, focus: QWidget | None) -> Target:
        """Where `focus` has the keyboard, else whatever is marked in the text or the headline."""
        if focus is not None and self._form.isAncestorOf(focus):
            field = self._field(focus)
            if field is not None:
                return Target(field, _marked_in(focus) if field in PROSE else None)
        areas = sorted(self._areas.items(), key=lambda area: area[1] is not focus)
        for name, area in areas:
            cursor = area.textCursor()
            if cursor.hasSelection() and cursor.selectedText().strip():
                return Target(name, _anchor(area, cursor))
        return Target("headline") if focus is self._areas["headline"] else Target()

    def mark(self, field: str, start: int, end: int) -> bool:
        """Select characters `start` to `end` of text or headline and bring them into view; whether they stand there."""
        area = self._areas.get(field)
        if area is None:
            return False
        document = area.document()
        text = document.toRawText()
        if end > len(text):
            return False
        ((first, last),) = unit_places(text, [(start, end)])
        cursor = QTextCursor(document)
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        for other in self._areas.values():  # one passage at a time
            self._unmark(other)
        area.setTextCursor(cursor)
        area.centerCursor() if field == "body" else area.ensureCursorVisible()
        return True

    def enter(self, field: str) -> bool:
        """The keyboard to text or headline; whether the field is one of these."""
        if field in self._areas:
            self._areas[field].setFocus()
        return field in self._areas

    def _unmark(self, area: QPlainTextEdit) -> None:
        cursor = area.textCursor()
        if cursor.hasSelection():
            cursor.clearSelection()
            area.setTextCursor(cursor)

    def _field(self, focus: QWidget) -> str | None:
        for name in Article.__dataclass_fields__:
            widget = getattr(self._form.ui, name, None)
            if isinstance(widget, QWidget) and (widget is focus or widget.isAncestorOf(focus)):
                return name
        return None


def _anchor(area: QPlainTextEdit, cursor: QTextCursor) -> Anchor:
    """Without the white space around the marked words: nobody means it."""
    text = area.document().toRawText().replace("\u2029", "\n")
    start, end = to_index(text, cursor.selectionStart()), to_index(text, cursor.selectionEnd())
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return anchor_at(text, start, start + len(words.strip()))


def _marked_in(focus: QWidget) -> Anchor | None:
    if isinstance(focus, QPlainTextEdit) and focus.textCursor().selectedText().strip():
        return _anchor(focus, focus.textCursor())
    if isinstance(focus, QLineEdit) and focus.selectedText().strip():
        text = focus.text()
        start = to_index(text, focus.selectionStart())
        return anchor_at(text, start, start + len(focus.selectedText()))
    return None
