"""The status bar: saved when, how long it takes to read, in which zone it is dated."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from redaksi.domain.errors import RedaksiError
from redaksi.gui.autosave import Autosave
from redaksi.gui.desk import Desk
from redaksi.gui.library.words import clock, on_clock

#: Words that a reader of news takes in within a minute.
WORDS_PER_MINUTE = 200


class Status(QWidget):
    """Fills a status bar with labels and keeps them true."""

    def __init__(self, bar: QStatusBar, desk: Desk, autosave: Autosave) -> None:
        super().__init__(bar)
        self._desk = desk
        self._words = 0
        self._saved_at: dt.datetime | None = None
        self._failed = False
        self.saved = QLabel(bar)
        self.reading = QLabel(bar)
        self.zone = QLabel(bar)
        for label in (self.saved, self.reading, self.zone):
            label.setTextFormat(Qt.TextFormat.PlainText)
            bar.addWidget(label)
        bar.addWidget(self)
        autosave.saved.connect(self._kept)
        autosave.failed.connect(self._not_kept)
        desk.document.opened.connect(self._opened)
        desk.document.field_changed.connect(self._field_changed)
        self._refresh()

    def count_words(self, words: int) -> None:
        before, self._words = _minutes(self._words), words
        if _minutes(words) != before:
            self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._refresh()
        super().changeEvent(event)

    def _kept(self) -> None:
        self._saved_at, self._failed = dt.datetime.now(dt.UTC), False
        self._refresh()

    def _not_kept(self, _error: RedaksiError) -> None:
        self._failed = True
        self._refresh()

    def _opened(self) -> None:
        self._saved_at, self._failed = None, False
        self._refresh()

    def _field_changed(self, name: str) -> None:
        if name == "published":
            self._refresh()

    def _refresh(self) -> None:
        article = self._desk.document.fields
        if self._failed:
            self.saved.setText(self.tr("Not saved: the text is still on screen"))
        elif self._saved_at is not None:
            at = on_clock(self._saved_at, self._desk.settings["site.timezone"])
            self.saved.setText(self.tr("Saved {time}").format(time=clock(at, seconds=True)))
        else:
            self.saved.setText("")
        minutes = _minutes(self._words)
        self.reading.setText(self.tr("%n min read", "", minutes) if article and minutes else "")
        published = article.published if article else None
        self.zone.setText((published.zone_name or self.tr("without a zone")) if published else "")
        for label in (self.saved, self.reading, self.zone):
            label.setVisible(bool(label.text()))


def _minutes(words: int) -> int:
    """Whole minutes of reading, at least one for any text."""
    return max(1, round(words / WORDS_PER_MINUTE)) if words else 0
