"""How an entry of a list in the form looks: a title on two lines at most, a quiet line, perhaps a picture."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from redaksi.gui import theme
from redaksi.gui.library.delegate import two_lines

DETAIL = Qt.ItemDataRole.UserRole + 1
_EDGE = 8
_PICTURE = 48
_BAR = 16


class EntryDelegate(QStyledItemDelegate):
    """Rows as high as their title needs."""

    #: Pixels between the row's edges and what stands in it, from the left and the right.
    edge = _EDGE

    @property
    def trail(self) -> int:
        """Pixels kept free at the end of a row."""
        return 0

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        metrics = QFontMetrics(option.font)
        view = option.widget
        width = (view.width() - _BAR if isinstance(view, QListView) else 200) - 2 * self.edge - self.trail
        lines = len(self._title(index, width - self._indent(index), option.font))
        height = lines * metrics.lineSpacing()
        height += metrics.lineSpacing() if index.data(DETAIL) else 0
        return QSize(100, max(height, _PICTURE if self._indent(index) else 0) + 2 * _EDGE)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        area: QRect = option.rect
        painter.save()
        self._ground(painter, area, option.state)
        inner = area.adjusted(self.edge, _EDGE, -self.edge - self.trail, -_EDGE)
        picture = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(picture, QPixmap):
            self._picture(painter, inner, picture)
            inner.setLeft(inner.left() + self._indent(index))
        metrics = QFontMetrics(option.font)
        base = inner.top() + metrics.ascent()
        painter.setFont(option.font)
        painter.setPen(theme.color("ink" if option.state & QStyle.StateFlag.State_Enabled else "quiet"))
        for line in self._title(index, inner.width(), option.font):
            painter.drawText(QPointF(inner.left(), base), line)
            base += metrics.lineSpacing()
        painter.setPen(theme.color("quiet"))
        detail = metrics.elidedText(str(index.data(DETAIL) or ""), Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(QPointF(inner.left(), base), detail)
        painter.restore()

    def _title(self, index: QModelIndex | QPersistentModelIndex, width: int, font: QFont) -> tuple[str, ...]:
        return two_lines(str(index.data(Qt.ItemDataRole.DisplayRole)), max(40, width), font.toString())

    def _indent(self, index: QModelIndex | QPersistentModelIndex) -> int:
        return _PICTURE + _EDGE if isinstance(index.data(Qt.ItemDataRole.DecorationRole), QPixmap) else 0

    def _ground(self, painter: QPainter, area: QRect, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, theme.color("selection"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, theme.color("hover"))
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), theme.color("line"))

    def _picture(self, painter: QPainter, inner: QRect, picture: QPixmap) -> None:
        """The middle of the picture, as a square."""
        side = min(picture.width(), picture.height())
        source = QRectF((picture.width() - side) / 2, (picture.height() - side) / 2, side, side)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(QRectF(inner.left(), inner.top(), _PICTURE, _PICTURE), picture, source)
