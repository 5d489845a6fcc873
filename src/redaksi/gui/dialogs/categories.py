"""The newsroom's categories: new, renamed, merged, in the order that readers see."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget

from redaksi.domain.article import Category
from redaksi.domain.errors import RedaksiError
from redaksi.domain.people import Right
from redaksi.gui.desk import Desk
from redaksi.gui.dialogs.fitting import fit
from redaksi.gui.errors import sentence
from redaksi.gui.forms.ui_categories import Ui_CategoriesDialog
from redaksi.gui.forms.ui_choose_category import Ui_ChooseCategoryDialog
from redaksi.usecases import categories
from redaksi.usecases.categories import CategoryLine
from redaksi.usecases.changes import Changes

CATEGORY = Qt.ItemDataRole.UserRole


class CategoriesDialog(QDialog):
    """Every change is kept at once; there is nothing to confirm at the end."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._wanted: str | None = None
        self.ui = Ui_CategoriesDialog()
        self.ui.setupUi(self)
        fit(self)
        ui = self.ui
        ui.list.model().rowsMoved.connect(lambda: self._order())
        ui.list.itemSelectionChanged.connect(self._refresh)
        ui.list.installEventFilter(self)
        ui.name.textChanged.connect(self._refresh)
        ui.name.returnPressed.connect(self._add)
        ui.add.clicked.connect(self._add)
        ui.rename.clicked.connect(self._rename)
        ui.merge.clicked.connect(self._merge)
        ui.up.clicked.connect(lambda: self._move(-1))
        ui.down.clicked.connect(lambda: self._move(+1))
        ui.close.clicked.connect(self.accept)
        desk.changed.connect(self._changed)
        self._reload()
        self._refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: +1}
            if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
                self._move(steps[Qt.Key(event.key())])
                return True
        return False

    def _reload(self) -> None:
        self._desk.do(categories.listed, done=self._fill, key="categories-dialog")

    def _fill(self, lines: Sequence[CategoryLine]) -> None:
        chosen = self._wanted or (self._current().slug if self.ui.list.currentItem() else None)
        self._wanted = None
        self.ui.list.clear()
        for line in lines:
            pieces = self.tr("%n article(s)", "", line.pieces)
            item = QListWidgetItem(f"{line.category.name}  ·  {pieces}", self.ui.list)
            item.setData(CATEGORY, line.category)
            if line.category.slug == chosen:
                self.ui.list.setCurrentItem(item)
        self._refresh()

    def _changed(self, changes: Changes) -> None:
        if changes.categories:
            self._reload()

    def _refresh(self) -> None:
        ui, row = self.ui, self.ui.list.currentRow()
        may = self._desk.may(Right.CATEGORIES)
        chosen = may and ui.list.currentItem() is not None
        ui.list.setDragEnabled(may)
        ui.rename.setEnabled(chosen)
        ui.merge.setEnabled(chosen and ui.list.count() > 1)
        ui.up.setEnabled(chosen and row > 0)
        ui.down.setEnabled(chosen and row < ui.list.count() - 1)
        ui.add.setEnabled(bool(ui.name.text().strip()))

    def _current(self) -> Category:
        return self._category(self.ui.list.currentItem())

    def _category(self, item: QListWidgetItem) -> Category:
        found: Category = item.data(CATEGORY)
        return found

    def _do(self, usecase: Callable[..., object], *arguments: object) -> None:
        self.ui.problem.hide()
        self._desk.do(usecase, *arguments, failed=self._refused)

    def _add(self) -> None:
        def created(category: Category) -> None:
            self._wanted = category.slug
            self.ui.name.clear()
            self._desk.changed.emit(Changes(categories=True))

        self.ui.problem.hide()
        by = self._desk.user_name
        self._desk.do(categories.create, self.ui.name.text(), by, done=created, failed=self._refused)

    def _rename(self) -> None:
        dialog = ChangeCategoryDialog(self, self._desk, self._current(), None)
        dialog.open()

    def _merge(self) -> None:
        others = [self._category(self.ui.list.item(row)) for row in range(self.ui.list.count())]
        current = self._current()
        dialog = ChangeCategoryDialog(self, self._desk, current, [entry for entry in others if entry != current])
        dialog.open()

    def _move(self, by: int) -> None:
        row = self.ui.list.currentRow()
        if not self._desk.may(Right.CATEGORIES) or row < 0 or not 0 <= row + by < self.ui.list.count():
            return
        item = self.ui.list.takeItem(row)
        self.ui.list.insertItem(row + by, item)
        self.ui.list.setCurrentItem(item)
        self._order()

    def _order(self) -> None:
        slugs = [self._category(self.ui.list.item(row)).slug for row in range(self.ui.list.count())]
        self._do(categories.order, slugs, self._desk.user_name)

    def _refused(self, error: RedaksiError) -> None:
        self.ui.problem.setText(sentence(self._desk.language, error))
        self.ui.problem.show()


class ChangeCategoryDialog(QDialog):
    """Another name for a category, or (with `targets`) the one that takes over its pieces; says what it costs."""

    def __init__(self, parent: QWidget, desk: Desk, category: Category, targets: Sequence[Category] | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._was = category
        self._merging = targets is not None
        self.ui = Ui_ChooseCategoryDialog()
        self.ui.setupUi(self)
        fit(self)
        ui = self.ui
        ui.name.setVisible(not self._merging)
        ui.category.setVisible(self._merging)
        for target in targets or ():
            ui.category.addItem(target.name, target.slug)
        ui.name.setText(category.name)
        ui.name.selectAll()
        ui.name.textChanged.connect(self._check)
        ui.ok.clicked.connect(self._take)
        ui.cancel.clicked.connect(self.reject)
        self._word()
        self._check()
        desk.do(categories.approvals_at_stake, category.slug, done=self._warn)

    def _word(self) -> None:
        name = self._was.name
        if self._merging:
            self.setWindowTitle(self.tr("Merge a category"))
            self.ui.question.setText(self.tr("Every article of “{name}” moves to:").format(name=name))
            self.ui.ok.setText(self.tr("Merge"))
        else:
            self.setWindowTitle(self.tr("Rename a category"))
            self.ui.question.setText(self.tr("A new name for “{name}”:").format(name=name))
            self.ui.ok.setText(self.tr("Rename"))

    def _warn(self, approvals: int) -> None:
        if approvals:
            text = self.tr("%n approved article(s) show this name and go back to review.", "", approvals)
            self.ui.stake.setText(text)
            self.ui.stake.show()

    def _check(self) -> None:
        name = " ".join(self.ui.name.text().split())
        self.ui.ok.setEnabled(self._merging or (bool(name) and name != self._was.name))

    def _take(self) -> None:
        desk, slug = self._desk, self._was.slug
        if self._merging:
            into = self.ui.category.currentData()
            desk.do(categories.merge, slug, into, desk.user_name, done=self._taken, failed=self._refused)
        else:
            name = self.ui.name.text()
            desk.do(categories.rename, slug, name, desk.user_name, done=self._taken, failed=self._refused)

    def _taken(self, _changes: Changes) -> None:
        self.accept()

    def _refused(self, error: RedaksiError) -> None:
        self.ui.problem.setText(sentence(self._desk.language, error))
        self.ui.problem.show()
