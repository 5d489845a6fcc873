"""The review joined to the window: its tab, its commands, its marks, and what is said when a piece is opened."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from redaksi.gui.band import Tone
from redaksi.gui.metadata.pane import MetadataPane
from redaksi.gui.panes import Pane
from redaksi.gui.review.deciding import Deciding
from redaksi.gui.review.looking import Looking
from redaksi.gui.review.marks import RemarkMarks
from redaksi.gui.review.pane import ReviewPane
from redaksi.gui.review.selecting import Selecting
from redaksi.gui.review.talk import Talk
from redaksi.gui.review.telling import Telling

if TYPE_CHECKING:
    from redaksi.gui.workplace import Workplace


class Review(QObject):
    """`pane` is the tab; `count_changed` says how many open comments its title should count."""

    count_changed = Signal(int)

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self._work = work
        self._form = _form_of(work)
        desk, editor = work.desk, work.editor
        self.talk = Talk(desk)
        self.looking = Looking(desk)
        self.deciding = Deciding(desk, work.autosave, editor, work.profile.with_person)
        self.selecting = Selecting(editor.body, editor.headline, self._form)
        self.pane = ReviewPane(desk, self.talk, self.looking, self.deciding)
        self.marks = RemarkMarks(self.talk, editor.body, editor.headline)
        self.telling = Telling(desk, self.talk, work.band, self.show)
        self._connect()
        for command, call in self._calls().items():
            work.registry.register(command, call)

    @property
    def open_count(self) -> int:
        return len(self.talk.conversation.open_threads)

    def show(self) -> None:
        """The tab to the front."""
        self._work.panes.show(Pane.FORM)
        self._work.window.ui.formPane.setCurrentWidget(self.pane)

    def comment(self, *, suggesting: bool = False) -> None:
        """Say something about what is marked, or suggest other words for it."""
        from redaksi.gui.review.dialog import RemarkDialog

        target = self.selecting.target(self._work.window.focusWidget())

        def ask() -> None:
            keep = self._work.autosave.flush
            RemarkDialog(self._work.window, self._work.desk, target, keep, suggesting=suggesting).open()

        self._work.profile.with_person(ask)

    def _calls(self) -> dict[str, Callable[..., object]]:
        return {
            "review.show": self.show,
            "review.next_change": lambda: self._go(1),
            "review.previous_change": lambda: self._go(-1),
            "review.comment": self.comment,
            "review.suggest": lambda: self.comment(suggesting=True),
            "review.next_remark": self._next_remark,
            "review.accept_all": lambda: self._decide_all(lambda: self.deciding.accept(self.pane.open_suggestions())),
            "review.reject_all": lambda: self._decide_all(self.pane.reject_all),
        }

    def _connect(self) -> None:
        work, pane = self._work, self.pane
        pane.chosen.connect(self._show_passage)
        pane.wanted.connect(self.comment)
        pane.ui.changes.passage_chosen.connect(self._show_change)
        work.editor.body.clicked.connect(self._clicked)
        self.marks.shown.connect(self._show_remark)
        self.marks.accepted.connect(lambda remark_id: self.deciding.accept([remark_id]))
        self.marks.rejected.connect(self.deciding.reject)
        self.deciding.told.connect(lambda tone, text: work.band.say(tone, text, of=self.talk.conversation.article_id))
        self.deciding.refused.connect(self._refused)
        self.talk.changed.connect(lambda: self.count_changed.emit(self.open_count))
        work.watching.met.connect(self.talk.reload)

    def _refused(self, error: object) -> None:
        """Where the tab is not looked at, the window says it."""
        if not self.pane.isVisible():
            self._work.tell(error)  # type: ignore[arg-type]  # the signal carries a RedaksiError

    def _go(self, step: int) -> None:
        self.show()
        self.pane.changes.go(step)

    def _decide_all(self, decide: Callable[[], object]) -> None:
        if self.pane.open_suggestions():
            decide()
        else:
            self._work.band.say(Tone.INFO, lambda: self.tr("There are no open suggestions in this article."))

    def _next_remark(self) -> None:
        self.show()
        self.pane.go_on()

    def _clicked(self, position: int) -> None:
        """A click into the text is meant for writing: it chooses a comment only where somebody looks at these."""
        remark_id = self.marks.at(position) if self.pane.isVisible() else None
        if remark_id is not None:
            self.pane.choose(remark_id)

    def _show_remark(self, remark_id: str) -> None:
        self.show()
        self.pane.choose(remark_id)

    def _show_passage(self, remark_id: str, enter: bool) -> None:
        remark = next((thread.remark for thread in self.talk.threads if thread.remark.id == remark_id), None)
        if remark is None or remark.field is None:
            return
        place = self.talk.located.places.get(remark_id)
        if place is not None:
            self.selecting.mark(remark.field, place.start, place.end)
        if enter and not self.selecting.enter(remark.field):
            self._work.registry.run(f"go.{remark.field}")

    def _show_change(self, field: str, offset: int) -> None:
        if not self.selecting.mark(field, offset, offset):
            self._form.reveal(field)


def _form_of(work: Workplace) -> MetadataPane:
    """The form, whose tab is the first."""
    form = work.window.ui.formPane.widget(0)
    if not isinstance(form, MetadataPane):
        raise TypeError("the review joins the window after the form")
    return form
