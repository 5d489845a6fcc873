"""The column of text: as wide as reads well, in the middle, whatever the width of the pane."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

#: Characters of running text on a line.
COLUMN = 72
EDGE = 24
_SAMPLE = "Rapat itu memutuskan bahwa jembatan lama akan dibongkar sebelum musim hujan tiba"
_FACES = {
    "serif": ("Literata", "Source Serif 4", "Source Serif Pro", "Noto Serif", "Georgia", "Cambria", "DejaVu Serif"),
    "sans": ("Inter", "Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans"),
    "mono": ("IBM Plex Mono", "Noto Sans Mono", "Cascadia Mono", "Menlo", "Consolas", "DejaVu Sans Mono"),
}
_HINTS = {"serif": QFont.StyleHint.Serif, "sans": QFont.StyleHint.SansSerif, "mono": QFont.StyleHint.Monospace}


def reading_font(face: str, points: float) -> QFont:
    """The first face of the kind `serif`, `sans` or `mono` that this machine has."""
    installed = set(QFontDatabase.families())
    font = QFont([name for name in _FACES.get(face, _FACES["serif"]) if name in installed] or ["serif"])
    font.setStyleHint(_HINTS.get(face, QFont.StyleHint.Serif))
    font.setPointSizeF(points)
    return font


@cache
def mono_families() -> list[str]:
    """The faces for code and tables that this machine has, the best first."""
    installed = set(QFontDatabase.families())
    return [name for name in _FACES["mono"] if name in installed] or ["monospace"]


def column_margin(width: int, font: QFont) -> int:
    """Pixels to keep free on each side of a pane of `width`, so that lines hold at most `COLUMN` characters."""
    text = QFontMetricsF(font).horizontalAdvance(_SAMPLE) / len(_SAMPLE) * COLUMN
    return max(EDGE, int((width - text) / 2))
