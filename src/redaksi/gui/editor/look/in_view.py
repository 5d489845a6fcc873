"""The paragraphs of a text area that lie in a rectangle, found once for everybody who paints there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QPlainTextEdit


class InView(NamedTuple):
    """A paragraph with its place in the viewport: left and top edge and height, in pixels."""

    block: QTextBlock
    left: float
    top: float
    height: float


def in_view(body: QPlainTextEdit, area: QRect) -> Iterator[InView]:
    """From the top; asking for heights is what costs, so nothing is asked about what lies below `area`."""
    block, offset = body.firstVisibleBlock(), body.contentOffset()
    left, top = offset.x(), offset.y()
    upper, lower = area.top(), area.bottom()
    while block.isValid() and top <= lower:
        height = body.blockBoundingRect(block).height()
        if top + height >= upper:
            yield InView(block, left, top, height)
        top += height
        block = block.next()
