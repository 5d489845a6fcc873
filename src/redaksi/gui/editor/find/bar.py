"""The bar that finds and replaces in the open text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from redaksi.domain.finding import PatternError
from redaksi.gui.editor.find.marks import mark, unmark
from redaksi.gui.editor.find.matches import Matches
from redaksi.gui.editor.find.options import Options
from redaksi.gui.editor.find.replacing import put_changes
from redaksi.gui.editor.find.scope import Scope
from redaksi.gui.editor.find.searching import Answer, Question, Search
from redaksi.gui.editor.find.told import Told
from redaksi.gui.editor.find.words import counted, sentence
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
        self._matches = Matches()
        self._problem: PatternError | None = None
        self._stale = False
        self._ui = Ui_FindBar()
        self._ui.setupUi(self)
        self._told = Told(self, self._ui)
        self._scope = Scope(self._ui.inSelection)
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
        cursor = self._edit.textCursor()
        self._scope.take_paragraphs(cursor)
        if self._scope.span is None and cursor.hasSelection() and not self._ui.expression.isChecked():
            self._ui.wanted.setText(cursor.selectedText())
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
        self._scope.leave()
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
        if self._stale or place not in self._matches.places:
            self.find_next()
            return

        def put(answer: Answer) -> None:
            made = next((change for change in answer.changes if change[:2] == place), None)
            if made is not None:
                cursor.insertText(made.text)
                self._edit.setTextCursor(cursor)
            self._go_on(answer, self.find_next)

        self._ask_changes(put)

    def replace_all(self) -> None:
        """Replace every match, as one step of undo."""

        def put(answer: Answer) -> None:
            put_changes(self._edit.document(), answer.changes)
            said = self.tr("%n match(es) replaced.", "", len(answer.changes))
            self._go_on(answer, lambda: self._told.say(said))

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
        if on and not self._scope.take(self._edit.textCursor()):
            self._told.say(self.tr("Select the passage to look in first."))
            return
        if not on:
            self._scope.leave()
        self._look()

    def _question(self, by: str | None = None) -> Question:
        text = self._edit.document().toRawText().replace(_PARAGRAPH, "\n")
        return Question(self._options.wanted(), text, self._scope.span, by)

    def _ask_changes(self, put: Callable[[Answer], object]) -> None:
        """The changes that replacing would make, where the text has not changed meanwhile."""
        if self._edit.isReadOnly():
            return
        revision = self._edit.document().revision()
        self._search.ask(
            self._question(self._ui.replacement.text()),
            lambda answer: put(answer) if self._edit.document().revision() == revision else self._look(),
        )

    def _go_on(self, answer: Answer, then: Callable[[], object]) -> None:
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
            self._matches.show(answer.places)
            self._problem, self._stale = answer.problem, False
            self._say()
            self._mark()
            if then is not None:
                then()

        self._later.stop()
        self._search.ask(self._question(), arrived)

    def _step(self, step: int) -> None:
        cursor = self._edit.textCursor()
        if self._scope.span == (
            cursor.selectionStart(),
            cursor.selectionEnd(),
        ):  # the passage itself: from its beginning
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
        place = self._matches.step(step, origin, at_origin=self._edit.textCursor().position() == origin)
        if place is None:
            return
        self._matches.wrapped = self._matches.wrapped and stepping
        start, end = place
        cursor = self._edit.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._edit.setTextCursor(cursor)
        self._edit.ensureCursorVisible()
        self._say()
        self._mark()

    def _say(self) -> None:
        if self._problem is not None:
            self._told.say(sentence(self._problem), problem=True)
        else:
            wanted = bool(self._ui.wanted.text())
            self._told.say(counted(self._matches, in_passage=self._scope.span is not None) if wanted else "")

    def _scrolled(self, _rect: object, dy: int) -> None:
        if dy and self.isVisible():
            self._mark()

    def _mark(self) -> None:
        at = None if self._stale else self._matches.at_hand
        mark(self._edit, self._matches.places, at, self._scope.span)
