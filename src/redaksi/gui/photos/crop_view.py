"""A photo with the part of it that is shown and the point that must stay in sight, moved by mouse or by keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from redaksi.domain.article import Crop, Focus
from redaksi.domain.pictures import Ratio, fitted, focus_of, is_whole, moved, resized, with_focus
from redaksi.gui import theme
from redaksi.gui.photos.grips import GRIP, Grip, dragged, grip_at, grips, part_of

_EDGE = 12
#: Fractions of the photo that one key moves.
_STEP, _LEAP = 0.01, 0.05
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class CropView(QWidget):
    """Arrows move the part, with Shift they size it, with Ctrl they move the point; Alt takes larger steps."""

    #: The part or the point was changed by the user: a Crop, or None for the whole photo.
    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QPixmap()
        self._size = (1, 1)
        self._crop: Crop | None = None
        self._ratio = Ratio.FREE
        self._held: Grip | None = None
        self._from = QPointF()
        self._drawn = False
        self._began: Crop | None = None
        self._words = ""
        self.editable = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def crop(self) -> Crop | None:
        return self._crop

    @property
    def ratio(self) -> Ratio:
        return self._ratio

    def show_photo(self, size: tuple[int, int], crop: Crop | None, ratio: Ratio, words: str) -> None:
        """Another photo of `size` pixels, cut as it is; `words` stand there until there is a picture."""
        self._picture = QPixmap()
        self._size, self._crop, self._ratio, self._words = size, crop, ratio, words
        self.update()

    def show_picture(self, picture: QImage) -> None:
        self._picture = QPixmap.fromImage(picture)
        self.update()

    def say(self, words: str) -> None:
        """Words where the picture would stand."""
        self._words = words
        self.update()

    def use_ratio(self, ratio: Ratio) -> None:
        """Hold the part to a shape, the largest around the point; the whole photo for `FREE`."""
        self._ratio = ratio
        self._change(fitted(self._size, ratio, focus_of(self._crop)))

    def look_nowhere(self) -> None:
        """Take the point away."""
        self._change(with_focus(self._crop, None))

    def area(self) -> QRectF:
        """Where the photo stands in the widget."""
        room = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        size = QSizeF(*self._size).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(QPointF(0, 0), size)
        place.moveCenter(room.center())
        return place

    # What Qt calls

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), theme.color("surface"))
        if self.hasFocus():
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        if self._picture.isNull():
            painter.setPen(theme.color("quiet"))
            room = self.rect().adjusted(_EDGE * 2, _EDGE, -_EDGE * 2, -_EDGE)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._words)
            return
        area = self.area()
        painter.drawPixmap(area, self._picture, QRectF(self._picture.rect()))
        self._paint_crop(painter, area)
        self._paint_focus(painter, area)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or not self.editable or self._picture.isNull():
            return
        self._held = grip_at(event.position(), self.area(), self._crop)
        self._from, self._began, self._drawn = event.position(), self._crop, False
        if self._held is Grip.POINT:
            self._point_at(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None:
            self.setCursor(grip_at(event.position(), self.area(), self._crop).shape)
            return
        if self._held is Grip.POINT:
            self._point_at(event.position())
            return
        area = self.area()
        way = event.position() - self._from
        if not self._drawn and way.manhattanLength() < QApplication.startDragDistance():
            return
        self._drawn = True
        across, down = way.x() / area.width(), way.y() / area.height()
        self._change(dragged(self._began or Crop(0, 0, 1, 1), self._held, (across, down), self._size, self._ratio))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click that drew nothing sets the point, in the part as beside it: what matters is mostly in the part."""
        if self._held is Grip.PART and not self._drawn:
            self._point_at(event.position())
        self._held = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers()
        if not self.editable:
            super().keyPressEvent(event)
        elif key in _ARROWS:
            step = _LEAP if held & Qt.KeyboardModifier.AltModifier else _STEP
            across, down = (step * way for way in _ARROWS[key])
            if held & Qt.KeyboardModifier.ControlModifier:
                at = focus_of(self._crop) or Focus(0.5, 0.5)
                self._change(with_focus(self._crop, Focus(at.x + across, at.y + down)))
            elif held & Qt.KeyboardModifier.ShiftModifier:
                whole = Crop(0, 0, 1, 1, focus_of(self._crop))
                self._change(resized(self._crop or whole, self._size, self._ratio, across, down))
            elif not is_whole(self._crop) and self._crop is not None:
                self._change(moved(self._crop, across, down))
        elif key == Qt.Key.Key_Delete:
            self.look_nowhere()
        elif key == Qt.Key.Key_Home:
            self.use_ratio(self._ratio)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    # How it is done

    def _change(self, crop: Crop | None) -> None:
        if crop is not None and is_whole(crop) and crop.focus is None:
            crop = None
        if crop != self._crop:
            self._crop = crop
            self.update()
            self.changed.emit(crop)

    def _point_at(self, place: QPointF) -> None:
        area = self.area()
        x, y = (place.x() - area.left()) / area.width(), (place.y() - area.top()) / area.height()
        self._change(with_focus(self._crop, Focus(x, y)))

    def _paint_crop(self, painter: QPainter, area: QRectF) -> None:
        """What is cut off lies in shadow."""
        part = part_of(area, self._crop or Crop(0, 0, 1, 1))
        shadow = theme.color("ink" if not theme.is_dark() else "paper")
        shadow.setAlphaF(0.6)
        painter.save()
        painter.setClipRect(area)
        for side in (
            QRectF(area.left(), area.top(), area.width(), part.top() - area.top()),
            QRectF(area.left(), part.bottom(), area.width(), area.bottom() - part.bottom()),
            QRectF(area.left(), part.top(), part.left() - area.left(), part.height()),
            QRectF(part.right(), part.top(), area.right() - part.right(), part.height()),
        ):
            painter.fillRect(side, shadow)
        painter.restore()
        painter.setPen(QPen(Qt.GlobalColor.white, 2))
        if not is_whole(self._crop):
            painter.drawRect(part)
        painter.setPen(QPen(Qt.GlobalColor.black, 1))
        if not is_whole(self._crop):
            painter.drawRect(part.adjusted(-1.5, -1.5, 1.5, 1.5))
        for corner in grips(part).values() if self.editable else ():
            square = QRectF(corner.x() - GRIP / 2, corner.y() - GRIP / 2, GRIP, GRIP)
            painter.fillRect(square, Qt.GlobalColor.white)
            painter.drawRect(square)

    def _paint_focus(self, painter: QPainter, area: QRectF) -> None:
        focus = focus_of(self._crop)
        if focus is None:
            return
        at = QPointF(area.left() + focus.x * area.width(), area.top() + focus.y * area.height())
        for colour, width in ((Qt.GlobalColor.black, 5), (Qt.GlobalColor.white, 2)):
            painter.setPen(QPen(colour, width))
            painter.drawEllipse(at, 9, 9)
            painter.drawPoint(at)
