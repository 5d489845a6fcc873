"""The application's own icons: `icon(name)` draws resources/icons/NAME.svg in the colour of the text around it.

The colour is looked up when an icon is drawn, so a change of theme needs no new icons.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QBuffer, QByteArray, QDir, QFile, QIODevice, QRect, QSize
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QImageReader, QPainter, QPixmap, QPixmapCache

from redaksi.gui import theme
from redaksi.gui.forms import redaksi_rc  # noqa: F401  (importing it makes the icons known to Qt)


def icon(name: str, colour: str = "ink") -> QIcon:
    """An icon of the family, in a colour token; fainter where disabled. KeyError for a name that does not exist."""
    _source(name)
    return QIcon(_Drawn(name, colour))


def pixmap(name: str, colour: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """One icon as a square picture of `size` logical pixels."""
    side = round(size * ratio)
    key = f"redaksi:{name}:{side}:{colour.name()}"
    kept = QPixmap()
    if QPixmapCache.find(key, kept):
        return kept
    drawn = _rendered(name, colour, side)
    drawn.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, drawn)
    return drawn


def compiled() -> list[str]:
    """The names of all icons that are there."""
    return [name.removesuffix(".svg") for name in QDir(":/icons").entryList(["*.svg"])]


@cache
def _source(name: str) -> bytes:
    file = QFile(f":/icons/{name}.svg")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise KeyError(name)
    return bytes(file.readAll().data())


def _rendered(name: str, colour: QColor, side: int) -> QPixmap:
    buffer = QBuffer()
    buffer.setData(QByteArray(_source(name).replace(b"currentColor", colour.name().encode())))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(QSize(side, side))
    return QPixmap.fromImage(reader.read())


def _pixel_ratio() -> float:
    """Device pixels of a logical one on the finest screen."""
    app = QGuiApplication.instance()
    return app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0


class _Drawn(QIconEngine):
    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self._name = name
        self._colour = colour

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        colour = theme.color("off" if mode is QIcon.Mode.Disabled else self._colour)
        return pixmap(self._name, colour, min(size.width(), size.height()), scale)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        # The screens' own, not the painter's device's: asking for a device costs the first paint a tenth of its time.
        ratio = _pixel_ratio()
        side = min(rect.width(), rect.height())
        drawn = self.scaledPixmap(QSize(side, side), mode, state, ratio)
        painter.drawPixmap(rect.center().x() - side // 2, rect.center().y() - side // 2, side, side, drawn)

    def clone(self) -> QIconEngine:
        return _Drawn(self._name, self._colour)
