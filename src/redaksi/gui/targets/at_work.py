"""Publishing joined to the window: its commands, the tries that come by themselves, and what is told of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from redaksi.gui.band import Tone
from redaksi.gui.targets.sending import Sending

if TYPE_CHECKING:  # most windows are closed without it
    from redaksi.domain.deliveries import Delivery
    from redaksi.gui.workplace import Workplace
    from redaksi.usecases.delivering import Noted

#: Milliseconds after which it is looked whether something that waits has become due.
_EVERY = 60_000


class TargetsAtWork(QObject):
    """What was asked for goes on being tried while the window is open, also behind others."""

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self._work = work
        self._desk = work.desk
        self.sending = Sending(work.desk, self)
        self.sending.noted.connect(self._noted)
        self.sending.failed.connect(work.tell)
        work.desk.sending_wanted.connect(self.sending.look)
        registry = work.registry
        registry.register("article.publish", self.publish)
        registry.register("article.what_is_out", self.show_what_is_out)
        registry.register("newsroom.targets", self.show_targets)
        registry.register("newsroom.deliveries", self.show_deliveries)
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.sending.look)
        self._timer.start()

    def publish(self) -> None:
        """Ask where the open piece goes, once what is on screen is kept."""

        def ask() -> None:
            from redaksi.gui.targets.publish_dialog import PublishDialog

            piece = self._desk.document.piece
            if piece is not None:
                dialog = PublishDialog(self._work.window, self._desk, piece, self.sending)
                dialog.targets_wanted.connect(self.show_targets)
                dialog.deliveries_wanted.connect(self.show_deliveries)
                dialog.open()

        self._work.profile.with_person(lambda: self._work.autosave.flush(ask))

    def show_what_is_out(self) -> None:
        """Beside what is on screen, which is kept first."""

        def show() -> None:
            from redaksi.gui.targets.what_is_out_dialog import WhatIsOutDialog

            fields = self._desk.document.fields
            if fields is not None:
                WhatIsOutDialog(self._work.window, self._desk, fields.id).open()

        self._work.autosave.flush(show)

    def show_targets(self) -> None:
        from redaksi.gui.targets.targets_dialog import TargetsDialog

        TargetsDialog(self._work.window, self._desk).open()

    def show_deliveries(self) -> None:
        from redaksi.gui.targets.deliveries_dialog import DeliveriesDialog

        dialog = DeliveriesDialog(self._work.window, self._desk, self.sending)
        dialog.piece_wanted.connect(self._desk.piece_wanted)
        dialog.open()

    def _noted(self, noted: Noted) -> None:
        from redaksi.domain.deliveries import Status
        from redaksi.usecases import library

        arrived = [each for each in noted.deliveries if each.status is Status.DONE]
        fields = self._desk.document.fields
        for each in arrived:
            if fields is not None and fields.id == each.article_id:
                self._desk.do(library.open_piece, each.article_id, done=self._desk.document.mark_saved)
            self._desk.exported.emit(each.article_id)
        if arrived:
            self._tell_arrived(arrived)
        held = next((each for each in noted.deliveries if each.status is Status.HELD), None)
        if held is not None:
            self._tell_held(held)

    def _tell_arrived(self, arrived: list[Delivery]) -> None:
        count, target = len(arrived), arrived[0].target_name
        headline = arrived[0].headline

        def text() -> str:
            if count == 1:
                return self.tr("“{headline}” has arrived at “{target}”.").format(headline=headline, target=target)
            return self.tr("%n article(s) have arrived at “{target}”.", None, count).format(target=target)

        self._work.band.say(Tone.INFO, text)

    def _tell_held(self, held: Delivery) -> None:
        from redaksi.gui.targets.words import told

        def text() -> str:
            return f"“{held.headline}” → {held.target_name}: {told(self._desk, held)}"

        self._work.band.say(Tone.WARNING, text, lambda: self.tr("Deliveries…"), self.show_deliveries)
