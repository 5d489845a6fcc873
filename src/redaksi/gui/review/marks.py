"""The passages of open remarks, marked in text and headline with a quiet line; what can be done about them there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, Signal

from redaksi.domain.remarks import Kind, Thread
from redaksi.gui.editor.body import BodyEdit
from redaksi.gui.editor.headline import HeadlineEdit
from redaksi.gui.editor.marks.marks import Kind as Drawn
from redaksi.gui.editor.marks.marks import Mark, Offer
from redaksi.gui.review.places import Lines
from redaksi.gui.review.talk import Talk

#: Characters of a remark that a tooltip or a menu shows.
_SHOWN = 160


class RemarkMarks(QObject):
    """A source of marks (editor.marks.sources) that are found in the whole text; no paragraph is looked at for it."""

    #: The remark of this id is wanted: shown beside the text, accepted, rejected.
    shown = Signal(str)
    accepted = Signal(str)
    rejected = Signal(str)

    def __init__(self, talk: Talk, body: BodyEdit, headline: HeadlineEdit) -> None:
        super().__init__(body)
        self._talk = talk
        self._body = body
        self._headline = headline
        talk.placed.connect(self._put)

    def look(self, _text: str) -> Iterator[Mark | None]:
        return iter(())

    def explain(self, mark: Mark, _marked: str) -> str:
        """Who said what; the last answer too, as it may have settled the matter."""
        thread = self._thread(mark)
        if thread is None:
            return ""
        said = [thread.remark, *thread.answers[-1:]]
        return "  ↳  ".join(_short(f"{remark.by}: {remark.text or remark.replacement}") for remark in said)

    def offers(self, mark: Mark, _text: str) -> Sequence[Offer]:
        thread = self._thread(mark)
        if thread is None:
            return ()
        remark, found = thread.remark, [Offer(self.tr("Show the comment"), call=lambda: self.shown.emit(mark.about))]
        if remark.kind is Kind.SUGGESTION and not self._body.isReadOnly():
            title = self.tr("Accept: write “{text}”") if remark.replacement else self.tr("Accept: delete these words")
            write = title.format(text=_short(remark.replacement or "", 60))
            found.append(Offer(write, call=lambda: self.accepted.emit(mark.about)))
            found.append(Offer(self.tr("Reject the suggestion"), call=lambda: self.rejected.emit(mark.about)))
        return found

    def at(self, position: int) -> str | None:
        """The remark on the passage at a place of the body."""
        found = self._body.marks.all_at(position)
        return next((placed.mark.about for _, placed in found if placed.source is self), None)

    def _put(self, body: Lines, headline: Lines, revision: int) -> None:
        self._body.marks.put(self, _marks(body), revision)
        document = self._headline.document()
        length = len(document.toRawText())
        fitting = {number: [each for each in found if each[1] <= length] for number, found in headline.items()}
        self._headline.marks.put(self, _marks(fitting), document.revision())

    def _thread(self, mark: Mark) -> Thread | None:
        return next((thread for thread in self._talk.threads if thread.remark.id == mark.about), None)


def _marks(lines: Lines) -> dict[int, list[Mark]]:
    return {
        number: [Mark(start, end, Drawn.REMARK, "remark", remark_id) for start, end, remark_id in found]
        for number, found in lines.items()
    }


def _short(text: str, most: int = _SHOWN) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"
