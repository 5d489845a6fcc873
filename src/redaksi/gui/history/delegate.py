"""How an entry of the timeline looks: what it is on the first line, when and by whom in quiet ink on the second."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QPainter, QPen
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from redaksi.gui import theme

#: Pixels above and below the two lines, between them and the icon, and the icon's side.
_AIR, _GAP, _ICON = 7, 8, 16


class EntryDelegate(QStyledItemDelegate):
    """Versions stand in stronger type than what was done between them."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        metrics = QFontMetrics(option.font)
        return QSize(120, 2 * metrics.lineSpacing() + 2 * _AIR)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        drawn = QStyleOptionViewItem(option)
        self.initStyleOption(drawn, index)
        area: QRect = drawn.rect
        font: QFont = drawn.font
        icon = QIcon(drawn.icon)
        drawn.text, drawn.icon = "", QIcon()
        # Else the style leaves the icon's place out of the frame of the focus.
        drawn.features &= ~QStyleOptionViewItem.ViewItemFeature.HasDecoration
        widget: QWidget | None = drawn.widget
        style = widget.style() if widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, drawn, painter, widget)
        painter.save()
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRect(area.adjusted(1, 1, -1, -1))
        side = theme.scaled(_ICON)
        icon.paint(painter, QRect(area.left() + _GAP, area.center().y() - side // 2, side, side))
        left = area.left() + side + 2 * _GAP
        room = area.right() - left - _GAP
        metrics = QFontMetrics(font)
        first, _, second = str(index.data(Qt.ItemDataRole.DisplayRole)).partition("\n")
        base = area.top() + _AIR + metrics.ascent()
        for text, colour, face in ((first, "ink", font), (second, "quiet", QFont(option.font))):
            painter.setFont(face)
            painter.setPen(theme.color(colour))
            line = QFontMetrics(face).elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QPointF(left, base), line)
            base += metrics.lineSpacing()
        painter.restore()
