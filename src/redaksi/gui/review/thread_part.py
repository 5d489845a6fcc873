"""The conversation that is shown below the list: what was said, an answer, what is decided."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from redaksi.domain.remarks import Kind, Thread
from redaksi.gui.desk import Desk
from redaksi.gui.forms.ui_review import Ui_Review
from redaksi.gui.review.deciding import Deciding
from redaksi.gui.review.talk import Talk
from redaksi.gui.review.told import note_html, thread_html
from redaksi.usecases.remarks import Note

#: Of the pane's height: changes, the list of comments, the conversation.
_SHARES = (0.3, 0.32, 0.38)


class ThreadPart(QObject):
    """Works the widgets of the form `ui` that show one conversation. What was typed for another one waits for it."""

    def __init__(self, desk: Desk, talk: Talk, deciding: Deciding, ui: Ui_Review, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._talk = talk
        self._deciding = deciding
        self._ui = ui
        self._entry: Thread | Note | None = None
        self._drafts: dict[str, str] = {}
        ui.thread.document().setDocumentMargin(16)
        ui.answer.textChanged.connect(self.refresh_buttons)
        ui.send.clicked.connect(self._send)
        decisions: dict[str, Callable[[str], object]] = {
            "accept": lambda remark_id: deciding.accept([remark_id]),
            "reject": deciding.reject,
            "resolve": deciding.resolve,
            "reopen": deciding.reopen,
        }
        for name, call in decisions.items():
            getattr(ui, name).clicked.connect(lambda _checked=False, call=call: self._decide(call))
        desk.editable_changed.connect(self.refresh_buttons)

    @property
    def thread(self) -> Thread | None:  # type: ignore[override]  # QObject's own is the thread of the processor
        """The conversation that is shown."""
        return self._entry if isinstance(self._entry, Thread) else None

    def show(self, entry: Thread | Note | None) -> None:
        """Show a conversation, the note of a step, or nothing."""
        before = self.thread
        self._entry = entry
        self._make_room(entry is not None)
        zone = self._desk.settings["site.timezone"]
        if isinstance(entry, Thread):
            self._ui.thread.setHtml(thread_html(entry, zone, lost=self._talk.is_lost(entry.remark)))
        elif isinstance(entry, Note):
            self._ui.thread.setHtml(note_html(entry, zone))
        self._change_draft(before, self.thread)
        self.refresh_buttons()

    def refresh(self) -> None:
        """The same in other colours, or another language."""
        self.show(self._entry)

    def refresh_buttons(self) -> None:
        ui, thread, writable = self._ui, self.thread, not self._desk.read_only
        is_open = thread is not None and thread.remark.is_open
        suggestion = is_open and thread is not None and thread.remark.kind is Kind.SUGGESTION
        ui.accept.setVisible(suggestion)
        ui.accept.setEnabled(self._desk.editable)
        ui.reject.setVisible(suggestion)
        ui.resolve.setVisible(is_open and not suggestion)
        ui.reopen.setVisible(thread is not None and not is_open)
        for part in (ui.answer, ui.send):
            part.setVisible(thread is not None)
        for button in (ui.reject, ui.resolve, ui.reopen):
            button.setEnabled(writable)
        ui.send.setEnabled(writable and bool(self._typed().strip()))

    def _make_room(self, shown: bool) -> None:
        """For a conversation, where none was shown before; the height of the pane is known by now."""
        part, whole = self._ui.threadPart, self._ui.parts.height()
        if shown and part.isHidden():
            part.show()
            self._ui.parts.setSizes([round(whole * share) for share in _SHARES])
        part.setVisible(shown)

    def _change_draft(self, before: Thread | None, after: Thread | None) -> None:
        old, new = (thread.remark.id if thread else None for thread in (before, after))
        if old != new:
            if old is not None:
                self._drafts[old] = self._typed()
            self._ui.answer.setPlainText(self._drafts.pop(new, "") if new is not None else "")

    def _typed(self) -> str:
        return self._ui.answer.document().toRawText().replace("\u2029", "\n")

    def _send(self) -> None:
        thread = self.thread
        if thread is not None:
            self._ui.problem.hide()
            remark_id = thread.remark.id
            self._deciding.answer(remark_id, self._typed(), lambda _: self._sent(remark_id))

    def _sent(self, remark_id: str) -> None:
        self._drafts.pop(remark_id, None)
        if self.thread is not None and self.thread.remark.id == remark_id:
            self._ui.answer.clear()

    def _decide(self, call: Callable[[str], object]) -> None:
        if self.thread is not None:
            self._ui.problem.hide()
            self._ui.talk.setFocus()  # the button goes with the conversation: the keyboard stays with the others
            call(self.thread.remark.id)
