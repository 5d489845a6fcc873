"""How a line of the calendar looks: its mark, and time and title on two lines."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from redaksi.gui import icons, theme
from redaksi.gui.library.delegate import two_lines
from redaksi.gui.planning.words import ICONS
from redaksi.usecases.calendar import Entry

#: A model role: the Entry of a cell, None where a day has no more.
ENTRY = Qt.ItemDataRole.UserRole
_EDGE, _ICON, _GAP = 6, 14, 6


class CellDelegate(QStyledItemDelegate):
    """What is late is said in the error's colour, and in its tip."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.color("selection"))
        entry: Entry | None = index.data(ENTRY)
        if entry is not None:
            self._entry(painter, area.adjusted(_EDGE, 4, -_EDGE, -4), option.font, entry, str(index.data()))

    def _entry(self, painter: QPainter, inner: QRect, font: QFont, entry: Entry, text: str) -> None:
        painter.save()
        metrics, side = QFontMetrics(font), theme.scaled(_ICON)
        ratio = painter.device().devicePixelRatioF()
        mark = icons.pixmap(ICONS[entry.mark], theme.color("error" if entry.late else "quiet"), side, ratio)
        painter.drawPixmap(inner.left(), inner.top() + (metrics.lineSpacing() - side) // 2, mark)
        painter.setFont(font)
        painter.setPen(theme.color("error" if entry.late else "ink"))
        left = inner.left() + side + _GAP
        for number, line in enumerate(two_lines(text, inner.right() - left, font.toString())):
            painter.drawText(QPointF(left, inner.top() + number * metrics.lineSpacing() + metrics.ascent()), line)
        painter.restore()
