"""How an error reaches the user: one sentence in their language, and what Python itself reports is never lost."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from redaksi import words
from redaksi.domain.errors import RedaksiError
from redaksi.gui.jobs import unexpected


def sentence(language: str, error: RedaksiError) -> str:
    """What happened, what was kept, what to do.

    A sentence that names an option or a key of a terminal stands a second time as `window CODE`, for people here.
    """
    here = f"window {error.code}"
    return words.say(language, here if here in words.catalogue() else error.code, **error.params)


def show(parent: QWidget, language: str, error: RedaksiError) -> QMessageBox:
    """Tell the user in a box over `parent`, without stopping anything else."""
    box = QMessageBox(QMessageBox.Icon.Warning, "Redaksi", sentence(language, error), parent=parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.open()
    return box


def catch_strays(tell: Callable[[RedaksiError], object]) -> None:
    """From now on an exception that nobody caught is logged whole and told to the user; the window stays."""

    def caught(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            logging.getLogger(__name__).info("interrupted")
            return
        tell(unexpected(error))

    sys.excepthook = caught
