"""What lies under the words: a bar beside quotes, a ground below code. Drawn, so that the text knows nothing of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QTextBlock

from redaksi.gui import theme
from redaksi.gui.editor.grammar import IN_CODE, IN_QUOTE
from redaksi.gui.editor.look.in_view import InView

if TYPE_CHECKING:
    from redaksi.gui.editor.body import BodyEdit

#: Pixels left of the words, within the text area: room for the bar beside a quote.
GUTTER = 12
_BAR = 3


def paint_ground(body: BodyEdit, event: QPaintEvent, shown: Sequence[InView]) -> None:
    """Draw what lies in the painted rectangle, in which `shown` are the paragraphs; before the text is painted."""
    if not body.highlighter.grounded:
        return
    area = QRectF(event.rect())
    painter: QPainter | None = None
    for block, _left, top, height in shown:
        if token := _token(block):
            painter = painter or QPainter(body.viewport())
            left, width = (0.0, float(_BAR)) if token == "control" else (area.left(), area.width())
            painter.fillRect(QRectF(left, top, width, height), theme.color(token))
    if painter is not None:
        painter.end()


def _token(block: QTextBlock) -> str | None:
    """The colour of the ground (theme token) of a paragraph."""
    state = block.userState()
    if state == IN_QUOTE:
        return "control"
    # The line that closes a fence is code to the eye, too.
    return "surface" if IN_CODE in (state, block.previous().userState()) else None
