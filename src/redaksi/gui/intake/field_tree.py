"""Field by field what was understood; below them the lines that found no field, which can be drawn onto one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragMoveEvent, QDropEvent, QFont
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from redaksi.domain.intake_sheet import FURNITURE, LEFTOVERS, Sheet
from redaksi.gui import icons
from redaksi.gui.intake.facts import Fact
from redaksi.gui.intake.refs import REF, Ref, ref_of, use_menu

_LONGEST = 200


class FieldTree(QTreeWidget):
    """Shows facts and loose lines; says what somebody points at and wants to use as what."""

    #: Another row is the present one.
    pointed = Signal()
    #: A line or piece (Ref) is to be used as a field.
    use_wanted = Signal(str, object)
    #: The value of the present row is to be typed.
    typing_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setColumnCount(2)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setUniformRowHeights(True)
        self.setIndentation(12)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setStretchLastSection(True)
        self.setHeaderHidden(True)
        self.currentItemChanged.connect(self._pointed)
        self.itemActivated.connect(self._activated)

    def show_sheet(self, found: Sequence[Fact], sheet: Sheet) -> None:
        """Rows for every fact, then for what is kept as a note or left out; the present row stays the present one."""
        before = self.ref
        self.blockSignals(True)
        self.clear()
        for fact in found:
            self._add_fact(fact)
        self._add_loose(self.tr("Kept as a note"), LEFTOVERS, sheet, sheet.pieces)
        self._add_loose(self.tr("Left out"), FURNITURE, sheet, sheet.dropped)
        self.expandAll()
        if not self.point_at(before) and (first := self.topLevelItem(0)) is not None:
            self.setCurrentItem(first)
        self.blockSignals(False)

    @property
    def ref(self) -> Ref | None:
        """What the present row stands for."""
        return ref_of(self.currentItem())

    def point_at(self, wanted: Ref | None) -> bool:
        """Make the row of `wanted` the present one; False where there is none."""
        for item in self._items():
            if wanted is not None and ref_of(item) == wanted:
                self.setCurrentItem(item)
                return True
        return False

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        ref = self.ref
        if ref is None or ref.is_field:
            return
        menu = use_menu(self, ref.field)
        menu.triggered.connect(lambda action: self.use_wanted.emit(action.data(), ref))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    # Drawing a line onto a field

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.source() is self:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        target, drawn = ref_of(self.itemAt(event.position().toPoint())), self.ref
        if event.source() is self and target is not None and drawn is not None and target.field != drawn.field:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        target, drawn = ref_of(self.itemAt(event.position().toPoint())), self.ref
        event.setDropAction(Qt.DropAction.IgnoreAction)  # nothing moves by itself: the rows are made anew
        event.accept()
        if target is not None and drawn is not None and not drawn.is_field:
            self.use_wanted.emit(target.field, drawn)

    def _add_fact(self, fact: Fact) -> None:
        nothing = self.tr("Not found")
        item = QTreeWidgetItem(self, [fact.title, _short(fact.value) or nothing])
        item.setData(0, REF, Ref(fact.field))
        item.setToolTip(1, fact.value)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDropEnabled)
        told = f"{fact.title}: {fact.value or nothing}"
        if fact.doubts:
            told = ". ".join((told, *fact.doubts))
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, told)
        for text in fact.doubts:
            self._add_doubt(item, Ref(fact.field), text)

    def _add_doubt(self, parent: QTreeWidgetItem, ref: Ref, text: str) -> None:
        row = QTreeWidgetItem(parent, [text])
        row.setData(0, REF, ref)
        row.setToolTip(0, text)
        row.setIcon(0, icons.icon("warning", "warning"))
        row.setFlags(Qt.ItemFlag.ItemIsEnabled)
        _span(row)

    def _add_loose(self, title: str, role: str, sheet: Sheet, pieces: Sequence[str]) -> None:
        refs = [Ref(role, number) for number in sheet.numbers(role)] + [Ref(role, text=text) for text in pieces]
        if not refs:
            return
        head = QTreeWidgetItem(self, [f"{title} ({len(refs)})"])
        head.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDropEnabled)
        head.setData(0, REF, Ref(role))
        _span(head)
        bold = QFont(self.font())
        bold.setBold(True)
        head.setFont(0, bold)
        for ref in refs:
            text = ref.text if ref.line is None else sheet.lines[ref.line].strip()
            row = QTreeWidgetItem(head, [_short(text or "")])
            row.setData(0, REF, ref)
            row.setToolTip(0, text or "")
            row.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled)
            _span(row)

    def _items(self) -> list[QTreeWidgetItem]:
        found: list[QTreeWidgetItem] = []
        for row in range(self.topLevelItemCount()):
            if (top := self.topLevelItem(row)) is not None:
                found += [top, *(child for at in range(top.childCount()) if (child := top.child(at)) is not None)]
        return found

    def _pointed(self) -> None:
        self.pointed.emit()

    def _activated(self, item: QTreeWidgetItem) -> None:
        ref = ref_of(item)
        if ref is not None and ref.is_field:
            self.typing_wanted.emit()


def _span(row: QTreeWidgetItem) -> None:
    """One text over both columns, for those who hear them, too."""
    row.setFirstColumnSpanned(True)
    row.setData(1, Qt.ItemDataRole.AccessibleTextRole, row.text(0))


def _short(text: str) -> str:
    line = " · ".join(part for part in text.split("\n") if part.strip())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
