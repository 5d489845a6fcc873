"""What the desk has said about the open piece, and where in the text: loaded with it, kept true while it is written.

A piece that nobody has commented on costs one question to the store when it is opened, and nothing at any key.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from redaksi.domain.anchors import Anchor
from redaksi.domain.article import Piece, State
from redaksi.domain.differences import PROSE
from redaksi.domain.remarks import Remark, Thread
from redaksi.gui.desk import Desk
from redaksi.gui.review.places import Lines, Located, by_line, located
from redaksi.usecases import remarks
from redaksi.usecases.changes import Changes
from redaksi.usecases.remarks import Conversation

#: Passages are looked for once nobody has typed for so long (milliseconds).
_REST = 900
_NOTHING = Conversation("", (), ())


class Talk(QObject):
    """Follows the desk's document."""

    #: The conversation of a piece that has just been opened has arrived.
    arrived = Signal()
    #: What is said has changed (also when another piece is open).
    changed = Signal()
    #: Passages stand elsewhere now; carries those of body and headline by paragraph, and the body's revision.
    placed = Signal(object, object, int)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.conversation = _NOTHING
        self.located = Located()
        self._article_id: str | None = None
        self._state: State | None = None
        self._following = False
        #: Counts what is looked for and what is typed: a look that neither has overtaken goes on.
        self._turn = 0
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._locate)
        desk.document.opened.connect(self._opened)
        desk.document.saved.connect(self._saved)
        desk.changed.connect(self._changed)
        desk.ready.connect(self._opened)
        self._opened()

    @property
    def threads(self) -> tuple[Thread, ...]:
        """Of the open piece, in the order in which they were begun."""
        return self.conversation.threads

    def is_lost(self, remark: Remark) -> bool:
        """Whether its passage is no longer there; nobody knows before it has been looked for."""
        return remark.anchor is not None and remark.id in self.located.anchors and remark.id not in self.located.places

    def order(self, thread: Thread) -> tuple[int, int, int]:
        """A key to sort by: the whole piece first, then fields and passages in their order, then lost ones."""
        remark = thread.remark
        if self.is_lost(remark):
            return len(PROSE) + 1, 0, remark.position
        place = self.located.places.get(remark.id)
        field = -1 if remark.field is None else PROSE.index(remark.field) if remark.field in PROSE else len(PROSE)
        return field, place.start if place else -1, remark.position

    def reload(self) -> None:
        """Ask the store anew what is said about the open piece."""
        if self._article_id is not None and self._desk.room is not None and self._desk.document.piece is not None:
            self._desk.do(remarks.conversation, self._article_id, done=self._take, key="remarks")

    # How it is done

    def _opened(self) -> None:
        article, piece = self._desk.document.fields, self._desk.document.piece
        fresh = article is None or article.id != self._article_id
        if fresh:
            self._leave()
        self._article_id = article.id if article else None
        self._state = piece.state if piece else None
        if fresh:
            self.conversation, self.located = _NOTHING, Located()
            self._follow()
            self.changed.emit()
        self.reload()

    def _saved(self, piece: Piece) -> None:
        """A step was taken, which may have come with a note; or others have changed the text."""
        if piece.state is not self._state:
            self._state = piece.state
            self.reload()
        elif self._following and not self._rest.isActive():
            self._rest.start()

    def _changed(self, changes: Changes) -> None:
        if changes.remarks and changes.articles & {self._article_id, "*"}:
            self.reload()

    def _take(self, conversation: Conversation) -> None:
        if conversation.article_id != self._article_id:
            return
        first = self.conversation is _NOTHING
        self.conversation = conversation
        self._follow()
        self._locate()
        self.changed.emit()
        if first:
            self.arrived.emit()

    def _follow(self) -> None:
        """Listen to what is typed only where a passage may move by it."""
        wanted = any(thread.remark.anchor is not None for thread in self.threads)
        if wanted != self._following:
            self._following = wanted
            edited = self._desk.document.edited
            edited.connect(self._typed) if wanted else edited.disconnect(self._typed)

    def _typed(self) -> None:
        self._turn += 1
        self._rest.start()

    def _locate(self) -> None:
        document = self._desk.document
        article = document.article if self._following else document.fields
        if article is None:
            return
        self._rest.stop()
        texts = {name: getattr(article, name) or "" for name in PROSE}
        marked = [thread.remark for thread in self.threads]
        known = self.located.anchors
        revision, article_id = document.text.revision(), article.id
        self._turn += 1
        turn = self._turn
        self._desk.jobs.run(
            _look,
            texts,
            marked,
            known,
            lambda: self._turn == turn,
            done=lambda found: self._found(found, revision, article_id),
            key="remarks-places",
        )

    def _found(self, found: tuple[Located, Lines, Lines] | None, revision: int, article_id: str) -> None:
        if article_id != self._article_id or found is None:
            return
        self.located, body, headline = found
        self._remember(rewritten=True)
        self.placed.emit(body, headline, revision)

    def _leave(self) -> None:
        """Another piece is about to be shown: where the passages of this one stand is remembered."""
        self._rest.stop()
        if self._article_id is not None:
            self._remember(rewritten=False)

    def _remember(self, *, rewritten: bool) -> None:
        """Write down anchors that are others than the store's: only rewritten passages while they are being written."""
        moved = {
            thread.remark.id: now
            for thread in self.threads
            if (was := thread.remark.anchor) is not None
            and (now := self.located.anchors.get(thread.remark.id)) is not None
            and (now.wording != was.wording if rewritten else now != was)
        }
        if moved and self._desk.room is not None and not self._desk.read_only and self._article_id is not None:
            self._desk.do(remarks.follow, self._article_id, moved)
            self._adopt(moved)

    def _adopt(self, anchors: Mapping[str, Anchor]) -> None:
        """The store knows these anchors from now on."""
        threads = tuple(
            Thread(_anchored(thread.remark, anchors), thread.answers) for thread in self.conversation.threads
        )
        self.conversation = Conversation(self.conversation.article_id, threads, self.conversation.notes)


def _anchored(remark: Remark, anchors: Mapping[str, Anchor]) -> Remark:
    return replace(remark, anchor=anchors.get(remark.id, remark.anchor))


def _look(
    texts: Mapping[str, str], marked: list[Remark], known: Mapping[str, Anchor], going_on: Callable[[], bool]
) -> tuple[Located, Lines, Lines] | None:
    found = located(texts, marked, known, going_on)
    if found is None:
        return None
    shown = {remark.id: remark.field for remark in marked if remark.is_open}
    lines = [
        by_line(texts[name], {key: place for key, place in found.places.items() if shown.get(key) == name})
        for name in ("body", "headline")
    ]
    return found, lines[0], lines[1]
