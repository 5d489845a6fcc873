"""The house style in the headline: dots below its words, the reason under the pointer, fixes in its menu."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QHelpEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QTextEdit, QToolTip

from redaksi.gui import theme
from redaksi.gui.editor.house_style import HouseStyle
from redaksi.gui.editor.marks import Kind, Mark
from redaksi.gui.editor.offsets import unit_places


class HeadlineMarks(QObject):
    """Shows on `edit` what `style` has found in the headline."""

    def __init__(self, edit: QPlainTextEdit, style: HouseStyle) -> None:
        super().__init__(edit)
        self._edit = edit
        self._style = style
        self._marks: list[tuple[QTextCursor, Mark]] = []
        style.headline_changed.connect(self._show)
        edit.viewport().installEventFilter(self)
        edit.installEventFilter(self)

    def go(self) -> None:
        """The keyboard to the first marked words, and why they are marked."""
        self._edit.setFocus()
        if self._marks:
            cursor, mark = self._marks[0]
            self._edit.setTextCursor(cursor)
            below = self._edit.cursorRect(cursor).bottomLeft() + QPoint(0, 4)
            QToolTip.showText(self._edit.viewport().mapToGlobal(below), self._style.explain(mark, ""), self._edit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            mark = self._at(self._edit.cursorForPosition(event.pos()).position())
            QToolTip.showText(event.globalPos(), self._style.explain(mark[1], "") if mark else "", self._edit)
            return True
        if isinstance(event, QContextMenuEvent):
            self._open_menu(event)
            return True
        if event.type() == QEvent.Type.PaletteChange and watched is self._edit:
            self._draw()
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        text = self._edit.document().toRawText()
        document = self._edit.document()
        self._marks = []
        findings = [finding for finding in self._style.headline if finding.end <= len(text)]
        places = unit_places(text, [(finding.start, finding.end) for finding in findings])
        for finding, (start, end) in zip(findings, places, strict=True):
            cursor = QTextCursor(document)
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            self._marks.append((cursor, Mark(finding.start, finding.end, Kind.STYLE, finding.rule, finding)))
        self._draw()

    def _draw(self) -> None:
        dots = QTextCharFormat()
        dots.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        dots.setUnderlineColor(theme.color("state_in_review"))
        shown = []
        for cursor, _ in self._marks:
            selection = QTextEdit.ExtraSelection()
            selection.cursor, selection.format = cursor, dots
            shown.append(selection)
        self._edit.setExtraSelections(shown)

    def _at(self, position: int) -> tuple[QTextCursor, Mark] | None:
        here = (each for each in self._marks if each[0].selectionStart() <= position <= each[0].selectionEnd())
        return next(here, None)

    def _open_menu(self, event: QContextMenuEvent) -> None:
        menu = self._edit.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        cursor = self._edit.textCursor() if by_key else self._edit.cursorForPosition(event.pos())
        found = self._at(cursor.position())
        if found is not None:
            self._fill(menu, *found)
        menu.popup(event.globalPos())

    def _fill(self, menu: QMenu, cursor: QTextCursor, mark: Mark) -> None:
        before = menu.actions()[0]
        reason = QAction(self._style.explain(mark, "").replace("&", "&&"), menu)
        reason.setEnabled(False)
        actions = [reason]
        for offer in self._style.offers(mark, ""):
            if offer.replacement is not None and self._edit.isReadOnly():
                continue
            action = QAction(offer.title.replace("&", "&&"), menu)
            call = offer.call if offer.replacement is None else partial(self._write, cursor, offer.replacement)
            action.triggered.connect(lambda _=False, call=call: call and call())
            actions.append(action)
        menu.insertActions(before, actions)
        menu.insertSeparator(before)

    def _write(self, cursor: QTextCursor, replacement: str) -> None:
        cursor.insertText(replacement)
        self._edit.setFocus()
