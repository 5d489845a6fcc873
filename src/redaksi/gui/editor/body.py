"""The text area: plain Markdown in a reading face, in a centred column."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QMenu, QPlainTextEdit, QStyle

from redaksi.gui import pasting
from redaksi.gui.document import Document
from redaksi.gui.editor import formatting
from redaksi.gui.editor.bettering import Bettering
from redaksi.gui.editor.grammar import IN_CODE
from redaksi.gui.editor.lines import Lines
from redaksi.gui.editor.links import Links
from redaksi.gui.editor.look.column import column_margin
from redaksi.gui.editor.look.ground import GUTTER, paint_ground
from redaksi.gui.editor.look.highlighter import Highlighter
from redaksi.gui.editor.look.in_view import in_view
from redaksi.gui.editor.look.spotlight import Spotlight
from redaksi.gui.editor.marks.marks import Marks
from redaksi.gui.editor.marks.menu import MarkMenu
from redaksi.gui.editor.passage import passage_of, put
from redaksi.gui.editor.paste.clips import as_mime
from redaksi.gui.editor.steps import Steps
from redaksi.gui.photo_mime import may_have_photos, photos_in

_MOUSE = {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseMove}


class BodyEdit(QPlainTextEdit):
    """Edits the document's text. Formatting itself is in `formatting`, what Enter does in `continuing`."""

    #: The cursor moved to another paragraph, by its number.
    cursor_line = Signal(int)
    #: Ctrl and the wheel: one step larger (1) or smaller (-1).
    size_step = Signal(int)
    #: Photos were dropped or pasted: a list of Incoming.
    photos_dropped = Signal(list)
    #: The text was clicked, at this place of it; nothing was marked by that.
    clicked = Signal(int)
    #: The menu for a place of the text is about to be shown: others may put something in.
    menu_opening = Signal(QMenu, int)

    def __init__(self, document: Document, font: QFont) -> None:
        super().__init__()
        self.highlighter = Highlighter(document.text, font)
        self._layout = document.layout
        self._own_font = font
        self._line = -1
        self.setFrameShape(QFrame.Shape.NoFrame)
        document.text.setDocumentMargin(GUTTER)
        self.setDocument(document.text)
        self.setTabChangesFocus(True)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(self.viewport().backgroundRole())
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.cursorPositionChanged.connect(self._tell_line)
        self.lines = Lines(self)
        self.links = Links(self)
        self.bettering = Bettering(self, lambda: document.fields.language if document.fields else "id")
        self.steps = Steps(self)
        self.marks = Marks(self)
        self.spotlight = Spotlight(self)
        #: Puts a longer text in the place of the abbreviation before the cursor; whether there was one.
        self.expand: Callable[[], bool] | None = None
        #: Takes in what is pasted or dropped; the pane says who does (paster).
        self.take_clip: Callable[[QMimeData], object] = self._take_text
        self.mark_menu = MarkMenu(self, self.marks, self.menu_opening)
        document.opened.connect(self.marks.reset)
        self.use_font(font)

    def use_font(self, font: QFont) -> None:
        """Another face or size; the place in the text stays."""
        self._own_font = font
        self._layout.set_font(font)
        self.setFont(font)
        self.document().setDefaultFont(font)
        self.highlighter.restyle(font)
        self._centre()

    def change(self, passage: formatting.Passage | None) -> None:
        """Put a changed passage back: one step of undo; nothing where the text may not be changed."""
        if passage is not None and not self.isReadOnly():
            put(self.textCursor(), passage, self.setTextCursor)
        self.setFocus()

    @property
    def in_code(self) -> bool:
        """Whether the cursor stands in a block of code, where every character is only itself."""
        return self.textCursor().block().userState() == IN_CODE

    def passage(self) -> formatting.Passage:
        """The lines that the selection touches."""
        return passage_of(self.textCursor())

    # What Qt calls

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            # Here, not in resizeEvent, which is the viewport's: a margin set there comes too late for the first layout.
            self._centre()
        # The margins belong to this widget, not to the viewport: they scroll and take clicks as the text does.
        if isinstance(event, QWheelEvent):
            self.wheelEvent(event)
            return True
        # Here too, not in keyPressEvent: for Qt the tab key is a way out of the widget.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._tab(event):
            return True
        if isinstance(event, QMouseEvent) and event.type() in _MOUSE:
            return self._click_in_margin(event)
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            return self.mark_menu.hover(event)
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = list(in_view(self, event.rect())) if self.highlighter.grounded or self.marks.any else []
        paint_ground(self, event, shown)
        super().paintEvent(event)
        self.marks.paint(shown)
        self.spotlight.paint(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.highlighter.restyle(self._own_font)
        elif event.type() == QEvent.Type.StyleChange and self.font().pointSizeF() != self._own_font.pointSizeF():
            self.use_font(self._own_font)  # with another style sheet Qt goes back to the first font that there was

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = event.angleDelta().y()
            if steps:
                self.size_step.emit(1 if steps > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self.isReadOnly():
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and modifiers == Qt.KeyboardModifier.NoModifier:
            self.lines.enter()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and modifiers == Qt.KeyboardModifier.ShiftModifier:
            # Two blanks at the end of a line are Markdown's line break.
            self.textCursor().insertText("  \n")
        elif key == Qt.Key.Key_Backspace and modifiers == Qt.KeyboardModifier.NoModifier and self._take_back():
            self.ensureCursorVisible()
        elif event.text() == "|" and self.lines.border():
            return
        else:
            before = self.document().revision()
            self.steps.before(event.text())
            super().keyPressEvent(event)
            if self.document().revision() != before:  # else it was a key for something else, such as Ctrl+.
                self.bettering.typed(event.text())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        by_ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if by_ctrl and event.button() == Qt.MouseButton.LeftButton and self.links.clicked(event.position().toPoint()):
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self.clicked.emit(self.textCursor().position())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if event.commitString():
            self.steps.before(event.commitString())
        super().inputMethodEvent(event)
        if not self.isReadOnly():
            self.bettering.typed(event.commitString())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        own = self.textCursor()
        cursor = own if by_key else self.cursorForPosition(event.pos())
        if not own.selectionStart() <= cursor.position() <= own.selectionEnd():
            self.setTextCursor(cursor)  # what the menu does is meant for the words that were clicked
        menu = self.createStandardContextMenu(event.pos())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu_opening.emit(menu, cursor.position())
        menu.popup(event.globalPos())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        if any(url.isLocalFile() for url in source.urls()):
            return may_have_photos(source)  # other files are for the window to take in
        return source.hasText() or source.hasHtml() or may_have_photos(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        photos = photos_in(source)
        if photos:
            self.photos_dropped.emit(photos)
            return
        self.take_clip(source)

    def createMimeDataFromSelection(self) -> QMimeData:
        # Qt's own would turn no-break spaces into spaces.
        return as_mime(self.textCursor().selectedText().replace("\u2029", "\n"))

    # How it is done

    def _take_text(self, source: QMimeData) -> None:
        text = pasting.clean(source.text())
        cursor = self.textCursor()
        cursor.insertText(pasting.paragraphs(text) if source.hasHtml() else text)
        self.setTextCursor(cursor)

    def _tab(self, event: QKeyEvent) -> bool:
        """Whether `event` was the tab key with something to do: an abbreviation before it, or an item of a list."""
        plain = event.key() == Qt.Key.Key_Tab and event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and not self.isReadOnly() and self.expand is not None and self.expand():
            return True
        return self._indent(event)

    def _indent(self, event: QKeyEvent) -> bool:
        """Whether `event` was the tab key, on an item of a list or in a table."""
        if event.key() not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) or self.isReadOnly():
            return False
        if event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            return False
        return self.lines.tab(deeper=event.key() == Qt.Key.Key_Tab and not event.modifiers())

    def _take_back(self) -> bool:
        """What Backspace does besides deleting a character; whether there was anything."""
        return self.bettering.give_back() or self.lines.backspace()

    def _tell_line(self) -> None:
        line = self.textCursor().blockNumber()
        if line != self._line:
            self._line = line
            self.cursor_line.emit(line)

    def _centre(self) -> None:
        room = self.width() - self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        # Words stand where the headline's do, whose text area has Qt's usual gutter.
        margin = column_margin(room, self.font()) - GUTTER + 4
        if self.viewportMargins().left() != margin:
            self.setViewportMargins(margin, 0, margin, 0)

    def _click_in_margin(self, event: QMouseEvent) -> bool:
        viewport = self.viewport()
        place = QPointF(viewport.mapFrom(self, event.position().toPoint()))
        inside = QMouseEvent(
            event.type(), place, event.globalPosition(), event.button(), event.buttons(), event.modifiers()
        )
        return self.viewportEvent(inside)
