"""Related news, in the editor's order: searched in the newsroom while typing, or just a title, or a link."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from redaksi.domain.article import Related
from redaksi.gui.addresses import is_address
from redaksi.gui.desk import Desk
from redaksi.gui.following import follow, leads_on
from redaksi.gui.metadata.entry_list import EntryList
from redaksi.gui.metadata.related_dialog import RelatedDialog
from redaksi.gui.metadata.story_search import StorySearch
from redaksi.gui.metadata.suggestions import Suggestions
from redaksi.usecases import suggesting
from redaksi.usecases.changes import Changes
from redaksi.usecases.records import Row

#: Milliseconds after which bare titles are looked up anew once other stories have come.
_REST = 500


class RelatedList(EntryList):
    """Entries are Related."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._matches: Mapping[str, Row] = {}
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(lambda: self.look_for_matches() if self.window().isVisible() else None)
        self.entry = StorySearch(self)
        self.entry.picked.connect(self.accept)
        self.entry.entered.connect(self._entered)
        self.column.insertWidget(0, self.entry)
        self.add_button("open", "open", self._open)
        self.add_button("change", "form", self.change_chosen)
        self.add_order_buttons()
        self._offer = QWidget(self)
        self._offer_words = QLabel(self._offer)
        self._offer_words.setWordWrap(True)
        self._offer_words.setTextFormat(Qt.TextFormat.PlainText)
        self.link = QPushButton(self._offer)
        self.link.clicked.connect(self._link_first)
        row = QHBoxLayout(self._offer)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._offer_words, 1)
        row.addWidget(self.link)
        self.column.addWidget(self._offer)
        self.suggestions = Suggestions(self)
        self.suggestions.chosen.connect(self.accept)
        self.column.addWidget(self.suggestions)
        self.setFocusProxy(self.entry)
        QWidget.setTabOrder(self.entry, self.view)
        self.edited.connect(lambda: self.look_for_matches())
        self.retranslate()
        self._show_offer()

    def use(self, desk: Desk) -> None:
        """Search this desk's newsroom, and hear of stories that come."""
        self._desk = desk
        self.entry.use(desk, lambda: {entry.id for entry in self.value()} | {self._own_id()})
        self.suggestions.use(desk)
        desk.changed.connect(self._changed)

    def look_again(self) -> None:
        """Stories may have come from elsewhere."""
        if any(_is_bare(entry) for entry in self.value()):
            self._rest.start()
        self.suggestions.look_again()

    def accept(self, row: Row) -> None:
        """Take a story of the newsroom into the list."""
        self._add(Related(row.headline, row.id))

    def accept_suggestion(self) -> tuple[Row, bool] | None:
        """Take over the first suggestion, or the chosen one where the keyboard is there; and whether it was in sight.

        None where there is none.
        """
        rows: tuple[Row, ...] = self.suggestions.entries()
        if not rows:
            return None
        number = self.suggestions.view.currentRow() if self.suggestions.view.hasFocus() else 0
        seen = self.suggestions.in_sight(number)
        self.accept(rows[number])
        return rows[number], seen

    def show_value(self, entries: Any) -> None:
        super().show_value(entries)
        self.refresh_buttons()
        self.look_for_matches()

    def describe(self, entry: Related) -> tuple[str, str]:
        if entry.id is not None:
            return entry.headline, self.tr("Story of this newsroom")
        if entry.url is not None:
            return entry.headline, urlsplit(entry.url).netloc or entry.url
        return entry.headline, self.tr("Title only")

    def change(self, entry: Related) -> None:
        self._ask(entry, lambda new: self.replace_entry(entry, new))

    def refresh_buttons(self) -> None:
        super().refresh_buttons()
        chosen = self.chosen()
        self.button("change").setEnabled(chosen is not None)
        self.button("open").setEnabled(leads_on(chosen))

    def retranslate(self) -> None:
        super().retranslate()
        self.entry.setPlaceholderText(self.tr("Search, or type a title or a link"))
        self.entry.setAccessibleName(self.tr("Add related news"))
        self.view.setAccessibleName(self.tr("Related news"))
        self.link.setText(self.tr("Link it"))
        self.name_button("open", self.tr("Open"))
        self.name_button("change", self.tr("Change title or link…"), "F2")
        self._show_offer()

    def look_for_matches(self) -> None:
        """Ask the newsroom whether it has stories of the bare titles."""
        titles = [entry.headline for entry in self.value() if _is_bare(entry)]
        self._matches = {}
        if titles and self._desk is not None and self._desk.room is not None:
            self._desk.do(suggesting.arrived, titles, self._own_id(), done=self._matched, key="form-related-matches")
        self._show_offer()

    def _own_id(self) -> str | None:
        fields = self._desk.document.fields if self._desk else None
        return fields.id if fields else None

    def _matched(self, found: Mapping[str, Row]) -> None:
        self._matches = found
        self._show_offer()

    def _unlinked(self) -> tuple[Related, Row] | None:
        """The first bare title that the newsroom has a story of."""
        for entry in self.value():
            if _is_bare(entry) and entry.headline in self._matches:
                return entry, self._matches[entry.headline]
        return None

    def _show_offer(self) -> None:
        found = self._unlinked()
        if found:
            self._offer_words.setText(self.tr("“{title}” is in this newsroom.").format(title=found[0].headline))
        self._offer.setVisible(found is not None)

    def _link_first(self) -> None:
        found = self._unlinked()
        if found:
            self.replace_entry(found[0], replace(found[0], id=found[1].id))

    def _changed(self, changes: Changes) -> None:
        if changes.articles - {self._own_id()}:
            self.look_again()

    def _entered(self, text: str) -> None:
        if is_address(text):
            self._ask(Related("", url=text), self._add)
            self.entry.start_over()
        else:
            self._add(Related(text))

    def _add(self, entry: Related) -> None:
        self.entry.start_over()
        entries = self.value()
        if entry not in entries:
            self.put((*entries, entry), len(entries))
            self.suggestions.show_entries([row for row in self.suggestions.entries() if row.id != entry.id])

    def _ask(self, entry: Related, take: Any) -> None:
        dialog = RelatedDialog(entry, self)
        dialog.chosen.connect(take)
        dialog.open()

    def _open(self) -> None:
        if self._desk is not None:
            follow(self.chosen(), self._desk)


def _is_bare(entry: Related) -> bool:
    return entry.id is None and entry.url is None
