"""Dialogs in which somebody writes: one key does not throw away what was typed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QPushButton


class HoldingDialog(QDialog):
    """Where something was typed, Escape only leads to Cancel; Cancel, or Escape once more, throws it away."""

    def hold(self, cancel: QPushButton, typed: Callable[[], bool]) -> None:
        """From now on: `typed` tells whether there is anything that would be lost."""
        self._cancel, self._typed = cancel, typed
        cancel.clicked.connect(lambda: self.done(QDialog.DialogCode.Rejected))

    def reject(self) -> None:
        if self._typed() and self.focusWidget() is not self._cancel:
            self._cancel.setFocus()
        else:
            self.done(QDialog.DialogCode.Rejected)
