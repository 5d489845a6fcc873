"""What is decided about remarks: answered, resolved, reopened; suggested words taken into the text or not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from redaksi.domain.article import Article
from redaksi.domain.remarks import Edit, edited, take_in
from redaksi.gui.autosave import Autosave
from redaksi.gui.band import Tone
from redaksi.gui.desk import Desk
from redaksi.gui.editor.mending import mend
from redaksi.gui.editor.pane import EditorPane
from redaksi.usecases import remarks
from redaksi.usecases.remarks import Accepted


class Deciding(QObject):
    """Keeps what is on screen first, then asks the store; `with_person` asks who sits here where nobody is named."""

    #: Something to say about the piece: tone and wording (gui.band.Wording).
    told = Signal(Tone, object)
    #: It was refused: carries the RedaksiError.
    refused = Signal(object)

    def __init__(
        self,
        desk: Desk,
        autosave: Autosave,
        editor: EditorPane,
        with_person: Callable[[Callable[[], object]], object],
    ) -> None:
        super().__init__(editor)
        self._desk = desk
        self._autosave = autosave
        self._editor = editor
        self._with_person = with_person

    def answer(self, remark_id: str, text: str, done: Callable[[Any], object]) -> None:
        self._do(remarks.answer, remark_id, text=text, done=done)

    def resolve(self, remark_id: str) -> None:
        self._do(remarks.resolve, remark_id)

    def reopen(self, remark_id: str) -> None:
        self._do(remarks.reopen, remark_id)

    def reject(self, remark_id: str) -> None:
        self._do(remarks.reject, remark_id)

    def accept(self, remark_ids: Sequence[str]) -> None:
        """Take suggested words into the text: one version in the store, one step of undo on screen."""

        def go() -> None:
            sent = self._desk.document.article
            if sent is not None and remark_ids:
                self._desk.do(
                    remarks.accept,
                    sent.id,
                    remark_ids,
                    self._desk.user_name,
                    done=lambda accepted: self._accepted(accepted, sent),
                    failed=self.refused.emit,
                )

        self._with_person(lambda: self._autosave.flush(go))

    def _do(self, usecase: Callable[..., Any], remark_id: str, **more: Any) -> None:
        def go() -> None:
            self._desk.do(usecase, remark_id, by=self._desk.user_name, failed=self.refused.emit, **more)

        self._with_person(go)

    def _accepted(self, accepted: Accepted, sent: Article) -> None:
        """The store has it. What was typed meanwhile stays: the same words are put into what stands on screen now."""
        document = self._desk.document
        now = document.article
        if now is None or now.id != sent.id:
            return
        document.mark_saved(accepted.piece, sent)
        edits = accepted.edits
        if any(getattr(now, edit.field) != getattr(sent, edit.field) for edit in edits):
            edits = take_in(now, accepted.accepted).edits
        self._write(now, edits)
        if accepted.outdated:
            count = len(accepted.outdated)
            self.told.emit(Tone.INFO, lambda: self._left_out(count))

    def _write(self, now: Article, edits: Sequence[Edit]) -> None:
        for field in dict.fromkeys(edit.field for edit in edits):
            mine = [edit for edit in edits if edit.field == field]
            if field == "body":
                mend(self._editor.body, mine)
            elif field == "headline":
                mend(self._editor.headline, mine)
            else:
                self._desk.document.change(**{field: edited(getattr(now, field) or "", mine) or None})

    def _left_out(self, count: int) -> str:
        return self.tr("%n suggestion(s) stay open: their passage has changed since.", "", count)
