"""How a line of the sidebar looks."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from redaksi.domain.article import State
from redaksi.domain.queue import View
from redaksi.gui import icons, theme
from redaksi.gui.library.words import state_color, state_icon
from redaksi.gui.queue.words import ICONS as VIEW_ICONS

#: What a line stands for, (kind, value), and its number of pieces; heads have neither.
KEY = Qt.ItemDataRole.UserRole
COUNT = Qt.ItemDataRole.UserRole + 1
#: Whether some of it is overdue.
LATE = Qt.ItemDataRole.UserRole + 2


class SideDelegate(QStyledItemDelegate):
    """A word at the left, its number at the right; heads in small quiet letters."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        metrics = QFontMetrics(option.font)
        return QSize(120, metrics.height() + (12 if index.data(KEY) else 20))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        area: QRect = option.rect
        font: QFont = option.font
        state: QStyle.StateFlag = option.state
        painter.save()
        if index.data(KEY) is None:
            self._head(painter, area, font, str(index.data()))
        else:
            self._entry(painter, area, font, state, index)
        painter.restore()

    def _head(self, painter: QPainter, area: QRect, font: QFont, text: str) -> None:
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.92)
        small.setWeight(QFont.Weight.DemiBold)
        painter.setFont(small)
        painter.setPen(theme.color("quiet"))
        painter.drawText(area.adjusted(16, 0, -12, -4), Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, text)

    def _entry(
        self,
        painter: QPainter,
        area: QRect,
        font: QFont,
        state: QStyle.StateFlag,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        pill = area.adjusted(8, 1, -8, -1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(theme.color("selection"))
            painter.drawRoundedRect(pill, 6, 6)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(theme.color("hover"))
            painter.drawRoundedRect(pill, 6, 6)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(pill, 6, 6)
        self._texts(painter, pill.adjusted(8, 0, -8, 0), font, index)

    def _texts(self, painter: QPainter, inner: QRect, font: QFont, index: QModelIndex | QPersistentModelIndex) -> None:
        kind, value = index.data(KEY)
        number, metrics = str(index.data(COUNT)) + (" !" if index.data(LATE) else ""), QFontMetrics(font)
        painter.setFont(font)
        late = bool(index.data(LATE))
        painter.setPen(theme.color("error" if late else "quiet"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number)
        if kind == "state":
            icon, colour = state_icon(State(value)), state_color(State(value))
        elif kind == "planned":
            icon, colour = "calendar", theme.color("quiet")
        elif kind == "view":
            icon, colour = VIEW_ICONS[View(value)], theme.color("quiet")
        else:
            icon, colour = ("library" if kind == "all" else "category"), theme.color("quiet")
        side = theme.scaled(16)
        mark = icons.pixmap(icon, colour, side, painter.device().devicePixelRatioF())
        painter.drawPixmap(inner.left(), inner.center().y() - side // 2 + 1, mark)
        words = inner.adjusted(side + 8, 0, -metrics.horizontalAdvance(number) - 8, 0)
        text = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, words.width())
        painter.setPen(theme.color("ink"))
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
