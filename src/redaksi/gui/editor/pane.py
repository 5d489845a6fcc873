"""The middle of the window: headline, tools, text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFont, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from redaksi.gui.desk import Desk
from redaksi.gui.editor.body import BodyEdit
from redaksi.gui.editor.figures.counting import WordCounter
from redaksi.gui.editor.figures.label import WordLabel
from redaksi.gui.editor.find.bar import FindBar
from redaksi.gui.editor.headline import HeadlineEdit
from redaksi.gui.editor.look.column import reading_font
from redaksi.gui.editor.look.folding import Folding
from redaksi.gui.editor.look.looking import Looking
from redaksi.gui.editor.manners import Manners
from redaksi.gui.editor.marks.commands import MarkCommands
from redaksi.gui.editor.nothing_open import NothingOpen
from redaksi.gui.editor.offsets import to_units
from redaksi.gui.editor.paste.photos import bring, placing, put_passage
from redaksi.gui.editor.standing import Standing
from redaksi.gui.editor.text_menu import TextMenu
from redaksi.gui.editor.tools import Tools
from redaksi.gui.editor.writing import Writing
from redaksi.gui.photo_intake import choose_photos
from redaksi.gui.preferences import PREFERENCES

SMALLEST, LARGEST = 8.0, 32.0


class EditorPane(QWidget):
    """Shows the open piece of `desk` for writing; `commands` are what the window may bind to menus and keys."""

    #: The cursor moved to another paragraph of the body, by its number from 0.
    cursor_line = Signal(int)
    #: The number of words of the body, a moment after it changed.
    words_changed = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        font = self._font()
        self.headline = HeadlineEdit(lambda: desk.document.fields.language if desk.document.fields else "id")
        self.body = BodyEdit(desk.document, font)
        self.find_bar = FindBar(self.body, desk.jobs, desk.preferences)
        self.counter = WordCounter(desk.document, self)
        self._words = WordLabel(self.body, self.counter, desk)
        self.looking = Looking(self.body, desk.preferences, self._words.show_figures)
        self.manners = Manners(desk, (self.headline.bettering, self.body.bettering), self)
        self.commands = self._commands()
        self.tools = Tools(self.commands)
        self.standing = Standing(self.body, self.tools)
        self.standing.rested.connect(Folding(self.body).follow)
        self.text_menu = TextMenu(self.body, self._run)
        self.body.links.change = self.commands["format.link"]
        self._nothing = NothingOpen(desk)
        self._stack = QStackedWidget()
        self._lay_out()
        self.headline.use_font(font)
        self._connect()
        self.retranslate()
        self._show()

    def show_tools(self, shown: bool) -> None:
        """The row of tools above the text."""
        for part in self._bars:
            part.setVisible(shown)

    def focus_headline(self) -> None:
        """Where writing begins in a new piece."""
        self.headline.setFocus()

    def focus_body(self) -> None:
        self.body.setFocus()

    def go_to(self, place: int) -> None:
        """The cursor to a character of the body, where nobody has moved it from the beginning yet."""
        cursor = self.body.textCursor()
        if cursor.position() == 0 and not cursor.hasSelection():
            cursor.setPosition(to_units(self._desk.document.body(), place))
            self.body.setTextCursor(cursor)
            self.body.centerCursor()

    def retranslate(self) -> None:
        self.headline.setPlaceholderText(self.tr("Headline"))
        self.headline.setAccessibleName(self.tr("Headline"))
        self.body.setPlaceholderText(self.tr("Write the story here, or paste it."))
        self.body.setAccessibleName(self.tr("Text of the story"))
        self.tools.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _lay_out(self) -> None:
        bar = QWidget()
        bar.setProperty("surface", "true")
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.tools, 1)
        row.addWidget(self._words)
        row.addSpacing(12)
        rule = QFrame()
        rule.setProperty("rule", "true")
        self._bars = (bar, rule)
        page = QWidget()
        page.setProperty("surface", "paper")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(rule)
        column.addWidget(self.find_bar)
        column.addSpacing(24)
        column.addWidget(self.headline)
        column.addSpacing(8)
        column.addWidget(self.body, 1)
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        QWidget.setTabOrder(self.headline, self.body)

    def _connect(self) -> None:
        document = self._desk.document
        document.opened.connect(self._show)
        document.field_changed.connect(self._field_changed)
        self._desk.editable_changed.connect(self._set_editable)
        self._desk.preferences.changed.connect(self._preference_changed)
        self.headline.edited.connect(lambda text: document.change(headline=text))
        self.headline.left.connect(self._enter_body)
        self.body.cursor_line.connect(self.cursor_line)
        self.body.size_step.connect(self._resize_text)
        self.body.photos_dropped.connect(lambda photos: bring(self._desk, self.body, photos))
        self._desk.passage_wanted.connect(self._put_passage)
        self.counter.changed.connect(self.words_changed)

    def _commands(self) -> dict[str, Callable[..., object]]:
        mine: dict[str, Callable[..., object]] = {
            **self.manners.calls(),
            "format.open_link": self.body.links.show_at_cursor,
            "format.photo": lambda: choose_photos(self._desk, self, placing(self.body)),
            "format.larger": lambda: self._resize_text(1),
            "format.smaller": lambda: self._resize_text(-1),
            "format.usual_size": self._usual_size,
            "edit.find": lambda: self.find_bar.open(replacing=False),
            "edit.replace": lambda: self.find_bar.open(replacing=True),
            "edit.find_next": self.find_bar.find_next,
            "edit.find_previous": self.find_bar.find_previous,
        }
        marks = MarkCommands(self.headline, self.body).calls()
        return {**Writing(self.body).calls(), **marks, **self.looking.calls(), **mine}

    def _run(self, command: str) -> None:
        """A command of this pane, or one that the window has for it."""
        if command in self.commands:
            self.commands[command]()
        else:
            self._desk.command_wanted.emit(command)

    def _show(self) -> None:
        fields = self._desk.document.fields
        self._stack.setCurrentIndex(0 if fields is None else 1)
        self.headline.show_text(fields.headline if fields else "")
        self.headline.document().clearUndoRedoStacks()
        self.body.moveCursor(QTextCursor.MoveOperation.Start)  # filling the text has pushed it to the end
        self._set_editable(self._desk.editable)
        self.find_bar.close_up()

    def _set_editable(self, editable: bool) -> None:
        for edit in (self.headline, self.body):
            edit.setReadOnly(not editable)
        self.tools.setEnabled(editable)

    def _put_passage(self, passage: str) -> None:
        if not self.body.isReadOnly():
            put_passage(self.body.textCursor(), passage)
            self.body.setFocus()

    def _field_changed(self, name: str) -> None:
        fields = self._desk.document.fields
        if name == "headline" and fields:
            self.headline.show_text(fields.headline)

    def _enter_body(self) -> None:
        self.body.setFocus()
        if not self.body.document().isEmpty():
            cursor = self.body.textCursor()
            cursor.setPosition(0)
            self.body.setTextCursor(cursor)

    def _resize_text(self, step: int) -> None:
        points = self._desk.preferences.number("editor/points") + step * 0.5
        self._desk.preferences.set("editor/points", min(LARGEST, max(SMALLEST, points)))

    def _usual_size(self) -> None:
        self._desk.preferences.set("editor/points", float(PREFERENCES["editor/points"].default))

    def _preference_changed(self, key: str) -> None:
        if key in ("editor/points", "editor/face", "look/text_size"):
            font = self._font()
            self.body.use_font(font)
            self.headline.use_font(font)

    def _font(self) -> QFont:
        preferences = self._desk.preferences
        points = preferences.number("editor/points") * preferences.number("look/text_size") / 100
        return reading_font(preferences.text("editor/face"), points)
