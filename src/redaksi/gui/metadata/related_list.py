"""Related news, in the editor's order: searched in the newsroom while typing, or just a title, or a link."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from redaksi.domain.article import Related
from redaksi.gui.desk import Desk
from redaksi.gui.library.words import state_word
from redaksi.gui.metadata.entry_list import EntryList
from redaksi.gui.metadata.related_dialog import RelatedDialog
from redaksi.gui.metadata.related_matches import matches
from redaksi.gui.pasting import one_line
from redaksi.usecases import library
from redaksi.usecases.ports import Row

_SEARCH_MS = 150


class RelatedList(EntryList):
    """Entries are Related."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._rows: Sequence[Row] = ()
        self._matches: Mapping[str, Row] = {}
        self._pause = QTimer(self, singleShot=True, interval=_SEARCH_MS)
        self._pause.timeout.connect(self._search)
        self.entry = QLineEdit(self)
        self.entry.returnPressed.connect(self._entered)
        self.entry.textEdited.connect(self._pause.start)
        self.column.insertWidget(0, self.entry)
        self._found = QStringListModel(self)
        completer = QCompleter(self._found, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.activated[QModelIndex].connect(self._picked)  # type: ignore[index]  # the stubs know no overloads
        self.entry.setCompleter(completer)
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
        self.setFocusProxy(self.entry)
        self.edited.connect(lambda: self.look_for_matches())
        self.retranslate()
        self._show_offer()

    def use(self, desk: Desk) -> None:
        """Search this desk's newsroom."""
        self._desk = desk

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
        self.button("open").setEnabled(chosen is not None and bool(chosen.id or chosen.url))

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
        titles = [entry.headline for entry in self.value() if entry.id is None and entry.url is None]
        self._matches = {}
        if titles and self._desk is not None and self._desk.room is not None:
            self._desk.do(matches, titles, self._own_id(), done=self._matched, key="form-related-matches")
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
            if entry.id is None and entry.url is None and entry.headline in self._matches:
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

    def _search(self) -> None:
        text = self.entry.text().strip()
        if self._desk is not None and self._desk.room is not None and text and not _is_address(text):
            self._desk.do(library.find_related, text, done=self._arrived, key="form-related")

    def _arrived(self, rows: Sequence[Row]) -> None:
        there = {entry.id for entry in self.value()} | {self._own_id()}
        self._rows = [row for row in rows if row.id not in there]
        self._found.setStringList([f"{row.headline} · {state_word(row.state)}" for row in self._rows])
        if self._rows and self.entry.hasFocus():
            self.entry.completer().complete()

    def _picked(self, index: QModelIndex) -> None:
        self._add_row(index.row())
        # The completer writes its words into the entry once more when it is done.
        QTimer.singleShot(0, self.entry.clear)

    def _add_row(self, number: int) -> None:
        row = self._rows[number]
        self._add(Related(row.headline, row.id))

    def _entered(self) -> None:
        text = one_line(self.entry.text()).strip()
        if text in self._found.stringList():
            # Enter on an offered story: the completer has put its words into the line.
            self._add_row(self._found.stringList().index(text))
        elif _is_address(text):
            self._ask(Related("", url=text), self._add)
            self.entry.clear()
        elif text:
            self._add(Related(text))

    def _add(self, entry: Related) -> None:
        self._pause.stop()
        self.entry.clear()
        entries = self.value()
        if entry not in entries:
            self.put((*entries, entry), len(entries))

    def _ask(self, entry: Related, take: Any) -> None:
        dialog = RelatedDialog(entry, self)
        dialog.chosen.connect(take)
        dialog.open()

    def _open(self) -> None:
        chosen = self.chosen()
        if chosen is not None and chosen.id and self._desk is not None:
            self._desk.piece_wanted.emit(chosen.id)
        elif chosen is not None and chosen.url:
            QDesktopServices.openUrl(QUrl(chosen.url))


def _is_address(text: str) -> bool:
    return text.startswith(("http://", "https://")) and " " not in text
