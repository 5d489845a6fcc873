"""The category of a story, from the newsroom's list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from redaksi.domain.article import Category
from redaksi.gui.desk import Desk
from redaksi.gui.metadata.category_dialog import CategoryDialog
from redaksi.gui.metadata.choice import Choice
from redaksi.usecases import categories
from redaksi.usecases.categories import CategoryLine


class CategoryField(Choice):
    """Its value is a Category or None. `New…` makes one, `Manage…` asks the window for the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._known: list[Category] = []
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

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()

    def _arrived(self, lines: Sequence[CategoryLine]) -> None:
        self._known = [line.category for line in lines]
        self._fill()

    def _fill(self) -> None:
        value = self.value()
        known = list(self._known)
        if isinstance(value, Category) and value not in known:
            known.append(value)
        verbs = [(self.tr("New category…"), "new"), (self.tr("Manage categories…"), "manage")]
        values: list[tuple[str, object]] = [(self.tr("No category"), None)]
        self.offer(values + [(category.name, category) for category in known], verbs)

    def _ask(self, verb: str) -> None:
        if self._desk is None:
            return
        if verb == "manage":
            self._desk.command_wanted.emit("newsroom.categories")
        elif self._desk.room is not None:
            # Not the child of a drop-down list, whose look its fields would take on.
            dialog = CategoryDialog(self._desk, self.window())
            dialog.created.connect(self._created)
            dialog.open()

    def _created(self, category: Category) -> None:
        if category not in self._known:
            self._known.append(category)
        self.show_value(category)
        self.edited.emit(category)
