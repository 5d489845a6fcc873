"""Ties between stories: what this one follows up on, answers, updates or corrects."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from PySide6.QtWidgets import QLabel, QMenu, QWidget

from redaksi.domain.article import Link, LinkRel
from redaksi.gui.addresses import is_address
from redaksi.gui.desk import Desk
from redaksi.gui.following import follow, leads_on
from redaksi.gui.metadata.choice import Choice
from redaksi.gui.metadata.entry_list import EntryList
from redaksi.gui.metadata.story_search import StorySearch
from redaksi.gui.metadata.words import tie_word
from redaksi.usecases import suggesting
from redaksi.usecases.records import Row


class LinksList(EntryList):
    """Entries are Link. The kind of tie stands above the line in which the other story is looked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._headlines: dict[str, str] = {}
        self.rel = Choice(self)
        self.rel.show_value(LinkRel.FOLLOW_UP)
        self.entry = StorySearch(self)
        self.entry.picked.connect(self._picked)
        self.entry.entered.connect(self._entered)
        self.rel.edited.connect(lambda: self.entry.setFocus())
        self.trouble = QLabel(self)
        self.trouble.setWordWrap(True)
        self.trouble.setProperty("error", "true")
        self.trouble.hide()
        self.entry.textEdited.connect(self.trouble.hide)
        for place, widget in enumerate((self.rel, self.entry, self.trouble)):
            self.column.insertWidget(place, widget)
        self.add_button("open", "open", self._open)
        self.add_button("change", "form", self.change_chosen)
        self.add_order_buttons()
        self.setFocusProxy(self.rel)
        QWidget.setTabOrder(self.entry, self.view)
        self.retranslate()
        self.refresh_buttons()

    def use(self, desk: Desk) -> None:
        """Search this desk's newsroom."""
        self._desk = desk
        self.entry.use(desk, lambda: {self._own_id()})
        desk.ready.connect(self._look_up)

    def show_value(self, entries: Iterable[Any]) -> None:
        super().show_value(entries)
        self.trouble.hide()
        self._look_up()

    def describe(self, entry: Link) -> tuple[str, str]:
        if entry.id is not None:
            known = self._headlines.get(entry.id)
            return known or self.tr("Story that is not in this newsroom"), tie_word(entry.rel)
        host = urlsplit(entry.url or "").netloc
        return entry.url or "", f"{tie_word(entry.rel)} · {host}" if host else tie_word(entry.rel)

    def change(self, entry: Link) -> None:
        """Another kind of tie, from a menu at the row."""
        menu = QMenu(self)
        for rel in LinkRel:
            action = menu.addAction(tie_word(rel))
            action.triggered.connect(lambda _=False, rel=rel: self.replace_entry(entry, replace(entry, rel=rel)))
        rect = self.view.visualItemRect(self.view.currentItem())
        menu.popup(self.view.viewport().mapToGlobal(rect.bottomLeft()))

    def refresh_buttons(self) -> None:
        super().refresh_buttons()
        chosen = self.chosen()
        self.button("change").setEnabled(chosen is not None)
        self.button("open").setEnabled(leads_on(chosen))

    def retranslate(self) -> None:
        self.rel.offer([(tie_word(rel), rel) for rel in LinkRel])
        self.rel.setAccessibleName(self.tr("Kind of tie"))
        self.entry.setPlaceholderText(self.tr("Search the other story, or paste its link"))
        self.entry.setAccessibleName(self.tr("Other story"))
        self.view.setAccessibleName(self.tr("Ties to other stories"))
        super().retranslate()
        self.name_button("open", self.tr("Open"))
        self.name_button("change", self.tr("Change the kind of tie…"), "F2")

    def _own_id(self) -> str | None:
        fields = self._desk.document.fields if self._desk else None
        return fields.id if fields else None

    def _look_up(self) -> None:
        """Ask for the headlines that are not known yet."""
        ids = {entry.id for entry in self.value() if entry.id is not None} - set(self._headlines)
        if ids and self._desk is not None and self._desk.room is not None:
            self._desk.do(suggesting.headlines, sorted(ids), done=self._known, key="form-link-headlines")

    def _known(self, headlines: Mapping[str, str]) -> None:
        self._headlines |= headlines
        self.refresh_rows()

    def _picked(self, row: Row) -> None:
        self._headlines[row.id] = row.headline
        self._add(Link(self._kind(), id=row.id))

    def _entered(self, text: str) -> None:
        if is_address(text):
            self._add(Link(self._kind(), url=text))
        else:
            self.trouble.setText(self.tr("Choose a story from the list, or paste its link."))
            self.trouble.show()

    def _kind(self) -> LinkRel:
        return LinkRel(str(self.rel.value()))

    def _add(self, entry: Link) -> None:
        self.entry.start_over()
        entries = self.value()
        if entry not in entries:
            self.put((*entries, entry), len(entries))

    def _open(self) -> None:
        if self._desk is not None:
            follow(self.chosen(), self._desk)
