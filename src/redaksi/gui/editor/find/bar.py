"""The bar that finds and replaces in the open text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from redaksi.domain.finding import COUNTED, PatternError
from redaksi.gui.editor.find.marks import mark, unmark
from redaksi.gui.editor.find.options import Options
from redaksi.gui.editor.find.replacing import put_changes
from redaksi.gui.editor.find.searching import Answer, Question, Search
from redaksi.gui.editor.find.words import sentence
from redaksi.gui.forms.ui_editor_find import Ui_FindBar
from redaksi.gui.icons import icon
from redaksi.gui.jobs import Jobs
from redaksi.gui.preferences import Preferences

_PARAGRAPH = "\u2029"
#: Milliseconds after the last key of the text, and of a regular expression, before it is looked for.
_AFTER_TEXT, _AFTER_EXPRESSION = 200, 120


class FindBar(QFrame):
    """Looks for its text in `edit`; matches on the screen are marked, the one at hand is selected."""

    def __init__(self, edit: QPlainTextEdit, jobs: Jobs, preferences: Preferences) -> None:
        super().__init__()
        self._edit = edit
        self._search = Search(jobs)
        self._places: list[tuple[int, int]] = []
        self._problem: PatternError | None = None
        self._at: int | None = None
        self._wrapped = self._stale = False
        #: The passage that is looked in; follows the changes of the text.
        self._scope: QTextCursor | None = None
        self._ui = Ui_FindBar()
        self._ui.setupUi(self)
        self._options = Options(self._ui, preferences)
        # Looked for again a moment after the text has changed, not at each key.
        self._later = QTimer(self, singleShot=True, interval=_AFTER_TEXT)
        self._later.timeout.connect(self._look)
        self._soon = QTimer(self, singleShot=True, interval=_AFTER_EXPRESSION)
        self._soon.timeout.connect(self._look_anew)
        self._connect()
        self.hide()

    def open(self, *, replacing: bool) -> None:
        """Show the bar; a selection within a line becomes what is looked for, a longer one where."""
        self._scope = None
        cursor = self._edit.textCursor()
        chosen = cursor.selectedText()
        if _PARAGRAPH in chosen:
            self._scope = QTextCursor(cursor)
        elif chosen and not self._ui.expression.isChecked():
            self._ui.wanted.setText(chosen)
        self._tick_scope()
        can_write = not self._edit.isReadOnly()
        for part in (self._ui.replacement, self._ui.replace, self._ui.replaceAll):
            part.setVisible(replacing and can_write)
        self.show()
        self._ui.wanted.selectAll()
        self._ui.wanted.setFocus()
        self._look()

    def leave(self) -> None:
        self._options.remember()
        self.close_up()
        self._edit.setFocus()

    def close_up(self) -> None:
        """Hide the bar and what it shows on the text; the keyboard stays where it is."""
        self._search.stop()
        self._later.stop()
        self._soon.stop()
        self._scope = None
        self.hide()
        unmark(self._edit)

    def find_next(self) -> None:
        """The next match after the cursor; the bar opens where it is closed."""
        self._step(1)

    def find_previous(self) -> None:
        """The same backwards."""
        self._step(-1)

    def replace(self) -> None:
        """Replace the match that is selected, and go on to the next one."""
        cursor = self._edit.textCursor()
        place = (cursor.selectionStart(), cursor.selectionEnd())
        if self._stale or place not in self._places:
            self.find_next()
            return

        def put(answer: Answer) -> None:
            made = next((change for change in answer.changes if change[:2] == place), None)
            if made is not None:
                cursor.insertText(made.text)
                self._edit.setTextCursor(cursor)
            self._told(answer, self.find_next)

        self._ask_changes(put)

    def replace_all(self) -> None:
        """Replace every match, as one step of undo."""

        def put(answer: Answer) -> None:
            put_changes(self._edit.document(), answer.changes)
            said = self.tr("%n match(es) replaced.", "", len(answer.changes))
            self._told(answer, lambda: self._ui.found.setText(said))

        self._options.remember()
        self._ask_changes(put)

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

    def hideEvent(self, event: QHideEvent) -> None:
        """Also where the window closes: it would wait for a search that nobody sees the end of."""
        super().hideEvent(event)
        self._search.stop()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._ui.retranslateUi(self)
            self._say()
        elif event.type() == QEvent.Type.PaletteChange and self.isVisible():
            self._mark()

    # How it is done

    def _connect(self) -> None:
        ui = self._ui
        for button, name in ((ui.previous, "up"), (ui.next, "down"), (ui.close, "close")):
            button.setIcon(icon(name))
        ui.wanted.textChanged.connect(self._typed)
        self._options.changed.connect(self._look_anew)
        ui.inSelection.clicked.connect(self._set_scope)
        ui.previous.clicked.connect(self.find_previous)
        ui.next.clicked.connect(self.find_next)
        ui.close.clicked.connect(self.leave)
        ui.replace.clicked.connect(self.replace)
        ui.replaceAll.clicked.connect(self.replace_all)
        self._edit.document().contentsChange.connect(self._text_touched)
        self._edit.updateRequest.connect(self._scrolled)

    def _set_scope(self, on: bool) -> None:
        cursor = self._edit.textCursor()
        self._scope = QTextCursor(cursor) if on and cursor.hasSelection() else None
        self._tick_scope()
        if on and self._scope is None:
            self._ui.found.setText(self.tr("Select the passage to look in first."))
        else:
            self._look()

    def _tick_scope(self) -> None:
        self._ui.inSelection.setChecked(self._scope is not None)

    def _span(self) -> tuple[int, int] | None:
        return None if self._scope is None else (self._scope.selectionStart(), self._scope.selectionEnd())

    def _question(self, by: str | None = None) -> Question:
        text = self._edit.document().toRawText().replace(_PARAGRAPH, "\n")
        return Question(self._options.wanted(), text, self._span(), by)

    def _ask_changes(self, put: Callable[[Answer], object]) -> None:
        """The changes that replacing would make, where the text has not changed meanwhile."""
        if self._edit.isReadOnly():
            return
        revision = self._edit.document().revision()
        self._search.ask(
            self._question(self._ui.replacement.text()),
            lambda answer: put(answer) if self._edit.document().revision() == revision else self._look(),
        )

    def _told(self, answer: Answer, then: Callable[[], object]) -> None:
        if answer.problem is not None:
            self._problem = answer.problem
            self._say()
        else:
            self._look(then)

    def _text_touched(self, _position: int, removed: int, added: int) -> None:
        if self.isVisible() and (removed or added):
            self._stale = True
            self._later.start()

    def _typed(self) -> None:
        if self._ui.expression.isChecked():
            self._soon.start()
        else:
            self._look_anew()

    def _look_anew(self) -> None:
        """Another text is wanted: show its first match from here on."""
        self._soon.stop()
        start = self._edit.textCursor().selectionStart()
        self._look(lambda: self._go(1, start, stepping=False) if self._ui.wanted.text() else None)

    def _look(self, then: Callable[[], object] | None = None) -> None:
        if self.isHidden():
            return
        revision = self._edit.document().revision()

        def arrived(answer: Answer) -> None:
            if self.isHidden():
                return
            if self._edit.document().revision() != revision:  # the timer looks anew
                return
            self._places, self._problem = answer.places, answer.problem
            self._at, self._stale = None, False
            self._say()
            self._mark()
            if then is not None:
                then()

        self._later.stop()
        self._search.ask(self._question(), arrived)

    def _step(self, step: int) -> None:
        cursor = self._edit.textCursor()
        if self._span() == (cursor.selectionStart(), cursor.selectionEnd()):  # the passage itself: from its beginning
            step_from = cursor.selectionStart() if step > 0 else cursor.selectionEnd()
        else:
            step_from = cursor.selectionEnd() if step > 0 else cursor.selectionStart()
        if self.isHidden():
            self.open(replacing=False)
        if self._stale or self._search.busy or self._soon.isActive():
            self._soon.stop()
            self._look(lambda: self._go(step, step_from))
        else:
            self._go(step, step_from)

    def _go(self, step: int, origin: int, *, stepping: bool = True) -> None:
        """Select the nearest match from `origin` on, in the direction of `step`, round the end of the text."""
        places = self._places
        if not places:
            return
        if step > 0:
            empty_here = self._edit.textCursor().position() == origin and (origin, origin) in places
            number = next((i for i, place in enumerate(places) if place[0] >= origin + empty_here), None)
        else:
            number = next((i for i in range(len(places) - 1, -1, -1) if places[i][1] <= origin), None)
        self._wrapped = stepping and number is None
        self._at = number if number is not None else (0 if step > 0 else len(places) - 1)
        start, end = places[self._at]
        cursor = self._edit.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._edit.setTextCursor(cursor)
        self._edit.ensureCursorVisible()
        self._say()
        self._mark()

    def _say(self) -> None:
        self._ui.found.setProperty("error", self._problem is not None)
        self._ui.found.style().polish(self._ui.found)
        self._ui.found.setText(self._count() if self._problem is None else sentence(self._problem))

    def _count(self) -> str:
        count = len(self._places)
        if not self._ui.wanted.text():
            return ""
        if not count:
            return self.tr("Not in the selection.") if self._scope is not None else self.tr("Not in this text.")
        if count == COUNTED:
            return self.tr("More than %n match(es).", "", COUNTED - 1)
        if self._at is None:
            return self.tr("%n match(es).", "", count)
        said = self.tr("{number} of {count}").format(number=self._at + 1, count=count)
        return self.tr("{place}, round the end of the text").format(place=said) if self._wrapped else said

    def _scrolled(self, _rect: object, dy: int) -> None:
        if dy and self.isVisible():
            self._mark()

    def _mark(self) -> None:
        at = self._places[self._at] if self._at is not None and not self._stale else None
        mark(self._edit, self._places, at, self._span())
