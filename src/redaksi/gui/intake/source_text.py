"""The source as it came, each line marked by what it became."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from redaksi.domain.pasting import TEXT_LIMIT
from redaksi.gui import pasting, theme
from redaksi.gui.intake.facts import role_word
from redaksi.gui.intake.refs import Ref, use_menu
from redaksi.usecases.newsroom import Placed

_GAP = 8
_BAR = 3
_LINE_ENDS = re.compile("[\x0b\x0c\x85\u2028\u2029]")


class SourceText(QPlainTextEdit):
    """Shows or takes a page's text; `mark` says where its lines went."""

    #: More was pasted than any story holds, so many characters; nothing was taken.
    too_long = Signal(int)
    #: Somebody points at a line of the source.
    line_pointed = Signal(int)
    #: Lines of the source (a list of numbers) are to be used as a field.
    use_wanted = Signal(str, list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places: Sequence[Placed] = ()
        self._roles: dict[int, str] = {}
        self._ref: Ref | None = None
        self._margin = _Margin(self)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setCenterOnScroll(False)
        self.updateRequest.connect(self._moved)
        self.cursorPositionChanged.connect(self._pointed)

    def text(self) -> str:
        """What was typed or pasted, no-break spaces included."""
        return self.document().toRawText().replace("\u2029", "\n")

    def mark(self, places: Sequence[Placed]) -> None:
        """Colour the lines by what they became."""
        self._places = places
        self._roles = {place.first_line: place.field for place in places}
        self._set_margin()
        self._colour()

    def show_pointed(self, ref: Ref | None) -> None:
        """Set off the lines of what is pointed at elsewhere, and bring the first of them into view."""
        self._ref = ref
        self._colour()
        lines = self._pointed_lines()
        if lines and not self.hasFocus():
            self.setTextCursor(QTextCursor(self.document().findBlockByNumber(lines[0])))
            self.ensureCursorVisible()

    def lines_chosen(self) -> list[int]:
        """The lines of the selection, or the one that the cursor is in."""
        cursor, document = self.textCursor(), self.document()
        first = document.findBlock(cursor.selectionStart()).blockNumber()
        end = document.findBlock(cursor.selectionEnd())
        last = end.blockNumber() - (cursor.hasSelection() and cursor.selectionEnd() == end.position())
        return list(range(first, max(first, last) + 1))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if not self._places:
            super().contextMenuEvent(event)
            return
        if event.reason() == QContextMenuEvent.Reason.Mouse and not self.textCursor().hasSelection():
            self.setTextCursor(self.cursorForPosition(event.pos()))
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addSeparator()
        lines = self.lines_chosen()
        for action in use_menu(menu).actions():
            menu.addAction(action)

        def use(action: QAction) -> None:
            if action.data():
                self.use_wanted.emit(action.data(), lines)

        menu.triggered.connect(use)
        menu.popup(event.globalPos())

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text()
        if len(text) > TEXT_LIMIT:
            self.too_long.emit(len(text))
            return
        self.textCursor().insertText(_LINE_ENDS.sub("\n", pasting.clean(text)))
        self.ensureCursorVisible()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        area = self.contentsRect()
        self._margin.setGeometry(QRect(area.left(), area.top(), self._margin.sizeHint().width(), area.height()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.LanguageChange):
            self._set_margin()
            self._colour()

    def margin_width(self) -> int:
        """Room for the longest word beside a line; none where nothing is marked."""
        if not self._roles:
            return 0
        metrics = self._margin.fontMetrics()
        return max(metrics.horizontalAdvance(role_word(role)) for role in self._roles.values()) + 2 * _GAP + _BAR

    def paint_margin(self, event: QPaintEvent) -> None:
        painter = QPainter(self._margin)
        painter.fillRect(event.rect(), theme.color("surface"))
        width, height = self._margin.width(), self.fontMetrics().height()
        by_line = {line: place.field for place in self._places for line in range(place.first_line, place.last_line + 1)}
        block = self.firstVisibleBlock()
        while block.isValid():
            box = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if box.top() > event.rect().bottom():
                break
            role = by_line.get(block.blockNumber())
            if role is not None:
                colour = theme.color(_colour_of(role))
                painter.fillRect(QRect(width - _BAR, round(box.top()), _BAR, round(box.height())), colour)
                if block.blockNumber() in self._roles:
                    painter.setPen(theme.color("quiet") if role == "furniture" else colour)
                    place = QRect(_GAP, round(box.top()), width - 2 * _GAP - _BAR, height)
                    painter.drawText(place, 0, role_word(role))
            block = block.next()

    def _pointed(self) -> None:
        if self.hasFocus() and self._places:
            self.line_pointed.emit(self.textCursor().blockNumber())

    def _pointed_lines(self) -> list[int]:
        ref = self._ref
        if ref is None or ref.text is not None:
            return []
        if ref.line is not None:
            return [ref.line]
        places = [place for place in self._places if place.field == ref.field]
        return [line for place in places for line in range(place.first_line, place.last_line + 1)]

    def _moved(self, _area: QRect, _scrolled: int) -> None:
        self._margin.update()

    def _set_margin(self) -> None:
        width = self.margin_width()
        self.setViewportMargins(width, 0, 0, 0)
        area = self.contentsRect()
        self._margin.setGeometry(QRect(area.left(), area.top(), width, area.height()))
        self._margin.update()

    def _colour(self) -> None:
        selections = []
        for place in self._places:
            look = _look_of(place.field)
            if look is None:
                continue
            for line in range(place.first_line, place.last_line + 1):
                block = self.document().findBlockByNumber(line)
                if block.isValid():
                    selections.append(_selection(block, look))
        for line in self._pointed_lines():
            block = self.document().findBlockByNumber(line)
            if block.isValid():
                selections.append(_selection(block, _pointed_look()))
        self.setExtraSelections(selections)


class _Margin(QWidget):
    """Beside the text: what each line became."""

    def __init__(self, text: SourceText) -> None:
        super().__init__(text)
        self._text = text

    def sizeHint(self) -> QSize:
        return QSize(self._text.margin_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._text.paint_margin(event)


def _colour_of(role: str) -> str:
    """The colour token of a line's mark."""
    return {"body": "quiet", "furniture": "control", "leftovers": "warning"}.get(role, "accent")


def _look_of(role: str) -> QTextCharFormat | None:
    look = QTextCharFormat()
    if role == "body":
        return None
    if role == "furniture":
        look.setForeground(theme.color("quiet"))
        look.setFontStrikeOut(True)
        return look
    look.setBackground(theme.color("warning_ground" if role == "leftovers" else "hover"))
    return look


def _pointed_look() -> QTextCharFormat:
    look = QTextCharFormat()
    look.setBackground(theme.color("selection"))
    look.setForeground(theme.color("selection_ink"))
    look.setProperty(QTextCharFormat.Property.FullWidthSelection, True)
    return look


def _selection(block: QTextBlock, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    selection = QTextEdit.ExtraSelection()
    selection.cursor, selection.format = cursor, look
    return selection
