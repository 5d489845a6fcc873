"""Pages that another story has made out of date: looked for after an export or a withdrawal, offered in one dialog."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from redaksi.domain.article import Article
from redaksi.gui.band import Tone
from redaksi.usecases import library

if TYPE_CHECKING:
    from redaksi.domain.article import Piece
    from redaksi.gui.workplace import Workplace
    from redaksi.usecases.reexporting import OutOfDate

Found = Callable[[Sequence["OutOfDate"]], object]


class LinkedPages(QObject):
    """Stories are looked at one by one, so that the store answers others in between: each is rendered."""

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self._work = work
        self._desk = work.desk
        self._looking = 0

    def ask(self, article_id: str) -> None:
        """Show what is out of date around that story, and the story's own files, or say that nothing is."""

        def found(entries: Sequence[OutOfDate]) -> None:
            if entries:
                self._offer(article_id, entries)
            else:
                self._work.band.say(Tone.INFO, lambda: self.tr("Every exported page is as it would be written now."))

        self._gather(article_id, found)

    def look(self, article_id: str) -> None:
        """The story has been exported: offer the others in the band, where there are any, and sites that show it."""

        def found(gathered: Sequence[OutOfDate]) -> None:
            entries = [entry for each in gathered if (entry := _after_export(article_id, each)) is not None]
            if entries:
                count = sum(entry.id != article_id for entry in entries)

                def text() -> str:
                    if count:
                        return self.tr("The pages of %n linked story(ies) are out of date now.", None, count)
                    return self.tr("The site still shows this story as it was before.")

                def button() -> str:
                    return self.tr("Export again…")

                self._work.band.say(Tone.WARNING, text, button, lambda: self._offer(article_id, entries))

        self._gather(article_id, found)

    def look_after_withdrawal(self, article_id: str) -> None:
        """The files still hold the story: they are offered at once, with those that link to it."""

        def found(entries: Sequence[OutOfDate]) -> None:
            if entries:
                self._offer(article_id, entries)

        self._gather(article_id, found)

    def _gather(self, article_id: str, found: Found) -> None:
        """Hand over what is out of date, the story's own files first. A newer question replaces an older one."""
        from redaksi.usecases import reexporting

        self._looking += 1
        looking = self._looking
        entries: list[OutOfDate] = []
        waiting: deque[str] = deque([article_id])

        def listed(ids: Sequence[str]) -> None:
            waiting.extend(ids)
            go_on()

        def looked(entry: OutOfDate | None) -> None:
            if entry is not None:
                entries.append(entry)
            go_on()

        def go_on() -> None:
            if looking != self._looking:
                return
            if waiting:
                self._desk.do(reexporting.out_of_date, waiting.popleft(), done=looked, failed=self._work.tell)
            else:
                found(entries)

        self._desk.do(reexporting.affected, article_id, done=listed, failed=self._work.tell)

    def _offer(self, article_id: str, entries: Sequence[OutOfDate]) -> None:
        def show(piece: Piece) -> None:
            self._show(piece.article, entries)

        self._desk.do(library.open_piece, article_id, done=show, failed=self._work.tell)

    def _show(self, article: Article, entries: Sequence[OutOfDate]) -> None:
        from redaksi.gui.published.reexport_dialog import ReexportDialog

        dialog = ReexportDialog(self._work.window, self._desk, article, entries)
        dialog.open()


def _after_export(article_id: str, entry: OutOfDate) -> OutOfDate | None:
    """What to offer once that story was exported: of itself the sites alone, nobody asked for its other places."""
    if entry.id != article_id:
        return entry
    sites = tuple(place for place in entry.places if place.is_site)
    return replace(entry, places=sites) if sites else None
