"""The lead (teras) of the text that is being written: its first paragraph. Costs what the lead is long."""

from __future__ import annotations

import re

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

_NOT_TEXT = re.compile(r"\s*(?:#{1,6}\s|!\[|```|---|\|)")
#: A lead is looked for only so far down, and only so much of it is taken.
_BLOCKS, _LENGTH = 40, 5_000


def lead_of(text: QTextDocument) -> str:
    """The first paragraph that is no heading, picture, table or rule; its lines joined. Empty where there is none."""
    lines: list[str] = []
    block = text.begin()
    for _ in range(_BLOCKS):
        if not block.isValid():
            break
        line = _beginning(block).strip()
        if line and not _NOT_TEXT.match(line):
            lines.append(line)
        elif lines:
            break
        block = block.next()
    return " ".join(lines)[:_LENGTH]


def _beginning(block: QTextBlock) -> str:
    """The text of a block, of a very long one only the beginning: nobody's lead is longer."""
    if block.length() <= _LENGTH:
        return block.text()
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + _LENGTH, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()
