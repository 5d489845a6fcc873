"""The piece that is open in a window: what the panes show and change.

The body lives in a QTextDocument that the editor edits and the preview listens to block by block; every other field
lives in a frozen Article. Panes never talk to each other: they change the document and hear of changes from it.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Collection
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor, QTextDocument

from redaksi.domain.article import Article, Piece
from redaksi.gui.editor.look.spacing import SpacedLayout
from redaksi.gui.text_changes import TextChanges

# What QTextDocument keeps between two blocks (Qt: QTextDocument::toRawText).
_PARAGRAPH = "\u2029"


class Document(QObject):
    """One open piece, or none. `article` and `piece` are None when nothing is open."""

    #: Another piece (or none) is shown: every pane reloads.
    opened = Signal()
    #: A field of the article changed, by name; panes that did not change it themselves refresh it.
    field_changed = Signal(str)
    #: Somebody at this window has changed a field: its name, the value it had and the one it has.
    changed_here = Signal(str, object, object)
    #: Something that a save would keep has changed (field or body).
    edited = Signal()
    #: What is typed into fields and not yet taken counts from now on: the piece is about to be kept or left.
    settling = Signal()
    #: The store has kept it; carries the Piece.
    saved = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.text = QTextDocument(self)
        self.layout = SpacedLayout(self.text)
        self.text.setDocumentLayout(self.layout)
        self.text.contentsChange.connect(self._body_touched)
        self.piece: Piece | None = None
        self._article: Article | None = None
        self._base: Article | None = None
        self._body_dirty = False
        self._changes = TextChanges(self.text)
        self._lines = [""]
        self._opening = False
        self._meeting = False

    @property
    def is_open(self) -> bool:
        return self._article is not None

    @property
    def is_opening(self) -> bool:
        """Whether the text is just being filled: what changes then is no edit, and `opened` follows."""
        return self._opening

    @property
    def article(self) -> Article | None:
        """The article as it stands on screen, body included (joining its lines costs time in their number)."""
        if self._article is not None and self._body_dirty:
            self._article = dataclasses.replace(self._article, body=self.body())
            self._body_dirty = False
        return self._article

    @property
    def base(self) -> Article | None:
        """What the screen and the store last had in common: what differs from it has been changed here."""
        return self._base

    @property
    def fields(self) -> Article | None:
        """The article without a fresh body: for panes that show only metadata."""
        return self._article

    def open(self, piece: Piece | None) -> None:
        """Show a stored piece, or nothing."""
        self._show(piece.article if piece else None, piece)

    def open_new(self, article: Article) -> None:
        """Show an article that the store does not hold yet; it is kept from the first change on."""
        self._show(article, None)

    def change(self, **fields: Any) -> None:
        """Set fields of the article (not the body); nothing happens for a value that is there already."""
        if self._article is None:
            return
        new = {name: value for name, value in fields.items() if getattr(self._article, name) != value}
        if new:
            before, self._article = self._article, dataclasses.replace(self._article, **new)
            for name, value in new.items():
                self.changed_here.emit(name, getattr(before, name), value)
                self.field_changed.emit(name)
            self.edited.emit()

    def mark_saved(self, piece: Piece, sent: Article | None = None, taken: Collection[str] = ()) -> None:
        """The store kept `piece`: take over what only it knows (slug, state, revision), not the content.

        After a save, `sent` is what was given to it and `taken` are the fields that it holds as somebody else has
        changed them meanwhile: these are taken over, too, where nothing has been typed into them since.
        """
        if self._article is None or piece.article.id != self._article.id:
            return
        self.piece = piece
        if sent is not None:
            self._meet(piece.article, sent, taken)
        if self._article.slug != piece.article.slug:
            self._article = dataclasses.replace(self._article, slug=piece.article.slug)
            self.field_changed.emit("slug")
        self.saved.emit(piece)

    def body(self) -> str:
        """The body exactly as typed: `toPlainText` would turn no-break spaces and U+2028 into others.

        Only lines that have changed are read from Qt: of 100,000 words, reading all takes ten times as long.
        """
        change = self._changes.take()
        if change is not None:
            first, removed, lines = change
            self._lines[first : first + removed] = lines
        if len(self._lines) != self.text.blockCount():
            self._read_all()
        return "\n".join(self._lines)

    def _meet(self, kept: Article, sent: Article, taken: Collection[str]) -> None:
        article, missed = self.article if taken else self._article, {}
        for name in taken:
            if getattr(article, name) != getattr(sent, name):
                missed[name] = getattr(sent, name)
            elif name == "body":
                self._replace_body(kept.body)
            elif self._article is not None:
                self._article = dataclasses.replace(self._article, **{name: getattr(kept, name)})
                self.field_changed.emit(name)
        self._base = dataclasses.replace(kept, **missed)

    def _replace_body(self, body: str) -> None:
        """Put another text in, touching only what differs: cursor, undo and preview go on. It is no edit."""
        old = self.body()
        start = _common(old, body)
        end = _common(old[start:][::-1], body[start:][::-1])
        cursor = QTextCursor(self.text)
        cursor.setPosition(_units(old[:start]))
        cursor.setPosition(_units(old[: len(old) - end]), QTextCursor.MoveMode.KeepAnchor)
        self._meeting = True
        try:
            cursor.insertText(body[start : len(body) - end].replace("\n", _PARAGRAPH))
        finally:
            self._meeting = False
        self._body_dirty = True

    def _show(self, article: Article | None, piece: Piece | None) -> None:
        self._opening = True
        try:
            self.piece, self._article = piece, article
            self._base = piece.article if piece else None
            self.text.setPlainText(article.body if article else "")
            self.text.setModified(False)
            self._read_all()
        finally:
            self._opening = self._body_dirty = False
        self.opened.emit()

    def _read_all(self) -> None:
        self._lines = self.text.toRawText().split(_PARAGRAPH)
        self._changes = TextChanges(self.text)

    def _body_touched(self, position: int, removed: int, added: int) -> None:
        if self._opening:
            return
        try:
            self._changes.note(position, added)
        except ValueError:  # what Qt told does not explain the lines that are there: no change may be lost for that
            self._read_all()
        if self._article is not None and (removed or added):
            self._body_dirty = True
            if not self._meeting:
                self.edited.emit()


def _common(one: str, other: str) -> int:
    """How many characters two texts begin with together."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (left, right) in enumerate(pairs) if left != right), min(len(one), len(other)))


def _units(text: str) -> int:
    """The length of a text as QTextDocument counts it: in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
