"""The speller as a source of marks: which words it marks, why, and what it offers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from redaksi.gui.editor.marks.marks import Kind, Mark, Offer

if TYPE_CHECKING:
    from redaksi.domain.spelling.speller import Speller

RULE = "spelling"


class SpellingSource(QObject):
    """Marks nothing until it has a speller. `ignored`: words that are left alone in the piece on show."""

    #: A word is to be right from now on: for who works here, for everybody in the newsroom, or in this piece.
    personal_wanted = Signal(str)
    newsroom_wanted = Signal(str)
    ignoring_wanted = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.speller: Speller | None = None
        self.ignored: frozenset[str] = frozenset()
        #: Whether the store can be written to.
        self.shared = True

    def look(self, text: str) -> Iterator[Mark | None]:
        if self.speller is None:
            return
        for place in self.speller.wrong(text):
            if place is None:
                yield None
            elif text[place[0] : place[1]] not in self.ignored:
                yield Mark(*place, Kind.SPELLING, RULE)

    def explain(self, mark: Mark, marked: str) -> str:
        if self.speller is not None and self.speller.language == "en":
            return self.tr("“{word}” is in no English dictionary.").format(word=marked)
        return self.tr("“{word}” is in no Indonesian dictionary.").format(word=marked)

    def offers(self, mark: Mark, text: str) -> Sequence[Offer]:
        if self.speller is None:
            return []
        word = text[mark.start : mark.end]
        offers = [Offer(suggestion, suggestion) for suggestion in self.speller.suggestions(word)]
        offers.append(Offer(self.tr("Add to my dictionary"), call=lambda: self.personal_wanted.emit(word)))
        if self.shared:
            newsroom, ignoring = self.tr("Add to the newsroom's dictionary"), self.tr("Ignore in this article")
            offers.append(Offer(newsroom, call=lambda: self.newsroom_wanted.emit(word)))
            offers.append(Offer(ignoring, call=lambda: self.ignoring_wanted.emit(word)))
        return offers
