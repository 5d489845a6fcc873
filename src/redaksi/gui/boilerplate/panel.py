"""One page of the dialog: a list of entries at the left, the fields of the chosen one at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QWidget

_Entry = TypeVar("_Entry")
_ENTRY = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Parts:
    """The widgets of a page; `first` is the field that a new entry begins with."""

    list: QListWidget
    new: QPushButton
    drop: QPushButton
    save: QPushButton
    first: QWidget


class Panel(QObject, Generic[_Entry]):
    """Knows which entry is shown and whether its fields have been changed. `None` as the entry is a new one."""

    #: Keep what is in the fields: the entry, and the name under which it stood before (empty for a new one).
    save_wanted = Signal(object, str)
    drop_wanted = Signal(str)

    def __init__(
        self,
        parts: Parts,
        name_of: Callable[[_Entry], str],
        show: Callable[[_Entry | None], object],
        read: Callable[[_Entry | None], _Entry],
    ) -> None:
        super().__init__(parts.list)
        self._parts, self._name_of, self._show, self._read = parts, name_of, show, read
        self._entry: _Entry | None = None
        self._filling = False
        self.dirty = False
        parts.list.currentItemChanged.connect(self._chosen)
        parts.new.clicked.connect(self._begin)
        parts.drop.clicked.connect(self._drop)
        parts.save.clicked.connect(self.save)
        self._open(None)

    def fill(self, entries: Sequence[_Entry], wanted: str) -> None:
        """List `entries`; the one called `wanted` is shown, else the one that was."""
        name = wanted or (self._name_of(self._entry) if self._entry is not None else "")
        listed = self._parts.list
        self._filling = True
        listed.clear()
        for entry in entries:
            item = QListWidgetItem(self._name_of(entry), listed)
            item.setData(_ENTRY, entry)
            if self._name_of(entry).casefold() == name.casefold():
                listed.setCurrentItem(item)
        self._filling = False
        if not self.dirty:
            if listed.currentItem() is None and entries:
                listed.setCurrentRow(0)
            else:
                self._chosen()

    def touched(self) -> None:
        """A field has been changed."""
        if not self._filling:
            self.dirty = True
            self._parts.save.setEnabled(True)

    def save(self) -> None:
        if self.dirty:
            before = self._name_of(self._entry) if self._entry is not None else ""
            self.save_wanted.emit(self._read(self._entry), before)

    def kept(self) -> None:
        """The store has what was in the fields."""
        self.dirty = False
        if self._parts.save.hasFocus():  # what cannot be pressed any more hands the keyboard to the list, not to Import
            self._parts.list.setFocus()
        self._parts.save.setEnabled(False)

    def _chosen(self) -> None:
        if self._filling:
            return
        self.save()
        item = self._parts.list.currentItem()
        self._open(item.data(_ENTRY) if item is not None else None)

    def _begin(self) -> None:
        self.save()
        self._filling = True
        self._parts.list.setCurrentItem(None)  # type: ignore[call-overload]
        self._filling = False
        self._open(None)
        self._parts.first.setFocus()

    def _drop(self) -> None:
        if self._entry is not None:
            self.kept()
            self.drop_wanted.emit(self._name_of(self._entry))
            self._entry = None

    def _open(self, entry: _Entry | None) -> None:
        self._entry = entry
        self._filling = True
        self._show(entry)
        self._filling = False
        self.kept()
        self._parts.drop.setEnabled(entry is not None)
