"""Hanging indents in a plain text layout: the lines of an item or a quote stand below its words, not below its sign."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextBlock, QTextLayout

from redaksi.gui.editor.grammar import HEADING, IN_CODE, IN_TABLE, line_prefix
from redaksi.gui.editor.offsets import to_units

#: What an indented line begins with.
_FIRST = frozenset(" \t>-*+0123456789")
#: Of the width of the column: deeper ones would leave no room for words.
_DEEPEST = 0.4


def hang(block: QTextBlock) -> bool:
    """Lay `block` out again with its later lines moved in, right after Qt has done it; whether that was called for."""
    text = block.text()
    if text[:1] not in _FIRST or block.userState() in (IN_CODE, IN_TABLE):
        return False
    prefix = _before_words(text)
    if not prefix:
        return False
    layout = block.layout()
    first = layout.lineAt(0)
    margin, width = first.x(), first.width()
    indent = _x(first.cursorToX(to_units(text, prefix))) - margin
    if not 0 < indent <= width * _DEEPEST:
        return False
    _lay_out(layout, margin, width, indent)
    block.setLineCount(layout.lineCount())
    return True


def _before_words(text: str) -> int:
    """Characters before the words of a list's item or a quote, or the blanks that a line begins with."""
    prefix = line_prefix(text)
    if prefix and HEADING.search(prefix):
        return 0
    return len(prefix) or len(text) - len(text.lstrip(" \t"))


def _lay_out(layout: QTextLayout, margin: float, width: float, indent: float) -> None:
    """As QPlainTextDocumentLayout does it, but for the indent."""
    layout.beginLayout()
    height = moved = 0.0
    line = layout.createLine()
    while line.isValid():
        line.setLeadingIncluded(True)
        line.setLineWidth(width - moved)
        line.setPosition(QPointF(margin + moved, height))
        height += line.height()
        if line.leading() < 0:
            height += math.ceil(line.leading())
        moved = indent
        line = layout.createLine()
    layout.endLayout()


def _x(answer: object) -> float:
    """Qt's binding answers with the place alone, or with the character it belongs to."""
    return float(answer[0] if isinstance(answer, tuple) else answer)  # type: ignore[arg-type]
