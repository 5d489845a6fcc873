"""How a piece looks in the list: headline on two lines at most, quiet facts, and its state as icon, word and colour."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from redaksi.domain.article import State
from redaksi.gui import icons, theme
from redaksi.gui.library.model import FACTS, ROW, headline_of
from redaksi.gui.library.words import state_color, state_icon, state_word
from redaksi.gui.queue.words import Facts
from redaksi.usecases.records import Row

_EDGE = 16
_GAP = 4
_ICON = 14
#: Pixels between a chip and the line above it, whose letters reach down.
_OVER_CHIP = 3


class RowDelegate(QStyledItemDelegate):
    """Every row has the same height, so that a list of any length is laid out at once."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        metrics, told = QFontMetrics(option.font), index.data(FACTS)
        lines = 4 if told is not None and told.tall else 3
        return QSize(200, lines * metrics.lineSpacing() + 2 * _GAP + 2 * 10)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: Row = index.data(ROW)
        area: QRect = option.rect
        font: QFont = option.font
        state: QStyle.StateFlag = option.state
        painter.save()
        self._ground(painter, area, state)
        inner = area.adjusted(_EDGE, 10, -_EDGE, -10)
        self._headline(painter, inner, font, row)
        self._foot(painter, inner, font, index)
        painter.restore()

    def _ground(self, painter: QPainter, area: QRect, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.color("selection"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, theme.color("hover"))
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRect(area.adjusted(1, 1, -1, -2))
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), theme.color("line"))

    def _headline(self, painter: QPainter, inner: QRect, font: QFont, row: Row) -> None:
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold if row.headline else QFont.Weight.Normal)
        metrics = QFontMetrics(bold)
        painter.setFont(bold)
        painter.setPen(theme.color("ink" if row.headline else "quiet"))
        for number, line in enumerate(two_lines(headline_of(row), inner.width(), bold.toString())):
            base = inner.top() + number * metrics.lineSpacing() + metrics.ascent()
            painter.drawText(QPointF(inner.left(), base), line)

    def _foot(self, painter: QPainter, inner: QRect, font: QFont, index: QModelIndex | QPersistentModelIndex) -> None:
        row: Row = index.data(ROW)
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.92)
        metrics = QFontMetrics(small)
        painter.setFont(small)
        foot = QRect(inner.left(), inner.bottom() - metrics.height(), inner.width(), metrics.height())
        told: Facts = index.data(FACTS)
        left = self._chip(painter, foot, metrics, row.state) if told.chip else foot.right()
        painter.setPen(theme.color("error" if told.urgent else "quiet"))
        room = left - (_GAP * 2 if told.chip else 0) - foot.left()
        marks = (("photo", row.photos), ("comment", row.remarked), ("receive", row.copied))
        for name in [name for name, there in marks if there]:
            side = theme.scaled(_ICON)
            room -= side + _GAP
            mark = icons.pixmap(name, theme.color("quiet"), side, painter.device().devicePixelRatioF())
            painter.drawPixmap(foot.left() + room + _GAP, foot.center().y() - side // 2, mark)
        lines = foot_lines(told.text, inner.width(), room, small.toString()) if told.tall else (told.text,)
        if len(lines) > 1:
            above = foot.top() - metrics.lineSpacing() - (_OVER_CHIP if told.chip else 0)
            painter.drawText(QPointF(foot.left(), above + metrics.ascent()), lines[0])
        facts = metrics.elidedText(lines[-1], Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(foot.left(), foot.top() + metrics.ascent()), facts)

    def _chip(self, painter: QPainter, foot: QRect, metrics: QFontMetrics, state: State) -> int:
        """Draw the state at the right; the x at which it begins."""
        word, colour = state_word(state), state_color(state)
        side = theme.scaled(_ICON)
        width = side + _GAP + metrics.horizontalAdvance(word) + 12
        chip = QRect(foot.right() - width + 1, foot.top() - 2, width, foot.height() + 4)
        ground = QColor(colour)
        ground.setAlphaF(0.12)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(chip, 6, 6)
        mark = icons.pixmap(state_icon(state), colour, side, painter.device().devicePixelRatioF())
        painter.drawPixmap(chip.left() + 6, chip.center().y() - side // 2 + 1, mark)
        painter.setPen(colour)
        painter.drawText(QPointF(chip.left() + 6 + side + _GAP, foot.top() + metrics.ascent()), word)
        return chip.left()


def foot_lines(text: str, width: int, room: int, font: str) -> tuple[str, ...]:
    """`text` on lines of `width` pixels, the last of which has marks beside it that leave `room`.

    What fits on one line, but not beside the marks, gives its last fact, else its last word, to a second one.
    """
    lines = two_lines(text, width, font)
    face = QFont()
    face.fromString(font)
    if len(lines) > 1 or QFontMetrics(face).horizontalAdvance(text) <= room:
        return lines
    return tuple(part for part in text.rpartition(" · " if " · " in text else " ")[::2] if part)


@lru_cache(4_096)
def two_lines(text: str, width: int, font: str) -> tuple[str, ...]:
    """`text` broken into at most two lines of `width` pixels in `font` (QFont.toString), the second one elided."""
    face = QFont()
    face.fromString(font)
    layout = QTextLayout(text, face)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    first = layout.createLine()
    first.setLineWidth(width)
    cut = first.textLength()
    layout.endLayout()
    if cut >= len(text):
        return (text,)
    rest = QFontMetrics(face).elidedText(text[cut:].strip(), Qt.TextElideMode.ElideRight, width)
    return (text[:cut].rstrip(), rest)
