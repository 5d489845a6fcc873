"""Keeps the right speller at work: by the language of the piece on show, the words that were added, the choice made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction

from redaksi.domain.spelling.word import LANGUAGES
from redaksi.gui.desk import Desk
from redaksi.gui.editor.marks.marks import Marks
from redaksi.gui.spelling.source import RULE, SpellingSource
from redaksi.usecases.changes import Changes

if TYPE_CHECKING:
    from redaksi.domain.spelling.speller import Speller
    from redaksi.usecases.newsroom import Newsroom

MARKED, FOLDER = "spelling/marked", "spelling/folder"
#: Milliseconds after a piece is on show until its dictionary is loaded: showing and typing come first.
_AFTER = 400


class Flush(Protocol):
    """Saves what is not saved yet, and what is not in the store yet where `explicit`; then calls `then`."""

    def __call__(self, then: Callable[[], object], *, explicit: bool) -> object: ...


class Spelling(QObject):
    """Feeds the marks of headline and text with misspelt words."""

    #: A dictionary that the piece on show needs is missing here (`id` or `en`), or "" once it is not.
    missing = Signal(str)

    def __init__(self, desk: Desk, marks: Sequence[Marks], flush: Flush) -> None:
        super().__init__(desk)
        self._desk = desk
        self._marks: Sequence[Marks] = marks
        self._flush = flush
        self._loaded: str | None = None
        self._action: QAction | None = None
        self.source = SpellingSource(self)
        for each in marks:
            each.register(self.source)
            each.destroyed.connect(self._part)
        self._later = QTimer(self, singleShot=True, interval=_AFTER)
        self._later.timeout.connect(self._load)
        self._connect()
        self.marked = desk.preferences.flag(MARKED)
        self._later.start()

    def tick(self, action: QAction) -> None:
        """From now on the check of the command's action says whether words are marked."""
        self._action = action
        action.setChecked(self.marked)

    def turn(self, marked: bool) -> None:
        """Mark misspelt words or not, from now on."""
        self._desk.preferences.set(MARKED, marked)

    def look_again(self) -> None:
        """A dictionary may have come, or words in it."""
        self._loaded = None
        self._later.start(0)

    def _connect(self) -> None:
        desk, source = self._desk, self.source
        desk.ready.connect(self._later.start)
        desk.document.opened.connect(self._opened)
        desk.document.field_changed.connect(lambda name: self._later.start() if name == "language" else None)
        desk.editable_changed.connect(lambda _editable: self._later.start())
        desk.settings_changed.connect(self.look_again)
        desk.changed.connect(self._changed)
        desk.preferences.changed.connect(self._preference_changed)
        source.personal_wanted.connect(self._add_personal)
        source.newsroom_wanted.connect(self._add_newsroom)
        source.ignoring_wanted.connect(self._ignore)

    def _opened(self) -> None:
        self.source.ignored = frozenset()
        self._later.start()

    def _changed(self, changes: Changes) -> None:
        if changes.words or "*" in changes.articles:
            self.look_again()

    def _preference_changed(self, key: str) -> None:
        if key == FOLDER:
            self.look_again()
        elif key == MARKED:
            self.marked = self._desk.preferences.flag(MARKED)
            if self._action is not None:
                self._action.setChecked(self.marked)
            self._later.start(0)

    def _load(self) -> None:
        """Ask for what the piece on show needs and is not there yet. A text that cannot be changed needs nothing."""
        desk = self._desk
        fields = desk.document.fields
        if desk.room is None or fields is None or not desk.editable:
            return
        self.source.shared = not desk.read_only
        desk.do(_ignored, fields.id, done=self._ignored_arrived, key="ignored")
        language = self._language if self.marked else ""
        if language != self._loaded:
            self._loaded = language
            folder = desk.preferences.text(FOLDER)
            desk.do(_speller, language, Path(folder) if folder else None, done=self._arrived, key="speller")

    def _arrived(self, speller: Speller | None) -> None:
        had, self.source.speller = self.source.speller, speller
        self.missing.emit(self._loaded if speller is None and self._loaded in LANGUAGES else "")
        if had is not None or speller is not None:
            self._again()

    def _ignored_arrived(self, marks: frozenset[tuple[str, str]]) -> None:
        words = frozenset(text for rule, text in marks if rule == RULE)
        if words != self.source.ignored:
            self.source.ignored = words
            self._again()

    def _part(self) -> None:
        """The texts are gone; a dictionary may still be on its way."""
        self._marks = ()

    def _again(self) -> None:
        for marks in self._marks:
            marks.look_again(self.source)

    def _add_personal(self, word: str) -> None:
        from redaksi.usecases import spelling

        self._desk.do(spelling.add_personal_word, self._language, word)

    def _add_newsroom(self, word: str) -> None:
        from redaksi.usecases import spelling

        self._desk.do(spelling.add_newsroom_word, self._language, word, self._desk.user_name)

    def _ignore(self, word: str) -> None:
        """The piece has to be in the store first, where what is ignored is kept with it."""
        from redaksi.usecases import ignored

        def keep() -> None:
            fields = self._desk.document.fields
            if fields is not None:
                self._desk.do(ignored.ignore, fields.id, RULE, word, done=self._ignored_arrived)

        self._flush(keep, explicit=self._desk.document.piece is None)

    @property
    def _language(self) -> str:
        """The language of the piece on show without its region: `en` for `en-GB`."""
        fields = self._desk.document.fields
        return fields.language.partition("-")[0].lower() if fields else "id"


# On the store's thread, which imports what it takes: the first paint and the first key wait for none of it.


def _speller(room: Newsroom, language: str, folder: Path | None) -> Speller | None:
    from redaksi.usecases import spelling

    return spelling.speller(room, language, folder) if language else None


def _ignored(room: Newsroom, article_id: str) -> frozenset[tuple[str, str]]:
    from redaksi.usecases import ignored

    return ignored.ignored(room, article_id)
