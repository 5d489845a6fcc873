"""What joins the window after its first paint: form, history, preview, palette, dialogs, import and export."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from redaksi.gui.main_window import MainWindow


def furnish(window: MainWindow) -> None:
    """Put the remaining panes in their places and register the commands that need more than the window itself."""
    window.registry.refresh()
