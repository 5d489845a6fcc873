"""What was left for the person at the desk, told in the window's band until they have read it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from redaksi.gui.band import Tone
from redaksi.gui.queue.spans import site_time
from redaksi.usecases import noticing
from redaksi.usecases.changes import Changes
from redaksi.usecases.port_queue import Notice

if TYPE_CHECKING:
    from redaksi.gui.workplace import Workplace

#: More sentences than these nobody reads at once.
_IN_FULL = 3


class Telling(QObject):
    """Looks when somebody sits down, when others were at work in the newsroom, and when the band is free again.

    A warning in the band is not talked over: what an editor has returned has to be read first.
    """

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self._work = work
        self._shown: tuple[int, ...] = ()
        self._call: Callable[[], object] | None = None
        work.desk.user_changed.connect(self.look)
        work.desk.ready.connect(self.look)
        work.desk.changed.connect(self._changed)
        work.band.freed.connect(self._freed)

    def look(self) -> None:
        """Ask the store what is left for who sits here; what is on the band already is not said again."""
        desk = self._work.desk
        if desk.room is not None and desk.user is not None and not desk.jobs.closed:
            desk.do(noticing.waiting, desk.user.name, done=self._say, key="notices")

    def _freed(self) -> None:
        """What was hidden is not said again before somebody sits down anew; what had to wait is said now."""
        if self._call is None or not self._work.band.said(self._call):
            self.look()

    def _changed(self, changes: Changes) -> None:
        """Others were at work, or something was planned."""
        if changes.planning:
            self.look()

    def _say(self, notices: Sequence[Notice]) -> None:
        ids, band = tuple(notice.id for notice in notices), self._work.band
        if not notices or band.warns or (self._call is not None and band.says(self._call) and ids == self._shown):
            return
        self._shown = ids
        piece = next((notice.article_id for notice in reversed(notices) if notice.article_id), None)
        look = (lambda: self.tr("Show the article"), lambda: self._read(ids, piece)) if piece else None
        self._call = partial(self._read, ids, None)
        self._work.band.say(
            Tone.INFO, lambda: self._sentences(notices), lambda: self.tr("Understood"), self._call, other=look
        )

    def _sentences(self, notices: Sequence[Notice]) -> str:
        """The newest in full, how many came before them; what happened again is told once, where it happened last."""
        sentences = list(reversed(dict.fromkeys(self.sentence(notice) for notice in reversed(notices))))
        told = sentences[-_IN_FULL:]
        before = len(sentences) - len(told)
        return " ".join([*told, *([self.tr("And %n more before.", "", before)] if before > 0 else [])])

    def _read(self, ids: Sequence[int], piece: str | None) -> None:
        desk = self._work.desk
        if not desk.read_only:
            desk.do(noticing.told, ids)
        if piece is not None:
            desk.piece_wanted.emit(piece)

    def sentence(self, notice: Notice) -> str:
        """The notice in the window's language."""
        words = {
            "taken-over": self.tr("{name} has taken over “{headline}”, which you had for review."),
            "decided-approve": self.tr("{name} has approved “{headline}”, which you had for review."),
            "decided-return": self.tr("{name} has returned “{headline}”, which you had for review."),
            "decided-archive": self.tr("{name} has archived “{headline}”, which you had for review."),
            "decided-withdraw": self.tr("{name} has withdrawn “{headline}”, which you had for review."),
            "planned-for-you": self.tr("{name} has planned “{slug}” for you{due}."),
            "planned-for-another": self.tr("{name} has given “{slug}” to somebody else."),
            "plan-changed": self.tr("{name} has changed the plan for “{slug}”{due}."),
            "plan-dropped": self.tr("{name} has dropped “{slug}”: it is not wanted any more."),
        }
        detail = dict(notice.detail)
        detail["headline"] = detail.get("headline") or self.tr("an article without a headline")
        detail["due"] = self._due(detail.get("due"))
        return words[notice.code].format(**detail)

    def _due(self, stamp: str | None) -> str:
        if stamp is None:
            return ""
        zone = self._work.desk.settings["site.timezone"]
        return self.tr(", due {time}").format(time=site_time(stamp, zone, dt.datetime.now(dt.UTC)))
