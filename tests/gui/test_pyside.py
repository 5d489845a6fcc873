"""The binding that the lock names is sound (docs/decisions/0005-not-pyside-6-12-0.md)."""

from __future__ import annotations

import sys

from PySide6.QtCore import QSize


def test_calls_that_return_nothing_keep_the_count_of_none() -> None:
    size = QSize()
    before = sys.getrefcount(None)
    for _ in range(500):
        size.setWidth(1)
    assert abs(sys.getrefcount(None) - before) < 100
