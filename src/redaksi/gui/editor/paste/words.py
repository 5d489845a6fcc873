"""What a paste has to tell, and what it offers: lines of a page back, or as related news."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from redaksi import words
from redaksi.domain.pasting import Pasted
from redaksi.domain.related import with_more
from redaksi.gui.band import Band, Tone
from redaksi.gui.desk import Desk
from redaksi.gui.editor.paste.placing import Placed


class Offers(QObject):
    """Speaks in the band of the window; what it says is over when another piece is shown."""

    def __init__(self, desk: Desk, band: Band) -> None:
        super().__init__(desk)
        self._desk = desk
        self._band = band
        self._stop: Callable[[], object] | None = None

    def tell(self, pasted: Pasted, placed: Placed) -> None:
        """One sentence for each kind of change; with lines of a page, the ways to have them after all."""
        if not pasted.told and not pasted.left_out:
            return

        def back() -> None:
            placed.bring_back()

        def lines() -> None:
            if pasted.as_it_was is not None and not placed.replace(pasted.as_it_was):
                self._say(self._changed_since)

        text = self._worded(pasted)
        if pasted.related:
            other = (lambda: self.tr("Put back"), back)
            self._say(text, lambda: self.tr("Make related news"), lambda: self._relate(pasted), other)
        elif pasted.left_out:
            self._say(text, lambda: self.tr("Put back"), back)
        elif pasted.as_it_was is not None:
            self._say(text, lambda: self.tr("Keep the lines"), lines)
        else:
            self._say(text)

    def say_under_way(self, stop: Callable[[], object]) -> None:
        """It takes a while."""
        self._stop = stop
        self._say(lambda: self.tr("The pasted text is being read."), lambda: self.tr("Stop"), stop)

    def end_under_way(self) -> None:
        if self._stop is not None:
            self._band.take_back(self._stop)
            self._stop = None

    def say_too_late(self) -> None:
        """The piece that it was meant for is not open any more, or may not be changed any more."""
        self._say(self._too_late)

    def _worded(self, pasted: Pasted) -> Callable[[], str]:
        def text() -> str:
            see_also = sum(part.see_also for part in pasted.left_out)
            others = len(pasted.left_out) - see_also
            told = []
            if see_also:
                told.append(self.tr("%n “read also” line(s) were left out.", None, see_also))
            if others:
                told.append(self.tr("%n line(s) of the page around the story were left out.", None, others))
            told += [words.say(self._desk.language, code, count=count) for code, count in pasted.told]
            return " ".join(told)

        return text

    def _too_late(self) -> str:
        return self.tr("Not pasted: another article is open by now, or this one cannot be changed. It is still copied.")

    def _changed_since(self) -> str:
        return self.tr("The pasted text has been changed since; undo takes it back.")

    def _relate(self, pasted: Pasted) -> None:
        fields = self._desk.document.fields
        if fields is None or not self._desk.editable:
            return
        self._desk.document.change(related=with_more(fields.related, pasted.related))

    def _say(
        self,
        text: Callable[[], str],
        button: Callable[[], str] | str = "",
        call: Callable[[], object] | None = None,
        other: tuple[Callable[[], str], Callable[[], object]] | None = None,
    ) -> None:
        fields = self._desk.document.fields
        self._band.say(Tone.INFO, text, button, call, other=other, of=fields.id if fields else None)
