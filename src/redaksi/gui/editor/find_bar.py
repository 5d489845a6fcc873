"""The bar that finds and replaces in the open text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit

from redaksi.gui import theme
from redaksi.gui.editor.finding import COUNTED, Wanted
from redaksi.gui.editor.formatting import Passage
from redaksi.gui.editor.offsets import unit_places
from redaksi.gui.editor.passage import put
from redaksi.gui.forms.ui_editor_find import Ui_FindBar
from redaksi.gui.icons import icon

_PARAGRAPH = "\u2029"


class FindBar(QFrame):
    """Looks for its text in `edit`; matches on the screen are marked, the one at hand is selected."""

    def __init__(self, edit: QPlainTextEdit) -> None:
        super().__init__()
        self._edit = edit
        self._places: list[tuple[int, int]] = []
        self._ui = Ui_FindBar()
        self._ui.setupUi(self)
        for button, name in ((self._ui.previous, "up"), (self._ui.next, "down"), (self._ui.close, "close")):
            button.setIcon(icon(name))
        self._ui.wanted.textChanged.connect(self._look_anew)
        self._ui.case.toggled.connect(self._look_anew)
        self._ui.previous.clicked.connect(self.find_previous)
        self._ui.next.clicked.connect(self.find_next)
        self._ui.close.clicked.connect(self.leave)
        self._ui.replace.clicked.connect(self.replace)
        self._ui.replaceAll.clicked.connect(self.replace_all)
        # Looked for again a moment after the text has changed, not at each key.
        self._later = QTimer(self, singleShot=True, interval=200)
        self._later.timeout.connect(self._look)
        edit.document().contentsChange.connect(self._text_touched)
        edit.updateRequest.connect(self._scrolled)
        self.hide()

    def open(self, *, replacing: bool) -> None:
        """Show the bar; a selection within a line becomes what is looked for."""
        chosen = self._edit.textCursor().selectedText()
        if chosen and _PARAGRAPH not in chosen:
            self._ui.wanted.setText(chosen)
        can_write = not self._edit.isReadOnly()
        for part in (self._ui.replacement, self._ui.replace, self._ui.replaceAll):
            part.setVisible(replacing and can_write)
        self.show()
        self._ui.wanted.selectAll()
        self._ui.wanted.setFocus()
        self._look()

    def leave(self) -> None:
        self.hide()
        self._edit.setExtraSelections([])
        self._edit.setFocus()

    def find_next(self) -> None:
        """The next match after the cursor; the bar opens where it is closed."""
        if self.isHidden():
            self.open(replacing=False)
        self._go(1, self._edit.textCursor().selectionEnd())

    def find_previous(self) -> None:
        """The same backwards."""
        if self.isHidden():
            self.open(replacing=False)
        self._go(-1, self._edit.textCursor().selectionStart())

    def replace(self) -> None:
        """Replace the match that is selected, and go on to the next one."""
        cursor = self._edit.textCursor()
        if (cursor.selectionStart(), cursor.selectionEnd()) in self._places:
            cursor.insertText(self._ui.replacement.text())
            self._look()
        self.find_next()

    def replace_all(self) -> None:
        text, count = self._wanted().replaced(self._text(), self._ui.replacement.text())
        if count:
            cursor = self._edit.textCursor()
            place = min(cursor.position(), len(text))
            cursor.select(QTextCursor.SelectionType.Document)
            put(cursor, Passage(text, place, place), self._edit.setTextCursor)
        self._look()
        self._ui.found.setText(self.tr("%n match(es) replaced.", "", count))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._ui.replacement.hasFocus():
                self.replace()
            elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.find_previous()
            else:
                self.find_next()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._ui.retranslateUi(self)
            self._say_count()

    def _wanted(self) -> Wanted:
        return Wanted(self._ui.wanted.text(), self._ui.case.isChecked())

    def _text(self) -> str:
        return self._edit.document().toRawText().replace(_PARAGRAPH, "\n")

    def _text_touched(self) -> None:
        if self.isVisible():
            self._later.start()

    def _look_anew(self) -> None:
        """Another text is wanted: show its first match from here on."""
        self._look()
        cursor = self._edit.textCursor()
        if self._places and self._ui.wanted.text():
            self._go(1, cursor.selectionStart())

    def _look(self) -> None:
        text = self._text()
        self._places = unit_places(text, self._wanted().places(text))
        self._say_count()
        self._mark()

    def _go(self, step: int, origin: int) -> None:
        if not self._places:
            return
        if step > 0:
            number = next((i for i, place in enumerate(self._places) if place[0] >= origin), 0)
        else:
            number = next((i for i, place in reversed(list(enumerate(self._places))) if place[1] <= origin), -1)
        start, end = self._places[number]
        cursor = self._edit.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._edit.setTextCursor(cursor)
        self._edit.ensureCursorVisible()
        self._say_count(number % len(self._places))

    def _say_count(self, at: int | None = None) -> None:
        count = len(self._places)
        if not self._ui.wanted.text():
            self._ui.found.setText("")
        elif not count:
            self._ui.found.setText(self.tr("Not in this text."))
        elif count == COUNTED:
            self._ui.found.setText(self.tr("More than %n match(es).", "", COUNTED - 1))
        elif at is None:
            self._ui.found.setText(self.tr("%n match(es).", "", count))
        else:
            self._ui.found.setText(self.tr("{number} of {count}").format(number=at + 1, count=count))

    def _scrolled(self, _rect: object, dy: int) -> None:
        if dy and self.isVisible():
            self._mark()

    def _mark(self) -> None:
        """Mark the matches that can be seen; marking all of them would slow every repaint."""
        edit = self._edit
        first = edit.firstVisibleBlock().position()
        last = edit.cursorForPosition(edit.viewport().rect().bottomRight()).block()
        end = last.position() + last.length()
        style = QTextCharFormat()
        style.setBackground(theme.color("warning_ground"))
        marks = []
        for start, stop in self._places:
            if first <= start < end:
                mark = QTextEdit.ExtraSelection()
                mark.format = style
                mark.cursor = QTextCursor(edit.document())
                mark.cursor.setPosition(start)
                mark.cursor.setPosition(stop, QTextCursor.MoveMode.KeepAnchor)
                marks.append(mark)
        edit.setExtraSelections(marks)
