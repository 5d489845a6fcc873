"""How large a dialog opens: as it was drawn, grown with the text, and never beyond the screen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog

from redaksi.gui import theme

#: What a title bar and the edges of a window take, in pixels.
_FRAME = QSize(16, 48)


def fit(dialog: QDialog) -> None:
    """Called once its form is set up; people may make it larger or smaller afterwards."""
    drawn = dialog.size()
    grown = QSize(theme.scaled(drawn.width()), theme.scaled(drawn.height()))
    dialog.resize(grown.boundedTo(dialog.screen().availableSize() - _FRAME))
