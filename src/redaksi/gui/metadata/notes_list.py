"""Notes of the desk, import leftovers among them; they never leave the newsroom."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from redaksi.gui.metadata.entry_list import EntryList
from redaksi.gui.metadata.note_dialog import NoteDialog


class NotesList(EntryList):
    """Entries are texts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_button("add", "plus", lambda: self._ask(None))
        self.add_button("change", "form", self.change_chosen)
        self.add_order_buttons()
        self.retranslate()
        self.refresh_buttons()

    def describe(self, entry: str) -> tuple[str, str]:
        lines = [line for line in entry.split("\n") if line.strip()]
        more = len(lines) - 1
        return (lines or [""])[0], self.tr("%n more line(s)", "", more) if more > 0 else ""

    def change(self, entry: str) -> None:
        self._ask(entry)

    def refresh_buttons(self) -> None:
        super().refresh_buttons()
        self.button("change").setEnabled(self.chosen() is not None)

    def retranslate(self) -> None:
        super().retranslate()
        self.view.setAccessibleName(self.tr("Notes of the desk"))
        self.name_button("add", self.tr("Add a note…"))
        self.name_button("change", self.tr("Read or change the note…"), "F2")

    def _ask(self, entry: str | None) -> None:
        dialog = NoteDialog(entry, self)
        dialog.chosen.connect(lambda new: self._take(entry, new))
        dialog.open()

    def _take(self, entry: str | None, new: str) -> None:
        if entry is None:
            self.put((*self.value(), new), self.view.count())
        else:
            self.replace_entry(entry, new)
