"""The commands on a story that readers have, and what is told afterwards.

What they do is imported when it is first done: most windows are closed without it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from redaksi.domain.article import LinkRel, State, Update
from redaksi.domain.moments import LocalTime
from redaksi.domain.workflow import ANSWERED_FOR
from redaksi.gui.band import Tone
from redaksi.gui.published.linked_pages import LinkedPages
from redaksi.usecases.changes import Kept

if TYPE_CHECKING:
    from redaksi.domain.passages import Passage
    from redaksi.gui.workplace import Workplace

#: States in which nobody waits for another approval.
_WAITS_NO_MORE = ANSWERED_FOR | {State.ARCHIVED}


class Published(QObject):
    """Registers the commands; each keeps what is on screen first, and acts in the name of who sits here."""

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self._work = work
        self._desk = work.desk
        self.linked = LinkedPages(work)
        #: Words what is said until the story is approved again; the band knows it by that.
        self._waits: Callable[[], str] = str
        self._offer: Callable[[], object] = str
        registry = work.registry
        registry.register("article.update", lambda: self._with_kept(self._ask_update))
        registry.register("article.correct", lambda: self._with_kept(self._ask_correction))
        registry.register("article.reply", lambda: self._with_kept(partial(self._begin, LinkRel.REPLY_TO)))
        registry.register("article.follow_up", lambda: self._with_kept(partial(self._begin, LinkRel.FOLLOW_UP)))
        registry.register("article.verified", lambda: self._with_kept(partial(self._begin, LinkRel.UPDATES)))
        registry.register("article.export_again", lambda: self._with_kept(self.linked.ask))
        self._desk.document.field_changed.connect(self._field_changed)
        self._desk.document.opened.connect(self._keep_true)
        self._desk.document.saved.connect(self._keep_true)
        self._desk.user_changed.connect(self._offer_anew)
        self._desk.exported.connect(self.linked.look)
        work.reviewing.withdrawn.connect(self.linked.look_after_withdrawal)

    def _field_changed(self, name: str) -> None:
        if name == "flags":  # what is possible with an unverified story is not possible with another one
            self._work.registry.refresh()

    def _keep_true(self) -> None:
        """It was approved again, here or elsewhere, or what was added was taken back, or it waits for nobody now."""
        piece = self._desk.document.piece
        if piece is not None and piece.state in _WAITS_NO_MORE:
            self._work.band.take_back(self._waits)

    def _offer_anew(self) -> None:
        """Somebody else sits here now, who may approve it, or may not."""
        if self._work.band.says(self._waits):
            self._offer()

    def _with_kept(self, call: Callable[[str], object]) -> None:
        """Call with the id of the open piece, once somebody named sits here and what is on screen is kept."""

        def go() -> None:
            fields = self._desk.document.fields
            if fields is not None:
                call(fields.id)

        self._work.profile.with_person(lambda: self._work.autosave.flush(go))

    def _ask_update(self, _article_id: str) -> None:
        from redaksi.gui.metadata.update_dialog import UpdateDialog

        zone = self._desk.settings["site.timezone"]
        dialog = UpdateDialog(None, zone, self._desk.user_name, self._work.window)
        dialog.chosen.connect(lambda update: self._with_kept(partial(self._add_update, update)))
        dialog.open()

    def _add_update(self, update: Update, article_id: str) -> None:
        from redaksi.usecases import updating

        def told() -> str:
            return self.tr("The update is kept.")

        entry = (update.kind, update.text, update.time, self._desk.user_name, update.by)
        self._change("updates", told, updating.add_update, article_id, *entry)

    def _ask_correction(self, article_id: str) -> None:
        from redaksi.gui.published.correct_dialog import CorrectDialog
        from redaksi.usecases import correcting

        def show(passages: Sequence[Passage]) -> None:
            article = self._desk.document.article
            if article is not None and article.id == article_id:
                zone = self._desk.settings["site.timezone"]
                dialog = CorrectDialog(self._work.window, zone, article, passages)
                dialog.chosen.connect(correct)
                dialog.open()

        def correct(wrong: str, right: str, time: LocalTime) -> None:
            self._with_kept(partial(self._correct, wrong, right, time))

        article = self._desk.document.article
        self._desk.do(correcting.corrected_passages, article, done=show, failed=self._work.tell)

    def _correct(self, wrong: str, right: str, time: LocalTime, article_id: str) -> None:
        from redaksi.usecases import correcting

        def told() -> str:
            return self.tr("The correction is kept.")

        entry = (wrong, right, self._desk.user_name, time)
        self._change("corrections", told, correcting.correct, article_id, *entry)

    def _change(self, field: str, told: Callable[[], str], usecase: Callable[..., Kept], *what: object) -> None:
        """Let the store change `field` of the open piece, show it, and say what follows. It can be undone as others."""
        sent = self._desk.document.article

        def done(kept: Kept) -> None:
            document = self._desk.document
            if sent is not None and document.fields is not None and document.fields.id == kept.piece.article.id:
                document.mark_saved(kept.piece, sent, [field])
                document.changed_here.emit(field, getattr(sent, field), getattr(kept.piece.article, field))
                self._say(kept, told)

        self._desk.do(usecase, *what, done=done, failed=self._work.tell)

    def _say(self, kept: Kept, told: Callable[[], str]) -> None:
        """In a hurry, whoever may approve does it at once."""
        registry = self._work.registry
        registry.refresh()
        approve = registry.action("review.approve").isEnabled()

        def text() -> str:
            return told() + " " + self.tr("The article has to be approved again before it is exported.")

        def button() -> str:
            return self.tr("Approve") if approve else ""

        call = partial(registry.run, "review.approve") if approve else None
        self._waits, self._offer = text, partial(self._say, kept, told)
        self._work.band.say(Tone.INFO, text, button, call, of=kept.piece.article.id)

    def _begin(self, rel: LinkRel, article_id: str) -> None:
        """A new story, tied to the open one, is opened ready to be written."""
        from redaksi.usecases import following_up

        def done(kept: Kept) -> None:
            self._work.opening.open(kept.piece.article.id, self._work.editor.focus_headline)

        self._desk.do(following_up.begin, article_id, rel, self._desk.user_name, done=done, failed=self._work.tell)
