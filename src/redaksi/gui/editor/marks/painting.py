"""The lines under marked words: a wave for misspelt ones, dots for the house style, a line for comments.

Drawn without a layout.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QTextBlock
from PySide6.QtWidgets import QPlainTextEdit

from redaksi.gui import theme
from redaksi.gui.editor.look.in_view import InView
from redaksi.gui.editor.marks.marking import CLEAN, Kind, Paragraph, Placed

#: Pixels: how far below the letters' base line, how high, and how long until it repeats.
_BELOW, _HEIGHT, _PERIOD = 2, 4, 6
_COLOURS = {Kind.SPELLING: "error", Kind.STYLE: "state_in_review", Kind.REMARK: "state_submitted"}


def paint_marks(
    body: QPlainTextEdit,
    shown: Sequence[InView],
    paragraphs: Sequence[Paragraph],
    hidden: int,
    kinds: Sequence[Kind] = tuple(Kind),
) -> None:
    """Draw the marks of `kinds` of the paragraphs `shown`; a word that is typed at the position `hidden` waits."""
    painter: QPainter | None = None
    for block, left, top, _height in shown:
        number = block.blockNumber()
        known = paragraphs[number] if number < len(paragraphs) else CLEAN
        if not known.marks or known.code:
            continue
        painter = painter or QPainter(body.viewport())
        touched, offset, tiles = hidden - block.position(), QPointF(left, top), _tiles(body.devicePixelRatioF())
        for placed in _drawn(known.marks):
            if placed.mark.kind in kinds and not placed.waits_for(touched):
                _paint(painter, block, placed, offset, tiles[placed.mark.kind])
    if painter is not None:
        painter.end()


def _tiles(ratio: float) -> dict[Kind, QPixmap]:
    return {kind: _tile(kind, theme.color(token).name(), ratio) for kind, token in _COLOURS.items()}


def _drawn(marks: Sequence[Placed]) -> Sequence[Placed]:
    """Words that are misspelt and against the house style have the wave alone; a comment's line lies below both."""
    waves = {(placed.start, placed.end) for placed in marks if placed.mark.kind is Kind.SPELLING}
    if len(waves) == len(marks):
        return marks
    shown = [p for p in marks if p.mark.kind is not Kind.STYLE or (p.start, p.end) not in waves]
    return sorted(shown, key=lambda placed: placed.mark.kind is not Kind.REMARK)


def _paint(painter: QPainter, block: QTextBlock, placed: Placed, offset: QPointF, tile: QPixmap) -> None:
    """A mark may run over the ends of lines."""
    layout = block.layout()
    place = placed.start
    while place < placed.end:
        line = layout.lineForTextPosition(place)
        if not line.isValid():
            return
        end = min(placed.end, line.textStart() + line.textLength())
        left, right = sorted((_x(line.cursorToX(place)), _x(line.cursorToX(end))))
        top = round(offset.y() + line.y() + line.ascent()) + _BELOW
        painter.drawTiledPixmap(QRectF(offset.x() + left, top, right - left, _HEIGHT), tile)
        if end <= place:
            return
        place = end


def _x(answer: object) -> float:
    """Qt's binding answers with the place alone, or with the character it belongs to."""
    return float(answer[0] if isinstance(answer, tuple) else answer)  # type: ignore[arg-type]


@cache
def _tile(kind: Kind, colour: str, ratio: float) -> QPixmap:
    """One period of the line, for a screen with `ratio` device pixels to a pixel."""
    tile = QPixmap(round(_PERIOD * ratio), round(_HEIGHT * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if kind is Kind.REMARK:
        painter.fillRect(QRectF(0, 1, _PERIOD, 2), QColor(colour))
    elif kind is Kind.SPELLING:
        painter.setPen(QPen(QColor(colour), 1.2))
        middle = _PERIOD / 2
        painter.drawPolyline([QPointF(x, 3 if x % _PERIOD == 0 else 1) for x in (0, middle, _PERIOD)])
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        for x in (1.0, 4.0):
            painter.drawEllipse(QPointF(x, 2), 0.9, 0.9)
    painter.end()
    return tile
