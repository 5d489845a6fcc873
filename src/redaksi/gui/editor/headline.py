"""The headline above the text: one line that grows with its words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QMenu, QPlainTextEdit, QStyle

from redaksi.domain.article import LINE_LIMIT
from redaksi.gui.editor.bettering import Bettering
from redaksi.gui.editor.look.column import column_margin
from redaksi.gui.editor.look.in_view import in_view
from redaksi.gui.editor.marks.marks import Marks
from redaksi.gui.editor.marks.menu import MarkMenu
from redaksi.gui.editor.steps import Steps
from redaksi.gui.pasting import one_line

#: Size of the headline against running text.
_SIZE = 1.6
#: Higher it does not grow, and scrolls: a paragraph pasted here by mistake would push the window beyond its screen.
_MOST_LINES = 5
# The document margin of the text area, which Qt sets.
_TEXT_MARGIN = 4


class HeadlineEdit(QPlainTextEdit):
    """Holds exactly what is typed; Enter and the down key lead to the text."""

    #: What stands there after a change by the user.
    edited = Signal(str)
    #: The user is done with the headline.
    left = Signal()
    #: More was pasted than a headline can hold, so many characters; nothing was taken.
    too_long = Signal(int)
    #: The menu for a place of the headline is about to be shown: others may put something in.
    menu_opening = Signal(QMenu, int)

    def __init__(self, language: Callable[[], str] = lambda: "id") -> None:
        super().__init__()
        self._column = QFont()
        self.bettering = Bettering(self, language)
        self.steps = Steps(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.textChanged.connect(self._changed)
        self.marks = Marks(self)
        self.mark_menu = MarkMenu(self, self.marks, self.menu_opening)

    def use_font(self, font: QFont) -> None:
        """Follow the text's face and size, larger and bold."""
        self._column = font
        mine = QFont(font)
        mine.setPointSizeF(font.pointSizeF() * _SIZE)
        mine.setWeight(QFont.Weight.Bold)
        self.setFont(mine)
        self._centre()
        self._fit()

    def text(self) -> str:
        return self.document().toRawText().replace("\u2029", " ")

    def show_text(self, text: str) -> None:
        """Take over a value from elsewhere; the cursor stays where the text is the same already."""
        if text != self.text():
            blocked = self.blockSignals(True)
            self.setPlainText(one_line(text) if "\n" in text else text)
            self.moveCursor(QTextCursor.MoveOperation.End)
            self.blockSignals(blocked)
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or (
            event.key() == Qt.Key.Key_Down and not self._can_go_down()
        ):
            self.left.emit()
        elif event.key() != Qt.Key.Key_Backspace or event.modifiers() or not self.bettering.give_back():
            before = self.document().revision()
            self.steps.before(event.text())
            super().keyPressEvent(event)
            if self.document().revision() != before:
                self.bettering.typed(event.text())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if event.commitString():
            self.steps.before(event.commitString())
        super().inputMethodEvent(event)
        if not self.isReadOnly():
            self.bettering.typed(event.commitString())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu(event.pos())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        cursor = self.textCursor() if by_key else self.cursorForPosition(event.pos())
        self.menu_opening.emit(menu, cursor.position())
        menu.popup(event.globalPos())

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            return self.mark_menu.hover(event)
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.marks.paint(list(in_view(self, event.rect())) if self.marks.any else ())

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text()
        if len(text) > LINE_LIMIT:  # no headline, and long to look through
            self.too_long.emit(len(text))
        else:
            self.textCursor().insertText(one_line(text))

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        data.setText(self.textCursor().selectedText())
        return data

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._centre()
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.use_font(self._column)  # with another style sheet Qt goes back to the first font that there was

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _can_go_down(self) -> bool:
        return QTextCursor(self.textCursor()).movePosition(QTextCursor.MoveOperation.Down)

    def _changed(self) -> None:
        self._fit()
        self.edited.emit(self.text())

    def _centre(self) -> None:
        """Flush with the text below, which keeps a little room beside each line and leaves some to its scroll bar."""
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        margin = column_margin(self.width() - bar, self._column) + _TEXT_MARGIN
        if self.viewportMargins().left() != margin:
            self.setViewportMargins(margin, 0, margin + bar, 0)

    def _fit(self) -> None:
        """As high as the lines it takes, within reason."""
        lines = min(max(1, int(self.document().documentLayout().documentSize().height())), _MOST_LINES)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 4)
