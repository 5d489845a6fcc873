"""The category of a story, from the newsroom's list: chosen, or typed and completed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from redaksi.domain.article import Category
from redaksi.gui.desk import Desk
from redaksi.gui.metadata.category_dialog import CategoryDialog
from redaksi.gui.metadata.choice import Choice
from redaksi.gui.pasting import one_line
from redaksi.usecases import categories
from redaksi.usecases.categories import CategoryLine


class CategoryField(Choice):
    """Its value is a Category or None. `New…` makes one, `Manage…` asks the window for the list.

    A name that the list does not have is offered as a new category on Enter, and given up when the keyboard leaves.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._known: list[Category] = []
        self.line = QLineEdit(self)
        self.setEditable(True)
        self.setLineEdit(self.line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self.model(), self)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self.line.setTextMargins(-2, 0, 0, 0)  # its words begin where those of the other boxes do
        self.asked.connect(self._ask)

    def use(self, desk: Desk) -> None:
        """From now on show the categories of this desk's newsroom."""
        self._desk = desk
        desk.ready.connect(self.reload)
        desk.changed.connect(lambda changes: self.reload() if changes.categories else None)
        self._fill()
        if desk.room is not None:
            self.reload()

    def reload(self) -> None:
        """Read the list again."""
        if self._desk is not None:
            self._desk.do(categories.listed, done=self._arrived, key="form-categories")

    def show_value(self, value: object) -> None:
        super().show_value(value)
        if isinstance(value, Category) and self.currentIndex() < 0:
            self._fill()
        self.line.setCursorPosition(0)

    def settle(self) -> None:
        """The keyboard leaves: what was typed counts where it is the name of a category, else the old one stays."""
        if self.line.isModified() and not self._take_typed():
            self.show_value(self.value())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keyboard is in the box, not in its line: Qt hands letters on."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.showPopup()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.line.isModified():
            self._close_completions()
            if not self._take_typed():
                self._offer_new(one_line(self.line.text()).strip())
        elif event.key() == Qt.Key.Key_Escape and self.line.isModified():
            self._close_completions()
            self.show_value(self.value())
        else:
            QComboBox.keyPressEvent(self, event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MouseFocusReason):
            self.line.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.settle()
            self.line.deselect()

    def _close_completions(self) -> None:
        """A key that is dealt with here leaves them open, and they would take the next one, whoever it is meant for."""
        completer = self.completer()
        popup = completer.popup() if completer is not None else None
        if popup is not None:
            popup.hide()

    def _take_typed(self) -> bool:
        """Choose what the typed name means: one of the list, or the only one that begins so; empty means none."""
        typed = " ".join(one_line(self.line.text()).split()).casefold()
        names = [category for category in self._offered() if category.name.casefold() == typed]
        begun = [category for category in self._offered() if category.name.casefold().startswith(typed)]
        if typed and not names and len(begun) != 1:
            return False
        chosen = None if not typed else (names or begun)[0]
        before = self.value()
        self.show_value(chosen)
        if chosen != before:
            self.edited.emit(chosen)
        return True

    def _offered(self) -> list[Category]:
        return [value for value in self.values() if isinstance(value, Category)]

    def _arrived(self, lines: Sequence[CategoryLine]) -> None:
        self._known = [line.category for line in lines]
        self._fill()

    def _fill(self) -> None:
        """The list anew; what is being typed stays."""
        typed = self.line.text() if self.line.isModified() else None
        value = self.value()
        known = list(self._known)
        if isinstance(value, Category) and value not in known:
            known.append(value)
        verbs = [(self.tr("New category…"), "new"), (self.tr("Manage categories…"), "manage")]
        values: list[tuple[str, object]] = [(self.tr("No category"), None)]
        self.offer(values + [(category.name, category) for category in known], verbs)
        if typed is not None:
            self.line.setText(typed)
            self.line.setModified(True)

    def _ask(self, verb: str) -> None:
        if self._desk is None:
            return
        if verb == "manage":
            self._desk.command_wanted.emit("newsroom.categories")
        else:
            self._offer_new("")

    def _offer_new(self, name: str) -> None:
        if self._desk is not None and self._desk.room is not None:
            # Not the child of a drop-down list, whose look its fields would take on.
            dialog = CategoryDialog(self._desk, self.window(), name)
            dialog.created.connect(self._created)
            dialog.open()

    def _created(self, category: Category) -> None:
        if category not in self._known:
            self._known.append(category)
        self.show_value(category)
        self.edited.emit(category)
