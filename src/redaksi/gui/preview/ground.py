"""The darker ground on which the page lies, as wide as on a reader's device."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from redaksi.gui import theme

if TYPE_CHECKING:
    from redaksi.gui.preview.view import PreviewView


class Device(StrEnum):
    PHONE = "phone"
    TABLET = "tablet"
    DESKTOP = "desktop"


#: Pixels of CSS across the page: common phones and tablets upright; on a computer at least so many.
_ACROSS = {Device.PHONE: 390, Device.TABLET: 768, Device.DESKTOP: 1_200}


class Ground(QWidget):
    """Holds the page's view in its middle; a page wider than the pane is shown smaller, as a whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._device = Device.PHONE
        self._view: PreviewView | None = None

    def hold(self, view: PreviewView) -> None:
        self._view = view
        view.setParent(self)
        self._arrange()
        view.show()

    def use(self, device: Device) -> None:
        self._device = device
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), theme.color("ground"))

    def _arrange(self) -> None:
        if self._view is None:
            return
        across = _ACROSS[self._device]
        width = self.width() if self._device is Device.DESKTOP else min(self.width(), across)
        self._view.setGeometry(QRect((self.width() - width) // 2, 0, width, self.height()))
        self._view.setZoomFactor(min(1.0, max(0.25, width / across)))
