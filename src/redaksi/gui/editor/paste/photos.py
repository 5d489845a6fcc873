"""Photos that come into the text: each stands as a paragraph of its own where it was dropped or pasted."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from redaksi.domain.article import Photo
from redaksi.gui.desk import Desk
from redaksi.gui.photo_intake import Added, add_photos
from redaksi.gui.photo_mime import Incoming
from redaksi.gui.photos.words import markdown_of


def bring(desk: Desk, body: QPlainTextEdit, photos: Iterable[Incoming]) -> None:
    """Take photos into the story; those after the lead photo stand in the text, at the cursor as it is now."""
    add_photos(desk, photos, placing(body))


def placing(body: QPlainTextEdit) -> Added:
    """What puts each photo but the lead photo into the text, at the cursor as it is now."""
    place = QTextCursor(body.textCursor())

    def placed(photo: Photo) -> None:
        if not photo.lead and not body.isReadOnly():
            put_passage(place, markdown_of(photo))

    return placed


def put_passage(cursor: QTextCursor, passage: str) -> None:
    """Put Markdown as a paragraph of its own after the line of `cursor`, which is then behind it; one step of undo."""
    cursor.beginEditBlock()
    cursor.clearSelection()
    block = cursor.block()
    empty = not block.text().strip()
    if not empty:
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    before = "" if empty and not block.previous().text().strip() else "\n" if empty else "\n\n"
    following = block.next()
    after = "\n" if following.isValid() and following.text().strip() else ""
    cursor.insertText(f"{before}{passage}{after}")
    cursor.endEditBlock()
