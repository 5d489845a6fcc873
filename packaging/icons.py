"""The program's icon in every size and kind that systems ask for, drawn from `resources/program/redaksi.svg`."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "resources/program/redaksi.svg"
#: Pixels; the freedesktop icon theme's usual sizes.
LINUX = (16, 24, 32, 48, 64, 128, 256, 512)
WINDOWS = (16, 24, 32, 48, 64, 128, 256)
MACOS = (1024,)


def drawn(size: int, source: Path = SOURCE) -> Image.Image:
    """The icon, `size` pixels wide and high, with its transparency."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(source)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return Image.open(io.BytesIO(buffer.data().data())).convert("RGBA")


def for_linux(folder: Path) -> None:
    """An icon theme's tree: SIZExSIZE/apps/redaksi.png, and the drawing itself for every other size."""
    for size in LINUX:
        target = folder / f"{size}x{size}/apps/redaksi.png"
        target.parent.mkdir(parents=True, exist_ok=True)
        drawn(size).save(target, "PNG")
    scalable = folder / "scalable/apps/redaksi.svg"
    scalable.parent.mkdir(parents=True, exist_ok=True)
    scalable.write_bytes(SOURCE.read_bytes())


def for_windows(file: Path) -> None:
    """One .ico with all sizes."""
    file.parent.mkdir(parents=True, exist_ok=True)
    drawn(max(WINDOWS)).save(file, "ICO", sizes=[(size, size) for size in WINDOWS])


def for_macos(file: Path) -> None:
    """One .icns with all sizes."""
    file.parent.mkdir(parents=True, exist_ok=True)
    drawn(max(MACOS)).save(file, "ICNS")


if __name__ == "__main__":
    made = Path(sys.argv[1])
    for_linux(made / "hicolor")
    for_windows(made / "redaksi.ico")
    for_macos(made / "redaksi.icns")
