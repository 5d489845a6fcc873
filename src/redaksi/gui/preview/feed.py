"""Keeps the page on show in step with the open piece: at most one change of it under way, the newest text wins."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer, Signal

from redaksi.domain.article import Piece
from redaksi.domain.errors import RedaksiError
from redaksi.domain.neighbours import NOBODY, Neighbours
from redaksi.gui.afterwards import Afterwards
from redaksi.gui.desk import Desk
from redaksi.gui.jobs import Job
from redaksi.gui.preview.around import Around
from redaksi.gui.preview.live import Instruction, Live
from redaksi.gui.preview.making import Made, Story, make, until
from redaksi.gui.preview.own_look import OwnLook
from redaksi.gui.preview.renderer import LoadRenderer
from redaksi.gui.preview.screen import Screen
from redaksi.gui.preview.slow import Slow
from redaksi.gui.text_changes import TextChanges
from redaksi.usecases import neighbouring
from redaksi.usecases.changes import Changes

#: Seconds between two changes of the page while somebody types quickly: each costs more than the key itself. A key that
#: comes alone is shown at once.
_PACE = 0.25
#: Seconds of rendering in one go.
_SLICE = 0.006
#: Fields that ask for another page, and those that do not show around the body.
_ELSEWHERE = {"related", "links", "language", "withdrawal"}
_UNSEEN = {"slug", "notes", "embargo"}


class Feed(QObject):
    """Feeds `screen` from the document of `desk` between `resume` and `pause`."""

    #: Whether there is something to show.
    has_page = Signal(bool)
    #: Passages that stand as plain text, as (first line, last line) counted from 1.
    given_up = Signal(list)
    #: The page cannot be made, since the newsroom's own look of it is not right (RedaksiError).
    failed = Signal(object)

    def __init__(self, desk: Desk, load_renderer: LoadRenderer, screen: Screen, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._load_renderer = load_renderer
        self._screen = screen
        self._active = self._scheduled = self._fields_changed = self._failed = False
        self._jobs: dict[str, Job] = {}
        self._slow: Slow | None = None
        self._live: Live | None = None
        self._swap: Instruction | None = None
        self._changes = TextChanges(desk.document.text)
        self._neighbours = NOBODY
        self._around = Around(desk.jobs, self._soon, self._fail)
        self._look = OwnLook(self)
        self._place: float | None = None
        self._beginning = 0.0
        self._afterwards = Afterwards(self._step, self)
        self._typed_at = 0.0
        self._pacing = QTimer(self, singleShot=True)
        self._pacing.timeout.connect(self._afterwards.ask)
        self._told_given_up: list[tuple[int, int]] = []
        self._connect()

    @property
    def is_settled(self) -> bool:
        """Whether the page is what the piece says, whole."""
        if not self._desk.document.is_open:
            return True
        if self._failed:
            return True
        live = self._live
        quiet = self._screen.free and not self._scheduled and self._swap is None and not self._fields_changed
        idle = self._slow is not None and not self._slow.busy and not self._around.busy and not self._changes.any
        return live is not None and quiet and idle and not live.due and live.hard is None

    def resume(self, line: float) -> None:
        """Show the open piece from now on, at what became of this line of its body."""
        if not self._active:
            self._active = True
            self._beginning = line
            self._reload()

    def pause(self) -> None:
        """Nobody is looking."""
        self._active = False
        self._forget()

    def follow(self, line: float) -> None:
        """Let the page show what became of this line of the body."""
        if self._live is not None and not self._desk.document.is_opening:
            self._place = line
            self._soon()

    # What is heard

    def _connect(self) -> None:
        document = self._desk.document
        document.opened.connect(self._opened)
        document.text.contentsChange.connect(self._text_changed)
        document.field_changed.connect(self._field_changed)
        document.saved.connect(self._saved)
        self._desk.ready.connect(self._reload)
        self._desk.settings_changed.connect(self._reload_in_place)
        self._desk.changed.connect(self._store_changed)
        self._screen.freed.connect(self._soon)
        self._screen.lost.connect(self._reload)
        self._look.changed.connect(self._reload_in_place)

    def _opened(self) -> None:
        """Another piece begins at its top; another version of the one on show stays where it is."""
        fields = self._desk.document.fields
        shown = self._live.page.article if self._live is not None else None
        self._beginning = 0.0
        self._reload(stay=fields is not None and shown is not None and fields.id == shown.id)

    def _text_changed(self, position: int, removed: int, added: int) -> None:
        document = self._desk.document
        if not self._active or document.is_opening or self._desk.room is None:
            return
        self._place = self._changes.note(position, added)
        self._soon()

    def _field_changed(self, name: str) -> None:
        if name in _ELSEWHERE:
            self._reload_in_place()
        elif name not in _UNSEEN:
            self._fields_changed = True
            self._soon()

    def _saved(self, piece: Piece) -> None:
        live = self._live
        if live is not None and live.page.of(live.page.article, piece).mark != live.page.mark:
            self._reload_in_place()

    def _store_changed(self, changes: Changes) -> None:
        article = self._desk.document.fields
        if article is None:
            return
        if self._active and changes.articles - {article.id}:
            self._desk.do(neighbouring.of_page, article, done=self._met, key="preview-neighbours")

    def _met(self, neighbours: Neighbours) -> None:
        """Other stories have changed: the page is made anew where it says something else of them now."""
        if self._active and neighbours != self._neighbours:
            self._reload_in_place()

    # Another page

    def _reload_in_place(self) -> None:
        self._reload(stay=True)

    def _reload(self, *, stay: bool = False) -> None:
        """Make the page of the open piece from the beginning; `stay`: show it at the place that is on show."""
        self._forget()
        document = self._desk.document
        article = document.article
        if not self._active or self._desk.room is None:
            return
        if article is None:
            self.has_page.emit(False)
            return
        self._changes = TextChanges(document.text)
        self._look.use(self._desk.settings)
        story = Story(article, document.piece, document.body().split("\n"), self._desk.settings)

        def looked_up(neighbours: Neighbours) -> None:
            self._neighbours = neighbours
            work = (make, self._load_renderer, story, neighbours, stay)
            self._jobs["make"] = self._desk.jobs.run(*work, done=self._made, failed=self._fail)

        self._jobs["neighbours"] = self._desk.do(neighbouring.of_page, article, done=looked_up)

    def _forget(self) -> None:
        for job in self._jobs.values():
            job.cancel()
        self._jobs.clear()
        if self._slow is not None:
            self._slow.stop()
        self._slow = None
        self._around.forget()
        self._live = self._swap = self._place = None
        self._fields_changed = self._failed = False

    def _fail(self, error: RedaksiError) -> None:
        """Nothing is shown rather than a page that no export would write."""
        self._forget()
        self._failed = True
        self.failed.emit(error)

    def _made(self, made: Made) -> None:
        self._live, self._swap = made.live, made.swap
        self._slow = Slow(self._desk.jobs, made.renderer, made.live, self._soon)
        self.has_page.emit(True)
        self._soon()

    # One step

    def _soon(self) -> None:
        """Go on once the editor has painted what was typed."""
        if self._scheduled or not self._screen.free or self._live is None:
            return
        self._scheduled = True
        only_typed = self._changes.any and not self._live.due
        wait = self._typed_at + _PACE - time.monotonic() if only_typed else 0.0
        if wait > 0:
            self._pacing.start(round(wait * 1_000) + 1)
        else:
            self._afterwards.ask()

    def _step(self) -> None:
        self._scheduled = False
        live = self._live
        if live is None or not self._screen.free:
            return
        if self._swap is not None:
            instructions, self._swap = [self._swap], None
        else:
            instructions = self._next(live)
        if instructions:
            self._screen.tell(instructions)
        if self._slow is not None:
            self._slow.ask()
        self._tell_given_up(live)

    def _next(self, live: Live) -> list[Instruction]:
        change = self._changes.take()
        if change is not None:
            self._typed_at = time.monotonic()
            live.edit(*change)
        live.render(until(_SLICE))
        instructions = live.take()
        if self._fields_changed or live.surroundings_due:
            self._fields_changed = live.surroundings_due = False
            self._make_around(live)
        instructions += self._around.take()
        if self._place is None and self._beginning and not live.due:  # what stands above it has its height now
            self._place = self._beginning
        if self._place is not None:
            instructions.append(["follow", *live.at(self._place)])
            self._place, self._beginning = None, 0.0
        return instructions

    def _make_around(self, live: Live) -> None:
        article = self._desk.document.article
        if article is not None:
            live.show(live.page.of(article, self._desk.document.piece))
            self._around.make(live.page, elsewhere=self._look.is_used)

    def _tell_given_up(self, live: Live) -> None:
        if live.given_up != self._told_given_up:
            self._told_given_up = live.given_up
            self.given_up.emit(live.given_up)
