"""The desk that the panes share: the newsroom, who sits there, the open piece, and the way to do things."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from redaksi.domain.errors import RedaksiError
from redaksi.domain.people import Right, User, may_here, nobody_may
from redaksi.domain.settings import SETTINGS
from redaksi.domain.standing import may_write
from redaksi.domain.workflow import EDITABLE
from redaksi.gui.document import Document
from redaksi.gui.jobs import Done, Failed, Job, Jobs
from redaksi.gui.photo_intake import PhotoIntake
from redaksi.gui.pictures import Pictures
from redaksi.gui.preferences import Preferences
from redaksi.usecases import newsroom_settings
from redaksi.usecases.changes import Changes

if TYPE_CHECKING:
    from redaksi.usecases.newsroom import Newsroom


@dataclass(frozen=True, slots=True)
class KeptOut:
    """Why the newsroom of a store folder could not be opened."""

    error: RedaksiError
    folder: Path

    @property
    def damaged(self) -> bool:
        """Whether a backup in the store's place would help."""
        return self.error.code == "store-damaged"


class Desk(QObject):
    """What a pane asks for. Everything that changes the store goes through `do`."""

    #: The newsroom has been opened; `room` and `settings` are there.
    ready = Signal()
    #: The newsroom could not be opened; `kept_out` says why.
    shut = Signal()
    user_changed = Signal()
    #: A use case changed something: carries its Changes. Only panes that care reload.
    changed = Signal(object)
    settings_changed = Signal()
    #: Whether the open piece may be edited has changed (another piece, another state, a read-only store).
    editable_changed = Signal(bool)
    #: A pane asks for a command by its id (see gui.commands.table), or for a piece of the store by its id.
    command_wanted = Signal(str)
    #: A pane asks for a passage of Markdown to stand as a paragraph of its own where the cursor is in the text.
    passage_wanted = Signal(str)
    piece_wanted = Signal(str)
    #: A piece, by its id, has been exported.
    exported = Signal(str)
    #: Something waits for a publication target, and may be sent now.
    sending_wanted = Signal()

    def __init__(self, jobs: Jobs, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.jobs = jobs
        self.preferences = preferences
        self.document = Document(self)
        self.pictures = Pictures(self)
        self.photo_intake = PhotoIntake(self)
        #: The window's language: `id` or `en`.
        self.language = "id"
        self.room: Newsroom | None = None
        #: Why it could not be opened, where it could not.
        self.kept_out: KeptOut | None = None
        self.user: User | None = None
        #: The passphrase of who sits here, where they have one: in memory alone, and gone with them.
        self.passphrase: str | None = None
        #: Everybody of the newsroom, those who have left included.
        self.members: Sequence[User] = ()
        self._waiting_for: User | None = None
        self._store_read_only = False
        self.settings: dict[str, str] = {key: setting.default for key, setting in SETTINGS.items()}
        self._was_editable = False
        self.document.opened.connect(self._check_editable)
        self.document.saved.connect(self._check_editable)
        self.changed.connect(self._changed)

    @property
    def user_name(self) -> str | None:
        return self.user.name if self.user else None

    @property
    def read_only(self) -> bool:
        """Whether one can only look: at a store that cannot be written, or until a passphrase has been shown."""
        return self._store_read_only or self._waiting_for is not None

    @read_only.setter
    def read_only(self, only: bool) -> None:
        self._store_read_only = only

    @property
    def waiting_for(self) -> User | None:
        """Who is to sit here and has not shown their passphrase yet."""
        return self._waiting_for

    @property
    def store_read_only(self) -> bool:
        """Whether nobody at all can change anything here."""
        return self._store_read_only

    def may(self, right: Right) -> bool:
        """Whether who sits here may do that; the use cases ask again (usecases/rights.py)."""
        if self.user is None:
            return nobody_may(right, self.members)
        return may_here(self.user, right, self.members)

    @property
    def editable(self) -> bool:
        """Whether the open piece may be changed here and now."""
        document, piece = self.document, self.document.piece
        if not document.is_open or self.read_only or piece is None:
            return document.is_open and not self.read_only
        return piece.state in EDITABLE and may_write(piece.standing, self.user_name)

    def enter(self, room: Newsroom, settings: dict[str, str], *, read_only: bool) -> None:
        """The newsroom has been opened."""
        self.room, self._store_read_only, self.kept_out = room, read_only, None
        self.set_settings(settings)
        self._check_editable()
        self.ready.emit()

    def keep_out(self, error: RedaksiError, folder: Path) -> None:
        """The newsroom in `folder` could not be opened."""
        self.kept_out = KeptOut(error, folder)
        self.shut.emit()

    def speak(self, language: str) -> None:
        """The window speaks `id` or `en` from now on."""
        self.language = language

    def sit(self, user: User | None, passphrase: str | None = None) -> None:
        """Somebody else works here from now on, who has shown that `passphrase` is theirs where they have one."""
        self.passphrase = passphrase if user is not None else None
        waited, self._waiting_for = self._waiting_for, None
        if user != self.user or waited is not None:
            self.user = user
            self._check_editable()
            self.user_changed.emit()

    def wait_for(self, user: User) -> None:
        """Nobody sits here until `user` has shown a passphrase, or somebody else has come: till then, only looking."""
        self.user, self.passphrase, self._waiting_for = None, None, user
        self._check_editable()
        self.user_changed.emit()

    def set_settings(self, settings: dict[str, str]) -> None:
        if settings != self.settings:
            self.settings = settings
            self.settings_changed.emit()

    def do(
        self,
        usecase: Callable[..., Any],
        *args: Any,
        done: Done | None = None,
        failed: Failed | None = None,
        key: str | None = None,
        **named: Any,
    ) -> Job:
        """Run `usecase(room, *args, **named)` on the store's thread, emit `changed`, then call `done(result)`.

        `key` (newest wins) is for reading: a replaced job hands nothing on.
        """
        if self.room is None:
            raise RuntimeError("the newsroom is not open yet: wait for Desk.ready")

        def arrived(result: Any) -> None:
            changes = result if isinstance(result, Changes) else getattr(result, "changes", None)
            if changes is not None:
                self.changed.emit(changes)
            if done is not None:
                done(result)

        work = functools.partial(usecase, self.room, *args, **named)
        return self.jobs.store(work, done=arrived, failed=failed, key=key)

    def reload_settings(self) -> None:
        """Ask the store for the newsroom's settings."""
        self.do(newsroom_settings.all_settings, done=self.set_settings, key="settings")

    def _changed(self, changes: Changes) -> None:
        if changes.settings:
            self.reload_settings()

    def _check_editable(self) -> None:
        if self.editable != self._was_editable:
            self._was_editable = self.editable
            self.editable_changed.emit(self._was_editable)
