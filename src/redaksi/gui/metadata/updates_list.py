"""Updates of the story, newest first."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from redaksi.domain.article import Update
from redaksi.domain.dates import print_long
from redaksi.gui.metadata.entry_list import EntryList
from redaksi.gui.metadata.update_dialog import UpdateDialog
from redaksi.gui.metadata.words import update_word, window_language


class UpdatesList(EntryList):
    """Entries are Update."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        #: Where a new update is dated, and whose it is.
        self.home_zone = "Asia/Jakarta"
        self.by: str | None = None
        self.add_button("add", "plus", self._ask_new)
        self.add_button("change", "form", self.change_chosen)
        self.add_order_buttons()
        self.retranslate()
        self.refresh_buttons()

    def describe(self, entry: Update) -> tuple[str, str]:
        facts = [update_word(entry.kind), print_long(entry.time, window_language()), entry.by or ""]
        return entry.text, " · ".join(fact for fact in facts if fact)

    def change(self, entry: Update) -> None:
        dialog = UpdateDialog(entry, self.home_zone, self.by, self)
        dialog.chosen.connect(lambda new: self._replace(entry, new))
        dialog.open()

    def refresh_buttons(self) -> None:
        super().refresh_buttons()
        self.button("change").setEnabled(self.chosen() is not None)

    def retranslate(self) -> None:
        super().retranslate()
        self.view.setAccessibleName(self.tr("Updates"))
        self.name_button("add", self.tr("Add an update…"))
        self.name_button("change", self.tr("Change the update…"), "F2")

    def _ask_new(self) -> None:
        dialog = UpdateDialog(None, self.home_zone, self.by, self)
        dialog.chosen.connect(lambda new: self._insert(self.value(), new))
        dialog.open()

    def _replace(self, old: Update, new: Update) -> None:
        if old.time == new.time:
            self.replace_entry(old, new)
        elif new != old:
            self._insert(tuple(entry for entry in self.value() if entry != old), new)

    def _insert(self, entries: tuple[Update, ...], new: Update) -> None:
        """Before the first one that is older; the others keep the order that somebody gave them."""
        row = next((i for i, entry in enumerate(entries) if entry.time.naive <= new.time.naive), len(entries))
        self.put((*entries[:row], new, *entries[row:]), row)
